//! Countries by their codes.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::gazetteer;

/// ISO 3166-1 alpha-2; also `EU` and `UN` for those two bodies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CountryCode([u8; 2]);

impl CountryCode {
    /// The code as two capital letters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The code of two letters, if a country of the built-in table has it.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::from_letters(code).filter(|&code| gazetteer::country_name(code).is_some())
    }

    /// Every code of the built-in table, in order.
    #[must_use]
    pub fn all() -> Vec<Self> {
        gazetteer::country_codes()
    }

    /// Two capital letters as a code, in the table or not.
    #[must_use]
    pub const fn from_letters(code: &str) -> Option<Self> {
        match *code.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Some(Self([a, b])),
            _ => None,
        }
    }

    /// The short English name ("South Korea").
    #[must_use]
    pub fn name(&self) -> &str {
        gazetteer::country_name(*self).unwrap_or(self.as_str())
    }
}

impl std::fmt::Debug for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::fmt::Display for CountryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CountryCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CountryCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::from_letters(&code).ok_or_else(|| D::Error::custom("a country is two capital letters"))
    }
}

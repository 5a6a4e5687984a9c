//! Corrections on the device: each article's under a key of its own words.

use sayso_engine::corrections::{self, Correction, ParseError};

use crate::settings::storage::{self, Denied};

/// What was kept cannot be had.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// The browser gives no storage.
    Denied,
    /// It is no list of corrections.
    Unreadable(ParseError),
}

/// The corrections that are kept of an article of this text.
///
/// # Errors
/// If there are some that cannot be read, or none can be kept.
pub fn read(text: &str) -> Result<Vec<Correction>, Lost> {
    let kept = storage::get(&key(text)).map_err(|Denied| Lost::Denied)?;
    kept.map_or(Ok(Vec::new()), |kept| corrections::parse(&kept).map_err(Lost::Unreadable))
}

/// Keeps the corrections of an article of this text in place of those before.
///
/// # Errors
/// If the browser gives no storage, or it is full.
pub fn write(text: &str, list: &[Correction]) -> Result<(), Denied> {
    let kept = if list.is_empty() { String::new() } else { corrections::write(list) };
    storage::set(&key(text), &kept)
}

/// With the version, so that another one's are left alone.
fn key(text: &str) -> String {
    format!("sayso:corrections:1:{:016x}", corrections::fingerprint(text))
}

//! Byte offsets in other units: Unicode code points for the JSON, UTF-16 for the DOM.

/// The unit that [`Positions`] counts in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values, as Python's strings count.
    CodePoints,
    /// UTF-16 code units, as JavaScript's strings and the DOM count.
    Utf16,
}

/// Turns byte offsets of a text into another unit, each in constant time.
#[derive(Clone, Debug)]
pub struct Positions<'a> {
    text: &'a str,
    unit: Unit,
    /// The count at every [`STEP`]th byte.
    counts: Vec<u32>,
}

const STEP: usize = 128;

impl<'a> Positions<'a> {
    /// Counts the text once. Linear in its length.
    #[must_use]
    pub fn new(text: &'a str, unit: Unit) -> Self {
        let mut counts = Vec::with_capacity(text.len() / STEP + 1);
        let mut count = 0;
        for chunk in text.as_bytes().chunks(STEP) {
            counts.push(count);
            count += chunk.iter().map(|&b| width(b, unit)).sum::<u32>();
        }
        counts.push(count);
        Self { text, unit, counts }
    }

    /// The offset `byte` in the other unit; of a byte inside a character, the character's end.
    #[must_use]
    pub fn of(&self, byte: u32) -> u32 {
        let byte = (byte as usize).min(self.text.len());
        let chunk = byte / STEP;
        let rest = self.text.as_bytes().get(chunk * STEP..byte).unwrap_or_default();
        self.counts.get(chunk).copied().unwrap_or_default() + rest.iter().map(|&b| width(b, self.unit)).sum::<u32>()
    }
}

/// What the first byte of a character adds; the bytes that follow it add nothing.
const fn width(byte: u8, unit: Unit) -> u32 {
    match byte {
        0x80..=0xbf => 0,
        0xf0.. if matches!(unit, Unit::Utf16) => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_those_of_python_and_javascript() {
        let text = "aé“𝄞”z".repeat(50);
        let points = Positions::new(&text, Unit::CodePoints);
        let utf16 = Positions::new(&text, Unit::Utf16);
        for (at, _) in text.char_indices() {
            assert_eq!(points.of(at as u32) as usize, text[..at].chars().count());
            assert_eq!(utf16.of(at as u32) as usize, text[..at].encode_utf16().count());
        }
        assert_eq!(points.of(u32::MAX), 300);
    }
}

//! Byte offsets in other units: Unicode code points for the JSON, UTF-16 for the DOM; and back.

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

/// Turns code points of a text into byte offsets, each in constant time.
#[derive(Clone, Debug)]
pub struct Points<'a> {
    text: &'a str,
    /// The byte at which every [`STEP`]th code point begins.
    bytes: Vec<u32>,
}

impl<'a> Points<'a> {
    /// Counts the text once. Linear in its length.
    #[must_use]
    pub fn new(text: &'a str) -> Self {
        Self { text, bytes: text.char_indices().step_by(STEP).map(|(at, _)| at as u32).collect() }
    }

    /// The byte at which a code point begins, or at which the text ends; `None` of one that the text has not.
    #[must_use]
    pub fn byte(&self, point: u32) -> Option<u32> {
        let point = point as usize;
        let Some(&start) = self.bytes.get(point / STEP) else {
            // Where the last stretch is full, the end is the beginning of none.
            let is_end = point == 0 || (point.is_multiple_of(STEP) && self.byte(point as u32 - 1).is_some());
            return is_end.then_some(self.text.len() as u32);
        };
        let rest = self.text.get(start as usize..)?;
        let ends = rest.char_indices().map(|(at, _)| at).chain([rest.len()]);
        ends.take(STEP).nth(point % STEP).map(|at| start + at as u32)
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

    #[test]
    fn code_points_lead_back_to_their_bytes() {
        for text in [String::new(), "aé“𝄞”z".repeat(50), "é".repeat(STEP), "a".repeat(3 * STEP)] {
            let (there, back) = (Positions::new(&text, Unit::CodePoints), Points::new(&text));
            for at in text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]) {
                assert_eq!(back.byte(there.of(at)), Some(at));
            }
            let end = text.chars().count() as u32;
            assert_eq!([end + 1, end + STEP as u32, u32::MAX].map(|point| back.byte(point)), [None; 3]);
        }
    }
}

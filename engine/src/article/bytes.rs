//! What is not text, by its first bytes or by what it decodes to. Decoding itself is the caller's: browsers bring
//! their own decoders.

use thiserror::Error;

/// Why bytes are not an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotText {
    /// Nothing, or nothing but white space.
    #[error("is empty: there is no article in it")]
    Empty,
    /// A known format that is not text.
    #[error("is {0}, not text: save the article as text or HTML first")]
    Format(&'static str),
    /// Control characters that no text has.
    #[error("is not text: open a .txt, .md, .html or .json file")]
    Binary,
}

/// Formats by their first bytes, from the lists of the file(1) command and the formats' specifications.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive (a Word or OpenDocument file is one)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "an RTF file"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image or a sound"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"bplist", "a web archive"),
];

impl NotText {
    /// Refuses what the first bytes show to be no text.
    ///
    /// # Errors
    ///
    /// When they are the signature of another format.
    pub fn check_bytes(bytes: &[u8]) -> Result<(), Self> {
        match SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
            Some((_, format)) => Err(Self::Format(format)),
            None => Ok(()),
        }
    }

    /// Refuses a decoded text that is none.
    ///
    /// # Errors
    ///
    /// When it is empty, or has more control characters than any text.
    pub fn check_text(text: &str) -> Result<(), Self> {
        if text.trim().is_empty() {
            return Err(Self::Empty);
        }
        let controls = text.bytes().filter(|b| matches!(b, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f)).count();
        if text.contains('\0') || controls * 100 > text.len() { Err(Self::Binary) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_formats_are_named() {
        assert!(matches!(NotText::check_bytes(b"%PDF-1.7"), Err(NotText::Format(_))));
        assert!(NotText::check_bytes(b"\x89PNG\r\n").is_err_and(|e| e.to_string().contains("an image")));
        assert_eq!(NotText::check_bytes(b"A text"), Ok(()));
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(NotText::check_text(" \n"), Err(NotText::Empty));
        assert_eq!(NotText::check_text(""), Err(NotText::Empty));
        assert_eq!(NotText::check_text("a\0b"), Err(NotText::Binary));
        assert_eq!(NotText::check_text("\u{1}\u{2}words"), Err(NotText::Binary));
        assert_eq!(NotText::check_text("Words.\tMore.\r\n"), Ok(()));
    }
}

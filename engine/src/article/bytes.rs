//! Bytes to text: which encoding, and whether it is text at all.

use std::borrow::Cow;

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
    #[error("is not text: open a .txt, .md or .html file")]
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
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"bplist", "a web archive"),
];

/// Decodes UTF-8 (with or without mark), UTF-16 (with mark), and otherwise windows-1252.
///
/// # Errors
///
/// When there is nothing to read, or it is not text.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, NotText> {
    if let Some((_, format)) = SIGNATURES.iter().find(|(signature, _)| bytes.starts_with(signature)) {
        return Err(NotText::Format(format));
    }
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)),
        _ => match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => Cow::Owned(bytes.iter().map(|&b| windows_1252(b)).collect()),
        },
    };
    check(text)
}

/// Refuses text that is empty or full of control characters.
fn check(text: Cow<'_, str>) -> Result<Cow<'_, str>, NotText> {
    if text.trim().is_empty() {
        return Err(NotText::Empty);
    }
    let controls = text.bytes().filter(|b| matches!(b, 0..=8 | 0x0e..=0x1a | 0x1c..=0x1f)).count();
    if text.contains('\0') || controls * 100 > text.len() {
        return Err(NotText::Binary);
    }
    Ok(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// The upper half of windows-1252, where it differs from Latin-1 (<https://encoding.spec.whatwg.org/#windows-1252>).
const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn windows_1252(byte: u8) -> char {
    match byte {
        0x80..=0x9f => WINDOWS_1252[usize::from(byte) - 0x80],
        _ => char::from(byte),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        assert_eq!(decode("“é”".as_bytes()).as_deref(), Ok("“é”"));
        assert_eq!(decode(b"\xef\xbb\xbfa").as_deref(), Ok("a"));
        assert_eq!(decode(b"\x93caf\xe9\x94").as_deref(), Ok("“café”"));
        assert_eq!(decode(b"\xff\xfea\0\x1c\x20").as_deref(), Ok("a“"));
        assert_eq!(decode(b"\xfe\xff\0a\x20\x1c").as_deref(), Ok("a“"));
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(decode(b" \n"), Err(NotText::Empty));
        assert_eq!(decode(b""), Err(NotText::Empty));
        assert_eq!(decode(b"a\0b"), Err(NotText::Binary));
        assert!(matches!(decode(b"%PDF-1.7"), Err(NotText::Format(_))));
        assert!(decode(b"\x89PNG\r\n").is_err_and(|e| e.to_string().contains("an image")));
    }
}

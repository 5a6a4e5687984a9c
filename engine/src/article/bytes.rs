//! What is not text, by its first bytes or by what it decodes to, and how the rest is encoded. Decoding itself is the
//! caller's: browsers bring their own decoders.

use std::borrow::Cow;

use thiserror::Error;

/// Why bytes are not an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
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

/// Bytes as text: in the encoding that a byte-order mark names, else UTF-8 if they are that, else what the page
/// declares, else windows-1252.
///
/// `decode` is given the label of an encoding, and answers `None` if it does not know it.
#[must_use]
pub fn decoded<'a>(bytes: &'a [u8], decode: impl Fn(&str, &'a [u8]) -> Option<Cow<'a, str>>) -> Cow<'a, str> {
    let by_mark = match bytes {
        [0xff, 0xfe, rest @ ..] => decode("utf-16le", rest),
        [0xfe, 0xff, rest @ ..] => decode("utf-16be", rest),
        _ => None,
    };
    if let Some(text) = by_mark {
        return text;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let utf_8 = std::str::from_utf8(bytes).ok();
    // ASCII may be the escapes of another encoding.
    let declared = if utf_8.is_none() || bytes.is_ascii() { declared(bytes) } else { None };
    declared
        .and_then(|label| decode(label, bytes))
        .or(utf_8.map(Cow::Borrowed))
        .or_else(|| decode("windows-1252", bytes))
        .unwrap_or_else(|| String::from_utf8_lossy(bytes))
}

/// The encoding that the source of a page declares near its beginning.
fn declared(bytes: &[u8]) -> Option<&str> {
    let start = &bytes[..bytes.len().min(4096)];
    let at = start.windows(8).position(|part| part.eq_ignore_ascii_case(b"charset="))?;
    let label = start[at + 8..].trim_ascii_start();
    let label = label.strip_prefix(b"\"").or_else(|| label.strip_prefix(b"'")).unwrap_or(label);
    let end = label.iter().position(|b| !(b.is_ascii_alphanumeric() || b"-_:.".contains(b))).unwrap_or(label.len());
    let label = std::str::from_utf8(&label[..end]).ok()?;
    // Bytes that are not UTF-8 are not, whatever they declare; and UTF-16 would not have shown these letters.
    let lower = label.to_ascii_lowercase();
    let is_unicode = ["utf", "unicode", "ucs"].iter().any(|name| lower.contains(name));
    (!label.is_empty() && !is_unicode).then_some(label)
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

    /// The label that bytes are decoded by, if that is one of these; nothing for UTF-8.
    fn label(bytes: &[u8], known: &[&str]) -> String {
        let decode = |label: &str, _: &[u8]| known.contains(&label).then(|| Cow::from(format!("by {label}")));
        decoded(bytes, decode).strip_prefix("by ").unwrap_or_default().to_owned()
    }

    #[test]
    fn a_mark_tells_the_encoding_then_the_bytes_then_the_page() {
        let known = ["utf-16le", "utf-16be", "Shift_JIS", "iso-2022-jp", "utf-16", "windows-1252"];
        for (bytes, expected) in [
            (&b"\xff\xfea\0"[..], "utf-16le"),
            (b"\xfe\xff\0a", "utf-16be"),
            ("<meta charset=Shift_JIS>é".as_bytes(), ""),
            (b"<meta charset=\"Shift_JIS\">\x93\xfa", "Shift_JIS"),
            (b"<meta content='text/html; charset=iso-2022-jp'>\x1b$B", "iso-2022-jp"),
            (b"<meta charset=none>\xe9", "windows-1252"),
            (b"<meta charset=none>e", ""),
            (b"<meta charset=utf8>\xe9", "windows-1252"),
            (b"<meta charset=utf-16>e", ""),
            (b"\xe9", "windows-1252"),
        ] {
            assert_eq!(label(bytes, &known), expected, "{}", String::from_utf8_lossy(bytes));
        }
        let far = [&b" ".repeat(2000)[..], b"<meta charset=Shift_JIS>\x93\xfa"].concat();
        assert_eq!(label(&far, &known), "Shift_JIS");
    }

    #[test]
    fn utf_8_is_read_without_its_mark() {
        assert_eq!(decoded("\u{feff}é".as_bytes(), |_, _| None), "é");
        assert_eq!(decoded(b"", |_, _| None), "");
        assert_eq!(decoded(b"a\xe9", |_, _| None), "a\u{fffd}");
    }
}

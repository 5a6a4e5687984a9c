//! What bytes are: which format, which encoding, or no text at all.

use web_sys::TextDecoder;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Plain,
    Markdown,
    Html,
}

/// The format of a text, by the name of its file or else by how it begins.
pub(super) fn format(name: &str, text: &str) -> Format {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    match extension.as_deref() {
        Some("html" | "htm" | "xhtml") => Format::Html,
        Some("md" | "markdown") => Format::Markdown,
        Some("txt") => Format::Plain,
        _ if looks_like_html(text) => Format::Html,
        _ => Format::Plain,
    }
}

/// Whether a text begins as the source of a page or of a part of one.
fn looks_like_html(text: &str) -> bool {
    const STARTS: [&str; 9] = ["<!doctype html", "<html", "<head", "<body", "<main", "<article", "<div", "<h1", "<p"];
    let start: String = text.trim_start_matches('\u{feff}').trim_start().chars().take(16).collect();
    let start = start.to_ascii_lowercase();
    STARTS.iter().any(|tag| {
        start.strip_prefix(tag).is_some_and(|rest| rest.starts_with(|c: char| c == '>' || c.is_ascii_whitespace()))
    })
}

/// What a file is by its first bytes, if it is of a common kind that is not text.
pub(super) fn signature(bytes: &[u8]) -> Option<&'static str> {
    const KINDS: [(&[u8], &str); 10] = [
        (b"%PDF-", "a PDF document"),
        (b"PK\x03\x04", "a Word or other packed document"),
        (b"\xD0\xCF\x11\xE0", "a Word or other office document"),
        (b"{\\rtf", "an RTF document"),
        (b"\x89PNG", "an image"),
        (b"\xFF\xD8\xFF", "an image"),
        (b"GIF8", "an image"),
        (b"RIFF", "an image or a recording"),
        (b"\x1F\x8B", "a compressed file"),
        (b"7z\xBC\xAF", "a compressed file"),
    ];
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|&(_, what)| what)
}

/// Bytes as text: in the encoding that a byte-order mark names, else UTF-8, else the one that the page declares, else
/// windows-1252. `None` if they are not text.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    match bytes {
        [0xFF, 0xFE, rest @ ..] => return decode_as("utf-16le", rest),
        [0xFE, 0xFF, rest @ ..] => return decode_as("utf-16be", rest),
        _ => {}
    }
    if bytes.contains(&0) {
        return None;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => is_text(bytes).then(|| text.to_owned()),
        Err(_) if !is_text(bytes) => None,
        Err(_) => {
            charset(bytes).and_then(|label| decode_as(&label, bytes)).or_else(|| decode_as("windows-1252", bytes))
        }
    }
}

fn decode_as(label: &str, bytes: &[u8]) -> Option<String> {
    TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

/// Text has hardly a control character besides tabs, line ends, form feeds and escapes.
fn is_text(bytes: &[u8]) -> bool {
    let controls = bytes.iter().filter(|&&byte| matches!(byte, 1..=8 | 14..=26 | 28..=31 | 127)).count();
    controls * 100 <= bytes.len()
}

/// The encoding that a page's source declares near its beginning.
fn charset(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(1024).map(|&byte| char::from(byte.to_ascii_lowercase())).collect();
    let after = head.split_once("charset=")?.1.trim_start_matches(['"', '\'']);
    let label: String = after.chars().take_while(|&c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).collect();
    // Bytes that are not UTF-8 are not, whatever they declare.
    (!label.is_empty() && label != "utf-8").then_some(label)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_tells_the_format_before_the_text_does() {
        assert_eq!(format("a.TXT", "<html>"), Format::Plain);
        assert_eq!(format("a.htm", "words"), Format::Html);
        assert_eq!(format("a.md", "# Title"), Format::Markdown);
        assert_eq!(format("", "\n<!DOCTYPE html><p>words"), Format::Html);
        assert_eq!(format("", "<p>words</p>"), Format::Html);
        assert_eq!(format("", "<p0> is a variable"), Format::Plain);
        assert_eq!(format("notes", "“Words,” he said."), Format::Plain);
    }

    #[test]
    fn documents_and_images_are_known_by_their_first_bytes() {
        assert_eq!(signature(b"%PDF-1.7\n"), Some("a PDF document"));
        assert_eq!(signature(b"PK\x03\x04\x14"), Some("a Word or other packed document"));
        assert_eq!(signature(b"A plain text"), None);
    }

    #[test]
    fn utf_8_is_read_without_its_mark() {
        assert_eq!(decode("\u{feff}é".as_bytes()).as_deref(), Some("é"));
        assert_eq!(decode(b"").as_deref(), Some(""));
    }

    #[test]
    fn bytes_with_nul_or_many_controls_are_not_text() {
        assert_eq!(decode(b"MZ\x90\0\x03"), None);
        assert_eq!(decode(&[1, 2, 3, 200, 201, 7, 8]), None);
    }

    #[test]
    fn a_page_says_its_encoding() {
        assert_eq!(charset(b"<meta charset=\"Shift_JIS\">").as_deref(), Some("shift_jis"));
        assert_eq!(charset(b"<meta content='text/html; charset=iso-8859-5'>").as_deref(), Some("iso-8859-5"));
        assert_eq!(charset(b"<meta charset=utf-8>"), None);
        assert_eq!(charset(b"<p>"), None);
    }
}

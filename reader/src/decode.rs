//! Bytes as text. What the encodings are, the browser knows.

use web_sys::TextDecoder;

/// Bytes as text: in the encoding that a byte-order mark names, else UTF-8 if they are that, else the one that a page
/// declares, else windows-1252.
pub(super) fn decode(bytes: &[u8]) -> String {
    let by_mark = match bytes {
        [0xFF, 0xFE, ..] => Some("utf-16le"),
        [0xFE, 0xFF, ..] => Some("utf-16be"),
        _ => None,
    };
    if let Some(text) = by_mark.and_then(|label| decode_as(label, bytes)) {
        return text;
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    let declared = declared(bytes).and_then(|label| decode_as(&label, bytes));
    declared.or_else(|| decode_as("windows-1252", bytes)).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
}

fn decode_as(label: &str, bytes: &[u8]) -> Option<String> {
    TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok()
}

/// The encoding that a page's source declares near its beginning.
fn declared(bytes: &[u8]) -> Option<String> {
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
    fn utf_8_is_read_without_its_mark() {
        assert_eq!(decode("\u{feff}é".as_bytes()), "é");
        assert_eq!(decode(b""), "");
    }

    #[test]
    fn a_page_says_its_encoding() {
        assert_eq!(declared(b"<meta charset=\"Shift_JIS\">").as_deref(), Some("shift_jis"));
        assert_eq!(declared(b"<meta content='text/html; charset=iso-8859-5'>").as_deref(), Some("iso-8859-5"));
        assert_eq!(declared(b"<meta charset=utf-8>"), None);
        assert_eq!(declared(b"<p>"), None);
    }
}

//! Files in: bytes to an article, or a sentence that says why not.

use std::borrow::Cow;
use std::io::Read;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use encoding_rs::Encoding;
use sayso_engine::article::{self, Format, NotText, json, markdown, plain};
use sayso_engine::{Article, BlockKind};
use serde_json::Value;

use crate::html;

/// The largest file read, in bytes: far more than any article, less than what would fill a laptop's memory, and so little
/// that every place in its text is a `u32` whatever its encoding.
const LIMIT: usize = 256 << 20;

/// The stack that a thread should have which reads pages: libraries go down a page's tree by recursion.
pub const STACK: usize = 16 << 20;

/// Does the work on one file so that an error in a library that reads pages costs that file and no other.
///
/// # Errors
///
/// Those of the work, and a clause like them where it panics.
pub fn guarded<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err("made sayso fail: please report it".to_owned()))
}

/// Reads an article from a file, or from standard input where the path is `-`.
///
/// # Errors
///
/// A clause that says what is wrong with the file ("is empty").
pub fn read(path: &Path) -> Result<Article, String> {
    article(&path.to_string_lossy(), &bytes(path)?)
}

/// Reads the bytes of a file, or of standard input, as [`read`] does.
///
/// # Errors
///
/// As [`read`].
pub fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let mut bytes = Vec::new();
    let most = LIMIT as u64 + 1;
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(most).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(most).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot be read: {error}"))?;
    check_length(&bytes)?;
    Ok(bytes)
}

fn check_length(bytes: &[u8]) -> Result<(), String> {
    if bytes.len() > LIMIT { Err(format!("is larger than {} MB", LIMIT >> 20)) } else { Ok(()) }
}

/// The article in the bytes of a file of that name (empty if it is in none).
///
/// # Errors
///
/// As [`read`].
pub fn article(name: &str, bytes: &[u8]) -> Result<Article, String> {
    check_length(bytes)?;
    NotText::check_bytes(bytes).map_err(|error| error.to_string())?;
    let text = decoded(bytes);
    NotText::check_text(&text).map_err(|error| error.to_string())?;
    let article = match Format::of(name, &text) {
        Format::Plain => plain::read(&text),
        Format::Markdown => markdown::read(&text),
        Format::Html => html::read(&text),
        Format::Json => from_json(&text)?,
    };
    // A headline alone is not one.
    if article.blocks.iter().any(|block| block.kind.is_explored() && block.kind != BlockKind::Title) {
        Ok(article)
    } else {
        Err("has no article in it: open a file with the article's text".to_owned())
    }
}

/// The source of the HTML in the bytes of a file of that name, if it is that.
#[must_use]
pub fn html(name: &str, bytes: &[u8]) -> Option<String> {
    let text = decoded(bytes);
    matches!(Format::of(name, &text), Format::Html).then(|| text.into_owned())
}

/// The article in our own document, or in schema.org's description of one.
fn from_json(text: &str) -> Result<Article, String> {
    let value: Result<Value, _> = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    let value = value.map_err(|error| format!("{} ({error})", json::NotArticle::Syntax))?;
    json::article(&value, &html::read).map_err(|error| error.to_string())
}

/// Bytes as text, in the encoding that the engine takes them to be in.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    article::decoded(bytes, |label, bytes| {
        let encoding = Encoding::for_label_no_replacement(label.as_bytes())?;
        Some(encoding.decode_without_bom_handling(bytes).0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn encodings_are_told_apart() {
        for (bytes, expected) in [
            ("“é”".as_bytes(), "“é”"),
            (b"\xef\xbb\xbfa", "a"),
            (b"\x93caf\xe9\x94", "“café”"),
            (b"\xff\xfea\0\x1c\x20", "a“"),
            (b"\xfe\xff\0a\x20\x1c", "a“"),
            (b"<meta charset=iso-8859-5>\xb0", "<meta charset=iso-8859-5>А"),
            (
                b"<meta content='text/html; charset=\"Shift_JIS\"'>\x93\xfa",
                "<meta content='text/html; charset=\"Shift_JIS\"'>日",
            ),
            ("<meta charset=windows-1252>é".as_bytes(), "<meta charset=windows-1252>é"),
            (b"<meta charset=utf-8>\xe9", "<meta charset=utf-8>é"),
            (b"<meta charset=utf-16>e", "<meta charset=utf-16>e"),
            (b"<meta charset=iso-2022-jp>\x1b$B$\"\x1b(B", "<meta charset=iso-2022-jp>あ"),
            (b"<meta charset=none>\xe9", "<meta charset=none>é"),
        ] {
            assert_eq!(decoded(bytes), expected);
        }
    }

    #[test]
    fn what_has_no_article_is_refused_with_a_sentence() {
        for (bytes, part) in [
            (&b"  "[..], "is empty"),
            (b"%PDF-1.7", "a PDF"),
            (b"a\0b", "is not text"),
            (b"<html><body></body></html>", "has no article"),
            (b"<html><head><title>T</title></head><body><nav><a href=a>b</a></nav></body></html>", "has no article"),
        ] {
            assert!(article("page.html", bytes).is_err_and(|message| message.contains(part)), "{part}");
        }
    }

    #[test]
    fn what_is_too_large_is_refused_whoever_has_read_it() {
        let bytes = vec![b'a'; LIMIT + 1];
        assert_eq!(article("a.txt", &bytes).err().as_deref(), Some("is larger than 256 MB"));
    }

    #[test]
    #[allow(clippy::panic, reason = "it is what is guarded against")]
    fn what_panics_is_refused_with_a_sentence() {
        let broken = guarded::<()>(|| panic!("a library's error"));
        assert!(broken.is_err_and(|message| message.contains("please report it")));
        assert_eq!(guarded(|| Ok(1)), Ok(1));
        assert_eq!(guarded::<()>(|| Err("is empty".to_owned())), Err("is empty".to_owned()));
    }

    #[test]
    fn json_is_read_and_its_markup_too() {
        let source =
            br#"{"@type": "NewsArticle", "headline": "T", "articleBody": "<p>One &amp; two.</p><ul><li>Three</ul>"}"#;
        assert_eq!(article("a.json", source).map(|article| article.text).as_deref(), Ok("T\nOne & two.\nThree"));
        for (bytes, part) in [(&b"{\"a\": 1}"[..], "neither"), (b"{\"a\": ", "line 1")] {
            assert!(article("-", bytes).is_err_and(|message| message.contains(part)), "{part}");
        }
    }

    #[test]
    fn standard_input_is_read_by_how_it_begins() {
        let kinds = |bytes: &[u8]| {
            article("-", bytes).map(|article| article.blocks.iter().map(|block| block.kind).collect::<Vec<_>>())
        };
        assert_eq!(kinds(b"<p>Words.</p><ul><li>More."), Ok(vec![BlockKind::Paragraph, BlockKind::ListItem]));
        assert_eq!(kinds(b"He wrote <p> and left."), Ok(vec![BlockKind::Paragraph]));
    }
}

//! How a text is written: by the name of its file, else by how it begins.

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines of text.
    Plain,
    /// Markdown.
    Markdown,
    /// A page, or a part of one.
    Html,
    /// JSON: our own document or schema.org's.
    Json,
}

/// How HTML begins when it is not in a file of that name; whatever stands in front of a page's `<html>` aside.
const TAGS: &[&str] = &[
    "!doctype",
    "html",
    "head",
    "body",
    "main",
    "article",
    "section",
    "header",
    "div",
    "h1",
    "h2",
    "p",
    "blockquote",
    "ul",
    "ol",
    "meta",
    "title",
    "script",
    "link",
];

impl Format {
    /// The format of `text`, which is in a file called `name` (empty if it is in none).
    #[must_use]
    pub fn of(name: &str, text: &str) -> Self {
        let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        match extension.as_deref() {
            Some("html" | "htm" | "xhtml") => Self::Html,
            Some("md" | "markdown") => Self::Markdown,
            Some("json" | "jsonl" | "jsonld") => Self::Json,
            Some("txt") => Self::Plain,
            _ if begins_as_html(text) => Self::Html,
            _ if begins_as_json(text) => Self::Json,
            _ => Self::Plain,
        }
    }
}

/// Whether a text begins with a tag, behind comments and the declaration of XML.
fn begins_as_html(text: &str) -> bool {
    let mut rest = text.trim_start_matches('\u{feff}').trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?xml") => "?>",
            _ => break,
        };
        let Some((_, after)) = rest.split_once(end) else { return false };
        rest = after.trim_start();
    }
    let Some(tag) = rest.strip_prefix('<') else { return false };
    let end = tag.find(|c: char| !(c.is_ascii_alphanumeric() || c == '!')).unwrap_or(tag.len());
    let (name, after) = tag.split_at(end);
    after.starts_with(|c: char| c == '>' || c == '/' || c.is_ascii_whitespace())
        && TAGS.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a text begins with an object that has a key, or a list of such.
fn begins_as_json(text: &str) -> bool {
    let rest = text.trim_start_matches('\u{feff}').trim_start();
    let rest = rest.strip_prefix('[').unwrap_or(rest).trim_start();
    rest.strip_prefix('{').is_some_and(|object| object.trim_start().starts_with('"'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_extension_tells_the_format_before_the_text_does() {
        assert_eq!(Format::of("a.TXT", "<html>"), Format::Plain);
        assert_eq!(Format::of("a.htm", "words"), Format::Html);
        assert_eq!(Format::of("a.md", "# Title"), Format::Markdown);
    }

    #[test]
    fn a_text_that_begins_with_a_tag_is_html() {
        assert_eq!(Format::of("", "\n<!DOCTYPE html><p>words"), Format::Html);
        assert_eq!(Format::of("", "<?xml version=\"1.0\"?>\n<!-- saved --><html lang=en>"), Format::Html);
        assert_eq!(Format::of("saved", "<p>words</p>"), Format::Html);
        assert_eq!(Format::of("", "<p0> is a variable"), Format::Plain);
        assert_eq!(Format::of("", "<!-- never closed"), Format::Plain);
        assert_eq!(Format::of("notes", "“Words,” he said."), Format::Plain);
    }
    #[test]
    fn a_text_that_begins_with_an_object_is_json() {
        assert_eq!(Format::of("a.JSON", "words"), Format::Json);
        assert_eq!(Format::of("", "\u{feff}{\n  \"schema\": 1"), Format::Json);
        assert_eq!(Format::of("", "[ {\"@type\": \"NewsArticle\"}]"), Format::Json);
        assert_eq!(Format::of("", "[Update: “Words,” he said.]"), Format::Plain);
        assert_eq!(Format::of("", "{curly} words"), Format::Plain);
    }
}

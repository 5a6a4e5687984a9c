//! What the clipboard has of an article beside its plain text.

/// Formatted text, as the source of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Formatted(pub(crate) String);

/// By these it is known that there is more to it than words in a line.
const BLOCKS: [&str; 6] = ["<p", "<h1", "<h2", "<h3", "<li", "<blockquote"];

impl Formatted {
    /// Of the HTML that the clipboard has, if paragraphs, headings or lists are in it.
    pub(crate) fn of(html: &str) -> Option<Self> {
        let has_blocks = BLOCKS.iter().any(|tag| html.contains(tag));
        has_blocks.then(|| Self(inside(html).to_owned()))
    }
}

/// What was copied: around it stands what makes a page of it.
fn inside(html: &str) -> &str {
    let marked = html.split_once("<!--StartFragment-->").map(|(_, rest)| rest);
    let html = marked.or_else(|| html.split_once("<body")?.1.split_once('>').map(|(_, rest)| rest)).unwrap_or(html);
    ["<!--EndFragment-->", "</body"].iter().find_map(|end| html.rsplit_once(end)).map_or(html, |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::inside;

    #[test]
    fn only_what_was_copied_is_read() {
        let copied = "<p>“It rains.”</p>";
        for page in [
            copied.to_owned(),
            format!("<html><body>\n<!--StartFragment-->{copied}<!--EndFragment-->\n</body></html>"),
            format!("<!DOCTYPE html><html><head><title>T</title></head><body lang=\"en\">{copied}</body></html>"),
        ] {
            assert_eq!(inside(&page), copied);
        }
    }
}

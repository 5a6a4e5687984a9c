//! Words of others in the languages of exports: what they mean there is only themselves.

/// Appends words to HTML, as text or inside a quoted attribute.
pub(crate) fn html(words: &str, out: &mut String) {
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No character of HTML: a reader would put another in its place.
            '\0' => {}
            c => out.push(c),
        }
    }
}

/// Appends words to a line of Markdown, behind something that is not the line's beginning.
pub(crate) fn markdown(words: &str, out: &mut String) {
    for (at, word) in words.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).enumerate() {
        if at > 0 {
            out.push(' ');
        }
        for c in word.chars() {
            if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '$') {
                out.push('\\');
            }
            out.push(c);
        }
    }
}

/// An address that may stand as a link: nothing else than a page.
pub(crate) fn link(url: Option<&str>) -> Option<&str> {
    let url = url?;
    let is_page = ["https://", "http://"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
    });
    let is_plain =
        url.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>' | '"' | '`' | '\\'));
    (is_page && is_plain).then_some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_links() {
        assert_eq!(link(Some("https://a.example/b?c=d")), Some("https://a.example/b?c=d"));
        for bad in ["javascript:alert(1)", "//a.example", "https://", "https://a.example/\"onclick", "https://a b", "é"]
        {
            assert_eq!(link(Some(bad)), None, "{bad}");
        }
    }
}

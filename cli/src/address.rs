//! Addresses of others: which may stand in a page.

/// An address of a page or a file that may stand in another page, as browsers read it: of `http`, `https`, or relative.
pub(crate) fn address(written: &str) -> Option<String> {
    // Browsers take these out, so that a scheme may be hidden among them.
    let address: String = written.trim_matches(|c| c <= ' ').replace(['\t', '\n', '\r'], "");
    let is_empty = address.is_empty() || address.starts_with('#');
    if is_empty || address.chars().any(char::is_control) {
        return None;
    }
    let has_scheme = address.find([':', '/', '?', '#', '\\']).is_some_and(|at| address[at..].starts_with(':'));
    let is_page = ["https://", "http://"].iter().any(|scheme| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && address.len() > scheme.len()
    });
    (!has_scheme || is_page).then_some(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_pages_are_kept() {
        for (written, expected) in [
            ("https://a.example/b", Some("https://a.example/b")),
            (" HTTP://a.example ", Some("HTTP://a.example")),
            ("../b.html?c=d:e", Some("../b.html?c=d:e")),
            ("//a.example/b", Some("//a.example/b")),
            ("b", Some("b")),
            ("b\n/c", Some("b/c")),
        ] {
            assert_eq!(address(written).as_deref(), expected, "{written:?}");
        }
        for written in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " \u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript\r:alert(1)",
            "java\0script:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:a",
            "blob:https://a.example/b",
            "file:///etc/passwd",
            "mailto:a@b.example",
            "https:",
            "https:a",
            "http://",
            "#note",
            "",
        ] {
            assert_eq!(address(written), None, "{written:?}");
        }
    }
}

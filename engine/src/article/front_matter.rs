//! The front matter of a Markdown file, as static site generators write it: lines such as `title: …` between two of `---`.

use super::Article;

/// Tells the front matter of a file, if it has one, from what follows it.
#[must_use]
pub fn split(input: &str) -> (&str, &str) {
    let input = input.strip_prefix('\u{feff}').unwrap_or(input);
    let mut end = 0;
    for (number, line) in input.split_inclusive('\n').enumerate() {
        let is_rule = line.trim_end() == "---";
        match number {
            0 if !is_rule => break,
            1.. if is_rule => return (&input[..end], &input[end + line.len()..]),
            _ => end += line.len(),
        }
    }
    ("", input)
}

/// Fills in what the article's own blocks have not told.
pub fn complete(front_matter: &str, article: &mut Article) {
    for (key, value) in front_matter.lines().filter_map(|line| line.split_once(':')) {
        let value = value.trim().trim_matches(['"', '\'']);
        let field = match key.trim() {
            "title" => &mut article.title,
            "description" | "subtitle" => &mut article.dek,
            "author" | "byline" => &mut article.byline,
            "date" => &mut article.date,
            "publisher" => &mut article.publisher,
            "lang" | "language" => &mut article.language,
            _ => continue,
        };
        if field.is_none() && !value.is_empty() {
            *field = Some(value.to_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_two_rules_enclose_is_front_matter() {
        assert_eq!(split("---\r\ntitle: A\r\n---\r\nWords\n"), ("---\r\ntitle: A\r\n", "Words\n"));
        assert_eq!(split("\u{feff}---\n---"), ("---\n", ""));
        assert_eq!(split("---\nWords"), ("", "---\nWords"));
        assert_eq!(split("Words\n---\nMore\n---\n"), ("", "Words\n---\nMore\n---\n"));
        assert_eq!(split(""), ("", ""));
    }

    #[test]
    fn what_the_article_says_itself_stays() {
        let mut article = Article { title: Some("Headline".to_owned()), ..Article::default() };
        complete("---\ntitle: \"Other\"\nauthor: 'A. B.'\ndate:\n", &mut article);
        assert_eq!(article.title.as_deref(), Some("Headline"));
        assert_eq!(article.byline.as_deref(), Some("A. B."));
        assert_eq!(article.date, None);
    }
}

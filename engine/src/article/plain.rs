//! Plain text: a block a line, and the text is the input.

use super::{Article, Block, BlockKind, furniture};
use crate::span::Span;

/// Reads plain text. `article.text` is the input less a byte-order mark, with CRLF read as LF.
#[must_use]
pub fn read(input: &str) -> Article {
    let text = input.strip_prefix('\u{feff}').unwrap_or(input).replace("\r\n", "\n");
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let trimmed = line.trim();
        if !trimmed.is_empty() {
            let start = at + (line.len() - line.trim_start().len());
            blocks.push(Block { kind: BlockKind::Paragraph, span: Span::new(start, start + trimmed.len()) });
        }
        at += line.len() + 1;
    }
    let mut article = Article { text, blocks, ..Article::default() };
    furniture::classify(&mut article);
    article
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<BlockKind> {
        read(text).blocks.iter().map(|block| block.kind).collect()
    }

    #[test]
    fn the_text_is_the_input() {
        let article = read("\u{feff}One.\r\n\r\n  Two. \n");
        assert_eq!(article.text, "One.\n\n  Two. \n");
        let words: Vec<_> = article.blocks.iter().map(|b| b.span.of(&article.text)).collect();
        assert_eq!(words, ["One.", "Two."]);
    }

    #[test]
    fn a_dek_that_the_first_paragraph_repeats_is_no_second_voice() {
        assert_eq!(
            kinds(
                "The ministry called on farmers to wait.\n(Agency) — The ministry called on farmers to wait.\nMore text."
            ),
            [BlockKind::Dek, BlockKind::Paragraph, BlockKind::Paragraph]
        );
    }

    #[test]
    fn credits_are_not_prose() {
        assert_eq!(
            kinds(
                "He said so.\n–With assistance from A. B.\n(Updates with reply.)\nMore stories like this are there\n©2023 Paper"
            )[1..],
            [BlockKind::Credit; 4]
        );
    }

    #[test]
    fn a_short_first_line_is_the_title() {
        let article =
            read("Rescue at sea\nMonday, May 18, 2015\nFishermen rescued 700 people on Friday, the navy said.");
        assert_eq!(article.title.as_deref(), Some("Rescue at sea"));
        assert_eq!(article.date.as_deref(), Some("Monday, May 18, 2015"));
    }

    #[test]
    fn a_title_may_be_longer_than_who_wrote_the_article() {
        assert_eq!(
            kinds(
                "Three countries, one river, and a treaty nobody will sign\nBy Marit Solheim\nNAIROBI — Talks broke up."
            )[..2],
            [BlockKind::Title, BlockKind::Paragraph]
        );
    }
}

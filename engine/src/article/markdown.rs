//! Markdown (CommonMark): its blocks become the article's, its marks are dropped.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::{Article, BlockKind, Builder, front_matter, furniture};

/// Reads Markdown. Code, tables, images, rules and raw HTML are not prose and are left out.
#[must_use]
pub fn read(input: &str) -> Article {
    let (metadata, prose) = front_matter::split(input);
    let mut reader = Reader::default();
    for event in Parser::new_ext(prose, Options::ENABLE_TABLES) {
        reader.event(event);
    }
    reader.flush();
    let mut article = reader.builder.finish();
    front_matter::complete(metadata, &mut article);
    furniture::classify(&mut article);
    article
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    text: String,
    kind: Option<BlockKind>,
    quotation: usize,
    item: usize,
    /// Inside code, a table or an image: what is there is not prose.
    skipped: usize,
    titled: bool,
}

impl Reader {
    fn event(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) if self.skipped == 0 => self.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => self.text.push(' '),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.flush();
                let title = *level == HeadingLevel::H1 && !self.titled;
                self.titled |= title;
                self.kind = Some(if title { BlockKind::Title } else { BlockKind::Heading });
            }
            Tag::Paragraph => self.flush(),
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotation += 1;
            }
            Tag::Item => {
                self.flush();
                self.item += 1;
            }
            Tag::CodeBlock(_) | Tag::Table(_) | Tag::Image { .. } => self.skipped += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph => self.flush(),
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotation = self.quotation.saturating_sub(1);
            }
            TagEnd::Item => {
                self.flush();
                self.item = self.item.saturating_sub(1);
            }
            TagEnd::CodeBlock | TagEnd::Table | TagEnd::Image => self.skipped = self.skipped.saturating_sub(1),
            _ => {}
        }
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let kind = self.kind.take().unwrap_or(match (self.quotation, self.item) {
            (1.., _) => BlockKind::BlockQuotation,
            (_, 1..) => BlockKind::ListItem,
            _ => BlockKind::Paragraph,
        });
        let text = std::mem::take(&mut self.text);
        if kind == BlockKind::Title {
            let title = text.split_whitespace().collect::<Vec<_>>().join(" ");
            self.builder.metadata().title = Some(title).filter(|t| !t.is_empty());
        }
        self.builder.block(kind, &text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(input: &str) -> Vec<(BlockKind, String)> {
        let article = read(input);
        article.blocks.iter().map(|b| (b.kind, b.span.of(&article.text).to_owned())).collect()
    }

    #[test]
    fn blocks_keep_their_kinds_and_lose_their_marks() {
        let input = "# A *title*\n\nSome **bold** [link](x) text\nthat goes on.\n\n## Part\n\n> Quoted words.\n\n- one\n- two\n\n```\ncode\n```\n";
        let expected = [
            (BlockKind::Title, "A title"),
            (BlockKind::Paragraph, "Some bold link text that goes on."),
            (BlockKind::Heading, "Part"),
            (BlockKind::BlockQuotation, "Quoted words."),
            (BlockKind::ListItem, "one"),
            (BlockKind::ListItem, "two"),
        ];
        assert_eq!(blocks(input), expected.map(|(kind, text)| (kind, text.to_owned())));
    }

    #[test]
    fn a_front_matter_gives_metadata() {
        let article = read("---\ntitle: \"A title\"\nauthor: A. B.\n---\nText here.\n");
        assert_eq!(article.title.as_deref(), Some("A title"));
        assert_eq!(article.byline.as_deref(), Some("A. B."));
        assert_eq!(article.text, "Text here.");
    }

    #[test]
    fn raw_html_is_not_prose() {
        assert_eq!(
            blocks("One <b>two</b>.\n\n<script>alert(1)</script>\n"),
            [(BlockKind::Paragraph, "One two.".to_owned())]
        );
    }
}

//! Blocks in, article out: the one way by which parsed HTML and Markdown become an [`Article`].

use super::{Article, Block, BlockKind};
use crate::span::Span;

/// Puts an article together block by block.
#[derive(Debug, Default)]
pub struct Builder {
    article: Article,
}

impl Builder {
    /// An empty article, whose metadata the caller may fill in.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The metadata, to be filled in.
    pub fn metadata(&mut self) -> &mut Article {
        &mut self.article
    }

    /// Adds a block. White space is folded to single spaces; a block of nothing but white space adds nothing.
    pub fn block(&mut self, kind: BlockKind, text: &str) {
        let mut words = text.split_whitespace().peekable();
        if words.peek().is_none() {
            return;
        }
        if !self.article.text.is_empty() {
            self.article.text.push('\n');
        }
        let start = self.article.text.len();
        for (i, word) in words.enumerate() {
            if i > 0 {
                self.article.text.push(' ');
            }
            self.article.text.push_str(word);
        }
        self.article.blocks.push(Block { kind, span: Span::new(start, self.article.text.len()) });
    }

    /// The article.
    #[must_use]
    pub fn finish(self) -> Article {
        self.article
    }
}

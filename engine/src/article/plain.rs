//! Plain text: a block a line, and the text is the input.

use super::{Article, Block, BlockKind};
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
    Article { text, blocks, ..Article::default() }
}

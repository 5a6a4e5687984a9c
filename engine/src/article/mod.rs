//! An article: metadata and blocks over one text.
//!
//! [`plain`] reads what is pasted or saved as text, `markdown` what is written in Markdown, [`front_matter`] what stands before it. HTML is parsed by others
//! (a library in the command, the browser in the page), as is Markdown in the page: [`html`] makes blocks of what they report, [`page`] tells the
//! article from the rest of a saved page, [`claimed`] says where the page tells of it and [`metadata`] which of that is believed. [`json`] reads our own
//! document and schema.org's, also parsed by others.

mod builder;
mod bytes;
pub mod claimed;
mod format;
pub mod front_matter;
mod furniture;
pub mod html;
pub mod json;
#[cfg(feature = "markdown")]
pub mod markdown;
pub mod metadata;
pub mod page;
pub mod plain;

pub use builder::Builder;
pub use bytes::{NotText, decoded};
pub use format::Format;

use serde::{Deserialize, Serialize};

use crate::span::Span;

/// A news article, read but not yet explored.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// Headline.
    pub title: Option<String>,
    /// The line under the headline.
    pub dek: Option<String>,
    /// Who wrote it, as printed.
    pub byline: Option<String>,
    /// When it was published, as printed or as ISO 8601.
    pub date: Option<String>,
    /// Who published it.
    pub publisher: Option<String>,
    /// Address of the original.
    pub url: Option<String>,
    /// BCP 47 tag of the language.
    pub language: Option<String>,
    /// Everything that spans point into; the blocks lie in it in order, without overlap.
    pub text: String,
    /// Paragraphs, headings and the like.
    pub blocks: Vec<Block>,
}

/// A stretch of the article's text that is one paragraph, heading, …
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it is.
    pub span: Span,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BlockKind {
    /// The headline.
    Title,
    /// The line under the headline, or a first paragraph that the second repeats.
    Dek,
    /// Who wrote it.
    Byline,
    /// When it was published.
    Date,
    /// Running text.
    Paragraph,
    /// A heading inside the article.
    Heading,
    /// An item of a list.
    ListItem,
    /// A quotation that is set as a block.
    BlockQuotation,
    /// What is not prose of the article: who helped, "More stories…", copyright.
    Credit,
}

impl BlockKind {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Title,
        Self::Dek,
        Self::Byline,
        Self::Date,
        Self::Paragraph,
        Self::Heading,
        Self::ListItem,
        Self::BlockQuotation,
        Self::Credit,
    ];

    /// The kind that the JSON document calls `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "title" => Self::Title,
            "dek" => Self::Dek,
            "byline" => Self::Byline,
            "date" => Self::Date,
            "paragraph" => Self::Paragraph,
            "heading" => Self::Heading,
            "list-item" => Self::ListItem,
            "block-quotation" => Self::BlockQuotation,
            "credit" => Self::Credit,
            _ => return None,
        })
    }

    /// Whether the block is read for quotes: a dek that the text repeats and credits are not.
    #[must_use]
    pub const fn is_explored(self) -> bool {
        matches!(self, Self::Title | Self::Paragraph | Self::Heading | Self::ListItem | Self::BlockQuotation)
    }
}

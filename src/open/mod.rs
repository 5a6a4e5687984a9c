//! From what a reader pastes, chooses or drops to an [`Article`].

pub mod html;
mod metadata;
mod sniff;

use sayso_engine::{Article, article};

use crate::page::Page;
use sniff::Format;

/// The most that a file may have, in bytes.
pub const LARGEST: u32 = 20_000_000;

/// Why something was not opened. Each is a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// A file without anything in it.
    #[error("“{0}” is empty. Choose a file with an article in it.")]
    EmptyFile(String),
    /// Nothing was pasted.
    #[error("The text box is empty. Paste an article into it, or choose a file.")]
    NothingPasted,
    /// A file of a kind that is known, but not as text.
    #[error("“{name}” is {what}, not text. Save the article as .txt, .md or .html, or paste its text.")]
    WrongKind {
        /// The file.
        name: String,
        /// What it is.
        what: &'static str,
    },
    /// Bytes that are nobody's text.
    #[error("“{0}” is not text. Choose a .txt, .md or .html file.")]
    NotText(String),
    /// More than anybody would read.
    #[error("{0} is larger than 20 MB. Open a part of it.")]
    TooLarge(String),
    /// HTML in which no article was found.
    #[error("{0} has no article text in it. Choose another file, or paste the article’s text.")]
    NoArticle(String),
    /// The browser could not hand over the file.
    #[error("“{0}” could not be read. Check that it still exists and that you may read it.")]
    Unreadable(String),
    /// The page does not let HTML be parsed.
    #[error("This page does not allow HTML to be read. Paste the article’s text instead.")]
    Forbidden,
}

/// Reads a file by its name and its bytes.
///
/// # Errors
/// Says what is wrong with a file that is no article.
pub fn file(name: &str, bytes: &[u8], page: &Page) -> Result<Article, OpenError> {
    if bytes.len() > LARGEST as usize {
        return Err(OpenError::TooLarge(format!("“{name}”")));
    }
    if let Some(what) = sniff::signature(bytes) {
        return Err(OpenError::WrongKind { name: name.to_owned(), what });
    }
    let text = sniff::decode(bytes).ok_or_else(|| OpenError::NotText(name.to_owned()))?;
    if text.trim().is_empty() {
        return Err(OpenError::EmptyFile(name.to_owned()));
    }
    read(&format!("“{name}”"), &text, sniff::format(name, &text), page)
}

/// Reads what was pasted: text, Markdown or the source of a page.
///
/// # Errors
/// Says what is wrong with a text that is no article.
pub fn pasted(text: &str, page: &Page) -> Result<Article, OpenError> {
    if text.trim().is_empty() {
        return Err(OpenError::NothingPasted);
    }
    if text.len() > LARGEST as usize {
        return Err(OpenError::TooLarge("The pasted text".to_owned()));
    }
    read("The pasted HTML", text, sniff::format("", text), page)
}

fn read(what: &str, text: &str, format: Format, page: &Page) -> Result<Article, OpenError> {
    let article = match format {
        Format::Plain | Format::Markdown => article::plain::read(text),
        Format::Html => html::read_page(&page.parse(text).map_err(|_| OpenError::Forbidden)?),
    };
    let has_prose = article.blocks.iter().any(|block| block.kind.is_explored());
    if has_prose { Ok(article) } else { Err(OpenError::NoArticle(what.to_owned())) }
}

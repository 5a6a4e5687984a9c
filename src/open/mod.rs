//! From what a reader pastes, chooses or drops to an [`Article`].

mod claims;
mod decode;
pub mod html;
mod json;

use std::fmt;

use sayso_engine::article::json::NotArticle;
use sayso_engine::article::{self, Format, NotText, front_matter};
use sayso_engine::{Article, BlockKind};
use web_sys::Document;

use crate::labels::quoted;
use crate::page::Page;
use crate::words::{Word, fill, number, t};

/// The most that a file may have, in bytes.
pub const LARGEST: u32 = 20_000_000;

/// Why something was not opened. Each is a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// A file that is empty, or not text.
    NotText(String, NotText),
    /// Nothing was pasted.
    NothingPasted,
    /// What was pasted is not text.
    PastedNotText(NotText),
    /// More than anybody would read.
    TooLarge(String),
    /// Nothing in it is an article.
    NoArticle(String),
    /// JSON that holds none.
    NotArticle(String, NotArticle),
    /// The browser could not hand over the file.
    Unreadable(String),
    /// The page does not let HTML be parsed.
    Forbidden,
    /// What reads Markdown could not be fetched.
    NoLibrary,
}

impl std::error::Error for OpenError {}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&match self {
            Self::NotText(name, reason) => not_text(&quoted(name), *reason),
            Self::NothingPasted => t(Word::NothingPasted).to_owned(),
            Self::PastedNotText(reason) => not_text(t(Word::Pasted), *reason),
            Self::TooLarge(what) => fill(Word::TooLarge, &[what]),
            Self::NoArticle(what) => fill(Word::NoProse, &[what]),
            Self::NotArticle(what, NotArticle::Syntax) => fill(Word::JsonSyntax, &[what]),
            Self::NotArticle(what, NotArticle::Newer) => fill(Word::JsonNewer, &[what]),
            Self::NotArticle(what, NotArticle::Broken) => fill(Word::JsonBroken, &[what]),
            Self::NotArticle(what, NotArticle::Several(n)) => fill(Word::JsonSeveral, &[what, &number(*n)]),
            Self::NotArticle(what, NotArticle::NoBody) => fill(Word::JsonNoBody, &[what]),
            Self::NotArticle(what, NotArticle::Other) => fill(Word::JsonOther, &[what]),
            Self::Unreadable(name) => fill(Word::Unreadable, &[&quoted(name)]),
            Self::Forbidden => t(Word::Forbidden).to_owned(),
            Self::NoLibrary => t(Word::NoLibrary).to_owned(),
        })
    }
}

fn not_text(what: &str, reason: NotText) -> String {
    match reason {
        NotText::Empty => fill(Word::IsEmpty, &[what]),
        NotText::Format(format) => fill(Word::IsFormat, &[what, format]),
        NotText::Binary => fill(Word::IsBinary, &[what]),
    }
}

/// Reads a file by its name and its bytes.
///
/// # Errors
/// Says what is wrong with a file that is no article.
pub async fn file(name: &str, bytes: &[u8], page: &Page) -> Result<Article, OpenError> {
    let refused = |reason| OpenError::NotText(name.to_owned(), reason);
    if bytes.len() > LARGEST as usize {
        return Err(OpenError::TooLarge(quoted(name)));
    }
    NotText::check_bytes(bytes).map_err(refused)?;
    let text = decode::decode(bytes);
    NotText::check_text(&text).map_err(refused)?;
    read(&quoted(name), &text, Format::of(name, &text), page).await
}

/// Reads what was pasted: text or the source of a page.
///
/// # Errors
/// Says what is wrong with a text that is no article.
pub async fn pasted(text: &str, page: &Page) -> Result<Article, OpenError> {
    if text.len() > LARGEST as usize {
        return Err(OpenError::TooLarge(t(Word::Pasted).to_owned()));
    }
    NotText::check_text(text).map_err(|reason| match reason {
        NotText::Empty => OpenError::NothingPasted,
        reason => OpenError::PastedNotText(reason),
    })?;
    read(t(Word::Pasted), text, Format::of("", text), page).await
}

async fn read(what: &str, text: &str, format: Format, page: &Page) -> Result<Article, OpenError> {
    let article = match format {
        Format::Plain => article::plain::read(text),
        Format::Markdown => markdown(text, page).await?,
        Format::Json => {
            let fragment = |source: &str| parsed(source, page).ok().and_then(|document| document.body());
            let html =
                |source: &str| fragment(source).map_or_else(|| article::plain::read(source), |body| html::read(&body));
            json::read(text, &html).map_err(|reason| OpenError::NotArticle(what.to_owned(), reason))?
        }
        Format::Html => {
            let document = parsed(text, page)?;
            html::read_source(text, &document, page).await
        }
    };
    // A headline alone is no article.
    let has_prose = article.blocks.iter().any(|block| block.kind.is_explored() && block.kind != BlockKind::Title);
    if has_prose { Ok(article) } else { Err(OpenError::NoArticle(what.to_owned())) }
}

/// Reads Markdown, which the page makes HTML of.
async fn markdown(text: &str, page: &Page) -> Result<Article, OpenError> {
    let (metadata, prose) = front_matter::split(text);
    let html = page.markdown(prose).await.ok().and_then(|html| html.as_string()).ok_or(OpenError::NoLibrary)?;
    let mut article = parsed(&html, page)?.body().map(|body| html::read(&body)).unwrap_or_default();
    front_matter::complete(metadata, &mut article);
    Ok(article)
}

fn parsed(html: &str, page: &Page) -> Result<Document, OpenError> {
    page.parse(html).map_err(|_| OpenError::Forbidden)
}

//! From what a reader pastes, chooses or drops to an [`Article`].

mod claims;
mod decode;
pub mod html;
mod json;

use sayso_engine::article::json::NotArticle;
use sayso_engine::article::{self, Format, NotText, front_matter};
use sayso_engine::{Article, BlockKind};
use web_sys::Document;

use crate::page::Page;

/// The most that a file may have, in bytes.
pub const LARGEST: u32 = 20_000_000;

/// Why something was not opened. Each is a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// A file that is empty, or not text.
    #[error("“{0}” {1}.")]
    NotText(String, NotText),
    /// Nothing was pasted.
    #[error("The text box is empty: paste an article into it, or choose a file.")]
    NothingPasted,
    /// What was pasted is not text.
    #[error("What was pasted {0}.")]
    PastedNotText(NotText),
    /// More than anybody would read.
    #[error("{0} is larger than 20 MB: open a part of it.")]
    TooLarge(String),
    /// Nothing in it is an article.
    #[error("{0} has no article text in it: choose another file, or paste the article’s text.")]
    NoArticle(String),
    /// JSON that holds none.
    #[error("{0} {1}.")]
    NotArticle(String, NotArticle),
    /// The browser could not hand over the file.
    #[error("“{0}” could not be read: check that it still exists and that you may read it.")]
    Unreadable(String),
    /// The page does not let HTML be parsed.
    #[error("This page does not allow HTML to be read: paste the article’s text instead.")]
    Forbidden,
    /// What reads Markdown could not be fetched.
    #[error("A part of the explorer that reads Markdown could not be fetched: try again, or paste the article’s text.")]
    NoLibrary,
}

/// Reads a file by its name and its bytes.
///
/// # Errors
/// Says what is wrong with a file that is no article.
pub async fn file(name: &str, bytes: &[u8], page: &Page) -> Result<Article, OpenError> {
    let refused = |reason| OpenError::NotText(name.to_owned(), reason);
    if bytes.len() > LARGEST as usize {
        return Err(OpenError::TooLarge(format!("“{name}”")));
    }
    NotText::check_bytes(bytes).map_err(refused)?;
    let text = decode::decode(bytes);
    NotText::check_text(&text).map_err(refused)?;
    read(&format!("“{name}”"), &text, Format::of(name, &text), page).await
}

/// Reads what was pasted: text or the source of a page.
///
/// # Errors
/// Says what is wrong with a text that is no article.
pub async fn pasted(text: &str, page: &Page) -> Result<Article, OpenError> {
    if text.len() > LARGEST as usize {
        return Err(OpenError::TooLarge("What was pasted".to_owned()));
    }
    NotText::check_text(text).map_err(|reason| match reason {
        NotText::Empty => OpenError::NothingPasted,
        reason => OpenError::PastedNotText(reason),
    })?;
    read("What was pasted", text, Format::of("", text), page).await
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

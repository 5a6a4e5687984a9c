//! What somebody pastes, chooses or drops, and the way from there to an [`Article`].

use sayso_engine::article::json::{self, NotArticle};
use sayso_engine::article::{self, Format, NotText, front_matter};
use sayso_engine::document::{self, Read};
use sayso_engine::{Article, BlockKind};
use sayso_js::{Js, LARGEST};
use web_sys::Document;

use crate::decode;
use crate::help::Help;
use crate::html;
use crate::refused::Refused;

/// A text that may be an article, and its format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    text: String,
    format: Format,
}

/// What a source holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Held {
    /// An article, to be explored.
    Article(Article),
    /// A document of ours with its quotes.
    Document(Read),
}

impl Source {
    /// A file by its name and its bytes.
    ///
    /// # Errors
    /// Where it is no text.
    pub fn file(name: &str, bytes: &[u8]) -> Result<Self, Refused> {
        if bytes.len() > LARGEST as usize {
            return Err(Refused::TooLarge);
        }
        NotText::check_bytes(bytes)?;
        Self::new(name, decode::decode(bytes))
    }

    /// What was pasted: text, or the source of a page.
    ///
    /// # Errors
    /// Where it is no text.
    pub fn pasted(text: String) -> Result<Self, Refused> {
        if text.len() > LARGEST as usize {
            return Err(Refused::TooLarge);
        }
        Self::new("", text)
    }

    fn new(name: &str, text: String) -> Result<Self, Refused> {
        NotText::check_text(&text)?;
        let format = Format::of(name, &text);
        Ok(Self { text, format })
    }

    /// The text, without a byte-order mark.
    #[must_use]
    pub fn text(&self) -> &str {
        self.text.trim_start_matches('\u{feff}')
    }

    /// The library that reading it takes, as `static/reader.js` calls it.
    #[must_use]
    pub fn library(&self) -> Option<&'static str> {
        match self.format {
            Format::Markdown => Some("marked"),
            Format::Html if article::page::is_page(&self.text) => Some("readability"),
            Format::Html | Format::Plain | Format::Json => None,
        }
    }

    /// What it holds.
    ///
    /// # Errors
    /// Where that is no article.
    pub fn read(&self, help: &Help) -> Result<Held, Refused> {
        let article = match self.format {
            Format::Plain => article::plain::read(&self.text),
            Format::Markdown => self.markdown(help)?,
            Format::Html => html::read_source(&self.text, &parsed(&self.text, help)?, help),
            Format::Json => {
                let value = Js::parse(self.text()).ok_or(NotArticle::Syntax)?;
                if let Some(read) = document::read(&value)? {
                    return Ok(Held::Document(read));
                }
                let fragment = |source: &str| parsed(source, help).ok().and_then(|document| document.body());
                let html = |source: &str| {
                    fragment(source).map_or_else(|| article::plain::read(source), |body| html::read(&body))
                };
                json::article(value, &html)?
            }
        };
        // A headline alone is no article.
        let has_prose = article.blocks.iter().any(|block| block.kind.is_explored() && block.kind != BlockKind::Title);
        if has_prose { Ok(Held::Article(article)) } else { Err(Refused::NoProse) }
    }

    /// Reads Markdown, which the page makes HTML of.
    fn markdown(&self, help: &Help) -> Result<Article, Refused> {
        let (metadata, prose) = front_matter::split(&self.text);
        let html = help.markdown(prose).ok().flatten().ok_or(Refused::NoLibrary)?;
        let mut article = parsed(&html, help)?.body().map(|body| html::read(&body)).unwrap_or_default();
        front_matter::complete(metadata, &mut article);
        Ok(article)
    }
}

fn parsed(html: &str, help: &Help) -> Result<Document, Refused> {
    help.parse(html).map_err(|_| Refused::Forbidden)
}

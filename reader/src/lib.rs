//! Reads articles in the browser and explores them: what a page, a file or a paste holds goes in, the document that
//! `docs/json.md` describes comes out.
//!
//! It is a module of its own: the explorer shows documents and does without the engine's rules and tables. Nothing here
//! waits, so that a call either answers or throws: one that stops in its middle takes nothing but this module with it,
//! and `static/reading.js` starts another.

mod claims;
mod decode;
pub mod help;
pub mod html;
pub mod refused;
pub mod source;
pub mod write;

use sayso_engine::document::{Document, Numbers};
use sayso_engine::{Article, Explored, explore};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;

use help::Help;
use refused::Refused;
use source::Held;

/// The version, which must be the loader's as well.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// The document of the article in `host`'s children; `language` is what the page states, if the article does not.
#[wasm_bindgen]
#[must_use]
pub fn children(host: &Element, language: Option<String>) -> String {
    explored(html::read(host), language)
}

/// What somebody pastes, chooses or drops.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Source(source::Source);

#[wasm_bindgen]
impl Source {
    /// A file by its name and its bytes.
    ///
    /// # Errors
    /// The code of a [`Refused`].
    pub fn file(name: &str, bytes: &[u8]) -> Result<Self, JsValue> {
        source::Source::file(name, bytes).map(Self).map_err(told)
    }

    /// What was pasted.
    ///
    /// # Errors
    /// The code of a [`Refused`].
    pub fn pasted(text: String) -> Result<Self, JsValue> {
        source::Source::pasted(text).map(Self).map_err(told)
    }

    /// The library that reading it takes.
    #[must_use]
    pub fn library(&self) -> Option<String> {
        self.0.library().map(str::to_owned)
    }

    /// Its document; `language` is what the page states, if the article does not.
    ///
    /// # Errors
    /// The code of a [`Refused`].
    pub fn document(&self, help: &Help, language: Option<String>) -> Result<String, JsValue> {
        match self.0.read(help).map_err(told)? {
            Held::Article(article) => Ok(explored(article, language)),
            // To the letter, with what later versions may have put in.
            Held::Document(read) if read.numbers == Numbers::Kept => Ok(self.0.text().to_owned()),
            Held::Document(read) => Ok(written(&read.explored)),
        }
    }
}

fn told(refused: Refused) -> JsValue {
    JsValue::from_str(&refused.code())
}

fn explored(mut article: Article, language: Option<String>) -> String {
    // The article itself knows better.
    article.language = article.language.or(language);
    written(&explore(article))
}

fn written(explored: &Explored) -> String {
    // There is nothing in it that could not be written.
    write::write(&Document::new(explored)).unwrap_or_default()
}

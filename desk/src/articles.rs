//! What the explorer hands in, and the documents that are to go out.

use sayso_engine::document::{self, Document};
use sayso_engine::{Explored, QuoteId, corrections};
use sayso_export::plots::Look;
use serde::Deserialize;
use serde_json::Value;

/// What is to be exported: a list of articles, or, for a plot, an object that says how it is to look as well.
pub(crate) struct Asked {
    pub(crate) articles: Vec<Given>,
    pub(crate) look: Look,
}

impl Asked {
    pub(crate) fn read(text: &str) -> serde_json::Result<Self> {
        #[derive(Deserialize)]
        struct Plot {
            articles: Vec<Given>,
            look: Look,
        }
        if text.trim_start().starts_with('{') {
            let Plot { articles, look } = serde_json::from_str(text)?;
            return Ok(Self { articles, look });
        }
        Ok(Self { articles: serde_json::from_str(text)?, look: Look::default() })
    }
}

/// An article to be exported.
#[derive(Deserialize)]
pub(crate) struct Given {
    /// What the export calls it.
    pub(crate) name: String,
    /// As it was opened.
    document: Value,
    /// What was corrected since, as [`corrections::write`] writes it; empty if nothing.
    #[serde(default)]
    corrections: String,
    /// The quotes that are to go out, if not all are.
    #[serde(default)]
    shown: Option<Vec<String>>,
}

/// A document as it is to go out.
pub(crate) enum Made {
    /// As it came in.
    Same(Document<'static>),
    /// Of what was made of it.
    Anew(Explored),
}

impl Given {
    pub(crate) fn made(self) -> Result<Made, String> {
        if self.corrections.is_empty() && self.shown.is_none() {
            return Document::deserialize(self.document).map(Made::Same).map_err(|error| error.to_string());
        }
        let read = document::read(&&self.document).map_err(|error| error.to_string())?;
        let mut explored = read.ok_or("there are no quotes in them")?.explored;
        if !self.corrections.is_empty() {
            let list = corrections::parse(&self.corrections).map_err(|error| error.to_string())?;
            explored = corrections::apply(&explored, &list).explored;
        }
        if let Some(shown) = self.shown {
            let mut shown: Vec<QuoteId> = shown.iter().filter_map(|id| QuoteId::parse(id)).collect();
            shown.sort_unstable();
            explored.quotes.retain(|quote| shown.binary_search(&quote.id).is_ok());
        }
        Ok(Made::Anew(explored))
    }
}

impl Made {
    pub(crate) fn document(&self) -> Document<'_> {
        match self {
            Self::Same(document) => document.clone(),
            Self::Anew(explored) => Document::new(explored),
        }
    }
}

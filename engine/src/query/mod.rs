//! Filters over an explored article: what is shown, and what each choice would give.

pub mod fold;
mod options;
mod search;
mod set;

use crate::country::CountryCode;
use crate::explored::{Explored, Kind, Quote, QuoteId, SpeakerId, SpeakerKind};

use options::Options;
use search::Folded;

pub use set::Set;

/// What a reader has chosen. Inside a facet any of the choices fits; across facets all must fit; an empty
/// facet lets everything through. `None` in a facet stands for "unknown".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Countries of the speakers.
    pub countries: Set<Option<CountryCode>>,
    /// Speakers.
    pub speakers: Set<Option<SpeakerId>>,
    /// Direct, mixed, indirect.
    pub kinds: Set<Kind>,
    /// Whether the speakers have names.
    pub namings: Set<Option<Naming>>,
    /// Whether the answers are sure.
    pub certainties: Set<Certainty>,
    /// Words that must all stand in the quote or name its speaker, accents and case aside.
    pub words: String,
}

/// Whether a source has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Naming {
    /// A person, a body or a paper that the article names.
    Named,
    /// "A senior official", "residents".
    Unnamed,
}

/// Whether the interface shows what is known of a quote without a sign of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// It does.
    Sure,
    /// Its speaker or the speaker's country is in doubt.
    Unsure,
}

impl Filters {
    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Whether the speaker of a quote has a name; `None` if there is no knowing who it is.
#[must_use]
pub fn naming(explored: &Explored, quote: &Quote) -> Option<Naming> {
    Some(match explored.speaker(quote.speaker?)?.kind {
        SpeakerKind::Person | SpeakerKind::Organization | SpeakerKind::Document => Naming::Named,
        SpeakerKind::Group | SpeakerKind::Unnamed => Naming::Unnamed,
    })
}

/// Whether what is known of a quote, its speaker and where they belong, is sure.
#[must_use]
pub fn certainty(explored: &Explored, quote: &Quote) -> Certainty {
    let country = quote.speaker.and_then(|id| explored.speaker(id)).and_then(|speaker| speaker.country.as_ref());
    let is_sure = quote.confidence.is_sure() && country.is_none_or(|found| found.confidence.is_sure());
    if is_sure { Certainty::Sure } else { Certainty::Unsure }
}

/// What the filters let through, and for each option of each facet how many quotes it would show,
/// the other facets being as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// The quotes shown, in the order of the text.
    pub quotes: Vec<QuoteId>,
    /// Every country of the article: the most quoted first, then in order of appearance, unknown last.
    pub countries: Vec<(Option<CountryCode>, usize)>,
    /// Every speaker with a quote, in the same order.
    pub speakers: Vec<(Option<SpeakerId>, usize)>,
    /// Every kind that the article has.
    pub kinds: Vec<(Kind, usize)>,
    /// Whether speakers have names.
    pub namings: Vec<(Option<Naming>, usize)>,
    /// Whether answers are sure.
    pub certainties: Vec<(Certainty, usize)>,
}

impl Selection {
    /// Whether a quote is shown.
    #[must_use]
    pub fn shows(&self, id: QuoteId) -> bool {
        self.quotes.binary_search(&id).is_ok()
    }
}

/// What an article is filtered by: worked out once for it, as it does not change with the filters.
#[derive(Clone, Debug, Default)]
pub struct Index {
    options: Options,
    folded: Folded,
}

impl Index {
    /// Makes it for an article.
    #[must_use]
    pub fn new(explored: &Explored) -> Self {
        Self { options: Options::new(explored), folded: Folded::new(explored) }
    }

    /// Applies the filters.
    #[must_use]
    pub fn select(&self, filters: &Filters) -> Selection {
        self.options.select(filters, self.folded.find(&filters.words).as_deref())
    }
}

/// Applies the filters. Who does it again and again for one article makes its [`Index`] once.
#[must_use]
pub fn select(explored: &Explored, filters: &Filters) -> Selection {
    Index::new(explored).select(filters)
}

/// Counts a quote's words, the measure of a voice's share.
#[must_use]
pub fn words(explored: &Explored, quote: &Quote) -> usize {
    quote.content.iter().map(|span| span.of(&explored.article.text).split_whitespace().count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article, explore};

    fn explored() -> Explored {
        explore(article::plain::read(
            "“It rains,” said Jean Petit, a French minister.\n\n“It pours,” said Hans Klein, a German minister.\n\n\
             “It hails,” said Hans Klein. He said it would snow.\n\n“It is dry,” said the stranger.",
        ))
    }

    #[test]
    fn each_count_is_what_a_click_shows() {
        let explored = explored();
        let all = select(&explored, &Filters::default());
        assert!(all.speakers.len() >= 2, "{all:?}");
        for &(speaker, count) in &all.speakers {
            let filters = Filters { speakers: Set::from_iter([speaker]), ..Filters::default() };
            let chosen = select(&explored, &filters);
            assert_eq!(chosen.quotes.len(), count);
            // A facet's own choice does not take its siblings' counts away.
            assert_eq!(chosen.speakers, all.speakers);
            for &(country, count) in &chosen.countries {
                let filters = Filters { countries: Set::from_iter([country]), ..filters.clone() };
                assert_eq!(select(&explored, &filters).quotes.len(), count);
            }
        }
    }

    #[test]
    fn words_are_searched_for_in_quotes_and_speakers_accents_and_case_aside() {
        let explored = explored();
        let found =
            |words: &str| select(&explored, &Filters { words: words.to_owned(), ..Filters::default() }).quotes.len();
        let all = explored.quotes.len();
        assert_eq!((found(""), found("  ")), (all, all));
        assert_eq!(found("RÁINS"), 1);
        assert_eq!(found("klein"), select(&explored, &Filters::default()).speakers[0].1);
        assert_eq!(found("klein pours"), 1, "all words must be there, in any order");
        assert_eq!(found("klein rains"), 0);
    }

    #[test]
    fn a_source_without_a_name_is_told_apart() {
        let explored = explored();
        let filters = Filters { namings: Set::from_iter([Some(Naming::Unnamed)]), ..Filters::default() };
        let unnamed = select(&explored, &filters);
        let words: Vec<&str> = unnamed
            .quotes
            .iter()
            .filter_map(|&id| explored.quote(id))
            .map(|quote| quote.content[0].of(&explored.article.text))
            .collect();
        assert_eq!(words, ["It is dry,"]);
    }

    #[test]
    fn the_most_quoted_comes_first_and_the_unknown_last() {
        let all = select(&explored(), &Filters::default());
        let known: Vec<usize> = all.countries.iter().filter(|(code, _)| code.is_some()).map(|&(_, n)| n).collect();
        assert!(known.is_sorted_by(|a, b| a >= b), "{all:?}");
        assert!(all.countries.iter().rev().skip(1).all(|(code, _)| code.is_some()), "{all:?}");
    }
}

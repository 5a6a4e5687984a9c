//! Filters over an explored article: what is shown, and what each choice would give.

pub mod fold;
mod search;
mod set;

use std::cmp::Reverse;

use crate::country::CountryCode;
use crate::explored::{Explored, Kind, Quote, QuoteId, SpeakerId, SpeakerKind};

pub use search::Index;
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

/// Applies the filters. Who does it again and again for one article makes its [`Index`] once.
#[must_use]
pub fn select(explored: &Explored, filters: &Filters) -> Selection {
    select_with(&Index::new(explored), explored, filters)
}

/// Applies the filters, in one pass over the quotes and, if words are searched for, one over the index.
#[must_use]
pub fn select_with(index: &Index, explored: &Explored, filters: &Filters) -> Selection {
    let found = index.find(&filters.words);
    let mut quotes = Vec::new();
    let mut met: Vec<CountryCode> = Vec::new();
    let mut counts: [Counts; 5] = Default::default();
    for (at, quote) in explored.quotes.iter().enumerate() {
        let country = explored.country_of(quote);
        let naming = naming(explored, quote);
        let certainty = certainty(explored, quote);
        let lets = [
            lets(&filters.countries, &country),
            lets(&filters.speakers, &quote.speaker),
            lets(&filters.kinds, &quote.kind),
            lets(&filters.namings, &naming),
            lets(&filters.certainties, &certainty),
        ];
        let places = [
            country.map(|code| place_of(code, &mut met)),
            quote.speaker.map(|id| id.0 as usize),
            Some(quote.kind as usize),
            naming.map(|naming| naming as usize),
            Some(certainty as usize),
        ];
        let is_found = found.as_ref().is_none_or(|found| found.get(at) == Some(&true));
        let refusing = lets.iter().filter(|lets| !**lets).count();
        for ((counts, place), lets) in counts.iter_mut().zip(places).zip(lets) {
            // A facet's own choices do not take its options' counts away.
            counts.count(place, is_found && refusing == usize::from(!lets));
        }
        if is_found && refusing == 0 {
            quotes.push(quote.id);
        }
    }
    let [countries, speakers, kinds, namings, certainties] = counts.map(Counts::rows);
    let named = |place: Option<usize>| place.map(|at| if at == 0 { Naming::Named } else { Naming::Unnamed });
    let sure = |place| if place == Some(0) { Certainty::Sure } else { Certainty::Unsure };
    Selection {
        quotes,
        countries: map(countries, |place| place.and_then(|at| met.get(at).copied())),
        speakers: map(speakers, |place| place.map(|at| SpeakerId(at as u32))),
        kinds: map(kinds, |place| place.and_then(|at| KINDS.get(at).copied()).unwrap_or(Kind::Indirect)),
        namings: map(namings, named),
        certainties: map(certainties, sure),
    }
}

/// Whether a facet lets an option through.
fn lets<T: Ord>(chosen: &Set<T>, option: &T) -> bool {
    chosen.is_empty() || chosen.contains(option)
}

fn map<T>(rows: Vec<Row>, name: impl Fn(Option<usize>) -> T) -> Vec<(T, usize)> {
    rows.into_iter().map(|(place, shown)| (name(place), shown)).collect()
}

/// The kinds, each at the place that its number names.
const KINDS: [Kind; 3] = [Kind::Direct, Kind::Mixed, Kind::Indirect];

/// The place of a country among those met so far, of which there are a few hundred at most.
fn place_of(code: CountryCode, met: &mut Vec<CountryCode>) -> usize {
    met.iter().position(|&other| other == code).unwrap_or_else(|| {
        met.push(code);
        met.len() - 1
    })
}

/// How many quotes each option of a facet has, in the whole article and with the other facets' choices. Options are
/// numbered in order of appearance from 1; 0 is "unknown". One type for all facets keeps the page small.
#[derive(Default)]
struct Counts(Vec<(usize, usize)>);

impl Counts {
    fn count(&mut self, place: Option<usize>, shown: bool) {
        let number = place.map_or(0, |place| place + 1);
        if self.0.len() <= number {
            self.0.resize(number + 1, (0, 0));
        }
        if let Some((all, fitting)) = self.0.get_mut(number) {
            *all += 1;
            *fitting += usize::from(shown);
        }
    }

    /// Most quotes in the article first, so that the order never changes under a reader's hand.
    fn rows(self) -> Vec<Row> {
        let mut rows: Vec<_> = self.0.into_iter().enumerate().filter(|(_, (all, _))| *all > 0).collect();
        rows.sort_unstable_by_key(|&(number, (all, _))| (number == 0, Reverse(all), number));
        rows.into_iter().map(|(number, (_, shown))| (number.checked_sub(1), shown)).collect()
    }
}

/// An option of a facet, by its place, and how many quotes it would show.
type Row = (Option<usize>, usize);

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

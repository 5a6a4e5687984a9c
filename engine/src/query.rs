//! Filters over an explored article: what is shown, and what each choice would give.

use std::cmp::Reverse;

use crate::country::CountryCode;
use crate::explored::{Explored, Kind, Quote, QuoteId, SpeakerId};

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
}

/// A few chosen options, in order. A sorted list, since a tree for each of three types of option is a good part of what
/// the page downloads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T: Ord> Set<T> {
    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether `option` is chosen.
    #[must_use]
    pub fn contains(&self, option: &T) -> bool {
        self.0.binary_search(option).is_ok()
    }

    /// Chooses `option`, or no longer.
    pub fn toggle(&mut self, option: T) {
        match self.0.binary_search(&option) {
            Ok(at) => drop(self.0.remove(at)),
            Err(at) => self.0.insert(at, option),
        }
    }

    /// The chosen options, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(options: I) -> Self {
        let mut options: Vec<T> = options.into_iter().collect();
        options.sort_unstable();
        options.dedup();
        Self(options)
    }
}

impl<'a, T: Ord> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Filters {
    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
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
}

impl Selection {
    /// Whether a quote is shown.
    #[must_use]
    pub fn shows(&self, id: QuoteId) -> bool {
        self.quotes.binary_search(&id).is_ok()
    }
}

/// Applies the filters, in one pass over the quotes.
#[must_use]
pub fn select(explored: &Explored, filters: &Filters) -> Selection {
    let fits = |set_is_empty: bool, has: bool| set_is_empty || has;
    let mut quotes = Vec::new();
    let mut met: Vec<CountryCode> = Vec::new();
    let (mut countries, mut speakers, mut kinds) = (Counts::default(), Counts::default(), Counts::default());
    for quote in &explored.quotes {
        let country = explored.country_of(quote);
        let by_country = fits(filters.countries.is_empty(), filters.countries.contains(&country));
        let by_speaker = fits(filters.speakers.is_empty(), filters.speakers.contains(&quote.speaker));
        let by_kind = fits(filters.kinds.is_empty(), filters.kinds.contains(&quote.kind));
        countries.count(country.map(|code| place_of(code, &mut met)), by_speaker && by_kind);
        speakers.count(quote.speaker.map(|id| id.0 as usize), by_country && by_kind);
        kinds.count(Some(quote.kind as usize), by_country && by_speaker);
        if by_country && by_speaker && by_kind {
            quotes.push(quote.id);
        }
    }
    let kind = |place: Option<usize>| KINDS.get(place?).copied();
    Selection {
        quotes,
        countries: countries.rows().map(|(place, shown)| (place.and_then(|at| met.get(at).copied()), shown)).collect(),
        speakers: speakers.rows().map(|(place, shown)| (place.map(|at| SpeakerId(at as u32)), shown)).collect(),
        kinds: kinds.rows().filter_map(|(place, shown)| Some((kind(place)?, shown))).collect(),
    }
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
    fn rows(self) -> impl Iterator<Item = (Option<usize>, usize)> {
        let mut rows: Vec<_> = self.0.into_iter().enumerate().filter(|(_, (all, _))| *all > 0).collect();
        rows.sort_unstable_by_key(|&(number, (all, _))| (number == 0, Reverse(all), number));
        rows.into_iter().map(|(number, (_, shown))| (number.checked_sub(1), shown))
    }
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
    fn the_most_quoted_comes_first_and_the_unknown_last() {
        let all = select(&explored(), &Filters::default());
        let known: Vec<usize> = all.countries.iter().filter(|(code, _)| code.is_some()).map(|&(_, n)| n).collect();
        assert!(known.is_sorted_by(|a, b| a >= b), "{all:?}");
        assert!(all.countries.iter().rev().skip(1).all(|(code, _)| code.is_some()), "{all:?}");
    }
}

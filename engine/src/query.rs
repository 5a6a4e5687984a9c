//! Filters over an explored article: what is shown, and what each choice would give.

use std::collections::{BTreeMap, BTreeSet};

use crate::country::CountryCode;
use crate::explored::{Explored, Kind, Quote, QuoteId, SpeakerId};

/// What a reader has chosen. Inside a facet any of the choices fits; across facets all must fit; an empty
/// facet lets everything through. `None` in a facet stands for "unknown".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// Countries of the speakers.
    pub countries: BTreeSet<Option<CountryCode>>,
    /// Speakers.
    pub speakers: BTreeSet<Option<SpeakerId>>,
    /// Direct, mixed, indirect.
    pub kinds: BTreeSet<Kind>,
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
    /// Every country of the article: the most quoted first, then by code, unknown last.
    pub countries: Vec<(Option<CountryCode>, usize)>,
    /// Every speaker with a quote, by all of their quotes in the article, then in order of appearance, unknown last.
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
    let mut countries = Facet::default();
    let mut speakers = Facet::default();
    let mut kinds = Facet::default();
    for quote in &explored.quotes {
        let country = explored.country_of(quote);
        let by_country = fits(filters.countries.is_empty(), filters.countries.contains(&country));
        let by_speaker = fits(filters.speakers.is_empty(), filters.speakers.contains(&quote.speaker));
        let by_kind = fits(filters.kinds.is_empty(), filters.kinds.contains(&quote.kind));
        countries.count(country, by_speaker && by_kind);
        speakers.count(quote.speaker, by_country && by_kind);
        kinds.count(quote.kind, by_country && by_speaker);
        if by_country && by_speaker && by_kind {
            quotes.push(quote.id);
        }
    }
    Selection {
        quotes,
        countries: countries.sorted_by(|key| (key.is_none(), *key)),
        speakers: speakers.sorted_by(|key| (key.is_none(), *key)),
        kinds: kinds.sorted_by(|key| *key),
    }
}

/// The counts of one facet: in the whole article, and with the other facets' choices.
struct Facet<K>(BTreeMap<K, (usize, usize)>);

impl<K> Default for Facet<K> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord + Copy> Facet<K> {
    fn count(&mut self, key: K, shown: bool) {
        let entry = self.0.entry(key).or_default();
        entry.0 += 1;
        entry.1 += usize::from(shown);
    }

    /// Most quotes in the article first, so that the order never changes under a reader's hand.
    fn sorted_by<O: Ord>(self, order: impl Fn(&K) -> O) -> Vec<(K, usize)> {
        let mut rows: Vec<_> = self.0.into_iter().collect();
        rows.sort_by(|(a, (all_a, _)), (b, (all_b, _))| all_b.cmp(all_a).then_with(|| order(a).cmp(&order(b))));
        rows.into_iter().map(|(key, (_, shown))| (key, shown)).collect()
    }
}

/// Counts a quote's words, the measure of a voice's share.
#[must_use]
pub fn words(explored: &Explored, quote: &Quote) -> usize {
    quote.content.iter().map(|span| span.of(&explored.article.text).split_whitespace().count()).sum()
}

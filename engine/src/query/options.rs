//! Which option of each facet a quote has. It is worked out once for an article.

use std::cmp::Reverse;

use super::{Certainty, Filters, Naming, Selection, Set, certainty, naming};
use crate::country::CountryCode;
use crate::explored::{Explored, Kind, QuoteId, SpeakerId};

/// The options of an article, and those of each of its quotes. The options of all facets are numbered on end, so that a
/// choice only compares and counts numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    facets: [Facet; FACETS],
    /// Of each quote the number of its option in each facet.
    of_quotes: Vec<[u32; FACETS]>,
    /// How many options there are.
    all: usize,
    /// The countries, in order of appearance.
    countries: Vec<CountryCode>,
}

/// Countries, speakers, kinds, namings, certainties.
const FACETS: usize = 5;

/// A facet's options have places from 1; 0 is "unknown". One type for all facets keeps the page small.
#[derive(Clone, Debug, Default)]
struct Facet {
    /// The number of its first option.
    first: usize,
    /// How many quotes each option has.
    counts: Vec<usize>,
    /// The options that there are: the most quoted first, so that the order never changes under a reader's hand.
    order: Vec<usize>,
}

/// The place of an option, from 0; none for "unknown".
type Place = Option<usize>;

impl Options {
    pub(super) fn new(explored: &Explored) -> Self {
        let mut options = Self::default();
        for quote in &explored.quotes {
            let country = explored.country_of(quote).map(|code| place_of(code, &mut options.countries));
            let places = [
                country,
                quote.speaker.map(|id| id.0 as usize),
                Some(quote.kind as usize),
                naming(explored, quote).map(|naming| naming as usize),
                Some(certainty(explored, quote) as usize),
            ];
            let numbers = places.map(|place| place.map_or(0, |place| place as u32 + 1));
            options.facets.iter_mut().zip(numbers).for_each(|(facet, number)| facet.count(number as usize));
            options.of_quotes.push(numbers);
        }
        for (at, facet) in options.facets.iter_mut().enumerate() {
            facet.sort();
            facet.first = options.all;
            options.all += facet.counts.len();
            let numbers = options.of_quotes.iter_mut().filter_map(|numbers| numbers.get_mut(at));
            numbers.for_each(|number| *number += facet.first as u32);
        }
        options
    }

    /// Applies the filters, in one pass over the quotes; only those that are `found` are there, where words are searched for.
    pub(super) fn select(&self, filters: &Filters, found: Option<&[bool]>) -> Selection {
        let country = |place: Place| place.and_then(|at| self.countries.get(at).copied());
        let [countries, speakers, kinds, namings, certainties] = &self.facets;
        let mut refused = vec![false; self.all];
        countries.refuse(&filters.countries, country, &mut refused);
        speakers.refuse(&filters.speakers, speaker, &mut refused);
        kinds.refuse(&filters.kinds, kind, &mut refused);
        namings.refuse(&filters.namings, named, &mut refused);
        certainties.refuse(&filters.certainties, sure, &mut refused);
        let is_refused = |number: u32| refused.get(number as usize) == Some(&true);
        let mut shown = vec![0; self.all];
        let mut quotes = Vec::new();
        for (at, numbers) in self.of_quotes.iter().enumerate() {
            if found.is_some_and(|found| found.get(at) != Some(&true)) {
                continue;
            }
            let refusing = numbers.iter().filter(|number| is_refused(**number)).count();
            if refusing == 0 {
                quotes.push(QuoteId(at as u32));
            }
            if refusing > 1 {
                continue;
            }
            for &number in numbers {
                // A facet's own choices do not take its options' counts away.
                if (refusing == 0 || is_refused(number))
                    && let Some(count) = shown.get_mut(number as usize)
                {
                    *count += 1;
                }
            }
        }
        Selection {
            quotes,
            countries: countries.rows(&shown, country),
            speakers: speakers.rows(&shown, speaker),
            kinds: kinds.rows(&shown, kind),
            namings: namings.rows(&shown, named),
            certainties: certainties.rows(&shown, sure),
        }
    }
}

impl Facet {
    fn count(&mut self, place: usize) {
        if self.counts.len() <= place {
            self.counts.resize(place + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(place) {
            *count += 1;
        }
    }

    /// The most quoted first, then in order of appearance, the unknown last.
    fn sort(&mut self) {
        let mut counted: Vec<_> = self.counts.iter().copied().enumerate().filter(|(_, count)| *count > 0).collect();
        counted.sort_unstable_by_key(|&(place, count)| (place == 0, Reverse(count), place));
        self.order = counted.into_iter().map(|(place, _)| place).collect();
    }

    /// Says of its options which do not fit; all do where nothing is chosen.
    fn refuse<T: Ord>(&self, chosen: &Set<T>, option: impl Fn(Place) -> T, refused: &mut [bool]) {
        if chosen.is_empty() {
            return;
        }
        for (place, refused) in refused.iter_mut().skip(self.first).take(self.counts.len()).enumerate() {
            *refused = !chosen.contains(&option(place.checked_sub(1)));
        }
    }

    /// The options with how many quotes each would show.
    fn rows<T>(&self, shown: &[usize], option: impl Fn(Place) -> T) -> Vec<(T, usize)> {
        let count = |place: usize| shown.get(self.first + place).copied().unwrap_or_default();
        self.order.iter().map(|&place| (option(place.checked_sub(1)), count(place))).collect()
    }
}

/// The place of a country among those met so far, of which there are a few hundred at most.
fn place_of(code: CountryCode, met: &mut Vec<CountryCode>) -> usize {
    met.iter().position(|&other| other == code).unwrap_or_else(|| {
        met.push(code);
        met.len() - 1
    })
}

fn speaker(place: Place) -> Option<SpeakerId> {
    place.map(|at| SpeakerId(at as u32))
}

fn kind(place: Place) -> Kind {
    match place {
        Some(0) => Kind::Direct,
        Some(1) => Kind::Mixed,
        _ => Kind::Indirect,
    }
}

fn named(place: Place) -> Option<Naming> {
    place.map(|at| if at == 0 { Naming::Named } else { Naming::Unnamed })
}

fn sure(place: Place) -> Certainty {
    if place == Some(0) { Certainty::Sure } else { Certainty::Unsure }
}

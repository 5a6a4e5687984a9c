//! Which option of each facet a quote has. It is worked out once for an article; a choice then only compares numbers.

use std::cmp::Reverse;

use super::{Certainty, Filters, Naming, Selection, Set, certainty, naming};
use crate::country::CountryCode;
use crate::explored::{Explored, Kind, QuoteId, SpeakerId};

/// The options of an article, and those of each of its quotes.
#[derive(Clone, Debug, Default)]
pub(super) struct Options {
    facets: [Facet; FACETS],
    /// Of each quote the number of its option in each facet.
    of_quotes: Vec<[u32; FACETS]>,
    /// The countries, in order of appearance.
    countries: Vec<CountryCode>,
}

/// Countries, speakers, kinds, namings, certainties.
const FACETS: usize = 5;

/// A facet's options are numbered from 1; 0 is "unknown". One type for all facets keeps the page small.
#[derive(Clone, Debug, Default)]
struct Facet {
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
        options.facets.iter_mut().for_each(Facet::sort);
        options
    }

    /// Applies the filters, in one pass over the quotes; only those that are `found` are there, where words are searched for.
    pub(super) fn select(&self, filters: &Filters, found: Option<&[bool]>) -> Selection {
        let country = |place: Place| place.and_then(|at| self.countries.get(at).copied());
        let [countries, speakers, kinds, namings, certainties] = &self.facets;
        let lets = [
            countries.lets(&filters.countries, country),
            speakers.lets(&filters.speakers, speaker),
            kinds.lets(&filters.kinds, kind),
            namings.lets(&filters.namings, named),
            certainties.lets(&filters.certainties, sure),
        ];
        let mut shown = self.facets.each_ref().map(|facet| vec![0; facet.counts.len()]);
        let mut quotes = Vec::new();
        for (at, numbers) in self.of_quotes.iter().enumerate() {
            if found.is_some_and(|found| found.get(at) != Some(&true)) {
                continue;
            }
            let is_refused = |lets: &[bool], number: u32| lets.get(number as usize) == Some(&false);
            let refusing = lets.iter().zip(numbers).filter(|(lets, number)| is_refused(lets, **number)).count();
            if refusing == 0 {
                quotes.push(QuoteId(at as u32));
            }
            if refusing > 1 {
                continue;
            }
            for ((shown, lets), &number) in shown.iter_mut().zip(&lets).zip(numbers) {
                // A facet's own choices do not take its options' counts away.
                if (refusing == 0 || is_refused(lets, number))
                    && let Some(count) = shown.get_mut(number as usize)
                {
                    *count += 1;
                }
            }
        }
        let [in_countries, of_speakers, of_kinds, in_namings, in_certainties] = &shown;
        Selection {
            quotes,
            countries: countries.rows(in_countries, country),
            speakers: speakers.rows(of_speakers, speaker),
            kinds: kinds.rows(of_kinds, kind),
            namings: namings.rows(in_namings, named),
            certainties: certainties.rows(in_certainties, sure),
        }
    }
}

impl Facet {
    fn count(&mut self, number: usize) {
        if self.counts.len() <= number {
            self.counts.resize(number + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(number) {
            *count += 1;
        }
    }

    /// The most quoted first, then in order of appearance, the unknown last.
    fn sort(&mut self) {
        let mut counted: Vec<_> = self.counts.iter().copied().enumerate().filter(|(_, count)| *count > 0).collect();
        counted.sort_unstable_by_key(|&(number, count)| (number == 0, Reverse(count), number));
        self.order = counted.into_iter().map(|(number, _)| number).collect();
    }

    /// For each option whether it fits; nothing where all do.
    fn lets<T: Ord>(&self, chosen: &Set<T>, option: impl Fn(Place) -> T) -> Vec<bool> {
        let numbers = if chosen.is_empty() { 0 } else { self.counts.len() };
        (0..numbers).map(|number| chosen.contains(&option(number.checked_sub(1)))).collect()
    }

    /// The options with how many quotes each would show.
    fn rows<T>(&self, shown: &[usize], option: impl Fn(Place) -> T) -> Vec<(T, usize)> {
        let row = |&number: &usize| (option(number.checked_sub(1)), shown.get(number).copied().unwrap_or_default());
        self.order.iter().map(row).collect()
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

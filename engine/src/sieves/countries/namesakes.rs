//! Namesakes: a name that is a country's and a state's of another, told apart by what else the article names.

use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::lists;
use crate::reading::Reading;
use crate::sieves::dateline::title_case;
use crate::text::tags::Tag;

/// The place that words name, which end in front of `end`; Georgia may be the state.
pub(super) fn state_or_country(reading: &Reading<'_>, words: &str, end: usize) -> Option<Entry> {
    let place = gazetteer::place(words)?;
    let state = gazetteer::state_of_the_same_name(words).filter(|_| place.table == Table::Country);
    Some(state.filter(|state| is_the_state(reading, place, *state, end)).unwrap_or(place))
}

/// "Georgia Gov. Ann Till"; or where nothing is called Georgian, and a town of the state's country is named.
fn is_the_state(reading: &Reading<'_>, country: Entry, state: Entry, end: usize) -> bool {
    let named = || {
        *reading.named_state.get_or_init(|| {
            let of = |entry: Entry, other: Entry| entry.country == other.country && entry.name != other.name;
            let mut told = false;
            for at in 0..reading.items.len() {
                let word = reading.word(at);
                if reading.tag(at) != Tag::Name {
                    continue;
                }
                if gazetteer::demonym(word).is_some_and(|entry| entry.country == country.country)
                    || gazetteer::place(word).is_some_and(|entry| of(entry, country))
                {
                    return false;
                }
                // ATLANTA (AP) —
                let place = gazetteer::place(word).or_else(|| gazetteer::place(&title_case(word)));
                let place = place.filter(|entry| matches!(entry.table, Table::Place | Table::AmbiguousPlace));
                told |= place.is_some_and(|entry| entry.country == state.country);
            }
            told
        })
    };
    reading.is_word(end, lists::STATE_OFFICES) || named()
}

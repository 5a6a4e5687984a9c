//! Known names: what the tables hold of the names that begin at an item, and which names there are another's.

use super::namesakes::state_or_country;
use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::{Classes, lists};
use crate::reading::{Known, Line, Reading};
use crate::sieves::bracketed::of_others;
use crate::sieves::dateline::title_case;
use crate::text::tags::Tag;

/// The longest entry of any table that begins at an item.
///
/// Every sieve asks for it of every name, so all answers are kept; what a range cuts short is looked up again.
pub(super) fn longest(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    let entries = reading.entries.get_or_init(|| {
        let of_a_line = |line: &Line| {
            let end = line.items.end;
            line.items.clone().filter_map(move |start| {
                longest_at(reading, start, end).map(|(entry, end)| Known { start, end, entry })
            })
        };
        reading.lines.iter().flat_map(of_a_line).collect()
    });
    let known = entries.get(entries.partition_point(|known| known.start < at)).filter(|known| known.start == at)?;
    if known.end <= high { Some((known.entry, known.end)) } else { longest_at(reading, at, high) }
}

/// The longest entry that begins at an item, from the tables.
fn longest_at(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    if !reading.word(at).starts_with(char::is_uppercase) || at > 0 && is_behind_a_name(reading, at) {
        return None;
    }
    if reading.is_surname(reading.word(at)) {
        return None;
    }
    let others = reading.letters_of_others.get_or_init(|| of_others(reading));
    if others.binary_search(&reading.word(at)).is_ok() {
        return None;
    }
    let longest = gazetteer::longest_from(reading.word(at));
    if longest == 0 {
        return in_capitals(reading.word(at)).map(|entry| (entry, at + 1));
    }
    if let Some(entry) = campus(reading, at) {
        return Some((entry, at + 1));
    }
    (at + 1..=(at + 9).min(high)).rev().find_map(|end| {
        let words = reading.span(at..end).of(&reading.article.text);
        // north of Alta: the short form of a state’s name stands behind its town, with a comma
        let short = words.ends_with('.') && !words.trim_end_matches('.').contains(['.', ' ']);
        if words.len() > longest || short && !(at > 0 && reading.is_word(at - 1, &[","])) {
            return None;
        }
        gazetteer::institution(words)
            .filter(|_| {
                if end > at + 1 {
                    !is_part_of_a_name(reading, at)
                } else {
                    !is_a_role(reading, at) && !names_another(reading, end)
                }
            })
            .or_else(|| gazetteer::demonym(words))
            .or_else(|| state_or_country(reading, words, end))
            .map(|entry| (entry, end))
    })
}

/// "MUMBAI FILM FESTIVAL": a place in a line of capitals; short words may be letters of another name, as NICE.
fn in_capitals(words: &str) -> Option<Entry> {
    let capitals = words.len() >= SHORT && words.chars().all(char::is_uppercase);
    let place = |entry: &Entry| matches!(entry.table, Table::Country | Table::Capital | Table::Place);
    if capitals { gazetteer::place(&title_case(words)).filter(place) } else { None }
}

/// Letters of a word in capitals that may be short for another name.
const SHORT: usize = 5;

/// "University of | Nebraska-Lincoln": a state with one of the towns where its university is.
fn campus(reading: &Reading<'_>, at: usize) -> Option<Entry> {
    let (state, town) = reading.word(at).split_once('-')?;
    let university = at > 1 && reading.is_word(at - 1, &["of"]) && reading.is_word(at - 2, &["university"]);
    gazetteer::place(state).filter(|_| university && town.starts_with(char::is_uppercase))
}

/// "Little | London", "Fort | Worth", "Latin | America": the place is another, whether a table has it or not.
fn is_behind_a_name(reading: &Reading<'_>, at: usize) -> bool {
    let continent =
        reading.is_word(at, &["america"]) && reading.is_word(at - 1, &["latin", "central", "south", "north"]);
    (continent || reading.is_word(at - 1, lists::BEFORE_PLACES)) && reading.word(at - 1).starts_with(char::is_uppercase)
}

/// "Vale | University Health Board": what goes on is another body than the firm of that name.
fn names_another(reading: &Reading<'_>, end: usize) -> bool {
    let of_a_town = |i: usize| reading.is_word(i, lists::OF_TOWNS) && reading.word(i).starts_with(char::is_uppercase);
    of_a_town(end) || reading.is_word(end, &["university"]) && of_a_town(end + 1)
}

/// "National Agricultural | Export Development Board": the end of another body's name.
fn is_part_of_a_name(reading: &Reading<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&i| reading.line_of(i) == reading.line_of(at)) else { return false };
    let word = reading.word(before);
    let office = Classes::ROLE.with(Classes::TITLE).with(Classes::TIME);
    matches!(reading.tag(before), Tag::Name | Tag::Adjective)
        && word.starts_with(char::is_uppercase)
        && word.chars().any(char::is_lowercase)
        && before > 0
        && reading.tag(before - 1) != Tag::Punctuation
        && !word.ends_with('.')
        && !reading.items[before].classes.has(office)
        && gazetteer::place(word).is_none()
        && !gazetteer::is_demonym(word)
}

/// "Economist Sami Ben Amor": in front of a name an occupation and no paper.
fn is_a_role(reading: &Reading<'_>, at: usize) -> bool {
    reading.items[at].classes.has(Classes::ROLE.with(Classes::TITLE)) && reading.tag(at + 1) == Tag::Name
}

/// "Texas-based", "Hong Kong-based": the place in front of the hyphen that ends in an item.
pub(super) fn based_in(reading: &Reading<'_>, at: usize) -> Option<Entry> {
    let last = reading.items.get(at)?.span;
    let end = last.end.checked_sub("-based".len() as u32).filter(|_| reading.word(at).ends_with("-based"))?;
    (at.saturating_sub(2)..=at).find_map(|first| {
        let start = reading.items.get(first)?.span.start;
        gazetteer::place(reading.article.text.get(start as usize..end as usize)?)
    })
}

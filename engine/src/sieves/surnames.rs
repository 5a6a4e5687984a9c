//! Surnames that are places or peoples as well: who is "Ricardo Lagos" once is Lagos further down, and no town.

use crate::gazetteer;
use crate::lexicon::{Classes, FastMap, lists};
use crate::reading::Reading;
use crate::text::tags::Tag;

/// Words of the article that are somebody's surname there although a table holds them.
///
/// Each stands once behind a given name that no table holds, and never where a place would ("in Lagos", "the Cuban
/// government").
pub(crate) fn surnames<'a>(reading: &Reading<'a>) -> Vec<&'a str> {
    let mut found: FastMap<&str, bool> = FastMap::default();
    for line in &reading.lines {
        for at in line.items.start + 1..line.items.end {
            if is_behind_a_given_name(reading, at) {
                found.insert(reading.word(at), true);
            }
        }
    }
    if found.is_empty() {
        return Vec::new();
    }
    for line in &reading.lines {
        for at in line.items.clone() {
            if let Some(surname) = found.get_mut(reading.word(at))
                && stands_as_a_place(reading, at, line.items.start)
            {
                *surname = false;
            }
        }
    }
    let mut surnames: Vec<_> = found.into_iter().filter_map(|(word, surname)| surname.then_some(word)).collect();
    surnames.sort_unstable();
    surnames
}

/// The items of words for a time that are somebody's surname there: "Theresa May said …. May left".
pub(crate) fn surnames_like_months(reading: &Reading<'_>) -> Vec<usize> {
    let month = |at: usize| {
        reading.items[at].classes.has(Classes::TIME)
            && reading.tag(at) == Tag::Name
            && reading.tag(at + 1) != Tag::Number
            && lists::MONTHS_LIKE_NAMES.contains(&reading.word(at))
    };
    let all: Vec<usize> = (1..reading.items.len()).filter(|&at| month(at)).collect();
    let named = |&&at: &&usize| {
        let given = reading.word(at - 1);
        let other = Classes::TIME.with(Classes::BODY).with(Classes::PEOPLE);
        let titled = reading.items[at - 1].classes.has(Classes::TITLE.with(Classes::WOMAN).with(Classes::MAN));
        reading.tag(at - 1) == Tag::Name
            && !reading.items[at - 1].classes.has(other)
            && (titled || given.chars().any(char::is_lowercase) && gazetteer::place(given).is_none())
            && matches!(
                reading.tag(at + 1),
                Tag::Finite | Tag::Relative | Tag::Possessive | Tag::Punctuation | Tag::Adposition
            )
    };
    let surname = all.iter().filter(named).map(|&at| reading.word(at)).next();
    let of_time = |at: usize| {
        matches!(reading.tag(at - 1), Tag::Adposition | Tag::Number | Tag::Determiner | Tag::Adjective)
            || reading.items[at - 1].classes.has(Classes::TIME)
    };
    all.into_iter().filter(|&at| Some(reading.word(at)) == surname && !of_time(at)).collect()
}

/// The items of words for offices, bodies or times that are somebody's surname there: "Ms. Banks …. Banks left".
pub(crate) fn surnames_like_offices(reading: &Reading<'_>) -> Vec<usize> {
    let courteous = |at: &usize| is_behind_a_courtesy(reading, *at);
    let mut named: Vec<&str> = (1..reading.items.len()).filter(courteous).map(|at| reading.word(at)).collect();
    if named.is_empty() {
        return Vec::new();
    }
    named.sort_unstable();
    named.dedup();
    let surname = |at: &usize| {
        named.binary_search(&reading.word(*at)).is_ok() && (*at == 0 || reading.tag(at - 1) != Tag::Determiner)
    };
    (0..reading.items.len()).filter(surname).collect()
}

/// "Ms. | Price", "Mr | Banks": a word that offices, bodies or times are called by, behind a word of courtesy.
fn is_behind_a_courtesy(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    let other = Classes::ROLE.with(Classes::TITLE).with(Classes::BODY).with(Classes::TIME).with(Classes::PEOPLE);
    lists::COURTESY.contains(&reading.word(at - 1))
        && word.starts_with(char::is_uppercase)
        && reading.items[at].classes.has(other)
        && !lists::ADDRESSED.contains(&word)
        && reading.tag(at + 1) != Tag::Name
}

fn is_behind_a_given_name(reading: &Reading<'_>, at: usize) -> bool {
    let (given, word) = (reading.word(at - 1), reading.word(at));
    let entry = || gazetteer::place(word).is_some() || gazetteer::is_demonym(word);
    let named = |i: usize| reading.tag(i) == Tag::Name && reading.word(i).starts_with(char::is_uppercase);
    let office = Classes::ROLE.with(Classes::TITLE).with(Classes::BODY).with(Classes::TIME).with(Classes::PEOPLE);
    named(at - 1)
        && word.starts_with(char::is_uppercase)
        && matches!(reading.tag(at), Tag::Name | Tag::Adjective)
        && entry()
        && !reading.is_word(at - 1, lists::BEFORE_PLACES)
        && !reading.is_word(at - 1, lists::NO_GIVEN_NAMES)
        && !reading.items[at - 1].classes.has(office)
        && given.chars().any(char::is_lowercase)
        && gazetteer::place(given).is_none()
        && gazetteer::institution(given).is_none()
        && !gazetteer::is_demonym(given)
        && (!named(at + 1) || is_a_second_surname(reading, at + 1))
        && !matches!(reading.tag(at + 1), Tag::Noun | Tag::Adjective)
        && {
            let both = reading.span(at - 1..at + 1).of(&reading.article.text);
            gazetteer::place(both).is_none() && gazetteer::institution(both).is_none()
        }
}

/// "Ana Salinas | Ruiz": the last word of a name of two surnames, and no "Airport".
fn is_a_second_surname(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    let office = Classes::ROLE.with(Classes::TITLE).with(Classes::BODY).with(Classes::TIME);
    !reading.items[at].classes.has(office)
        && !reading.word(at + 1).starts_with(char::is_uppercase)
        && !reading.is_word(at, lists::STREETS)
        && gazetteer::place(word).is_none()
        && word.chars().any(char::is_lowercase)
}

/// "in Lagos", "the Cuban", "Lagos State": where a place or a people is meant.
fn stands_as_a_place(reading: &Reading<'_>, at: usize, low: usize) -> bool {
    let before = at.checked_sub(1).filter(|&before| before >= low);
    let locative = before.is_some_and(|i| {
        reading.is_word(
            i,
            &["in", "from", "across", "near", "throughout", "outside", "into", "to", "of", "the", "a", "an"],
        )
    });
    // to Salinas’ home
    let locative = locative && reading.tag(at + 1) != Tag::Possessive;
    locative || matches!(reading.tag(at + 1), Tag::Noun | Tag::Adjective) || reading.is_word(at + 1, &["state", "city"])
}

//! What the words around a country or a place tell of it: whether somebody is there, is from there, or only speaks of it.

use std::ops::Range;

use super::lists::{Lists, is_one_of};
use super::setting::FIRST;
use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::{Line, Reading};
use crate::sieves::cast::Cast;
use crate::sieves::dateline::behind_dateline;
use crate::text::tags::Tag;

/// "in Spanish", "Spanish, Hmong and Karen interpreters": what is spoken, which need not be of the country.
pub(super) fn is_a_language(reading: &Reading<'_>, items: &Range<usize>, high: usize) -> bool {
    if !gazetteer::is_demonym(reading.word(items.start)) {
        return false;
    }
    let goes_on =
        |&i: &usize| reading.is_word(i, &[",", "and", "or"]) || matches!(reading.tag(i), Tag::Name | Tag::Adjective);
    let behind = items.end + (items.end..high.min(items.end + LISTED)).take_while(goes_on).count();
    let spoken = items.start > 0
        && reading.is_word(items.start - 1, &["in"])
        && !matches!(reading.tag(items.end), Tag::Noun | Tag::Name | Tag::Adjective);
    spoken || reading.is_word(behind, lists::OF_LANGUAGES)
}

/// Words between a language and "interpreters", at most: "Spanish, Hmong and Karen interpreters".
const LISTED: usize = 6;

/// "two German backpackers": a paper of their own country would seldom say so.
pub(super) fn is_a_foreigner(reading: &Reading<'_>, end: usize, high: usize) -> bool {
    let common = |i: &usize| {
        matches!(reading.tag(*i), Tag::Noun | Tag::Adjective) && reading.word(*i).starts_with(char::is_lowercase)
    };
    let behind = end + (end..high.min(end + 3)).take_while(common).count();
    let one = |i: usize| {
        let classes = reading.items[i].classes;
        classes.has(Classes::ROLE) && !classes.has(Classes::PLURAL) && !is_one_of(reading.word(i), Lists::PUBLIC)
    };
    (end..behind).any(|i| reading.is_word(i, lists::FOREIGNERS) || one(i))
}

/// "who came to Storm Lake from | Guatemala", "who was born in the | Philippines": where somebody is no more.
pub(super) fn is_left(reading: &Reading<'_>, at: usize, low: usize) -> bool {
    let behind = at - usize::from(at > low && reading.tag(at - 1) == Tag::Determiner);
    let born = || reading.is_word(behind - 1, &["in"]) && reading.is_word(behind - 2, &["born"]);
    let from = || {
        reading.is_word(behind - 1, &["from"])
            && (behind.saturating_sub(MOVED).max(low)..behind - 1).any(|i| reading.is_word(i, lists::MOVES))
    };
    behind > low && from() || behind > low + 1 && born()
}

/// Words between "came" and "from", at most.
const MOVED: usize = 6;

/// How much a public body tells that is called after a place, which is seldom news elsewhere.
pub(super) const PUBLIC: usize = 4;

/// "Queensland | Ambulance Service": what a place's name begins is a public body.
pub(super) fn is_of_the_public(reading: &Reading<'_>, end: usize, high: usize) -> bool {
    let name = |&i: &usize| reading.word(i).starts_with(char::is_uppercase);
    (end..high.min(end + 4)).take_while(name).any(|i| {
        is_one_of(reading.word(i), Lists::PUBLIC_BODIES) || reading.is_word(i, &["service", "commission", "assembly"])
    })
}

/// "Indonesia has urged": whether a country opens a sentence as the subject of its verb.
pub(super) fn acts(reading: &Reading<'_>, country: &Range<usize>, line: &Line) -> bool {
    let opens = behind_dateline(reading, line.items.clone()).start == country.start;
    // and not "Kazakhstan beat the Netherlands"
    let verb = reading.items.get(country.end).map_or(Classes::NONE, |item| item.classes);
    let speaks = Classes::SAY.with(Classes::TELL).with(Classes::ASK);
    let decides = verb.has(speaks) || reading.is_word(country.end, &["has", "is", "will", "plans", "wants"]);
    opens && line.block < FIRST && reading.tag(country.end) == Tag::Finite && decides
}

/// "ambassador to Fiji", "embassy in Fiji": the country where an envoy is.
pub(super) fn is_host(reading: &Reading<'_>, at: usize) -> bool {
    at > 1 && reading.is_word(at - 1, &["to", "in"]) && is_envoy(reading, at - 2)
}

/// "Japan’s ambassador", "the Japanese embassy": the country that an envoy is from is elsewhere.
pub(super) fn sends(reading: &Reading<'_>, end: usize, high: usize) -> bool {
    (end..high.min(end + 4)).any(|i| is_envoy(reading, i))
}

/// An ambassador, a high commissioner, and where they work.
fn is_envoy(reading: &Reading<'_>, at: usize) -> bool {
    let high = || at > 0 && reading.is_word(at - 1, &["high"]) && reading.is_word(at, &["commission", "commissioner"]);
    reading.is_word(at, lists::ENVOYS) || high()
}

/// "US$", "Hollywood Road": what is counted in dollars of a country, or called after a place, need not be there.
pub(super) fn is_no_place(reading: &Reading<'_>, end: usize) -> bool {
    let last = end.checked_sub(1).and_then(|last| reading.items.get(last)).map_or(0, |item| item.span.end as usize);
    reading.article.text.get(last..).is_some_and(|rest| rest.starts_with('$'))
        // Hollywood Road
        || reading.is_word(end, lists::IN_TOWNS) && reading.word(end).starts_with(char::is_uppercase)
}

/// Whether a place is part of somebody's name: Regina Lau is not in Canada.
pub(super) fn is_in_a_name(reading: &Reading<'_>, cast: &Cast, place: &Range<usize>) -> bool {
    let near = cast.named_between(place.start.saturating_sub(3)..place.end);
    // East Bristol
    let part = |at: usize| reading.is_word(at, lists::PARTS);
    near.iter().any(|m| {
        m.items.start <= place.start
            && place.end <= m.items.end
            && m.items.len() > place.len()
            && !(place.end == m.items.end && (m.items.start..place.start).all(part))
    })
}

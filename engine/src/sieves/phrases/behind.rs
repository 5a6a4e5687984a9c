//! Noun phrases behind an item: how far they go, with what hangs on them.

use std::ops::Range;

use super::{is_core, is_nominal, is_time, scare_quotes, starts_upper};
use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::text::tags::Tag;

/// The core of the noun phrase that begins at `at`. Empty where none does.
pub(crate) fn core_after(reading: &Reading<'_>, at: usize, high: usize) -> Range<usize> {
    if at >= high {
        return at..at;
    }
    if reading.tag(at) == Tag::Pronoun {
        return at..at + 1;
    }
    let mut end = at;
    while end < high && (reading.tag(end) == Tag::Determiner || reading.is_word(end, &["both", "all"])) {
        end += 1;
    }
    let mut last_nominal = None;
    while end < high {
        let tag = reading.tag(end);
        let goes_on = is_core(reading, end)
            || scare_quotes(reading, end) && end + 1 < high && matches!(reading.tag(end + 1), Tag::Noun | Tag::Name)
            || tag == Tag::Participle
                && end + 1 < high
                && matches!(reading.tag(end + 1), Tag::Noun | Tag::Name | Tag::Adjective)
                && end > at
            || tag == Tag::Adverb && matches!(reading.tag(end + 1), Tag::Adjective) && end > at
            || tag == Tag::Determiner && end > at && reading.tag(end - 1) == Tag::Name && starts_upper(reading, end)
            || reading.is_word(end, &["and"])
                && end > at
                && reading.tag(end - 1) == Tag::Adjective
                && reading.tag(end + 1) == Tag::Adjective;
        if !goes_on {
            match owner_of(reading, end, high).filter(|_| last_nominal.is_some() && starts_upper(reading, end - 1)) {
                Some(owner) => {
                    last_nominal = Some(owner - 1);
                    end = owner;
                    continue;
                }
                None => break,
            }
        }
        // "said Lee Thursday": a day is not part of the name; the hotel’s night manager
        let shift = || {
            tag == Tag::Noun && reading.tag(end + 1) == Tag::Noun && reading.items[end + 1].classes.has(Classes::ROLE)
        };
        if reading.items[end].classes.has(Classes::TIME) && last_nominal.is_some() && !shift() {
            break;
        }
        if matches!(tag, Tag::Noun | Tag::Name | Tag::Number) {
            last_nominal = Some(end);
        }
        // on Thursday | Israeli fire killed
        let day = end == at && tag == Tag::Name && reading.items[end].classes.has(Classes::TIME);
        let people = || reading.tag(end + 1) == Tag::Adjective && gazetteer::is_demonym(reading.word(end + 1));
        let on = || at > 0 && reading.is_word(at - 1, &["on"]) && reading.tag(end + 1) == Tag::Name;
        if day && (people() || on() && !reading.items[end + 1].classes.has(Classes::TIME)) {
            break;
        }
        end += 1;
    }
    match last_nominal {
        Some(last) => at..last + 1,
        None if end > at && is_nominal(reading, end - 1) => at..end,
        None => at..at,
    }
}

/// "the Bank | of England | ’s chief economist": the end of a name that goes on, where something is called its.
fn owner_of(reading: &Reading<'_>, of: usize, high: usize) -> Option<usize> {
    if !reading.is_word(of, &["of"]) {
        return None;
    }
    let name = |&i: &usize| starts_upper(reading, i) || reading.is_word(i, &["the", "and", "&"]);
    let end = of + 1 + (of + 1..high.min(of + 1 + OWNER)).take_while(name).count();
    let owned = end > of + 1 && end + 1 < high && reading.tag(end) == Tag::Possessive;
    (owned && matches!(reading.tag(end + 1), Tag::Noun | Tag::Name | Tag::Adjective)).then_some(end)
}

/// Words of a name behind "of", at most.
const OWNER: usize = 5;

/// The noun phrase that begins at `at`, with prepositional phrases and appositions, up to `high`.
/// Returns the end of the plain phrase and the end with appositions and clauses.
pub(crate) fn phrase_after(reading: &Reading<'_>, at: usize, high: usize) -> (Range<usize>, usize) {
    let core = core_after(reading, at, high);
    if core.is_empty() || reading.tag(core.start) == Tag::Pronoun && core.len() == 1 {
        let end = core.end;
        return (core, end);
    }
    let mut end = attach_prepositions(reading, core.end, high);
    if reading.is_word(end, &["and"]) {
        let next = core_after(reading, end + 1, high);
        if !next.is_empty() && !finite_soon(reading, next.end, high) {
            end = attach_prepositions(reading, next.end, high);
        }
    }
    let plain = core.start..end;
    (plain, apposition_end(reading, end, high))
}

/// Whether a finite verb comes next, adverbs aside.
fn finite_soon(reading: &Reading<'_>, at: usize, high: usize) -> bool {
    (at..high).find(|&i| reading.tag(i) != Tag::Adverb).is_some_and(|i| reading.tag(i) == Tag::Finite)
}

/// Attaches "of …", "for …", "at …" to a phrase that ends at `end`.
pub(crate) fn attach_prepositions(reading: &Reading<'_>, end: usize, high: usize) -> usize {
    let mut end = end;
    for _ in 0..8 {
        // an aide | to the president
        let to = end > 0 && reading.is_word(end, &["to"]) && reading.is_word(end - 1, lists::OF_ANOTHER);
        if end >= high || reading.tag(end) != Tag::Adposition && !to {
            break;
        }
        let next = core_after(reading, end + 1, high);
        // six in ten
        let share = next.len() == 1 && end > 0 && [end - 1, end + 1].iter().all(|&i| reading.tag(i) == Tag::Number);
        if next.is_empty()
            || is_time(reading, next.clone()) && !share
            || !to
                && reading.is_word(
                    end,
                    &[
                        "as", "during", "after", "before", "since", "until", "about", "than", "to", "via", "through",
                        "because",
                    ],
                )
        {
            break;
        }
        end = next.end;
        // for international narcotics and law enforcement
        if reading.is_word(end, &["and"]) {
            let more = core_after(reading, end + 1, high);
            if !more.is_empty() && !finite_soon(reading, more.end, high) {
                end = more.end;
            }
        }
    }
    end
}

/// The end of appositions and relative clauses behind a name that ends at `end`: ", a senior fellow at X, who …".
fn apposition_end(reading: &Reading<'_>, end: usize, high: usize) -> usize {
    let mut end = end;
    for _ in 0..4 {
        if end + 1 >= high || !reading.is_word(end, &[","]) {
            break;
        }
        let first = end + 1;
        let relative = reading.is_word(first, &["who", "whose", "whom", "which"]);
        if relative {
            let close = (first..high).find(|&i| reading.is_word(i, &[","]) || reading.items[i].is_quotation());
            end = close.unwrap_or(high);
            continue;
        }
        let next = core_after(reading, first, high);
        // the agency’s director, Ana Ruiz
        let named = || {
            let role = end
                .checked_sub(1)
                .is_some_and(|head| reading.items[head].classes.has(Classes::ROLE) && reading.tag(head) == Tag::Noun);
            role && next.clone().all(|i| reading.tag(i) == Tag::Name)
        };
        let nominal = !next.is_empty()
            && !is_time(reading, next.clone())
            && (named()
                || reading.tag(first) == Tag::Determiner
                || reading.tag(first) == Tag::Number
                || next
                    .clone()
                    .any(|i| reading.items[i].classes.has(Classes::ROLE.with(Classes::TITLE).with(Classes::PEOPLE))));
        if !nominal {
            break;
        }
        // a trader and strategist at Tempus
        let other = core_after(reading, next.end + 1, high);
        let second = reading.is_word(next.end, &["and"])
            && other.end.checked_sub(1).is_some_and(|head| {
                !other.is_empty()
                    && reading.items[head].classes.has(Classes::ROLE)
                    && !finite_soon(reading, other.end, high)
            });
        let after = attach_prepositions(reading, if second { other.end } else { next.end }, high);
        // ", the minister said" is a clause of its own
        if after < high && matches!(reading.tag(after), Tag::Finite) {
            break;
        }
        end = after;
    }
    end
}

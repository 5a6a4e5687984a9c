//! Noun phrases: the words that name a source, found backwards from a verb or forwards behind it.

use std::ops::Range;

use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::text::tags::Tag;

/// Words that a phrase's core is made of, besides its determiner.
fn is_core(reading: &Reading<'_>, at: usize) -> bool {
    let Some(item) = reading.items.get(at) else { return false };
    match item.tag {
        Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective | Tag::Possessive => true,
        Tag::Punctuation => reading.is_word(at, &["&", "#", "-", "/"]),
        // New Zealand’s batting coach
        Tag::Gerund => at > 0 && reading.tag(at - 1) == Tag::Possessive && reading.tag(at + 1) == Tag::Noun,
        _ => false,
    }
}

/// Whether an item can be the last word of a noun phrase.
pub(crate) fn is_nominal(reading: &Reading<'_>, at: usize) -> bool {
    match reading.tag(at) {
        Tag::Noun | Tag::Name => true,
        Tag::Pronoun | Tag::Number | Tag::Other => {
            !reading.items.get(at).is_some_and(crate::reading::Item::is_quotation)
        }
        // "Most | said"
        Tag::Adverb => reading.is_word(at, &["most"]),
        // "the injured", "many", "both"
        Tag::Adjective | Tag::Determiner => {
            reading.items[at].classes.has(Classes::PEOPLE)
                || reading.is_word(at, &["both", "all", "this", "that", "another"])
                || reading.word(at).ends_with("-year-old")
        }
        _ => false,
    }
}

/// Whether a phrase of these items names a time ("Friday", "last week").
pub(crate) fn is_time(reading: &Reading<'_>, phrase: Range<usize>) -> bool {
    phrase.end.checked_sub(1).is_some_and(|last| {
        reading.items.get(last).is_some_and(|item| {
            item.classes.has(Classes::TIME) && !item.classes.has(Classes::PEOPLE) || item.is(Tag::Number)
        })
    })
}

/// The core of the noun phrase that ends in front of `end`: determiner, adjectives, nouns, owners.
/// Empty where no noun phrase ends there.
pub(crate) fn core_before(reading: &Reading<'_>, low: usize, end: usize) -> Range<usize> {
    if end <= low || !is_nominal(reading, end - 1) {
        return end..end;
    }
    if reading.tag(end - 1) == Tag::Pronoun {
        return end - 1..end;
    }
    let mut start = end - 1;
    while start > low {
        let before = start - 1;
        // On Friday | Ana Ruiz
        if reading.items[before].classes.has(Classes::TIME)
            && reading.tag(start) == Tag::Name
            && before > low
            && reading.tag(before - 1) == Tag::Adposition
        {
            break;
        }
        let takes = is_core(reading, before)
            // the “interim” government
            || scare_quotes(reading, before) && start < end
            // newly elected president; Indian and Pakistani officials; law and order
            || reading.tag(before) == Tag::Participle && is_modifier(reading, low, before)
            || reading.tag(before) == Tag::Adverb && start < end && reading.tag(start) == Tag::Adjective && before > low && reading.tag(before - 1) == Tag::Determiner
            || reading.is_word(before, &["and", "&"]) && joins_modifiers(reading, low, before, end);
        if takes {
            start = before;
        } else if reading.tag(before) == Tag::Determiner {
            start = before;
            // all the people; his owner's
            if !(start > low && reading.tag(start - 1) == Tag::Possessive) {
                if start > low && reading.is_word(start - 1, &["all", "both", "half"]) {
                    start -= 1;
                }
                break;
            }
        } else {
            break;
        }
    }
    while start < end && (reading.tag(start) == Tag::Possessive || reading.is_word(start, &["-", "/"])) {
        start += 1;
    }
    start..end
}

/// A few quoted words inside a phrase.
fn scare_quotes(reading: &Reading<'_>, at: usize) -> bool {
    reading.items.get(at).and_then(crate::reading::Item::quotation).is_some_and(|q| {
        let words = reading.quotations[q].inner.of(&reading.article.text);
        words.split_whitespace().count() <= 3 && !words.ends_with([',', '.', '!', '?', ';'])
    })
}

/// A participle between determiner or adjective and noun.
fn is_modifier(reading: &Reading<'_>, low: usize, at: usize) -> bool {
    at > low && matches!(reading.tag(at - 1), Tag::Determiner | Tag::Adjective | Tag::Possessive | Tag::Adverb)
}

/// `and` between two names or adjectives that share the noun behind: "Indian and Pakistani officials".
fn joins_modifiers(reading: &Reading<'_>, low: usize, and: usize, end: usize) -> bool {
    and > low
        && and + 2 < end
        && reading.tag(and - 1) == Tag::Adjective
        && matches!(reading.tag(and + 1), Tag::Adjective)
}

/// The whole noun phrase that ends in front of `end`: its core with what is attached before it by
/// prepositions ("the head of the agency"), relative clauses ("three people who saw it"), `and`.
pub(crate) fn phrase_before(reading: &Reading<'_>, low: usize, end: usize) -> Range<usize> {
    let core = core_before(reading, low, end);
    // "the man who said he": nothing in front belongs to a pronoun
    if core.is_empty() || core.len() == 1 && reading.is_word(core.start, &["he", "she", "it", "they", "we", "i", "you"])
    {
        return core;
    }
    let mut start = core.start;
    let mut steps = 0;
    while start > low && steps < 12 {
        steps += 1;
        let before = start - 1;
        match reading.tag(before) {
            // the head of | the agency
            Tag::Adposition | Tag::To => {
                // a statement after | Lee told: a clause of its own
                if reading.is_word(before, &["after", "before", "since", "until"]) {
                    break;
                }
                let Some(head) = head_of_preposition(reading, low, before) else { break };
                start = head;
            }
            // three people who attended | the meeting
            Tag::Finite | Tag::Participle | Tag::Gerund | Tag::Base => {
                let Some(head) = head_of_clause(reading, low, before) else { break };
                start = head;
            }
            // A and | B
            Tag::Coordinator if reading.is_word(before, &["and", "or"]) => {
                let left = core_before(reading, low, before);
                if left.is_empty() {
                    break;
                }
                let whole = phrase_before(reading, low, before);
                if !begins_clause(reading, low, whole.start) {
                    break;
                }
                start = whole.start;
            }
            Tag::Punctuation if reading.is_word(before, &[")"]) => {
                // Press Trust (PTI) of | India: rare, leave it
                break;
            }
            _ => break,
        }
    }
    start..end
}

/// Where a phrase begins whose preposition is at `at`: "officials | familiar with", "the head | of".
fn head_of_preposition(reading: &Reading<'_>, low: usize, at: usize) -> Option<usize> {
    let mut at = at;
    // out of, according to
    while at > low && reading.tag(at - 1) == Tag::Adposition {
        at -= 1;
    }
    // a letter obtained | by the paper
    let passive = at > low && reading.tag(at - 1) == Tag::Finite && reading.is_word(at, &["by"]);
    // people close | to the president, briefed | on the talks
    let close = at > low && reading.is_word(at - 1, &["close", "briefed"]);
    if at > low && (passive || close || matches!(reading.tag(at - 1), Tag::Participle | Tag::Adjective | Tag::Gerund)) {
        let core = core_before(reading, low, at - 1);
        if !core.is_empty() {
            return Some(core.start);
        }
    }
    // people who spoke | to the paper
    if at > low && matches!(reading.tag(at - 1), Tag::Finite | Tag::Base | Tag::Participle) {
        return head_of_clause(reading, low, at - 1);
    }
    if at > low && reading.is_word(at - 1, &[")"]) {
        let open = (low..at - 1).rev().take(8).find(|&i| reading.is_word(i, &["("]))?;
        let core = core_before(reading, low, open);
        return (!core.is_empty()).then_some(core.start);
    }
    let core = core_before(reading, low, at);
    // one of | her ads, six in | ten
    let of = reading.is_word(at, &["of"]) || reading.is_word(at, &["in"]) && reading.tag(at + 1) == Tag::Number;
    let counted = of && core.len() == 1 && reading.tag(core.start) == Tag::Number;
    (!core.is_empty() && (counted || !is_time(reading, core.clone()))).then_some(core.start)
}

/// Where a phrase begins that a clause qualifies, whose verb is at `verb`: "three people | who attended",
/// "people briefed on".
fn head_of_clause(reading: &Reading<'_>, low: usize, verb: usize) -> Option<usize> {
    let mut at = verb;
    for _ in 0..8 {
        if at <= low {
            return None;
        }
        match reading.tag(at - 1) {
            Tag::Relative if reading.is_word(at - 1, &["who", "that", "which", "whom", "whose"]) => {
                let end = if at >= low + 2 && reading.is_word(at - 2, &[","]) { at - 2 } else { at - 1 };
                let core = core_before(reading, low, end);
                return (!core.is_empty()).then(|| phrase_before(reading, low, end).start);
            }
            Tag::Adverb | Tag::Finite | Tag::Participle | Tag::Not | Tag::To | Tag::Base | Tag::Gerund => at -= 1,
            _ => break,
        }
    }
    // people briefed on the plan
    if matches!(reading.tag(verb), Tag::Participle | Tag::Gerund) && at == verb {
        let core = core_before(reading, low, verb);
        return (!core.is_empty()).then(|| phrase_before(reading, low, verb).start);
    }
    None
}

/// Whether a clause can begin at `at`: at the sentence's start or behind what separates clauses.
pub(crate) fn begins_clause(reading: &Reading<'_>, low: usize, at: usize) -> bool {
    at <= low
        || matches!(reading.tag(at - 1), Tag::Punctuation | Tag::Coordinator | Tag::Subordinator | Tag::Relative)
        || reading.items[at - 1].is_quotation()
        || reading.tag(at - 1) == Tag::Adverb && begins_clause(reading, low, at - 1)
}

pub(crate) fn is_comma(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_word(at, &[",", "–", "—", "--"]) || reading.is_word(at, &["-"]) && reading.tag(at) == Tag::Punctuation
}

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

fn starts_upper(reading: &Reading<'_>, at: usize) -> bool {
    reading.word(at).starts_with(char::is_uppercase)
}

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
        if end >= high || reading.tag(end) != Tag::Adposition {
            break;
        }
        let next = core_after(reading, end + 1, high);
        // six in ten
        let share = next.len() == 1 && end > 0 && [end - 1, end + 1].iter().all(|&i| reading.tag(i) == Tag::Number);
        if next.is_empty()
            || is_time(reading, next.clone()) && !share
            || reading.is_word(
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

/// "… a study of traffic. | It | found": the paper in the sentence before that "it" goes back to, where a verb of finding
/// stands behind it.
pub(crate) fn paper_before(reading: &Reading<'_>, it: usize) -> Option<Range<usize>> {
    let verb = reading.items.get(it + 1)?;
    if !reading.is_word(it, &["it"]) || !verb.classes.has(Classes::SHOW) || verb.classes.has(Classes::SAY) {
        return None;
    }
    let before = reading.lines.get(reading.line_of(it).checked_sub(1)?)?.items.clone();
    let paper = |i: &usize| reading.tag(*i) == Tag::Noun && reading.is_word(*i, lists::PAPERS);
    let head = before.clone().rev().take(60).find(paper)?;
    let core = core_before(reading, before.start, head + 1);
    (!core.is_empty()).then_some(core)
}

//! Noun phrases: the words that name a source, found backwards from a verb or forwards behind it.

mod behind;

use std::ops::Range;

use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::text::tags::Tag;
pub(crate) use behind::{attach_prepositions, core_after, phrase_after};

/// Words that a phrase's core is made of, besides its determiner.
fn is_core(reading: &Reading<'_>, at: usize) -> bool {
    let Some(item) = reading.items.get(at) else { return false };
    match item.tag {
        Tag::Noun | Tag::Name | Tag::Number | Tag::Adjective | Tag::Possessive => true,
        // Norvik & Sons
        Tag::Coordinator => {
            at > 0 && reading.is_word(at, &["&"]) && [at - 1, at + 1].iter().all(|&i| starts_upper(reading, i))
        }
        Tag::Punctuation => reading.is_word(at, &["#", "-", "/"]),
        // New Zealand’s batting coach
        Tag::Gerund => at > 0 && reading.tag(at - 1) == Tag::Possessive && reading.tag(at + 1) == Tag::Noun,
        _ => false,
    }
}

fn starts_upper(reading: &Reading<'_>, at: usize) -> bool {
    reading.word(at).starts_with(char::is_uppercase)
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

/// "midfielder", "captain": as what somebody plays.
pub(crate) fn plays_as(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_word(at, lists::POSITIONS) || reading.is_word(at, &["captain"])
}

/// The state of "R-TX", "D-Ohio": party and state of a member of America's congress.
pub(crate) fn state_of_a_member(word: &str) -> Option<&str> {
    let (party, state) = word.split_once('-')?;
    (matches!(party, "R" | "D" | "I") && state.starts_with(char::is_uppercase)).then_some(state)
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
            && (reading.tag(before - 1) == Tag::Adposition
                || reading.is_word(before - 1, &["early", "late", "mid", "last", "next", "this"]))
        {
            break;
        }
        // a note to his letter | Mrs Thatcher
        let title = reading.items[start].classes;
        if title.has(Classes::TITLE)
            && !title.has(Classes::ROLE)
            && reading.word(start).starts_with(char::is_uppercase)
            && reading.tag(before) == Tag::Noun
            && reading.word(before).starts_with(char::is_lowercase)
            && !reading.items[before].classes.has(Classes::ROLE.with(Classes::BODY).with(Classes::PEOPLE))
        {
            break;
        }
        let takes = is_core(reading, before)
            // the “interim” government
            || scare_quotes(reading, before) && start < end
            // newly elected president; Indian and Pakistani officials; law and order
            || reading.tag(before) == Tag::Participle && is_modifier(reading, low, before)
            || reading.tag(before) == Tag::Adverb && start < end && before > low && matches!((reading.tag(start), reading.tag(before - 1)), (Tag::Adjective, Tag::Determiner) | (Tag::Participle, Tag::Possessive))
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

//! Subjects: whose verb it is, appositions and parentheses between subject and verb included.

use std::ops::Range;

use crate::gazetteer;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::sieves::names::is_title_case;
use crate::sieves::phrases::{
    begins_clause, core_after, core_before, is_comma, is_nominal, is_time, phrase_before, state_of_a_member,
};
use crate::text::tags::Tag;

/// The subject that ends in front of `end`, a verb group's first item, commas of an apposition included.
/// The range runs from the name to the end of what stands in apposition; a trailing comma is not in it.
pub(crate) fn subject_before(reading: &Reading<'_>, low: usize, end: usize) -> Range<usize> {
    let mut end = end;
    // X, however, said / X, on Friday, said / X, a Democrat, said
    if end > low && (is_comma(reading, end - 1) || title_closes(reading, end - 1)) {
        let inner_end = if is_comma(reading, end - 1) { end - 1 } else { end };
        // Sen. X (D-R.I.), said
        if inner_end > low && reading.is_word(inner_end - 1, &[")"]) {
            let parenthesized = subject_before(reading, low, inner_end);
            if !parenthesized.is_empty() {
                return parenthesized;
            }
        }
        let Some(comma) = opening_comma(reading, low, inner_end) else { return end..end };
        // Lee, who, on a call with reporters, said
        if comma > low && reading.tag(comma - 1) == Tag::Relative && reading.is_word(comma - 1, &["who", "which"]) {
            let comma_before = usize::from(comma > low + 1 && is_comma(reading, comma - 2));
            return phrase_before(reading, low, comma - 1 - comma_before);
        }
        let head = head_before(reading, low, comma);
        // a former minister who advises it, Ana Ruiz, said
        if head.len() == 1 && reading.is_word(head.start, OBJECTS) && reading.tag(comma + 1) == Tag::Name {
            let named = subject_without_comma(reading, comma + 1, inner_end);
            let who = (low..head.start).rev().take(CLAUSE).find(|&i| reading.is_word(i, &["who", "which", "that"]));
            let told = who.map(|who| phrase_before(reading, low, who)).filter(|told| !told.is_empty());
            return told.map_or(named.start, |told| told.start)..named.end;
        }
        // Sanders, meanwhile, who …, said
        if comma > low + 1 && reading.is_word(comma - 1, LINKS) && is_comma(reading, comma - 2) {
            // The vote, however, will go ahead, said
            if reading.tag(comma + 1) == Tag::Finite {
                return end..end;
            }
            let real = phrase_before(reading, low, comma - 2);
            return if real.is_empty() { real } else { extend_apposition(reading, low, real.start..inner_end) };
        }
        if head.is_empty() || is_time(reading, head.clone()) {
            // "On Friday, X, said": what stands between may itself be the subject
            return subject_without_comma(reading, low, inner_end);
        }
        let apposition = comma + 1..inner_end;
        // in the Diet, or parliament, said
        if reading.is_word(apposition.start, &["or"]) {
            return extend_apposition(reading, low, head.start..comma);
        }
        if is_parenthesis(reading, apposition.clone()) {
            end = comma;
            return extend_apposition(reading, low, head.start..end);
        }
        return extend_apposition(reading, low, head.start..inner_end);
    }
    if end > low
        && reading.is_word(end - 1, &[")"])
        && let Some(open) = (low..end - 1).rev().take(12).find(|&i| reading.is_word(i, &["("]))
    {
        let head = subject_before(reading, low, open);
        return if head.is_empty() { head } else { head.start..end };
    }
    subject_without_comma(reading, low, end)
}

/// "Washington, star of | “Scandal,” | thanked": a title whose marks hold the comma that closes an apposition.
fn title_closes(reading: &Reading<'_>, at: usize) -> bool {
    let words = |q: usize| reading.quotations[q].inner.of(&reading.article.text);
    let title = |q: usize| words(q).ends_with(',') && is_title_case(words(q));
    reading.items[at].quotation().is_some_and(title)
        && at > 0
        && (matches!(reading.tag(at - 1), Tag::Possessive | Tag::Adposition)
            || reading.items[at - 1].classes.has(Classes::NAME_ONLY))
}

/// Words between commas that link a sentence to the one before.
const LINKS: &[&str] = &["meanwhile", "however", "though", "too", "also", "instead"];

/// Items of a clause in front of a name, at most: "who advises it, Ana Ruiz".
const CLAUSE: usize = 12;

/// Pronouns that a verb governs.
const OBJECTS: &[&str] = &["it", "them", "him", "her", "us", "me"];

/// The phrase that ends at a comma, "(D-Mo.)" aside.
fn head_before(reading: &Reading<'_>, low: usize, comma: usize) -> Range<usize> {
    let bracket = comma.checked_sub(1).filter(|&b| b > low && reading.is_word(b, &[")"]));
    let open = bracket.and_then(|close| (low..close).rev().take(8).find(|&i| reading.is_word(i, &["("])));
    phrase_before(reading, low, open.unwrap_or(comma))
}

fn subject_without_comma(reading: &Reading<'_>, low: usize, end: usize) -> Range<usize> {
    // Sanders himself said
    if end > low + 1 && reading.is_word(end - 1, &["himself", "herself", "itself", "themselves"]) {
        let whole = subject_without_comma(reading, low, end - 1);
        if !whole.is_empty() {
            return whole;
        }
    }
    let phrase = phrase_before(reading, low, end);
    if phrase.is_empty() { phrase } else { extend_apposition(reading, low, phrase) }
}

/// Takes in the name in front of an apposition: "Omar Lamrani, a senior analyst at Stratfor".
fn extend_apposition(reading: &Reading<'_>, low: usize, phrase: Range<usize>) -> Range<usize> {
    let mut start = phrase.start;
    for _ in 0..4 {
        if start < low + 2 || !is_comma(reading, start - 1) {
            break;
        }
        let determined = reading.tag(start) == Tag::Determiner
            && !reading.is_word(start, &["some", "many", "most", "several", "all", "no"]);
        let role_first = reading.items[start].classes.has(Classes::ROLE) && reading.tag(start) == Tag::Noun;
        // "China's ambassador, Liu": a name behind its role
        let name_alone = phrase.end - start <= 4 && (start..phrase.end).all(|i| reading.tag(i) == Tag::Name);
        let head = phrase_before(reading, low, start - 1);
        if head.is_empty() || is_time(reading, head.clone()) {
            break;
        }
        let last = head.end - 1;
        // floods in the west of Nepal, officials said
        let named = core_after(reading, head.start, head.end).last().is_some_and(|i| reading.tag(i) == Tag::Name);
        let head_is_name = named && reading.tag(last) == Tag::Name && !preposition_before(reading, low, head.start);
        let head_is_role = (head.clone()).any(|i| reading.items[i].classes.has(Classes::ROLE));
        // "Mrs. Clinton, | officials said, would": several are no apposition of one
        let several = several(reading, &(start..phrase.end)) && !several(reading, &head);
        let fits = (determined || role_first) && !several && head_is_name && begins_clause(reading, low, head.start)
            || name_alone && head_is_role && reading.tag(last) == Tag::Noun && begins_clause(reading, low, head.start)
            || list_of_a_body(reading, &head, &(start..phrase.end)) && begins_clause(reading, low, head.start)
            || name_alone
                && head_is_role
                && reading.items[last].classes.has(Classes::ROLE)
                && begins_clause(reading, low, head.start);
        if !fits {
            break;
        }
        start = head.start;
    }
    start..phrase.end
}

/// Whether a phrase tells of several: "officials", "people close to him", "Lee and Ruiz".
fn several(reading: &Reading<'_>, phrase: &Range<usize>) -> bool {
    let core = core_after(reading, phrase.start, phrase.end);
    let Some(head) = core.end.checked_sub(1).filter(|_| !core.is_empty()) else { return false };
    let word = reading.word(head);
    reading.items[head].classes.has(Classes::PLURAL)
        || word.ends_with('s') && !word.ends_with("ss") && reading.tag(head) == Tag::Noun
        || phrase.clone().any(|i| reading.is_word(i, &["and", "&"]))
}

/// "the Department for Environment, | Food and Rural Affairs": what a ministry is for may be a list.
fn list_of_a_body(reading: &Reading<'_>, head: &Range<usize>, rest: &Range<usize>) -> bool {
    let capital = |i: usize| reading.word(i).starts_with(char::is_uppercase);
    let of = head.clone().find(|&i| reading.tag(i) == Tag::Adposition);
    of.is_some_and(|of| {
        of > head.start
            && reading.is_word(of - 1, &["department", "ministry", "committee", "office"])
            && capital(of - 1)
    }) && rest.clone().any(|i| reading.is_word(i, &["and"]))
        && rest.clone().all(|i| capital(i) || reading.is_word(i, &["and"]))
}

fn preposition_before(reading: &Reading<'_>, low: usize, at: usize) -> bool {
    at > low && matches!(reading.tag(at - 1), Tag::Adposition | Tag::To)
}

/// The comma or dash that opens what the one at `close` closes; at most 60 items back.
fn opening_comma(reading: &Reading<'_>, low: usize, close: usize) -> Option<usize> {
    let dash = is_comma(reading, close) && !reading.is_word(close, &[","]);
    let mut candidates = (low..close).rev().take(60).filter(|&i| {
        if dash { is_comma(reading, i) && !reading.is_word(i, &[","]) } else { reading.is_word(i, &[","]) }
    });
    let first = candidates.next()?;
    // "Lee, speaking in Wilmington, N.C., said"
    if let Some(next) = candidates.clone().next() {
        let state = gazetteer::place(reading.span(first + 1..close).of(&reading.article.text)).is_some();
        let inner = next + 1..first;
        let home = is_age_or_place(reading, &inner);
        if state
            && first > low
            && first + 1 < close
            && reading.tag(first - 1) == Tag::Name
            && !home
            && is_parenthesis(reading, inner)
        {
            return Some(next);
        }
    }
    // "Lee, 42, a cook, of Leeds, Kent, said": go on while what was closed is a short apposition behind a name
    let (mut open, mut at) = (first, first);
    for next in candidates.take(4) {
        let between = next + 1..at;
        let before = reading.tag(next.saturating_sub(1));
        let says_what = between.len() <= 14
            && (reading.tag(between.start) == Tag::Determiner
                || reading.items[between.start].classes.has(Classes::ROLE));
        let age_or_place = is_age_or_place(reading, &between);
        if !(age_or_place || says_what && matches!(before, Tag::Name | Tag::Number)) {
            break;
        }
        at = next;
        if age_or_place && before != Tag::Number || before == Tag::Name {
            open = next;
        }
    }
    Some(open)
}

/// "42", "Kent", "from Leeds", "based in Leeds": short words between commas about who is named in front.
fn is_age_or_place(reading: &Reading<'_>, between: &Range<usize>) -> bool {
    let place = || gazetteer::place(reading.span(between.clone()).of(&reading.article.text)).is_some();
    let first = between.start;
    let based =
        reading.is_word(first, &["based", "headquartered"]) && reading.is_word(first + 1, &["in", "near", "at"]);
    let from = based || reading.is_word(first, &["of", "from", "near"]);
    let named = || between.len() <= 6 && between.clone().any(|i| reading.tag(i) == Tag::Name);
    // R-Texas
    let party = between.len() == 1 && state_of_a_member(reading.word(first)).is_some();
    party
        || from && named()
        || between.len() <= 3 && (between.clone().all(|i| reading.tag(i) == Tag::Number) || place())
}

/// Whether words between commas are not about the name before them: "however", "on Friday", "in turn".
fn is_parenthesis(reading: &Reading<'_>, inner: Range<usize>) -> bool {
    let Some(first) = reading.items.get(inner.start) else { return true };
    // Lee, acting director of the agency, said
    let acting = reading.is_word(inner.start, &["acting"]);
    matches!(first.tag, Tag::Adverb | Tag::Adposition | Tag::Subordinator | Tag::Gerund | Tag::To) && !acting
        || is_time(reading, inner)
}

/// The subject of a sentence's first finite verb in front of `end` that is no subordinate clause's; without such a
/// verb the noun phrase that ends there ("Discussing his concern, X …").
pub(crate) fn main_subject(reading: &Reading<'_>, low: usize, end: usize) -> Option<Range<usize>> {
    // a past tense that the tagger took for a participle is better than no verb at all
    let has_verb = (low..end).any(|i| reading.tag(i) == Tag::Finite);
    let verb = if has_verb { Tag::Finite } else { Tag::Participle };
    for at in low..end {
        if reading.tag(at) != verb {
            continue;
        }
        let mut group = at;
        while group > low && reading.tag(group - 1) == Tag::Adverb {
            group -= 1;
        }
        let subject = subject_before(reading, low, group);
        // X, a Democrat, last week said
        let subject = if is_time(reading, subject.clone()) && subject.start > low && subject.len() <= 2 {
            subject_before(reading, low, subject.start)
        } else {
            subject
        };
        let subordinate =
            subject.start > low && matches!(reading.tag(subject.start - 1), Tag::Subordinator | Tag::Relative);
        // As | the crowd began to chant, Lee spoke
        let while_ = subject.start > low
            && reading.is_word(subject.start - 1, &["as", "when", "while", "because", "although", "though", "since"]);
        let subordinate = subordinate || while_;
        // "in a statement released Thursday, X reacted": what a preposition governs is no subject
        let subordinate = subordinate || preposition_before(reading, low, subject.start);
        if !subject.is_empty() && !subordinate {
            return Some(subject);
        }
    }
    let core = core_before(reading, low, end);
    let speaks = !reading.is_word(core.start, &["himself", "herself", "itself", "themselves"]);
    (speaks && !core.is_empty() && is_nominal(reading, core.end - 1)).then_some(core)
}

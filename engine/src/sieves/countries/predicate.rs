//! Predicates: what a sentence says that somebody is: "Ruiz is a Spanish nurse", "Ruiz, who is Spanish".

use std::ops::Range;

use super::clue::{Clue, clue};
use super::known::longest;
use crate::explored::SpeakerKind;
use crate::gazetteer::Table;
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::text::tags::Tag;

/// "Ana Ruiz is from Spain", "… is one of thousands of Spanish nurses": what the sentence says its subject is.
pub(super) fn predicate(reading: &Reading<'_>, member: &Member, mention: &Range<usize>) -> Option<Clue> {
    if member.kind != SpeakerKind::Person {
        return None;
    }
    // Ana Ruiz, who is Spanish
    let comma = usize::from(reading.is_word(mention.end, &[","]));
    let inner = mention.clone().find(|&i| reading.is_word(i, &["who"]));
    let who = inner.unwrap_or(mention.end + comma);
    if reading.is_word(who, &["who"])
        && reading.is_word(who + 1, &["is"])
        && longest(reading, who + 2, who + 5).is_some_and(|(entry, _)| entry.table == Table::Demonym)
    {
        return clue(reading, Some(member), who + 1..who + 5).filter(|clue| clue.code.is_some());
    }
    let is = reading.is_word(mention.end, &["is"]);
    let first = mention.end + 1;
    if !is || !reading.is_word(first, &["from", "a", "an", "one", "the"]) {
        return None;
    }
    let line = reading.lines.get(reading.line_of(first))?.items.end;
    let ends = |i: &usize| matches!(reading.tag(*i), Tag::Punctuation | Tag::Relative | Tag::Finite | Tag::To);
    let end = (first..line.min(first + PREDICATE)).find(ends).unwrap_or(line.min(first + PREDICATE));
    clue(reading, Some(member), first - 1..end).filter(|clue| clue.code.is_some())
}

/// Items behind "is" that are looked at.
const PREDICATE: usize = 12;

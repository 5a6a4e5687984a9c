//! Acronyms and other short names: the body whose name was spelled out before, "DIFE said" behind "the Department of
//! Inspection for Factories and Establishments", "Lockheed said" behind "Lockheed Martin".

use std::ops::Range;

use super::Sources;
use crate::gazetteer;
use crate::reading::Reading;
use crate::sieves::bracketed::{is_short, spelled_in_front};
use crate::sieves::names::is_acronym;
use crate::text::tags::Tag;

/// How far back a name is looked for, in items, so that a text of a million acronyms takes no longer than another.
const FAR: usize = 1200;

/// Words of a name that is spelled out, at most.
const LONGEST: usize = 12;

impl Sources<'_, '_> {
    /// The name in front of an item that letters in capitals are short for, with what places it: "the | Wisconsin
    /// Department of Public Instruction", of "DPI".
    pub(super) fn spelled_out(&self, short: &str, before: usize) -> Option<Range<usize>> {
        if let Some(spelled) = self.in_front_of_brackets(short, before) {
            return Some(spelled);
        }
        if !is_acronym(short) {
            return self.named_in_full(short, before);
        }
        let reading = self.reading;
        let letters: String = short.chars().filter(|c| c.is_alphabetic()).collect();
        let first = letters.chars().next().filter(|_| letters.len() > 2)?;
        let low = before.saturating_sub(FAR);
        let begins = |&at: &usize| reading.word(at).starts_with(first) && !is_acronym(reading.word(at));
        let spelled = (low..before).rev().filter(begins).find_map(|start| {
            let end = ends(reading, start, before, &letters)?;
            Some(start..end)
        })?;
        let placed =
            |&at: &usize| reading.word(at).starts_with(char::is_uppercase) && reading.tag(at) != Tag::Determiner;
        let line = reading.lines.get(reading.line_of(spelled.start))?.items.start;
        let start = (line..spelled.start).rev().take(LONGEST).take_while(placed).last();
        Some(start.unwrap_or(spelled.start)..spelled.end)
    }
}

impl Sources<'_, '_> {
    /// "the | Department of Health | (DOH)": the name behind which the letters stand in brackets.
    fn in_front_of_brackets(&self, short: &str, before: usize) -> Option<Range<usize>> {
        let reading = self.reading;
        let bracketed = |&open: &usize| reading.is_word(open, &["("]) && reading.word(open + 1) == short;
        let open = (before.saturating_sub(FAR)..before).rev().find(bracketed).filter(|_| is_short(short))?;
        spelled_in_front(reading, open)
    }

    /// The name in front of an item of which one word is left: "Lockheed Martin", of "Lockheed".
    fn named_in_full(&self, short: &str, before: usize) -> Option<Range<usize>> {
        let reading = self.reading;
        let capital = |at: usize| reading.word(at).starts_with(char::is_uppercase);
        if short.contains(' ') || !short.starts_with(char::is_uppercase) || gazetteer::institution(short).is_some() {
            return None;
        }
        let named = |start: &usize| reading.word(*start) == short && capital(start + 1);
        (before.saturating_sub(FAR)..before).rev().filter(named).find_map(|start| {
            let ends = (start + 2..=start + WORDS).rev();
            let whole =
                |end: &usize| gazetteer::institution(reading.span(start..*end).of(&reading.article.text)).is_some();
            ends.filter(|&end| end <= before).find(whole).map(|end| start..end)
        })
    }
}

/// Words of a name that one word stands for, at most.
const WORDS: usize = 4;

/// The end of the name that begins at an item, if its initials are the letters, or hold them and they stand behind it
/// in brackets.
fn ends(reading: &Reading<'_>, start: usize, high: usize, letters: &str) -> Option<usize> {
    let mut initials = String::new();
    // DOH, the Department of Health
    let mut all = String::new();
    for at in start..high.min(start + LONGEST) {
        let word = reading.word(at);
        if let Some(initial) = word.chars().next().filter(|c| c.is_uppercase()) {
            initials.push(initial);
            all.push(initial);
        } else if reading.is_word(at, &["of", "for", "and"]) {
            all.extend(word.chars().next().map(|letter| letter.to_ascii_uppercase()));
        } else if !reading.is_word(at, &["the", "&", "in", "on", "to"]) {
            return None;
        }
        let end = at + 1;
        let goes_on = end < high && reading.word(end).starts_with(char::is_uppercase);
        let bracketed = || {
            let inside = reading.word(end + 1).chars().filter(|c| c.is_alphabetic());
            reading.is_word(end, &["("]) && inside.eq(letters.chars()) && holds(&initials, letters)
        };
        if initials.len() > 1 && !goes_on && (initials == letters || all == letters || bracketed()) {
            return Some(end);
        }
    }
    None
}

/// Whether letters stand in others in their order: NAEB in NAEDB.
fn holds(initials: &str, letters: &str) -> bool {
    let mut rest = initials.chars();
    letters.chars().all(|letter| rest.any(|initial| initial == letter))
}

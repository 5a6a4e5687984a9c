//! Nouns that report: "Ruiz’s claim that …", "accusations by the firm that …".

use std::ops::Range;

use super::{Cue, Finder, Form, LONGEST};
use crate::lexicon::{Classes, lists};
use crate::sieves::phrases::{core_after, core_before, phrase_after};
use crate::text::tags::Tag;

/// Adjectives and nouns between an owner and the noun, at most: "her often-repeated election vow".
const BETWEEN: usize = 4;

impl Finder<'_, '_> {
    /// A noun for what was said, with who said it and a clause behind.
    pub(super) fn noun(&self, at: usize) -> Option<Cue> {
        // amid claims, whatever the tagger takes them for
        let noun = self.tag(at) == Tag::Noun || at > self.low && self.tag(at - 1) == Tag::Adposition;
        if !noun || !self.is(at, lists::CLAIMS) {
            return None;
        }
        let (by, that) = self.claimed_by(at + 1);
        let opens = self.is(that, &["that"]) && self.tag(that) != Tag::Determiner && that + 2 < self.high;
        let subject = opens && !matches!(self.tag(that + 1), Tag::Finite | Tag::Punctuation | Tag::Adverb);
        let near = that + 2..self.high.min(that + LONGEST);
        if !subject || !near.into_iter().any(|i| self.tag(i) == Tag::Finite) {
            return None;
        }
        let source = by.or_else(|| self.owner(at));
        // amid claims that …: whose they are nobody tells
        let governed = at > self.low && (self.tag(at - 1) == Tag::Adposition || self.is(at - 1, &["amid", "despite"]));
        let nobodys = governed && self.is(at, lists::RUMOURS);
        if source.is_none() && !nobodys {
            return None;
        }
        Some(Cue {
            line: self.line,
            verb: at,
            items: at..at + 1,
            classes: Classes::UTTERANCE,
            form: Form::Noun,
            region: source.as_ref().map_or(at, |source| source.start.min(at))..that,
            source,
        })
    }

    /// "by the firm |", "in a recent interview |": who claims, if it stands behind, and where the clause begins.
    fn claimed_by(&self, from: usize) -> (Option<Range<usize>>, usize) {
        if self.is(from, &["by", "from"]) {
            let (plain, full) = phrase_after(self.reading, from + 1, self.high);
            let end = if self.is(plain.end, &["that"]) { plain.end } else { full };
            return ((!plain.is_empty()).then_some(plain), end);
        }
        if self.is(from, &["in", "on", "at", "during", "to"]) {
            let core = core_after(self.reading, from + 1, self.high);
            return (None, core.end);
        }
        (None, from)
    }

    /// "Ruiz |’s", "his |": whose claim it is.
    fn owner(&self, at: usize) -> Option<Range<usize>> {
        let qualifies =
            |i: &usize| matches!(self.tag(*i), Tag::Adjective | Tag::Noun | Tag::Participle | Tag::Adverb | Tag::Name);
        let last = (self.low..at).rev().take(BETWEEN).find(|i| !qualifies(i))?;
        if self.is(last, &["his", "her", "their", "its"]) {
            return Some(last..last + 1);
        }
        let owner = core_before(self.reading, self.low, last);
        (self.tag(last) == Tag::Possessive && !owner.is_empty()).then_some(owner)
    }
}

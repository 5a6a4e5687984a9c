//! Parentheses: what "according to" and "as X put it" report, in front, behind or on both sides.

use std::ops::Range;

use super::{Content, Finder};
use crate::sieves::phrases::is_comma;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// "according to X" with content in front, behind, or on both sides.
    pub(super) fn around(&self, region: Range<usize>) -> Content {
        // "and in the words of the prosecutor, “…”"
        if self.is(region.end, &[",", ":"])
            && self.is_quotation(region.end + 1)
            && !self.is_quotation(region.start.saturating_sub(1))
        {
            return self.from(region.end + 1);
        }
        let opens = region.start <= self.free_from && self.free_from == self.line.start
            || (self.free_from..region.start).any(|i| self.tag(i) == Tag::Coordinator)
                && (self.free_from..region.start)
                    .all(|i| matches!(self.tag(i), Tag::Coordinator | Tag::Punctuation | Tag::Adverb));
        if opens {
            // according to a poll conducted by the university, | …
            let qualified =
                matches!(self.tag(region.end), Tag::Participle | Tag::Gerund | Tag::Relative | Tag::Adjective)
                    && !self.clause_at(region.end);
            let far = region.end..self.line.end.min(region.end + 16);
            let comma = if qualified { far.clone().find(|&i| self.is(i, &[","])) } else { None };
            let end = comma.unwrap_or(region.end);
            let start = if self.is(end, &[",", ":"]) { end + 1 } else { end };
            return if start < self.line.end { self.clause_onwards(start) } else { Content::default() };
        }
        let begin = self.parenthesis_start(region.start);
        let end = self.trim_end(region.start);
        let mut segments = Vec::new();
        let named = |i: usize| matches!(self.tag(i), Tag::Name | Tag::Noun | Tag::Finite);
        let relative_only = end.saturating_sub(begin) <= 2 && !(begin..end).any(named)
            || matches!(self.tag(end - 1), Tag::Relative | Tag::Subordinator);
        if begin < end && !relative_only {
            segments.push(begin..end);
        }
        let comma_before = is_comma(self.reading, region.start - 1);
        if comma_before && self.is(region.end, &[","]) {
            let first = region.end + 1;
            let verb_before = (begin..end).any(|i| self.tag(i) == Tag::Finite || self.is_quotation(i));
            let goes_on =
                matches!(self.tag(first), Tag::Finite | Tag::Base | Tag::Participle) || !verb_before || relative_only;
            if goes_on && first < self.line.end {
                segments.push(first..self.end_of_clause(first));
            }
        }
        self.content(segments)
    }

    /// "As X put it, …" and "…, as X put it".
    pub(super) fn as_clause(&self) -> Content {
        if self.cue.region.start <= self.line.start + 1 {
            let comma =
                (self.cue.items.end..(self.cue.items.end + 14).min(self.line.end)).find(|&i| self.is(i, &[",", ":"]));
            return comma.map_or_else(Content::default, |comma| self.clause_onwards(comma + 1));
        }
        if let Some(next) = self.quotation_next(self.cue.items.end) {
            return self.from(next);
        }
        if !self.is(self.cue.region.start - 1, &[","]) {
            return Content::default();
        }
        self.before_and_behind(self.cue.region.start, self.cue.items.end)
    }

    /// The same for "according to", which may stand inside dashes.
    fn parenthesis_start(&self, end: usize) -> usize {
        let start = self.clause_start(end);
        let mut closed = 0;
        for i in (start..end.saturating_sub(1)).rev() {
            // what a bracket encloses stands before "according to", and does not hold it
            if self.is(i, &[")"]) {
                closed += 1;
            } else if self.is(i, &["("]) && closed > 0 {
                closed -= 1;
            } else if closed == 0
                && (self.is(i, &["—", "–", "--"]) && self.has_verb(i + 1..end)
                    || self.is(i, &["(", ";"])
                    || self.is(i, &[":"]) && self.clause_at(i + 1)
                    || self.is(i, &["and", "but"])
                        && self.is(i + 1, &["he", "she", "they"])
                        && is_comma(self.reading, i - 1))
            {
                return i + 1;
            }
        }
        start
    }

    fn clause_onwards(&self, start: usize) -> Content {
        let end = self.end_of_clause(start);
        self.content(std::iter::once(start..end))
    }
}

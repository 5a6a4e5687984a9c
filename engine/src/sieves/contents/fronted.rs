//! Contents that do not begin with their subject, or not right behind the verb: "said after the storm, nothing was done", "assured
//! residents the bridge was shut".

use super::Finder;
use crate::lexicon::{Classes, lists};
use crate::sieves::cues::Form;
use crate::sieves::phrases::{core_after, is_comma};
use crate::text::tags::Tag;

/// Items of what opens a clause in front of its subject, at most.
const FRONT: usize = 28;

impl Finder<'_, '_> {
    /// "assured residents | the bridge was shut": behind whom somebody tells, where what is told begins with another phrase.
    pub(super) fn behind_whom(&self, at: usize) -> Option<usize> {
        let behind = core_after(self.reading, at, self.line.end).end;
        let second = self.tag(behind) == Tag::Determiner || self.is_nominative(behind);
        (behind > at && second && self.tag(behind - 1) == Tag::Noun && self.clause_at(behind)).then_some(behind)
    }

    /// "said | after the storm, nothing was done", "says | , the road is shut": what is said opens with when or why, or behind a
    /// comma, where nothing in front of the cue can be what it reports.
    pub(super) fn fronted(&self, at: usize) -> Option<usize> {
        let says = self.classes().has(Classes::SAY.with(Classes::TELL)) && self.cue.form == Form::SourceFirst;
        if !says || !self.has_nothing_in_front() {
            return None;
        }
        if self.is(at, &[","]) {
            return (self.lemma_says() && self.clause_at(at + 1)).then_some(at + 1);
        }
        // warned of it, claimed to have left
        let opens = self.is(at, lists::OPENS_CLAUSE)
            || self.lemma_says() && matches!(self.tag(at), Tag::Adposition | Tag::Subordinator | Tag::To);
        let modal = self.cue.items.len() > 1 && self.reading.items[self.cue.verb].is(Tag::Base);
        if !opens || modal || self.is(at + 1, lists::OPENS_CLAUSE) {
            return None;
        }
        // said | at this stage the town was safe
        let core = core_after(self.reading, at + 1, self.line.end);
        let relative = self.cue.region.start > self.line.start && self.tag(self.cue.region.start - 1) == Tag::Relative;
        let two = core.len() > 2 && core.clone().skip(1).any(|i| matches!(self.tag(i), Tag::Name | Tag::Adjective));
        if self.lemma_says() && self.tag(at) == Tag::Adposition && !relative && two && self.tag(core.end) == Tag::Finite
        {
            return Some(at);
        }
        let inner = |i: &usize| !self.is_quotation(*i) && !self.is(*i, &["that", ";", ":", "(", "—", "–"]);
        let comma = (at + 1..self.line.end.min(at + FRONT)).take_while(inner).find(|&i| self.is(i, &[","]))?;
        let goes_on = matches!(self.tag(comma + 1), Tag::Subordinator | Tag::Adposition | Tag::Adverb)
            || self.is(comma + 1, lists::OPENS_CLAUSE)
            || !self.clause_at(comma + 1);
        if goes_on {
            return None;
        }
        // said on Monday, said in a statement: of the saying
        let head = core.end.checked_sub(1).filter(|_| !core.is_empty());
        let speech = head.is_some_and(|head| {
            let classes = self.reading.items[head].classes;
            classes.has(Classes::UTTERANCE.with(Classes::DOCUMENT))
                || self.is(head, lists::HEARERS)
                || self.is(head, lists::VENUES)
                || classes.has(Classes::TIME) && self.reading.word(head).starts_with(char::is_uppercase)
        });
        Some(if speech { comma + 1 } else { at })
    }

    /// Whether nothing stands in front of the cue that it could report.
    fn has_nothing_in_front(&self) -> bool {
        let (low, start) = (self.line.start, self.cue.region.start);
        let told = |i: usize| self.is_quotation(i) || self.tag(i) == Tag::Finite;
        let opens = start > low && matches!(self.tag(start - 1), Tag::Relative | Tag::Subordinator);
        let apart = start > low && is_comma(self.reading, start - 1);
        opens || !apart && !(low.max(start.saturating_sub(FRONT))..start).any(told)
    }
}

//! What somebody asks for, behind a cue: "urged the council to act", "called for a vote".

use super::Finder;
use crate::lexicon::{Classes, lists};
use crate::sieves::phrases::{attach_prepositions, core_after, phrase_after};
use crate::text::tags::Tag;

/// Bodies and people that somebody asks at once, at most.
const MOST_LISTED: usize = 6;

/// Items that qualify who is asked, at most.
const MOST_ADDRESSED: usize = 12;

impl Finder<'_, '_> {
    /// "asked X to …", "urged that …", "vowed to …", "called on X to …", "called for …".
    pub(super) fn asked(&self, from: usize) -> Option<usize> {
        let at = from;
        let called = self.is(from - 1, &["for", "on", "upon"]);
        // asked that her surname not be used
        let name = |i: usize| self.is(i, &["name", "names", "surname", "identity"]) && self.is(i + 1, &["not"]);
        if self.is(at, &["that"]) && (at + 1..at + 5).any(name) {
            return None;
        }
        if self.opens(at) && !called {
            return self.opened(at);
        }
        // Polish city urged to leave
        if self.is_infinitive(at) && self.is(self.cue.verb, lists::NEEDS_SOMEBODY) {
            return None;
        }
        if self.is_infinitive(at) {
            return (!self.hides_a_name(at)).then_some(at);
        }
        let (plain, _) = phrase_after(self.reading, at, self.line.end);
        // pleaded with the administration to act
        if self.is(at, &["with", "to"]) && self.is(self.cue.verb, lists::PLEADS) {
            let (plain, _) = phrase_after(self.reading, at + 1, self.line.end);
            if !plain.is_empty() && self.is_infinitive(plain.end) {
                return Some(plain.end);
            }
        }
        // urged the public to stay
        let public =
            self.tag(at) == Tag::Determiner && self.tag(at + 1) == Tag::Adjective && self.is_infinitive(at + 2);
        if public {
            return Some(at + 2);
        }
        if plain.is_empty() {
            // urged | the warring sides | to talk
            let far = || self.far_infinitive(at + 1).filter(|_| self.tag(at) == Tag::Determiner);
            return self.is(from - 1, &["for"]).then_some(at).or_else(far);
        }
        let core = core_after(self.reading, at, self.line.end);
        for end in [core.end, plain.end, self.skip_adjuncts(core.end)] {
            let behind = if self.tag(end) == Tag::Adverb { end + 1 } else { end };
            if self.is_infinitive(behind) {
                return Some(behind);
            }
            if self.opens(end) && !self.is(end, &["who", "when", "where"]) {
                return self.opened(end);
            }
        }
        // directed the police, the bureau and the council to act
        let mut listed = core.end;
        for _ in 0..MOST_LISTED {
            let and = self.is(listed, &[","]) && self.is(listed + 1, &["and"]);
            let next = core_after(self.reading, listed + 1 + usize::from(and), self.line.end);
            if !self.is(listed, &[",", "and"]) || next.is_empty() {
                break;
            }
            listed = attach_prepositions(self.reading, next.end, self.line.end);
            if self.is_infinitive(listed) {
                return Some(listed);
            }
        }
        if let Some(to) = self.far_infinitive(core.end.max(at + 1)) {
            return Some(to);
        }
        // urged the council, which meets on Sunday, to act
        let clause = self.is(core.end, &[","]) && self.is(core.end + 1, &["which", "who", "whose"]);
        let mut behind = core.end + 2..self.line.end.min(core.end + 16);
        if let Some(comma) = behind.find(|&i| clause && self.is(i, &[","]))
            && self.is_infinitive(comma + 1)
        {
            return Some(comma + 1);
        }
        self.is(from - 1, &["for"]).then_some(at)
    }

    /// "urged its citizens registered in the town | to leave", "asked those who fled | to come back": behind what qualifies who
    /// is asked.
    fn far_infinitive(&self, from: usize) -> Option<usize> {
        let mut related = false;
        for i in from..self.line.end.min(from + MOST_ADDRESSED) {
            if self.is_infinitive(i)
                && !matches!(
                    self.tag(i - 1),
                    Tag::Participle | Tag::Finite | Tag::Adjective | Tag::Adverb | Tag::Adposition
                )
            {
                return (!self.hides_a_name(i)).then_some(i);
            }
            related |= self.tag(i) == Tag::Relative;
            let ends = self.is_quotation(i)
                || matches!(self.tag(i), Tag::Punctuation | Tag::Coordinator | Tag::Subordinator)
                || self.tag(i) == Tag::Finite && !related;
            if ends {
                return None;
            }
            // those who fled | to come back
            if related && self.tag(i) == Tag::Finite && self.is_infinitive(i + 1) {
                return Some(i + 1);
            }
        }
        None
    }

    /// "asked not to be named": what a source asks of the paper, which is no news.
    fn hides_a_name(&self, at: usize) -> bool {
        let to = at + usize::from(self.is(at, &["not"]));
        self.is(to + 1, &["be"]) && self.is(to + 2, &["named", "identified"])
    }

    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        let verb = matches!(self.tag(at + 1), Tag::Noun | Tag::Adjective) && self.tag(at + 2) == Tag::Determiner;
        let verb = verb
            || matches!(self.tag(at + 1), Tag::Noun)
                && self.reading.items[at + 1].classes.has(Classes::BASE)
                && self.tag(at + 2) != Tag::Finite;
        // urges them to lower rates
        let verb = verb || self.tag(at - 1) == Tag::Pronoun && matches!(self.tag(at + 1), Tag::Noun | Tag::Adjective);
        self.is(at, &["to"]) && (self.tag(at) == Tag::To || verb)
            || self.is(at, &["to"]) && self.tag(at + 1) == Tag::Base
            || self.is(at, &["not"]) && self.is(at + 1, &["to"])
    }
}

//! Strangers: people of whom an article tells nothing that ties them to the place where it plays, met by chance or
//! watching from outside, beside those who live there.

use std::ops::Range;

use super::lists::{Lists, is_one_of};
use super::ties::Told;
use crate::lexicon::lists;
use crate::text::tags::Tag;

impl Told<'_, '_> {
    /// "A man at the back", "another shopper", "one consultant": of whom nothing is told that ties them to a place.
    pub(super) fn is_a_stranger(&self) -> bool {
        let reading = self.reading;
        let one = |m: &Range<usize>| reading.is_word(m.start, &["a", "an", "one", "another"]);
        let stranger = |i: usize| reading.is_word(i, lists::NOBODIES) && reading.tag(i + 1) != Tag::Noun;
        // one woman on the assembly line, but a man at the back
        let there = |i: usize| {
            reading.is_word(i, &["on", "in", "at"])
                && reading.is_word(i + 1, &["the"])
                && reading.tag(i + 2) == Tag::Noun
                && !reading.is_word(i + 2, &["back", "front", "crowd", "queue", "site", "scene"])
        };
        // the head of procurement at a coffee roaster
        let of_a_firm = |i: usize| {
            reading.is_word(i, &["at", "for"])
                && reading.is_word(i + 1, &["a", "an", "one"])
                && (i + 2..i + 5)
                    .take_while(|&j| matches!(reading.tag(j), Tag::Noun | Tag::Adjective))
                    .last()
                    .is_some_and(|j| {
                        !is_one_of(reading.word(j), Lists::LOCAL.with(Lists::PLACES).with(Lists::PUBLIC_BODIES))
                    })
        };
        (self.member.mentions.iter().any(one) && self.items().any(stranger) || self.words().any(of_a_firm))
            && !self.lives_there()
            && self.others().next().is_none()
            && !self
                .member
                .mentions
                .iter()
                .any(|m| m.clone().take_while(|&i| reading.tag(i) != Tag::Relative).any(there))
    }

    /// "who sells coffee at the gate", "whose garden backs on to the line": what somebody does who lives there.
    fn lives_there(&self) -> bool {
        let reading = self.reading;
        let verb = |i: usize| i + usize::from(reading.is_word(i, &["has", "had", "have"]));
        let who = |i: usize| {
            reading.is_word(i, &["who"]) && reading.is_word(verb(i + 1), lists::LOCAL_LIFE)
                || reading.is_word(i, &["whose"]) && (i + 1..i + 4).any(|i| reading.is_word(i, lists::OWNED))
                || reading.is_word(i, &["with"])
                    && reading.is_word(i + 1, &["a"])
                    && reading.is_word(i + 2, lists::OWNED)
        };
        self.member.mentions.iter().any(|m| (m.start..m.end + 2).any(who))
    }

    /// "An independent consultant", "a hydrologist", "who writes a newsletter on trade rules": who knows about something,
    /// and is not told to work anywhere.
    pub(super) fn is_an_expert(&self) -> bool {
        let reading = self.reading;
        let one = |i: usize| reading.is_word(i, &["a", "an"]);
        let independent = || self.words().any(|i| reading.is_word(i, &["independent", "freelance"]));
        let observes = || {
            // who has written on it
            let verb = |i: usize| i + usize::from(reading.is_word(i, &["has", "had"]));
            let who = |i: usize| reading.is_word(i, &["who"]) && reading.is_word(verb(i + 1), lists::OBSERVES);
            self.member.mentions.iter().any(|m| (m.start..m.end + 2).any(who))
        };
        // a policing consultant, but a consultant who chairs the committee
        let advises = |i: usize| reading.is_word(i, &["adviser", "advisor"]) && reading.is_word(i + 1, &["on"]);
        let consults = |m: &Range<usize>| {
            m.end > m.start
                && reading.is_word(m.end - 1, &["consultant"])
                && m.clone().any(one)
                && !reading.is_word(m.end, &["who", "in", "at", "for", "with"])
        };
        let consults =
            || self.member.mentions.iter().chain(&self.member.roles).any(consults) || self.words().any(advises);
        (self.is_learned() && self.words().any(one) || independent() || observes() || consults())
            && self.others().next().is_none()
    }
}

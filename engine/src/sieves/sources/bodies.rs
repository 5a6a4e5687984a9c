//! Firms and other bodies that are called by what they are: "the group" is the one that was named last.

use std::ops::Range;

use super::Sources;
use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::lists;
use crate::sieves::dateline::behind_dateline;
use crate::sieves::names::{Name, NameKind, key, names};
use crate::sieves::phrases::{attach_prepositions, core_after, core_before, plays_as};
use crate::sieves::subjects::main_subject;
use crate::text::tags::Tag;

/// The last of the paragraphs that tell whom an article is about.
const OPENING: u32 = 3;

/// Items of a sentence that are looked at.
const LONGEST: usize = 120;

/// How many sentences back it is looked for.
const REACH: usize = 4;

impl Sources<'_, '_> {
    /// "The United Nations and European Union": several who speak with one voice.
    pub(super) fn compound(&self, items: &Range<usize>, core: &Range<usize>) -> Option<Range<usize>> {
        let reading = self.reading;
        let end = attach_prepositions(reading, core.end, items.end);
        let and = [core.end, end].into_iter().find(|&i| i < items.end && reading.is_word(i, &["and"]))?;
        let second = core_after(reading, and + 1, items.end);
        if second.is_empty() {
            return None;
        }
        // Ajax and Norway midfielder Pavo Lind
        let position = second.clone().rev().find(|&i| plays_as(reading, i));
        let plays = |i: usize| i > second.start && i + 1 < second.end && reading.tag(i + 1) == Tag::Name;
        if position.is_some_and(plays) && reading.tag(core.end - 1) == Tag::Name {
            return None;
        }
        let start = core.start + usize::from(reading.is_word(core.start, &["both"]));
        Some(start..attach_prepositions(reading, second.end, items.end))
    }

    /// "The group", "the tour firm": a body that was named in this paragraph or the one before.
    pub(super) fn firm_before(&mut self, core: &Range<usize>) -> Option<usize> {
        let reading = self.reading;
        let plain = (core.start + 1..core.end).all(|i| reading.word(i).starts_with(char::is_lowercase));
        let called = plain && core.len() <= 3 && reading.is_word(core.start, &["the"]);
        if !called || !self.is_a_firm(core.end - 1) {
            return None;
        }
        let here = reading.line_of(core.start);
        let block = reading.lines.get(here)?.block;
        for line in (here.saturating_sub(REACH)..=here).rev() {
            let Some(sentence) = reading.lines.get(line).filter(|sentence| sentence.block + 1 >= block) else { break };
            let items = sentence.items.start..sentence.items.end.min(core.start);
            if let Some(member) = self.spoke_in(items.clone(), |member| self.is_a_named_firm(member)) {
                return Some(member);
            }
            if let Some(name) = self.firm_named(&items) {
                return self.member_of(&name);
            }
        }
        let opening = reading.lines.iter().take(here).take_while(|line| line.block < OPENING);
        let name = opening.take(REACH * 2).find_map(|line| self.firm_named(&line.items))?;
        self.member_of(&name)
    }

    /// "group", "steelmaker".
    pub(super) fn is_a_firm(&self, at: usize) -> bool {
        self.reading.is_word(at, lists::FIRMS) || self.reading.word(at).ends_with("maker")
    }

    fn is_a_named_firm(&self, member: usize) -> bool {
        let member = &self.cast.members[member];
        member.kind == SpeakerKind::Organization
            && member.name.contains(char::is_uppercase)
            && gazetteer::place(&member.name).is_none()
            && !is_no_firm(&member.key)
    }

    /// The firm that a sentence is about, as its words tell that it is one.
    pub(super) fn firm_named(&self, items: &Range<usize>) -> Option<Name> {
        let reading = self.reading;
        let items = behind_dateline(reading, items.clone());
        let items = items.start..items.end.min(items.start + LONGEST);
        // "Town hall" is about no firm
        let has_verb = items.clone().any(|i| reading.tag(i) == Tag::Finite);
        let subject = main_subject(reading, items.start, items.end).filter(|_| has_verb);
        let body = |i: usize| {
            let item = &reading.items[i];
            item.tag == Tag::Noun && self.is_a_firm(i)
        };
        let is_firm = |name: &Name| {
            let words = key(self.text(name.items.clone()));
            if name.kind == NameKind::Place || !name.prefix.is_empty() || is_no_firm(&words) {
                return false;
            }
            // pump maker Norvik; Norvik, the largest maker of pumps; Norvik cut its forecast
            let front = core_before(reading, items.start, name.items.start);
            let behind = core_after(reading, name.items.end + 1, items.end);
            let told = !front.is_empty() && body(front.end - 1)
                || reading.is_word(name.items.end, &[","])
                    && behind.end.checked_sub(1).is_some_and(|head| !behind.is_empty() && body(head));
            let is_subject = subject.as_ref().is_some_and(|subject| subject.contains(&name.items.start));
            let told = told || reading.is_word(name.items.end, lists::OF_FIRMS);
            told || is_subject && (self.goes_on_with_it(name.items.end) || self.is_called_one_way(name))
        };
        names(reading, items.clone()).into_iter().find(is_firm)
    }

    /// Whether nothing tells that a name is a person's: no title, no office, no surname alone.
    fn is_called_one_way(&self, name: &Name) -> bool {
        let Some(member) = self.cast.find_person(&key(self.text(name.items.clone()))) else { return true };
        let member = &self.cast.members[member];
        name.items.len() > 1 && member.gender.is_none() && member.roles.is_empty() && member.forms.len() == 1
    }

    pub(super) fn member_of(&mut self, name: &Name) -> Option<usize> {
        let form = self.text(name.items.clone());
        let words = key(form);
        if let Some(person) = self.cast.find_person(&words) {
            let member = &mut self.cast.members[person];
            if member.gender.is_some() || !member.roles.is_empty() {
                return None;
            }
            member.kind = SpeakerKind::Organization;
            return Some(person);
        }
        Some(self.cast.find_body(form).unwrap_or_else(|| self.cast.add(SpeakerKind::Organization, form, words)))
    }
}

/// A ministry, a paper, a county: bodies that nobody calls a firm.
fn is_no_firm(words: &[String]) -> bool {
    words.iter().any(|word| lists::NO_FIRMS.contains(&word.as_str()))
}

//! Kin: whoever is told of as somebody's husband or mother belongs where that somebody does, if nothing else tells:
//! "Ruth Bell, from Leeds, said …. Her husband Carl said …".

use std::ops::Range;

use super::clue::clue;
use super::{Belonging, Finder, follow, found};
use crate::explored::{Evidence, SpeakerKind};
use crate::lexicon::lists;
use crate::sieves::confidence::THROUGH_ANOTHER;
use crate::sieves::mentions::Gender;
use crate::sieves::subjects::main_subject;
use crate::text::tags::Tag;

/// Words between "her" and "husband", at most: "her late first husband".
const BETWEEN: usize = 3;

/// Items of a sentence that are looked at.
const LONGEST: usize = 120;

/// How many sentences back whose husband he is may be named.
const REACH: usize = 6;

impl Finder<'_, '_> {
    /// The country of whoever a mention calls somebody's kin of.
    pub(super) fn by_kin(&self, index: usize, steps: usize) -> Option<Belonging> {
        let member = self.cast.members.get(index).filter(|member| member.kind != SpeakerKind::Organization)?;
        member.mentions.iter().find_map(|mention| {
            let Some((owner, items)) = self.whose_kin(mention, index) else { return self.of_the_subject(mention) };
            let known = self.belonging(owner, steps + 1);
            let name = Evidence::entry("speaker", &self.cast.members[owner].name);
            known.is_known().then(|| follow(known, THROUGH_ANOTHER, self.reading.span(items), vec![name]))
        })
    }

    /// "The Ugandan president called it sad. | His spokesman | said …": somebody of whoever the sentence before is about.
    fn of_the_subject(&self, mention: &Range<usize>) -> Option<Belonging> {
        let reading = self.reading;
        let his = reading.is_word(mention.start, &["his", "her"]);
        if !his || !mention.clone().any(|i| reading.is_word(i, lists::SPEAKS_FOR)) {
            return None;
        }
        let line = reading.line_of(mention.start);
        (line.saturating_sub(1)..=line).rev().find_map(|line| {
            let items = reading.lines.get(line)?.items.clone();
            let items = items.start..items.end.min(mention.start).min(items.start + LONGEST);
            let subject =
                main_subject(reading, items.start, items.end).filter(|subject| subject.end <= mention.start)?;
            let found_here = clue(reading, None, subject)?;
            let evidence = vec![Evidence::Words(found_here.words)];
            Some(found(found_here.code?, THROUGH_ANOTHER, evidence).into())
        })
    }

    /// Whose kin a mention tells of, with the words: "her husband", "Bell’s husband".
    fn whose_kin(&self, mention: &Range<usize>, index: usize) -> Option<(usize, Range<usize>)> {
        let reading = self.reading;
        // "Ruiz, who cycles her children to school", is nobody’s child
        let mut told = mention.clone().take_while(|&i| reading.tag(i) != Tag::Relative);
        let noun = told.find(|&i| reading.is_word(i, lists::KIN))?;
        let low = noun.saturating_sub(BETWEEN).max(mention.start.saturating_sub(1));
        let of = (low..noun)
            .rev()
            .find(|&i| reading.tag(i) == Tag::Possessive || reading.is_word(i, &["his", "her", "their"]))?;
        if reading.tag(of) == Tag::Possessive {
            let named = self.cast.named_between(of.saturating_sub(BETWEEN)..of);
            let owner = named.iter().find(|m| m.items.end == of && m.member != index)?;
            return Some((owner.member, owner.items.start..noun + 1));
        }
        let gender = match reading.word(of) {
            "his" | "His" => Some(Gender::Man),
            "her" | "Her" => Some(Gender::Woman),
            _ => None,
        };
        let line = reading.line_of(of);
        let owner = (line.saturating_sub(REACH)..=line).rev().find_map(|line| {
            let items = reading.lines.get(line)?.items.clone();
            let end = items.end.min(of);
            let named = self.cast.named_between(items.start.max(end.saturating_sub(LONGEST))..end).iter().filter(|m| {
                let other = &self.cast.members[m.member];
                m.member != index
                    && other.is_sure_person()
                    && (gender.is_none() || other.gender.is_none_or(|g| Some(g) == gender))
            });
            let named: Vec<_> = named.collect();
            named.iter().find(|m| m.subject).or(named.first()).map(|m| m.member)
        })?;
        Some((owner, of..noun + 1))
    }
}

//! Descriptions: somebody who is told only by what he is, "the minister", "three senior officials".

use std::ops::Range;

use super::{Answer, REMEMBERED, Sources, strip_determiner};
use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::lists;
use crate::reading::Reading;
use crate::sieves::confidence::{DESCRIPTION, DESCRIPTION_AGAIN, PRONOUN_FAR, ROLE};
use crate::sieves::mentions::gender;
use crate::sieves::names::key;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// "the Republican", "the Spaniard", "the 58-year-old", "the 58-year-old farmer".
fn is_epithet(reading: &Reading<'_>, plain: &Range<usize>, noun: &str) -> bool {
    let first = reading.word(plain.start + 1);
    let alone = plain.len() == 2 && (lists::EPITHETS.contains(&noun) || gazetteer::is_one_of_a_people(first));
    alone || plain.len() <= 3 && first.ends_with("-year-old")
}

/// The last of the paragraphs in which somebody is introduced who is named later: headline, dek and opening.
const OPENING: u32 = 2;

impl Sources<'_, '_> {
    /// Somebody who is told only by what he is.
    pub(super) fn described(
        &mut self,
        items: &Range<usize>,
        plain: &Range<usize>,
        head: usize,
        kind: SpeakerKind,
    ) -> Answer {
        let reading = self.reading;
        let noun = lower_case(reading.word(head));
        let definite = reading.is_word(plain.start, &["the", "this", "that", "these", "those"])
            || plain.clone().any(|i| reading.tag(i) == Tag::Possessive);
        let form = strip_determiner(self.text(plain.clone()));
        let words = key(form);
        let nationality = plain.clone().find(|&i| gazetteer::is_demonym(reading.word(i)));
        let nationality = nationality.map_or_else(String::new, |i| lower_case(reading.word(i)));
        let mut office = words.clone();
        office.retain(|word| *word != nationality && !matches!(word.as_str(), "its" | "his" | "her" | "their"));
        if kind == SpeakerKind::Unnamed
            && let Some(member) =
                if definite { self.by_role(&office, &noun, items.start) } else { self.introduced(&office, items.start) }
        {
            let data = &mut self.cast.members[member];
            data.last = items.start;
            // "the Swedish director" tells of the one who is meant
            if !nationality.is_empty() {
                data.mentions.push(items.clone());
            }
            return Answer::new(member, ROLE);
        }
        if kind == SpeakerKind::Unnamed
            && reading.is_word(plain.start, &["the"])
            && is_epithet(reading, plain, &noun)
            && let Some(member) = self.person_just_named(items.start)
        {
            // "the Spaniard" tells of the one who is meant
            if !nationality.is_empty() {
                self.cast.members[member].mentions.push(items.clone());
            }
            return Answer::new(member, PRONOUN_FAR);
        }
        let same = self
            .cast
            .with_word(&noun, kind)
            .find(|(_, m)| m.key == words || definite && words.iter().all(|w| m.key.contains(w)))
            .map(|(id, _)| id);
        let member = same.unwrap_or_else(|| self.cast.add(kind, form, words));
        let gender = gender(reading, &(plain.start..head + 1));
        let data = &mut self.cast.members[member];
        data.gender = data.gender.or(gender);
        data.note(form, items.clone());
        Answer::new(member, if same.is_some() { DESCRIPTION_AGAIN } else { DESCRIPTION })
    }

    /// The person last named whose role holds all words of "the foreign minister".
    fn by_role(&self, words: &[String], noun: &str, before: usize) -> Option<usize> {
        let holds = |id: usize| {
            self.cast.members[id].roles.iter().any(|role| {
                let role = key(self.text(role.clone()));
                role.iter().any(|w| w == noun) && words.iter().all(|w| role.contains(w))
            })
        };
        let earlier = self.cast.named_between(0..before).iter().rev();
        let later = self.cast.named_between(before..usize::MAX).iter();
        earlier.take(REMEMBERED).chain(later.take(REMEMBERED)).map(|m| m.member).find(|&id| holds(id))
    }

    /// "A farm manager has told …" in the first paragraphs, where just one is named later whose role has these words.
    fn introduced(&self, words: &[String], before: usize) -> Option<usize> {
        let block = self.reading.lines.get(self.reading.line_of(before))?.block;
        if block > OPENING || !self.cast.named_between(0..before).is_empty() {
            return None;
        }
        let holds = |id: usize| {
            self.cast.members[id].roles.iter().any(|role| {
                let role = key(self.text(role.clone()));
                words.iter().all(|w| role.contains(w))
            })
        };
        let mut only = None;
        for mention in self.cast.named_between(before..usize::MAX).iter().take(REMEMBERED) {
            if only != Some(mention.member) && holds(mention.member) {
                if only.is_some() {
                    return None;
                }
                only = Some(mention.member);
            }
        }
        only
    }
}

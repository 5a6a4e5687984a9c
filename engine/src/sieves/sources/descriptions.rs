//! Descriptions: somebody who is told only by what he is, "the minister", "three senior officials".

use std::ops::Range;

use super::{Answer, REMEMBERED, Sources, strip_determiner};
use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::lists;
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::{DESCRIPTION, DESCRIPTION_AGAIN, NAME, PRONOUN_FAR, ROLE};
use crate::sieves::mentions::gender;
use crate::sieves::names::key;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// "the Republican", "the Spaniard", "the 58-year-old", "the 58-year-old farmer", "the mum-of-three".
fn is_epithet(reading: &Reading<'_>, plain: &Range<usize>, noun: &str) -> bool {
    let first = reading.word(plain.start + 1);
    let alone = plain.len() == 2
        && (noun.contains("-of-") || lists::EPITHETS.contains(&noun) || gazetteer::is_one_of_a_people(first));
    // the Spanish star, the 14-time Grand Slam champion
    let epithet = lists::EPITHETS.contains(&noun);
    let told = epithet && plain.len() == 3 && gazetteer::is_demonym(first) || epithet && first.ends_with("-time");
    alone || told || plain.len() <= 3 && first.ends_with("-year-old")
}

/// "governor" for the "gov" of "Gov. Ruiz", as papers write titles in front of a name.
fn in_full(title: String) -> String {
    const TITLES: &[(&str, &str)] = &[
        ("adm", "admiral"),
        ("capt", "captain"),
        ("cllr", "councillor"),
        ("col", "colonel"),
        ("det", "detective"),
        ("dr", "doctor"),
        ("gen", "general"),
        ("gov", "governor"),
        ("insp", "inspector"),
        ("lt", "lieutenant"),
        ("maj", "major"),
        ("pres", "president"),
        ("prof", "professor"),
        ("rep", "representative"),
        ("rev", "reverend"),
        ("sen", "senator"),
        ("sgt", "sergeant"),
        ("supt", "superintendent"),
    ];
    TITLES.iter().find(|(short, _)| *short == title).map_or(title, |(_, full)| (*full).to_owned())
}

/// "In | Kampala | , officials said": the place that a sentence opens with.
fn opening_place<'a>(reading: &Reading<'a>, at: usize) -> Option<&'a str> {
    const WORDS: usize = 3;
    let first = reading.lines.get(reading.line_of(at))?.items.start;
    let end = (first + 2..first + 2 + WORDS).find(|&i| reading.is_word(i, &[","]) && i < at)?;
    let words = reading.span(first + 1..end).of(&reading.article.text);
    (reading.is_word(first, &["in"]) && gazetteer::place(words).is_some()).then_some(words)
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
        if kind == SpeakerKind::Unnamed
            && let Some(name) = self.calls_himself(items)
        {
            let form = self.text(name.clone());
            let words = key(form);
            let known = self.cast.find_person(&words);
            let member = known.unwrap_or_else(|| self.cast.add(SpeakerKind::Person, form, words));
            let gender = gender(reading, &(plain.start..head + 1));
            let data = &mut self.cast.members[member];
            data.sure = true;
            data.gender = data.gender.or(gender);
            data.note(form, items.start..name.end);
            return Answer::new(member, NAME);
        }
        let noun = lower_case(reading.word(head));
        let definite = reading.is_word(plain.start, &["the", "this", "that", "these", "those"])
            || plain.clone().any(|i| reading.tag(i) == Tag::Possessive);
        let form = strip_determiner(self.text(plain.clone()));
        let words = key(form);
        let nationality = plain.clone().find(|&i| gazetteer::is_demonym(reading.word(i)));
        let nationality = nationality.map_or_else(String::new, |i| lower_case(reading.word(i)));
        let mut office = words.clone();
        office.retain(|word| *word != nationality && !matches!(word.as_str(), "its" | "his" | "her" | "their"));
        // "officials said …. In Kampala, officials said …": others, and the first again where no place is named
        let place = opening_place(reading, items.start);
        let block = |at: usize| reading.lines.get(reading.line_of(at)).map(|line| line.block);
        let there = |m: &Member| {
            let known = m.mentions.first().and_then(|first| opening_place(reading, first.start));
            definite || known == place || place.is_none() && block(m.last) == block(items.start)
        };
        let same = self
            .cast
            .with_word(&noun, kind)
            .find(|(_, m)| there(m) && (m.key == words || definite && words.iter().all(|w| m.key.contains(w))))
            .map(|(id, _)| id);
        // "an executive at a line said …": the executive is no chief executive who was named before
        let told = same.filter(|_| definite).map_or(0, |id| self.cast.members[id].last);
        let nearer = |&id: &usize| {
            let named = self.cast.named_between(0..items.start).iter().rev().take(REMEMBERED).find(|m| m.member == id);
            told <= named.map_or(usize::MAX, |m| m.items.start)
        };
        if kind == SpeakerKind::Unnamed
            && let Some(member) =
                if definite { self.by_role(&office, &noun, items.start) } else { self.introduced(&office, items.start) }
                    .filter(nearer)
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
        let member = same.unwrap_or_else(|| self.cast.add(kind, form, words));
        let gender = gender(reading, &(plain.start..head + 1));
        let data = &mut self.cast.members[member];
        data.gender = data.gender.or(gender);
        data.note(form, items.clone());
        Answer::new(member, if same.is_some() { DESCRIPTION_AGAIN } else { DESCRIPTION })
    }

    /// "In a statement, Ruiz said …. “…,” the statement read": who speaks in the sentence that tells of the paper.
    pub(super) fn whose_paper(&self, at: usize) -> Option<Answer> {
        const REACH: usize = 6;
        const LONGEST: usize = 120;
        let reading = self.reading;
        let here = reading.line_of(at);
        let block = reading.lines.get(here)?.block;
        let noun = lower_case(reading.word(at + 1));
        for line in (here.saturating_sub(REACH)..here).rev() {
            let sentence = reading.lines.get(line).filter(|sentence| sentence.block + 2 >= block)?;
            let items = sentence.items.start..sentence.items.end.min(sentence.items.start + LONGEST);
            let told =
                |i: usize| reading.is_word(i, &[noun.as_str()]) && !reading.is_word(i.saturating_sub(1), &["the"]);
            if let Some(paper) = items.clone().find(|&i| told(i)) {
                // "The Times said Cook provided a statement"
                let named = self.cast.named_between(items.start..paper).last().filter(|m| m.subject);
                if let Some(giver) = named.filter(|m| m.whole.end + 4 >= paper) {
                    return Some(Answer::new(giver.member, DESCRIPTION_AGAIN));
                }
                let speaks = |member: usize| self.cast.members[member].kind != SpeakerKind::Document;
                return self.spoke_in(items, speaks).map(|member| Answer::new(member, DESCRIPTION_AGAIN));
            }
        }
        None
    }

    /// "A worker who gave his name only as Musa", "a resident who asked to be identified as Greta": the name.
    pub(super) fn calls_himself(&self, items: &Range<usize>) -> Option<Range<usize>> {
        let reading = self.reading;
        let end = reading.lines.get(reading.line_of(items.start))?.items.end.min(items.start + 24);
        let who = (items.start..end).find(|&i| reading.is_word(i, &["who"]))?;
        let given = (who..end).find(|&i| reading.is_word(i, &["name", "identified", "named", "himself", "herself"]))?;
        let as_ = (given..end.min(given + 4)).find(|&i| reading.is_word(i, &["as"]))?;
        let mut name = as_ + 1..as_ + 1;
        while name.end < end && reading.word(name.end).starts_with(char::is_uppercase) {
            name.end += 1;
        }
        (!name.is_empty()).then_some(name)
    }

    /// The person last named whose role or title holds all words of "the foreign minister".
    pub(super) fn by_role(&self, words: &[String], noun: &str, before: usize) -> Option<usize> {
        let former = |words: &[String]| words.iter().any(|w| matches!(w.as_str(), "former" | "ex" | "late"));
        let was = former(words);
        // "the managing director": how an office is held is not always told where its holder is named
        let held = |word: &str| matches!(word, "acting" | "managing" | "then");
        let fits = |role: Vec<String>| {
            noun.split('-').all(|part| role.iter().any(|w| w == part))
                && words.iter().all(|w| role.contains(w) || held(w))
                && former(&role) == was
        };
        let holds = |id: usize| {
            let member = &self.cast.members[id];
            let words = |items: &Range<usize>| key(self.text(items.clone()));
            member.roles.iter().any(|role| fits(words(role)))
                || member.titles.iter().any(|title| fits(words(title).into_iter().map(in_full).collect()))
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

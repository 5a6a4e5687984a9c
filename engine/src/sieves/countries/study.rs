//! Studies: the country of the one study or survey that an article names, for "the report" and "its authors".

use std::ops::Range;

use super::antecedent::another_name;
use super::clue::clue;
use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::lexicon::{Classes, lists};
use crate::reading::{ItemKind, Reading};
use crate::sieves::cast::Member;
use crate::sieves::confidence::STUDY;
use crate::span::Span;
use crate::text::tags::Tag;

/// Items between a study and "led by".
const NEAR: usize = 10;

/// Paragraphs that a study is named in.
const TELLING: u32 = 12;

impl Finder<'_, '_> {
    /// "The report’s authors", where the article tells of the Australian National Iodine Nutrition Study.
    pub(super) fn by_study(&self, index: usize) -> Option<CountryFinding> {
        let member = &self.cast.members[index];
        if !is_of_a_study(self.reading, member) {
            return None;
        }
        let (code, words) = *self.study.get_or_init(|| study(self.reading)).as_ref()?;
        Some(found(code, STUDY, vec![Evidence::Words(words)]))
    }
}

/// Whether a member is a paper or those who wrote it, and is not told by a name.
fn is_of_a_study(reading: &Reading<'_>, member: &Member) -> bool {
    let named = || {
        // the study, published in Current Biology, is still only "the study"
        let core = |mention: &Range<usize>| {
            let end = mention.clone().find(|&i| reading.items[i].kind == ItemKind::Punctuation);
            mention.start + 1..end.unwrap_or(mention.end)
        };
        let mut words = member.mentions.iter().flat_map(core);
        words.any(|i| reading.word(i).starts_with(char::is_uppercase))
    };
    let is = |list: Lists| member.key.last().is_some_and(|word| is_one_of(word, list));
    match member.kind {
        SpeakerKind::Document => is(Lists::PAPERS) && !named(),
        SpeakerKind::Group | SpeakerKind::Unnamed => is(Lists::MAKERS) && !named(),
        // lead author Nadine Roth
        SpeakerKind::Person => {
            let writes = |role: &Range<usize>| role.clone().any(|i| reading.is_word(i, lists::AUTHORS));
            // an ecologist who led the work
            let leads = |mention: &Range<usize>| {
                // the clause may stand behind what is taken for the mention
                (mention.start..mention.end + 3).any(|i| {
                    reading.is_word(i, &["led", "leads"])
                        && reading.is_word(i + 1, &["the"])
                        && reading.is_word(i + 2, lists::STUDIES)
                })
            };
            (member.roles.iter().any(writes) || member.mentions.iter().any(leads))
                && member.mentions.iter().all(|m| another_name(reading, member, m).is_none())
        }
        SpeakerKind::Organization => false,
    }
}

/// The country in the name of the study that the article tells of, if all that it names have the same.
fn study(reading: &Reading<'_>) -> Option<(CountryCode, Span)> {
    let mut only: Option<(CountryCode, Span)> = None;
    for line in reading.lines.iter().take_while(|line| line.block < TELLING) {
        for at in line.items.clone() {
            let capital = |i: usize| {
                reading.word(i).starts_with(char::is_uppercase) && !reading.items[i].classes.has(Classes::TIME)
            };
            let words = if is_one_of(reading.word(at), Lists::PAPERS) && !capital(at) {
                // the study, led by researchers at the University of Lausanne
                let Some(by) = made_by(reading, at, line.items.end) else { continue };
                by
            } else if reading.is_word(at, lists::TEAMS) && reading.is_word(at + 1, &["at", "from"]) {
                // a team at the University of Oulu
                let ends = |&i: &usize| reading.items[i].kind == ItemKind::Punctuation || reading.tag(i) == Tag::Finite;
                at + 2..(at + 2..line.items.end).find(ends).unwrap_or(line.items.end)
            } else if capital(at) && is_one_of(reading.word(at), Lists::STUDY_NAMES) {
                let length = (line.items.start..at).rev().take(8).take_while(|&i| capital(i)).count();
                at - length..at + 1
            } else {
                continue;
            };
            let Some(clue) = clue(reading, None, words.clone()) else { continue };
            // the University of Edinburgh and Nazarbayev University in Astana
            let other = |at| longest(reading, at, words.end).is_some_and(|(entry, _)| entry.country != clue.code);
            if words.clone().any(other) {
                return None;
            }
            let code = clue.code?;
            if only.is_some_and(|(known, _)| known != code) {
                return None;
            }
            only = only.or(Some((code, reading.span(words))));
        }
    }
    only
}

/// Who made a study: "led by …", "conducted by …", up to the next comma.
fn made_by(reading: &Reading<'_>, study: usize, high: usize) -> Option<Range<usize>> {
    let near = study + 1..high.min(study + NEAR);
    let by = near.clone().find(|&i| reading.is_word(i, &["by"]) && reading.is_word(i - 1, lists::MAKES))?;
    let ends = |&i: &usize| reading.items[i].kind == ItemKind::Punctuation || reading.tag(i) == Tag::Finite;
    Some(by + 1..(by + 1..high).find(ends).unwrap_or(high))
}

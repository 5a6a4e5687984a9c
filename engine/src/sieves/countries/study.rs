//! Studies: the country of the one study or survey that an article names, for "the report" and "its authors".

use super::lists::{Lists, is_one_of};
use super::words::clue;
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::STUDY;
use crate::span::Span;

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
        let words = || member.mentions.iter().flat_map(|mention| mention.clone().skip(1));
        words().any(|i| reading.word(i).starts_with(char::is_uppercase))
    };
    let is = |list: Lists| member.key.last().is_some_and(|word| is_one_of(word, list));
    match member.kind {
        SpeakerKind::Document => is(Lists::PAPERS) && !named(),
        SpeakerKind::Group | SpeakerKind::Unnamed => is(Lists::MAKERS) && !named(),
        SpeakerKind::Person | SpeakerKind::Organization => false,
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
            if !capital(at) || !is_one_of(reading.word(at), Lists::STUDY_NAMES) {
                continue;
            }
            let length = (line.items.start..at).rev().take(8).take_while(|&i| capital(i)).count();
            let Some(clue) = clue(reading, None, at - length..at + 1) else { continue };
            let code = clue.code?;
            if only.is_some_and(|(known, _)| known != code) {
                return None;
            }
            only = only.or(Some((code, reading.span(at - length..at + 1))));
        }
    }
    only
}

//! Antecedents: the body that words go back to without naming it, "its president", "a spokesman for the company",
//! and behind a sentence about a union "union secretary Bev Miller".

use std::ops::Range;

use super::clue::clue;
use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::ties::telling;
use super::{Belonging, Finder, follow, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::{self, Table};
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::BODY_BEFORE;
use crate::sieves::dateline::behind_dateline;
use crate::sieves::subjects::main_subject;
use crate::text::tags::Tag;

/// Items of a sentence that are looked at.
const LONGEST: usize = 120;

/// How far back a body is looked for, in sentences.
const REACH: usize = 4;

/// How far back the name is looked for that holds the same noun, in sentences and in items.
const FAR: usize = 12;
const FARTHEST: usize = 400;

/// Whose country is taken over: that of a body only, or of people too, for a team is known by its players.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Subjects {
    Bodies,
    People,
}

impl Finder<'_, '_> {
    /// The country of the body that a mention goes back to.
    pub(super) fn by_body_before(&self, index: usize, steps: usize) -> Option<Belonging> {
        let member = &self.cast.members[index];
        member.mentions.iter().find_map(|mention| {
            let back = goes_back(self.reading, mention)
                || holds_office(self.reading, member, mention)
                || is_a_statement(self.reading, member, mention);
            // a site manager is of no team
            let of_a_team = |i: usize| {
                is_one_of(self.reading.word(i), Lists::OF_A_TEAM)
                    && (self.setting.sport || !self.reading.is_word(i, &["manager"]))
            };
            // a passenger in the rear coach
            let team = telling(self.reading, mention).any(of_a_team);
            let subjects = if team { Subjects::People } else { Subjects::Bodies };
            // the court, where that is the Court of Justice of the European Union
            let same = if team { None } else { self.by_same_noun(mention) };
            let same = same.filter(|same| back || is_of_many(same.code)).map(Belonging::from);
            let agency = || {
                same_agency(self.reading, mention, &self.bodies).and_then(|other| {
                    let named = &self.cast.members[other];
                    let known = self.belonging(other, steps + 1);
                    let many = known.international || known.country.as_ref().is_some_and(|c| is_of_many(c.code));
                    let first = named.mentions.first()?.clone();
                    let name = Evidence::entry("speaker", &named.name);
                    many.then(|| follow(known, BODY_BEFORE, self.reading.span(first), vec![name]))
                })
            };
            let same = same.or_else(|| agency().filter(|_| !team));
            // the contractor, an Indian firm, disputes this. Its project head
            let its = self.reading.is_word(mention.start, &["its"]) && back && !team;
            let same =
                same.or_else(|| its.then(|| self.described_before(mention.start, 1)).flatten().map(Belonging::from));
            let before =
                same.or_else(|| back.then(|| self.body_before(mention.start, index, steps, subjects)).flatten());
            // news of a firm have a finance director, whose it needs no telling
            let told = || back && !team && member.kind != SpeakerKind::Document;
            // a Spanish consortium. Its director
            let just_before = || {
                let its = self.reading.is_word(mention.start, &["its"]) && told();
                its.then(|| self.described_before(mention.start, 1)).flatten()
            };
            let opening = || just_before().or_else(|| told().then(|| self.by_opening()).flatten());
            let a_firm = || told() && (!names_a_body(self.reading, mention) || calls_a_firm(self.reading, mention));
            let described = || a_firm().then(|| self.described_before(mention.start, FAR)).flatten();
            before.or_else(|| opening().or_else(described).map(Belonging::from))
        })
    }

    /// The nearest body in front of an item, in its paragraph and the one before.
    fn body_before(&self, at: usize, index: usize, steps: usize, subjects: Subjects) -> Option<Belonging> {
        let reading = self.reading;
        let here = reading.line_of(at);
        let block = reading.lines.get(here)?.block;
        for line in (here.saturating_sub(REACH)..=here).rev() {
            let sentence = reading.lines.get(line)?;
            if sentence.block + 1 < block {
                return None;
            }
            let end = sentence.items.end.min(at);
            let items = sentence.items.start.max(end.saturating_sub(LONGEST))..end;
            if let Some(found) = self.body_in(&items, index, steps).or_else(|| self.by_subject(&items, subjects)) {
                return Some(found);
            }
        }
        None
    }

    /// "the university", where the University of Ghent was named.
    fn by_same_noun(&self, mention: &Range<usize>) -> Option<CountryFinding> {
        let reading = self.reading;
        // the university; the Parliament, where the European Parliament was named
        let alone = |i: usize| reading.word(i).starts_with(char::is_lowercase) || reading.tag(i + 1) == Tag::Possessive;
        let noun = mention.clone().find(|&i| {
            i > 0 && reading.is_word(i - 1, &["the"]) && reading.items[i].classes.has(Classes::BODY) && alone(i)
        })?;
        let same = |&i: &usize| {
            let told = reading.word(i).starts_with(char::is_uppercase)
                // the Chinese consulate
                || i > 0 && gazetteer::is_demonym(reading.word(i - 1));
            told && reading.word(i).eq_ignore_ascii_case(reading.word(noun))
        };
        let low = reading.lines.get(reading.line_of(noun).saturating_sub(FAR))?.items.start;
        let low = low.max(noun.saturating_sub(FARTHEST));
        let named = (low..noun).rev().find(same)?;
        let name =
            |i: usize| reading.word(i).starts_with(char::is_uppercase) || reading.is_word(i, &["of", "for", "and"]);
        let of_the = |i: usize| i > named && reading.is_word(i, &["the"]) && reading.is_word(i - 1, &["of"]);
        let line = reading.lines.get(reading.line_of(named))?.items.clone();
        let start = (line.start..named).rev().take(8).take_while(|&i| name(i)).last().unwrap_or(named);
        // Singapore’s | Straits Mobility Fund
        let owner =
            start.checked_sub(2).filter(|&owner| owner >= line.start && reading.tag(start - 1) == Tag::Possessive);
        let start = owner.unwrap_or(start);
        let end = (named..line.end.min(named + 8)).find(|&i| !name(i) && !of_the(i)).unwrap_or(line.end.min(named + 8));
        let clue = clue(reading, None, start..end)?;
        let entry = Evidence::entry(clue.entry.table.name(), clue.entry.name);
        clue.code.map(|code| found(code, BODY_BEFORE, vec![Evidence::Words(clue.words), entry]))
    }

    /// A body that speaks or is spoken of in a range, if its country is known.
    fn body_in(&self, items: &Range<usize>, index: usize, steps: usize) -> Option<Belonging> {
        let low = self.bodies.partition_point(|(start, _)| *start < items.start);
        let high = self.bodies.partition_point(|(start, _)| *start < items.end);
        let bodies = self.bodies.get(low..high)?.iter().rev().take(REACH).filter(|(_, other)| *other != index);
        bodies.copied().find_map(|(_, other)| {
            let name = Evidence::entry("speaker", &self.cast.members[other].name);
            let known = self.belonging(other, steps + 1);
            let mention = self.cast.members[other].mentions.iter().rev().find(|m| items.contains(&m.start))?;
            known.is_known().then(|| follow(known, BODY_BEFORE, self.reading.span(mention.clone()), vec![name]))
        })
    }

    /// The country of a sentence's subject: "Germany has waited. Its health minister …".
    fn by_subject(&self, items: &Range<usize>, subjects: Subjects) -> Option<Belonging> {
        let items = behind_dateline(self.reading, items.clone());
        let subject = main_subject(self.reading, items.start, items.end)?;
        // Australia, the region’s largest producer, …. Its climate minister
        let country = longest(self.reading, subject.start, subject.end)
            .filter(|(entry, end)| entry.table == Table::Country && self.reading.is_word(*end, &[","]));
        if let Some((code, end)) = country.and_then(|(entry, end)| Some((entry.country?, end))) {
            let words = self.reading.span(subject.start..end);
            return Some(found(code, BODY_BEFORE, vec![Evidence::Words(words)]).into());
        }
        let people = Classes::ROLE.with(Classes::PEOPLE);
        // "Spanish firm Solvanta" and "Denmark’s Solvanta" are bodies, whatever is taken for a name in them
        let body = subject.clone().any(|i| {
            let noun = self.reading.tag(i) == Tag::Noun && self.reading.items[i].classes.has(Classes::BODY);
            noun || self.reading.tag(i) == Tag::Possessive && i + 2 == subject.end
        });
        let person = !body && !self.cast.named_between(subject.clone()).is_empty()
            || subject.clone().any(|i| {
                let classes = self.reading.items[i].classes;
                classes.has(people) && !classes.has(Classes::BODY)
            });
        if person && subjects == Subjects::Bodies {
            return None;
        }
        let clue = clue(self.reading, None, subject)?;
        let country = clue.code.map(|code| {
            let entry = Evidence::entry(clue.entry.table.name(), clue.entry.name);
            found(code, BODY_BEFORE, vec![Evidence::Words(clue.words), entry])
        });
        Some(Belonging { international: country.is_none(), country })
    }
}

/// The European Union and the United Nations.
fn is_of_many(code: CountryCode) -> bool {
    matches!(code.as_str(), "UN" | "EU")
}

/// "the agency", "the refugee agency", "the agency’s chief economist": the body that was named last in front, of all
/// members that are bodies.
fn same_agency(reading: &Reading<'_>, mention: &Range<usize>, bodies: &[(usize, usize)]) -> Option<usize> {
    let noun = mention
        .clone()
        .find(|&i| reading.is_word(i, &["agency"]) && reading.word(i).starts_with(char::is_lowercase))?;
    let the = (noun.saturating_sub(2)..noun).any(|i| reading.is_word(i, &["the"]));
    let before = bodies.partition_point(|(start, _)| *start < mention.start);
    let near = reading.lines.get(reading.line_of(noun).saturating_sub(FAR))?.items.start;
    let close = |(start, _): &&(usize, usize)| *start >= near;
    let named = |(start, _): &&(usize, usize)| reading.word(*start).starts_with(char::is_uppercase);
    bodies.get(..before)?.iter().rev().take_while(close).filter(|_| the).find(named).map(|(_, member)| *member)
}

/// "its president", "the company", "the ministry’s spokesman".
fn goes_back(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    let a_business = mention.len() == 2
        && reading.is_word(mention.start, &["the"])
        && is_one_of(reading.word(mention.start + 1), Lists::A_BUSINESS);
    // Ana Ruiz, its chief executive
    let its_head = mention.clone().any(|i| {
        reading.is_word(i, &["its"])
            && (i + 1..mention.end.min(i + 4)).any(|i| is_one_of(reading.word(i), Lists::OF_A_BODY))
    });
    a_business
        || its_head
        || reading.is_word(mention.start, &["its"])
        || mention.clone().any(|i| {
            let noun = i + 1;
            reading.tag(i) == Tag::Determiner
                && reading.is_word(i, &["the", "its", "their"])
                && noun < mention.end
                && reading.items[noun].classes.has(Classes::BODY)
                && reading.word(noun).starts_with(char::is_lowercase)
                && !is_one_of(reading.word(noun), Lists::PLACES)
                && !(noun + 1 < mention.end && matches!(reading.tag(noun + 1), Tag::Noun | Tag::Name))
                && !reading.is_word(noun + 1, &["of", "for"])
        })
}

/// "the ministry’s spokesman": a body is named by its noun.
fn names_a_body(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    mention.clone().any(|i| {
        reading.items[i].classes.has(Classes::BODY) && i > 0 && reading.is_word(i - 1, &["the", "its", "their"])
    })
}

/// "a director of the firm".
fn calls_a_firm(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    mention.clone().any(|i| {
        let noun = reading.is_word(i, lists::FIRMS) || reading.is_word(i, lists::DESCRIBED);
        noun && i > 0 && reading.is_word(i - 1, &["the", "its", "their"])
    })
}

/// "Chief executive Gary Tate", without a body.
fn holds_office(reading: &Reading<'_>, member: &Member, mention: &Range<usize>) -> bool {
    matches!(member.kind, SpeakerKind::Person | SpeakerKind::Unnamed)
        && mention.clone().any(|i| {
            is_one_of(reading.word(i), Lists::OF_A_BODY.with(Lists::OF_A_TEAM))
                || is_of_a_firm(reading, mention, i)
                || reading.is_word(i, &["chief"]) && reading.is_word(i + 1, lists::OF_CHIEFS)
        })
        && another_name(reading, member, mention).is_none()
        // an air force spokesman speaks for no other body
        && !is_of_a_state_body(reading, mention)
}

/// "finance chief".
fn is_of_a_firm(reading: &Reading<'_>, mention: &Range<usize>, at: usize) -> bool {
    at > mention.start && reading.is_word(at, &["chief"]) && is_one_of(reading.word(at - 1), Lists::OF_A_FIRM)
}

/// "the statement": a paper of whoever spoke before.
fn is_a_statement(reading: &Reading<'_>, member: &Member, mention: &Range<usize>) -> bool {
    member.kind == SpeakerKind::Document
        && mention.len() == 2
        && reading.is_word(mention.start, &["the"])
        && reading.is_word(mention.start + 1, &["statement", "letter", "filing", "release", "document", "notice"])
}

/// Where a mention holds a name besides the member's own: "of Mitsui OSK Lines".
pub(super) fn another_name(reading: &Reading<'_>, member: &Member, mention: &Range<usize>) -> Option<usize> {
    let own = |word: &str| {
        member.forms.iter().any(|form| form.split([' ', '-']).chain(form.split(' ')).any(|part| part == word))
    };
    let name = |i: usize| {
        reading.tag(i) == Tag::Name
            && reading.word(i).starts_with(char::is_uppercase)
            && !reading.items[i].classes.has(Classes::ROLE.with(Classes::TITLE))
            && !own(reading.word(i))
    };
    let mut at = mention.start;
    while at < mention.end {
        let start = at;
        while at < mention.end && name(at) {
            at += 1;
        }
        // "a chief in Kakuma" is of the place, and a capital may only begin the sentence
        let begins = start == reading.lines.get(reading.line_of(start)).map_or(start, |line| line.items.start);
        let elsewhere = start > 0 && (is_where(reading, start - 1) || is_of_a_place(reading, start));
        let owner = reading.tag(at) == Tag::Possessive;
        // Associate Professor
        let rank = at == start + 1 && reading.is_word(start, &["associate", "assistant", "deputy"])
            // Chief Financial Officer
            || start > 0 && reading.is_word(start - 1, &["chief"]) && reading.is_word(start, lists::OF_CHIEFS);
        if at > start && !rank && !(begins && at == start + 1 && !owner || elsewhere) {
            return Some(start);
        }
        at = at.max(start + 1);
    }
    None
}

/// Whether a mention names a body that every state has, and not whose: "the air force spokesman".
pub(super) fn is_of_a_state_body(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    mention.clone().any(|i| {
        let plain = reading.word(i).starts_with(char::is_lowercase) || reading.items[i].classes.has(Classes::BODY);
        plain && reading.is_word(i, lists::STATE_BODIES)
    })
}

/// "in the state of | Para".
fn is_of_a_place(reading: &Reading<'_>, at: usize) -> bool {
    at > 1 && reading.is_word(at - 1, &["of"]) && reading.is_word(at - 2, lists::OF_A_PLACE)
}

/// "in", "from", an article apart.
fn is_where(reading: &Reading<'_>, at: usize) -> bool {
    let before = if reading.tag(at) == Tag::Determiner { at.saturating_sub(1) } else { at };
    reading.is_word(before, &["in", "from", "near", "outside", "across"])
}

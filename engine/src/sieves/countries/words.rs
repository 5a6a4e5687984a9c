//! Words: the speaker's own name in a table ("the Kremlin"), nationality or office around the name ("Chinese Foreign
//! Ministry spokesman"), an institution or a place there.

use std::ops::Range;

use super::clue::{Clue, clue};
use super::known::longest;
use super::offices::{by_office, by_team};
use super::predicate::predicate;
use super::scene::only_country;
use super::setting::Setting;
use super::{Belonging, found};
use crate::country::CountryCode;
use crate::explored::{Evidence, SpeakerKind};
use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::{AMBIGUOUS_PLACE, CAPITAL, Ground, INSTITUTION, NATIONALITY, OFFICE, OWN_NAME, PLACE};
use crate::span::Span;
use crate::text::tags::Tag;

/// What the words of a member's mentions tell.
pub(super) fn by_words(reading: &Reading<'_>, member: &Member, setting: &Setting) -> Belonging {
    let own_name = |name: &str| {
        let name = name.trim_start_matches("the ").trim_start_matches("The ");
        let entry = gazetteer::institution(name).or_else(|| gazetteer::place(name))?;
        let entry = of_this_country(name, entry, setting)?;
        let evidence = vec![Evidence::entry(entry.table.name(), entry.name)];
        let country = entry.country.map(|code| found(code, OWN_NAME, evidence));
        Some(Belonging { international: country.is_none(), country })
    };
    let organization = member.kind == SpeakerKind::Organization;
    // the Civil Aviation Authority of Nepal: what stands around a name that several share tells more
    if organization
        && !gazetteer::is_of_several(&member.name)
        && let Some(belonging) = own_name(&member.name)
    {
        return belonging;
    }
    if serves_many(reading, member) {
        return Belonging { country: None, international: true };
    }
    let mut best: Option<Clue> = None;
    for mention in member.mentions.iter().chain(&member.shared) {
        if let Some(clue) = possessive(reading, mention.clone()).or_else(|| predicate(reading, member, mention)) {
            best = best.or(Some(clue));
        }
        let found = clue(reading, Some(member), mention.clone());
        if let Some(clue) = found.and_then(|clue| settled(reading, &clue, setting))
            && !is_a_namesake(clue.entry, setting)
            && !is_another_so_called(reading, &clue, setting)
            && best.as_ref().is_none_or(|b| clue.order(reading) < b.order(reading))
        {
            best = Some(clue);
        }
    }
    // the Home Secretary in Paris, but a B.C. Supreme Court justice
    let of_the_place = |clue: &Clue| {
        let at = reading.items.partition_point(|item| item.span.start < clue.words.start);
        let before = at.checked_sub(1).is_some_and(|i| reading.tag(i) == Tag::Adposition);
        !before && reading.items.get(at + 1).is_some_and(|_| reading.tag(at + 1) == Tag::Name)
    };
    if best.as_ref().is_some_and(|clue| clue.rank > 2 && !of_the_place(clue))
        && let Some(country) = by_office(reading, member, setting)
    {
        return country.into();
    }
    if let Some(Clue { entry, words, rank, code: Some(code) }) = best {
        let ground = GROUNDS.get(rank).copied().unwrap_or(PLACE);
        let evidence = vec![Evidence::Words(words), Evidence::entry(entry.table.name(), entry.name)];
        return found(code, ground, evidence).into();
    }
    if best.is_some() {
        return Belonging { country: None, international: true };
    }
    if let Some(belonging) = member.forms.iter().find_map(|form| own_name(form)).filter(|_| organization) {
        return belonging;
    }
    Belonging {
        country: by_office(reading, member, setting).or_else(|| by_team(reading, member)),
        international: false,
    }
}

/// "IOC vice-president Ruiz", who also heads the Spanish Olympic Committee: whether the office that somebody is introduced
/// by is one of a body of many countries.
fn serves_many(reading: &Reading<'_>, member: &Member) -> bool {
    let Some(title) = member.titles.first() else { return false };
    let head = title.end.checked_sub(1).is_some_and(|i| reading.items[i].classes.has(Classes::ROLE));
    let body = || clue(reading, Some(member), title.clone());
    head && body().is_some_and(|body| body.entry.table == Table::Institution && body.code.is_none())
}

/// A clue with the body that is meant, where several share its name; "the Civil Aviation Authority of Nepal" is none of them.
fn settled(reading: &Reading<'_>, clue: &Clue, setting: &Setting) -> Option<Clue> {
    let name = clue.words.of(&reading.article.text);
    let behind = || reading.items.partition_point(|item| item.span.end <= clue.words.end);
    let shared = clue.entry.table == Table::Institution && gazetteer::is_of_several(name);
    if shared && reading.is_word(behind(), &["of"]) {
        return None;
    }
    let entry = of_this_country(name, clue.entry, setting)?;
    Some(Clue { code: entry.country, entry, rank: clue.rank, words: clue.words })
}

/// Of the bodies that share a name or letters, the one of the country that the article is about, or the only one of a
/// country that it names.
fn of_this_country(name: &str, entry: Entry, setting: &Setting) -> Option<Entry> {
    let others = gazetteer::so_called(name);
    if others.is_empty() || entry.table != Table::Institution {
        return Some(entry);
    }
    let all = || std::iter::once(entry).chain(others.iter().copied());
    let main = all().find(|entry| entry.country.is_some() && entry.country == setting.main.map(|(code, _)| code));
    // AFP is the agency, unless the article is of the Philippines
    let first = || all().find(|entry| entry.country.is_none() || entry.name == name);
    main.or_else(|| {
        let mut named = all().filter(|entry| entry.country.is_some_and(|code| setting.names(code)));
        named.next().filter(|_| named.next().is_none())
    })
    .or_else(first)
}

/// "the Punjab health minister", in an article of Pakistan.
pub(super) fn is_a_namesake(entry: Entry, setting: &Setting) -> bool {
    let other = |code: CountryCode| match entry.table {
        Table::AmbiguousPlace => gazetteer::has_a_namesake(entry.name, code),
        _ => false,
    };
    setting.main.is_some_and(|(code, _)| other(code))
}

/// "the EPA", in an article of Australia that names no American place: short names stand for many bodies.
fn is_another_so_called(reading: &Reading<'_>, clue: &Clue, setting: &Setting) -> bool {
    let short = lists::SHORT_NAMES.contains(&clue.words.of(&reading.article.text));
    short && clue.code.is_some_and(|code| !setting.names(code) && setting.main.is_some_and(|(main, _)| main != code))
}

/// The grounds, the most precise first.
const GROUNDS: [Ground; 6] = [NATIONALITY, OFFICE, INSTITUTION, CAPITAL, PLACE, AMBIGUOUS_PLACE];

/// "Spain …, its farm minister", "Hong Kong …, the city’s police": the one country that the sentence names before.
fn possessive(reading: &Reading<'_>, mention: Range<usize>) -> Option<Clue> {
    let of_the_place = reading.is_word(mention.start, &["the"])
        && reading.is_word(mention.start + 1, lists::PLACE_NOUNS)
        && reading.tag(mention.start + 2) == Tag::Possessive;
    if !of_the_place && !reading.is_word(mention.start, &["its"]) {
        return None;
    }
    let line = reading.lines.get(reading.line_of(mention.start))?.items.clone();
    let before = line.start.max(mention.start.saturating_sub(LONGEST))..mention.start;
    let found = if of_the_place { last_country(reading, before) } else { only_country(reading, before) };
    let (code, words) = found?;
    // "At a briefing in Tripoli, its spokesman": where somebody speaks is not whose
    let at = reading.items.partition_point(|item| item.span.start < words.start);
    if !of_the_place && at > 0 && reading.is_word(at - 1, &["in", "at"]) {
        return None;
    }
    let entry = gazetteer::country(gazetteer::country_name(code)?)?;
    Some(Clue { rank: 4, entry, words, code: Some(code) })
}

/// The country of the place that a range names last.
fn last_country(reading: &Reading<'_>, range: Range<usize>) -> Option<(CountryCode, Span)> {
    range.clone().rev().find_map(|at| {
        let (entry, end) = longest(reading, at, range.end)?;
        let words = reading.span(at..end);
        // Hong Kong is an adjective too
        let place = entry.table != Table::Institution && gazetteer::place(words.of(&reading.article.text)).is_some();
        Some((entry.country.filter(|_| place)?, words))
    })
}

/// Items of a sentence that are looked at.
const LONGEST: usize = 120;

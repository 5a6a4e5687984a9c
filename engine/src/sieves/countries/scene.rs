//! Scenes: where a sentence or an article plays, the weakest reason for a country, and for local people only.

use std::ops::Range;

use super::clue::{clue, is_shared};
use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::ties::{Tie, tie};
use super::told_of::is_no_place;
use super::words::is_a_namesake;
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::{SCENE_AMONG_OTHERS, SCENE_OF_ARTICLE, SCENE_OF_PARAGRAPH, SCENE_OF_SENTENCE};
use crate::sieves::dateline::behind_dateline;
use crate::sieves::subjects::main_subject;
use crate::span::Span;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// Local people and bodies without a country of their own: where the sentence, the paragraph or the article plays.
    pub(super) fn by_scene(&self, index: usize) -> Option<CountryFinding> {
        let (reading, member) = (self.reading, &self.cast.members[index]);
        let tie = tie(reading, member)?;
        let mention = member.mentions.first().filter(|mention| !is_shared(reading, mention))?;
        let line = reading.line_of(mention.start);
        let setting = &self.setting;
        // who was born in Spain is not of Spain because nothing else is named
        if let Some((code, _)) = setting.main.filter(|_| member.kind == SpeakerKind::Person)
            && member.mentions.iter().any(|mention| turns_from(reading, member, mention, code))
        {
            return None;
        }
        let scene = if setting.contested { SCENE_AMONG_OTHERS } else { SCENE_OF_ARTICLE };
        let of_article = |(code, words)| found(code, scene, vec![Evidence::Words(words)]);
        if let Tie::Loose(over) = tie {
            let block = reading.lines.get(line)?.block;
            let opens = (line.saturating_sub(5)..=line).rev().take_while(|&l| reading.lines[l].block == block);
            let mut opens = opens.map(|l| behind_dateline(reading, around(reading, l, mention.start)));
            let place = opens.find_map(|items| opening_place(reading, &items));
            if let Some((code, words)) = place {
                return Some(found(code, SCENE_OF_PARAGRAPH, vec![Evidence::Words(words)]));
            }
            // who spoke in Helsinki may not be of Brazil
            let elsewhere = member.mentions.iter().find_map(|mention| spoke_in(reading, mention.end));
            if elsewhere.is_some_and(|(entry, _)| setting.main.is_some_and(|(main, _)| Some(main) != entry.country)) {
                return None;
            }
            let only = setting.main.filter(|_| setting.over >= over && !(setting.sport && member.roles.is_empty()))?;
            return Some(of_article(only));
        }
        let namesake = |&(_, words): &(CountryCode, Span)| {
            let entry = gazetteer::place(words.of(&reading.article.text));
            entry.is_some_and(|entry| is_a_namesake(entry, setting))
        };
        if let Some((code, words)) = paragraph_scene(reading, tie, mention.start).filter(|place| !namesake(place)) {
            return Some(found(code, SCENE_OF_PARAGRAPH, vec![Evidence::Words(words)]));
        }
        if member.kind != SpeakerKind::Person
            && let Some((code, words)) =
                only_scene(reading, around(reading, line, mention.start)).filter(|place| !namesake(place))
        {
            return Some(found(code, SCENE_OF_SENTENCE, vec![Evidence::Words(words)]));
        }
        // Foreign Ministry spokesperson Lu told reporters in Beijing
        if tie == Tie::Office
            && member.mentions.iter().flat_map(Range::clone).any(|i| is_one_of(reading.word(i), Lists::OF_A_BODY))
            && let Some((entry, words)) = member.mentions.iter().find_map(|mention| spoke_in(reading, mention.end))
            && entry.table == Table::Capital
            && let Some(code) = entry.country
        {
            return Some(found(code, SCENE_OF_SENTENCE, vec![Evidence::Words(words)]));
        }
        let is_there = member.mentions.iter().flat_map(Range::clone).any(|i| reading.is_word(i, lists::THERE));
        if let Some(there) = setting.there.filter(|_| is_there) {
            return Some(of_article(there));
        }
        // the race director is no runner
        let plays = || member.roles.iter().all(|role| role.clone().any(|i| is_one_of(reading.word(i), Lists::SPORT)));
        let of_contest = setting.sport && tie != Tie::Office && member.kind == SpeakerKind::Person && plays();
        setting.main.filter(|_| !of_contest).map(of_article)
    }
}

/// Whether a country is named in a mention, or in what is told right behind it, that does not say where somebody belongs:
/// "Ruiz, who was born in Spain", "Ruiz is an expert on Spain", "Ruiz beat Spain".
fn turns_from(reading: &Reading<'_>, member: &Member, mention: &Range<usize>, code: CountryCode) -> bool {
    let told = reading.is_word(mention.end, &["is", "was"]) || reading.is_word(mention.end, lists::PASSING);
    let line = reading.lines.get(reading.line_of(mention.start)).map_or(mention.end, |line| line.items.end);
    let high = if told { line.min(mention.end + BEHIND) } else { mention.end };
    (mention.start..high).any(|at| {
        let country = longest(reading, at, high).filter(|(entry, _)| entry.table == Table::Country);
        // Police Scotland
        let own = || member.key.contains(&lower_case(reading.word(at)));
        // who came from Bangladesh’s northern district
        let part = |(_, end): (Entry, usize)| reading.tag(end) == Tag::Possessive;
        country.is_some_and(|country| country.0.country == Some(code) && !part(country)) && !own()
    })
}

/// Items behind a mention in which a country may be named.
const BEHIND: usize = 6;

/// "told reporters in Beijing": the place where somebody spoke, whose name ends in front of an item.
fn spoke_in(reading: &Reading<'_>, at: usize) -> Option<(Entry, Span)> {
    let end = reading.lines.get(reading.line_of(at))?.items.end.min(at + NEAR);
    let verb = (at..end).find(|&i| reading.items[i].classes.has(Classes::REPORTS))?;
    // "said orders in Germany had fallen" tells of no place where that was said
    let tells = reading.items[verb].classes.has(Classes::TELL);
    let inside = (verb + 1..if tells { end } else { verb + 2 }).find(|&i| reading.is_word(i, &["in"]))?;
    let (entry, end) = longest(reading, inside + 1, end + NEAR)?;
    (entry.table != Table::Institution).then(|| (entry, reading.span(inside + 1..end)))
}

/// Items behind a name in which the place is looked for where somebody spoke.
const NEAR: usize = 8;

/// Items of a sentence that are looked at, so that one of a million words takes no longer than another.
const LONGEST: usize = 120;

/// A sentence, or what of a very long one is near an item.
fn around(reading: &Reading<'_>, line: usize, at: usize) -> Range<usize> {
    let items = reading.lines.get(line).map_or(at..at, |line| line.items.clone());
    let start = at.saturating_sub(LONGEST).clamp(items.start, items.end);
    start..items.end.min(start.saturating_add(2 * LONGEST))
}

/// Where the paragraph plays, told in front of an item: "In Germany, …", "Germany has waited. …", for people there
/// "Fans in Zagreb danced. …", for offices "Taiwan’s economy minister told lawmakers …. Opposition legislator Chen …".
fn paragraph_scene(reading: &Reading<'_>, tie: Tie, at: usize) -> Option<(CountryCode, Span)> {
    let last = reading.line_of(at);
    let block = reading.lines.get(last)?.block;
    let lines = (0..=last).rev().take(6).take_while(|&l| reading.lines[l].block == block);
    for line in lines {
        let items = behind_dateline(reading, around(reading, line, at));
        if let Some(place) = opening_place(reading, &items) {
            return Some(place);
        }
        if line == last {
            continue;
        }
        if tie == Tie::Presence
            && let Some(place) = only_scene(reading, items.clone())
        {
            return Some(place);
        }
        let subject = main_subject(reading, items.start, items.end).unwrap_or(0..0);
        let government = longest(reading, subject.start, subject.end)
            .filter(|(entry, end)| *end == subject.end && entry.table != Table::Institution)
            .and_then(|(entry, _)| entry.country);
        if let Some(code) = government {
            return Some((code, reading.span(subject)));
        }
        if tie == Tie::Office
            && subject.clone().any(|i| is_one_of(reading.word(i), Lists::PUBLIC) || is_state_body(reading, i))
            && let Some(clue) = clue(reading, None, subject)
            && let Some(code) = clue.code
        {
            return Some((code, clue.words));
        }
    }
    None
}

/// "Spain’s parliament", "a Madrid court", "Japan’s industry ministry".
fn is_state_body(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_word(at, &["parliament", "court", "ministry", "senate", "government", "police"])
}

/// "In Germany, …": the place that a sentence begins with.
fn opening_place(reading: &Reading<'_>, items: &Range<usize>) -> Option<(CountryCode, Span)> {
    let passed = |&i: &usize| reading.is_word(i, &["meanwhile", "elsewhere", "and", "but", ","]);
    let start = items.start + items.clone().take_while(passed).count();
    if !reading.is_word(start, WHERE) {
        return None;
    }
    let high = (start + 6).min(items.end);
    let comma = (start..high).find(|&i| reading.is_word(i, &[","])).unwrap_or(high);
    only_country(reading, start..comma)
}

/// Words in front of a place where somebody is, not one that is talked about.
const WHERE: &[&str] = &["in", "at", "across", "near", "outside", "inside", "throughout", "around", "off"];

/// Whether "in" or the like stands in front, or a dateline's dash behind.
pub(super) fn is_locative(reading: &Reading<'_>, line: &Range<usize>, at: usize) -> bool {
    let mut before = at;
    while before > line.start && matches!(reading.tag(before - 1), Tag::Determiner | Tag::Adjective | Tag::Name) {
        before -= 1;
    }
    // where somebody was born or is held is no scene
    let passing = before > line.start + 1
        && (reading.is_word(before - 2, lists::PASSING) || reading.is_word(before - 2, lists::LIVES));
    let inside = before > line.start && reading.is_word(before - 1, WHERE) && !passing;
    inside || (at..(at + 8).min(line.end)).any(|i| reading.is_word(i, &["—", "–"])) && at < line.start + 4
}

/// "One of England’s largest firms", "Finland’s biggest ports": what is the most of a country is there.
pub(super) fn has_the_most(reading: &Reading<'_>, end: usize) -> bool {
    let first = end + 1;
    let most = |i: usize| {
        let word = reading.word(i);
        reading.is_word(i, lists::SUPERLATIVES) || word.ends_with("est") && reading.tag(i) == Tag::Adjective
    };
    reading.tag(end) == Tag::Possessive && (first..first + 2).any(most)
}

/// The country of the places that a range names, if there is just one.
pub(super) fn only_country(reading: &Reading<'_>, range: Range<usize>) -> Option<(CountryCode, Span)> {
    only_place(reading, std::iter::once(range), |_, _| true)
}

/// The country where a sentence plays: of the places in it that stand behind "in" or the like, if there is just one.
pub(super) fn only_scene(reading: &Reading<'_>, range: Range<usize>) -> Option<(CountryCode, Span)> {
    only_place(reading, std::iter::once(range.clone()), |at, _| is_locative(reading, &range, at))
}

/// The country of the places in some ranges that count, if there is just one.
pub(super) fn only_place(
    reading: &Reading<'_>,
    ranges: impl Iterator<Item = Range<usize>>,
    counts: impl Fn(usize, Entry) -> bool,
) -> Option<(CountryCode, Span)> {
    let mut only = None;
    for range in ranges {
        let mut at = range.start;
        while at < range.end {
            match longest(reading, at, range.end) {
                Some((entry, end)) => {
                    let counts = entry.table != Table::Institution && counts(at, entry) && !is_no_place(reading, end);
                    if let Some(code) = entry.country.filter(|_| counts) {
                        match only {
                            Some((known, _)) if known != code => return None,
                            Some(_) => {}
                            None => only = Some((code, reading.span(at..end))),
                        }
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    only
}

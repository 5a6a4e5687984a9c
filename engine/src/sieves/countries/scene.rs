//! Scenes: where a sentence or an article plays, the weakest reason for a country, and for local people only.

use std::ops::Range;

use super::lists::{Lists, is_one_of};
use super::ties::{Tie, tie};
use super::words::{clue, is_shared, longest};
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::{Entry, Table};
use crate::lexicon::{FastMap, lists};
use crate::reading::Reading;
use crate::sieves::cast::Cast;
use crate::sieves::confidence::{SCENE_OF_ARTICLE, SCENE_OF_PARAGRAPH, SCENE_OF_SENTENCE};
use crate::sieves::dateline::{behind_dateline, dateline, place_alone};
use crate::sieves::subjects::main_subject;
use crate::span::Span;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// Local people and bodies without a country of their own: where the sentence, the paragraph or the article plays.
    pub(super) fn by_scene(&self, index: usize) -> Option<CountryFinding> {
        let (reading, member) = (self.reading, &self.cast.members[index]);
        let tie = tie(reading, member)?;
        let mention = member.mentions.first().filter(|mention| !is_shared(reading, mention))?;
        let line = reading.line_of(mention.start);
        let scene = self.scene.as_ref();
        if let Tie::Loose(over) = tie {
            let only = scene.filter(|scene| scene.over >= over && !scene.sport)?;
            return Some(found(only.code, SCENE_OF_ARTICLE, vec![Evidence::Words(only.words)]));
        }
        if let Some((code, words)) = paragraph_scene(reading, tie, mention.start) {
            return Some(found(code, SCENE_OF_PARAGRAPH, vec![Evidence::Words(words)]));
        }
        if member.kind != SpeakerKind::Person
            && let Some((code, words)) = only_scene(reading, around(reading, line, mention.start))
        {
            return Some(found(code, SCENE_OF_SENTENCE, vec![Evidence::Words(words)]));
        }
        let scene = scene.filter(|scene| tie == Tie::Office || member.kind != SpeakerKind::Person || !scene.sport)?;
        Some(found(scene.code, SCENE_OF_ARTICLE, vec![Evidence::Words(scene.words)]))
    }
}

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
const WHERE: &[&str] = &["in", "at", "across", "near", "outside", "inside", "throughout", "around"];

/// Whether "in" or the like stands in front, or a dateline's dash behind.
fn is_locative(reading: &Reading<'_>, line: &Range<usize>, at: usize) -> bool {
    let mut before = at;
    while before > line.start && matches!(reading.tag(before - 1), Tag::Determiner | Tag::Adjective | Tag::Name) {
        before -= 1;
    }
    // where somebody was born or is held is no scene
    let passing = before > line.start + 1 && reading.is_word(before - 2, lists::PASSING);
    let inside = before > line.start && reading.is_word(before - 1, WHERE) && !passing;
    inside || (at..(at + 8).min(line.end)).any(|i| reading.is_word(i, &["—", "–"])) && at < line.start + 4
}

/// "One of England’s largest firms", "Finland’s biggest ports": what is the most of a country is there.
fn has_the_most(reading: &Reading<'_>, end: usize) -> bool {
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
fn only_scene(reading: &Reading<'_>, range: Range<usize>) -> Option<(CountryCode, Span)> {
    only_place(reading, std::iter::once(range.clone()), |at, _| is_locative(reading, &range, at))
}

/// The country of the places in some ranges that count, if there is just one.
fn only_place(
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
                    let counts = entry.table != Table::Institution && counts(at, entry);
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

/// Where an article plays.
pub(super) struct Scene {
    code: CountryCode,
    words: Span,
    /// How many times more it tells of this country than of the next.
    over: usize,
    /// Whether it is about a contest, whose people come from anywhere.
    sport: bool,
}

/// How many times as much makes a country the one that an article plays in, and, where no third is named, the only one.
pub(super) const CLEAR: usize = 3;
pub(super) const ALONE: usize = 8;

/// How much the place in front of a dateline's dash tells, beside 2 for a country that a sentence names.
const DATELINE: usize = 20;

/// Paragraphs that tell where an article plays; the first of them tell twice as much.
const TELLING: u32 = 8;
const FIRST: u32 = 3;

/// Where the article plays: the country of its dateline, or the one that its first paragraphs name most, if no other
/// comes near.
pub(super) fn scene(reading: &Reading<'_>, cast: &Cast) -> Option<Scene> {
    let mut counts: FastMap<CountryCode, (usize, Span)> = FastMap::default();
    let mut places = Vec::new();
    let lines = || reading.lines.iter().take_while(|line| line.block < TELLING);
    let dateline = lines()
        .find_map(|line| dateline(reading, line.items.clone()).or_else(|| place_alone(reading, line)))
        .and_then(|dateline| dateline.place);
    if let Some((code, span)) = dateline {
        counts.insert(code, (DATELINE, span));
        places.push(code);
    }
    let opening = || lines().take_while(|line| line.block < 2).map(|line| line.items.clone());
    let begins_in = || opening().find_map(|items| only_scene(reading, items));
    // Bristol, Sligo: of a town and a county seldom tells who is not there
    let town = || only_place(reading, opening(), |_, entry| matches!(entry.table, Table::Place | Table::Capital));
    let told_first = dateline.or_else(begins_in).or_else(town);
    for line in lines() {
        let weight = if line.block < FIRST { 2 } else { 1 };
        let mut at = line.items.start;
        while at < line.items.end {
            let Some((entry, end)) = longest(reading, at, line.items.end) else {
                at += 1;
                continue;
            };
            if let Some(code) = entry.country.filter(|_| !is_in_a_name(cast, at..end)) {
                let strength = match entry.table {
                    _ if is_locative(reading, &line.items, at) || has_the_most(reading, end) => 6,
                    Table::Institution => 1,
                    _ => 2,
                };
                counts.entry(code).or_insert((0, reading.span(at..end))).0 += weight * strength;
                if entry.table != Table::Institution && !places.contains(&code) {
                    places.push(code);
                }
            }
            at = end;
        }
    }
    let mut ranked: Vec<_> = counts.into_iter().collect();
    ranked.sort_unstable_by_key(|(code, (count, _))| (std::cmp::Reverse(*count), *code));
    let second = ranked.get(1).map_or(0, |(_, (count, _))| *count);
    let &(code, (count, words)) = ranked.first()?;
    // Microsoft alone is no place
    let over = if !places.contains(&code) {
        0
    } else if ranked.len() > 2 {
        (count / second.max(1)).min(ALONE - 1)
    } else {
        count / second.max(1)
    };
    let first = told_first.is_some_and(|(first, _)| first == code);
    let least = if first && second == 0 { 2 } else { 5 };
    let clear = count >= least && count >= if first { second * 3 / 2 } else { second * CLEAR };
    let sport =
        lines().flat_map(|line| line.items.clone()).filter(|&i| is_one_of(reading.word(i), Lists::SPORT)).count();
    clear.then_some(Scene { code, words, over, sport: sport >= SPORT_WORDS })
}

/// Whether a place is part of somebody's name: Regina Lau is not in Canada.
fn is_in_a_name(cast: &Cast, place: Range<usize>) -> bool {
    let near = cast.named_between(place.start.saturating_sub(3)..place.end);
    near.iter().any(|m| m.items.start <= place.start && place.end <= m.items.end && m.items.len() > place.len())
}

/// How many words of contests make an article one about a contest.
const SPORT_WORDS: usize = 4;

//! Scenes: where a sentence or an article plays, the weakest reason for a country, and for local people only.

use super::{found, longest};
use std::ops::Range;

use crate::article::BlockKind;
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::Table;
use crate::lexicon::{Classes, FastMap, classes};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::span::Span;
use crate::text::tags::Tag;

/// People who are quoted for what they know or think, wherever they live.
const ANYWHERE: &[&str] = &[
    "experts",
    "expert",
    "analysts",
    "analyst",
    "critics",
    "critic",
    "observers",
    "observer",
    "sources",
    "source",
    "economists",
    "scientists",
    "researchers",
    "investors",
    "supporters",
    "opponents",
    "scholars",
    "historians",
    "some",
    "many",
    "others",
    "most",
    "several",
    "people",
];

/// Local people and bodies without a country of their own: where the sentence or the article plays.
pub(super) fn by_scene(
    reading: &Reading<'_>,
    member: &Member,
    scene: Option<(CountryCode, Span)>,
) -> Option<CountryFinding> {
    let mention = member.mentions.first()?;
    let local = match member.kind {
        SpeakerKind::Person => true,
        SpeakerKind::Document => false,
        SpeakerKind::Organization => member.key.last().is_some_and(|w| classes(w).has(Classes::BODY)),
        SpeakerKind::Group | SpeakerKind::Unnamed => {
            mention.clone().any(|i| {
                reading.items[i].classes.has(Classes::BODY.with(Classes::PEOPLE).with(Classes::ROLE))
                    && !reading.is_word(i, ANYWHERE)
            }) && !mention.clone().any(|i| reading.is_word(i, ANYWHERE))
        }
    };
    if !local {
        return None;
    }
    if member.kind != SpeakerKind::Person {
        let line = reading.lines.get(reading.line_of(mention.start))?.items.clone();
        if let Some((code, span)) = only_scene(reading, line) {
            return Some(found(code, "scene-of-sentence", 0.6, vec![Evidence::Words(span)]));
        }
    }
    let (code, span) = scene?;
    Some(found(code, "scene-of-article", 0.5, vec![Evidence::Words(span)]))
}

/// Words in front of a place where somebody is, not one that is talked about.
const WHERE: &[&str] = &["in", "at", "across", "near", "outside", "inside", "throughout", "around"];

/// Whether "in" or the like stands in front, or a dateline's dash behind.
fn is_locative(reading: &Reading<'_>, line: &Range<usize>, at: usize) -> bool {
    let mut before = at;
    while before > line.start && matches!(reading.tag(before - 1), Tag::Determiner | Tag::Adjective | Tag::Name) {
        before -= 1;
    }
    let inside = before > line.start && reading.is_word(before - 1, WHERE);
    inside || (at..(at + 8).min(line.end)).any(|i| reading.is_word(i, &["—", "–"])) && at < line.start + 4
}

/// The country of the places that a range names, if there is just one.
pub(super) fn only_country(reading: &Reading<'_>, range: Range<usize>) -> Option<(CountryCode, Span)> {
    only_place(reading, range, |_| true)
}

/// The country where a sentence plays: of the places in it that stand behind "in" or the like, if there is just one.
fn only_scene(reading: &Reading<'_>, range: Range<usize>) -> Option<(CountryCode, Span)> {
    only_place(reading, range.clone(), |at| is_locative(reading, &range, at))
}

fn only_place(
    reading: &Reading<'_>,
    range: Range<usize>,
    counts: impl Fn(usize) -> bool,
) -> Option<(CountryCode, Span)> {
    let mut only = None;
    let mut at = range.start;
    while at < range.end {
        match longest(reading, at, range.end) {
            Some((entry, end)) => {
                if let Some(code) = entry.country.filter(|_| entry.table != Table::Institution && counts(at)) {
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
    only
}

/// Where the article plays: the country that its first paragraphs name most, if no other comes near.
pub(super) fn scene(reading: &Reading<'_>) -> Option<(CountryCode, Span)> {
    let mut counts: FastMap<CountryCode, (usize, Span)> = FastMap::default();
    let paragraphs = reading.lines.iter().take_while(|line| line.block < 8);
    for line in paragraphs {
        let weight = if reading.article.blocks.get(line.block as usize).is_some_and(|b| b.kind == BlockKind::Title) {
            2
        } else {
            1
        };
        let mut at = line.items.start;
        while at < line.items.end {
            match longest(reading, at, line.items.end) {
                Some((entry, end)) => {
                    if let Some(code) = entry.country {
                        let strength = if is_locative(reading, &line.items, at) {
                            6
                        } else if entry.table == Table::Institution {
                            1
                        } else {
                            2
                        };
                        let weight = weight * strength;
                        counts.entry(code).or_insert((0, reading.span(at..end))).0 += weight;
                    }
                    at = end;
                }
                None => at += 1,
            }
        }
    }
    let mut ranked: Vec<_> = counts.into_iter().collect();
    ranked.sort_by_key(|(code, (count, _))| (std::cmp::Reverse(*count), *code));
    let second = ranked.get(1).map_or(0, |(_, (count, _))| *count);
    ranked.first().filter(|(_, (count, _))| *count >= 5 && *count >= 3 * second).map(|(code, (_, span))| (*code, *span))
}

//! Sides: the country that a player plays for, where only the contest tells: "Canada beat the United States after
//! Pospisil edged Opelka", "Lopez sealed the win for Spain".

use std::ops::Range;

use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::Table;
use crate::lexicon::{FastMap, lists};
use crate::reading::Reading;
use crate::sieves::cast::Cast;
use crate::sieves::confidence::TEAM;
use crate::sieves::mentions::Mention;
use crate::span::Span;
use crate::text::tags::Tag;

/// The side of each member that a contest tells of, with the words that tell it.
pub(super) type Sides = FastMap<usize, (CountryCode, Span)>;

/// How the clause begins that tells how a contest was won.
const HOW: &[&str] = &["after", "with", "when", "as", "behind", "thanks"];

/// Items between the sides of one result.
const NEAR: usize = 14;

/// Players of one sentence that are looked at.
const MOST: usize = 32;

/// A result between two countries.
#[derive(Clone, Copy)]
struct Won {
    winner: CountryCode,
    loser: CountryCode,
    /// The first item of the name that stands first.
    start: usize,
    /// The first item behind the names of both.
    end: usize,
    words: Span,
}

impl Finder<'_, '_> {
    /// The country that a player plays for, as a result tells it.
    pub(super) fn by_side(&self, index: usize) -> Option<CountryFinding> {
        if self.cast.members[index].kind != SpeakerKind::Person {
            return None;
        }
        let sides = self.sides.get_or_init(|| sides(self.reading, self.cast));
        let &(code, words) = sides.get(&index)?;
        Some(found(code, TEAM, vec![Evidence::Words(words)]))
    }
}

fn sides(reading: &Reading<'_>, cast: &Cast) -> Sides {
    let mut sides = Sides::default();
    let mut last: Option<Won> = None;
    for line in &reading.lines {
        let items = line.items.clone();
        let named = cast.named_between(items.clone());
        if let Some(side) = line_up(reading, &items, named) {
            for mention in named {
                sides.entry(mention.member).or_insert(side);
            }
            continue;
        }
        let here = won(reading, &items);
        if let Some((first, rest)) = named.split_first() {
            for (code, words) in prizes(reading, &items, first.items.end) {
                // Granollers and Lopez sealed the victory
                let partners = rest.iter().take_while(|m| reading.is_word(m.whole.start.wrapping_sub(1), &["and"]));
                for mention in std::iter::once(first).chain(partners.take(1)).filter(|m| m.subject || leads(reading, m))
                {
                    sides.entry(mention.member).or_insert((code, words));
                }
            }
        }
        for mention in named.iter().take(MOST) {
            if let Some(side) = scores_for(reading, mention, &items, here) {
                sides.entry(mention.member).or_insert(side);
            }
        }
        let told_before = last.filter(|_| speaks_of_the_result(reading, &items));
        if let Some(result) = here.or(told_before) {
            let from = here.map_or(items.start, |result| result.end);
            how(reading, named, from, result, &mut sides);
        }
        last = here;
    }
    sides
}

/// "Australia: Hayden, Langer, Ponting (capt), …": the country whose players a line lists.
fn line_up(reading: &Reading<'_>, items: &Range<usize>, named: &[Mention]) -> Option<(CountryCode, Span)> {
    let (code, end) = country_at(reading, items.start, items.end)?;
    let lists = named.len() >= LINE_UP && items.clone().filter(|&i| reading.is_word(i, &[","])).count() >= LINE_UP;
    let tells = items.clone().any(|i| reading.tag(i) == Tag::Finite);
    (lists && !tells).then(|| (code, reading.span(items.start..end)))
}

/// Players that a line-up lists, at least.
const LINE_UP: usize = 5;

/// Whether a name opens its sentence.
fn leads(reading: &Reading<'_>, mention: &Mention) -> bool {
    let start = reading.lines.get(reading.line_of(mention.items.start)).map_or(0, |line| line.items.start);
    mention.items.start < start + 6
}

/// Countries behind "the victory for", "scored for".
fn prizes(reading: &Reading<'_>, items: &Range<usize>, from: usize) -> Vec<(CountryCode, Span)> {
    let mut out = Vec::new();
    for at in from.max(items.start)..items.end {
        if !reading.is_word(at, &["for"]) {
            continue;
        }
        let prize = is_one_of(reading.word(at - 1), Lists::PRIZES);
        let plays = (at.saturating_sub(4).max(from)..at).any(|i| is_one_of(reading.word(i), Lists::PLAYS));
        if let Some((code, end)) = country_at(reading, at + 1, items.end).filter(|_| prize || plays) {
            out.push((code, reading.span(at..end)));
        }
    }
    out
}

/// "Bergdahl scored late as Sweden beat Spain", "Spain had gone ahead through Reyes": the side that a goal is for.
fn scores_for(
    reading: &Reading<'_>,
    mention: &Mention,
    items: &Range<usize>,
    result: Option<Won>,
) -> Option<(CountryCode, Span)> {
    let scores = |range: Range<usize>| range.clone().any(|i| is_one_of(reading.word(i), Lists::PLAYS));
    if let Some(result) = result
        && mention.items.end < result.start
    {
        let article = usize::from(reading.is_word(result.start - 1, &["the"]));
        let as_ = (result.start - article).checked_sub(1).filter(|&i| reading.is_word(i, &["as"]))?;
        let (code, _) = country_at(reading, result.start, items.end)?;
        return scores(mention.items.end..as_).then_some((code, result.words));
    }
    let through =
        mention.whole.start.checked_sub(1).filter(|&i| i > items.start && reading.is_word(i, &["through"]))?;
    let (code, end) = country_at(reading, items.start, through)?;
    let ahead = |i: usize| reading.is_word(i, lists::AHEAD);
    ((end..through).any(ahead) || scores(end..through)).then(|| (code, reading.span(items.start..end)))
}

/// The country whose name begins at an item, an article apart, and the item behind it.
fn country_at(reading: &Reading<'_>, at: usize, high: usize) -> Option<(CountryCode, usize)> {
    let start = if reading.is_word(at, &["the"]) { at + 1 } else { at };
    let (entry, end) = longest(reading, start, high)?;
    (entry.table == Table::Country).then_some(())?;
    Some((entry.country?, end))
}

/// "Argentina got past Chile", "The United States lost to Canada".
fn won(reading: &Reading<'_>, items: &Range<usize>) -> Option<Won> {
    let mut at = items.start;
    let mut before: Option<(CountryCode, usize, usize)> = None;
    while at < items.end {
        let Some((code, end)) = country_at(reading, at, items.end) else {
            at += 1;
            continue;
        };
        if let Some((first, start, first_end)) = before.filter(|(first, _, end)| *first != code && at - end <= NEAR) {
            let between = first_end..at;
            let lost = between.clone().any(|i| {
                reading.is_word(i, &["lost", "fell", "losing", "falling"]) && reading.is_word(at - 1, &["to"])
            });
            let wins = between.clone().any(|i| is_one_of(reading.word(i), Lists::WINS));
            if lost || wins {
                let (winner, loser) = if lost { (code, first) } else { (first, code) };
                return Some(Won { winner, loser, start, end, words: reading.span(start..end) });
            }
        }
        before = Some((code, at, end));
        at = end;
    }
    None
}

/// "The victory came after …": a sentence about the result that the one before told.
fn speaks_of_the_result(reading: &Reading<'_>, items: &Range<usize>) -> bool {
    items.clone().take(6).any(|i| reading.is_word(i, &["victory", "win", "triumph", "success"]))
        && items.clone().take(9).any(|i| reading.is_word(i, &["came", "comes", "sealed", "secured", "followed"]))
}

/// "… after Pospisil edged Opelka and Shapovalov defeated Fritz": who wins there is of the side that won.
fn how(reading: &Reading<'_>, named: &[Mention], from: usize, result: Won, sides: &mut Sides) {
    let Some(last) = named.last() else { return };
    let Some(opener) = (from..last.items.start).find(|&i| reading.is_word(i, HOW)) else { return };
    let mentions: Vec<_> = named.iter().filter(|m| m.items.start > opener).take(MOST).collect();
    for pair in mentions.windows(2) {
        let [one, other] = pair else { continue };
        let between = one.items.end..other.items.start;
        let before = |word: &str| between.clone().any(|i| reading.is_word(i, &[word]));
        if between.len() > 3 || before("had") || !between.clone().any(|i| is_one_of(reading.word(i), Lists::WINS)) {
            continue;
        }
        let joined =
            |a: &Mention, b: &Mention| a.items.end + 1 == b.items.start && reading.is_word(a.items.end, &["and"]);
        let winners = mentions.iter().filter(|m| m.items == one.items || joined(m, one));
        let losers = mentions.iter().filter(|m| m.items == other.items || joined(other, m));
        for (players, code) in [(winners.collect::<Vec<_>>(), result.winner), (losers.collect(), result.loser)] {
            for player in players {
                sides.entry(player.member).or_insert((code, result.words));
            }
        }
    }
}

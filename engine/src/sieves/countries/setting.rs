//! Setting: where an article plays, by its dateline, the places that it names and the money that it counts in.

use std::cmp::Reverse;
use std::ops::Range;

use rustc_hash::FxHashSet;

use super::clue::is_no_nationality;
use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::money::money;
use super::office_holder;
use super::offices::office_at;
use super::scene::{has_the_most, is_locative, only_place, only_scene};
use super::told_of::{
    PUBLIC, acts, is_a_foreigner, is_a_language, is_host, is_in_a_name, is_left, is_no_place, is_of_the_public, sends,
};
use crate::country::CountryCode;
use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::{FastMap, lists};
use crate::reading::{Line, Reading};
use crate::sieves::cast::Cast;
use crate::sieves::dateline::{behind_dateline, byline_place, dateline, place_alone, title_case};
use crate::sieves::phrases::state_of_a_member;
use crate::span::Span;
use crate::text::tags::Tag;

/// Where an article plays.
#[derive(Default)]
pub(super) struct Setting {
    /// The country that it plays in, with words that name it.
    pub(super) main: Option<(CountryCode, Span)>,
    /// How many times more it tells of this country than of the next.
    pub(super) over: usize,
    /// Whether it is about a contest, whose people come from anywhere.
    pub(super) sport: bool,
    /// Whether it tells of others nearly as much, so that who is not told to be of any may be of those.
    pub(super) contested: bool,
    /// The country of most places where something is, which may be another where a paper tells of travellers.
    pub(super) there: Option<(CountryCode, Span)>,
    /// Countries of which it names places or people.
    places: Vec<CountryCode>,
}

impl Setting {
    /// Whether places or people of a country are named.
    pub(super) fn names(&self, code: CountryCode) -> bool {
        self.places.contains(&code)
    }
}

/// How many times as much makes a country clearly the one that an article plays in, and, where no third is named, the
/// only one.
pub(super) const CLEAR: usize = 2;
pub(super) const ALONE: usize = 4;

/// How much the place in front of a dateline's dash tells, beside 2 for a country that a sentence names.
const DATELINE: usize = 20;

/// How many times as much an article may tell of another country than of the dateline's, which is still where it plays: who
/// writes from Ottawa of what Canada and America do writes of Canada.
const AS_MUCH: usize = 3;

/// How much an article tells of a country that others of it may be of, and how many such countries make it one of many.
const TOLD_OF: usize = 4;
const SEVERAL: usize = 2;

/// How much the money tells that the article counts in.
const MONEY: usize = 20;

/// How much an office or a parliament tells that only one country has.
const OFFICE: usize = 4;

/// How much a holder of national office tells, beside 2 for a country that a sentence names.
const HOLDER: usize = 2;

/// How much a dateline tells where bodies of many countries sit.
const SEAT_OF_MANY: usize = 2;

/// What must tell of a country that no town or sentence at the beginning names: one word there is too little.
const ONCE: usize = 5;

/// Paragraphs that tell where an article plays; the first of them tell twice as much.
const TELLING: u32 = 8;
pub(super) const FIRST: u32 = 3;

/// What they tell at least; where it is less, the rest of the article is read too.
const FEW: usize = 6;

/// How many words of contests make an article one about a contest.
const SPORT_WORDS: usize = 4;

/// Where the article plays: the country of its dateline, or the one that its first paragraphs name most, if no other
/// comes near.
pub(super) fn setting(reading: &Reading<'_>, cast: &Cast) -> Setting {
    let opening = || reading.lines.iter().take_while(|line| line.block < TELLING);
    let mut told = Places {
        reading,
        cast,
        counts: Counts::default(),
        named: Vec::new(),
        foreign: Vec::new(),
        bodies: FxHashSet::default(),
    };
    if let Some((code, words)) = money(reading) {
        told.add(code, words, MONEY);
        told.name(code);
    }
    told.office_holders();
    if told.count(opening()) < FEW {
        told.count(reading.lines.iter().skip_while(|line| line.block < TELLING));
    }
    let dated = dated(reading, opening).map(|(code, words)| {
        let place = title_case(words.of(&reading.article.text));
        // HYDERABAD, in an article of Karachi and Islamabad
        let code = told.namesake(&place, code).unwrap_or(code);
        // Geneva is where bodies of many countries tell of others
        let of_many = lists::SEATS_OF_MANY.contains(&place.as_str());
        let tells = if of_many { SEAT_OF_MANY } else { DATELINE.max(told.behind(code)) };
        told.add(code, words, tells).there += tells;
        told.name(code);
        (code, words)
    });
    let first = dated.or_else(|| told_first(reading)).map(|(code, _)| code);
    let sport = opening().flat_map(|line| line.items.clone());
    let sport = sport.filter(|&i| is_one_of(reading.word(i), Lists::SPORT)).count() >= SPORT_WORDS;
    let there = told.most_there();
    let dateline = dated.map(|(code, _)| code).filter(|code| told.counts.get(code).is_some_and(|c| c.all >= DATELINE));
    let mut ranked: Vec<_> = told.counts.into_iter().collect();
    ranked.sort_unstable_by_key(|(code, count)| {
        (Reverse(count.all), dateline != Some(*code), first != Some(*code), *code)
    });
    let Some((code, count)) = ranked.first() else { return Setting::default() };
    let second = ranked.get(1).map_or(0, |(_, count)| count.all);
    let times = count.all / second.max(1);
    let over = match ranked.len() {
        // Microsoft alone is no place
        _ if !told.named.contains(code) => 0,
        0..=2 => times,
        _ => times.min(ALONE - 1),
    };
    let leads = first == Some(*code);
    let least = match second {
        0 if leads || count.place && ranked.len() == 1 => 2,
        0 => ONCE,
        _ if leads => 3,
        _ => 4,
    };
    let ahead = if leads { second } else { second * 5 / 4 };
    let clear = count.all >= least && (count.all >= ahead || dateline == Some(*code));
    let others = ranked.iter().skip(1).filter(|(_, count)| count.all >= TOLD_OF).count();
    let contested = over == 1 || others >= SEVERAL;
    Setting { main: clear.then_some((*code, count.words)), over, sport, contested, there, places: told.named }
}

/// "R-TX", "D-Ohio": America, whose members of congress are told by party and state.
fn of_a_state(word: &str) -> Option<CountryCode> {
    let state = state_of_a_member(word)?;
    let america = CountryCode::from_letters("US");
    let letters = state.len() == 2 && state.bytes().all(|byte| byte.is_ascii_uppercase());
    america.filter(|_| letters || gazetteer::place(state).is_some_and(|entry| entry.country == america))
}

/// The place of the dateline, of a line of its own or of the byline.
fn dated<'l, L: Iterator<Item = &'l Line>>(
    reading: &Reading<'_>,
    lines: impl Fn() -> L,
) -> Option<(CountryCode, Span)> {
    let dateline = |line: &Line| dateline(reading, line.items.clone()).or_else(|| place_alone(reading, line));
    let dated = lines().find_map(dateline).and_then(|dateline| dateline.place);
    dated.or_else(|| lines().find_map(|line| byline_place(reading, line)))
}

/// The country that an article opens in: "In Lima, …"; the one town that its first sentences name, or the one country,
/// unless that is only talked about.
fn told_first(reading: &Reading<'_>) -> Option<(CountryCode, Span)> {
    let opening = || reading.lines.iter().take_while(|line| line.block < 2).map(|line| line.items.clone());
    let town = |_, entry: Entry| matches!(entry.table, Table::Place | Table::Capital);
    let country = |at: usize, entry: Entry| entry.table == Table::Country && !is_an_aim(reading, at, 0);
    // Bristol, Sligo: of a town and a county seldom tells who is not there
    let begins_in = opening().find_map(|items| only_scene(reading, items));
    begins_in.or_else(|| only_place(reading, opening(), town)).or_else(|| only_place(reading, opening(), country))
}

/// "aid for | Ukraine", "a trip to | Spain": a country that something is done for or about, elsewhere.
fn is_an_aim(reading: &Reading<'_>, at: usize, low: usize) -> bool {
    at > low && (reading.is_word(at - 1, lists::TOWARDS) || reading.is_word(at - 1, &["for"]))
}

/// How much an article tells of a country.
struct Count {
    all: usize,
    /// Places in it where something is.
    there: usize,
    /// Whether a place or the country is named, and not only people of it.
    place: bool,
    words: Span,
}

type Counts = FastMap<CountryCode, Count>;

/// What an article tells of countries.
struct Places<'a, 'r> {
    reading: &'a Reading<'r>,
    cast: &'a Cast,
    counts: Counts,
    /// Countries of which it names places or people, and not only bodies.
    named: Vec<CountryCode>,
    /// Countries of people who are told to be foreign.
    foreign: Vec<CountryCode>,
    /// Bodies that are counted.
    bodies: FxHashSet<&'static str>,
}

impl Places<'_, '_> {
    fn add(&mut self, code: CountryCode, words: Span, tells: usize) -> &mut Count {
        let count = self.counts.entry(code).or_insert(Count { all: 0, there: 0, place: false, words });
        count.all += tells;
        count
    }

    fn name(&mut self, code: CountryCode) {
        if !self.named.contains(&code) {
            self.named.push(code);
        }
    }

    /// Counts holders of national office, each once: papers of their own country name them most.
    fn office_holders(&mut self) {
        let (reading, cast) = (self.reading, self.cast);
        let mut seen = FxHashSet::default();
        for mention in &cast.mentions {
            let block = reading.lines.get(reading.line_of(mention.items.start)).map_or(u32::MAX, |line| line.block);
            if block >= TELLING {
                break;
            }
            if !seen.insert(mention.member) {
                continue;
            }
            let holder = cast.members.get(mention.member).and_then(|member| office_holder(reading, member));
            if let Some(code) = holder.and_then(|entry| entry.country) {
                let weight = if block < FIRST { 2 } else { 1 };
                self.add(code, reading.span(mention.items.clone()), weight * HOLDER);
                self.name(code);
            }
        }
    }

    /// Counts the places that some sentences name; returns how much they tell together.
    fn count<'l>(&mut self, lines: impl Iterator<Item = &'l Line>) -> usize {
        let reading = self.reading;
        let mut told = 0;
        for line in lines {
            let weight = if line.block < FIRST { 2 } else { 1 };
            let locative = if line.block < TELLING { 6 } else { 3 };
            // what the dateline tells is counted for itself
            let mut at = behind_dateline(reading, line.items.clone()).start;
            while at < line.items.end {
                let Some((entry, end)) = longest(reading, at, line.items.end) else {
                    // the Taoiseach; Ana Ruiz (D-Ohio)
                    if let Some(code) = office_at(reading, at).or_else(|| of_a_state(reading.word(at))) {
                        self.add(code, reading.span(at..at + 1), OFFICE);
                        self.name(code);
                        told += OFFICE;
                    }
                    at += 1;
                    continue;
                };
                let ambiguous = entry.table == Table::AmbiguousPlace;
                let namesake = entry.country.filter(|_| ambiguous).and_then(|code| self.namesake(entry.name, code));
                // the PTI of one country or another
                let shared = entry.table == Table::Institution
                    && gazetteer::is_of_several(reading.span(at..end).of(&reading.article.text));
                let code = namesake.or(entry.country).filter(|_| !shared);
                if let Some(code) = code.filter(|&code| self.is_a_place(code, at..end, line)) {
                    // BUDAPEST (AFP) —
                    let credited = entry.table == Table::Institution && reading.is_word(end, &[")"]);
                    let there = !credited
                        && (is_locative(reading, &line.items, at)
                            || has_the_most(reading, end)
                            || is_host(reading, at));
                    let foreign = entry.table == Table::Demonym && is_a_foreigner(reading, end, line.items.end);
                    if foreign && !self.foreign.contains(&code) {
                        self.foreign.push(code);
                    }
                    // two German backpackers, from Bremen, but her Adelaide home
                    let somewhere = |end: usize| entry.table == Table::Place && reading.tag(end) == Tag::Noun;
                    let theirs = || foreign || !there && self.foreign.contains(&code) && !somewhere(end);
                    let tells = match entry.table {
                        _ if there => weight * locative,
                        // however often: the Apple Watch
                        Table::Institution => weight * usize::from(!credited && self.bodies.insert(entry.name)),
                        Table::Demonym | Table::Place if theirs() => 1,
                        Table::Country if is_an_aim(reading, at, line.items.start) => 1,
                        _ if is_of_the_public(reading, end, line.items.end) => weight * PUBLIC,
                        // Indonesia calls for it: who acts at the beginning
                        Table::Country if acts(reading, &(at..end), line) => weight * PUBLIC,
                        _ => weight * 2,
                    };
                    let count = self.add(code, reading.span(at..end), tells);
                    count.there += usize::from(there);
                    count.place |= entry.table != Table::Demonym;
                    told += tells;
                    if entry.table != Table::Institution {
                        self.name(code);
                    }
                }
                at = end;
            }
        }
        told
    }

    /// What the dateline's country lacks to be told of most, if it is told of as much as a third.
    fn behind(&self, code: CountryCode) -> usize {
        let most = self.counts.values().map(|count| count.all).max().unwrap_or_default();
        let own = self.counts.get(&code).map_or(0, |count| count.all);
        if own * AS_MUCH >= most { most - own + 1 } else { 0 }
    }

    /// The country of which the article tells most that has a place called as one elsewhere.
    fn namesake(&self, place: &str, code: CountryCode) -> Option<CountryCode> {
        let own = self.counts.get(&code).map_or(0, |count| count.all);
        let others = self
            .counts
            .iter()
            .filter(|(other, count)| **other != code && count.all > own && gazetteer::has_a_namesake(place, **other));
        others.max_by_key(|(other, count)| (count.all, **other)).map(|(other, _)| *other)
    }

    /// Whether something may play in what words name.
    fn is_a_place(&self, code: CountryCode, items: Range<usize>, line: &Line) -> bool {
        // the European Union is no place, Regina Lau not in Canada
        !matches!(code.as_str(), "EU" | "UN")
            && !is_no_place(self.reading, items.end)
            && !sends(self.reading, items.end, line.items.end)
            && !is_a_language(self.reading, &items, line.items.end)
            && !is_no_nationality(self.reading, items.start, items.end)
            && !is_left(self.reading, items.start, line.items.start)
            && !is_in_a_name(self.reading, self.cast, &items)
    }

    /// The country of most places where something is, if no other has as many.
    fn most_there(&self) -> Option<(CountryCode, Span)> {
        let (code, first) = self.counts.iter().max_by_key(|(code, count)| (count.there, **code))?;
        let alone = self.counts.iter().all(|(other, count)| other == code || count.there < first.there);
        (alone && first.there > 0).then_some((*code, first.words))
    }
}

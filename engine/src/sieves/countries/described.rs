//! Descriptions: what a firm or a club is called where it is not named again, "Solvanta fell after the Belgian chemicals
//! maker cut its forecast".

use std::ops::Range;

use super::antecedent::another_name;
use super::known::{based_in, longest};
use super::lists::{Lists, is_one_of};
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::{Classes, classes, lists};
use crate::reading::{Line, Reading};
use crate::sieves::cast::Member;
use crate::sieves::confidence::BODY_BEFORE;
use crate::sieves::dateline::behind_dateline;
use crate::span::Span;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// The first description behind each name, with the name's first word.
pub(super) type Descriptions<'r> = Vec<(&'r str, Description)>;

/// What a firm is called, and the country in it.
pub(super) struct Description {
    code: CountryCode,
    entry: Entry,
    words: Span,
}

/// Descriptions that are kept.
const MOST: usize = 64;

/// Words between the country and the noun, at most: "the Belgian speciality chemicals maker".
const BETWEEN: usize = 3;

impl Finder<'_, '_> {
    /// The country of a body that its sentence, or the one behind, describes and does not name again; or of who belongs to
    /// it.
    pub(super) fn by_description(&self, index: usize) -> Option<CountryFinding> {
        let member = self.cast.members.get(index)?;
        let own = member.name.split([' ', '-']).next().filter(|word| word.starts_with(char::is_uppercase));
        if member.kind == SpeakerKind::Organization {
            return self.description(own?);
        }
        // Solvanta, taken for a person; Solvanta chairman Luis Ferrer
        let named = |mention| another_name(self.reading, member, mention);
        let first = || member.mentions.iter().find_map(named).map(|first| self.reading.word(first));
        let alone = own.filter(|_| !member.name.contains(' ') || !member.is_sure_person());
        alone.and_then(|own| self.description(own)).or_else(|| self.description(first()?))
    }

    /// The country of the firm that the article opens with.
    pub(super) fn by_opening(&self) -> Option<CountryFinding> {
        let first = self.reading.lines.first().filter(|_| !self.setting.sport)?;
        let named = first_name(self.reading, first).and_then(|(_, first)| self.description(first));
        named.or_else(|| {
            let descriptions = self.descriptions.get_or_init(|| descriptions(self.reading));
            let end = self.reading.lines.get(1).unwrap_or(first).items.end;
            let end = self.reading.items.get(end.checked_sub(1)?)?.span.end;
            let opening = descriptions.iter().take_while(|(_, described)| described.words.end <= end);
            opening.filter(|(name, _)| !name.is_empty() && !self.is_a_person(name)).map(|(_, d)| found_there(d)).next()
        })
    }

    /// Whether a name begins with the word that is surely a person's: "Ethiopia’s Tigist Belachew".
    fn is_a_person(&self, first: &str) -> bool {
        let lower = lower_case(first);
        // Datavine, a broker, which speaks of itself as "it"
        let speaks = |m: &Member| m.key.first() == Some(&lower);
        if self.cast.with_word(&lower, SpeakerKind::Organization).any(|(_, m)| speaks(m)) {
            return false;
        }
        self.cast
            .with_word(&lower, SpeakerKind::Person)
            .any(|(_, m)| m.key.first() == Some(&lower) && (m.gender.is_some() || !m.roles.is_empty()))
    }

    /// The country of the firm that was described last in front of an item, so many sentences back: "the firm".
    pub(super) fn described_before(&self, at: usize, reach: usize) -> Option<CountryFinding> {
        let descriptions = self.descriptions.get_or_init(|| descriptions(self.reading));
        let start = self.reading.items.get(at).filter(|_| !self.setting.sport)?.span.start;
        let behind = descriptions.partition_point(|(_, described)| described.words.start < start);
        let (_, of_it) = descriptions.get(behind.checked_sub(1)?)?;
        let item = self.reading.items.partition_point(|item| item.span.start < of_it.words.start);
        let near = self.reading.line_of(at) <= self.reading.line_of(item) + reach;
        near.then(|| found_there(of_it))
    }

    fn description(&self, first: &str) -> Option<CountryFinding> {
        // an Institute is called after its noun, as another is
        if classes(&lower_case(first)).has(Classes::BODY) {
            return None;
        }
        let descriptions = self.descriptions.get_or_init(|| descriptions(self.reading));
        // Brandt-Keller
        let named = |name: &str| name.split('-').next() == first.split('-').next() && !name.is_empty();
        let (_, of_it) = descriptions.iter().find(|(name, _)| named(name) && !self.is_a_person(name))?;
        Some(found_there(of_it))
    }
}

fn found_there(described: &Description) -> CountryFinding {
    let entry = Evidence::entry(described.entry.table.name(), described.entry.name);
    found(described.code, BODY_BEFORE, vec![Evidence::Words(described.words), entry])
}

/// All descriptions, with the name that their sentence begins with, or the one before where they open it.
fn descriptions<'r>(reading: &Reading<'r>) -> Descriptions<'r> {
    let mut out = Descriptions::new();
    let mut before = "";
    for line in &reading.lines {
        if out.len() >= MOST {
            break;
        }
        let name = first_name(reading, line);
        for at in line.items.clone() {
            let Some((entry, end)) = country_at(reading, at, line.items.end) else { continue };
            let Some(code) = entry.country else { continue };
            let called = called(reading, line, at..end, entry, (before, name));
            if let Some((named, end)) = called {
                out.push((named, Description { code, entry, words: reading.span(at..end) }));
            }
        }
        before = name.map_or("", |first| first.1);
    }
    out
}

/// What a country's words describe, by its first word, and the item behind the description; the name is empty where none
/// is near.
fn called<'r>(
    reading: &Reading<'r>,
    line: &Line,
    country: Range<usize>,
    entry: Entry,
    (before, name): (&'r str, Option<(usize, &'r str)>),
) -> Option<(&'r str, usize)> {
    let Range { start: at, end } = country;
    if let Some(seat) = seat_before(reading, line, at) {
        // Solvanta, based in Ghent; The firm, based in Ghent
        let named = name_that_ends(reading, line, seat).or_else(|| Some(before).filter(|name| !name.is_empty()))?;
        return Some((named, end));
    }
    let based = based_in(reading, at).is_some();
    match firm_behind(reading, end, line.items.end) {
        // Belgian chemicals maker | Solvanta
        Some(end) if reading.tag(end) == Tag::Name => Some((reading.word(end), end)),
        Some(end) => {
            let article = (at.saturating_sub(ADJECTIVES).max(line.items.start)..at)
                .rev()
                .find(|&i| reading.tag(i) != Tag::Adjective)
                .filter(|&i| reading.tag(i) == Tag::Determiner);
            let apposed = article.unwrap_or(at).checked_sub(1).filter(|&comma| reading.is_word(comma, &[","]));
            // Solvanta, | a Belgian chemicals maker
            if let Some(named) = apposed.and_then(|comma| name_that_ends(reading, line, comma)) {
                return Some((named, end));
            }
            let the = article.filter(|&the| the + 1 == at && reading.is_word(the, &["the"]));
            // Solvanta fell after | the Belgian chemicals maker
            let named = the.and_then(|the| {
                let named = if the == line.items.start { before } else { name.map_or("", |first| first.1) };
                let behind = the == line.items.start || name.is_some_and(|(first, _)| first < the);
                (behind && !named.is_empty()).then_some(named)
            });
            // a German company, and the German company of which no name is near
            let new = article.is_some_and(|a| reading.is_word(a, &["a", "an"])) || the.is_some();
            named.or(new.then_some("")).map(|named| (named, end))
        }
        // Ghent-based | Solvanta
        None if based && reading.tag(end) == Tag::Name => Some((reading.word(end), end + 1)),
        // Denmark’s | Solvanta
        None => {
            let owns = entry.table == Table::Country && reading.tag(end) == Tag::Possessive;
            // Solvanta, | Denmark’s largest brewer
            let comma = at.checked_sub(1).filter(|&comma| owns && reading.is_word(comma, &[","]));
            if let Some(named) = comma.and_then(|comma| name_that_ends(reading, line, comma)) {
                return Some((named, end));
            }
            (owns && reading.tag(end + 1) == Tag::Name).then(|| (reading.word(end + 1), end + 1))
        }
    }
}

/// Adjectives in front of a country, at most: "a small, family-owned Belgian brewer".
const ADJECTIVES: usize = 4;

/// The item in front of "based in", where that stands in front of a place; a town may stand between: "based in Hove, England".
fn seat_before(reading: &Reading<'_>, line: &Line, place: usize) -> Option<usize> {
    let town =
        place.checked_sub(2).filter(|&town| reading.is_word(place - 1, &[","]) && reading.tag(town) == Tag::Name);
    let place = town.unwrap_or(place);
    let based =
        place.checked_sub(2).filter(|&based| based >= line.items.start && reading.is_word(place - 1, &["in"]))?;
    // a broker with its headquarters in Ireland
    let seat = reading
        .is_word(based, &["headquarters"])
        .then(|| (based.saturating_sub(2).max(line.items.start)..based).find(|&i| reading.is_word(i, &["with"])))
        .flatten();
    if seat.is_none() && !reading.is_word(based, &["based", "headquartered"]) {
        return None;
    }
    if let Some(with) = seat {
        // Datavine, | a broker with its headquarters in Ireland
        return (with.saturating_sub(BETWEEN + 2).max(line.items.start)..with)
            .rev()
            .find(|&i| reading.is_word(i, &[","]));
    }
    // which is based in
    let passed = |&i: &usize| reading.is_word(i, &["is", "which", "are"]);
    (line.items.start..based).rev().find(|i| !passed(i))
}

/// The first word of the name that ends in front of an item.
fn name_that_ends<'r>(reading: &Reading<'r>, line: &Line, at: usize) -> Option<&'r str> {
    let at = if reading.is_word(at, &[","]) { at } else { at + 1 };
    let name = |&i: &usize| reading.word(i).starts_with(char::is_uppercase) || reading.is_word(i, &["&"]);
    let first = (line.items.start..at).rev().take_while(name).last()?;
    let named = reading.tag(at - 1) == Tag::Name || reading.items[at - 1].classes.has(Classes::BODY);
    // what has a capital inside a sentence is a name, whatever it is taken for
    (named || first > line.items.start).then(|| reading.word(first))
}

/// Items of a sentence in which its first name is looked for.
const OPENING: usize = 12;

/// The first name of a sentence that is no place's.
fn first_name<'r>(reading: &Reading<'r>, line: &Line) -> Option<(usize, &'r str)> {
    let items = behind_dateline(reading, line.items.clone());
    let opens = items.start;
    items.take(OPENING).find_map(|at| {
        let word = reading.word(at);
        // "Kolders cut its forecast": taken for a noun only because it opens the sentence
        let subject = at == opens && reading.tag(at) == Tag::Noun && reading.tag(at + 1) == Tag::Finite;
        let name = (reading.tag(at) == Tag::Name || subject) && gazetteer::place(word).is_none();
        name.then_some((at, word))
    })
}

/// The country that words show which begin at an item, and the item behind them: "Belgian", "San Francisco", "Texas-based".
fn country_at(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    based_in(reading, at)
        .map(|entry| (entry, at + 1))
        .or_else(|| longest(reading, at, high).filter(|(entry, _)| entry.table != Table::Institution))
}

/// "chemicals maker", "startup": the item behind the noun, where one is behind a country.
fn firm_behind(reading: &Reading<'_>, start: usize, high: usize) -> Option<usize> {
    let common = |i: &usize| {
        matches!(reading.tag(*i), Tag::Noun | Tag::Adjective) && reading.word(*i).starts_with(char::is_lowercase)
    };
    let end = start + (start..high.min(start + 1 + BETWEEN)).take_while(common).count();
    let head = end.checked_sub(1).filter(|&head| head >= start)?;
    let is_firm = is_one_of(reading.word(head), Lists::BUSINESSES.with(Lists::A_BUSINESS))
        || reading.is_word(head, lists::DESCRIBED);
    is_firm.then_some(end)
}

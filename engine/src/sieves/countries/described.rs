//! Descriptions: what a firm or a club is called where it is not named again, "Solvanta fell after the Belgian chemicals
//! maker cut its forecast".

use super::antecedent::another_name;
use super::lists::{Lists, is_one_of};
use super::words::{based_in, longest};
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::{self, Entry, Table};
use crate::reading::{Line, Reading};
use crate::sieves::confidence::BODY_BEFORE;
use crate::sieves::dateline::behind_dateline;
use crate::span::Span;
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
        if member.kind == SpeakerKind::Organization {
            let first = member.name.split(' ').next().filter(|word| word.starts_with(char::is_uppercase))?;
            return self.description(first);
        }
        // Solvanta chairman Luis Ferrer
        let named = |mention| another_name(self.reading, member, mention);
        let first = member.mentions.iter().find_map(named)?;
        self.description(self.reading.word(first))
    }

    /// The country of the firm that the article opens with.
    pub(super) fn by_opening(&self) -> Option<CountryFinding> {
        let (_, first) = first_name(self.reading, self.reading.lines.first()?)?;
        self.description(first)
    }

    fn description(&self, first: &str) -> Option<CountryFinding> {
        let descriptions = self.descriptions.get_or_init(|| descriptions(self.reading));
        let (_, of_it) = descriptions.iter().find(|(name, _)| *name == first)?;
        let evidence = vec![Evidence::Words(of_it.words), Evidence::entry(of_it.entry.table.name(), of_it.entry.name)];
        Some(found(of_it.code, BODY_BEFORE, evidence))
    }
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
            let article = at.checked_sub(1).filter(|&the| the >= line.items.start && reading.is_word(the, &["the"]));
            let called = match firm_behind(reading, end, line.items.end) {
                // Belgian chemicals maker | Solvanta
                Some(end) if reading.tag(end) == Tag::Name => Some((reading.word(end), end)),
                // Solvanta fell after | the Belgian chemicals maker
                Some(end) => article.and_then(|the| {
                    let named = if the == line.items.start { before } else { name.map_or("", |first| first.1) };
                    let behind = the == line.items.start || name.is_some_and(|(first, _)| first < the);
                    (behind && !named.is_empty()).then_some((named, end))
                }),
                // Denmark’s | Solvanta
                None => {
                    let owns = entry.table == Table::Country && reading.tag(end) == Tag::Possessive;
                    (owns && reading.tag(end + 1) == Tag::Name).then(|| (reading.word(end + 1), end + 1))
                }
            };
            if let Some((named, end)) = called {
                out.push((named, Description { code, entry, words: reading.span(at..end) }));
            }
        }
        before = name.map_or("", |first| first.1);
    }
    out
}

/// Items of a sentence in which its first name is looked for.
const OPENING: usize = 12;

/// The first name of a sentence that is no place's.
fn first_name<'r>(reading: &Reading<'r>, line: &Line) -> Option<(usize, &'r str)> {
    behind_dateline(reading, line.items.clone()).take(OPENING).find_map(|at| {
        let word = reading.word(at);
        let name = reading.tag(at) == Tag::Name && gazetteer::place(word).is_none();
        name.then_some((at, word))
    })
}

/// The country that words show which begin at an item, and the item behind them: "Belgian", "San Francisco", "Texas-based".
fn country_at(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    based_in(reading.word(at))
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
        || reading.is_word(head, &["maker", "giant", "producer", "chain", "club"]);
    is_firm.then_some(end)
}

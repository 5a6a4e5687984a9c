//! Teams: the country of a coach or a captain in a report of a match between clubs of two countries: "the Norwegian
//! champions", "Asante of Ghana", and "his opposite number", who is of the other.

use std::ops::Range;

use super::antecedent::another_name;
use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::{Entry, Table};
use crate::lexicon::lists;
use crate::reading::{Line, Reading};
use crate::sieves::cast::Member;
use crate::sieves::confidence::TEAM;
use crate::span::Span;
use crate::text::tags::Tag;

/// Paragraphs in which a report tells who plays whom.
const TELLING: u32 = 5;

/// Words between a nationality and its noun: "the Scottish | Premiership side".
const BETWEEN: usize = 3;

/// The two sides of a match, the one that the report is about first.
#[derive(Default)]
pub(super) struct Teams<'r> {
    ours: Option<(CountryCode, Span)>,
    theirs: Option<(CountryCode, Span)>,
    /// The first words of the clubs of which a country is told.
    clubs: Vec<(&'r str, CountryCode, Span)>,
    /// The first word of the club that is named first.
    first: &'r str,
}

impl Finder<'_, '_> {
    /// The country of the side whose coach, captain or player a speaker is.
    pub(super) fn by_teams(&self, index: usize) -> Option<CountryFinding> {
        let (reading, member) = (self.reading, &self.cast.members[index]);
        if !self.setting.sport || member.kind != SpeakerKind::Person && member.kind != SpeakerKind::Unnamed {
            return None;
        }
        let post = member.mentions.iter().find(|mention| is_of_a_team(reading, mention));
        let opposite = member.mentions.iter().any(|mention| is_opposite(reading, mention));
        if post.is_none() && !opposite {
            return None;
        }
        let teams = self.teams.get_or_init(|| teams(reading, self.setting.main));
        let (code, words) = match club(reading, member) {
            _ if opposite => teams.theirs?,
            Some(club) => match teams.clubs.iter().find(|(first, ..)| *first == club) {
                Some(&(_, code, words)) => (code, words),
                None if club == teams.first => teams.ours?,
                // a player may be told by the club of before
                None if post.is_some_and(|mention| leads_a_team(reading, mention)) => teams.theirs?,
                None => return None,
            },
            None => teams.ours?,
        };
        Some(found(code, TEAM, vec![Evidence::Words(words)]))
    }
}

/// "head coach", "the captain", "team doctor".
fn is_of_a_team(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    leads_a_team(reading, mention)
        || mention.clone().any(|i| {
            reading.is_word(i, lists::POSITIONS)
                || reading.is_word(i, &["team"]) && reading.is_word(i + 1, &["doctor", "physio", "manager"])
        })
}

/// "head coach", "the captain".
fn leads_a_team(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    mention.clone().any(|i| is_one_of(reading.word(i), Lists::OF_A_TEAM))
}

/// "his opposite number".
fn is_opposite(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    let low = mention.start.saturating_sub(4)..mention.end;
    low.into_iter().any(|i| {
        reading.is_word(i, &["opposite"]) && reading.is_word(i + 1, &["number"]) || reading.is_word(i, &["counterpart"])
    })
}

/// The first word of the club that a mention names: "Rivers United captain Sunday Okoro".
fn club<'r>(reading: &Reading<'r>, member: &Member) -> Option<&'r str> {
    member.mentions.iter().find_map(|mention| another_name(reading, member, mention)).map(|at| reading.word(at))
}

/// Who plays whom, as the first paragraphs tell; a side of which no country is told is of the country where the match is.
fn teams<'r>(reading: &Reading<'r>, main: Option<(CountryCode, Span)>) -> Teams<'r> {
    let mut teams = Teams::default();
    let mut told: Vec<(CountryCode, Span)> = Vec::new();
    for line in reading.lines.iter().take_while(|line| line.block < TELLING) {
        if teams.first.is_empty() {
            teams.first = first_name(reading, line).unwrap_or_default();
        }
        for at in line.items.clone() {
            let Some((entry, end)) = longest(reading, at, line.items.end) else { continue };
            let Some(code) = entry.country.filter(|_| is_a_side(reading, line, at..end, entry)) else { continue };
            let words = reading.span(at..end);
            if entry.table == Table::Country
                && let Some(club) = club_in_front(reading, line, at - 1)
            {
                teams.clubs.push((club, code, words));
            }
            if !told.iter().any(|(known, _)| *known == code) {
                told.push((code, words));
            }
        }
    }
    let other = |code: CountryCode| main.filter(|(main, _)| *main != code);
    match *told.as_slice() {
        // Asante held Mimosas of Ivory Coast in Accra
        [(code, words)] => {
            let away = teams.clubs.iter().any(|(club, of, _)| *of == code && *club != teams.first);
            (teams.ours, teams.theirs) = match other(code) {
                Some(main) if away => (Some(main), Some((code, words))),
                main => (Some((code, words)), main),
            };
        }
        [ours, theirs] => (teams.ours, teams.theirs) = (Some(ours), Some(theirs)),
        // clubs of one country
        [] => (teams.ours, teams.theirs) = (main, main),
        _ => {}
    }
    teams
}

/// "the Norwegian champions", "Mimosas of Ivory Coast": a country's words that tell whose a side is.
fn is_a_side(reading: &Reading<'_>, line: &Line, words: Range<usize>, entry: Entry) -> bool {
    match entry.table {
        Table::Demonym => {
            let common = |&i: &usize| matches!(reading.tag(i), Tag::Noun | Tag::Name | Tag::Adjective);
            let high = line.items.end.min(words.end + BETWEEN);
            (words.end..high).take_while(common).any(|i| reading.is_word(i, lists::SIDES))
        }
        Table::Country => {
            let of = words.start.checked_sub(1).filter(|&of| reading.is_word(of, &["of"]));
            of.is_some_and(|of| club_in_front(reading, line, of).is_some())
        }
        _ => false,
    }
}

/// The first word of the name that stands in front of "of": "ASEC Mimosas | of".
fn club_in_front<'r>(reading: &Reading<'r>, line: &Line, of: usize) -> Option<&'r str> {
    let name = |&i: &usize| reading.word(i).starts_with(char::is_uppercase);
    (line.items.start..of).rev().take_while(name).last().map(|first| reading.word(first))
}

/// The first word of the first name of a sentence.
fn first_name<'r>(reading: &Reading<'r>, line: &Line) -> Option<&'r str> {
    let name = |&i: &usize| reading.tag(i) == Tag::Name && reading.word(i).starts_with(char::is_uppercase);
    line.items.clone().find(name).map(|first| reading.word(first))
}

//! Clues: the words of a mention that show a country, and which of them decides.

use std::ops::Range;

use super::known::{based_in, longest};
use super::lists::{Lists, is_one_of};
use crate::country::CountryCode;
use crate::explored::SpeakerKind;
use crate::gazetteer::{self, Entry, Table};
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::phrases::plays_as;
use crate::span::Span;
use crate::text::tags::Tag;

/// Words of a mention that show a country.
pub(super) struct Clue {
    pub(super) rank: usize,
    pub(super) entry: Entry,
    pub(super) words: Span,
    pub(super) code: Option<CountryCode>,
}

impl Clue {
    /// Which clue decides, the lowest: "the German" and "German coach Lind" tell less than what he is the coach of.
    pub(super) fn order(&self, reading: &Reading<'_>) -> usize {
        let end = reading.items.partition_point(|item| item.span.end <= self.words.end);
        let plays = |i: usize| plays_as(reading, i) || reading.is_word(i, &["coach", "manager", "boss"]);
        let office = matches!(reading.tag(end), Tag::Noun | Tag::Name | Tag::Adjective | Tag::Possessive);
        let personal = self.entry.table == Table::Demonym && (plays(end) || plays(end + 1) || !office);
        // the Liverpool manager
        let club = matches!(self.entry.table, Table::Place | Table::Capital) && plays(end);
        match self.rank {
            _ if personal => 2 * INSTITUTION_RANK + 1,
            _ if club => 2 * INSTITUTION_RANK,
            rank => 2 * rank,
        }
    }
}

/// Of an institution among the grounds.
const INSTITUTION_RANK: usize = 2;

/// The strongest clue in the words of a mention.
pub(super) fn clue(reading: &Reading<'_>, member: Option<&Member>, mention: Range<usize>) -> Option<Clue> {
    let mut at = mention.start;
    let mut best: Option<Clue> = None;
    while at < mention.end {
        if let Some(entry) = hyphenated(reading.word(at)) {
            let clue = Clue { rank: 5, entry, words: reading.span(at..at + 1), code: entry.country };
            best = best.or(Some(clue));
            at += 1;
            continue;
        }
        if let Some(entry) = based_in(reading, at) {
            let clue = Clue { rank: 4, entry, words: reading.span(at..at + 1), code: entry.country };
            if best.as_ref().is_none_or(|b| clue.rank < b.rank) {
                best = Some(clue);
            }
            at += 1;
            continue;
        }
        let Some((entry, end)) = longest(reading, at, mention.end) else {
            at += 1;
            continue;
        };
        let entry = qualified(reading, end, entry);
        let words = reading.span(at..end);
        let unsettled = || gazetteer::is_of_several(words.of(&reading.article.text));
        if member.is_none() && entry.table == Table::Institution && unsettled() {
            at = end;
            continue;
        }
        // "Carla Ruiz of Spain": nothing behind it tells more
        if entry.table == Table::Country
            && at > mention.start + 1
            && reading.is_word(at - 1, &["of", "from"])
            && reading.tag(at - 2) == Tag::Name
            && !reading.items[at - 2].classes.has(Classes::ROLE.with(Classes::BODY))
            && counts(reading, &mention, at, end, entry)
            && !is_only_met(reading, &mention, at, end, entry)
        {
            return Some(Clue { rank: 1, entry, words: reading.span(at..end), code: entry.country });
        }
        // "the Indian American Forum": the country where such people live
        let of_descent =
            entry.table == Table::Demonym && end < mention.end && gazetteer::demonym(reading.word(end)).is_some();
        // the UN Palestinian refugee agency
        let of_many = entry.country.is_some_and(|code| matches!(code.as_str(), "UN" | "EU"));
        let of_descent = of_descent && !of_many
            || entry.table == Table::Demonym && at > mention.start && reading.is_word(at - 1, &["un", "u.n.", "eu"]);
        // the Kuala Lumpur Indian Chamber of Commerce
        let of_a_town = || {
            (mention.start.max(at.saturating_sub(4))..at).any(|i| {
                let place = longest(reading, i, mention.end).filter(|(_, last)| *last == at);
                place.is_some_and(|(town, _)| matches!(town.table, Table::Place | Table::Capital))
            })
        };
        let named = end < mention.end && reading.word(end).starts_with(char::is_uppercase);
        let of_descent = of_descent || entry.table == Table::Demonym && named && of_a_town();
        // her tenth French Open
        let contest = entry.table == Table::Demonym
            && lists::CONTESTS.contains(&reading.word(end))
            && mention.start < at
            && end < mention.end;
        let of_descent = of_descent || contest;
        // the Latin American Faculty of Social Sciences, her English translator
        let of_descent = of_descent || entry.table == Table::Demonym && is_no_nationality(reading, at, end);
        // a study of animals in Kazakhstan
        let studied = member.is_some_and(|member| member.kind == SpeakerKind::Document)
            && !matches!(entry.table, Table::Institution | Table::Demonym)
            && at > mention.start
            && reading.is_word(at - 1, &["in", "on", "into", "across"]);
        if !of_descent
            && !studied
            && counts(reading, &mention, at, end, entry)
            && !works_elsewhere(reading, &mention, at, end, entry)
            && !is_only_met(reading, &mention, at, end, entry)
            && !member.is_some_and(|member| in_own_name(reading, member, words))
        {
            let rank = match entry.table {
                Table::Demonym => 0,
                Table::Country | Table::Seat => 1,
                Table::Institution | Table::Person => 2,
                Table::Capital => 3,
                Table::Place => 4,
                Table::AmbiguousPlace => 5,
            };
            // an international body decides only if nothing else does
            let rank_now = if entry.country.is_none() { 5 } else { rank };
            // "the Russian and Syrian ministries" belong to no single one
            let other = joined(reading, end, mention.end).filter(|(o, _)| o.country != entry.country);
            if let Some((country, both_end)) = other {
                // Ajax and Norway midfielder Pavo Lind
                if plays_as(reading, both_end) && country.table == Table::Country && entry.table == Table::Institution {
                    let words = reading.span(both_end - 1..both_end);
                    return Some(Clue { rank: 1, entry: country, words, code: country.country });
                }
                at = both_end;
                continue;
            }
            if best.as_ref().is_none_or(|b| rank_now < b.rank) {
                best = Some(Clue { rank: rank_now, entry, words, code: entry.country });
            }
        }
        at = if is_of_many(entry) { behind_a_mission(reading, end, mention.end) } else { end };
    }
    best
}

/// "Ontario, Oregon": a place is where the one behind its comma is.
fn qualified(reading: &Reading<'_>, end: usize, entry: Entry) -> Entry {
    let place = |entry: &Entry| matches!(entry.table, Table::Capital | Table::Place | Table::AmbiguousPlace);
    let line = reading.lines.get(reading.line_of(end)).map_or(end, |line| line.items.end);
    if !place(&entry) || !reading.is_word(end, &[","]) || end + 1 >= line {
        return entry;
    }
    match longest(reading, end + 1, line) {
        // Bordeaux, Bristol’s twin city
        Some((_, last)) if reading.tag(last) == Tag::Possessive => entry,
        Some((whole, _)) if whole.table == Table::Country || place(&whole) => whole,
        _ => entry,
    }
}

/// "Latin American", "English translator": a continent, or a language.
pub(super) fn is_no_nationality(reading: &Reading<'_>, at: usize, end: usize) -> bool {
    let continent = at > 0 && reading.is_word(at - 1, &["latin", "central", "south", "north"]);
    let english = reading.is_word(at, &["english"]) && reading.is_word(end, &["teacher", "tutor", "lecturer"]);
    // the ethnic Hungarian party
    let descent = at > 0 && reading.is_word(at - 1, &["ethnic", "ethnically"]);
    // the child of Chinese immigrants
    let settled = reading.is_word(end, lists::SETTLERS);
    descent
        || settled
        || continent && reading.is_word(at, &["american", "americans"])
        || english
        || reading.is_word(end, lists::OF_LANGUAGES)
}

/// Whether a mention names two countries at once: "the Russian and Syrian ministries".
pub(super) fn is_shared(reading: &Reading<'_>, mention: &Range<usize>) -> bool {
    mention.clone().any(|at| {
        longest(reading, at, mention.end).is_some_and(|(entry, end)| {
            joined(reading, end, mention.end).is_some_and(|(other, _)| other.country != entry.country)
        })
    })
}

/// Bodies of many countries.
fn is_of_many(entry: Entry) -> bool {
    entry.table == Table::Institution && entry.country.is_none_or(|code| matches!(code.as_str(), "UN" | "EU"))
}

/// "UNICEF | in Yemen": where such a body works is not whom it speaks for.
fn behind_a_mission(reading: &Reading<'_>, end: usize, high: usize) -> usize {
    let place = longest(reading, end + 1, high.max(end + 1)).filter(|_| reading.is_word(end, &["in"]));
    place.map_or(end, |(_, last)| last)
}

/// "a Tokyo-based analyst at Barclays", "an economist at Citi in Hong Kong": where such people work tells more than whom
/// they work for.
fn works_elsewhere(reading: &Reading<'_>, mention: &Range<usize>, at: usize, end: usize, entry: Entry) -> bool {
    let posted = || mention.clone().any(|i| is_one_of(reading.word(i), Lists::POSTED.with(Lists::LEARNED)));
    let based = || (mention.start..at).any(|i| based_in(reading, i).is_some());
    let stays = || {
        let place = longest(reading, end + 1, mention.end.max(end + 2)).filter(|_| reading.is_word(end, &["in"]));
        let sure = |entry: Entry| matches!(entry.table, Table::Country | Table::Capital | Table::Place);
        place.is_some_and(|(_, last)| {
            gazetteer::place(reading.span(end + 1..last).of(&reading.article.text)).is_some_and(sure)
        })
    };
    entry.table == Table::Institution && posted() && (based() || stays())
}

/// "Hungarian-American": the country where such a person lives.
fn hyphenated(word: &str) -> Option<Entry> {
    let (first, last) = word.split_once('-')?;
    let last = gazetteer::demonym(first).and(gazetteer::demonym(last))?;
    // of who is British-Iranian it tells nothing
    last.country.is_some_and(|code| matches!(code.as_str(), "US" | "CA" | "AU" | "NZ")).then_some(last)
}

/// A second nationality or country behind "and".
fn joined(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    if !reading.is_word(at, &["and", "&"]) {
        return None;
    }
    longest(reading, at + 1, high).filter(|(entry, _)| matches!(entry.table, Table::Demonym | Table::Country))
}

/// Whether the words are part of a person's own name: Jack London, Paris Hilton.
fn in_own_name(reading: &Reading<'_>, member: &Member, words: Span) -> bool {
    let words = words.of(&reading.article.text);
    member.kind == SpeakerKind::Person && member.forms.iter().any(|form| form.split(' ').any(|part| part == words))
}

/// "who left Minsk", "who now coaches the Serbian": a clause about the speaker that tells of others.
fn is_only_met(reading: &Reading<'_>, mention: &Range<usize>, at: usize, end: usize, entry: Entry) -> bool {
    let Some(who) = (mention.start..at).rev().find(|&i| reading.tag(i) == Tag::Relative) else { return false };
    let person = entry.table == Table::Demonym
        && !(end < mention.end && matches!(reading.tag(end), Tag::Noun | Tag::Name | Tag::Adjective));
    // whose firm brings in Swedish timber
    let dealt = |i: usize| reading.is_word(i, lists::DEALS_IN);
    let for_whom = |i: usize| reading.is_word(i, &["for", "at", "of", "from"]);
    let goods = entry.table == Table::Demonym && (who..at).any(dealt) && !(at.saturating_sub(2)..at).any(for_whom);
    // "held in Iran", "flew in from Spain"
    let passed = |i: &usize| matches!(reading.tag(*i), Tag::Determiner | Tag::Adposition);
    let before = (who..at).rev().find(|i| !passed(i));
    // who spoke ahead of the match against Spain
    let ahead = entry.table != Table::Institution
        && (who..at).any(|i| reading.items[i].classes.has(Classes::REPORTS) || reading.is_word(i, &["spoke"]))
        && (who..at).any(|i| reading.is_word(i, &["ahead", "against", "before", "after"]));
    // who spoke of the Russian president
    let other = entry.table == Table::Demonym
        && reading.is_word(at - 1, &["the"])
        && reading.items.get(end).is_some_and(|office| office.classes.has(Classes::ROLE))
        && !reading.is_word(at.saturating_sub(2), &["is", "was", "became", "as"]);
    person || goods || other || ahead || before.is_some_and(|i| reading.is_word(i, lists::PASSING))
}

/// Whether a country's name in a mention says where the speaker belongs.
fn counts(reading: &Reading<'_>, mention: &Range<usize>, at: usize, end: usize, entry: Entry) -> bool {
    let mut before = at;
    while before > mention.start && reading.tag(before - 1) == Tag::Determiner {
        before -= 1;
    }
    if before > mention.start {
        // a farmer near Agadir, an economist with Commerzbank, but not talks with Syria
        let beside = entry.table == Table::Country && reading.is_word(before - 1, &["near", "with"]);
        let envoy = |i: usize| reading.is_word(i, lists::SENT);
        // an instructor in English
        let language = entry.table == Table::Demonym
            && gazetteer::country(reading.span(at..end).of(&reading.article.text)).is_none()
            && reading.is_word(before - 1, &["in", "of"])
            && !(end < mention.end && matches!(reading.tag(end), Tag::Noun | Tag::Name | Tag::Adjective));
        // a tourist in Spain, a critic of it, somebody's representative there
        let visits = before > mention.start + 1
            && (reading.is_word(before - 1, &["in"]) && reading.is_word(before - 2, lists::ELSEWHERE)
                || reading.is_word(before - 1, &["of"])
                    && reading.is_word(before - 2, &["critic", "critics", "opponent"]))
            && entry.table != Table::Institution;
        // who moved to Spain from Kent
        let moved = || (mention.start..before).any(|i| reading.is_word(i, lists::MOVES));
        // who came from Spain may have come from there today, who came to Hove from Spain is of Hove
        let arrived = || {
            (mention.start..before - 1).any(|i| reading.is_word(i, &["to", "here"]))
                || (mention.start..before)
                    .any(|i| reading.is_word(i, &["emigrated", "migrated", "relocated", "moved", "returned"]))
        };
        let left = reading.is_word(before - 1, &["from"]) && moved() && arrived();
        let settled = reading.is_word(before - 1, &["to"]) && moved();
        // an aide to the French president
        let serves = before > mention.start + 1
            && reading.is_word(before - 1, &["to"])
            && reading.is_word(before - 2, lists::OF_ANOTHER)
            && !reading.is_word(before - 2, lists::SENT);
        if language
            || beside
            || visits
            || left
            || !settled && !serves && reading.is_word(before - 1, lists::TOWARDS)
            || reading.is_word(before - 1, &["for"]) && (mention.start..before).any(envoy)
        {
            return false;
        }
    }
    // the United States envoy is its own, an Iran envoy another's
    let american = reading.is_word(end, &["envoy"]) && entry.name == "United States";
    // a former UN ambassador is his country's
    let sent =
        entry.name == "United Nations" && reading.is_word(end, &["ambassador", "envoy", "ambassadors", "envoys"]);
    if sent && !(before > mention.start && reading.is_word(before - 1, &["special"])) {
        return false;
    }
    // one Facebook user
    let on_a_platform = entry.table == Table::Institution && reading.is_word(end, lists::ON_PLATFORMS);
    !on_a_platform && (entry.table != Table::Country || american || !reading.is_word(end, lists::SUBJECTS))
}

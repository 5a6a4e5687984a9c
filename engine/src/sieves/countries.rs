//! Countries: where a speaker belongs, by what the article says of the speaker and by built-in tables.
//!
//! Never by a country that is only talked about, never by how a name looks or sounds. The sieves, most precise
//! first: the speaker's own name in a table ("the Kremlin"), nationality or office in the words around the name
//! ("Chinese Foreign Ministry spokesman"), an institution there, an office that only one country has, a member of
//! the cast whose country is known ("the Biden administration"), and last, for local people without a name, where
//! the article plays.

mod scene;

use std::ops::Range;

use crate::country::CountryCode;
use crate::explored::{Confidence, CountryFinding, Evidence, SpeakerKind, Why};
use crate::gazetteer::{self, Entry, Table};
use crate::reading::Reading;
use crate::sieves::cast::{Cast, Member};
use crate::span::Span;
use crate::text::tags::Tag;
use scene::{by_scene, only_country, scene};

/// What is known of where a member of the cast belongs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Belonging {
    pub(crate) country: Option<CountryFinding>,
    pub(crate) international: bool,
}

/// Decides for the `members` of the cast, in their order.
pub(crate) fn countries(reading: &Reading<'_>, cast: &Cast, members: &[usize]) -> Vec<Belonging> {
    let scene = scene(reading);
    let decide = |&index: &usize| {
        let member = &cast.members[index];
        let mut belonging = by_words(reading, member);
        if belonging.country.is_none() && !belonging.international {
            belonging.country = by_cast(reading, cast, index).or_else(|| by_scene(reading, member, scene));
        }
        belonging
    };
    members.iter().map(decide).collect()
}

fn found(code: CountryCode, sieve: &'static str, confidence: f32, evidence: Vec<Evidence>) -> CountryFinding {
    CountryFinding { code, confidence: Confidence::new(confidence), why: Why { sieve, evidence } }
}

fn by_words(reading: &Reading<'_>, member: &Member) -> Belonging {
    let own_name = |name: &str| {
        let name = name.trim_start_matches("the ").trim_start_matches("The ");
        let entry = gazetteer::institution(name).or_else(|| gazetteer::place(name))?;
        let evidence = vec![Evidence::Entry(entry.table.name(), entry.name.to_owned())];
        let country = entry.country.map(|code| found(code, "own-name", 0.95, evidence));
        Some(Belonging { international: country.is_none(), country })
    };
    let organization = member.kind == SpeakerKind::Organization;
    if let Some(belonging) = own_name(&member.name).filter(|_| organization) {
        return belonging;
    }
    let mut best: Option<Clue> = None;
    for mention in &member.mentions {
        if let Some(clue) = possessive(reading, mention.clone()) {
            best = best.or(Some(clue));
        }
        if let Some(clue) = clue(reading, member, mention.clone())
            && best.as_ref().is_none_or(|b| clue.rank < b.rank)
        {
            best = Some(clue);
        }
    }
    if let Some(Clue { entry, words, rank, code: Some(code) }) = best {
        let (sieve, confidence) = SIEVES[rank];
        let evidence = vec![Evidence::Words(words), Evidence::Entry(entry.table.name(), entry.name.to_owned())];
        return Belonging { country: Some(found(code, sieve, confidence, evidence)), international: false };
    }
    if best.is_some() {
        return Belonging { country: None, international: true };
    }
    if let Some(belonging) = member.forms.iter().find_map(|form| own_name(form)).filter(|_| organization) {
        return belonging;
    }
    Belonging { country: by_office(reading, member), international: false }
}

/// Name and confidence of the sieve of each rank.
const SIEVES: [(&str, f32); 6] =
    [("nationality", 0.93), ("office", 0.92), ("institution", 0.9), ("capital", 0.8), ("place", 0.8), ("place", 0.65)];

/// Words of a mention that show a country.
struct Clue {
    rank: usize,
    entry: Entry,
    words: Span,
    code: Option<CountryCode>,
}

/// The strongest clue in the words of a mention.
fn clue(reading: &Reading<'_>, member: &Member, mention: Range<usize>) -> Option<Clue> {
    let mut at = mention.start;
    let mut best: Option<Clue> = None;
    while at < mention.end {
        if let Some(entry) = hyphenated(reading.word(at)) {
            let clue = Clue { rank: 5, entry, words: reading.span(at..at + 1), code: entry.country };
            best = best.or(Some(clue));
            at += 1;
            continue;
        }
        if let Some(entry) = based_in(reading.word(at)) {
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
        let words = reading.span(at..end);
        if counts(reading, &mention, at, end, entry) && !in_own_name(reading, member, words) {
            let rank = match entry.table {
                Table::Demonym => 0,
                Table::Country | Table::Seat => 1,
                Table::Institution => 2,
                Table::Capital => 3,
                Table::Place => 4,
                Table::AmbiguousPlace => 5,
            };
            // an international body decides only if nothing else does
            let rank_now = if entry.country.is_none() { 5 } else { rank };
            // "the Russian and Syrian ministries" belong to no single one
            let other = joined(reading, end, mention.end).filter(|(o, _)| o.country != entry.country);
            if let Some((_, both_end)) = other {
                at = both_end;
                continue;
            }
            if best.as_ref().is_none_or(|b| rank_now < b.rank) {
                best = Some(Clue { rank: rank_now, entry, words, code: entry.country });
            }
        }
        at = end;
    }
    best
}

/// "Spain …, its farm minister": the one country that the sentence names before.
fn possessive(reading: &Reading<'_>, mention: Range<usize>) -> Option<Clue> {
    if !reading.is_word(mention.start, &["its"]) {
        return None;
    }
    let line = reading.lines.get(reading.line_of(mention.start))?.items.clone();
    let (code, words) = only_country(reading, line.start..mention.start)?;
    let entry = gazetteer::country(gazetteer::country_name(code)?)?;
    Some(Clue { rank: 4, entry, words, code: Some(code) })
}

/// "Texas-based": the place in front of the hyphen.
fn based_in(word: &str) -> Option<Entry> {
    gazetteer::place(word.strip_suffix("-based")?)
}

/// "Hungarian-American": the country where such a person lives.
fn hyphenated(word: &str) -> Option<Entry> {
    let (first, last) = word.split_once('-')?;
    gazetteer::demonym(first).and(gazetteer::demonym(last))
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

/// The longest entry of any table that begins at an item.
fn longest(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    if !reading.word(at).starts_with(char::is_uppercase) {
        return None;
    }
    (at + 1..=(at + 9).min(high)).rev().find_map(|end| {
        let words = reading.span(at..end).of(&reading.article.text);
        gazetteer::institution(words)
            .or_else(|| gazetteer::demonym(words))
            .or_else(|| gazetteer::place(words))
            .map(|entry| (entry, end))
    })
}

/// Words behind a country's name that make it a subject of study and not a home: "the top Ukraine expert".
const SUBJECTS: &[&str] = &[
    "expert",
    "experts",
    "analyst",
    "analysts",
    "specialist",
    "specialists",
    "scholar",
    "envoy",
    "adviser",
    "advisor",
    "correspondent",
    "watcher",
    "watchers",
    "desk",
    "policy",
    "crisis",
    "war",
    "talks",
    "director",
    "researcher",
];

/// Words in front of it that do the same: "ambassador to", "expert on".
const TOWARDS: &[&str] =
    &["to", "on", "against", "with", "about", "into", "over", "toward", "towards", "near", "visiting", "versus"];

/// Whether a country's name in a mention says where the speaker belongs.
fn counts(reading: &Reading<'_>, mention: &Range<usize>, at: usize, end: usize, entry: Entry) -> bool {
    let mut before = at;
    while before > mention.start && reading.tag(before - 1) == Tag::Determiner {
        before -= 1;
    }
    if before > mention.start {
        let envoy = |i: usize| {
            reading.is_word(i, &["envoy", "expert", "adviser", "advisor", "analyst", "specialist", "ambassador"])
        };
        if reading.is_word(before - 1, TOWARDS)
            || reading.is_word(before - 1, &["for"]) && (mention.start..before).any(envoy)
        {
            return false;
        }
    }
    entry.table != Table::Country || !reading.is_word(end, SUBJECTS)
}

static OFFICES: std::sync::LazyLock<Vec<(CountryCode, &'static str)>> = std::sync::LazyLock::new(|| {
    include_str!("../../data/offices.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(code, words)| Some((CountryCode::from_letters(code)?, words)))
        .flat_map(|(code, words)| words.split('|').map(move |word| (code, word)))
        .collect()
});

/// An office or party that only one country has.
fn by_office(reading: &Reading<'_>, member: &Member) -> Option<CountryFinding> {
    let text = &reading.article.text;
    member.roles.iter().chain(&member.mentions).find_map(|items| {
        let span = reading.span(items.clone());
        let words = span.of(text).to_lowercase();
        let (code, office) = OFFICES.iter().find(|(_, office)| has_words(&words, office))?;
        Some(found(
            *code,
            "office-of-one-country",
            0.8,
            vec![Evidence::Words(span), Evidence::Entry("office", (*office).to_owned())],
        ))
    })
}

/// Whether `words` stand in `text`, as whole words.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// A member of the cast in the mention whose country is known: "the Biden administration", "… of Stratfor".
fn by_cast(reading: &Reading<'_>, cast: &Cast, index: usize) -> Option<CountryFinding> {
    let member = &cast.members[index];
    for mention in &member.mentions {
        for at in mention.clone() {
            let word = reading.word(at);
            if !word.starts_with(char::is_uppercase) || word.len() < 3 {
                continue;
            }
            let lower = word.to_lowercase();
            let person = cast
                .with_word(&lower, SpeakerKind::Person)
                .find(|(_, m)| m.key.len() > 1 && m.key.last() == Some(&lower))
                .filter(|_| member.kind != SpeakerKind::Person);
            let body = || cast.with_word(&lower, SpeakerKind::Organization).find(|(_, m)| m.key.len() == 1);
            let related = person.or_else(body).filter(|(other, _)| *other != index).map(|(_, other)| other);
            if let Some((other, finding)) = related.and_then(|other| Some((other, by_words(reading, other).country?))) {
                let evidence =
                    vec![Evidence::Words(reading.span(at..at + 1)), Evidence::Entry("speaker", other.name.clone())];
                let confidence = finding.confidence.value() * 0.85;
                return Some(found(finding.code, "through-another", confidence, evidence));
            }
        }
    }
    None
}

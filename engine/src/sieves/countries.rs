//! Countries: where a speaker belongs, by what the article says of the speaker and by built-in tables.
//!
//! Never by a country that is only talked about, never by how a name looks or sounds.

use std::ops::Range;

use crate::country::CountryCode;
use crate::explored::{Confidence, CountryFinding, Evidence, Speaker, SpeakerKind, Why};
use crate::gazetteer::{self, Entry, Table};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::text::tags::Tag;

/// Decides a speaker's country from the places of the text that name the speaker.
pub(crate) fn decide(reading: &Reading<'_>, member: &Member, speaker: &mut Speaker) {
    // what the speaker is: an organization by its own name
    if member.kind == SpeakerKind::Organization {
        for form in &member.forms {
            let name = form.strip_prefix("the ").unwrap_or(form);
            if let Some(entry) = gazetteer::institution(name).or_else(|| gazetteer::place(name)) {
                match entry.country {
                    Some(code) => {
                        let evidence = vec![Evidence::Entry(entry.table.name(), entry.name.to_owned())];
                        speaker.country = Some(found(code, "own-name", 0.95, evidence));
                    }
                    None => speaker.international = true,
                }
                return;
            }
        }
    }
    for (index, mention) in member.mentions.iter().enumerate() {
        let name = index == 0 || member.kind != SpeakerKind::Person;
        let _ = name;
        if let Some(finding) = mention_country(reading, member, mention.clone()) {
            speaker.country = Some(finding);
            return;
        }
    }
}

fn found(code: CountryCode, sieve: &'static str, confidence: f32, evidence: Vec<Evidence>) -> CountryFinding {
    CountryFinding { code, confidence: Confidence::new(confidence), why: Why { sieve, evidence } }
}

/// The country that the words of a mention show: nationality, office, organization, place of work.
fn mention_country(reading: &Reading<'_>, member: &Member, mention: Range<usize>) -> Option<CountryFinding> {
    let mut at = mention.start;
    let mut best: Option<(u8, CountryFinding)> = None;
    while at < mention.end {
        let Some((entry, end)) = longest(reading, at, mention.end) else {
            at += 1;
            continue;
        };
        if let Some(code) = entry.country.filter(|_| counts(reading, &mention, at, end, entry)) {
            let words = reading.span(at..end);
            let own_name = member.kind == SpeakerKind::Person
                && member.forms.iter().any(|f| f.contains(words.of(&reading.article.text)));
            let (rank, sieve, confidence) = match entry.table {
                Table::Demonym => (0, "nationality", 0.93),
                Table::Country | Table::Seat => (1, "office", 0.93),
                Table::Institution => (2, "institution", 0.9),
                Table::Capital => (3, "capital", 0.8),
                Table::Place => (4, "place", 0.8),
                Table::AmbiguousPlace => (5, "place", 0.65),
            };
            if !own_name && best.as_ref().is_none_or(|(r, _)| rank < *r) {
                let evidence = vec![Evidence::Words(words), Evidence::Entry(entry.table.name(), entry.name.to_owned())];
                best = Some((rank, found(code, sieve, confidence, evidence)));
            }
        }
        at = end;
    }
    best.map(|(_, finding)| finding)
}

/// The longest entry of any table that begins at an item.
fn longest(reading: &Reading<'_>, at: usize, high: usize) -> Option<(Entry, usize)> {
    if !reading.word(at).starts_with(char::is_uppercase) {
        return None;
    }
    (at + 1..=(at + 9).min(high)).rev().find_map(|end| {
        let words = reading.span(at..end).of(&reading.article.text);
        gazetteer::institution(words)
            .or_else(|| gazetteer::demonym(words).filter(|_| end - at == 1 || reading.word(at) != words))
            .or_else(|| gazetteer::place(words))
            .map(|entry| (entry, end))
    })
}

/// Whether a country's name in a mention says where the speaker belongs: not "ambassador to", not "US-born".
fn counts(reading: &Reading<'_>, mention: &Range<usize>, at: usize, end: usize, entry: Entry) -> bool {
    let before = at.checked_sub(1).filter(|&b| b >= mention.start);
    if before.is_some_and(|b| reading.is_word(b, &["to", "on", "against", "with", "about"])) {
        return false;
    }
    if before.is_some_and(|b| reading.is_word(b, &["the"]))
        && at >= mention.start + 2
        && reading.is_word(at - 2, &["to", "on", "against", "about"])
    {
        return false;
    }
    let _ = (end, entry);
    // "former", "born" and the like in front of a nationality
    !before.is_some_and(|b| reading.tag(b) == Tag::Not)
}

//! Ties: whether somebody belongs to the place where a paragraph or an article plays, as far as the words tell.

use std::ops::Range;

use super::antecedent::{another_name, is_of_a_state_body};
use super::lists::{Lists, is_one_of, lists};
use super::scene::{ALONE, CLEAR};
use crate::explored::SpeakerKind;
use crate::lexicon::{Classes, classes};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::text::tags::Tag;

/// How somebody is tied to a place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// By an office of the place: "the mayor".
    Office,
    /// By being there: "a nurse", "residents", "the hospital".
    Presence,
    /// Only if the article tells so many times more of its country than of another: "a campaigner of the Refugee
    /// Council".
    Loose(usize),
}

/// How a member of the cast is tied to the place, if at all.
pub(super) fn tie(reading: &Reading<'_>, member: &Member) -> Option<Tie> {
    let items = || member.mentions.iter().chain(&member.roles).flat_map(Range::clone);
    // "Ambassador Lee" is an envoy, "the Refugee Council" no refugee
    let plain = |i: usize| {
        reading.word(i).starts_with(char::is_lowercase)
            || reading.items[i].classes.has(Classes::TITLE)
            || reading.lines.get(reading.line_of(i)).is_some_and(|line| line.items.start == i)
    };
    let told = items().filter(|&i| plain(i)).fold(Lists::default(), |told, i| told.with(lists(reading.word(i))));
    let studies = |i: usize| reading.word(i).ends_with("ologist") || reading.word(i).ends_with("grapher");
    let learned = || told.has(Lists::LEARNED) || items().any(studies);
    let others = || member.mentions.iter().filter_map(|mention| another_name(reading, member, mention));
    let named = || others().next().is_some();
    let employed = || {
        // of the charity Channel Rescue
        let inside = |i: &usize| matches!(reading.tag(*i), Tag::Determiner | Tag::Noun | Tag::Adjective);
        let before = |at: usize| (at.saturating_sub(4)..at).rev().find(|i| !inside(i));
        others().filter_map(before).any(|i| reading.is_word(i, &["at", "of", "with", "for"]))
    };
    // "a doctor at Chaoyang Hospital"
    let works_there = || {
        let run = |at: usize| (at..at + 5).take_while(|&i| reading.word(i).starts_with(char::is_uppercase));
        others().any(|at| run(at).any(|i| is_one_of(reading.word(i), Lists::LOCAL)))
    };
    let speaks_for_a_state =
        || told.has(Lists::OF_A_BODY) && member.mentions.iter().any(|m| is_of_a_state_body(reading, m));
    // "Western officials", "European diplomats", "foreign doctors"
    let of_many = || member.mentions.iter().flat_map(Range::clone).any(|i| is_one_of(reading.word(i), Lists::OF_MANY));
    match member.kind {
        SpeakerKind::Document => None,
        _ if told.has(Lists::ANYWHERE) || of_many() => None,
        SpeakerKind::Organization => {
            let last = member.key.last().map_or("", String::as_str);
            let generic = !member.name.contains(char::is_uppercase);
            // Finnlink Ports, later called "the company"
            let called = |m: &Range<usize>| {
                let noun = m.start + 1;
                let plain = reading.word(noun).starts_with(char::is_lowercase) && reading.tag(noun + 1) != Tag::Name;
                reading.is_word(m.start, &["the"]) && plain && is_one_of(reading.word(noun), Lists::BUSINESSES)
            };
            let firm = is_one_of(last, Lists::BUSINESSES) || member.mentions.iter().any(called);
            (firm || classes(last).has(Classes::BODY) || is_one_of(last, Lists::PARTIES)).then_some(())?;
            Some(if !generic && firm { Tie::Loose(ALONE) } else { Tie::Presence })
        }
        SpeakerKind::Group | SpeakerKind::Unnamed => {
            let known = Classes::BODY.with(Classes::PEOPLE).with(Classes::ROLE);
            items().any(|i| reading.items[i].classes.has(known)).then_some(())?;
            // a person familiar with the matter
            let hidden = || items().any(|i| reading.is_word(i, &["familiar", "knowledge", "briefed"]));
            (told.has(Lists::PUBLIC) || !hidden()).then_some(())?;
            Some(if learned() {
                Tie::Loose(ALONE)
            } else if told.has(Lists::PUBLIC) {
                Tie::Office
            } else {
                Tie::Presence
            })
        }
        SpeakerKind::Person if told.has(Lists::PUBLIC) || speaks_for_a_state() => Some(Tie::Office),
        SpeakerKind::Person if works_there() => Some(Tie::Presence),
        SpeakerKind::Person if employed() => Some(Tie::Loose(ALONE)),
        SpeakerKind::Person => Some(if learned() {
            Tie::Loose(ALONE)
        } else if named() || told.has(Lists::OF_A_BODY) {
            Tie::Loose(CLEAR)
        } else {
            Tie::Presence
        }),
    }
}

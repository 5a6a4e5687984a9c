//! Ties: whether somebody belongs to the place where a paragraph or an article plays, as far as the words tell.
//!
//! Word lists are in the singular, one string each.

use std::ops::Range;

use super::antecedent::{OF_A_BODY, another_name};
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

/// People who are quoted for what they know or think, people on their way and people of contests, wherever they live.
const ANYWHERE: &str = "analyst author columnist commentator critic economist editor expert historian insider investor \
                        journalist observer opponent pundit reporter scholar source specialist strategist supporter \
                        trader writer ambassador diplomat envoy migrant passenger refugee sailor tourist visitor \
                        athlete captain champion coach defender footballer goalkeeper midfielder player qualifier seed \
                        striker swimmer several some many others most people media reports";

/// Those who are local only if nothing is said of where they work: "a researcher at the institute" may be far away.
const LEARNED: &str = "scientist researcher professor lecturer academic fellow physicist astronomer chemist";

/// Offices of a state or a town: who holds one and is named without it is of the place.
pub(super) const PUBLIC: &str = "minister president premier chancellor secretary mayor governor senator councillor \
                                 councilwoman councilman lawmaker legislator deputy mp commissioner prosecutor judge \
                                 police sheriff ombudsman superintendent opposition firefighter chief official \
                                 sergeant constable";

/// Parties as news call their members.
const PARTIES: &str = "greens democrats republicans socialists conservatives liberals communists";

/// Bodies that do business, not bound to a place by what they are.
const BUSINESSES: &str = "company corporation corp inc ltd llc plc co firm group bank fund airline airways holdings \
                          partners motors systems technologies energy entertainment equities securities international \
                          organization organisation";

/// Bodies that are where they work: who is employed there is local.
const LOCAL: &str = "hospital clinic school church mosque temple synagogue police court prison jail farm restaurant shop \
                     market factory mine port harbour harbor";

/// How a member of the cast is tied to the place, if at all.
pub(super) fn tie(reading: &Reading<'_>, member: &Member) -> Option<Tie> {
    let items = || member.mentions.iter().chain(&member.roles).flat_map(Range::clone);
    // "Ambassador Lee" is an envoy, "the Refugee Council" no refugee
    let plain = |i: usize| {
        reading.word(i).starts_with(char::is_lowercase)
            || reading.items[i].classes.has(Classes::TITLE)
            || reading.lines.get(reading.line_of(i)).is_some_and(|line| line.items.start == i)
    };
    let is = |words: &str| items().any(|i| plain(i) && is_one_of(reading.word(i), words));
    let studies = |i: usize| reading.word(i).ends_with("ologist") || reading.word(i).ends_with("grapher");
    let learned = || is(LEARNED) || items().any(studies);
    let others = || member.mentions.iter().filter_map(|mention| another_name(reading, member, mention));
    let named = || others().next().is_some();
    let employed = || {
        let before = |at: usize| (at.saturating_sub(3)..at).rev().find(|&i| reading.tag(i) != Tag::Determiner);
        others().filter_map(before).any(|i| reading.is_word(i, &["at", "of", "with", "for"]))
    };
    // "a doctor at Chaoyang Hospital"
    let works_there = || {
        let run = |at: usize| (at..at + 5).take_while(|&i| reading.word(i).starts_with(char::is_uppercase));
        others().any(|at| run(at).any(|i| is_one_of(reading.word(i), LOCAL)))
    };
    match member.kind {
        SpeakerKind::Document => None,
        _ if is(ANYWHERE) => None,
        SpeakerKind::Organization => {
            let last = member.key.last().map_or("", String::as_str);
            let generic = !member.name.contains(char::is_uppercase);
            (classes(last).has(Classes::BODY) || is_one_of(last, PARTIES)).then_some(())?;
            Some(if !generic && is_one_of(last, BUSINESSES) { Tie::Loose(ALONE) } else { Tie::Presence })
        }
        SpeakerKind::Group | SpeakerKind::Unnamed => {
            let known = Classes::BODY.with(Classes::PEOPLE).with(Classes::ROLE);
            items().any(|i| reading.items[i].classes.has(known)).then_some(())?;
            Some(if learned() {
                Tie::Loose(ALONE)
            } else if is(PUBLIC) {
                Tie::Office
            } else {
                Tie::Presence
            })
        }
        SpeakerKind::Person if is(PUBLIC) => Some(Tie::Office),
        SpeakerKind::Person if works_there() => Some(Tie::Presence),
        SpeakerKind::Person if employed() => Some(Tie::Loose(ALONE)),
        SpeakerKind::Person => {
            Some(if named() || learned() || is(OF_A_BODY) { Tie::Loose(CLEAR) } else { Tie::Presence })
        }
    }
}

/// Whether a word is in the list, in either number.
pub(super) fn is_one_of(word: &str, list: &str) -> bool {
    list.split(' ').any(|entry| {
        let (start, end) = word.split_at_checked(entry.len()).unwrap_or_default();
        !entry.is_empty() && start.eq_ignore_ascii_case(entry) && matches!(end, "" | "s")
    })
}

//! Ties: whether somebody belongs to the place where a paragraph or an article plays, as far as the words tell.

use std::ops::Range;

use super::antecedent::{another_name, is_of_a_state_body};
use super::lists::{Lists, is_one_of, lists as lists_of};
use super::setting::{ALONE, CLEAR};
use crate::explored::SpeakerKind;
use crate::lexicon::{Classes, classes, lists};
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
    let told = Told { reading, member, lists: told(reading, member) };
    match member.kind {
        SpeakerKind::Document => told.is_of_the_state().then_some(Tie::Presence),
        // a police source
        SpeakerKind::Unnamed | SpeakerKind::Group if told.items().any(|i| reading.is_word(i, lists::INSIDERS)) => {
            Some(Tie::Office)
        }
        // an analyst, where the article tells of hardly any other country; not who is there on the way
        SpeakerKind::Person if told.may_live_anywhere() && !told.is_on_the_way() => Some(Tie::Loose(ALONE)),
        _ if told.may_live_anywhere() || told.of_many() => None,
        SpeakerKind::Organization => told.body(),
        SpeakerKind::Group | SpeakerKind::Unnamed => told.people(),
        SpeakerKind::Person => told.person(),
    }
}

/// What words tell of a member.
pub(super) struct Told<'a, 'r> {
    pub(super) reading: &'a Reading<'r>,
    pub(super) member: &'a Member,
    /// Lists that the words are in which tell what it is.
    lists: Lists,
}

/// The lists that the words are in which tell what a member is.
fn told(reading: &Reading<'_>, member: &Member) -> Lists {
    let items = || member.mentions.iter().chain(&member.roles).flat_map(|range| telling(reading, range));
    let of_a_firm = |i: usize| reading.is_word(i, &["chief"]) && reading.is_word(i + 1, lists::OF_CHIEFS);
    let told = items()
        .filter(|&i| is_plain(reading, i) && !of_a_firm(i))
        .fold(Lists::default(), |told, i| told.with(lists_of(reading.word(i))));
    // chief operating officer
    if items().any(of_a_firm) { told.with(Lists::OF_A_BODY) } else { told }
}

/// "Ambassador Lee" is an envoy, "the Refugee Council" no refugee.
fn is_plain(reading: &Reading<'_>, at: usize) -> bool {
    reading.word(at).starts_with(char::is_lowercase)
        || reading.items[at].classes.has(Classes::TITLE)
        || reading.lines.get(reading.line_of(at)).is_some_and(|line| line.items.start == at)
}

impl Told<'_, '_> {
    pub(super) fn items(&self) -> impl Iterator<Item = usize> {
        let ranges = self.member.mentions.iter().chain(&self.member.roles);
        ranges.flat_map(|range| telling(self.reading, range))
    }

    /// All words of its mentions.
    pub(super) fn words(&self) -> impl Iterator<Item = usize> {
        self.member.mentions.iter().flat_map(Range::clone)
    }

    /// People who are quoted wherever they live; but "traders in Cobh" live there, and the migrant workers secretary is no
    /// migrant.
    fn may_live_anywhere(&self) -> bool {
        let reading = self.reading;
        let in_a_town = |i: usize| {
            // copper traders, but fish traders and a trader of the market
            let before = || i > 0 && (reading.tag(i - 1) == Tag::Noun || reading.word(i - 1).contains('-'));
            reading.is_word(i, &["trader", "traders"])
                && (!before() || reading.is_word(i - 1, lists::AT_MARKETS) || reading.is_word(i + 1, &["in", "from"]))
        };
        let heads = |i: usize| {
            let behind = reading.items.get(i + 1);
            reading.tag(i + 1) != Tag::Noun && !behind.is_some_and(|b| b.classes.has(Classes::ROLE))
        };
        self.items()
            .any(|i| is_plain(reading, i) && !in_a_town(i) && heads(i) && is_one_of(reading.word(i), Lists::ANYWHERE))
    }

    /// A correspondent, an envoy, a tourist: who is known not to belong where an article plays.
    fn is_on_the_way(&self) -> bool {
        self.items().any(|i| self.reading.is_word(i, lists::ON_THE_WAY))
    }

    /// "Western officials", "European diplomats", "foreign doctors", but not the Foreign Ministry.
    fn of_many(&self) -> bool {
        let reading = self.reading;
        let capital = |i: usize| reading.word(i).starts_with(char::is_uppercase);
        let of_a_ministry = |i: usize| {
            let body = reading.is_word(i + 1, &["ministry", "minister", "secretary", "office"]);
            reading.is_word(i, &["foreign", "overseas"]) && (capital(i) && capital(i + 1) || body)
        };
        // Western University
        let in_a_name = |i: usize| reading.is_word(i, &["western"]) && capital(i) && capital(i + 1);
        self.words().any(|i| is_one_of(reading.word(i), Lists::OF_MANY) && !of_a_ministry(i) && !in_a_name(i))
    }

    pub(super) fn is_learned(&self) -> bool {
        let studies = |i: usize| {
            let word = self.reading.word(i);
            // a doctor of the place is no scientist of any
            let doctor = lists::DOCTORS.iter().any(|part| word.starts_with(part));
            word.ends_with("ologist") && !doctor || word.ends_with("grapher")
        };
        self.lists.has(Lists::LEARNED) || self.items().any(studies)
    }

    /// Papers of the state and of courts.
    fn is_of_the_state(&self) -> bool {
        self.words().any(|i| {
            is_one_of(self.reading.word(i), Lists::PUBLIC.with(Lists::PUBLIC_BODIES))
                || self.reading.is_word(i, lists::COURT_PAPERS)
        })
    }

    /// Names in the mentions besides its own; who spoke of children at Tavua does not work there, and who is of Tavua lives
    /// there.
    pub(super) fn others(&self) -> impl Iterator<Item = usize> {
        let reading = self.reading;
        let without_clause = |mention: &Range<usize>| {
            let end = mention.clone().find(|&i| reading.tag(i) == Tag::Relative).unwrap_or(mention.end);
            another_name(reading, self.member, &(mention.start..end))
        };
        self.member.mentions.iter().filter_map(without_clause).filter(|&at| !is_home(reading, at))
    }

    /// "of the charity Channel Rescue".
    fn is_employed(&self) -> bool {
        let reading = self.reading;
        let inside = |i: &usize| matches!(reading.tag(*i), Tag::Determiner | Tag::Noun | Tag::Adjective);
        let before = |at: usize| (at.saturating_sub(4)..at).rev().find(|i| !inside(i));
        self.others().filter_map(before).any(|i| reading.is_word(i, &["at", "of", "with", "for"]))
    }

    /// "an officer with Unite in the city".
    fn works_in_town(&self) -> bool {
        let reading = self.reading;
        let town =
            |&i: &usize| reading.is_word(i, &["in"]) && reading.is_word(i + 1, &["the"]) && is_town(reading, i + 2);
        self.words().any(|i| town(&i))
    }

    /// "a doctor at Chaoyang Hospital".
    fn works_there(&self) -> bool {
        let run = |at: usize| (at..at + 5).take_while(|&i| self.reading.word(i).starts_with(char::is_uppercase));
        self.others().any(|at| run(at).any(|i| is_one_of(self.reading.word(i), Lists::LOCAL)))
    }

    /// "a spokesman for the Department of Tourism".
    fn is_of_a_public_body(&self) -> bool {
        let reading = self.reading;
        // leader of the Nová Cesta party
        let party = |at: usize| (at..at + 6).any(|i| reading.is_word(i, &["party"]) && self.words().any(|w| w == i));
        if self.others().any(party) {
            return true;
        }
        let name = |i: &usize| reading.word(*i).starts_with(char::is_uppercase) || reading.tag(*i) == Tag::Adposition;
        let mut runs = self.others().map(|at| (at..at + 9).take_while(name));
        runs.any(|mut run| run.any(|i| is_one_of(reading.word(i), Lists::PUBLIC_BODIES)))
    }

    fn body(&self) -> Option<Tie> {
        let (reading, member) = (self.reading, self.member);
        let last = member.key.last().map_or("", String::as_str);
        // Finnlink Ports, later called "the company"
        let called = |m: &Range<usize>| {
            let noun = m.start + 1;
            let plain = reading.word(noun).starts_with(char::is_lowercase) && reading.tag(noun + 1) != Tag::Name;
            reading.is_word(m.start, &["the"]) && plain && is_one_of(reading.word(noun), Lists::BUSINESSES)
        };
        let firm = is_one_of(last, Lists::BUSINESSES) || member.mentions.iter().any(called);
        // the Ministry of Trade
        let of = member.key.iter().position(|word| matches!(word.as_str(), "of" | "for"));
        let head = of.and_then(|of| member.key.get(of.checked_sub(1)?));
        // rival union Amcu
        let told_by_noun = || {
            self.words().any(|i| {
                let noun =
                    reading.word(i).starts_with(char::is_lowercase) && reading.items[i].classes.has(Classes::BODY);
                let business = is_one_of(reading.word(i), Lists::BUSINESSES.with(Lists::A_BUSINESS));
                noun && !business && reading.word(i + 1).starts_with(char::is_uppercase)
            })
        };
        let body = firm
            || classes(last).has(Classes::BODY)
            || is_one_of(last, Lists::PARTIES)
            || head.is_some_and(|head| is_one_of(head, Lists::PUBLIC_BODIES))
            || told_by_noun();
        let named_firm = firm && member.name.contains(char::is_uppercase);
        // the Global Shea Alliance, but the Suva International Market
        let first = member.key.first().map_or("", String::as_str);
        if lists::OF_THE_WORLD.contains(&first) && !is_one_of(last, Lists::LOCAL.with(Lists::PLACES)) {
            return None;
        }
        body.then_some(if named_firm { Tie::Loose(ALONE) } else { Tie::Presence })
    }

    fn people(&self) -> Option<Tie> {
        let reading = self.reading;
        let known = Classes::BODY.with(Classes::PEOPLE).with(Classes::ROLE);
        // a person familiar with the matter
        let hidden = || {
            let mut words = self.member.mentions.iter().flat_map(|mention| mention.start..mention.end + 3);
            words.any(|i| reading.is_word(i, &["familiar", "knowledge", "briefed"]))
        };
        // 61 percent said they would vote
        if self.items().any(|i| reading.is_word(i, &["percent", "%", "cent"])) {
            return Some(Tie::Presence);
        }
        let office = self.lists.has(Lists::PUBLIC);
        if !self.items().any(|i| reading.items[i].classes.has(known)) || !office && hidden() {
            return None;
        }
        // "Scientists say", who may be anybody’s
        let bare = || self.member.mentions.iter().all(|m| m.len() == 1);
        match office {
            false if self.is_a_stranger() || self.member.kind == SpeakerKind::Group && self.is_learned() && bare() => {
                None
            }
            _ if self.is_learned() => Some(Tie::Loose(ALONE)),
            true => Some(Tie::Office),
            false => Some(Tie::Presence),
        }
    }

    fn person(&self) -> Option<Tie> {
        let spokesman = self.lists.has(Lists::OF_A_BODY);
        let of_the_state = || self.member.mentions.iter().any(|m| is_of_a_state_body(self.reading, m));
        Some(if self.lists.has(Lists::PUBLIC) || spokesman && of_the_state() || self.is_of_a_public_body() {
            Tie::Office
        } else if self.lists.has(Lists::LOCAL.with(Lists::PLACES)) || self.works_there() || self.works_in_town() {
            Tie::Presence
        } else if self.is_an_expert() {
            return None;
        } else if self.is_employed() || self.is_learned() || spokesman {
            Tie::Loose(CLEAR)
        } else if self.others().next().is_some() {
            Tie::Loose(1)
        } else {
            Tie::Presence
        })
    }
}

/// The words of a mention that tell what somebody is: neither in a clause about them nor behind a preposition, "of" apart.
pub(super) fn telling(reading: &Reading<'_>, range: &Range<usize>) -> impl Iterator<Item = usize> {
    let end = range.clone().find(|&i| reading.tag(i) == Tag::Relative).unwrap_or(range.end);
    let mut behind = false;
    (range.start..end).filter(move |&i| {
        behind = match reading.tag(i) {
            Tag::Adposition => !reading.is_word(i, &["of"]),
            Tag::Punctuation => false,
            _ => behind,
        };
        !behind
    })
}

fn is_town(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_word(at, &["city", "town", "village", "area", "district", "county", "neighbourhood", "neighborhood"])
}

/// "Wati, 33, of | Nabouwalu": where somebody lives, told behind the age.
fn is_home(reading: &Reading<'_>, at: usize) -> bool {
    at > 2
        && reading.is_word(at - 1, &["of", "from"])
        && reading.is_word(at - 2, &[","])
        && matches!(reading.tag(at - 3), Tag::Number | Tag::Name)
}

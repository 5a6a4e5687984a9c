//! Who is told apart from the name: "An Estonian programmer was sentenced. Rasmus Kask, 31, …", "the Colombian novelist".
//!
//! What is said there of where somebody is from is noted with the member of the cast, as an apposition is.

use std::ops::Range;

use super::Sources;
use crate::gazetteer;
use crate::lexicon::{Classes, FastMap, lists};
use crate::reading::{Line, Reading};
use crate::sieves::dateline::behind_dateline;
use crate::sieves::mentions::Mention;
use crate::sieves::phrases::core_after;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// Words of a phrase that are looked at: "a 38-year-old Chinese national".
const LONGEST: usize = 8;

/// How many paragraphs behind a phrase the name may stand.
const NEAR: u32 = 2;

/// Words between a phrase and the name that it gives: "a Chinese national identified only as | Zhao".
const BEFORE_NAME: usize = 5;

impl Sources<'_, '_> {
    /// Notes with the members of the cast what sentences without their names tell of where they are from.
    pub(crate) fn note_introductions(&mut self) {
        let (reading, cast) = (self.reading, &self.cast);
        let mut firsts = FastMap::default();
        for mention in &cast.mentions {
            firsts.entry(mention.member).or_insert(mention.items.start);
        }
        let mut told = Vec::new();
        for (index, line) in reading.lines.iter().enumerate() {
            let epithet = self.epithet(line);
            let named = epithet.and_then(|items| Some((self.person_just_named(items.start)?, items)));
            told.extend(named.filter(|(member, _)| !self.is_of_a_country(*member)));
            for at in line.items.clone() {
                let Some(phrase) = stranger(reading, at, line.items.end) else { continue };
                let is_new = |m: &Mention| firsts.get(&m.member) == Some(&m.items.start);
                let behind = cast.named_between(phrase.end..line.items.end);
                let sure = |m: &Mention| cast.members[m.member].is_sure_person();
                if let Some(named) = behind.first().filter(|m| gives_name(reading, phrase.end..m.items.start)) {
                    told.push((named.member, phrase));
                } else if !cast.named_between(line.items.clone()).iter().any(sure) {
                    let near = |next: &&Line| next.block <= line.block + NEAR;
                    let lines = reading.lines.iter().skip(index + 1).take_while(near);
                    let mut named = lines.filter_map(|next| {
                        let named = cast.named_between(next.items.clone());
                        Some((next, named.iter().find(|m| sure(m))?))
                    });
                    let first = named.next().filter(|(next, m)| is_new(m) && opens_without_a_role(reading, next, m));
                    told.extend(first.map(|(_, m)| (m.member, phrase)));
                }
            }
        }
        for (member, items) in told {
            self.cast.members[member].note_description(items);
        }
    }

    /// "Sweden captain Ulf Berg": a country stands beside the name, so that "the Argentine" is another.
    fn is_of_a_country(&self, member: usize) -> bool {
        let mut words = self.cast.members[member].mentions.iter().flat_map(Range::clone);
        words.any(|i| names_a_country(self.reading, i))
    }

    /// "The Colombian novelist, 61, is in Britain", "At 52, the Argentine pianist …", "The 23-year-old Eritrean …": words at
    /// the beginning of a sentence for whoever was named before, with a nationality.
    fn epithet(&self, line: &Line) -> Option<Range<usize>> {
        let reading = self.reading;
        let start = line.items.start;
        let comma = (start..line.items.end.min(start + 5)).find(|&i| reading.is_word(i, &[",", "the"]))?;
        let at = if reading.is_word(comma, &[","]) { comma + 1 } else { comma };
        let opens = at == start || at == comma + 1 && reading.tag(start) == Tag::Adposition;
        if !opens || !reading.is_word(at, &["the"]) || self.answers.get(at).is_some() {
            return None;
        }
        let core = core_after(reading, at, line.items.end.min(at + 6));
        let head = core.end.checked_sub(1).filter(|&head| head > at)?;
        // an office, "the French president", is held by somebody else
        let noun = lower_case(reading.word(head));
        let somebody = [lists::EPITHETS, lists::STRANGERS].iter().any(|list| list.contains(&noun.as_str()));
        let plain = (at + 2..core.end).all(|i| reading.word(i).starts_with(char::is_lowercase));
        let described = head > at + 1 && somebody && plain && names_a_country(reading, at + 1);
        let aged = |i: usize| reading.word(i).ends_with("-year-old");
        let of_a_people = gazetteer::is_one_of_a_people(reading.word(head)) && (at + 1..head).all(aged);
        let named = reading.is_word(core.end, &[","]) && reading.tag(core.end + 1) == Tag::Name;
        ((described || of_a_people) && !named && reading.tag(core.end) != Tag::Name).then_some(core)
    }
}

fn names_a_country(reading: &Reading<'_>, at: usize) -> bool {
    let word = reading.word(at);
    gazetteer::is_demonym(word) || gazetteer::country(word).is_some()
}

/// "An Estonian programmer", "a student from South Korea", "two German backpackers": people who are told to be foreign, and
/// not by name.
fn stranger(reading: &Reading<'_>, at: usize, high: usize) -> Option<Range<usize>> {
    if let Some(office) = office_of_a_country(reading, at, high) {
        return Some(office);
    }
    if !reading.is_word(at, &["a", "an", "one", "two"]) {
        return None;
    }
    let core = core_after(reading, at, high.min(at + LONGEST));
    // a Chinese national, which is taken for an adjective
    let end = core.end + usize::from(reading.is_word(core.end, lists::STRANGERS));
    let head = end.checked_sub(1).filter(|&head| head > at)?;
    let people = Classes::ROLE.with(Classes::PEOPLE).with(Classes::WOMAN).with(Classes::MAN);
    // whatever "national" is taken for
    let known = reading.is_word(head, lists::STRANGERS);
    let noun = matches!(reading.tag(head), Tag::Noun | Tag::Adjective) && reading.items[head].classes.has(people);
    if !known && !noun || reading.is_word(head, lists::OFFICES) {
        return None;
    }
    let national = (at + 1..head).any(|i| gazetteer::is_demonym(reading.word(i)));
    let from = reading.is_word(end, &["from"]).then(|| {
        (end + 2..=high.min(end + 4))
            .rev()
            .find(|&last| gazetteer::country(reading.span(end + 1..last).of(&reading.article.text)).is_some())
    });
    let end = from.flatten().or(national.then_some(end))?;
    // a Spanish farmer, Ana Ruiz; a Spanish farmer Ana Ruiz
    let named = reading.tag(end) == Tag::Name || reading.is_word(end, &[","]) && reading.tag(end + 1) == Tag::Name;
    (!named).then_some(at..end)
}

/// "Argentina’s foreign minister", "The Chinese ambassador": an office of a country that opens a sentence, whose holder the next
/// one may name.
fn office_of_a_country(reading: &Reading<'_>, at: usize, high: usize) -> Option<Range<usize>> {
    let line = reading.lines.get(reading.line_of(at))?.items.clone();
    if at != behind_dateline(reading, line).start {
        return None;
    }
    let first = at + usize::from(reading.is_word(at, &["the"]));
    let core = core_after(reading, at, high.min(at + LONGEST));
    let head = core.end.checked_sub(1).filter(|&head| head > first)?;
    let classes = reading.items[head].classes;
    let office = classes.has(Classes::ROLE)
        && !classes.has(Classes::PLURAL.with(Classes::BODY))
        && reading.tag(head) == Tag::Noun;
    let country = names_a_country(reading, first)
        && (gazetteer::is_demonym(reading.word(first)) || reading.tag(first + 1) == Tag::Possessive);
    let small = (first + 1..core.end).all(|i| !reading.word(i).starts_with(char::is_uppercase));
    (office && country && small && reading.tag(core.end) == Tag::Finite).then_some(core)
}

/// "identified only as", "called": what stands between a phrase and the name that it gives.
fn gives_name(reading: &Reading<'_>, between: Range<usize>) -> bool {
    (1..=BEFORE_NAME).contains(&between.len())
        && between.clone().any(|i| reading.is_word(i, &["identified", "named", "known", "called"]))
}

/// "Rasmus Kask, 31, stood …": a sentence that begins with a name of which nothing but the age is told.
fn opens_without_a_role(reading: &Reading<'_>, line: &Line, named: &Mention) -> bool {
    let end = named.items.end;
    let aged = reading.is_word(end, &[",", "("]) && reading.tag(end + 1) == Tag::Number;
    let end = if aged { end + 3 } else { end };
    // One of them, Bram Kuiper, said
    let one_of = line.items.start + 4 == named.items.start
        && reading.is_word(line.items.start, &["one", "both"])
        && reading.is_word(line.items.start + 2, &["them"]);
    (one_of || named.whole.start == line.items.start)
        && named.items.len() > 1
        && named.roles.is_empty()
        && (one_of || reading.tag(end + 1) == Tag::Gerund || !reading.is_word(end, &[",", "of", "from"]))
}

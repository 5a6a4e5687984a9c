//! Turns: whom a label means, and who asks and who answers in an interview, as its introduction tells.

use std::ops::Range;

use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::{Classes, classes, lists};
use crate::sieves::confidence::{INTERVIEW, LABEL};
use crate::sieves::names::key;
use crate::sieves::phrases::{core_after, phrase_after};
use crate::sieves::sources::{Answer, Sources};
use crate::sieves::subjects::subject_before;
use crate::text::tags::Tag;

/// Who talks in an interview.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Parties {
    pub(crate) asker: Answer,
    pub(crate) answerer: Answer,
}

/// Words between such a verb and who is met.
const BETWEEN: &[&str] = &["to", "with", "down", "up"];

/// How many items of an introduction are read.
const INTRODUCTION: usize = 600;

/// Who asks and who answers: "Tom Ashgrove met the glaciologist", or whom the introduction names most.
pub(crate) fn parties(sources: &mut Sources<'_, '_>) -> Parties {
    let reading = sources.reading;
    let first = reading.turns.first().map_or(0, |turn| turn.words.start);
    let end = reading.items.partition_point(|item| item.span.start < first);
    let introduction = end.saturating_sub(INTRODUCTION)..end;
    for verb in introduction.clone().filter(|&i| reading.is_word(i, lists::MEETS) && reading.tag(i) == Tag::Finite) {
        let line = reading.lines.get(reading.line_of(verb)).map_or(verb..verb, |line| line.items.clone());
        let subject = subject_before(reading, line.start, verb);
        let mut behind = verb + 1;
        while behind < line.end && reading.is_word(behind, BETWEEN) {
            behind += 1;
        }
        let (object, _) = phrase_after(reading, behind, line.end);
        if subject.is_empty() || object.is_empty() {
            continue;
        }
        let (one, other) = (sources.resolve(subject), sources.resolve(object));
        let is_person = |answer: Answer| {
            answer
                .member
                .is_some_and(|m| matches!(sources.cast.members[m].kind, SpeakerKind::Person | SpeakerKind::Unnamed))
        };
        let may_ask = |answer: Answer| {
            answer.member.is_some_and(|m| {
                matches!(sources.cast.members[m].kind, SpeakerKind::Person | SpeakerKind::Organization)
            })
        };
        if one.member == other.member {
            continue;
        }
        let (asker, answerer) = if is_person(other) { (one, other) } else { (other, one) };
        if is_person(answerer) && may_ask(asker) {
            let unnamed = answerer.member.is_some_and(|m| sources.cast.members[m].kind == SpeakerKind::Unnamed);
            let answerer = if unnamed { most_named(sources, end, asker.member) } else { answerer };
            return Parties { asker: doubted(asker), answerer: doubted(answerer) };
        }
    }
    for noun in introduction {
        if let Some(asker) = named_beside(sources, noun).map(|items| sources.resolve(items)) {
            let answerer = most_named(sources, end, asker.member);
            if asker.member.is_some() && asker.member != most_named(sources, end, None).member {
                return Parties { asker: doubted(asker), answerer };
            }
        }
    }
    Parties { asker: Answer::NONE, answerer: most_named(sources, end, None) }
}

/// "an interview with | the Post", "questions from | readers", "interviewed by | Tom Ash", "Tom Ash | put the
/// questions": who asks, beside such a word.
fn named_beside(sources: &Sources<'_, '_>, at: usize) -> Option<Range<usize>> {
    let reading = sources.reading;
    let line = reading.lines.get(reading.line_of(at)).map(|line| line.items.clone())?;
    let passive = reading.is_word(at, &["interviewed", "questioned", "asked"]) && reading.is_word(at + 1, &["by"]);
    let asked = reading.is_word(at, &["questions"]);
    let talk = reading.is_word(at, &["interview", "conversation", "chat"])
        && reading.is_word(at + 1, &["with", "by", "to", "for"]);
    if passive || talk || asked && reading.is_word(at + 1, &["from", "by", "of"]) {
        let (plain, _) = phrase_after(reading, at + 2, line.end);
        return (!plain.is_empty()).then_some(plain);
    }
    let verb = (line.start..at).rev().take(4).find(|&i| reading.tag(i) == Tag::Finite).filter(|_| asked)?;
    let subject = subject_before(reading, line.start, verb);
    let asks = reading.is_word(verb, &["asked", "asks", "put", "puts", "posed", "had", "sent"]);
    (asks && !subject.is_empty()).then_some(subject)
}

/// Whom the introduction names most, but for the one who asks.
fn most_named(sources: &Sources<'_, '_>, end: usize, asker: Option<usize>) -> Answer {
    let named = sources.cast.named_between(0..end);
    let times = |member: usize| named.iter().filter(|m| m.member == member).count();
    let others = named.iter().take(INTRODUCTION).map(|m| m.member).filter(|&m| Some(m) != asker);
    let most = others.max_by_key(|&m| (times(m), std::cmp::Reverse(m)));
    most.map_or(Answer::NONE, |member| Answer::new(member, INTERVIEW))
}

fn doubted(answer: Answer) -> Answer {
    Answer { sieve: Some(INTERVIEW.sieve), confidence: INTERVIEW.confidence(), ..answer }
}

impl Sources<'_, '_> {
    /// Whom the label of a turn means: somebody named, by a name, a surname in capitals or initials; an office; a body;
    /// else somebody of whom the article tells no more than the label.
    pub(crate) fn label(&mut self, items: Range<usize>) -> Answer {
        let reading = self.reading;
        let text = self.text(items.clone());
        let name: Vec<&str> = text.split_whitespace().filter(|word| !classes(word).has(Classes::TITLE)).collect();
        let words = key(&name.join(" "));
        if let Some(member) = self.by_initials(text).or_else(|| self.cast.find_person(&words)) {
            let member_data = &mut self.cast.members[member];
            member_data.sure = true;
            member_data.note(text, items);
            return Answer::new(member, LABEL);
        }
        let told = items.clone().any(|i| reading.items[i].classes.has(Classes::ROLE.with(Classes::PEOPLE)));
        let body = gazetteer::institution(text).is_some()
            || self.cast.find_body(text).is_some()
            || items.clone().any(|i| reading.items[i].classes.has(Classes::BODY));
        if words.is_empty() || body || told && name.len() < 2 || reading.is_word(items.start, &["the"]) {
            let core = core_after(reading, items.start, items.end);
            return self.resolve(if core.is_empty() { items } else { core });
        }
        let member = self.cast.add(SpeakerKind::Person, text, words);
        let data = &mut self.cast.members[member];
        data.sure = true;
        data.note(text, items);
        Answer::new(member, LABEL)
    }

    /// "AR" for Ana Ruiz.
    fn by_initials(&self, label: &str) -> Option<usize> {
        let letters: String = label.chars().filter(|c| c.is_alphabetic()).collect();
        let initials = |name: &str| -> String { name.split_whitespace().filter_map(|w| w.chars().next()).collect() };
        let short = (2..4).contains(&letters.chars().count()) && letters.chars().all(char::is_uppercase);
        let people = self.cast.members.iter().take(INTRODUCTION).enumerate();
        let found =
            people.filter(|(_, m)| m.kind == SpeakerKind::Person && m.name != label && initials(&m.name) == letters);
        if short { found.map(|(id, _)| id).next() } else { None }
    }
}

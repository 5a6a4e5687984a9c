//! Verb groups: whether a reporting verb is used as one, and which words in front belong to it.

use super::Finder;
use crate::lexicon::{Classes, lists};
use crate::reading::Item;
use crate::sieves::phrases::is_comma;
use crate::sieves::subjects::subject_before;
use crate::text::tags::Tag;

const BE: &[&str] =
    &["is", "are", "was", "were", "be", "been", "being", "am", "’s", "'s", "’re", "'re", "’m", "'m", "gets", "got"];
const HAVE: &[&str] = &["has", "have", "had", "having", "’s", "'s", "’ve", "'ve", "’d", "'d"];
const MODAL: &[&str] =
    &["will", "would", "can", "could", "may", "might", "must", "should", "shall", "’ll", "'ll", "’d", "'d"];
const DO: &[&str] = &["did", "do", "does"];
const NEGATION: &[&str] = &["not", "n't", "n’t", "never", "neither", "nor", "hardly", "rarely"];
const LINKS: &[&str] = &["however", "meanwhile", "then", "so", "still", "yet", "instead"];

impl Finder<'_, '_> {
    pub(super) fn lemma_is(&self, at: usize, stem: &str) -> bool {
        self.reading.word(at).get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
    }

    /// The end of the cue behind the verb: "pointed out", "went on", "called for", "chimed in".
    pub(super) fn particle(&self, at: usize) -> usize {
        let particle = self.is(at + 1, &["out", "in", "up", "on", "back", "off", "down", "for", "upon"]) && {
            let verb = self.reading.word(at).to_ascii_lowercase();
            let particle = self.reading.word(at + 1).to_ascii_lowercase();
            matches!(
                (verb.as_str(), particle.as_str()),
                (
                    "pointed" | "points" | "point" | "pointing" | "cried" | "called" | "calls" | "spoke" | "blurted",
                    "out"
                ) | ("chimed" | "chimes" | "weighed", "in")
                    | ("summed" | "sums", "up")
                    | ("went" | "goes" | "called" | "calls" | "calling" | "carried", "on" | "upon" | "for")
                    | ("appealed" | "appeals" | "appealing", "for")
                    | ("shot" | "fired" | "hit", "back")
            )
        };
        if particle { at + 2 } else { at + 1 }
    }

    /// The verb group that ends with the verb at `at`, if the verb reports something there.
    pub(super) fn group(&self, at: usize) -> Option<Group> {
        let (start, auxiliaries) = self.auxiliaries(at)?;
        let item = self.item(at)?;
        let (classes, tag) = (item.classes, item.tag);
        let is_gerund = matches!(tag, Tag::Gerund | Tag::Noun | Tag::Adjective | Tag::Finite | Tag::Participle);
        if classes.has(Classes::GERUND) && is_gerund {
            return self.gerund(start, tag, auxiliaries);
        }
        let to = start > self.low && self.is(start - 1, &["to"]);
        let infinitive = to && (self.tag(start - 1) == Tag::To || tag == Tag::Base);
        let form = if auxiliaries.has(Auxiliaries::BE) {
            // was told, has been told: somebody else speaks
            let passive = classes.has(Classes::PARTICIPLE)
                || !auxiliaries.has(Auxiliaries::HAVE) && classes.has(Classes::PAST) && tag != Tag::Finite;
            if passive { Classes::NONE } else { Classes::PAST.with(Classes::PRESENT) }
        } else if auxiliaries.has(Auxiliaries::HAVE) {
            Classes::PARTICIPLE
        } else if auxiliaries.has(Auxiliaries::MODAL.with(Auxiliaries::DO)) {
            Classes::BASE
        } else if infinitive {
            return self.infinitive(start, classes);
        } else {
            return self.finite(at, start, classes, tag).then_some(Group { start, voice: Voice::Active });
        };
        classes.has(form).then_some(Group { start, voice: Voice::Active })
    }

    /// Goes back over auxiliaries and adverbs; `None` where a negation stands among them.
    fn auxiliaries(&self, at: usize) -> Option<(usize, Auxiliaries)> {
        let mut start = at;
        let mut found = Auxiliaries::NONE;
        while start > self.low {
            let before = start - 1;
            let tag = self.tag(before);
            if self.is(before, NEGATION) {
                return None;
            }
            let verbal = matches!(tag, Tag::Finite | Tag::Participle | Tag::Base | Tag::Gerund);
            found = if self.is(before, BE) && verbal {
                found.with(Auxiliaries::BE)
            } else if self.is(before, HAVE) && verbal && tag != Tag::Participle {
                found.with(Auxiliaries::HAVE)
            } else if self.is(before, MODAL) && !matches!(tag, Tag::Noun | Tag::Name) {
                found.with(Auxiliaries::MODAL)
            } else if self.is(before, DO) && tag == Tag::Finite {
                found.with(Auxiliaries::DO)
            } else if tag == Tag::Adverb
                // Lee and Ruiz | both stressed
                || self.is(before, &["both", "all", "each"])
                    && before > self.low
                    && matches!(self.tag(before - 1), Tag::Noun | Tag::Name)
                || self.is(before, &["since"]) && before > self.low && self.is(before - 1, HAVE)
            {
                found
            } else {
                break;
            };
            start = before;
        }
        if found.is_none()
            && matches!(self.tag(at), Tag::Participle | Tag::Finite)
            && let Some(have) = self.have_before(start)
        {
            return Some((have, Auxiliaries::HAVE));
        }
        // "However, he said": what links sentences stays with the clause
        while start < at
            && self.tag(start) == Tag::Adverb
            && (start == self.low || is_comma(self.reading, start - 1))
            && self.is(start, LINKS)
        {
            start += 1;
        }
        Some((start, found))
    }

    /// "has in the past | described": an auxiliary in front of words that tell when.
    fn have_before(&self, start: usize) -> Option<usize> {
        let between = |i: &usize| {
            matches!(
                self.tag(*i),
                Tag::Adposition | Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Adverb | Tag::Number
            )
        };
        let first = (self.low..start).rev().take(6).take_while(between).last()?;
        let have = first.checked_sub(1).filter(|&have| have >= self.low)?;
        let adjunct = self.tag(first) == Tag::Adposition || self.tag(first) == Tag::Adverb;
        let verbal = matches!(self.tag(have), Tag::Finite | Tag::Base);
        (adjunct && verbal && self.is(have, &["has", "have", "had"])).then_some(have)
    }

    /// "is saying" has its subject, ", saying" shares one, "has saying" is nothing.
    fn gerund(&self, start: usize, tag: Tag, auxiliaries: Auxiliaries) -> Option<Group> {
        if auxiliaries.has(Auxiliaries::BE) {
            return Some(Group { start, voice: Voice::Active });
        }
        // a reporter can be heard asking
        if start > self.low && self.is(start - 1, &["heard"]) && self.tag(start - 1) == Tag::Participle {
            let (group, found) = self.auxiliaries(start - 1)?;
            return found.has(Auxiliaries::BE).then_some(Group { start: group, voice: Voice::Active });
        }
        let other = auxiliaries.has(Auxiliaries::HAVE.with(Auxiliaries::MODAL)) || tag == Tag::Adjective;
        let opens_phrase = self.participial(start, tag) || tag == Tag::Gerund && self.own_subject(start).is_some();
        (!other && opens_phrase).then_some(Group { start, voice: Voice::Participial })
    }

    /// "went on to say", "continued to argue", "was quick to note"; other infinitives report nothing.
    fn infinitive(&self, start: usize, classes: Classes) -> Option<Group> {
        let leads = start >= self.low + 2 && self.is(start - 2, lists::GOES_ON);
        if !leads && self.is_led_to(start - 1) {
            let quoted = (start + 1..start + 4).any(|i| self.item(i).is_some_and(Item::is_quotation));
            // prompted some users to argue that it was late
            let clause = classes.has(Classes::SAY) && self.is(start + 1, &["that", "it", "he", "she", "they"]);
            // prompted the minister to accuse them of lying
            let accuses = self.is(start, &["accuse"]);
            return ((quoted || clause || accuses) && classes.has(Classes::BASE))
                .then_some(Group { start: start - 1, voice: Voice::Active });
        }
        // the team called later in the day to say
        let calls = (self.low.max(start.saturating_sub(CALLED))..start).rev().find(|&i| self.is(i, lists::COMES));
        if let Some(calls) = calls.filter(|_| !leads && self.is(start, &["say", "tell"])) {
            return Some(Group { start: calls, voice: Voice::Active });
        }
        let group = Group { start: self.subject_verb_of_infinitive(start - 1), voice: Voice::Active };
        (leads && classes.has(Classes::BASE)).then_some(group)
    }

    /// "leading advisers like Gene Sperling | to counter": whoever is led to say something says it.
    fn is_led_to(&self, to: usize) -> bool {
        let led = subject_before(self.reading, self.low, to);
        !led.is_empty() && led.start > self.low && self.is(led.start - 1, lists::LEADS)
    }

    /// Whether an `-ing` form opens a phrase of its own: ", saying …", "and adding …", "a letter warning that …".
    pub(super) fn participial(&self, start: usize, tag: Tag) -> bool {
        let Some(before) = start.checked_sub(1).filter(|&b| b >= self.low) else { return tag == Tag::Gerund };
        let opens_sentence = before == self.low && self.is(before, &["after", "while", "by", "before", "when", "in"]);
        if is_comma(self.reading, before)
            || self.reading.items[before].is_quotation()
            || self.tag(before) == Tag::Coordinator
            || opens_sentence
        {
            return true;
        }
        let speech = || self.reading.items[start].classes.has(Classes::SAY);
        if tag == Tag::Gerund && self.is(before, &["while", "keeps", "kept", "keep"]) && speech() {
            return true;
        }
        let opens =
            self.is(start + 1, &["that", ":", ",", "to", "of"]) || self.item(start + 1).is_some_and(Item::is_quotation);
        let saying = self.is(start, &["saying", "telling"]);
        let near = || {
            let clause = self.is(start + 1, &["that", "he", "she", "they"])
                || self.is(start + 2, &["that", "he", "she", "they"]);
            clause && speech() || (start + 1..start + 5).any(|i| self.item(i).is_some_and(Item::is_quotation))
        };
        if tag == Tag::Gerund && self.is(before, &["by", "after", "before", "while", "in"]) && near() {
            return true;
        }
        let of_quotation =
            self.is(start + 1, &["of", "about", ":", ","]) && self.item(start + 2).is_some_and(Item::is_quotation);
        (tag == Tag::Gerund || of_quotation)
            && (opens || saying || of_quotation)
            && matches!(
                self.tag(before),
                Tag::Noun | Tag::Name | Tag::Number | Tag::Adverb | Tag::Subordinator | Tag::Adposition
            )
    }

    /// Back over "went on", "was quick" in front of `to`.
    pub(super) fn subject_verb_of_infinitive(&self, to: usize) -> usize {
        let mut start = to;
        while start > self.low
            && (matches!(self.tag(start - 1), Tag::Finite | Tag::Adverb | Tag::Adposition | Tag::Participle)
                || self.is(
                    start - 1,
                    &["on", "quick", "out", "forward", "likely", "right", "correct", "careful", "continuing"],
                ))
        {
            start -= 1;
        }
        start
    }
}

/// Words between "called" and "to say", at most.
const CALLED: usize = 8;

/// Which auxiliaries stand in front of a verb.
#[derive(Clone, Copy)]
struct Auxiliaries(u8);

impl Auxiliaries {
    const NONE: Self = Self(0);
    const BE: Self = Self(1);
    const HAVE: Self = Self(1 << 1);
    const MODAL: Self = Self(1 << 2);
    const DO: Self = Self(1 << 3);

    const fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }

    const fn is_none(self) -> bool {
        self.0 == 0
    }

    const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A verb with its auxiliaries.
pub(super) struct Group {
    /// The first auxiliary or adverb.
    pub(super) start: usize,
    pub(super) voice: Voice,
}

/// Whether a verb has a subject of its own.
pub(super) enum Voice {
    /// Has a subject.
    Active,
    /// "saying", "adding".
    Participial,
}

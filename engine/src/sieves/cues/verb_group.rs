//! Verb groups: whether a reporting verb is used as one, and which words in front belong to it.

use super::Finder;
use crate::lexicon::Classes;
use crate::reading::Item;
use crate::sieves::phrases::is_comma;
use crate::text::tags::Tag;

const BE: &[&str] =
    &["is", "are", "was", "were", "be", "been", "being", "am", "’s", "'s", "’re", "'re", "’m", "'m", "gets", "got"];
const HAVE: &[&str] = &["has", "have", "had", "having", "’s", "'s", "’ve", "'ve", "’d", "'d"];
const MODAL: &[&str] =
    &["will", "would", "can", "could", "may", "might", "must", "should", "shall", "’ll", "'ll", "’d", "'d"];

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
                    | ("shot" | "fired" | "hit", "back")
            )
        };
        if particle { at + 2 } else { at + 1 }
    }

    /// The verb group that ends with the verb at `at`, if the verb reports something there.
    pub(super) fn group(&self, at: usize) -> Option<Group> {
        let item = self.item(at)?;
        let r = self.reading;
        let mut start = at;
        let mut auxiliaries = Auxiliaries::default();
        while start > self.low {
            let before = start - 1;
            if self.is(before, &["not", "n't", "n’t", "never", "neither", "nor", "hardly", "rarely"]) {
                auxiliaries.negated = true;
            } else if self.is(before, BE)
                && matches!(self.tag(before), Tag::Finite | Tag::Participle | Tag::Base | Tag::Gerund)
            {
                auxiliaries.be = true;
            } else if self.is(before, HAVE) && matches!(self.tag(before), Tag::Finite | Tag::Base | Tag::Gerund) {
                auxiliaries.have = true;
            } else if self.is(before, MODAL) && self.tag(before) != Tag::Noun {
                auxiliaries.modal = true;
            } else if self.is(before, &["did", "do", "does"]) && matches!(self.tag(before), Tag::Finite) {
                auxiliaries.does = true;
            } else if self.tag(before) != Tag::Adverb {
                break;
            }
            start = before;
        }
        // adverbs in front of the first auxiliary stay with the clause: "However, he said"
        while start < at
            && self.tag(start) == Tag::Adverb
            && (start == self.low || is_comma(r, start - 1))
            && self.is(start, &["however", "meanwhile", "then", "so", "still", "yet", "instead"])
        {
            start += 1;
        }
        if auxiliaries.negated {
            return None;
        }
        let classes = item.classes;
        let tag = item.tag;
        let to_before = start > self.low && matches!(self.tag(start - 1), Tag::To);
        let voice = if classes.has(Classes::GERUND)
            && matches!(tag, Tag::Gerund | Tag::Noun | Tag::Adjective | Tag::Finite | Tag::Participle)
        {
            if auxiliaries.be {
                Voice::Active
            } else if auxiliaries.have || auxiliaries.modal || tag == Tag::Adjective {
                return None;
            } else {
                if !self.participial(start, tag) {
                    return None;
                }
                Voice::Participial
            }
        } else if auxiliaries.be
            && !auxiliaries.have
            && classes.has(Classes::PARTICIPLE.with(Classes::PAST))
            && tag != Tag::Finite
        {
            return None;
        } else if auxiliaries.be && classes.has(Classes::PARTICIPLE) {
            // has been told, was told: somebody else speaks
            return None;
        } else if auxiliaries.have {
            if !classes.has(Classes::PARTICIPLE) {
                return None;
            }
            Voice::Active
        } else if auxiliaries.modal || auxiliaries.does {
            if !classes.has(Classes::BASE) {
                return None;
            }
            Voice::Active
        } else if to_before {
            // went on to say, continued to argue, was quick to note
            let leads = start >= self.low + 2
                && self.is(start - 2, &["on", "continued", "continues", "quick", "out", "came", "hastened", "forward"]);
            if !leads || !classes.has(Classes::BASE) {
                return None;
            }
            return Some(Group { start: self.subject_verb_of_infinitive(start - 1), voice: Voice::Active });
        } else if tag == Tag::Finite
            || classes.has(Classes::PAST.with(Classes::PRESENT)) && self.looks_finite(at, start)
        {
            if !classes.has(Classes::PAST.with(Classes::PRESENT))
                && !(classes.has(Classes::BASE) && self.plural_subject(start))
            {
                return None;
            }
            Voice::Active
        } else if classes.has(Classes::BASE)
            && self.plural_subject(start)
            && matches!(tag, Tag::Base | Tag::Noun)
            && (self.is(at + 1, &["that"]) || tag == Tag::Base)
        {
            Voice::Active
        } else {
            return None;
        };
        Some(Group { start, voice })
    }

    /// Whether an `-ing` form opens a phrase of its own: ", saying …", "and adding …", "a letter warning that …".
    pub(super) fn participial(&self, start: usize, tag: Tag) -> bool {
        let Some(before) = start.checked_sub(1).filter(|&b| b >= self.low) else { return tag == Tag::Gerund };
        if is_comma(self.reading, before)
            || self.reading.items[before].is_quotation()
            || self.tag(before) == Tag::Coordinator
        {
            return true;
        }
        let opens =
            self.is(start + 1, &["that", ":", ",", "to", "of"]) || self.item(start + 1).is_some_and(Item::is_quotation);
        let saying = self.is(start, &["saying", "telling"]);
        let of_quotation =
            self.is(start + 1, &["of", ":", ","]) && self.item(start + 2).is_some_and(Item::is_quotation);
        (tag == Tag::Gerund || of_quotation)
            && (opens || saying)
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
                || self.is(start - 1, &["on", "quick", "out", "forward"]))
        {
            start -= 1;
        }
        start
    }

    /// Whether a verb whose tag is in doubt stands where a finite verb stands.
    pub(super) fn looks_finite(&self, at: usize, start: usize) -> bool {
        let Some(item) = self.item(at) else { return false };
        if matches!(item.tag, Tag::Name | Tag::Adjective) {
            return false;
        }
        let unambiguous = item.classes.has(Classes::SAY.with(Classes::TELL))
            && item.classes.has(Classes::PAST)
            && !self
                .is(at, &["read", "put", "found", "stated", "reported", "suggested", "estimated", "promised", "noted"]);
        let clause_follows = self.is(at + 1, &["that", ":", ","]) || self.item(at + 1).is_some_and(Item::is_quotation);
        let before = start.checked_sub(1).filter(|&b| b >= self.low);
        let subject = before.is_some_and(|b| {
            self.tag(b) == Tag::Pronoun && !self.is(b, &["him", "her", "them", "us", "me"])
                || self.tag(b) == Tag::Name
                || self.reading.items[b].is_quotation()
        });
        // …, reports Wee.
        let inverted = item.classes.has(Classes::PRESENT)
            && before.is_some_and(|b| is_comma(self.reading, b) || self.reading.items[b].is_quotation())
            && self.tag(at + 1) == Tag::Name
            && (at + 2 >= self.high || matches!(self.tag(at + 2), Tag::Punctuation | Tag::Name));
        item.tag == Tag::Participle && unambiguous && (clause_follows || subject)
            || subject && clause_follows
            || inverted
    }

    /// Whether the subject in front of `start` is plural, so that its verb has no ending.
    pub(super) fn plural_subject(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|&b| b >= self.low) else { return false };
        let word = self.reading.word(before);
        matches!(self.tag(before), Tag::Noun) && word.ends_with('s')
            || self.tag(before) == Tag::Coordinator
            || self.reading.items[before].classes.has(Classes::PLURAL)
            || self.is(
                before,
                &[
                    "they", "we", "i", "you", "many", "some", "others", "who", "people", "police", "that", "both",
                    "most",
                ],
            )
            || matches!(self.tag(before), Tag::Name)
                && (word.ends_with('s') || before > self.low && (self.low..before).any(|i| self.is(i, &["and"])))
            || self.is(before, &[","]) && self.low + 3 < before
            || self.tag(before) == Tag::Noun
    }
}

#[derive(Default)]
struct Auxiliaries {
    be: bool,
    have: bool,
    modal: bool,
    does: bool,
    negated: bool,
}

pub(super) struct Group {
    /// The first auxiliary or adverb.
    pub(super) start: usize,
    pub(super) voice: Voice,
}

pub(super) enum Voice {
    /// Has a subject.
    Active,
    /// "saying", "adding".
    Participial,
}

//! Cues: the words that say that something is reported, each with the words that name its source.

use std::ops::Range;

use crate::lexicon::Classes;
use crate::reading::{Item, ItemKind, Reading};
use crate::sieves::phrases::{core_before, is_comma, is_nominal, is_time, phrase_after, phrase_before, subject_before};
use crate::text::tags::Tag;

/// Words that report, with the source that they name.
#[derive(Clone, Debug)]
pub(crate) struct Cue {
    /// Index of the sentence.
    pub(crate) line: usize,
    /// The verb, or the word that stands for it.
    pub(crate) verb: usize,
    /// The cue's words: auxiliaries and adverbs in front of the verb are part of it.
    pub(crate) items: Range<usize>,
    pub(crate) classes: Classes,
    pub(crate) form: Form,
    /// The words that name the source; for a shared source, where it stands.
    pub(crate) source: Option<Range<usize>>,
    /// From the first word of source or cue to the last, appositions included.
    pub(crate) region: Range<usize>,
}

/// How source and cue stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "Robinson said"
    SourceFirst,
    /// "said Robinson"
    CueFirst,
    /// ", saying …", "and added": the source is another cue's or the clause's subject.
    Shared,
    /// "according to Robinson"
    According,
    /// "as Robinson put it"
    As,
    /// "Robinson: “…”"
    Colon,
}

/// All cues, in the order of the text.
pub(crate) fn cues(reading: &Reading<'_>) -> Vec<Cue> {
    let mut out = Vec::new();
    for (index, line) in reading.lines.iter().enumerate() {
        let finder = Finder { reading, line: index, low: line.items.start, high: line.items.end };
        finder.find(&mut out);
    }
    out
}

struct Finder<'a, 'r> {
    reading: &'a Reading<'r>,
    line: usize,
    low: usize,
    high: usize,
}

const BE: &[&str] =
    &["is", "are", "was", "were", "be", "been", "being", "am", "’s", "'s", "’re", "'re", "’m", "'m", "gets", "got"];
const HAVE: &[&str] = &["has", "have", "had", "having", "’s", "'s", "’ve", "'ve", "’d", "'d"];
const MODAL: &[&str] =
    &["will", "would", "can", "could", "may", "might", "must", "should", "shall", "’ll", "'ll", "’d", "'d"];

impl Finder<'_, '_> {
    fn find(&self, out: &mut Vec<Cue>) {
        let first = out.len();
        let mut at = self.low;
        while at < self.high {
            let cue =
                self.according(at).or_else(|| self.verb(at, &out[first..])).or_else(|| self.colon(at, &out[first..]));
            match cue {
                Some(cue) => {
                    at = cue.items.end.max(at + 1);
                    out.push(cue);
                }
                None => at += 1,
            }
        }
    }

    fn item(&self, at: usize) -> Option<&Item> {
        (self.low..self.high).contains(&at).then(|| &self.reading.items[at])
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        (self.low..self.high).contains(&at) && self.reading.is_word(at, words)
    }

    fn tag(&self, at: usize) -> Tag {
        self.item(at).map_or(Tag::Other, |item| item.tag)
    }

    /// "according to X", "per X", "in the words of X", "in X's words".
    fn according(&self, at: usize) -> Option<Cue> {
        let r = self.reading;
        let length = if self.is(at, &["according"]) && self.is(at + 1, &["to"]) {
            2
        } else if self.is(at, &["per"])
            && (at == self.low || is_comma(r, at - 1) || r.items[at - 1].is_quotation())
            && matches!(self.tag(at + 1), Tag::Name | Tag::Determiner)
        {
            1
        } else if self.is(at, &["in"])
            && self.is(at + 1, &["the"])
            && self.is(at + 2, &["words"])
            && self.is(at + 3, &["of"])
        {
            4
        } else {
            return None;
        };
        let (mut plain, mut full) = phrase_after(r, at + length, self.high);
        if plain.is_empty() {
            // a word that the tagger takes for another: up to the next comma
            let next = |i: &usize| r.items[*i].kind != ItemKind::Word;
            full = (at + length..self.high.min(at + length + 6)).find(next).unwrap_or(self.high.min(at + length));
            plain = at + length..full;
        }
        (!plain.is_empty()).then(|| Cue {
            line: self.line,
            verb: at,
            items: at..at + length,
            classes: Classes::SAY,
            form: Form::According,
            source: Some(plain.start..full),
            region: at..full,
        })
    }

    /// A reporting verb that is used as one.
    fn verb(&self, at: usize, before: &[Cue]) -> Option<Cue> {
        let item = *self.item(at)?;
        if !item.classes.has(Classes::REPORTS) || item.is_quotation() {
            return None;
        }
        let group = self.group(at)?;
        let classes = self.refine(at, item.classes);
        let end = self.particle(at);
        let cue = |form, source: Option<Range<usize>>, region: Range<usize>| Cue {
            line: self.line,
            verb: at,
            items: group.start..end,
            classes,
            form,
            source,
            region,
        };
        match group.voice {
            Voice::Participial => {
                if let Some(source) = self.own_subject(group.start) {
                    let region = source.start..end;
                    return Some(cue(Form::SourceFirst, Some(source), region));
                }
                let source = self.shared(group.start, before)?;
                Some(cue(Form::Shared, Some(source), group.start..end))
            }
            Voice::Active => {
                let inverted = self.inverted(at, group.start, end, classes);
                if let Some((source, region_end)) = inverted {
                    let form = Form::CueFirst;
                    return Some(cue(form, Some(source), group.start..region_end));
                }
                self.source_first(group.start, end, before).map(|(source, form)| {
                    let start = if form == Form::Shared { group.start } else { source.start };
                    let as_before = start > self.low && self.is(start - 1, &["as"]) && form == Form::SourceFirst;
                    let start = if as_before { start - 1 } else { start };
                    cue(if as_before { Form::As } else { form }, Some(source), start..end)
                })
            }
        }
    }

    /// Classes by what follows: "called for" and "called on" ask, "called" describes.
    fn refine(&self, at: usize, classes: Classes) -> Classes {
        let next = self.reading.word(at + 1);
        if classes.has(Classes::ASK) && self.lemma_is(at, "call") {
            return if matches!(next, "for" | "on" | "upon") { Classes::ASK } else { Classes::DESCRIBE };
        }
        classes
    }

    fn lemma_is(&self, at: usize, stem: &str) -> bool {
        self.reading.word(at).get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
    }

    /// The end of the cue behind the verb: "pointed out", "went on", "called for", "chimed in".
    fn particle(&self, at: usize) -> usize {
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
    fn group(&self, at: usize) -> Option<Group> {
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
    fn participial(&self, start: usize, tag: Tag) -> bool {
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
    fn subject_verb_of_infinitive(&self, to: usize) -> usize {
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
    fn looks_finite(&self, at: usize, start: usize) -> bool {
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
    fn plural_subject(&self, start: usize) -> bool {
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

    /// "“…,” said X": the source behind the verb, and the end of its appositions.
    fn inverted(&self, at: usize, start: usize, end: usize, classes: Classes) -> Option<(Range<usize>, usize)> {
        if start != at
            || self.is(at, &["told", "tells", "tell"])
            || !classes
                .has(Classes::SAY.with(Classes::MANNER).with(Classes::CLAIM).with(Classes::ASK).with(Classes::SHOW))
        {
            return None;
        }
        let r = self.reading;
        let behind_quotation = start > self.low
            && (r.items[start - 1].is_quotation()
                || start > self.low + 1 && is_comma(r, start - 1) && r.items[start - 2].is_quotation());
        let behind_clause = start > self.low + 2 && self.is(start - 1, &[","]);
        let at_start = start == self.low
            && self
                .reading
                .lines
                .get(self.line.wrapping_sub(1))
                .is_some_and(|l| l.block == self.reading.lines[self.line].block);
        if !behind_quotation && !behind_clause && !at_start {
            return None;
        }
        let (plain, full) = phrase_after(r, end, self.high);
        if plain.is_empty()
            || is_time(r, plain.clone())
            || self.is(plain.start, &["that", "it", "him", "them", "her", "there", "this"]) && plain.len() == 1
        {
            return None;
        }
        // “…,” said the man who … is one thing; “…”, says the man is right another
        let verb_follows =
            matches!(self.tag(full), Tag::Finite) || matches!(self.tag(plain.end), Tag::Finite | Tag::To);
        if verb_follows && !behind_quotation {
            return None;
        }
        if behind_clause && !behind_quotation {
            let parenthesis =
                self.is(full, &[","]) && matches!(self.tag(full + 1), Tag::Finite | Tag::Base | Tag::Participle);
            let clause_before = parenthesis || (self.low..start).any(|i| self.tag(i) == Tag::Finite);
            let ends = full >= self.high
                || self.reading.items[full].kind == ItemKind::Punctuation
                || matches!(self.tag(full), Tag::Adposition | Tag::Adverb | Tag::Relative | Tag::Gerund)
                || self.reading.items[full].classes.has(Classes::TIME);
            // X, the minister, said Y …: a subject stands in front of the comma
            let apposition = !subject_before(r, self.low, start).is_empty() && !clause_before;
            if !clause_before || !ends || apposition {
                return None;
            }
        }
        Some((plain.start..full, full))
    }

    /// "X said": the source in front of the verb group, or one that is shared.
    fn source_first(&self, start: usize, end: usize, before: &[Cue]) -> Option<(Range<usize>, Form)> {
        let r = self.reading;
        if start == self.low {
            // a sentence that begins with its verb has its subject elsewhere: a headline, a list
            return None;
        }
        let previous = start - 1;
        match self.tag(previous) {
            Tag::Relative if self.is(previous, &["who", "which", "that"]) => {
                let comma = previous > self.low && self.is(previous - 1, &[","]);
                let low_end = if comma { previous - 1 } else { previous };
                let antecedent = phrase_before(r, self.low, low_end);
                return (!antecedent.is_empty()).then_some((antecedent, Form::SourceFirst));
            }
            Tag::Coordinator => return self.shared(start, before).map(|s| (s, Form::Shared)),
            _ => {}
        }
        if self.is(previous, &[","]) && previous > self.low && self.tag(previous - 1) == Tag::Coordinator {
            return self.shared(start, before).map(|s| (s, Form::Shared));
        }
        let subject = subject_before(r, self.low, start);
        if subject.is_empty() {
            // a quotation is followed by its verb without a subject, or a list of verbs goes on
            if is_comma(r, previous) || r.items[previous].is_quotation() {
                return self.shared(start, before).map(|s| (s, Form::Shared));
            }
            return None;
        }
        if is_time(r, subject.clone()) && subject.len() <= 2 {
            return self.shared(start, before).map(|s| (s, Form::Shared));
        }
        // “… the man he said …”: objects are no subjects
        if subject.len() == 1
            && self.is(subject.start, &["him", "them", "us", "me", "itself", "himself", "herself", "themselves"])
        {
            return None;
        }
        let _ = end;
        Some((subject, Form::SourceFirst))
    }

    /// The source of a cue without a subject of its own: the one of the cue before it in the sentence, or the
    /// subject of the sentence's first finite verb.
    fn shared(&self, start: usize, before: &[Cue]) -> Option<Range<usize>> {
        // "said that Washington had concluded …, saying": the first one speaks, the second only thinks
        let named = |cue: &&Cue| cue.form != Form::According && cue.source.is_some();
        let speaks = |cue: &&Cue| named(cue) && !cue.classes.has(Classes::SHOW.with(Classes::MIND));
        if let Some(cue) = before.iter().rev().find(speaks).or_else(|| before.iter().rev().find(named)) {
            return cue.source.clone();
        }
        self.main_subject(start)
    }

    /// "with Safadi warning of …": a participle with a subject of its own.
    fn own_subject(&self, start: usize) -> Option<Range<usize>> {
        let subject = phrase_before(self.reading, self.low, start);
        let with = subject.start.checked_sub(1).filter(|_| !subject.is_empty())?;
        self.is(with, &["with"]).then_some(subject)
    }

    fn main_subject(&self, end: usize) -> Option<Range<usize>> {
        for at in self.low..end {
            if self.tag(at) != Tag::Finite {
                continue;
            }
            let mut group = at;
            while group > self.low && self.tag(group - 1) == Tag::Adverb {
                group -= 1;
            }
            let subject = subject_before(self.reading, self.low, group);
            if subject.is_empty() || self.in_subordinate(subject.start) {
                continue;
            }
            return Some(subject);
        }
        // Discussing his concern, X said; "a sentence of a quotation and saying"
        let core = core_before(self.reading, self.low, end);
        (!core.is_empty() && is_nominal(self.reading, core.end - 1)).then_some(core)
    }

    /// Whether "when", "because" or "who" stands right in front.
    fn in_subordinate(&self, at: usize) -> bool {
        at > self.low && matches!(self.tag(at - 1), Tag::Subordinator | Tag::Relative)
    }

    /// "X: “…”" without any verb.
    fn colon(&self, at: usize, before: &[Cue]) -> Option<Cue> {
        let r = self.reading;
        if !self.is(at, &[":"]) || !before.is_empty() || !self.item(at + 1).is_some_and(Item::is_quotation) {
            return None;
        }
        if (self.low..at).any(|i| self.tag(i) == Tag::Finite) {
            let source = self.main_subject(at)?;
            return Some(self.colon_cue(at, source));
        }
        let phrase = phrase_before(r, self.low, at);
        (!phrase.is_empty()).then(|| self.colon_cue(at, phrase))
    }

    fn colon_cue(&self, at: usize, source: Range<usize>) -> Cue {
        let region = source.start..at + 1;
        Cue {
            line: self.line,
            verb: at,
            items: at..at + 1,
            classes: Classes::MANNER,
            form: Form::Colon,
            source: Some(source),
            region,
        }
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

struct Group {
    /// The first auxiliary or adverb.
    start: usize,
    voice: Voice,
}

enum Voice {
    /// Has a subject.
    Active,
    /// "saying", "adding".
    Participial,
}

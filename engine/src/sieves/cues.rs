//! Cues: the words that say that something is reported, each with the words that name its source.

mod colon;
mod finite;
mod inverted;
mod nouns;
mod passive;
mod subject_first;
mod verb_group;

use std::ops::Range;

use crate::lexicon::{Classes, lists};
use crate::reading::{Item, ItemKind, Reading};
use crate::sieves::dateline::behind_dateline;
use crate::sieves::phrases::{is_comma, phrase_after};
use crate::sieves::subjects::subject_before;
use crate::text::tags::Tag;
use verb_group::Voice;

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
    /// "asked by Robinson"
    Passive,
    /// "Robinson’s claim"
    Noun,
}

/// All cues, in the order of the text.
pub(crate) fn cues(reading: &Reading<'_>) -> Vec<Cue> {
    let mut out = Vec::new();
    for (index, line) in reading.lines.iter().enumerate() {
        let items = behind_dateline(reading, line.items.clone());
        let finder = Finder { reading, line: index, low: items.start, high: items.end };
        finder.find(&mut out);
    }
    out
}

/// Items of a sentence in which a subject is looked for.
const LONGEST: usize = 240;

struct Finder<'a, 'r> {
    reading: &'a Reading<'r>,
    line: usize,
    low: usize,
    high: usize,
}

impl Finder<'_, '_> {
    fn find(&self, out: &mut Vec<Cue>) {
        let first = out.len();
        let mut at = self.low;
        while at < self.high {
            let before = &out[first..];
            let cue = match self.reading.items[at].kind {
                ItemKind::Word => {
                    self.according(at, before).or_else(|| self.verb(at, before)).or_else(|| self.noun(at))
                }
                ItemKind::Punctuation => self.colon(at, before),
                ItemKind::Quotation(_) => None,
            };
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
    fn according(&self, at: usize, before: &[Cue]) -> Option<Cue> {
        let r = self.reading;
        // As per the plan, …
        let as_per = self.is(at, &["as"])
            && self.is(at + 1, &["per"])
            && (at == self.low || is_comma(r, at - 1))
            && matches!(self.tag(at + 2), Tag::Name | Tag::Determiner);
        let length = if as_per || self.is(at, &["according"]) && self.is(at + 1, &["to"]) {
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
        // "Guccifer said, per a translator, that …": one speaks, the other only hands it on
        let interrupts = is_comma(r, at.saturating_sub(1)) && self.is(full, &[","]) && self.is(full + 1, &["that"]);
        if interrupts && before.last().is_some_and(|cue| cue.items.end + 1 == at) {
            return None;
        }
        // if all goes according to plan
        let idiom = self.is(plain.start, &["plan", "plans", "schedule"]);
        (!plain.is_empty() && !idiom).then(|| Cue {
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
        if item.is_quotation() {
            return None;
        }
        if let Some(cue) = self.heard(at) {
            return Some(cue);
        }
        if !item.classes.has(Classes::REPORTS) {
            return None;
        }
        if let Some(cue) = self.passive(at, item) {
            return Some(cue);
        }
        // That said, a loss would hurt
        if at == self.low + 1 && self.is(self.low, &["that"]) && self.is(at, &["said"]) && self.is(at + 1, &[","]) {
            return None;
        }
        // TV shows from a studio
        if self.is(at, &["shows", "show"]) && at > self.low && self.is(at - 1, lists::OF_SHOWS) {
            return None;
        }
        if self.hands_on(at) {
            return None;
        }
        // shared a meal
        let closes = at > self.low && (self.is(at - 1, &[","]) || self.reading.items[at - 1].is_quotation());
        if self.lemma_is(at, "shar") && !self.is(at + 1, &["that"]) && !(closes && self.is(at, &["shared"])) {
            return None;
        }
        // pointing at a field
        if self.lemma_is(at, "point") && self.is(at + 1, &["at"]) {
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
                    // “…,” the papers quote | Ruiz as saying
                    let quoting = Some(source.start - 1).filter(|_| self.is(group.start - 1, &["as"]));
                    let papers = quoting.map(|verb| subject_before(self.reading, self.low, verb));
                    let start = papers.filter(|papers| !papers.is_empty()).map_or(source.start, |papers| papers.start);
                    let region = start..end;
                    return Some(cue(Form::SourceFirst, Some(source), region));
                }
                let source = self
                    .by_which(group.start)
                    .or_else(|| self.behind_opening(group.start))
                    .or_else(|| self.gathered(group.start))
                    .or_else(|| self.shared(group.start, before))?;
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
                    // "even as officials said they would": a clause like any other
                    let even = start > self.low + 1
                        && self.is(start - 2, &["even"])
                        && classes.has(Classes::SAY.with(Classes::TELL));
                    let clause = self.is(end, &["that"]) && classes.has(Classes::SAY);
                    let as_before = start > self.low
                        && self.is(start - 1, &["as"])
                        && form == Form::SourceFirst
                        && !even
                        && !clause;
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
}

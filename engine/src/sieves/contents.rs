//! Contents: what each cue reports, in which words of the sentence.

mod around;
mod asked;
mod clauses;
mod extent;
mod following;
mod fronted;
mod in_front;

use std::ops::Range;

use crate::lexicon::Classes;
use crate::reading::{Item, ItemKind, Reading};
use crate::sieves::cues::{Cue, Form};
use crate::sieves::names::names_a_programme;
use crate::sieves::phrases::{core_after, is_comma};
use crate::span::Span;
use crate::text::tags::Tag;
use following::Following;

/// A cue's content: ranges of items.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Content {
    pub(crate) segments: Vec<Range<usize>>,
}

impl Content {
    pub(crate) fn is_empty(&self) -> bool {
        self.segments.is_empty()
    }

    /// The quotations in it.
    pub(crate) fn quotations<'a>(&'a self, reading: &'a Reading<'_>) -> impl Iterator<Item = usize> + 'a {
        self.segments.iter().flat_map(|range| reading.items[range.clone()].iter().filter_map(Item::quotation))
    }
}

/// The contents of the cues of one sentence, in the cues' order; empty where a cue reports nothing.
pub(crate) fn contents(reading: &Reading<'_>, line: Range<usize>, cues: &[Cue]) -> Vec<Content> {
    let mut out = Vec::with_capacity(cues.len());
    let mut free_from = line.start;
    for (index, cue) in cues.iter().enumerate() {
        let later = cues.get(index + 1..cues.len().min(index + 1 + MOST)).unwrap_or_default();
        let finder = Finder { reading, line: line.clone(), cue, later, free_from };
        let content = if finder.is_said_by_another() { Content::default() } else { finder.find() };
        if let Some(last) = content.segments.last() {
            free_from = free_from.max(last.end.max(cue.region.end));
        } else if cue.form == Form::CueFirst {
            free_from = free_from.max(cue.region.end);
        }
        out.push(content);
    }
    out
}

/// Items in front of a cue, or of what it reports, that are looked at for a verb.
const FAR: usize = 120;

/// How many later cues of its sentence are looked at for one.
const MOST: usize = 32;

struct Finder<'a, 'r> {
    reading: &'a Reading<'r>,
    line: Range<usize>,
    cue: &'a Cue,
    later: &'a [Cue],
    /// Where the words begin that no earlier cue has taken.
    free_from: usize,
}

impl Finder<'_, '_> {
    fn find(&self) -> Content {
        match self.cue.form {
            Form::According => self.around(self.cue.region.clone()),
            Form::As => self.as_clause(),
            Form::Colon => self.from(self.cue.items.end),
            Form::CueFirst => self.before_and_behind(self.cue.region.start, self.cue.region.end),
            Form::SourceFirst | Form::Shared => self.verb(),
            Form::Noun => self.complement(),
            Form::Passive => match self.following() {
                Following::Content(at) => self.from(at),
                Following::Nothing => Content::default(),
            },
        }
    }

    /// "Firms must find “ways out,” Ruiz said", "It shows “a way out,” Ruiz said": whether the words between marks are those
    /// of the next cue.
    fn is_said_by_another(&self) -> bool {
        let Some(next) = self.later.first() else { return false };
        let says = Classes::SAY.with(Classes::TELL);
        let behind = (self.cue.items.end..next.region.start).find(|&i| self.is_quotation(i));
        let closes = behind.is_some_and(|q| q + 1 == next.region.start && self.inner(q).ends_with(','));
        if !closes || !next.classes.has(says) || !matches!(next.form, Form::SourceFirst | Form::CueFirst) {
            return false;
        }
        let words = ["must", "should", "can", "could", "need", "cannot", "is", "are", "was", "were", "be", "been"];
        let no_speech = self.classes().has(Classes::SHOW) || self.cue.items.clone().any(|i| self.is(i, &words));
        no_speech && !self.classes().has(says) || self.is_of_a_thing()
    }

    /// "the coup | indicates": whether the source is a thing, which says nothing.
    fn is_of_a_thing(&self) -> bool {
        self.cue.source.as_ref().is_some_and(|source| {
            let core = core_after(self.reading, source.start, source.end);
            let head = core.end.checked_sub(1).filter(|_| !core.is_empty() && core.end == source.end);
            head.is_some_and(|i| self.tag(i) == Tag::Noun && !self.reading.items[i].classes.has(Classes::SPEAKS))
        })
    }

    fn is(&self, at: usize, words: &[&str]) -> bool {
        self.line.contains(&at) && self.reading.is_word(at, words)
    }

    fn tag(&self, at: usize) -> Tag {
        if self.line.contains(&at) { self.reading.tag(at) } else { Tag::Other }
    }

    fn is_quotation(&self, at: usize) -> bool {
        self.line.contains(&at) && self.reading.items[at].is_quotation()
    }

    fn classes(&self) -> Classes {
        self.cue.classes
    }

    /// Whether a quotation stands right in front, a comma between at the most.
    fn quotation_before(&self, at: usize) -> Option<usize> {
        if at <= self.free_from {
            return None;
        }
        if self.is_quotation(at - 1) {
            return Some(at - 1);
        }
        (at >= self.free_from + 2 && is_comma(self.reading, at - 1) && self.is_quotation(at - 2)).then(|| at - 2)
    }

    fn verb(&self) -> Content {
        let start = if self.cue.form == Form::Shared { self.cue.items.start } else { self.cue.region.start };
        let quoted_before = self.quotation_before(start).filter(|_| self.cue.form == Form::SourceFirst);
        let following = self.following();
        if let Some(quotation) = quoted_before {
            let ends_clause =
                self.inner(quotation).ends_with([',', '.', '!', '?', '…', '-', '—']) || quotation + 1 < start;
            let programme = names_a_programme(self.reading, quotation);
            let takes_it = !matches!(following, Following::Content(at)
                if (!ends_clause || programme) && !self.is_quotation(at));
            if takes_it {
                return self.before_and_behind(start, self.cue.items.end);
            }
        }
        // Two were hurt, police said as they searched the house
        let meanwhile = |at: usize| {
            at == self.cue.items.end
                && self.is(at, &["as", "while", "when", "after", "before"])
                && self.is(at + 1, &["they", "he", "she", "it"])
                && start > self.line.start
                && is_comma(self.reading, start - 1)
                && (self.free_from.max(start.saturating_sub(FAR))..start).any(|i| self.tag(i) == Tag::Finite)
        };
        match following {
            Following::Content(at) if self.cue.form == Form::SourceFirst && meanwhile(at) => self.clause_before(start),
            Following::Content(at) => self.with_opening(start, self.from(at)),
            Following::Nothing if self.cue.form == Form::SourceFirst => self.clause_before(start),
            Following::Nothing => Content::default(),
        }
    }

    /// "Ruiz’s claim | that it was late": what a noun reports that is no subject; behind an opening "In response to", up to its
    /// comma.
    fn complement(&self) -> Content {
        let at = self.cue.region.end;
        let end = self.end_of_clause(at);
        let verb = |mut items: Range<usize>| items.any(|i| self.tag(i) == Tag::Finite);
        if verb(self.line.start.max(self.cue.region.start.saturating_sub(FAR))..self.cue.region.start) {
            return self.content(std::iter::once(at..end));
        }
        let opening = matches!(self.tag(self.line.start), Tag::Adposition | Tag::Subordinator);
        let near = at + 2..end.min(at + FAR);
        let comma = near.into_iter().find(|&i| self.is(i, &[","]) && verb(at..i) && self.clause_at(i + 1));
        comma.filter(|_| opening).map_or_else(Content::default, |comma| self.content(std::iter::once(at..comma)))
    }

    /// "a war, | which | she said | was a mistake", "If it rains, | he said | he would stay": words in front that what is
    /// said needs.
    fn with_opening(&self, start: usize, content: Content) -> Content {
        if self.cue.form != Form::SourceFirst
            || !self.classes().has(Classes::SAY.with(Classes::TELL))
            || content.quotations(self.reading).next().is_some()
        {
            return content;
        }
        let opening = if self.in_relative_clause() && !matches!(self.tag(start - 1), Tag::Noun | Tag::Name) {
            start - 1..start
        } else if start > self.line.start && self.is(start - 1, &[","]) {
            let begin = self.clause_start(start);
            if !self.is(begin, &["if", "unless"])
                || begin < self.free_from
                || (begin..start - 1).any(|i| self.is_quotation(i))
            {
                return content;
            }
            begin..start - 1
        } else {
            return content;
        };
        Content { segments: std::iter::once(opening).chain(content.segments).collect() }
    }

    fn inner(&self, quotation: usize) -> &str {
        self.reading.items[quotation]
            .quotation()
            .map_or("", |q| self.reading.quotations[q].inner.of(&self.reading.article.text).trim())
    }

    /// Content from `at` to the end of what the cue reports.
    fn from(&self, at: usize) -> Content {
        let mut end = self.end_of_clause(at);
        if self.is_quotation(at) {
            end = self.end_of_quoted(at, end);
        }
        self.content(std::iter::once(at..end))
    }

    /// Content in front of the cue, and behind it where the quotation goes on.
    fn before_and_behind(&self, start: usize, end: usize) -> Content {
        let mut segments = Vec::new();
        // "It was late: | “…,” he said"
        let announced = self.quotation_before(start).filter(|&q| q > self.free_from && self.is(q - 1, &[":"]));
        let before = announced.unwrap_or_else(|| self.clause_start(start))..self.trim_end(start);
        // However, says X, …
        let however = before.len() == 1 && self.tag(before.start) == Tag::Adverb;
        if !before.is_empty() && !however {
            segments.push(before.clone());
        }
        if before.is_empty() || self.quotation_before(start).is_some() {
            // “…,” he said, “…”: up to the next cue that has something of its own
            let limit = self.limit();
            let next = (end..limit)
                .find(|&i| self.is_quotation(i))
                .filter(|&i| is_comma(self.reading, i - 1) || self.is(i - 1, &[":"]) || i == end);
            if let Some(next) = next {
                segments.push(next..self.end_of_quoted(next, self.end_of_clause(next)));
            }
        } else if self.cue.form != Form::CueFirst || is_comma(self.reading, end) {
            let rest = self.resumed(end);
            segments.extend(rest);
        }
        if self.classes().has(Classes::DESCRIBE.with(Classes::MANNER).with(Classes::MIND))
            && !self.classes().has(Classes::SAY)
        {
            let quoted = segments.iter().any(|s| s.clone().any(|i| self.is_quotation(i)));
            if !quoted {
                return Content::default();
            }
        }
        self.content(segments)
    }

    /// The end of the cue with whom it addresses: "the partner told them, …".
    fn behind_addressee(&self) -> usize {
        let end = self.cue.items.end;
        if !self.classes().has(Classes::TELL) {
            return end;
        }
        let core = core_after(self.reading, end, self.line.end);
        if core.is_empty() { end } else { core.end }
    }

    /// "The plan, he said, would fail": the clause that a parenthesis interrupts.
    fn resumed(&self, end: usize) -> Option<Range<usize>> {
        if !self.is(end, &[","])
            || self.cue.region.start <= self.line.start
            || !is_comma(self.reading, self.cue.region.start - 1)
        {
            return None;
        }
        let first = end + 1;
        // Lee, who advised Obama, said: another cue
        let outer = |cue: &Cue| cue.items.start == first && cue.region.start < self.cue.region.start;
        let says = |cue: &Cue| cue.classes.has(Classes::SAY.with(Classes::TELL));
        let reports = self.later.iter().any(|cue| outer(cue) && says(cue));
        // “Ruiz has left, officials said, as the council met”
        let from = self.free_from.max(self.cue.region.start.saturating_sub(FAR));
        let whole = (from..self.cue.region.start).any(|i| self.tag(i) == Tag::Finite);
        if whole && self.is(first, &["as", "while", "after", "before", "when", "amid", "ahead"]) {
            return None;
        }
        let goes_on = !reports
            && matches!(
                self.tag(first),
                Tag::Finite
                    | Tag::Base
                    | Tag::Participle
                    | Tag::Determiner
                    | Tag::Noun
                    | Tag::Name
                    | Tag::Pronoun
                    | Tag::Adjective
                    | Tag::Number
                    | Tag::To
            )
            // …, the airline said, and had been warned
            || !reports && self.is(first, &["and", "but"]) && self.is_auxiliary(first + 1)
            || !reports
                && (self.cue.form == Form::SourceFirst || !whole)
                && matches!(self.tag(first), Tag::Adposition | Tag::Subordinator)
                && !self.is(first + 1, &["condition"]);
        goes_on.then(|| first..self.end_of_clause(first))
    }

    fn is_auxiliary(&self, at: usize) -> bool {
        self.tag(at) == Tag::Finite
            && self.is(
                at,
                &[
                    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "should", "may",
                    "might", "did", "do", "does",
                ],
            )
    }

    fn trim_end(&self, end: usize) -> usize {
        let mut end = end;
        while end > self.free_from
            && self.reading.items[end - 1].kind == ItemKind::Punctuation
            && !self.is(end - 1, &[")", "%", "]"])
        {
            end -= 1;
        }
        end
    }

    fn content(&self, segments: impl IntoIterator<Item = Range<usize>>) -> Content {
        let segments = segments
            .into_iter()
            .map(|range| {
                let mut range = range;
                while range.start < range.end
                    && self.reading.items[range.start].kind == ItemKind::Punctuation
                    && !self.is(range.start, &["(", "[", "$", "#", "@"])
                {
                    range.start += 1;
                }
                while range.start < range.end
                    && self.reading.items[range.end - 1].kind == ItemKind::Punctuation
                    && !self.is(range.end - 1, &[")", "]", "%"])
                {
                    range.end -= 1;
                }
                range
            })
            .filter(|range| !range.is_empty())
            .collect();
        Content { segments }
    }
}

/// The text of a segment of items: a quotation at its edge counts without its marks.
pub(crate) fn segment_span(reading: &Reading<'_>, items: Range<usize>) -> Span {
    let whole = reading.span(items.clone());
    let inner = |at: usize| reading.items.get(at).and_then(Item::quotation).map(|q| reading.quotations[q].inner);
    Span {
        start: inner(items.start).map_or(whole.start, |span| span.start),
        end: inner(items.end.saturating_sub(1)).map_or(whole.end, |span| span.end),
    }
}

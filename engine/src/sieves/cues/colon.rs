//! Colons and dashes that say by themselves that something is reported: "X: “…”", "“…” – X".

use std::ops::Range;

use super::{Cue, Finder, Form};
use crate::gazetteer::{self, Table};
use crate::lexicon::Classes;
use crate::reading::{Item, ItemKind};
use crate::sieves::phrases::{core_after, is_comma, is_time, phrase_after, phrase_before};
use crate::sieves::subjects::main_subject;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// "X: “…”" without any verb.
    pub(super) fn colon(&self, at: usize, before: &[Cue]) -> Option<Cue> {
        let r = self.reading;
        if before.is_empty() && self.is(at, &["–", "—", "-"]) && at == self.low + 1 && r.items[self.low].is_quotation()
        {
            return self.signed(at);
        }
        if let Some(cue) = self.said_below(at, before).or_else(|| self.said_behind(at, before)) {
            return Some(cue);
        }
        if !self.is(at, &[":"]) || !self.item(at + 1).is_some_and(Item::is_quotation) || self.told_behind(at + 2) {
            return None;
        }
        if let Some(source) = self.apart(at, before) {
            return Some(self.colon_cue(at, source));
        }
        if !before.is_empty() {
            return None;
        }
        if (self.low..at).any(|i| self.tag(i) == Tag::Finite) {
            let subject = main_subject(r, self.low, at)?;
            // "Here’s Clinton in December 1992:"
            let whole = phrase_before(r, self.low, at);
            let source = if is_time(r, subject.clone()) && !whole.is_empty() { whole } else { subject };
            return Some(self.colon_cue(at, source));
        }
        let phrase = phrase_before(r, self.low, at);
        (!phrase.is_empty()).then(|| self.colon_cue(at, self.listed(at).unwrap_or(phrase)))
    }

    /// "Bridge to close in May: minister": who says what a headline tells.
    fn said_below(&self, at: usize, before: &[Cue]) -> Option<Cue> {
        const WORDS: usize = 4;
        let r = self.reading;
        let block = r.lines.get(self.line).map_or(u32::MAX, |line| line.block);
        let rest = at + 1..self.high;
        let open = !self.is(self.high - 1, &[".", "!", "?"]);
        let headline = block == 0 && before.is_empty() && open && at >= self.low + 3;
        if !headline || !self.is(at, &[":"]) || rest.is_empty() || rest.len() > WORDS {
            return None;
        }
        let speaks = Classes::ROLE.with(Classes::PEOPLE).with(Classes::BODY).with(Classes::DOCUMENT);
        let word =
            |i: usize| matches!(self.tag(i), Tag::Name | Tag::Noun | Tag::Adjective) || self.is(i, &["of", "the"]);
        let whole = r.span(rest.clone()).of(&r.article.text);
        let named = rest.clone().all(|i| self.tag(i) == Tag::Name)
            && gazetteer::place(whole).is_none_or(|place| place.table == Table::Seat);
        let somebody = named || r.items[self.high - 1].classes.has(speaks);
        (somebody && rest.clone().all(word) && !(self.low..at).any(|i| r.items[i].is_quotation())).then(|| Cue {
            line: self.line,
            verb: at,
            items: at..at + 1,
            classes: Classes::SAY,
            form: Form::According,
            source: Some(rest.clone()),
            region: at..self.high,
        })
    }

    /// "Minister | : Bridge to close in May", "IMF: …": who is told to say the rest of a headline. A name may be what it is about.
    fn said_behind(&self, at: usize, before: &[Cue]) -> Option<Cue> {
        const WORDS: usize = 3;
        let r = self.reading;
        let block = r.lines.get(self.line).map_or(u32::MAX, |line| line.block);
        let open = !self.is(self.high - 1, &[".", "!", "?"]);
        let first = self.low..at;
        if block > 0 || !before.is_empty() || !open || !self.is(at, &[":"]) || first.is_empty() || first.len() > WORDS {
            return None;
        }
        let whole = r.span(first.clone()).of(&r.article.text);
        let speaks = Classes::ROLE.with(Classes::PEOPLE).with(Classes::DOCUMENT);
        let somebody = r.items[at - 1].classes.has(speaks) || gazetteer::institution(whole).is_some();
        let word = |i: usize| matches!(self.tag(i), Tag::Name | Tag::Noun | Tag::Adjective);
        let clause = (at + 2..self.high).any(|i| self.tag(i) == Tag::Finite || self.is(i, &["to"]));
        let marked = (at + 1..self.high).any(|i| self.item(i).is_some_and(Item::is_quotation));
        (somebody && first.clone().all(word) && clause && !marked)
            .then(|| Cue { classes: Classes::SAY, ..self.colon_cue(at, first) })
    }

    /// "It was late: “…,” | she said": another cue tells who speaks.
    fn told_behind(&self, from: usize) -> bool {
        let at = if self.is(from, &[","]) { from + 1 } else { from };
        let reports = |i: usize| {
            self.item(i).is_some_and(|item| {
                item.classes.has(Classes::SAY.with(Classes::MANNER).with(Classes::TELL))
                    && item.classes.has(Classes::PAST.with(Classes::PRESENT))
            })
        };
        let core = core_after(self.reading, at, self.high);
        !core.is_empty() && core.len() <= 4 && reports(core.end) || reports(at) && self.tag(at + 1) == Tag::Name
    }

    /// "Pollsters agree – | Carl Bialik |:", "it surprises pollster | Daron Shaw |:": a name right in front of the colon that
    /// a dash sets apart, or behind a subject that is nobody.
    fn apart(&self, colon: usize, cues: &[Cue]) -> Option<Range<usize>> {
        let r = self.reading;
        let phrase = phrase_before(r, self.low, colon);
        let before = phrase.start.checked_sub(1).filter(|&b| b > self.low && !phrase.is_empty())?;
        if r.tag(phrase.end - 1) != Tag::Name {
            return None;
        }
        let dash = is_comma(r, before) && !self.is(before, &[","]);
        let nobody = || {
            main_subject(r, self.low, colon).is_some_and(|subject| {
                let core = core_after(r, subject.start, subject.end);
                let head = core.end.checked_sub(1).and_then(|head| r.items.get(head));
                let speaks = Classes::PEOPLE.with(Classes::BODY).with(Classes::ROLE).with(Classes::DOCUMENT);
                head.is_some_and(|head| head.tag == Tag::Noun && !head.classes.has(speaks.with(Classes::UTTERANCE)))
            })
        };
        (dash || cues.is_empty() && nobody()).then_some(phrase)
    }

    /// "• Ana Ruiz, dentist |": a line that begins with a name and says who that is.
    fn listed(&self, colon: usize) -> Option<Range<usize>> {
        let first = (self.low..colon).find(|&i| self.tag(i) != Tag::Punctuation && self.tag(i) != Tag::Other)?;
        let name = core_after(self.reading, first, colon);
        let named =
            !name.is_empty() && name.clone().all(|i| self.tag(i) == Tag::Name) && self.is(name.end, &[",", "("]);
        named.then_some(first..colon)
    }

    /// “…” – X.
    fn signed(&self, dash: usize) -> Option<Cue> {
        let (plain, full) = phrase_after(self.reading, dash + 1, self.high);
        let ends = full >= self.high || full + 1 == self.high && self.reading.items[full].kind == ItemKind::Punctuation;
        (ends && !plain.is_empty() && self.tag(plain.start) == Tag::Name).then(|| Cue {
            line: self.line,
            verb: dash,
            items: dash..dash + 1,
            classes: Classes::SAY,
            form: Form::CueFirst,
            source: Some(plain.start..full),
            region: dash..full,
        })
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

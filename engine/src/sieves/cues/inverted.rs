//! Sources behind their verb: "“…,” said Amy Chen, who has led the agency since May".

use std::ops::Range;

use super::Finder;
use crate::lexicon::Classes;
use crate::reading::ItemKind;
use crate::sieves::names::is_acronym;
use crate::sieves::phrases::{core_after, is_comma, is_time, phrase_after};
use crate::sieves::subjects::subject_before;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// "“…,” said X": the source behind the verb, and the end of its appositions.
    pub(super) fn inverted(
        &self,
        at: usize,
        start: usize,
        end: usize,
        classes: Classes,
    ) -> Option<(Range<usize>, usize)> {
        if start != at
            || self.is(at, &["told", "tells", "tell"])
            || !classes.has(Classes::SAY.with(Classes::MANNER).with(Classes::ASK).with(Classes::SHOW))
        {
            return None;
        }
        let r = self.reading;
        let behind_quotation = start > self.low
            && (r.items[start - 1].is_quotation()
                || start > self.low + 1 && is_comma(r, start - 1) && r.items[start - 2].is_quotation());
        // However, says X, it was late
        let however = start == self.low + 2 && self.tag(self.low) == Tag::Adverb;
        let behind_clause = (start > self.low + 2 || however) && self.is(start - 1, &[","]);
        let at_start = start == self.low
            && self
                .reading
                .lines
                .get(self.line.wrapping_sub(1))
                .is_some_and(|l| l.block == self.reading.lines[self.line].block);
        if !behind_quotation && !behind_clause && !at_start {
            return None;
        }
        let begin = if behind_quotation { self.behind_adjuncts(end) } else { end };
        let (mut plain, mut full) = phrase_after(r, begin, self.high);
        if let Some(name) = self.name_behind_words(begin).filter(|_| behind_quotation && plain.is_empty()) {
            (plain, full) = phrase_after(r, name, self.high);
            plain.start = (begin..name).rev().take_while(|&i| self.tag(i) == Tag::Noun).last().unwrap_or(name);
        }
        if plain.is_empty()
            || is_time(r, plain.clone())
            // “…,” Mayer, its chairman, said Tuesday at a fair
            || is_time(r, core_after(r, begin, self.high))
            || self.is(plain.start, &["that", "it", "him", "them", "her", "there", "this"]) && plain.len() == 1
            // the port, in Belgium, reported “unusually brisk” requests
            || r.items[plain.start].is_quotation()
        {
            return None;
        }
        // “…,” said the man who … is one thing; “…”, says the man is right another
        // …, said X’s response to Y was weak
        let to = core_after(r, plain.end + 1, self.high).end;
        let verb_follows = matches!(self.tag(full), Tag::Finite)
            || matches!(self.tag(plain.end), Tag::Finite | Tag::To)
            || self.tag(plain.end) == Tag::Adposition && self.tag(to) == Tag::Finite;
        // X, who left on Sunday, said | the master who let the ship sail had been suspended: the subject of what is said
        let qualified =
            self.tag(full) == Tag::Relative && (full..self.high).filter(|&i| self.tag(i) == Tag::Finite).count() > 1;
        if (verb_follows || qualified) && !behind_quotation {
            return None;
        }
        if behind_clause && !behind_quotation {
            let parenthesis = self.is(full, &[","])
                && (however || matches!(self.tag(full + 1), Tag::Finite | Tag::Base | Tag::Participle));
            // Bridge to close in May, says minister
            let planned = self.is(at, &["says", "say"]);
            let clause =
                |i: usize| self.tag(i) == Tag::Finite || r.items[i].is_quotation() || planned && self.is(i, &["to"]);
            let subject = subject_before(r, self.low, start);
            // X, a doctor who advised Obama, said Y …: the verb in the apposition makes no clause
            let clause_before = parenthesis
                || (self.low..start).any(|i| clause(i) && !(subject.contains(&i) && subject.start == self.low));
            let ends = full >= self.high
                || self.reading.items[full].kind == ItemKind::Punctuation
                || matches!(self.tag(full), Tag::Adposition | Tag::Adverb | Tag::Relative | Tag::Gerund)
                || self.reading.items[full].classes.has(Classes::TIME);
            // Datavine, a broker in Ireland, held 41,000 points: what cannot speak has held nothing to be so
            let speaks = Classes::SPEAKS;
            let says = classes.has(Classes::SAY.with(Classes::MANNER).with(Classes::ASK));
            let named = |i: usize| self.tag(i) == Tag::Name || is_acronym(r.word(i)) || r.items[i].classes.has(speaks);
            let named = plain.clone().any(named);
            // X, the minister, said Y …: a subject stands in front of the comma
            let apposition = !subject.is_empty() && !clause_before;
            if !clause_before || !ends || apposition || !(says || named) {
                return None;
            }
        }
        Some((plain.start..full, full))
    }

    /// "said elderly resident | Ana Ruiz": the name behind words that the tagger takes for none of a noun's.
    fn name_behind_words(&self, from: usize) -> Option<usize> {
        const WORDS: usize = 4;
        let before = |i: &usize| {
            matches!(self.tag(*i), Tag::Adverb | Tag::Adjective | Tag::Participle | Tag::Gerund | Tag::Noun | Tag::Base)
        };
        let name = (from..self.high.min(from + WORDS)).find(|i| !before(i))?;
        let time = self.reading.items[from..name].iter().any(|item| item.classes.has(Classes::TIME));
        (name > from && self.tag(name) == Tag::Name && !time && !is_time(self.reading, name..name + 1)).then_some(name)
    }

    /// "said on Friday, in front of a chart, | Amy Chen": where the source begins behind times and places.
    fn behind_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..6 {
            let core = core_after(self.reading, at, self.high);
            if !core.is_empty() && is_time(self.reading, core.clone()) {
                at = core.end;
            } else if self.tag(at) == Tag::Adposition {
                let comma = (at..self.high).find(|&i| self.is(i, &[","]));
                let next = core_after(self.reading, at + 1, self.high);
                if is_time(self.reading, next.clone()) && !next.is_empty() {
                    at = next.end;
                } else if let Some(comma) = comma {
                    at = comma;
                } else {
                    return from;
                }
            } else if self.is(at, &[","]) && at > from {
                at += 1;
            } else {
                break;
            }
        }
        // only a name is sure to be meant so far behind its verb
        if at == from || self.tag(at) == Tag::Name { at } else { from }
    }
}

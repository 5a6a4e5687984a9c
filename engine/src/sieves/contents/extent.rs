//! How far content goes: to the end of its sentence, to a later cue that reports beside it, or to where the narration
//! takes over.

use std::ops::Range;

use super::Finder;
use super::following::Following;
use crate::lexicon::{Classes, lists};
use crate::reading::ItemKind;
use crate::sieves::cues::{Cue, Form};
use crate::sieves::phrases::is_comma;
use crate::text::tags::Tag;

/// How many items behind a cue in the background the main clause is looked for.
const FAR: usize = 120;

impl Finder<'_, '_> {
    /// Whether the narration takes over at a comma: ", while the League condemned …", and behind a demand ", as …".
    pub(super) fn turns(&self, comma: usize, from: usize) -> bool {
        // that, while he was pleased, it was late
        let opens = comma == from + 1 && self.is(from, &["that"]);
        if !self.is(comma, &[","]) || comma + 2 >= self.line.end || opens {
            return false;
        }
        if self.is(comma + 1, &["while", "whereas"]) {
            return self.clause_at(comma + 2);
        }
        if self.is(comma + 1, &["even"]) && self.is(comma + 2, &["as"]) {
            return self.clause_at(comma + 3);
        }
        if self.is(comma + 1, &["compared"]) && self.is(comma + 2, &["with", "to"]) || self.is(comma + 1, &["versus"]) {
            return true;
        }
        // …, conceding the race
        let speaks = Classes::SAY.with(Classes::TELL);
        let gerund = self.reading.items[comma + 1];
        if gerund.is(Tag::Gerund) && gerund.classes.has(speaks) && gerund.classes.has(Classes::GERUND) {
            return self.has_verb(from..comma);
        }
        // ", and they rejected …": who is named again goes on by himself
        if self.is(comma + 1, &["and", "but"]) {
            // accused of hiding it, but the firm denies it
            if self.tag(from) == Tag::Gerund
                && self.tag(from + 1) != Tag::Finite
                && !self.is_quotation(comma + 2)
                && self.clause_at(comma + 2)
            {
                return true;
            }
            // …, but there was no word from the police
            let there = self.is(comma + 1, &["but"]) && self.is(comma + 2, &["there"]) && !self.is_quotation(from);
            return there || self.is(comma + 2, &["he", "she", "they"]) && !self.is_quotation(from);
        }
        let behind = |i: usize| self.is(i, &["after", "before", "ahead"]);
        // ", weeks after …", ", a day before …"
        let later = (comma + 1..comma + 4).any(|i| behind(i) && self.reading.items[i - 1].classes.has(Classes::TIME));
        self.tag(from) == Tag::To && (later || self.is(comma + 1, &["as", "after", "amid", "although", "even"]))
    }

    /// "…, but | declined to say more", "and did not give a reason": what somebody does not say is told of him.
    fn falls_silent(&self, at: usize) -> bool {
        // "… after | being told to": by whom, he does not say
        if self.is(at, &["after"]) && self.is(at + 1, &["being"]) {
            return self.is(at + 2, &["told", "asked", "warned", "informed", "ordered"]);
        }
        if !self.is(at, &["but", "and"]) {
            return false;
        }
        let not = self.is(at + 1, &["did", "would"]) && self.is(at + 2, &["not", "n’t", "n't"]);
        not && self.is(at + 3, lists::WITHHELD)
            || self.is(at + 1, &["declined", "refused"]) && self.is(at + 2, &["to"])
            || self.is(at + 1, &["ruled"]) && self.is(at + 2, &["out"])
    }

    /// "… was weak and | urged further action": what somebody does besides saying so is told of him; so is where he said it, "and
    /// | amid protests".
    fn breathes(&self, at: usize, from: usize) -> bool {
        if !self.is(at, &["and", "but"]) {
            return false;
        }
        let speaks = self.classes().has(Classes::SAY) && matches!(self.cue.form, Form::SourceFirst | Form::Shared);
        let verb = at + 1 + usize::from(self.tag(at + 1) == Tag::Adverb);
        let acts = self.tag(verb) == Tag::Finite && self.is(verb, lists::OTHER_BREATH);
        speaks && (acts || self.is(at + 1, &["amid"])) && self.has_verb(from..at)
    }

    /// Where the words of the next cue begin that is not part of this one's content.
    pub(super) fn limit(&self) -> usize {
        self.later
            .iter()
            .find(|cue| self.stands_apart(cue, self.cue.items.end))
            .map_or(self.line.end, |cue| cue.region.start)
    }

    /// The end of content that begins at `at`: the sentence's end or a later cue that stands apart.
    pub(super) fn end_of_clause(&self, at: usize) -> usize {
        let mut end = self.line.end;
        for cue in self.later {
            // "a man who asked not to be named said": what the man asked ends in front of the main verb
            if cue.region.start <= self.cue.verb && cue.items.start > at && self.has_content(cue) {
                end = cue.items.start;
                break;
            }
            if let Some(colon) = self.colon_of(cue).filter(|&colon| colon > at) {
                end = colon;
                break;
            }
            if self.stands_apart(cue, at) {
                end = self.beginning(cue);
                break;
            }
        }
        // While saying that …, | Ana Ruiz left
        if let Some(source) = self.cue.source.clone().filter(|s| self.cue.form == Form::Shared && s.start > at) {
            end = end.min(source.start);
        }
        // Cruz, who said …, | left
        let behind_relative = |at: usize| at > self.line.start && self.tag(at - 1) == Tag::Relative;
        let relative = behind_relative(self.cue.items.start) || behind_relative(self.cue.region.start);
        let resumes = |i: usize| self.is(i, &[","]) && self.tag(i + 1) == Tag::Finite;
        let background = self.is_background();
        let main = |i: usize| {
            let verb = || self.has_verb(at..i) || matches!(self.tag(at), Tag::Gerund | Tag::To);
            background && i < at + FAR && self.is(i, &[","]) && self.clause_at(i + 1) && verb()
        };
        let closes = |i: usize| self.is(i, &[";"]) && !self.is_quotation(at);
        end = (at + 1..end)
            .find(|&i| {
                self.turns(i, at)
                    || relative && resumes(i)
                    || self.falls_silent(i)
                    || self.breathes(i, at)
                    || closes(i)
                    || main(i)
            })
            .unwrap_or(end);
        while end > at {
            let last = &self.reading.items[end - 1];
            let drop = last.kind == ItemKind::Punctuation && !self.is(end - 1, &[")", "%", "]"])
                || end < self.line.end
                    && (last.is_any(&[Tag::Coordinator])
                        || self.is(end - 1, &["while", "although", "though", "as", "but", "and", "with"]));
            if !drop {
                break;
            }
            end -= 1;
        }
        end
    }

    pub(super) fn has_verb(&self, mut items: Range<usize>) -> bool {
        items.any(|i| self.tag(i) == Tag::Finite)
    }

    /// "While critics argue that …, | the firm …", "Asked whether …, | he …": a clause in front of its sentence's main one.
    fn is_background(&self) -> bool {
        let start = self.cue.region.start;
        match self.cue.form {
            Form::Passive => start <= self.line.start + 2,
            Form::SourceFirst => start > self.line.start && self.opens_background(start - 1),
            _ => false,
        }
    }

    /// "While", "Even as", "Years after", ", and while": what opens such a clause, at `at`.
    fn opens_background(&self, at: usize) -> bool {
        let first = self.line.start;
        let opener = (first..=at).rev().find(|&i| self.tag(i) != Tag::Adverb).unwrap_or(first);
        if !self.is(
            opener,
            &[
                "while", "although", "though", "as", "after", "when", "since", "because", "if", "before", "once",
                "where",
            ],
        ) {
            return false;
        }
        let concedes = self.is(opener, &["while", "although", "though", "if"]);
        let time = |i: usize| {
            matches!(
                self.tag(i),
                Tag::Determiner | Tag::Adjective | Tag::Number | Tag::Noun | Tag::Adverb | Tag::Coordinator
            )
        };
        opener <= first + 4 && (first..opener).all(time) || concedes && self.tag(opener - 1) == Tag::Coordinator
    }

    /// "declared the need for ambition | : “…,” she said": a colon in front of what a later cue reports.
    fn colon_of(&self, cue: &Cue) -> Option<usize> {
        let says = cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::MANNER));
        let quotation = cue.region.start.checked_sub(1).filter(|&q| says && self.is_quotation(q))?;
        let sided = matches!(cue.form, Form::SourceFirst | Form::CueFirst) && !self.quotation_behind(cue);
        quotation.checked_sub(1).filter(|&colon| sided && self.is(colon, &[":"]))
    }

    /// Where a cue begins with the words that count its source: "more than | half said".
    fn beginning(&self, cue: &Cue) -> usize {
        let start = cue.region.start;
        if cue.form != Form::SourceFirst
            || !self.is(start.wrapping_sub(1), &["than", "least", "only", "nearly", "about", "roughly"])
        {
            return start;
        }
        let two = self.is(start.wrapping_sub(2), &["more", "less", "fewer", "at"]);
        start - 1 - usize::from(two)
    }

    /// Whether a later cue reports beside this one and not within what this one reports.
    pub(super) fn stands_apart(&self, cue: &Cue, content_start: usize) -> bool {
        let start = cue.region.start;
        if start <= content_start || !self.has_content(cue) {
            return false;
        }
        let before = self.beginning(cue).max(content_start + 1) - 1;
        // said the town, | the port and the union had agreed: a list, and no clause that ends there
        let listed = |i: usize| {
            matches!(self.tag(i), Tag::Noun | Tag::Name | Tag::Determiner | Tag::Adjective | Tag::Number)
                || self.is(i, &[","])
        };
        if cue.form == Form::SourceFirst
            && is_comma(self.reading, before)
            && (content_start..before).all(listed)
            && (start..cue.items.start).any(|i| self.is(i, &["and"]))
        {
            return false;
        }
        match cue.form {
            Form::According | Form::CueFirst | Form::As => is_comma(self.reading, before) || self.is_quotation(before),
            Form::Shared => {
                let classes = cue.classes;
                let reports =
                    classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK)) || self.quotation_behind(cue);
                reports
                    && (is_comma(self.reading, before)
                        || self.tag(before) == Tag::Coordinator
                        || self.is_quotation(before))
            }
            Form::SourceFirst => {
                let separated = is_comma(self.reading, before)
                    || self.is(before, &[";"])
                    || matches!(self.tag(before), Tag::Coordinator)
                        && before > content_start
                        && is_comma(self.reading, before - 1)
                    || self.is(before, &["while", "although", "though", "but"])
                    // with one official calling it “a disaster”
                    || self.is(before, &["with"]) && is_comma(self.reading, before - 1)
                    // quoting | Ruiz as saying
                    || self.is(before, lists::HANDS_ON)
                    // and he also said
                    || self.is(before, &["and"]) && self.is(start, &["he", "she"])
                    || self.is_quotation(before);
                separated
                    && (cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK))
                        || self.quotation_behind(cue))
            }
            Form::Colon | Form::Passive | Form::Noun => is_comma(self.reading, before),
        }
    }

    /// Whether a later cue has something of its own to report.
    pub(super) fn has_content(&self, cue: &Cue) -> bool {
        match cue.form {
            Form::SourceFirst | Form::Shared => {
                let finder = Finder {
                    reading: self.reading,
                    line: self.line.clone(),
                    cue,
                    later: &[],
                    free_from: self.line.start,
                };
                let behind = finder.skip_adjuncts(cue.items.end);
                let parenthesis = is_comma(self.reading, cue.region.start.saturating_sub(1))
                    && (behind >= self.line.end || self.reading.items[behind].kind == ItemKind::Punctuation);
                parenthesis || matches!(finder.following(), Following::Content(_))
            }
            _ => true,
        }
    }

    pub(super) fn quotation_behind(&self, cue: &Cue) -> bool {
        (cue.items.end..(cue.items.end + 8).min(self.line.end)).any(|i| self.is_quotation(i))
    }

    /// The end of content that begins with a quotation: its mark, unless its sentence goes on behind it.
    pub(super) fn end_of_quoted(&self, at: usize, limit: usize) -> usize {
        let mut last = at;
        loop {
            let closed = self.inner(last).ends_with(['.', '!', '?', '…']) && !self.inner(last).ends_with("...");
            let next = last + 1;
            if next >= limit {
                return next;
            }
            let between = i32::from(is_comma(self.reading, next) || self.tag(next) == Tag::Coordinator);
            if between == 1 && self.is_quotation(next + 1) && next + 1 < limit {
                last = next + 1;
                continue;
            }
            if closed || is_comma(self.reading, next) || self.inner(last).ends_with(',') {
                return next;
            }
            return limit;
        }
    }
}

//! Contents: what each cue reports, in which words of the sentence.

use std::ops::Range;

use crate::lexicon::Classes;
use crate::reading::{Item, ItemKind, Reading};
use crate::sieves::cues::{Cue, Form};
use crate::sieves::phrases::{attach_prepositions, core_after, is_comma, is_time, phrase_after};
use crate::span::Span;
use crate::text::tags::Tag;

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
        let finder = Finder { reading, line: line.clone(), cue, later: &cues[index + 1..], free_from };
        let content = finder.find();
        if let Some(last) = content.segments.last() {
            free_from = free_from.max(last.end.max(cue.region.end));
        } else if cue.form == Form::CueFirst {
            free_from = free_from.max(cue.region.end);
        }
        out.push(content);
    }
    out
}

struct Finder<'a, 'r> {
    reading: &'a Reading<'r>,
    line: Range<usize>,
    cue: &'a Cue,
    later: &'a [Cue],
    /// Where the words begin that no earlier cue has taken.
    free_from: usize,
}

/// What stands behind a cue.
enum Following {
    /// Content begins here.
    Content(usize),
    /// The cue is in the middle or at the end.
    Nothing,
}

impl Finder<'_, '_> {
    fn find(&self) -> Content {
        match self.cue.form {
            Form::According => self.around(self.cue.region.clone()),
            Form::As => self.as_clause(),
            Form::Colon => self.from(self.cue.items.end),
            Form::CueFirst => self.before_and_behind(self.cue.region.start, self.cue.region.end),
            Form::SourceFirst | Form::Shared => self.verb(),
        }
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
            let takes_it = !matches!(following, Following::Content(at) if !ends_clause && !self.is_quotation(at));
            if takes_it {
                return self.before_and_behind(start, self.cue.items.end);
            }
        }
        match following {
            Following::Content(at) => self.from(at),
            Following::Nothing if self.cue.form == Form::SourceFirst => self.clause_before(start),
            Following::Nothing => Content::default(),
        }
    }

    /// What the cue's class lets follow.
    fn following(&self) -> Following {
        let classes = self.classes();
        let at = self.cue.items.end;
        if classes.has(Classes::SAY.with(Classes::TELL)) {
            if let Some(found) = self.said(at) {
                return Following::Content(found);
            }
        }
        if classes.has(Classes::ASK) {
            if let Some(found) = self.asked(at) {
                return Following::Content(found);
            }
        }
        if classes.has(Classes::SHOW) && self.source_speaks() {
            if let Some(found) = self.said(at).filter(|&i| self.is(i, &["that"]) || self.is_quotation(i)) {
                return Following::Content(found);
            }
        }
        if classes.has(Classes::MANNER.with(Classes::MIND).with(Classes::SHOW)) {
            if let Some(found) = self.quotation_next(at) {
                return Following::Content(found);
            }
        }
        if classes.has(Classes::DESCRIBE.with(Classes::MIND)) {
            if let Some(found) = self.described(at) {
                return Following::Content(found);
            }
        }
        Following::Nothing
    }

    /// Documents and bodies show; people find things without saying so.
    fn source_speaks(&self) -> bool {
        self.cue.source.clone().is_some_and(|source| {
            source
                .clone()
                .any(|i| self.reading.items[i].classes.has(Classes::DOCUMENT.with(Classes::BODY).with(Classes::PEOPLE)))
        })
    }

    /// "said", then perhaps somebody addressed and a time or place, then the content.
    fn said(&self, from: usize) -> Option<usize> {
        let mut at = from;
        if self.opens(at) {
            return self.opened(at);
        }
        let addressed = self.classes().has(Classes::TELL);
        if addressed {
            let (plain, full) = phrase_after(self.reading, at, self.line.end);
            if !plain.is_empty() && !is_time(self.reading, plain.clone()) {
                // "told reporters" against "warned the talks would fail"
                let clause = self.clause_at(at) && !self.lemma_tells();
                if clause {
                    return Some(at);
                }
                at = plain.end;
                if full > plain.end && self.opens(full) {
                    at = full;
                }
                if self.opens(at) {
                    return self.opened(at);
                }
            }
        }
        let behind = self.skip_adjuncts(at);
        if self.opens(behind) {
            return self.opened(behind);
        }
        if addressed && self.lemma_tells() && at == from {
            return None;
        }
        let strong = self.lemma_says() || self.lemma_tells();
        [at, behind].into_iter().find(|&i| if strong { self.clause_from(i) } else { self.clause_at(i) })
    }

    fn lemma_says(&self) -> bool {
        self.is(self.cue.verb, &["said", "says", "say", "saying"])
    }

    fn lemma_tells(&self) -> bool {
        self.is(
            self.cue.verb,
            &["told", "tells", "tell", "telling", "assured", "reminded", "informed", "notified", "advised"],
        )
    }

    /// Whether content is opened at `at` for certain: by `that`, a quotation, a colon, a question word.
    fn opens(&self, at: usize) -> bool {
        self.is_quotation(at)
            || self.is(at, &[":"]) && at + 1 < self.line.end
            || self.is(at, &["that"]) && self.tag(at) != Tag::Determiner
            || self.is(at, &["that"]) && self.clause_from(at + 1) && self.tag(at + 1) != Tag::Noun
            || is_comma(self.reading, at) && self.is_quotation(at + 1)
            || is_comma(self.reading, at) && self.is(at + 1, &["that"]) && self.tag(at + 1) != Tag::Relative
            || self.is(at, &["whether", "how", "why", "what", "if"]) && !self.is(at + 1, &["?"])
            || self.is(at, &["who", "when", "where"]) && self.tag(at - 1) != Tag::Noun && self.tag(at - 1) != Tag::Name
    }

    /// Where the content begins that is opened at `at`.
    fn opened(&self, at: usize) -> Option<usize> {
        let start = if self.is(at, &[":"]) || is_comma(self.reading, at) { at + 1 } else { at };
        (start < self.line.end).then_some(start)
    }

    /// Skips "on Friday", "at a briefing in Beijing", "Thursday", "in a statement", "to reporters", adverbs.
    fn skip_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..8 {
            if at >= self.line.end {
                break;
            }
            let item = &self.reading.items[at];
            if item.is_quotation() {
                break;
            }
            let core = core_after(self.reading, at, self.line.end);
            if !core.is_empty() && is_time(self.reading, core.clone()) && item.tag != Tag::Pronoun {
                at = core.end;
            } else if matches!(item.tag, Tag::Adposition | Tag::To)
                || self.is(at, &["to", "as", "during", "after", "before", "via", "through"])
            {
                let next = core_after(self.reading, at + 1, self.line.end);
                if next.is_empty() {
                    break;
                }
                let end = attach_prepositions(self.reading, next.end, self.line.end);
                at = if self.opens(next.end) { next.end } else { end };
            } else if item.tag == Tag::Adverb || item.classes.has(Classes::TIME) {
                at += 1;
            } else if self.is(at, &[","]) && self.adjunct_closes(at) {
                at += 1;
            } else {
                break;
            }
            if self.opens(at) {
                break;
            }
        }
        at
    }

    /// A comma behind an adjunct that was opened by one: "said, in a statement, that".
    fn adjunct_closes(&self, comma: usize) -> bool {
        matches!(self.tag(comma + 1), Tag::Adposition | Tag::Adverb)
            && (comma + 1..(comma + 12).min(self.line.end)).any(|i| self.is(i, &["that"]) || self.is_quotation(i))
    }

    /// Whether a clause begins at `at` and its verb follows its subject at once.
    fn clause_at(&self, at: usize) -> bool {
        if at >= self.line.end || !self.can_begin_clause(at) {
            return false;
        }
        if self.is_nominative(at) {
            return true;
        }
        for i in at..self.line.end {
            match self.tag(i) {
                Tag::Finite => return i > at,
                // the deal that was struck; the claims made by; an offer to go: no clause, an object
                Tag::Relative | Tag::Participle | Tag::Gerund | Tag::To | Tag::Base | Tag::Subordinator if i > at => {
                    let apposition = i > at + 1 && self.is(i - 1, &[","]) && self.tag(i) == Tag::Relative;
                    let nominal = self.tag(i) == Tag::Gerund && matches!(self.tag(i + 1), Tag::Noun | Tag::Adposition);
                    let modifier = self.tag(i) == Tag::Participle
                        && matches!(self.tag(i + 1), Tag::Noun | Tag::Name | Tag::Adjective);
                    if !apposition && !nominal && !modifier {
                        return false;
                    }
                }
                Tag::Punctuation if !is_comma(self.reading, i) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a clause begins at `at` and has a finite verb somewhere.
    fn clause_from(&self, at: usize) -> bool {
        at < self.line.end
            && self.can_begin_clause(at)
            && (self.is_nominative(at) || (at..self.end_of_clause(at)).any(|i| self.tag(i) == Tag::Finite))
    }

    /// "he", "they": only subjects look like that.
    fn is_nominative(&self, at: usize) -> bool {
        self.is(at, &["he", "she", "they", "we", "i"])
    }

    fn can_begin_clause(&self, at: usize) -> bool {
        !self.is(at, &[",", ".", ";", "and", "but", "or", "to"])
            && !matches!(
                self.tag(at),
                Tag::Punctuation | Tag::Relative | Tag::Coordinator | Tag::Participle | Tag::Finite | Tag::Base
            )
    }

    /// "asked X to …", "urged that …", "vowed to …", "called on X to …", "called for …".
    fn asked(&self, from: usize) -> Option<usize> {
        let at = from;
        let called = self.is(from - 1, &["for", "on", "upon"]);
        if self.opens(at) && !called {
            return self.opened(at);
        }
        if self.is_infinitive(at) {
            return Some(at);
        }
        let (plain, _) = phrase_after(self.reading, at, self.line.end);
        if plain.is_empty() {
            return None;
        }
        let core = core_after(self.reading, at, self.line.end);
        for end in [core.end, plain.end] {
            let behind = if self.tag(end) == Tag::Adverb { end + 1 } else { end };
            if self.is_infinitive(behind) {
                return Some(behind);
            }
            if self.opens(end) && !self.is(end, &["who", "when", "where"]) {
                return self.opened(end);
            }
        }
        self.is(from - 1, &["for"]).then_some(at)
    }

    fn is_infinitive(&self, at: usize) -> bool {
        self.is(at, &["to"]) && self.tag(at) == Tag::To
            || self.is(at, &["to"]) && self.tag(at + 1) == Tag::Base
            || self.is(at, &["not"]) && self.is(at + 1, &["to"])
    }

    /// A quotation right behind, a comma or colon between at the most, or an adjunct.
    fn quotation_next(&self, from: usize) -> Option<usize> {
        let behind = self.skip_adjuncts(from);
        [from, behind].into_iter().find_map(|at| {
            if self.is_quotation(at) {
                Some(at)
            } else {
                ((is_comma(self.reading, at) || self.is(at, &[":"])) && self.is_quotation(at + 1)).then_some(at + 1)
            }
        })
    }

    /// Words between marks somewhere in the clause: "called it a “mistake”", "accused them of “lying”".
    fn described(&self, from: usize) -> Option<usize> {
        let end = self.end_of_clause(from);
        let Some(quoted) = (from..end).find(|&i| self.is_quotation(i)) else { return self.voiced(from, end) };
        let at = (from..quoted).rev().take(3).find(|&i| self.is(i, &["as", "of", "that", "for", ":"]));
        // a name in marks is not what the source says of it
        if quoted > from
            && self.reading.items[quoted - 1].classes.has(Classes::NAME_ONLY)
            && self.tag(quoted - 1) == Tag::Noun
        {
            return None;
        }
        Some(match at {
            Some(i) if self.is(i, &["that"]) => i,
            Some(i) => i + 1,
            None if quoted == from + 1 && self.is(from, &[","]) => quoted,
            None => from,
        })
    }

    /// Without any marks: "voiced concerns that …", "accused them of meddling".
    fn voiced(&self, from: usize, end: usize) -> Option<usize> {
        if self.reading.word(self.cue.verb).to_ascii_lowercase().starts_with("accus") {
            let of = (from..end).find(|&i| self.is(i, &["of"]) && self.tag(i + 1) == Tag::Gerund)?;
            return Some(of + 1);
        }
        let object = core_after(self.reading, from, end);
        let noun = object.end.checked_sub(1).filter(|_| !object.is_empty())?;
        let speech = self.reading.items[noun].classes.has(Classes::UTTERANCE)
            || self.is(
                noun,
                &[
                    "concern",
                    "concerns",
                    "fear",
                    "fears",
                    "hope",
                    "hopes",
                    "doubt",
                    "doubts",
                    "confidence",
                    "belief",
                    "view",
                ],
            );
        (speech && self.is(object.end, &["that"])).then_some(object.end)
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
        self.content([at..end])
    }

    /// The end of content that begins with a quotation: its mark, unless its sentence goes on behind it.
    fn end_of_quoted(&self, at: usize, limit: usize) -> usize {
        let mut last = at;
        loop {
            let closed = self.inner(last).ends_with(['.', '!', '?', '…']) && !self.inner(last).ends_with("...");
            let next = last + 1;
            if next >= limit {
                return next;
            }
            let between = if is_comma(self.reading, next) || self.tag(next) == Tag::Coordinator { 1 } else { 0 };
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

    /// Content in front of the cue, and behind it where the quotation goes on.
    fn before_and_behind(&self, start: usize, end: usize) -> Content {
        let mut segments = Vec::new();
        let before = self.clause_start(start)..self.trim_end(start);
        if !before.is_empty() {
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
        let goes_on = matches!(
            self.tag(first),
            Tag::Finite
                | Tag::Base
                | Tag::Participle
                | Tag::Determiner
                | Tag::Noun
                | Tag::Name
                | Tag::Pronoun
                | Tag::Adjective
                | Tag::To
        );
        goes_on.then(|| first..self.end_of_clause(first))
    }

    /// Reported words in front of "officials said", with a verb of their own.
    fn clause_before(&self, start: usize) -> Content {
        if !self.classes().has(Classes::SAY.with(Classes::TELL))
            || start <= self.free_from
            || !is_comma(self.reading, start - 1)
        {
            return Content::default();
        }
        let begin = self.clause_start(start);
        let end = self.trim_end(start);
        let resumed = self.resumed(self.behind_addressee());
        let has_verb = resumed.iter().cloned().chain([begin..end]).flatten().any(|i| self.tag(i) == Tag::Finite);
        let subordinate = matches!(self.tag(begin), Tag::Subordinator | Tag::Adposition | Tag::Relative)
            && !(begin..end).any(|i| is_comma(self.reading, i));
        let subordinate = subordinate && resumed.is_none();
        if !has_verb || subordinate || begin >= end {
            return Content::default();
        }
        let mut segments = vec![begin..end];
        segments.extend(resumed);
        self.content(segments)
    }

    /// "according to X" with content in front, behind, or on both sides.
    fn around(&self, region: Range<usize>) -> Content {
        // "and in the words of the prosecutor, “…”"
        if self.is(region.end, &[",", ":"])
            && self.is_quotation(region.end + 1)
            && !self.is_quotation(region.start.saturating_sub(1))
        {
            return self.from(region.end + 1);
        }
        let opens = region.start <= self.free_from
            || (self.free_from..region.start)
                .all(|i| matches!(self.tag(i), Tag::Coordinator | Tag::Punctuation | Tag::Adverb));
        if opens {
            let start = if self.is(region.end, &[",", ":"]) { region.end + 1 } else { region.end };
            return if start < self.line.end { self.from_clause(start) } else { Content::default() };
        }
        let begin = self.parenthesis_start(region.start);
        let end = self.trim_end(region.start);
        let mut segments = Vec::new();
        let relative_only =
            end.saturating_sub(begin) <= 2 || matches!(self.tag(end - 1), Tag::Relative | Tag::Subordinator);
        if begin < end && !relative_only {
            segments.push(begin..end);
        }
        let comma_before = is_comma(self.reading, region.start - 1);
        if comma_before && self.is(region.end, &[","]) {
            let first = region.end + 1;
            let verb_before = (begin..end).any(|i| self.tag(i) == Tag::Finite);
            let goes_on =
                matches!(self.tag(first), Tag::Finite | Tag::Base | Tag::Participle) || !verb_before || relative_only;
            if goes_on && first < self.line.end {
                segments.push(first..self.end_of_clause(first));
            }
        }
        self.content(segments)
    }

    fn from_clause(&self, start: usize) -> Content {
        let end = self.end_of_clause(start);
        self.content([start..end])
    }

    /// "As X put it, …" and "…, as X put it".
    fn as_clause(&self) -> Content {
        if self.cue.region.start <= self.line.start + 1 {
            let comma =
                (self.cue.items.end..(self.cue.items.end + 14).min(self.line.end)).find(|&i| self.is(i, &[",", ":"]));
            return comma.map_or_else(Content::default, |comma| self.from_clause(comma + 1));
        }
        if let Some(next) = self.quotation_next(self.cue.items.end) {
            return self.from(next);
        }
        if !self.is(self.cue.region.start - 1, &[","]) {
            return Content::default();
        }
        self.before_and_behind(self.cue.region.start, self.cue.items.end)
    }

    /// Where the clause begins that ends in front of `end`: behind earlier cues, without "But" and "And".
    fn clause_start(&self, end: usize) -> usize {
        let mut start = self.free_from;
        while start < end
            && (self.is(start, &["but", "and", "yet", "so"])
                || matches!(self.tag(start), Tag::Punctuation) && !self.is_quotation(start))
        {
            start += 1;
        }
        start
    }

    /// The same for "according to", which may stand inside dashes.
    fn parenthesis_start(&self, end: usize) -> usize {
        let start = self.clause_start(end);
        (start..end.saturating_sub(1))
            .rev()
            .find(|&i| self.is(i, &["—", "–", "--", "("]) || self.is(i, &[";"]))
            .map_or(start, |dash| dash + 1)
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

    /// Where the words of the next cue begin that is not part of this one's content.
    fn limit(&self) -> usize {
        self.later
            .iter()
            .find(|cue| self.stands_apart(cue, self.cue.items.end))
            .map_or(self.line.end, |cue| cue.region.start)
    }

    /// The end of content that begins at `at`: the sentence's end or a later cue that stands apart.
    fn end_of_clause(&self, at: usize) -> usize {
        let mut end = self.line.end;
        for cue in self.later {
            // "a man who asked not to be named said": what the man asked ends in front of the main verb
            if cue.region.start <= self.cue.verb && cue.items.start > at {
                end = cue.items.start;
                break;
            }
            if self.stands_apart(cue, at) {
                end = cue.region.start;
                break;
            }
        }
        end = (at + 1..end).find(|&i| self.turns(i, at)).unwrap_or(end);
        while end > at {
            let last = &self.reading.items[end - 1];
            let drop = last.kind == ItemKind::Punctuation && !self.is(end - 1, &[")", "%", "]"])
                || end < self.line.end
                    && (last.is_any(&[Tag::Coordinator])
                        || self.is(end - 1, &["while", "although", "though", "as", "but", "and"]));
            if !drop {
                break;
            }
            end -= 1;
        }
        end
    }

    /// Whether the narration takes over at a comma: ", while the League condemned …", and behind a demand ", as …".
    fn turns(&self, comma: usize, from: usize) -> bool {
        if !self.is(comma, &[","]) || comma + 2 >= self.line.end {
            return false;
        }
        if self.is(comma + 1, &["while", "whereas"]) {
            return self.clause_at(comma + 2) && !self.is(from, &["that"]);
        }
        self.tag(from) == Tag::To && self.is(comma + 1, &["as", "after", "amid", "although", "even"])
    }

    /// Whether a later cue reports beside this one and not within what this one reports.
    fn stands_apart(&self, cue: &Cue, content_start: usize) -> bool {
        let start = cue.region.start;
        if start <= content_start || !self.has_content(cue) {
            return false;
        }
        let before = start - 1;
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
                    || self.is_quotation(before);
                separated
                    && (cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK))
                        || self.quotation_behind(cue))
            }
            Form::Colon => false,
        }
    }

    /// Whether a later cue has something of its own to report.
    fn has_content(&self, cue: &Cue) -> bool {
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

    fn quotation_behind(&self, cue: &Cue) -> bool {
        (cue.items.end..(cue.items.end + 8).min(self.line.end)).any(|i| self.is_quotation(i))
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

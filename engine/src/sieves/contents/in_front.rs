//! The clause that stands in front of a cue.

use super::{Content, FAR, Finder};
use crate::article::BlockKind;
use crate::lexicon::{Classes, lists};
use crate::sieves::phrases::{core_after, is_comma, is_time};
use crate::text::tags::Tag;

/// Items in front of "she said" that are a sentence though no verb is seen in it.
const LEAST: usize = 4;

impl Finder<'_, '_> {
    /// Reported words in front of "officials said", with a verb of their own.
    pub(super) fn clause_before(&self, start: usize) -> Content {
        if !self.classes().has(Classes::SAY.with(Classes::TELL))
            || start <= self.free_from
            || !is_comma(self.reading, start - 1)
            || self.has_an_object()
        {
            return Content::default();
        }
        let begin = self.clause_start(start);
        let end = self.trim_end(start);
        let resumed = self.resumed(self.behind_addressee());
        // "In the end, he said, most of them end up there": a verb without an ending may be taken for another form
        let verb = |i: usize| {
            self.tag(i) == Tag::Finite
                // The government plans to …, the minister said
                || self.tag(i + 1) == Tag::To && self.tag(i) == Tag::Noun && self.reading.word(i).ends_with('s')
                || resumed.is_some() && self.tag(i) == Tag::Base && self.tag(i - 1) != Tag::To
        };
        // Pier to close, trust says
        let planned = |i: usize| self.is(i, &["to"]) && self.is_headline();
        // "Eleven people died": a past form may be taken for a participle
        let past = |i: usize| {
            self.lemma_says()
                && self.tag(i) == Tag::Participle
                && i > begin
                && matches!(self.tag(i - 1), Tag::Noun | Tag::Name)
        };
        let verb = |i: usize| verb(i) || past(i);
        // "The law disfavors removing officials, she said": the verb is in no list
        let words = end.saturating_sub(begin) >= LEAST
            && self.lemma_says()
            && self.cue.source.clone().is_some_and(|source| source.len() == 1 && self.is_nominative(source.start))
            && matches!(self.tag(begin), Tag::Determiner | Tag::Noun | Tag::Name | Tag::Pronoun)
            && !is_time(self.reading, core_after(self.reading, begin, end))
            && !(begin..end).any(|i| self.is(i, &[","]));
        let verb = |i: usize| verb(i) || words && self.tag(i) == Tag::Noun;
        let has_verb = (begin..end).chain(resumed.clone().unwrap_or_default()).any(|i| verb(i) || planned(i));
        // at least 11 people died
        let subordinate = (matches!(self.tag(begin), Tag::Subordinator | Tag::Relative)
            || self.tag(begin) == Tag::Adposition && !self.can_begin_clause(begin))
            && !(begin..end).any(|i| is_comma(self.reading, i));
        let subordinate = subordinate && resumed.is_none();
        // But, she added, it was late
        if begin >= end {
            return self.content(resumed.filter(|rest| self.clause_at(rest.start)));
        }
        if !has_verb || subordinate || resumed.is_none() && self.ends_in_a_list(begin, end) {
            return Content::default();
        }
        self.content(std::iter::once(begin..end).chain(resumed))
    }

    /// "The mayor said the town, | the port and the union had agreed": whether the clause's last verb says what comes behind it.
    fn ends_in_a_list(&self, begin: usize, end: usize) -> bool {
        let last = (begin.max(end.saturating_sub(FAR))..end).rev().find(|&i| self.tag(i) == Tag::Finite);
        last.is_some_and(|verb| {
            let says = self.is(verb, &["said", "says", "say"]) && verb > begin && verb + 1 < end;
            says && core_after(self.reading, verb + 1, end).end == end
        })
    }

    /// A title, or a first line that ends like one.
    pub(super) fn is_headline(&self) -> bool {
        let block = self.reading.lines.get(self.reading.line_of(self.line.start)).map_or(0, |line| line.block);
        let kind = self.reading.article.blocks.get(block as usize).map(|block| block.kind);
        let open = !self.is(self.line.end.saturating_sub(1), &[".", "!", "?", ":"]);
        open && block == 0 || matches!(kind, Some(BlockKind::Title | BlockKind::Dek | BlockKind::Heading))
    }

    /// "Rebranded as a helper, it | posted a series of notes", "Bassi, who | advises the minister": a verb that has its
    /// object behind it reports nothing in front.
    pub(super) fn has_an_object(&self) -> bool {
        let end = self.cue.items.end;
        let object = core_after(self.reading, end, self.line.end);
        // — the neurologist wrote about it —
        if self.is(self.cue.verb, lists::WRITES) && self.is(end, &["about", "on", "of"]) {
            return true;
        }
        !self.classes().has(Classes::TELL)
            && !self.lemma_says()
            && !object.is_empty()
            && !is_time(self.reading, object)
            && !self.is(end, &["that", "this"])
    }

    /// Where the clause begins that ends in front of `end`: behind earlier cues, without "But" and "And".
    pub(super) fn clause_start(&self, end: usize) -> usize {
        let mut start = self.free_from;
        while start < end
            && (self.is(start, &["but", "and", "yet", "so"])
                || matches!(self.tag(start), Tag::Punctuation) && !self.is_quotation(start))
        {
            start += 1;
        }
        start
    }
}

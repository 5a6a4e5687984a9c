//! Quotations that no cue has taken: who says each, sieve by sieve, or that it is nobody's speech.

use std::ops::Range;

use super::{Finder, Neighbour, Source};
use crate::article::BlockKind;
use crate::lexicon::{Classes, lists};
use crate::reading::ItemKind;
use crate::sieves::cues::Cue;
use crate::sieves::names::{NameKind, names, names_a_programme};
use crate::sieves::phrases::{core_after, core_before, phrase_after};
use crate::sieves::subjects::main_subject;
use crate::text::letters::lower_case;
use crate::text::marks::{End, Quotation, Style};
use crate::text::tags::Tag;

/// Whose a quotation is, the words that tell it, and the sieve.
pub(super) type Decision = (Source, Option<Range<usize>>, &'static str);

impl Finder<'_, '_> {
    pub(super) fn decide(&self, quotation: usize, at: usize, line: usize, cues: &[&[Cue]]) -> Option<Decision> {
        let q = &self.reading.quotations[quotation];
        let words = q.inner.of(&self.reading.article.text).trim();
        let count = words.split_whitespace().count();
        let punctuated = words.ends_with([',', '.', '!', '?', '…', '—', '-']);
        let items = self.reading.lines[line].items.clone();
        if let Some(again) = self.said_again(quotation, at) {
            return Some((Source::Again(again), None, "said-again"));
        }
        let alone = items.clone().all(|i| self.reading.items[i].kind != ItemKind::Word);
        if let Some(cue) = self.announced(line, cues).filter(|_| alone) {
            return cue.source.clone().map(|s| (Source::Items(s), Some(cue.items.clone()), "behind-colon"));
        }
        if alone && let Some(source) = self.announced_by_name(line) {
            return Some((Source::Items(source), None, "behind-colon"));
        }
        if alone && let Some(source) = self.signed_below(line) {
            return Some((Source::Items(source), None, "signature"));
        }
        // a sentence with a colon in front and no cue in it announces something else
        if q.style == Style::Unmarked || self.credited(at) || alone && is_heading(words) {
            return None;
        }
        if alone
            && count >= 5
            && let Some((source, cue)) = self.statement_before(line, quotation)
        {
            return Some((Source::Items(source), Some(cue), "noun-of-speech"));
        }
        if alone && (count >= 3 || punctuated) {
            let neighbour = self.neighbour(line, quotation);
            return Some((Source::SameAs(neighbour), None, "goes-on"));
        }
        let around = || main_subject(self.reading, items.start, at).filter(|subject| self.can_speak(subject));
        // somebody's word for it; with capitals it would be a name
        if !alone && self.names_in_a_word(quotation, at) {
            let said = cues.get(line)?.iter().rev().find(|cue| cue.items.end <= at && cue.classes.has(Classes::SAY));
            let owner = || self.utterance(at, &items).map(|(owner, _)| owner);
            let source = said.and_then(|cue| cue.source.clone()).or_else(owner).or_else(around);
            return Some((source.map_or(Source::Unknown, Source::Items), None, "subject-around"));
        }
        if let Some((by, verb)) = self.described_as(quotation, at, &items) {
            return Some((by.map_or(Source::Unknown, Source::Items), Some(verb..verb + 1), "clause-of-cue"));
        }
        if self.named_before(quotation) && (self.title_case(quotation) || count <= 4)
            || q.style == Style::Single && count < 5
        {
            return None;
        }
        if names_a_programme(self.reading, at)
            || self.title_case(quotation) && (!punctuated || !alone && words.ends_with(',')) && count > 1
        {
            return None;
        }
        let near = cues
            .get(line)?
            .iter()
            .filter(|cue| cue.source.is_some())
            .min_by_key(|cue| if cue.items.end <= at { at - cue.items.end } else { (cue.items.start - at) * 2 });
        // his claim that “profit-making” was the motive; Obama’s “if you like your plan …” promise
        let that = at.checked_sub(1).is_some_and(|i| self.reading.is_word(i, &["that"]));
        let claim = that.then(|| self.utterance(at, &items)).flatten().or_else(|| self.owned(at, &items));
        if let Some((source, cue)) = claim {
            return Some((Source::Items(source), Some(cue), "noun-of-speech"));
        }
        if let Some(found) = self.paraphrased(at, &items) {
            return Some(found);
        }
        if let Some(cue) = near {
            let speech = cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK).with(Classes::DESCRIBE));
            if punctuated || count >= if speech { 2 } else { 4 } {
                return cue.source.clone().map(|s| (Source::Items(s), Some(cue.items.clone()), "clause-of-cue"));
            }
            return None;
        }
        if let Some((source, cue)) = self.utterance(at, &items) {
            return Some((Source::Items(source), Some(cue), "noun-of-speech"));
        }
        let clause = words.split_whitespace().count() >= 5 || punctuated && count >= 2;
        // a single word may be set off for itself
        let own_words = || !alone && count >= 2 && self.is_lower(quotation, at);
        if (clause || own_words()) && q.style != Style::Single {
            // the subject of the words around it, before anybody of another sentence
            if let Some(subject) = around().filter(|s| !alone && (clause || self.is_somebody(s))) {
                return Some((Source::Items(subject), None, "subject-around"));
            }
            if !clause {
                return None;
            }
            return Some((Source::SameAs(self.neighbour(line, quotation)), None, "reads-like-speech"));
        }
        None
    }

    /// "‘We lost everything’: families return": where the article has the words that its headline quotes.
    fn said_again(&self, quotation: usize, at: usize) -> Option<u32> {
        const LEAST_WORDS: usize = 3;
        const MOST_COMPARED: usize = 64;
        let article = self.reading.article;
        let here = self.reading.quotations.get(quotation).filter(|_| quotation < MOST_COMPARED)?;
        let kind = article.blocks.get(here.block as usize)?.kind;
        let headline = here.block == 0 || matches!(kind, BlockKind::Title | BlockKind::Dek | BlockKind::Heading);
        let words = |q: &Quotation| lower_case(q.inner.of(&article.text).trim());
        let asked = words(here);
        let asked = asked.trim_end_matches(['.', ',', '!', '?', '…']);
        // words in the middle are part of what the headline says: Mayor has ‘no plans to go’
        let line = self.reading.lines.get(self.reading.line_of(at))?.items.clone();
        let apart = at == line.start || self.reading.is_word(at - 1, &[":"]);
        if !headline || !apart || asked.split_whitespace().count() < LEAST_WORDS {
            return None;
        }
        let later = self.reading.quotations.iter().skip(quotation + 1).filter(|q| q.block > here.block);
        later.take(MOST_COMPARED).find(|q| words(q).contains(asked)).map(|q| q.outer.start)
    }

    /// "a call to “embrace” her bid", "would “unravel” it": a verb in somebody's own word, whose the clause's subject is.
    fn paraphrased(&self, at: usize, line: &Range<usize>) -> Option<Decision> {
        let before = at.checked_sub(1).filter(|&b| b > line.start)?;
        let before = if self.reading.tag(before) == Tag::Adverb { before - 1 } else { before };
        let verb = self.reading.tag(before) == Tag::To
            || self.reading.is_word(before, &["to", "would", "could", "should", "will", "wouldn’t", "n’t", "not"]);
        let goes_on = self.reading.items.get(at + 1).is_some_and(|item| item.kind == ItemKind::Word);
        if !verb || !goes_on {
            return None;
        }
        let subject = main_subject(self.reading, line.start, at).filter(|s| self.can_speak(s))?;
        Some((Source::Items(subject), None, "subject-around"))
    }

    /// Whether a subject's head is somebody or something that speaks.
    fn can_speak(&self, subject: &Range<usize>) -> bool {
        let core = core_after(self.reading, subject.start, subject.end);
        let Some(head) = core.end.checked_sub(1).filter(|_| !core.is_empty()) else { return false };
        let speaks = Classes::BODY.with(Classes::PEOPLE).with(Classes::ROLE).with(Classes::DOCUMENT);
        self.reading.tag(head) == Tag::Name
            || self.reading.items[head].classes.has(speaks)
            || self.reading.is_word(head, &["he", "she", "they"])
    }

    /// Whether a subject that can speak is named or holds an office, and not just "three people".
    fn is_somebody(&self, subject: &Range<usize>) -> bool {
        let core = core_after(self.reading, subject.start, subject.end);
        let head = core.end.checked_sub(1).and_then(|head| self.reading.items.get(head));
        let known = Classes::ROLE.with(Classes::BODY).with(Classes::DOCUMENT);
        head.is_some_and(|head| head.tag != Tag::Noun || head.classes.has(known))
    }

    /// Whom a sentence in front names last that ends with a colon and has no cue: "in Obama’s own words:"
    fn announced_by_name(&self, line: usize) -> Option<Range<usize>> {
        let items = self.reading.lines.get(line.checked_sub(1)?)?.items.clone();
        let last = items.end.checked_sub(1)?;
        if !self.reading.is_word(last, &[":"]) {
            return None;
        }
        names(self.reading, items).into_iter().rev().find(|n| n.kind != NameKind::Place).map(|n| n.items)
    }

    /// The cue of the sentence before, if that one ends with a colon: "Cruz continued:" and then the quotation.
    fn announced<'c>(&self, line: usize, cues: &[&'c [Cue]]) -> Option<&'c Cue> {
        let before = line.checked_sub(1)?;
        let last = self.reading.lines[before].items.end.checked_sub(1)?;
        let cue = cues.get(before)?.iter().rev().find(|cue| cue.source.is_some())?;
        self.reading.is_word(last, &[":"]).then_some(cue)
    }

    /// "— Ana Ruiz, mayor of Bastia" in the block below.
    fn signed_below(&self, line: usize) -> Option<Range<usize>> {
        let (here, below) = (self.reading.lines.get(line)?, self.reading.lines.get(line + 1)?);
        let (start, end) = (below.items.start, below.items.end);
        let dash = self.reading.is_word(start, &["—", "–", "-", "―"]) && below.block == here.block + 1;
        let signature = dash
            && end - start <= 16
            && !(start..end).any(|i| self.reading.tag(i) == Tag::Finite || self.reading.items[i].is_quotation());
        let (plain, full) = phrase_after(self.reading, start + 1, end);
        (signature && self.reading.tag(plain.start) == Tag::Name).then_some(plain.start..full)
    }

    /// "his warning that “…”", "a letter … “…”": a noun of speech in front, and its owner or the sentence's subject.
    fn utterance(&self, at: usize, line: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let noun = (line.start..at)
            .rev()
            .take(8)
            .find(|&i| self.reading.items[i].classes.has(Classes::UTTERANCE) && self.reading.items[i].is(Tag::Noun))?;
        let pronoun =
            (line.start..noun).rev().take(3).find(|&i| self.reading.is_word(i, &["his", "her", "their", "its"]));
        if let Some(owner) = pronoun {
            return Some((owner..owner + 1, noun..noun + 1));
        }
        let owner = (line.start..noun).rev().take(4).find(|&i| self.reading.items[i].is(Tag::Possessive));
        // recent Clinton campaign accusations
        let core = core_before(self.reading, line.start, owner.unwrap_or(noun));
        let named = core.clone().find(|&i| owner.is_some() || self.reading.tag(i) == Tag::Name);
        named.map(|first| (first..core.end, noun..noun + 1))
    }

    /// "The committee issued a statement about the leak.⏎ “…”": whoever made a statement in the paragraph in front.
    fn statement_before(&self, line: usize, quotation: usize) -> Option<(Range<usize>, Range<usize>)> {
        let before = line.checked_sub(1)?;
        let (here, last) = (self.reading.lines.get(line)?, self.reading.lines.get(before)?);
        let goes_on = quotation.checked_sub(1).is_some_and(|q| self.reading.quotations[q].end == End::GoesOn);
        let opens = here.block == last.block + 1 && !goes_on;
        let items = last.items.clone();
        if !opens || items.clone().any(|i| self.reading.items[i].is_quotation()) {
            return None;
        }
        let made = |&i: &usize| {
            self.reading.items[i].classes.has(Classes::UTTERANCE)
                && self.reading.tag(i) == Tag::Noun
                && (i.saturating_sub(4)..i).any(|verb| self.reading.is_word(verb, lists::ISSUES))
        };
        let noun = items.clone().find(made)?;
        let subject = main_subject(self.reading, items.start, noun).filter(|subject| self.can_speak(subject))?;
        Some((subject, noun..noun + 1))
    }

    /// "Romney’s “47 percent” comment": words between whose they are and what they are.
    fn owned(&self, at: usize, line: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let owner = at.checked_sub(1).filter(|&i| i > line.start && self.reading.tag(i) == Tag::Possessive)?;
        let speech =
            |&i: &usize| self.reading.items[i].classes.has(Classes::UTTERANCE) && self.reading.tag(i) == Tag::Noun;
        let noun = (at + 1..line.end.min(at + 5)).find(speech)?;
        let core = core_before(self.reading, line.start, owner);
        (!core.is_empty()).then_some((core, noun..noun + 1))
    }

    /// Which neighbour tells who says a quotation that stands alone: whoever spoke before, unless nobody has in
    /// this paragraph and somebody does later in it.
    fn neighbour(&self, line: usize, quotation: usize) -> Neighbour {
        let block = self.reading.article.blocks[self.reading.lines[line].block as usize].span;
        let start = self.reading.quotations[quotation].outer.start;
        let index = self.out.partition_point(|a| a.start() < start);
        let before = index.checked_sub(1).is_some_and(|i| self.out[i].end() > block.start);
        let after =
            self.out[index..].iter().take_while(|a| a.start() < block.end).take(8).any(|a| !a.quoted.is_empty());
        let goes_on = self.reading.quotations[quotation].end == End::GoesOn;
        let continued = quotation > 0 && self.reading.quotations[quotation - 1].end == End::GoesOn;
        if goes_on && !self.told[quotation] && !before || !before && after && !continued {
            Neighbour::After
        } else {
            Neighbour::Before
        }
    }

    /// "described as a “real woman”", "seen by organizers as a “lifeboat”": by whom, if that is told, and the participle.
    fn described_as(&self, quotation: usize, at: usize, line: &Range<usize>) -> Option<(Option<Range<usize>>, usize)> {
        let back = |from: usize, most: usize| (line.start.max(from.saturating_sub(most))..from).rev();
        let r = self.reading;
        let as_ = back(at, 3).find(|&i| r.is_word(i, &["as"])).filter(|_| self.is_lower(quotation, at))?;
        let describes = |&i: &usize| r.tag(i) == Tag::Participle && r.items[i].classes.has(Classes::DESCRIBE);
        let verb = back(as_, 5).find(describes)?;
        let by = r.is_word(verb + 1, &["by"]).then(|| core_after(r, verb + 2, as_)).filter(|by| by.end == as_);
        (by.is_some() || verb + 1 == as_).then_some((by, verb))
    }
}

/// Whether words that stand alone are a heading: all in capitals, without a full stop.
fn is_heading(words: &str) -> bool {
    words.contains(' ') && !words.ends_with(['.', '!', '?', ',']) && !words.contains(char::is_lowercase)
}

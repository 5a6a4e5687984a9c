//! Attributions: every quote with its content, its cue and the words that name its source.
//!
//! First what the cues report; then the quotations that no cue has taken, sieve by sieve: a sentence that is
//! nothing but a quotation goes on from the one before, a quotation in a sentence with a cue belongs to it, and
//! what is left is speech only if it reads like speech.

use std::ops::Range;

use crate::explored::Kind;
use crate::lexicon::Classes;
use crate::reading::{Item, ItemKind, Reading};
use crate::sieves::contents::{Content, contents, segment_span};
use crate::sieves::cues::{Cue, Form};
use crate::sieves::dateline::behind_dateline;
use crate::sieves::names::{NameKind, is_title_case, names, names_a_programme};
use crate::sieves::phrases::{core_after, core_before, phrase_after};
use crate::sieves::subjects::main_subject;
use crate::span::Span;
use crate::text::marks::{End, Style};
use crate::text::tags::Tag;
use crate::text::turns::By;

/// A quote with the words around it, its speaker not yet known.
#[derive(Clone, Debug)]
pub(crate) struct Attribution {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
    pub(crate) content: Vec<Span>,
    pub(crate) quoted: Vec<Span>,
    pub(crate) cue: Option<Range<usize>>,
    pub(crate) source: Source,
    pub(crate) sieve: &'static str,
}

impl Attribution {
    /// Where its content begins.
    fn start(&self) -> u32 {
        self.content.first().map_or(0, |span| span.start)
    }

    /// Where its content ends.
    fn end(&self) -> u32 {
        self.content.last().map_or(0, |span| span.end)
    }
}

/// Where a quote's speaker is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// By these items.
    Items(Range<usize>),
    /// It has the speaker of the attribution that holds this item position: the quote goes on from there.
    SameAs(Neighbour),
    /// By the label of a turn.
    Label(Range<usize>),
    /// The one who asks in an interview.
    Asker,
    /// The one who answers in an interview.
    Answerer,
    /// By nobody.
    Unknown,
}

/// Which other quote tells the speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Neighbour {
    Before,
    After,
}

/// All attributions, in the order of the text.
pub(crate) fn attributions(reading: &Reading<'_>, cues: &[Cue]) -> Vec<Attribution> {
    let mut finder = Finder {
        reading,
        taken: vec![false; reading.quotations.len()],
        told: vec![false; reading.quotations.len()],
        out: Vec::new(),
    };
    finder.turns();
    let mut rest = cues;
    let mut by_line = Vec::with_capacity(reading.lines.len());
    for (index, line) in reading.lines.iter().enumerate() {
        let count = rest.iter().take_while(|cue| cue.line == index).count();
        let (here, later) = rest.split_at(count);
        rest = later;
        finder.line(here, contents(reading, behind_dateline(reading, line.items.clone()), here));
        by_line.push(here);
    }
    finder.out.sort_by_key(|a| (a.start(), a.line));
    finder.left_over(&by_line);
    finder.without_apostrophes();
    finder.out.sort_by_key(|a| (a.start(), a.line));
    finder.out
}

struct Finder<'a, 'r> {
    reading: &'a Reading<'r>,
    /// Whether a quotation belongs to an attribution, or is known not to be speech.
    taken: Vec<bool>,
    /// Whether a cue tells who speaks in the first paragraph of a quotation that runs over several.
    told: Vec<bool>,
    out: Vec<Attribution>,
}

impl Finder<'_, '_> {
    /// What is said in turns; those that a sentence announces are left to its cue.
    fn turns(&mut self) {
        for turn in &self.reading.turns {
            let at = self.reading.quotations.partition_point(|q| q.outer.start < turn.words.start);
            if self.reading.quotations.get(at).is_none_or(|q| q.style != Style::Unmarked) {
                continue;
            }
            let (source, cue) = match turn.by {
                By::Label(label) => {
                    let items = self.reading.items_of(label);
                    let colon = self.reading.is_word(items.end, &[":"]).then(|| items.end..items.end + 1);
                    (Source::Label(items), colon)
                }
                By::Asker => (Source::Asker, None),
                By::Answerer => (Source::Answerer, None),
                By::Announced => continue,
            };
            let item = self.reading.items.partition_point(|item| item.span.start < turn.words.start);
            self.taken[at] = true;
            self.out.push(Attribution {
                line: self.reading.line_of(item),
                kind: Kind::Direct,
                content: vec![turn.words],
                quoted: vec![turn.words],
                cue,
                source,
                sieve: "turn",
            });
        }
    }

    /// The quotes of one sentence's cues. A quotation belongs to the innermost content that holds it.
    fn line(&mut self, cues: &[Cue], contents: Vec<Content>) {
        let mut found = Vec::new();
        let nested: Vec<bool> = cues.iter().map(|cue| thinks_within(self.reading, cue, cues, &contents)).collect();
        for ((cue, content), nested) in cues.iter().zip(contents).zip(nested).rev() {
            if content.is_empty() || nested {
                continue;
            }
            let mine: Vec<usize> =
                content.quotations(self.reading).filter(|&q| !self.taken[q] && !self.is_name(q, cue)).collect();
            if mine.is_empty() && !reports_indirectly(cue) {
                continue;
            }
            if mine.is_empty() && self.words(&content) < 2 {
                continue;
            }
            for &q in &mine {
                self.taken[q] = true;
            }
            found.push(self.attribution(cue, &content, &mine));
        }
        found.reverse();
        self.out.append(&mut found);
    }

    fn words(&self, content: &Content) -> usize {
        content.segments.iter().flat_map(Clone::clone).filter(|&i| self.reading.items[i].kind == ItemKind::Word).count()
    }

    fn attribution(&self, cue: &Cue, content: &Content, quoted: &[usize]) -> Attribution {
        let segments = &content.segments;
        let outside = segments.iter().flat_map(Clone::clone).any(|i| match self.reading.items[i].kind {
            ItemKind::Word => true,
            ItemKind::Punctuation => false,
            ItemKind::Quotation(q) => !quoted.contains(&(q as usize)),
        });
        let kind = match (quoted.is_empty(), outside) {
            (true, _) => Kind::Indirect,
            (false, true) => Kind::Mixed,
            (false, false) => Kind::Direct,
        };
        Attribution {
            line: cue.line,
            kind,
            content: segments.iter().map(|range| segment_span(self.reading, range.clone())).collect(),
            quoted: quoted.iter().map(|&q| self.reading.quotations[q].inner).collect(),
            cue: Some(cue.items.clone()),
            source: cue.source.clone().map_or(Source::Unknown, Source::Items),
            sieve: match cue.form {
                Form::SourceFirst => "subject-of-cue",
                Form::CueFirst => "subject-behind-cue",
                Form::Shared => "shared-subject",
                Form::According => "according-to",
                Form::As => "as-clause",
                Form::Colon => "colon",
                Form::Passive => "asked-by",
            },
        }
    }

    /// Whether marks around these words set off a name, a title or a term inside what is reported.
    fn is_name(&self, quotation: usize, cue: &Cue) -> bool {
        let q = &self.reading.quotations[quotation];
        let comma = usize::from(self.reading.is_word(cue.items.end, &[",", ":"]));
        let adjacent = self.reading.items.get(cue.items.end + comma).is_some_and(|i| i.quotation() == Some(quotation));
        if self.item_of(quotation).is_some_and(|at| names_a_programme(self.reading, at) || self.credited(at)) {
            return true;
        }
        if adjacent {
            return false;
        }
        let words = q.inner.of(&self.reading.article.text);
        let several = words.split_whitespace().count() > 1 && !cue.classes.has(Classes::DESCRIBE);
        self.title_case(quotation)
            && (self.named_before(quotation) || several)
            && (!words.ends_with([',', '.', '!', '?'])
                || words.contains(' ') && !words.ends_with(['!', '?']) && self.named_before(quotation))
    }

    /// “Harbor News,” by Ana Ruiz; “No to Fog” (2015); press “sign up”: a work, a poster, a button.
    fn credited(&self, at: usize) -> bool {
        let r = self.reading;
        let inner = |q: usize| self.reading.quotations[q].inner.of(&self.reading.article.text);
        let comma = r.items.get(at).and_then(Item::quotation).is_some_and(|q| inner(q).ends_with(','));
        let behind = if r.is_word(at + 1, &[","]) { at + 2 } else { at + 1 };
        let author = (comma || behind > at + 1) && r.is_word(behind, &["by"]) && r.tag(behind + 1) == Tag::Name;
        let year = r.is_word(at + 1, &["("]) && r.tag(at + 2) == Tag::Number && r.is_word(at + 3, &[")"]);
        author || year || at.checked_sub(1).is_some_and(|b| r.is_word(b, &["click", "press", "tap"]))
    }

    /// The item of a quotation.
    fn item_of(&self, quotation: usize) -> Option<usize> {
        let start = self.reading.quotations.get(quotation)?.outer.start;
        let at = self.reading.items.partition_point(|item| item.span.start < start);
        self.reading.items.get(at).filter(|item| item.quotation() == Some(quotation)).map(|_| at)
    }

    /// Whether the word in front says that a name follows: "titled", "the term", "known as".
    fn named_before(&self, quotation: usize) -> bool {
        let Some(at) = self.item_of(quotation) else { return false };
        (1..=2)
            .filter_map(|n| at.checked_sub(n))
            .take_while(|&i| !self.reading.items[i].is_quotation())
            .any(|i| self.reading.items[i].classes.has(Classes::NAME_ONLY))
    }

    fn title_case(&self, quotation: usize) -> bool {
        is_title_case(self.reading.quotations[quotation].inner.of(&self.reading.article.text))
    }

    /// Quotations that no cue has taken.
    fn left_over(&mut self, cues: &[&[Cue]]) {
        let mut more = Vec::new();
        for quotation in 0..self.taken.len() {
            let continued = quotation > 0 && self.reading.quotations[quotation - 1].end == End::GoesOn;
            self.told[quotation] = if continued { self.told[quotation - 1] } else { self.taken[quotation] };
        }
        for quotation in 0..self.taken.len() {
            if self.taken[quotation] {
                continue;
            }
            let Some(at) = self.item_of(quotation) else { continue };
            let line = self.reading.line_of(at);
            let Some((source, cue, sieve)) = self.decide(quotation, at, line, cues) else { continue };
            self.taken[quotation] = true;
            let span = self.reading.quotations[quotation].inner;
            let within = matches!(sieve, "subject-around" | "described-as") && self.is_lower(quotation, at);
            if let Source::SameAs(neighbour) = source
                && let Some(whole) = self.adjoining(span, line, neighbour)
            {
                whole.content.push(span);
                whole.quoted.push(span);
                whole.content.sort_unstable();
                whole.quoted.sort_unstable();
                continue;
            }
            more.push(Attribution {
                line,
                kind: if sieve == "clause-of-cue" || within { Kind::Mixed } else { Kind::Direct },
                content: vec![span],
                quoted: vec![span],
                cue,
                source,
                sieve,
            });
        }
        self.out.append(&mut more);
    }

    /// Words between doubled apostrophes are reported, but not between quotation marks to the letter: they are shown
    /// as indirect speech.
    fn without_apostrophes(&mut self) {
        let marks = |span: &Span| {
            let at = self.reading.quotations.partition_point(|q| q.inner.start < span.start);
            self.reading.quotations.get(at).is_some_and(|q| q.style != Style::Apostrophes)
        };
        for attribution in &mut self.out {
            let before = attribution.quoted.len();
            attribution.quoted.retain(marks);
            if attribution.quoted.is_empty() {
                attribution.kind = Kind::Indirect;
            } else if attribution.quoted.len() < before {
                attribution.kind = Kind::Mixed;
            }
        }
    }

    /// The direct quote that a quotation without narration around it is another piece of: “…,” he said. “…”
    fn adjoining(&mut self, span: Span, line: usize, neighbour: Neighbour) -> Option<&mut Attribution> {
        let index = self.out.partition_point(|a| a.start() < span.start);
        let index = match neighbour {
            Neighbour::Before => index.checked_sub(1)?,
            Neighbour::After => index,
        };
        let line_of = |at: u32| {
            let item = self.reading.items.partition_point(|item| item.span.end <= at);
            self.reading.line_of(item)
        };
        let other = self.out.get(index).filter(|a| a.kind == Kind::Direct)?;
        let apart = match neighbour {
            Neighbour::Before => line.saturating_sub(line_of(other.end().saturating_sub(1)).max(other.line)),
            Neighbour::After => line_of(other.start()).saturating_sub(line),
        };
        let same_block = self.reading.lines[other.line].block == self.reading.lines[line].block;
        (apart <= 1 && same_block).then(|| &mut self.out[index])
    }

    fn decide(
        &self,
        quotation: usize,
        at: usize,
        line: usize,
        cues: &[&[Cue]],
    ) -> Option<(Source, Option<Range<usize>>, &'static str)> {
        let q = &self.reading.quotations[quotation];
        let words = q.inner.of(&self.reading.article.text).trim();
        let count = words.split_whitespace().count();
        let punctuated = words.ends_with([',', '.', '!', '?', '…', '—', '-']);
        let items = self.reading.lines[line].items.clone();
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
            return Some((by.map_or(Source::Unknown, Source::Items), Some(verb..verb + 1), "described-as"));
        }
        if self.named_before(quotation) && (self.title_case(quotation) || count <= 4)
            || q.style == Style::Single && count < 5
        {
            return None;
        }
        if names_a_programme(self.reading, at) || self.title_case(quotation) && !punctuated && count > 1 {
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

    /// Whether words begin in lower case, as no name does, and stand in a sentence.
    fn is_lower(&self, quotation: usize, at: usize) -> bool {
        let words = self.reading.quotations[quotation].inner.of(&self.reading.article.text).trim();
        // author="somebody": no sentence
        let value = at.checked_sub(1).is_some_and(|b| {
            self.reading.is_word(b, &["=", "so-called"])
                || self.reading.is_word(b, &["called"])
                    && self.reading.is_word(b.saturating_sub(1), &["so-", "so", "-"])
        });
        words.starts_with(char::is_lowercase) && !self.title_case(quotation) && !value
    }

    /// Whether the words in front say that somebody uses this word: "the term “pivot”", "called a “debate”", "the slogan
    /// “Yes We Can”".
    fn names_in_a_word(&self, quotation: usize, at: usize) -> bool {
        let slogan = || {
            at.checked_sub(4).is_some_and(|from| {
                (from..at).any(|i| self.reading.is_word(i, SLOGANS) && self.reading.tag(i) == Tag::Noun)
            })
        };
        self.is_lower(quotation, at) && self.named_before(quotation) || slogan()
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

    /// "a call to “embrace” her bid", "would “unravel” it": a verb in somebody's own word, whose the clause's subject is.
    fn paraphrased(&self, at: usize, line: &Range<usize>) -> Option<(Source, Option<Range<usize>>, &'static str)> {
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
                && (i.saturating_sub(4)..i).any(|verb| self.reading.is_word(verb, MAKES))
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
}

/// What somebody does with a statement.
const MAKES: &[&str] = &[
    "issued",
    "released",
    "sent",
    "wrote",
    "posted",
    "published",
    "issues",
    "releases",
    "gave",
    "made",
    "delivered",
    "offered",
    "tweeted",
];

/// Whether words that stand alone are a heading: all in capitals, without a full stop.
fn is_heading(words: &str) -> bool {
    words.contains(' ') && !words.ends_with(['.', '!', '?', ',']) && !words.contains(char::is_lowercase)
}

/// What many say in the same words.
const SLOGANS: &[&str] = &["slogan", "slogans", "motto", "mantra", "chant", "chants", "cry", "cries"];

/// Whether a cue inside what another one reports tells a thought, a finding or a view: "said Washington had concluded
/// that …" has one quote, "said the president told him that …" two. What somebody would or will say is thought too; what
/// a relative clause tells is not ("…, which he described as “…”").
fn thinks_within(reading: &Reading<'_>, cue: &Cue, cues: &[Cue], contents: &[Content]) -> bool {
    let speaks = cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK))
        && !cue.classes.has(Classes::SHOW.with(Classes::MIND));
    let only_would =
        cue.items.clone().any(|i| reading.is_word(i, &["will", "would", "could", "should", "might", "may"]));
    let told = cue.region.start.checked_sub(1).is_some_and(|i| {
        reading.tag(i) == Tag::Relative || reading.is_word(i, &["with"]) && reading.tag(cue.verb) == Tag::Gerund
    });
    // made the point that …
    let clause = |content: &Content| content.segments.first().is_some_and(|s| reading.is_word(s.start, &["that"]));
    (only_would || !speaks && !told)
        && cue.form == Form::SourceFirst
        && cues.iter().zip(contents).any(|(outer, content)| {
            outer.items.start < cue.region.start
                && (outer.classes.has(Classes::SAY.with(Classes::TELL)) || clause(content))
                && content.segments.iter().any(|s| s.start <= cue.region.start && cue.items.end <= s.end)
        })
}

/// Whether a cue can report without quotation marks.
fn reports_indirectly(cue: &Cue) -> bool {
    cue.form == Form::According
        || cue.classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK).with(Classes::SHOW))
}

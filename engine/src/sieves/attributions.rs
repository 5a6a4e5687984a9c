//! Attributions: every quote with its content, its cue and the words that name its source.
//!
//! First what the cues report; then the quotations that no cue has taken, sieve by sieve: a sentence that is
//! nothing but a quotation goes on from the one before, a quotation in a sentence with a cue belongs to it, and
//! what is left is speech only if it reads like speech.

mod left_over;
mod set_off;

use std::ops::Range;

use crate::explored::Kind;
use crate::lexicon::Classes;
use crate::reading::{ItemKind, Reading};
use crate::sieves::contents::{Content, contents, segment_span};
use crate::sieves::cues::{Cue, Form};
use crate::sieves::dateline::behind_dateline;
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
    /// It is said again in full where this quotation begins (a place in the text), by the same speaker.
    Again(u32),
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
            for content in self.clauses_of(cue, content).into_iter().rev() {
                let mine: Vec<usize> =
                    content.quotations(self.reading).filter(|&q| !self.taken[q] && !self.is_name(q, cue)).collect();
                if mine.is_empty() && (!self.reports_indirectly(cue, &content) || self.words(&content) < 2) {
                    continue;
                }
                for &q in &mine {
                    self.taken[q] = true;
                }
                found.push(self.attribution(cue, &content, &mine));
            }
        }
        found.reverse();
        self.out.append(&mut found);
    }

    /// "said that it was late | and that it rained": clauses that each have a "that" of their own are quotes of their own.
    fn clauses_of(&self, cue: &Cue, content: Content) -> Vec<Content> {
        let r = self.reading;
        let speaks = Classes::SAY.with(Classes::TELL).with(Classes::SHOW);
        let [segment] = &content.segments[..] else { return vec![content] };
        if !cue.classes.has(speaks) || segment.start < cue.items.end {
            return vec![content];
        }
        let verb = |items: Range<usize>| items.clone().any(|i| r.tag(i) == Tag::Finite);
        let one = |clause: Range<usize>| Content { segments: std::iter::once(clause).collect() };
        let mut clauses = Vec::new();
        let mut start = segment.start;
        // another "that" in front opens a clause within the first: "said he knew that … and that …"
        let opens = |i: usize| r.is_word(i, &["that"]) && r.tag(i) == Tag::Subordinator;
        for and in segment.start + 1..segment.end.saturating_sub(1) {
            let joins = r.is_word(and, &["and", "but", "or"]) && opens(and + 1);
            if !joins || (start + 1..and).any(opens) || !verb(start..and) || !verb(and + 2..segment.end) {
                continue;
            }
            let end = and - usize::from(r.is_word(and - 1, &[","]));
            clauses.push(one(start..end));
            start = and + 1;
        }
        clauses.push(one(start..segment.end));
        clauses
    }

    /// Whether a cue can report without quotation marks. "Accused him of lying" and "voiced concern that it was late" do.
    fn reports_indirectly(&self, cue: &Cue, content: &Content) -> bool {
        let classes = Classes::SAY.with(Classes::TELL).with(Classes::ASK).with(Classes::SHOW);
        let clause = || {
            let first = content.segments.first().map_or(0, |segment| segment.start);
            let behind = first >= cue.items.end && content.quotations(self.reading).next().is_none();
            // made clear it was late
            let clear = first == cue.items.end + 1 && self.reading.is_word(first - 1, &["clear", "plain"]);
            behind && (clear || self.reading.is_word(first, &["that"]) || self.reading.tag(first) == Tag::Gerund)
        };
        matches!(cue.form, Form::According | Form::Noun)
            || cue.classes.has(classes)
            || cue.classes.has(Classes::DESCRIBE) && clause()
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
                Form::Noun => "noun-of-speech",
            },
        }
    }

    /// The item of a quotation.
    fn item_of(&self, quotation: usize) -> Option<usize> {
        let start = self.reading.quotations.get(quotation)?.outer.start;
        let at = self.reading.items.partition_point(|item| item.span.start < start);
        self.reading.items.get(at).filter(|item| item.quotation() == Some(quotation)).map(|_| at)
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
            let within = sieve == "subject-around" && self.is_lower(quotation, at);
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
}

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
        && matches!(cue.form, Form::SourceFirst | Form::Noun)
        && cues.iter().zip(contents).any(|(outer, content)| {
            outer.items.start < cue.region.start
                && (outer.classes.has(Classes::SAY.with(Classes::TELL)) || clause(content))
                && content.segments.iter().any(|s| s.start <= cue.region.start && cue.items.end <= s.end)
        })
}

//! Speakers: attributions with their sources resolved become quotes, and whoever speaks becomes a speaker.

use std::ops::Range;

use crate::explored::{By, Confidence, Evidence, Quote, QuoteId, Speaker, SpeakerId, Why};
use crate::lexicon::FastMap;
use crate::reading::Reading;
use crate::sieves::attributions::{Attribution, Neighbour, Source};
use crate::sieves::cast::Cast;
use crate::sieves::confidence::{GOES_ON, GOES_ON_FAR, SUBJECT_BEFORE};
use crate::sieves::countries;
use crate::sieves::phrases::is_comma;
use crate::sieves::sources::{Answer, Sources};
use crate::span::Span;
use crate::text::tags::Tag;

/// Quotes with their speakers, and the speakers that have quotes.
pub(crate) fn speakers(reading: &Reading<'_>, attributions: &[Attribution]) -> (Vec<Quote>, Vec<Speaker>) {
    let mut sources = Sources::new(reading);
    for (index, outer) in attributions.iter().enumerate() {
        let inner = attributions[index + 1..].iter().take_while(|a| a.line == outer.line).take(8);
        for items in inner.filter_map(|a| if let Source::Items(items) = &a.source { Some(items) } else { None }) {
            let span = reading.span(items.clone());
            if outer.content.iter().any(|content| content.contains(span)) {
                sources.nest(items);
            }
        }
    }
    let answers = attributions
        .iter()
        .map(|attribution| match &attribution.source {
            Source::Items(items) => sources.resolve(items.clone()),
            Source::Label(items) => sources.label(items.clone()),
            Source::Asker => sources.parties().asker,
            Source::Answerer => sources.parties().answerer,
            Source::SameAs(_) | Source::Again(_) | Source::Unknown => Answer::NONE,
        })
        .collect();
    sources.note_introductions();
    let mut chains =
        Chains { reading, cast: &sources.cast, attributions, answers, origins: (0..attributions.len()).collect() };
    chains.follow();
    let Chains { answers, origins, .. } = chains;
    Output { reading, cast: &sources.cast, attributions, answers, origins }.build()
}

/// Quotes that go on from another: “…,” he said. — “…” in the next paragraph.
struct Chains<'a, 'r> {
    reading: &'a Reading<'r>,
    cast: &'a Cast,
    attributions: &'a [Attribution],
    answers: Vec<Answer>,
    /// For each attribution the one whose words name its source.
    origins: Vec<usize>,
}

impl Chains<'_, '_> {
    fn follow(&mut self) {
        let mut last_known = None;
        for index in 0..self.attributions.len() {
            if self.attributions[index].source == Source::SameAs(Neighbour::Before) {
                self.look_back(index, last_known);
            }
            if self.answers[index].member.is_some() {
                last_known = Some(index);
            }
        }
        // what goes on to the next, and what stands first and found nobody before it
        for index in (0..self.attributions.len().saturating_sub(1)).rev() {
            let open = matches!(self.attributions[index].source, Source::SameAs(_));
            if open && self.answers[index].member.is_none() {
                // a headline quotes who answers, not who asks
                let asked = self.attributions[index + 1].source == Source::Asker && index + 2 < self.attributions.len();
                let from = if asked { index + 2 } else { index + 1 };
                let next = self.answers[from];
                self.origins[index] = self.origins[from];
                self.answers[index] = next.at_most(GOES_ON_FAR);
            }
        }
        self.say_again();
    }

    /// A headline quotes what is said in full below it.
    fn say_again(&mut self) {
        for index in 0..self.attributions.len() {
            let Source::Again(start) = self.attributions[index].source else { continue };
            let holds = |a: &Attribution| a.quoted.iter().any(|span| span.start >= start && span.start <= start + 4);
            if let Some(full) = self.attributions.iter().skip(index + 1).position(holds) {
                let full = index + 1 + full;
                self.origins[index] = self.origins[full];
                self.answers[index] = self.answers[full].at_most(GOES_ON);
            }
        }
    }

    fn look_back(&mut self, index: usize, last_known: Option<usize>) {
        let here = &self.attributions[index];
        let block = self.reading.lines[here.line].block;
        // Cruz was blunt. “We lost.” — somebody is named between
        let from = last_known.map_or(0, |i| self.attributions[i].line + 1).max(here.line.saturating_sub(4));
        let just_before = |line: usize| line + 1 == here.line && self.reading.lines[line].block + 1 == block;
        let near = |&line: &usize| self.reading.lines[line].block == block || just_before(line);
        for line in (from..here.line).rev().take_while(near) {
            let named = self.cast.named_between(self.reading.lines[line].items.clone());
            let subject = named.iter().find(|m| m.subject && self.cast.members[m.member].sure);
            if let Some(mention) = subject {
                self.answers[index] = Answer::new(mention.member, SUBJECT_BEFORE);
                return;
            }
        }
        if let Some(known) = last_known {
            let near = self.reading.lines[self.attributions[known].line].block + 1 >= block;
            let answer = self.answers[known];
            self.answers[index] = answer.at_most(if near { GOES_ON } else { GOES_ON_FAR });
            self.origins[index] = self.origins[known];
        }
    }
}

/// Puts quotes and speakers together.
struct Output<'a, 'r> {
    reading: &'a Reading<'r>,
    cast: &'a Cast,
    attributions: &'a [Attribution],
    answers: Vec<Answer>,
    origins: Vec<usize>,
}

impl Output<'_, '_> {
    fn build(self) -> (Vec<Quote>, Vec<Speaker>) {
        let mut ids: FastMap<usize, SpeakerId> = FastMap::default();
        let mut members = Vec::new();
        let mut mentions: Vec<Vec<Span>> = Vec::new();
        let mut quotes = Vec::with_capacity(self.attributions.len());
        for index in (0..self.attributions.len()).filter(|&index| !self.says_again(index)) {
            let speaker = self.answers[index].member.map(|member| {
                *ids.entry(member).or_insert_with(|| {
                    members.push(member);
                    mentions.push(Vec::new());
                    SpeakerId(members.len() as u32 - 1)
                })
            });
            let quote = self.quote(index, QuoteId(quotes.len() as u32), speaker);
            if let (Some(id), Some(span)) = (speaker, quote.source) {
                mentions[id.0 as usize].push(span);
            }
            quotes.push(quote);
        }
        let belongings = countries::countries(self.reading, self.cast, &members);
        let speakers = members.iter().zip(mentions).zip(belongings).enumerate().map(
            |(index, ((&member, mut mentions), belonging))| {
                mentions.sort_unstable();
                mentions.dedup();
                Speaker {
                    mentions,
                    country: belonging.country,
                    international: belonging.international,
                    ..self.speaker(SpeakerId(index as u32), member)
                }
            },
        );
        (quotes, speakers.collect())
    }

    /// "He said that he had told them how …": what somebody reports of his own words is one quote, not two.
    fn says_again(&self, index: usize) -> bool {
        let here = &self.attributions[index];
        let inside = |outer: &Attribution| {
            here.content.iter().all(|inner| outer.content.iter().any(|content| content.contains(*inner)))
        };
        here.quoted.is_empty()
            && (index.saturating_sub(3)..index).any(|outer| {
                let same = self.answers[outer].member == self.answers[index].member;
                same && self.attributions[outer].line == here.line && inside(&self.attributions[outer])
            })
    }

    fn quote(&self, index: usize, id: QuoteId, speaker: Option<SpeakerId>) -> Quote {
        let attribution = &self.attributions[index];
        let answer = &self.answers[index];
        let origin = &self.attributions[self.origins[index]];
        let source = match &origin.source {
            Source::Items(items) => Some(self.reading.span(self.relative(origin, items).unwrap_or(items.clone()))),
            Source::Label(items) => Some(self.reading.span(items.clone())),
            _ => None,
        };
        let cue = origin.cue.clone().map(|items| self.reading.span(items));
        let mut evidence: Vec<_> = source.into_iter().chain(cue).map(Evidence::Words).collect();
        // a pronoun is explained by the name that it goes back to
        let start = attribution.content.first().map_or(0, |span| span.start);
        let explained = source.is_some_and(|s| s.len() > 4) && answer.sieve != Some("pronoun");
        if let Some(member) = answer.member.filter(|_| !explained) {
            let item = self.reading.items.partition_point(|item| item.span.start < start);
            let mentions = &self.cast.members[member].mentions;
            let before = mentions.iter().rev().find(|m| m.start < item && m.len() > 1).or(mentions.first());
            evidence.extend(before.map(|m| Evidence::Words(self.reading.span(m.clone()))));
        }
        Quote {
            id,
            kind: attribution.kind,
            block: self.reading.lines[attribution.line].block,
            content: attribution.content.clone(),
            quoted: attribution.quoted.clone(),
            cue,
            source,
            speaker,
            confidence: Confidence::new(answer.confidence),
            why: Why::new(answer.sieve.unwrap_or(attribution.sieve), evidence),
            by: By::Engine,
        }
    }

    /// "Lee, | who | declared": there the pronoun names the source, as "he" does.
    fn relative(&self, attribution: &Attribution, source: &Range<usize>) -> Option<Range<usize>> {
        let cue = attribution.cue.as_ref()?.start;
        let at = source.end + usize::from(self.reading.is_word(source.end, &[",", ")", "–", "—", "--"]));
        let pronoun = self.reading.is_word(at, &["who", "which"]) && self.reading.tag(at) == Tag::Relative;
        // Lee, who, on a call with reporters, declared
        let parenthesis = || is_comma(self.reading, at + 1) && is_comma(self.reading, cue.saturating_sub(1));
        (pronoun && (at + 1 == cue || at + 1 < cue && parenthesis())).then_some(at..at + 1)
    }

    fn speaker(&self, id: SpeakerId, member: usize) -> Speaker {
        let member = &self.cast.members[member];
        let text = |items: &Range<usize>| self.reading.span(items.clone()).of(&self.reading.article.text).to_owned();
        Speaker {
            id,
            name: member.name.clone(),
            aliases: member.forms.iter().filter(|form| **form != member.name).cloned().collect(),
            role: member.roles.iter().max_by_key(|r| (r.len(), usize::MAX - r.start)).map(text),
            kind: member.kind,
            country: None,
            international: false,
            mentions: Vec::new(),
            by: By::Engine,
            notes: Vec::new(),
        }
    }
}

//! Speakers: who is meant by the words that name a source.

use std::ops::Range;

use crate::explored::{Confidence, Evidence, Quote, QuoteId, Speaker, SpeakerId, SpeakerKind, Why};
use crate::gazetteer;
use crate::lexicon::{Classes, FastMap};
use crate::reading::Reading;
use crate::sieves::attributions::{Attribution, Neighbour, Source};
use crate::sieves::cast::{Cast, Gender, gender};
use crate::sieves::countries;
use crate::sieves::names::{Name, NameKind, is_acronym, key, names};
use crate::sieves::phrases::{attach_prepositions, core_after};
use crate::text::tags::Tag;

/// Quotes with their speakers, and the speakers that have quotes.
pub(crate) fn speakers(reading: &Reading<'_>, attributions: &[Attribution]) -> (Vec<Quote>, Vec<Speaker>) {
    let mut resolver = Resolver { reading, cast: Cast::new(reading), answers: Vec::new(), sources: FastMap::default() };
    for attribution in attributions {
        let answer = match &attribution.source {
            Source::Items(items) => resolver.source(items.clone()),
            Source::SameAs(_) | Source::Unknown => Answer::NONE,
        };
        resolver.answers.push(answer);
    }
    resolver.neighbours(attributions);
    resolver.finish(attributions)
}

/// Who was found, and how.
#[derive(Clone, Copy, Debug)]
struct Answer {
    member: Option<usize>,
    sieve: Option<&'static str>,
    confidence: f32,
}

impl Answer {
    const NONE: Self = Self { member: None, sieve: None, confidence: 0.3 };

    fn new(member: usize, sieve: &'static str, confidence: f32) -> Self {
        Self { member: Some(member), sieve: Some(sieve), confidence }
    }
}

struct Resolver<'a, 'r> {
    reading: &'a Reading<'r>,
    cast: Cast,
    /// One an attribution, in their order.
    answers: Vec<Answer>,
    /// Answers by the source's first item, so that a source shared by several cues is one speaker.
    sources: FastMap<usize, Answer>,
}

impl Resolver<'_, '_> {
    fn text(&self, items: Range<usize>) -> &str {
        self.reading.span(items).of(&self.reading.article.text)
    }

    fn source(&mut self, items: Range<usize>) -> Answer {
        if let Some(&answer) = self.sources.get(&items.start) {
            return answer;
        }
        let answer = self.resolve(items.clone());
        self.sources.insert(items.start, answer);
        answer
    }

    fn resolve(&mut self, items: Range<usize>) -> Answer {
        let reading = self.reading;
        if items.len() == 1 && reading.tag(items.start) == Tag::Pronoun {
            return self.pronoun(items.start);
        }
        let core = core_after(reading, items.start, items.end);
        let core = if core.is_empty() { items.clone() } else { core };
        if let Some(name) = self.person_in(&items, &core) {
            let line = reading.lines[reading.line_of(items.start)].items.clone();
            if let Some(member) = self.cast.meet(reading, &name, line.end) {
                let member_data = &mut self.cast.members[member];
                member_data.sure = true;
                member_data.mentions.push(items.clone());
                if member_data.gender.is_none() {
                    member_data.gender = gender(reading, &items);
                }
                return Answer::new(member, "name", 0.95);
            }
        }
        let head = core.end - 1;
        let plain = core.start..attach_prepositions(reading, core.end, items.end);
        let classes = reading.items[head].classes;
        let name_head = reading.tag(head) == Tag::Name;
        let core_text = strip_determiner(self.text(core.clone())).to_owned();
        let known = gazetteer::institution(&core_text).or_else(|| gazetteer::place(&core_text));
        if known.is_some() || name_head || classes.has(Classes::BODY) && !classes.has(Classes::PEOPLE) {
            return self.body(&items, &plain, &core);
        }
        if classes.has(Classes::DOCUMENT) && !classes.has(Classes::PEOPLE) {
            return self.described(&items, &plain, head, SpeakerKind::Document);
        }
        let plural = classes.has(Classes::PLURAL) || reading.word(head).ends_with('s') && !classes.has(Classes::ROLE);
        let kind = if plural
            || reading.is_word(
                head,
                &["police", "public", "media", "press", "family", "couple", "crowd", "some", "many", "others", "most"],
            ) {
            SpeakerKind::Group
        } else {
            SpeakerKind::Unnamed
        };
        self.described(&items, &plain, head, kind)
    }

    /// The person whom a source names: its head, or a name in apposition to a role.
    fn person_in(&self, items: &Range<usize>, core: &Range<usize>) -> Option<Name> {
        let reading = self.reading;
        let all = names(reading, items.clone());
        let head = core.end - 1;
        let possessive_behind =
            |name: &Name| reading.tag(name.items.end) == Tag::Possessive && name.items.end < items.end;
        let determined = |name: &Name| {
            name.prefix.is_empty()
                && name.items.start > items.start
                && reading.is_word(name.items.start - 1, &["the"])
                && !self.is_known_person(name)
        };
        let people: Vec<&Name> = all.iter().filter(|n| n.kind == NameKind::Person && !possessive_behind(n)).collect();
        // the head itself
        if let Some(name) = people.iter().find(|n| n.items.contains(&head)) {
            if !determined(name) && !self.names_a_body(name) {
                return Some((*name).clone());
            }
            return None;
        }
        // a role in front: "the president of the club, Ana Ruiz", "… association president Sehar Memon"
        let head_classes = reading.items[head].classes;
        let role_head = head_classes.has(Classes::ROLE.with(Classes::WOMAN).with(Classes::MAN))
            && !head_classes.has(Classes::PLURAL);
        people
            .iter()
            .find(|n| {
                let start = n.prefix.start;
                let after_role = start > items.start
                    && reading.items[start - 1].classes.has(Classes::ROLE)
                    && reading.tag(start - 1) == Tag::Noun;
                let apposed =
                    role_head && start > items.start && reading.is_word(start - 1, &[","]) && n.items.len() <= 4;
                after_role || apposed
            })
            .map(|n| (*n).clone())
    }

    fn is_known_person(&self, name: &Name) -> bool {
        let key = key(self.text(name.items.clone()));
        self.cast
            .members
            .iter()
            .any(|m| m.kind == SpeakerKind::Person && m.sure && m.key.len() > 1 && super::cast::fits(&m.key, &key))
    }

    /// A single word that nobody's full name holds may be a company or a paper: it is left to the bodies, unless
    /// a title stands in front.
    fn names_a_body(&self, name: &Name) -> bool {
        name.prefix.is_empty() && name.items.len() == 1 && !self.is_known_person(name) && {
            let before = name.items.start.checked_sub(1);
            !before.is_some_and(|b| self.reading.items[b].classes.has(Classes::ROLE.with(Classes::TITLE)))
        }
    }

    /// An organization, a government, a newspaper.
    fn body(&mut self, items: &Range<usize>, plain: &Range<usize>, core: &Range<usize>) -> Answer {
        let text = strip_determiner(self.text(plain.clone())).to_owned();
        let short = strip_determiner(self.text(core.clone())).to_owned();
        let name =
            if gazetteer::institution(&text).is_some() || !gazetteer::place(&short).is_some() { text } else { short };
        let member = self.find_body(&name).unwrap_or_else(|| {
            let key = key(&name);
            self.cast.add(SpeakerKind::Organization, &name, key)
        });
        let data = &mut self.cast.members[member];
        if !data.forms.contains(&name) {
            data.forms.push(name);
        }
        data.mentions.push(items.clone());
        data.last = items.start;
        Answer::new(member, "organization", 0.9)
    }

    fn find_body(&self, name: &str) -> Option<usize> {
        let key = key(name);
        let entry = gazetteer::institution(name).or_else(|| gazetteer::country(name));
        self.cast.members.iter().position(|m| {
            m.kind == SpeakerKind::Organization
                && (m.key == key
                    || entry.is_some_and(|e| {
                        m.forms.iter().any(|f| gazetteer::institution(f).or_else(|| gazetteer::country(f)) == Some(e))
                    })
                    || is_acronym(name) && initials(&m.name).ends_with(&name.replace('.', ""))
                    || is_acronym(&m.name) && initials(name).ends_with(&m.name.replace('.', ""))
                    || m.key.len() > 1 && key.len() > 1 && m.key.ends_with(&key)
                    || key.len() == 1 && m.key.len() > 1 && m.key.contains(&key[0]) && generic(&key[0]))
        })
    }

    /// Somebody who is told only by what he is.
    fn described(&mut self, items: &Range<usize>, plain: &Range<usize>, head: usize, kind: SpeakerKind) -> Answer {
        let reading = self.reading;
        let noun = reading.word(head).to_lowercase();
        let definite = reading.is_word(plain.start, &["the", "this", "that", "these", "those"]);
        let words = key(strip_determiner(self.text(plain.clone())));
        if definite && kind == SpeakerKind::Unnamed {
            if let Some(member) = self.by_role(&words, &noun, items.start) {
                self.cast.members[member].last = items.start;
                return Answer::new(member, "role", 0.8);
            }
        }
        let same = self.cast.members.iter().rposition(|m| {
            m.kind == kind
                && m.last <= items.start
                && (m.key == words
                    || definite && m.key.iter().any(|w| *w == noun) && words.iter().all(|w| m.key.contains(w)))
        });
        let member = same.unwrap_or_else(|| {
            let name = strip_determiner(self.text(plain.clone())).to_owned();
            self.cast.add(kind, &name, words)
        });
        let gender = gender(reading, &(plain.start..head + 1));
        let form = strip_determiner(self.text(plain.clone())).to_owned();
        let data = &mut self.cast.members[member];
        if !data.forms.contains(&form) {
            data.forms.push(form);
        }
        data.gender = data.gender.or(gender);
        data.mentions.push(items.clone());
        data.last = items.start;
        Answer::new(member, "description", if same.is_some() { 0.75 } else { 0.85 })
    }

    /// The person last named whose role holds all words of "the foreign minister".
    fn by_role(&self, words: &[String], noun: &str, before: usize) -> Option<usize> {
        let holds = |id: usize| {
            self.cast.members[id].roles.iter().any(|role| {
                let role = key(self.text(role.clone()));
                role.iter().any(|w| w == noun) && words.iter().all(|w| role.contains(w))
            })
        };
        self.cast.mentions.iter().filter(|m| m.items.start < before).rev().map(|m| m.member).find(|&id| holds(id))
    }

    /// "he", "she", "they", "it", by what was said and named before.
    fn pronoun(&mut self, at: usize) -> Answer {
        let word = self.reading.word(at).to_lowercase();
        let wanted = match word.as_str() {
            "he" => Some(Gender::Man),
            "she" => Some(Gender::Woman),
            "it" => return self.last_of(at, &[SpeakerKind::Organization, SpeakerKind::Document], 0.6),
            "they" => {
                return self.last_of(
                    at,
                    &[SpeakerKind::Group, SpeakerKind::Organization, SpeakerKind::Person, SpeakerKind::Unnamed],
                    0.5,
                );
            }
            _ => return Answer::NONE,
        };
        let fits = |resolver: &Self, id: usize| {
            let m = &resolver.cast.members[id];
            m.gender.is_none_or(|g| Some(g) == wanted)
                && (m.kind == SpeakerKind::Person && m.sure || m.kind == SpeakerKind::Unnamed)
        };
        let line = self.reading.line_of(at);
        let mut found = None;
        for back in 0..12 {
            let Some(index) = line.checked_sub(back) else { break };
            let items = self.reading.lines[index].items.clone();
            let high = items.end.min(at);
            let mentions: Vec<_> = self
                .cast
                .mentions
                .iter()
                .filter(|m| (items.start..high).contains(&m.items.start) && fits(self, m.member))
                .collect();
            let spoke = self
                .sources
                .iter()
                .filter(|(start, _)| (items.start..high).contains(*start))
                .filter_map(|(start, answer)| answer.member.map(|m| (*start, m)))
                .filter(|&(_, m)| fits(self, m))
                .max();
            let subject = mentions.iter().find(|m| m.subject).map(|m| m.member);
            let candidate = if back == 0 {
                subject.or_else(|| spoke.map(|(_, m)| m)).or_else(|| mentions.last().map(|m| m.member))
            } else {
                spoke.map(|(_, m)| m).or(subject).or_else(|| mentions.last().map(|m| m.member))
            };
            if let Some(member) = candidate {
                found = Some((member, if back <= 1 { 0.85 } else { 0.7 }));
                break;
            }
        }
        let Some((member, confidence)) = found else { return Answer::NONE };
        let data = &mut self.cast.members[member];
        data.gender = data.gender.or(wanted);
        Answer::new(member, "pronoun", confidence)
    }

    fn last_of(&self, at: usize, kinds: &[SpeakerKind], confidence: f32) -> Answer {
        let found = self
            .sources
            .iter()
            .filter(|(start, _)| **start < at)
            .filter_map(|(start, answer)| answer.member.map(|m| (*start, m)))
            .filter(|&(_, m)| kinds.contains(&self.cast.members[m].kind))
            .max();
        found.map_or(Answer::NONE, |(_, member)| Answer::new(member, "pronoun", confidence))
    }

    /// Quotes that go on from a neighbour.
    fn neighbours(&mut self, attributions: &[Attribution]) {
        for index in 0..attributions.len() {
            if attributions[index].source == Source::SameAs(Neighbour::Before) {
                self.answers[index] = self.from_before(attributions, index);
            }
        }
        for index in (0..attributions.len()).rev() {
            if attributions[index].source == Source::SameAs(Neighbour::After) {
                let next = self.answers.get(index + 1).copied().unwrap_or(Answer::NONE);
                self.answers[index] = Answer { sieve: Some("goes-on"), confidence: next.confidence * 0.9, ..next };
            }
        }
        // what stands first may still be told by what follows
        for index in (0..attributions.len()).rev() {
            if self.answers[index].member.is_none() && matches!(attributions[index].source, Source::SameAs(_)) {
                let next = self.answers.get(index + 1).copied().unwrap_or(Answer::NONE);
                self.answers[index] = Answer { sieve: Some("goes-on"), confidence: next.confidence * 0.7, ..next };
            }
        }
    }

    fn from_before(&self, attributions: &[Attribution], index: usize) -> Answer {
        let here = &attributions[index];
        let block = self.reading.lines[here.line].block;
        let previous = (0..index).rev().find(|&i| self.answers[i].member.is_some());
        // Cruz was blunt. “We lost.” — somebody is named between
        let from = previous.map_or(0, |i| attributions[i].line + 1);
        for line in (from..here.line).rev().take_while(|&l| self.reading.lines[l].block == block) {
            let items = self.reading.lines[line].items.clone();
            let subject = self
                .cast
                .mentions
                .iter()
                .find(|m| items.contains(&m.items.start) && m.subject && self.cast.members[m.member].sure);
            if let Some(mention) = subject {
                return Answer::new(mention.member, "subject-before", 0.6);
            }
        }
        previous.map_or(Answer::NONE, |i| {
            let near = self.reading.lines[attributions[i].line].block + 1 >= block;
            Answer {
                sieve: Some("goes-on"),
                confidence: self.answers[i].confidence * if near { 0.95 } else { 0.7 },
                ..self.answers[i]
            }
        })
    }

    fn finish(self, attributions: &[Attribution]) -> (Vec<Quote>, Vec<Speaker>) {
        let mut ids: FastMap<usize, SpeakerId> = FastMap::default();
        let mut speakers: Vec<Speaker> = Vec::new();
        let mut members = Vec::new();
        let mut quotes: Vec<Quote> = Vec::new();
        for (attribution, answer) in attributions.iter().zip(&self.answers) {
            let source = match &attribution.source {
                Source::Items(items) => Some(self.reading.span(items.clone())),
                _ => None,
            };
            let speaker = answer.member.map(|member| {
                *ids.entry(member).or_insert_with(|| {
                    let id = SpeakerId(speakers.len() as u32);
                    speakers.push(self.speaker(id, member));
                    members.push(member);
                    id
                })
            });
            if let (Some(id), Some(span)) = (speaker, source) {
                let mentions = &mut speakers[id.0 as usize].mentions;
                if !mentions.contains(&span) {
                    mentions.push(span);
                }
            }
            let cue = attribution.cue.clone().map(|items| self.reading.span(items));
            let mut evidence: Vec<_> = source.into_iter().chain(cue).map(Evidence::Words).collect();
            if let (None, Some(member)) = (source, answer.member) {
                let mention = self.cast.members[member].mentions.iter().rev().find(|m| {
                    self.reading
                        .items
                        .get(m.start)
                        .is_some_and(|i| attribution.content.first().is_some_and(|c| i.span.start < c.start))
                });
                evidence.extend(mention.map(|m| Evidence::Words(self.reading.span(m.clone()))));
            }
            quotes.push(Quote {
                id: QuoteId(quotes.len() as u32),
                kind: attribution.kind,
                block: self.reading.lines[attribution.line].block,
                content: attribution.content.clone(),
                quoted: attribution.quoted.clone(),
                cue,
                source,
                speaker,
                confidence: Confidence::new(answer.confidence),
                why: Why { sieve: answer.sieve.unwrap_or(attribution.sieve), evidence },
            });
        }
        for (speaker, member) in speakers.iter_mut().zip(members) {
            let member = &self.cast.members[member];
            countries::decide(self.reading, member, speaker);
        }
        (quotes, speakers)
    }

    fn speaker(&self, id: SpeakerId, member: usize) -> Speaker {
        let member = &self.cast.members[member];
        let role = member
            .roles
            .iter()
            .max_by_key(|r| (r.len(), usize::MAX - r.start))
            .map(|r| self.text(r.clone()).to_owned());
        Speaker {
            id,
            name: member.name.clone(),
            aliases: member.forms.iter().filter(|form| **form != member.name).cloned().collect(),
            role,
            kind: member.kind,
            country: None,
            international: false,
            mentions: Vec::new(),
        }
    }
}

fn strip_determiner(text: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "].iter().find_map(|d| text.strip_prefix(d)).unwrap_or(text)
}

/// The capitals of a name's words: "Centers for Disease Control" is CDC.
fn initials(name: &str) -> String {
    name.split_whitespace().filter_map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect()
}

/// Words that stand for a body named before: "the ministry", "the company".
fn generic(word: &str) -> bool {
    crate::lexicon::classes(word).has(Classes::BODY)
}

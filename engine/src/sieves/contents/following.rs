//! What stands behind a cue: whether content begins there, and where.

use std::ops::Range;

use super::Finder;
use crate::lexicon::{Classes, lists};
use crate::sieves::cues::Form;
use crate::sieves::names::names_a_programme;
use crate::sieves::phrases::{core_after, is_comma, is_time, paper_before, phrase_after};
use crate::text::tags::Tag;

/// Items between a verb and what is said, at most, where somebody is addressed.
const ADDRESSED: usize = 20;

/// What stands behind a cue.
pub(super) enum Following {
    /// Content begins here.
    Content(usize),
    /// The cue is in the middle or at the end.
    Nothing,
}

impl Finder<'_, '_> {
    /// What the cue's class lets follow.
    pub(super) fn following(&self) -> Following {
        let classes = self.classes();
        let at = if self.cue.form == Form::Passive { self.cue.region.end } else { self.cue.items.end };
        // past forms may be taken for participles
        if self.in_relative_clause() && matches!(self.tag(at), Tag::Finite | Tag::Participle | Tag::Base) {
            return Following::Content(at);
        }
        // warned of a “ferocious” battle
        let about = self.is(at, &["of", "about", "against"]) && classes.has(Classes::DESCRIBE.with(Classes::TELL));
        if about && (at + 1..at + 5).any(|i| self.is_quotation(i)) {
            return Following::Content(at + 1);
        }
        // warned against leaving, boasted of having left
        let speech =
            classes.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK)) && self.cue.form == Form::SourceFirst;
        if speech && self.is(at, &["of", "about", "against"]) && self.tag(at + 1) == Tag::Gerund {
            return Following::Content(at + 1);
        }
        if classes.has(Classes::SAY.with(Classes::TELL))
            && let Some(found) = self.said(at)
        {
            return Following::Content(found);
        }
        if classes.has(Classes::ASK)
            && let Some(found) = self.asked(at)
        {
            return Following::Content(found);
        }
        // told his government | to prepare
        if self.lemma_tells()
            && let Some(found) = self.asked(at).filter(|&i| self.is_infinitive(i))
        {
            return Following::Content(found);
        }
        if classes.has(Classes::SHOW)
            && self.source_speaks()
            && let Some(found) = self.said(at).filter(|&i| {
                let number = self.tag(i) == Tag::Number;
                self.is(i, &["that"]) || self.is_quotation(i) || (number || self.a_paper_speaks()) && self.clause_at(i)
            })
        {
            return Following::Content(found);
        }
        if classes.has(Classes::MANNER.with(Classes::MIND).with(Classes::SHOW))
            && let Some(found) = self.quotation_next(at)
        {
            return Following::Content(found);
        }
        if classes.has(Classes::DESCRIBE.with(Classes::MIND))
            && let Some(found) = self.described(at)
        {
            return Following::Content(found);
        }
        Following::Nothing
    }

    /// "use, which | an investigation said | was", "a law | he said | discriminated": what is reported has its subject in
    /// front.
    pub(super) fn in_relative_clause(&self) -> bool {
        let start = self.cue.region.start;
        self.cue.form == Form::SourceFirst
            && self.lemma_says()
            && start > self.line.start
            && (self.is(start - 1, &["which", "who", "that", "what"])
                || matches!(self.tag(start - 1), Tag::Noun | Tag::Name))
    }

    /// Documents and bodies show; people find things without saying so.
    pub(super) fn source_speaks(&self) -> bool {
        let speaks = Classes::DOCUMENT.with(Classes::BODY).with(Classes::PEOPLE);
        self.cue.source.clone().is_some_and(|mut source| source.any(|i| self.reading.items[i].classes.has(speaks)))
            || self.a_paper_speaks()
    }

    /// "The study found …"; "… a study of traffic. It found …".
    fn a_paper_speaks(&self) -> bool {
        let Some(source) = &self.cue.source else { return false };
        let core = core_after(self.reading, source.start, source.end);
        let head = core.end.checked_sub(1).and_then(|head| self.reading.items.get(head));
        paper_before(self.reading, source.start).is_some()
            || !core.is_empty()
                && head.is_some_and(|head| head.classes.has(Classes::DOCUMENT) && head.is_any(&[Tag::Noun, Tag::Name]))
    }

    /// "said", then perhaps somebody addressed and a time or place, then the content.
    pub(super) fn said(&self, from: usize) -> Option<usize> {
        let mut at = from;
        if self.opens(at) {
            return self.opened(at);
        }
        if let Some(front) = self.fronted(at) {
            return Some(front);
        }
        let addressed = self.classes().has(Classes::TELL);
        if addressed {
            // told the hearing | she had been asleep
            if self.lemma_tells() && self.is(at, &["the"]) && self.is(at + 1, lists::HEARERS) && self.clause_at(at + 2)
            {
                return Some(at + 2);
            }
            // told Reuters | villagers had seen cracks
            let name = at + usize::from(self.tag(at) == Tag::Determiner);
            let behind = (name..self.line.end).find(|&i| self.tag(i) != Tag::Name).unwrap_or(self.line.end);
            if self.lemma_tells() && behind > name && self.tag(behind) == Tag::Noun && self.clause_at(behind) {
                return Some(behind);
            }
            if let Some(clause) = self.behind_addressee_and_time(at) {
                return Some(clause);
            }
            let (plain, full) = phrase_after(self.reading, at, self.line.end);
            if !plain.is_empty() && !is_time(self.reading, plain.clone()) {
                // "told reporters" against "warned the talks would fail"
                let clause = self.clause_at(at) && !self.lemma_tells();
                if let Some(second) = self.behind_whom(at).filter(|_| clause) {
                    return Some(second);
                }
                if clause {
                    return Some(at);
                }
                // told council members | response times would go up
                if self.lemma_tells() && self.tag(plain.end) == Tag::Finite {
                    let told = Classes::PEOPLE.with(Classes::ROLE).with(Classes::BODY);
                    let told = |i: &usize| self.reading.items[*i].classes.has(told) || self.tag(*i) == Tag::Name;
                    let first = plain.clone().find(told)?;
                    let next = (first..plain.end).find(|i| !told(i))?;
                    return Some(next);
                }
                at = self.behind_programme(plain.end);
                if full > plain.end && self.opens(full) {
                    at = full;
                }
                if self.opens(at) || self.is(at, &[","]) && self.is_nominative(at + 1) {
                    return self.opened(at);
                }
                if let Some(close) = self.apposition_closes(at) {
                    return self.opened(close);
                }
            }
        }
        let behind = self.skip_adjuncts(at);
        if self.opens(behind) {
            return self.opened(behind);
        }
        // shareholders say bidding war unnecessary
        if self.lemma_says() && self.is_headline() && at == from && at + 2 < self.line.end && self.can_begin_clause(at)
        {
            return Some(at);
        }
        if let Some(that) = self.late_that(at).filter(|_| self.lemma_says()) {
            return Some(that);
        }
        // a day after he said them
        if self.is(at, &["them", "him", "us", "me"]) {
            return None;
        }
        // who has written dozens of books, admitted
        let writes = self.is(self.cue.verb, lists::WRITES);
        let verb = |mut items: Range<usize>| items.any(|i| self.tag(i) == Tag::Finite);
        let comma = |&i: &usize| self.is(i, &[","]);
        if writes && !(at..self.line.end).find(comma).map_or_else(|| verb(at..self.line.end), |comma| verb(at..comma)) {
            return None;
        }
        // wrote The Book of the Town; continued campaigning
        let title = self.is(at, &["a", "an", "the"]) && self.reading.word(at).starts_with(char::is_uppercase);
        let continues = self.is(self.cue.verb, &["continue", "continues", "continued", "continuing"]);
        if title || continues || self.is(self.cue.verb, lists::GOES_ON) && self.tag(at) == Tag::Gerund {
            return None;
        }
        if addressed && self.lemma_tells() && at == from {
            return None;
        }
        if at == from && self.is(at, &["to"]) && self.is(self.cue.verb, &["claim", "claims", "claimed", "claiming"]) {
            return Some(at);
        }
        // denied taking money, admitted to taking it
        let gerund = at + usize::from(self.is(at, &["to"]));
        if at == from && self.tag(gerund) == Tag::Gerund && self.admits() {
            return Some(gerund);
        }
        let heard = self.heard_a_clause(at);
        // heard the accused | struck him: a past form may be taken for a participle
        let verb = core_after(self.reading, at, self.line.end).end;
        if heard && self.tag(verb) == Tag::Participle && !self.is(verb + 1, &["by"]) {
            return Some(at);
        }
        // said Friday the road was shut; …, she said Friday, after a long night; but "said Friday was a bad day"
        let day = self.is_of_time(at) && self.reading.word(at).starts_with(char::is_uppercase);
        let at = if day && !matches!(self.tag(at + 1), Tag::Finite | Tag::Number) { at + 1 } else { at };
        let strong = self.lemma_says() || self.lemma_tells() || heard;
        let clause = |i: usize| if strong { self.clause_from(i) } else { self.clause_at(i) };
        // said seven of the nine carriages derailed
        let counted = self.tag(at) == Tag::Number && !self.is_of_time(at);
        let loose = [Some(behind), Some(at).filter(|_| counted)];
        [at, behind]
            .into_iter()
            .find(|&i| clause(i))
            .or_else(|| loose.into_iter().flatten().find(|&i| self.loose_clause(i)))
    }

    /// "told United National Congress (UNC) supporters on Saturday night | she knew": a pronoun with its verb, where nothing else
    /// can begin what is told.
    fn behind_addressee_and_time(&self, at: usize) -> Option<usize> {
        let inside = |i: &usize| {
            matches!(
                self.tag(*i),
                Tag::Noun | Tag::Name | Tag::Adjective | Tag::Determiner | Tag::Adposition | Tag::Number
            ) || self.is(*i, &["(", ")"])
        };
        let first = (at..self.line.end.min(at + ADDRESSED)).find(|i| !inside(i))?;
        let told = self.lemma_tells() && first > at + 1 && self.is(first - 1, lists::TIMES_OF_DAY);
        (told && self.is_nominative(first) && self.tag(first + 1) == Tag::Finite).then_some(first)
    }

    /// "said in a post to authors, artists and agents | that": where nothing but a conjunction can open what is said.
    fn late_that(&self, at: usize) -> Option<usize> {
        let inside = |i: &usize| self.tag(*i) != Tag::Finite && !self.is_quotation(*i) && !self.is(*i, &[";", "("]);
        let mut near = (at..self.line.end.min(at + ADDRESSED)).take_while(inside);
        near.find(|&i| {
            i > at && self.is(i, &["that"]) && self.tag(i) == Tag::Subordinator && self.tag(at) == Tag::Adposition
        })
    }

    /// "told ABC | ’s “Good Morning” |", "told NBC | ’s Today show |": behind the programme of a station.
    fn behind_programme(&self, at: usize) -> usize {
        if self.tag(at) != Tag::Possessive {
            return at;
        }
        let named = |i: &usize| matches!(self.tag(*i), Tag::Name | Tag::Noun) && !self.is_quotation(*i);
        let end = (at + 1..self.line.end).find(|i| !named(i)).unwrap_or(self.line.end);
        if end == at + 1 && self.is_programme(end) { end + 1 } else { end }
    }

    /// "The court heard | the accused struck him", and not "heard evidence that was new".
    fn heard_a_clause(&self, at: usize) -> bool {
        let core = core_after(self.reading, at, self.line.end);
        let hears = self.is(self.cue.verb, &["heard", "hears"]);
        // heard | the accused | struck him
        let Some(head) = core.end.checked_sub(1).filter(|_| !core.is_empty()) else {
            return hears && self.tag(at) == Tag::Determiner;
        };
        let words = Classes::UTTERANCE.with(Classes::DOCUMENT);
        hears
            && !self.reading.items[head].classes.has(words)
            && !self.is(head, lists::HEARD)
            && !matches!(self.tag(core.end), Tag::Relative | Tag::Adposition | Tag::Subordinator)
    }

    /// Verbs that report what somebody does by a gerund: "denied taking money", "reported holding shares".
    fn admits(&self) -> bool {
        let verb = self.reading.word(self.cue.verb);
        lists::ADMITS.iter().any(|stem| verb.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)))
    }

    pub(super) fn lemma_says(&self) -> bool {
        self.is(self.cue.verb, &["said", "says", "say", "saying"])
    }

    pub(super) fn lemma_tells(&self) -> bool {
        self.is(self.cue.verb, lists::TELLS)
    }

    /// Whether content is opened at `at` for certain: by `that`, a quotation, a colon, a question word.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.is_quotation(at) && !self.is_programme(at)
            || self.is(at, &[":"]) && at + 1 < self.line.end && !self.is_within_a_time(at)
            || self.is(at, &["that"]) && self.tag(at) != Tag::Determiner
            || self.is(at, &["that"]) && self.clause_from(at + 1) && self.tag(at + 1) != Tag::Noun
            || is_comma(self.reading, at) && self.is_quotation(at + 1)
            || is_comma(self.reading, at) && self.is(at + 1, &["that"]) && self.tag(at + 1) != Tag::Relative
            // said, if elected, she would stay
            || at == self.cue.items.end
                && self.lemma_says()
                && self.is(at, &[","])
                && self.is(at + 1, &["if", "unless", "when", "once"])
                && (at + 2..self.line.end.min(at + 24)).any(|i| self.is(i, &[","]) && self.clause_at(i + 1))
            || self.is(at, &["whether", "how", "why", "what", "if"]) && !self.is(at + 1, &["?"])
            || self.is(at, &["who", "when", "where"]) && self.tag(at - 1) != Tag::Noun && self.tag(at - 1) != Tag::Name
    }

    /// "7:30": a colon that no space sets apart from a digit.
    fn is_within_a_time(&self, colon: usize) -> bool {
        let items = &self.reading.items;
        let joined = items.get(colon + 1).is_some_and(|next| next.span.start == items[colon].span.end);
        joined && self.reading.word(colon + 1).starts_with(|c: char| c.is_ascii_digit())
    }

    /// Where the content begins that is opened at `at`.
    pub(super) fn opened(&self, at: usize) -> Option<usize> {
        let start = if self.is(at, &[":"]) || is_comma(self.reading, at) { at + 1 } else { at };
        (start < self.line.end).then_some(start)
    }

    pub(super) fn is_programme(&self, at: usize) -> bool {
        self.line.contains(&at) && names_a_programme(self.reading, at)
    }

    /// A quotation right behind, a comma or colon between at the most, or an adjunct.
    pub(super) fn quotation_next(&self, from: usize) -> Option<usize> {
        let behind = self.skip_adjuncts(from);
        // responds to Mills with, “…”
        let with = usize::from(self.is(behind, &["with"]));
        [from, behind, behind + with].into_iter().find_map(|at| {
            if self.is_quotation(at) {
                Some(at)
            } else {
                ((is_comma(self.reading, at) || self.is(at, &[":"])) && self.is_quotation(at + 1)).then_some(at + 1)
            }
        })
    }

    /// Words between marks somewhere in the clause: "called it a “mistake”", "accused them of “lying”".
    pub(super) fn described(&self, from: usize) -> Option<usize> {
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

    /// Without any marks: "voiced concerns that …", "accused them of meddling", "made it clear that".
    pub(super) fn voiced(&self, from: usize, end: usize) -> Option<usize> {
        let clear = from + usize::from(self.is(from, &["it"]));
        let makes = self.is(self.cue.verb, &["made", "makes", "make", "making"]);
        if makes && self.is(clear, &["clear", "plain", "known"]) {
            return (self.is(clear + 1, &["that"]) || self.clause_at(clear + 1)).then_some(clear + 1);
        }
        if self.reading.word(self.cue.verb).to_ascii_lowercase().starts_with("accus") {
            let of = (from..end).find(|&i| self.is(i, &["of"]) && self.tag(i + 1) == Tag::Gerund)?;
            return Some(of + 1);
        }
        let object = core_after(self.reading, from, end);
        let noun = object.end.checked_sub(1).filter(|_| !object.is_empty())?;
        let speech = self.reading.items[noun].classes.has(Classes::UTTERANCE) || self.is(noun, lists::VOICED);
        (speech && self.is(object.end, &["that"])).then_some(object.end)
    }
}

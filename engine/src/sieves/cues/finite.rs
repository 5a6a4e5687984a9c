//! Finite verbs: whether a reporting verb without auxiliaries is one, where its tag may be wrong.

use super::{Finder, LONGEST};
use crate::lexicon::{Classes, lists};
use crate::reading::{Item, ItemKind};
use crate::sieves::names::is_acronym;
use crate::sieves::phrases::{core_after, is_comma, phrase_before};
use crate::sieves::subjects::subject_before;
use crate::text::tags::Tag;

/// Items between a verb and that of the clause behind it, at most.
const CLAUSE: usize = 16;

impl Finder<'_, '_> {
    /// Whether a verb without auxiliaries is finite there.
    pub(super) fn finite(&self, at: usize, start: usize, classes: Classes, tag: Tag) -> bool {
        // "AP’s report" is no sentence
        if start > self.low && self.is(start - 1, &["’s", "'s"]) && !classes.has(Classes::PAST.with(Classes::PRESENT))
        {
            return false;
        }
        let tensed = classes.has(Classes::PAST.with(Classes::PRESENT));
        let plural = classes.has(Classes::BASE) && self.plural_subject(start);
        if tag == Tag::Finite || tensed && self.looks_finite(at, start) {
            // "majorities in all five | say", "those who worked with him | say": no noun in front tells the number
            return tensed || plural || classes.has(Classes::BASE) && classes.has(Classes::SAY.with(Classes::TELL));
        }
        // many lawmakers claim it will …
        let clause = || {
            self.is(at + 1, &["that"])
                || self.is(at + 1, &["it", "he", "she", "they", "we", "i"]) && self.tag(at + 2) == Tag::Finite
                // the villagers claim Moruo has failed
                || self.tag(at + 1) == Tag::Name && self.tag(at + 2) == Tag::Finite
        };
        // …, say police
        let say = || tag == Tag::Other && self.is(at, &["say"]) && is_comma(self.reading, start - 1);
        // critics point out that
        let points = || self.particle(at) > at + 1 && self.is(self.particle(at), &["that"]);
        plural
            && (tag == Tag::Base
                || points()
                || say()
                || tag == Tag::Noun && (clause() || self.closes_with_subject(at, start)))
    }

    /// Whether a verb whose tag is in doubt stands where a finite verb stands.
    pub(super) fn looks_finite(&self, at: usize, start: usize) -> bool {
        let Some(item) = self.item(at) else { return false };
        if self.behind_relative_clause(at, start) {
            return true;
        }
        if matches!(item.tag, Tag::Name | Tag::Adjective) {
            return false;
        }
        let unambiguous = item.classes.has(Classes::SAY.with(Classes::TELL))
            && item.classes.has(Classes::PAST)
            && !self.is(at, lists::BARE_PASTS);
        let next = self.particle(at);
        let clause_follows = self.is(next, &["that", ":", ","]) || self.item(next).is_some_and(Item::is_quotation);
        let before = start.checked_sub(1).filter(|&b| b >= self.low);
        let subject = before.is_some_and(|b| {
            self.tag(b) == Tag::Pronoun && !self.is(b, &["him", "her", "them", "us", "me"])
                || self.tag(b) == Tag::Name
                || self.is(b, &["named", "identified"])
                || self.reading.items[b].is_quotation()
        });
        // …, reports Wee.
        // …, cautioned Prof Lorétan.
        // …, reported AFP.
        let body = |i: usize| self.item(i).is_some_and(|next| next.is(Tag::Noun) && next.classes.has(Classes::BODY));
        let agency = || {
            let named = is_acronym(self.reading.word(at + 1)) || body(at + 1) || body(at + 2);
            item.classes.has(Classes::PAST) && named
        };
        let past = item.classes.has(Classes::SAY) && item.tag == Tag::Participle && (unambiguous || agency());
        let inverted = (item.classes.has(Classes::PRESENT) || past)
            && before.is_some_and(|b| is_comma(self.reading, b) || self.reading.items[b].is_quotation())
            && (self.tag(at + 1) == Tag::Name || is_acronym(self.reading.word(at + 1)) || body(at + 1) || body(at + 2))
            && (at + 2 >= self.high || matches!(self.tag(at + 2), Tag::Punctuation | Tag::Name) || body(at + 2));
        // the group that leads the campaign points out that
        let particle = next > at + 1 && self.is(next, &["that"]) && item.tag != Tag::Base;
        // the board ruled Wednesday that
        let day = usize::from(self.item(next).is_some_and(|i| i.classes.has(Classes::TIME) && i.is(Tag::Name)));
        let ruled = item.tag == Tag::Participle
            && item.classes.has(Classes::PAST)
            && self.is(next + day, &["that"])
            && before.is_some_and(|b| self.tag(b) == Tag::Noun && self.reading.items[b].classes.has(Classes::BODY));
        item.tag == Tag::Participle && unambiguous && (clause_follows || subject)
            || ruled
            || particle
            || subject && clause_follows
            || self.cries_out(at, start)
            || self.chanted_behind(at, start)
            || inverted
            || self.closes_with_subject(at, start)
            || self.opens_with_subject(at, start)
            || self.only_verb(at, start)
            || self.in_front_of_a_clause(at, start)
            || self.closes_an_as_clause(at)
            || item.tag == Tag::Noun
                && item.classes.has(Classes::PRESENT)
                && self.is(at + 1, &["that"])
                && self.item(at + 2).is_some_and(Item::is_quotation)
    }

    /// "As the Echo reports, it was late": whatever the tagger takes it for.
    fn closes_an_as_clause(&self, at: usize) -> bool {
        const NAME: usize = 5;
        let named = |i: usize| matches!(self.tag(i), Tag::Determiner | Tag::Name | Tag::Noun | Tag::Adjective);
        let says = Classes::SAY.with(Classes::SHOW);
        self.is(self.low, &["as"])
            && (self.low + 2..=self.low + NAME).contains(&at)
            && (self.low + 1..at).all(named)
            && self.is(at + 1, &[","])
            && self.reading.items[at].classes.has(says)
            && self.reading.items[at].classes.has(Classes::PRESENT)
    }

    /// "a man yelled “Stay!”": a past form between somebody and a quotation.
    fn cries_out(&self, at: usize, start: usize) -> bool {
        let classes = self.reading.items[at].classes;
        let said = classes.has(Classes::MANNER.with(Classes::SAY).with(Classes::TELL)) && classes.has(Classes::PAST);
        let next = if self.is(at + 1, &[",", ":"]) { at + 2 } else { at + 1 };
        said && start > self.low
            && matches!(self.tag(start - 1), Tag::Noun | Tag::Name)
            && self.item(next).is_some_and(Item::is_quotation)
    }

    /// “…,” | shouted | protesters who had come: a past form between a quotation and people.
    fn chanted_behind(&self, at: usize, start: usize) -> bool {
        let classes = self.reading.items[at].classes;
        let said = classes.has(Classes::MANNER.with(Classes::SAY)) && classes.has(Classes::PAST);
        let people = Classes::PEOPLE.with(Classes::ROLE).with(Classes::BODY);
        let next = self.item(at + 1).is_some_and(|next| next.is(Tag::Noun) && next.classes.has(people));
        said && next && start > self.low && self.reading.items[start - 1].is_quotation() && !self.is(at + 2, &["by"])
    }

    /// "Khan, who is Muslim, | criticized": behind the comma that closes a relative clause stands the main verb, whatever
    /// the tagger takes it for.
    fn behind_relative_clause(&self, at: usize, start: usize) -> bool {
        let closes = start > self.low && self.is(start - 1, &[","]) && !self.is(at + 1, &["by", ","]);
        if !closes || !self.item(at + 1).is_some_and(|next| next.kind != ItemKind::Punctuation) {
            return false;
        }
        let subject = subject_before(self.reading, self.low, start);
        let opens = |i: usize| self.tag(i) == Tag::Relative && self.is(i, &["who", "which"]) && self.is(i - 1, &[","]);
        !subject.is_empty() && (subject.start + 1..start).any(opens)
    }

    /// "The front-runner | predicted | in March that …", "Blocher | insists | that": a verb between the phrase that opens
    /// the sentence and a clause.
    fn opens_with_subject(&self, at: usize, start: usize) -> bool {
        let item = &self.reading.items[at];
        let form = match item.tag {
            Tag::Participle => Classes::PAST,
            Tag::Noun => Classes::PRESENT,
            _ => return false,
        };
        let inner = |i: &usize| {
            matches!(
                self.tag(*i),
                Tag::Adposition | Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Name | Tag::Number | Tag::Adverb
            )
        };
        let that = (at + 1..self.high.min(at + 7)).find(|i| !inner(i) || self.is(*i, &["that"]));
        let clause = that.is_some_and(|that| {
            self.is(that, &["that"])
                && self.tag(that) == Tag::Subordinator
                && (item.tag == Tag::Participle || that == at + 1)
                && !matches!(self.tag(that + 1), Tag::Finite | Tag::Adverb)
        });
        let says = item.classes.has(Classes::SAY.with(Classes::TELL)) && item.classes.has(form);
        if !says || !clause || self.is(at + 1, &["by"]) || start <= self.low {
            return false;
        }
        let subject = phrase_before(self.reading, self.low, start);
        let opens = subject.start == self.low
            || subject.start == self.low + 1
                && matches!(self.tag(self.low), Tag::Coordinator | Tag::Subordinator | Tag::Adverb);
        let single = item.tag == Tag::Participle || self.tag(start - 1) == Tag::Name || subject.len() == 1;
        !subject.is_empty() && opens && single
    }

    /// "The mayor | warned | growth would slow": between the phrase that opens the sentence and another with its verb.
    fn in_front_of_a_clause(&self, at: usize, start: usize) -> bool {
        let classes = self.reading.items[at].classes;
        let says = classes.has(Classes::SAY.with(Classes::TELL)) && classes.has(Classes::PAST);
        let next = at + 1;
        // the plan announced last week would …
        let core = core_after(self.reading, next, self.high);
        let time = core.last().is_some_and(|last| self.reading.items[last].classes.has(Classes::TIME));
        // warned around 50 people had died
        let counted = self.is(next, &["at", "around", "about", "over", "nearly", "almost", "more", "up"])
            && (next + 1..next + 3).any(|i| self.tag(i) == Tag::Number);
        let begins = matches!(
            self.tag(next),
            Tag::Noun | Tag::Name | Tag::Determiner | Tag::Pronoun | Tag::Adjective | Tag::Number | Tag::Gerund
        );
        if !says || self.tag(at) != Tag::Participle || time || !(begins || counted) {
            return false;
        }
        let inner = |i: &usize| {
            !matches!(self.tag(*i), Tag::Finite | Tag::Subordinator | Tag::Relative)
                && !self.is(*i, &[";", ":", "(", "—", "–"])
                && !self.reading.items[*i].is_quotation()
        };
        let verb = (next..self.high.min(at + CLAUSE)).find(|i| !inner(i));
        let subject = phrase_before(self.reading, self.low, start);
        let opens = subject.start == self.low
            || subject.start == self.low + 1
                && matches!(self.tag(self.low), Tag::Coordinator | Tag::Subordinator | Tag::Adverb);
        // residents warned the bridge was shut | left
        let other = |verb: usize| {
            (verb + 1..self.high)
                .take_while(|&i| {
                    !matches!(self.tag(i), Tag::Punctuation | Tag::Coordinator | Tag::Subordinator | Tag::Relative)
                })
                .any(|i| self.tag(i) == Tag::Finite)
        };
        !subject.is_empty()
            && opens
            && verb.is_some_and(|verb| verb > at + 1 && self.tag(verb) == Tag::Finite && !other(verb))
    }

    /// “…,” the businessman replied. — …, the paper writes.
    fn closes_with_subject(&self, at: usize, start: usize) -> bool {
        let classes = self.reading.items[at].classes;
        if !classes.has(Classes::SAY.with(Classes::TELL).with(Classes::MANNER).with(Classes::ASK)) || start <= self.low
        {
            return false;
        }
        let subject = phrase_before(self.reading, self.low, start);
        let Some(before) = subject.start.checked_sub(1).filter(|&b| b >= self.low && !subject.is_empty()) else {
            return false;
        };
        let next = self.particle(at);
        let quotation = |i: usize| self.item(i).is_some_and(Item::is_quotation);
        let behind_quotation = quotation(before) || is_comma(self.reading, before) && quotation(before.wrapping_sub(1));
        let ends = next >= self.high || self.reading.items[next].kind == ItemKind::Punctuation;
        let day = self.item(next).is_some_and(|i| i.classes.has(Classes::TIME));
        let goes_on =
            matches!(self.tag(next), Tag::Adposition | Tag::Adverb | Tag::To) && !self.is(next, &["by"]) || day;
        behind_quotation && (ends || goes_on)
            // Food is short, the agencies | warned | on Tuesday
            // …, sources at the school | reported | Tuesday
            || (ends || classes.has(Classes::SAY) && (self.is(next, &["on", "at", "in", "during"]) || day))
                && is_comma(self.reading, before)
                && (self.low.max(before.saturating_sub(LONGEST))..before).any(|i| self.tag(i) == Tag::Finite)
    }

    /// A past form behind its subject, in a sentence that has no other verb.
    fn only_verb(&self, at: usize, start: usize) -> bool {
        let item = &self.reading.items[at];
        if item.tag == Tag::Participle && start > self.low && self.is(start - 1, &[","]) {
            // Lee, who backs Cruz, warned
            let subject = subject_before(self.reading, self.low, start);
            let speech = Classes::SAY.with(Classes::TELL).with(Classes::DESCRIBE).with(Classes::ASK);
            let says = item.classes.has(speech) && item.classes.has(Classes::PAST) && !self.is(at + 1, &["by", "of"]);
            // Lee, a critic, asked whether he would go, | said
            let other = || (self.low..at).any(|i| self.tag(i) == Tag::Finite && !subject.contains(&i));
            let later = || (at..self.high).any(|i| is_comma(self.reading, i) && self.tag(i + 1) == Tag::Finite);
            let other = || other() || later();
            let behind = self.item(at + 1).is_some_and(|next| next.kind == ItemKind::Word);
            return says && behind && !subject.is_empty() && subject.start <= self.low + 1 && !other();
        }
        item.tag == Tag::Participle
            && item.classes.has(Classes::PAST)
            && start > self.low
            && matches!(self.tag(start - 1), Tag::Noun | Tag::Name)
            && !self.is(at + 1, &["by"])
            && !(self.low..self.high).any(|i| self.tag(i) == Tag::Finite)
            && phrase_before(self.reading, self.low, start).start <= self.low + 1
    }

    /// Whether the subject in front of `start` is plural, so that its verb has no ending.
    pub(super) fn plural_subject(&self, start: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|&b| b >= self.low) else { return false };
        let word = self.reading.word(before);
        matches!(self.tag(before), Tag::Noun) && word.ends_with('s')
            || self.tag(before) == Tag::Number
            || self.tag(before) == Tag::Coordinator
            || self.reading.items[before].classes.has(Classes::PLURAL.with(Classes::TIME))
            || self.is(
                before,
                &[
                    "they", "we", "i", "you", "many", "some", "others", "who", "people", "police", "that", "both",
                    "most",
                ],
            )
            || matches!(self.tag(before), Tag::Name)
                && (word.ends_with('s') || before > self.low && (self.low..before).any(|i| self.is(i, &["and"])))
            || self.is(before, &[","]) && self.low + 2 < before
            || self.tag(before) == Tag::Noun
            || self.tag(before) == Tag::Name && self.plural_in_a_place(start)
            || self.tag(before) == Tag::Pronoun && self.those_who(before)
    }

    /// "Those who know | him | say".
    fn those_who(&self, last: usize) -> bool {
        const CLAUSE: usize = 10;
        let who = (self.low.max(last.saturating_sub(CLAUSE))..last).rev().find(|&i| self.is(i, &["who"]));
        who.and_then(|who| who.checked_sub(1)).filter(|&head| head >= self.low).is_some_and(|head| {
            self.is(head, &["those", "people", "many", "some", "others"])
                || self.reading.items[head].classes.has(Classes::PLURAL)
        })
    }

    /// "Police in Delhi | say": a plural in front of the place that it is in.
    fn plural_in_a_place(&self, end: usize) -> bool {
        let phrase = phrase_before(self.reading, self.low, end);
        let Some(preposition) = phrase.clone().find(|&i| self.tag(i) == Tag::Adposition) else { return false };
        let Some(head) = preposition.checked_sub(1).filter(|head| phrase.contains(head)) else { return false };
        self.tag(head) == Tag::Noun && self.reading.word(head).ends_with('s')
            || self.reading.items[head].classes.has(Classes::PLURAL)
            || self.is(head, &["police", "people", "many", "some", "others", "both", "most"])
    }
}

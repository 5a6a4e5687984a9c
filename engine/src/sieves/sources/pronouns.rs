//! Pronouns, and epithets that stand for one: whom they go back to, by what was said and named before.

use std::ops::Range;

use super::{Answer, REMEMBERED, Sources};
use crate::explored::SpeakerKind;
use crate::lexicon::{Classes, classes, lists};
use crate::sieves::confidence::{Ground, PRONOUN, PRONOUN_FAR, PRONOUN_IT, PRONOUN_THEY};
use crate::sieves::mentions::{Gender, Mention};
use crate::sieves::names::{Name, key};
use crate::sieves::phrases::{core_after, paper_before};
use crate::sieves::subjects::main_subject;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// How many sentences back an epithet is followed.
const NEAR: usize = 3;

/// How many sentences back a pronoun is followed.
const REACH: usize = 12;

/// What ends the words for somebody that a description begins with.
const SMALL: [&str; 12] = ["of", "at", "for", "in", "from", "with", "on", "by", "to", "who", "that", "close"];

impl Sources<'_, '_> {
    /// Who is meant by "his", as "he".
    pub(super) fn owner_pronoun(&self, at: usize) -> &'static str {
        match lower_case(self.reading.word(at)).as_str() {
            "his" => "he",
            "her" => "she",
            "its" => "it",
            "their" => "they",
            _ => "",
        }
    }

    /// "he", "she", "they", "it", by what was said and named before.
    pub(super) fn pronoun(&mut self, at: usize, word: &str) -> Answer {
        match word {
            "he" | "him" => self.person_before(at, Gender::Man),
            "she" => self.person_before(at, Gender::Woman),
            "it" => self.body_before(at, &[SpeakerKind::Organization, SpeakerKind::Document], PRONOUN_IT),
            "they" | "them" => self.body_before(
                at,
                &[SpeakerKind::Group, SpeakerKind::Organization, SpeakerKind::Unnamed],
                PRONOUN_THEY,
            ),
            _ => Answer::NONE,
        }
    }

    /// Whom "he" means: in the sentence its subject, before it whoever spoke or was the subject last.
    ///
    /// A name that is neither stands back behind the subject of a sentence before, where "he" is the subject of this one.
    fn person_before(&mut self, at: usize, wanted: Gender) -> Answer {
        let line = self.reading.line_of(at);
        let behind_content = self.ends_its_sentence(at);
        let mut aside = None;
        // whom "she met" tells of is not she
        let mut met = false;
        for back in 0..REACH.min(line + 1) {
            let items = self.reading.lines[line - back].items.clone();
            let items = items.start..items.end.min(at);
            let named: Vec<_> =
                self.cast.named_between(items.clone()).iter().filter(|m| self.may_be(m.member, wanted)).collect();
            let subject = named.iter().find(|m| m.subject).map(|m| m.member);
            // "In response to Ruiz’s charge, she …"
            let opening = back == 0 && matches!(self.reading.tag(items.start), Tag::Adposition | Tag::Gerund);
            let owner = |m: &Mention| opening && self.reading.tag(m.items.end) == Tag::Possessive;
            let last = named.iter().rev().find(|m| !self.is_where(m) && !owner(m)).map(|m| m.member);
            // “Will you go?” a reporter asked Ruiz. “No,” she said.
            let asks = |member: usize| {
                let noun = self.cast.members[member].key.last().map_or("", String::as_str);
                lists::ASKERS.contains(&noun)
            };
            let spoke = self.spoke_in(items.clone(), |member| self.may_have_spoken(member, wanted));
            let spoke = spoke.filter(|&member| back == 0 || last.is_none() || !asks(member));
            let here = || self.subject_here(items.clone(), wanted);
            let answers = || self.who_answers(items.clone(), &named);
            let found = if back == 0 { answers().or(subject).or_else(here).or(spoke) } else { spoke.or(subject) };
            let name = named.iter().rev().find(|m| !self.is_where(m)).map_or(items.end, |m| m.items.start);
            let told = if found.is_none() && back == 1 { self.told_subject(&items, wanted) } else { None };
            let mut answer = found.or(told);
            if answer.is_none() && (aside.is_none() || met) {
                let goes_on = self.goes_on_with(&(items.start..name), wanted);
                // "The Ruiz campaign is late, he said": what is said comes before who says so
                if back == 0 && behind_content || goes_on {
                    met |= goes_on;
                    aside = aside.or(last.map(|member| (member, back)));
                } else {
                    answer = last;
                }
            } else if back == 0 && behind_content && spoke.is_none() {
                aside = answer.take().map(|member| (member, back));
            }
            if let Some(member) = answer {
                return self.person_found(member, wanted, back);
            }
        }
        aside.map_or(Answer::NONE, |(member, back)| self.person_found(member, wanted, back))
    }

    fn person_found(&mut self, member: usize, wanted: Gender, back: usize) -> Answer {
        let data = &mut self.cast.members[member];
        data.gender = data.gender.or(Some(wanted));
        Answer::new(member, if back <= 1 { PRONOUN } else { PRONOUN_FAR })
    }

    /// "…, he said.": whether what a pronoun's verb reports stands in front of it.
    fn ends_its_sentence(&self, at: usize) -> bool {
        let reading = self.reading;
        let Some(line) = reading.lines.get(reading.line_of(at)) else { return false };
        let comma = at > line.items.start + 1 && reading.is_word(at - 1, &[","]);
        // …, according to him, …
        if at > line.items.start + 2 && reading.is_word(at - 1, &["to"]) && reading.is_word(at - 2, &["according"]) {
            return true;
        }
        let verb = (at + 1..line.items.end.min(at + 4)).find(|&i| reading.tag(i) == Tag::Finite);
        comma && verb.is_some_and(|verb| verb + 1 >= line.items.end || reading.is_word(verb + 1, &[".", ","]))
    }

    /// "He praised | Ruiz": whether "he" or "she" is itself the subject of a verb in front of a name, so that whom it means
    /// stands before its sentence.
    fn goes_on_with(&self, items: &Range<usize>, wanted: Gender) -> bool {
        let word = if wanted == Gender::Man { "he" } else { "she" };
        items.clone().any(|i| {
            let verb = (i + 1..items.end.min(i + 3)).find(|&v| self.reading.tag(v) != Tag::Adverb);
            self.reading.is_word(i, &[word]) && verb.is_some_and(|v| self.reading.tag(v) == Tag::Finite)
        })
    }

    /// "When Ruiz asked *Lee* about it, he …": who was asked or accused goes on.
    fn who_answers(&self, items: Range<usize>, named: &[&Mention]) -> Option<usize> {
        let opens = self.reading.is_word(items.start, &["when", "after", "as"]);
        let asks =
            |&i: &usize| self.reading.items[i].classes.has(Classes::ASK) || self.reading.is_word(i, lists::CHALLENGES);
        let verb = items.clone().filter(|_| opens).find(|i| self.reading.tag(*i) == Tag::Finite && asks(i))?;
        let asker = self.cast.named_between(items.start..verb).iter().any(|m| m.subject);
        named.iter().find(|m| asker && m.whole.start == verb + 1).map(|m| m.member)
    }

    /// "Sanders has pushed his promise": a name that nothing but its verb makes a person.
    fn subject_here(&self, items: Range<usize>, wanted: Gender) -> Option<usize> {
        let named = self.cast.named_between(items).iter().find(|mention| mention.subject)?;
        let member = &self.cast.members[named.member];
        (member.kind == SpeakerKind::Person && member.gender.is_none_or(|gender| gender == wanted))
            .then_some(named.member)
    }

    /// "in the Old Town", "near Salem": a name behind such a preposition is hardly who goes on to speak.
    fn is_where(&self, mention: &Mention) -> bool {
        let at = mention.whole.start;
        let article = usize::from(at > 0 && self.reading.is_word(at - 1, &["the"]));
        let before = at.checked_sub(1 + article);
        !mention.titled && before.is_some_and(|i| self.reading.is_word(i, lists::WHERE))
    }

    /// "Farah, a baker from Idlib, arrived. She …", "The foreman walked up. He …": the subject of a sentence that is told by
    /// what somebody is.
    fn told_subject(&mut self, items: &Range<usize>, wanted: Gender) -> Option<usize> {
        let Some(named) = self.cast.named_between(items.clone()).iter().find(|m| m.items.start == items.start) else {
            return self.described_subject(items, wanted);
        };
        let roles = &self.cast.members[named.member].roles;
        let told = named.subject && roles.iter().any(|role| named.whole.contains(&role.start));
        let member = named.member;
        self.subject_here(items.clone(), wanted).filter(|&subject| told && member == subject)
    }

    /// An office in capitals or somebody new; "the candidate" may well be who was named before.
    fn described_subject(&mut self, items: &Range<usize>, wanted: Gender) -> Option<usize> {
        let subject = main_subject(self.reading, items.start, items.end)?;
        let core = core_after(self.reading, subject.start, subject.end);
        let head = core.end.checked_sub(1).filter(|_| core.start == items.start && !core.is_empty())?;
        let classes = self.reading.items.get(head)?.classes;
        let new = self.reading.is_word(core.start, &["a", "an"])
            || self.reading.word(head).starts_with(char::is_uppercase)
            || self.person_just_named(items.start).is_none();
        // The former ambassador spoke of it. He …
        let office =
            (self.reading.is_word(core.start, &["the"]) && !new).then(|| key(self.text(core.start + 1..core.end)));
        let apposed = self.reading.is_word(subject.end, &[","]);
        let holder = office.filter(|_| classes.has(Classes::ROLE) && !apposed).and_then(|words| {
            let noun = words.last().cloned().unwrap_or_default();
            self.by_role(&words, &noun, items.start)
        });
        if let Some(member) = holder.filter(|&member| self.may_be(member, wanted)) {
            return Some(member);
        }
        let somebody = classes.has(Classes::ROLE.with(Classes::WOMAN).with(Classes::MAN))
            && !classes.has(Classes::PLURAL)
            && self.reading.is_word(core.start, &["the", "a", "an"]);
        if !somebody || !new || self.reading.is_word(head, lists::ASKERS) {
            return None;
        }
        let member = self.resolve(subject).member?;
        self.may_be(member, wanted).then_some(member)
    }

    fn may_be(&self, member: usize, wanted: Gender) -> bool {
        let member = &self.cast.members[member];
        let person = || {
            // a buyer | at the auction
            let inside = |word: &&str| !word.is_empty() && !SMALL.contains(word);
            let noun = member.name.split(' ').take_while(inside).last().unwrap_or_default();
            member.kind == SpeakerKind::Unnamed && !lists::ABSTRACT.iter().any(|end| noun.ends_with(end))
        };
        member.gender.is_none_or(|gender| gender == wanted) && (member.is_sure_person() || person())
    }

    /// The same for who has spoken: a name alone is a person by it.
    fn may_have_spoken(&self, member: usize, wanted: Gender) -> bool {
        let told = &self.cast.members[member];
        self.may_be(member, wanted)
            || told.kind == SpeakerKind::Person && told.gender.is_none_or(|gender| gender == wanted)
    }

    /// The last source resolved within a range of items; one inside what another reports only if there is no other.
    pub(super) fn spoke_in(&self, items: Range<usize>, fits: impl Fn(usize) -> bool) -> Option<usize> {
        let found = |nested: bool| {
            let answers = self.answers.between(items.clone()).iter().rev().take(REMEMBERED);
            let mut members = answers
                .filter_map(|(start, answer)| Some((start, answer.member.filter(|&member| fits(member))?)))
                .filter(|(start, _)| self.nested.binary_search(start).is_ok() == nested);
            members.next().map(|(_, member)| member)
        };
        found(false).or_else(|| found(true))
    }

    /// Whom "it" or "they" mean: who spoke last, or the subject of the sentence before.
    fn body_before(&mut self, at: usize, kinds: &[SpeakerKind], ground: Ground) -> Answer {
        if let Some(paper) = paper_before(self.reading, at) {
            return self.resolve(paper);
        }
        let line = self.reading.line_of(at);
        for back in 0..REACH.min(line + 1) {
            let items = self.reading.lines[line - back].items.clone();
            let spoke = self.spoke_in(items.start..items.end.min(at), |m| self.is_meant(m, kinds));
            if let Some(member) = spoke {
                return Answer::new(member, ground);
            }
            if back > 2 {
                continue;
            }
            let end = items.end.min(at);
            let subject = main_subject(self.reading, items.start, end);
            // Budget airline Zephyr has cut a route. It
            let told = |firm: &Name| {
                let before = firm.items.start.checked_sub(1);
                subject.as_ref().is_some_and(|s| before.is_some_and(|i| s.contains(&i) && self.is_a_firm(i)))
            };
            if back == 1
                && kinds.contains(&SpeakerKind::Document)
                && let Some(firm) = self.firm_named(&items).filter(told)
                && let Some(member) = self.member_of(&firm)
            {
                return Answer::new(member, ground);
            }
            let subject = subject.filter(|s| match back {
                // "Solvanta blamed what it called": a name that goes on with "it"
                0 => kinds.contains(&SpeakerKind::Document) && s.clone().all(|i| self.reading.tag(i) == Tag::Name),
                _ => self.can_be_meant(s, kinds),
            });
            if let Some(subject) = subject {
                let answer = self.resolve(subject);
                if answer.member.is_some_and(|m| kinds.contains(&self.cast.members[m].kind)) {
                    return Answer { sieve: Some(ground.sieve), confidence: ground.confidence(), ..answer };
                }
            }
        }
        Answer::NONE
    }

    /// Whether a member is of one of the kinds; the military is a body, too.
    fn is_meant(&self, member: usize, kinds: &[SpeakerKind]) -> bool {
        let member = &self.cast.members[member];
        let body = || {
            let head = classes(member.key.last().map_or("", String::as_str));
            head.has(Classes::BODY) && !head.has(Classes::PLURAL) && member.kind != SpeakerKind::Person
        };
        kinds.contains(&member.kind) || kinds.contains(&SpeakerKind::Document) && body()
    }

    /// Whether a subject's head is a body ("it") or people ("they"), and not a thing.
    fn can_be_meant(&self, subject: &Range<usize>, kinds: &[SpeakerKind]) -> bool {
        let core = core_after(self.reading, subject.start, subject.end);
        let Some(head) = core.end.checked_sub(1).and_then(|i| self.reading.items.get(i)) else { return false };
        let people = head.classes.has(Classes::PEOPLE) && kinds.contains(&SpeakerKind::Group);
        let paper = kinds.contains(&SpeakerKind::Document) && self.reading.is_word(core.end - 1, lists::PAPERS);
        people || paper || head.classes.has(Classes::BODY) && kinds.contains(&SpeakerKind::Organization)
    }

    /// "the Republican", "the 58-year-old": whoever spoke or was the subject last, in this paragraph or the two before.
    pub(super) fn person_just_named(&self, at: usize) -> Option<usize> {
        let line = self.reading.line_of(at);
        let block = self.reading.lines.get(line)?.block;
        (0..=line.min(NEAR)).find_map(|back| {
            let sentence = self.reading.lines.get(line - back).filter(|sentence| sentence.block + 2 >= block)?;
            let items = sentence.items.start..sentence.items.end.min(at);
            let sure = |member: usize| self.cast.members[member].is_sure_person();
            let named = self.cast.named_between(items.clone()).iter();
            let subject =
                named.clone().find(|m| m.subject && sure(m.member)).or_else(|| named.clone().find(|m| sure(m.member)));
            self.spoke_in(items, sure).or(subject.map(|m| m.member))
        })
    }
}

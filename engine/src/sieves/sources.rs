//! Sources: whom the words of an attribution mean, a name, a description or a pronoun.

use crate::text::letters::lower_case;
use std::ops::Range;

use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::sieves::cast::{Cast, fits};
use crate::sieves::confidence::{
    DESCRIPTION, DESCRIPTION_AGAIN, Ground, NAME, ORGANIZATION, PRONOUN, PRONOUN_FAR, PRONOUN_IT, PRONOUN_THEY, ROLE,
};
use crate::sieves::interviews::{Parties, parties};
use crate::sieves::mentions::{Gender, gender, mention};
use crate::sieves::names::{Name, NameKind, is_acronym, key, names};
use crate::sieves::phrases::{attach_prepositions, core_after};
use crate::sieves::subjects::main_subject;
use crate::text::tags::Tag;

/// Who was found, and how.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer {
    /// Index into the cast.
    pub(crate) member: Option<usize>,
    pub(crate) sieve: Option<&'static str>,
    pub(crate) confidence: f32,
}

impl Answer {
    pub(crate) const NONE: Self = Self { member: None, sieve: None, confidence: 0.3 };

    pub(crate) fn new(member: usize, ground: Ground) -> Self {
        Self { member: Some(member), sieve: Some(ground.sieve), confidence: ground.confidence() }
    }

    /// The same answer taken over on another ground, and no surer than either.
    pub(crate) fn at_most(self, ground: Ground) -> Self {
        Self { sieve: Some(ground.sieve), confidence: self.confidence.min(ground.confidence()), ..self }
    }
}

/// Resolves sources in the order of the text; what is resolved is what pronouns go back to.
pub(crate) struct Sources<'a, 'r> {
    pub(crate) reading: &'a Reading<'r>,
    pub(crate) cast: Cast,
    /// Answers by the source's first item, so that a source that several cues share is one speaker.
    answers: Answers,
    /// First items of the sources that stand inside what another source says.
    nested: Vec<usize>,
    /// Who talks in an interview, once it has been asked for.
    parties: Option<Parties>,
}

/// Answers by the first item of their sources, in order. Sources come nearly in order, so that a list does.
#[derive(Default)]
struct Answers(Vec<(usize, Answer)>);

impl Answers {
    fn get(&self, item: usize) -> Option<Answer> {
        let at = self.0.partition_point(|(start, _)| *start < item);
        self.0.get(at).filter(|(start, _)| *start == item).map(|(_, answer)| *answer)
    }

    fn insert(&mut self, item: usize, answer: Answer) {
        let at = self.0.partition_point(|(start, _)| *start < item);
        self.0.insert(at, (item, answer));
    }

    fn between(&self, items: Range<usize>) -> &[(usize, Answer)] {
        let low = self.0.partition_point(|(start, _)| *start < items.start);
        let high = self.0.partition_point(|(start, _)| *start < items.end);
        self.0.get(low..high).unwrap_or_default()
    }
}

/// Words for people that have no plural ending.
const GROUPS: &[&str] = &[
    "police", "public", "media", "press", "family", "couple", "crowd", "some", "many", "others", "most", "several",
    "few",
];

/// How many names back and ahead an office is looked for, and how many sources of a sentence back a speaker.
const REMEMBERED: usize = 60;

/// How many sentences back an epithet is followed.
const NEAR: usize = 3;

/// Words for somebody who has been named, besides offices: "the Republican", "the 58-year-old", "the actor".
const EPITHETS: &[&str] = &[
    "republican",
    "democrat",
    "conservative",
    "liberal",
    "actor",
    "actress",
    "singer",
    "rapper",
    "musician",
    "star",
    "striker",
    "midfielder",
    "defender",
    "goalkeeper",
    "winger",
    "veteran",
    "teenager",
    "pensioner",
    "billionaire",
    "businessman",
    "businesswoman",
    "entrepreneur",
    "novelist",
    "filmmaker",
    "comedian",
    "american",
    "briton",
    "australian",
    "canadian",
    "german",
    "italian",
    "spaniard",
    "swede",
    "dane",
    "serb",
    "russian",
    "ukrainian",
];

fn is_epithet(noun: &str) -> bool {
    noun.ends_with("-year-old") || EPITHETS.contains(&noun)
}

/// The last of the paragraphs in which somebody is introduced who is named later: headline, dek and opening.
const OPENING: u32 = 2;

/// How many sentences back a pronoun is followed.
const REACH: usize = 12;

impl<'a, 'r> Sources<'a, 'r> {
    pub(crate) fn new(reading: &'a Reading<'r>) -> Self {
        Self { reading, cast: Cast::new(reading), answers: Answers::default(), nested: Vec::new(), parties: None }
    }

    pub(crate) fn text(&self, items: Range<usize>) -> &'r str {
        self.reading.span(items).of(&self.reading.article.text)
    }

    /// Who asks and who answers in the article's interview.
    pub(crate) fn parties(&mut self) -> Parties {
        if let Some(parties) = self.parties {
            return parties;
        }
        let parties = parties(self);
        *self.parties.insert(parties)
    }

    /// Notes that the words stand inside what another source says: "Lee said *the president* told him …".
    pub(crate) fn nest(&mut self, items: &Range<usize>) {
        if let Err(place) = self.nested.binary_search(&items.start) {
            self.nested.insert(place, items.start);
        }
    }

    /// Whom the words mean.
    pub(crate) fn resolve(&mut self, items: Range<usize>) -> Answer {
        if let Some(answer) = self.answers.get(items.start) {
            return answer;
        }
        let owner = if items.len() == 1 { self.owner_pronoun(items.start) } else { "" };
        let answer = if !owner.is_empty() {
            self.pronoun(items.start, owner)
        } else if items.len() == 1 && self.reading.tag(items.start) == Tag::Pronoun {
            self.pronoun(items.start, &lower_case(self.reading.word(items.start)))
        } else {
            self.phrase(&items)
        };
        self.answers.insert(items.start, answer);
        answer
    }

    fn phrase(&mut self, items: &Range<usize>) -> Answer {
        let reading = self.reading;
        // Words in which there is nothing to be named by, as a label of nothing but a sign.
        if items.is_empty() {
            return Answer::NONE;
        }
        if let Some(member) = self.known_by_name(items) {
            return Answer::new(member, NAME);
        }
        let name = items.start..items.clone().find(|&i| reading.is_word(i, &["("])).unwrap_or(items.end);
        if name.len() > 3 && gazetteer::institution(strip_determiner(self.text(name.clone()))).is_some() {
            return self.body(items, &name, &name);
        }
        let core = core_after(reading, items.start, items.end);
        let core = if core.is_empty() { items.clone() } else { core };
        if let Some(whole) = self.compound(items, &core) {
            return self.described(items, &whole, whole.end - 1, SpeakerKind::Group);
        }
        if let Some(name) = self.person_in(items, &core) {
            let known = self.cast.named_at(name.items.start).map(|m| m.member);
            let member = known.or_else(|| self.cast.meet(reading, &name).map(|m| m.member));
            if let Some(member) = member {
                let gender = gender(reading, items);
                let data = &mut self.cast.members[member];
                data.sure = true;
                data.gender = data.gender.or(gender);
                data.mentions.push(items.clone());
                return Answer::new(member, NAME);
            }
        }
        let head = core.end - 1;
        if let Some(answer) = self.owner(&core) {
            return answer;
        }
        let plain = core.start..attach_prepositions(reading, core.end, items.end);
        let classes = reading.items[head].classes;
        let short = strip_determiner(self.text(core.clone()));
        let in_a_table = gazetteer::institution(short).or_else(|| gazetteer::place(short)).is_some();
        let people = classes.has(Classes::PEOPLE);
        if classes.has(Classes::BODY)
            && reading.tag(head) == Tag::Noun
            && let Some(name) = self.body_in_apposition(items, core.end)
        {
            return self.body(items, &name, &name);
        }
        if in_a_table || reading.tag(head) == Tag::Name && !people || classes.has(Classes::BODY) && !people {
            return self.body(items, &plain, &core);
        }
        if classes.has(Classes::DOCUMENT) && !people {
            return self.described(items, &plain, head, SpeakerKind::Document);
        }
        let plural = classes.has(Classes::PLURAL) || reading.word(head).ends_with('s') && !classes.has(Classes::ROLE);
        let kind = if plural || reading.is_word(head, GROUPS) { SpeakerKind::Group } else { SpeakerKind::Unnamed };
        self.described(items, &plain, head, kind)
    }

    /// "the company that runs the train, | Coastal Rail": the name that a body is told by.
    fn body_in_apposition(&self, items: &Range<usize>, from: usize) -> Option<Range<usize>> {
        let reading = self.reading;
        let comma = (from..items.end).rev().find(|&i| reading.is_word(i, &[","]))?;
        let name = core_after(reading, comma + 1, items.end);
        let whole = name.end == items.end || reading.is_word(name.end, &[","]);
        (whole && !name.is_empty() && name.clone().all(|i| reading.tag(i) == Tag::Name)).then_some(name)
    }

    /// "its statement", "Tamihana's answer": who gave it is who speaks.
    fn owner(&mut self, core: &Range<usize>) -> Option<Answer> {
        let reading = self.reading;
        let said = reading.is_word(
            core.end - 1,
            &[
                "statement",
                "answer",
                "reply",
                "response",
                "comment",
                "tweet",
                "post",
                "message",
                "letter",
                "figures",
                "estimates",
                "projections",
            ],
        );
        if !said || core.len() < 2 {
            return None;
        }
        let pronoun = self.owner_pronoun(core.start);
        if !pronoun.is_empty() {
            return Some(self.pronoun(core.start, pronoun)).filter(|answer| answer.member.is_some());
        }
        let possessive = core.clone().find(|&i| reading.tag(i) == Tag::Possessive)?;
        Some(self.resolve(core.start..possessive))
    }

    /// Who is meant by "his", as "he".
    fn owner_pronoun(&self, at: usize) -> &'static str {
        match lower_case(self.reading.word(at)).as_str() {
            "his" => "he",
            "her" => "she",
            "its" => "it",
            "their" => "they",
            _ => "",
        }
    }

    /// "The United Nations and European Union": several who speak with one voice.
    fn compound(&self, items: &Range<usize>, core: &Range<usize>) -> Option<Range<usize>> {
        let reading = self.reading;
        let end = attach_prepositions(reading, core.end, items.end);
        let and = [core.end, end].into_iter().find(|&i| i < items.end && reading.is_word(i, &["and"]))?;
        let second = core_after(reading, and + 1, items.end);
        if second.is_empty() {
            return None;
        }
        let start = core.start + usize::from(reading.is_word(core.start, &["both"]));
        Some(start..attach_prepositions(reading, second.end, items.end))
    }

    /// A source that is nothing but a name of somebody known, whatever its tag.
    fn known_by_name(&mut self, items: &Range<usize>) -> Option<usize> {
        if items.len() > 3 || !self.reading.word(items.start).starts_with(char::is_uppercase) {
            return None;
        }
        let named = self.cast.named_at(items.start).filter(|m| m.items == *items).map(|m| m.member);
        let key = key(self.text(items.clone()));
        let member = named
            .filter(|&m| self.cast.members[m].is_sure_person())
            .or_else(|| self.cast.find_person(&key))
            .filter(|&m| self.cast.members[m].is_sure_person() && self.cast.members[m].key.len() > 1)?;
        let form = self.text(items.clone());
        self.cast.members[member].note(form, items.clone());
        Some(member)
    }

    /// The person whom a source names: its head, or a name in apposition to a role.
    fn person_in(&self, items: &Range<usize>, core: &Range<usize>) -> Option<Name> {
        let reading = self.reading;
        let head = core.end - 1;
        let people: Vec<Name> = names(reading, items.clone())
            .into_iter()
            .filter(|n| n.kind == NameKind::Person)
            .filter(|n| !(reading.tag(n.items.end) == Tag::Possessive && n.items.end < items.end))
            .collect();
        if let Some(name) = people.iter().find(|n| n.items.contains(&head)) {
            // the union Unionen
            let before = name.items.start.checked_sub(1).filter(|&b| b > items.start && reading.tag(b) == Tag::Noun);
            let body = before.is_some_and(|b| {
                let classes = reading.items[b].classes;
                classes.has(Classes::BODY) && !classes.has(Classes::ROLE.with(Classes::PEOPLE))
            });
            if body && reading.is_word(items.start, &["the"]) && name.items.len() == 1 {
                return None;
            }
            let determined = name.prefix.is_empty()
                && name.items.start > items.start
                && reading.is_word(name.items.start - 1, &["the"])
                && !self.is_known_person(name);
            return (!determined && !self.may_be_a_body(name)).then(|| name.clone());
        }
        // "the president of the club, Ana Ruiz", "… association president Sehar Memon"
        let head_classes = reading.items[head].classes;
        let role_head = head_classes.has(Classes::ROLE.with(Classes::WOMAN).with(Classes::MAN))
            && !head_classes.has(Classes::PLURAL);
        people.into_iter().find(|n| {
            let start = n.prefix.start;
            let behind_role = start > items.start
                && reading.items[start - 1].classes.has(Classes::ROLE)
                && reading.tag(start - 1) == Tag::Noun;
            let apposed = role_head && start > items.start && reading.is_word(start - 1, &[","]) && n.items.len() <= 4;
            // "China’s ambassador to Britain Liu Xiaming"
            let found = mention(reading, n);
            let role_around = role_head && !found.roles.is_empty() && found.whole.contains(&head);
            behind_role || apposed || role_around
        })
    }

    fn is_known_person(&self, name: &Name) -> bool {
        let key = key(self.text(name.items.clone()));
        key.iter()
            .flat_map(|word| self.cast.with_word(word, SpeakerKind::Person))
            .any(|(_, m)| m.sure && m.key.len() > 1 && fits(&m.key, &key))
    }

    /// A single word that nobody's full name holds may be a company or a paper, unless a title stands in front: it is one
    /// if its sentence goes on with "it" or "its", and otherwise a surname, as tables know most bodies.
    fn may_be_a_body(&self, name: &Name) -> bool {
        let before = name.items.start.checked_sub(1).map_or(Classes::NONE, |b| self.reading.items[b].classes);
        name.prefix.is_empty()
            && name.items.len() == 1
            && !before.has(Classes::ROLE.with(Classes::TITLE))
            && !self.is_known_person(name)
            && self.goes_on_with_it(name.items.end)
    }

    /// Whether "it" or "its" is the first pronoun of the third person behind an item, in its sentence.
    fn goes_on_with_it(&self, at: usize) -> bool {
        let reading = self.reading;
        let end = reading.lines.get(reading.line_of(at.saturating_sub(1))).map_or(at, |line| line.items.end);
        let pronoun = |i: &usize| reading.is_word(*i, &["he", "she", "his", "her", "him", "it", "its"]);
        (at..end).find(pronoun).is_some_and(|i| reading.is_word(i, &["it", "its"]))
    }

    /// An organization, a government, a newspaper.
    fn body(&mut self, items: &Range<usize>, plain: &Range<usize>, core: &Range<usize>) -> Answer {
        let whole = strip_determiner(self.text(plain.clone()));
        let short = strip_determiner(self.text(core.clone()));
        let in_a_table = gazetteer::institution(short).or_else(|| gazetteer::place(short)).is_some();
        let name = if in_a_table && gazetteer::institution(whole).is_none() { short } else { whole };
        let member =
            self.cast.find_body(name).unwrap_or_else(|| self.cast.add(SpeakerKind::Organization, name, key(name)));
        let data = &mut self.cast.members[member];
        data.note(name, items.clone());
        // CDC, when its full name comes later
        if is_acronym(&data.name) && !is_acronym(name) {
            name.clone_into(&mut data.name);
        }
        Answer::new(member, ORGANIZATION)
    }

    /// Somebody who is told only by what he is.
    fn described(&mut self, items: &Range<usize>, plain: &Range<usize>, head: usize, kind: SpeakerKind) -> Answer {
        let reading = self.reading;
        let noun = lower_case(reading.word(head));
        let definite = reading.is_word(plain.start, &["the", "this", "that", "these", "those"])
            || plain.clone().any(|i| reading.tag(i) == Tag::Possessive);
        let form = strip_determiner(self.text(plain.clone()));
        let words = key(form);
        let nationality = plain.clone().find(|&i| gazetteer::is_demonym(reading.word(i)));
        let nationality = nationality.map_or_else(String::new, |i| lower_case(reading.word(i)));
        let mut office = words.clone();
        office.retain(|word| *word != nationality && !matches!(word.as_str(), "its" | "his" | "her" | "their"));
        if kind == SpeakerKind::Unnamed
            && let Some(member) =
                if definite { self.by_role(&office, &noun, items.start) } else { self.introduced(&office, items.start) }
        {
            let data = &mut self.cast.members[member];
            data.last = items.start;
            // "the Swedish director" tells of the one who is meant
            if !nationality.is_empty() {
                data.mentions.push(items.clone());
            }
            return Answer::new(member, ROLE);
        }
        if kind == SpeakerKind::Unnamed
            && reading.is_word(plain.start, &["the"])
            && plain.len() == 2
            && is_epithet(&noun)
            && let Some(member) = self.person_just_named(items.start)
        {
            return Answer::new(member, PRONOUN_FAR);
        }
        let same = self
            .cast
            .with_word(&noun, kind)
            .find(|(_, m)| m.key == words || definite && words.iter().all(|w| m.key.contains(w)))
            .map(|(id, _)| id);
        let member = same.unwrap_or_else(|| self.cast.add(kind, form, words));
        let gender = gender(reading, &(plain.start..head + 1));
        let data = &mut self.cast.members[member];
        data.gender = data.gender.or(gender);
        data.note(form, items.clone());
        Answer::new(member, if same.is_some() { DESCRIPTION_AGAIN } else { DESCRIPTION })
    }

    /// The person last named whose role holds all words of "the foreign minister".
    fn by_role(&self, words: &[String], noun: &str, before: usize) -> Option<usize> {
        let holds = |id: usize| {
            self.cast.members[id].roles.iter().any(|role| {
                let role = key(self.text(role.clone()));
                role.iter().any(|w| w == noun) && words.iter().all(|w| role.contains(w))
            })
        };
        let earlier = self.cast.named_between(0..before).iter().rev();
        let later = self.cast.named_between(before..usize::MAX).iter();
        earlier.take(REMEMBERED).chain(later.take(REMEMBERED)).map(|m| m.member).find(|&id| holds(id))
    }

    /// "the Republican", "the 58-year-old": whoever spoke or was the subject last, in this paragraph or the one before.
    fn person_just_named(&self, at: usize) -> Option<usize> {
        let line = self.reading.line_of(at);
        let block = self.reading.lines.get(line)?.block;
        (0..=line.min(NEAR)).find_map(|back| {
            let sentence = self.reading.lines.get(line - back).filter(|sentence| sentence.block + 1 >= block)?;
            let items = sentence.items.start..sentence.items.end.min(at);
            let sure = |member: usize| self.cast.members[member].is_sure_person();
            let named = self.cast.named_between(items.clone()).iter();
            let subject =
                named.clone().find(|m| m.subject && sure(m.member)).or_else(|| named.clone().find(|m| sure(m.member)));
            self.spoke_in(items, sure).or(subject.map(|m| m.member))
        })
    }

    /// "A farm manager has told …" in the first paragraphs, where just one is named later whose role has these words.
    fn introduced(&self, words: &[String], before: usize) -> Option<usize> {
        let block = self.reading.lines.get(self.reading.line_of(before))?.block;
        if block > OPENING || !self.cast.named_between(0..before).is_empty() {
            return None;
        }
        let holds = |id: usize| {
            self.cast.members[id].roles.iter().any(|role| {
                let role = key(self.text(role.clone()));
                words.iter().all(|w| role.contains(w))
            })
        };
        let mut only = None;
        for mention in self.cast.named_between(before..usize::MAX).iter().take(REMEMBERED) {
            if only != Some(mention.member) && holds(mention.member) {
                if only.is_some() {
                    return None;
                }
                only = Some(mention.member);
            }
        }
        only
    }

    /// "he", "she", "they", "it", by what was said and named before.
    fn pronoun(&mut self, at: usize, word: &str) -> Answer {
        match word {
            "he" => self.person_before(at, Gender::Man),
            "she" => self.person_before(at, Gender::Woman),
            "it" => self.body_before(at, &[SpeakerKind::Organization, SpeakerKind::Document], PRONOUN_IT),
            "they" => self.body_before(
                at,
                &[SpeakerKind::Group, SpeakerKind::Organization, SpeakerKind::Unnamed],
                PRONOUN_THEY,
            ),
            _ => Answer::NONE,
        }
    }

    /// Whom "he" means: in the sentence its subject, before it whoever spoke or was the subject last.
    fn person_before(&mut self, at: usize, wanted: Gender) -> Answer {
        let line = self.reading.line_of(at);
        for back in 0..REACH.min(line + 1) {
            let items = self.reading.lines[line - back].items.clone();
            let items = items.start..items.end.min(at);
            let named: Vec<_> =
                self.cast.named_between(items.clone()).iter().filter(|m| self.may_be(m.member, wanted)).collect();
            let subject = named.iter().find(|m| m.subject).map(|m| m.member);
            let last = named.last().map(|m| m.member);
            let spoke = self.spoke_in(items.clone(), |member| self.may_be(member, wanted));
            let here = || self.subject_here(items.clone(), wanted);
            let found = if back == 0 { subject.or_else(here).or(spoke) } else { spoke.or(subject) }.or(last);
            if let Some(member) = found {
                let data = &mut self.cast.members[member];
                data.gender = data.gender.or(Some(wanted));
                return Answer::new(member, if back <= 1 { PRONOUN } else { PRONOUN_FAR });
            }
        }
        Answer::NONE
    }

    /// "Sanders has pushed his promise": a name that nothing but its verb makes a person.
    fn subject_here(&self, items: Range<usize>, wanted: Gender) -> Option<usize> {
        let named = self.cast.named_between(items).iter().find(|mention| mention.subject)?;
        let member = &self.cast.members[named.member];
        (member.kind == SpeakerKind::Person && member.gender.is_none_or(|gender| gender == wanted))
            .then_some(named.member)
    }

    fn may_be(&self, member: usize, wanted: Gender) -> bool {
        let member = &self.cast.members[member];
        member.gender.is_none_or(|gender| gender == wanted)
            && (member.is_sure_person() || member.kind == SpeakerKind::Unnamed)
    }

    /// The last source resolved within a range of items; one inside what another reports only if there is no other.
    fn spoke_in(&self, items: Range<usize>, fits: impl Fn(usize) -> bool) -> Option<usize> {
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
        let line = self.reading.line_of(at);
        for back in 0..REACH.min(line + 1) {
            let items = self.reading.lines[line - back].items.clone();
            let spoke = self.spoke_in(items.start..items.end.min(at), |m| kinds.contains(&self.cast.members[m].kind));
            if let Some(member) = spoke {
                return Answer::new(member, ground);
            }
            if back == 0 || back > 2 {
                continue;
            }
            let subject = main_subject(self.reading, items.start, items.end).filter(|s| self.can_be_meant(s, kinds));
            if let Some(subject) = subject {
                let answer = self.resolve(subject);
                if answer.member.is_some_and(|m| kinds.contains(&self.cast.members[m].kind)) {
                    return Answer { sieve: Some(ground.sieve), confidence: ground.confidence(), ..answer };
                }
            }
        }
        Answer::NONE
    }

    /// Whether a subject's head is a body ("it") or people ("they"), and not a thing.
    fn can_be_meant(&self, subject: &Range<usize>, kinds: &[SpeakerKind]) -> bool {
        let core = core_after(self.reading, subject.start, subject.end);
        let Some(head) = core.end.checked_sub(1).and_then(|i| self.reading.items.get(i)) else { return false };
        let people = head.classes.has(Classes::PEOPLE) && kinds.contains(&SpeakerKind::Group);
        people || head.classes.has(Classes::BODY) && kinds.contains(&SpeakerKind::Organization)
    }
}

fn strip_determiner(text: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "].iter().find_map(|d| text.strip_prefix(d)).unwrap_or(text)
}

//! Sources: whom the words of an attribution mean, a name, a description or a pronoun.

mod acronyms;
mod bodies;
mod descriptions;
mod introduced;
mod pronouns;

use std::ops::Range;

use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::Reading;
use crate::sieves::cast::{Cast, fits};
use crate::sieves::confidence::{Ground, NAME, ORGANIZATION, PRONOUN_IT};
use crate::sieves::interviews::{Parties, parties};
use crate::sieves::mentions::{gender, mention};
use crate::sieves::names::{Name, NameKind, is_acronym, key, names};
use crate::sieves::phrases::{attach_prepositions, core_after};
use crate::text::letters::lower_case;
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

/// How many names back and ahead an office is looked for, and how many sources of a sentence back a speaker.
const REMEMBERED: usize = 60;

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
        let core = self.behind_portfolios(items, core);
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
        // "Solvanta shares fell …, and said": the firm speaks
        if core.len() > 1 && reading.is_word(head, &["shares"]) && reading.tag(head - 1) == Tag::Name {
            return self.body(items, &(core.start..head), &(core.start..head));
        }
        if let Some(answer) = self.owner(&core) {
            return answer;
        }
        let plain = core.start..attach_prepositions(reading, core.end, items.end);
        let classes = reading.items[head].classes;
        let short = strip_determiner(self.text(core.clone()));
        let in_a_table = gazetteer::institution(short).or_else(|| gazetteer::place(short)).is_some();
        let people = classes.has(Classes::PEOPLE) || gazetteer::is_one_of_a_people(reading.word(head));
        if classes.has(Classes::BODY)
            && reading.tag(head) == Tag::Noun
            && let Some(name) = self.body_in_apposition(items, core.end)
        {
            return self.body(items, &name, &name);
        }
        if let Some(member) = self.firm_before(&core) {
            let form = self.text(core.clone());
            self.cast.members[member].note(form, items.clone());
            return Answer::new(member, PRONOUN_IT);
        }
        // the Education Secretary
        let office = classes.has(Classes::ROLE) && !classes.has(Classes::BODY);
        let named = reading.tag(head) == Tag::Name || core.len() == 1 && is_acronym(short);
        if in_a_table || named && !people && !office || classes.has(Classes::BODY) && !people {
            return self.body(items, &plain, &core);
        }
        if classes.has(Classes::DOCUMENT) && !people {
            return self.described(items, &plain, head, SpeakerKind::Document);
        }
        let plural = classes.has(Classes::PLURAL) || reading.word(head).ends_with('s') && !classes.has(Classes::ROLE);
        let kind =
            if plural || reading.is_word(head, lists::GROUPS) { SpeakerKind::Group } else { SpeakerKind::Unnamed };
        self.described(items, &plain, head, kind)
    }

    /// "the company that runs the train, | Coastal Rail": the name that a body is told by.
    fn body_in_apposition(&self, items: &Range<usize>, from: usize) -> Option<Range<usize>> {
        let reading = self.reading;
        let comma = (from..items.end).rev().find(|&i| reading.is_word(i, &[","]))?;
        let name = core_after(reading, comma + 1, items.end);
        let whole = name.end == items.end || reading.is_word(name.end, &[","]);
        // the police in Birmingham, | Alabama
        let named = !name.is_empty() && gazetteer::place(self.text(name.clone())).is_none();
        (whole && named && name.clone().all(|i| reading.tag(i) == Tag::Name)).then_some(name)
    }

    /// "its statement", "Tamihana's answer": who gave it is who speaks.
    fn owner(&mut self, core: &Range<usize>) -> Option<Answer> {
        let reading = self.reading;
        let said = reading.is_word(core.end - 1, lists::ANSWERS);
        // its report
        let of_its_own = core.len() == 2 && reading.is_word(core.start, &["its", "their"]);
        let report = of_its_own && reading.is_word(core.end - 1, &["report"]);
        if !(said || report) || core.len() < 2 {
            return None;
        }
        if core.len() == 2 && reading.is_word(core.start, &["the"]) {
            return self.whose_paper(core.start);
        }
        let pronoun = self.owner_pronoun(core.start);
        if !pronoun.is_empty() {
            return Some(self.pronoun(core.start, pronoun)).filter(|answer| answer.member.is_some());
        }
        let possessive = core.clone().find(|&i| reading.tag(i) == Tag::Possessive)?;
        Some(self.resolve(core.start..possessive))
    }

    /// "Environment and | Water Minister Ana Ruiz", "President and | CEO Ana Ruiz": the words that name whoever holds one
    /// office of two fields, or two offices.
    fn behind_portfolios(&self, items: &Range<usize>, core: Range<usize>) -> Range<usize> {
        let reading = self.reading;
        let and = core.end;
        let role = |i: usize| {
            let classes = reading.items.get(i).map_or(Classes::NONE, |item| item.classes);
            classes.has(Classes::ROLE) && !classes.has(Classes::PLURAL.with(Classes::BODY))
        };
        let both = |of: &dyn Fn(usize) -> bool| of(and - 1) && of(and + 1);
        let field = |i: usize| reading.is_word(i, lists::PORTFOLIOS);
        let fields = reading.is_word(and, &["and", "&"]) && (both(&field) || core.len() == 1 && both(&role));
        let named = core_after(reading, and + 1, items.end.max(and + 1));
        // the Society of Mining and Energy
        let somebody = named.clone().any(|i| reading.tag(i) == Tag::Name && !field(i) && !role(i));
        if fields && somebody && reading.tag(named.end - 1) == Tag::Name { named } else { core }
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
        // Judge Ana Ruiz QC
        let honoured = core.len() > 2 && reading.is_word(core.end - 1, lists::BEHIND_NAMES);
        let head = core.end - 1 - usize::from(honoured);
        let people: Vec<Name> = names(reading, items.clone())
            .into_iter()
            .filter(|n| n.kind == NameKind::Person)
            .filter(|n| !(reading.tag(n.items.end) == Tag::Possessive && n.items.end < items.end))
            .collect();
        // the panel’s top Democrat, Rep. Ana Ruiz
        let apposed = |n: &&Name| n.prefix.start > head && reading.is_word(n.prefix.start - 1, &[","]);
        let of_a_party = core.len() > 1 && reading.is_word(head, lists::PARTISANS);
        if let Some(name) = people.iter().find(apposed).filter(|_| of_a_party) {
            return Some(name.clone());
        }
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
        let role_head = head_classes.has(Classes::ROLE.with(Classes::WOMAN).with(Classes::MAN).with(Classes::PEOPLE))
            && !head_classes.has(Classes::PLURAL.with(Classes::BODY));
        people.into_iter().find(|n| {
            let start = n.prefix.start;
            let behind_role = start > items.start
                && reading.items[start - 1].classes.has(Classes::ROLE)
                && reading.tag(start - 1) == Tag::Noun;
            // a guide, | Beth Hill
            // one of them, Bram Kuiper; one of her friends, Tom Ash
            let of_them = reading.is_word(items.start, &["one"]) && reading.is_word(items.start + 1, &["of"]);
            let one = (reading.is_word(items.start, &["a", "an"]) || of_them) && !head_classes.has(Classes::BODY);
            let apposed =
                (role_head || one) && start > items.start && reading.is_word(start - 1, &[","]) && n.items.len() <= 4;
            // a widow named Elif Kaya
            let called = start > items.start && reading.is_word(start - 1, &["named", "called"]);
            // "China’s ambassador to Britain Liu Xiaming"
            let found = mention(reading, n);
            let role_around = role_head && !found.roles.is_empty() && found.whole.contains(&head);
            behind_role || apposed || called || role_around
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
            // Solongo, who is pouring the tea
            && !self.cast.named_at(name.items.start).is_some_and(|mention| mention.titled)
            && self.goes_on_with_it(name.items.end)
    }

    /// Whether "it" or "its" is the first pronoun of the third person behind an item, in its sentence.
    fn goes_on_with_it(&self, at: usize) -> bool {
        let reading = self.reading;
        let end = reading.lines.get(reading.line_of(at.saturating_sub(1))).map_or(at, |line| line.items.end);
        let pronoun = |i: &usize| reading.is_word(*i, &["he", "she", "his", "her", "him", "it", "its"]);
        // "Ruiz praised its efforts. He said"
        let speaks = |i: usize| {
            let verb = reading.items.get(i + 1).is_some_and(|verb| verb.classes.has(Classes::SAY.with(Classes::TELL)));
            reading.is_word(i, &["he", "she"]) && verb
        };
        if speaks(end) {
            return false;
        }
        let here = (at..end).find(pronoun);
        here.map_or_else(|| self.it_speaks_next(at, end), |i| reading.is_word(i, &["it", "its"]))
    }

    /// "…, according to Transport for Wales. It said": the next sentence opens with "it" and a verb of speech.
    fn it_speaks_next(&self, at: usize, end: usize) -> bool {
        let says =
            self.reading.items.get(end + 1).is_some_and(|verb| verb.classes.has(Classes::SAY.with(Classes::TELL)));
        // what stands last in front of it is meant, and not the subject of a sentence that goes on
        says && end <= at + 5 && self.reading.is_word(end, &["it"])
    }

    /// An organization, a government, a newspaper.
    fn body(&mut self, items: &Range<usize>, plain: &Range<usize>, core: &Range<usize>) -> Answer {
        let whole = strip_determiner(self.text(plain.clone()));
        let short = strip_determiner(self.text(core.clone()));
        let in_a_table = gazetteer::institution(short).or_else(|| gazetteer::place(short)).is_some();
        let name = if in_a_table && gazetteer::institution(whole).is_none() { short } else { whole };
        let known = self.cast.find_body(name);
        let spelled = if known.is_none() { self.spelled_out(name, items.start) } else { None };
        let full = spelled.clone().map_or(name, |items| self.text(items));
        let known = known.or_else(|| self.cast.find_body(full).filter(|_| spelled.is_some()));
        let member = known.unwrap_or_else(|| self.cast.add(SpeakerKind::Organization, full, key(full)));
        let data = &mut self.cast.members[member];
        if let Some(spelled) = spelled {
            data.note(full, spelled);
        }
        data.note(name, items.clone());
        // CDC, when its full name comes later
        if is_acronym(&data.name) && !is_acronym(name) {
            name.clone_into(&mut data.name);
        }
        Answer::new(member, ORGANIZATION)
    }
}

fn strip_determiner(text: &str) -> &str {
    ["the ", "The ", "a ", "A ", "an ", "An "].iter().find_map(|d| text.strip_prefix(d)).unwrap_or(text)
}

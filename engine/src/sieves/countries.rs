//! Countries: where a speaker belongs, by what the article says of the speaker and by built-in tables.
//!
//! Never by a country that is only talked about, never by how a name looks or sounds. The sieves, most precise
//! first: the words around the name (`words`, `offices`), a member of the cast whose country is known ("the Biden
//! administration"), what a firm is called in the next breath
//! (`described`), the body that "its president" and "the company" go back to (`antecedent`), the side that a
//! contest tells of (`sides`, `teams`), the study that "its authors" wrote (`study`), and last, for local people, where the
//! paragraph or the article plays (`scene`).

mod antecedent;
mod clue;
mod described;
mod kin;
mod known;
mod lists;
mod money;
mod namesakes;
mod offices;
mod posts;
mod predicate;
mod scene;
mod setting;
mod sides;
mod strangers;
mod study;
mod teams;
mod ties;
mod told_of;
mod words;

use std::cell::{OnceCell, RefCell};
use std::ops::Range;

use crate::country::CountryCode;
use crate::explored::{Confidence, CountryFinding, Evidence, SpeakerKind, Why};
use crate::gazetteer::{self, Entry};
use crate::lexicon::{Classes, FastMap, classes};
use crate::reading::Reading;
use crate::sieves::cast::{Cast, Member};
use crate::sieves::confidence::{Ground, OFFICE_HOLDER, THROUGH_ANOTHER};
use crate::span::Span;
use crate::text::letters::lower_case;
use crate::text::tags::Tag;
use described::Descriptions;
use lists::{Lists, is_one_of};
use posts::Posts;
use setting::Setting;
use sides::Sides;
use teams::Teams;
use words::by_words;

/// What is known of where a member of the cast belongs.
#[derive(Clone, Debug, Default)]
pub(crate) struct Belonging {
    pub(crate) country: Option<CountryFinding>,
    pub(crate) international: bool,
}

impl Belonging {
    fn is_known(&self) -> bool {
        self.country.is_some() || self.international
    }
}

impl From<CountryFinding> for Belonging {
    fn from(country: CountryFinding) -> Self {
        Self { country: Some(country), international: false }
    }
}

/// Decides for the `members` of the cast, in their order.
pub(crate) fn countries(reading: &Reading<'_>, cast: &Cast, members: &[usize]) -> Vec<Belonging> {
    let finder = Finder::new(reading, cast);
    members.iter().map(|&index| finder.belonging(index, 0)).collect()
}

/// How many bodies are followed from one to the next: the spokesman of the agency of the ministry.
const MOST_STEPS: usize = 3;

struct Finder<'a, 'r> {
    reading: &'a Reading<'r>,
    cast: &'a Cast,
    /// Where the article plays.
    setting: Setting,
    /// First items of what names a body, with the member of the cast, in order.
    bodies: Vec<(usize, usize)>,
    /// What the words tell of a member, once asked.
    told: RefCell<FastMap<usize, Belonging>>,
    /// Which country's player is who, once asked.
    sides: OnceCell<Sides>,
    /// Whose ambassador and whose president the article tells of, once asked.
    posts: OnceCell<Posts>,
    /// Who plays whom in a report of a match, once asked.
    teams: OnceCell<Teams<'r>>,
    /// The country of the study that the article tells of, once asked.
    study: OnceCell<Option<(CountryCode, Span)>>,
    /// What firms are called where they are not named again, once asked.
    descriptions: OnceCell<Descriptions<'r>>,
}

impl<'a, 'r> Finder<'a, 'r> {
    fn new(reading: &'a Reading<'r>, cast: &'a Cast) -> Self {
        // "the US military" is a group of people and a body
        let is_body = |m: &Member| match m.kind {
            SpeakerKind::Organization => true,
            SpeakerKind::Group | SpeakerKind::Unnamed => {
                m.key.last().is_some_and(|word| classes(word).has(Classes::BODY))
            }
            SpeakerKind::Person | SpeakerKind::Document => false,
        };
        let members = cast.members.iter().enumerate().filter(|(_, m)| is_body(m));
        let mut bodies: Vec<_> =
            members.flat_map(|(id, m)| m.mentions.iter().map(move |mention| (mention.start, id))).collect();
        bodies.sort_unstable();
        let told = RefCell::default();
        Self {
            reading,
            cast,
            setting: setting::setting(reading, cast),
            bodies,
            told,
            sides: OnceCell::new(),
            posts: OnceCell::new(),
            teams: OnceCell::new(),
            study: OnceCell::new(),
            descriptions: OnceCell::new(),
        }
    }

    fn belonging(&self, index: usize, steps: usize) -> Belonging {
        let told = self.told.borrow().get(&index).cloned();
        let belonging = told.unwrap_or_else(|| by_words(self.reading, &self.cast.members[index], &self.setting));
        self.told.borrow_mut().insert(index, belonging.clone());
        if belonging.is_known() || steps >= MOST_STEPS {
            return belonging;
        }
        if let Some(entry) = office_holder(self.reading, &self.cast.members[index])
            && let Some(code) = entry.country
        {
            let evidence = vec![Evidence::entry(entry.table.name(), entry.name)];
            return found(code, OFFICE_HOLDER, evidence).into();
        }
        let through = self
            .by_cast(index, steps)
            .or_else(|| self.by_kin(index, steps))
            .or_else(|| self.by_description(index).map(Belonging::from))
            .or_else(|| self.by_post(index).map(Belonging::from))
            .or_else(|| self.by_body_before(index, steps));
        let told = through.or_else(|| {
            let of_a_side = self.by_side(index).or_else(|| self.by_teams(index));
            of_a_side.or_else(|| self.by_study(index)).map(Belonging::from)
        });
        told.or_else(|| self.by_scene(index).map(Belonging::from)).unwrap_or_default()
    }

    /// A member of the cast in the mention whose country is known: "the Biden administration", "… of Stratfor".
    fn by_cast(&self, index: usize, steps: usize) -> Option<Belonging> {
        let (reading, cast) = (self.reading, self.cast);
        let member = &cast.members[index];
        for mention in &member.mentions {
            for at in mention.clone() {
                let word = reading.word(at);
                if !word.starts_with(char::is_uppercase) || word.len() < 3 {
                    continue;
                }
                let lower = lower_case(word);
                let person = cast
                    .with_word(&lower, SpeakerKind::Person)
                    .find(|(_, m)| m.key.len() > 1 && m.key.last() == Some(&lower))
                    .filter(|_| member.kind != SpeakerKind::Person && reading.tag(at) == Tag::Name);
                let alone = at == mention.start || reading.tag(at - 1) == Tag::Determiner;
                let follows = |key: &[String]| {
                    // "Commission spokesman", where the European Commission speaks
                    key.len() > 1 && key.last() == Some(&lower) && classes(&lower).has(Classes::BODY) && alone
                        || key.first() == Some(&lower)
                            && at + key.len() <= mention.end
                            && key.iter().zip(at..).all(|(word, i)| lower_case(reading.word(i)) == *word)
                };
                let body = || {
                    cast.with_word(&lower, SpeakerKind::Organization).find(|(_, m)| {
                        // "the ministry" names none
                        m.name.contains(char::is_uppercase) && follows(&m.key)
                    })
                };
                let Some((other, member)) = person.or_else(body).filter(|(other, _)| *other != index) else { continue };
                let known = self.belonging(other, steps + 1);
                if known.is_known() {
                    let evidence = Evidence::entry("speaker", &member.name);
                    return Some(follow(known, THROUGH_ANOTHER, reading.span(at..at + 1), vec![evidence]));
                }
            }
        }
        None
    }
}

/// "Angela Merkel": a full name of somebody whose office is common knowledge, unless the article tells of a namesake: "Angela
/// Merkel, a singer". Who was a singer once may hold an office now.
fn office_holder(reading: &Reading<'_>, member: &Member) -> Option<Entry> {
    const MENTIONS: usize = 8;
    let namesake = |role: &Range<usize>| {
        let was = role.clone().any(|i| reading.is_word(i, &["former", "one-time", "retired"]));
        !was && role.clone().any(|i| is_one_of(reading.word(i), Lists::HOLDS_NO_OFFICE))
    };
    if !member.roles.is_empty() && member.roles.iter().all(namesake) {
        return None;
    }
    let person = member.kind == SpeakerKind::Person;
    // Pope Francis, Prime Minister Sheikh Hasina
    let with_title = || {
        let title = |title: &Range<usize>| title.end.checked_sub(1).map(|last| reading.word(last));
        let titles = || member.titles.iter().take(MENTIONS).filter_map(title);
        member
            .forms
            .iter()
            .take(MENTIONS)
            .find_map(|form| titles().find_map(|title| gazetteer::office_holder(&[title, " ", form].concat())))
    };
    let entry = member.forms.iter().filter(|_| person).find_map(|form| gazetteer::office_holder(form));
    entry.or_else(|| if person { with_title() } else { None })
}

fn found(code: CountryCode, ground: Ground, evidence: Vec<Evidence>) -> CountryFinding {
    CountryFinding { code, confidence: Confidence::new(ground.confidence()), why: Why::new(ground.sieve, evidence) }
}

/// What is known of another, taken over on a ground of its own.
fn follow(known: Belonging, ground: Ground, words: Span, more: Vec<Evidence>) -> Belonging {
    let evidence = || std::iter::once(Evidence::Words(words)).chain(more).collect();
    let surely = |country: CountryFinding| {
        let followed = found(country.code, ground, evidence());
        // no surer than what is known of the other
        let confidence = Confidence::new(followed.confidence.value().min(country.confidence.value()));
        CountryFinding { confidence, ..followed }
    };
    Belonging { international: known.international, country: known.country.map(surely) }
}

//! Offices that only one country has, and sides that a player plays for: what a speaker does tells the country.

use std::sync::LazyLock;

use super::found;
use super::known::longest;
use super::lists::{Lists, is_one_of};
use super::setting::Setting;
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::Table;
use crate::lexicon::{FastMap, with_lower_case};
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::{OFFICE_OF_ONE_COUNTRY, TEAM};
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// An office or party that only one country has; of those that others have too, only where the article does not play there.
pub(super) fn by_office(reading: &Reading<'_>, member: &Member, setting: &Setting) -> Option<CountryFinding> {
    let text = &reading.article.text;
    member.roles.iter().chain(&member.mentions).find_map(|items| {
        let span = reading.span(items.clone());
        let words = lower_case(span.of(text));
        let &Office { code, words: office, others } = office_in(&words)?;
        // a senator in Manila, whatever the article tells of Texas
        let elsewhere = |main: CountryCode| main != code && (others.contains(main.as_str()) || !setting.names(code));
        if !others.is_empty() && setting.main.is_some_and(|(main, _)| elsewhere(main)) {
            return None;
        }
        Some(found(code, OFFICE_OF_ONE_COUNTRY, vec![Evidence::Words(span), Evidence::entry("office", office)]))
    })
}

/// The country of an office that begins at an item and that no other country has: "the Dáil".
pub(super) fn office_at(reading: &Reading<'_>, at: usize) -> Option<CountryCode> {
    let word = Some(reading.word(at)).filter(|word| word.starts_with(char::is_uppercase))?;
    let beginning = with_lower_case(word, |word| BEGINNINGS.get(word)).flatten()?;
    let text = reading.article.text.get(reading.items.get(at)?.span.start as usize..)?;
    let stands = |office: &&Office| {
        let rest = text.get(office.words.len()..);
        let same = text.get(..office.words.len()).is_some_and(|words| lower_case(words) == office.words);
        same && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    };
    let offices = beginning.iter().filter_map(|&at| OFFICES.get(at));
    offices.filter(|office| office.others.is_empty()).find(stands).map(|office| office.code)
}

/// An office or party, in lower case.
struct Office {
    code: CountryCode,
    words: &'static str,
    /// Codes of other countries that have one so called.
    others: &'static str,
}

static OFFICES: LazyLock<Vec<Office>> = LazyLock::new(|| {
    let rows = include_str!("../../../data/offices.tsv").lines().filter(|line| !line.starts_with('#'));
    let mut offices = Vec::new();
    for row in rows {
        let mut cells = row.split('\t');
        let Some(code) = cells.next().and_then(CountryCode::from_letters) else { continue };
        let [own, shared, others] = [(); 3].map(|()| cells.next().unwrap_or_default());
        for (cell, others) in [(own, ""), (shared, others)] {
            let words = cell.split('|').filter(|words| !words.is_empty());
            offices.extend(words.map(|words| Office { code, words, others }));
        }
    }
    offices
});

/// Where in the table the offices stand that begin with a word.
static BEGINNINGS: LazyLock<FastMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut beginnings: FastMap<_, Vec<usize>> = FastMap::default();
    for (at, office) in OFFICES.iter().enumerate() {
        beginnings.entry(first_word(office.words)).or_default().push(at);
    }
    beginnings
});

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The first office of the table that stands in a text in lower case, as whole words.
fn office_in(text: &str) -> Option<&'static Office> {
    let mut first = None;
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = rest.get(start..)?;
        let word = first_word(rest);
        let stands = |at: &&usize| {
            let behind = OFFICES.get(**at).and_then(|office| rest.strip_prefix(office.words));
            behind.is_some_and(|behind| !behind.starts_with(char::is_alphanumeric))
        };
        let found = BEGINNINGS.get(word).into_iter().flatten().find(stands).copied();
        first = first.into_iter().chain(found).min();
        rest = rest.get(word.len()..)?;
    }
    OFFICES.get(first?)
}

/// The country that a player plays for: whose hopes he kept alive, whom she gave the lead.
pub(super) fn by_team(reading: &Reading<'_>, member: &Member) -> Option<CountryFinding> {
    let mut mentions = member.mentions.iter().filter(|_| member.kind == SpeakerKind::Person);
    mentions.find_map(|mention| {
        let verbs = mention.end..(mention.end + 3).min(reading.items.len());
        let verb = verbs.rev().find(|&i| is_one_of(reading.word(i), Lists::FOR_A_SIDE))?;
        let object = (verb + 1..verb + 3).find(|&i| reading.tag(i) != Tag::Determiner)?;
        let (entry, end) = longest(reading, object, (object + 4).min(reading.items.len()))?;
        let code = entry.country.filter(|_| entry.table == Table::Country)?;
        let words = Evidence::Words(reading.span(mention.start..end));
        Some(found(code, TEAM, vec![words, Evidence::entry(entry.table.name(), entry.name)]))
    })
}

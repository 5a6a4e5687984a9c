//! Offices that only one country has, and sides that a player plays for: what a speaker does tells the country.

use std::sync::LazyLock;

use super::found;
use super::lists::{Lists, is_one_of};
use super::words::longest;
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::Table;
use crate::lexicon::FastMap;
use crate::reading::Reading;
use crate::sieves::cast::Member;
use crate::sieves::confidence::{OFFICE_OF_ONE_COUNTRY, TEAM};
use crate::text::letters::lower_case;
use crate::text::tags::Tag;

/// An office or party that only one country has.
pub(super) fn by_office(reading: &Reading<'_>, member: &Member) -> Option<CountryFinding> {
    let text = &reading.article.text;
    member.roles.iter().chain(&member.mentions).find_map(|items| {
        let span = reading.span(items.clone());
        let words = lower_case(span.of(text));
        let &(code, office) = office_in(&words)?;
        Some(found(code, OFFICE_OF_ONE_COUNTRY, vec![Evidence::Words(span), Evidence::entry("office", office)]))
    })
}

static OFFICES: LazyLock<Vec<(CountryCode, &'static str)>> = LazyLock::new(|| {
    include_str!("../../../data/offices.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(code, words)| Some((CountryCode::from_letters(code)?, words)))
        .flat_map(|(code, words)| words.split('|').map(move |word| (code, word)))
        .collect()
});

/// Where in the table the offices stand that begin with a word.
static BEGINNINGS: LazyLock<FastMap<&'static str, Vec<usize>>> = LazyLock::new(|| {
    let mut beginnings: FastMap<_, Vec<usize>> = FastMap::default();
    for (at, (_, office)) in OFFICES.iter().enumerate() {
        beginnings.entry(first_word(office)).or_default().push(at);
    }
    beginnings
});

fn first_word(text: &str) -> &str {
    text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The first office of the table that stands in a text in lower case, as whole words.
fn office_in(text: &str) -> Option<&'static (CountryCode, &'static str)> {
    let mut first = None;
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = rest.get(start..)?;
        let word = first_word(rest);
        let stands = |at: &&usize| {
            let behind = OFFICES.get(**at).and_then(|(_, office)| rest.strip_prefix(office));
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

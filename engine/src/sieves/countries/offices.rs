//! Offices that only one country has, and sides that a player plays for: what a speaker does tells the country.

use super::found;
use super::ties::is_one_of;
use super::words::longest;
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::Table;
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
        let (code, office) = OFFICES.iter().find(|(_, office)| has_words(&words, office))?;
        Some(found(*code, OFFICE_OF_ONE_COUNTRY, vec![Evidence::Words(span), Evidence::entry("office", office)]))
    })
}

static OFFICES: std::sync::LazyLock<Vec<(CountryCode, &'static str)>> = std::sync::LazyLock::new(|| {
    include_str!("../../../data/offices.tsv")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('\t'))
        .filter_map(|(code, words)| Some((CountryCode::from_letters(code)?, words)))
        .flat_map(|(code, words)| words.split('|').map(move |word| (code, word)))
        .collect()
});

/// Whether `words` stand in `text`, as whole words.
fn has_words(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + words.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// What players do to their own side: "Kralj put Croatia ahead".
const FOR_A_SIDE: &str = "put keep kept give gave given earn earned lead led guide guided steer steered captain captained save \
                          saved hand handed level secure secured seal sealed clinch clinched help helped inspire inspired";

/// The country that a player plays for: whose hopes he kept alive, whom she gave the lead.
pub(super) fn by_team(reading: &Reading<'_>, member: &Member) -> Option<CountryFinding> {
    let mut mentions = member.mentions.iter().filter(|_| member.kind == SpeakerKind::Person);
    mentions.find_map(|mention| {
        let verbs = mention.end..(mention.end + 3).min(reading.items.len());
        let verb = verbs.rev().find(|&i| is_one_of(reading.word(i), FOR_A_SIDE))?;
        let object = (verb + 1..verb + 3).find(|&i| reading.tag(i) != Tag::Determiner)?;
        let (entry, end) = longest(reading, object, (object + 4).min(reading.items.len()))?;
        let code = entry.country.filter(|_| entry.table == Table::Country)?;
        let words = Evidence::Words(reading.span(mention.start..end));
        Some(found(code, TEAM, vec![words, Evidence::entry(entry.table.name(), entry.name)]))
    })
}

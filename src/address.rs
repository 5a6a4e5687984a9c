//! What is chosen, as a part of the page's address that people can read: `?country=CN,US&speaker=wang-wenbin`.
//!
//! Parameters of others are left as they are. What an address names and the article does not have is passed over: the
//! link may be older than the article.

use std::collections::BTreeMap;

use sayso_engine::query::{Certainty, Naming, Set, fold};
use sayso_engine::{CountryCode, Explored, Filters, Kind, Speaker, SpeakerId};
use yew::AttrValue;

use crate::labels::{certainty_value, kind_value, naming_value};

const NAMES: [&str; 6] = ["country", "speaker", "kind", "named", "sure", "q"];
const UNKNOWN: &str = "unknown";

/// `search` (what stands behind the question mark, with it or without) with these filters instead of those in it.
#[must_use]
pub fn write(search: &str, filters: &Filters, explored: &Explored) -> String {
    write_with(search, filters, &[], explored)
}

/// The same, with chosen speakers that only other open articles have.
#[must_use]
pub fn write_with(search: &str, filters: &Filters, elsewhere: &[AttrValue], explored: &Explored) -> String {
    // Names for thousands of speakers take time.
    let speakers = if filters.speakers.is_empty() { Vec::new() } else { slugs(explored) };
    let slug = |id: SpeakerId| speakers.get(id.0 as usize).cloned().unwrap_or_default();
    let ours = [
        values(&filters.countries, |country| country.map_or(UNKNOWN.to_owned(), |code| code.to_string())),
        joined(
            filters.speakers.iter().map(|speaker| speaker.map_or(UNKNOWN.to_owned(), slug)),
            elsewhere.iter().map(|name| dashed(name)),
        ),
        values(&filters.kinds, |kind| kind_value(kind).to_owned()),
        values(&filters.namings, |naming| naming_value(naming).to_owned()),
        values(&filters.certainties, |certainty| certainty_value(certainty).to_owned()),
        encoded(&filters.words),
    ];
    let others = parameters(search).filter(|(name, _)| !NAMES.contains(name)).map(|(name, value)| match value {
        Some(value) => [name, "=", value].concat(),
        None => name.to_owned(),
    });
    let ours = NAMES.iter().zip(&ours).filter(|(_, value)| !value.is_empty());
    let all: Vec<String> = others.chain(ours.map(|(name, value)| [name, "=", value].concat())).collect();
    if all.is_empty() { String::new() } else { ["?", &all.join("&")].concat() }
}

/// The filters that `search` names.
#[must_use]
pub fn read(search: &str, explored: &Explored) -> Filters {
    let mut filters = Filters { countries: countries(search, explored), ..Filters::default() };
    for (name, value) in parameters(search) {
        let value = value.unwrap_or_default();
        let parts = || value.split(',').map(decoded);
        match name {
            "speaker" => {
                let speakers = slugs(explored);
                let place = |part: &str| {
                    let part = dashed(part);
                    Some(SpeakerId(speakers.iter().position(|slug| *slug == part)? as u32))
                };
                filters.speakers = parts().filter_map(|part| known(&part, place)).collect();
            }
            "kind" => {
                let kinds = [Kind::Direct, Kind::Mixed, Kind::Indirect];
                filters.kinds = named(kinds, kind_value, parts());
            }
            "named" => {
                let namings = [Some(Naming::Named), Some(Naming::Unnamed), None];
                filters.namings = named(namings, naming_value, parts());
            }
            "sure" => filters.certainties = named([Certainty::Sure, Certainty::Unsure], certainty_value, parts()),
            "q" => decoded(value).trim().clone_into(&mut filters.words),
            _ => {}
        }
    }
    filters
}

/// The countries that `search` names and the article has.
#[must_use]
pub fn countries(search: &str, explored: &Explored) -> Set<Option<CountryCode>> {
    let has =
        |country: &Option<CountryCode>| explored.quotes.iter().any(|quote| explored.country_of(quote) == *country);
    let named = parameters(search).filter(|(name, _)| *name == "country").filter_map(|(_, value)| value);
    let parts = named.flat_map(|value| value.split(',')).map(decoded);
    parts.filter_map(|part| known(&part, CountryCode::from_letters)).filter(has).collect()
}

/// The address of an article that `search` names.
#[must_use]
pub fn source(search: &str) -> Option<String> {
    let value = parameters(search).find(|(name, _)| *name == "src")?.1?;
    Some(decoded(value)).filter(|source| !source.trim().is_empty())
}

/// The speakers that `search` names and the article does not have, as addresses name them.
#[must_use]
pub fn missing(search: &str, explored: &Explored) -> Vec<String> {
    let named = parameters(search).filter(|(name, _)| *name == "speaker").filter_map(|(_, value)| value);
    let named: Vec<String> = named.flat_map(|value| value.split(',')).map(|part| dashed(&decoded(part))).collect();
    let slugs = if named.is_empty() { Vec::new() } else { slugs(explored) };
    named.into_iter().filter(|name| name != UNKNOWN && !slugs.contains(name)).collect()
}

/// The names of those of the missing speakers whom another article has; they are no longer missing.
#[must_use]
pub fn names_of(missing: &mut Vec<String>, explored: &Explored) -> Vec<AttrValue> {
    let mut names = Vec::new();
    missing.retain(|sought| {
        let found = explored.speakers.iter().find(|speaker| dashed(&speaker.name) == *sought);
        names.extend(found.map(|speaker| AttrValue::from(speaker.name.clone())));
        found.is_none()
    });
    names
}

/// A name for each speaker that an address can hold: "wang-wenbin". Of two that would have the same the second has a
/// number as well.
#[must_use]
pub fn slugs(explored: &Explored) -> Vec<String> {
    // Those that are taken, each with the number that the next of that name tries first.
    let mut taken: BTreeMap<String, u32> = [(String::new(), 2), (UNKNOWN.to_owned(), 2)].into();
    let slug = |speaker: &Speaker| {
        let name = dashed(&speaker.name);
        let mut slug = name.clone();
        while taken.contains_key(&slug) {
            let number = taken.entry(name.clone()).or_insert(2);
            slug = [&name, "-", &number.to_string()].concat();
            *number += 1;
        }
        taken.insert(slug.clone(), 2);
        slug
    };
    explored.speakers.iter().map(slug).collect()
}

fn dashed(name: &str) -> String {
    let folded = fold::fold(name);
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

fn parameters(search: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let parameters = search.strip_prefix('?').unwrap_or(search).split('&').filter(|parameter| !parameter.is_empty());
    parameters.map(|parameter| match parameter.split_once('=') {
        Some((name, value)) => (name, Some(value)),
        None => (parameter, None),
    })
}

/// In order, so that the address is the same whichever article is shown.
fn joined(here: impl Iterator<Item = String>, elsewhere: impl Iterator<Item = String>) -> String {
    let mut values: Vec<String> = here.chain(elsewhere).map(|name| encoded(&name)).collect();
    values.sort_unstable();
    values.join(",")
}

fn values<T: Ord + Copy>(chosen: &Set<T>, name: impl Fn(T) -> String) -> String {
    let values: Vec<String> = chosen.iter().map(|&option| encoded(&name(option))).collect();
    values.join(",")
}

/// Those of the options that are named.
fn named<T: Ord + Copy, const N: usize>(
    options: [T; N],
    name: impl Fn(T) -> &'static str,
    parts: impl Iterator<Item = String>,
) -> Set<T> {
    parts.filter_map(|part| options.iter().copied().find(|&option| name(option) == part)).collect()
}

/// `None` for what cannot be read, `Some(None)` for the unknown.
#[allow(clippy::option_option)]
fn known<T>(part: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    if part == UNKNOWN { Some(None) } else { read(part).map(Some) }
}

/// As a value of a parameter: letters and digits as they are, spaces as `+`, the rest in hexadecimal.
fn encoded(text: &str) -> String {
    let hex = |digit: u8| char::from(if digit < 10 { b'0' + digit } else { b'A' - 10 + digit });
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | b'-' | b'.' | b'_' | b'~' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            _ => encoded.extend(['%', hex(byte >> 4), hex(byte & 15)]),
        }
    }
    encoded
}

fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.as_bytes();
    while let [first, behind @ ..] = rest {
        rest = behind;
        bytes.push(match (first, behind) {
            (b'%', [high, low, behind @ ..]) => match (digit(*high), digit(*low)) {
                (Some(high), Some(low)) => {
                    rest = behind;
                    high << 4 | low
                }
                _ => b'%',
            },
            (b'+', _) => b' ',
            _ => *first,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(hex: u8) -> Option<u8> {
    char::from(hex).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

// What makes the inputs of properties does not run in a browser.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use sayso_engine::{article, explore};

    use super::*;

    fn explored() -> Explored {
        explore(article::plain::read(
            "“It rains,” said Jean Petit, a French minister. “It pours,” said Hans Klein, a German minister.\n\n\
             “It hails,” said José Müller. He said it would snow.\n\n“It is dry,” said the stranger.",
        ))
    }

    #[test]
    fn an_address_can_be_read_by_people() {
        let explored = explored();
        let filters = read("?country=FR,DE&speaker=jean-petit&kind=direct&named=yes&sure=yes&q=it+rains", &explored);
        assert_eq!(filters.countries.iter().count(), 2);
        assert_eq!(filters.speakers.iter().count(), 1);
        assert_eq!(filters.words, "it rains");
        assert_eq!(
            write("", &filters, &explored),
            "?country=DE,FR&speaker=jean-petit&kind=direct&named=yes&sure=yes&q=it+rains"
        );
    }

    #[test]
    fn what_the_article_does_not_have_is_passed_over() {
        let explored = explored();
        let filters = read("?country=XX,CN,de&speaker=nobody&kind=loud&named=perhaps&sure=&q=", &explored);
        assert_eq!(filters, Filters::default());
    }

    #[test]
    fn parameters_of_others_stay_as_they_are() {
        let explored = explored();
        let filters = read("?src=a%20b.html&country=FR&x", &explored);
        assert_eq!(write("?src=a%20b.html&country=DE&x", &filters, &explored), "?src=a%20b.html&x&country=FR");
        assert_eq!(write("?country=FR", &Filters::default(), &explored), "");
    }

    #[test]
    fn an_address_can_name_the_address_of_an_article() {
        assert_eq!(source("?x&src=https%3A%2F%2Fa.org%2Fb?c=d&q=e").as_deref(), Some("https://a.org/b?c=d"));
        assert_eq!(source("?src=https://a.org/b").as_deref(), Some("https://a.org/b"));
        assert_eq!((source("?src="), source("?src"), source("?q=src")), (None, None, None));
    }

    #[test]
    fn speakers_of_one_name_are_told_apart() {
        let mut explored = explored();
        let names = ["Unknown", "Jean Petit", "jean-petit", "…", "?"];
        for (speaker, name) in explored.speakers.iter_mut().zip(names) {
            speaker.name = name.to_owned();
        }
        let slugs = slugs(&explored);
        let distinct: std::collections::BTreeSet<&String> = slugs.iter().collect();
        assert_eq!(distinct.len(), slugs.len(), "{slugs:?}");
        assert_eq!(slugs.get(..3).unwrap_or_default(), ["unknown-2", "jean-petit", "jean-petit-2"]);
    }

    #[test]
    fn thousands_of_one_name_take_no_time() {
        let mut explored = explored();
        let stranger = explored.speakers.remove(0);
        explored.speakers = vec![stranger; 5_000];
        let start = std::time::Instant::now();
        let slugs = slugs(&explored);
        assert!(start.elapsed().as_millis() < 2_000, "{:?}", start.elapsed());
        assert_eq!(slugs.last().map(String::as_str), Some("jean-petit-5000"));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(picks in any::<[u8; 10]>(), words in any::<String>()) {
            let explored = explored();
            let mut filters = Filters { words: words.trim().to_owned(), ..Filters::default() };
            for pick in picks {
                let quote = explored.quotes.get(usize::from(pick >> 3));
                match (pick & 7, quote) {
                    (0, Some(quote)) => filters.countries.toggle(explored.country_of(quote)),
                    (1, Some(quote)) => filters.speakers.toggle(quote.speaker),
                    (2, Some(quote)) => filters.kinds.toggle(quote.kind),
                    (3, _) => filters.namings.toggle(None),
                    (4, _) => filters.namings.toggle(Some(Naming::Unnamed)),
                    (5, _) => filters.certainties.toggle(Certainty::Unsure),
                    _ => {}
                }
            }
            let search = write("?a=b", &filters, &explored);
            prop_assert_eq!(read(&search, &explored), filters);
            prop_assert!(search.is_ascii());
        }

        #[test]
        fn any_address_is_read(search in any::<String>()) {
            let _ = read(&search, &explored());
        }
    }
}

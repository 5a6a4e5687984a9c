//! The built-in tables of countries, places and institutions, read once from `data/*.tsv`.

use std::sync::LazyLock;

use crate::country::CountryCode;
use crate::lexicon::FastMap;

/// What a name stands for, and so how strongly it shows a country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Table {
    Country,
    Demonym,
    Capital,
    Seat,
    Place,
    /// A place of which another country has a well-known namesake.
    AmbiguousPlace,
    Institution,
}

impl Table {
    /// As evidence names it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Country => "country",
            Self::Demonym => "nationality",
            Self::Capital => "capital",
            Self::Seat => "seat of government",
            Self::Place | Self::AmbiguousPlace => "place",
            Self::Institution => "institution",
        }
    }
}

/// An entry of a table: the usual name, and the country if there is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Entry {
    pub(crate) table: Table,
    pub(crate) name: &'static str,
    /// `None` for an international body.
    pub(crate) country: Option<CountryCode>,
}

#[derive(Default)]
struct Tables {
    countries: FastMap<&'static str, Entry>,
    demonyms: FastMap<&'static str, Entry>,
    places: FastMap<&'static str, Entry>,
    institutions: FastMap<&'static str, Entry>,
    names: FastMap<CountryCode, &'static str>,
}

fn rows(file: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

fn spellings(row: &[&'static str], column: usize) -> impl Iterator<Item = &'static str> {
    row.get(column).copied().unwrap_or_default().split('|').filter(|name| !name.is_empty())
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    for row in rows(include_str!("../data/countries.tsv")) {
        let Some(code) = row.first().and_then(|code| CountryCode::from_letters(code)) else { continue };
        let Some(&name) = row.get(1) else { continue };
        tables.names.insert(code, name);
        let entry = |table| Entry { table, name, country: Some(code) };
        for spelling in spellings(&row, 1).chain(spellings(&row, 2)) {
            tables.countries.entry(spelling).or_insert(entry(Table::Country));
        }
        for spelling in spellings(&row, 3) {
            tables.demonyms.entry(spelling).or_insert(entry(Table::Demonym));
        }
        for spelling in spellings(&row, 4) {
            tables.places.entry(spelling).or_insert(Entry { name: spelling, ..entry(Table::Capital) });
        }
        for spelling in spellings(&row, 5) {
            tables.places.insert(spelling, Entry { name: spelling, ..entry(Table::Seat) });
        }
    }
    for row in rows(include_str!("../data/places.tsv")) {
        let country = row.first().and_then(|code| CountryCode::from_letters(code));
        let ambiguous = row.get(2).is_some_and(|flag| *flag == "1");
        let table = if ambiguous { Table::AmbiguousPlace } else { Table::Place };
        let name = spellings(&row, 1).next().unwrap_or_default();
        for spelling in spellings(&row, 1) {
            tables.places.entry(spelling).or_insert(Entry { table, name, country });
        }
    }
    for row in rows(include_str!("../data/institutions.tsv")) {
        let country = row.first().and_then(|code| CountryCode::from_letters(code));
        let name = row.get(2).copied().unwrap_or_default();
        for spelling in spellings(&row, 2).chain(spellings(&row, 3)) {
            tables.institutions.entry(spelling).or_insert(Entry { table: Table::Institution, name, country });
        }
    }
    tables
});

/// The short English name of a country of the table.
pub(crate) fn country_name(code: CountryCode) -> Option<&'static str> {
    TABLES.names.get(&code).copied()
}

/// A country by one of its names.
pub(crate) fn country(name: &str) -> Option<Entry> {
    TABLES.countries.get(name).copied()
}

/// A country by an adjective or noun for its people.
pub(crate) fn demonym(word: &str) -> Option<Entry> {
    TABLES.demonyms.get(word).copied()
}

/// Whether a word is an adjective or noun for a country's people.
pub(crate) fn is_demonym(word: &str) -> bool {
    TABLES.demonyms.contains_key(word)
}

/// A country, capital, seat of government, region or city by its name.
pub(crate) fn place(name: &str) -> Option<Entry> {
    country(name).or_else(|| TABLES.places.get(name).copied())
}

/// A well-known institution by one of its names.
pub(crate) fn institution(name: &str) -> Option<Entry> {
    TABLES.institutions.get(name).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(entry: Option<Entry>) -> Option<String> {
        entry.and_then(|e| e.country).map(|c| c.to_string())
    }

    #[test]
    fn names_of_all_sorts_lead_to_their_country() {
        assert_eq!(code(country("China")).as_deref(), Some("CN"));
        assert_eq!(code(demonym("Chinese")).as_deref(), Some("CN"));
        assert_eq!(code(place("Beijing")).as_deref(), Some("CN"));
        assert_eq!(place("Kremlin").map(|e| e.table), Some(Table::Seat));
        assert_eq!(code(place("Texas")).as_deref(), Some("US"));
        assert_eq!(country("us"), None);
    }
}

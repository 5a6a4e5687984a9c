//! The built-in tables of countries, places and institutions, read once. They are those of `data/*.tsv`, packed by
//! `build.rs`.

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
    /// Who holds or held a national office.
    Person,
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
            Self::Person => "office holder",
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
    /// Codes of the other countries that have a place of the name.
    namesakes: FastMap<&'static str, &'static str>,
    /// Institutions of other countries that are called as one of `institutions`.
    so_called: FastMap<&'static str, Vec<Entry>>,
    /// By the letters that entries begin with, how many bytes the longest of them has.
    beginnings: FastMap<&'static str, usize>,
}

/// A table as packed.
macro_rules! table {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name))
    };
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables::default();
    tables.read_countries(table!("countries.tsv"));
    each_by_country(table!("places.tsv"), |country, names, namesakes| {
        let table = if namesakes.is_empty() { Table::Place } else { Table::AmbiguousPlace };
        if table == Table::AmbiguousPlace {
            tables.namesakes.extend(spellings(names).map(|name| (name, namesakes)));
        }
        let entry = Entry { table, name: spellings(names).next().unwrap_or_default(), country };
        if table == Table::AmbiguousPlace {
            // Victoria is more than the capital of Seychelles
            tables.places.extend(spellings(names).map(|name| (name, entry)));
        }
        add(&mut tables.places, names, entry);
    });
    each_by_country(table!("institutions.tsv"), |country, name, aliases| {
        let entry = Entry { table: Table::Institution, name, country };
        for name in spellings(name).chain(spellings(aliases)) {
            let first = *tables.institutions.entry(name).or_insert(entry);
            if first.country != country {
                tables.so_called.entry(name).or_default().push(entry);
            }
        }
    });
    for map in [&tables.countries, &tables.demonyms, &tables.places, &tables.institutions] {
        for name in map.keys() {
            // a curly apostrophe is longer than the table's
            let bytes = name.len() + 2 * name.bytes().filter(|&byte| byte == b'\'').count();
            let longest = tables.beginnings.entry(beginning(name)).or_default();
            *longest = bytes.max(*longest);
        }
    }
    tables
});

/// How sums are written in a country's money and in no other's, the longest signs first.
static MONEY: LazyLock<Vec<(&'static str, CountryCode)>> = LazyLock::new(|| {
    let mut signs = Vec::new();
    for line in table!("money.tsv").lines() {
        if let Some((code, cell)) = line.split_once('\t')
            && let Some(country) = CountryCode::from_letters(code)
        {
            signs.extend(spellings(cell).map(|sign| (sign, country)));
        }
    }
    signs.sort_by_key(|(sign, _)| std::cmp::Reverse(sign.len()));
    signs
});

/// The country whose money a sum is in that ends a text, and the bytes of its sign: "for HK$", where digits follow.
pub(crate) fn money(before_digits: &str) -> Option<(CountryCode, usize)> {
    MONEY.iter().find_map(|&(sign, country)| {
        let rest = before_digits.strip_suffix(sign)?;
        let alone = rest.chars().next_back().is_none_or(|c| !c.is_alphanumeric() && c != '$');
        alone.then_some((country, sign.len()))
    })
}

/// Holders of national office by their full names.
static PEOPLE: LazyLock<FastMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut people = FastMap::default();
    for line in table!("people.tsv").lines() {
        let Some((code, names)) = line.split_once('\t') else { continue };
        for name in spellings(names) {
            people.insert(name, Entry { table: Table::Person, name, country: CountryCode::from_letters(code) });
        }
    }
    people
});

/// A holder of national office by a full name, as news write it without saying of which country.
pub(crate) fn office_holder(name: &str) -> Option<Entry> {
    PEOPLE.get(name).copied()
}

/// The letters and digits that a name begins with: its first word, or a part of it.
fn beginning(name: &str) -> &str {
    name.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default()
}

/// The names alone, for who needs no other table: what is built without the engine's rules then goes without their data.
static NAMES: LazyLock<Vec<(CountryCode, &'static str)>> = LazyLock::new(|| {
    let row = |line: &'static str| {
        let (code, name) = line.split_at_checked(2)?;
        Some((CountryCode::from_letters(code)?, name))
    };
    table!("names.txt").lines().filter_map(row).collect()
});

impl Tables {
    /// Reads lines of a code, the name, other names, demonyms, capitals, seats. What `build.rs` has shortened is written
    /// out once, for good: the tables are there until the end.
    fn read_countries(&mut self, file: &'static str) {
        for line in file.lines() {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            let Some(code) = CountryCode::from_letters(cell()) else { continue };
            let name = cell();
            let entry = |table, name| Entry { table, name, country: Some(code) };
            add(&mut self.countries, name, entry(Table::Country, name));
            add(&mut self.countries, cell().replace('%', name).leak(), entry(Table::Country, name));
            for demonym in spellings(cell()) {
                let one = demonym.trim_end_matches('+');
                add(&mut self.demonyms, one, entry(Table::Demonym, name));
                if one != demonym {
                    add(&mut self.demonyms, [one, "s"].concat().leak(), entry(Table::Demonym, name));
                }
            }
            for capital in spellings(cell()) {
                add(&mut self.places, capital, entry(Table::Capital, capital));
            }
            for seat in spellings(cell()) {
                // A seat may be called as a capital is: then it is the government that is meant.
                self.places.insert(seat, entry(Table::Seat, seat));
            }
        }
    }
}

/// Reads lines of one or two cells that stand below a line `=` and the code of their country.
fn each_by_country(file: &'static str, mut row: impl FnMut(Option<CountryCode>, &'static str, &'static str)) {
    let mut country = None;
    for line in file.lines() {
        if let Some(code) = line.strip_prefix('=') {
            country = CountryCode::from_letters(code);
        } else {
            let (cell, rest) = line.split_once('\t').unwrap_or((line, ""));
            row(country, cell, rest);
        }
    }
}

/// Adds names separated by `|`, but for those that are there already.
fn add(map: &mut FastMap<&'static str, Entry>, names: &'static str, entry: Entry) {
    for name in spellings(names) {
        map.entry(name).or_insert(entry);
    }
}

/// The names in a cell.
fn spellings(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('|').filter(|name| !name.is_empty())
}

/// The short English name of a country of the table. Its rows stand in the order of their codes.
pub(crate) fn country_name(code: CountryCode) -> Option<&'static str> {
    let at = NAMES.binary_search_by_key(&code, |&(code, _)| code).ok()?;
    NAMES.get(at).map(|&(_, name)| name)
}

/// The codes of the table, in order.
pub(crate) fn country_codes() -> Vec<CountryCode> {
    NAMES.iter().map(|&(code, _)| code).collect()
}

/// How many bytes an entry of any table may have that begins with this word; 0 where none does.
pub(crate) fn longest_from(word: &str) -> usize {
    TABLES.beginnings.get(beginning(word)).copied().unwrap_or_default()
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

/// Whether a word is a noun for one of a country's people, "Spaniard", "German": one of which there may be several.
pub(crate) fn is_one_of_a_people(word: &str) -> bool {
    is_demonym(word) && is_demonym(&[word, "s"].concat())
}

/// A country, capital, seat of government, region or city by its name.
pub(crate) fn place(name: &str) -> Option<Entry> {
    country(name).or_else(|| TABLES.places.get(name).copied())
}

/// A state or region that has the name of a country elsewhere.
pub(crate) fn state_of_the_same_name(name: &str) -> Option<Entry> {
    TABLES.places.get(name).copied().filter(|entry| entry.table == Table::AmbiguousPlace)
}

/// Whether a country has a place that is called as a better known one elsewhere.
pub(crate) fn has_a_namesake(name: &str, country: CountryCode) -> bool {
    TABLES.namesakes.get(name).is_some_and(|codes| codes.split(' ').any(|code| code == country.as_str()))
}

/// A well-known institution by one of its names.
pub(crate) fn institution(name: &str) -> Option<Entry> {
    TABLES.institutions.get(name).copied().or_else(|| {
        // Moody’s, as the table writes it
        name.contains('’').then(|| name.replace('’', "'")).and_then(|name| TABLES.institutions.get(&*name).copied())
    })
}

/// The institutions of other countries that have the same name or letters as [`institution`] finds: the PTI of India's
/// news, and that of Pakistan's.
pub(crate) fn so_called(name: &str) -> &'static [Entry] {
    TABLES.so_called.get(name).map_or(&[], Vec::as_slice)
}

/// Whether bodies of several countries have a name or its letters.
pub(crate) fn is_of_several(name: &str) -> bool {
    TABLES.so_called.contains_key(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;

    fn code(entry: Option<Entry>) -> Option<String> {
        entry.and_then(|e| e.country).map(|c| c.to_string())
    }

    #[test]
    fn names_of_all_sorts_lead_to_their_country() {
        assert_eq!(code(country("China")).as_deref(), Some("CN"));
        assert_eq!(code(country("Republic of Albania")).as_deref(), Some("AL"));
        assert_eq!(code(demonym("Chinese")).as_deref(), Some("CN"));
        assert_eq!(code(demonym("Afghan")).as_deref(), Some("AF"));
        assert_eq!(code(demonym("Afghans")).as_deref(), Some("AF"));
        assert_eq!(code(demonym("Afghan+")), None);
        assert_eq!(code(place("Beijing")).as_deref(), Some("CN"));
        assert_eq!(place("Kremlin").map(|e| e.table), Some(Table::Seat));
        assert_eq!(code(place("Texas")).as_deref(), Some("US"));
        assert_eq!(country("us"), None);
    }

    #[test]
    fn every_entry_is_found_from_its_first_word() {
        let tables = [&TABLES.countries, &TABLES.demonyms, &TABLES.places, &TABLES.institutions];
        for name in tables.into_iter().flat_map(FastMap::keys) {
            let first = tokens(name).first().map_or("", |token| token.span.of(name));
            assert!(longest_from(first) >= name.replace('\'', "’").len(), "{name}");
        }
    }
}

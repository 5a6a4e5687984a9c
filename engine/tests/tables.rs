//! The data files of the engine, checked: against ISO 3166-1 as another crate publishes it, against each other, and for
//! slips of the pen. `docs/data.md` says how to add a row.

use std::collections::{BTreeMap, BTreeSet};

const COUNTRIES: &str = include_str!("../data/countries.tsv");
const MONEY: &str = include_str!("../data/money.tsv");
const PLACES: &str = include_str!("../data/places.tsv");
const INSTITUTIONS: &str = include_str!("../data/institutions.tsv");

/// What an institution may be.
const KINDS: [&str; 19] = [
    "agency",
    "broadcaster",
    "central-bank",
    "company",
    "court",
    "hospital",
    "international",
    "military",
    "ministry",
    "news-agency",
    "newspaper",
    "ngo",
    "parliament",
    "party",
    "police",
    "sports",
    "think-tank",
    "union",
    "university",
];

/// Codes that the tables have beyond ISO 3166-1.
const OWN_CODES: [&str; 3] = ["EU", "UN", "XK"];

/// Words that two countries share; the article's other words must decide. Brussels is Belgium's capital and a word for
/// the European Union.
const SHARED: [&str; 7] =
    ["Brussels", "Congo", "Congolese", "Dominican", "Dominicans", "Virgin Islander", "Virgin Islanders"];

/// Places that are also a country or a capital elsewhere, marked ambiguous.
const SHARED_PLACES: [&str; 5] = ["Georgia", "Hamilton", "Saint-Denis", "San Jose", "Victoria"];

/// Nobody lives there for good, or too few to have a name of their own.
const WITHOUT_DEMONYM: [&str; 7] = ["AQ", "BV", "GS", "HM", "SJ", "TF", "UM"];

/// No capital, or one of the same name as the whole, or (Norfolk Island's Kingston) one that news mean another by.
const WITHOUT_CAPITAL: [&str; 18] =
    ["AQ", "BV", "EU", "GI", "HK", "HM", "IO", "MC", "MO", "NF", "SG", "SM", "ST", "TF", "TK", "UM", "UN", "VA"];

/// Names with an addition that the standard makes and no newspaper does; the part before it is ours.
const ONLY_IN_THE_STANDARD: [&str; 4] = [
    "Falkland Islands (Malvinas)",
    "Saint Martin (French part)",
    "Sint Maarten (Dutch part)",
    "Taiwan (Province of China)",
];

/// Names that every country has a body of; where the article plays tells whose.
const EVERYWHERE: [&str; 16] = [
    "Army",
    "Central Bank",
    "Coast Guard",
    "Congress",
    "Electoral Commission",
    "Finance Ministry",
    "Foreign Ministry",
    "High Court",
    "Interior Ministry",
    "Labour Party",
    "Ministry of Health",
    "National Assembly",
    "Navy",
    "Parliament",
    "Senate",
    "Supreme Court",
];

/// Names and letters that bodies of several countries bear; where the article plays tells whose.
const SHARED_NAMES: [&str; 42] = [
    "AAP",
    "ABC",
    "AFP",
    "AMA",
    "APC",
    "BNP",
    "CAA",
    "CBI",
    "CHP",
    "CMA",
    "CNA",
    "Civil Aviation Authority",
    "DOJ",
    "Department of Justice",
    "EPA",
    "Environmental Protection Agency",
    "FDA",
    "FIA",
    "Food and Drug Administration",
    "HSE",
    "MBC",
    "NAB",
    "NCA",
    "NDMA",
    "NIA",
    "NIS",
    "NPA",
    "NTA",
    "NUJ",
    "NUS",
    "NUT",
    "National Disaster Management Authority",
    "National Intelligence Service",
    "PDP",
    "PNP",
    "PPP",
    "PTI",
    "SBS",
    "SEC",
    "Securities and Exchange Commission",
    "TUC",
    "Trades Union Congress",
];

/// The rows of a table, comments left out, each with its number of columns checked.
fn rows(table: &'static str, columns: usize) -> Vec<Vec<&'static str>> {
    let rows: Vec<Vec<_>> =
        table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    for row in &rows {
        assert_eq!(row.len(), columns, "columns of {row:?}");
    }
    rows
}

/// The entries of a column.
fn entries(column: &'static str) -> impl Iterator<Item = &'static str> {
    column.split('|').filter(|entry| !entry.is_empty())
}

/// A row of `countries.tsv`.
struct Country {
    code: &'static str,
    names: Vec<&'static str>,
    demonyms: Vec<&'static str>,
    capitals: Vec<&'static str>,
    seats: Vec<&'static str>,
}

impl Country {
    /// Every word that stands for the country.
    fn words(&self) -> impl Iterator<Item = &'static str> {
        [&self.names, &self.demonyms, &self.capitals, &self.seats].into_iter().flatten().copied()
    }
}

fn countries() -> Vec<Country> {
    rows(COUNTRIES, 6)
        .into_iter()
        .map(|row| Country {
            code: row[0],
            names: std::iter::once(row[1]).chain(entries(row[2])).collect(),
            demonyms: entries(row[3]).collect(),
            capitals: entries(row[4]).collect(),
            seats: entries(row[5]).collect(),
        })
        .collect()
}

fn codes() -> BTreeSet<&'static str> {
    countries().iter().map(|country| country.code).collect()
}

/// Which codes have each entry.
fn owners<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
    let mut owners: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (entry, code) in pairs {
        owners.entry(entry).or_default().insert(code);
    }
    owners
}

/// The words of all countries, with whose they are.
fn country_words() -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    owners(countries().iter().flat_map(|country| country.words().map(|word| (word, country.code))))
}

/// The forms in which a name of the standard may stand in ours: "Iran (Islamic Republic of)" as "Islamic Republic of
/// Iran", "Niger (the)" as "Niger".
fn forms(standard: &str) -> Vec<String> {
    let plain = standard.replace("(the)", "").replace("(the ", "(").trim().to_owned();
    let mut forms = vec![standard.to_owned(), plain.clone()];
    if let Some((short, rest)) = plain.split_once(" (") {
        let rest = rest.trim_end_matches(')');
        forms.push(format!("{rest} {short}"));
    } else if let Some((short, rest)) = plain.split_once(", ") {
        forms.push(format!("{} {short}", rest.trim_start_matches("the ")));
    }
    forms
}

#[test]
fn every_code_of_the_standard_is_there_and_no_other() {
    let standard: BTreeSet<_> = rust_iso3166::ALL_ALPHA2.iter().copied().chain(OWN_CODES).collect();
    assert_eq!(standard.len(), 249 + OWN_CODES.len());
    assert_eq!(codes(), standard);
}

#[test]
fn every_name_of_the_standard_is_among_ours() {
    let countries = countries();
    let missing: Vec<_> = rust_iso3166::ALL
        .iter()
        .filter(|entry| {
            let ours = countries.iter().find(|country| country.code == entry.alpha2);
            !ours.is_some_and(|country| forms(entry.name).iter().any(|form| country.names.contains(&form.as_str())))
        })
        .map(|entry| entry.name)
        .collect();
    assert_eq!(missing, ONLY_IN_THE_STANDARD);
}

#[test]
fn every_country_has_a_name_a_demonym_and_a_capital() {
    for country in countries() {
        let code = country.code;
        assert_ne!(country.names[0], "", "name of {code}");
        assert_eq!(country.demonyms.is_empty(), WITHOUT_DEMONYM.contains(&code), "demonyms of {code}");
        assert_eq!(country.capitals.is_empty(), WITHOUT_CAPITAL.contains(&code), "capitals of {code}");
    }
}

#[test]
fn no_word_stands_for_two_countries_unless_listed() {
    let shared: BTreeSet<_> =
        country_words().into_iter().filter(|(_, codes)| codes.len() > 1).map(|(word, _)| word).collect();
    assert_eq!(shared, SHARED.into());
}

#[test]
fn every_place_lies_in_one_country() {
    let codes = codes();
    let places = rows(PLACES, 3);
    assert!(places.len() >= 1500, "{} places", places.len());
    for place in &places {
        assert!(codes.contains(place[0]), "no country has the code of {place:?}");
        for namesake in place[2].split(' ').filter(|code| !code.is_empty()) {
            assert!(
                codes.contains(namesake) && namesake != place[0],
                "namesakes are other countries' codes: {place:?}"
            );
        }
    }
    let spellings = places.iter().flat_map(|place| entries(place[1]).map(|spelling| (spelling, place[0])));
    for (spelling, codes) in owners(spellings) {
        assert_eq!(codes.len(), 1, "{spelling} lies in {codes:?}");
    }
}

#[test]
fn a_place_that_is_a_country_or_a_capital_too_names_the_country_as_its_namesake() {
    let words = country_words();
    let mut shared = BTreeSet::new();
    for place in rows(PLACES, 3) {
        for spelling in entries(place[1]).filter(|spelling| words.contains_key(spelling)) {
            let known = words[spelling].iter().any(|code| place[2].split(' ').any(|namesake| namesake == *code));
            assert!(known, "{spelling} of {} is another country's too", place[0]);
            shared.insert(spelling);
        }
    }
    assert_eq!(shared, SHARED_PLACES.into());
}

#[test]
fn institutions_cover_the_world() {
    let codes = codes();
    let institutions = rows(INSTITUTIONS, 4);
    let countries: BTreeSet<_> = institutions.iter().map(|row| row[0]).collect();
    assert!(institutions.len() >= 1500, "{} institutions", institutions.len());
    assert!(countries.len() >= 100, "of {} countries", countries.len());
    for row in &institutions {
        assert!(row[0] == "--" || codes.contains(row[0]), "no country has the code of {row:?}");
        assert!(KINDS.contains(&row[1]), "kind of {row:?}");
    }
}

#[test]
fn a_name_is_one_institution_and_no_country() {
    let institutions = rows(INSTITUTIONS, 4);
    let words = country_words();
    let mut seen: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for row in &institutions {
        for name in std::iter::once(row[2]).chain(entries(row[3])) {
            assert!(seen.entry(name).or_default().insert(row[0]), "{name} stands twice");
            assert!(!words.contains_key(name), "{name} is a country's name too");
            assert!(!EVERYWHERE.contains(&name), "{name} is in every country");
        }
    }
    let shared: Vec<_> = seen.into_iter().filter(|(_, codes)| codes.len() > 1).map(|(name, _)| name).collect();
    assert_eq!(shared, SHARED_NAMES);
}

#[test]
fn tables_are_sorted_and_free_of_stray_white_space() {
    let tables = [("countries", COUNTRIES, 6, 1), ("places", PLACES, 3, 1), ("institutions", INSTITUTIONS, 4, 2)];
    for (name, table, columns, second) in tables {
        assert!(table.starts_with("# ") && table.ends_with('\n'), "{name} begins with its origin");
        let rows = rows(table, columns);
        for pair in rows.windows(2) {
            let key = |row: &[&'static str]| (row[0], row[second]);
            assert!(key(&pair[0]) < key(&pair[1]), "{name}: {:?} before {:?}", pair[0], pair[1]);
        }
        for cell in rows.iter().flatten() {
            for entry in cell.split('|') {
                assert_eq!(entry.split_whitespace().collect::<Vec<_>>().join(" "), entry, "{name}: {cell:?}");
                assert!(!entry.is_empty() || cell.is_empty(), "{name}: an empty entry in {cell:?}");
            }
            let distinct: BTreeSet<_> = cell.split('|').collect();
            assert_eq!(distinct.len(), cell.split('|').count(), "{name}: twice in {cell:?}");
        }
    }
}

#[test]
fn a_list_of_words_has_each_of_them_once() {
    for file in [include_str!("../data/lists.txt"), include_str!("../data/belonging.txt")] {
        let lists = file.split("\n\n").skip(1);
        for list in lists {
            let words = || list.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
            let name = words().next().unwrap_or_default();
            assert!(list.starts_with("# ") && name.ends_with(':'), "a comment, a name, a colon: {list}");
            assert!(words().skip(1).all(|word| !word.ends_with(':')), "a blank line is missing in {name}");
            assert_eq!(words().count(), words().collect::<BTreeSet<_>>().len(), "{name}");
        }
    }
}

#[test]
fn no_sign_of_money_is_of_two_countries() {
    let codes = codes();
    let money = rows(MONEY, 2);
    assert!(money.len() >= 25, "{} countries", money.len());
    for row in &money {
        assert!(codes.contains(row[0]), "no country has the code of {row:?}");
    }
    let signs = money.iter().flat_map(|row| entries(row[1]).map(|sign| (sign, row[0])));
    for (sign, codes) in owners(signs) {
        assert_eq!(codes.len(), 1, "{sign} is the money of {codes:?}");
    }
}

#[test]
fn no_office_is_of_two_countries_unless_it_says_so() {
    let offices = include_str!("../data/offices.tsv").lines().filter(|line| !line.starts_with('#'));
    let own = offices.filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.next()?))
    });
    for (office, codes) in owners(own.flat_map(|(code, words)| entries(words).map(move |word| (word, code)))) {
        assert_eq!(codes.len(), 1, "{office} is an office of {codes:?}");
    }
}

#[test]
fn a_holder_of_office_is_of_one_country_and_told_by_a_full_name() {
    let codes = codes();
    let people = rows(include_str!("../data/people.tsv"), 2);
    assert!(people.len() >= 110, "{} countries", people.len());
    assert!(people.windows(2).all(|pair| pair[0][0] < pair[1][0]), "the rows are sorted by their codes");
    for row in &people {
        assert!(codes.contains(row[0]), "no country has the code of {row:?}");
        let names: Vec<_> = entries(row[1]).collect();
        assert!(names.windows(2).all(|pair| pair[0] < pair[1]), "sorted: {row:?}");
        for name in names {
            assert!(name.contains([' ', '-']) && name.trim() == name, "{name} is no full name");
        }
    }
    let names = people.iter().flat_map(|row| entries(row[1]).map(|name| (name, row[0])));
    for (name, codes) in owners(names) {
        assert_eq!(codes.len(), 1, "{name} is of {codes:?}");
    }
}

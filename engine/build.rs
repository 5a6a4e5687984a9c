//! Packs the tables of `data/` for the engine: every visitor of the page downloads them, so what only people read stays
//! out of them. Comments go, and so do columns that no rule asks for; a country's code stands once before its rows.
//! Compressed, that is a seventh less.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let data = Path::new("data");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", data.display());
    let out = env::var_os("OUT_DIR").map(PathBuf::from).unwrap_or_default();
    for (from, name, pack) in TABLES {
        let table = fs::read_to_string(data.join(from))?;
        let rows = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
        fs::write(out.join(name), pack(&mut rows.map(|row| row.split('\t').collect())))?;
    }
    for (from, name, write) in LISTS {
        fs::write(out.join(name), constants(&fs::read_to_string(data.join(from))?, write))?;
    }
    Ok(())
}

/// Files of lists, and how the words of a list are written: where they are asked for one by one, or read into a table.
const LISTS: [(&str, &str, WriteList); 2] = [
    ("lists.txt", "lists.rs", |words| format!("&[&str] = &{words:?}")),
    ("belonging.txt", "belonging.rs", |words| format!("&str = {:?}", words.join(" "))),
];

/// How the words of a list are written.
type WriteList = fn(&[&str]) -> String;

/// The lists of a file as constants of Rust: a paragraph is a comment, a name, a colon, the words.
fn constants(file: &str, write: WriteList) -> String {
    let constant = |paragraph: &str| {
        let lines = paragraph.lines().filter(|line| !line.starts_with('#'));
        let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
        let (name, words) = words.split_first()?;
        let name = name.trim_end_matches(':').replace('-', "_").to_ascii_uppercase();
        Some(format!("pub(crate) const {name}: {};\n", write(words)))
    };
    file.split("\n\n").filter_map(constant).collect()
}

/// The rows of a table, in cells.
type Rows<'a> = dyn Iterator<Item = Vec<&'a str>> + 'a;

/// How a table is packed.
type Pack = fn(&mut Rows) -> String;

/// The tables, what each is packed to, and how. The names of countries stand alone as well: the explorer needs no more.
const TABLES: [(&str, &str, Pack); 9] = [
    ("countries.tsv", "countries.tsv", countries),
    ("countries.tsv", "names.txt", |rows| rows.map(|row| line(&[&[row[0], row[1]].concat()])).collect()),
    ("forms.txt", "forms.txt", as_they_are),
    ("institutions.tsv", "institutions.tsv", |rows| by_country(rows, &[2, 3])),
    ("money.tsv", "money.tsv", as_they_are),
    ("nouns.txt", "nouns.txt", as_they_are),
    ("people.tsv", "people.tsv", as_they_are),
    ("places.tsv", "places.tsv", |rows| by_country(rows, &[1, 2])),
    ("verbs.txt", "verbs.txt", as_they_are),
];

fn as_they_are(rows: &mut Rows) -> String {
    rows.map(|row| line(&row)).collect()
}

/// In the other names of a country `%` for the name, as in "Republic of %"; a demonym with a `+` for two, one of them
/// with an `s` at its end.
fn countries(rows: &mut Rows) -> String {
    let mut packed = String::new();
    for row in rows {
        let mut cells: Vec<String> = row.iter().map(|&cell| cell.to_owned()).collect();
        cells[2] = cells[2].replace(row[1], "%");
        let mut demonyms: Vec<String> = Vec::new();
        for demonym in row[3].split('|') {
            match demonyms.last_mut() {
                Some(last) if demonym.strip_suffix('s') == Some(last) => last.push('+'),
                _ => demonyms.push(demonym.to_owned()),
            }
        }
        cells[3] = demonyms.join("|");
        packed.push_str(&line(&cells.iter().map(String::as_str).collect::<Vec<_>>()));
    }
    packed
}

/// The cells in these columns, below a line `=` and the code in the first column.
fn by_country(rows: &mut Rows, columns: &[usize]) -> String {
    let mut packed = String::new();
    let mut country = "";
    for row in rows {
        if row[0] != country {
            country = row[0];
            packed.push_str(&line(&[&format!("={country}")]));
        }
        packed.push_str(&line(&columns.iter().map(|&column| row[column]).collect::<Vec<_>>()));
    }
    packed
}

/// A row as a line; cells that are empty at its end need no tabs.
fn line(row: &[&str]) -> String {
    let mut line = row.join("\t");
    line.truncate(line.trim_end_matches('\t').len());
    line.push('\n');
    line
}

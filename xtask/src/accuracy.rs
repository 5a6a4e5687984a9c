//! `cargo xtask accuracy`: how well the engine reads the development sets, beside what was recorded last.
//!
//! The sets lie outside the checkout, as most may not be published. Where they are missing, only the project's own
//! articles are scored, and that is said. The table is recorded in docs/accuracy.md; a fall fails until it is recorded.

mod languages;
mod standoff;
mod table;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use lexopt::Arg::Long;
use serde_json::Value;

use crate::process;
use crate::system;
use crate::workspace;
use table::{Figures, Table};

/// The programs and sets that belong together.
const TEXTS: &str = "score.py";
const PAGES: &str = "score_pages.py";

/// What is scored: the column's name, the program, its files.
const COLUMNS: [(&str, &str, &[&str]); 4] = [
    ("wikinews + news", TEXTS, &["wikinews.jsonl", "news.jsonl"]),
    ("attributions", TEXTS, &["attributions.jsonl"]),
    ("benchmark pages", PAGES, &["benchmark.jsonl"]),
    ("saved pages", PAGES, &["pages-html.jsonl"]),
];

/// The project's own articles, in the form of the first sets.
const OWN: [(&str, &str); 2] =
    [("own articles", "tests/articles/gold.jsonl"), ("own ordinary news", "tests/articles/ordinary.jsonl")];

/// Articles as papers print them, annotated here, whose texts are in the sets.
const REAL: &str = "real articles";

/// By how many points a figure may be lower than recorded: what changes elsewhere shift now and then.
const SLACK: f64 = 0.5;

/// What is wanted.
pub(crate) struct Options {
    sets: PathBuf,
    /// The command to score, instead of one that is built.
    program: Option<PathBuf>,
    wanted: Wanted,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Comparison,
    Record,
    Calibration,
}

impl Options {
    pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Self> {
        let sets = workspace::root().join("../shared/eval");
        let mut options = Self { sets, program: None, wanted: Wanted::Comparison };
        while let Some(arg) = args.next()? {
            match arg {
                Long("sets") => options.sets = std::path::absolute(args.value()?)?,
                Long("bin") => options.program = Some(std::path::absolute(args.value()?)?),
                Long("record") => options.wanted = Wanted::Record,
                Long("calibration") => options.wanted = Wanted::Calibration,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Scores the sets that are there, prints the table and what has changed; fails where a figure has fallen.
pub(crate) fn accuracy(options: &Options) -> Result<()> {
    if options.wanted == Wanted::Calibration {
        return calibration(&options.sets);
    }
    if !options.sets.join(TEXTS).is_file() {
        println!(
            "THE DEVELOPMENT SETS ARE NOT HERE: there is no {TEXTS} in {}.\n\
             Only the project's own articles are scored, by the engine's test; --sets DIR names another folder.\n",
            options.sets.display()
        );
        return own_articles();
    }
    let python = python()?;
    let sayso = options.program.clone().map_or_else(native_command, Ok)?;
    let mut now = Table::default();
    for (column, program, files) in COLUMNS {
        let files: Vec<PathBuf> = files.iter().map(|file| options.sets.join(file)).collect();
        if files.iter().all(|file| file.is_file()) {
            now.add(column, score(&python, &options.sets.join(program), &files, &sayso)?);
        } else {
            println!("{column}: NOT SCORED, as {} is not here", files[0].display());
        }
    }
    for (name, file) in OWN {
        now.add(name, score(&python, &options.sets.join(TEXTS), &[workspace::root().join(file)], &sayso)?);
    }
    match standoff::joined(&options.sets)? {
        Some(file) => now.add(REAL, score(&python, &options.sets.join(TEXTS), &[file], &sayso)?),
        None => println!("{REAL}: NOT SCORED, as their texts are not here"),
    }
    if let Some(share) = languages::told(&options.sets, &sayso)? {
        now.add("texts of all pages", vec![("language, by its words alone".to_owned(), share)]);
    }

    let path = workspace::root().join("docs/accuracy.md");
    let docs = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let before = Table::recorded_in(&docs).context("docs/accuracy.md has no place for the table")?;
    print!("{}", now.compared_with(&before));
    if options.wanted == Wanted::Record {
        fs::write(&path, now.written_into(&docs).context("docs/accuracy.md has no place for the table")?)?;
        println!("\nRecorded in docs/accuracy.md.");
        return Ok(());
    }
    let fallen = now.fallen_since(&before, SLACK);
    if fallen.is_empty() { Ok(()) } else { bail!("fallen: {}; --record accepts it", fallen.join(", ")) }
}

/// The figures of one column, in percent.
fn score(python: &Path, program: &Path, files: &[PathBuf], sayso: &Path) -> Result<Figures> {
    let mut score = Command::new(python);
    score.arg(program).args(files).arg("--bin").arg(sayso).arg("--json");
    let answer = process::output(&mut score).with_context(|| format!("{} does not score", program.display()))?;
    let answer: Value = serde_json::from_str(&answer)?;
    let figures = answer.as_object().context("a score is an object")?;
    let percent = |(name, value): (&String, &Value)| Some((name.clone(), 100.0 * value.as_f64()?));
    Ok(figures.iter().filter_map(percent).collect())
}

fn own_articles() -> Result<()> {
    let mut test = Command::new("cargo");
    test.args(["test", "--package", "sayso-engine", "--test", "articles", "--", "--nocapture"]);
    process::run(test.current_dir(workspace::root()))
}

/// How often answers of each confidence are right, on the sets that are here and on the project's own articles.
fn calibration(sets: &Path) -> Result<()> {
    let (_, _, annotated) = COLUMNS[0];
    let (here, missing): (Vec<_>, Vec<_>) =
        annotated.iter().map(|file| sets.join(file)).partition(|file| file.is_file());
    for file in missing {
        println!("NOT MEASURED, as it is not here: {}", file.display());
    }
    let mut measure = Command::new("cargo");
    measure.args(["run", "--release", "--package", "sayso-train", "--bin", "calibration", "--"]);
    let own = [OWN[0].1, "tests/articles/countries.jsonl", "tests/articles/papers.jsonl"];
    let own = own.map(|file| workspace::root().join(file));
    measure.args(here).args(standoff::joined(sets)?).args(own);
    process::run(measure.current_dir(workspace::root()))
}

/// The command as it is published, built if need be.
pub(crate) fn native_command() -> Result<PathBuf> {
    let mut build = Command::new("cargo");
    build.args(["build", "--profile", "native", "--package", "sayso-cli"]);
    process::run(build.current_dir(workspace::root()))?;
    process::executable_in(&workspace::target().join("native"), "sayso").context("the command was not built")
}

/// Python 3, without packages.
pub(crate) fn python() -> Result<PathBuf> {
    system::find_or_install(&system::PYTHON, || process::which("python3"))
}

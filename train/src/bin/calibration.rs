//! How often the engine's answers are right, beside how sure it says it is.
//!
//! `calibration GOLD.jsonl …` reads annotated articles (those of `tests/articles`, or any of their form), explores each
//! and prints three tables: speakers by sieve, countries by sieve, both by bins of confidence. Every second article of
//! each file is held back: `engine/src/sieves/confidence.rs` is set from the others, so that the held-back column is
//! the check.
//!
//! A quote counts once, a speaker's country once in an article. Only quotes that the annotators marked too are judged.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use sayso_engine::{Confidence, CountryCode, Explored, Quote, Span, SpeakerId, article, explore};
use serde::Deserialize;

/// Why nothing was measured.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("usage: calibration GOLD.jsonl …; each line is an annotated article as tests/articles/README.md describes")]
    Usage,
    #[error("cannot read {path}: {error}")]
    File { path: PathBuf, error: std::io::Error },
    #[error("line {line} of {path} is no annotated article: {error}")]
    Line { path: PathBuf, line: usize, error: serde_json::Error },
}

/// An annotated article.
#[derive(Deserialize)]
struct Gold {
    text: String,
    quotes: Vec<GoldQuote>,
}

/// What the annotators marked, in code points.
#[derive(Deserialize)]
struct GoldQuote {
    start: usize,
    end: usize,
    kind: String,
    speaker: Option<String>,
    #[serde(default)]
    aliases: Vec<String>,
    country: Option<String>,
}

/// How often answers of one sort were right, among all and among the held-back ones.
#[derive(Clone, Copy, Default)]
struct Tally {
    stated: f64,
    right: [u32; 2],
    of: [u32; 2],
}

impl Tally {
    fn add(&mut self, answer: &Judged) {
        self.stated += f64::from(answer.confidence.value());
        self.of[answer.half] += 1;
        self.right[answer.half] += u32::from(answer.right);
    }

    fn all(&self) -> u32 {
        self.of[0] + self.of[1]
    }
}

/// One answer of the engine beside the annotators'.
struct Judged {
    sieve: String,
    confidence: Confidence,
    right: bool,
    /// 1 in an article that is held back.
    half: usize,
}

#[derive(Default)]
struct Answers {
    speakers: Vec<Judged>,
    countries: Vec<Judged>,
}

fn main() -> ExitCode {
    match run() {
        Ok(table) => {
            print!("{table}");
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, Problem> {
    let files: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    if files.is_empty() {
        return Err(Problem::Usage);
    }
    let mut answers = Answers::default();
    for path in files {
        let lines = std::fs::read_to_string(&path).map_err(|error| Problem::File { path: path.clone(), error })?;
        for (index, line) in lines.lines().enumerate() {
            let gold: Gold = serde_json::from_str(line).map_err(|error| Problem::Line {
                path: path.clone(),
                line: index + 1,
                error,
            })?;
            answers.judge(&gold, index % 2);
        }
    }
    Ok(answers.table())
}

impl Answers {
    /// Compares what the engine finds in an article with what the annotators found.
    fn judge(&mut self, gold: &Gold, half: usize) {
        let explored = explore(article::plain::read(&gold.text));
        let mut offsets: Vec<usize> = gold.text.char_indices().map(|(at, _)| at).collect();
        offsets.push(gold.text.len());
        let mut votes: BTreeMap<SpeakerId, (u32, u32)> = BTreeMap::new();
        for asked in &gold.quotes {
            let (Some(&start), Some(&end)) = (offsets.get(asked.start), offsets.get(asked.end)) else { continue };
            let asked_span = trim(&gold.text, start, end);
            let Some(quote) = best(&explored, asked_span, asked.kind != "indirect") else { continue };
            let Some(speaker) = quote.speaker.and_then(|id| explored.speaker(id)) else { continue };
            if let Some(name) = &asked.speaker {
                let ours = std::iter::once(&speaker.name).chain(&speaker.aliases);
                let right = same_speaker(std::iter::once(name).chain(&asked.aliases), ours);
                self.speakers.push(Judged {
                    sieve: quote.why.sieve.to_string(),
                    confidence: quote.confidence,
                    right,
                    half,
                });
            }
            if let Some(country) = &speaker.country {
                let vote = votes.entry(speaker.id).or_default();
                let right = asked.country.as_deref().and_then(CountryCode::parse) == Some(country.code);
                vote.0 += u32::from(right);
                vote.1 += 1;
            }
        }
        for (id, (right, of)) in votes {
            let Some(country) = explored.speaker(id).and_then(|speaker| speaker.country.as_ref()) else { continue };
            let right = 2 * right > of;
            self.countries.push(Judged {
                sieve: country.why.sieve.to_string(),
                confidence: country.confidence,
                right,
                half,
            });
        }
    }

    fn table(&self) -> String {
        let mut out = String::new();
        by_sieve(&mut out, "speaker", &self.speakers);
        by_sieve(&mut out, "country", &self.countries);
        let _ = writeln!(out, "| confidence | speakers | stated | right | countries | stated | right |");
        let _ = writeln!(out, "| --- | --: | --: | --: | --: | --: | --: |");
        for (low, high) in BINS {
            let within = |answers: &[Judged]| {
                let mut tally = Tally::default();
                answers
                    .iter()
                    .filter(|answer| (low..high).contains(&answer.confidence.value()))
                    .for_each(|answer| tally.add(answer));
                tally
            };
            let (speakers, countries) = (within(&self.speakers), within(&self.countries));
            let _ =
                writeln!(out, "| {low:.2} to {:.2} | {} | {} |", high.min(1.0), cells(&speakers), cells(&countries));
        }
        for (what, answers) in [("speakers", &self.speakers), ("countries", &self.countries)] {
            let unsure = answers.iter().filter(|answer| !answer.confidence.is_sure()).count();
            let _ = writeln!(
                out,
                "\n{what}: {} answers, {:.1} % below {} and so shown as unsure; held back, stated and right differ by \
                 {:.1} points",
                answers.len(),
                percent(unsure as u32, answers.len() as u32),
                Confidence::SURE.value(),
                gap(answers)
            );
        }
        out
    }
}

/// From, and up to but without.
const BINS: [(f32, f32); 5] = [(0.0, 0.6), (0.6, 0.75), (0.75, 0.85), (0.85, 0.93), (0.93, 1.01)];

/// A table of one sort of answers, a row for each sieve and confidence.
fn by_sieve(out: &mut String, what: &str, answers: &[Judged]) {
    let mut rows: BTreeMap<(&str, u32), Tally> = BTreeMap::new();
    for answer in answers {
        rows.entry((answer.sieve.as_str(), thousandths(answer.confidence))).or_default().add(answer);
    }
    let _ = writeln!(out, "| {what} by | answers | stated | right | set from | held back | right |");
    let _ = writeln!(out, "| --- | --: | --: | --: | --: | --: | --: |");
    for ((sieve, _), tally) in rows {
        let _ = writeln!(
            out,
            "| {sieve} | {} | {}/{} | {} | {} |",
            cells(&tally),
            tally.right[0],
            tally.of[0],
            tally.of[1],
            share(tally.right[1], tally.of[1])
        );
    }
    out.push('\n');
}

/// Count, stated confidence and share of right answers.
fn cells(tally: &Tally) -> String {
    let stated =
        if tally.all() == 0 { "–".to_owned() } else { format!("{:.2}", tally.stated / f64::from(tally.all())) };
    format!("{} | {stated} | {}", tally.all(), share(tally.right[0] + tally.right[1], tally.all()))
}

fn share(right: u32, of: u32) -> String {
    if of == 0 { "–".to_owned() } else { format!("{:.1} %", percent(right, of)) }
}

fn percent(part: u32, whole: u32) -> f64 {
    100.0 * f64::from(part) / f64::from(whole.max(1))
}

/// Confidence as a key that can be sorted.
#[allow(clippy::cast_sign_loss, reason = "a confidence is never negative")]
fn thousandths(confidence: Confidence) -> u32 {
    (confidence.value() * 1000.0).round() as u32
}

/// How far, in points, stated confidence is from the share of right answers among the held-back ones, bin by bin.
fn gap(answers: &[Judged]) -> f64 {
    let held: Vec<_> = answers.iter().filter(|answer| answer.half == 1).collect();
    let mut sum = 0.0;
    for (low, high) in BINS {
        let within: Vec<_> = held.iter().filter(|a| (low..high).contains(&a.confidence.value())).collect();
        let stated: f64 = within.iter().map(|a| f64::from(a.confidence.value())).sum();
        let right: f64 = within.iter().map(|a| if a.right { 1.0 } else { 0.0 }).sum();
        sum += (stated - right).abs();
    }
    100.0 * sum / f64::from((held.len() as u32).max(1))
}

/// The quote that covers most of what was asked for, if it covers enough.
fn best(explored: &Explored, asked: Span, marked: bool) -> Option<&Quote> {
    let text = &explored.article.text;
    let least = if marked { 0.8 } else { 0.5 };
    let mut best: Option<(f64, &Quote)> = None;
    for quote in &explored.quotes {
        let whole = quote.content.first().zip(quote.content.last()).map(|(first, last)| first.to(*last));
        let spans = if marked { &quote.quoted[..] } else { whole.as_slice() };
        if !marked && !quote.quoted.is_empty() {
            continue;
        }
        for span in spans {
            let share = overlap(trim(text, span.start as usize, span.end as usize), asked);
            if share >= least && best.is_none_or(|(most, _)| share > most) {
                best = Some((share, quote));
            }
        }
    }
    best.map(|(_, quote)| quote)
}

/// The share of what either covers that both cover.
fn overlap(a: Span, b: Span) -> f64 {
    let both = a.end.min(b.end).saturating_sub(a.start.max(b.start));
    f64::from(both) / f64::from(a.end.max(b.end) - a.start.min(b.start)).max(1.0)
}

/// A stretch without the punctuation and space at its edges.
fn trim(text: &str, start: usize, end: usize) -> Span {
    let words = text.get(start..end).unwrap_or_default();
    let edge = |c: char| c.is_whitespace() || "“”\"‘’«»„‟,.;:!?…-–—'".contains(c);
    let front = start + words.len() - words.trim_start_matches(edge).len();
    Span::new(front, front + words.trim_matches(edge).len())
}

/// Whether two lists of names, the fullest first, mean the same: the rule of the scorer that others measure by.
fn same_speaker<'a>(asked: impl Iterator<Item = &'a String>, ours: impl Iterator<Item = &'a String>) -> bool {
    let asked: Vec<_> = asked.map(|name| words(name)).filter(|words| !words.is_empty()).collect();
    let ours: Vec<_> = ours.map(|name| words(name)).filter(|words| !words.is_empty()).collect();
    if asked.iter().any(|name| ours.contains(name)) {
        return true;
    }
    let (Some(a), Some(b)) = (asked.first(), ours.first()) else { return false };
    let inside = a.iter().all(|word| b.contains(word)) || b.iter().all(|word| a.contains(word));
    let initial = |name: &[String]| name.first().and_then(|word| word.chars().next());
    inside || a.last() == b.last() && (initial(a) == initial(b) || a.len() == 1 || b.len() == 1)
}

/// The words of a name in lower case, without titles.
fn words(name: &str) -> Vec<String> {
    let name = name.to_lowercase().replace("’s", "").replace("'s", "");
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !["the", "a", "an", "mr", "mrs", "ms", "dr", "sir"].contains(word))
        .map(str::to_owned)
        .collect()
}

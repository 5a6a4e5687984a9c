//! `cargo xtask test`: everything that must hold, part by part.
//!
//! Each part sets up what it needs. A part that cannot run has failed: nothing is skipped in silence.

mod aside;
mod parts;

use std::ffi::OsString;
use std::mem::swap;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

use crate::process::in_words;
use parts::{PARTS, Part, Place, Session};

/// How a part ended.
struct Outcome {
    part: &'static Part,
    result: Result<Option<String>>,
    time: Duration,
}

/// Runs the parts that the command line names, or all. What stands after `--` goes to the test programs.
///
/// The counts are the last line that is printed, so a failed part is told by the exit code alone.
pub(crate) fn test(mut args: lexopt::Parser) -> Result<ExitCode> {
    let mut words: Vec<OsString> = args.raw_args()?.collect();
    let for_programs = match words.iter().position(|word| word == "--") {
        Some(at) => words.split_off(at),
        None => Vec::new(),
    };
    if words == ["--list"] {
        for part in PARTS {
            println!("{:<12} {}", part.name, part.what);
        }
        return Ok(ExitCode::SUCCESS);
    }
    let chosen = match words.as_slice() {
        [] => PARTS.iter().collect(),
        names => names.iter().map(|name| part(&name.to_string_lossy())).collect::<Result<Vec<_>>>()?,
    };
    let (mut aside, mut row): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|part| part.place == Place::Aside);
    if row.is_empty() {
        swap(&mut aside, &mut row);
    }
    let beside = aside::start(aside, words.is_empty());
    let mut session = Session::new(for_programs);
    let mut outcomes: Vec<_> = row.into_iter().map(|part| run(part, &mut session)).collect();
    outcomes.extend(beside.outcomes());
    Ok(if summarize(&outcomes) == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn part(name: &str) -> Result<&'static Part> {
    let found = PARTS.iter().find(|part| part.name == name);
    found.with_context(|| format!("there is no part {name} of the tests; `cargo xtask test --list` names them"))
}

fn run(part: &'static Part, session: &mut Session) -> Outcome {
    println!("\n== {}: {}", part.name, part.what);
    let start = Instant::now();
    let result = (part.run)(session);
    if let Err(error) = &result {
        println!("{} failed: {error:#}", part.name);
    }
    Outcome { part, result, time: start.elapsed() }
}

/// Prints the table and, last, the counts in a line of their own. Returns how many parts failed.
fn summarize(outcomes: &[Outcome]) -> usize {
    println!("\n{:<12} {:<8} {:>14}", "part", "result", "time");
    for Outcome { part, result, time } in outcomes {
        let (word, note) = match result {
            Ok(None) => ("passed", String::new()),
            Ok(Some(note)) => ("passed", format!("  ({note})")),
            Err(error) => ("FAILED", format!("  {error:#}")),
        };
        println!("{:<12} {word:<8} {:>14}{note}", part.name, in_words(*time));
    }
    let failed = outcomes.iter().filter(|outcome| outcome.result.is_err()).count();
    let passed = outcomes.len() - failed;
    println!("\n{passed} passed, {failed} failed");
    failed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(result: Result<Option<String>>) -> Outcome {
        Outcome { part: &PARTS[0], result, time: Duration::from_secs(1) }
    }

    #[test]
    fn failed_parts_are_counted() {
        assert_eq!(summarize(&[outcome(Ok(None)), outcome(Ok(Some("a note".to_owned())))]), 0);
        assert_eq!(summarize(&[outcome(Ok(None)), outcome(Err(anyhow::anyhow!("broken")))]), 1);
    }

    #[test]
    fn a_part_that_does_not_exist_is_an_error() {
        assert!(part("no-such-part").is_err());
    }

    #[test]
    fn every_part_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = PARTS.iter().map(|part| part.name).collect();
        assert_eq!(names.len(), PARTS.len());
    }
}

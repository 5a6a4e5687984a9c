//! `cargo xtask fuzz`: input without sense, thrown for some seconds at everything that reads input.
//!
//! The targets are in `fuzz/`, a crate outside the workspace, as libFuzzer needs a nightly compiler. They are built once
//! and then run side by side, one a core. What was found to reach new code is kept in `target/fuzz/corpus`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Value};

use crate::process;
use crate::system;
use crate::toolchain;
use crate::tools::{self, CARGO_FUZZ};
use crate::workspace;

/// A format of input, or what is checked with it.
struct Target {
    name: &'static str,
    /// Folders of files to begin with, in the checkout.
    seeds: &'static [&'static str],
    /// The file of words that the format knows, in `fuzz/dictionaries`.
    words: Option<&'static str>,
}

const TARGETS: [Target; 7] = [
    Target { name: "plain", seeds: &["tests/articles"], words: Some("news.dict") },
    Target { name: "markdown", seeds: &["fuzz/seeds/markdown"], words: Some("markdown.dict") },
    Target { name: "fragment", seeds: &["fuzz/seeds/fragment"], words: Some("html.dict") },
    Target { name: "page", seeds: &["fuzz/seeds/page"], words: Some("html.dict") },
    Target { name: "json", seeds: &["fuzz/seeds/json"], words: Some("json.dict") },
    Target {
        name: "bytes",
        seeds: &["fuzz/seeds/page", "fuzz/seeds/json", "fuzz/seeds/fragment", "tests/articles"],
        words: None,
    },
    Target { name: "explore", seeds: &[], words: None },
];

/// What one input may take before it counts as found: in seconds, and in bytes of memory and of itself. In the tests it
/// shares the processor with others that go first, and the clock runs on.
const LIMITS: [&str; 3] = ["-timeout=30", "-rss_limit_mb=2048", "-max_len=16384"];

/// What is run, and how long.
pub(crate) struct Options {
    targets: Vec<&'static Target>,
    time: Duration,
    chance: Chance,
}

/// Where the inputs come from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chance {
    /// The same ones each time, so that a test fails for whoever broke something.
    Fixed,
    /// Others each time, from what was kept of the times before.
    Free,
}

impl Options {
    /// Every target for a minute, with the same inputs each time.
    pub(crate) fn all() -> Self {
        Self { targets: TARGETS.iter().collect(), time: Duration::from_secs(60), chance: Chance::Fixed }
    }

    pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Self> {
        let mut options = Self { targets: Vec::new(), chance: Chance::Free, ..Self::all() };
        while let Some(arg) = args.next()? {
            match arg {
                Long("seconds") => options.time = Duration::from_secs(args.value()?.to_string_lossy().parse()?),
                Value(name) => {
                    let found = TARGETS.iter().find(|target| name == target.name);
                    let names = TARGETS.map(|target| target.name).join(", ");
                    let none = || format!("there is no target {}: there are {names}", name.display());
                    options.targets.push(found.with_context(none)?);
                }
                other => return Err(other.unexpected().into()),
            }
        }
        if options.targets.is_empty() {
            options.targets = TARGETS.iter().collect();
        }
        Ok(options)
    }
}

/// Builds the targets and runs them; fails if one finds something. Answers how many inputs were tried.
pub(crate) fn run(options: &Options) -> Result<String> {
    let folder = workspace::target().join("fuzz");
    let programs = build(&folder)?;
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let queue = Mutex::new(options.targets.iter());
    let work = || {
        let next = || queue.lock().ok().and_then(|mut queue| queue.next());
        std::iter::from_fn(next).map(|target| (target, fuzz(target, options, &programs, &folder))).collect::<Vec<_>>()
    };
    let results: Vec<_> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().filter_map(|worker| worker.join().ok()).flatten().collect()
    });
    let (mut tried, mut failed) = (0, Vec::new());
    for (target, result) in results {
        match result {
            Ok(count) => tried += count,
            Err(error) => failed.push(format!("{}: {error:#}", target.name)),
        }
    }
    if failed.is_empty() { Ok(format!("{tried} inputs tried")) } else { bail!("{}", failed.join("; ")) }
}

/// Builds all targets and answers the folder that they are in.
fn build(folder: &Path) -> Result<PathBuf> {
    toolchain::ensure_nightly()?;
    system::find_or_install(&system::CXX, || ["c++", "g++", "clang++"].iter().find_map(|name| process::which(name)))?;
    let cargo_fuzz = CARGO_FUZZ.ensure()?;
    let host = toolchain::host()?;
    // Our code has no unsafe parts, so sanitizers would find nothing in it, and take half of the time.
    let mut build = toolchain::nightly("cargo");
    build.args(["fuzz", "build", "--fuzz-dir", "fuzz", "--sanitizer", "none", "--target", &host, "--target-dir"]);
    build.arg(folder).current_dir(workspace::root()).env("PATH", tools::path_with(&[cargo_fuzz])?);
    process::run(&mut build)?;
    Ok(folder.join(host).join("release"))
}

/// Runs one target and answers how many inputs it has tried.
fn fuzz(target: &Target, options: &Options, programs: &Path, folder: &Path) -> Result<u64> {
    let time = options.time;
    let corpus = folder.join(if options.chance == Chance::Fixed { "same" } else { "corpus" }).join(target.name);
    let found = folder.join("found");
    let log = folder.join(format!("{}.log", target.name));
    if options.chance == Chance::Fixed && corpus.exists() {
        fs::remove_dir_all(&corpus)?;
    }
    fs::create_dir_all(&corpus)?;
    fs::create_dir_all(&found)?;
    let mut fuzz = Command::new(process::executable_in(programs, target.name).context("it was not built")?);
    fuzz.args(LIMITS).arg("-print_final_stats=1").arg(format!("-max_total_time={}", time.as_secs()));
    if options.chance == Chance::Fixed {
        fuzz.arg("-seed=1");
    }
    fuzz.arg(format!("-artifact_prefix={}/{}-", found.display(), target.name));
    if let Some(words) = target.words {
        fuzz.arg(format!("-dict={}", workspace::root().join("fuzz/dictionaries").join(words).display()));
    }
    fuzz.arg(corpus).args(target.seeds.iter().map(|seeds| workspace::root().join(seeds)));
    fuzz.stdin(Stdio::null()).stdout(Stdio::null()).stderr(fs::File::create(&log)?);
    println!("{:<9} for {}, log in {}", target.name, process::in_words(time), log.display());
    let status = fuzz.status()?;
    let words = fs::read(&log)?;
    let words = String::from_utf8_lossy(&words);
    if !status.success() {
        let last: Vec<&str> = words.lines().rev().take(30).collect();
        let input = words.lines().find_map(|line| line.split_once("Test unit written to ")).map_or(".", |(_, at)| at);
        println!("{}", last.into_iter().rev().collect::<Vec<_>>().join("\n"));
        bail!("found an input that breaks it: {input}");
    }
    let tried = words.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"));
    let tried = tried.and_then(|count| count.trim().parse().ok()).context("it does not say how many it tried")?;
    println!("{:<9} {tried} inputs tried", target.name);
    Ok(tried)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_program_and_its_files() -> Result<()> {
        let manifest = fs::read_to_string(workspace::root().join("fuzz/Cargo.toml"))?;
        for target in &TARGETS {
            assert!(manifest.contains(&format!("name = \"{}\"", target.name)), "{}", target.name);
            for seeds in target.seeds {
                assert!(workspace::root().join(seeds).is_dir(), "{seeds}");
            }
            if let Some(words) = target.words {
                assert!(workspace::root().join("fuzz/dictionaries").join(words).is_file(), "{words}");
            }
        }
        Ok(())
    }

    #[test]
    fn targets_and_seconds_are_read() -> Result<()> {
        let options = Options::parse(lexopt::Parser::from_args(["json", "--seconds", "5"]))?;
        assert_eq!((options.targets.len(), options.time), (1, Duration::from_secs(5)));
        assert!(Options::parse(lexopt::Parser::from_args(["toast"])).is_err_and(|e| e.to_string().contains("plain")));
        Ok(())
    }
}

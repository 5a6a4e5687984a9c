//! Learns the weights of the engine's tagger from treebanks, and writes `engine/data/tags.bin`.
//!
//! `sayso-train DATA_DIR` learns from everything; the same treebanks give the same bytes.
//! `sayso-train DATA_DIR --measure` writes nothing and prints how often the tagger is right on news that it did
//! not learn from, as a table for `docs/tagger.md`.

mod assembly;
mod encoder;
mod learner;
mod lesson;
mod measure;
mod treebank;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use sayso_engine::text::tags::coder::Decoder;
use sayso_engine::text::tags::weights::Weights;

use crate::encoder::Encoder;
use crate::lesson::Plan;
use crate::measure::Counts;
use crate::treebank::Sentence;

/// Found by trying: the best that packs into 24 kB.
const PLAN: Plan = Plan { pulls: [4.5, 4.0], rounds: 4, settled_rounds: 2 };

/// The treebanks in the data folder.
const TREEBANKS: [&str; 2] = ["gum.conllu.gz", "ewt.conllu.gz"];

/// Why nothing was learned.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("usage: sayso-train DATA_DIR [--measure]; DATA_DIR holds gum.conllu.gz and ewt.conllu.gz")]
    Usage,
    #[error("cannot read the treebank {path}: {error}")]
    Treebank { path: PathBuf, error: std::io::Error },
    #[error("cannot write the weights to {path}: {error}")]
    Weights { path: PathBuf, error: std::io::Error },
    #[error("the weights do not unpack to what was packed: a list is longer than the format allows")]
    Format,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Problem> {
    let mut arguments = std::env::args_os().skip(1);
    let folder = arguments.next().ok_or(Problem::Usage)?;
    let only_measure = match arguments.next() {
        None => false,
        Some(flag) if flag == "--measure" => true,
        Some(_) => return Err(Problem::Usage),
    };
    let mut sentences = Vec::new();
    for name in TREEBANKS {
        let path = Path::new(&folder).join(name);
        sentences.extend(treebank::read(&path).map_err(|error| Problem::Treebank { path, error })?);
    }
    if only_measure {
        print!("{}", cross_validate(&sentences));
        return Ok(());
    }
    let bytes = pack(&lesson::learn(&sentences, &PLAN))?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../engine/data/tags.bin");
    std::fs::write(&path, &bytes).map_err(|error| Problem::Weights { path: path.clone(), error })?;
    println!("{}: {} bytes from {} sentences", path.display(), bytes.len(), sentences.len());
    Ok(())
}

/// Learns three times, each time without a third of the news, and counts what it gets right there.
fn cross_validate(sentences: &[Sentence]) -> Counts {
    let mut news: Vec<&str> = sentences.iter().map(|s| s.document.as_str()).filter(|d| measure::is_news(d)).collect();
    news.dedup();
    let mut counts = Counts::default();
    for third in 0..3 {
        let held_back: Vec<&str> = news.iter().copied().skip(third).step_by(3).collect();
        let (test, train): (Vec<Sentence>, Vec<Sentence>) =
            sentences.iter().cloned().partition(|s| held_back.contains(&s.document.as_str()));
        let weights = lesson::learn(&train, &PLAN);
        counts.add(&weights, &test);
    }
    counts
}

/// The weights as they are stored.
fn pack(weights: &Weights) -> Result<Vec<u8>, Problem> {
    let mut encoder = Encoder::new();
    let _ = weights.code(&mut encoder);
    let bytes = encoder.finish();
    let unpacked = Weights::default().code(&mut Decoder::new(&bytes));
    if unpacked == *weights { Ok(bytes) } else { Err(Problem::Format) }
}

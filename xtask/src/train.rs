//! `cargo xtask train`: learns the tagger's weights from treebanks, as docs/tagger.md describes.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Value};

use crate::process;
use crate::workspace;

/// Where the treebanks are, and whether to measure instead of to write.
pub(crate) struct Options {
    data: PathBuf,
    wanted: Wanted,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wanted {
    Weights,
    Table,
}

impl Options {
    pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Self> {
        let (mut data, mut wanted) = (None, Wanted::Weights);
        while let Some(arg) = args.next()? {
            match arg {
                Long("measure") => wanted = Wanted::Table,
                Value(folder) if data.is_none() => data = Some(PathBuf::from(folder)),
                other => return Err(other.unexpected().into()),
            }
        }
        let data = data.context("name the folder that holds gum.conllu.gz and ewt.conllu.gz")?;
        Ok(Self { data, wanted })
    }
}

/// Learns and writes the weights, or measures what was learned on news that it was not learned from.
pub(crate) fn train(options: &Options) -> Result<()> {
    let data = std::path::absolute(&options.data)?;
    if !data.is_dir() {
        bail!("{} is no folder", data.display());
    }
    let mut train = Command::new("cargo");
    train.args(["run", "--release", "--package", "sayso-train", "--bin", "sayso-train", "--"]).arg(data);
    train.current_dir(workspace::root());
    if options.wanted == Wanted::Table {
        return process::run(train.arg("--measure"));
    }
    let path = workspace::root().join("engine/data/tags.bin");
    let read = |path: &Path| fs::read(path).with_context(|| format!("could not read {}", path.display()));
    let before = read(&path)?;
    process::run(&mut train)?;
    let news = if read(&path)? == before { "the same bytes as before" } else { "other bytes than before" };
    println!("{}: {news}; its licence is in engine/data/tags.md", path.display());
    Ok(())
}

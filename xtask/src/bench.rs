//! `cargo xtask bench`: how fast the engine is, and with `--peers` how it compares with what people use today.

mod peers;

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use lexopt::Arg::{Long, Value};

use crate::browsers;
use crate::dist;
use crate::process;
use crate::site::Profile;
use crate::workspace;

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Measured {
    /// The engine by itself.
    Engine,
    /// The command beside another program.
    Peers,
    /// The page in Chromium.
    Web,
}

impl Measured {
    pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Self> {
        let mut measured = Self::Engine;
        while let Some(arg) = args.next()? {
            match arg {
                Long("peers") => measured = Self::Peers,
                Value(what) if what == "web" => measured = Self::Web,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(measured)
    }
}

pub(crate) fn bench(measured: Measured) -> Result<()> {
    match measured {
        Measured::Engine => engine(),
        Measured::Peers => peers::compare(),
        Measured::Web => web(),
    }
}

/// Runs the engine's benches, on real articles where they are at hand.
fn engine() -> Result<()> {
    let mut bench = Command::new("cargo");
    bench.args(["bench", "--profile", "native", "--package", "sayso-engine", "--bench", "engine"]);
    bench.current_dir(workspace::root());
    let articles = real_articles();
    if articles.is_file() {
        println!("On the articles of {}:", articles.display());
        bench.env("SAYSO_ARTICLES", articles);
    } else {
        println!("On the project's own articles, as {} is not here:", articles.display());
    }
    process::run(&mut bench)
}

/// Measures the published page.
fn web() -> Result<()> {
    let chromium = browsers::chromium()?;
    dist::build(Profile::Release)?;
    let mut bench = Command::new("cargo");
    bench.args(["run", "--quiet", "--package", "sayso-browser-tests", "--bin", "bench"]);
    bench.current_dir(workspace::root());
    bench.env("SAYSO_BROWSER", &chromium.program).env("SAYSO_DRIVER", &chromium.driver);
    bench.env("SAYSO_DIST", workspace::dist()).env("SAYSO_LOGS", workspace::target().join("browser-logs"));
    process::run(&mut bench)
}

/// Articles that were printed.
fn real_articles() -> PathBuf {
    workspace::root().join("../shared/eval/wikinews.jsonl")
}

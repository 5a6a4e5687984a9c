//! What must be added to the Rust toolchain: the wasm target, and the components that a minimal one lacks.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// The target that the page is compiled for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Adds the wasm target if the toolchain lacks it.
pub(crate) fn ensure_wasm() -> Result<()> {
    let Some(sysroot) = process::output(Command::new("rustc").args(["--print", "sysroot"])) else {
        bail!("rustc does not run: is Rust installed?");
    };
    if Path::new(sysroot.trim()).join("lib/rustlib").join(WASM).is_dir() {
        return Ok(());
    }
    add("target", WASM, "compiles Rust for the browser")
}

/// Adds rustfmt if it is missing.
pub(crate) fn ensure_rustfmt() -> Result<()> {
    if process::succeeds(Command::new("cargo").args(["fmt", "--version"])) {
        return Ok(());
    }
    add("component", "rustfmt", "checks how the code is laid out")
}

/// Adds clippy if it is missing.
pub(crate) fn ensure_clippy() -> Result<()> {
    if process::succeeds(Command::new("cargo").args(["clippy", "--version"])) {
        return Ok(());
    }
    add("component", "clippy", "finds mistakes in the code")
}

/// Installs a nightly toolchain, beside the one that is used, if there is none.
pub(crate) fn ensure_nightly() -> Result<()> {
    if process::succeeds(nightly("cargo").arg("--version")) {
        return Ok(());
    }
    let by_hand = "run `rustup toolchain install nightly --profile minimal`";
    if process::which("rustup").is_none() {
        bail!("fuzzing needs a nightly compiler, which rustup brings: install rustup, then {by_hand}");
    }
    eprintln!("Installing a nightly compiler, which fuzzing needs (about a minute).");
    let mut install = Command::new("rustup");
    install.args(["toolchain", "install", "nightly", "--profile", "minimal", "--no-self-update"]);
    process::run(&mut install).with_context(|| format!("fuzzing needs a nightly compiler: {by_hand}"))
}

/// A program of the nightly toolchain.
pub(crate) fn nightly(program: &str) -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", program]);
    command
}

/// The kind of machine that this is, as rustc calls it.
pub(crate) fn host() -> Result<String> {
    let version =
        process::output(Command::new("rustc").arg("-vV")).context("rustc does not run: is Rust installed?")?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    Ok(host.context("rustc does not tell its host")?.to_owned())
}

fn add(kind: &str, name: &str, why: &str) -> Result<()> {
    if process::which("rustup").is_none() {
        bail!("the Rust toolchain lacks {name}, which {why}; install it the way that Rust was installed");
    }
    eprintln!("Installing {name}, which {why} (a few seconds).");
    process::run(Command::new("rustup").args([kind, "add", name]))
}

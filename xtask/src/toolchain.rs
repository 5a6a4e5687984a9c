//! What must be added to the Rust toolchain: the wasm target, and the components that a minimal one lacks.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

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

fn add(kind: &str, name: &str, why: &str) -> Result<()> {
    if process::which("rustup").is_none() {
        bail!("the Rust toolchain lacks {name}, which {why}; install it the way that Rust was installed");
    }
    eprintln!("Installing {name}, which {why} (a few seconds).");
    process::run(Command::new("rustup").args([kind, "add", name]))
}

//! Rust's standard library, compiled anew with the page that is published.
//!
//! The one that comes ready made is built for speed, and for panics that tell where they happened. Built with the page,
//! for size and with panics that are a trap, it saves a fourteenth of what a visitor downloads. A trap reaches the loader
//! as a `WebAssembly.RuntimeError`. That needs flags that Rust does not promise to keep, so the version is pinned here;
//! `cargo xtask serve` and `trunk build` go without them, on whatever Rust there is.

use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;

/// The version whose flags these are: `immediate-abort` has been spelled so since 1.92.
const RUST: &str = "1.95.0";

/// What cargo is told by its environment; trunk hands it on.
const SETTINGS: [(&str, &str); 6] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
    // Nothing that is published shows where a panic was, or `{:?}`.
    ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", "-Zlocation-detail=none -Zfmt-debug=none"),
];

/// Has a command that runs cargo compile the standard library for size; installs what that needs. Where that cannot be had,
/// the page is built with the ready-made one: it does the same and weighs more.
pub(crate) fn build_with(command: &mut Command) {
    match installed() {
        Ok(toolchain) => {
            command.envs(toolchain.map(|version| ("RUSTUP_TOOLCHAIN", version))).envs(SETTINGS);
            // Flags of the user's own would replace these.
            command.env_remove("RUSTFLAGS").env_remove("CARGO_ENCODED_RUSTFLAGS");
        }
        Err(reason) => eprintln!("warning: the page will be some 17 kB heavier than it should: {reason:#}"),
    }
}

/// Sees to it that the pinned version is there with its library's source, and names it if it is not the one in use.
fn installed() -> Result<Option<&'static str>> {
    let in_use = process::output(Command::new("rustc").arg("--version")).is_some_and(|answer| is_pinned(&answer));
    let toolchain = (!in_use).then_some(RUST);
    if !has_source(toolchain) {
        if process::which("rustup").is_none() {
            bail!("it wants Rust {RUST} with the component rust-src; rustup would fetch both");
        }
        eprintln!("Installing Rust {RUST} with its library's source, which makes the page smaller (up to a minute).");
        let mut install = Command::new("rustup");
        match toolchain {
            Some(version) => {
                install.args(["toolchain", "install", version, "--profile", "minimal", "--no-self-update"]);
                install.args(["--component", "rust-src"])
            }
            None => install.args(["component", "add", "rust-src"]),
        };
        process::run(&mut install)?;
    }
    Ok(toolchain)
}

/// Whether that is how the pinned version names itself.
fn is_pinned(answer: &str) -> bool {
    answer.split_whitespace().nth(1) == Some(RUST)
}

/// Whether a toolchain has the source of its standard library; the one in use if none is named.
fn has_source(toolchain: Option<&str>) -> bool {
    let mut rustc = Command::new("rustc");
    rustc.args(["--print", "sysroot"]);
    if let Some(toolchain) = toolchain {
        rustc.env("RUSTUP_TOOLCHAIN", toolchain).env("RUSTUP_AUTO_INSTALL", "0");
    }
    process::output(&mut rustc)
        .is_some_and(|sysroot| Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.toml").is_file())
}

#[cfg(test)]
mod tests {
    use super::is_pinned;

    #[test]
    fn only_the_pinned_version_is_taken() {
        assert!(is_pinned("rustc 1.95.0 (59807616e 2026-04-14)\n"));
        assert!(!is_pinned("rustc 1.95.1 (59807616e 2026-04-14)\n"));
        assert!(!is_pinned("rustc 1.95.0-nightly (59807616e 2026-04-14)\n"));
    }
}

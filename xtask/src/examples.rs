//! The examples of `examples/embed`, built as their authors would: from the npm package, with what npm installs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::process;
use crate::system;
use crate::workspace;

/// Examples that are files as they stand.
const PLAIN: [&str; 5] = ["plain", "prepared", "strict-csp", "wordpress", "frame"];

/// Packs the npm package of `dist/embed` and builds every example with it. Answers where they are.
pub(crate) fn build() -> Result<PathBuf> {
    let (folder, built) = (workspace::target().join("examples"), workspace::target().join("examples/built"));
    let package = pack(&folder)?;
    install(&folder, &package)?;
    if built.exists() {
        fs::remove_dir_all(&built)?;
    }
    process::run(npm()?.current_dir(&folder).args(["run", "--silent", "build"]))?;
    for name in PLAIN {
        copy(&sources().join(name), &built.join(name))?;
    }
    copy(&workspace::dist().join("embed"), &built.join("sayso"))?;
    Ok(built)
}

/// Checks the types against how the examples use them.
pub(crate) fn check_types() -> Result<()> {
    let folder = workspace::target().join("examples");
    let tsc = process::executable_in(&folder.join("node_modules/.bin"), "tsc").context("there is no tsc")?;
    process::run(Command::new(tsc).current_dir(&folder).args(["--noEmit", "--project", "."]))
}

/// The package as npm would publish it.
fn pack(folder: &Path) -> Result<PathBuf> {
    fs::create_dir_all(folder)?;
    let mut pack = npm()?;
    pack.current_dir(workspace::dist().join("embed"))
        .args(["pack", "--loglevel=error", "--pack-destination"])
        .arg(folder);
    let name = process::output(&mut pack).context("npm did not pack dist/embed")?;
    let package = folder.join(name.trim());
    ensure!(package.is_file(), "npm says that it wrote {}, but did not", package.display());
    Ok(package)
}

/// What the lock file names, and the package.
fn install(folder: &Path, package: &Path) -> Result<()> {
    let lock = fs::read(sources().join("package-lock.json"))?;
    let is_there = fs::read(folder.join("node_modules/.sayso-lock")).is_ok_and(|installed| installed == lock);
    copy(&sources(), folder)?;
    if !is_there {
        eprintln!("Installing what the examples are built with (about a minute).");
        process::run(npm()?.current_dir(folder).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
            "--loglevel=error",
        ]))?;
        fs::write(folder.join("node_modules/.sayso-lock"), lock)?;
    }
    let home = folder.join("node_modules/sayso-article");
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    fs::create_dir_all(&home)?;
    // As npm would, without asking the network again for all else.
    process::run(Command::new("tar").arg("-xzf").arg(package).args(["--strip-components=1", "-C"]).arg(&home))
}

fn sources() -> PathBuf {
    workspace::root().join("examples/embed")
}

fn npm() -> Result<Command> {
    Ok(Command::new(system::find_or_install(&system::NODE, || process::which("npm"))?))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| format!("could not read {}", from.display()))? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            fs::copy(&path, &target)?;
        }
    }
    Ok(())
}

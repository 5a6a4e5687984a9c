//! Whether the crates can be published: each is packed, and built from its package against the packages of the others.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs, io};

use anyhow::{Context, Result};

use crate::process;
use crate::workspace;

/// The crates that others of them are built on.
const OTHERS: [&str; 3] = ["sayso-engine", "sayso-js", "sayso-export"];

/// Does all of it but the publishing.
pub(crate) fn try_out() -> Result<()> {
    forget()?;
    let mut publish = Command::new("cargo");
    publish.args(["publish", "--workspace", "--dry-run", "--allow-dirty", "--quiet"]).current_dir(workspace::root());
    publish.env("CARGO_PROFILE_DEV_DEBUG", "line-tables-only").env("CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG", "false");
    process::run(&mut publish)
}

/// Removes the packages of these crates that an earlier try has unpacked, and what was built of them. Cargo takes the
/// packages from a registry in the target folder, and unpacks and builds a version of a crate once: while the version stays,
/// a crate would be built against what the others were before.
fn forget() -> Result<()> {
    let mut clean = Command::new("cargo");
    clean.args(["clean", "--quiet"]).current_dir(workspace::root());
    for package in OTHERS {
        clean.args(["--package", package]);
    }
    process::run(&mut clean)?;
    let unpacked = cargo_home()?.join("registry/src");
    for registry in folders(&unpacked)? {
        // Registries of this machine have no host, and their folders no name before the hash.
        if !registry.file_name().is_some_and(|name| name.to_string_lossy().starts_with('-')) {
            continue;
        }
        for package in folders(&registry)? {
            let name = package.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if OTHERS.iter().any(|other| name.starts_with(other)) {
                fs::remove_dir_all(&package).with_context(|| format!("could not remove {}", package.display()))?;
            }
        }
    }
    Ok(())
}

fn cargo_home() -> Result<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    home.context("there is no home folder, where cargo keeps its packages")
}

/// What is in a folder; nothing if there is none.
fn folders(folder: &Path) -> Result<Vec<PathBuf>> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(entries.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(error).with_context(|| format!("could not read {}", folder.display())),
    }
}

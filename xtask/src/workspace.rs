//! Where things are in the checkout, and what its lock file pins.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The workspace's folder.
pub(crate) fn root() -> PathBuf {
    // Cargo names the folder at run time; the compiled-in one is wrong once the checkout has moved.
    let xtask =
        std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or_else(|| xtask.clone(), Path::to_path_buf)
}

/// Where trunk puts the page that is built for publishing.
pub(crate) fn page() -> PathBuf {
    target().join("page")
}

/// Where what is published goes.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Where what was built lies: logs and pictures go there too, as they can be made again.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// Where tools of our own go.
pub(crate) fn tools() -> Result<PathBuf> {
    match std::env::var_os("SAYSO_TOOLS") {
        Some(folder) => Ok(std::path::absolute(folder)?),
        None => Ok(root().join(".tools")),
    }
}

/// The version of a dependency that `Cargo.lock` pins.
pub(crate) fn locked_version(package: &str) -> Result<String> {
    let path = root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    version_in_lock(&lock, package).with_context(|| format!("Cargo.lock pins no {package}"))
}

/// The version that all packages share.
pub(crate) fn version() -> Result<String> {
    locked_version("sayso")
}

fn version_in_lock(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.next()?;
    let version = lines.next()?.strip_prefix("version = \"")?.strip_suffix('"')?;
    Some(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in_lock;

    const LOCK: &str = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.126\"\nsource = \"x\"\n";

    #[test]
    fn a_version_is_read_from_the_lock_file() {
        assert_eq!(version_in_lock(LOCK, "wasm-bindgen").as_deref(), Some("0.2.126"));
    }

    #[test]
    fn a_package_that_is_not_locked_has_no_version() {
        assert_eq!(version_in_lock(LOCK, "wasm"), None);
    }
}

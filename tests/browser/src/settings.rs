//! What `cargo xtask` tells the tests.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// Where the things are that the tests need.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The browser's program.
    pub browser: PathBuf,
    /// The program that drives it.
    pub driver: PathBuf,
    /// What is published: the site, the package and the single file.
    pub dist: PathBuf,
    /// The built examples.
    pub examples: PathBuf,
    /// Where logs and pictures of failures go.
    pub logs: PathBuf,
}

impl Settings {
    /// Reads the environment.
    ///
    /// # Errors
    /// If a variable is missing.
    pub fn from_environment() -> Result<Self> {
        let dist = variable("SAYSO_DIST")?;
        Ok(Self {
            browser: variable("SAYSO_BROWSER")?,
            driver: variable("SAYSO_DRIVER")?,
            examples: variable("SAYSO_EXAMPLES").unwrap_or_else(|_| dist.join("examples")),
            dist,
            logs: variable("SAYSO_LOGS")?,
        })
    }
}

/// A path that the environment names.
///
/// # Errors
/// If it names none.
pub fn variable(name: &str) -> Result<PathBuf> {
    env::var_os(name)
        .map(PathBuf::from)
        .with_context(|| format!("{name} is not set: start these tests with `cargo xtask test chromium firefox`"))
}

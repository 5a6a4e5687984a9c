//! The licences, sources and known holes of everything that we depend on, by cargo-deny and `deny.toml`.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::tools::{self, CARGO_DENY};
use crate::workspace;

/// Checks the dependencies. The note tells what could not be checked.
pub(crate) fn check() -> Result<Option<String>> {
    let deny = CARGO_DENY.ensure()?;
    let path = tools::path_with(&[deny])?;
    let cargo_deny = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command.args(["deny", "--workspace"]).args(arguments).current_dir(workspace::root()).env("PATH", &path);
        command
    };
    process::run(&mut cargo_deny(&["check", "bans", "licenses", "sources"]))?;

    // The database of advisories is a repository of its own, which not every machine can reach.
    if process::run(&mut cargo_deny(&["fetch", "db"])).is_err() {
        return Ok(Some("advisories not checked: their database is out of reach".to_owned()));
    }
    process::run(&mut cargo_deny(&["check", "--disable-fetch", "advisories"]))?;
    Ok(None)
}

//! The page, built by trunk.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::later;
use crate::process;
use crate::short_names;
use crate::small_std;
use crate::toolchain;
use crate::tools::{self, TRUNK, WASM_BINDGEN, WASM_OPT};
use crate::workspace;

/// Whether the page is built to be looked at or to be published.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Debug,
    Release,
}

/// trunk, with the tools that it calls on its PATH.
pub(crate) fn trunk(profile: Profile, subcommand: &str) -> Result<Command> {
    toolchain::ensure_wasm()?;
    let mut programs: Vec<PathBuf> = vec![TRUNK.ensure()?, WASM_BINDGEN.ensure()?];
    if profile == Profile::Release {
        programs.push(WASM_OPT.ensure()?);
    }
    let mut trunk = Command::new(&programs[0]);
    trunk.arg(subcommand).current_dir(workspace::root()).env("PATH", tools::path_with(&programs)?);
    // The version is pinned: no need to ask the network for a newer one.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // By convention any value of NO_COLOR counts; trunk refuses all but these two.
    if std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
        trunk.env("NO_COLOR", "true");
    }
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    Ok(trunk)
}

/// Builds the page; what is published is made of it, see [`crate::dist`].
pub(crate) fn build(profile: Profile) -> Result<()> {
    let mut trunk = trunk(profile, "build")?;
    trunk.arg("--dist").arg(workspace::page());
    if profile == Profile::Debug {
        return process::run(&mut trunk);
    }
    small_std::build_with(&mut trunk);
    later::split_with(&mut trunk)?;
    process::run(&mut trunk)?;
    later::finish(&workspace::page())?;
    short_names::shorten(&workspace::page().join("wasm"), "sayso")?;
    short_names::shorten(&workspace::page().join("reader"), "sayso-reader")
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_page_holds_the_default_article_to_the_letter() {
        let page = include_str!("../../index.html");
        let article = include_str!("../../static/articles/fentanyl-coalition.html");
        assert!(page.contains(article.trim()), "index.html and the file of the default article differ");
    }
}

//! The programs that sayso is built and tested with: which, at which version, and how they get here.
//!
//! A program on PATH at the right version is used. Otherwise ours is, from `.tools/` of the workspace (or the
//! folder that `SAYSO_TOOLS` names), where it is installed if missing. Nothing is ever installed over the user's own.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::system;
use crate::workspace;

/// Held by who installs a tool: one at a time.
static INSTALLING: Mutex<()> = Mutex::new(());

/// A program or file that a command needs.
pub(crate) struct Tool {
    /// What is run, or for a file its place in the package.
    name: &'static str,
    source: Source,
    version: Version,
    /// What it is needed for, as a clause that begins with a verb.
    why: &'static str,
    /// How long the installation takes on two cores.
    takes: &'static str,
}

/// Where a tool comes from.
enum Source {
    /// A crate, compiled here.
    Crate(&'static str),
    /// A package of this workspace, compiled here.
    Ours(&'static str),
    /// An npm package with a program in it.
    NpmProgram(&'static str),
    /// An npm package of which one file is used.
    NpmFile(&'static str),
}

/// Which version is wanted.
enum Version {
    Is(&'static str),
    /// The same as that of a dependency in `Cargo.lock`.
    OfDependency(&'static str),
}

/// The newest; 0.21.14 has all that `Trunk.toml` uses.
pub(crate) const TRUNK: Tool = Tool {
    name: "trunk",
    source: Source::Crate("trunk"),
    version: Version::Is("0.21.14"),
    why: "builds and serves the page",
    takes: "about 3 minutes",
};

/// Must be the version of the crate to the last digit: the two share a format that changes between versions. Ours is
/// compiled in half the time.
pub(crate) const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    source: Source::Ours("sayso-bind"),
    version: Version::OfDependency("wasm-bindgen"),
    why: "joins the WebAssembly module to JavaScript",
    takes: "half a minute",
};

/// It comes with the original of wasm-bindgen.
pub(crate) const WASM_TESTS: Tool = Tool {
    name: "wasm-bindgen-test-runner",
    source: Source::Crate("wasm-bindgen-cli"),
    version: Version::OfDependency("wasm-bindgen"),
    why: "runs tests inside a browser",
    takes: "about a minute",
};

/// From npm, where it comes ready to run on every system; release builds only.
pub(crate) const WASM_OPT: Tool = Tool {
    name: "wasm-opt",
    source: Source::NpmProgram("binaryen"),
    version: Version::Is("132.0.0"),
    why: "makes the WebAssembly module smaller",
    takes: "a few seconds",
};

/// Checks licences, sources and advisories of all dependencies.
pub(crate) const CARGO_DENY: Tool = Tool {
    name: "cargo-deny",
    source: Source::Crate("cargo-deny"),
    version: Version::Is("0.20.2"),
    why: "checks the licences and advisories of what we depend on",
    takes: "about a minute",
};

/// Builds the targets of `fuzz/`.
pub(crate) const CARGO_FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    source: Source::Crate("cargo-fuzz"),
    version: Version::Is("0.13.2"),
    why: "builds the fuzzing targets",
    takes: "half a minute",
};

/// Firefox's WebDriver, which few systems package.
pub(crate) const GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    source: Source::Crate("geckodriver"),
    version: Version::Is("0.37.1"),
    why: "drives Firefox in the tests",
    takes: "about a minute",
};

/// From npm, where it comes ready to run.
pub(crate) const ESBUILD: Tool = Tool {
    name: "esbuild",
    source: Source::NpmProgram("esbuild"),
    version: Version::Is("0.28.2"),
    why: "makes one small file of several scripts",
    takes: "a few seconds",
};

/// The checker of accessibility that browsers' own tools use.
pub(crate) const AXE: Tool = Tool {
    name: "axe.min.js",
    source: Source::NpmFile("axe-core"),
    version: Version::Is("4.14.1"),
    why: "checks the page's accessibility in the tests",
    takes: "a few seconds",
};

impl Tool {
    /// The program's or file's path; installs it first if it is missing.
    pub(crate) fn ensure(&self) -> Result<PathBuf> {
        let version = self.wanted()?;
        if let Some(found) = self.find(&version)? {
            return Ok(found);
        }
        // Who waits here may find it installed.
        let _turn = INSTALLING.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = self.find(&version)? {
            return Ok(found);
        }
        eprintln!("Installing {} {version}, which {} ({}).", self.label(), self.why, self.takes);
        let start = Instant::now();
        match self.source {
            Source::Crate(package) => install_crate(package, &version),
            Source::Ours(package) => install_ours(package, self.name),
            Source::NpmProgram(package) | Source::NpmFile(package) => install_npm(package, &version),
        }
        .with_context(|| format!("could not install {}, which {}", self.label(), self.why))?;
        eprintln!("Installed {} in {}.", self.label(), process::in_words(start.elapsed()));
        match self.find(&version)? {
            Some(found) => Ok(found),
            None => bail!("{} was installed, but does not answer as version {version}", self.label()),
        }
    }

    fn wanted(&self) -> Result<String> {
        match self.version {
            Version::Is(version) => Ok(version.to_owned()),
            Version::OfDependency(package) => workspace::locked_version(package),
        }
    }

    /// The user's own at the right version, else ours at the right version.
    fn find(&self, version: &str) -> Result<Option<PathBuf>> {
        let tools = workspace::tools()?;
        let ours = match self.source {
            Source::Crate(_) | Source::Ours(_) => tools.join("bin"),
            Source::NpmProgram(_) => tools.join("npm/node_modules/.bin"),
            Source::NpmFile(package) => {
                let folder = tools.join("npm/node_modules").join(package);
                let manifest = fs::read_to_string(folder.join("package.json")).unwrap_or_default();
                let file = folder.join(self.name);
                let right = manifest.contains(&format!("\"version\": \"{version}\"")) && file.is_file();
                return Ok(right.then_some(file));
            }
        };
        let candidates = [process::which(self.name), process::executable_in(&ours, self.name)];
        Ok(candidates.into_iter().flatten().find(|program| answers_as(program, version)))
    }

    fn label(&self) -> &'static str {
        match self.source {
            Source::NpmFile(package) => package,
            Source::Crate(_) | Source::Ours(_) | Source::NpmProgram(_) => self.name,
        }
    }
}

/// PATH with the folders of these programs in front, so that trunk and cargo find them.
pub(crate) fn path_with(programs: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = Vec::new();
    for folder in programs.iter().filter_map(|program| program.parent()).map(Path::to_path_buf) {
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    folders.extend(env::split_paths(&path));
    Ok(env::join_paths(folders)?)
}

/// Whether a program says that it is of that version.
fn answers_as(program: &Path, version: &str) -> bool {
    process::output(Command::new(program).arg("--version")).is_some_and(|answer| names_version(&answer, version))
}

fn names_version(answer: &str, version: &str) -> bool {
    // Binaryen's programs leave out the zeros that npm wants: 132 for 132.0.0.
    let short = version.strip_suffix(".0.0").unwrap_or(version);
    answer.split_whitespace().any(|word| word == version || word == short)
}

fn install_crate(package: &str, version: &str) -> Result<()> {
    let tools = workspace::tools()?;
    let mut cargo = Command::new("cargo");
    // A debug build without what helps to debug takes a fraction of a release build's time and is fast enough.
    cargo.args(["install", package, "--version"]).arg(format!("={version}")).args(["--locked", "--debug", "--force"]);
    for left_out in ["DEBUG", "DEBUG_ASSERTIONS", "OVERFLOW_CHECKS"] {
        cargo.env(format!("CARGO_PROFILE_DEV_{left_out}"), "false");
    }
    cargo.args(own_options(package));
    cargo.arg("--root").arg(&tools);
    // A folder of its own: an installation that was interrupted goes on where it was, another that runs at the same
    // time is left alone, and a target folder that the environment names stays clean.
    let build = tools.join("build").join(package);
    cargo.arg("--target-dir").arg(&build);
    if !process::is_watched() {
        cargo.arg("--quiet");
    }
    process::run(&mut cargo)?;
    fs::remove_dir_all(&build).with_context(|| format!("could not remove {}", build.display()))
}

fn install_ours(package: &str, name: &str) -> Result<()> {
    process::run(
        Command::new("cargo").args(["build", "--quiet", "--package", package]).current_dir(workspace::root()),
    )?;
    let programs = workspace::tools()?.join("bin");
    fs::create_dir_all(&programs)?;
    let with_suffix = |name: &str| format!("{name}{}", env::consts::EXE_SUFFIX);
    let built = workspace::target().join("debug").join(with_suffix(package));
    fs::copy(&built, programs.join(with_suffix(name)))
        .with_context(|| format!("could not copy {}", built.display()))?;
    Ok(())
}

/// What one crate is installed with besides.
fn own_options(package: &str) -> &'static [&'static str] {
    match package {
        // Nothing is fetched with it: what trunk would download is on its PATH. TLS and a check for updates take an
        // eighth of its time.
        "trunk" => &["--no-default-features"],
        _ => &[],
    }
}

fn install_npm(package: &str, version: &str) -> Result<()> {
    let npm = system::find_or_install(&system::NODE, || process::which("npm"))?;
    let folder = workspace::tools()?.join("npm");
    fs::create_dir_all(&folder)?;
    let mut install = Command::new(npm);
    install.args([
        "install",
        "--no-audit",
        "--no-fund",
        "--save-exact",
        "--ignore-scripts",
        "--loglevel=error",
        "--prefix",
    ]);
    install.arg(&folder).arg(format!("{package}@{version}"));
    process::run(&mut install)
}

#[cfg(test)]
mod tests {
    use super::names_version;

    #[test]
    fn a_version_is_found_in_what_a_program_says_of_itself() {
        assert!(names_version("trunk 0.21.14\n", "0.21.14"));
        assert!(names_version("wasm-opt version 132 (version_132)\n", "132.0.0"));
    }

    #[test]
    fn a_longer_version_is_another_version() {
        assert!(!names_version("trunk 0.21.14\n", "0.21.1"));
        assert!(!names_version("wasm-bindgen 0.2.126\n", "0.2.12"));
    }
}

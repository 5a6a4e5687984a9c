//! The parts of the tests, in the order in which they run: quick ones first.

use std::ffi::OsString;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, anyhow};

use crate::browsers::{self, Browser};
use crate::deny;
use crate::dist;
use crate::examples;
use crate::fuzz;
use crate::process;
use crate::publish;
use crate::python;
use crate::site::Profile;
use crate::size;
use crate::toolchain::{self, WASM};
use crate::tools::{AXE, WASM_TESTS};
use crate::workspace;

/// A part of the tests.
pub(crate) struct Part {
    /// What the command line calls it.
    pub(crate) name: &'static str,
    /// What it shows.
    pub(crate) what: &'static str,
    /// Whether it runs beside others.
    pub(crate) place: Place,
    /// Runs it. What it returns is a note on what could not be checked.
    pub(crate) run: fn(&mut Session) -> Result<Option<String>>,
}

/// Where a part runs when others run as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the row: it builds where the others build, or measures time.
    InRow,
    /// Beside the row, since it shares nothing with it: see [`aside`](super::aside).
    Aside,
}

/// What is shared by the parts of one run.
pub(crate) struct Session {
    /// Whether the page was built, once a part has tried.
    site: Option<Result<(), String>>,
    /// What the command line says to the test programs, with a `--` before it.
    for_programs: Vec<OsString>,
}

impl Session {
    pub(crate) fn new(for_programs: Vec<OsString>) -> Self {
        Self { site: None, for_programs }
    }

    /// Builds what is published, once.
    fn build_site(&mut self) -> Result<()> {
        let result = self
            .site
            .get_or_insert_with(|| dist::build(Profile::Release).map(drop).map_err(|error| format!("{error:#}")));
        result.clone().map_err(|error| anyhow!("the page was not built: {error}"))
    }

    /// Runs tests with cargo.
    fn run_tests(&self, cargo_test: &mut Command) -> Outcome {
        run(cargo_test.args(&self.for_programs))
    }

    fn cargo_test(&self, packages: &[&str]) -> Outcome {
        self.run_tests(cargo(&["test"]).args(packages))
    }
}

use Place::{Aside, InRow};

pub(crate) const PARTS: &[Part] = &[
    Part { name: "fmt", what: "the code is laid out as rustfmt lays it out", place: InRow, run: fmt },
    Part { name: "clippy", what: "no warnings, natively", place: InRow, run: clippy },
    Part { name: "clippy-wasm", what: "no warnings in what the browser runs", place: InRow, run: clippy_wasm },
    Part { name: "engine", what: "the engine's tests and examples", place: InRow, run: engine },
    Part { name: "exports", what: "the tests of the other forms of an article", place: InRow, run: exports },
    Part { name: "command", what: "the command's tests", place: InRow, run: command },
    Part { name: "explorer", what: "the explorer's tests that need no browser", place: InRow, run: explorer },
    Part { name: "xtask", what: "the tests of these commands", place: InRow, run: xtask },
    Part { name: "docs", what: "the documentation builds without warnings", place: InRow, run: docs },
    Part {
        name: "publish",
        what: "the crates can be published",
        place: InRow,
        run: |_| publish::try_out().map(|()| None),
    },
    Part {
        name: "deny",
        what: "licences, sources and advisories of the dependencies",
        place: Aside,
        run: |_| deny::check(),
    },
    Part { name: "wasm", what: "the explorer's tests inside a browser", place: InRow, run: wasm },
    Part { name: "size", what: "the published page is within its budget", place: InRow, run: page_size },
    Part {
        name: "package",
        what: "the npm package packs cleanly, its types hold, the examples build",
        place: InRow,
        run: package,
    },
    Part { name: "chromium", what: "what a user does, in Chromium", place: InRow, run: chromium },
    Part { name: "firefox", what: "what a user does, in Firefox", place: InRow, run: firefox },
    Part {
        name: "fuzz",
        what: "no input breaks what reads it: every format for a minute",
        place: Aside,
        run: |_| fuzz::run(&fuzz::Options::all()).map(Some),
    },
    Part {
        name: "python",
        what: "the Python package builds, and its tests",
        place: Aside,
        run: |_| python::test().map(|()| None),
    },
    Part {
        name: "scale",
        what: "the examples on clusters of two workers",
        place: Aside,
        run: |_| python::scale().map(|()| None),
    },
];

type Outcome = Result<Option<String>>;

fn fmt(_: &mut Session) -> Outcome {
    toolchain::ensure_rustfmt()?;
    run(&mut cargo(&["fmt", "--all", "--check"]))
}

fn clippy(_: &mut Session) -> Outcome {
    toolchain::ensure_clippy()?;
    run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

fn clippy_wasm(_: &mut Session) -> Outcome {
    toolchain::ensure_clippy()?;
    toolchain::ensure_wasm()?;
    run(&mut cargo(&[
        "clippy",
        "--package",
        "sayso",
        "--package",
        "sayso-reader",
        "--all-targets",
        "--target",
        WASM,
        "--",
        "--deny",
        "warnings",
    ]))
}

fn engine(session: &mut Session) -> Outcome {
    session.cargo_test(&["--package", "sayso-engine"])
}

fn exports(session: &mut Session) -> Outcome {
    session.cargo_test(&["--package", "sayso-export", "--package", "sayso-desk", "--all-features"])
}

fn command(session: &mut Session) -> Outcome {
    session.cargo_test(&["--package", "sayso-cli"])
}

fn explorer(session: &mut Session) -> Outcome {
    session.cargo_test(&["--package", "sayso", "--package", "sayso-reader"])
}

/// These commands and what drives the browsers, but no browser.
fn xtask(session: &mut Session) -> Outcome {
    session.cargo_test(&["--package", "xtask", "--package", "sayso-browser-tests", "--bins", "--lib"])
}

fn docs(_: &mut Session) -> Outcome {
    let mut doc =
        cargo(&["doc", "--no-deps", "--package", "sayso-engine", "--package", "sayso", "--package", "sayso-reader"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run(&mut doc)
}

fn wasm(session: &mut Session) -> Outcome {
    toolchain::ensure_wasm()?;
    let chromium = browsers::chromium()?;
    let runner = WASM_TESTS.ensure()?;

    let capabilities = workspace::target().join("webdriver.json");
    fs::create_dir_all(workspace::target())?;
    fs::write(&capabilities, capabilities_for(&chromium))?;

    let mut test =
        cargo(&["test", "--package", "sayso", "--package", "sayso-reader", "--target", WASM, "--lib", "--test", "web"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER", &chromium.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The runner would prefer Firefox if it were told of its driver.
    test.env_remove("GECKODRIVER");
    session.run_tests(&mut test)
}

/// How Chromium must be started where nobody looks at it; without a sandbox, as root may not have one.
fn capabilities_for(chromium: &Browser) -> String {
    let program = chromium.program.to_string_lossy().replace('\\', r"\\");
    format!(
        r#"{{"goog:chromeOptions": {{"binary": "{program}", "args": ["headless", "no-sandbox", "disable-gpu",
"disable-background-networking", "disable-component-update", "disable-sync", "no-first-run"]}}}}"#
    )
}

fn page_size(session: &mut Session) -> Outcome {
    session.build_site()?;
    size::report(&workspace::dist().join("site"))?;
    Ok(None)
}

fn package(session: &mut Session) -> Outcome {
    session.build_site()?;
    examples::build()?;
    examples::check_types()?;
    dist::is_reproducible()?;
    Ok(None)
}

fn chromium(session: &mut Session) -> Outcome {
    in_browser("chromium", session, browsers::chromium)
}

fn firefox(session: &mut Session) -> Outcome {
    in_browser("firefox", session, browsers::firefox)
}

fn in_browser(name: &str, session: &mut Session, browser: fn() -> Result<Browser>) -> Outcome {
    let browser = browser()?;
    let axe = AXE.ensure()?;
    session.build_site()?;
    let examples = examples::build()?;
    let mut test = cargo(&["test", "--package", "sayso-browser-tests", "--test", name]);
    test.env("SAYSO_EXAMPLES", examples);
    test.env("SAYSO_BROWSER", browser.program).env("SAYSO_DRIVER", browser.driver).env("SAYSO_AXE", axe);
    let logs = workspace::target().join("browser-logs");
    test.env("SAYSO_DIST", workspace::dist()).env("SAYSO_LOGS", &logs);
    session.run_tests(&mut test)?;
    let names = logs.join(format!("{name}-second-tries.txt"));
    let names = fs::read_to_string(&names).with_context(|| format!("could not read {}", names.display()))?;
    Ok(second_tries(&names))
}

/// The note on tests that passed only at the second try, named one a line.
fn second_tries(names: &str) -> Option<String> {
    let names: Vec<&str> = names.lines().collect();
    (!names.is_empty()).then(|| format!("passed at the second try: {}", names.join(", ")))
}

/// Packs the crates and builds each from what was packed. What is packed has no profiles; with those of the workspace
/// most of what the parts before have built serves here as well.
fn cargo(args: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(args).current_dir(workspace::root());
    cargo
}

fn run(command: &mut Command) -> Outcome {
    process::run(command).map(|()| None)
}

#[cfg(test)]
mod tests {
    use super::second_tries;

    #[test]
    fn a_second_try_is_told_by_name() {
        assert_eq!(second_tries(""), None);
        assert_eq!(
            second_tries("a_reader_reads\na_link_leads").as_deref(),
            Some("passed at the second try: a_reader_reads, a_link_leads")
        );
    }
}

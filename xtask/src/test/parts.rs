//! The parts of the tests, in the order in which they run: quick ones first.

use std::fs;
use std::process::Command;

use anyhow::{Result, anyhow};

use crate::browsers::{self, Browser};
use crate::deny;
use crate::process;
use crate::site;
use crate::size;
use crate::toolchain::{self, WASM};
use crate::tools::{AXE, WASM_BINDGEN};
use crate::workspace;

/// A part of the tests.
pub(crate) struct Part {
    /// What the command line calls it.
    pub(crate) name: &'static str,
    /// What it shows.
    pub(crate) what: &'static str,
    /// Runs it. What it returns is a note on what could not be checked.
    pub(crate) run: fn(&mut Built) -> Result<Option<String>>,
}

/// What one part builds for those after it.
#[derive(Default)]
pub(crate) struct Built {
    /// Whether the page was built, once somebody has tried.
    site: Option<Result<(), String>>,
}

impl Built {
    /// Builds the page for publishing, once.
    fn site(&mut self) -> Result<()> {
        let result = self.site.get_or_insert_with(|| site::build().map_err(|error| format!("{error:#}")));
        result.clone().map_err(|error| anyhow!("the page was not built: {error}"))
    }
}

pub(crate) const PARTS: &[Part] = &[
    Part { name: "fmt", what: "the code is laid out as rustfmt lays it out", run: fmt },
    Part { name: "clippy", what: "no warnings, natively", run: clippy },
    Part { name: "clippy-wasm", what: "no warnings in what the browser runs", run: clippy_wasm },
    Part { name: "engine", what: "the engine's tests and examples", run: |_| cargo_test("sayso-engine") },
    Part { name: "command", what: "the command's tests", run: |_| cargo_test("sayso-cli") },
    Part { name: "explorer", what: "the explorer's tests that need no browser", run: |_| cargo_test("sayso") },
    Part { name: "xtask", what: "the tests of these commands", run: |_| cargo_test("xtask") },
    Part { name: "docs", what: "the documentation builds without warnings", run: docs },
    Part { name: "deny", what: "licences, sources and advisories of the dependencies", run: |_| deny::check() },
    Part { name: "wasm", what: "the explorer's tests inside a browser", run: wasm },
    Part { name: "size", what: "the published page is within its budget", run: page_size },
    Part { name: "chromium", what: "what a user does, in Chromium", run: chromium },
    Part { name: "firefox", what: "what a user does, in Firefox", run: firefox },
];

type Outcome = Result<Option<String>>;

fn fmt(_: &mut Built) -> Outcome {
    toolchain::ensure_rustfmt()?;
    run(cargo(&["fmt", "--all", "--check"]))
}

fn clippy(_: &mut Built) -> Outcome {
    toolchain::ensure_clippy()?;
    run(cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny", "warnings"]))
}

fn clippy_wasm(_: &mut Built) -> Outcome {
    toolchain::ensure_clippy()?;
    toolchain::ensure_wasm()?;
    run(cargo(&["clippy", "--package", "sayso", "--all-targets", "--target", WASM, "--", "--deny", "warnings"]))
}

fn cargo_test(package: &str) -> Outcome {
    run(cargo(&["test", "--package", package]))
}

fn docs(_: &mut Built) -> Outcome {
    let mut doc = cargo(&["doc", "--no-deps", "--package", "sayso-engine", "--package", "sayso"]);
    doc.env("RUSTDOCFLAGS", "--deny warnings");
    run(doc)
}

fn wasm(_: &mut Built) -> Outcome {
    toolchain::ensure_wasm()?;
    let chromium = browsers::chromium()?;
    let runner = WASM_BINDGEN.ensure()?.with_file_name("wasm-bindgen-test-runner");

    let capabilities = workspace::target().join("webdriver.json");
    fs::create_dir_all(workspace::target())?;
    fs::write(&capabilities, capabilities_for(&chromium))?;

    let mut test = cargo(&["test", "--package", "sayso", "--target", WASM, "--tests"]);
    test.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner);
    test.env("CHROMEDRIVER", &chromium.driver).env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", capabilities);
    // The runner would prefer Firefox if it were told of its driver.
    test.env_remove("GECKODRIVER");
    run(test)
}

/// How Chromium must be started where nobody looks at it; without a sandbox, as root may not have one.
fn capabilities_for(chromium: &Browser) -> String {
    let program = chromium.program.to_string_lossy().replace('\\', r"\\");
    format!(
        r#"{{"goog:chromeOptions": {{"binary": "{program}", "args": ["headless", "no-sandbox", "disable-gpu",
"disable-background-networking", "disable-component-update", "disable-sync", "no-first-run"]}}}}"#
    )
}

fn page_size(built: &mut Built) -> Outcome {
    built.site()?;
    size::report(&workspace::dist())?;
    Ok(None)
}

fn chromium(built: &mut Built) -> Outcome {
    in_browser("chromium", built, browsers::chromium)
}

fn firefox(built: &mut Built) -> Outcome {
    in_browser("firefox", built, browsers::firefox)
}

fn in_browser(name: &str, built: &mut Built, browser: fn() -> Result<Browser>) -> Outcome {
    let browser = browser()?;
    let axe = AXE.ensure()?;
    built.site()?;
    let mut test = cargo(&["test", "--package", "sayso-browser-tests", "--test", name]);
    test.env("SAYSO_BROWSER", browser.program).env("SAYSO_DRIVER", browser.driver).env("SAYSO_AXE", axe);
    test.env("SAYSO_DIST", workspace::dist()).env("SAYSO_LOGS", workspace::target().join("browser-logs"));
    run(test)
}

fn cargo(args: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(args).current_dir(workspace::root());
    cargo
}

fn run(mut command: Command) -> Outcome {
    process::run(&mut command).map(|()| None)
}

//! What a user of sayso's page does, in real browsers through WebDriver.
//!
//! [`run`] is the whole of a test program: it starts the browser's driver and a [`server`] for the built page,
//! then runs every test of [`tests`] in a fresh browser. A test talks to the [`page`] in the words of a user;
//! what the page writes to the console, and what a content security policy forbids it, fails the test at its end.
//!
//! `cargo xtask test chromium firefox` sets up what is needed and tells it by environment variables.

pub mod axe;
pub mod driver;
pub mod explorer;
pub mod page;
pub mod server;
pub mod settings;
pub mod speeches;
pub mod tests;
pub mod view;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context, Result};
use libtest_mimic::{Arguments, Failed, Trial};

use driver::{Browser, Driver};
use page::Page;
use server::Server;
use settings::Settings;
use tests::{TESTS, Test};

/// What all tests share.
#[derive(Debug)]
struct Stage {
    settings: Settings,
    driver: Driver,
    server: Server,
}

/// Runs the tests in a browser, as the command line asks.
#[must_use]
pub fn run(browser: Browser) -> ExitCode {
    match run_tests(browser) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run_tests(browser: Browser) -> Result<ExitCode> {
    let mut arguments = Arguments::from_args();
    // Firefox's driver knows one session at a time, and two browsers at once make every time limit a gamble.
    arguments.test_threads = Some(1);
    let stage = Arc::new(stage(browser)?);
    let trials = TESTS.iter().copied().flatten().map(|test| trial(test, &stage)).collect();
    Ok(libtest_mimic::run(&arguments, trials).exit_code())
}

fn stage(browser: Browser) -> Result<Stage> {
    let settings = Settings::from_environment()?;
    let driver = Driver::start(browser, &settings)?;
    let server = Server::start(&settings.dist, &settings.examples).context("could not serve the built page")?;
    Ok(Stage { settings, driver, server })
}

fn trial(test: &'static Test, stage: &Arc<Stage>) -> Trial {
    let stage = Arc::clone(stage);
    Trial::test(test.name, move || play(test, &stage).map_err(|error| Failed::from(format!("{error:#}"))))
}

/// Runs a test in a fresh browser. If it fails, a picture of the page stays behind.
fn play(test: &Test, stage: &Stage) -> Result<()> {
    let page = Page::new(stage.driver.session(test.theme)?, &stage.server.address(), &stage.settings);
    let result = (test.run)(&page).and_then(|()| page.expect_silence());
    if result.is_err() {
        let picture = stage.settings.logs.join(format!("{}-{}.png", stage.driver.browser(), test.name));
        match page.picture(&picture) {
            Ok(()) => eprintln!("{} shows how the page looked when {} failed", picture.display(), test.name),
            Err(error) => eprintln!("no picture of the page: {error:#}"),
        }
    }
    result
}

//! What a user of sayso's page does, in real browsers through WebDriver.
//!
//! [`run`] is the whole of a test program: it runs every test of [`tests`], as the [`stage`] sets it up. A test talks to
//! the [`page`] in the words of a user; what the page writes to the console, and what a content security policy forbids
//! it, fails the test at its end.
//!
//! `cargo xtask test chromium firefox` sets up what is needed and tells it by environment variables.

pub mod axe;
pub mod driver;
pub mod explorer;
pub mod page;
pub mod saving;
pub mod server;
pub mod settings;
pub mod speeches;
pub mod stage;
pub mod tests;
pub mod view;

use std::process::ExitCode;
use std::sync::Arc;

use anyhow::Result;
use libtest_mimic::{Arguments, Failed, Trial};

use driver::{Browser, Theme};
use settings::Settings;
use stage::Stage;
use tests::{TESTS, Test};

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
    let stage = Arc::new(Stage::new(browser, Settings::from_environment()?)?);
    let mut tests: Vec<&'static Test> = TESTS.iter().copied().flatten().collect();
    // A browser that likes it dark is another one.
    tests.sort_by_key(|test| test.theme == Theme::Dark);
    let trials = tests.into_iter().map(|test| trial(test, &stage)).collect();
    let code = libtest_mimic::run(&arguments, trials).exit_code();
    stage.tell_second_tries()?;
    Ok(code)
}

fn trial(test: &'static Test, stage: &Arc<Stage>) -> Trial {
    let stage = Arc::clone(stage);
    Trial::test(test.name, move || stage.play(test).map_err(|error| Failed::from(format!("{error:#}"))))
}

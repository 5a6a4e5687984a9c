//! The page in Firefox.

use std::process::ExitCode;

use sayso_browser_tests::driver::Browser;

fn main() -> ExitCode {
    sayso_browser_tests::run(Browser::Firefox)
}

//! The browsers that the tests run in, each with the WebDriver that fits it.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::process;
use crate::system::{self, CHROMIUM, FIREFOX};
use crate::tools::GECKODRIVER;

/// A browser and the program that drives it.
pub(crate) struct Browser {
    pub(crate) program: PathBuf,
    pub(crate) driver: PathBuf,
}

/// Chromium or Chrome, with a driver of the same version; installs them if they are missing.
pub(crate) fn chromium() -> Result<Browser> {
    let found = || Some((chromedriver()?, chromiums())).filter(|(_, browsers)| !browsers.is_empty());
    let (driver, browsers) = system::find_or_install(&CHROMIUM, found)?;
    // A driver only drives the browser of its own major version.
    let wanted = major_version(&driver);
    match browsers.iter().find(|browser| wanted.is_none() || major_version(browser) == wanted) {
        Some(program) => Ok(Browser { program: program.clone(), driver }),
        None => bail!(
            "{} is of version {}, and no Chromium or Chrome of that version is here; install one, or name the \
             right driver in CHROMEDRIVER",
            driver.display(),
            wanted.unwrap_or_default()
        ),
    }
}

/// Firefox, with its driver; installs them if they are missing.
pub(crate) fn firefox() -> Result<Browser> {
    let program = system::find_or_install(&FIREFOX, firefoxes)?;
    // Any version of geckodriver of these years drives any Firefox of these years.
    let theirs = env::var_os("GECKODRIVER").map(PathBuf::from).or_else(|| process::which("geckodriver"));
    let driver = theirs.map_or_else(|| GECKODRIVER.ensure(), Ok)?;
    Ok(Browser { program, driver })
}

fn chromedriver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| process::which("chromedriver"))
}

fn chromiums() -> Vec<PathBuf> {
    let on_path = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    let elsewhere = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    ];
    let on_path = on_path.iter().filter_map(|name| process::which(name));
    on_path.chain(elsewhere.iter().map(PathBuf::from).filter(|path| path.is_file())).collect()
}

fn firefoxes() -> Option<PathBuf> {
    let elsewhere =
        ["/Applications/Firefox.app/Contents/MacOS/firefox", r"C:\Program Files\Mozilla Firefox\firefox.exe"];
    let on_path = ["firefox", "firefox-esr"].iter().find_map(|name| process::which(name));
    on_path.or_else(|| elsewhere.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn major_version(program: &PathBuf) -> Option<u32> {
    major_in(&process::output(Command::new(program).arg("--version"))?)
}

/// "Chromium 131.0.6778.85 built on Debian" is 131.
fn major_in(answer: &str) -> Option<u32> {
    let version = answer.split_whitespace().find(|word| word.starts_with(|c: char| c.is_ascii_digit()))?;
    version.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::major_in;

    #[test]
    fn browser_and_driver_say_their_major_version_alike() {
        assert_eq!(major_in("Chromium 131.0.6778.85 built on Debian GNU/Linux 12 (bookworm)"), Some(131));
        assert_eq!(major_in("ChromeDriver 131.0.6778.85 (3d81e41b6f3ac8bcae63b32e8145c9eb0cd60a2d-refs)"), Some(131));
        assert_eq!(major_in("Chromium"), None);
    }
}

//! The WebDriver programs, and the browsers that they start.

use std::fmt;
use std::fs::{self, File};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::Runtime;

use crate::settings::Settings;

/// How large a browser's window is.
const WIDTH: u32 = 1440;
const HEIGHT: u32 = 900;

/// The browsers that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Browser {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
}

impl fmt::Display for Browser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        })
    }
}

/// What the visitor's system prefers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A running driver; it is stopped when this is dropped.
#[derive(Debug)]
pub struct Driver {
    browser: Browser,
    program: String,
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver and waits until it listens.
    ///
    /// # Errors
    /// If it does not start or does not say where it listens.
    pub fn start(browser: Browser, settings: &Settings) -> Result<Self> {
        fs::create_dir_all(&settings.logs)?;
        let log = settings.logs.join(format!("{browser}-driver.log"));
        let output = File::create(&log)?;
        let mut command = Command::new(&settings.driver);
        // Any free port: both drivers tell which one they took.
        match browser {
            Browser::Chromium => command.arg("--port=0"),
            Browser::Firefox => command.args(["--port", "0"]),
        };
        command.stdin(Stdio::null()).stderr(output.try_clone()?).stdout(output);
        let process = command.spawn().with_context(|| format!("could not start {}", settings.driver.display()))?;
        let mut driver = Self { browser, program: settings.browser.to_string_lossy().into_owned(), process, port: 0 };
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(20) {
            if let Some(port) = port_in(&fs::read_to_string(&log)?) {
                driver.port = port;
                return Ok(driver);
            }
            thread::sleep(Duration::from_millis(20));
        }
        bail!("{} does not listen; its output is in {}", settings.driver.display(), log.display())
    }

    /// Which browser it drives.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.browser
    }

    /// Starts a browser with an empty profile.
    ///
    /// # Errors
    /// If the browser does not start.
    pub fn session(&self, theme: Theme) -> Result<Session> {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let mut capabilities = Capabilities::new();
        for (name, value) in capabilities_of(self.browser, &self.program, theme) {
            capabilities.set(name, value)?;
        }
        let address = format!("http://127.0.0.1:{}", self.port);
        let web = runtime
            .block_on(async { WebDriver::new(address, capabilities).await })
            .with_context(|| format!("{} does not start", self.program))?;
        Ok(Session { browser: self.browser, runtime, web: Some(web) })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Nothing to be done about a driver that is gone already.
        drop(self.process.kill());
        drop(self.process.wait());
    }
}

/// "… started successfully on port 40123." or "Listening on 127.0.0.1:40123".
fn port_in(log: &str) -> Option<u16> {
    let line =
        log.lines().find(|line| line.contains("started successfully on port") || line.contains("Listening on"))?;
    line.trim_end_matches('.').rsplit([' ', ':']).next()?.parse().ok()
}

fn capabilities_of(browser: Browser, program: &str, theme: Theme) -> Vec<(&'static str, Value)> {
    match browser {
        // Without a sandbox, as root may not have one; without what would ask the network.
        Browser::Chromium => {
            let mut arguments = vec![
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-default-browser-check",
                "--lang=en-US",
                "--window-size=1440,900",
            ];
            arguments.push(match theme {
                Theme::Light => "--blink-settings=preferredColorScheme=1",
                Theme::Dark => "--blink-settings=preferredColorScheme=0",
            });
            vec![
                ("browserName", json!("chrome")),
                ("goog:loggingPrefs", json!({ "browser": "ALL" })),
                ("goog:chromeOptions", json!({ "binary": program, "args": arguments })),
            ]
        }
        Browser::Firefox => {
            let scheme = match theme {
                Theme::Dark => 0,
                Theme::Light => 1,
            };
            let options = json!({
                "binary": program,
                "args": ["-headless", "--width", "1440", "--height", "900"],
                "prefs": { "layout.css.prefers-color-scheme.content-override": scheme },
            });
            vec![("browserName", json!("firefox")), ("moz:firefoxOptions", options)]
        }
    }
}

/// A browser that a driver has started; it is closed when this is dropped.
#[derive(Debug)]
pub struct Session {
    /// Which browser it is.
    pub browser: Browser,
    runtime: Runtime,
    /// There until the session ends.
    web: Option<WebDriver>,
}

impl Session {
    /// Closes what is open, and begins in a new tab: one without a history, and with nothing set that only a tab knows.
    ///
    /// # Errors
    /// What the browser answers.
    pub fn begin_anew(&self) -> Result<()> {
        self.wait_for(async |web| {
            let open = web.windows().await?;
            let tab = web.new_tab().await?;
            for window in open {
                web.switch_to_window(window).await?;
                web.close_window().await?;
            }
            web.switch_to_window(tab).await?;
            web.set_window_rect(0, 0, WIDTH, HEIGHT).await?;
            if self.browser == Browser::Chromium {
                web.cdp().send_raw("Page.bringToFront", json!({})).await?;
                // What is told so far concerns the test before.
                web.browser_log().await?;
            }
            let is_in_front = web.execute("return document.hasFocus()", Vec::new()).await?;
            ensure!(is_in_front.json() == true, "the new tab is not in front");
            Ok(())
        })
    }

    /// Does something with the browser and waits for it.
    ///
    /// # Errors
    /// What the browser answers.
    pub fn wait_for<T>(&self, action: impl AsyncFnOnce(&WebDriver) -> Result<T>) -> Result<T> {
        let web = self.web.as_ref().context("the browser is closed")?;
        self.runtime.block_on(action(web))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if let Some(web) = self.web.take()
            && let Err(error) = self.runtime.block_on(web.quit())
        {
            eprintln!("the browser was not closed: {error}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn both_drivers_tell_their_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("1764023\tgeckodriver\tINFO\tListening on 127.0.0.1:40123"), Some(40123));
        assert_eq!(port_in("Starting ChromeDriver 131.0 on port 0"), None);
    }
}

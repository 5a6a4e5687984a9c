//! A page in a browser: what any page can be asked and told.

use std::cell::Cell;
use std::fs;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde::de::DeserializeOwned;
use serde_json::Value;
use thirtyfour::prelude::*;

use crate::driver::{Browser, Session};
use crate::explorer::Explorer;
use crate::settings::Settings;

/// How long a test waits for something to happen.
const PATIENCE: Duration = Duration::from_secs(10);

/// A tab of a browser.
#[derive(Debug)]
pub struct Page {
    session: Session,
    address: String,
    settings: Settings,
    /// Whether the console may hold errors at the end.
    noisy: Cell<bool>,
}

impl Page {
    /// The page of a browser that shows nothing yet.
    #[must_use]
    pub fn new(session: Session, address: &str, settings: &Settings) -> Self {
        Self { session, address: address.to_owned(), settings: settings.clone(), noisy: Cell::new(false) }
    }

    /// Goes to a path of the server.
    ///
    /// # Errors
    /// If the browser cannot load it.
    pub fn visit(&self, path: &str) -> Result<()> {
        self.go(&format!("{}{path}", self.address))
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// If the browser cannot load it.
    pub fn go(&self, address: &str) -> Result<()> {
        self.session.wait_for(async |web| Ok(web.goto(address).await?))
    }

    /// Opens a file of this machine and waits until its article is explored.
    ///
    /// # Errors
    /// If that does not come to pass.
    pub fn open_file(&self, file: &Path) -> Result<Explorer<'_>> {
        self.go(&format!("file://{}", file.display()))?;
        let explorer = self.explorer("sayso-article");
        explorer.wait_until_ready()?;
        Ok(explorer)
    }

    /// What the tab says.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub fn title(&self) -> Result<String> {
        self.script("return document.title", &[])
    }

    /// Goes to a path of the server and waits until its article is explored.
    ///
    /// # Errors
    /// If that does not come to pass.
    pub fn open(&self, path: &str) -> Result<Explorer<'_>> {
        self.visit(path)?;
        let explorer = self.explorer("sayso-article");
        explorer.wait_until_ready()?;
        Ok(explorer)
    }

    /// The article whose element the selector finds.
    #[must_use]
    pub fn explorer(&self, selector: &'static str) -> Explorer<'_> {
        Explorer::new(self, selector)
    }

    /// Runs the body of a function in the page.
    ///
    /// # Errors
    /// If the script throws, or answers something else than expected.
    pub fn script<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        self.session.wait_for(async |web| {
            let answer = web.execute(body, arguments.to_vec()).await?;
            serde_json::from_value(answer.json().clone()).with_context(|| format!("unexpected answer of {body}"))
        })
    }

    /// Runs the body of a function that calls back, its last argument, with the answer.
    ///
    /// # Errors
    /// If the script throws, takes too long, or answers something else than expected.
    pub fn script_with_callback<T: DeserializeOwned>(&self, body: &str, arguments: &[Value]) -> Result<T> {
        self.session.wait_for(async |web| {
            let answer = web.execute_async(body, arguments.to_vec()).await?;
            Ok(serde_json::from_value(answer.json().clone())?)
        })
    }

    /// Does something with the element that a script returns.
    ///
    /// # Errors
    /// If it returns none, or what is done fails.
    pub fn with_element<T>(
        &self,
        body: &str,
        arguments: &[Value],
        action: impl AsyncFnOnce(WebElement) -> WebDriverResult<T>,
    ) -> Result<T> {
        self.session.wait_for(async |web| {
            let answer = web.execute(body, arguments.to_vec()).await?;
            ensure!(!answer.json().is_null(), "there is no such element");
            Ok(action(answer.element()?).await?)
        })
    }

    /// Presses keys, wherever the focus is.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn press(&self, keys: &str) -> Result<()> {
        self.session.wait_for(async |web| Ok(web.action_chain().send_keys(keys).perform().await?))
    }

    /// Makes the window so wide.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn resize(&self, width: u32) -> Result<()> {
        self.session.wait_for(async |web| Ok(web.set_window_rect(0, 0, width, 900).await?))
    }

    /// How wide the page is, and how wide what is seen of it: less than the window by a scroll bar.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub fn widths(&self) -> Result<(u32, u32)> {
        let both = "const { scrollWidth, clientWidth } = document.documentElement; return [scrollWidth, clientWidth]";
        self.script(both, &[])
    }

    /// Asks again and again until there is an answer, or patience ends.
    ///
    /// # Errors
    /// If there is none in time; the error tells what was waited for.
    pub fn eventually<T>(&self, what: &str, mut ask: impl FnMut() -> Result<Option<T>>) -> Result<T> {
        let start = Instant::now();
        loop {
            match ask() {
                Ok(Some(answer)) => return Ok(answer),
                Ok(None) if start.elapsed() > PATIENCE => bail!("waited in vain for this: {what}"),
                // A page that is just being drawn lacks things that a moment later are there.
                Err(error) if start.elapsed() > PATIENCE => {
                    return Err(error.context(format!("waited in vain for this: {what}")));
                }
                Ok(None) | Err(_) => thread::sleep(Duration::from_millis(25)),
            }
        }
    }

    /// Says that this test provokes errors, so that the console may tell of them.
    pub fn expect_noise(&self) {
        self.noisy.set(true);
    }

    /// Checks that nothing was written to the console, nothing thrown and nothing forbidden.
    ///
    /// # Errors
    /// If anything was; the error tells what.
    pub fn expect_silence(&self) -> Result<()> {
        if self.noisy.get() {
            return Ok(());
        }
        let mut records: Vec<String> = self.script("return window.underTest?.records ?? []", &[])?;
        if self.session.browser == Browser::Chromium {
            let log = self.session.wait_for(async |web| Ok(web.browser_log().await?))?;
            let bad = log.into_iter().filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
            records.extend(bad.map(|entry| format!("{}: {}", entry.level, entry.message)));
        }
        ensure!(records.is_empty(), "the console is not empty:\n{}", records.join("\n"));
        Ok(())
    }

    /// Events of the elements that have come so far, in order.
    ///
    /// # Errors
    /// If the page runs no scripts.
    pub fn events(&self) -> Result<Vec<String>> {
        self.script("return window.underTest.events", &[])
    }

    /// Takes a picture of what the window shows.
    ///
    /// # Errors
    /// If it cannot be taken or written.
    pub fn picture(&self, file: &Path) -> Result<()> {
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        self.session.wait_for(async |web| Ok(web.screenshot(file).await?))
    }

    /// Which browser shows it.
    #[must_use]
    pub fn browser(&self) -> Browser {
        self.session.browser
    }

    /// The browser, for whoever needs it next.
    #[must_use]
    pub fn into_session(self) -> Session {
        self.session
    }

    /// The browser's session, for what this type does not offer.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What the tests were told.
    #[must_use]
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}

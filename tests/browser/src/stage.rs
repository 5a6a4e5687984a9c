//! Where the tests are played: one browser after the other, and what each test finds there.
//!
//! Starting a browser takes longer than most tests, so one is kept for the tests that follow. Each of them gets a tab that
//! nothing has been shown in and a server at a port of its own: to a browser that is another origin, with nothing stored, cached
//! or registered. After a failure the browser is thrown away, and the test is played once more in a new one.

use std::fs;
use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};

use crate::driver::{Browser, Driver, Session, Theme};
use crate::page::Page;
use crate::server::Server;
use crate::settings::Settings;
use crate::tests::Test;

/// What all tests share.
#[derive(Debug)]
pub(crate) struct Stage {
    /// The browser that the last test has left. It is closed before its driver is stopped.
    idle: Mutex<Option<(Theme, Session)>>,
    driver: Driver,
    settings: Settings,
    /// Names of tests that passed only at the second try.
    second_tries: Mutex<Vec<&'static str>>,
}

impl Stage {
    /// Starts the browser's driver.
    pub(crate) fn new(browser: Browser, settings: Settings) -> Result<Self> {
        let driver = Driver::start(browser, &settings)?;
        Ok(Self { idle: Mutex::default(), driver, settings, second_tries: Mutex::default() })
    }

    /// Plays a test; if it fails, once more.
    pub(crate) fn play(&self, test: &Test) -> Result<()> {
        let Err(error) = self.session(test.theme).and_then(|session| self.play_in(session, test)) else {
            return Ok(());
        };
        eprintln!("{} failed, and is tried a second time: {error:#}", test.name);
        self.play_in(self.driver.session(test.theme)?, test)?;
        lock(&self.second_tries).push(test.name);
        Ok(())
    }

    /// Says which tests passed only at the second try, and leaves their names in a file beside the logs.
    pub(crate) fn tell_second_tries(&self) -> Result<()> {
        let names = lock(&self.second_tries);
        if !names.is_empty() {
            println!("passed at the second try: {}\n", names.join(", "));
        }
        let file = self.settings.logs.join(format!("{}-second-tries.txt", self.driver.browser()));
        fs::write(&file, names.join("\n")).with_context(|| format!("could not write {}", file.display()))
    }

    /// The browser that the last test has left, if it is of the right kind and can forget that test, or a new one.
    fn session(&self, theme: Theme) -> Result<Session> {
        if let Some((left, session)) = lock(&self.idle).take()
            && left == theme
        {
            match session.begin_anew() {
                Ok(()) => return Ok(session),
                Err(error) => eprintln!("another browser is started: {error:#}"),
            }
        }
        self.driver.session(theme)
    }

    /// Runs a test, and keeps the browser if it passes. If it fails, a picture of the page stays behind.
    fn play_in(&self, session: Session, test: &Test) -> Result<()> {
        let server = Server::start(&self.settings.dist, &self.settings.examples)?;
        let page = Page::new(session, &server.address(), &self.settings);
        let result = (test.run)(&page).and_then(|()| page.expect_silence());
        if result.is_ok() {
            *lock(&self.idle) = Some((test.theme, page.into_session()));
        } else {
            let picture = self.settings.logs.join(format!("{}-{}.png", self.driver.browser(), test.name));
            match page.picture(&picture) {
                Ok(()) => eprintln!("{} shows how the page looked when {} failed", picture.display(), test.name),
                Err(error) => eprintln!("no picture of the page: {error:#}"),
            }
        }
        result
    }
}

/// A test that panics leaves nothing half done here.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

//! What the page costs in Chromium: from a loaded module to the drawn article, and a change of the filters over ten
//! thousand quotes in a megabyte of text.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use sayso_browser_tests::driver::{Browser, Driver, Theme};
use sayso_browser_tests::page::Page;
use sayso_browser_tests::server::Server;
use sayso_browser_tests::settings::Settings;

/// So long may a frame take.
const FRAME: f64 = 16.7;

fn main() -> ExitCode {
    match measure() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure() -> Result<()> {
    let settings = Settings::from_environment()?;
    let driver = Driver::start(Browser::Chromium, &settings)?;
    let server = Server::start(&settings.dist, &settings.examples)?;
    let page = Page::new(driver.session(Theme::Light)?, &server.address(), &settings);

    let explorer = page.open("/")?;
    let mut starts: Vec<f64> = page.script_with_callback(START, &[])?;
    report("module ready → article drawn, layout done (4 kB)", &mut starts);
    let shift: f64 = page.script_with_callback(SHIFT, &[])?;
    println!("layout shift while the page opens: {shift:.4}");

    let text = article();
    explorer.drop_file("long.txt", "text/plain", text.as_bytes())?;
    explorer.eventually("the long article is there", |view| view.status.starts_with("10000"))?;
    let kilobytes = text.len() / 1000;
    let mut times: Vec<f64> = page.script_with_callback(FILTERS, &[])?;
    ensure!(times.len() > 20, "only {} changes were measured", times.len());
    report(&format!("a filter change, 10,000 quotes in {kilobytes} kB: script + layout"), &mut times);
    Ok(())
}

fn report(what: &str, times: &mut [f64]) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get((times.len() * share / 100).min(times.len() - 1)).copied().unwrap_or_default();
    let (median, p95, most) = (at(50), at(95), at(100));
    let verdict = if p95 <= FRAME { "within a frame" } else { "longer than a frame" };
    println!("{what}: median {median:.1} ms, p95 {p95:.1} ms, most {most:.1} ms, n {} ({verdict})", times.len());
}

/// Ten thousand quotes of forty speakers from eight countries.
fn article() -> String {
    let countries = ["French", "German", "Chinese", "Kenyan", "British", "Indian", "Brazilian", "Japanese"];
    let first = ["Jean", "Hans", "Mei", "Amina", "Rose"];
    let last = ["Petit", "Klein", "Zhang", "Otieno", "Baker", "Gupta", "Souza", "Tanaka"];
    let mut text = String::from("A long day of speeches\n\n");
    for number in 0..10_000_usize {
        let (a, b) = (number % 5, number / 5 % 8);
        // Writing to a string does not fail.
        let _ = write!(
            text,
            "“We have counted {number} boats on the river since the morning, and not one,” said {} {}, a {} minister.\n\n",
            first[a], last[b], countries[b]
        );
    }
    text
}

/// Puts the page's article into it again, twenty times.
const START: &str = "
const done = arguments[arguments.length - 1];
(async () => {
  const original = document.querySelector('sayso-article');
  const times = [];
  for (let i = 0; i < 20; i += 1) {
    const element = original.cloneNode(true);
    element.removeAttribute('sync-url');
    const ready = new Promise((resolve) => element.addEventListener('sayso-ready', resolve, { once: true }));
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    document.body.append(element);
    await ready;
    element.offsetHeight;
    times.push(performance.now() - start);
    element.remove();
  }
  done(times);
})();";

const SHIFT: &str = "
const done = arguments[arguments.length - 1];
new PerformanceObserver((list) => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
  .observe({ type: 'layout-shift', buffered: true });
setTimeout(() => done(0), 500);";

/// Clicks each option of country and kind, and speakers, on and off, each in a frame of its own.
const FILTERS: &str = "
const done = arguments[arguments.length - 1];
(async () => {
  const root = document.querySelector('sayso-article').shadowRoot;
  const status = () => root.querySelector('[role=status]').textContent;
  const values = [...root.querySelectorAll('fieldset[data-facet] label:not([hidden])')]
    .map((label) => `[data-facet=${label.closest('fieldset').dataset.facet}] label[data-value=\"${label.dataset.value}\"] input`);
  const times = [];
  for (const selector of values.flatMap((value) => [value, value])) {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const input = root.querySelector(selector);
    const before = status();
    const start = performance.now();
    input.click();
    for (let i = 0; i < 1000 && status() === before; i += 1) await null;
    root.host.offsetHeight;
    const end = performance.now();
    if (status() !== before) times.push(end - start);
  }
  done(times);
})();";

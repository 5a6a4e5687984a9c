//! What the page costs in Chromium: from a loaded module to the drawn article, and a change of the filters over ten
//! thousand quotes in a megabyte of text.

use std::fmt::Write;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use sayso_browser_tests::driver::{Browser, Driver, Theme};
use sayso_browser_tests::page::Page;
use sayso_browser_tests::server::Server;
use sayso_browser_tests::settings::Settings;
use serde_json::{Value, json};

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
    let shift: f64 = page.script_with_callback(SHIFT, &[])?;
    println!("layout shift while the page opens: {shift:.4}");
    // Of the processor, not of the clock: other programs must not count.
    command(&page, "Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
    let mut starts = Vec::new();
    for _ in 0..20 {
        starts.push(spent(&page, || page.script_with_callback::<bool>(START, &[]).map(drop))?);
    }
    report("module ready → article explored, drawn and laid out (4 kB)", &starts);

    let text = article();
    let opening = spent(&page, || {
        explorer.drop_file("long.txt", "text/plain", text.as_bytes())?;
        explorer.eventually("the long article is there", |view| view.status.starts_with("10,000")).map(drop)
    })?;
    println!(
        "10,000 quotes in {} kB opened: {:.0} ms, with what looks whether they are",
        text.len() / 1000,
        opening.iter().sum::<f64>()
    );
    let options: Vec<String> = page.script(OPTIONS, &[])?;
    let mut times = Vec::new();
    for option in options.iter().flat_map(|option| [option, option]) {
        times.push(spent(&page, || page.script_with_callback::<bool>(CHOOSE, &[json!(option)]).map(drop))?);
    }
    ensure!(times.len() > 20, "only {} changes were measured", times.len());
    report("a filter change over them", &times);
    Ok(())
}

fn command(page: &Page, name: &str, parameters: Value) -> Result<Value> {
    page.session().wait_for(async |web| Ok(web.cdp().send_raw(name, parameters).await?))
}

/// How many milliseconds of the page's thread something takes: in scripts, in style and in layout.
fn spent(page: &Page, what: impl FnOnce() -> Result<()>) -> Result<[f64; 3]> {
    let total = || -> Result<[f64; 3]> {
        let answer = command(page, "Performance.getMetrics", json!({}))?;
        let metrics = answer["metrics"].as_array().cloned().unwrap_or_default();
        let of = |name: &str| {
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            metric.and_then(|metric| metric["value"].as_f64()).unwrap_or_default() * 1000.0
        };
        Ok(["ScriptDuration", "RecalcStyleDuration", "LayoutDuration"].map(of))
    };
    let before = total()?;
    what()?;
    let after = total()?;
    Ok([after[0] - before[0], after[1] - before[1], after[2] - before[2]])
}

fn report(what: &str, times: &[[f64; 3]]) {
    let at = |share: usize, of: &dyn Fn(&[f64; 3]) -> f64| {
        let mut times: Vec<f64> = times.iter().map(of).collect();
        times.sort_by(f64::total_cmp);
        times.get((times.len() * share / 100).min(times.len() - 1)).copied().unwrap_or_default()
    };
    let all = |time: &[f64; 3]| time.iter().sum();
    let p95 = at(95, &all);
    let verdict = if p95 <= FRAME { "within a frame" } else { "longer than a frame" };
    println!("{what}: median {:.1} ms, p95 {p95:.1} ms of {} ({verdict})", at(50, &all), times.len());
    let part = |place: usize| at(50, &|time: &[f64; 3]| time[place]);
    println!("  of the median: scripts {:.1}, style {:.1}, layout {:.1}", part(0), part(1), part(2));
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

/// Puts the page's article into it once more, and takes it away.
const START: &str = "
const done = arguments[arguments.length - 1];
const element = document.querySelector('sayso-article').cloneNode(true);
element.removeAttribute('sync-url');
element.addEventListener('sayso-ready', () => setTimeout(() => {
  element.offsetHeight;
  element.remove();
  done(true);
}), { once: true });
document.querySelector('sayso-article').before(element);";

const SHIFT: &str = "
const done = arguments[arguments.length - 1];
new PerformanceObserver((list) => done(list.getEntries().reduce((sum, entry) => sum + entry.value, 0)))
  .observe({ type: 'layout-shift', buffered: true });
setTimeout(() => done(0), 500);";

/// Every option that can be clicked.
const OPTIONS: &str = "
const root = document.querySelector('sayso-article').shadowRoot;
return [...root.querySelectorAll('fieldset[data-facet] label:not([hidden])')].map((label) =>
  `[data-facet=${label.closest('fieldset').dataset.facet}] label[data-value=\"${label.dataset.value}\"] input`);";

/// Clicks an option and waits until the frame after is done.
const CHOOSE: &str = "
const [selector, done] = arguments;
const root = document.querySelector('sayso-article').shadowRoot;
root.querySelector(selector).click();
requestAnimationFrame(() => setTimeout(() => done(true)));";

//! What the page costs in Chromium: from a loaded module to the drawn article, and a change of the filters over ten
//! thousand quotes in a megabyte of text.

use std::process::ExitCode;

use anyhow::{Result, ensure};
use sayso_browser_tests::driver::{Browser, Driver, Theme};
use sayso_browser_tests::page::Page;
use sayso_browser_tests::server::Server;
use sayso_browser_tests::settings::Settings;
use sayso_browser_tests::speeches;
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
    for _ in 0..25 {
        ensure!(page.script_with_callback::<bool>(PREPARE, &[])?, "the explorer started before it was near");
        starts.push(spent(&page, || page.script_with_callback::<bool>(START, &[]).map(drop))?);
        page.script_with_callback::<bool>(REMOVE, &[])?;
    }
    // The first ones find code that is not compiled yet.
    report("module ready → article explored, drawn and laid out (4 kB)", starts.get(5..).unwrap_or_default())?;

    let text = speeches::article(10_000);
    let opening = spent(&page, || speeches::open(&explorer, &text, "10,000"))?;
    println!("10,000 quotes in {} kB opened: {:.0} ms", text.len() / 1000, opening.iter().sum::<f64>());
    let elements: usize = explorer.ask("return root.querySelectorAll('*').length", &[])?;
    println!("  elements: {elements}");
    page.script_with_callback::<bool>(PAUSE, &[])?;

    let options: Vec<String> = page.script(OPTIONS, &[])?;
    let (mut frames, mut rest) = (Vec::new(), Vec::new());
    for option in options.iter().flat_map(|option| [option, option]) {
        frames.push(spent(&page, || page.script_with_callback::<bool>(CHOOSE, &[json!(option)]).map(drop))?);
        rest.push(spent(&page, || page.script_with_callback::<bool>(PAUSE, &[]).map(drop))?);
    }
    report("a filter change over them, up to the frame that shows it", &frames)?;
    report("  the rest of the list, in pieces, while nothing else happens", &rest)?;

    let mut typed = Vec::new();
    for words in ["b", "bo", "boa", "boat", "boats", "1", "12", "123", "je", "jean", "jean 7", "petit", "zzz", ""] {
        typed.push(spent(&page, || page.script_with_callback::<bool>(TYPE, &[json!(words)]).map(drop))?);
        page.script_with_callback::<bool>(PAUSE, &[])?;
    }
    report("words typed into the search over them", &typed)
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

fn report(what: &str, times: &[[f64; 3]]) -> Result<()> {
    ensure!(times.len() > 10, "only {} were measured: {what}", times.len());
    let at = |share: usize, of: &dyn Fn(&[f64; 3]) -> f64| {
        let mut times: Vec<f64> = times.iter().map(of).collect();
        times.sort_by(f64::total_cmp);
        times.get((times.len() * share / 100).min(times.len() - 1)).copied().unwrap_or_default()
    };
    let all = |time: &[f64; 3]| time.iter().sum();
    let p95 = at(95, &all);
    let verdict = if p95 <= FRAME { "within a frame" } else { "longer than a frame" };
    println!("{what}: median {:.1} ms, p95 {p95:.1} ms of {} ({verdict})", at(50, &all), times.len());
    let part = |place: usize| {
        let of = |time: &[f64; 3]| time[place];
        format!("{:.1} / {:.1}", at(50, &of), at(95, &of))
    };
    println!("  median / p95: scripts {}, style {}, layout {}", part(0), part(1), part(2));
    Ok(())
}

/// Makes an element of the page's article, and shows it as it is before anything is loaded. It starts when it comes near.
const PREPARE: &str = "
const done = arguments[arguments.length - 1];
window.fresh = document.querySelector('sayso-article').cloneNode(true);
fresh.removeAttribute('sync-url');
fresh.removeAttribute('data-state');
fresh.style.marginBlockStart = '10000px';
document.body.append(fresh);
requestAnimationFrame(() => setTimeout(() => done(fresh.dataset.state === undefined), 50));";

/// Starts it, and waits until the frame that shows it is done.
const START: &str = "
const done = arguments[arguments.length - 1];
fresh.addEventListener('sayso-ready', () => requestAnimationFrame(() => setTimeout(() => done(true))), { once: true });
fresh.goTo('');";

/// Takes it away.
const REMOVE: &str = "
const done = arguments[arguments.length - 1];
fresh.remove();
requestAnimationFrame(() => setTimeout(() => done(true), 50));";

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

/// Types, and waits until the search that follows a pause is done, and its frame.
const TYPE: &str = "
const [words, done] = arguments;
const field = document.querySelector('sayso-article').shadowRoot.querySelector('#search');
field.value = words;
field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
setTimeout(() => requestAnimationFrame(() => setTimeout(() => done(true))), 160);";

/// Waits until nothing more happens by itself: the last piece of the list is drawn more than a second after the first, and
/// must not count as what comes next.
const PAUSE: &str = "
const done = arguments[arguments.length - 1];
setTimeout(() => requestAnimationFrame(() => setTimeout(() => done(true))), 1800);";

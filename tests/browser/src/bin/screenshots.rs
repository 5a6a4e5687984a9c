//! Takes pictures of the page in Chromium: every width and theme to look at, and the one of the README.

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Result, ensure};
use sayso_browser_tests::driver::{Browser, Driver, Theme};
use sayso_browser_tests::explorer::Explorer;
use sayso_browser_tests::page::Page;
use sayso_browser_tests::server::Server;
use sayso_browser_tests::settings::{Settings, variable};
use serde_json::json;

/// The narrowest screen, which is also a wider one enlarged; a phone, a tablet, a desk.
const WIDTHS: [u32; 4] = [320, 360, 768, 1440];

fn main() -> ExitCode {
    match take() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn take() -> Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let settings = Settings::from_environment()?;
    let (folder, readme) = (variable("SAYSO_SCREENSHOTS")?, variable("SAYSO_README_IMAGES")?);
    let driver = Driver::start(Browser::Chromium, &settings)?;
    let server = Server::start(&settings.dist, &settings.examples)?;
    for theme in [Theme::Light, Theme::Dark] {
        let page = Page::new(driver.session(theme)?, &server.address(), &settings);
        for width in WIDTHS {
            for state in STATES {
                let name = format!("{}-{width}-{}.png", state.name, theme_name(theme));
                // Arguments pick those that are taken.
                if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
                    picture(&page, width, state, &folder.join(name))?;
                }
            }
        }
    }
    // As the system colours it, for who sees little.
    let page = Page::new(driver.session(Theme::Light)?, &server.address(), &settings);
    force_colours(&page)?;
    for state in STATES {
        let name = format!("{}-1440-forced.png", state.name);
        if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
            picture(&page, 1440, state, &folder.join(name))?;
        }
    }
    if !wanted.is_empty() {
        return Ok(());
    }
    let page = Page::new(driver.session(Theme::Light)?, &server.address(), &settings);
    hide_scrollbars(&page)?;
    picture(&page, 1440, &STATES[0], &readme.join("explorer.png"))
}

/// Something that the page can look like.
struct State {
    name: &'static str,
    reach: fn(&Explorer<'_>) -> Result<()>,
}

const SEVERAL: &[(&str, &str)] = &[
    (
        "rain.txt",
        "Rain over Paris\n“It rains,” said Jean Petit, a French minister.\n“It is dry,” said Ada Lovelace, a British writer.",
    ),
    (
        "snow.txt",
        "“It snows,” said Hans Klein, a German minister, in a speech that was longer than anybody had expected of him.\n\n“It melts,” said Ada Lovelace.",
    ),
    (
        "a-file-with-a-very-long-name-that-does-not-fit.txt",
        "“It hails,” said Wang Wenbin, a Chinese Foreign Ministry spokesman.",
    ),
];

const STATES: &[State] = &[
    State { name: "opened", reach: |_| Ok(()) },
    State {
        name: "filtered",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.toggle("country", "CN")?;
            explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed)).map(drop)
        },
    },
    State {
        name: "facets",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.ask::<Option<bool>>("root.querySelector('.by')?.click()", &[]).map(drop)
        },
    },
    State {
        name: "opened-quote",
        reach: |explorer| {
            let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
            explorer.click_mark(&quote)?;
            explorer.page().eventually("the card is open", || explorer.current_card()).map(drop)
        },
    },
    State {
        name: "searched",
        reach: |explorer| {
            explorer.search("china wang")?;
            explorer.eventually("something is found", |view| view.status.contains(" of ")).map(drop)
        },
    },
    State {
        name: "voices-only",
        reach: |explorer| {
            explorer.look("Voices only")?;
            explorer.page().eventually("the narration is gone", || {
                Ok(explorer.ask::<bool>("return Boolean(root.querySelector('.voices-only'))", &[])?.then_some(()))
            })
        },
    },
    State {
        name: "left-out-hidden",
        reach: |explorer| {
            explorer.unfold_filters()?;
            explorer.toggle("country", "CN")?;
            explorer.look("Hide")
        },
    },
    State { name: "figures", reach: |explorer| explorer.press("Figures") },
    State {
        name: "keys",
        reach: |explorer| {
            explorer.page().press("?")?;
            explorer.eventually("the dialog is open", |view| view.dialog).map(drop)
        },
    },
    State { name: "several", reach: |explorer| explorer.drop_files(SEVERAL) },
    State {
        name: "several-all",
        reach: |explorer| {
            explorer.drop_files(SEVERAL)?;
            explorer.page().eventually("all are open", || {
                let count: usize = explorer.ask("return root.querySelectorAll('nav.shelf li').length", &[])?;
                Ok((count == SEVERAL.len()).then_some(()))
            })?;
            explorer.ask::<bool>("root.querySelector('.scope label:last-child input').click(); return true", &[])?;
            explorer.eventually("all are counted", |view| view.status.contains("articles")).map(drop)
        },
    },
    State {
        name: "dialog-recent",
        reach: |explorer| {
            explorer.drop_files(SEVERAL)?;
            explorer.eventually("they are there", |view| view.text.contains("It rains"))?;
            std::thread::sleep(std::time::Duration::from_millis(400));
            explorer.open_dialog()?;
            explorer.page().eventually("recent articles are listed", || {
                let end = "const all = root.querySelectorAll('.rows li'); all[all.length - 1].scrollIntoView(); return all.length";
                Ok((explorer.ask::<usize>(end, &[])? > 4).then_some(()))
            })
        },
    },
    State { name: "dialog", reach: |explorer| explorer.open_dialog() },
    State { name: "export", reach: |explorer| dialog(explorer, "Export", "#export-form") },
    State { name: "settings", reach: |explorer| dialog(explorer, "Settings", "#theme") },
    State { name: "share", reach: |explorer| dialog(explorer, "Share", "#share-link") },
    State {
        name: "embed",
        reach: |explorer| {
            explorer.press("Share")?;
            dialog(explorer, "Embed this", "#embed-snippet")
        },
    },
    State {
        name: "sources",
        reach: |explorer| {
            if !explorer.can_press("Sources")? {
                explorer.press("Quotes")?;
            }
            dialog(explorer, "Sources", "#column")?;
            explorer.ask::<bool>("root.querySelector('#column').value = 'Community'; return true", &[])?;
            explorer.press("Add")
        },
    },
    State { name: "map", reach: |explorer| dialog(explorer, "Map", ".map [data-shade]") },
    State {
        name: "places",
        reach: |explorer| {
            explorer.ask::<Option<bool>>("root.querySelector('.widen').click()", &[])?;
            shown(explorer, "img.plot")
        },
    },
    State {
        name: "message",
        reach: |explorer| {
            explorer.drop_file("empty.txt", "text/plain", b"")?;
            explorer.eventually("there is a message", |view| !view.alerts.is_empty()).map(drop)
        },
    },
];

/// Presses a button and waits for what its dialog has inside.
fn dialog(explorer: &Explorer<'_>, name: &str, inside: &str) -> Result<()> {
    explorer.press(name)?;
    shown(explorer, inside)
}

fn shown(explorer: &Explorer<'_>, inside: &str) -> Result<()> {
    explorer.page().eventually(inside, || {
        let there = "return Boolean(root.querySelector(`dialog[open] ${given[0]}`))";
        Ok(explorer.ask::<bool>(there, &[json!(inside)])?.then_some(()))
    })
}

fn picture(page: &Page, width: u32, state: &State, file: &Path) -> Result<()> {
    set_width(page, width)?;
    let explorer = page.open("/")?;
    (state.reach)(&explorer)?;
    // What scrolls smoothly is still on its way.
    std::thread::sleep(std::time::Duration::from_millis(600));
    page.picture(file)?;
    println!("{}", file.display());
    let wide: u32 = page.script("return document.documentElement.scrollWidth", &[])?;
    ensure!(wide <= width, "{} is {wide} px wide on a screen of {width} px: it scrolls sideways", state.name);
    Ok(())
}

/// A window cannot be as narrow as a phone, so the screen is told to be.
fn set_width(page: &Page, width: u32) -> Result<()> {
    page.session().wait_for(async |web| {
        let metrics = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 768 });
        web.cdp().send_raw("Emulation.setDeviceMetricsOverride", metrics).await?;
        Ok(())
    })
}

fn force_colours(page: &Page) -> Result<()> {
    page.session().wait_for(async |web| {
        let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
        web.cdp().send_raw("Emulation.setEmulatedMedia", features).await?;
        Ok(())
    })
}

fn hide_scrollbars(page: &Page) -> Result<()> {
    page.session().wait_for(async |web| {
        web.cdp().send_raw("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await?;
        Ok(())
    })
}

fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

//! Takes pictures of the page in Chromium: every width and theme to look at, and those of the README and the guide.

mod states;
mod ways;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use sayso_browser_tests::driver::{Browser, Driver, Theme};
use sayso_browser_tests::page::Page;
use sayso_browser_tests::server::Server;
use sayso_browser_tests::settings::{Settings, variable};
use serde_json::json;

use self::states::{STATES, State};

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
    // A state that cannot be reached, or looks wrong, keeps nobody from seeing the others.
    let mut faults = Vec::new();
    for theme in [Theme::Light, Theme::Dark] {
        let page = Page::new(driver.session(theme)?, &server.address(), &settings);
        for width in WIDTHS {
            for state in STATES {
                let name = format!("{}-{width}-{}.png", state.name, theme_name(theme));
                // Arguments pick those that are taken.
                if wanted.is_empty() || wanted.iter().any(|part| name.contains(part.as_str())) {
                    faults.extend(picture(&page, width, state, &folder.join(name)).err());
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
            faults.extend(picture(&page, 1440, state, &folder.join(name)).err());
        }
    }
    for (theme, width, name, file) in PRINTED {
        if !wanted.is_empty() && !wanted.iter().any(|part| part == file) {
            continue;
        }
        let state = STATES.iter().find(|state| state.name == name).with_context(|| format!("no state {name}"))?;
        let page = Page::new(driver.session(theme)?, &server.address(), &settings);
        hide_scrollbars(&page)?;
        picture(&page, width, state, &readme.join(file))?;
    }
    match faults.len() {
        0 => Ok(()),
        count => {
            for fault in faults {
                eprintln!("{fault:#}");
            }
            bail!("{count} states are not as they should be")
        }
    }
}

/// The pictures of the README and of the guide: the narrowest page with three columns, and a phone.
const PRINTED: [(Theme, u32, &str, &str); 6] = [
    (Theme::Light, 1440, "opened", "explorer.png"),
    (Theme::Light, 1180, "filtered", "filtered.png"),
    (Theme::Light, 1180, "why", "why.png"),
    (Theme::Light, 1180, "correct", "correct.png"),
    (Theme::Light, 1180, "map", "map.png"),
    (Theme::Dark, 360, "opened-quote", "phone.png"),
];

fn picture(page: &Page, width: u32, state: &State, file: &Path) -> Result<()> {
    set_width(page, width)?;
    let explorer = page.open("/")?;
    (state.reach)(&explorer).with_context(|| format!("{} at {width} px", state.name))?;
    // What scrolls smoothly is still on its way.
    std::thread::sleep(std::time::Duration::from_millis(600));
    page.picture(file)?;
    println!("{}", file.display());
    // What one state leaves on the device is no part of the next.
    page.script::<()>("localStorage.clear()", &[])?;
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

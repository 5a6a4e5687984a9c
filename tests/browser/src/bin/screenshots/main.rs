//! Takes pictures of the page in Chromium: of every state that it can be in, at every width and theme, side by side on
//! sheets; and those of the README and the guide.

mod further;
mod screen;
mod sheet;
mod states;
mod ways;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, bail, ensure};
use sayso_browser_tests::driver::{Browser, Driver, Theme};
use sayso_browser_tests::page::Page;
use sayso_browser_tests::server::Server;
use sayso_browser_tests::settings::{Settings, variable};

use self::further::FURTHER;
use self::sheet::{Picture, lay_out};
use self::states::{STATES, State};

/// A phone, a tablet, a desk.
const WIDTHS: [u32; 3] = [360, 768, 1440];
/// The narrowest screen, which is also a wider one enlarged.
const NARROWEST: u32 = 320;
const HEIGHT: u32 = 900;
/// A sheet of paper, and as much of what is on it as is looked at.
const PAPER: (u32, u32) = (794, 2200);

/// The states that are looked at as they would be printed.
const ON_PAPER: [&str; 8] =
    ["opened", "filtered-text", "hidden-text", "several-all", "arabic", "arabic-article", "foreign", "audit"];

/// What the system of whoever looks has set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Light,
    Dark,
    ForcedColours,
    Paper,
}

impl Look {
    const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::ForcedColours => "forced",
            Self::Paper => "paper",
        }
    }
}

fn states() -> impl Iterator<Item = &'static State> {
    STATES.iter().chain(FURTHER)
}

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
    let studio = Studio::open(wanted)?;
    // A state that cannot be reached, or looks wrong, keeps nobody from seeing the others.
    let mut faults = Vec::new();
    let mut light = studio.pictures(Look::Light, &[NARROWEST, WIDTHS[0], WIDTHS[1], WIDTHS[2]], &mut faults)?;
    let dark = studio.pictures(Look::Dark, &WIDTHS, &mut faults)?;
    let forced = studio.pictures(Look::ForcedColours, &[WIDTHS[2]], &mut faults)?;
    let paper = studio.pictures(Look::Paper, &[PAPER.0], &mut faults)?;
    let narrowest: Vec<Picture> = light.extract_if(.., |picture| picture.width == NARROWEST).collect();
    studio.sheets(&light, &dark)?;
    studio.crowded("narrowest", &narrowest, 7)?;
    studio.crowded("forced", &forced, 3)?;
    studio.crowded("paper", &paper, 3)?;
    studio.for_readme()?;
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

/// What it takes to take pictures.
struct Studio {
    settings: Settings,
    driver: Driver,
    server: Server,
    /// Parts of the names of the pictures that are taken; all are if there are none.
    wanted: Vec<String>,
    folder: PathBuf,
    gallery: PathBuf,
    readme: PathBuf,
}

impl Studio {
    fn open(wanted: Vec<String>) -> Result<Self> {
        let settings = Settings::from_environment()?;
        Ok(Self {
            driver: Driver::start(Browser::Chromium, &settings)?,
            server: Server::start(&settings.dist, &settings.examples)?,
            wanted,
            folder: variable("SAYSO_SCREENSHOTS")?,
            gallery: variable("SAYSO_GALLERY")?,
            readme: variable("SAYSO_README_IMAGES")?,
            settings,
        })
    }

    fn page(&self, theme: Theme) -> Result<Page> {
        Ok(Page::new(self.driver.session(theme)?, &self.server.address(), &self.settings))
    }

    /// Every state that is wanted, at these widths.
    fn pictures(&self, look: Look, widths: &[u32], faults: &mut Vec<anyhow::Error>) -> Result<Vec<Picture>> {
        let mut taken = Vec::new();
        for &width in widths {
            // A browser that was a phone before keeps its scroll bars.
            let page = self.page(if look == Look::Dark { Theme::Dark } else { Theme::Light })?;
            if look == Look::ForcedColours {
                screen::force_colours(&page)?;
            }
            let height = if look == Look::Paper { PAPER.1 } else { HEIGHT };
            for state in states().filter(|state| look != Look::Paper || ON_PAPER.contains(&state.name)) {
                let file = self.folder.join(format!("{}-{width}-{}.png", state.name, look.name()));
                let name = file.file_name().unwrap_or_default().to_string_lossy();
                let is_new = self.wanted.is_empty() || self.wanted.iter().any(|part| name.contains(part.as_str()));
                if is_new {
                    faults.extend(self.picture(&page, look, (width, height), state, &file).err());
                }
                // One that was taken before stands beside the new ones.
                if file.exists() {
                    taken.push(Picture { file, width, height, is_new });
                }
            }
        }
        Ok(taken)
    }

    fn picture(&self, page: &Page, look: Look, (width, height): (u32, u32), state: &State, file: &Path) -> Result<()> {
        screen::set_size(page, width, if look == Look::Paper { HEIGHT } else { height })?;
        if look == Look::Paper {
            screen::set_media(page, "screen")?;
        }
        // What another state has left on the device is no part of this one.
        screen::forget(page, &self.server.address())?;
        let explorer = page.open("/")?;
        let name = format!("{} at {width} px, {}", state.name, look.name());
        let reached = (state.reach)(&explorer);
        if look == Look::Paper {
            screen::set_media(page, "print")?;
            screen::set_size(page, width, height)?;
        }
        // What scrolls smoothly is still on its way.
        std::thread::sleep(std::time::Duration::from_millis(500));
        page.picture(file)?;
        println!("{}", file.display());
        reached.and_then(|()| page.expect_silence()).context(name.clone())?;
        let (wide, window) = page.widths()?;
        ensure!(wide <= window, "{name}: it is {wide} px wide, and scrolls sideways");
        Ok(())
    }

    /// A sheet for each state.
    fn sheets(&self, light: &[Picture], dark: &[Picture]) -> Result<()> {
        let page = self.page(Theme::Light)?;
        for state in states() {
            let of = |pictures: &'_ [Picture]| -> Vec<Picture> {
                let is_of = |picture: &&Picture| {
                    let names = WIDTHS.map(|width| format!("{}-{width}-", state.name));
                    let name = picture.file.file_name().unwrap_or_default().to_string_lossy();
                    names.iter().any(|begin| name.starts_with(begin.as_str()))
                };
                pictures.iter().filter(is_of).cloned().collect()
            };
            let rows = [of(light), of(dark)];
            let rows: Vec<Vec<&Picture>> =
                rows.iter().filter(|row| !row.is_empty()).map(|row| row.iter().collect()).collect();
            if rows.iter().flatten().any(|picture| picture.is_new) {
                lay_out(&page, &rows, &self.gallery.join(format!("{}.png", state.name)))?;
            }
        }
        Ok(())
    }

    /// Sheets of many states, so many in a row.
    fn crowded(&self, name: &str, pictures: &[Picture], row: usize) -> Result<()> {
        let page = self.page(Theme::Light)?;
        for (at, pictures) in pictures.chunks(row * 2).enumerate() {
            if pictures.iter().any(|picture| picture.is_new) {
                let rows: Vec<Vec<&Picture>> = pictures.chunks(row).map(|row| row.iter().collect()).collect();
                lay_out(&page, &rows, &self.gallery.join(format!("{name}-{}.png", at + 1)))?;
            }
        }
        Ok(())
    }

    fn for_readme(&self) -> Result<()> {
        for (theme, width, name, file) in README {
            if !self.wanted.is_empty() && !self.wanted.iter().any(|part| part == file) {
                continue;
            }
            let state = states().find(|state| state.name == name).with_context(|| format!("no state {name}"))?;
            let page = self.page(theme)?;
            screen::hide_scrollbars(&page)?;
            let look = if theme == Theme::Dark { Look::Dark } else { Look::Light };
            self.picture(&page, look, (width, HEIGHT), state, &self.readme.join(file))?;
        }
        Ok(())
    }
}

/// The pictures of the README and of the guide: the narrowest page with three columns, and a phone.
const README: [(Theme, u32, &str, &str); 6] = [
    (Theme::Light, 1440, "opened", "explorer.png"),
    (Theme::Light, 1180, "filtered", "filtered.png"),
    (Theme::Light, 1180, "why", "why.png"),
    (Theme::Light, 1180, "correct", "correct.png"),
    (Theme::Light, 1180, "map", "map.png"),
    (Theme::Dark, 360, "opened-quote", "phone.png"),
];

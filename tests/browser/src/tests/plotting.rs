//! Where in the world: the map filters, and plots are taken away as pictures.

use anyhow::{Result, ensure};
use serde_json::{Value, json};

use super::tests;
use crate::driver::Browser;
use crate::explorer::Explorer;
use crate::page::Page;

tests![
    a_country_on_the_map_is_a_filter,
    the_map_works_by_keyboard_and_tells_shares,
    each_plot_is_saved_as_shapes_and_as_pixels,
    on_a_telephone_the_map_is_moved_and_a_finger_hits_a_tile_or_beside_it,
    the_map_is_fetched_when_it_is_looked_at,
    the_strip_is_shown_wide_from_the_strip,
    a_plot_is_dark_where_the_page_is,
];

fn a_country_on_the_map_is_a_filter(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open_map(&explorer)?;
    let click = "root.querySelector('.map [data-shade][aria-label*=China] rect').dispatchEvent(\
                 new MouseEvent('click', { bubbles: true, composed: true })); return true";
    explorer.ask::<bool>(click, &[])?;
    explorer.eventually("China alone is chosen", |view| view.country("CN").is_ok_and(|option| option.chosen))?;
    ensure!(pressed(&explorer)? == ["CN China"], "the map does not show what is chosen");
    explorer.ask::<bool>(click, &[])?;
    explorer.eventually("nothing is chosen", |view| view.country("CN").is_ok_and(|option| !option.chosen))?;
    Ok(())
}

fn the_map_works_by_keyboard_and_tells_shares(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open_map(&explorer)?;
    let labels: Vec<String> =
        explorer.ask("return [...root.querySelectorAll('.map [role=button]')].map((tile) => tile.ariaLabel)", &[])?;
    ensure!(
        labels.len() == 2 && labels.iter().all(|label| label.contains("words") && label.contains('%')),
        "{labels:?}"
    );
    let press = "const tile = root.querySelector('.map [aria-label*=China]'); tile.focus();\
                 tile.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));\
                 return root.activeElement === tile";
    ensure!(explorer.ask::<bool>(press, &[])?, "a country cannot be focused");
    explorer.eventually("China is chosen", |view| view.country("CN").is_ok_and(|option| option.chosen))?;
    let keeps = "return root.activeElement?.ariaLabel ?? ''";
    ensure!(explorer.ask::<String>(keeps, &[])?.contains("China"), "the focus is lost");
    Ok(())
}

fn each_plot_is_saved_as_shapes_and_as_pixels(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let catch = "window.caught = [];\
                 URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };\
                 HTMLAnchorElement.prototype.click = function () {\
                   window.blob.slice(0, 200).arrayBuffer().then((bytes) => {\
                     window.caught.push([this.download, new TextDecoder('latin1').decode(bytes)]);\
                   });\
                 };\
                 return true";
    explorer.ask::<bool>(catch, &[])?;
    for plot in ["world", "voices", "places"] {
        for (button, ending, beginning) in
            [("Save as SVG", ".svg", "<svg xmlns="), ("Save as PNG", ".png", "\u{2030}PNG")]
        {
            open_map(&explorer)?;
            let choose = "const select = root.querySelector('dialog[open] select'); select.value = given[0]; \
                          select.dispatchEvent(new Event('change', { bubbles: true })); return select.value";
            ensure!(explorer.ask::<String>(choose, &[json!(plot)])? == plot, "there is no plot {plot}");
            explorer.page().eventually("the plot is shown", || {
                let there = "return Boolean(root.querySelector(given[0] === 'world' ? '.map' : 'img.plot'))";
                Ok(explorer.ask::<bool>(there, &[json!(plot)])?.then_some(()))
            })?;
            explorer.press(button)?;
            let file = explorer.page().eventually("a plot is saved", || {
                let file: Value = explorer.ask("return window.caught.pop() ?? null", &[])?;
                Ok((!file.is_null()).then_some(file))
            })?;
            let part = |at: usize| file[at].as_str().unwrap_or_default();
            ensure!(
                part(0).ends_with(&[".", plot, ending].concat()) && part(1).starts_with(beginning),
                "{plot}: {file}"
            );
        }
    }
    Ok(())
}

fn on_a_telephone_the_map_is_moved_and_a_finger_hits_a_tile_or_beside_it(page: &Page) -> Result<()> {
    // Only Chromium's driver makes a telephone of it.
    if page.browser() == Browser::Firefox {
        return Ok(());
    }
    for width in [360, 320] {
        let told = |command: &'static str, given: Value| {
            page.session().wait_for(async |web| Ok(web.cdp().send_raw(command, given).await.map(drop)?))
        };
        let metrics = json!({ "width": width, "height": 740, "deviceScaleFactor": 2, "mobile": true });
        told("Emulation.setDeviceMetricsOverride", metrics)?;
        told("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }))?;
        let explorer = page.open("/")?;
        open_map(&explorer)?;
        let read = "const [dialog, map] = root.querySelectorAll('dialog[open], .map'); \
                    const within = (tile) => { const { left, right } = tile.getBoundingClientRect(); return left >= 0 && right <= innerWidth; }; \
                    const seen = [...map.querySelectorAll('[data-shade]')].filter(within).map((tile) => tile.textContent.trim().slice(0, 2)); \
                    const named = [...root.querySelectorAll('.choosers button')].filter(within).map(trimmed); \
                    const tile = map.querySelector('[data-shade][aria-label*=China]'); \
                    tile.scrollIntoView({ block: 'center', inline: 'center' }); \
                    const { left, top, width } = tile.firstElementChild.getBoundingClientRect(); \
                    const hit = root.elementFromPoint(left + width / 2, top - 4); \
                    hit.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); \
                    return [dialog.scrollWidth - dialog.clientWidth, within(map), width, \
                      parseFloat(getComputedStyle(tile.querySelector('text')).fontSize) * width / 18, seen, named]";
        let (over, fits, side, letters, seen, named): (f64, bool, f64, f64, Vec<String>, Vec<String>) =
            explorer.ask(read, &[])?;
        ensure!(over <= 0.0 && fits, "{width} px: {over} over");
        ensure!(side >= 24.0 && letters > 12.0, "{width} px: tiles of {side} px, letters of {letters} px");
        ensure!(seen == ["US"] || seen == ["CN"], "{width} px: {seen:?}");
        ensure!(matches!(&*named, [one, two] if one.contains('%') && two.contains('%')), "{width} px: {named:?}");
        explorer.eventually("China is chosen", |view| view.country("CN").is_ok_and(|option| option.chosen))?;
        explorer.ask::<Option<bool>>("root.querySelector('.choosers [aria-pressed=true]').click()", &[])?;
        explorer.eventually("nothing is chosen", |view| view.country("CN").is_ok_and(|option| !option.chosen))?;
    }
    Ok(())
}

fn the_map_is_fetched_when_it_is_looked_at(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let fetched = "return performance.getEntriesByType('resource').some(({ name }) => /world\\b.*\\.txt/.test(name))";
    ensure!(!explorer.ask::<bool>(fetched, &[])?, "it is fetched at the start");
    open_map(&explorer)?;
    ensure!(explorer.ask::<bool>(fetched, &[])?, "it is not fetched on use");
    Ok(())
}

fn the_strip_is_shown_wide_from_the_strip(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.ask::<Option<bool>>("root.querySelector('.widen').click()", &[])?;
    let (width, alt, title): (f64, String, String) = page.eventually("the plot is shown", || {
        explorer.ask(
            "const image = root.querySelector('dialog[open] img.plot'); \
             return image?.naturalWidth ? [image.clientWidth, image.alt, trimmed(root.querySelector('dialog[open] h2'))] : null",
            &[],
        )
    })?;
    ensure!(title == "Where in the article" && width > 600.0, "{title}, {width} px");
    ensure!(alt.contains("United States") && alt.contains('%'), "{alt}");
    Ok(())
}

fn a_plot_is_dark_where_the_page_is(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // The lightness of what is painted behind the strip: a picture is as its surroundings are.
    let read = "const image = root.querySelector('dialog[open] img.plot'); if (!image?.naturalWidth) return null; \
                const svg = decodeURIComponent(image.src); \
                return [svg.includes('prefers-color-scheme:dark'), /height=\"\\d+\" fill=\"#ffffff\"/.test(svg), \
                  getComputedStyle(image).colorScheme]";
    explorer.ask::<bool>("root.querySelector('.app').dataset.theme = 'dark'; return true", &[])?;
    explorer.ask::<Option<bool>>("root.querySelector('.widen').click()", &[])?;
    let told: (bool, bool, String) = page.eventually("the plot is shown", || explorer.ask(read, &[]))?;
    ensure!(told == (true, false, "dark".to_owned()), "{told:?}");
    Ok(())
}

fn open_map(explorer: &Explorer<'_>) -> Result<()> {
    explorer.page().eventually("no dialog is in the way", || {
        Ok(explorer.ask::<bool>("return !root.querySelector('dialog[open]')", &[])?.then_some(()))
    })?;
    explorer.press("Map")?;
    explorer.page().eventually("the map is there", || {
        Ok(explorer.ask::<bool>("return root.querySelectorAll('.map rect').length > 190", &[])?.then_some(()))
    })
}

/// The countries that are chosen on the map.
fn pressed(explorer: &Explorer<'_>) -> Result<Vec<String>> {
    explorer.ask(
        "return [...root.querySelectorAll('.map [aria-pressed=true]')].map((tile) => tile.ariaLabel.split(':')[0])",
        &[],
    )
}

//! Settings and languages.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;

tests![settings_take_effect_and_stay, each_language_is_fetched_when_it_is_chosen,];

fn settings_take_effect_and_stay(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let size = "return parseFloat(getComputedStyle(root.querySelector('article p')).fontSize)";
    let paper = "return getComputedStyle(root.querySelector('.app')).backgroundColor";
    let (small, light): (f64, String) = (explorer.ask(size, &[])?, explorer.ask(paper, &[])?);
    explorer.press("Settings")?;
    set(&explorer, "size", "huge")?;
    set(&explorer, "theme", "dark")?;
    set(&explorer, "marks", "line")?;
    page.eventually("the text is larger", || Ok((explorer.ask::<f64>(size, &[])? > small).then_some(())))?;
    page.eventually("the page is dark", || Ok((explorer.ask::<String>(paper, &[])? != light).then_some(())))?;
    explorer.press("Close")?;
    let dark: String = explorer.ask(paper, &[])?;
    let again = page.open("/")?;
    ensure!(again.ask::<String>(paper, &[])? == dark, "the colours are forgotten");
    ensure!(again.ask::<f64>(size, &[])? > small, "the size is forgotten");
    let outside: String = page.script("return getComputedStyle(document.documentElement).colorScheme", &[])?;
    ensure!(outside == "dark", "the page around is {outside}");
    Ok(())
}

fn each_language_is_fetched_when_it_is_chosen(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let fetched =
        "return performance.getEntriesByType('resource').filter((entry) => entry.name.includes('/words/')).length";
    ensure!(page.script::<usize>(fetched, &[])? == 0, "English needs no file");
    for (code, settings) in [("fr", "Réglages"), ("es", "Ajustes"), ("zh", "设置"), ("ar", "الإعدادات")] {
        speak(&explorer, code)?;
        ensure!(explorer.can_press(settings)?, "{code}: no button {settings}");
    }
    ensure!(page.script::<usize>(fetched, &[])? == 4, "each is one file");
    Ok(())
}

/// Chooses a language in the settings, and closes them.
fn speak(explorer: &Explorer<'_>, code: &str) -> Result<()> {
    explorer.ask::<Option<bool>>("root.querySelector('button.set').click()", &[])?;
    set(explorer, "language", code)?;
    let spoken = || {
        Ok(Some(()).filter(|()| {
            explorer.ask::<String>("return root.querySelector('.app').lang", &[]).is_ok_and(|lang| lang == code)
        }))
    };
    explorer.page().eventually("the language is spoken", spoken)?;
    explorer.ask::<Option<bool>>("root.querySelector('dialog[open] .primary').click()", &[]).map(drop)
}

fn set(explorer: &Explorer<'_>, name: &str, value: &str) -> Result<()> {
    let script = "const field = root.querySelector(`dialog[open] [name=\"${given[0]}\"]`); field.value = given[1]; \
                  field.dispatchEvent(new Event('change', { bubbles: true })); return field.value === given[1]";
    let is_set = explorer
        .page()
        .eventually("there is the field", || explorer.ask::<bool>(script, &[json!(name), json!(value)]).map(Some))?;
    ensure!(is_set, "{name} has no option {value}");
    Ok(())
}

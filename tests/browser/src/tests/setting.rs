//! Settings and languages.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::axe;
use crate::explorer::Explorer;
use crate::page::Page;

tests![
    settings_take_effect_and_stay,
    the_interface_speaks_arabic_from_right_to_left,
    the_language_that_was_chosen_is_spoken_from_the_first_word,
    each_language_is_fetched_when_it_is_chosen,
    axe_finds_nothing_in_arabic,
];

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

fn the_interface_speaks_arabic_from_right_to_left(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    speak(&explorer, "ar")?;
    let left = "return root.querySelector(given[0]).getBoundingClientRect().left";
    let [filters, list]: [f64; 2] =
        [explorer.ask(left, &[json!(".filters")])?, explorer.ask(left, &[json!(".quotes")])?];
    ensure!(filters > list, "the filters stand at {filters}, the list at {list}: nothing is mirrored");
    let article: String = explorer.ask("return getComputedStyle(root.querySelector('article')).direction", &[])?;
    ensure!(article == "ltr", "an English article is read from left to right");
    let view = explorer.view()?;
    ensure!(view.country("CN")?.name == "الصين", "{:?}", view.countries);
    let words: String = explorer.ask("return trimmed(root.querySelector('[role=status]'))", &[])?;
    ensure!(words.contains("اقتباس"), "the status is {words}");
    let first = "const box = (found) => found.getBoundingClientRect(); const of = (part) => box(root.querySelector(part)); \
                 return [of('.voices rect').right, of('.voices svg').right]";
    let [piece, bar]: [f64; 2] = explorer.ask(first, &[])?;
    ensure!((piece - bar).abs() < 2.0, "the bar begins at {piece}, not at {bar}");
    explorer.ask::<Option<bool>>("root.querySelector('.widen').click()", &[])?;
    let svg: String = page.eventually("the plot is there", || {
        explorer.ask(
            "const plot = root.querySelector('dialog[open] img.plot'); return plot && decodeURIComponent(plot.src)",
            &[],
        )
    })?;
    ensure!(svg.contains("<title>أين في المقال: ") && svg.contains("الصين") && !svg.contains("China "), "{svg}");
    explorer.ask::<Option<bool>>("root.querySelector('dialog[open]').close()", &[])?;
    // What is English stays as it is read in English, what is Arabic as in Arabic.
    explorer.ask::<Option<bool>>("root.querySelector('.card[data-kind=direct] [data-do=why]').click()", &[])?;
    let told = page.eventually("the card tells why", || {
        let told: String = explorer.ask("return trimmed(root.querySelector('.details'))", &[])?;
        Ok(Some(told).filter(|told| !told.is_empty()))
    })?;
    ensure!(!told.contains("United States") && !told.contains("China"), "a country is named in English: {told}");
    explorer.ask::<Option<bool>>("root.querySelector('.details [aria-haspopup=dialog]').click()", &[])?;
    let marks = "const q = root.querySelector('dialog[open] .words q'); return q && getComputedStyle(q).quotes";
    let marks = page.eventually("the quote can be corrected", || explorer.ask::<Option<String>>(marks, &[]))?;
    ensure!(marks.starts_with("\"“\" \"”\""), "the marks of a quote are {marks}");
    page.press("\u{e00c}")?;
    let dated = "---\ndate: 2025-02-19\n---\n\n# Rain\n\n“It rains,” said Ana Ruiz.";
    explorer.drop_files(&[("rain.md", dated)])?;
    let date = "const date = root.querySelector('article .date'); return date && getComputedStyle(date).unicodeBidi";
    let date = page.eventually("there is a date", || explorer.ask::<Option<String>>(date, &[]))?;
    ensure!(date == "plaintext", "an Arabic date is read from left to right");
    let again = page.open("/")?;
    page.eventually("it still speaks Arabic", || Ok((direction(&again)? == "rtl").then_some(())))?;
    speak(&again, "en")?;
    ensure!(direction(&again)? == "ltr" && again.view()?.country("CN")?.name == "China", "it speaks English again");
    Ok(())
}

fn the_language_that_was_chosen_is_spoken_from_the_first_word(page: &Page) -> Result<()> {
    speak(&page.open("/")?, "fr")?;
    page.open("/")?;
    let first: Vec<Option<String>> = page.script("return underTest.firstWords", &[])?;
    let says_french = |words: &Option<String>| words.as_ref().is_some_and(|words| words.contains("citations"));
    ensure!(!first.is_empty() && first.iter().all(says_french), "it begins with {first:?}");
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

fn axe_finds_nothing_in_arabic(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    speak(&explorer, "ar")?;
    axe::check(page, "in Arabic")?;
    explorer.press("الإعدادات")?;
    axe::check(page, "in the settings, in Arabic")
}

fn direction(explorer: &Explorer<'_>) -> Result<String> {
    explorer.ask("return root.querySelector('.app').dir", &[])
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

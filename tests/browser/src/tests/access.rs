//! What axe finds, in every state of the page, by day and by night.

use anyhow::Result;
use serde_json::json;

use super::Test;
use crate::axe;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::server::TWO_ARTICLES;

pub(super) const TESTS: &[Test] = &[
    Test::new("axe_finds_nothing_in_light", every_state),
    Test::in_the_dark("axe_finds_nothing_in_the_dark", every_state),
    Test::new("axe_finds_nothing_on_a_page_of_two_articles", two_articles),
    Test::new("axe_finds_nothing_in_the_dialogs_in_light", dialogs),
    Test::in_the_dark("axe_finds_nothing_in_the_dialogs_in_the_dark", dialogs),
    Test::new("axe_finds_nothing_in_the_dialogs_in_arabic", arabic),
];

fn every_state(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    axe::check(page, "as it opens")?;

    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    axe::check(page, "with a filter on")?;

    let quote = explorer.view()?.mark_with("firmly opposes smearing")?.quote.clone();
    explorer.click_mark(&quote)?;
    page.eventually("a card is current", || explorer.current_card())?;
    axe::check(page, "with a quote chosen")?;

    explorer.look("Hide")?;
    axe::check(page, "with what is left out hidden")?;
    explorer.look("Voices only")?;
    axe::check(page, "with voices only")?;
    explorer.look("Voices only")?;
    explorer.search("china")?;
    explorer.eventually("words are found", |view| view.status.contains(" of "))?;
    axe::check(page, "with words searched for")?;
    explorer.press("Clear all")?;
    explorer.press("Figures")?;
    axe::check(page, "with the figures")?;
    page.press("\u{e00c}")?;
    explorer.press("?")?;
    explorer.eventually("the keys are told", |view| view.dialog)?;
    axe::check(page, "with the keys")?;
    page.press("\u{e00c}")?;
    explorer.eventually("the keys are gone", |view| !view.dialog)?;

    explorer.open_dialog()?;
    axe::check(page, "with the dialog open")?;

    explorer.press("Explore")?;
    explorer.eventually("there is a message", |view| !view.alerts.is_empty())?;
    axe::check(page, "with a message in the dialog")?;

    explorer.press("Cancel")?;
    explorer.eventually("the dialog is closed", |view| !view.dialog)?;
    explorer.drop_file("empty.txt", "text/plain", b"")?;
    explorer.eventually("there is a message", |view| !view.alerts.is_empty())?;
    axe::check(page, "with a message above the article")?;
    explorer.press("Dismiss")?;

    explorer
        .drop_files(&[("rain.txt", "“It rains,” said Jean Petit."), ("snow.txt", "“It snows,” said Hans Klein.")])?;
    page.eventually("both are open", || {
        Ok(explorer.ask::<bool>("return root.querySelectorAll('nav.shelf li').length === 2", &[])?.then_some(()))
    })?;
    axe::check(page, "with several articles")?;
    explorer.ask::<bool>("root.querySelector('.scope label:last-child input').click(); return true", &[])?;
    explorer.eventually("all are listed", |view| view.status.contains("articles"))?;
    axe::check(page, "with all articles listed")?;
    explorer.open_dialog()?;
    page.eventually("recent articles are listed", || {
        Ok(explorer.ask::<bool>("return root.querySelectorAll('.rows li').length > 4", &[])?.then_some(()))
    })?;
    axe::check(page, "with recent articles in the dialog")
}

fn two_articles(page: &Page) -> Result<()> {
    page.visit(TWO_ARTICLES)?;
    page.explorer("#first").wait_until_ready()?;
    page.explorer("#second").wait_until_ready()?;
    axe::check(page, "with two articles")
}

/// The dialogs, by the buttons that lead to them, and what there is inside once they are there.
const DIALOGS: [(&[&str], &str); 6] = [
    (&["Map"], ".map [data-shade]"),
    (&["Export"], "#export-form"),
    (&["Settings"], "#theme"),
    (&["Share"], "#share-link"),
    (&["Share", "Embed this"], "#embed-snippet"),
    (&["Sources"], "#column"),
];

fn dialogs(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    for (buttons, inside) in DIALOGS {
        for button in buttons {
            explorer.press(button)?;
        }
        shown(&explorer, inside)?;
        axe::check(page, &["in the dialog behind ", &buttons.join(", ")].concat())?;
        close(&explorer)?;
    }
    for plot in ["voices", "places"] {
        explorer.press("Map")?;
        shown(&explorer, "#plot")?;
        let choose = "const select = root.querySelector('#plot'); select.value = given[0]; \
                      select.dispatchEvent(new Event('change', { bubbles: true })); return true";
        explorer.ask::<bool>(choose, &[json!(plot)])?;
        shown(&explorer, "img.plot[alt*='United States']")?;
        axe::check(page, &["with the plot ", plot].concat())?;
        close(&explorer)?;
    }
    Ok(())
}

fn arabic(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.press("Settings")?;
    shown(&explorer, "#language")?;
    let choose = "const select = root.querySelector('#language'); select.value = 'ar'; \
                  select.dispatchEvent(new Event('change', { bubbles: true })); return true";
    explorer.ask::<bool>(choose, &[])?;
    page.eventually("the interface reads from the right", || {
        Ok(explorer.ask::<bool>("return Boolean(root.querySelector('.app[dir=rtl]'))", &[])?.then_some(()))
    })?;
    axe::check(page, "in the settings, in Arabic")?;
    close(&explorer)?;
    axe::check(page, "in Arabic")?;
    for selector in [".to-map", ".export", ".share-link"] {
        explorer.ask::<Option<bool>>("root.querySelector(given[0]).click()", &[json!(selector)])?;
        explorer.eventually("a dialog is open", |view| view.dialog)?;
        axe::check(page, &["in Arabic, in the dialog behind ", selector].concat())?;
        close(&explorer)?;
    }
    Ok(())
}

fn shown(explorer: &Explorer<'_>, inside: &str) -> Result<()> {
    explorer.page().eventually(inside, || {
        let there = "return Boolean(root.querySelector(`dialog[open] ${given[0]}`))";
        Ok(explorer.ask::<bool>(there, &[json!(inside)])?.then_some(()))
    })
}

fn close(explorer: &Explorer<'_>) -> Result<()> {
    explorer.page().press("\u{e00c}")?;
    explorer.eventually("the dialog is closed", |view| !view.dialog).map(drop)
}

//! What axe finds, in every state of the page, by day and by night.

use anyhow::Result;

use super::Test;
use crate::axe;
use crate::page::Page;
use crate::server::TWO_ARTICLES;

pub(super) const TESTS: &[Test] = &[
    Test::new("axe_finds_nothing_in_light", every_state),
    Test::in_the_dark("axe_finds_nothing_in_the_dark", every_state),
    Test::new("axe_finds_nothing_on_a_page_of_two_articles", two_articles),
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
    axe::check(page, "with a message above the article")
}

fn two_articles(page: &Page) -> Result<()> {
    page.visit(TWO_ARTICLES)?;
    page.explorer("#first").wait_until_ready()?;
    page.explorer("#second").wait_until_ready()?;
    axe::check(page, "with two articles")
}

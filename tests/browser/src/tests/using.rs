//! What a first view does not need comes when it is used, and nothing that a reader does before is lost.

use anyhow::{Result, ensure};

use super::tests;
use crate::page::Page;
use crate::view::View;

tests![
    it_is_fetched_on_use_and_tried_again_when_it_was_out_of_reach,
    what_is_done_before_it_is_there_happens_in_order_as_soon_as_it_is,
    an_article_whose_choice_it_has_to_make_is_shown_whole_without_it,
];

/// Puts what is fetched on use out of reach, until `bringBack` is called.
const LOSE: &str = "const there = window.fetch; window.bringBack = () => { window.fetch = there; }; \
                    window.fetch = (url, ...rest) => (String(url).includes('later') ? Promise.reject(new TypeError('gone')) : there(url, ...rest))";

/// Has what is fetched on use wait until `letThrough` is called.
const HOLD: &str = "const there = window.fetch; const held = new Promise((resolve) => { window.letThrough = resolve; }); \
                    window.fetch = async (url, ...rest) => { if (String(url).includes('later')) await held; return there(url, ...rest); }";

fn it_is_fetched_on_use_and_tried_again_when_it_was_out_of_reach(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    page.expect_noise();
    let fetched = "return performance.getEntriesByType('resource').some(({ name }) => name.includes('later'))";
    ensure!(!page.script::<bool>(fetched, &[])?, "it was fetched before anybody asked for it");
    page.script::<Option<bool>>(LOSE, &[])?;
    explorer.press("Export")?;
    let told = |view: &View| view.alerts.iter().any(|alert| alert.contains("could not be fetched"));
    let view = explorer.eventually("it is told", told)?;
    ensure!(view.mark_with("firmly opposes").is_ok(), "the article was harmed");
    page.script::<Option<bool>>("bringBack()", &[])?;
    explorer.press("Export")?;
    let is_open = "return Boolean(root.querySelector('dialog[open] select'))";
    page.eventually("the dialog is open", || Ok(explorer.ask::<bool>(is_open, &[])?.then_some(())))
}

fn what_is_done_before_it_is_there_happens_in_order_as_soon_as_it_is(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    page.script::<Option<bool>>(HOLD, &[])?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    let choose = "for (const value of ['US', 'US', 'CN']) root.querySelector(`[data-facet=country] input[value=${value}]`).click()";
    explorer.ask::<Option<bool>>(choose, &[])?;
    explorer.click_mark(&quote)?;
    explorer.ask::<Option<bool>>("button('Export').click(); button('Settings').click()", &[])?;
    let view = explorer.view()?;
    ensure!(view.cards.len() == 10 && !view.dialog && view.alerts.is_empty(), "something has happened: {view:?}");
    page.script::<Option<bool>>("letThrough()", &[])?;
    explorer.eventually("China's quotes are shown", |view| view.cards.len() == 2 && view.dialog)?;
    let title: String = explorer.ask("return trimmed(root.querySelector('dialog[open] h2'))", &[])?;
    ensure!(title == "Settings", "the dialog that was wanted last is not the one that is open: {title}");
    let opened: Option<String> =
        explorer.ask("return root.querySelector('.details')?.closest('[data-card]').dataset.card ?? null", &[])?;
    ensure!(opened.as_ref() == Some(&quote), "the card that was opened: {opened:?}");
    Ok(())
}

fn an_article_whose_choice_it_has_to_make_is_shown_whole_without_it(page: &Page) -> Result<()> {
    page.open("/")?;
    page.expect_noise();
    page.script::<Option<bool>>(LOSE, &[])?;
    page.script::<Option<bool>>(
        "localStorage.setItem('sayso:settings', 'size=large\\n'); const copy = document.querySelector('sayso-article').cloneNode(true); \
         copy.removeAttribute('sync-url'); copy.setAttribute('countries', 'CN'); copy.id = 'copy'; \
         document.querySelector('sayso-article').replaceWith(copy)",
        &[],
    )?;
    let explorer = page.explorer("#copy");
    let told = |view: &View| view.alerts.iter().any(|alert| alert.contains("could not be fetched"));
    explorer.eventually("it is told", |view| view.state == "ready" && told(view))?;
    // the rest of the list comes behind what is seen first
    explorer.eventually("all quotes are shown", |view| view.cards.len() == 10)?;
    page.script::<Option<bool>>("bringBack()", &[])?;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("what is chosen then is shown", |view| view.cards.len() == 2)?;
    ensure!(!told(&view), "{:?}", view.alerts);
    let is_large = "return root.querySelector('.app').dataset.size === 'large'";
    page.eventually("the settings hold", || Ok(explorer.ask::<bool>(is_large, &[])?.then_some(())))?;
    let kept: Option<String> = page.script("return localStorage.getItem('sayso:settings')", &[])?;
    ensure!(kept.as_deref() == Some("size=large\n"), "the settings that were kept are now {kept:?}");
    Ok(())
}

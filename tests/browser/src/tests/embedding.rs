//! The element in somebody else's page, and where things go wrong.

use anyhow::{Result, ensure};

use super::tests;
use crate::page::Page;
use crate::server::{TWO_ARTICLES, WITHOUT_LOADER, WITHOUT_MODULE, WITHOUT_POLICY, WITHOUT_SCRIPTS};

tests![
    two_articles_on_a_page_do_not_disturb_each_other,
    the_article_is_readable_without_scripts,
    the_article_is_readable_without_the_loader,
    the_article_is_readable_and_the_page_is_told_if_the_module_is_missing,
    the_explorer_works_under_a_strict_policy,
    the_explorer_asks_for_nothing_but_its_own_files,
];

fn two_articles_on_a_page_do_not_disturb_each_other(page: &Page) -> Result<()> {
    page.visit(TWO_ARTICLES)?;
    let (first, second) = (page.explorer("#first"), page.explorer("#second"));
    first.wait_until_ready()?;
    second.wait_until_ready()?;
    let (first_before, second_before) = (first.view()?, second.view()?);
    ensure!(
        first_before.text.contains("fentanyl") && second_before.text.contains("stormy"),
        "the articles are mixed up"
    );
    ensure!(second_before.status == "1 quote", "status “{}”", second_before.status);
    first.toggle("country", "CN")?;
    let filtered = first.eventually("the first is filtered", |view| view.status != first_before.status)?;
    ensure!(second.view()? == second_before, "a filter of the first changed the second");
    second.toggle("country", "GB")?;
    second
        .eventually("the second is filtered", |view| view.status == "1 of 1 quotes" || view.status == "1 of 1 quote")?;
    ensure!(first.view()? == filtered, "a filter of the second changed the first");
    ensure!(page.events()? == ["sayso-ready", "sayso-ready"], "events: {:?}", page.events()?);
    Ok(())
}

fn the_article_is_readable_without_scripts(page: &Page) -> Result<()> {
    page.expect_noise();
    page.visit(WITHOUT_SCRIPTS)?;
    let ran: bool = page.script("return 'underTest' in window", &[])?;
    ensure!(!ran, "scripts run, so this shows nothing");
    expect_readable(page)
}

fn the_article_is_readable_without_the_loader(page: &Page) -> Result<()> {
    page.expect_noise();
    page.visit(WITHOUT_LOADER)?;
    let missed = page.eventually("the loader is missed", || {
        let records: Vec<String> = page.script("return window.underTest.records", &[])?;
        Ok(records.into_iter().find(|record| record.contains("/sayso")))
    })?;
    ensure!(missed.starts_with("error"), "{missed}");
    expect_readable(page)
}

fn the_article_is_readable_and_the_page_is_told_if_the_module_is_missing(page: &Page) -> Result<()> {
    page.expect_noise();
    page.visit(WITHOUT_MODULE)?;
    page.eventually("the element says that it failed", || {
        let state: Option<String> =
            page.script("return document.querySelector('sayso-article').dataset.state ?? null", &[])?;
        Ok((state.as_deref() == Some("error")).then_some(()))
    })?;
    ensure!(page.events()? == ["sayso-error"], "events: {:?}", page.events()?);
    // It is checked by its contents as well, and those of “not found” are others.
    let asked = "document.querySelector('sayso-article').explored().catch(({ code }) => code).then(arguments[0])";
    let code: String = page.script_with_callback(asked, &[])?;
    ensure!(code == "network", "it is told as {code}");
    expect_readable(page)
}

fn the_explorer_works_under_a_strict_policy(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter works", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    page.expect_silence()?;
    // All of that would show nothing if the policy were not in force.
    page.expect_noise();
    let evaluates = "window.underTest.evaluates().then(arguments[0])";
    ensure!(!page.script_with_callback::<bool>(evaluates, &[])?, "the policy is not in force");
    page.open(WITHOUT_POLICY)?;
    ensure!(page.script_with_callback::<bool>(evaluates, &[])?, "scripts from strings never work here");
    Ok(())
}

fn the_explorer_asks_for_nothing_but_its_own_files(page: &Page) -> Result<()> {
    page.open("/")?;
    let foreign: Vec<String> = page.script(
        "return performance.getEntriesByType('resource').map((entry) => entry.name)\
         .filter((name) => new URL(name).origin !== location.origin)",
        &[],
    )?;
    ensure!(foreign.is_empty(), "asked of others: {foreign:?}");
    Ok(())
}

/// The article as the element's children, each to be seen.
fn expect_readable(page: &Page) -> Result<()> {
    let paragraphs: Vec<(String, bool)> = page.script(
        "return [...document.querySelectorAll('sayso-article h1, sayso-article p')].map((element) => \
         [element.textContent, element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && \
          element.getBoundingClientRect().height > 0])",
        &[],
    )?;
    ensure!(paragraphs.len() > 5, "no article: {paragraphs:?}");
    for (text, visible) in paragraphs {
        ensure!(visible, "not to be seen: “{text}”");
    }
    Ok(())
}

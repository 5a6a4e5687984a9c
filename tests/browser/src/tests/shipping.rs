//! What is published: the package in other people's pages, the frame, the single file, the page without a network.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::tests;
use crate::page::Page;
use crate::server::{AS_TEXT, REDIRECTING, STALE, Server, TAMPERED, TAMPERED_SCRIPT, WITHOUT_WASM};

tests![
    the_package_works_in_a_page_of_plain_html,
    the_package_works_with_a_prepared_article_in_the_html_of_a_cms,
    the_package_works_under_a_strict_policy_of_the_page,
    the_package_works_where_a_theme_sets_everything,
    the_package_works_in_react,
    the_package_works_in_vue,
    the_package_works_in_svelte,
    a_module_that_is_not_what_was_published_is_refused,
    a_module_that_a_cache_has_kept_of_another_version_is_fetched_anew,
    a_script_that_is_not_what_was_published_is_refused_and_never_runs,
    a_script_that_a_cache_has_kept_of_another_version_is_fetched_anew,
    a_policy_without_web_assembly_is_told,
    a_module_of_the_wrong_type_still_starts,
    the_single_file_opens_from_a_disk,
    the_page_works_offline_after_the_first_visit,
    the_frame_is_shown_where_the_host_redirects_it,
    a_newer_version_comes_in_when_the_visitor_reloads,
    a_visitor_who_comes_twice_in_a_row_is_not_sent_back_to_the_start,
];

const ARTICLE: &str = "Villages wait for the water";

/// An example page, with its article explored.
fn example(page: &Page, name: &str) -> Result<()> {
    let explorer = page.open(&format!("/examples/{name}/index.html"))?;
    let view = explorer.view()?;
    ensure!(view.title == ARTICLE && view.status == "4 quotes", "{view:?}");
    explorer.unfold_filters()?;
    explorer.toggle("country", "IT")?;
    explorer.eventually("the filter works", |view| view.marks.iter().any(|mark| mark.dimmed)).map(drop)
}

fn the_package_works_in_a_page_of_plain_html(page: &Page) -> Result<()> {
    example(page, "plain")
}

fn the_package_works_with_a_prepared_article_in_the_html_of_a_cms(page: &Page) -> Result<()> {
    example(page, "prepared")?;
    let (prepared, files): (bool, Vec<String>) = page.script(
        "return [document.querySelector('sayso-article').prepared,\
         performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('reader'))]",
        &[],
    )?;
    ensure!(prepared && files.is_empty(), "prepared: {prepared}, {files:?}");
    Ok(())
}

fn the_package_works_under_a_strict_policy_of_the_page(page: &Page) -> Result<()> {
    page.open("/examples/strict-csp/index.html")?;
    // The page's own policy is in force, and names the one that the explorer needs.
    let other: bool = page.script(
        "try { window.trustedTypes?.createPolicy('another', {}); return !window.trustedTypes; } catch { return true; }",
        &[],
    )?;
    page.expect_noise();
    ensure!(other, "any policy is allowed, so this shows nothing");
    let view = page.explorer("sayso-article").view()?;
    ensure!(view.title == ARTICLE, "{view:?}");
    Ok(())
}

fn the_package_works_where_a_theme_sets_everything(page: &Page) -> Result<()> {
    example(page, "wordpress")?;
    let (theirs, ours): (Value, Value) = page.script(
        "const read = (element) => { const { color, fontFamily, letterSpacing, textTransform, textAlign, whiteSpace, wordSpacing } = \
           getComputedStyle(element); return [color, fontFamily, letterSpacing, textTransform, textAlign, whiteSpace, wordSpacing]; };\
         const { shadowRoot } = document.querySelector('sayso-article');\
         return [read(document.querySelector('.entry-content > p')), read(shadowRoot.querySelector('article p:last-of-type'))]",
        &[],
    )?;
    let (theirs, ours) = (theirs.as_array().context("no list")?.clone(), ours.as_array().context("no list")?.clone());
    for (theirs, ours) in theirs.iter().zip(&ours) {
        ensure!(theirs != ours, "the theme's {theirs} has reached the article: {ours:?}");
    }
    let (wide, window) = page.widths()?;
    ensure!(wide <= window, "the page is {wide} px wide in a window of {window} px");
    Ok(())
}

/// An application that filters by a property and shows what events tell.
fn application(page: &Page, name: &str) -> Result<()> {
    let explorer = page.open(&format!("/examples/{name}/index.html"))?;
    let told = || page.script::<String>("return document.querySelector('#told').textContent", &[]);
    let all =
        page.eventually("the document has been read", || Ok(Some(told()?).filter(|told| told.ends_with("quotes"))))?;
    ensure!(all == format!("{} quotes", explorer.view()?.cards.len()), "{all}");
    page.script::<Option<bool>>("document.querySelector('#filter').click()", &[])?;
    let view = explorer.eventually("the filter works", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    page.eventually("the event is heard", || Ok((told()? == format!("{} shown", view.cards.len())).then_some(())))?;
    ensure!(
        page.script::<usize>("return document.querySelectorAll('sayso-article').length", &[])? == 1,
        "too many elements"
    );
    Ok(())
}

fn the_package_works_in_react(page: &Page) -> Result<()> {
    application(page, "react")
}

fn the_package_works_in_vue(page: &Page) -> Result<()> {
    application(page, "vue")
}

fn the_package_works_in_svelte(page: &Page) -> Result<()> {
    application(page, "svelte")
}

/// What the element of a page beside the package says of its failure.
fn failure_at(page: &Page, mount: &str) -> Result<String> {
    page.expect_noise();
    page.visit(&format!("{mount}page.html"))?;
    page.eventually("the element fails", || {
        page.script(
            "const article = document.querySelector('sayso-article');\
             return article.dataset.state === 'error' ? article.shadowRoot.querySelector('[role=alert]').textContent : null",
            &[],
        )
    })
}

fn a_module_that_is_not_what_was_published_is_refused(page: &Page) -> Result<()> {
    let told = failure_at(page, TAMPERED)?;
    ensure!(told.contains("different versions"), "{told}");
    Ok(())
}

fn a_module_that_a_cache_has_kept_of_another_version_is_fetched_anew(page: &Page) -> Result<()> {
    // The browser tells of the first one.
    page.expect_noise();
    let view = page.open(&[STALE, "page.html"].concat())?.view()?;
    ensure!(view.title == "Rain" && view.status == "1 quote", "{view:?}");
    Ok(())
}

/// How an export ends: how the table begins, or the code that it is refused with; and whether a script ran that was changed.
fn exported_at(page: &Page, mount: &str) -> Result<(String, bool)> {
    // The browser tells of it.
    page.expect_noise();
    page.open(&[mount, "page.html"].concat())?;
    page.script_with_callback(
        "const done = arguments[0]; document.querySelector('sayso-article').export('csv')\
         .then((text) => text.slice(0, 13), ({ code }) => code).then((answer) => done([answer, 'isHarmed' in window]))",
        &[],
    )
}

fn a_script_that_is_not_what_was_published_is_refused_and_never_runs(page: &Page) -> Result<()> {
    let exported = exported_at(page, TAMPERED_SCRIPT)?;
    ensure!(exported == ("version".to_owned(), false), "{exported:?}");
    // And nothing else goes with it.
    let view = page.explorer("sayso-article").view()?;
    ensure!(view.title == "Rain" && view.status == "1 quote", "{view:?}");
    Ok(())
}

fn a_script_that_a_cache_has_kept_of_another_version_is_fetched_anew(page: &Page) -> Result<()> {
    let exported = exported_at(page, STALE)?;
    ensure!(exported == ("article,title".to_owned(), false), "{exported:?}");
    Ok(())
}

fn a_policy_without_web_assembly_is_told(page: &Page) -> Result<()> {
    let told = failure_at(page, WITHOUT_WASM)?;
    ensure!(told.contains("'wasm-unsafe-eval'"), "{told}");
    Ok(())
}

fn a_module_of_the_wrong_type_still_starts(page: &Page) -> Result<()> {
    page.open(&format!("{AS_TEXT}page.html")).map(drop)
}

fn the_single_file_opens_from_a_disk(page: &Page) -> Result<()> {
    let file = page.settings().dist.join("sayso.html").canonicalize()?;
    let explorer = page.open_file(&file)?;
    let view = explorer.view()?;
    ensure!(view.title.contains("fentanyl") && view.cards.len() > 4, "{view:?}");
    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter works", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    // What is fetched on use elsewhere is inside as well.
    explorer.drop_file(
        "a.md",
        "text/markdown",
        "# Rain\n\n“It *rains*,” said Jean Petit, a French minister.".as_bytes(),
    )?;
    explorer.eventually("Markdown is read", |view| view.title == "Rain")?;
    let asked: Vec<String> =
        page.script("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[])?;
    ensure!(asked.iter().all(|name| name.starts_with("data:") || name.starts_with("blob:")), "it asked for {asked:?}");
    page.expect_noise();
    let reached: bool = page.script_with_callback(
        "const done = arguments[0]; fetch('https://example.org/').then(() => done(true), () => done(false))",
        &[],
    )?;
    ensure!(!reached, "its policy lets it reach others");
    Ok(())
}

/// Waits until the service worker has kept everything.
fn wait_for_worker(page: &Page) -> Result<()> {
    page.script_with_callback::<bool>(
        "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done(true))",
        &[],
    )?;
    page.eventually("the worker is in charge", || {
        page.script::<bool>("return Boolean(navigator.serviceWorker.controller)", &[]).map(|is| is.then_some(()))
    })
}

fn the_page_works_offline_after_the_first_visit(page: &Page) -> Result<()> {
    let server = Server::start(&page.settings().dist, &page.settings().examples)?;
    let address = server.address();
    page.go(&address)?;
    page.explorer("sayso-article").wait_until_ready()?;
    wait_for_worker(page)?;
    drop(server);
    page.expect_noise();
    page.go(&format!("{address}/?country=CN"))?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    explorer.drop_file(
        "a.md",
        "text/markdown",
        "# Rain\n\n“It *rains*,” said Jean Petit, a French minister.".as_bytes(),
    )?;
    explorer.eventually("Markdown is read without a network", |view| view.title == "Rain")?;
    Ok(())
}

fn the_frame_is_shown_where_the_host_redirects_it(page: &Page) -> Result<()> {
    // A frame has no icon of its own.
    page.expect_noise();
    page.open(REDIRECTING)?;
    wait_for_worker(page)?;
    let explorer = page.open(&[REDIRECTING, "embed.html?src=articles/river-treaty.txt"].concat())?;
    let view = explorer.view()?;
    ensure!(view.text.contains("Kerio"), "{view:?}");
    Ok(())
}

fn a_newer_version_comes_in_when_the_visitor_reloads(page: &Page) -> Result<()> {
    let dist = page.settings().logs.join(format!("newer-{}", page.browser()));
    copy(&page.settings().dist, &dist)?;
    let server = Server::start(&dist, &page.settings().examples)?;
    page.go(&server.address())?;
    page.explorer("sayso-article").wait_until_ready()?;
    wait_for_worker(page)?;
    // A newer version is published.
    for (name, from, to) in
        [("index.html", "<title>", "<title>Newer "), ("sw.js", "const VERSION=\"", "const VERSION=\"newer-")]
    {
        let file = dist.join("site").join(name);
        let text = fs::read_to_string(&file)?;
        let to = if text.contains(from) {
            text.replacen(from, to, 1)
        } else {
            text.replacen("VERSION = '", "VERSION = 'newer-", 1)
        };
        ensure!(to != text, "{name} is as it was");
        fs::write(&file, to)?;
    }
    page.script_with_callback::<Option<bool>>(
        "const done = arguments[0]; navigator.serviceWorker.ready.then((registration) => registration.update()).then(() => done(true))",
        &[],
    )?;
    page.eventually("the newer worker waits", || {
        page.script_with_callback::<bool>(
            "const done = arguments[0]; navigator.serviceWorker.ready.then(({ waiting }) => done(Boolean(waiting)))",
            &[],
        )
        .map(|waits| waits.then_some(()))
    })?;
    ensure!(!page.title()?.starts_with("Newer"), "the page has changed under its reader");
    page.go(&server.address())?;
    page.eventually("the newer page", || Ok(page.title()?.starts_with("Newer").then_some(())))?;
    page.explorer("sayso-article").wait_until_ready()?;
    let caches: Vec<String> = page.script_with_callback("caches.keys().then(arguments[0])", &[])?;
    ensure!(caches.len() == 1, "old versions are kept: {caches:?}");
    Ok(())
}

fn a_visitor_who_comes_twice_in_a_row_is_not_sent_back_to_the_start(page: &Page) -> Result<()> {
    // The second visit may or may not meet the first worker between its being there and its being in charge.
    for _ in 0..3 {
        let server = Server::start(&page.settings().dist, &page.settings().examples)?;
        page.go(&server.address())?;
        page.go(&server.address())?;
        page.script::<Option<bool>>("document.documentElement.dataset.same = ''", &[])?;
        page.explorer("sayso-article").wait_until_ready()?;
        page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 1500)", &[])?;
        let is_same: bool = page.script("return 'same' in document.documentElement.dataset", &[])?;
        ensure!(is_same, "the page has reloaded itself");
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let path = entry?.path();
        let target = to.join(path.file_name().unwrap_or_default());
        if path.is_dir() { copy(&path, &target)? } else { fs::copy(&path, &target).map(drop)? }
    }
    Ok(())
}

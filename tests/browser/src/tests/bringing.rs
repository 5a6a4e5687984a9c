//! Other ways to an article: samples, recent ones, the address of one, formatted text from the clipboard.

use anyhow::{Result, ensure};
use serde_json::json;

use super::several::shelf;
use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::server::{FOR_ALL, SLOWLY, Server};

tests![
    a_sample_is_opened_from_the_dialog,
    what_was_opened_can_be_opened_again_after_a_reload,
    recent_articles_are_removed_one_by_one_or_all_and_brought_back,
    each_removal_of_a_recent_article_is_undone_by_itself,
    a_recent_article_has_the_day_of_the_reader,
    an_article_that_is_too_long_to_be_kept_is_told_of_by_its_name,
    an_article_that_cannot_be_kept_is_told_of_once,
    a_database_that_fails_is_told_of_and_throws_nothing_into_the_page,
    who_wants_nothing_kept_has_nothing_kept,
    an_article_of_the_same_site_is_opened_by_its_address,
    an_article_of_another_host_is_opened_if_that_allows_it,
    what_cannot_be_fetched_is_told_in_a_sentence,
    a_slow_article_tells_how_far_it_is,
    the_page_reaches_nobody_once_the_article_is_there,
    formatted_text_keeps_its_headings_and_lists,
    formatted_text_that_was_changed_is_read_as_it_stands,
    an_article_pasted_anywhere_on_the_page_opens,
];

const RAIN: &str =
    "“It rains,” said Jean Petit, a French minister.\n\n“It is dry,” said Ada Lovelace, a British writer.";
const SNOW: &str = "“It snows,” said Hans Klein, a German minister.";
const FORMATTED: &str = "<meta charset='utf-8'><h1>Rain over Paris</h1><p>“It rains,” said Jean Petit, a French minister.</p>\
                         <h2>Snow</h2><ul><li>“It snows,” said Hans Klein, a German minister.</li></ul>";

/// What the list of recent articles reads.
fn recent(explorer: &Explorer<'_>) -> Result<Vec<String>> {
    let names = "return [...root.querySelectorAll('section[aria-labelledby=recent] .article')].map(trimmed)";
    explorer.ask(names, &[])
}

fn wait_for_recent(explorer: &Explorer<'_>, expected: &[&str]) -> Result<()> {
    let waited =
        explorer.page().eventually("the list of recent articles", || Ok((recent(explorer)? == expected).then_some(())));
    waited.or_else(|error| Err(error.context(format!("recent are {:?}", recent(explorer)?))))
}

fn open_and_wait(explorer: &Explorer<'_>, name: &str, text: &str) -> Result<()> {
    explorer.drop_file(name, "text/plain", text.as_bytes())?;
    let words = text.split(',').next().unwrap_or_default().to_owned();
    explorer.eventually("it is there", |view| view.text.contains(words.as_str())).map(drop)
}

/// Waits until the database has what was opened: that is told nowhere, so that nobody is disturbed.
fn wait_for_kept(page: &Page, count: usize) -> Result<()> {
    // A database that is not there yet must not be made by looking for it.
    let script = "const done = arguments[1]; const opening = indexedDB.open('sayso');\
                  opening.onupgradeneeded = () => opening.transaction.abort();\
                  opening.onerror = (event) => { event.preventDefault(); done(false); };\
                  opening.onsuccess = () => { const base = opening.result;\
                    const all = base.transaction('recent').objectStore('recent').count();\
                    all.onsuccess = () => { base.close(); done(all.result === arguments[0]); }; };";
    page.eventually("so many articles are kept", || {
        Ok(page.script_with_callback::<bool>(script, &[json!(count)])?.then_some(()))
    })
}

fn a_sample_is_opened_from_the_dialog(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    for (press, words) in
        [("Three countries", "Kerio"), ("A court in the Andes", "Nordkraft"), ("Rotterdam", "Noordhaven")]
    {
        explorer.open_dialog()?;
        explorer.press(press)?;
        let view = explorer.eventually("the sample is there", |view| view.text.contains(words) && !view.dialog)?;
        ensure!(view.cards.len() > 3, "{view:?}");
        ensure!(view.title.starts_with(press), "its headline is {}", view.title);
    }
    ensure!(shelf(&explorer)?.len() == 3, "{:?}", shelf(&explorer)?);
    Ok(())
}

fn what_was_opened_can_be_opened_again_after_a_reload(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open_and_wait(&explorer, "rain.txt", RAIN)?;
    open_and_wait(&explorer, "snow.txt", SNOW)?;
    wait_for_kept(page, 2)?;
    let explorer = page.open("/")?;
    explorer.open_dialog()?;
    wait_for_recent(&explorer, &["snow.txt", "rain.txt"])?;
    explorer.press("rain.txt")?;
    let view = explorer.eventually("it is there again", |view| view.text.contains("It rains") && !view.dialog)?;
    ensure!(view.status == "2 quotes", "{view:?}");
    Ok(())
}

fn recent_articles_are_removed_one_by_one_or_all_and_brought_back(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.drop_files(&[("rain.txt", RAIN), ("snow.txt", SNOW), ("fog.txt", "“Fog,” said Ann Lee.")])?;
    wait_for_kept(page, 3)?;
    explorer.open_dialog()?;
    page.eventually("all are listed", || Ok((recent(&explorer)?.len() == 3).then_some(())))?;
    let first = recent(&explorer)?[0].clone();
    let remove = "const found = root.querySelector('section[aria-labelledby=recent] .shut'); const name = found.getAttribute('aria-label');\
                  found.click(); return name";
    let name: String = explorer.ask(remove, &[])?;
    ensure!(name == format!("Remove: {first}"), "{name}");
    page.eventually("one is gone", || Ok((recent(&explorer)?.len() == 2).then_some(())))?;
    let has_focus = |what: &str| {
        let is_it = "return Boolean(root.activeElement?.closest('section[aria-labelledby=recent]')?.contains(root.activeElement) \
                     && root.activeElement.matches(given[0]))";
        page.eventually(&format!("{what} has the focus"), || {
            Ok(explorer.ask::<bool>(is_it, &[json!(what)])?.then_some(()))
        })
    };
    has_focus(".shut")?;
    explorer.press("Undo")?;
    page.eventually("it is there again", || Ok(recent(&explorer)?.contains(&first).then_some(())))?;
    has_focus(".shut")?;
    explorer.press("Remove all")?;
    page.eventually("all are gone", || Ok(recent(&explorer)?.is_empty().then_some(())))?;
    has_focus("input")?;
    wait_for_kept(page, 0)
}

fn each_removal_of_a_recent_article_is_undone_by_itself(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.drop_files(&[("rain.txt", RAIN), ("snow.txt", SNOW), ("fog.txt", "“Fog,” said Ann Lee.")])?;
    wait_for_kept(page, 3)?;
    explorer.open_dialog()?;
    page.eventually("all are listed", || Ok((recent(&explorer)?.len() == 3).then_some(())))?;
    let all = recent(&explorer)?;
    for left in [2, 1] {
        let remove = "root.querySelector('section[aria-labelledby=recent] .shut').click(); return true";
        explorer.ask::<bool>(remove, &[])?;
        page.eventually("one more is gone", || Ok((recent(&explorer)?.len() == left).then_some(())))?;
    }
    for there in [2, 3] {
        explorer.press("Undo")?;
        page.eventually("one more is back", || Ok((recent(&explorer)?.len() == there).then_some(())))?;
    }
    wait_for_recent(&explorer, &[&all[0], &all[1], &all[2]])?;
    page.eventually("there is no more to undo", || Ok((!explorer.can_press("Undo")?).then_some(())))
}

fn a_recent_article_has_the_day_of_the_reader(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // Nine in the evening in Lima. A script of Firefox's driver has built-in objects of its own: the page's are `window`'s.
    let evening = "window.Date.now = () => Date.UTC(2024, 0, 2, 2); \
                   window.Date.prototype.getTimezoneOffset = () => 300; return true";
    explorer.ask::<bool>(evening, &[])?;
    open_and_wait(&explorer, "rain.txt", RAIN)?;
    wait_for_kept(page, 1)?;
    explorer.open_dialog()?;
    wait_for_recent(&explorer, &["rain.txt"])?;
    let day: String =
        explorer.ask("return trimmed(root.querySelector('section[aria-labelledby=recent] .hint'))", &[])?;
    ensure!(day == "1 January 2024", "{day}");
    Ok(())
}

fn an_article_that_is_too_long_to_be_kept_is_told_of_by_its_name(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // No article that can be opened within a test is that long: its document says that it is.
    let long = "const { stringify } = window.JSON; window.JSON.stringify = (...given) => { const text = stringify(...given); \
                return text.includes('It rains') ? text.padEnd(20_000_001) : text; }; return true";
    explorer.ask::<bool>(long, &[])?;
    explorer.drop_files(&[("rain.txt", RAIN), ("snow.txt", SNOW)])?;
    explorer.eventually("it is told", |view| {
        view.alerts.iter().any(|alert| alert.contains("“rain.txt” is too long to be kept"))
    })?;
    wait_for_kept(page, 1)
}

fn an_article_that_cannot_be_kept_is_told_of_once(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let full =
        "IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; return true";
    explorer.ask::<bool>(full, &[])?;
    open_and_wait(&explorer, "rain.txt", RAIN)?;
    let notice = "return trimmed(root.querySelector('.notice[role=alert]'))";
    page.eventually("it is told", || {
        let told: String = explorer.ask(notice, &[])?;
        Ok(told.starts_with("Recent articles cannot be kept").then_some(()))
    })?;
    explorer.press("Dismiss")?;
    open_and_wait(&explorer, "snow.txt", SNOW)?;
    let told: String = explorer.ask(notice, &[])?;
    ensure!(told.is_empty(), "it is told again: {told}");
    Ok(())
}

fn a_database_that_fails_is_told_of_and_throws_nothing_into_the_page(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // The second is refused as a full one is: by an event, not by an error at once.
    let full = "IDBObjectStore.prototype.put = function (article) { this.add(article); return this.add(article); }; return true";
    explorer.ask::<bool>(full, &[])?;
    open_and_wait(&explorer, "rain.txt", RAIN)?;
    explorer.eventually("it is told", |view| {
        view.alerts.iter().any(|alert| alert.contains("Recent articles cannot be kept"))
    })?;
    page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 200)", &[])?;
    let thrown: Vec<String> = page.script("return window.underTest.records", &[])?;
    ensure!(thrown.is_empty(), "{thrown:?}");
    Ok(())
}

fn who_wants_nothing_kept_has_nothing_kept(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open_and_wait(&explorer, "rain.txt", RAIN)?;
    wait_for_kept(page, 1)?;
    explorer.open_dialog()?;
    wait_for_recent(&explorer, &["rain.txt"])?;
    let toggle = "root.querySelector('section[aria-labelledby=recent] input').click(); return true";
    explorer.ask::<bool>(toggle, &[])?;
    page.eventually("what was kept is gone", || Ok(recent(&explorer)?.is_empty().then_some(())))?;
    explorer.press("Cancel")?;
    open_and_wait(&explorer, "snow.txt", SNOW)?;
    let explorer = page.open("/")?;
    open_and_wait(&explorer, "rain.txt", RAIN)?;
    explorer.open_dialog()?;
    page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 300)", &[])?;
    ensure!(recent(&explorer)?.is_empty(), "{:?}", recent(&explorer)?);
    wait_for_kept(page, 0)?;
    // What was open while nothing was kept is not kept afterwards; what is opened then is.
    explorer.ask::<bool>(toggle, &[])?;
    explorer.press("Cancel")?;
    open_and_wait(&explorer, "snow.txt", SNOW)?;
    wait_for_kept(page, 1)
}

fn an_article_of_the_same_site_is_opened_by_its_address(page: &Page) -> Result<()> {
    let explorer = page.open("/?src=articles/river-treaty.txt&country=KE")?;
    let view = explorer.eventually("it is there", |view| view.text.contains("Kerio"))?;
    ensure!(
        view.country("KE")?.chosen && view.status.contains(" of "),
        "what the address chooses is lost: {}",
        view.status
    );
    explorer.toggle("country", "UG")?;
    explorer.eventually("the filter is on", |view| view.country("UG").is_ok_and(|choice| choice.chosen))?;
    page.eventually("the address tells it", || {
        let search: String = page.script("return location.search", &[])?;
        Ok((search == "?src=articles/river-treaty.txt&country=KE,UG").then_some(()))
    })?;
    let steps: usize = page.script("return history.length", &[])?;
    ensure!(steps <= 3, "{steps} steps of history");
    ensure!(shelf(&explorer)?.is_empty(), "the page's own sample is still there");
    Ok(())
}

/// The address of a second server, which is another origin than the page's.
fn other_host(server: &Server) -> String {
    server.address().replace("127.0.0.1", "localhost")
}

fn an_article_of_another_host_is_opened_if_that_allows_it(page: &Page) -> Result<()> {
    let server = Server::start(&page.settings().dist, &page.settings().examples)?;
    let address = format!("{}{FOR_ALL}harbour-robots.md", other_host(&server));
    let explorer = page.open(&format!("/?src={address}"))?;
    let view = explorer.eventually("it is there", |view| view.text.contains("Noordhaven"))?;
    ensure!(view.title.starts_with("Rotterdam") && view.alerts.is_empty(), "{view:?}");
    Ok(())
}

fn what_cannot_be_fetched_is_told_in_a_sentence(page: &Page) -> Result<()> {
    page.expect_noise();
    let server = Server::start(&page.settings().dist, &page.settings().examples)?;
    let forbidden = format!("{}/articles/river-treaty.txt", other_host(&server));
    for (source, told) in [
        (forbidden.as_str(), "its server does not let other pages read it"),
        ("articles/none.txt", "its server answers 404"),
        ("icon-192.png", "is image/png, not an article"),
        ("ftp://example.org/a.txt", "must begin with https://"),
    ] {
        let explorer = page.open(&format!("/?src={source}"))?;
        let view = explorer.eventually("it is told", |view| !view.alerts.is_empty())?;
        let alert = view.alerts.join(" ");
        ensure!(alert.contains(told) && alert.contains(source), "{source}: {alert}");
        ensure!(view.text.contains("fentanyl"), "the article that was there is gone");
    }
    Ok(())
}

fn a_slow_article_tells_how_far_it_is(page: &Page) -> Result<()> {
    let source = format!("{}river-treaty.txt", &SLOWLY[1..]);
    let explorer = page.open(&format!("/?src={source}"))?;
    let told = page.eventually("it is told", || {
        let told: String = explorer.ask("return trimmed(root.querySelector('.centre .busy'))", &[])?;
        Ok(told.contains('%').then_some(told))
    })?;
    ensure!(told.starts_with("Fetching “slowly/river-treaty.txt”: ") && told.ends_with("%…"), "{told}");
    explorer.eventually("it is there", |view| view.text.contains("Kerio"))?;
    page.eventually("nothing more is told", || {
        Ok(explorer.ask::<bool>("return trimmed(root.querySelector('.centre .busy')) === ''", &[])?.then_some(()))
    })
}

fn the_page_reaches_nobody_once_the_article_is_there(page: &Page) -> Result<()> {
    page.expect_noise();
    let server = Server::start(&page.settings().dist, &page.settings().examples)?;
    let other = format!("{}{FOR_ALL}harbour-robots.md", other_host(&server));
    let reaches = || -> Result<bool> {
        let script = "const done = arguments[1]; fetch(arguments[0]).then(() => done(true), () => done(false))";
        page.script_with_callback(script, &[json!(other)])
    };
    // The last names none in the letters by which the explorer finds it.
    for search in ["", "?src=", "?src", "?src=+%20&src=x", "?q=src", "?%73rc=articles/river-treaty.txt"] {
        page.open(&format!("/{search}"))?;
        ensure!(!reaches()?, "a page that names no address can send to others: {search}");
    }
    let explorer = page.open(&format!("/?src={other}"))?;
    explorer.eventually("it is there", |view| view.text.contains("Noordhaven"))?;
    ensure!(!reaches()?, "it can still send to others");
    Ok(())
}

/// Pastes as the browser does: the event, and what is plain into the field that has it.
fn paste(explorer: &Explorer<'_>, target: &str, html: &str, plain: &str) -> Result<bool> {
    let script = "const target = root.querySelector(given[0]); const data = new DataTransfer();\
                  data.setData('text/html', given[1]); data.setData('text/plain', given[2]);\
                  const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true, composed: true });\
                  Object.defineProperty(event, 'clipboardData', { value: data });\
                  if (target.matches('textarea')) target.focus();\
                  const isFree = target.dispatchEvent(event);\
                  if (isFree && target.matches('textarea')) { target.value += given[2]; \
                    target.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); }\
                  return isFree";
    explorer.ask(script, &[json!(target), json!(html), json!(plain)])
}

const PLAIN: &str = "Rain over Paris\n“It rains,” said Jean Petit, a French minister.\nSnow\n“It snows,” said Hans Klein, a German minister.";

fn formatted_text_keeps_its_headings_and_lists(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.open_dialog()?;
    ensure!(paste(&explorer, "#paste", FORMATTED, PLAIN)?, "the browser may not paste");
    page.eventually("it is told", || {
        Ok(explorer
            .ask::<bool>("return trimmed(root.querySelector('.formatted')).startsWith('Formatted text')", &[])?
            .then_some(()))
    })?;
    explorer.press("Explore")?;
    let view = explorer.eventually("it is there", |view| view.text.contains("It snows"))?;
    ensure!(view.title == "Rain over Paris" && view.status == "2 quotes", "{view:?}");
    let kinds: Vec<usize> =
        explorer.ask("return ['h2', 'li', 'p'].map((name) => root.querySelectorAll(`article ${name}`).length)", &[])?;
    ensure!(kinds[0] == 1 && kinds[1] == 1, "{kinds:?}");
    Ok(())
}

fn formatted_text_that_was_changed_is_read_as_it_stands(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.open_dialog()?;
    paste(&explorer, "#paste", FORMATTED, PLAIN)?;
    explorer.type_article("\n“It hails,” said Ann Lee, a British nurse.")?;
    let told: String = explorer.ask("return trimmed(root.querySelector('.formatted'))", &[])?;
    ensure!(told.is_empty(), "{told}");
    explorer.press("Explore")?;
    let view = explorer.eventually("it is there", |view| view.text.contains("It hails"))?;
    ensure!(view.text.contains("It snows") && view.status == "3 quotes", "{view:?}");
    Ok(())
}

fn an_article_pasted_anywhere_on_the_page_opens(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    ensure!(!paste(&explorer, "article", FORMATTED, PLAIN)?, "it is not taken");
    let view = explorer.eventually("it is there", |view| view.text.contains("It snows"))?;
    ensure!(view.title == "Rain over Paris", "{}", view.title);
    paste(&explorer, "article", "", RAIN)?;
    explorer
        .eventually("plain text as well", |view| view.text.contains("It rains") && view.text.contains("It is dry"))?;
    // In a field it is the field's.
    ensure!(paste(&explorer, "#search", "", SNOW)?, "it is taken from the search box");
    Ok(())
}

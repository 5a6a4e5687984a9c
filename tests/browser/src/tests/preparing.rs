//! Articles that are explored already, and the module that reads those that are not.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::{Value, json};

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::server::PREPARED;

tests![
    a_prepared_article_needs_nothing_to_read_it_until_another_is_opened,
    a_prepared_article_says_so_and_one_that_was_changed_since_is_explored_anew,
    the_page_fetches_what_reads_articles_once_it_shows_its_own,
    a_document_that_a_person_has_corrected_opens_with_what_they_decided,
    a_document_that_was_changed_by_hand_is_refused,
    an_article_that_breaks_what_reads_it_leaves_the_page_and_the_next_one_is_read,
];

/// The files of the module that reads articles which the page has fetched.
fn fetched(page: &Page) -> Result<Vec<String>> {
    page.script(
        "return performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => /reader/.test(name))",
        &[],
    )
}

fn a_prepared_article_needs_nothing_to_read_it_until_another_is_opened(page: &Page) -> Result<()> {
    let explorer = page.open(PREPARED)?;
    let view = explorer.view()?;
    ensure!(view.title.contains("fentanyl") && view.mark_with("firmly opposes smearing")?.country == "CN", "{view:?}");
    page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 500)", &[])?;
    ensure!(fetched(page)?.is_empty(), "{:?}", fetched(page)?);
    // What was opened goes out to the letter, without anything else.
    let same: bool = page.script_with_callback(
        "const article = document.querySelector('sayso-article'); article.explored().then((document) =>\
         arguments[0](JSON.stringify(document) === JSON.stringify(JSON.parse(article.querySelector('script').textContent))))",
        &[],
    )?;
    ensure!(same && fetched(page)?.is_empty(), "another document, or {:?}", fetched(page)?);
    page.script::<Option<bool>>("document.querySelector('sayso-article').src = 'examples/frame/other.txt'", &[])?;
    explorer.eventually("the other article is there", |view| view.text.contains("stormy"))?;
    let files = fetched(page)?;
    ensure!(files.len() == 3 && files.iter().any(|name| name.contains("_bg")), "{files:?}");
    Ok(())
}

/// An element with the article of the page and its document beside it, after the article was changed.
#[derive(Deserialize)]
struct Beside {
    prepared: bool,
    warned: String,
    title: String,
    text: String,
    marks: Vec<String>,
}

/// Puts the article and its document, as it was explored, into a new element, changes the article there, and shows it.
fn beside(page: &Page, change: &str) -> Result<Beside> {
    let body = "const article = document.querySelector('sayso-article:not([id])'); let json = JSON.stringify(await article.explored());\
                const made = document.createElement('sayso-article'); made.id = 'beside';\
                made.append(...[...article.children].map((child) => child.cloneNode(true)));\
                const paragraph = made.querySelector('p:not(.byline)'); const headline = made.querySelector('h1'); CHANGE;\
                const data = document.createElement('script'); data.type = 'application/json'; data.append(json); made.append(data);\
                const { warn } = console; let warned = ''; console.warn = (words) => { warned += words; };\
                document.body.prepend(made); const { article: { title, text } } = await made.explored(); console.warn = warn;\
                const marks = [...made.shadowRoot.querySelectorAll('article mark')].map(({ textContent }) => textContent);\
                const { prepared } = made; made.remove(); return { prepared, warned, title, text, marks }";
    let body = body.replace("CHANGE", change);
    page.script_with_callback(
        &format!("(async () => {{ {body} }})().then(arguments[0], (error) => arguments[0](String(error)))"),
        &[],
    )
}

fn a_prepared_article_says_so_and_one_that_was_changed_since_is_explored_anew(page: &Page) -> Result<()> {
    // That a script makes the data in the page is what the policy complains of.
    page.expect_noise();
    page.open("/examples/plain/index.html")?;
    let explored: bool = page.script("return document.querySelector('sayso-article').prepared", &[])?;
    ensure!(!explored, "what was explored here says that it was prepared");
    let edit =
        |from: &str, to: &str| format!("paragraph.textContent = paragraph.textContent.replaceAll('{from}', '{to}')");
    for change in [String::new(), edit("“", "\""), edit(" ", "\\n  "), "headline.remove()".to_owned()] {
        let kept = beside(page, &change).context(change.clone())?;
        ensure!(kept.prepared && kept.warned.is_empty(), "{change}: {}", kept.warned);
    }
    for (change, warns, shows) in [
        (edit("rising", "falling"), "still rising", "still falling"),
        (edit("Jean Petit", "Hans Klein"), "Jean Petit", "Hans Klein"),
        (
            "paragraph.after(Object.assign(document.createElement('p'), { textContent: 'Correction: it fell.' }))"
                .to_owned(),
            "it fell",
            "it fell",
        ),
        ("headline.textContent = 'They wait'".to_owned(), "They wait", "They wait"),
        ("paragraph.remove()".to_owned(), "The river is still", "Maria Rossi"),
    ] {
        let anew = beside(page, &change).context(change.clone())?;
        ensure!(!anew.prepared && anew.warned.contains("not the one that was prepared"), "{change}: {}", anew.warned);
        ensure!(anew.warned.contains(warns), "{change}: {}", anew.warned);
        let shown = [anew.title, anew.text].join(" ");
        ensure!(
            shown.contains(shows) && (warns == shows || !shown.contains(warns)),
            "{change}: “{shown}” is not what is there"
        );
        ensure!(
            anew.marks.iter().any(|words| words.contains("Nobody will be left alone")),
            "{change}: {:?}",
            anew.marks
        );
    }
    Ok(())
}

fn the_page_fetches_what_reads_articles_once_it_shows_its_own(page: &Page) -> Result<()> {
    page.open("/")?;
    page.eventually("it is fetched", || Ok((fetched(page)?.len() == 3).then_some(())))?;
    let (shown, first): (f64, f64) = page.script(
        "const times = performance.getEntriesByType('resource').filter(({ name }) => /reader/.test(name)).map(({ startTime }) => startTime);\
         return [window.underTest.times[0], Math.min(...times)]",
        &[],
    )?;
    ensure!(shown <= first, "shown after {shown} ms, what reads articles wanted after {first} ms");
    Ok(())
}

/// The document of what the page shows.
fn document(page: &Page) -> Result<Value> {
    page.script_with_callback("document.querySelector('sayso-article').explored().then(arguments[0])", &[])
}

fn drop_document(explorer: &Explorer<'_>, document: &Value) -> Result<()> {
    explorer.drop_file("mine.json", "application/json", document.to_string().as_bytes())
}

fn a_document_that_a_person_has_corrected_opens_with_what_they_decided(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let mut mine = document(page)?;
    mine["article"]["title"] = json!("Mine");
    mine["speakers"][0]["name"] = json!("Ada Lovelace");
    mine["speakers"][0]["country"] = json!("GB");
    mine["speakers"][0]["countryWhy"] = json!({ "sieve": "person", "evidence": [] });
    mine["speakers"][0]["by"] = json!("person");
    mine["quotes"].as_array_mut().context("no quotes")?.truncate(2);
    drop_document(&explorer, &mine)?;
    let view = explorer.eventually("it is open", |view| view.speaker_named("Ada Lovelace").is_ok())?;
    ensure!(view.status == "2 quotes" && view.country("GB").is_ok(), "{view:?}");
    ensure!(document(page)? == mine, "what was opened is not what comes out");
    // And corrected further.
    explorer.press_in_card("q1", "Why")?;
    explorer.press_in_card("q1", "Correct…")?;
    explorer.press("Nobody says this")?;
    explorer.eventually("it is gone", |view| view.status == "1 quote")?;
    let after = document(page)?;
    ensure!(after["quotes"].as_array().is_some_and(|quotes| quotes.len() == 1), "{after}");
    ensure!(after["quotes"][0]["content"] == mine["quotes"][1]["content"], "{after}");
    Ok(())
}

fn a_document_that_was_changed_by_hand_is_refused(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let mut changed = document(page)?;
    let text = changed["article"]["text"].as_str().unwrap_or_default().replacen("The", "This", 1);
    changed["article"]["text"] = json!(text);
    drop_document(&explorer, &changed)?;
    let view = explorer.eventually("it is told", |view| !view.alerts.is_empty())?;
    ensure!(view.alerts[0].contains("does not fit its text"), "{:?}", view.alerts);
    ensure!(view.text.contains("Wang Wenbin"), "the article is gone");
    Ok(())
}

fn an_article_that_breaks_what_reads_it_leaves_the_page_and_the_next_one_is_read(page: &Page) -> Result<()> {
    page.expect_noise();
    let explorer = page.open("/")?;
    let html = "<h1>Storm</h1><p>“It was a dark and stormy night,” said Paul Clifford, a British author.</p>";
    for (at, defect) in [("first", true), ("second", false), ("third", true), ("fourth", false)] {
        // As if the module stopped in its middle.
        page.script::<Option<bool>>(
            "window.whole ??= Object.getOwnPropertyDescriptor(Element.prototype, 'localName');\
             Object.defineProperty(Element.prototype, 'localName', arguments[0]\
               ? { configurable: true, get() { if (this.ownerDocument !== document) throw new Error('a defect'); return window.whole.get.call(this); } }\
               : window.whole)",
            &[json!(defect)],
        )?;
        explorer.drop_file(&format!("{at}.html"), "text/html", html.replace("Storm", at).as_bytes())?;
        if defect {
            let view = explorer.eventually("it is told", |view| view.alerts.iter().any(|told| told.contains(at)))?;
            ensure!(!view.text.is_empty() && view.title != at, "{view:?}");
        } else {
            explorer.eventually("it is open", |view| view.title == at && view.status == "1 quote")?;
        }
    }
    let events = page.events()?;
    ensure!(events == ["sayso-ready"], "{events:?}");
    Ok(())
}

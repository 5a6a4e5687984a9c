//! Articles that are refused, from an address or as data: what is shown in their place, and what the page's author hears.

use std::fs;

use anyhow::{Context, Result, ensure};
use serde::Deserialize;
use serde_json::json;

use super::tests;
use crate::page::Page;
use crate::server::Server;

tests![
    the_article_inside_is_explored_where_the_one_at_the_address_is_refused,
    the_article_inside_is_explored_where_the_data_beside_it_is_refused,
    where_nothing_is_beside_what_is_refused_the_reader_is_told,
];

/// Makes something else of a document.
type Damage = fn(&str) -> String;

/// What is wrong then, and what makes it so.
const DAMAGES: [(&str, Damage); 5] = [
    ("cut-off", |document| document[..document.len() / 2].to_owned()),
    ("of-another-version", |document| document.replacen("\"schema\":1", "\"schema\":99", 1)),
    ("not-of-its-text", |document| document.replacen("“It rains,”", "“It really rains,”", 1)),
    ("no-article", |_| "{\"quotes\": []}".to_owned()),
    ("no-json", |_| "<p>Not \"quotes\" found.</p>".to_owned()),
];

/// An element that was made, once it is ready or has failed.
#[derive(Debug, Deserialize)]
struct Made {
    state: String,
    /// Codes, each with whether the article inside was explored.
    told: Vec<(String, bool)>,
    marks: Vec<String>,
    prepared: bool,
    /// Whether what stands inside, or a sentence that says why it does not, is to be seen.
    seen: bool,
    alert: String,
}

/// A page beside the package with an article, and a folder whose files are at `/examples/`.
struct Stand {
    server: Server,
    document: String,
}

impl Stand {
    fn new(page: &Page, name: &str) -> Result<Self> {
        page.expect_noise();
        let folder = page.settings().logs.join(format!("{name}-{}", page.browser()));
        fs::create_dir_all(&folder)?;
        let server = Server::start(&page.settings().dist, &folder)?;
        page.go(&format!("{}/sayso/page.html", server.address()))?;
        page.explorer("sayso-article").wait_until_ready()?;
        let document: String = page.script_with_callback(
            "document.querySelector('sayso-article').explored().then((document) => arguments[0](JSON.stringify(document)))",
            &[],
        )?;
        for (what, damage) in DAMAGES {
            fs::write(folder.join(format!("{what}.json")), damage(&document))?;
        }
        fs::write(folder.join("empty.txt"), "")?;
        Ok(Self { server, document })
    }

    /// Makes an element of an address or of data, with what is inside: the page's article, or other words.
    fn make(page: &Page, src: Option<&str>, data: Option<&str>, inside: Option<&str>) -> Result<Made> {
        let script = "const [src, data, inside, done] = arguments; const made = document.createElement('sayso-article'); const told = [];\
            if (inside) made.append(Object.assign(document.createElement('p'), { textContent: inside }));\
            else if (inside === null) made.append(...[...document.querySelector('sayso-article:not([data-made])').children].map((child) => child.cloneNode(true)));\
            if (src) made.src = src; made.dataset.made = '';\
            if (data) { const script = document.createElement('script'); script.type = 'application/json'; script.append(data); made.append(script); }\
            const end = () => { const { state } = made.dataset; if (!/ready|error/.test(state)) return;\
              const alert = made.shadowRoot.querySelector('[role=alert][part=error]');\
              const shown = state === 'ready' ? made.shadowRoot.querySelector('article') : inside === '' ? alert : made.firstElementChild;\
              done({ state, told, prepared: made.prepared, alert: alert?.textContent ?? '', \
                seen: Boolean(shown?.checkVisibility() && shown.getBoundingClientRect().height > 0),\
                marks: [...made.shadowRoot.querySelectorAll('article mark')].map(({ textContent }) => textContent) }); made.remove(); };\
            made.addEventListener('sayso-error', ({ detail }) => { told.push([detail.code, detail.recovered]); if (!detail.recovered) end(); });\
            made.addEventListener('sayso-ready', end); document.body.prepend(made)";
        page.script_with_callback(script, &[json!(src), json!(data), json!(inside)])
    }
}

fn expect_the_one_inside(made: &Made, code: &str) -> Result<()> {
    ensure!(made.state == "ready" && made.seen && !made.prepared, "{made:?}");
    ensure!(made.told == [(code.to_owned(), true)] && made.alert.is_empty(), "{made:?}");
    ensure!(made.marks.iter().any(|words| words.contains("It rains")), "{made:?}");
    Ok(())
}

fn the_article_inside_is_explored_where_the_one_at_the_address_is_refused(page: &Page) -> Result<()> {
    let stand = Stand::new(page, "refused-address")?;
    let other = format!("{}/sayso/page.html", stand.server.address()).replace("127.0.0.1", "127.0.0.2");
    let files: Vec<String> = DAMAGES.iter().map(|(what, _)| format!("/examples/{what}.json")).collect();
    let mut addresses =
        vec![("/examples/missing.json", "network"), ("/examples/empty.txt", "article"), (&other, "csp")];
    addresses.extend(files.iter().map(|file| (file.as_str(), "article")));
    for (src, code) in addresses {
        let made = Stand::make(page, Some(src), None, None).context(src.to_owned())?;
        expect_the_one_inside(&made, code).context(src.to_owned())?;
        // What is only there until the article comes is no article.
        let made = Stand::make(page, Some(src), None, Some("One moment."))?;
        ensure!(made.state == "error" && made.seen && made.told == [(code.to_owned(), false)], "{src}: {made:?}");
        ensure!(!made.alert.is_empty(), "{src}: {made:?}");
    }
    Ok(())
}

fn the_article_inside_is_explored_where_the_data_beside_it_is_refused(page: &Page) -> Result<()> {
    let stand = Stand::new(page, "refused-data")?;
    let whole = Stand::make(page, None, Some(&stand.document), None)?;
    ensure!(whole.prepared && whole.told.is_empty(), "{whole:?}");
    for (what, damage) in DAMAGES {
        let made = Stand::make(page, None, Some(&damage(&stand.document)), None).context(what)?;
        // Words that are only in the document are told as a change of the article.
        if what == "not-of-its-text" {
            ensure!(made.state == "ready" && !made.prepared && made.told.is_empty(), "{made:?}");
        } else {
            expect_the_one_inside(&made, "article").context(what)?;
        }
    }
    Ok(())
}

fn where_nothing_is_beside_what_is_refused_the_reader_is_told(page: &Page) -> Result<()> {
    let stand = Stand::new(page, "refused-alone")?;
    for (what, damage) in DAMAGES {
        let made = Stand::make(page, None, Some(&damage(&stand.document)), Some("")).context(what)?;
        ensure!(made.state == "error" && made.told == [("article".to_owned(), false)], "{what}: {made:?}");
        ensure!(made.seen && made.alert.len() > 10, "{what}: {made:?}");
    }
    Ok(())
}

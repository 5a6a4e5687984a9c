//! What is to be put into other pages, put there.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::correcting::correct;
use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::server::Server;

tests![
    the_tag_works_in_another_page_with_what_is_chosen,
    whoever_embeds_unnamed_voices_only_shows_them_only,
    the_tag_with_what_was_found_brings_corrections_and_needs_no_reader,
    the_frame_works_in_another_page_and_is_as_high_as_its_article,
    the_html_with_marks_works_in_another_page_without_a_script,
    the_snippet_follows_its_addresses_and_is_copied,
    words_that_look_like_html_stay_words_in_each_snippet,
];

/// Another page, on the server that the explorer came from.
struct Elsewhere {
    server: Server,
    folder: PathBuf,
}

impl Elsewhere {
    fn new(page: &Page, name: &str) -> Result<Self> {
        let folder = page.settings().logs.join(format!("{name}-{}", page.browser()));
        fs::create_dir_all(&folder)?;
        let server = Server::start(&page.settings().dist, &folder)?;
        page.go(&server.address())?;
        page.explorer("sayso-article").wait_until_ready()?;
        Ok(Self { server, folder })
    }

    fn show(&self, page: &Page, snippet: &str) -> Result<()> {
        let html = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Elsewhere</title>\n\
             <link rel=\"icon\" href=\"data:,\">\n</head>\n<body>\n<main>\n{snippet}</main>\n</body>\n</html>\n"
        );
        fs::write(self.folder.join("elsewhere.html"), html)?;
        page.go(&format!("{}/examples/elsewhere.html", self.server.address()))
    }
}

/// Opens the dialog and reads what it gives in a form.
fn snippet(explorer: &Explorer<'_>, form: &str) -> Result<String> {
    if !explorer.ask::<bool>("return Boolean(root.querySelector('dialog[open] #embed-snippet'))", &[])? {
        explorer.press("Share")?;
        explorer.press("Embed this")?;
    }
    explorer.page().eventually("there is the snippet", || {
        let choose = "const select = root.querySelector('dialog[open] #embed-form'); if (!select) return null; \
                      select.value = given[0]; select.dispatchEvent(new Event('change')); \
                      return root.querySelector('#embed-snippet').value";
        explorer.ask::<Option<String>>(choose, &[json!(form)])
    })
}

/// Types an address into a field of the dialog.
fn address(explorer: &Explorer<'_>, id: &str, value: &str) -> Result<String> {
    let script = "const field = root.querySelector(given[0]); field.value = given[1]; \
                  field.dispatchEvent(new Event('input')); return root.querySelector('#embed-snippet').value";
    explorer.ask(script, &[json!(id), json!(value)])
}

fn the_tag_works_in_another_page_with_what_is_chosen(page: &Page) -> Result<()> {
    let elsewhere = Elsewhere::new(page, "tag")?;
    let explorer = page.explorer("sayso-article");
    let text = explorer.view()?.text;
    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    let status = explorer.view()?.status;
    let tag = snippet(&explorer, "tag")?;
    ensure!(tag.contains("countries=\"CN\"") && tag.contains("</sayso-article>"), "{tag}");
    elsewhere.show(page, &tag)?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    let view = explorer.view()?;
    ensure!(view.text == text, "the article is another: {} and {text}", view.text);
    ensure!(view.status == status, "{}", view.status);
    Ok(())
}

fn whoever_embeds_unnamed_voices_only_shows_them_only(page: &Page) -> Result<()> {
    let elsewhere = Elsewhere::new(page, "unnamed")?;
    let explorer = page.explorer("sayso-article");
    let article = "“It rains,” said Jean Petit, a French minister.\n\n“It pours,” said an official.\n\nHe had waited.";
    explorer.drop_file("rain.txt", "text/plain", article.as_bytes())?;
    explorer.eventually("it is open", |view| view.status == "2 quotes")?;
    explorer.toggle("named", "no")?;
    explorer.eventually("the filter is on", |view| view.status == "1 of 2 quotes")?;
    let frame = snippet(&explorer, "frame")?;
    ensure!(frame.contains("&#38;named=no"), "{frame}");
    for tag in [snippet(&explorer, "tag")?, snippet(&explorer, "prepared")?] {
        ensure!(tag.contains(" named=\"no\""), "{tag}");
        elsewhere.show(page, &tag)?;
        let embedded = page.explorer("sayso-article");
        embedded.wait_until_ready()?;
        let view = embedded.view()?;
        let card = view.cards.first().context("no quote is shown")?;
        ensure!(view.status == "1 of 2 quotes" && card.text.contains("It pours"), "{tag}: {view:?}");
    }
    Ok(())
}

fn the_tag_with_what_was_found_brings_corrections_and_needs_no_reader(page: &Page) -> Result<()> {
    let elsewhere = Elsewhere::new(page, "prepared")?;
    let explorer = page.explorer("sayso-article");
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    correct(&explorer, &quote)?;
    explorer.press("Nobody says this")?;
    let quotes =
        explorer.eventually("the quote is gone", |view| view.mark_with("firmly opposes").is_err())?.cards.len();
    let tag = snippet(&explorer, "prepared")?;
    elsewhere.show(page, &tag)?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    let view = explorer.eventually("all quotes are shown", |view| view.cards.len() == quotes)?;
    ensure!(view.mark_with("firmly opposes").is_err(), "the correction did not come along");
    let read: bool = page
        .script("return performance.getEntriesByType('resource').some(({ name }) => name.includes('reader'))", &[])?;
    ensure!(!read, "what reads articles was fetched");
    Ok(())
}

fn the_frame_works_in_another_page_and_is_as_high_as_its_article(page: &Page) -> Result<()> {
    let elsewhere = Elsewhere::new(page, "frame")?;
    fs::write(
        elsewhere.folder.join("rain.html"),
        "<h1>Rain</h1><p>“It rains,” said Jean Petit, a French minister.</p>",
    )?;
    let explorer = page.explorer("sayso-article");
    explorer.toggle("country", "CN")?;
    snippet(&explorer, "frame")?;
    let frame = address(&explorer, "#embed-source", "/examples/rain.html")?;
    ensure!(frame.contains("countries=CN"), "{frame}");
    // China has no words in this one.
    elsewhere.show(page, &frame.replace("&#38;countries=CN", ""))?;
    page.expect_noise();
    let inside = "const frame = document.querySelector('iframe'); const inside = frame.contentDocument; \
                  const article = inside?.querySelector('sayso-article'); \
                  return article?.dataset.state === 'ready' ? [frame.getBoundingClientRect().height, \
                    inside.documentElement.getBoundingClientRect().height, article.shadowRoot.querySelector('h1').textContent] : null";
    let (_, _, title) = page.eventually("the frame is as high as its article", || {
        let found: Option<(f64, f64, String)> = page.script(inside, &[])?;
        Ok(found.filter(|(outside, inside, _)| (outside - inside).abs() < 6.0 && (outside - 600.0).abs() > 1.0))
    })?;
    ensure!(title == "Rain", "{title}");
    Ok(())
}

fn the_html_with_marks_works_in_another_page_without_a_script(page: &Page) -> Result<()> {
    let elsewhere = Elsewhere::new(page, "static")?;
    let explorer = page.explorer("sayso-article");
    let all = explorer.view()?.cards.len();
    explorer.toggle("country", "CN")?;
    let shown = explorer.eventually("the filter is on", |view| view.cards.len() < all)?.cards.len();
    let html = snippet(&explorer, "static")?;
    ensure!(!html.contains("<script") && !html.contains("style="), "{html}");
    elsewhere.show(page, &html)?;
    let (marks, names): (usize, Vec<String>) = page.script(
        "const quotations = [...document.querySelectorAll('article mark[itemtype=\"https://schema.org/Quotation\"]')]; \
         return [quotations.filter((mark) => mark.checkVisibility() && mark.offsetWidth > 0).length, \
           [...new Set(quotations.map((mark) => mark.querySelector('[itemprop=name]').content))]]",
        &[],
    )?;
    ensure!(marks >= shown && names == ["Wang Wenbin"], "{marks} marks of {names:?}, {shown} shown");
    Ok(())
}

fn the_snippet_follows_its_addresses_and_is_copied(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let home = snippet(&explorer, "tag")?;
    let address_of_page: String = page.script("return new URL('.', location.href).href", &[])?;
    ensure!(home.contains(&format!("src=\"{address_of_page}sayso.js\"")), "{home}");
    let other = address(&explorer, "#embed-base", "https://news.example/sayso")?;
    ensure!(other.contains("src=\"https://news.example/sayso/sayso.js\""), "{other}");
    let copying = "window.copied = []; navigator.clipboard.writeText = async (text) => { window.copied.push(text); }; return true";
    explorer.ask::<bool>(copying, &[])?;
    explorer.press("Copy")?;
    page.eventually("it is told", || {
        let told: String = explorer.ask("return root.querySelector('dialog[open] [role=status]').textContent", &[])?;
        Ok((told == "Copied.").then_some(()))
    })?;
    let copied: Value = explorer.ask("return window.copied", &[])?;
    ensure!(copied == json!([other]), "{copied}");
    explorer.press("Close")?;
    explorer.eventually("the dialog is closed", |view| !view.dialog)?;
    Ok(())
}

fn words_that_look_like_html_stay_words_in_each_snippet(page: &Page) -> Result<()> {
    let elsewhere = Elsewhere::new(page, "harm")?;
    let explorer = page.explorer("sayso-article");
    let harm =
        "</textarea></sayso-article><script>window.harmed = true</script><img src=x onerror=\"window.harmed = true\">";
    let article = format!("“It {harm} rains,” said Jean Petit, a French minister.\n\nHe had {harm} waited.");
    explorer.drop_file("harm.txt", "text/plain", article.as_bytes())?;
    explorer.eventually("it is open", |view| view.text.contains("window.harmed"))?;
    let snippets = [snippet(&explorer, "tag")?, snippet(&explorer, "static")?];
    let harmed = || page.script::<bool>("return Boolean(window.harmed)", &[]);
    ensure!(!harmed()?, "the page that gives the snippets is harmed");
    for html in snippets {
        elsewhere.show(page, &html)?;
        page.eventually("the words are there", || {
            let text: String = page.script("return document.querySelector('main').textContent", &[])?;
            Ok(text.contains("window.harmed").then_some(()))
        })
        .context("the words are lost")?;
        ensure!(!harmed()?, "the page is harmed by {html}");
        ensure!(page.script::<usize>("return document.querySelectorAll('img').length", &[])? == 0, "there is an image");
    }
    Ok(())
}

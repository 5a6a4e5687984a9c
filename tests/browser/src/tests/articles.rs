//! Bringing another article: pasted, chosen, dropped; and what cannot be one.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::server::WITHOUT_POLICY;
use crate::view::View;

tests![
    a_pasted_article_replaces_the_one_before,
    a_plain_text_file_can_be_chosen,
    a_markdown_file_can_be_dropped,
    an_html_file_can_be_dropped_and_loses_what_is_not_the_article,
    a_json_file_can_be_dropped,
    an_article_in_another_language_says_so_and_keeps_its_quotations,
    filters_do_not_outlive_their_article,
    pasting_nothing_gives_a_message_and_changes_nothing,
    an_empty_file_gives_a_message_and_changes_nothing,
    a_binary_file_gives_a_message_and_changes_nothing,
    cancel_and_escape_close_the_dialog_and_change_nothing,
    script_in_an_article_is_inert,
    the_second_click_of_a_double_click_is_not_for_the_article,
];

const TWO_VOICES: &str = "“It was a dark and stormy night,” said Paul Clifford, a British author.\n\
                          “Nobody asked him about the weather,” said Marie Dupont, a French critic.";

fn a_pasted_article_replaces_the_one_before(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(&explorer, TWO_VOICES)?;
    let view = explorer.eventually("the pasted article is there", |view| view.text.contains("stormy"))?;
    ensure!(!view.dialog, "the dialog is still open");
    ensure!(view.status == "2 quotes", "status “{}”", view.status);
    ensure!(view.country("GB")?.label == "United Kingdom 1", "{:?}", view.countries);
    ensure!(view.country("FR")?.label == "France 1", "{:?}", view.countries);
    view.speaker_named("Paul Clifford")?;
    view.speaker_named("Marie Dupont")?;
    ensure!(view.mark_with("dark and stormy night")?.country == "GB", "{:?}", view.marks);
    ensure!(!view.text.contains("fentanyl"), "the article before is still there");
    Ok(())
}

fn a_plain_text_file_can_be_chosen(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.open_dialog()?;
    explorer.choose_file(&sample("river-treaty.txt"))?;
    let view = explorer.eventually("the chosen article is there", |view| view.text.contains("Kerio"))?;
    ensure!(!view.dialog, "the dialog is still open");
    view.mark_with("We came with a text")?;
    Ok(())
}

fn a_markdown_file_can_be_dropped(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    drop_sample(&explorer, "harbour-robots.md", "text/markdown")?;
    let view = explorer.eventually("the dropped article is there", |view| view.text.contains("Noordhaven"))?;
    ensure!(view.title.starts_with("Rotterdam"), "the headline is “{}”", view.title);
    ensure!(!view.text.contains("## What") && !view.text.contains("- Lotte"), "Markdown's signs are shown");
    view.mark_with("Four seconds is nothing on a screen")?;
    Ok(())
}

fn an_html_file_can_be_dropped_and_loses_what_is_not_the_article(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    drop_sample(&explorer, "glacier-trial.html", "text/html")?;
    let view = explorer.eventually("the dropped article is there", |view| view.text.contains("Nordkraft"))?;
    ensure!(view.title.contains("glacier"), "the headline is “{}”", view.title);
    ensure!(!view.text.contains("We count drops"), "what to read next is taken for the article");
    view.mark_with("I would like to call the glacier")?;
    Ok(())
}

fn a_json_file_can_be_dropped(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let json = r#"{"@type": "NewsArticle", "headline": "A storm", "author": {"name": "Ann Lee"},
        "articleBody": "“It was a dark and stormy night,” said Paul Clifford, a British author."}"#;
    explorer.drop_file("storm.json", "application/json", json.as_bytes())?;
    let view = explorer.eventually("the dropped article is there", |view| view.text.contains("stormy"))?;
    ensure!(view.title == "A storm" && view.text.contains("Ann Lee"), "no headline or author: {}", view.text);
    ensure!(view.mark_with("dark and stormy night")?.country == "GB", "{:?}", view.marks);
    explorer.drop_file("other.json", "application/json", br#"{"name": "sayso"}"#)?;
    let message = message(&explorer)?;
    ensure!(message.contains("neither a document of sayso nor a schema.org article"), "“{message}”");
    Ok(())
}

fn an_article_in_another_language_says_so_and_keeps_its_quotations(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(
        &explorer,
        "El puente seguirá cerrado\nLa alcaldesa dijo el lunes que no hay dinero para las obras. “No lo abriremos antes de \
         abril”, dijo Ana Ruiz, y añadió que la ciudad pidió ayuda al gobierno en mayo.",
    )?;
    let view = explorer.eventually("the pasted article is there", |view| view.text.contains("alcaldesa"))?;
    view.mark_with("No lo abriremos antes de abril")?;
    ensure!(view.status == "1 quote" && view.alerts.is_empty(), "status “{}”, {:?}", view.status, view.alerts);
    let (told, language): (String, String) = page.script(
        "const root = document.querySelector('sayso-article').shadowRoot;
         return [root.querySelector('[role=note]').textContent, root.querySelector('article').lang]",
        &[],
    )?;
    ensure!(told == "sayso reads English; this looks like Spanish.", "“{told}”");
    ensure!(language == "es", "the article’s language is “{language}”");
    Ok(())
}

fn filters_do_not_outlive_their_article(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("China is chosen", |view| view.country("CN").is_ok_and(|choice| choice.chosen))?;
    paste(&explorer, TWO_VOICES)?;
    let view = explorer.eventually("the pasted article is there", |view| view.text.contains("stormy"))?;
    ensure!(view.status == "2 quotes" && view.cards.len() == 2, "status “{}”, {:?}", view.status, view.listed());
    ensure!(!explorer.can_press("Clear all")?, "a filter of the article before is on");
    Ok(())
}

fn pasting_nothing_gives_a_message_and_changes_nothing(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.open_dialog()?;
    explorer.press("Explore")?;
    let view = explorer.eventually("there is a message", |view| !view.alerts.is_empty())?;
    ensure!(view.dialog, "the dialog has closed on its message");
    explorer.press("Cancel")?;
    explorer.eventually("the dialog is closed", |view| !view.dialog)?;
    expect_the_same_article(&explorer, &before)
}

fn an_empty_file_gives_a_message_and_changes_nothing(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.drop_file("empty.txt", "text/plain", b"")?;
    let message = message(&explorer)?;
    ensure!(message.contains("empty"), "the message does not tell what is wrong: “{message}”");
    dismiss(&explorer)?;
    expect_the_same_article(&explorer, &before)
}

fn a_binary_file_gives_a_message_and_changes_nothing(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let picture = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89";
    explorer.drop_file("picture.txt", "text/plain", picture)?;
    let message = message(&explorer)?;
    ensure!(message.contains("text"), "the message does not tell what is wrong: “{message}”");
    dismiss(&explorer)?;
    expect_the_same_article(&explorer, &before)
}

fn cancel_and_escape_close_the_dialog_and_change_nothing(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.open_dialog()?;
    explorer.type_article(TWO_VOICES)?;
    explorer.press("Cancel")?;
    explorer.eventually("Cancel closes the dialog", |view| !view.dialog)?;
    expect_the_same_article(&explorer, &before)?;
    explorer.open_dialog()?;
    page.press("\u{e00c}")?;
    explorer.eventually("Escape closes the dialog", |view| !view.dialog)?;
    expect_the_same_article(&explorer, &before)
}

fn script_in_an_article_is_inert(page: &Page) -> Result<()> {
    let explorer = page.open(WITHOUT_POLICY)?;
    let html = "<!doctype html><title>t</title><article><h1>Harmless</h1>\
                <p>“Nothing <img src=x onerror=\"window.harmed = 1\">happened,” said Ann Lee, a British nurse.\
                <script>window.harmed = 1</script></p><p onclick=\"window.harmed = 1\">The end.</p></article>";
    explorer.drop_file("harm.html", "text/html", html.as_bytes())?;
    let view = explorer.eventually("the article is there", |view| view.text.contains("happened"))?;
    ensure!(!view.text.contains("harmed"), "a script is shown as text: {}", view.text);
    let harmed: bool = page.script("return 'harmed' in window", &[])?;
    ensure!(!harmed, "a script of the article has run");
    Ok(())
}

fn paste(explorer: &Explorer<'_>, text: &str) -> Result<()> {
    explorer.open_dialog()?;
    explorer.type_article(text)?;
    explorer.press("Explore")
}

fn drop_sample(explorer: &Explorer<'_>, name: &str, media_type: &str) -> Result<()> {
    explorer.drop_file(name, media_type, &fs::read(sample(name))?)
}

fn message(explorer: &Explorer<'_>) -> Result<String> {
    let view = explorer.eventually("there is a message", |view| !view.alerts.is_empty())?;
    Ok(view.alerts.join(" "))
}

fn dismiss(explorer: &Explorer<'_>) -> Result<()> {
    explorer.press("Dismiss")?;
    explorer.eventually("the message is gone", |view| view.alerts.is_empty()).map(drop)
}

fn expect_the_same_article(explorer: &Explorer<'_>, before: &View) -> Result<()> {
    let now = explorer.view()?;
    ensure!(now.text == before.text && now.marks == before.marks, "another article is there: {}", now.text);
    ensure!(now.cards == before.cards && now.status == before.status, "other quotes: {:?}", now.status);
    Ok(())
}

/// A sample article of the site, as a file.
fn sample(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../static/articles").join(name)
}

fn the_second_click_of_a_double_click_is_not_for_the_article(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.open_dialog()?;
    explorer.type_article(TWO_VOICES)?;
    let click = "const found = given[0] === 1 ? button('Explore') : root.querySelector('article mark');\
                 return ['mousedown', 'mouseup', 'click'].map((type) => found.dispatchEvent(new MouseEvent(type, \
                   { bubbles: true, cancelable: true, composed: true, detail: given[0] })))";
    explorer.ask::<Vec<bool>>(click, &[json!(1)])?;
    explorer.eventually("the article is there", |view| view.text.contains("stormy") && !view.dialog)?;
    let lets: Vec<bool> = explorer.ask(click, &[json!(2)])?;
    ensure!(lets == [false, true, false], "the second click selects or opens something: {lets:?}");
    ensure!(explorer.current_card()?.is_none(), "a quote is opened");
    explorer.click_mark(&explorer.view()?.marks[0].quote)?;
    page.eventually("another click does", || explorer.current_card()).map(drop)
}

//! What was found goes elsewhere: as a file, and in each form.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;

tests![
    each_form_is_saved_with_what_was_found,
    only_what_is_shown_is_exported_if_asked_for,
    all_open_articles_are_exported_together,
    nothing_of_the_exports_is_fetched_before_they_are_asked_for,
];

fn each_form_is_saved_with_what_was_found(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    catch_files(&explorer)?;
    for (form, ending, part) in [
        ("csv", ".csv", ",Wang Wenbin,"),
        ("markdown", ".md", "## Wang Wenbin"),
        ("audit", ".audit.html", "<th scope=\"row\">Wang Wenbin</th>"),
        ("page", ".html", "<meta itemprop=\"name\" content=\"Wang Wenbin\">"),
        ("annotations", ".jsonld", "\"type\":\"Annotation\""),
        ("json", ".json", "\"name\": \"Wang Wenbin\""),
    ] {
        let (name, text) = saved(&explorer, form)?;
        ensure!(name.starts_with("Washington-wants-Beijing") && name.ends_with(ending), "{form}: {name}");
        ensure!(text.contains(part), "{form}: {text}");
    }
    Ok(())
}

fn only_what_is_shown_is_exported_if_asked_for(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    catch_files(&explorer)?;
    explorer.unfold_filters()?;
    explorer.toggle("country", "CN")?;
    explorer.press("Export")?;
    let check = "const box = root.querySelector('dialog[open] input[type=checkbox]'); box.click(); return box.checked";
    ensure!(explorer.ask::<bool>(check, &[])?, "nothing offers less than all");
    let (_, table) = saved(&explorer, "csv")?;
    ensure!(table.contains(",Wang Wenbin,") && !table.contains(",Todd Robinson,"), "{table}");
    Ok(())
}

fn all_open_articles_are_exported_together(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    catch_files(&explorer)?;
    explorer.drop_files(&[
        ("rain.txt", "“It rains,” said Jean Petit, a French minister."),
        (
            "snow.txt",
            "“It snows,” said Hans Klein, a German minister.\n\n“It melts,” said Ada Lovelace, a British writer.",
        ),
    ])?;
    page.eventually("both are open", || {
        Ok(explorer.ask::<bool>("return root.querySelectorAll('nav.shelf li').length === 2", &[])?.then_some(()))
    })?;
    let (_, table) = saved(&explorer, "csv")?;
    ensure!(table.contains("Jean Petit") && !table.contains("Hans Klein"), "one is asked for: {table}");
    explorer.press("Export")?;
    let all = "root.querySelector('dialog[open] .scope label:last-child input').click(); return true";
    explorer.ask::<bool>(all, &[])?;
    let (name, table) = saved(&explorer, "csv")?;
    ensure!(
        table.contains("Jean Petit") && table.contains("Hans Klein") && name == "articles-2.csv",
        "{name}: {table}"
    );
    explorer.unfold_filters()?;
    explorer.toggle("country", "FR")?;
    explorer.eventually("the filter is on", |view| view.status.contains(" of "))?;
    explorer.press("Export")?;
    explorer.ask::<bool>(all, &[])?;
    let part = "const box = root.querySelector('dialog[open] .only-shown input'); box.click(); return trimmed(box.parentElement)";
    let told: String = explorer.page().eventually("it counts over all", || {
        let label: String = explorer.ask("return trimmed(root.querySelector('dialog[open] .only-shown'))", &[])?;
        Ok(label.contains("1 of 3").then_some(label))
    })?;
    explorer.ask::<String>(part, &[])?;
    let (_, audit) = saved(&explorer, "audit")?;
    ensure!(audit.contains("Jean Petit") && !audit.contains("Hans Klein"), "{told}: {audit}");
    Ok(())
}

fn nothing_of_the_exports_is_fetched_before_they_are_asked_for(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let fetched = || -> Result<bool> {
        let names = "return performance.getEntriesByType('resource').some(({ name }) => /export\\.js|desk/.test(name))";
        explorer.ask(names, &[])
    };
    ensure!(!fetched()?, "it is fetched at the start");
    catch_files(&explorer)?;
    saved(&explorer, "csv")?;
    ensure!(fetched()?, "it is not fetched on use");
    Ok(())
}

/// Puts what is saved aside, since nobody looks into the folder of downloads.
pub(super) fn catch_files(explorer: &Explorer<'_>) -> Result<()> {
    let script = "window.saved = null;\
                  URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };\
                  HTMLAnchorElement.prototype.click = function () {\
                    window.blob.text().then((text) => { window.saved = [this.download, text]; });\
                  };\
                  return true";
    explorer.ask::<bool>(script, &[]).map(drop)
}

/// Saves in a form; opens the dialog if it is closed.
pub(super) fn saved(explorer: &Explorer<'_>, form: &str) -> Result<(String, String)> {
    let is_open = "window.saved = null; return root.querySelector('dialog[open]') !== null";
    if !explorer.ask::<bool>(is_open, &[])? {
        explorer.press("Export")?;
    }
    let choose =
        "const select = root.querySelector('dialog[open] select'); select.value = given[0]; return select.value";
    let chosen: String = explorer.ask(choose, &[json!(form)])?;
    ensure!(chosen == form, "there is no form {form}");
    explorer.press("Download")?;
    let file = explorer.page().eventually("a file is saved", || {
        let file: Value = explorer.ask("return window.saved", &[])?;
        Ok((!file.is_null()).then_some(file))
    })?;
    explorer.page().eventually("the dialog is closed", || {
        Ok(explorer.ask::<bool>("return !root.querySelector('dialog[open]')", &[])?.then_some(()))
    })?;
    let part = |at: usize| file[at].as_str().map(str::to_owned).context("no file");
    Ok((part(0)?, part(1)?))
}

//! What was found goes elsewhere: as a file, and in each form.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::page::Page;
use crate::saving::{catch_files, saved};

tests![
    each_form_is_saved_with_what_was_found,
    long_roles_of_an_audit_have_room_on_a_tablet,
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
        // As many whole words of the headline as there is room for.
        ensure!(name == ["Washington-wants-Beijing-s-help-against-fentanyl-as-84", ending].concat(), "{form}: {name}");
        ensure!(text.contains(part), "{form}: {text}");
    }
    Ok(())
}

fn long_roles_of_an_audit_have_room_on_a_tablet(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    catch_files(&explorer)?;
    let (_, audit) = saved(&explorer, "audit")?;
    page.go("about:blank")?;
    page.resize(768)?;
    let lines = "document.open(); document.write(arguments[0]); document.close(); \
                 const role = [...document.querySelectorAll('td')].find((cell) => cell.textContent.startsWith('assistant secretary')); \
                 const range = document.createRange(); range.selectNodeContents(role); \
                 return new Set([...range.getClientRects()].map(({ top }) => top)).size";
    let lines: usize = page.script(lines, &[json!(audit)])?;
    let (wide, window) = page.widths()?;
    ensure!((1..=4).contains(&lines) && wide <= window, "{lines} lines, {wide} px wide in {window} px");
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

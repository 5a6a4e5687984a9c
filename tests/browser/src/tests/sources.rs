//! Columns of the reader's own in the table of speakers.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::axe;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::saving::{catch_files, saved};

tests![
    a_column_is_filled_by_hand_and_is_in_every_export,
    what_was_noted_is_there_after_a_reload_and_its_columns_for_the_next_article,
    a_note_is_undone_and_the_engines_answers_leave_it,
    a_column_gets_another_name_and_is_taken_away,
    notes_that_cannot_be_kept_are_told_of,
    axe_finds_nothing_in_the_table_of_speakers,
];

fn a_column_is_filled_by_hand_and_is_in_every_export(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open(&explorer)?;
    ensure!(cells(&explorer)?.is_empty(), "something is filled in before anybody has");
    add(&explorer, "Community")?;
    ensure!(cells(&explorer)?.iter().all(|[_, value]| value.is_empty()), "something is filled in before anybody has");
    write(&explorer, "Wang Wenbin: Community", "diplomats")?;
    explorer.press("Close")?;
    catch_files(&explorer)?;
    for form in ["csv", "markdown", "audit", "annotations", "json"] {
        let (_, text) = saved(&explorer, form)?;
        ensure!(text.contains("Community") && text.contains("diplomats"), "{form}: {text}");
    }
    let view = explorer.view()?;
    ensure!(
        view.cards.iter().all(|card| !card.text.contains("Corrected")),
        "a note corrects nothing: {:?}",
        view.cards
    );
    Ok(())
}

fn what_was_noted_is_there_after_a_reload_and_its_columns_for_the_next_article(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open(&explorer)?;
    add(&explorer, "Beat")?;
    write(&explorer, "Wang Wenbin: Beat", "ministries")?;
    let explorer = page.open("/")?;
    open(&explorer)?;
    let noted = [["Wang Wenbin: Beat".to_owned(), "ministries".to_owned()]];
    page.eventually("the note is there", || Ok((filled(&explorer)? == noted).then_some(())))?;
    explorer.press("Close")?;
    explorer.drop_file("rain.txt", "text/plain", "“It rains,” said Jean Petit, a French minister.".as_bytes())?;
    explorer.eventually("another article is open", |view| view.text.contains("It rains"))?;
    open(&explorer)?;
    ensure!(cells(&explorer)? == [["Jean Petit: Beat", ""]], "{:?}", cells(&explorer)?);
    Ok(())
}

fn a_note_is_undone_and_the_engines_answers_leave_it(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open(&explorer)?;
    add(&explorer, "Beat")?;
    write(&explorer, "Wang Wenbin: Beat", "ministries")?;
    step(&explorer, "Undo")?;
    page.eventually("it is undone", || Ok(filled(&explorer)?.is_empty().then_some(())))?;
    step(&explorer, "Redo")?;
    page.eventually("it is there again", || Ok((filled(&explorer)?.len() == 1).then_some(())))?;
    explorer.press("Close")?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    explorer.press_in_card(&quote, "Why")?;
    page.eventually("the quote can be corrected", || explorer.press_in_card(&quote, "Correct…").map(Some))?;
    explorer.press("Nobody says this")?;
    explorer.eventually("the quote is gone", |view| view.mark_with("firmly opposes").is_err())?;
    explorer.press("1 correction")?;
    explorer.press("Back to the engine")?;
    explorer.press("Close")?;
    explorer.eventually("the quote is back", |view| view.mark_with("firmly opposes").is_ok())?;
    open(&explorer)?;
    ensure!(filled(&explorer)?.len() == 1, "the note is gone: {:?}", cells(&explorer)?);
    Ok(())
}

fn a_column_gets_another_name_and_is_taken_away(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open(&explorer)?;
    add(&explorer, "Beat")?;
    write(&explorer, "Wang Wenbin: Beat", "ministries")?;
    write(&explorer, "Name of the column: Beat", "Desk")?;
    let moved = [["Wang Wenbin: Desk".to_owned(), "ministries".to_owned()]];
    page.eventually("the column has its new name", || Ok((filled(&explorer)? == moved).then_some(())))?;
    let remove = "root.querySelector('dialog[open] thead button').click(); return true";
    explorer.ask::<bool>(remove, &[])?;
    page.eventually("the column is gone", || Ok(cells(&explorer)?.is_empty().then_some(())))?;
    let focused = "return root.activeElement?.id === 'column'";
    page.eventually("the focus is not lost", || Ok(explorer.ask::<bool>(focused, &[])?.then_some(())))?;
    step(&explorer, "Undo")?;
    page.eventually("it is back with what stood in it", || Ok((filled(&explorer)? == moved).then_some(())))?;
    Ok(())
}

fn notes_that_cannot_be_kept_are_told_of(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    page.script::<Option<bool>>(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        &[],
    )?;
    open(&explorer)?;
    add(&explorer, "Beat")?;
    explorer.eventually("it is told", |view| view.alerts.iter().any(|alert| alert.contains("cannot be kept")))?;
    write(&explorer, "Wang Wenbin: Beat", "ministries")?;
    page.eventually("the note is shown", || Ok((filled(&explorer)?.len() == 1).then_some(())))
}

fn axe_finds_nothing_in_the_table_of_speakers(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    open(&explorer)?;
    add(&explorer, "Beat")?;
    axe::check(page, "in the table of speakers")
}

fn open(explorer: &Explorer<'_>) -> Result<()> {
    explorer.press("Sources")?;
    explorer.eventually("the dialog is open", |view| view.dialog).map(drop)
}

fn add(explorer: &Explorer<'_>, name: &str) -> Result<()> {
    explorer.ask::<bool>("root.querySelector('#column').value = given[0]; return true", &[json!(name)])?;
    explorer.press("Add")?;
    explorer.page().eventually("there is the column", || {
        let there = "return Boolean([...root.querySelectorAll('dialog[open] thead input')].find((input) => input.value === given[0]))";
        Ok(explorer.ask::<bool>(there, &[json!(name)])?.then_some(()))
    })
}

/// Takes a step back or forth.
fn step(explorer: &Explorer<'_>, name: &str) -> Result<()> {
    let script = "const step = root.querySelector(`dialog[open] .step[aria-label=\"${given[0]}\"]`); \
                  const can = !step.disabled; step.click(); return can || null";
    let press = || explorer.ask::<Option<bool>>(script, &[json!(name)]);
    explorer.page().eventually("there is a step to take", press).map(drop)
}

/// Writes into the field of that label, as somebody does who then goes on.
fn write(explorer: &Explorer<'_>, label: &str, value: &str) -> Result<()> {
    let script = "const field = root.querySelector(`dialog[open] input[aria-label=\"${given[0]}\"]`); field.value = given[1];\
                  field.dispatchEvent(new Event('change', { bubbles: true })); return true";
    let fill = || explorer.ask::<bool>(script, &[json!(label), json!(value)]).map(Some);
    explorer.page().eventually("there is the field", fill).map(drop)
}

/// Every cell: its label and what stands in it.
fn cells(explorer: &Explorer<'_>) -> Result<Vec<[String; 2]>> {
    let script =
        "return [...root.querySelectorAll('dialog[open] tbody input')].map((input) => [input.ariaLabel, input.value])";
    explorer.ask(script, &[])
}

fn filled(explorer: &Explorer<'_>) -> Result<Vec<[String; 2]>> {
    Ok(cells(explorer)?.into_iter().filter(|[_, value]| !value.is_empty()).collect())
}

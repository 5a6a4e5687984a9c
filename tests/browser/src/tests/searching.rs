//! Searching in quotes and speakers, and taking back what is chosen.

use anyhow::{Result, ensure};

use super::tests;
use crate::page::Page;

tests![
    words_are_found_in_quotes_and_speakers_and_counted_once_typing_stops,
    what_is_found_is_lit_in_the_text_and_in_the_list,
    what_is_chosen_can_be_taken_back_one_by_one_without_losing_the_focus,
];

fn words_are_found_in_quotes_and_speakers_and_counted_once_typing_stops(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.ask::<Option<bool>>(
        "window.statuses = [];\
         new MutationObserver(() => window.statuses.push(trimmed(root.querySelector('[role=status]'))))\
         .observe(root.querySelector('[role=status]'), { subtree: true, characterData: true, childList: true })",
        &[],
    )?;
    explorer.search("WÁNG oppóses")?;
    let found = explorer.eventually("his words are found", |view| view.cards.len() == 1)?;
    ensure!(found.cards[0].text.contains("Wang") && found.cards[0].text.contains("opposes"), "{:?}", found.cards);
    ensure!(found.status == format!("1 of {} quotes", before.cards.len()), "status “{}”", found.status);
    let statuses: Vec<String> = page.script("return window.statuses", &[])?;
    ensure!(statuses.len() <= 3, "it was announced at every key: {statuses:?}");
    // Every count is of what is found.
    let left: usize = found.countries.iter().map(|choice| choice.count).sum();
    ensure!(left == 1, "the countries count {left}");
    explorer.search("")?;
    page.press("\u{e003}")?;
    explorer.press("Clear all").or_else(|_| Ok::<_, anyhow::Error>(()))?;
    explorer.eventually("all is as before", |view| view.status == before.status)?;
    Ok(())
}

fn what_is_found_is_lit_in_the_text_and_in_the_list(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.search("china")?;
    let lit = "return wordsLit('sayso-hit').map(([words, element]) => [words, Boolean(element.closest('ol'))])";
    let hits: Vec<(String, bool)> = page.eventually("hits are lit in both places", || {
        let hits: Vec<(String, bool)> = explorer.ask(lit, &[])?;
        Ok(Some(hits).filter(|hits| hits.iter().any(|hit| hit.1) && hits.iter().any(|hit| !hit.1)))
    })?;
    ensure!(hits.iter().all(|(words, _)| words.to_lowercase() == "china"), "{hits:?}");
    explorer.press("Clear all")?;
    page.eventually("nothing is lit", || {
        let hits: Vec<(String, bool)> = explorer.ask(lit, &[])?;
        Ok(hits.is_empty().then_some(()))
    })
}

fn what_is_chosen_can_be_taken_back_one_by_one_without_losing_the_focus(page: &Page) -> Result<()> {
    let explorer = page.open("/?country=US&kind=direct,mixed&q=china")?;
    let chips = "return [...root.querySelectorAll('.chips li')].map(trimmed)";
    let shown: Vec<String> = explorer.ask(chips, &[])?;
    ensure!(shown == ["United States", "Direct", "Partial", "“china”"], "{shown:?}");
    explorer.press("Direct")?;
    let left = page.eventually("one is gone", || {
        let left: Vec<String> = explorer.ask(chips, &[])?;
        Ok(Some(left).filter(|left| left.len() == 3))
    })?;
    ensure!(left == ["United States", "Partial", "“china”"], "{left:?}");
    let focused = "return trimmed(root.activeElement) === 'Partial'";
    page.eventually("the focus is at the next", || Ok(explorer.ask::<bool>(focused, &[])?.then_some(())))?;
    page.press(" ")?;
    page.eventually("the next is gone", || {
        let left: Vec<String> = explorer.ask(chips, &[])?;
        Ok((left == ["United States", "“china”"]).then_some(()))
    })
}

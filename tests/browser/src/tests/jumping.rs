//! From a quote in the list to its place in the text, and back.

use anyhow::{Context, Result, ensure};

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;

tests![
    show_in_text_brings_the_words_into_sight_and_focus,
    a_click_on_the_words_brings_their_card_into_sight_and_focus,
    the_keyboard_goes_from_the_words_to_their_card,
    the_words_stay_in_sight_above_the_card_that_comes_up_over_the_text,
    there_and_back_again_for_every_quote_with_marks,
];

fn show_in_text_brings_the_words_into_sight_and_focus(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = last_marked(&explorer)?;
    explorer.press_in_card(&quote, "Show in text")?;
    expect_focus(&explorer, "article", &quote)
}

fn a_click_on_the_words_brings_their_card_into_sight_and_focus(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = last_marked(&explorer)?;
    explorer.click_mark(&quote)?;
    expect_focus(&explorer, "ol", &quote)?;
    let current = explorer.current_card()?;
    ensure!(current.as_deref() == Some(&quote), "the current card is {current:?}, not {quote}");
    Ok(())
}

fn the_words_stay_in_sight_above_the_card_that_comes_up_over_the_text(page: &Page) -> Result<()> {
    page.resize(500)?;
    let explorer = page.open("/")?;
    let quote = last_marked(&explorer)?;
    explorer.click_mark(&quote)?;
    page.eventually("the card is open", || explorer.current_card())?;
    let above = "const sheet = root.querySelector('.quotes:popover-open'); if (!sheet) return false; \
                 const words = root.querySelector(`mark[data-quote=\"${given[0]}\"]`).getClientRects()[0]; \
                 return words.top >= root.querySelector('.bar').getBoundingClientRect().bottom \
                   && words.bottom <= sheet.getBoundingClientRect().top";
    page.eventually("the words are above the sheet, under the bar", || {
        Ok(explorer.ask::<bool>(above, &[serde_json::json!(quote)])?.then_some(()))
    })
}

fn the_keyboard_goes_from_the_words_to_their_card(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = last_marked(&explorer)?;
    explorer.focus_mark(&quote)?;
    page.press("\u{e007}")?;
    expect_focus(&explorer, "ol", &quote)
}

fn there_and_back_again_for_every_quote_with_marks(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let mut quotes: Vec<_> = explorer.view()?.marks.into_iter().map(|mark| mark.quote).collect();
    quotes.dedup();
    ensure!(quotes.len() >= 4, "too few quotes: {quotes:?}");
    for quote in quotes {
        explorer.press_in_card(&quote, "Show in text")?;
        expect_focus(&explorer, "article", &quote)?;
        explorer.click_mark(&quote)?;
        expect_focus(&explorer, "ol", &quote)?;
    }
    Ok(())
}

/// The last quote of the article with words between marks: the one farthest from where the page opens.
fn last_marked(explorer: &Explorer<'_>) -> Result<String> {
    Ok(explorer.view()?.marks.pop().context("nothing is marked")?.quote)
}

fn expect_focus(explorer: &Explorer<'_>, part: &str, quote: &str) -> Result<()> {
    let what = format!("{quote} has the focus in the {part} and is in sight");
    explorer.page().eventually(&what, || Ok(explorer.focused_quote(part)?.filter(|focused| focused == quote).map(drop)))
}

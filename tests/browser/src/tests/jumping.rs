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
    the_list_follows_keys_and_the_strip,
    a_sheet_is_a_column_again_where_the_page_has_become_wide,
    words_that_the_filters_leave_out_say_so_and_can_be_opened,
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

/// Whether the card of the current quote is in sight as a whole, in the list and in the window.
pub(super) const CARD_IN_SIGHT: &str = "const card = root.querySelector('#list li[aria-current]')?.getBoundingClientRect(); \
     const list = root.querySelector('#list').getBoundingClientRect(); \
     return Boolean(card && card.top >= Math.max(0, list.top) && card.bottom <= Math.min(innerHeight, list.bottom))";

fn the_list_follows_keys_and_the_strip(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.press_in_card(&explorer.view()?.cards[0].quote, "Show in text")?;
    let is_followed =
        |what: &str| page.eventually(what, || Ok(explorer.ask::<bool>(CARD_IN_SIGHT, &[])?.then_some(())));
    for key in ["j", "j", "j", "j", "j", "j", "j", "k", "k", "k", "k", "k", "k"] {
        let before = explorer.current_card()?;
        page.press(key)?;
        page.eventually("another quote is the current one", || {
            Ok(explorer.current_card()?.filter(|now| Some(now) != before.as_ref()))
        })?;
        is_followed(&format!("the card is in sight after {key}"))?;
    }
    explorer.ask::<Option<bool>>("root.querySelector('.strip').focus()", &[])?;
    // End: the last one.
    page.press("\u{e010}")?;
    let last = explorer.view()?.cards.pop().context("nothing is listed")?.quote;
    page.eventually("it is the current one", || Ok(explorer.current_card()?.filter(|now| *now == last).map(drop)))?;
    is_followed("the last card is in sight")
}

fn a_sheet_is_a_column_again_where_the_page_has_become_wide(page: &Page) -> Result<()> {
    page.resize(500)?;
    let explorer = page.open("/")?;
    let quote = last_marked(&explorer)?;
    explorer.click_mark(&quote)?;
    page.eventually("the sheet is open", || {
        Ok(explorer.ask::<bool>("return Boolean(root.querySelector('#list:popover-open'))", &[])?.then_some(()))
    })?;
    page.resize(1440)?;
    let is_column = "return !root.querySelector('.sheet:popover-open') && isShown(root.querySelector('#list ol li'))";
    page.eventually("the list is a column", || Ok(explorer.ask::<bool>(is_column, &[])?.then_some(())))?;
    expect_focus(&explorer, "ol", &quote)
}

fn words_that_the_filters_leave_out_say_so_and_can_be_opened(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("what is left out is dim", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    let quote = view.marks.into_iter().find(|mark| mark.dimmed).context("nothing is dim")?.quote;
    explorer.click_mark(&quote)?;
    let alert =
        |view: &crate::view::View| view.alerts.iter().any(|told| told.starts_with("The filters leave this quote out."));
    explorer.eventually("that it is left out is told", alert)?;
    explorer.press("Dismiss")?;
    explorer.eventually("it is told no longer", |view| view.alerts.is_empty())?;
    explorer.click_mark(&quote)?;
    explorer.eventually("it is told again", alert)?;
    let clear = "button('Clear all', root.querySelector('.left-out')).click(); return true";
    explorer.ask::<bool>(clear, &[])?;
    expect_focus(&explorer, "ol", &quote)?;
    let view = explorer.view()?;
    ensure!(!view.status.contains(" of ") && view.alerts.is_empty(), "{} {:?}", view.status, view.alerts);
    Ok(())
}

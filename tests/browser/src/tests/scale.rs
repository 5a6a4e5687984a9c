//! An article of thousands of quotes: what the reader does touches little of the page, and nothing is lost by that.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::driver::Browser;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::speeches;

tests![
    nothing_moves_while_the_page_opens,
    a_choice_touches_few_of_thousands_of_marks,
    marks_that_come_near_are_as_the_choice_says,
    the_list_of_a_long_article_fills_up_to_its_page,
    a_word_that_finds_the_same_leaves_the_list_as_it_is,
    a_search_lights_what_is_near_and_what_comes_near,
    the_last_of_thousands_of_quotes_can_be_gone_to,
];

const QUOTES: usize = 3000;

/// An article of `QUOTES` quotes, a quarter of a minute's reading into it.
fn long(page: &Page) -> Result<Explorer<'_>> {
    let explorer = page.open("/")?;
    speeches::open(&explorer, &speeches::article(QUOTES), "3,000")?;
    Ok(explorer)
}

fn nothing_moves_while_the_page_opens(page: &Page) -> Result<()> {
    if page.browser() != Browser::Chromium {
        // No other browser tells.
        return Ok(());
    }
    page.open("/")?;
    let shift: f64 = page.script_with_callback(SHIFT, &[])?;
    ensure!(shift == 0.0, "what is seen moved by {shift}");
    Ok(())
}

/// All that moved since the page began, asked a little later than it was ready.
const SHIFT: &str = "
const done = arguments[arguments.length - 1];
let sum = 0;
new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
  .observe({ type: 'layout-shift', buffered: true });
setTimeout(() => done(sum), 500);";

fn a_choice_touches_few_of_thousands_of_marks(page: &Page) -> Result<()> {
    let explorer = long(page)?;
    // Counted on the element, outside of what is watched: scripts of tests share no variables in every browser.
    let watch = "host.dataset.touched = 0;\
                 new MutationObserver((changes) => {\
                   host.dataset.touched = Number(host.dataset.touched) + changes.length;\
                 }).observe(root, { subtree: true, childList: true, attributes: true, characterData: true });\
                 return true";
    // The list is there as a whole.
    cards(&explorer, 40)?;
    explorer.ask::<bool>(watch, &[])?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("China is chosen", |view| view.status.starts_with("375 of"))?;
    let touched: usize = explorer.ask("return Number(host.dataset.touched)", &[])?;
    // Cards, counts and the marks of a screen or two; there are 2,625 marks to dim.
    ensure!((1..1200).contains(&touched), "a choice made {touched} changes");
    Ok(())
}

fn marks_that_come_near_are_as_the_choice_says(page: &Page) -> Result<()> {
    let explorer = long(page)?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("China is chosen", |view| view.status.starts_with("375 of"))?;
    explorer.ask::<Option<bool>>("root.querySelector('mark[data-quote=q2001]').scrollIntoView()", &[])?;
    page.eventually("the marks there are dimmed, but for China's", || {
        let looks: Vec<(String, bool)> = explorer.ask(
            "return [...root.querySelectorAll('article mark')].filter(isInSight)\
             .map((mark) => [mark.dataset.country, mark.classList.contains('dimmed')])",
            &[],
        )?;
        let are_right = looks.iter().all(|(country, is_dimmed)| (country != "CN") == *is_dimmed);
        Ok((looks.len() > 2 && are_right).then_some(()))
    })
}

fn the_list_of_a_long_article_fills_up_to_its_page(page: &Page) -> Result<()> {
    let explorer = long(page)?;
    cards(&explorer, 40)?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("China is chosen", |view| view.status.starts_with("375 of"))?;
    cards(&explorer, 40)?;
    explorer.press("Later")?;
    page.eventually("the next page is there", || {
        let start: String = explorer.ask("return root.querySelector('.quotes ol').getAttribute('start')", &[])?;
        Ok((start == "41").then_some(()))
    })?;
    cards(&explorer, 40)
}

fn a_word_that_finds_the_same_leaves_the_list_as_it_is(page: &Page) -> Result<()> {
    let explorer = long(page)?;
    cards(&explorer, 40)?;
    let last = "const last = root.querySelector('.quotes ol > li:nth-child(40)');";
    explorer.ask::<bool>(&format!("{last} last.dataset.seen = ''; return true"), &[])?;
    explorer.search("boats")?;
    explorer.eventually("all of them are found", |view| view.status.starts_with("3,000 of"))?;
    ensure!(explorer.ask::<bool>(&format!("{last} return 'seen' in last.dataset"), &[])?, "the list was drawn anew");
    Ok(())
}

/// Waits until the list has so many cards.
fn cards(explorer: &Explorer<'_>, count: usize) -> Result<()> {
    explorer.page().eventually("the list is filled", || {
        let cards: usize = explorer.ask("return root.querySelectorAll('.quotes ol > li').length", &[])?;
        Ok((cards == count).then_some(()))
    })
}

fn a_search_lights_what_is_near_and_what_comes_near(page: &Page) -> Result<()> {
    let explorer = long(page)?;
    explorer.search("boats")?;
    lit(&explorer, "q1")?;
    explorer.ask::<Option<bool>>("root.querySelector('mark[data-quote=q2500]').scrollIntoView()", &[])?;
    lit(&explorer, "q2500")
}

/// Waits until words of a quote are lit in the text.
fn lit(explorer: &Explorer<'_>, quote: &str) -> Result<()> {
    explorer.page().eventually(&format!("words of {quote} are lit"), || {
        let is_lit: bool = explorer.ask(
            "const mark = root.querySelector(`article mark[data-quote=${given[0]}]`);\
             return [...CSS.highlights.get('sayso-hit') ?? []].some((range) => mark.contains(range.startContainer))",
            &[json!(quote)],
        )?;
        Ok(is_lit.then_some(()))
    })
}

fn the_last_of_thousands_of_quotes_can_be_gone_to(page: &Page) -> Result<()> {
    let explorer = long(page)?;
    let go = "host.goTo('q3000'); return true";
    explorer.ask::<bool>(go, &[])?;
    page.eventually("its words have the focus and are in sight", || {
        Ok(explorer.focused_quote("article")?.filter(|quote| quote == "q3000").map(drop))
    })?;
    page.press("\u{e007}")?;
    page.eventually("its card has the focus and is in sight", || {
        Ok(explorer.focused_quote("ol")?.filter(|quote| quote == "q3000").map(drop))
    })
}

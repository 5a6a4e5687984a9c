//! The article on paper, and the quotes that are shown after it.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::common::print::PrintParameters;

use super::tests;
use crate::driver::Browser;
use crate::page::Page;

tests![paper_has_the_article_and_its_quotes_and_nothing_to_press, a_filtered_list_is_printed_as_it_is_filtered,];

/// What is to be seen of an article where it is printed.
#[derive(Debug, Deserialize)]
struct Paper {
    buttons: usize,
    title: bool,
    paragraphs: usize,
    cards: usize,
    /// Whether each card stays on one page.
    whole: bool,
    labels: Vec<String>,
    /// Kinds of lines under quotes, and their colours.
    lines: Vec<String>,
    colours: Vec<String>,
}

/// Lets the page look as on paper, and reads what is seen. Only Chromium's driver does that.
fn paper(page: &Page) -> Result<Option<Paper>> {
    if page.browser() == Browser::Firefox {
        return Ok(None);
    }
    page.session().wait_for(async |web| {
        web.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        Ok(())
    })?;
    let read = "const unique = (values) => [...new Set(values)].sort(); const all = (selector) => [...root.querySelectorAll(selector)].filter(isShown);\
                return { buttons: all('button, input, select, a.link').length, title: all('article h1').length === 1, \
                  paragraphs: all('article p').length, cards: all('.card').length, \
                  whole: all('.card').every((card) => getComputedStyle(card).breakInside === 'avoid'), \
                  labels: unique(all('article .label').map((label) => getComputedStyle(label, '::after').content)), \
                  lines: unique(all('article :is(mark, .indirect)').map((mark) => getComputedStyle(mark).textDecorationStyle)), \
                  colours: unique(all('article :is(mark, .indirect)').map((mark) => getComputedStyle(mark).textDecorationColor)) }";
    page.explorer("sayso-article").ask(read, &[]).map(Some)
}

/// How many pages the printed article has.
fn pages(page: &Page) -> Result<usize> {
    let pdf = page.session().wait_for(async |web| Ok(web.print_page(PrintParameters::default()).await?))?;
    ensure!(pdf.starts_with(b"%PDF"), "that is no PDF");
    let text = String::from_utf8_lossy(&pdf);
    Ok(text.matches("/Type /Page\n").count() + text.matches("/Type /Page\r").count())
}

fn paper_has_the_article_and_its_quotes_and_nothing_to_press(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let pages = pages(page)?;
    let Some(paper) = paper(page)? else { return Ok(()) };
    ensure!((2..=4).contains(&pages), "{pages} pages");
    ensure!(paper.title && paper.paragraphs > 6 && paper.buttons == 0, "{paper:?}");
    ensure!(paper.cards == before.cards.len() && paper.whole, "{paper:?}");
    ensure!(paper.labels == ["\"CN\"", "\"US\""], "{paper:?}");
    ensure!(paper.lines == ["dashed", "dotted", "solid"] && paper.colours == ["rgb(0, 0, 0)"], "{paper:?}");
    Ok(())
}

fn a_filtered_list_is_printed_as_it_is_filtered(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.unfold_filters()?;
    explorer.toggle("country", "CN")?;
    let shown = explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?.cards.len();
    pages(page)?;
    let Some(paper) = paper(page)? else { return Ok(()) };
    ensure!(paper.cards == shown && paper.labels == ["\"CN\""], "{paper:?}");
    Ok(())
}

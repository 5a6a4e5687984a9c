//! The article on paper, and the quotes that are shown after it.

use anyhow::{Result, ensure};
use serde::Deserialize;
use serde_json::json;
use thirtyfour::common::print::PrintParameters;

use super::tests;
use crate::driver::Browser;
use crate::page::Page;

tests![
    paper_has_the_article_and_its_quotes_and_nothing_to_press,
    a_filtered_list_is_printed_as_it_is_filtered,
    what_is_left_out_is_light_on_paper_and_leaves_no_gap,
];

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
    set_media(page, "print")?;
    let read = "const unique = (values) => [...new Set(values)].sort(); const all = (selector) => [...root.querySelectorAll(selector)].filter(isShown);\
                return { buttons: all('button, input, select, a.link').length, title: all('article h1').length === 1, \
                  paragraphs: all('article p').length, cards: all('.card').length, \
                  whole: all('.card').every((card) => getComputedStyle(card).breakInside === 'avoid'), \
                  labels: unique(all('article .label').map((label) => getComputedStyle(label, '::after').content)), \
                  lines: unique(all('article :is(mark, .indirect)').map((mark) => getComputedStyle(mark).textDecorationStyle)), \
                  colours: unique(all('article :is(mark, .indirect)').map((mark) => getComputedStyle(mark).textDecorationColor)) }";
    page.explorer("sayso-article").ask(read, &[]).map(Some)
}

fn set_media(page: &Page, media: &str) -> Result<()> {
    page.session().wait_for(async |web| {
        web.cdp().send_raw("Emulation.setEmulatedMedia", json!({ "media": media })).await?;
        Ok(())
    })
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

fn what_is_left_out_is_light_on_paper_and_leaves_no_gap(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.unfold_filters()?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter is on", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    pages(page)?;
    let read = "const out = [...root.querySelectorAll('article .dimmed')]; return [\
                  [...new Set(out.map((it) => getComputedStyle(it).color))], \
                  out.filter((it) => it.nextElementSibling?.matches('.label') && isShown(it.nextElementSibling)).length]";
    if paper(page)?.is_none() {
        return Ok(());
    }
    let (colours, labels): (Vec<String>, usize) = explorer.ask(read, &[])?;
    ensure!(colours == ["rgb(102, 102, 102)"] && labels == 0, "{colours:?}, {labels} labels");

    set_media(page, "screen")?;
    explorer.look("Hide")?;
    let blocks =
        "return [...root.querySelectorAll('article [data-out]')].map((it) => [it.offsetHeight, it.scrollHeight])";
    page.eventually("it is hidden", || {
        explorer.ask::<Vec<(u32, u32)>>(blocks, &[]).map(|blocks| (!blocks.is_empty()).then_some(()))
    })?;
    set_media(page, "print")?;
    let blocks: Vec<(u32, u32)> = explorer.ask(blocks, &[])?;
    ensure!(blocks.iter().all(|&(height, inside)| height <= 1 && inside <= 1), "room is kept: {blocks:?}");
    Ok(())
}

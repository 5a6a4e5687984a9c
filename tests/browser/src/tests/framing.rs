//! The frame for other people's pages: as high as what is in it.

use anyhow::{Context, Result, ensure};

use super::tests;
use crate::page::Page;

tests![
    a_frame_is_as_high_as_its_article,
    a_frame_stays_as_high_as_it_is_while_its_list_fills_up,
    a_frame_is_told_nothing_by_strangers,
    a_frame_tells_its_height_in_a_page_that_has_no_origin,
];

const ARTICLE: &str = "Villages wait for the water";

/// How high the frame is, and what is in it.
fn frame(page: &Page) -> Result<Option<(f64, f64, String)>> {
    page.script(
        "const frame = document.querySelector('iframe'); const inside = frame.contentDocument;\
         const article = inside?.querySelector('sayso-article');\
         return article?.dataset.state === 'ready' ? [frame.getBoundingClientRect().height, \
           inside.documentElement.getBoundingClientRect().height, article.shadowRoot.querySelector('h1').textContent] : null",
        &[],
    )
}

fn a_frame_is_as_high_as_its_article(page: &Page) -> Result<()> {
    page.visit("/examples/frame/index.html")?;
    let fits = |(outside, inside, _): &(f64, f64, String)| (outside - inside).abs() < 6.0;
    let (before, _, title) = page.eventually("the frame fits", || Ok(frame(page)?.filter(fits)))?;
    ensure!(title == ARTICLE && before > 700.0, "{title}, {before} px");
    // Narrower, it is higher.
    page.resize(500)?;
    page.eventually("the frame fits again", || {
        Ok(frame(page)?.filter(|now| fits(now) && (now.0 - before).abs() > 100.0))
    })?;
    Ok(())
}

fn a_frame_stays_as_high_as_it_is_while_its_list_fills_up(page: &Page) -> Result<()> {
    page.visit("/examples/frame/index.html")?;
    // What is still on its way when another page takes its place is told as an error.
    page.eventually("the frame's first article is there", || frame(page))?;
    // Each height that the frame tells, and whether the list was then as long as it will be.
    let watch = "const frame = document.querySelector('iframe'); const told = []; \
                 addEventListener('message', ({ data }) => { if (data?.type !== 'sayso-height') return; \
                   const article = frame.contentDocument.querySelector('sayso-article'); \
                   const list = article?.shadowRoot?.querySelector('#list'); \
                   if (article?.dataset.state === 'ready') told.push([Math.round(data.height), Boolean(list?.ariaBusy)]); \
                   document.body.dataset.told = JSON.stringify(told); }); \
                 const address = new URL(frame.src); address.searchParams.set('src', '../frame/many.txt'); frame.src = address; \
                 return true";
    page.script::<bool>(watch, &[])?;
    let is_whole = "const article = document.querySelector('iframe').contentDocument.querySelector('sayso-article'); \
                    const list = article?.shadowRoot?.querySelector('#list'); \
                    return article?.dataset.state === 'ready' && list?.querySelectorAll('li[data-quote]').length === 9";
    page.eventually("the list is there as a whole", || Ok(page.script::<bool>(is_whole, &[])?.then_some(())))?;
    page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 400)", &[])?;
    let told: String = page.script("return document.body.dataset.told ?? ''", &[])?;
    let heights: Vec<(u32, bool)> = serde_json::from_str(&told).with_context(|| format!("the frame told “{told}”"))?;
    let (first, last) = (heights.first().context("nothing")?.0, heights.last().context("nothing")?.0);
    ensure!(first == last, "it was {first} px high, and is {last} px: {heights:?}");
    Ok(())
}

fn a_frame_is_told_nothing_by_strangers(page: &Page) -> Result<()> {
    page.visit("/examples/frame/index.html")?;
    let fits = |(outside, inside, _): &(f64, f64, String)| (outside - inside).abs() < 6.0;
    // It grows as long as the list in it does.
    let pause = || page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 400)", &[]);
    let before = page.eventually("the frame fits, and stays as it is", || {
        let height = frame(page)?.filter(fits).map(|(outside, ..)| outside);
        pause()?;
        let later = frame(page)?.map(|(outside, ..)| outside);
        Ok(height.filter(|_| later == height))
    })?;
    // From the page itself, which is not the frame; then from the frame, but no height.
    page.script::<Option<bool>>(
        "postMessage({ type: 'sayso-height', height: 5 }, '*');\
         dispatchEvent(new MessageEvent('message', { data: { type: 'sayso-height', height: 'high' }, origin: location.origin, \
           source: document.querySelector('iframe').contentWindow }))",
        &[],
    )?;
    pause()?;
    let after = frame(page)?.map(|(outside, ..)| outside);
    ensure!(after == Some(before), "the frame was {before} px high and is {after:?}");
    Ok(())
}

fn a_frame_tells_its_height_in_a_page_that_has_no_origin(page: &Page) -> Result<()> {
    page.visit("/examples/frame/index.html")?;
    page.eventually("the frame's article is there", || frame(page))?;
    // As a sandboxed page greets it.
    let greet = "const done = arguments[0]; const inside = document.querySelector('iframe').contentWindow; const told = []; \
                 inside.addEventListener('error', ({ message }) => told.push(message)); \
                 addEventListener('message', ({ data }) => data?.type === 'sayso-height' && told.push('height')); \
                 inside.dispatchEvent(new inside.MessageEvent('message', \
                   { data: { type: 'sayso-hello' }, origin: 'null', source: window })); \
                 setTimeout(() => done(told), 200)";
    let told: Vec<String> = page.script_with_callback(greet, &[])?;
    // One for the page as it is, one for the page without an origin.
    ensure!(told.len() >= 2 && told.iter().all(|told| told == "height"), "{told:?}");
    Ok(())
}

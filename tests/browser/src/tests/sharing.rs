//! A link that holds an article.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::view::View;

tests![
    a_link_holds_the_article_and_what_is_chosen,
    a_damaged_link_says_so_and_leaves_the_article,
    whatever_is_packed_comes_back_and_whatever_is_damaged_is_told,
    an_article_that_is_too_long_for_a_link_says_so,
    corrections_of_a_link_come_on_top_of_those_that_were_kept,
    corrections_of_a_link_are_kept,
];

const RAIN: &str = "“It rains,” said Jean Petit, a French minister.\n\n“It pours,” said Hans Klein, a German minister.";

fn a_link_holds_the_article_and_what_is_chosen(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(&explorer, RAIN)?;
    explorer.toggle("country", "DE")?;
    explorer.eventually("Germany is chosen", |view| view.status.starts_with("1 of 2"))?;
    let link = link_of(&explorer)?;
    ensure!(link.contains("#share=2.") && link.len() < 1000, "{link}");
    page.go("about:blank")?;
    page.go(&link)?;
    let there = page.explorer("sayso-article");
    there.wait_until_ready()?;
    let view = there.eventually("the shared article is open", |view| view.text.contains("It pours"))?;
    ensure!(view.status.starts_with("1 of 2") && view.country("DE")?.chosen, "{view:?}");
    ensure!(!view.text.contains("Wang Wenbin"), "the article of the page is still there");
    Ok(())
}

fn a_damaged_link_says_so_and_leaves_the_article(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let link = link_of(&explorer)?;
    let (_, packed) = link.split_at(link.find('#').unwrap_or_default());
    page.go("about:blank")?;
    let damaged = packed.get(..packed.len() / 2).unwrap_or_default();
    let there = page.open(&["/", damaged].concat())?;
    let view = there.eventually("it is told", |view| view.alerts.iter().any(|alert| alert.contains("link")))?;
    ensure!(view.text.contains("Wang Wenbin"), "the article is gone");
    Ok(())
}

fn whatever_is_packed_comes_back_and_whatever_is_damaged_is_told(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    link_of(&explorer)?;
    let faults: Vec<String> = page.script_with_callback(PACK_AND_DAMAGE, &[])?;
    ensure!(faults.is_empty(), "{faults:?}");
    Ok(())
}

/// Packs texts of any characters, and changes, leaves out and adds letters of what was packed: the faults.
const PACK_AND_DAMAGE: &str = "
    const done = arguments[arguments.length - 1];
    const entry = performance.getEntriesByType('resource').find(({ name }) => /\\/share[^/]*\\.js$/.test(name));
    let seed = 1;
    const any = (end) => (seed = (seed * 48271) % 2147483647) % end;
    const characters = () => String.fromCodePoint(any(4) ? 32 + any(96) : any(2) ? any(0xd800) : 0x10000 + any(0x100000));
    const letter = () => 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'[any(64)];
    const faults = [];
    (async () => {
      const { pack, unpack } = await import(entry.name);
      for (let round = 0; round < 200; round += 1) {
        const text = Array.from({ length: any(400) }, characters).join('');
        const packed = await pack(text);
        if (!/^2\\.[\\w-]*$/.test(packed)) faults.push(`not for an address: ${packed}`);
        if (await unpack(packed) !== text) faults.push(`not the same: ${JSON.stringify(text)}`);
        const at = 2 + any(packed.length - 2);
        const damaged = [
          packed.slice(0, at),
          packed.slice(0, at) + letter() + packed.slice(at + 1),
          packed.slice(0, at) + letter() + packed.slice(at),
          packed + letter() + letter(),
        ];
        for (const wrong of damaged) {
          const made = await unpack(wrong).catch(() => undefined);
          // The last bits of the last letter say nothing.
          if (made !== undefined && made !== text) faults.push(`${packed} became ${wrong}: ${JSON.stringify(made)}`);
        }
      }
    })().then(() => done(faults), (error) => done([...faults, String(error)]));";

fn an_article_that_is_too_long_for_a_link_says_so(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // Words that do not repeat, so that they cannot be made much smaller.
    let seeds =
        std::iter::successors(Some(1_u32), |seed| Some(seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223)));
    let noise: Vec<String> = seeds.take(20_000).map(|seed| format!("{seed:x}")).collect();
    let words = [RAIN, &noise.join(" ")].join(" ");
    explorer.drop_file("long.txt", "text/plain", words.as_bytes())?;
    explorer.eventually("it is open", |view| view.text.contains("It pours"))?;
    explorer.press("Share")?;
    let sentence = page.eventually("it is told", || {
        let told: String =
            explorer.ask("return root.querySelector('dialog[open] [role=status]')?.textContent.trim() ?? ''", &[])?;
        Ok((!told.is_empty()).then_some(told))
    })?;
    ensure!(sentence.contains("32,000"), "{sentence}");
    ensure!(
        !explorer.ask::<bool>("return Boolean(root.querySelector('#share-link'))", &[])?,
        "there is a link all the same"
    );
    Ok(())
}

fn corrections_of_a_link_come_on_top_of_those_that_were_kept(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(&explorer, RAIN)?;
    nobody(&explorer, "It rains")?;
    let link = link_of(&explorer)?;
    explorer.press("Close")?;
    // What is kept in the end is another correction than that of the link.
    explorer.ask::<Option<bool>>("root.querySelector('.tools .step').click()", &[])?;
    explorer.eventually("the first is back", |view| view.mark_with("It rains").is_ok())?;
    nobody(&explorer, "It pours")?;
    page.go("about:blank")?;
    page.go(&link)?;
    let there = page.explorer("sayso-article");
    there.wait_until_ready()?;
    let view = there.eventually("both are nobody's", |view| view.text.contains("It pours") && view.marks.is_empty())?;
    ensure!(view.alerts.iter().any(|alert| alert.contains("on top of yours")), "{:?}", view.alerts);
    there.ask::<Option<bool>>("root.querySelector('.tools .step').click()", &[])?;
    there.eventually("what the link brought is gone", |view| {
        view.mark_with("It rains").is_ok() && view.mark_with("It pours").is_err()
    })?;
    Ok(())
}

fn corrections_of_a_link_are_kept(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(&explorer, RAIN)?;
    nobody(&explorer, "It rains")?;
    let link = link_of(&explorer)?;
    page.script::<Option<bool>>("localStorage.clear()", &[])?;
    page.go("about:blank")?;
    page.go(&link)?;
    let there = page.explorer("sayso-article");
    there.wait_until_ready()?;
    let corrected = |view: &View| view.mark_with("It pours").is_ok() && view.mark_with("It rains").is_err();
    there.eventually("it is corrected", corrected)?;
    let explorer = page.open("/")?;
    paste(&explorer, RAIN)?;
    explorer.eventually("it is corrected without the link", corrected)?;
    Ok(())
}

/// Says that nobody says a quote.
fn nobody(explorer: &Explorer<'_>, words: &str) -> Result<()> {
    let quote = explorer.view()?.mark_with(words)?.quote.clone();
    explorer.press_in_card(&quote, "Why")?;
    explorer
        .page()
        .eventually("the quote can be corrected", || explorer.press_in_card(&quote, "Correct…").map(Some))?;
    explorer.press("Nobody says this")?;
    explorer.eventually("the quote is gone", |view| view.mark_with(words).is_err() && !view.dialog).map(drop)
}

fn paste(explorer: &Explorer<'_>, text: &str) -> Result<()> {
    explorer.open_dialog()?;
    let type_in = "const field = root.querySelector('dialog[open] textarea'); field.value = given[0];\
                   field.dispatchEvent(new Event('input', { bubbles: true, composed: true })); return true";
    explorer.ask::<bool>(type_in, &[json!(text)])?;
    explorer.press("Explore")?;
    explorer.eventually("it is open", |view| view.text.contains("It pours") && !view.dialog).map(drop)
}

/// Opens the dialog and reads the link.
fn link_of(explorer: &Explorer<'_>) -> Result<String> {
    explorer.press("Share")?;
    explorer.page().eventually("the link is made", || {
        let link: String = explorer.ask("return root.querySelector('#share-link')?.value ?? ''", &[])?;
        Ok((!link.is_empty()).then_some(link))
    })
}

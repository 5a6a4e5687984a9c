//! Coming back: what was open in a tab is open again when its page is loaded once more, and Back leads through choices.

use anyhow::{Result, ensure};
use serde_json::json;

use super::several::{over, shelf, show};
use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;

tests![
    what_was_open_is_open_again_after_a_reload,
    what_was_open_is_open_again_after_a_way_back_and_not_in_another_tab,
    of_who_wants_nothing_kept_nothing_is_open_again,
    back_takes_back_what_only_another_open_article_has,
];

const RAIN: &str = "“It rains,” said Jean Petit, a French minister.";
const SNOW: &str =
    "“It snows,” said Hans Klein, a German minister.\n\n“It melts,” said Wanjiru Kamau, a Kenyan writer.";
const FOG: &str =
    "“It clears,” said Peter Kamau, a Kenyan minister.\n\n“It is dry,” said Ada Lovelace, a British writer.";

/// Three articles, the second shown, all counted, Kenya chosen; answers what the bar of articles says.
fn three(page: &Page) -> Result<Vec<(String, String, bool)>> {
    let explorer = page.open("/")?;
    explorer.drop_files(&[("rain.txt", RAIN), ("snow.txt", SNOW), ("fog.txt", FOG)])?;
    page.eventually("all are open", || Ok((shelf(&explorer)?.len() == 3).then_some(())))?;
    show(&explorer, "snow.txt")?;
    over(&explorer, "All 3")?;
    explorer.toggle("country", "KE")?;
    are_as_before(&explorer)?;
    addressed(page, "?country=KE")?;
    let remembered = "return Object.values(sessionStorage).join().split('\\n').length";
    page.eventually("all are remembered", || Ok((page.script::<usize>(remembered, &[])? == 4).then_some(())))?;
    wait_for_kept(page)?;
    shelf(&explorer)
}

fn are_as_before(explorer: &Explorer<'_>) -> Result<()> {
    let view = explorer.eventually("Kenya is chosen in all", |view| view.status == "2 of 5 quotes in 3 articles")?;
    ensure!(view.text.contains("It snows"), "another article is shown: {}", view.text);
    Ok(())
}

fn addressed(page: &Page, wanted: &str) -> Result<()> {
    page.eventually(&format!("the address says {wanted}"), || {
        Ok((page.script::<String>("return location.search", &[])? == wanted).then_some(()))
    })
}

fn wait_for_kept(page: &Page) -> Result<()> {
    let script = "const done = arguments[0]; const opening = indexedDB.open('sayso');\
                  opening.onsuccess = () => { const base = opening.result;\
                    const all = base.transaction('recent').objectStore('recent').count();\
                    all.onsuccess = () => { base.close(); done(all.result === 3); }; };";
    page.eventually("all are kept", || Ok(page.script_with_callback::<bool>(script, &[])?.then_some(())))
}

fn what_was_open_is_open_again_after_a_reload(page: &Page) -> Result<()> {
    let before = three(page)?;
    let steps: usize = page.script("return history.length", &[])?;
    page.session().wait_for(async |web| Ok(web.refresh().await?))?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    are_as_before(&explorer)?;
    let after = shelf(&explorer)?;
    ensure!(after == before, "{after:?} instead of {before:?}");
    addressed(page, "?country=KE")?;
    let now: usize = page.script("return history.length", &[])?;
    ensure!(now == steps, "{now} steps in the history instead of {steps}");
    explorer.press("Clear all")?;
    explorer.eventually("it can be taken back", |view| view.status == "5 quotes in 3 articles")?;
    // Once more, without the one that was closed meanwhile.
    over(&explorer, "This article")?;
    let close = "[...root.querySelectorAll('nav.shelf .shut')].at(-1).click(); return true";
    explorer.ask::<bool>(close, &[])?;
    page.eventually("two are left", || Ok((shelf(&explorer)?.len() == 2).then_some(())))?;
    addressed(page, "")?;
    page.session().wait_for(async |web| Ok(web.refresh().await?))?;
    explorer.wait_until_ready()?;
    page.eventually("two are open", || Ok((shelf(&explorer)?.len() == 2).then_some(())))?;
    explorer.eventually("with nothing chosen", |view| view.status == "2 quotes").map(drop)
}

fn what_was_open_is_open_again_after_a_way_back_and_not_in_another_tab(page: &Page) -> Result<()> {
    let before = three(page)?;
    page.go("about:blank")?;
    page.session().wait_for(async |web| Ok(web.back().await?))?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    are_as_before(&explorer)?;
    let after = shelf(&explorer)?;
    ensure!(after == before, "{after:?} instead of {before:?}");
    let address: String = page.script("return location.origin", &[])?;
    page.session().wait_for(async |web| {
        let tab = web.new_tab().await?;
        Ok(web.switch_to_window(tab).await?)
    })?;
    page.go(&format!("{address}/?country=CN"))?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    let view = explorer.view()?;
    ensure!(view.text.contains("fentanyl") && shelf(&explorer)?.is_empty(), "{}", view.text);
    Ok(())
}

fn of_who_wants_nothing_kept_nothing_is_open_again(page: &Page) -> Result<()> {
    three(page)?;
    let explorer = page.explorer("sayso-article");
    explorer.open_dialog()?;
    let toggle = "root.querySelector('section[aria-labelledby=recent] input').click(); return true";
    explorer.ask::<bool>(toggle, &[])?;
    page.eventually("nothing is remembered", || {
        Ok((page.script::<usize>("return sessionStorage.length", &[])? == 0).then_some(()))
    })?;
    explorer.press("Cancel")?;
    explorer.drop_file("wind.txt", "text/plain", "“It blows,” said Li Wei.".as_bytes())?;
    explorer.eventually("it is there", |view| view.text.contains("It blows"))?;
    page.session().wait_for(async |web| Ok(web.refresh().await?))?;
    explorer.wait_until_ready()?;
    page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 500)", &[])?;
    let view = explorer.view()?;
    ensure!(view.text.contains("fentanyl") && shelf(&explorer)?.is_empty(), "{}", view.text);
    let kept: usize = page.script("return sessionStorage.length", &[])?;
    ensure!(kept == 0, "{kept} things are remembered");
    Ok(())
}

fn back_takes_back_what_only_another_open_article_has(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.drop_files(&[("snow.txt", SNOW), ("fog.txt", FOG)])?;
    page.eventually("both are open", || Ok((shelf(&explorer)?.len() == 2).then_some(())))?;
    over(&explorer, "All 2")?;
    for (country, wanted) in [("GB", "?country=GB"), ("DE", "?country=DE,GB")] {
        explorer.ask::<bool>(
            "root.querySelector(`[data-facet=country] [data-value=${given[0]}] input`).click(); return true",
            &[json!(country)],
        )?;
        addressed(page, wanted)?;
    }
    page.script::<Option<bool>>("history.back()", &[])?;
    let view = explorer.eventually("one of them is chosen", |view| view.status == "1 of 4 quotes in 2 articles")?;
    ensure!(view.country("GB")?.chosen && !view.country("DE")?.chosen, "{:?}", view.countries);
    addressed(page, "?country=GB")?;
    page.script::<Option<bool>>("history.forward()", &[])?;
    explorer.eventually("and both again", |view| view.status == "2 of 4 quotes in 2 articles").map(drop)
}

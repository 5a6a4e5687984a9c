//! What a reader corrects, reviews and takes back.

use anyhow::{Result, ensure};
use serde_json::json;

use super::jumping::CARD_IN_SIGHT;
use super::tests;
use crate::axe;
use crate::driver::Browser;
use crate::explorer::Explorer;
use crate::page::Page;
use crate::view::View;

tests![
    a_quote_is_given_to_another_speaker_and_stays_so_after_a_reload,
    a_new_speaker_gets_a_country_and_takes_another_quote_along,
    a_name_of_spaces_is_no_name,
    nobody_says_this_takes_a_quote_away_and_ctrl_z_brings_it_back,
    two_speakers_are_merged,
    each_correction_is_listed_and_taken_back,
    selected_words_become_a_quote,
    the_unsure_quotes_are_reviewed_by_one_key,
    an_embedded_article_keeps_nothing,
    what_two_tabs_correct_in_one_article_is_kept_of_both,
    corrections_that_cannot_be_read_are_not_written_over,
    what_was_corrected_is_not_corrected_again_in_its_own_export,
    storage_that_is_forbidden_is_told_and_the_session_goes_on,
    axe_finds_nothing_where_quotes_are_corrected,
];

/// An article with quotes that the engine is not sure of.
const UNSURE: &str = "NAIROBI, Kenya – Heavy rain fell on the city on Monday. “We have lost everything,” residents said.\n\n\
    “It will get worse,” said Peter Kamau, the mayor of Nairobi. They danced: it is over, we go home.\n\n\
    Villagers said they had no water. “Nobody came,” they said.";

fn a_quote_is_given_to_another_speaker_and_stays_so_after_a_reload(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let quote = before.mark_with("firmly opposes")?.quote.clone();
    let robinson = before.speaker_named("Todd Robinson")?.clone();
    correct(&explorer, &quote)?;
    choose(&explorer, "who", &robinson.value)?;
    explorer.press("Save")?;
    let theirs = |view: &View| view.speaker_named("Todd Robinson").is_ok_and(|now| now.count == robinson.count + 1);
    let after = explorer.eventually("the quote is Robinson's", theirs)?;
    let mark = after.mark_with("firmly opposes")?;
    ensure!(mark.country == "US", "the country is not the speaker's: {mark:?}");
    ensure!(card(&after, &quote)?.contains("Corrected"), "{:?}", card(&after, &quote));
    let again = page.open("/")?;
    again.eventually("the correction is there after a reload", theirs)?;
    again.press("1 correction")?;
    again.press("Back to the engine")?;
    again.press("Close")?;
    again.eventually("all is as the engine has it", |view| *view == before)?;
    Ok(())
}

fn a_new_speaker_gets_a_country_and_takes_another_quote_along(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    correct(&explorer, &quote)?;
    choose(&explorer, "who", "new")?;
    fill(&explorer, "name", "Élise Martin")?;
    choose(&explorer, "country", "FR")?;
    explorer.ask::<Option<bool>>("root.querySelector('dialog[open] [name=along]').click()", &[])?;
    explorer.press("Save")?;
    let view = explorer.eventually("there is another speaker", |view| view.speaker_named("Élise Martin").is_ok())?;
    ensure!(view.speaker_named("Élise Martin")?.count == 2, "{:?}", view.speakers);
    ensure!(view.country("FR")?.count == 2, "{:?}", view.countries);
    Ok(())
}

fn a_name_of_spaces_is_no_name(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    correct(&explorer, &quote)?;
    choose(&explorer, "who", "new")?;
    let field = "const field = root.querySelector('dialog[open] [name=name]'); field?.focus(); return field !== null";
    page.eventually("there is the field", || Ok(explorer.ask::<bool>(field, &[])?.then_some(())))?;
    page.press("  ")?;
    explorer.press("Save")?;
    let missing = "return root.querySelector('dialog[open] [name=name]')?.validity.valueMissing === true";
    page.eventually("the browser asks for a name", || Ok(explorer.ask::<bool>(missing, &[])?.then_some(())))
}

fn nobody_says_this_takes_a_quote_away_and_ctrl_z_brings_it_back(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let quote = before.mark_with("firmly opposes")?.quote.clone();
    correct(&explorer, &quote)?;
    explorer.press("Nobody says this")?;
    let gone = explorer.eventually("the quote is gone", |view| view.mark_with("firmly opposes").is_err())?;
    ensure!(gone.cards.len() + 1 == before.cards.len(), "{:?}", gone.status);
    press_with(page, &[CONTROL], 'z')?;
    explorer.eventually("Ctrl+Z brings it back", |view| view.mark_with("firmly opposes").is_ok())?;
    press_with(page, &[CONTROL, SHIFT], 'z')?;
    explorer.eventually("Ctrl+Shift+Z takes it away", |view| view.mark_with("firmly opposes").is_err())?;
    Ok(())
}

fn two_speakers_are_merged(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let (wang, blinken) = (before.speaker_named("Wang Wenbin")?, before.speaker_named("Antony Blinken")?);
    correct(&explorer, &before.mark_with("firmly opposes")?.quote)?;
    choose(&explorer, "same", &blinken.value)?;
    explorer.press("Save")?;
    let view = explorer.eventually("one is gone", |view| view.speaker_named("Wang Wenbin").is_err())?;
    let merged = view.speaker_named("Antony Blinken")?;
    ensure!(merged.count == wang.count + blinken.count, "{merged:?}");
    Ok(())
}

fn each_correction_is_listed_and_taken_back(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    for (words, country) in [("firmly opposes", "FR"), ("explore setting up", "DE")] {
        correct(&explorer, &before.mark_with(words)?.quote)?;
        choose(&explorer, "country", country)?;
        explorer.press("Save")?;
        explorer.eventually("the country is there", |view| view.country(country).is_ok())?;
    }
    explorer.press("2 corrections")?;
    let listed: String = explorer.ask("return trimmed(root.querySelector('dialog[open] ol'))", &[])?;
    ensure!(listed.contains("Wang Wenbin: France") && listed.contains("Antony Blinken: Germany"), "{listed}");
    explorer.press("Take back")?;
    explorer.press("Close")?;
    let view = explorer.eventually("the first is taken back", |view| view.country("FR").is_err())?;
    ensure!(view.country("DE").is_ok(), "{:?}", view.countries);
    Ok(())
}

fn selected_words_become_a_quote(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(&explorer, UNSURE)?;
    let before = explorer.view()?;
    select(&explorer, "NAIROBI, Kenya – Heavy rain fell on the city on Monday")?;
    page.eventually("there is a button", || Ok(explorer.can_press("Mark as quote")?.then_some(())))?;
    explorer.press("Mark as quote")?;
    let marked: String = explorer.ask("return trimmed(root.querySelector('dialog[open] .words'))", &[])?;
    ensure!(marked.ends_with("on Monday”"), "the words are cut: {marked}");
    explorer.press("Cancel")?;
    select(&explorer, "it is over, we go home")?;
    page.eventually("there is the button again", || Ok(explorer.can_press("Mark as quote")?.then_some(())))?;
    page.press("m")?;
    choose(&explorer, "who", &before.speaker_named("Peter Kamau")?.value)?;
    explorer.press("Save")?;
    let view = explorer.eventually("there is one more", |view| view.cards.len() == before.cards.len() + 1)?;
    let card = view.cards.iter().find(|card| card.text.contains("it is over, we go home"));
    ensure!(card.is_some_and(|card| card.text.contains("Peter Kamau")), "{card:?}");
    Ok(())
}

fn the_unsure_quotes_are_reviewed_by_one_key(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let sure = |n| format!("“It will get worse {n},” said Peter Kamau.\n\n");
    let sure: String = (1..=12).map(sure).collect();
    paste(&explorer, &UNSURE.replacen("\n\n", &["\n\n", &sure].concat(), 1))?;
    let unsure = explorer.view()?.cards.iter().filter(|card| card.text.contains("Unsure")).count();
    ensure!(unsure > 0, "the engine is sure of everything");
    explorer.press("Review")?;
    let asks = |words: &str| {
        let says = "return trimmed(root.querySelector('.review')).includes(given[0])";
        page.eventually(words, || Ok(explorer.ask::<bool>(says, &[json!(words)])?.then_some(())))
    };
    for at in 1..=unsure {
        asks(&format!("{at} of {unsure}"))?;
        page.eventually("its card is in sight", || Ok(explorer.ask::<bool>(CARD_IN_SIGHT, &[])?.then_some(())))?;
        page.press("y")?;
    }
    asks("Done")?;
    explorer.press("Close")?;
    let view = explorer.view()?;
    ensure!(view.cards.iter().all(|card| !card.text.contains("Unsure")), "{:?}", view.cards);
    ensure!(!explorer.can_press("Review")?, "there is nothing left to review");
    Ok(())
}

fn an_embedded_article_keeps_nothing(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    page.script::<Option<bool>>(
        "const one = document.querySelector('sayso-article'); one.removeAttribute('remember'); \
         const at = one.nextSibling, parent = one.parentNode; one.remove(); \
         return new Promise((done) => setTimeout(() => { parent.insertBefore(one, at); done(true); }, 50))",
        &[],
    )?;
    explorer.wait_until_ready()?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    correct(&explorer, &quote)?;
    explorer.press("Nobody says this")?;
    explorer.eventually("the quote is gone", |view| view.mark_with("firmly opposes").is_err())?;
    let kept: usize = page.script("return localStorage.length", &[])?;
    ensure!(kept == 0, "{kept} things are kept");
    Ok(())
}

fn what_two_tabs_correct_in_one_article_is_kept_of_both(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    nobody(&explorer, "needs to do more")?;
    in_another_tab(page, || nobody(&page.open("/")?, "firmly opposes"))?;
    nobody(&explorer, "explore setting up")?;
    let corrected = ["needs to do more", "firmly opposes", "explore setting up"];
    let all = |view: &View| corrected.iter().all(|words| view.mark_with(words).is_err());
    explorer.eventually("what the other tab has corrected comes as well", all)?;
    page.open("/")?.eventually("all are there after a reload", all)?;
    Ok(())
}

fn corrections_that_cannot_be_read_are_not_written_over(page: &Page) -> Result<()> {
    nobody(&page.open("/")?, "firmly opposes")?;
    let damage = "const key = Object.keys(localStorage).find((key) => key.startsWith('sayso:corrections')); \
                  localStorage.setItem(key, '2 from another version'); return key";
    let key: String = page.script(damage, &[])?;
    let explorer = page.open("/")?;
    let told = |words: &'static str| move |view: &View| view.alerts.iter().any(|alert| alert.contains(words));
    explorer.eventually("it is told", told("cannot be read"))?;
    nobody(&explorer, "explore setting up")?;
    explorer.eventually("it is told that no more can be kept", told("cannot be kept"))?;
    let kept: String = page.script("return localStorage.getItem(arguments[0]) ?? 'nothing'", &[json!(key)])?;
    ensure!(kept == "2 from another version", "{kept}");
    Ok(())
}

fn what_was_corrected_is_not_corrected_again_in_its_own_export(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    nobody(&explorer, "firmly opposes")?;
    let robinson = explorer.view()?.mark_with("explore setting up")?.quote.clone();
    correct(&explorer, &robinson)?;
    choose(&explorer, "country", "DE")?;
    explorer.press("Save")?;
    explorer.eventually("the country is there", |view| view.country("DE").is_ok())?;
    let script = "const done = arguments[0]; document.querySelector('sayso-article').export('json').then(done)";
    let exported: String = page.script_with_callback(script, &[])?;
    explorer.drop_file("again.json", "application/json", exported.as_bytes())?;
    page.eventually("both are open", || {
        Ok(explorer.ask::<bool>("return root.querySelectorAll('nav.shelf li').length === 2", &[])?.then_some(()))
    })?;
    let view = explorer.eventually("it is as it was exported", |view| view.mark_with("firmly opposes").is_err())?;
    ensure!(view.country("DE").is_ok(), "{:?}", view.countries);
    page.script_with_callback::<Option<bool>>("setTimeout(arguments[0], 300)", &[])?;
    ensure!(!explorer.can_press("2 corrections")?, "they are corrected once more");
    Ok(())
}

/// Does something in a tab of its own, which stays open.
fn in_another_tab(page: &Page, what: impl FnOnce() -> Result<()>) -> Result<()> {
    let here = page.session().wait_for(async |web| {
        let here = web.window().await?;
        let tab = web.new_tab().await?;
        web.switch_to_window(tab).await?;
        Ok(here)
    })?;
    what()?;
    page.session().wait_for(async |web| {
        web.switch_to_window(here.clone()).await?;
        if page.browser() == Browser::Chromium {
            // What is not seen is not drawn.
            web.cdp().send_raw("Page.bringToFront", json!({})).await?;
        }
        Ok(())
    })
}

/// Says that nobody says a quote.
fn nobody(explorer: &Explorer<'_>, words: &str) -> Result<()> {
    let quote = explorer.view()?.mark_with(words)?.quote.clone();
    correct(explorer, &quote)?;
    explorer.press("Nobody says this")?;
    explorer.eventually("the quote is gone", |view| view.mark_with(words).is_err() && !view.dialog).map(drop)
}

fn storage_that_is_forbidden_is_told_and_the_session_goes_on(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    page.script::<Option<bool>>(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
        &[],
    )?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    correct(&explorer, &quote)?;
    explorer.press("Nobody says this")?;
    let view =
        explorer.eventually("it is told", |view| view.alerts.iter().any(|alert| alert.contains("cannot be kept")))?;
    ensure!(view.mark_with("firmly opposes").is_err(), "the correction is not shown");
    Ok(())
}

fn axe_finds_nothing_where_quotes_are_corrected(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    paste(&explorer, UNSURE)?;
    explorer.press("Review")?;
    axe::check(page, "in a review")?;
    explorer.press("Correct…")?;
    axe::check(page, "in the dialog to correct")?;
    choose(&explorer, "who", "new")?;
    axe::check(page, "in the dialog with a new speaker")?;
    fill(&explorer, "name", "Ana")?;
    explorer.press("Save")?;
    explorer.press("1 correction")?;
    axe::check(page, "in the list of corrections")
}

const CONTROL: char = '\u{e009}';
const SHIFT: char = '\u{e008}';

/// Presses a key while others are held.
fn press_with(page: &Page, held: &[char], key: char) -> Result<()> {
    page.session().wait_for(async |web| {
        let down = held.iter().fold(web.action_chain(), |keys, &held| keys.key_down(held));
        let pressed = down.key_down(key).key_up(key);
        Ok(held.iter().fold(pressed, |keys, &held| keys.key_up(held)).perform().await?)
    })
}

/// Opens the dialog to correct a quote.
pub(super) fn correct(explorer: &Explorer<'_>, quote: &str) -> Result<()> {
    explorer.wait_for_the_list()?;
    if !explorer.ask::<bool>(
        "return Boolean(button('Correct…', root.querySelector(`li[data-quote=\"${given[0]}\"]`)))",
        &[json!(quote)],
    )? {
        explorer.press_in_card(quote, "Why")?;
    }
    explorer.page().eventually("the quote can be corrected", || explorer.press_in_card(quote, "Correct…").map(Some))?;
    explorer.page().eventually("the dialog is open", || {
        Ok(explorer.ask::<bool>("return Boolean(root.querySelector('dialog[open] [name=who]'))", &[])?.then_some(()))
    })
}

/// Chooses an option in the open dialog.
fn choose(explorer: &Explorer<'_>, name: &str, value: &str) -> Result<()> {
    let script = "const field = root.querySelector(`dialog[open] [name=\"${given[0]}\"]`); field.value = given[1]; \
                  field.dispatchEvent(new Event('change', { bubbles: true })); return field.value === given[1]";
    let chosen = explorer
        .page()
        .eventually("there is the field", || explorer.ask::<bool>(script, &[json!(name), json!(value)]).map(Some))?;
    ensure!(chosen, "{name} has no option {value}");
    Ok(())
}

fn fill(explorer: &Explorer<'_>, name: &str, value: &str) -> Result<()> {
    let script = "root.querySelector(`dialog[open] [name=\"${given[0]}\"]`).value = given[1]; return true";
    explorer
        .page()
        .eventually("there is the field", || explorer.ask::<bool>(script, &[json!(name), json!(value)]).map(Some))
        .map(drop)
}

fn paste(explorer: &Explorer<'_>, text: &str) -> Result<()> {
    let before = explorer.view()?.text;
    explorer.open_dialog()?;
    explorer.type_article(text)?;
    explorer.press("Explore")?;
    explorer.eventually("the article is another", |view| view.text != before && !view.dialog).map(drop)
}

/// Selects words of the article, as a drag over them does.
fn select(explorer: &Explorer<'_>, words: &str) -> Result<()> {
    let script = "const walker = document.createTreeWalker(root.querySelector('article'), NodeFilter.SHOW_TEXT); \
                  for (let node; (node = walker.nextNode());) { \
                    const start = node.data.indexOf(given[0]); \
                    if (start < 0) continue; \
                    const selection = root.getSelection ? root.getSelection() : document.getSelection(); \
                    selection.setBaseAndExtent(node, start, node, start + given[0].length); \
                    return true; \
                  } \
                  return false";
    ensure!(explorer.ask::<bool>(script, &[json!(words)])?, "“{words}” is not in the article");
    Ok(())
}

fn card<'v>(view: &'v View, quote: &str) -> Result<&'v str> {
    let found = view.cards.iter().find(|card| card.quote == quote);
    found.map(|card| card.text.as_str()).ok_or_else(|| anyhow::anyhow!("{quote} has no card"))
}

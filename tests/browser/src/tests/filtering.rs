//! Choosing whose quotes are shown.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::driver::Browser;
use crate::page::Page;
use crate::view::{Choice, View};

tests![
    choosing_a_country_dims_the_others_and_shortens_the_list,
    choosing_a_second_country_adds_its_quotes,
    choosing_a_speaker_shows_their_quotes_alone,
    what_would_give_nothing_is_offered_only_if_it_is_chosen,
    counts_tell_what_a_choice_would_give,
    no_key_reaches_the_letters_at_what_is_left_out,
    the_list_before_a_choice_leaves_the_document,
    the_focus_in_the_list_stays_at_its_card,
    clearing_all_brings_everything_back,
    a_choice_is_taken_back_by_a_second_click,
    options_are_checkboxes_that_the_keyboard_reaches,
    many_options_fold_and_can_be_found,
    a_narrow_page_folds_its_filters_and_keeps_the_number_of_quotes_in_sight,
    a_narrow_page_stays_as_wide_as_its_window_however_many_countries_speak,
    in_a_column_of_a_wide_page_sheets_and_figures_belong_to_the_column,
];

fn choosing_a_country_dims_the_others_and_shortens_the_list(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let china = before.country("CN")?.count;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("China is chosen", |view| view.country("CN").is_ok_and(|choice| choice.chosen))?;
    ensure!(view.status == status(china, before.cards.len()), "status “{}”", view.status);
    ensure!(view.cards.len() == china, "{} cards for {china} quotes", view.cards.len());
    ensure!(view.marks.len() == before.marks.len(), "words have left the article");
    for mark in &view.marks {
        ensure!(mark.dimmed == (mark.country != "CN"), "China is chosen, and {mark:?}");
    }
    ensure!(view.text == before.text, "the article's words have changed");
    Ok(())
}

fn choosing_a_second_country_adds_its_quotes(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let both = before.country("CN")?.count + before.country("US")?.count;
    explorer.toggle("country", "CN")?;
    explorer.toggle("country", "US")?;
    let view = explorer.eventually("both are listed", |view| view.cards.len() == both)?;
    for mark in &view.marks {
        ensure!(mark.dimmed != ["CN", "US"].contains(&mark.country.as_str()), "both are chosen, and {mark:?}");
    }
    Ok(())
}

fn choosing_a_speaker_shows_their_quotes_alone(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let robinson = before.speaker_named("Robinson")?;
    explorer.toggle("speaker", &robinson.value)?;
    let view = explorer.eventually("his quotes are listed", |view| view.cards.len() == robinson.count)?;
    ensure!(view.status == status(robinson.count, before.cards.len()), "status “{}”", view.status);
    for card in &view.cards {
        ensure!(card.text.contains("Robinson"), "Robinson is chosen, and a card reads “{}”", card.text);
    }
    ensure!(!view.mark_with("Just because the PRC")?.dimmed, "his own words are dimmed");
    ensure!(view.mark_with("firmly opposes smearing")?.dimmed, "another's words are not dimmed");
    Ok(())
}

fn what_would_give_nothing_is_offered_only_if_it_is_chosen(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let offered = "return [...root.querySelectorAll('[data-facet=speaker] label')].filter(isShown)\
                   .map((label) => trimmed(label.querySelector('.name')))";
    let has = |name: &str| -> Result<bool> {
        Ok(explorer.ask::<Vec<String>>(offered, &[])?.iter().any(|offered| offered.contains(name)))
    };
    ensure!(has("Robinson")? && has("Wang")?, "not all speakers are offered");
    explorer.toggle("country", "CN")?;
    explorer.eventually("China is chosen", |view| chosen(view) == 1)?;
    ensure!(!has("Robinson")? && has("Wang")?, "who has no quote of China is still offered");

    // An address can ask for what has nothing in common.
    let explorer = page.open("/?country=CN&speaker=todd-robinson")?;
    let none = explorer.eventually("nothing fits", |view| view.cards.is_empty())?;
    ensure!(none.status.starts_with("0 of "), "status “{}”", none.status);
    ensure!(none.marks.iter().all(|mark| mark.dimmed), "nothing fits, but not all is dimmed");
    ensure!(has_chosen(&none, "Robinson")?, "{:?}", none.speakers);
    // A second speaker, who is of the country: or inside the facet, and across the two.
    let wang = none.speaker_named("Wang Wenbin")?;
    explorer.toggle("speaker", &wang.value)?;
    let view = explorer.eventually("Wang's quotes fit", |view| view.cards.len() == wang.count)?;
    ensure!(view.cards.iter().all(|card| card.text.contains("Wang")), "{:?}", view.cards);
    Ok(())
}

fn no_key_reaches_the_letters_at_what_is_left_out(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // Whether each can have the focus, and whether it should.
    let reached = "const before = root.activeElement;\
                   const labels = [...root.querySelectorAll('article .label')].map((label) => { label.focus();\
                     return [root.activeElement === label, !label.previousElementSibling.matches('.dimmed')] });\
                   before?.focus(); return labels";
    let are_right = |some_are_out: bool| {
        let labels: Vec<(bool, bool)> = explorer.ask(reached, &[])?;
        let is_out = labels.iter().any(|(_, should)| !should);
        Ok((is_out == some_are_out && labels.iter().all(|(can, should)| can == should)).then_some(()))
    };
    page.eventually("all can be reached", || are_right(false))?;
    explorer.toggle("country", "CN")?;
    page.eventually("those of China alone can", || are_right(true))?;
    explorer.look("Keep")?;
    page.eventually("what is kept can be reached", || {
        let labels: Vec<(bool, bool)> = explorer.ask(reached, &[])?;
        Ok(labels.iter().all(|(can, _)| *can).then_some(()))
    })?;
    explorer.look("Dim")?;
    explorer.press("Clear all")?;
    page.eventually("all can again", || are_right(false))
}

fn the_list_before_a_choice_leaves_the_document(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let cards = "return root.querySelectorAll('.card').length";
    let drawn = "return !root.querySelector('#list').hasAttribute('aria-busy')";
    page.eventually("the list is drawn", || Ok(explorer.ask::<bool>(drawn, &[])?.then_some(())))?;
    let all: usize = explorer.ask(cards, &[])?;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("China is chosen", |view| view.cards.len() < all)?;
    page.eventually("no other card is there", || {
        Ok((explorer.ask::<usize>(cards, &[])? == view.cards.len()).then_some(()))
    })?;
    explorer.press("Clear all")?;
    page.eventually("all are there", || Ok((explorer.ask::<usize>(cards, &[])? == all).then_some(())))
}

fn the_focus_in_the_list_stays_at_its_card(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("China is chosen", |view| chosen(view) == 1)?;
    page.eventually("the address says so", || {
        Ok(page.script::<String>("return location.search", &[])?.contains("country").then_some(()))
    })?;
    let card = view.cards.first().map(|card| card.quote.clone()).unwrap_or_default();
    let focus = "root.querySelector(`[data-card=${given[0]}] button`).focus(); history.back()";
    explorer.ask::<Option<bool>>(focus, &[serde_json::json!(card)])?;
    explorer.eventually("China is no longer chosen", |view| chosen(view) == 0)?;
    let at = "return root.activeElement?.closest('[data-card]')?.dataset.card";
    ensure!(explorer.ask::<Option<String>>(at, &[])? == Some(card), "the focus is elsewhere");
    Ok(())
}

fn many_options_fold_and_can_be_found(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let names = ["Anton", "Berta", "Chloe", "Diego", "Élise", "Franz", "Greta", "Henri", "Ingrid", "Jorge", "Karin"];
    let said = names.map(|name| ["“It rains on all of us,” said ", name, " Miller."].concat());
    let text = said.join("\n\n");
    explorer.drop_file("many.txt", "text/plain", text.as_bytes())?;
    let view = explorer.eventually("the article is there", |view| view.cards.len() == names.len())?;
    ensure!(view.speakers.len() == 8, "{} speakers are offered at once", view.speakers.len());
    explorer.press("Show all 11")?;
    explorer.eventually("all are offered", |view| view.speakers.len() == names.len())?;
    let find = "const box = root.querySelector('[data-facet=speaker] .find'); box.value = given[0];\
                box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true })); return null";
    explorer.ask::<Option<bool>>(find, &[serde_json::json!("ELI")])?;
    let found = explorer.eventually("one is found", |view| view.speakers.len() == 1)?;
    ensure!(found.speakers[0].name.starts_with("Élise"), "{:?}", found.speakers);
    explorer.toggle("speaker", &found.speakers[0].value)?;
    explorer.eventually("she is chosen", |view| view.cards.len() == 1)?;
    explorer.press("Show fewer")?;
    let folded = explorer.eventually("the rest is folded again", |view| view.speakers.len() > 1)?;
    ensure!(has_chosen(&folded, "Élise")?, "who is chosen folded away: {:?}", folded.speakers);
    Ok(())
}

fn has_chosen(view: &View, name: &str) -> Result<bool> {
    Ok(view.speaker_named(name)?.chosen)
}

fn counts_tell_what_a_choice_would_give(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("the list is shorter", |view| view.cards.len() < before.cards.len())?;
    // The facet's own choice leaves its siblings as they were …
    ensure!(
        counts(&view.countries) == counts(&before.countries),
        "{:?} before, {:?} now",
        before.countries,
        view.countries
    );
    // … and the other facet counts what is left.
    let left: usize = view.speakers.iter().map(|speaker| speaker.count).sum();
    ensure!(left == view.cards.len(), "speakers count {left} quotes, {} are listed", view.cards.len());
    ensure!(view.speaker_named("Robinson")?.count == 0, "{:?}", view.speakers);
    // Each count is what a click then shows.
    for speaker in view.speakers.iter().filter(|speaker| speaker.count > 0) {
        explorer.toggle("speaker", &speaker.value)?;
        explorer.eventually("as many as were promised", |view| view.cards.len() == speaker.count)?;
        explorer.toggle("speaker", &speaker.value)?;
        explorer.eventually("the choice is taken back", |now| now.cards.len() == view.cards.len())?;
    }
    Ok(())
}

fn clearing_all_brings_everything_back(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    ensure!(!explorer.can_press("Clear all")?, "there is nothing to clear yet");
    let speaker = before.speaker_named("Wang Wenbin")?;
    explorer.toggle("country", "CN")?;
    explorer.toggle("speaker", &speaker.value)?;
    explorer.eventually("two choices are made", |view| chosen(view) == 2)?;
    explorer.press("Clear all")?;
    explorer.eventually("all is as before", |view| *view == before)?;
    ensure!(!explorer.can_press("Clear all")?, "there is nothing left to clear");
    Ok(())
}

fn a_choice_is_taken_back_by_a_second_click(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.toggle("country", "US")?;
    explorer.eventually("the list is shorter", |view| view.cards.len() < before.cards.len())?;
    explorer.toggle("country", "US")?;
    explorer.eventually("all is as before", |view| *view == before)?;
    Ok(())
}

fn options_are_checkboxes_that_the_keyboard_reaches(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let legends: Vec<String> =
        explorer.ask("return [...root.querySelectorAll('fieldset > legend')].map(trimmed)", &[])?;
    ensure!(legends.starts_with(&["Country".to_owned(), "Speaker".to_owned()]), "legends: {legends:?}");
    explorer.ask::<Option<bool>>("root.querySelector('fieldset[data-facet=country] input').focus()", &[])?;
    page.press(" ")?;
    let view = explorer.eventually("the first country is chosen", |view| view.countries.iter().any(|c| c.chosen))?;
    ensure!(view.countries.first().is_some_and(|first| first.chosen), "{:?}", view.countries);
    let kept: bool = explorer.ask("return root.activeElement.closest('fieldset')?.dataset.facet === 'country'", &[])?;
    ensure!(kept, "the focus has left the facet");
    page.press("\u{e004} ")?;
    let both = explorer.eventually("Tab and Space choose the second", |view| chosen(view) == 2)?;
    ensure!(both.countries.iter().filter(|country| country.chosen).count() == 2, "{both:?}");
    ensure!(both.cards.len() <= before.cards.len(), "{:?}", both.status);
    Ok(())
}

fn a_narrow_page_folds_its_filters_and_keeps_the_number_of_quotes_in_sight(page: &Page) -> Result<()> {
    // No window of a browser on a desk gets narrower than this.
    page.resize(500)?;
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let unfolded = "return isShown(root.querySelector('fieldset[data-facet=country]'))";
    ensure!(!explorer.ask::<bool>(unfolded, &[])?, "the filters take the article's place");
    explorer.unfold_filters()?;
    page.eventually("the filters are unfolded", || Ok(explorer.ask::<bool>(unfolded, &[])?.then_some(())))?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("China is chosen", |view| view.status != before.status)?;
    let listed = "return isShown(root.querySelector('ol'))";
    ensure!(!explorer.ask::<bool>(listed, &[])?, "the list takes the article's place");
    explorer.press("Quotes")?;
    page.eventually("the list is there", || Ok(explorer.ask::<bool>(listed, &[])?.then_some(())))?;
    explorer.press_in_card(&before.mark_with("firmly opposes")?.quote, "Show in text")?;
    page.eventually("the list makes room for the text", || Ok((!explorer.ask::<bool>(listed, &[])?).then_some(())))?;
    let counted = "return isInSight(root.querySelector('[role=status]'))";
    ensure!(explorer.ask::<bool>(counted, &[])?, "the number of quotes is out of sight");
    let (wide, window) = page.widths()?;
    ensure!(wide <= window, "the page is {wide} px wide in a window of {window} px");
    Ok(())
}

fn a_narrow_page_stays_as_wide_as_its_window_however_many_countries_speak(page: &Page) -> Result<()> {
    page.resize(500)?;
    let explorer = page.open("/")?;
    let people = [
        "Jean Petit, a French",
        "Hans Klein, a German",
        "Ada Lovelace, a British",
        "Maria Rossi, an Italian",
        "Ana Silva, a Brazilian",
        "Kenji Sato, a Japanese",
        "Peter Kamau, a Kenyan",
        "Lars Berg, a Norwegian",
        "Carlos Vega, a Mexican",
        "Ewa Nowak, a Polish",
    ];
    let text = people.map(|who| format!("“It rains,” said {who} minister.")).join("\n\n");
    explorer.drop_file("rain.txt", "text/plain", text.as_bytes())?;
    explorer.eventually("they are there", |view| view.marks.len() == people.len())?;
    let (wide, window) = page.widths()?;
    ensure!(wide <= window, "the page is {wide} px wide in a window of {window} px");
    Ok(())
}

fn status(shown: usize, all: usize) -> String {
    format!("{shown} of {all} quotes")
}

fn chosen(view: &View) -> usize {
    view.countries.iter().chain(&view.speakers).filter(|choice| choice.chosen).count()
}

fn counts(choices: &[Choice]) -> Vec<(&str, usize)> {
    choices.iter().map(|choice| (choice.value.as_str(), choice.count)).collect()
}

fn in_a_column_of_a_wide_page_sheets_and_figures_belong_to_the_column(page: &Page) -> Result<()> {
    let explorer = page.open("/examples/plain/index.html")?;
    page.resize(1440)?;
    for (side, width) in [("Start", 360), ("End", 320), ("Start", 700)] {
        let place = "const { style } = document.querySelector('sayso-article'); style.cssText = ''; \
                     style.inlineSize = `${arguments[1]}px`; style[`marginInline${arguments[0]}`] = 'auto'; scrollTo(0, 100)";
        page.script::<Option<bool>>(place, &[json!(side), json!(width)])?;
        for (button, sheet) in [("Filters", "#facets"), ("Quotes", "#list")] {
            explorer.press(button)?;
            let both = "const sheet = root.querySelector(`${given[0]}:popover-open`); const column = root.querySelector('.app'); \
                        return sheet ? [sheet, column].map((it) => it.getBoundingClientRect()).map(({ left, width, bottom }) => \
                        [left, width, bottom - document.documentElement.clientHeight]) : null";
            let [sheet_at, column] = page.eventually("the sheet is open", || {
                explorer.ask::<Option<[(f64, f64, f64); 2]>>(both, &[json!(sheet)])
            })?;
            let differs = (sheet_at.0 - column.0).abs() > 0.5 || (sheet_at.1 - column.1).abs() > 0.5;
            ensure!(sheet_at.2.abs() < 0.5, "the sheet {sheet} is {} px below the window's end", sheet_at.2);
            ensure!(!differs, "{side}, {width} px: the sheet {sheet} is at {sheet_at:?}, the column at {column:?}");
            explorer.press("Close")?;
        }
        explorer.press("Figures")?;
        let beside = "const [figures, column] = [root.querySelector('#figures:popover-open'), root.querySelector('.app')]; \
                      if (!figures) return null; const [at, around] = [figures, column].map((it) => it.getBoundingClientRect()); \
                      return [at.left - around.left, around.right - at.right]";
        let (before, after): (f64, f64) = page.eventually("the figures are open", || explorer.ask(beside, &[]))?;
        let is_centred = page.browser() == Browser::Firefox || (before - after).abs() < 1.5;
        ensure!(
            before > -0.5 && after > -0.5 && is_centred,
            "{side}, {width} px: the figures are {before} and {after} px from the ends of the column"
        );
        explorer.press("Figures")?;
    }
    // Small screens are as wide as they are.
    page.script::<Option<bool>>("document.querySelector('sayso-article').style.cssText = ''", &[])?;
    page.resize(500)?;
    explorer.press("Quotes")?;
    let wide: bool =
        explorer.ask("return root.querySelector('#list').offsetWidth === document.documentElement.clientWidth", &[])?;
    ensure!(wide, "on a small screen the sheet is not as wide as the window");
    Ok(())
}

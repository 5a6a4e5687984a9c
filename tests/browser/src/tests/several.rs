//! Several articles at once: opened together, switched between, filtered and listed over all.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::explorer::Explorer;
use crate::page::Page;

tests![
    several_files_are_opened_at_once_and_the_bad_ones_told_of_by_name,
    a_folder_that_is_dropped_opens_what_can_be_read_in_it,
    a_reader_switches_between_articles_and_closes_them_by_keyboard,
    what_is_chosen_holds_in_every_article,
    over_all_the_list_is_grouped_and_a_card_leads_to_its_article,
    over_all_the_bar_the_figures_and_the_map_count_every_article,
    a_country_has_one_hue_wherever_it_is_seen_and_the_bar_is_in_the_order_of_words,
    a_plot_shows_the_articles_that_are_chosen_in_the_colours_of_the_page,
    corrections_stay_with_their_article_while_others_are_shown,
    the_pages_own_sample_gives_way_and_an_article_that_was_opened_stays,
    many_articles_are_a_list_to_choose_from,
    the_list_begins_anew_with_another_article,
];

const RAIN: &str =
    "“It rains,” said Jean Petit, a French minister.\n\n“It is dry,” said Ada Lovelace, a British writer.";
const SNOW: &str =
    "“It snows,” said Hans Klein, a German minister.\n\n“It melts,” said Ada Lovelace, a British writer.";

/// What there is to be seen of the open articles: name, what is told of it, and whether it is the one that is shown.
pub(super) fn shelf(explorer: &Explorer<'_>) -> Result<Vec<(String, String, bool)>> {
    let script = "return [...root.querySelectorAll('nav.shelf li')].map((item) => [trimmed(item.querySelector('.name')), \
                  trimmed(item.querySelector('.note')), item.querySelector('[aria-current=true]') !== null])";
    explorer.ask(script, &[])
}

fn wait_for(explorer: &Explorer<'_>, count: usize) -> Result<Vec<(String, String, bool)>> {
    explorer.page().eventually("so many articles are open", || {
        let shelf = shelf(explorer)?;
        Ok((shelf.len() == count).then_some(shelf))
    })
}

/// Both articles, the first shown.
fn two(page: &Page) -> Result<Explorer<'_>> {
    let explorer = page.open("/")?;
    explorer.drop_files(&[("rain.txt", RAIN), ("snow.txt", SNOW)])?;
    wait_for(&explorer, 2)?;
    Ok(explorer)
}

pub(super) fn show(explorer: &Explorer<'_>, name: &str) -> Result<()> {
    explorer.press(name)?;
    explorer.page().eventually("it is shown", || {
        Ok(shelf(explorer)?.iter().any(|(other, _, is_shown)| *is_shown && other == name).then_some(()))
    })
}

pub(super) fn over(explorer: &Explorer<'_>, scope: &str) -> Result<()> {
    let click = "const found = [...root.querySelectorAll('nav.shelf label')].find((label) => trimmed(label).startsWith(given[0]));\
                 found.querySelector('input').click(); return true";
    explorer.ask::<bool>(click, &[json!(scope)]).map(drop)
}

fn several_files_are_opened_at_once_and_the_bad_ones_told_of_by_name(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let picture = "\u{0}\u{1}\u{2}";
    explorer.drop_files(&[("rain.txt", RAIN), ("a.png", picture), ("snow.txt", SNOW), ("empty.txt", "")])?;
    let shelf = wait_for(&explorer, 2)?;
    let told: Vec<(&str, &str, bool)> = shelf.iter().map(|(name, note, is)| (&**name, &**note, *is)).collect();
    ensure!(told == [("rain.txt", "2 quotes", true), ("snow.txt", "2 quotes", false)], "{told:?}");
    let view = explorer.eventually("what is wrong is told", |view| !view.alerts.is_empty())?;
    let alert = view.alerts.join(" ");
    ensure!(alert.contains("“a.png” is not text") && alert.contains("“empty.txt” is empty"), "{alert}");
    ensure!(view.text.contains("It rains"), "the first is not shown: {}", view.text);
    Ok(())
}

fn a_folder_that_is_dropped_opens_what_can_be_read_in_it(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    // Scripts cannot drop a folder, so the browser is told that it is one.
    let pretend = "const file = (name, text) => ({ name, isFile: true, file: (done) => done(new File([text], name)) });\
                   const folder = (name, ...inside) => ({ name, isDirectory: true,\
                     createReader: () => ({ readEntries: (done) => done(inside.splice(0, 2)) }) });\
                   const entry = folder('drafts', file('10.txt', given[0]), file('2.txt', given[1]), file('.hidden', ''),\
                     folder('pictures', file('a.png', ''), file('a.md', given[2])));\
                   DataTransferItem.prototype.webkitGetAsEntry = () => entry; return true";
    let more = "# Fog\n\n“It is foggy,” said Ann Lee, a British nurse.";
    explorer.ask::<bool>(pretend, &[json!(RAIN), json!(SNOW), json!(more)])?;
    explorer.drop_files(&[("drafts", "")])?;
    let names: Vec<String> = wait_for(&explorer, 3)?.into_iter().map(|(name, ..)| name).collect();
    ensure!(names == ["2.txt", "10.txt", "Fog"], "{names:?}");
    ensure!(explorer.view()?.alerts.is_empty(), "{:?}", explorer.view()?.alerts);
    Ok(())
}

fn a_reader_switches_between_articles_and_closes_them_by_keyboard(page: &Page) -> Result<()> {
    let explorer = two(page)?;
    let focus = "const buttons = root.querySelectorAll('nav.shelf li button'); buttons[given[0]].focus(); return trimmed(buttons[given[0]])";
    explorer.ask::<String>(focus, &[json!(2)])?;
    page.press("\u{e007}")?;
    let view = explorer.eventually("the second is shown", |view| view.text.contains("It snows"))?;
    ensure!(!view.text.contains("It rains") && view.status == "2 quotes", "{}", view.status);
    let focused: String = explorer.ask("return trimmed(root.activeElement)", &[])?;
    ensure!(focused.starts_with("snow.txt"), "the focus is on “{focused}”");
    let name: String = explorer.ask(
        "const close = root.querySelectorAll('nav.shelf li button')[3]; close.focus(); return close.getAttribute('aria-label')",
        &[],
    )?;
    ensure!(name == "Close: snow.txt", "{name}");
    page.press(" ")?;
    explorer.eventually("the first is shown again", |view| view.text.contains("It rains"))?;
    let is_gone: bool = explorer.ask("return root.querySelector('nav.shelf') === null", &[])?;
    ensure!(is_gone, "one article needs no list");
    page.eventually("the focus is at the head of the article", || {
        Ok(explorer.ask::<bool>("return root.activeElement?.localName === 'h1'", &[])?.then_some(()))
    })
}

fn what_is_chosen_holds_in_every_article(page: &Page) -> Result<()> {
    let explorer = two(page)?;
    explorer.unfold_filters()?;
    let ada = explorer.view()?.speaker_named("Ada Lovelace")?.value.clone();
    explorer.toggle("speaker", &ada)?;
    explorer.eventually("she is chosen", |view| view.status == "1 of 2 quotes")?;
    show(&explorer, "snow.txt")?;
    let view = explorer.eventually("she is chosen here too", |view| view.status == "1 of 2 quotes")?;
    ensure!(view.speaker_named("Ada Lovelace")?.chosen && view.cards[0].text.contains("It melts"), "{view:?}");
    // Choices that follow each other faster than anybody makes them are one step in the history.
    let addressed = |wanted: &str| {
        page.eventually("the address says what is chosen", || {
            let search: String = page.script("return location.search", &[])?;
            Ok((search == wanted).then_some(()))
        })
    };
    addressed("?speaker=ada-lovelace")?;
    // A speaker whom this article does not have stays chosen, is told of, and can be taken back.
    explorer.press("Clear all")?;
    addressed("")?;
    let hans = explorer.view()?.speaker_named("Hans Klein")?.value.clone();
    explorer.toggle("speaker", &hans)?;
    explorer.eventually("he is chosen", |view| view.status == "1 of 2 quotes")?;
    show(&explorer, "rain.txt")?;
    explorer.eventually("he says nothing here", |view| view.status == "0 of 2 quotes")?;
    addressed("?speaker=hans-klein")?;
    page.script::<Option<bool>>("history.back()", &[])?;
    explorer.eventually("Back takes the choice back", |view| view.status == "2 quotes")?;
    page.script::<Option<bool>>("history.forward()", &[])?;
    explorer.eventually("and forward brings it again", |view| view.status == "0 of 2 quotes")?;
    explorer.press("Hans Klein")?;
    explorer.eventually("nothing is chosen", |view| view.status == "2 quotes").map(drop)
}

fn over_all_the_list_is_grouped_and_a_card_leads_to_its_article(page: &Page) -> Result<()> {
    let explorer = two(page)?;
    over(&explorer, "All 2")?;
    let view = explorer.eventually("all are listed", |view| view.status == "4 quotes in 2 articles")?;
    ensure!(view.speaker_named("Ada Lovelace")?.count == 2, "{:?}", view.speakers);
    ensure!(view.country("GB")?.count == 2 && view.country("DE")?.count == 1, "{:?}", view.countries);
    let headings: Vec<String> = explorer.ask("return [...root.querySelectorAll('#list h3')].map(trimmed)", &[])?;
    ensure!(headings == ["rain.txt 2 quotes", "snow.txt 2 quotes"], "{headings:?}");
    explorer.toggle("speaker", "Ada Lovelace")?;
    explorer.eventually("she is chosen in both", |view| view.status == "2 of 4 quotes in 2 articles")?;
    let told: Vec<String> = shelf(&explorer)?.into_iter().map(|(_, note, _)| note).collect();
    ensure!(told == ["1 of 2 quotes", "1 of 2 quotes"], "{told:?}");
    let press = "const card = [...root.querySelectorAll('#list li')].find((card) => trimmed(card).includes('It melts'));\
                 button('Show in text', card).click(); return true";
    explorer.ask::<bool>(press, &[])?;
    explorer.eventually("its article is shown", |view| view.text.contains("It melts"))?;
    page.eventually("its words have the focus", || explorer.focused_quote("article"))?;
    let view = explorer.view()?;
    ensure!(view.status == "2 of 4 quotes in 2 articles", "{}", view.status);
    over(&explorer, "This article")?;
    explorer.eventually("one is listed", |view| view.status == "1 of 2 quotes").map(drop)
}

fn over_all_the_bar_the_figures_and_the_map_count_every_article(page: &Page) -> Result<()> {
    let explorer = two(page)?;
    let bar = || -> Result<Vec<String>> {
        let read = "return [...root.querySelectorAll('.legend li .name')].map(trimmed)";
        explorer.ask(read, &[])
    };
    ensure!(bar()?.len() == 2, "{:?}", bar()?);
    over(&explorer, "All")?;
    page.eventually("the bar has the countries of both", || {
        let names = bar()?;
        Ok((names.len() == 3 && names.iter().any(|name| name == "Germany")).then_some(()))
    })?;
    // Somebody of the other article is chosen by their piece of the bar.
    let press = "const piece = [...root.querySelectorAll('.voices rect')].find((piece) => trimmed(piece).startsWith('Hans Klein'));\
                 piece.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true })); return true";
    explorer.ask::<bool>(press, &[])?;
    page.eventually("his quote alone is listed", || {
        let listed: Vec<String> =
            explorer.ask("return [...root.querySelectorAll('#list .listed ol li')].map(trimmed)", &[])?;
        Ok(matches!(listed.as_slice(), [card] if card.contains("It snows")).then_some(()))
    })?;
    explorer.press("Clear all")?;
    explorer.press("Figures")?;
    let figures: String = explorer.ask("return trimmed(root.querySelector('.figures'))", &[])?;
    ensure!(figures.contains("Hans Klein") && figures.contains("Jean Petit"), "{figures}");
    explorer.press("Map")?;
    let tiles = || -> Result<Vec<String>> {
        let read = "return [...root.querySelectorAll('dialog[open] .map [data-shade] text')].map(({ textContent }) => textContent).sort()";
        explorer.ask(read, &[])
    };
    page.eventually("the map has both", || Ok((tiles()? == ["DE", "FR", "GB"]).then_some(())))?;
    let one = "root.querySelector('dialog[open] .scope input').click(); return true";
    explorer.ask::<bool>(one, &[])?;
    page.eventually("the map has one", || Ok((tiles()? == ["FR", "GB"]).then_some(())))?;
    explorer.press("Close")?;
    explorer.press("Sources")?;
    let title: String = explorer.ask("return trimmed(root.querySelector('dialog[open] h2'))", &[])?;
    ensure!(title == "Sources: rain.txt", "whose the speakers are is not told: {title}");
    Ok(())
}

/// Each country with each hue that it has anywhere, sorted, and the shares that the legend tells.
fn hues(explorer: &Explorer<'_>) -> Result<(Vec<String>, Vec<u32>)> {
    let read = "const names = new Map([...root.querySelectorAll('[data-facet=country] label')].map((label) => \
                  [trimmed(label.querySelector('.name')), label.dataset.value]));\
                const all = (selector, country) => [...root.querySelectorAll(selector)].map((found) => \
                  `${country(found)} ${found.dataset.hue}`);\
                const shares = [...root.querySelectorAll('.legend .share')].map((share) => parseInt(share.textContent));\
                return [[...new Set([\
                  ...all('[data-facet=country] label', ({ dataset }) => dataset.value),\
                  ...all('article [data-quote]', ({ dataset }) => dataset.country),\
                  ...all('.legend li button', (found) => names.get(trimmed(found.querySelector('.name')))),\
                  ...all('li[data-card]', (card) => names.get(trimmed(card.querySelector('.country')))),\
                ])].sort(), shares]";
    explorer.ask(read, &[])
}

fn a_country_has_one_hue_wherever_it_is_seen_and_the_bar_is_in_the_order_of_words(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let rain = "“It rains and rains,” said Jean Petit, a French minister. “No,” he said.\n\n“It is dry, it is as dry as it \
                has been,” said Ada Lovelace, a British writer.";
    let more = "“It snows,” said Hans Klein, a German minister.\n\n“It melts,” said Li Wei, a Chinese minister.\n\n“Ja,” \
                said Jean Petit, a French minister.";
    explorer.drop_files(&[("rain.txt", rain), ("more.txt", more)])?;
    wait_for(&explorer, 2)?;
    ensure!(hues(&explorer)? == (vec!["FR 2".into(), "GB 1".into()], vec![69, 31]), "{:?}", hues(&explorer)?);
    over(&explorer, "All")?;
    explorer.eventually("all are listed", |view| view.status == "6 quotes in 2 articles")?;
    let together = ["CN 3", "DE 4", "FR 2", "GB 1"];
    for name in ["rain.txt", "more.txt"] {
        show(&explorer, name)?;
        page.eventually("each country has one hue", || {
            let (hues, shares) = hues(&explorer)?;
            Ok((hues == together && shares.is_sorted_by(|one, next| one >= next)).then_some(()))
        })?;
    }
    over(&explorer, "This article")?;
    explorer.eventually("one is listed", |view| view.status == "3 quotes")?;
    page.eventually("it has the hues that it has alone", || {
        Ok((hues(&explorer)?.0 == ["CN 2", "DE 1", "FR 3"]).then_some(()))
    })
}

fn a_plot_shows_the_articles_that_are_chosen_in_the_colours_of_the_page(page: &Page) -> Result<()> {
    let explorer = two(page)?;
    show(&explorer, "snow.txt")?;
    over(&explorer, "All")?;
    explorer.eventually("all are listed", |view| view.status == "4 quotes in 2 articles")?;
    explorer.ask::<Option<bool>>("root.querySelector('.widen').click()", &[])?;
    let plot = |what: &str, holds: bool| {
        page.eventually(what, || {
            let read = "return decodeURIComponent(root.querySelector('dialog[open] img.plot')?.src ?? '')";
            let svg: String = explorer.ask(read, &[])?;
            Ok((svg.contains("snow.txt") && svg.contains("rain.txt") == holds).then_some(svg))
        })
    };
    let svg = plot("both are drawn", true)?;
    let read = "const light = document.createElement('canvas').getContext('2d');\
                return ['DE', 'FR', 'GB'].map((code) => {\
                  const label = root.querySelector(`[data-facet=country] [data-value=${code}]`);\
                  light.fillStyle = getComputedStyle(label.querySelector('.name'), '::before').backgroundColor;\
                  return [trimmed(label.querySelector('.name')), light.fillStyle];\
                })";
    let colours: Vec<(String, String)> = explorer.ask(read, &[])?;
    for (name, colour) in &colours {
        let is_drawn = svg.lines().any(|line| line.contains(&**colour) && line.contains(&[", ", name].concat()));
        ensure!(is_drawn, "{name} is {colour} on the page: {svg}");
    }
    explorer.ask::<bool>("root.querySelector('dialog[open] .scope input').click(); return true", &[])?;
    plot("one is drawn", false).map(drop)
}

fn corrections_stay_with_their_article_while_others_are_shown(page: &Page) -> Result<()> {
    let explorer = two(page)?;
    let view = explorer.view()?;
    explorer.press_in_card(&view.cards[0].quote, "Why")?;
    explorer.press("Correct…")?;
    explorer.press("Nobody says this")?;
    explorer.eventually("a quote is gone", |view| view.status == "1 quote")?;
    show(&explorer, "snow.txt")?;
    explorer.eventually("the other is as it was", |view| view.status == "2 quotes")?;
    show(&explorer, "rain.txt")?;
    explorer.eventually("it is still corrected", |view| view.status == "1 quote")?;
    explorer.press("↶")?;
    explorer.eventually("and can be undone", |view| view.status == "2 quotes")?;
    explorer.press("↷")?;
    explorer.eventually("and done again", |view| view.status == "1 quote")?;
    // They were kept: the article comes with them when it is opened beside others.
    let explorer = page.open("/")?;
    explorer.drop_files(&[("snow.txt", SNOW), ("rain.txt", RAIN)])?;
    page.eventually("it is corrected though nobody has looked at it", || {
        Ok(shelf(&explorer)?.iter().any(|(name, note, _)| name == "rain.txt" && note == "1 quote").then_some(()))
    })
}

fn the_pages_own_sample_gives_way_and_an_article_that_was_opened_stays(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.drop_file("rain.txt", "text/plain", RAIN.as_bytes())?;
    explorer.eventually("it is there", |view| view.text.contains("It rains"))?;
    ensure!(shelf(&explorer)?.is_empty(), "{:?}", shelf(&explorer)?);
    explorer.drop_file("snow.txt", "text/plain", SNOW.as_bytes())?;
    explorer.eventually("it is there", |view| view.text.contains("It snows"))?;
    wait_for(&explorer, 2)?;
    // The same once more is no third.
    explorer.drop_file("again.txt", "text/plain", RAIN.as_bytes())?;
    explorer.eventually("it is shown again", |view| view.text.contains("It rains"))?;
    wait_for(&explorer, 2).map(drop)
}

fn many_articles_are_a_list_to_choose_from(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let texts: Vec<(String, String)> = (1..=12)
        .map(|n| (format!("{n}.txt"), format!("“It rains {n},” said Jean Petit, a French minister.")))
        .collect();
    let files: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (&**name, &**text)).collect();
    explorer.drop_files(&files)?;
    page.eventually("all are there", || {
        let count: usize = explorer.ask("return root.querySelectorAll('nav.shelf option').length", &[])?;
        Ok((count == 12).then_some(()))
    })?;
    let choose = "const select = root.querySelector('nav.shelf select'); select.selectedIndex = 6;\
                  select.dispatchEvent(new Event('change', { bubbles: true })); return trimmed(select.selectedOptions[0])";
    let told: String = explorer.ask(choose, &[])?;
    ensure!(told == "7.txt: 1 quote", "{told}");
    explorer.eventually("the seventh is shown", |view| view.text.contains("It rains 7"))?;
    over(&explorer, "All 12")?;
    let view = explorer.eventually("all are counted", |view| view.status == "12 quotes in 12 articles")?;
    ensure!(view.country("FR")?.count == 12 && view.speakers.len() == 1, "{:?}", view.speakers);
    Ok(())
}

fn the_list_begins_anew_with_another_article(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let text = |word: &str| {
        let line = |n| format!("“It {word} {n},” said Jean Petit, a French minister.\n\n");
        (1..=15).map(line).collect::<String>()
    };
    explorer.drop_files(&[("rain.txt", &text("rains")), ("snow.txt", &text("snows"))])?;
    wait_for(&explorer, 2)?;
    explorer.wait_for_the_list()?;
    let scrolled =
        "const list = root.querySelector('#list'); list.scrollTo(0, given[0] ?? list.scrollTop); return list.scrollTop";
    let before: f64 = explorer.ask(scrolled, &[json!(600)])?;
    ensure!(before > 500.0, "the list does not scroll: {before}");
    show(&explorer, "snow.txt")?;
    page.eventually("the list is at its head", || Ok((explorer.ask::<f64>(scrolled, &[])? == 0.0).then_some(())))?;
    // Of all articles it goes to where the one that is shown begins.
    over(&explorer, "All 2")?;
    show(&explorer, "rain.txt")?;
    explorer.wait_for_the_list()?;
    show(&explorer, "snow.txt")?;
    let at = "const heading = root.querySelector('#list h3[aria-current]'); return heading ? heading.getBoundingClientRect().top : null";
    page.eventually("its heading is in sight", || {
        Ok(explorer.ask::<Option<f64>>(at, &[])?.filter(|top| (0.0..450.0).contains(top)).map(drop))
    })
}

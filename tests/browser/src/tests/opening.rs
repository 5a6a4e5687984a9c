//! The page as it opens.

use anyhow::{Result, ensure};
use serde_json::json;

use super::tests;
use crate::page::Page;
use crate::server::{SUB_PATH, TWO_ARTICLES};

tests![
    the_default_article_opens_with_its_quotes_marked_and_counted,
    the_site_works_below_the_root_of_a_host,
    a_country_is_that_of_the_speaker_not_of_what_is_talked_about,
    the_article_is_the_same_with_and_without_the_explorer,
    a_press_of_the_back_button_brings_a_working_page,
];

fn the_default_article_opens_with_its_quotes_marked_and_counted(page: &Page) -> Result<()> {
    let view = page.open("/")?.view()?;
    ensure!(view.title.contains("fentanyl"), "the headline is “{}”", view.title);
    ensure!(view.countries.len() >= 2 && view.speakers.len() >= 3, "too few options: {view:?}");
    ensure!(view.status == format!("{} quotes", view.cards.len()), "status “{}”, {:?}", view.status, view.listed());
    for facet in [&view.countries, &view.speakers] {
        let sum: usize = facet.iter().map(|choice| choice.count).sum();
        ensure!(sum == view.cards.len(), "the counts of {facet:?} add up to {sum}");
        for choice in facet {
            // A speaker's role may stand between the two.
            let (name, count) = (&choice.name, choice.count.to_string());
            let fits = choice.label.starts_with(name.as_str()) && choice.label.ends_with(&count);
            ensure!(fits, "an option reads “{}”, not “{name} {count}”", choice.label);
            ensure!(!choice.chosen, "{name} is chosen from the beginning");
        }
    }
    for mark in &view.marks {
        ensure!(view.listed().contains(&mark.quote.as_str()), "{mark:?} is not in the list");
        ensure!(!mark.dimmed, "{mark:?} is dimmed though nothing is chosen");
    }
    let events = page.events()?;
    ensure!(events == ["sayso-ready"], "events: {events:?}");
    Ok(())
}

fn the_site_works_below_the_root_of_a_host(page: &Page) -> Result<()> {
    let below = page.open(SUB_PATH)?.view()?;
    ensure!(below == page.open("/")?.view()?, "another view at {SUB_PATH}: {below:?}");
    Ok(())
}

fn a_country_is_that_of_the_speaker_not_of_what_is_talked_about(page: &Page) -> Result<()> {
    let view = page.open("/")?.view()?;
    ensure!(view.country("CN")?.name == "China" && view.country("US")?.name == "United States", "{:?}", view.countries);
    for (words, country) in [
        ("firmly opposes smearing", "CN"),
        ("takes an active part", "CN"),
        ("needs to do more as a global partner", "US"),
        ("explore setting up", "US"),
    ] {
        let mark = view.mark_with(words)?;
        ensure!(mark.country == country && mark.kind == "mixed", "“{words}” is {} and {}", mark.country, mark.kind);
    }
    let direct = view.mark_with("Just because the PRC")?;
    ensure!(direct.country == "US" && direct.kind == "direct", "{direct:?}");
    Ok(())
}

fn the_article_is_the_same_with_and_without_the_explorer(page: &Page) -> Result<()> {
    let view = page.open("/")?.view()?;
    let children: Vec<String> = page.script(
        "return [...document.querySelectorAll('sayso-article p:not(.dek)')].map((p) => p.textContent.trim())",
        &[],
    )?;
    ensure!(children.len() > 5, "the element holds no article: {children:?}");
    for paragraph in &children {
        let words = paragraph.split_whitespace().collect::<Vec<_>>().join(" ");
        ensure!(view.text.contains(&words), "the explorer does not show “{words}”");
    }
    let shown: bool = page.script(
        "return [...document.querySelectorAll('sayso-article > *')].some((child) => child.checkVisibility())",
        &[],
    )?;
    ensure!(!shown, "the article is shown twice");
    Ok(())
}

fn a_press_of_the_back_button_brings_a_working_page(page: &Page) -> Result<()> {
    let before = page.open("/")?.view()?;
    page.visit(TWO_ARTICLES)?;
    page.script::<Option<bool>>("history.back()", &[])?;
    let explorer = page.explorer("sayso-article");
    explorer.wait_until_ready()?;
    let same = explorer.eventually("the article is there again", |view| view.marks == before.marks)?;
    explorer.toggle("country", "CN")?;
    explorer.eventually("the filter works", |view| view.status != same.status)?;
    let one: usize = page.script("return document.querySelectorAll(arguments[0]).length", &[json!("sayso-article")])?;
    ensure!(one == 1, "{one} articles");
    Ok(())
}

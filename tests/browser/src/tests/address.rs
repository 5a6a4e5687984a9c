//! What is chosen, in the address of the page.

use anyhow::{Result, ensure};

use super::tests;
use crate::page::Page;
use crate::server::TWO_ARTICLES;

tests![
    choices_are_in_the_address_and_the_address_brings_them_back,
    back_and_forward_go_through_the_choices,
    an_embed_leaves_the_address_alone,
    a_link_to_a_quote_leads_to_it,
];

const SEARCH: &str = "return location.search";

fn choices_are_in_the_address_and_the_address_brings_them_back(page: &Page) -> Result<()> {
    let explorer = page.open("/?other=1")?;
    let wang = explorer.view()?.speaker_named("Wang Wenbin")?.value.clone();
    explorer.toggle("country", "CN")?;
    explorer.toggle("speaker", &wang)?;
    explorer.search("china")?;
    let wanted = "?other=1&country=CN&speaker=wang-wenbin&q=china";
    let seen = page.eventually("the address holds it all", || {
        let search: String = page.script(SEARCH, &[])?;
        Ok(Some(search).filter(|search| search == wanted))
    });
    ensure!(seen.is_ok(), "the address is {}", page.script::<String>(SEARCH, &[])?);
    let before = explorer.view()?;
    let again = page.open(&format!("/{wanted}"))?.view()?;
    ensure!(again == before, "another view: {again:?}");
    let nothing = page.open("/?country=XX&speaker=nobody&kind=loud")?.view()?;
    ensure!(!nothing.status.contains(" of "), "status “{}”", nothing.status);
    Ok(())
}

fn back_and_forward_go_through_the_choices(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    let is_addressed = |wanted: &str| {
        page.eventually(&format!("the address is {wanted}"), || {
            Ok((page.script::<String>(SEARCH, &[])? == wanted).then_some(()))
        })
    };
    explorer.toggle("country", "CN")?;
    let one = explorer.eventually("China is chosen", |view| view.status != before.status)?;
    is_addressed("?country=CN")?;
    explorer.toggle("country", "US")?;
    let two = explorer.eventually("the United States as well", |view| view.status != one.status)?;
    is_addressed("?country=CN,US")?;
    page.script::<Option<bool>>("history.back()", &[])?;
    explorer.eventually("one choice is left", |view| view.status == one.status)?;
    page.script::<Option<bool>>("history.back()", &[])?;
    explorer.eventually("no choice is left", |view| *view == before)?;
    page.script::<Option<bool>>("history.go(2)", &[])?;
    explorer.eventually("both are back", |view| view.status == two.status)?;
    Ok(())
}

fn an_embed_leaves_the_address_alone(page: &Page) -> Result<()> {
    page.visit(&format!("{TWO_ARTICLES}?country=CN"))?;
    let second = page.explorer("#second");
    second.wait_until_ready()?;
    let before = second.view()?;
    ensure!(!before.status.contains(" of "), "status “{}”", before.status);
    second.toggle("country", "GB")?;
    second.eventually("it is filtered", |view| view.status != before.status)?;
    let search: String = page.script(SEARCH, &[])?;
    ensure!(search == "?country=CN", "the address is {search}");
    Ok(())
}

fn a_link_to_a_quote_leads_to_it(page: &Page) -> Result<()> {
    let explorer = page.open("/#q5")?;
    page.eventually("the quote has the focus and is in sight", || {
        Ok(explorer.focused_quote("article")?.filter(|quote| quote == "q5").map(drop))
    })
}

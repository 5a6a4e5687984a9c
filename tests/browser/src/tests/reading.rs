//! Reading: what a quote tells about itself, and the article shown otherwise.

use anyhow::{Context, Result, ensure};

use super::tests;
use crate::page::Page;

tests![
    an_open_quote_tells_who_and_why_and_lights_the_words_that_decided,
    pointing_at_a_quote_lights_its_card_its_speaker_and_their_other_places,
    voices_only_leaves_the_quotes_under_their_speakers,
    what_is_left_out_can_be_dimmed_hidden_or_kept,
    of_hidden_voices_nothing_is_left_but_a_line_for_a_run_of_them,
    what_is_denied_is_told_as_denied,
    the_bar_is_a_filter_and_has_exact_figures,
    the_strip_leads_to_a_quote_by_pointer_and_by_keys,
    keys_lead_through_the_quotes,
];

fn an_open_quote_tells_who_and_why_and_lights_the_words_that_decided(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    explorer.click_mark(&quote)?;
    let told = page.eventually("the card tells all", || {
        let told: String = explorer.ask("return trimmed(root.querySelector('ol li .details'))", &[])?;
        Ok(Some(told).filter(|told| !told.is_empty()))
    })?;
    for words in ["Wang Wenbin", "The pronoun stands for", "he", "China", "Chinese", "sure", "Copy"] {
        ensure!(told.contains(words), "“{words}” is not told: {told}");
    }
    page.eventually("the words that decided are lit", || {
        let lit: Vec<String> = explorer.ask("return wordsLit('sayso-why').map(([words]) => words)", &[])?;
        Ok((lit.iter().any(|words| words == "he") && lit.len() >= 3).then_some(()))
    })?;
    page.press("\u{e00c}")?;
    page.eventually("Escape closes it", || {
        Ok((!explorer.ask::<bool>("return Boolean(root.querySelector('.details'))", &[])?).then_some(()))
    })
}

fn pointing_at_a_quote_lights_its_card_its_speaker_and_their_other_places(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quote = explorer.view()?.mark_with("firmly opposes")?.quote.clone();
    explorer.focus_mark(&quote)?;
    let lit = "return [...root.querySelectorAll('[data-lit]')].map((element) => \
               element.closest('ol') ? 'card' : element.closest('fieldset') ? trimmed(element.querySelector('.name')) : trimmed(element))";
    let lit: Vec<String> = page.eventually("something is lit", || {
        let lit: Vec<String> = explorer.ask(lit, &[])?;
        Ok(Some(lit).filter(|lit| !lit.is_empty()))
    })?;
    for part in ["card", "Wang Wenbin", "takes an active part"] {
        ensure!(lit.iter().any(|lit| lit.contains(part)), "“{part}” is not lit: {lit:?}");
    }
    Ok(())
}

fn voices_only_leaves_the_quotes_under_their_speakers(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.look("Voices only")?;
    let folded = explorer.eventually("the narration is gone", |view| !view.text.contains("had been on the agenda"))?;
    let marks = |view: &crate::view::View| view.marks.iter().map(|mark| mark.text.clone()).collect::<Vec<_>>();
    ensure!(marks(&folded) == marks(&before), "{:?}", folded.marks);
    ensure!(folded.text.contains("Wang Wenbin") && folded.text.contains("Antony Blinken"), "{}", folded.text);
    explorer.toggle("country", "CN")?;
    explorer.eventually("filters dim here as well", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    explorer.look("Voices only")?;
    let back = explorer.eventually("the narration is back", |view| view.text == before.text)?;
    ensure!(back.marks.iter().any(|mark| mark.dimmed), "what is left out is no longer dimmed");
    Ok(())
}

fn what_is_left_out_can_be_dimmed_hidden_or_kept(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.toggle("country", "CN")?;
    let view = explorer.eventually("China is chosen", |view| view.marks.iter().any(|mark| mark.dimmed))?;
    let out = &view.marks.iter().find(|mark| mark.dimmed).context("nothing is left out")?.quote;
    let look = "const style = getComputedStyle(root.querySelector(`mark[data-quote=${given[0]}]`));\
                return [style.fontSize, style.textDecorationColor]";
    let look = || explorer.ask::<(String, String)>(look, &[serde_json::json!(out)]);
    let dimmed = look()?;
    explorer.look("Hide")?;
    page.eventually("it is hidden", || Ok((look()?.0 == "0px").then_some(())))?;
    explorer.look("Keep")?;
    page.eventually("it is as if nothing were chosen", || {
        let now = look()?;
        Ok((now.0 == dimmed.0 && now.1 != dimmed.1).then_some(()))
    })
}

fn of_hidden_voices_nothing_is_left_but_a_line_for_a_run_of_them(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.open_text(
        "“One,” said Ann Lee, a Canadian nurse. “Two,” said Jean Petit, a French minister.\n\n“Three,” said Jean Petit.\n\n\
         “Four,” said Jean Petit.\n\nNobody answered.\n\n“Five,” said Ann Lee.",
    )?;
    explorer.toggle("country", "CA")?;
    explorer.look("Hide")?;
    // What is left out is a line, as high as that; of a run of them the others are nothing.
    let lines = "return [...root.querySelectorAll('article [data-out]')].map((it) => it.offsetHeight)";
    let lines = |expected: &[u32]| {
        page.eventually("a run of what is hidden is one line", || {
            Ok((explorer.ask::<Vec<u32>>(lines, &[])? == expected).then_some(()))
        })
    };
    lines(&[1, 0])?;
    explorer.look("Voices only")?;
    lines(&[1, 0, 0])?;
    let shown = "return [...root.querySelectorAll('article :is(.voice, mark)')].filter(isShown).map(trimmed)";
    let shown: Vec<String> = explorer.ask(shown, &[])?;
    ensure!(shown == ["Ann Lee", "One,", "Ann Lee", "Five,"], "{shown:?}");
    // A mark that lacks its other one would make single ones of those of all that follows: they are not as wide.
    let widths = "const card = [...root.querySelectorAll('.card q')].pop(); const one = document.createElement('q'); \
                  one.textContent = card.textContent; const alone = document.createElement('div'); alone.append(one); \
                  alone.style.contain = 'style'; card.parentElement.append(alone); \
                  const widths = [card, one].map((it) => Math.round(it.getBoundingClientRect().width)); alone.remove(); return widths";
    let widths: Vec<u32> = explorer.ask(widths, &[])?;
    ensure!(widths[0] == widths[1], "the marks of a card are {widths:?} wide");
    Ok(())
}

fn what_is_denied_is_told_as_denied(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    explorer.open_text("The mayor, Ana Ruiz, denied that the vote had been bought. She said that it rained.")?;
    let told =
        "return [...root.querySelectorAll('.card .words')].map((it) => it.textContent.trim().replace(/\\s+/g, ' '))";
    let told: Vec<String> = page.eventually("the quotes are listed", || {
        let told: Vec<String> = explorer.ask(told, &[])?;
        Ok(Some(told).filter(|told| told.len() == 2))
    })?;
    ensure!(told == ["denied that the vote had been bought", "that it rained"], "{told:?}");
    explorer.look("Voices only")?;
    explorer.eventually("voices alone tell it too", |view| view.text.contains("denied that the vote"))?;
    Ok(())
}

fn the_bar_is_a_filter_and_has_exact_figures(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let before = explorer.view()?;
    explorer.press("China")?;
    let china = explorer.eventually("China is chosen", |view| view.status != before.status)?;
    ensure!(china.country("CN")?.chosen, "{:?}", china.countries);
    explorer.press("Figures")?;
    let rows: Vec<String> = page.eventually("the figures are there", || {
        let rows: Vec<String> = explorer.ask(
            "return [...root.querySelectorAll('#figures tbody tr')].filter(isShown).map((row) => \
             [...row.cells].map(trimmed).join(' '))",
            &[],
        )?;
        Ok(Some(rows).filter(|rows| !rows.is_empty()))
    })?;
    let wang = rows.iter().find(|row| row.starts_with("Wang Wenbin")).context("no row for Wang Wenbin")?;
    ensure!(wang.ends_with('%'), "{wang}");
    Ok(())
}

fn the_strip_leads_to_a_quote_by_pointer_and_by_keys(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let quotes = explorer.view()?.listed().len();
    explorer.ask::<Option<bool>>("root.querySelector('.strip').focus()", &[])?;
    let at = |expected: usize| {
        page.eventually("the strip is at the quote", || {
            let now: String = explorer.ask("return root.querySelector('.strip').getAttribute('aria-valuenow')", &[])?;
            Ok((now == expected.to_string()).then_some(()))
        })
    };
    page.press("\u{e015}")?;
    at(1)?;
    page.press("\u{e015}")?;
    at(2)?;
    page.press("\u{e010}")?;
    at(quotes)?;
    let kept: bool = explorer.ask("return root.activeElement.matches('.strip')", &[])?;
    ensure!(kept, "the strip has lost the focus");
    let sight = format!("return isInSight(root.querySelector('article [data-quote=q{quotes}]'))");
    page.eventually("the last quote is in sight", || Ok(explorer.ask::<bool>(&sight, &[])?.then_some(())))?;
    explorer.ask::<Option<bool>>(
        "const strip = root.querySelector('.strip'); const box = strip.getBoundingClientRect();\
         strip.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, clientX: box.x, clientY: box.y }))",
        &[],
    )?;
    at(1)
}

fn keys_lead_through_the_quotes(page: &Page) -> Result<()> {
    let explorer = page.open("/")?;
    let focused = |quote: &str| {
        let what = format!("{quote} has the focus");
        page.eventually(&what, || Ok(explorer.focused_quote("article")?.filter(|focused| focused == quote).map(drop)))
    };
    page.press("j")?;
    focused("q1")?;
    page.press("j")?;
    focused("q2")?;
    page.press("k")?;
    focused("q1")?;
    page.press("/")?;
    page.eventually("the search box has the focus", || {
        Ok(explorer.ask::<bool>("return root.activeElement?.id === 'search'", &[])?.then_some(()))
    })?;
    page.press("jk")?;
    explorer.eventually("letters in the box are letters", |view| view.cards.is_empty())?;
    explorer.press("Clear all")?;
    page.press("?")?;
    explorer.eventually("the keys are told", |view| view.dialog)?;
    page.press("\u{e00c}")?;
    explorer.eventually("Escape closes them", |view| !view.dialog)?;
    Ok(())
}

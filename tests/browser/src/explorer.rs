//! One article on a page, as a user sees and uses it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::error::WebDriverErrorInner;
use thirtyfour::prelude::*;

use crate::page::Page;
use crate::view::View;

/// An article's element.
#[derive(Clone, Copy, Debug)]
pub struct Explorer<'p> {
    page: &'p Page,
    selector: &'static str,
}

impl<'p> Explorer<'p> {
    pub(crate) fn new(page: &'p Page, selector: &'static str) -> Self {
        Self { page, selector }
    }

    /// The page that it is on.
    #[must_use]
    pub fn page(&self) -> &'p Page {
        self.page
    }

    /// Waits until the article is explored.
    ///
    /// # Errors
    /// If it is not in time.
    pub fn wait_until_ready(&self) -> Result<()> {
        self.page.eventually("the article is explored", || {
            let state: Option<String> = self.page.script(
                "return document.querySelector(arguments[0])?.dataset.state ?? null",
                &[json!(self.selector)],
            )?;
            Ok((state.as_deref() == Some("ready")).then_some(()))
        })
    }

    /// What there is to be seen.
    ///
    /// # Errors
    /// If the article is not explored.
    pub fn view(&self) -> Result<View> {
        self.wait_for_the_list()?;
        self.ask("return view()", &[])
    }

    /// Waits until the list of quotes, which is drawn in pieces, is there as a whole.
    ///
    /// # Errors
    /// If it is not in time.
    pub(crate) fn wait_for_the_list(&self) -> Result<()> {
        self.page.eventually("the list is there as a whole", || {
            let is_busy: bool = self.ask("return Boolean(root?.querySelector('#list[aria-busy]'))", &[])?;
            Ok((!is_busy).then_some(()))
        })
    }

    /// Waits until what is seen is as expected.
    ///
    /// # Errors
    /// If it does not come to that; the error tells what was waited for and what there is.
    pub fn eventually(&self, what: &str, fits: impl Fn(&View) -> bool) -> Result<View> {
        let waited = self.page.eventually(what, || Ok(Some(self.view()?).filter(&fits)));
        waited.or_else(|error| Err(error.context(format!("what is seen: {:?}", self.view()?))))
    }

    /// Clicks an option of a facet, and waits for what lets that happen: it may have to be fetched.
    ///
    /// # Errors
    /// If there is none, or it cannot be clicked.
    pub fn toggle(&self, facet: &str, value: &str) -> Result<()> {
        let find = "return [...root.querySelectorAll(`fieldset[data-facet=\"${given[0]}\"] label`)]\
                    .find((label) => label.dataset.value === given[1])";
        self.click(find, &[json!(facet), json!(value)]).with_context(|| format!("clicking {facet} “{value}”"))?;
        self.page.eventually("what changes the choice is there", || {
            let is_there: bool = self.ask("return Boolean(root?.querySelector('.mark-quote'))", &[])?;
            Ok(is_there.then_some(()))
        })
    }

    /// Brings the filters into view where the page is too narrow to show them always.
    ///
    /// # Errors
    /// If they cannot be unfolded.
    pub fn unfold_filters(&self) -> Result<()> {
        let is_folded = "return !isShown(root.querySelector('#facets'))";
        if self.ask::<bool>(is_folded, &[])? { self.press("Filters") } else { Ok(()) }
    }

    /// Types into the search box, in place of what is there.
    ///
    /// # Errors
    /// If there is none, or it cannot be reached.
    pub fn search(&self, words: &str) -> Result<()> {
        self.unfold_filters()?;
        let words = words.to_owned();
        self.with_element("return root.querySelector('#search')", &[], async |field| {
            field.clear().await?;
            field.send_keys(words).await
        })
    }

    /// Clicks a choice of how the article is shown.
    ///
    /// # Errors
    /// If there is none, or it cannot be clicked.
    pub fn look(&self, name: &str) -> Result<()> {
        self.unfold_filters()?;
        let find = "return [...root.querySelectorAll('.looks label')].find((label) => trimmed(label) === given[0])";
        self.click(find, &[json!(name)]).with_context(|| format!("choosing “{name}”"))
    }

    /// Clicks the button that begins with these words.
    ///
    /// # Errors
    /// If there is none, or it cannot be clicked.
    pub fn press(&self, name: &str) -> Result<()> {
        self.press_found("return button(given[0])", &[json!(name)]).with_context(|| format!("pressing “{name}”"))
    }

    /// Clicks a button, and waits for the dialog or the details that it promises: what draws them may have to be fetched.
    fn press_found(&self, find: &str, given: &[Value]) -> Result<()> {
        let promise = format!(
            "const found = (() => {{ {find} }})(); if (found?.ariaHasPopup === 'dialog') return 'dialog[open], [role=alert]';\
             return found?.ariaExpanded === 'false' && found.closest('[data-card]') ? '.details' : null"
        );
        let promised: Option<String> = self.ask(&promise, given)?;
        self.click(find, given)?;
        let Some(promised) = promised else { return Ok(()) };
        self.page.eventually("what the button promises is there", || {
            let is_there: bool = self.ask("return Boolean(root?.querySelector(given[0]))", &[json!(promised)])?;
            Ok(is_there.then_some(()))
        })
    }

    /// Whether the button that begins with these words is there to be pressed.
    ///
    /// # Errors
    /// If the article is not explored.
    pub fn can_press(&self, name: &str) -> Result<bool> {
        self.ask("const found = button(given[0]); return Boolean(found && !found.disabled)", &[json!(name)])
    }

    /// Presses a button inside a quote's card.
    ///
    /// # Errors
    /// If there is none, or it cannot be clicked.
    pub fn press_in_card(&self, quote: &str, name: &str) -> Result<()> {
        self.wait_for_the_list()?;
        let find = "return button(given[1], root.querySelector(`ol li[data-quote=\"${given[0]}\"]`))";
        self.press_found(find, &[json!(quote), json!(name)]).with_context(|| format!("pressing “{name}” of {quote}"))
    }

    /// Clicks the first marked words of a quote.
    ///
    /// # Errors
    /// If there are none, or they cannot be clicked.
    pub fn click_mark(&self, quote: &str) -> Result<()> {
        self.click("return root.querySelector(`article mark[data-quote=\"${given[0]}\"]`)", &[json!(quote)])
            .with_context(|| format!("clicking the words of {quote}"))
    }

    /// Brings the keyboard's focus to the first marked words of a quote.
    ///
    /// # Errors
    /// If there are none, or they take no focus.
    pub fn focus_mark(&self, quote: &str) -> Result<()> {
        let focus = "const mark = root.querySelector(`article mark[data-quote=\"${given[0]}\"]`);\
                     (mark.matches('[tabindex]') ? mark : mark.closest('a, button, [tabindex]') ?? \
                     mark.querySelector('a, button, [tabindex]')).focus();\
                     return root.activeElement !== null";
        ensure!(self.ask::<bool>(focus, &[json!(quote)])?, "the words of {quote} take no focus");
        Ok(())
    }

    /// The quote that has the focus in a part of the article, if it is in sight as well.
    ///
    /// # Errors
    /// If the article is not explored.
    pub fn focused_quote(&self, part: &str) -> Result<Option<String>> {
        let find = "const focused = root.activeElement;\
                    const quote = focused?.closest('[data-quote]') ?? focused?.querySelector('[data-quote]');\
                    return focused?.closest(given[0]) && quote && isInSight(quote) ? quote.dataset.quote : null";
        self.ask(find, &[json!(part)])
    }

    /// The quote whose card is told apart from the others as the current one.
    ///
    /// # Errors
    /// If the article is not explored.
    pub fn current_card(&self) -> Result<Option<String>> {
        let find = "return root.querySelector('ol li[data-quote][aria-current=\"true\"]')?.dataset.quote ?? null";
        self.ask(find, &[])
    }

    /// Opens the dialog for another article.
    ///
    /// # Errors
    /// If it does not open.
    pub fn open_dialog(&self) -> Result<()> {
        self.press("Open")?;
        self.eventually("the dialog is open", |view| view.dialog).map(drop)
    }

    /// Types into the dialog's text field.
    ///
    /// # Errors
    /// If there is none.
    pub fn type_article(&self, text: &str) -> Result<()> {
        let text = text.to_owned();
        self.with_element("return root.querySelector('dialog textarea')", &[], async |field| {
            field.send_keys(text).await
        })
    }

    /// Opens an article from its text.
    ///
    /// # Errors
    /// If it does not open.
    pub fn open_text(&self, text: &str) -> Result<()> {
        let before = self.view()?.text;
        self.open_dialog()?;
        self.type_article(text)?;
        self.press("Explore")?;
        self.eventually("the article is another", |view| view.text != before && !view.dialog).map(drop)
    }

    /// Chooses a file in the dialog.
    ///
    /// # Errors
    /// If there is nothing to choose it with.
    pub fn choose_file(&self, file: &Path) -> Result<()> {
        // Chromium's driver takes no path with dots in it.
        let file = file.canonicalize()?.to_string_lossy().into_owned();
        self.with_element("return root.querySelector('dialog input[type=file]')", &[], async |field| {
            field.send_keys(file).await
        })
    }

    /// Drops a file on the article.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn drop_file(&self, name: &str, media_type: &str, bytes: &[u8]) -> Result<()> {
        let script = "const transfer = new DataTransfer();\
                      transfer.items.add(new File([new Uint8Array(given[2])], given[0], { type: given[1] }));\
                      for (const type of ['dragenter', 'dragover', 'drop']) {\
                        root.querySelector('article').dispatchEvent(new DragEvent(type, \
                          { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }));\
                      }\
                      return true";
        self.ask::<bool>(script, &[json!(name), json!(media_type), json!(bytes)]).map(drop)
    }

    /// Drops text files together.
    ///
    /// # Errors
    /// If the browser refuses.
    pub fn drop_files(&self, files: &[(&str, &str)]) -> Result<()> {
        let script = "const transfer = new DataTransfer();\
                      for (const [name, text] of given[0]) transfer.items.add(new File([text], name));\
                      for (const type of ['dragover', 'drop']) {\
                        root.querySelector('article').dispatchEvent(new DragEvent(type, \
                          { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer }));\
                      }\
                      return true";
        self.ask::<bool>(script, &[json!(files)]).map(drop)
    }

    /// Runs the body of a function that knows `host`, `root`, what `explorer.js` defines, and its arguments as `given`.
    ///
    /// # Errors
    /// If it throws, or answers something else than expected.
    pub fn ask<T: DeserializeOwned>(&self, body: &str, given: &[Value]) -> Result<T> {
        self.page.script(&with_prelude(body), &self.arguments(given))
    }

    fn click(&self, body: &str, given: &[Value]) -> Result<()> {
        self.with_element(body, given, async |element| match element.click().await {
            // What sticks at an edge may lie over it: who sees that scrolls.
            Err(error) if matches!(error.as_inner(), WebDriverErrorInner::ElementClickIntercepted(_)) => {
                element.scroll_into_view().await?;
                element.click().await
            }
            clicked => clicked,
        })
    }

    fn with_element<T>(
        &self,
        body: &str,
        given: &[Value],
        action: impl AsyncFnOnce(WebElement) -> WebDriverResult<T>,
    ) -> Result<T> {
        self.page.with_element(&with_prelude(body), &self.arguments(given), action)
    }

    fn arguments(&self, given: &[Value]) -> Vec<Value> {
        vec![json!(self.selector), json!(given)]
    }
}

fn with_prelude(body: &str) -> String {
    let prelude = include_str!("explorer.js");
    format!("const [selector, given] = arguments;\nconst host = document.querySelector(selector);\n{prelude}\n{body}")
}

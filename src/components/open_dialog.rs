//! The dialog to open other articles: paste one or choose files.

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::busy::Busy;
use crate::components::notice::notice;
use crate::hooks::use_modal;
use crate::opening::{files_of, open_files, open_text};
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct OpenDialogProps {
    /// Whether it is wanted.
    pub(crate) is_open: bool,
    /// The article that is open.
    pub(crate) reading: Shared<Reading>,
    pub(crate) page: Page,
    /// What was wrong with the last try.
    pub(crate) sentence: Option<AttrValue>,
    /// What takes a while.
    pub(crate) busy: Option<AttrValue>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn OpenDialog(props: &OpenDialogProps) -> Html {
    let dialog = use_node_ref();
    let text = use_node_ref();
    use_modal(dialog.clone(), props.is_open);
    // What was pasted stays until it, or something else, has been opened.
    use_effect_with((props.reading.clone(), text.clone()), |(_, text)| {
        if let Some(text) = text.cast::<HtmlTextAreaElement>() {
            text.set_value("");
        }
    });

    let onfile = {
        let (page, act) = (props.page.clone(), props.act.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            open_files(files_of(input.files()), page.clone(), act.clone());
            // So that the same file, corrected, can be chosen again.
            input.set_value("");
        })
    };
    let onsubmit = {
        let (text, page, act) = (text.clone(), props.page.clone(), props.act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if let Some(text) = text.cast::<HtmlTextAreaElement>() {
                open_text(text.value(), page.clone(), act.clone());
            }
        })
    };
    let oncancel = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    let onclose = props.act.reform(|_: Event| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="open-title" {onclose}>
            <form {onsubmit}>
                <h2 id="open-title">{ t(Word::OpenTitle) }</h2>
                { notice(props.sentence.as_ref(), &props.act) }
                <Busy sentence={props.busy.clone()} />
                <label for="paste">{ t(Word::PasteArticle) }</label>
                <textarea ref={text} id="paste" rows="10" spellcheck="false" aria-describedby="privacy" />
                <label for="file">{ t(Word::ChooseFile) }</label>
                <input id="file" type="file" multiple={true} onchange={onfile} aria-describedby="formats"
                    accept=".txt,.md,.html,.htm,.json,.jsonld,text/plain,text/markdown,text/html,application/json" />
                <p id="formats" class="hint">{ t(Word::Formats) }</p>
                <div class="actions">
                    <p id="privacy" class="hint">{ t(Word::NothingLeaves) }</p>
                    <button type="button" onclick={oncancel}>{ t(Word::Cancel) }</button>
                    <button type="submit" class="primary">{ t(Word::Explore) }</button>
                </div>
            </form>
        </dialog>
    }
}

//! The dialog to open other articles: paste one or choose files.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use crate::components::busy::Busy;
use crate::components::notice::notice;
use crate::components::recent_list::RecentList;
use crate::components::samples::samples;
use crate::hooks::use_modal;
use crate::opening::{Opening, files_of, open};
use crate::page::Page;
use crate::pasted::Formatted;
use crate::reading::Reading;
use crate::settings::{Memory, Settings};
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
    /// Whether articles of the site's own are there to be tried.
    pub(crate) has_samples: bool,
    /// How long something may be kept.
    pub(crate) memory: Memory,
    pub(crate) settings: Settings,
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
    let field = text.clone();
    let onclose = use_modal(dialog.clone(), props.is_open, &props.act);

    let onfile = {
        let (page, act) = (props.page.clone(), props.act.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            open(Opening::Files(files_of(input.files())), &page, &act);
            // So that the same file, corrected, can be chosen again.
            input.set_value("");
        })
    };
    // Formatted text that was pasted, as long as the field is as it was then.
    let formatted = use_mut_ref(|| None::<(Formatted, String)>);
    let is_formatted = use_state_eq(|| false);
    let onpaste = {
        let (formatted, text) = (formatted.clone(), text.clone());
        Callback::from(move |event: Event| {
            let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
            let is_empty = text.cast::<HtmlTextAreaElement>().is_some_and(|text| text.value().trim().is_empty());
            let pasted = data.filter(|_| is_empty).and_then(|data| Formatted::of(&data.get_data("text/html").ok()?));
            formatted.replace(pasted.map(|pasted| (pasted, String::new())));
        })
    };
    let oninput = {
        let (formatted, is_formatted, text) = (formatted.clone(), is_formatted.setter(), text.clone());
        Callback::from(move |_: InputEvent| {
            let value = text.cast::<HtmlTextAreaElement>().map(|text| text.value()).unwrap_or_default();
            let mut formatted = formatted.borrow_mut();
            match formatted.as_mut() {
                // What was pasted has just come into the field.
                Some((_, pasted)) if pasted.is_empty() => *pasted = value,
                Some((_, pasted)) if *pasted != value => *formatted = None,
                _ => {}
            }
            is_formatted.set(formatted.is_some());
        })
    };
    let onsubmit = {
        let (text, formatted, page, act) = (text.clone(), formatted.clone(), props.page.clone(), props.act.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            match (text.cast::<HtmlTextAreaElement>(), &*formatted.borrow()) {
                (Some(_), Some((formatted, _))) => open(Opening::Formatted(formatted.clone()), &page, &act),
                (Some(text), None) => open(Opening::Text(text.value()), &page, &act),
                (None, _) => {}
            }
        })
    };
    // What was pasted stays until it, or something else, has been opened.
    use_effect_with(props.reading.clone(), {
        let is_formatted = is_formatted.setter();
        move |_| {
            formatted.replace(None);
            is_formatted.set(false);
            if let Some(text) = text.cast::<HtmlTextAreaElement>() {
                text.set_value("");
            }
        }
    });
    let oncancel = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="open-title" {onclose}>
            <form {onsubmit}>
                <h2 id="open-title">{ t(Word::OpenTitle) }</h2>
                { notice(props.sentence.as_ref(), &props.act) }
                <Busy sentence={props.busy.clone()} />
                <label for="paste">{ t(Word::PasteArticle) }</label>
                <textarea ref={field} id="paste" rows="8" spellcheck="false" aria-describedby="privacy" {onpaste} {oninput} />
                <p class="hint formatted" aria-live="polite">if *is_formatted { { t(Word::FormattedText) } }</p>
                <label for="file">{ t(Word::ChooseFile) }</label>
                <input id="file" type="file" multiple={true} onchange={onfile} aria-describedby="formats"
                    accept=".txt,.md,.html,.htm,.json,.jsonld,text/plain,text/markdown,text/html,application/json" />
                <p id="formats" class="hint">{ t(Word::Formats) }</p>
                if props.has_samples {
                    { samples(&props.page, &props.act) }
                }
                if props.memory == Memory::Device {
                    <RecentList is_open={props.is_open} settings={props.settings} page={props.page.clone()} act={props.act.clone()} />
                }
                <div class="actions">
                    <p id="privacy" class="hint">{ t(Word::NothingLeaves) }</p>
                    <button type="button" onclick={oncancel}>{ t(Word::Cancel) }</button>
                    <button type="submit" class="primary">{ t(Word::Explore) }</button>
                </div>
            </form>
        </dialog>
    }
}

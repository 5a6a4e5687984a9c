//! Pasting an article anywhere on the page.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, KeyboardEvent};
use yew::prelude::*;

use crate::hooks::{Address, takes_letters, use_listener};
use crate::opening::{Opening, files_of, open};
use crate::page::Page;
use crate::state::Action;

/// Opens what is pasted outside of fields and dialogs, where the page is the explorer's.
#[hook]
pub(crate) fn use_paste(address: Address, is_free: bool, page: &Page, act: &Callback<Action>) {
    let may = address == Address::Ours && page.option("open").as_deref() == Some("all");
    let pasted = {
        let (page, act) = (page.clone(), act.clone());
        Callback::from(move |event: Event| {
            if !is_free || takes_letters(event.unchecked_ref::<KeyboardEvent>()) {
                return;
            }
            let Some(data) = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data) else { return };
            let files = files_of(data.files());
            let [html, text] = ["text/html", "text/plain"].map(|kind| data.get_data(kind).unwrap_or_default());
            let pasted = if files.is_empty() { Opening::Pasted { html, text } } else { Opening::Files(files) };
            open(pasted, &page, &act);
            event.prevent_default();
        })
    };
    use_listener(may.then(|| gloo::utils::document().into()), "paste", pasted);
}

//! The dialog to put the article into another page. Its inside is made by a script that is fetched on use.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::address;
use crate::export::article;
use crate::hooks::use_modal;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Chosen};
use crate::words::{Word, t};

/// What the script says, in its order.
const WORDS: [Word; 17] = [
    Word::EmbedTitle,
    Word::ExportForm,
    Word::EmbedTag,
    Word::EmbedPrepared,
    Word::EmbedFrame,
    Word::EmbedStatic,
    Word::EmbedTagNeeds,
    Word::EmbedPreparedNeeds,
    Word::EmbedFrameNeeds,
    Word::EmbedStaticNeeds,
    Word::EmbedBase,
    Word::EmbedSource,
    Word::Snippet,
    Word::Close,
    Word::Copy,
    Word::Copied,
    Word::NotCopiedHere,
];

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct EmbedDialogProps {
    /// Whether it is wanted.
    pub(crate) is_open: bool,
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) page: Page,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn EmbedDialog(props: &EmbedDialogProps) -> Html {
    let dialog = use_node_ref();
    let onclose = use_modal(dialog.clone(), props.is_open, &props.act);
    use_effect_with(props.is_open, {
        let (dialog, props) = (dialog.clone(), props.clone());
        move |&is_open| {
            if let Some(dialog) = dialog.get().filter(|_| is_open) {
                spawn_local(fill(dialog.unchecked_into(), props));
            }
        }
    });
    html! { <dialog ref={dialog} class="dialog" aria-labelledby="embed-title" {onclose}></dialog> }
}

async fn fill(dialog: Element, EmbedDialogProps { reading, chosen, page, act, .. }: EmbedDialogProps) {
    let query = address::write("", &chosen.filters, &reading.explored);
    let words = WORDS.map(t).join("\n");
    let one = |shown| ["[", &article(&reading, shown), "]"].concat();
    let (all, shown) = (one(None), one(Some(&chosen.selection)));
    if page.embedding(&dialog, &all, &shown, &query, &words).await.is_err() {
        act.emit(Action::Dialog(None));
        act.emit(Action::Refused(t(Word::NotExported).into()));
    }
}

//! What the keys do.

use yew::prelude::*;

use crate::hooks::use_modal;
use crate::labels;
use crate::state::Action;
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct KeysDialogProps {
    /// Whether it is wanted.
    pub(crate) is_open: bool,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn KeysDialog(props: &KeysDialogProps) -> Html {
    let dialog = use_node_ref();
    let onclose = use_modal(dialog.clone(), props.is_open, &props.act);
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="keys-title" {onclose}>
            <h2 id="keys-title">{ t(Word::Keys) }</h2>
            <dl class="keys">
                for (keys, what) in labels::KEY_TABLE {
                    <dt>{ for keys.split(' ').map(|key| html! { <><kbd>{ key }</kbd>{ " " }</> }) }</dt><dd>{ t(what) }</dd>
                }
            </dl>
            <div class="actions">
                <button type="button" class="primary" onclick={close}>{ t(Word::Close) }</button>
            </div>
        </dialog>
    }
}

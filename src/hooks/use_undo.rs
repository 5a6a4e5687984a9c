//! Ctrl+Z undoes what was corrected, where no field has a text of its own to undo.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};
use yew::prelude::*;

use crate::correct::Correct;
use crate::hooks::{takes_letters, use_listener};
use crate::state::Action;

/// Listens in the whole page: after a click on plain text nothing has the focus.
#[hook]
pub(crate) fn use_undo(root: NodeRef, act: &Callback<Action>) {
    let act = act.clone();
    let pressed = Callback::from(move |event: Event| {
        let event: KeyboardEvent = event.unchecked_into();
        let is_free = (event.ctrl_key() || event.meta_key()) && !event.alt_key() && concerns(&root, &event);
        let change = match (event.key().as_str(), event.shift_key()) {
            _ if !is_free => return,
            ("z", false) => Correct::Undo,
            ("z" | "Z", true) | ("y", false) => Correct::Redo,
            _ => return,
        };
        event.prevent_default();
        act.emit(Action::Correct(change));
    });
    use_listener(Some(gloo::utils::document().into()), "keydown", pressed);
}

/// Whether a key is for the explorer at `root`: pressed in it, or nowhere in particular, and not in a field.
fn concerns(root: &NodeRef, event: &KeyboardEvent) -> bool {
    let path = event.composed_path();
    let Ok(target) = path.get(0).dyn_into::<Element>() else { return false };
    let is_here = root.get().is_some_and(|root| path.includes(&root, 0));
    !takes_letters(event) && (is_here || target.tag_name() == "BODY")
}

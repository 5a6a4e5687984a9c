//! A double click on a button that closes its dialog: the second click is not for what comes to light under it.

use std::cell::Cell;

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{AddEventListenerOptions, Element, Event};
use yew::prelude::*;

/// Keeps what is inside `root` from clicks that follow at once on one in a dialog.
#[hook]
pub(crate) fn use_once(root: NodeRef) {
    use_effect_with((), move |()| {
        let was_in_dialog = Cell::new(false);
        let pressed = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let path = event.composed_path();
            let Ok(target) = path.get(0).dyn_into::<Element>() else { return };
            let is_in_dialog = matches!(target.closest("dialog"), Ok(Some(_)));
            if count(&event) < 2.0 {
                was_in_dialog.set(is_in_dialog);
            } else if was_in_dialog.get() && !is_in_dialog && root.get().is_some_and(|root| path.includes(&root, 0)) {
                event.prevent_default();
                event.stop_propagation();
            }
        });
        // Before anybody else.
        let first = AddEventListenerOptions::new();
        first.set_capture(true);
        let (document, heard) = (gloo::utils::document(), pressed.as_ref().unchecked_ref());
        for name in ["mousedown", "click"] {
            // It fails for no kind of event.
            let _ = document.add_event_listener_with_callback_and_add_event_listener_options(name, heard, &first);
        }
        move || {
            let (document, heard) = (gloo::utils::document(), pressed.as_ref().unchecked_ref());
            for name in ["mousedown", "click"] {
                let _ = document.remove_event_listener_with_callback_and_bool(name, heard, true);
            }
        }
    });
}

/// How many clicks have followed each other.
fn count(event: &Event) -> f64 {
    Reflect::get(event, &"detail".into()).ok().and_then(|count| count.as_f64()).unwrap_or_default()
}

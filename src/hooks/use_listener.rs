//! Listening to what happens outside the explorer.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Event, EventTarget};
use yew::prelude::*;

/// Calls the newest `heard` with each event of that name at `target`, as long as the explorer is there. Without a target
/// nothing is listened to.
#[hook]
pub(crate) fn use_listener(target: Option<EventTarget>, name: &'static str, heard: Callback<Event>) {
    let newest = use_mut_ref(|| heard.clone());
    newest.replace(heard);
    use_effect_with(target.is_some(), move |_| {
        let listener = Closure::<dyn Fn(Event)>::new(move |event| {
            let heard = newest.borrow().clone();
            heard.emit(event);
        });
        if let Some(target) = &target {
            // It fails for no kind of event.
            let _ = target.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(target) = target {
                let _ = target.remove_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            }
        }
    });
}

//! Dropping files on the explorer.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, Node};
use yew::prelude::*;

/// What an element needs to take files.
pub(crate) struct Drop {
    /// Whether a file hovers over it.
    pub(crate) is_over: bool,
    pub(crate) ondragover: Callback<DragEvent>,
    pub(crate) ondragleave: Callback<DragEvent>,
    pub(crate) ondrop: Callback<DragEvent>,
}

/// Lets the element at `root` take files.
#[hook]
pub(crate) fn use_drop(root: NodeRef, ondropped: Callback<DataTransfer>) -> Drop {
    let is_over = use_state_eq(|| false);
    let set_over = {
        let setter = is_over.setter();
        move |is_over| setter.set(is_over)
    };
    let ondragover = {
        let set_over = set_over.clone();
        Callback::from(move |event: DragEvent| {
            if files_of(&event).is_some() {
                // Only this makes the browser offer to drop here instead of opening the file itself.
                event.prevent_default();
                set_over(true);
            }
        })
    };
    let ondragleave = {
        let set_over = set_over.clone();
        Callback::from(move |event: DragEvent| {
            // From one part of the explorer to another is not away from it.
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            if !root.get().is_some_and(|root| root.contains(to.as_ref())) {
                set_over(false);
            }
        })
    };
    let ondrop = Callback::from(move |event: DragEvent| {
        set_over(false);
        if let Some(data) = files_of(&event) {
            event.prevent_default();
            ondropped.emit(data);
        }
    });
    Drop { is_over: *is_over, ondragover, ondragleave, ondrop }
}

/// What is dragged, if it is files.
fn files_of(event: &DragEvent) -> Option<DataTransfer> {
    let is_files = |data: &DataTransfer| data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"));
    event.data_transfer().filter(is_files)
}

//! Dropping a file on the explorer.

use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, File, Node};
use yew::prelude::*;

/// What an element needs to take files.
pub(crate) struct Drop {
    /// Whether a file hovers over it.
    pub(crate) is_over: bool,
    pub(crate) ondragover: Callback<DragEvent>,
    pub(crate) ondragleave: Callback<DragEvent>,
    pub(crate) ondrop: Callback<DragEvent>,
}

/// Lets the element at `root` take a file.
#[hook]
pub(crate) fn use_drop(root: NodeRef, onfile: Callback<File>) -> Drop {
    let is_over = use_state_eq(|| false);
    let over = is_over.setter();
    let ondragover = use_callback((), {
        let over = over.clone();
        move |event: DragEvent, ()| {
            if event.data_transfer().is_some_and(|data| carries_files(&data)) {
                // Only this makes the browser offer to drop here instead of opening the file itself.
                event.prevent_default();
                over.set(true);
            }
        }
    });
    let ondragleave = use_callback(root, {
        let over = over.clone();
        move |event: DragEvent, root| {
            // From one part of the explorer to another is not away from it.
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            if !root.get().is_some_and(|root| root.contains(to.as_ref())) {
                over.set(false);
            }
        }
    });
    let ondrop = use_callback(onfile, move |event: DragEvent, onfile| {
        over.set(false);
        let Some(data) = event.data_transfer().filter(carries_files) else { return };
        event.prevent_default();
        if let Some(file) = data.files().and_then(|files| files.get(0)) {
            onfile.emit(file);
        }
    });
    Drop { is_over: *is_over, ondragover, ondragleave, ondrop }
}

fn carries_files(data: &DataTransfer) -> bool {
    data.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
}

//! Dialogs that keep the rest of the page out of reach.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Shows a dialog as a modal one, or closes it.
#[hook]
pub(crate) fn use_modal(dialog: NodeRef, is_open: bool) {
    use_effect_with(is_open, move |&is_open| {
        let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
        match (is_open, dialog.open()) {
            // It fails only for a dialog that is shown already or not in a page.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
}

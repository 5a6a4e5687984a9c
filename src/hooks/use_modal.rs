//! Dialogs that keep the rest of the page out of reach.

use web_sys::HtmlDialogElement;
use yew::prelude::*;

use crate::state::Action;

/// Shows a dialog as a modal one, or closes it. Answers what is to happen when the browser has closed it: that is told late,
/// and where another dialog has taken its place by then there is nothing to be closed any more.
#[hook]
pub(crate) fn use_modal(dialog: NodeRef, is_open: bool, act: &Callback<Action>) -> Option<Callback<Event>> {
    use_effect_with(is_open, move |&is_open| {
        let Some(dialog) = dialog.cast::<HtmlDialogElement>() else { return };
        match (is_open, dialog.open()) {
            // It fails only for a dialog that is shown already or not in a page.
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    is_open.then(|| act.reform(|_: Event| Action::Dialog(None)))
}

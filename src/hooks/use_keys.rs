//! The keys that lead through the article.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::hooks::use_listener;
use crate::state::{Action, Aim, Dialog, Go, State, Step};

/// Where keys are listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shortcuts {
    /// On the whole page.
    Page,
    /// Where the explorer has the focus: the rest of the page is somebody else's.
    Explorer,
    /// Nowhere.
    Off,
}

/// `j` and `k` go through the shown quotes, `/` searches, `?` tells the keys, `Esc` leads out.
#[hook]
pub(crate) fn use_keys(shortcuts: Shortcuts, root: NodeRef, state: &State, act: &Callback<Action>) {
    let is_open = state.place.opened.is_some();
    let is_free = state.dialog.is_none();
    let pressed = {
        let (root, act) = (root.clone(), act.clone());
        Callback::from(move |event: Event| {
            let Some(root) = root.cast::<Element>() else { return };
            let event: KeyboardEvent = event.unchecked_into();
            if !is_free || event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
                return;
            }
            let key = event.key();
            if takes_letters(&event) && key != "Escape" {
                return;
            }
            if shortcuts == Shortcuts::Explorer && !event.composed_path().includes(&root, 0) {
                return;
            }
            let action = match key.as_str() {
                "j" => Action::Go(Go::Step(Step::Next, Aim::Focus)),
                "k" => Action::Go(Go::Step(Step::Previous, Aim::Focus)),
                "?" => Action::Dialog(Some(Dialog::Keys)),
                "Escape" if is_open => Action::Go(Go::Close),
                "/" => {
                    search(&root);
                    event.prevent_default();
                    return;
                }
                _ => return,
            };
            event.prevent_default();
            act.emit(action);
        })
    };
    let target: Option<EventTarget> = (shortcuts != Shortcuts::Off).then(|| gloo::utils::document().into());
    use_listener(target, "keydown", pressed);
}

/// Whether a key that is pressed writes something where the focus is.
pub(crate) fn takes_letters(event: &KeyboardEvent) -> bool {
    let fields = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
    let target = event.composed_path().get(0).dyn_into::<Element>();
    // The selector is well formed.
    target.is_ok_and(|target| target.matches(fields).unwrap_or_default())
}

/// Puts the focus into the search box, out of the sheet that it may be in.
fn search(root: &Element) {
    let field = root.query_selector("#search").ok().flatten().and_then(|field| field.dyn_into::<HtmlElement>().ok());
    if let Some(field) = field {
        crate::hooks::sheets::show(&field);
        // What cannot take the focus leaves the reader where they are.
        let _ = field.focus();
    }
}

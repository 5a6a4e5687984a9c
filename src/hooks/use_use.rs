//! Whether the explorer is used: what that needs is not fetched before.

use web_sys::Event;
use yew::prelude::*;

use crate::hooks::use_listener;

/// Whether somebody has pressed a key or a button in the explorer at `root`, or selected something in the page.
#[hook]
pub(crate) fn use_use(root: NodeRef) -> bool {
    let is_used = use_state_eq(|| false);
    let used = {
        let is_used = is_used.setter();
        Callback::from(move |_: Event| is_used.set(true))
    };
    let inside = {
        let used = used.clone();
        Callback::from(move |event: Event| {
            if root.get().is_some_and(|root| event.composed_path().includes(&root, 0)) {
                used.emit(event);
            }
        })
    };
    let page = || Some(gloo::utils::document().into());
    use_listener(page(), "selectionchange", used);
    use_listener(page(), "pointerdown", inside.clone());
    use_listener(page(), "keydown", inside);
    *is_used
}

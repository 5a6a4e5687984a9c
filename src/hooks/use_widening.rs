//! What is a sheet where the page is narrow is a column again as soon as it is wide.

use web_sys::{Element, Event};
use yew::prelude::*;

use crate::hooks::{sheets, use_listener};

/// Puts the sheets inside `root` away when the window has become wide enough for columns.
#[hook]
pub(crate) fn use_widening(root: NodeRef) {
    let widened = Callback::from(move |_: Event| {
        if let Some(root) = root.cast::<Element>() {
            sheets::settle(&root);
        }
    });
    use_listener(Some(gloo::utils::window().into()), "resize", widened);
}

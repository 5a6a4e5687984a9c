//! What waits until the frame that shows a change is through.

use yew::prelude::*;

use crate::hooks::{AFTER_FRAME, use_delay};

/// A value as it was before it changed, until the frame that shows the change is through: for what nobody looks at first.
#[hook]
pub(crate) fn use_late<T: Clone + PartialEq + 'static>(value: T) -> T {
    let late = use_state_eq(|| value.clone());
    let later = use_delay();
    use_effect_with(value, {
        let late = late.setter();
        move |value| {
            let value = value.clone();
            later.emit((AFTER_FRAME, Box::new(move || late.set(value))));
        }
    });
    (*late).clone()
}

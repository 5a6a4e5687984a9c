//! What takes a while, told politely; what does not take long is not told.

use yew::prelude::*;

use crate::hooks::use_delay;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BusyProps {
    /// What takes a while.
    pub(crate) sentence: Option<AttrValue>,
}

/// What takes no longer, in milliseconds, is not told.
const SHORT: i32 = 100;

#[component]
pub(crate) fn Busy(props: &BusyProps) -> Html {
    let is_told = use_state_eq(|| false);
    let later = use_delay();
    use_effect_with(props.sentence.is_some(), {
        let is_told = is_told.setter();
        move |&is_busy| {
            is_told.set(false);
            // Of two, only the later happens.
            later.emit((SHORT, Box::new(move || is_told.set(is_busy))));
        }
    });
    html! {
        <p class="busy" aria-live="polite">
            if *is_told { { props.sentence.clone() } }
        </p>
    }
}

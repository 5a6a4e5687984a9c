//! The button that makes a quote of the words that the reader has selected in the article.

use sayso_engine::Span;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::correct::{Subject, selection};
use crate::hooks::{Shortcuts, takes_letters, use_listener};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Dialog};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct MarkButtonProps {
    /// The element that holds the article, and this button.
    pub(crate) centre: NodeRef,
    pub(crate) reading: Shared<Reading>,
    /// Whether a key does it as well.
    pub(crate) keys: Shortcuts,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn MarkButton(props: &MarkButtonProps) -> Html {
    let MarkButtonProps { centre, reading, keys, act } = props;
    let selected = use_state_eq(|| None::<Span>);
    let button = use_node_ref();
    let onselect = {
        let (selected, button, centre, reading) = (selected.setter(), button.clone(), centre.clone(), reading.clone());
        Callback::from(move |_: Event| {
            let Some(centre) = centre.cast::<Element>() else { return };
            let found = selection::selected(&centre, &reading.explored.article);
            selected.set(found.as_ref().map(|(span, _)| *span));
            if let (Some((_, range)), Some(button)) = (found, button.cast::<HtmlElement>()) {
                put_below(&button, &centre, &range);
            }
        })
    };
    use_listener(Some(gloo::utils::document().into()), "selectionchange", onselect);
    let mark = {
        let (act, selected) = (act.clone(), *selected);
        Callback::from(move |()| {
            if let Some(span) = selected {
                act.emit(Action::Dialog(Some(Dialog::Correct(Subject::Missed(span)))));
            }
        })
    };
    let onclick = mark.reform(|_: MouseEvent| ());
    // From a selection that was made with the keyboard the way to the button is long.
    let onkey = Callback::from(move |event: Event| {
        let event: KeyboardEvent = event.unchecked_into();
        if event.key() == "m" && !event.ctrl_key() && !event.alt_key() && !event.meta_key() && !takes_letters(&event) {
            mark.emit(());
        }
    });
    let target = (*keys != Shortcuts::Off).then(|| gloo::utils::document().into());
    use_listener(target, "keydown", onkey);
    // A press on it would take the selection away before the click.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    html! {
        <button ref={button} type="button" class="mark-quote" hidden={selected.is_none()} {onclick} {onmousedown}>
            { t(Word::MarkAsQuote) }
        </button>
    }
}

/// Below the last line of the selection, inside `centre`. The places are set one by one, as a strict policy on styles
/// wants it.
fn put_below(button: &HtmlElement, centre: &Element, range: &web_sys::Range) {
    let (outer, inner) = (centre.get_bounding_client_rect(), range.get_bounding_client_rect());
    let right_most = (outer.width() - 160.0).max(0.0);
    let (left, top) = ((inner.left() - outer.left()).clamp(0.0, right_most), inner.bottom() - outer.top() + 6.0);
    let style = button.style();
    // It is shown wherever it can be put.
    let _ = style.set_property("left", &pixels(left));
    let _ = style.set_property("top", &pixels(top));
}

/// Whole pixels. What writes fractions is a good part of what the page downloads.
fn pixels(length: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "a screen has fewer pixels")]
    let whole = length as i32;
    [&whole.to_string(), "px"].concat()
}

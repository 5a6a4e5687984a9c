//! Fields of forms: a label over its control.

use web_sys::HtmlInputElement;
use yew::prelude::*;

/// An option of a [`select`]: its value, what it reads, and whether it is the one.
pub(crate) type Choosable = (AttrValue, AttrValue, bool);

/// A list to choose one from.
pub(crate) fn select(
    name: &'static str,
    label: &'static str,
    options: Vec<Choosable>,
    onchange: Option<Callback<Event>>,
) -> Html {
    let option = |(value, text, selected): Choosable| html! { <option {value} {selected}>{ text }</option> };
    html! {
        <p class="field">
            <label for={name}>{ label }</label>
            <select id={name} {name} {onchange}>{ for options.into_iter().map(option) }</select>
        </p>
    }
}

/// Whether a field may be left empty.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    Must,
    May,
}

/// A line of text. Where it may not be left empty, spaces alone are as good as nothing: the browser says so when it is sent.
pub(crate) fn line(name: &'static str, label: &'static str, value: AttrValue, need: Need) -> Html {
    let onchange = |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        if field.value().trim().is_empty() {
            field.set_value("");
        }
    };
    html! {
        <p class="field">
            <label for={name}>{ label }</label>
            <input id={name} {name} {value} required={need == Need::Must} {onchange} autocomplete="off" />
        </p>
    }
}

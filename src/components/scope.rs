//! Whether something is about the article that is shown or about all that are open.

use yew::prelude::*;

use crate::library::{Library, Scope};
use crate::words::{Word, count, t};

/// What is wanted in a dialog, which begins with what is listed, and how many articles are open.
#[hook]
pub(crate) fn use_scope(library: &Library, is_open: bool) -> (UseStateHandle<Scope>, usize) {
    let listed = library.scope;
    let wanted = use_state_eq(|| listed);
    use_effect_with(is_open, {
        let wanted = wanted.setter();
        move |_| wanted.set(listed)
    });
    (wanted, library.waiting().len() + 1)
}

/// Wants another.
pub(crate) fn choose(wanted: &UseStateHandle<Scope>) -> Callback<Scope> {
    let wanted = wanted.setter();
    Callback::from(move |scope| wanted.set(scope))
}

/// The two to choose between, of `all` open articles; `name` tells it from others of the kind.
pub(crate) fn scope(
    name: &'static str,
    legend: &'static str,
    scope: Scope,
    all: usize,
    choose: &Callback<Scope>,
) -> Html {
    let radio = |of: Scope, label: String| {
        html! {
            <label class="segment">
                <input type="radio" {name} checked={scope == of} onchange={choose.reform(move |_: Event| of)} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <fieldset class="scope">
            <legend class="unseen">{ legend }</legend>
            <div class="segments">
                { radio(Scope::Shown, t(Word::ThisArticle).to_owned()) }
                { radio(Scope::All, count(Word::AllOpen, all, &[])) }
            </div>
        </fieldset>
    }
}

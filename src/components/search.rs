//! The box to search in quotes and speakers.

use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::hooks::use_delay;
use crate::state::{Action, Filter};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SearchProps {
    /// What is searched for.
    pub(crate) words: AttrValue,
    /// What it is called.
    pub(crate) label: &'static str,
    pub(crate) act: Callback<Action>,
}

/// So long after the last key the search begins, and its result is announced, once.
const PAUSE: i32 = 150;

#[component]
pub(crate) fn Search(props: &SearchProps) -> Html {
    let field = use_node_ref();
    let later = use_delay();
    // What is cleared or comes from the address is seen in the box; what is just being typed is left alone.
    use_effect_with((props.words.clone(), field.clone()), |(words, field)| {
        if let Some(field) = field.cast::<HtmlInputElement>().filter(|field| field.value().trim() != words.as_str()) {
            field.set_value(words);
        }
    });
    let oninput = {
        let act = props.act.clone();
        Callback::from(move |event: InputEvent| {
            let (field, act) = (event.target_unchecked_into::<HtmlInputElement>(), act.clone());
            later.emit((
                PAUSE,
                Box::new(move || act.emit(Action::Filter(Filter::Search(field.value().trim().to_owned())))),
            ));
        })
    };
    html! {
        <input ref={field} id="search" class="find" type="search" aria-label={props.label} placeholder={props.label}
            autocomplete="off" spellcheck="false" {oninput} />
    }
}

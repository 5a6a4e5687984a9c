//! What is chosen, each with a button that takes it back.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen, Filter};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ChipsProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Chips(props: &ChipsProps) -> Html {
    let ChipsProps { reading, chosen, act } = props;
    let list = use_node_ref();
    // The place of the chip that was taken away, until its neighbour has the focus.
    let removed = use_mut_ref(|| None::<u32>);
    use_effect_with(chosen.clone(), {
        let (list, removed) = (list.clone(), removed.clone());
        move |_| {
            let (Some(at), Some(list)) = (removed.take(), list.cast::<HtmlElement>()) else { return };
            let chips = list.children();
            let neighbour = chips.item(at.min(chips.length().saturating_sub(1)));
            // The last one leaves the focus to the list itself.
            let next = neighbour.and_then(|chip| chip.first_element_child()).unwrap_or_else(|| list.into());
            if let Ok(next) = next.dyn_into::<HtmlElement>() {
                // What cannot take it leaves the reader where they are.
                let _ = next.focus();
            }
        }
    });
    let chip = |at: usize, label: String, filter: Filter| {
        let (act, removed) = (act.clone(), removed.clone());
        let onclick = Callback::from(move |_: MouseEvent| {
            removed.replace(Some(at as u32));
            act.emit(Action::Filter(filter.clone()));
        });
        html! {
            <li key={label.clone()}>
                <button type="button" class="chip" aria-label={labels::remove(&label)} {onclick}>{ label }</button>
            </li>
        }
    };
    let choices = Choice::all(&chosen.filters);
    let words = &chosen.filters.words;
    html! {
        <ul ref={list} class="chips" role="list" aria-label={t(Word::Chosen)} tabindex="-1">
            for (at, choice) in choices.iter().enumerate() {
                { chip(at, labels::chip(*choice, &reading.explored), Filter::Toggle(*choice)) }
            }
            for (at, name) in chosen.elsewhere.iter().enumerate() {
                { chip(choices.len() + at, name.to_string(), Filter::Name(name.clone())) }
            }
            if !words.is_empty() {
                { chip(choices.len() + chosen.elsewhere.len(), labels::quoted(words), Filter::Search(String::new())) }
            }
        </ul>
    }
}

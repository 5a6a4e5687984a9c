//! Keeps the page's address and what is chosen the same, both ways.

use sayso_engine::{Filters, QuoteId};
use web_sys::Event;
use yew::prelude::*;

use crate::address;
use crate::hooks::{AFTER_FRAME, Begins, use_delay, use_listener};
use crate::reading::Reading;
use crate::state::{Action, Go, State, Target};

/// Whether the page's address is the explorer's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Address {
    /// It is: the page is there for this article.
    Ours,
    /// It is somebody else's.
    Theirs,
}

/// The filters that the address names as the page opens.
pub(crate) fn filters_of_address(address: Address, reading: &Reading) -> Filters {
    match address {
        Address::Ours => address::read(&search(), &reading.explored),
        Address::Theirs => Filters::default(),
    }
}

/// Follows the address when the reader goes back or forward.
#[hook]
pub(crate) fn use_followed(address: Address, act: &Callback<Action>) {
    let followed = {
        let act = act.clone();
        Callback::from(move |_: Event| {
            act.emit(Action::Asked(search()));
            go_to_fragment(&act);
        })
    };
    let window = (address == Address::Ours).then(|| gloo::utils::window().into());
    use_listener(window, "popstate", followed);
}

/// Writes what is chosen into the address, and goes to the quote that it names at the start.
#[hook]
pub(crate) fn use_address(address: Address, begins: Begins, state: &State, act: &Callback<Action>) {
    let later = use_delay();
    use_effect_with((), {
        let act = act.clone();
        move |()| {
            if address == Address::Ours {
                // The loader shows the explorer first: nothing hidden can be gone to.
                later.emit((0, Box::new(move || go_to_fragment(&act))));
            }
        }
    });
    let before = use_mut_ref(|| state.chosen.clone());
    let is_first = use_mut_ref(|| true);
    let later = use_delay();
    let told = (state.chosen.clone(), state.reading.clone(), state.busy.is_some());
    use_effect_with(told, move |(chosen, reading, is_busy)| {
        // What it chooses in the articles that are to come is not yet chosen.
        let is_awaited = is_first.take() && (address::source(&search()).is_some() || begins == Begins::Again);
        if is_awaited || address == Address::Theirs {
            return;
        }
        let (chosen, reading, is_busy) = (chosen.clone(), reading.clone(), *is_busy);
        // The browser takes long for it: what is shown goes before.
        let write = move || {
            if is_busy {
                return;
            }
            let before = before.replace(chosen.clone());
            let new = address::write_with(&search(), &chosen.filters, &chosen.elsewhere, &reading.explored);
            if new != search() {
                let choices = |filters: &Filters| Filters { words: String::new(), ..filters.clone() };
                let same = before.elsewhere == chosen.elsewhere && choices(&before.filters) == choices(&chosen.filters);
                put(&new, same);
            }
        };
        later.emit((AFTER_FRAME, Box::new(write)));
    });
}

fn search() -> String {
    gloo::utils::window().location().search().unwrap_or_default()
}

/// A choice is a step that one can go back; a search that is being typed is not one for each letter.
fn put(search: &str, is_typing: bool) {
    let window = gloo::utils::window();
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let address = [&path, search, &location.hash().unwrap_or_default()].concat();
    // A page whose address cannot be changed, as in a sandboxed frame, works without.
    let Ok(history) = window.history() else { return };
    let _ = if is_typing {
        history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
    } else {
        history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address))
    };
}

/// `#q3` leads to the third quote.
fn go_to_fragment(act: &Callback<Action>) {
    let hash = gloo::utils::window().location().hash().unwrap_or_default();
    if let Some(id) = hash.strip_prefix('#').and_then(QuoteId::parse) {
        act.emit(Action::Go(Go::To(Target::Text(id))));
    }
}

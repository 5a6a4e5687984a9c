//! A link that holds an article opens it.

use web_sys::Event;
use yew::prelude::*;

use crate::hooks::{Address, Begins, use_listener};
use crate::opening::{Opening, open};
use crate::page::Page;
use crate::share::followed;
use crate::state::Action;

/// Opens what the page's address holds, at the start and when a reader puts another link into the address.
#[hook]
pub(crate) fn use_shared(address: Address, begins: Begins, page: &Page, act: &Callback<Action>) {
    let open = {
        let (page, act) = (page.clone(), act.clone());
        Callback::from(move |()| {
            if let Some(packed) = followed().filter(|_| address == Address::Ours) {
                open(Opening::Link(packed), &page, &act);
            }
        })
    };
    let window = (address == Address::Ours).then(|| gloo::utils::window().into());
    use_listener(window, "hashchange", open.reform(|_: Event| ()));
    use_effect_with((), move |()| {
        if begins == Begins::Anew {
            open.emit(());
        }
    });
}

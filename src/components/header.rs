//! The head of the explorer: what it is, and the way to another article.

use yew::prelude::*;

use crate::state::{Action, Dialog};

pub(crate) fn header(act: &Callback<Action>) -> Html {
    let onclick = act.reform(|_: MouseEvent| Action::Dialog(Dialog::Open));
    html! {
        <header class="header">
            <p class="brand">{ "sayso" }</p>
            <p class="tagline">{ "Who says what, and from which country" }</p>
            <button type="button" class="open" aria-haspopup="dialog" {onclick}>{ "Open…" }</button>
        </header>
    }
}

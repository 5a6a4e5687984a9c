//! The head of the explorer: what it is, and the way to another article.

use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct HeaderProps {
    pub(crate) onopen: Callback<()>,
}

#[component]
pub(crate) fn Header(props: &HeaderProps) -> Html {
    let onclick = props.onopen.reform(|_: MouseEvent| ());
    html! {
        <header class="header">
            <p class="brand">{ "sayso" }</p>
            <p class="tagline">{ "Who says what, and from which country" }</p>
            <button type="button" class="open" aria-haspopup="dialog" {onclick}>{ "Open…" }</button>
        </header>
    }
}

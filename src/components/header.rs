//! The head of the explorer: what it is, and the way to another article.

use yew::prelude::*;

use crate::hooks::Address;
use crate::state::{Action, Dialog};
use crate::words::{Word, t};

pub(crate) fn header(address: Address, act: &Callback<Action>) -> Html {
    let onclick = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Open)));
    let help = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Keys)));
    let settings = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Settings)));
    let share = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Share)));
    let export = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Export)));
    html! {
        <header class="header" part="header">
            <p class="brand">{ "sayso" }</p>
            <p class="tagline">{ t(Word::Tagline) }</p>
            <div>
                <button type="button" class="help" aria-haspopup="dialog" aria-label={t(Word::Keys)} title={t(Word::Keys)} onclick={help}>
                    { "?" }
                </button>
                <button type="button" class="set" aria-haspopup="dialog" onclick={settings}>{ t(Word::Settings) }</button>
                // A link leads to this page, which must be there for the explorer.
                if address == Address::Ours {
                    <button type="button" class="share-link" aria-haspopup="dialog" onclick={share}>{ t(Word::ShareLink) }</button>
                }
                <button type="button" class="export" aria-haspopup="dialog" onclick={export}>{ t(Word::Export) }</button>
                <button type="button" class="open" aria-haspopup="dialog" {onclick}>{ t(Word::Open) }</button>
            </div>
        </header>
    }
}

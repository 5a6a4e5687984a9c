//! What went wrong, in a sentence.

use yew::prelude::*;

use crate::state::Action;

pub(crate) fn notice(sentence: Option<&AttrValue>, act: &Callback<Action>) -> Html {
    let Some(sentence) = sentence else { return Html::default() };
    let onclick = act.reform(|_: MouseEvent| Action::Dismissed);
    html! {
        <div class="notice" role="alert">
            <p>{ sentence.clone() }</p>
            <button type="button" {onclick}>{ "Dismiss" }</button>
        </div>
    }
}

//! What went wrong, in a sentence.

use yew::prelude::*;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct NoticeProps {
    pub(crate) sentence: Option<AttrValue>,
    pub(crate) ondismiss: Callback<()>,
}

#[component]
pub(crate) fn Notice(props: &NoticeProps) -> Html {
    let Some(sentence) = &props.sentence else { return Html::default() };
    let onclick = props.ondismiss.reform(|_: MouseEvent| ());
    html! {
        <div class="notice" role="alert">
            <p>{ sentence.clone() }</p>
            <button type="button" {onclick}>{ "Dismiss" }</button>
        </div>
    }
}

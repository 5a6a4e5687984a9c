//! What went wrong, and what to know about an article, each in a sentence.

use sayso_engine::{Article, language};
use yew::prelude::*;

use crate::labels;
use crate::state::Action;
use crate::words::{Word, t};

pub(crate) fn notice(sentence: Option<&AttrValue>, act: &Callback<Action>) -> Html {
    sentence.map(|sentence| told(sentence, act.reform(|_| Action::Dismissed))).unwrap_or_default()
}

/// A sentence, or one a line, until it is dismissed.
pub(crate) fn told(sentence: &str, onclick: Callback<MouseEvent>) -> Html {
    html! {
        <div class="notice" role="alert">
            <div>{ for sentence.lines().map(|line| html! { <p>{ line.to_owned() }</p> }) }</div>
            <button type="button" {onclick}>{ t(Word::Dismiss) }</button>
        </div>
    }
}

/// That an article is in a language that is not read.
pub(crate) fn foreign(article: &Article) -> Html {
    let Some(tag) = language::foreign(article) else { return Html::default() };
    html! { <div class="notice" role="note"><p>{ labels::foreign(tag) }</p></div> }
}

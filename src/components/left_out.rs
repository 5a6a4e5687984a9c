//! That the filters leave a quote out, told where the reader has clicked on it, with the way to see it.

use sayso_engine::QuoteId;
use yew::prelude::*;

use crate::state::{Action, Filter, Go};
use crate::words::{Word, t};

pub(crate) fn left_out(id: QuoteId, act: &Callback<Action>) -> Html {
    let onclear = {
        let act = act.clone();
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Filter(Filter::Clear));
            act.emit(Action::Go(Go::Open(id)));
        })
    };
    html! {
        <div class="notice left-out" role="alert">
            <p>{ t(Word::IsLeftOut) }</p>
            <button type="button" onclick={onclear}>{ t(Word::ClearAll) }</button>
            <button type="button" onclick={act.reform(|_: MouseEvent| Action::Go(Go::Close))}>{ t(Word::Dismiss) }</button>
        </div>
    }
}

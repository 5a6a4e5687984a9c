//! How the article is shown: voices only, and what becomes of the quotes that are left out.

use yew::prelude::*;

use crate::state::{Action, LeftOut, Narration, View};
use crate::words::{Word, t};

pub(crate) fn looks(view: View, act: &Callback<Action>) -> Html {
    let set = |view: View| act.reform(move |_: Event| Action::View(view));
    let narration = match view.narration {
        Narration::Kept => Narration::Folded,
        Narration::Folded => Narration::Kept,
    };
    let radio = |left_out: LeftOut, label: &'static str| {
        html! {
            <label class="segment">
                <input type="radio" name="left-out" checked={view.left_out == left_out}
                    onchange={set(View { left_out, ..view })} />
                <span>{ label }</span>
            </label>
        }
    };
    html! {
        <>
            <fieldset class="looks">
                <legend>{ t(Word::Narration) }</legend>
                <label>
                    <input type="checkbox" checked={view.narration == Narration::Folded}
                        onchange={set(View { narration, ..view })} />
                    { " " }<span class="name">{ t(Word::VoicesOnly) }</span>
                </label>
            </fieldset>
            <fieldset class="looks">
                <legend>{ t(Word::LeftOut) }</legend>
                <div class="segments">
                    { radio(LeftOut::Dimmed, t(Word::Dim)) }
                    { radio(LeftOut::Hidden, t(Word::Hide)) }
                    { radio(LeftOut::Kept, t(Word::Keep)) }
                </div>
            </fieldset>
        </>
    }
}

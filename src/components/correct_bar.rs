//! Over the list of quotes: the way to what is unsure, and to what was corrected.

use yew::prelude::*;

use crate::correct::{Correct, Corrections, is_unsure};
use crate::later;
use crate::reading::Reading;
use crate::state::{Action, Dialog};
use crate::words::{Word, count, t};

pub(crate) fn correct_bar(reading: &Reading, corrections: &Corrections, act: &Callback<Action>) -> Html {
    let explored = &reading.explored;
    let unsure = explored.quotes.iter().filter(|quote| is_unsure(explored, quote)).count();
    let made = corrections.history.list().iter().filter(|correction| !correction.is_note()).count();
    let review = act.reform(|_: MouseEvent| Action::Correct(Correct::Review));
    let list = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Corrections)));
    let sources = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Sources)));
    let has_history = corrections.history.can_undo() || corrections.history.can_redo();
    html! {
        <div class="tools">
            if unsure > 0 && corrections.review.is_none() {
                <button type="button" onclick={review}>{ count(Word::ReviewUnsure, unsure, &[]) }</button>
            }
            if !explored.speakers.is_empty() {
                <button type="button" aria-haspopup="dialog" onclick={sources}>{ t(Word::SourcesOpen) }</button>
            }
            if made > 0 {
                <button type="button" aria-haspopup="dialog" onclick={list}>
                    { count(Word::CorrectionsCount, made, &[]) }
                </button>
            }
            if made > 0 || has_history {
                { later::now().map(|later| (later.steps)(corrections, act)) }
            }
        </div>
    }
}

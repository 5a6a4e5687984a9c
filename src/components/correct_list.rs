//! The dialog that lists what was corrected, each to be taken back.

use sayso_engine::corrections::Correction;
use yew::prelude::*;

use crate::correct::{Correct, Corrections, sentence};
use crate::hooks::use_modal;
use crate::state::Action;
use crate::words::{Word, fill, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CorrectListProps {
    pub(crate) is_open: bool,
    pub(crate) corrections: Corrections,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn CorrectList(props: &CorrectListProps) -> Html {
    let CorrectListProps { is_open, corrections, act } = props;
    let dialog = use_node_ref();
    let onclose = use_modal(dialog.clone(), *is_open, act);
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="corrections-title" {onclose}>
            if *is_open { { list(corrections, act) } }
        </dialog>
    }
}

fn list(corrections: &Corrections, act: &Callback<Action>) -> Html {
    let article = &corrections.engine.explored.article;
    // What is noted of speakers has a table of its own.
    let list = corrections.history.list().iter().enumerate().filter(|(_, correction)| !correction.is_note());
    let list: Vec<(usize, &Correction)> = list.collect();
    let item = |&(place, correction): &(usize, &Correction)| {
        let sentence = sentence::sentence(article, correction);
        let onclick = act.reform(move |_: MouseEvent| Action::Correct(Correct::TakeBack(place)));
        let label = fill(Word::Pair, &[t(Word::TakeBack), &sentence]);
        html! {
            <li key={place}>
                <p dir="auto">{ sentence }</p>
                if corrections.unfit.contains(&place) { <p class="hint">{ t(Word::FitsNoLonger) }</p> }
                <button type="button" aria-label={label} {onclick}>{ t(Word::TakeBack) }</button>
            </li>
        }
    };
    let all = act.reform(|_: MouseEvent| Action::Correct(Correct::TakeAllBack));
    let close = act.reform(|_: MouseEvent| Action::Dialog(None));
    html! {
        <>
            <h2 id="corrections-title">{ t(Word::Corrections) }</h2>
            if list.is_empty() { <p>{ t(Word::NoCorrections) }</p> }
            <ol class="corrections" role="list">{ for list.iter().map(item) }</ol>
            <div class="actions">
                { steps(corrections, act) }
                <button type="button" disabled={list.is_empty()} onclick={all}>{ t(Word::TakeAllBack) }</button>
                <button type="button" class="primary" onclick={close}>{ t(Word::Close) }</button>
            </div>
        </>
    }
}

/// Undo and redo.
pub(crate) fn steps(corrections: &Corrections, act: &Callback<Action>) -> Html {
    let undo = act.reform(|_: MouseEvent| Action::Correct(Correct::Undo));
    let redo = act.reform(|_: MouseEvent| Action::Correct(Correct::Redo));
    html! {
        <>
            <button type="button" class="step" title={t(Word::Undo)} aria-label={t(Word::Undo)}
                disabled={!corrections.history.can_undo()} onclick={undo}>{ "↶" }</button>
            <button type="button" class="step" title={t(Word::Redo)} aria-label={t(Word::Redo)}
                disabled={!corrections.history.can_redo()} onclick={redo}>{ "↷" }</button>
        </>
    }
}

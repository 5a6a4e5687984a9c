//! The unsure quotes, one after the other: one key says that a quote is right.

use sayso_engine::corrections::QuoteKey;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::card::words_of;
use crate::correct::review::Review;
use crate::correct::{Correct, Subject};
use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Dialog};
use crate::words::{Word, count, fill, number, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ReviewPanelProps {
    pub(crate) review: Review,
    pub(crate) reading: Shared<Reading>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn ReviewPanel(props: &ReviewPanelProps) -> Html {
    let ReviewPanelProps { review, reading, act } = props;
    let panel = use_node_ref();
    // One quote after the other without looking for the button again.
    use_effect_with((review.clone(), panel.clone()), |(_, panel)| {
        let button = panel.cast::<HtmlElement>().and_then(|panel| panel.query_selector(".primary").ok().flatten());
        if let Some(button) = button.and_then(|button| wasm_bindgen::JsCast::dyn_into::<HtmlElement>(button).ok()) {
            // A button that cannot take the focus leaves it where it is.
            let _ = button.focus();
        }
    });
    let onkeydown = {
        let act = act.clone();
        Callback::from(move |event: KeyboardEvent| {
            let change = match event.key().as_str() {
                "y" | "Y" => Correct::Right,
                "n" | "N" => Correct::Skip,
                "Escape" => Correct::Stop,
                _ => return,
            };
            event.prevent_default();
            event.stop_propagation();
            act.emit(Action::Correct(change));
        })
    };
    let on = |change: fn() -> Correct| act.reform(move |_: MouseEvent| Action::Correct(change()));
    html! {
        <section ref={panel} class="review" aria-label={t(Word::Review)} {onkeydown}>
            if let Some((key, quote)) = current(review, reading) {
                { question(reading, review, key) }
                <div class="actions">
                    <button type="button" class="primary" onclick={on(|| Correct::Right)}>{ t(Word::ReviewRight) }</button>
                    <button type="button" aria-haspopup="dialog"
                        onclick={act.reform(move |_: MouseEvent| Action::Dialog(Some(Dialog::Correct(quote))))}>
                        { t(Word::Correct) }
                    </button>
                    <button type="button" onclick={on(|| Correct::Skip)}>{ t(Word::ReviewSkip) }</button>
                    <button type="button" onclick={on(|| Correct::Stop)}>{ t(Word::Close) }</button>
                </div>
                // The style sheet knows which of them the reader has.
                <p class="hint by-keys">{ t(Word::ReviewHint) }</p>
                <p class="hint by-touch">{ fill(Word::ReviewTap, &[t(Word::ReviewRight), t(Word::ReviewSkip)]) }</p>
            } else {
                <p role="status">{ count(Word::ReviewDone, review.progress().1, &[]) }</p>
                <div class="actions">
                    <button type="button" class="primary" onclick={on(|| Correct::Stop)}>{ t(Word::Close) }</button>
                </div>
            }
        </section>
    }
}

fn current(review: &Review, reading: &Reading) -> Option<(QuoteKey, Subject)> {
    let key = review.current()?;
    let quote = reading.explored.quotes.iter().find(|quote| QuoteKey::of(quote) == key)?;
    Some((key, Subject::Quote(quote.id)))
}

fn question(reading: &Reading, review: &Review, key: QuoteKey) -> Html {
    let explored = &reading.explored;
    let Some(quote) = explored.quotes.iter().find(|quote| QuoteKey::of(quote) == key) else { return Html::default() };
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let (at, all) = review.progress();
    html! {
        <>
            <p class="progress" role="status">
                <strong>{ t(Word::ReviewTitle) }</strong>{ " " }
                <span>{ fill(Word::ReviewProgress, &[&number(at + 1), &number(all)]) }</span>
            </p>
            <p>{ fill(Word::ReviewSays, &[labels::speaker(explored, quote), &labels::belongs(speaker)]) }</p>
            <p class="words" dir="auto">{ words_of(explored, quote) }</p>
        </>
    }
}

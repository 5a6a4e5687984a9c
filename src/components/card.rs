//! One quote in the list: who says it, as what, from where, and the words.

use sayso_engine::QuoteId;
use sayso_engine::query::{Certainty, certainty};
use yew::prelude::*;

use crate::components::details::details;
use crate::correct::is_corrected;
use crate::labels;
use crate::pieces::{self, Run};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Go, Target};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) id: QuoteId,
    pub(crate) is_current: bool,
    /// Whether its article is another than the one that is shown.
    #[prop_or_default]
    pub(crate) is_elsewhere: bool,
    /// Whether it tells everything about the quote.
    pub(crate) is_open: bool,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let CardProps { reading, id, is_current, is_elsewhere, is_open, act } = props;
    let explored = &reading.explored;
    let Some(quote) = explored.quote(*id) else { return Html::default() };
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let name = labels::speaker(explored, quote);
    let id = *id;
    let show = act.reform(move |_: MouseEvent| Action::Go(Go::To(Target::Text(id))));
    let unfold = act.reform(move |_: MouseEvent| Action::Go(Go::Unfold(id)));
    html! {
        <li part="quote" data-quote={(!is_elsewhere).then(|| id.to_string())} data-hue={reading.hue(quote)} data-kind={labels::kind_value(quote.kind)}
            ~className={if *is_current { "card current" } else { "card" }}
            aria-current={is_current.then_some("true")} tabindex="-1">
            <p class="who">
                <span class="speaker">{ name }</span>
                if let Some(role) = speaker.and_then(|speaker| speaker.role.clone()) {
                    { " " }<span class="role">{ role }</span>
                }
            </p>
            <p class="words" dir="auto">{ for pieces::card(explored, quote).into_iter().map(draw) }</p>
            <p class="facts">
                <span class="country">{ labels::belongs(speaker) }</span>{ " " }
                <span class="kind">{ labels::kind_of_quote(quote.kind) }</span>
                if certainty(explored, quote) == Certainty::Unsure {
                    { " " }<span class="doubt">{ t(Word::Unsure) }</span>
                }
                if is_corrected(explored, quote) {
                    { " " }<span class="corrected">{ t(Word::CorrectedByHand) }</span>
                }
            </p>
            <p class="do">
                <button type="button" aria-label={labels::of(t(Word::ShowInText), name)} onclick={show}>
                    { t(Word::ShowInText) }
                </button>
                <button type="button" aria-label={labels::of(t(Word::Why), name)} onclick={unfold}
                    aria-expanded={if *is_open { "true" } else { "false" }}>{ t(Word::Why) }</button>
            </p>
            if *is_open {
                { details(reading, quote, act) }
            }
        </li>
    }
}

fn draw(run: Run) -> Html {
    if run.quoted {
        html! { <>{ " " }<q>{ run.words }</q></> }
    } else {
        html! { <>{ " " }<span class="reported">{ run.words }</span></> }
    }
}

//! One quote in the list: who says it, as what, from where, and the words.

use sayso_engine::QuoteId;
use yew::prelude::*;

use crate::labels;
use crate::pieces::{self, Run};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Target};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct CardProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) id: QuoteId,
    pub(crate) is_current: bool,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Card(props: &CardProps) -> Html {
    let CardProps { reading, id, is_current, act } = props;
    let explored = &reading.explored;
    let Some(quote) = explored.quote(*id) else { return Html::default() };
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let name = labels::speaker(explored, quote);
    let onclick = {
        let id = *id;
        act.reform(move |_: MouseEvent| Action::Wanted(Target::Text(id)))
    };
    html! {
        <li data-quote={id.to_string()} data-hue={reading.hue(quote)} data-kind={labels::kind_value(quote.kind)}
            ~className={if *is_current { "card current" } else { "card" }}
            aria-current={is_current.then_some("true")} tabindex="-1">
            <p class="who">
                <span class="speaker">{ name }</span>
                if let Some(role) = speaker.and_then(|speaker| speaker.role.clone()) {
                    { " " }<span class="role">{ role }</span>
                }
            </p>
            <p class="words">{ for pieces::card(explored, quote).into_iter().map(draw) }</p>
            <p class="facts">
                <span class="country">{ labels::belongs(speaker) }</span>{ " " }
                <span class="kind">{ labels::kind_of_quote(quote.kind) }</span>
                if !quote.confidence.is_sure() {
                    { " " }<span class="doubt">{ "Unsure" }</span>
                }
            </p>
            <button type="button" aria-label={format!("Show in text: {name}")} {onclick}>{ "Show in text" }</button>
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

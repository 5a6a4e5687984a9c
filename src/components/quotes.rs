//! The list of the quotes that the filters let through.

use sayso_engine::QuoteId;
use yew::prelude::*;

use crate::components::card::Card;
use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Chosen};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuotesProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    /// The quote that was gone to last.
    pub(crate) current: Option<QuoteId>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Quotes(props: &QuotesProps) -> Html {
    let QuotesProps { reading, chosen, current, act } = props;
    let quotes = &chosen.selection.quotes;
    let nothing = if reading.explored.quotes.is_empty() {
        "No quotes were found in this article."
    } else {
        "No quote fits everything that is chosen."
    };
    html! {
        <section class="quotes" aria-label={labels::part("Quotes", &reading.explored.article)}>
            <h2 id="quotes">{ "Quotes" }</h2>
            if quotes.is_empty() {
                <p class="nothing">{ nothing }</p>
            }
            <ol aria-labelledby="quotes" role="list">
                for id in quotes.iter().copied() {
                    <Card key={id.0} reading={reading.clone()} {id} is_current={*current == Some(id)}
                        act={act.clone()} />
                }
            </ol>
        </section>
    }
}

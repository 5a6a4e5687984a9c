//! The list of the quotes that the filters let through.

use sayso_engine::{QuoteId, Selection};
use yew::prelude::*;

use crate::components::card::Card;
use crate::reading::Reading;
use crate::shared::Shared;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuotesProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) selection: Shared<Selection>,
    /// The quote that was gone to last.
    pub(crate) current: Option<QuoteId>,
    /// A quote's place in the text is wanted.
    pub(crate) ontext: Callback<QuoteId>,
}

#[component]
pub(crate) fn Quotes(props: &QuotesProps) -> Html {
    let QuotesProps { reading, selection, current, ontext } = props;
    let nothing = if reading.explored.quotes.is_empty() {
        "No quotes were found in this article."
    } else {
        "No quote fits everything that is chosen."
    };
    html! {
        <section class="quotes" aria-labelledby="quotes">
            <h2 id="quotes">{ "Quotes" }</h2>
            if selection.quotes.is_empty() {
                <p class="nothing">{ nothing }</p>
            }
            <ol aria-labelledby="quotes" role="list">
                for id in selection.quotes.iter().copied() {
                    <Card key={id.0} reading={reading.clone()} {id} is_current={*current == Some(id)}
                        ontext={ontext.clone()} />
                }
            </ol>
        </section>
    }
}

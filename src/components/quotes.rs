//! The list of the quotes that the filters let through, a page at a time.

use yew::prelude::*;

use crate::components::card::Card;
use crate::components::correct_bar::correct_bar;
use crate::correct::Corrections;
use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Chosen, Go, PAGE, Place};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuotesProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) corrections: Corrections,
    /// Where the reader is.
    pub(crate) place: Place,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Quotes(props: &QuotesProps) -> Html {
    let QuotesProps { reading, chosen, corrections, place, act } = props;
    let quotes = &chosen.selection.quotes;
    let nothing = if reading.explored.quotes.is_empty() { t(Word::NoQuotes) } else { t(Word::NothingFits) };
    let start = (place.page * PAGE).min(quotes.len());
    let shown = quotes.get(start..(start + PAGE).min(quotes.len())).unwrap_or_default();
    html! {
        <section id="list" class="quotes sheet" part="quotes" popover="" aria-label={labels::part(t(Word::Quotes), &reading.explored.article)}>
            <button type="button" class="fold close" popovertarget="list">{ t(Word::Close) }</button>
            <h2 id="quotes">{ t(Word::Quotes) }</h2>
            { correct_bar(reading, corrections, act) }
            if quotes.is_empty() {
                <p class="nothing">{ nothing }</p>
            }
            <ol aria-labelledby="quotes" role="list" start={(start + 1).to_string()}>
                for id in shown.iter().copied() {
                    <Card key={id.0} reading={reading.clone()} {id} is_current={place.current == Some(id)}
                        is_open={place.opened == Some(id)} act={act.clone()} />
                }
            </ol>
            if quotes.len() > PAGE {
                { pager(place.page, quotes.len(), act) }
            }
        </section>
    }
}

/// The ways to the other pages.
fn pager(page: usize, all: usize, act: &Callback<Action>) -> Html {
    let last = (all - 1) / PAGE;
    let go = |page: usize| act.reform(move |_: MouseEvent| Action::Go(Go::Page(page)));
    html! {
        <nav class="pager" aria-label={t(Word::Pages)}>
            <button type="button" disabled={page == 0} onclick={go(page.saturating_sub(1))}>{ t(Word::Earlier) }</button>
            <span>{ labels::range(page * PAGE + 1, ((page + 1) * PAGE).min(all), all) }</span>
            <button type="button" disabled={page == last} onclick={go(page + 1)}>{ t(Word::Later) }</button>
        </nav>
    }
}

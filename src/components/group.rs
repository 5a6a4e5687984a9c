//! The quotes of one article in the list; under its name, where there are several.

use sayso_engine::QuoteId;
use web_sys::Element;
use yew::prelude::*;

use crate::components::card::{Do, Row, card};
use crate::labels;
use crate::library::Entry;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Shelf};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct GroupProps {
    /// What it is called, where several articles are listed.
    pub(crate) entry: Option<Entry>,
    pub(crate) reading: Shared<Reading>,
    /// The quotes that are on this page of the list.
    pub(crate) shown: Vec<QuoteId>,
    /// How many of the article there are on all pages.
    pub(crate) count: usize,
    /// The number of the first one.
    pub(crate) first: usize,
    pub(crate) current: Option<QuoteId>,
    pub(crate) opened: Option<QuoteId>,
    /// Whether it is the article that is shown.
    pub(crate) is_here: bool,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Group(props: &GroupProps) -> Html {
    let GroupProps { entry, reading, shown, count, first, current, opened, is_here, act } = props;
    // What happens at a quote of another article leads there first.
    let elsewhere = entry.as_ref().filter(|_| !is_here).map(|entry| entry.id);
    let act = use_callback((act.clone(), elsewhere), |action, (act, elsewhere)| {
        act.emit(match *elsewhere {
            Some(id) => Action::Shelf(Shelf::In(id, Box::new(action))),
            None => action,
        });
    });
    // One listener for all cards.
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some((id, what)) = event.target_dyn_into::<Element>().as_ref().and_then(Do::at) {
                act.emit(Action::Go(what.with(id)));
            }
        })
    };
    let row = |id: QuoteId| {
        let (is_current, is_open) = (*current == Some(id), *opened == Some(id));
        card(&Row { reading, id, is_current, is_elsewhere: !is_here, is_open, act: &act })
    };
    let heading = entry.as_ref().map(|entry| ["list-of-", &entry.id.number().to_string()].concat());
    html! {
        <>
            if let (Some(entry), Some(id)) = (entry, heading.clone()) {
                <h3 {id} aria-current={is_here.then_some("true")}>
                    <span dir="auto">{ entry.name.clone() }</span>{ " " }
                    <span class="count">{ labels::count_of(*count, reading) }</span>
                </h3>
            }
            <ol aria-labelledby={heading.unwrap_or_else(|| "quotes".to_owned())} role="list" start={first.to_string()} {onclick}>
                { for shown.iter().copied().map(row) }
            </ol>
        </>
    }
}

//! The way into an explorer from the page around it: what the element's methods ask, and what its events tell.

use std::cell::RefCell;

use sayso_engine::{QuoteId, Speaker};
use yew::prelude::*;

use crate::address;
use crate::export;
use crate::page::Page;
use crate::shared::Shared;
use crate::state::{Action, Chosen, Go, State, Target};

/// What an explorer shows now, and the way to change it; empty until it is drawn.
pub(crate) type Remote = Shared<RefCell<Option<Inside>>>;

/// The inside of an explorer, as its last drawing left it.
#[derive(Debug)]
pub(crate) struct Inside {
    pub(crate) state: UseReducerHandle<State>,
    pub(crate) act: Callback<Action>,
}

impl Remote {
    /// The document of the article, as JSON, if it is still as it was opened.
    pub(crate) fn document(&self) -> Option<String> {
        let inside = self.borrow();
        let reading = &inside.as_ref()?.state.reading;
        reading.corrections.is_empty().then(|| reading.document.to_string())
    }

    /// The article as the exports take it.
    pub(crate) fn articles(&self) -> String {
        let article = self.borrow().as_ref().map(|inside| export::article(&inside.state.reading, None));
        ["[", &article.unwrap_or_default(), "]"].concat()
    }

    /// Goes to a quote; answers whether it is there and shown.
    pub(crate) fn go_to(&self, quote: &str) -> bool {
        let shown = QuoteId::parse(quote)
            .filter(|&id| self.borrow().as_ref().is_some_and(|it| it.state.chosen.selection.shows(id)));
        shown.is_some_and(|id| self.act(Action::Go(Go::To(Target::Text(id)))))
    }

    /// Shows only what a query asks for.
    pub(crate) fn filter(&self, query: &str) {
        self.act(Action::Asked(query.to_owned()));
    }

    fn act(&self, action: Action) -> bool {
        // Drawing may borrow it again.
        let act = self.borrow().as_ref().map(|inside| inside.act.clone());
        act.map(|act| act.emit(action)).is_some()
    }
}

/// Keeps the page around the explorer informed.
#[hook]
pub(crate) fn use_told(page: &Page, state: &State) {
    let (told, reading) = (page.clone(), state.reading.clone());
    use_change(state.chosen.clone(), move |chosen: &Shared<Chosen>| {
        let query = address::write("", &chosen.filters, &reading.explored);
        told.filtered(&query, chosen.selection.quotes.len() as u32);
    });
    let (told, reading) = (page.clone(), state.reading.clone());
    use_change(state.place.current, move |current: &Option<QuoteId>| {
        let explored = &reading.explored;
        let quote = current.and_then(|id| explored.quote(id));
        let speaker = quote.and_then(|quote| quote.speaker).and_then(|id| explored.speaker(id));
        let country = quote.and_then(|quote| explored.country_of(quote));
        told.selected(
            current.map(|id| id.to_string()),
            speaker.map(|speaker: &Speaker| speaker.name.clone()),
            country.map(|code| code.as_str().to_owned()),
        );
    });
}

/// Calls `tell` when `value` is another than before, but not for what it is at the start.
#[hook]
fn use_change<T: PartialEq + Clone + 'static>(value: T, tell: impl FnOnce(&T) + 'static) {
    let before = use_mut_ref(|| value.clone());
    use_effect_with(value, move |value| {
        if *before.borrow() != *value {
            before.replace(value.clone());
            tell(value);
        }
    });
}

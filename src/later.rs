//! What a first view does not need. In the published module its code is apart, and fetched at the first sign of use.
//!
//! `cargo xtask dist` builds with the configuration `later`: what only [`LATER`] reaches is then split off. In other builds
//! it is where the rest is, and nothing is fetched.

use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::{Callback, Html, html};

use crate::components::busy::{Busy, BusyProps};
use crate::components::details::{Details, DetailsProps};
use crate::components::dialogs::{Dialogs, DialogsProps};
use crate::components::figures::{Figures, FiguresProps};
use crate::components::mark_button::{MarkButton, MarkButtonProps};
use crate::components::review::{ReviewPanel, ReviewPanelProps};
use crate::components::shelf::{Shelf, ShelfProps};
use crate::correct::{self, Correct, Corrections};
use crate::highlights::{self, Lit, Looks};
use crate::library::together::Together;
use crate::library::{ArticleId, Entry};
use crate::marks::Marks;
use crate::opening::{self, Opening};
use crate::page::Page;
use crate::reading::Reading;
use crate::recent;
use crate::refused::Refused;
use crate::settings::storage::Denied;
use crate::shared::Shared;
use crate::state::{self, Action, Chosen, State, shelve};
use crate::words::{Word, t};

/// The ways into it.
pub(crate) struct Later {
    pub(crate) draw: fn(Part) -> Html,
    pub(crate) open: fn(Opening, Page, Callback<Action>),
    pub(crate) lit: fn(&Element, &Marks, &Looks) -> Vec<Lit>,
    pub(crate) sentence: fn(&Refused) -> String,
    pub(crate) keep: fn(Vec<Entry>, Page),
    pub(crate) shelve: fn(&mut State, state::Shelf),
    pub(crate) gather: fn(Vec<Entry>, ArticleId, &Shared<Chosen>, Option<&Together>) -> Together,
    pub(crate) correct: fn(&mut Corrections, Correct, &Reading) -> Option<Shared<Reading>>,
    pub(crate) restore: fn(ArticleId, &Reading, &Callback<Action>),
    pub(crate) keep_corrections: fn(&Reading, &Corrections) -> Result<(), Denied>,
}

/// Something to be drawn.
#[derive(Clone, PartialEq)]
pub(crate) enum Part {
    Busy(BusyProps),
    Details(DetailsProps),
    Dialogs(DialogsProps),
    Figures(FiguresProps),
    MarkButton(MarkButtonProps),
    Review(ReviewPanelProps),
    Shelf(ShelfProps),
}

static LATER: Later = Later {
    draw,
    open: opening::start,
    lit: highlights::lit,
    sentence: Refused::sentence,
    keep: recent::keep_all,
    shelve,
    gather: Together::new,
    correct: Corrections::apply,
    restore: correct::kept::restore,
    keep_corrections: correct::kept::keep,
};

fn draw(part: Part) -> Html {
    match part {
        Part::Busy(props) => html! { <Busy ..props /> },
        Part::Details(props) => html! { <Details ..props /> },
        Part::Dialogs(props) => html! { <Dialogs ..props /> },
        Part::Figures(props) => html! { <Figures ..props /> },
        Part::MarkButton(props) => html! { <MarkButton ..props /> },
        Part::Review(props) => html! { <ReviewPanel ..props /> },
        Part::Shelf(props) => html! { <Shelf ..props /> },
    }
}

/// It could not be fetched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct OutOfReach;

#[cfg(later)]
impl From<wasm_split_helpers::SplitLoaderError> for OutOfReach {
    fn from(_: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg(later)]
mod apart {
    use std::cell::Cell;

    use super::{LATER, Later, OutOfReach};

    thread_local! {
        static HERE: Cell<Option<&'static Later>> = const { Cell::new(None) };
    }

    #[allow(clippy::unnecessary_wraps, reason = "what is generated of it can fail")]
    #[wasm_split_helpers::wasm_split(later, fallible)]
    fn entrance() -> Result<&'static Later, OutOfReach> {
        Ok(&LATER)
    }

    pub(crate) fn now() -> Option<&'static Later> {
        HERE.get()
    }

    pub(crate) async fn fetched() -> Result<&'static Later, OutOfReach> {
        if let Some(later) = now() {
            return Ok(later);
        }
        let later = entrance().await?;
        HERE.set(Some(later));
        Ok(later)
    }
}

#[cfg(not(later))]
mod apart {
    use super::{LATER, Later, OutOfReach};

    #[allow(clippy::unnecessary_wraps, reason = "in the split module it may not be there")]
    pub(crate) fn now() -> Option<&'static Later> {
        Some(&LATER)
    }

    #[allow(clippy::unused_async, clippy::unnecessary_wraps, reason = "in the split module it has to be fetched")]
    pub(crate) async fn fetched() -> Result<&'static Later, OutOfReach> {
        Ok(&LATER)
    }
}

/// What [`fetched`] has fetched.
pub(crate) use apart::now;

/// Fetches it, once; an error if it is out of reach, which another time it may not be.
pub(crate) use apart::fetched;

/// Does something with it as soon as it is there; nothing if it cannot be had.
pub(crate) fn if_there(what: impl FnOnce(&'static Later) + 'static) {
    if let Some(later) = now() {
        return what(later);
    }
    spawn_local(async move {
        if let Ok(later) = fetched().await {
            what(later);
        }
    });
}

/// Does something with it as soon as it is there; tells the reader if it cannot be had.
pub(crate) fn with(act: &Callback<Action>, what: impl FnOnce(&'static Later) + 'static) {
    // What a browser allows only in an event is not put off without need.
    if let Some(later) = now() {
        return what(later);
    }
    let act = act.clone();
    spawn_local(async move {
        match fetched().await {
            Ok(later) => what(later),
            Err(OutOfReach) => act.emit(Action::Refused(t(Word::NotFetched).into())),
        }
    });
}

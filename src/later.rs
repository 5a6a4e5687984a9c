//! What a first view does not need. In the published module its code is apart, and fetched at the first sign of use.
//!
//! `cargo xtask dist` builds with the configuration `later`: what only [`LATER`] reaches is then split off. In other builds
//! it is where the rest is, and nothing is fetched.
//!
//! Every change of the state is there. So what a reader does waits for it (see `hooks::use_later`), and what is drawn of a
//! state that was changed can be sure of it.

use std::pin::Pin;
use std::rc::Rc;

use sayso_engine::SpeakerId;
use wasm_bindgen_futures::spawn_local;
use yew::{Callback, Html, html};

use crate::components::block::voices_of;
use crate::components::chips::{Chips, ChipsProps};
use crate::components::correct_list::steps;
use crate::components::details::{Details, DetailsProps};
use crate::components::figures::Figures;
use crate::components::filters::{Counted, Options, counted};
use crate::components::used::{self, Surroundings};
use crate::components::voices::{VoicesProps, who};
use crate::correct::Corrections;
use crate::hooks::{Address, speak_at_start};
use crate::labels::Filtered;
use crate::library::together::Together;
use crate::opening::{self, Opening};
use crate::page::Page;
use crate::pieces::Piece;
use crate::reading::Reading;
use crate::refused::Refused;
use crate::settings::Memory;
use crate::state::{self, Action, State};
use crate::words::{Word, t};

/// The ways into it.
pub(crate) struct Later {
    /// The state at the start, where the address, the page or the device say more than the article.
    pub(crate) begin: fn(State, &Page, Address, Memory) -> State,
    /// Speaks the language of the reader, before anything is drawn.
    pub(crate) speak: fn(Page) -> Pin<Box<dyn Future<Output = ()>>>,
    /// The state after something has happened.
    pub(crate) reduce: fn(Rc<State>, Action) -> Rc<State>,
    pub(crate) open: fn(Opening, Page, Callback<Action>),
    pub(crate) sentence: fn(&Refused) -> String,
    pub(crate) over_columns: fn(&Surroundings<'_>) -> Html,
    pub(crate) over_article: fn(&Surroundings<'_>) -> Html,
    pub(crate) under_article: fn(&Surroundings<'_>) -> Html,
    pub(crate) behind: fn(&Surroundings<'_>) -> Html,
    pub(crate) counted: fn(&Options<'_>, &Together, Filtered) -> Counted,
    pub(crate) who: fn(&Together, Option<SpeakerId>) -> (String, bool),
    pub(crate) steps: fn(&Corrections, &Callback<Action>) -> Html,
    pub(crate) voices_of: fn(&Reading, usize, &[Piece]) -> Html,
    pub(crate) chips: fn(ChipsProps) -> Html,
    pub(crate) details: fn(DetailsProps) -> Html,
    pub(crate) figures: fn(VoicesProps) -> Html,
}

static LATER: Later = Later {
    begin: used::begin,
    speak: |page| Box::pin(speak_at_start(page)),
    reduce: state::reduced,
    open: opening::start,
    sentence: Refused::sentence,
    over_columns: used::over_columns,
    over_article: used::over_article,
    under_article: used::under_article,
    behind: used::behind,
    counted,
    who,
    steps,
    voices_of,
    chips: |props| html! { <Chips ..props /> },
    details: |props| html! { <Details ..props /> },
    figures: |props| html! { <Figures ..props /> },
};

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

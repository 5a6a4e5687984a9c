//! What only use needs is fetched at the first sign of it. What a reader does before it is there waits, and happens in
//! order as soon as it is.

use wasm_bindgen_futures::spawn_local;
use web_sys::Event;
use yew::prelude::*;

use crate::hooks::use_listener;
use crate::later::{self, Later};
use crate::page::Page;
use crate::state::{Action, State};

/// How far it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Nobody has missed it.
    Away,
    /// It was wanted, and could not be fetched.
    Missed,
    /// It is there.
    There,
}

/// What it is to whom it is drawn for.
pub(crate) struct Used {
    /// It, as soon as it is there.
    pub(crate) later: Option<&'static Later>,
    /// That it was wanted and could not be fetched; called when the reader has seen that.
    pub(crate) missed: Option<Callback<MouseEvent>>,
    /// The one way from what a reader does to what happens; it never changes, so it makes nobody draw anew.
    pub(crate) act: Callback<Action>,
}

/// Fetches it when the explorer at `root` is used.
#[hook]
pub(crate) fn use_later(root: NodeRef, page: &Page, state: UseReducerDispatcher<State>) -> Used {
    let reach = use_state_eq(|| match later::now() {
        Some(_) => Reach::There,
        None if page.asks() => Reach::Missed,
        None => Reach::Away,
    });
    // What happens as soon as it is there; nothing waits any more when it is.
    let waiting = use_mut_ref(|| (*reach != Reach::There).then(Vec::<Action>::new));
    let fetch = {
        let (reach, waiting) = (reach.setter(), waiting.clone());
        use_callback((), move |(), ()| {
            let (reach, waiting) = (reach.clone(), waiting.clone());
            spawn_local(async move {
                if later::fetched().await.is_ok() {
                    reach.set(Reach::There);
                } else if waiting.borrow_mut().as_mut().is_some_and(|waiting| waiting.drain(..).count() > 0) {
                    reach.set(Reach::Missed);
                }
            });
        })
    };
    let act = {
        let (fetch, waiting, state) = (fetch.clone(), waiting.clone(), state.clone());
        use_callback((), move |action, ()| {
            let mut waiting = waiting.borrow_mut();
            if let Some(waiting) = waiting.as_mut() {
                waiting.push(action);
                fetch.emit(());
            } else {
                drop(waiting);
                state.dispatch(action);
            }
        })
    };
    // Not before what it does besides drawing has begun.
    use_effect_with(*reach, move |reach| {
        if *reach == Reach::There {
            waiting.take().into_iter().flatten().for_each(|action| state.dispatch(action));
        }
    });
    let is_used = use_mut_ref(|| false);
    let used = Callback::from(move |_: Event| {
        if !is_used.replace(true) {
            fetch.emit(());
        }
    });
    let inside = {
        let used = used.clone();
        Callback::from(move |event: Event| {
            if root.get().is_some_and(|root| event.composed_path().includes(&root, 0)) {
                used.emit(event);
            }
        })
    };
    let document = || Some(gloo::utils::document().into());
    use_listener(document(), "selectionchange", used);
    use_listener(document(), "pointerover", inside.clone());
    use_listener(document(), "focusin", inside);
    let setter = reach.setter();
    Used {
        later: later::now().filter(|_| *reach == Reach::There),
        missed: (*reach == Reach::Missed).then(|| Callback::from(move |_| setter.set(Reach::Away))),
        act,
    }
}

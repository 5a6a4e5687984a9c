//! Corrections stay on the device.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::correct::{Corrections, kept};
use crate::later;
use crate::library::{ArticleId, Library};
use crate::reading::Reading;
use crate::settings::Memory;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, t};

/// Brings the corrections that are kept of each article that is opened, and keeps what is corrected from then on.
#[hook]
pub(crate) fn use_kept(memory: Memory, library: &Shared<Library>, corrections: &Corrections, act: &Callback<Action>) {
    // The articles whose corrections have been brought: before that, there is nothing to be kept.
    let brought = use_mut_ref(Vec::<ArticleId>::new);
    let denied = use_mut_ref(|| false);
    let (act, corrections) = (act.clone(), corrections.clone());
    let history = corrections.history.clone();
    use_effect_with((library.clone(), corrections.engine.clone(), history), move |(library, engine, _)| {
        if memory == Memory::Page {
            return;
        }
        let is_new = |id: ArticleId| {
            let is_new = !brought.borrow().contains(&id);
            if is_new {
                brought.borrow_mut().push(id);
            }
            is_new
        };
        for waiting in library.waiting().iter().filter(|waiting| is_new(waiting.id())) {
            bring(waiting.id(), &waiting.corrections.engine, &brought, &act);
        }
        if is_new(library.shown()) {
            bring(library.shown(), engine, &brought, &act);
        } else if let Some(later) = later::now()
            && (later.keep_corrections)(engine, &corrections).is_err()
            && !denied.replace(true)
        {
            act.emit(Action::Refused(t(Word::NotKept).into()));
        }
    });
}

fn bring(id: ArticleId, reading: &Shared<Reading>, brought: &Rc<RefCell<Vec<ArticleId>>>, act: &Callback<Action>) {
    if !kept::are_there(reading) {
        return;
    }
    let (reading, brought, act) = (reading.clone(), brought.clone(), act.clone());
    spawn_local(async move {
        if let Ok(later) = later::fetched().await {
            (later.restore)(id, &reading, &act);
        } else {
            // Nothing may take the place of what is kept before it has been brought.
            brought.borrow_mut().retain(|other| *other != id);
            act.emit(Action::Refused(t(Word::NotFetched).into()));
        }
    });
}

//! Corrections stay on the device.

use yew::prelude::*;

use crate::correct::{Corrections, kept};
use crate::library::{ArticleId, Library};
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
            kept::restore(waiting.id(), &waiting.corrections.engine, &act);
        }
        if is_new(library.shown()) {
            kept::restore(library.shown(), engine, &act);
        } else if kept::keep(engine, &corrections).is_err() && !denied.replace(true) {
            act.emit(Action::Refused(t(Word::NotKept).into()));
        }
    });
}

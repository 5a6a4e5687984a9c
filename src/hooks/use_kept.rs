//! Corrections stay on the device.

use sayso_engine::corrections::Correction;
use yew::prelude::*;

use crate::correct::kept::{self, Lost};
use crate::correct::{Correct, Corrections};
use crate::library::{ArticleId, Library};
use crate::settings::Memory;
use crate::shared::Shared;
use crate::state::{Action, Shelf};
use crate::words::{Word, t};

/// Brings the corrections that are kept of each article that is opened, and keeps what is corrected from then on.
#[hook]
pub(crate) fn use_kept(memory: Memory, library: &Shared<Library>, corrections: &Corrections, act: &Callback<Action>) {
    // The articles whose corrections have been brought: before that, there is nothing to be kept.
    let brought = use_mut_ref(Vec::<ArticleId>::new);
    let denied = use_mut_ref(|| false);
    let act = act.clone();
    let list = corrections.history.list().to_vec();
    use_effect_with((library.clone(), corrections.engine.clone(), list), move |(library, engine, list)| {
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
            let text = &waiting.corrections.engine.explored.article.text;
            bring(text, &act, |list| Action::Shelf(Shelf::Restored(waiting.id(), list)));
        }
        let text = &engine.explored.article.text;
        if is_new(library.shown()) {
            bring(text, &act, |list| Action::Correct(Correct::Restore(list)));
        } else if kept::write(text, list).is_err() && !denied.replace(true) {
            act.emit(Action::Refused(t(Word::NotKept).into()));
        }
    });
}

fn bring(text: &str, act: &Callback<Action>, restored: impl Fn(Vec<Correction>) -> Action) {
    match kept::read(text) {
        Ok(list) if list.is_empty() => {}
        Ok(list) => act.emit(restored(list)),
        Err(Lost::Unreadable(_)) => act.emit(Action::Refused(t(Word::NotRead).into())),
        // Told when there is something to be lost.
        Err(Lost::Denied) => {}
    }
}

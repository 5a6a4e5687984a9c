//! Corrections stay on the device.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::correct::kept::{self, Lost};
use crate::correct::{Correct, Corrections};
use crate::reading::Reading;
use crate::settings::Memory;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, t};

/// Brings the corrections that are kept of each article that is opened, and keeps what is corrected from then on.
#[hook]
pub(crate) fn use_kept(memory: Memory, corrections: &Corrections, act: &Callback<Action>) {
    // The article whose corrections have been brought: before that, there is nothing to be kept.
    let brought = use_mut_ref(|| None::<Shared<Reading>>);
    let denied = use_mut_ref(|| false);
    let act = act.clone();
    let list = corrections.history.list().to_vec();
    use_effect_with((corrections.engine.clone(), list), move |(engine, list)| {
        if memory == Memory::Page {
            return;
        }
        let text = &engine.explored.article.text;
        if replaced(&brought, engine) {
            match kept::read(text) {
                Ok(list) if list.is_empty() => {}
                Ok(list) => act.emit(Action::Correct(Correct::Restore(list))),
                Err(Lost::Unreadable(_)) => act.emit(Action::Refused(t(Word::NotRead).into())),
                // Told when there is something to be lost.
                Err(Lost::Denied) => {}
            }
        } else if kept::write(text, list).is_err() && !denied.replace(true) {
            act.emit(Action::Refused(t(Word::NotKept).into()));
        }
    });
}

/// Whether another article was there before.
fn replaced(brought: &Rc<RefCell<Option<Shared<Reading>>>>, engine: &Shared<Reading>) -> bool {
    brought.replace(Some(engine.clone())).as_ref() != Some(engine)
}

//! Corrections stay on the device.

use yew::prelude::*;

use crate::correct::Corrections;
use crate::correct::kept::Kept;
use crate::library::Library;
use crate::reading::Reading;
use crate::settings::Memory;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, t};

/// Brings the corrections that are kept of each article that is opened, and keeps what is corrected from then on.
#[hook]
pub(crate) fn use_kept(
    memory: Memory,
    library: &Shared<Library>,
    reading: &Shared<Reading>,
    corrections: &Corrections,
    act: &Callback<Action>,
) {
    // The articles whose corrections have been brought: before that, there is nothing to be kept.
    let brought = use_mut_ref(Vec::<Kept>::new);
    let denied = use_mut_ref(|| false);
    let (act, engine) = (act.clone(), corrections.engine.clone());
    use_effect_with((library.clone(), reading.clone()), move |(library, reading)| {
        if memory == Memory::Page {
            return;
        }
        let waiting =
            library.waiting().iter().map(|waiting| (waiting.id(), &waiting.corrections.engine, &waiting.reading));
        for (id, engine, reading) in waiting.chain([(library.shown(), &engine, reading)]) {
            let mut brought = brought.borrow_mut();
            let kept = if let Some(kept) = brought.iter_mut().find(|kept| kept.id == id) {
                kept.keep(&reading.corrections, &act)
            } else {
                let mut kept = Kept::restored(id, engine, &act);
                // A link may have been quicker; where something comes to the article, both are kept together.
                let outcome = if kept.is_nothing() { kept.keep(&reading.corrections, &act) } else { Ok(()) };
                brought.push(kept);
                outcome
            };
            if kept.is_err() && !denied.replace(true) {
                act.emit(Action::Refused(t(Word::NotKept).into()));
            }
        }
    });
}

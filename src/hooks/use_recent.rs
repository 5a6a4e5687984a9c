//! What is opened is kept on the device, as far as the reader wants that. That nothing can be kept is told of once.

use yew::prelude::*;

use crate::labels::quoted;
use crate::library::{ArticleId, Library};
use crate::page::Page;
use crate::reading::Reading;
use crate::recent::{self, Denied};
use crate::settings::{Memory, Recent};
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, fill, t};

/// Keeps each article that is opened from now on; the one that the page came with is the page's own.
#[hook]
pub(crate) fn use_recent(
    memory: Memory,
    wish: Recent,
    library: &Shared<Library>,
    reading: &Shared<Reading>,
    page: &Page,
    act: &Callback<Action>,
) {
    let is_told = use_mut_ref(|| false);
    // What was opened while nothing was to be kept is not kept later.
    let seen = use_mut_ref(|| vec![library.shown()]);
    let (reading, page, act) = (reading.clone(), page.clone(), act.clone());
    use_effect_with(library.clone(), move |library| {
        let is_new = |id: ArticleId| {
            let is_new = !seen.borrow().contains(&id);
            if is_new {
                seen.borrow_mut().push(id);
            }
            is_new
        };
        let new: Vec<_> = library.entries(&reading).into_iter().filter(|entry| is_new(entry.id)).collect();
        if !new.is_empty() && memory == Memory::Device && wish == Recent::On {
            recent::keep_all(new, page, move |outcome| match outcome {
                Ok(name) => act.emit(Action::Refused(fill(Word::RecentTooLong, &[&quoted(&name)]).into())),
                Err(Denied) if is_told.replace(true) => {}
                Err(Denied) => act.emit(Action::Refused(t(Word::RecentFailed).into())),
            });
        }
    });
}

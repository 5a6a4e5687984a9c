//! What was open is open again when the page is loaded once more.

use yew::prelude::*;

use crate::again::{Open, before, key_of};
use crate::hooks::Address;
use crate::library::ArticleId;
use crate::opening::{Opening, open};
use crate::page::Page;
use crate::settings::{Memory, Recent, Settings};
use crate::state::{Action, State};

/// Whether the articles that the page begins with are those that were open before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Begins {
    /// They are.
    Again,
    /// It begins with its own, or with what its address names.
    Anew,
}

/// Opens what was open, and remembers what is from then on, as far as it is kept on the device.
#[hook]
pub(crate) fn use_again(
    address: Address,
    memory: Memory,
    state: &State,
    page: &Page,
    act: &Callback<Action>,
) -> Begins {
    let State { library, reading, settings: Settings { recent: wish, .. }, .. } = state;
    let may = address == Address::Ours && memory == Memory::Device;
    let again = use_memo((), |()| {
        let search = gloo::utils::window().location().search().unwrap_or_default();
        let open = before(&search).filter(|_| may && *wish == Recent::On)?;
        Some((open, search))
    });
    // Until they are there, those before stay remembered.
    let awaited = use_mut_ref(|| again.is_some());
    use_effect_with((), {
        let (again, page, act) = (again.clone(), page.clone(), act.clone());
        move |()| {
            if let Some((what, search)) = &*again {
                open(Opening::Again { open: what.clone(), search: search.clone() }, &page, &act);
            }
        }
    });
    // What was opened while nothing was to be kept has no key.
    let keys = use_mut_ref(|| vec![(library.shown(), None)]);
    let reading = reading.clone();
    use_effect_with((library.clone(), *wish), move |(library, wish)| {
        if !may {
            return;
        }
        let mut keys = keys.borrow_mut();
        for entry in library.entries(&reading) {
            if keys.iter().all(|(id, _)| *id != entry.id) {
                keys.push((entry.id, (*wish == Recent::On).then(|| key_of(&entry))));
            }
        }
        let key = |id: ArticleId| keys.iter().find(|(other, _)| *other == id)?.1.clone();
        match wish {
            Recent::Off => Open::default().remember(),
            Recent::On if awaited.take() => {}
            Recent::On => Open::of(library, &reading, key).remember(),
        }
    });
    if again.is_some() { Begins::Again } else { Begins::Anew }
}

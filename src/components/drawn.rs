//! What is drawn as soon as the code that draws it is there: see [`later`].

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::later::{self, Part};
use crate::state::Action;
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DrawnProps {
    pub(crate) part: Part,
    pub(crate) act: Callback<Action>,
}

/// Fetches what draws the part.
#[component]
pub(crate) fn Drawn(props: &DrawnProps) -> Html {
    let anew = use_force_update();
    let (act, is_dialog) = (props.act.clone(), matches!(props.part, Part::Dialogs(_)));
    // Nobody has asked for a button that is not there yet.
    let is_missed = !matches!(props.part, Part::MarkButton(_));
    use_effect_with(is_dialog, move |&is_dialog| {
        if later::now().is_some() {
            return;
        }
        spawn_local(async move {
            if later::fetched().await.is_ok() {
                anew.force_update();
                return;
            }
            // A dialog that does not come is not open; the next wish for one tries again.
            if is_dialog {
                act.emit(Action::Dialog(None));
            }
            if is_missed {
                act.emit(Action::Refused(t(Word::NotFetched).into()));
            }
        });
    });
    later::now().map(|later| (later.draw)(props.part.clone())).unwrap_or_default()
}

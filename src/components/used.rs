//! What is in the explorer only when it is used, and what it does then besides drawing.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::address;
use crate::components::busy::Busy;
use crate::components::dialogs::Dialogs;
use crate::components::left_out::left_out;
use crate::components::mark_button::MarkButton;
use crate::components::notice::notice;
use crate::components::review::ReviewPanel;
use crate::components::shelf::Shelf;
use crate::embed::use_told;
use crate::hooks::{
    Address, More, Shortcuts, filters_of_address, settings_at_start, use_address, use_again, use_highlights, use_jump,
    use_kept, use_marks, use_once, use_recent, use_settings, use_shared, use_source, use_undo, use_widening,
};
use crate::page::Page;
use crate::settings::Memory;
use crate::state::{Action, State};

/// What it is in.
pub(crate) struct Surroundings<'a> {
    pub(crate) state: &'a State,
    pub(crate) page: &'a Page,
    pub(crate) memory: Memory,
    pub(crate) address: Address,
    pub(crate) keys: Shortcuts,
    /// The element that holds all of the explorer.
    pub(crate) root: &'a NodeRef,
    /// The element that holds the article.
    pub(crate) centre: &'a NodeRef,
    /// What is to be done when there are more cards.
    pub(crate) more: &'a More,
    pub(crate) act: &'a Callback<Action>,
}

/// A state with what the address or the page choose, and the settings that were kept.
pub(crate) fn begin(state: State, page: &Page, address: Address, memory: Memory) -> State {
    let asked = filters_of_address(address, &state.reading);
    let filters = if asked.is_empty() { address::read(&page.query(), &state.reading.explored) } else { asked };
    State { settings: settings_at_start(memory), ..state.with(filters) }
}

pub(crate) fn over_columns(around: &Surroundings<'_>) -> Html {
    let State { library, reading, together, .. } = around.state;
    html! {
        if library.has_several() {
            <Shelf library={library.clone()} reading={reading.clone()} together={together.clone()} act={around.act.clone()} />
        }
    }
}

pub(crate) fn over_article(around: &Surroundings<'_>) -> Html {
    let State { busy, dialog, notice: told, .. } = around.state;
    html! {
        <>
            if busy.is_some() {
                <Busy sentence={busy.clone()} />
            }
            // An error is told where the reader looks: in the dialog, if that is what they see.
            { notice(told.as_ref().filter(|_| dialog.is_none()), around.act) }
        </>
    }
}

pub(crate) fn under_article(around: &Surroundings<'_>) -> Html {
    let State { reading, corrections, place, .. } = around.state;
    let act = around.act;
    html! {
        <>
            <MarkButton centre={around.centre.clone()} keys={around.keys} reading={reading.clone()} act={act.clone()} />
            if let Some(review) = &corrections.review {
                <ReviewPanel review={review.clone()} reading={reading.clone()} act={act.clone()} />
            }
            if let Some(id) = place.left_out {
                { left_out(id, act) }
            }
        </>
    }
}

pub(crate) fn behind(around: &Surroundings<'_>) -> Html {
    let &Surroundings { state, page, memory, address, root, more, act, .. } = around;
    html! {
        <Behind state={state.clone()} page={page.clone()} {memory} {address} root={root.clone()} more={more.clone()}
            act={act.clone()} />
    }
}

#[derive(Clone, PartialEq, Properties)]
struct BehindProps {
    state: State,
    page: Page,
    memory: Memory,
    address: Address,
    root: NodeRef,
    more: Rc<RefCell<Callback<()>>>,
    act: Callback<Action>,
}

/// All that happens besides drawing, and the dialogs.
#[component]
fn Behind(props: &BehindProps) -> Html {
    let &BehindProps { ref state, ref page, memory, address, ref root, ref more, ref act } = props;
    use_told(page, state);
    let nearby = use_marks(root.clone(), state, more.clone());
    use_highlights(root.clone(), state, nearby);
    use_jump(root.clone(), state.place.jump);
    use_undo(root.clone(), act);
    use_widening(root.clone());
    use_once(root.clone());
    use_kept(memory, &state.library, &state.reading, &state.corrections, act);
    use_recent(memory, state.settings.recent, &state.library, &state.reading, page, act);
    use_settings(memory, state.settings, page.clone(), act);
    let begins = use_again(address, memory, state, page, act);
    use_address(address, begins, state, act);
    use_shared(address, begins, page, act);
    use_source(address, begins, page, act);
    // What was put into dialogs stays in them.
    let was_wanted = use_mut_ref(|| false);
    let is_wanted = state.dialog.is_some() || *was_wanted.borrow();
    was_wanted.replace(is_wanted);
    html! {
        if is_wanted {
            <Dialogs state={state.clone()} page={page.clone()} {memory} {address} act={act.clone()} />
        }
    }
}

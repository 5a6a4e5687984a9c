//! Keeps the marks in the article as the state says.

use std::cell::RefCell;
use std::rc::Rc;

use sayso_engine::QuoteId;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget};
use yew::prelude::*;

use crate::marks::Marks;
use crate::state::{LeftOut, State};

/// Paints the marks inside `root` after every change; what it returns lights the quote that an event happened at.
#[hook]
pub(crate) fn use_marks(root: NodeRef, state: &State) -> (Rc<RefCell<Marks>>, Callback<Event>) {
    let marks = use_mut_ref(Marks::default);
    use_effect_with((state.reading.clone(), state.view.narration), {
        let (root, marks) = (root.clone(), marks.clone());
        move |(reading, _)| {
            if let Some(root) = root.cast::<Element>() {
                marks.borrow_mut().gather(&root, reading);
            }
        }
    });
    let painted = (state.reading.clone(), state.view, state.chosen.clone(), state.place.current);
    use_effect_with(painted, {
        let (root, marks) = (root.clone(), marks.clone());
        move |(reading, view, chosen, current)| {
            marks.borrow_mut().paint(&chosen.selection, *current);
            if let (LeftOut::Hidden, Some(root)) = (view.left_out, root.cast::<Element>()) {
                Marks::fold(&root, reading, &chosen.selection);
            }
        }
    });
    let light = {
        let (marks, reading) = (marks.clone(), state.reading.clone());
        let lit = use_mut_ref(|| None::<QuoteId>);
        Callback::from(move |event: Event| {
            let id = quote_at(event.target());
            if lit.replace(id) != id
                && let Some(root) = root.cast::<Element>()
            {
                marks.borrow_mut().light(&root, &reading, id);
            }
        })
    };
    (marks, light)
}

fn quote_at(target: Option<EventTarget>) -> Option<QuoteId> {
    let element = target?.dyn_into::<Element>().ok()?.closest("[data-quote]").ok()??;
    QuoteId::parse(&element.get_attribute("data-quote")?)
}

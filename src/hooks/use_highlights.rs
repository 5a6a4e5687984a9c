//! Lights words without changing the document: what a search has found, and what an answer was decided by.

use std::cell::RefCell;

use js_sys::{Map, Set};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::prelude::*;

use crate::highlights::{self, Lit, Looks};
use crate::hooks::{AFTER_FRAME, Nearby, use_delay};
use crate::state::{Narration, State};

#[wasm_bindgen]
extern "C" {
    /// The CSS Custom Highlight API; there is none in older browsers, and then nothing is lit.
    #[wasm_bindgen(thread_local_v2, js_namespace = CSS, js_name = highlights)]
    static HIGHLIGHTS: JsValue;

    /// A set of ranges that the style sheet draws alike.
    type Highlight;

    #[wasm_bindgen(constructor)]
    fn new() -> Highlight;
}

/// What an element has that holds words that are lit, and its value what lights them. The style sheet has looks for these alone:
/// any other for which it had some would have them made whenever its own style is.
const HOLDS: &str = "data-holds";

/// Lights the words that are searched for, near to where the reader is, and the evidence of the quote that is open.
#[hook]
pub(crate) fn use_highlights(root: NodeRef, state: &State, nearby: Nearby) {
    let lit = use_mut_ref(Vec::<Lit>::new);
    let next = use_delay();
    let looks =
        (state.reading.clone(), state.chosen.clone(), state.view.narration, state.place.page, state.place.opened);
    use_effect_with(looks, {
        let lit = lit.clone();
        move |(reading, chosen, narration, _, opened)| {
            let Nearby { marks, then } = nearby;
            let looks = Looks {
                reading: reading.clone(),
                chosen: chosen.clone(),
                opened: opened.filter(|_| *narration == Narration::Kept),
            };
            let light = Callback::from(move |()| {
                let (root, marks, looks, lit) = (root.clone(), marks.clone(), looks.clone(), lit.clone());
                let light = move || {
                    put_out(&lit);
                    if looks.opened.is_none() && looks.chosen.filters.words.is_empty() {
                        return;
                    }
                    let Some(root) = root.cast::<Element>() else { return };
                    lit.replace(highlights::lit(&root, &marks.borrow(), &looks));
                    for Lit { name, range, holder } in lit.borrow().iter() {
                        if let Some(highlight) = highlight(name) {
                            // It fails for no name of an attribute that is one.
                            let _ = holder.set_attribute(HOLDS, name);
                            highlight.add(range);
                        }
                    }
                };
                // What is shown goes before; what comes near meanwhile is lit together.
                next.emit((AFTER_FRAME, Box::new(light)));
            });
            light.emit(());
            then.replace(light);
        }
    });
    // Others on the page keep theirs.
    use_effect_with((), move |()| move || put_out(&lit));
}

fn put_out(lit: &RefCell<Vec<Lit>>) {
    for Lit { name, range, holder } in lit.take() {
        if let Some(highlight) = highlight(name) {
            let _ = holder.remove_attribute(HOLDS);
            highlight.delete(&range);
        }
    }
}

/// The highlight of that name, which all explorers of the page share.
fn highlight(name: &str) -> Option<Set> {
    let registry = HIGHLIGHTS.with(JsValue::clone);
    if registry.is_falsy() {
        return None;
    }
    // Both are used as what they are like: a map and a set.
    let (registry, name): (Map, JsValue) = (registry.unchecked_into(), name.into());
    if !registry.has(&name) {
        registry.set(&name, &Highlight::new());
    }
    Some(registry.get(&name).unchecked_into())
}

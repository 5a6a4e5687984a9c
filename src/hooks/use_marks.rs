//! Keeps the marks in the article as the state says.

use std::cell::RefCell;
use std::rc::Rc;

use sayso_engine::QuoteId;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, EventTarget};
use yew::prelude::*;

use crate::hooks::near::Near;
use crate::hooks::{AFTER_FRAME, use_delay, use_listener};
use crate::marks::{Marks, Wanted, all};
use crate::state::State;

/// The article's marks, and what else is to be done when others of them come near to where the reader is.
#[derive(Clone)]
pub(crate) struct Nearby {
    pub(crate) marks: Rc<RefCell<Marks>>,
    pub(crate) then: More,
}

/// What is to be done when more of the article or of the list has come.
pub(crate) type More = Rc<RefCell<Callback<()>>>;

impl Nearby {
    /// Lights anew what is to be lit, after more of it has come.
    fn look_again(&self) {
        let then = self.then.borrow().clone();
        then.emit(());
    }
}

/// Paints the marks inside `root` after every change, and lights the quote that the pointer or the focus is at.
#[hook]
pub(crate) fn use_marks(root: NodeRef, state: &State, then: More) -> Nearby {
    let nearby = Nearby { marks: use_mut_ref(Marks::default), then };
    use_effect_with((state.reading.clone(), state.view.narration), {
        let (root, nearby) = (root.clone(), nearby.clone());
        move |_| {
            let watched = root.cast::<Element>().and_then(|root| watch(&root, nearby));
            // Alive as long as this article is drawn like this.
            move || drop(watched)
        }
    });
    let painted = (state.reading.clone(), state.view, state.chosen.clone(), state.place.current);
    let later = use_delay();
    use_effect_with(painted, {
        let marks = nearby.marks.clone();
        move |(reading, view, chosen, current)| {
            let (reading, chosen) = (reading.clone(), chosen.clone());
            marks.borrow_mut().paint(Wanted { reading, chosen, current: *current, view: *view });
            let rest = move || {
                let mut marks = marks.borrow_mut();
                marks.paint_due();
                marks.shut();
            };
            later.emit((AFTER_FRAME, Box::new(rest)));
        }
    });
    // On paper all of it is seen.
    let all = {
        let marks = nearby.marks.clone();
        Callback::from(move |_| marks.borrow_mut().paint_all())
    };
    use_listener(Some(gloo::utils::window().into()), "beforeprint", all);
    let element = root.get().map(EventTarget::from);
    let light = {
        let (root, marks) = (root.clone(), nearby.marks.clone());
        let lit = use_mut_ref(|| None::<QuoteId>);
        Callback::from(move |target: Option<EventTarget>| {
            let id = quote_at(target);
            if lit.replace(id) != id
                && let Some(root) = root.cast::<Element>()
            {
                marks.borrow_mut().light(&root, id);
            }
        })
    };
    let happened = light.reform(|event: Event| event.target());
    use_listener(element.clone(), "mouseover", happened.clone());
    use_listener(element, "focusin", happened);
    // What has begun before this was there.
    use_effect_with((), move |()| {
        let pointed = root.cast::<Element>().map(|root| root.query_selector("[data-quote]:is(:hover, :focus)"));
        if let Some(Ok(Some(pointed))) = pointed {
            light.emit(Some(pointed.into()));
        }
    });
    nearby
}

/// Finds the stretches of the article, and watches which of them are near. A short one is near as a whole.
fn watch(root: &Element, nearby: Nearby) -> Option<Near> {
    let marks = nearby.marks.clone();
    let stretches = all(root, "article > .chunk");
    if stretches.is_empty() {
        marks.borrow_mut().stretch(all(root, "article"), |_| true);
        return None;
    }
    let mut marks_now = marks.borrow_mut();
    // The ones at the top are seen before it is known which are near.
    let near: Vec<bool> = (0..stretches.len()).map(|at| at < 2 || marks_now.is_near(at)).collect();
    let seen = {
        let marks = nearby.marks.clone();
        Near::new("0px", move |changes| {
            let mut marks = marks.borrow_mut();
            for (at, is_seen) in changes {
                marks.set_seen(at, is_seen);
            }
        })
    };
    let watched = Near::new("50%", move |changes| {
        let mut marks = nearby.marks.borrow_mut();
        for (at, is_near) in changes {
            // To watch thousands more closely would take a while in every frame.
            match (marks.set_near(at, is_near), &seen) {
                (Some(stretch), Some(seen)) if is_near => seen.add(at, stretch),
                (Some(stretch), Some(seen)) => seen.remove(stretch),
                _ => {}
            }
        }
        marks.shut();
        drop(marks);
        nearby.look_again();
    });
    if let Some(watched) = &watched {
        stretches.iter().enumerate().for_each(|(at, stretch)| watched.add(at, stretch));
    }
    // Without anything that watches, all of it is near.
    let is_watched = watched.is_some();
    marks_now.stretch(stretches, |at| !is_watched || near.get(at) == Some(&true));
    watched
}

fn quote_at(target: Option<EventTarget>) -> Option<QuoteId> {
    let element = target?.dyn_into::<Element>().ok()?.closest("[data-quote]").ok()??;
    QuoteId::parse(&element.get_attribute("data-quote")?)
}

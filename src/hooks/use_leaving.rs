//! A long list that another takes the place of stays in the document, unseen, until the frame that shows the other is
//! through: to take it out takes as long as to draw several rows.

use std::mem;

use yew::prelude::*;

use crate::hooks::{AFTER_FRAME, use_delay};

/// The list that is shown, and the one that it took the place of.
struct Lists<L> {
    list: Option<L>,
    /// Tells one from the next.
    number: usize,
    drawn: Html,
    leaving: Option<Html>,
}

/// Draws a list. The rows of another are drawn over those of the one before, unless that one `leaves`.
#[hook]
pub(crate) fn use_leaving<L: PartialEq + 'static>(list: L, drawn: Html, leaves: impl FnOnce(&L) -> bool) -> Html {
    let lists = use_mut_ref(|| Lists { list: None, number: 0, drawn: Html::default(), leaving: None });
    let redraw = use_force_update();
    let later = use_delay();
    let (number, leaving) = {
        let mut now = lists.borrow_mut();
        let before = now.list.replace(list);
        if before.is_some_and(|before| now.list.as_ref() != Some(&before) && leaves(&before)) {
            now.leaving = Some(mem::take(&mut now.drawn));
            now.number += 1;
        }
        now.drawn = drawn.clone();
        (now.number, now.leaving.clone())
    };
    use_effect_with(number, move |_| {
        let left = move || {
            if lists.borrow_mut().leaving.take().is_some() {
                redraw.force_update();
            }
        };
        later.emit((AFTER_FRAME, Box::new(left)));
    });
    let leaving = leaving.map(|drawn| html! { <div key={number - 1} class="leaving">{ drawn }</div> });
    // What looks for a row finds that of the new list first.
    [html! { <div key={number} class="listed">{ drawn }</div> }].into_iter().chain(leaving).collect()
}

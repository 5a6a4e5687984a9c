//! Takes the reader's eye and focus to a place.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use crate::hooks::sheets;
use crate::state::{Aim, Jump, Target};

/// After each new `jump`: scrolls its target inside `root` into view and focuses it.
#[hook]
pub(crate) fn use_jump(root: NodeRef, jump: Option<Jump>) {
    use_effect_with(jump, move |jump| {
        if let (Some(jump), Some(root)) = (jump, root.cast::<Element>()) {
            go(&root, jump);
        }
    });
}

fn go(root: &Element, jump: &Jump) {
    let find = |selector: String| root.query_selector(&selector).ok().flatten();
    // The words between marks, if it has any, are what the reader looks for.
    let words = |id| find(format!("mark[data-quote={id}]")).or_else(|| find(format!("span[data-quote={id}]")));
    let (shown, focused, block) = match jump.to {
        Target::Top => (Some(root.clone()), find("article h1".into()), ScrollLogicalPosition::Start),
        Target::Text(id) => {
            let words = words(id);
            (words.clone(), words, ScrollLogicalPosition::Center)
        }
        Target::Card(id) => {
            let card = find(format!("li[data-quote={id}]"));
            (card.clone(), card, ScrollLogicalPosition::Nearest)
        }
    };
    // Where the page is narrow the card is in a sheet, and the text under it.
    match (jump.to, shown.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>())) {
        (Target::Card(id), Some(card)) => {
            // The quote stays in sight above it.
            if let (true, Some(words)) = (sheets::show(card), words(id)) {
                place(&words, ScrollLogicalPosition::Start, ScrollBehavior::Instant);
            }
        }
        _ => sheets::hide(root),
    }
    if let Some(element) =
        focused.filter(|_| jump.aim == Aim::Focus).and_then(|element| element.dyn_into::<HtmlElement>().ok())
    {
        // Focus would scroll at once, to wherever the browser thinks best.
        let focus = FocusOptions::new();
        focus.set_prevent_scroll(true);
        // An element that cannot be focused is still shown.
        let _ = element.focus_with_options(&focus);
    }
    if let Some(element) = shown {
        scroll_to(&element, block);
    }
    follow(root, jump.to);
}

/// Where the list is a column beside the article, it scrolls to what is gone to; nothing around it does.
fn follow(root: &Element, to: Target) {
    let find = |selector: &str| root.query_selector(selector).ok().flatten();
    let Some(list) = find("#list") else { return };
    let by = |down: f64| list.scroll_by_with_x_and_y(0.0, down);
    match to {
        Target::Top => {
            by(-END);
            // Of several articles, to where it begins.
            if let Some(heading) = find("#list h3[aria-current]") {
                by(heading.get_bounding_client_rect().top() - list.get_bounding_client_rect().top() - MARGIN);
            }
        }
        Target::Text(id) => {
            let Some(card) = find(&format!("#list li[data-quote={id}]")) else { return };
            let (card, within) = (card.get_bounding_client_rect(), list.get_bounding_client_rect());
            let above = card.top() - within.top() - MARGIN;
            // At the head of the page the end of the column is out of sight.
            let below = card.bottom() - within.top() - within.height() * 0.75;
            if above < 0.0 || below > 0.0 {
                by(above.min(below.max(0.0)));
            }
        }
        // It has scrolled with all around it.
        Target::Card(_) => {}
    }
}

/// No list is higher, in pixels.
const END: f64 = 1e7;
/// What is scrolled to has so much above it, in pixels.
const MARGIN: f64 = 16.0;

/// Scrolls an element into view: at once, if the reader has asked for less motion.
pub(crate) fn scroll_to(element: &Element, block: ScrollLogicalPosition) {
    place(element, block, if is_still() { ScrollBehavior::Instant } else { ScrollBehavior::Smooth });
}

fn place(element: &Element, block: ScrollLogicalPosition, behavior: ScrollBehavior) {
    let scroll = ScrollIntoViewOptions::new();
    scroll.set_block(block);
    scroll.set_behavior(behavior);
    element.scroll_into_view_with_scroll_into_view_options(&scroll);
}

/// Whether the reader has asked for less motion.
fn is_still() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}

//! The articles that are open, where there are several: to switch between them, to close one, and to choose whether one or
//! all are counted and listed.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::scope::scope;
use crate::labels;
use crate::library::together::Together;
use crate::library::{Entry, Library};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{self, Action};
use crate::words::{Word, fill, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ShelfProps {
    pub(crate) library: Shared<Library>,
    /// The article that is shown.
    pub(crate) reading: Shared<Reading>,
    /// What is shown of each, if all are listed.
    pub(crate) together: Option<Shared<Together>>,
    pub(crate) act: Callback<Action>,
}

/// More articles than this are a list to choose from.
const FEW: usize = 8;

#[component]
pub(crate) fn Shelf(props: &ShelfProps) -> Html {
    let ShelfProps { library, reading, together, act } = props;
    let nav = use_node_ref();
    let shown = library.shown();
    // The focus of a button that was closed goes to the article that is shown then; that one is in sight.
    let was_closed = use_mut_ref(|| false);
    use_effect_with((shown, library.waiting().len()), {
        let (nav, was_closed) = (nav.clone(), was_closed.clone());
        move |_| {
            let current =
                nav.cast::<Element>().and_then(|nav| nav.query_selector("[aria-current], select").ok().flatten());
            let Some(current) = current.and_then(|current| current.dyn_into::<HtmlElement>().ok()) else { return };
            if was_closed.take() {
                // What cannot take the focus leaves the reader where they are.
                let _ = current.focus();
            }
            scroll_to(&current);
        }
    });
    if !library.has_several() {
        return Html::default();
    }
    let entries = library.entries(reading);
    let told = |at: usize, entry: &Entry| {
        let all = entry.reading.explored.quotes.len();
        let part = together.as_ref().and_then(|together| together.parts.get(at));
        part.map_or_else(
            || labels::status(all, all, labels::Filtered::No),
            |part| labels::status(part.chosen.selection.quotes.len(), all, part.chosen.is_filtered()),
        )
    };
    let close = |entry: &Entry| {
        let (id, was_closed) = (entry.id, was_closed.clone());
        let onclick = act.reform(move |_: MouseEvent| {
            was_closed.replace(true);
            Action::Shelf(state::Shelf::Close(id))
        });
        html! { <button type="button" class="shut" aria-label={fill(Word::CloseArticle, &[&entry.name])} {onclick} /> }
    };
    let row = |(at, entry): (usize, &Entry)| {
        let id = entry.id;
        let onclick = act.reform(move |_: MouseEvent| Action::Shelf(state::Shelf::Show(id)));
        html! {
            <li key={id.number()}>
                <button type="button" aria-current={(id == shown).then_some("true")} {onclick}>
                    <span class="name" dir="auto">{ entry.name.clone() }</span>{ " " }
                    <span class="note">
                        if let Some(note) = &entry.note { <span dir="auto">{ note.clone() }</span>{ " · " } }
                        { told(at, entry) }
                    </span>
                </button>
                { close(entry) }
            </li>
        }
    };
    let articles = if entries.len() <= FEW {
        html! { <ul role="list">{ for entries.iter().enumerate().map(row) }</ul> }
    } else {
        let onchange = {
            let (act, ids) = (act.clone(), entries.iter().map(|entry| entry.id).collect::<Vec<_>>());
            Callback::from(move |event: Event| {
                let at = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.selected_index());
                if let Some(&id) = at.and_then(|at| usize::try_from(at).ok()).and_then(|at| ids.get(at)) {
                    act.emit(Action::Shelf(state::Shelf::Show(id)));
                }
            })
        };
        let option = |(at, entry): (usize, &Entry)| {
            let text = labels::of(&entry.name, &told(at, entry));
            html! { <option key={entry.id.number()} selected={entry.id == shown}>{ text }</option> }
        };
        html! {
            <div class="choose">
                <select class="form" aria-label={t(Word::OpenArticles)} {onchange}>
                    { for entries.iter().enumerate().map(option) }
                </select>
                { for entries.iter().filter(|entry| entry.id == shown).map(close) }
            </div>
        }
    };
    let choose = act.reform(|scope| Action::Shelf(state::Shelf::Scope(scope)));
    html! {
        <nav ref={nav} class="shelf" part="shelf" aria-label={t(Word::OpenArticles)}>
            { articles }
            { scope("scope", t(Word::CountIn), library.scope, entries.len(), &choose) }
        </nav>
    }
}

/// Scrolls the list, and nothing around it, until an element of it is in sight.
fn scroll_to(element: &Element) {
    let Some(list) = element.closest("ul").ok().flatten() else { return };
    let (of, within) = (element.get_bounding_client_rect(), list.get_bounding_client_rect());
    let (left, right) = (of.left() - within.left(), of.right() - within.right());
    if left < 0.0 || right > 0.0 {
        list.scroll_by_with_x_and_y(if left < 0.0 { left } else { right }, 0.0);
    }
}

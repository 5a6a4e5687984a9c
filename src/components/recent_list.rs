//! Recent articles on this device: to open one again, to remove one or all, and to keep none.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::labels;
use crate::marks::all;
use crate::opening::{Opening, open};
use crate::page::Page;
use crate::recent::{self, Denied, Kept};
use crate::settings::{Recent, Settings};
use crate::state::Action;
use crate::words::{Word, count, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct RecentListProps {
    /// Whether it is seen.
    pub(crate) is_open: bool,
    pub(crate) settings: Settings,
    pub(crate) page: Page,
    pub(crate) act: Callback<Action>,
}

/// What there is to be seen.
#[derive(Clone, Default, PartialEq)]
struct Seen {
    kept: Vec<Kept>,
    /// Whether the browser keeps nothing.
    is_denied: bool,
    /// How many were removed last of what can be brought back.
    removed: usize,
}

#[component]
pub(crate) fn RecentList(props: &RecentListProps) -> Html {
    let RecentListProps { is_open, settings, page, act } = props;
    let seen = use_state_eq(Seen::default);
    use_effect_with(*is_open, {
        let (page, seen) = (page.clone(), seen.setter());
        move |&is_open| {
            if is_open {
                spawn_local(async move { seen.set(look(0, &page).await) });
            }
        }
    });
    // The place of the button that goes with what it does, until a neighbour has the focus.
    let pressed = use_mut_ref(|| None::<usize>);
    let section = use_node_ref();
    use_effect_with(seen.clone(), {
        let (section, pressed) = (section.clone(), pressed.clone());
        move |_| {
            let (Some(at), Some(section)) = (pressed.take(), section.cast::<Element>()) else { return };
            let buttons = all(&section, ".shut");
            let tick = all(&section, "input").into_iter().next();
            let next = buttons.get(at).or(buttons.last()).cloned().or(tick);
            if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
                // What cannot take it leaves the reader where they are.
                let _ = next.focus();
            }
        }
    });
    let remove = |key: Option<AttrValue>, at: Option<usize>| {
        let (page, seen, pressed) = (page.clone(), seen.setter(), pressed.clone());
        Callback::from(move |()| {
            pressed.replace(at);
            let (page, seen, key) = (page.clone(), seen.clone(), key.clone());
            spawn_local(async move {
                let removed = recent::remove(key.as_deref(), &page).await.unwrap_or_default();
                seen.set(look(removed, &page).await);
            });
        })
    };
    let wish = |recent| Action::Set(Settings { recent, ..*settings });
    let bring_back = {
        let (page, act, seen, on) = (page.clone(), act.clone(), seen.setter(), wish(Recent::On));
        let pressed = pressed.clone();
        Callback::from(move |_: MouseEvent| {
            pressed.replace(Some(0));
            let (page, seen) = (page.clone(), seen.clone());
            act.emit(on.clone());
            spawn_local(async move {
                // What cannot be brought back is not in the list that is looked at then.
                let before = recent::bring_back(&page).await.unwrap_or_default();
                seen.set(look(before, &page).await);
            });
        })
    };
    let onchange = {
        let (act, on, off, forget) = (act.clone(), wish(Recent::On), wish(Recent::Off), remove(None, None));
        Callback::from(move |event: Event| {
            let is_on = event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked());
            act.emit(if is_on { on.clone() } else { off.clone() });
            if !is_on {
                forget.emit(());
            }
        })
    };
    let row = |(at, kept): (usize, &Kept)| {
        let onclick = {
            let (kept, page, act) = (kept.clone(), page.clone(), act.clone());
            Callback::from(move |_: MouseEvent| open(Opening::Recent(kept.clone()), &page, &act))
        };
        let forget = remove(Some(kept.key.clone()), Some(at)).reform(|_: MouseEvent| ());
        html! {
            <li key={kept.key.as_str()}>
                <button type="button" class="article" dir="auto" {onclick}>{ kept.title.clone() }</button>
                <span class="hint">{ labels::date(&kept.opened) }</span>
                <button type="button" class="shut" aria-label={labels::remove(&kept.title)} onclick={forget} />
            </li>
        }
    };
    html! {
        <section ref={section} aria-labelledby="recent">
            <h3 id="recent">{ t(Word::Recent) }</h3>
            if seen.is_denied {
                <p class="hint">{ t(Word::RecentFailed) }</p>
            }
            if !seen.kept.is_empty() {
                <ul class="rows" role="list">{ for seen.kept.iter().enumerate().map(row) }</ul>
            }
            <div class="recent-tools" aria-live="polite">
                <label>
                    <input type="checkbox" checked={settings.recent == Recent::On} {onchange} />
                    { t(Word::KeepRecent) }
                </label>
                if seen.kept.len() > 1 {
                    <button type="button" onclick={remove(None, Some(0)).reform(|_: MouseEvent| ())}>{ t(Word::RemoveAll) }</button>
                }
                if seen.removed > 0 {
                    <span class="hint">{ count(Word::Removed, seen.removed, &[]) }</span>
                    <button type="button" onclick={bring_back}>{ t(Word::Undo) }</button>
                }
            </div>
        </section>
    }
}

async fn look(removed: usize, page: &Page) -> Seen {
    match recent::list(page).await {
        Ok(kept) => Seen { kept, is_denied: false, removed },
        Err(Denied) => Seen { is_denied: true, ..Seen::default() },
    }
}

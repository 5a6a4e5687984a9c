//! The article, with every quote marked where it stands.

use sayso_engine::{BlockKind, QuoteId};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use crate::components::block::Block;
use crate::components::head::{imprint, title};
use crate::reading::{Group, Reading};
use crate::shared::Shared;
use crate::state::{Action, Chosen, Target};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ArticleViewProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    /// The quote that was gone to last.
    pub(crate) current: Option<QuoteId>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn ArticleView(props: &ArticleViewProps) -> Html {
    let reading = &props.reading;
    // One listener for all quotes, of which there may be thousands.
    let act = props.act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let Some((id, place)) = quote_at(event.target()).filter(|_| !is_selecting()) else { return };
        if place == Place::Label {
            // The address of the page is not ours to change.
            event.prevent_default();
        }
        act.emit(Action::Wanted(Target::Card(id)));
    });
    let act = props.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // Labels are links: they make a click of the key by themselves.
        if let Some((id, Place::Words)) = quote_at(event.target()).filter(|_| event.key() == "Enter") {
            act.emit(Action::Wanted(Target::Card(id)));
        }
    });
    if reading.is_empty() {
        return html! {
            <article class="prose empty">
                <h1 tabindex="-1">{ "No article is open" }</h1>
                <p>{ "Choose “Open…” to paste an article or to pick a file, or drop a file here." }</p>
            </article>
        };
    }
    let article = &reading.explored.article;
    // Author and date stand under the headline and the dek, not over them.
    let is_head = |group: &&Group| matches!(group.kind, BlockKind::Title | BlockKind::Dek);
    let (head, body) = reading.groups.split_at(reading.groups.iter().take_while(is_head).count());
    html! {
        <article class="prose" lang={article.language.clone()} {onclick} {onkeydown}>
            { title(article) }
            for group in head { { draw(props, group) } }
            { imprint(article) }
            for group in body { { draw(props, group) } }
        </article>
    }
}

fn draw(props: &ArticleViewProps, group: &Group) -> Html {
    let ArticleViewProps { reading, chosen, current, .. } = props;
    let block = |index: usize| {
        let quotes = reading.quotes.get(index).map_or(&[][..], Vec::as_slice);
        let dimmed: Vec<QuoteId> = quotes.iter().copied().filter(|&id| !chosen.selection.shows(id)).collect();
        let current = current.filter(|id| quotes.contains(id));
        html! { <Block key={index} reading={reading.clone()} {index} {dimmed} {current} /> }
    };
    let blocks: Html = group.blocks.clone().map(block).collect();
    match group.kind {
        BlockKind::ListItem => html! { <ul>{ blocks }</ul> },
        BlockKind::BlockQuotation => html! { <blockquote>{ blocks }</blockquote> },
        BlockKind::Credit => html! { <footer>{ blocks }</footer> },
        _ => blocks,
    }
}

/// What of a quote an event happened at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Words,
    Label,
}

/// The quote whose words, or whose label, an event happened at.
fn quote_at(target: Option<EventTarget>) -> Option<(QuoteId, Place)> {
    let element = target?.dyn_into::<Element>().ok()?.closest("[data-quote], [data-label]").ok()??;
    let (id, place) = match element.get_attribute("data-label") {
        Some(id) => (id, Place::Label),
        None => (element.get_attribute("data-quote")?, Place::Words),
    };
    let number: u32 = id.strip_prefix('q')?.parse().ok()?;
    Some((QuoteId(number.checked_sub(1)?), place))
}

/// Whether the reader is selecting text, which ends in a click too.
fn is_selecting() -> bool {
    gloo::utils::window().get_selection().ok().flatten().is_some_and(|selection| selection.type_() == "Range")
}

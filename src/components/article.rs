//! The article, with every quote marked where it stands.

use sayso_engine::{BlockKind, QuoteId};
use wasm_bindgen::JsCast;
use web_sys::{Element, EventTarget};
use yew::prelude::*;

use crate::components::block::Block;
use crate::components::head::{imprint, title};
use crate::reading::{Group, Reading};
use crate::shared::Shared;
use crate::state::{Action, Go, LeftOut, View};
use crate::words::{Word, t};

/// What the reader chooses and where they are is no part of it: with every choice the marks of thousands of quotes may
/// change, and they are repainted without drawing the article anew (see `marks`).
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ArticleViewProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) view: View,
    pub(crate) act: Callback<Action>,
}

/// An article of more blocks than this is laid out only where it is looked at, a chunk at a time.
const LONG: usize = 200;
const CHUNK: usize = 16;

#[component]
pub(crate) fn ArticleView(props: &ArticleViewProps) -> Html {
    let ArticleViewProps { reading, view, .. } = props;
    // One listener for all quotes, of which there may be thousands.
    let act = props.act.clone();
    let onclick = Callback::from(move |event: MouseEvent| {
        let Some((id, place)) = quote_at(event.target()).filter(|_| !is_selecting()) else { return };
        if place == Place::Label {
            // The address of the page is not ours to change.
            event.prevent_default();
        }
        act.emit(Action::Go(Go::Open(id)));
    });
    let act = props.act.clone();
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        // Labels are links: they make a click of the key by themselves.
        if let Some((id, Place::Words)) = quote_at(event.target()).filter(|_| event.key() == "Enter") {
            act.emit(Action::Go(Go::Open(id)));
        }
    });
    if reading.is_empty() {
        return html! {
            <article class="prose empty">
                <h1 tabindex="-1">{ t(Word::NoArticle) }</h1>
                <p>{ t(Word::NoArticleHint) }</p>
            </article>
        };
    }
    let article = &reading.explored.article;
    // Author and date stand under the headline and the dek, not over them.
    let is_head = |group: &&Group| matches!(group.kind, BlockKind::Title | BlockKind::Dek);
    let (head, body) = reading.groups.split_at(reading.groups.iter().take_while(is_head).count());
    let body: Html = if article.blocks.len() > LONG {
        let chunk =
            |groups: &[Group]| html! { <div class="chunk">{ for groups.iter().map(|group| draw(props, group)) }</div> };
        body.chunks(CHUNK).map(chunk).collect()
    } else {
        body.iter().map(|group| draw(props, group)).collect()
    };
    let left_out = match view.left_out {
        LeftOut::Dimmed => "dim",
        LeftOut::Hidden => "hide",
        LeftOut::Kept => "keep",
    };
    html! {
        <article class="prose" part="article" lang={article.language.clone()} dir="auto" data-left-out={left_out} {onclick} {onkeydown}>
            { title(article) }
            for group in head { { draw(props, group) } }
            { imprint(article) }
            { body }
        </article>
    }
}

fn draw(props: &ArticleViewProps, group: &Group) -> Html {
    let ArticleViewProps { reading, view, .. } = props;
    let block =
        |index: usize| html! { <Block key={index} reading={reading.clone()} {index} narration={view.narration} /> };
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
    match element.get_attribute("data-label") {
        Some(id) => Some((QuoteId::parse(&id)?, Place::Label)),
        None => Some((QuoteId::parse(&element.get_attribute("data-quote")?)?, Place::Words)),
    }
}

/// Whether the reader is selecting text, which ends in a click too.
fn is_selecting() -> bool {
    gloo::utils::window().get_selection().ok().flatten().is_some_and(|selection| selection.type_() == "Range")
}

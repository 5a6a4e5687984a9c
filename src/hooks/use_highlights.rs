//! Lights words without changing the document: what a search has found, and what an answer was decided by.

use std::cell::RefCell;

use js_sys::{Map, Set};
use sayso_engine::query::fold;
use sayso_engine::{Evidence, Explored, Quote, QuoteId, Span};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::{Element, Node, Range};
use yew::prelude::*;

use crate::hooks::Nearby;
use crate::marks::{self, Marks};
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

/// More hits than this are not lit at once: each takes time.
const MOST: usize = 500;

/// Lights the words that are searched for, near to where the reader is, and the evidence of the quote that is open.
#[hook]
pub(crate) fn use_highlights(root: NodeRef, state: &State, nearby: Nearby) {
    let lit = use_mut_ref(Vec::<Lit>::new);
    let looks =
        (state.reading.clone(), state.chosen.clone(), state.view.narration, state.place.page, state.place.opened);
    use_effect_with(looks, {
        let lit = lit.clone();
        move |(reading, chosen, narration, _, opened)| {
            let (reading, chosen, narration, opened) = (reading.clone(), chosen.clone(), *narration, *opened);
            let Nearby { marks, then } = nearby;
            let light = Callback::from(move |()| {
                put_out(&lit);
                let Some(root) = root.cast::<Element>() else { return };
                lit.borrow_mut().extend(hits(&root, &marks.borrow(), &chosen.filters.words));
                if narration == Narration::Kept {
                    lit.borrow_mut().extend(why(&root, &reading.explored, opened));
                }
                for (name, range) in lit.borrow().iter() {
                    if let Some(highlight) = highlight(name) {
                        highlight.add(range);
                    }
                }
            });
            light.emit(());
            then.replace(light);
        }
    });
    // Others on the page keep theirs.
    use_effect_with((), move |()| move || put_out(&lit));
}

type Lit = (&'static str, Range);

/// What is searched for, in the list and in the text.
fn hits(root: &Element, marks: &Marks, sought: &str) -> Vec<Lit> {
    let folded = fold::fold(sought);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let in_list = marks::all(root, ".card :is(.speaker, .role, .words > *)");
    let texts = in_list.into_iter().chain(marks.shown().cloned()).filter_map(|element| element.first_child());
    let hits = texts.flat_map(|text| {
        let content = text.text_content().unwrap_or_default();
        let found = fold::find(&content, &words).into_iter();
        found.filter_map(|span| range(&text, &content, span)).collect::<Vec<_>>()
    });
    hits.take(MOST).map(|range| ("sayso-hit", range)).collect()
}

/// What the answers about a quote were decided by.
fn why(root: &Element, explored: &Explored, quote: Option<QuoteId>) -> Vec<Lit> {
    let quote = quote.and_then(|id| explored.quote(id));
    let spans = quote.map(|quote| evidence(explored, quote)).unwrap_or_default();
    let ranges = spans.into_iter().filter_map(|span| in_block(root, explored, span));
    ranges.map(|range| ("sayso-why", range)).collect()
}

fn put_out(lit: &RefCell<Vec<Lit>>) {
    for (name, range) in lit.take() {
        if let Some(highlight) = highlight(name) {
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

fn evidence(explored: &Explored, quote: &Quote) -> Vec<Span> {
    let country = quote.speaker.and_then(|id| explored.speaker(id)).and_then(|speaker| speaker.country.as_ref());
    let why = quote.why.evidence.iter().chain(country.iter().flat_map(|found| &found.why.evidence));
    why.filter_map(|evidence| match evidence {
        Evidence::Words(span) => Some(*span),
        Evidence::Entry(..) => None,
    })
    .collect()
}

/// The words at `span` of a text node whose content is `content`.
fn range(text: &Node, content: &str, span: Span) -> Option<Range> {
    let range = Range::new().ok()?;
    range.set_start(text, utf16(content, span.start as usize)).ok()?;
    range.set_end(text, utf16(content, span.end as usize)).ok()?;
    Some(range)
}

/// The words at a place of the article, which lie in one block.
fn in_block(root: &Element, explored: &Explored, span: Span) -> Option<Range> {
    let blocks = &explored.article.blocks;
    let index = blocks.partition_point(|block| block.span.end < span.end);
    let block = blocks.get(index)?;
    let element = root.query_selector(&["[data-block=\"", &index.to_string(), "\"]"].concat()).ok()??;
    let words = block.span.of(&explored.article.text);
    let at = |byte: u32| Some(utf16(words, byte.checked_sub(block.span.start)? as usize));
    let range = Range::new().ok()?;
    let (start, offset) = point(&element, at(span.start)?)?;
    range.set_start(&start, offset).ok()?;
    let (end, offset) = point(&element, at(span.end)?)?;
    range.set_end(&end, offset).ok()?;
    Some(range)
}

/// The text node of a block, and the offset in it, so many units into the block's text.
fn point(block: &Element, mut units: u32) -> Option<(Node, u32)> {
    let children = block.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        let text = child.first_child().unwrap_or(child);
        let length = text.node_value().map_or(0, |words| words.encode_utf16().count() as u32);
        if units <= length && length > 0 {
            return Some((text, units));
        }
        units -= length;
    }
    None
}

fn utf16(text: &str, byte: usize) -> u32 {
    text.get(..byte).unwrap_or(text).encode_utf16().count() as u32
}

//! The words of the article that the reader has selected, as a place in its text.

use sayso_engine::{Article, Span};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Node, Range, ShadowRoot};

#[wasm_bindgen]
extern "C" {
    /// The selection of a shadow root, in browsers that keep one there.
    #[wasm_bindgen(extends = ShadowRoot)]
    type Selecting;
    #[wasm_bindgen(method, catch, js_name = getSelection)]
    fn selection(this: &Selecting) -> Result<Option<web_sys::Selection>, JsValue>;
}

/// The words that are selected inside `article`, an element that holds the blocks of its text one after the other, and
/// the range of the page that they are.
#[must_use]
pub fn selected(element: &Element, article: &Article) -> Option<(Span, Range)> {
    let range = range(element)?;
    if range.collapsed() || !element.contains(Some(&range.common_ancestor_container().ok()?)) {
        return None;
    }
    let start = place(element, article, &range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = place(element, article, &range.end_container().ok()?, range.end_offset().ok()?)?;
    let span = Span::new(start, end);
    span.of(&article.text).contains(char::is_alphanumeric).then_some((span, range))
}

/// Some browsers keep the selection of a shadow tree with its root, others with the document.
fn range(element: &Element) -> Option<Range> {
    let root = element.get_root_node();
    let selection = match root.unchecked_ref::<Selecting>().selection() {
        Ok(selection) => selection,
        Err(_) => root.owner_document().as_ref().and_then(of_document),
    }?;
    (selection.range_count() > 0).then(|| selection.get_range_at(0).ok()).flatten()
}

fn of_document(document: &Document) -> Option<web_sys::Selection> {
    document.get_selection().ok().flatten()
}

/// The byte of the article's text that a point of the page stands at.
fn place(element: &Element, article: &Article, node: &Node, offset: u32) -> Option<usize> {
    let block = match node.dyn_ref::<Element>() {
        Some(element) => element.closest("[data-block]"),
        None => node.parent_element()?.closest("[data-block]"),
    };
    let block = block.ok()??;
    if !element.contains(Some(&block)) {
        return None;
    }
    let span = article.blocks.get(block.get_attribute("data-block")?.parse::<usize>().ok()?)?.span;
    let before = Range::new().ok()?;
    before.set_start(&block, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let units = String::from(before.to_string()).encode_utf16().count();
    Some(span.start as usize + bytes(span.of(&article.text), units))
}

/// How many bytes of `text` so many units of UTF-16 are.
fn bytes(text: &str, units: usize) -> usize {
    let mut counted = 0;
    let start = |&(_, c): &(usize, char)| {
        let here = counted;
        counted += c.len_utf16();
        here >= units
    };
    text.char_indices().find(start).map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_of_the_page_are_bytes_of_the_text() {
        assert_eq!([0, 1, 2, 4, 5, 9].map(|units| bytes("aé𝄞z", units)), [0, 1, 3, 7, 8, 8]);
    }
}

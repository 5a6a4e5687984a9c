//! HTML, parsed by the browser: its elements are reported to the engine's reader, which the command uses too.

use sayso_engine::Article;
use sayso_engine::article::html::Reader;
use sayso_engine::article::page as pages;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::claims;
use crate::help::Help;

/// Reads the article that an element's children are.
#[must_use]
pub fn read(host: &Element) -> Article {
    walked(host).fragment()
}

/// What the library finds less of than this, in bytes, is left to the page's own marks.
const SHORTEST: usize = 250;

/// Reads the source of a page, of which only a part is the article, or of an article alone; `document` is it, parsed.
#[must_use]
pub fn read_source(source: &str, document: &Document, help: &Help) -> Article {
    let Ok(Some(body)) = document.query_selector("body") else { return Article::default() };
    if !pages::is_page(source) {
        return read(&body);
    }
    let found = help.article_of(document).ok().flatten();
    let mut extracted = found.map(|part| lines(&part)).unwrap_or_default();
    if extracted.len() < SHORTEST {
        extracted = lines(&main_part(document).unwrap_or_else(|| body.clone()));
    }
    pages::article(&walked(&body).blocks(), &extracted, claims::of(document))
}

/// The text of an element, less what leads elsewhere: a block a line.
fn lines(part: &Element) -> String {
    let blocks = walked(part).blocks();
    blocks.iter().filter(|block| !block.is_link()).flat_map(|block| [block.text.as_str(), "\n"]).collect()
}

/// The part of a page that says it is the article: the longest `<article>`, else the longest `<main>`.
fn main_part(document: &Document) -> Option<Element> {
    let length = |element: &Element| element.text_content().map_or(0, |text| text.len());
    ["article", "main, [role=main]"].iter().find_map(|selector| {
        let found = document.query_selector_all(selector).ok()?;
        (0..found.length()).filter_map(|i| found.get(i)?.dyn_into::<Element>().ok()).max_by_key(length)
    })
}

/// Reports what is in an element, in the order of the document.
fn walked(root: &Element) -> Reader {
    let mut reader = Reader::new();
    let root: &Node = root;
    let mut next = root.first_child();
    while let Some(node) = next {
        next = entered(&node, &mut reader).or_else(|| after(node, root, &mut reader));
    }
    reader
}

/// Reports a node; if it is an element whose children are to be reported, answers the first.
fn entered(node: &Node, reader: &mut Reader) -> Option<Node> {
    if node.node_type() == Node::TEXT_NODE {
        reader.text(&node.node_value().unwrap_or_default());
    }
    let element = node.dyn_ref::<Element>()?;
    let is_open = reader.open(&element.local_name(), &|name| element.get_attribute(name));
    let child = is_open.then(|| node.first_child()).flatten();
    if is_open && child.is_none() {
        reader.close();
    }
    child
}

/// The node after one and all that is in it, closing the elements that end on the way.
fn after(mut node: Node, root: &Node, reader: &mut Reader) -> Option<Node> {
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| parent != root)?;
        reader.close();
    }
}

//! What a page says about its article, as the engine wants to hear it: JSON-LD, meta tags, links, attributes.

use sayso_engine::article::metadata::{self, Claims};
use sayso_engine::article::{claimed, json};
use sayso_js::Js;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

/// The claims of a page.
pub(super) fn of(document: &Document) -> Claims {
    let mut claims = Claims::new();
    for script in all(document, claimed::JSON_LD) {
        let source = script.text_content().unwrap_or_default();
        if let Some(value) = Js::parse(&metadata::json(&source)) {
            json::claim(value, &mut claims);
        }
    }
    for meta in all(document, claimed::META) {
        for name in claimed::NAMES {
            if let (Some(name), Some(content)) = (meta.get_attribute(name), meta.get_attribute("content")) {
                claims.add(&name, &content);
            }
        }
    }
    for (name, selector, attribute) in claimed::MARKS {
        for found in all(document, selector).take(claimed::MOST) {
            let words = attribute.map_or_else(|| found.text_content(), |attribute| found.get_attribute(attribute));
            claims.add(name, &words.unwrap_or_default());
        }
    }
    claims
}

fn all(document: &Document, selector: &str) -> impl Iterator<Item = Element> {
    let found = document.query_selector_all(selector).ok();
    let length = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..length).filter_map(move |i| found.as_ref()?.get(i)?.dyn_into().ok())
}

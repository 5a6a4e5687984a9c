//! What a page says about its article, as the engine wants to hear it: JSON-LD, meta tags, links, attributes.

use js_sys::{Array, JSON, Object, Reflect};
use sayso_engine::article::metadata::{self, Claims};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// What is reported of the page's own marks: under which name, of which elements, which attribute or else the words.
const MARKS: [(&str, &str, Option<&str>); 4] = [
    ("lang", "html[lang]", Some("lang")),
    ("canonical", "link[rel=canonical]", Some("href")),
    ("title", "head > title", None),
    ("rel:author", "a[rel~=author], [itemprop=author] [itemprop=name], [itemprop=author]", None),
];

/// How many elements of each mark are heard.
const MOST: usize = 5;

/// The claims of a page.
pub(super) fn of(document: &Document) -> Claims {
    let mut claims = Claims::new();
    for script in all(document, "script[type='application/ld+json']") {
        let source = script.text_content().unwrap_or_default();
        if let Ok(value) = JSON::parse(&metadata::json(&source)) {
            json_ld(&value, &mut claims);
        }
    }
    for meta in all(document, "meta[content]") {
        for name in ["property", "name", "itemprop", "http-equiv"] {
            if let (Some(name), Some(content)) = (meta.get_attribute(name), meta.get_attribute("content")) {
                claims.add(&name, &content);
            }
        }
    }
    for (name, selector, attribute) in MARKS {
        for found in all(document, selector).take(MOST) {
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

/// Reports the articles of a JSON-LD document.
fn json_ld(value: &JsValue, claims: &mut Claims) {
    if let Some(values) = value.dyn_ref::<Array>() {
        values.iter().for_each(|value| json_ld(&value, claims));
    } else if let Some(object) = value.dyn_ref::<Object>() {
        if get(value, "@type").is_some_and(|kind| is_article(&kind)) {
            for key in Object::keys(object).iter().filter_map(|key| key.as_string()) {
                if let Some(words) = get(value, &key).and_then(|value| words(&value)) {
                    claims.add(&format!("ld:{key}"), &words);
                }
            }
        }
        for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
            if let Some(value) = get(value, key) {
                json_ld(&value, claims);
            }
        }
    }
}

fn is_article(kind: &JsValue) -> bool {
    match kind.dyn_ref::<Array>() {
        Some(kinds) => kinds.iter().any(|kind| is_article(&kind)),
        None => kind.as_string().is_some_and(|name| metadata::is_article_type(&name)),
    }
}

/// A text, the name of a thing, or several of either with commas between.
fn words(value: &JsValue) -> Option<String> {
    if let Some(values) = value.dyn_ref::<Array>() {
        let all: Vec<String> = values.iter().filter_map(|value| words(&value)).collect();
        return (!all.is_empty()).then(|| all.join(", "));
    }
    value.as_string().or_else(|| words(&get(value, "name").or_else(|| get(value, "alternateName"))?))
}

/// A field of an object that has it.
fn get(value: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(value, &JsValue::from_str(key)).ok().filter(|found| !found.is_undefined() && !found.is_null())
}

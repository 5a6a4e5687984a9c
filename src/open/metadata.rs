//! What a page's head says about its article: JSON-LD first, then meta tags.

use js_sys::{Array, JSON, Reflect};
use sayso_engine::Article;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element};

/// Fills in what the article's own blocks have not told.
pub(super) fn complete(article: &mut Article, document: &Document) {
    let json = news_article(document);
    let json = json.as_ref();
    let meta = |names: &[&str]| names.iter().find_map(|name| meta(document, name));
    let told = |path: &[&str]| json.and_then(|json| text_at(json, path));
    let fill = |field: &mut Option<String>, found: &dyn Fn() -> Option<String>| {
        if field.is_none() {
            *field = found();
        }
    };
    fill(&mut article.title, &|| told(&["headline"]).or_else(|| meta(&["og:title", "twitter:title"])));
    fill(&mut article.dek, &|| told(&["description"]).or_else(|| meta(&["og:description", "description"])));
    fill(&mut article.byline, &|| told(&["author", "name"]).or_else(|| meta(&["author", "parsely-author"])));
    fill(&mut article.date, &|| told(&["datePublished"]).or_else(|| meta(&["article:published_time", "date"])));
    fill(&mut article.publisher, &|| told(&["publisher", "name"]).or_else(|| meta(&["og:site_name"])));
    fill(&mut article.url, &|| attribute(document, "link[rel=canonical]", "href").or_else(|| meta(&["og:url"])));
    fill(&mut article.language, &|| told(&["inLanguage"]).or_else(|| attribute(document, "html", "lang")));
}

fn meta(document: &Document, name: &str) -> Option<String> {
    let selector = format!("meta[property=\"{name}\"], meta[name=\"{name}\"]");
    attribute(document, &selector, "content")
}

fn attribute(document: &Document, selector: &str, name: &str) -> Option<String> {
    let value = document.query_selector(selector).ok()??.get_attribute(name)?;
    kept(&value)
}

/// The page's JSON-LD object whose type is an article's.
fn news_article(document: &Document) -> Option<JsValue> {
    let scripts = document.query_selector_all("script[type=\"application/ld+json\"]").ok()?;
    (0..scripts.length())
        .filter_map(|i| scripts.get(i)?.dyn_into::<Element>().ok()?.text_content())
        .filter_map(|source| JSON::parse(&source).ok())
        .find_map(|value| {
            let graph = get(&value, "@graph").unwrap_or(value);
            one_or_more(&graph).iter().find(is_article)
        })
}

fn is_article(value: &JsValue) -> bool {
    get(value, "@type").is_some_and(|kinds| {
        one_or_more(&kinds).iter().any(|kind| kind.as_string().is_some_and(|kind| kind.ends_with("Article")))
    })
}

/// The text at a path of keys; of several values, all texts, with commas between.
fn text_at(value: &JsValue, path: &[&str]) -> Option<String> {
    let Some((key, rest)) = path.split_first() else { return kept(&value.as_string()?) };
    let found = get(value, key)?;
    // "author": "Name" is as common as "author": {"name": "Name"}.
    let texts: Vec<String> =
        one_or_more(&found).iter().filter_map(|one| text_at(&one, rest).or_else(|| kept(&one.as_string()?))).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}

fn one_or_more(value: &JsValue) -> Array {
    value.dyn_ref::<Array>().cloned().unwrap_or_else(|| Array::of1(value))
}

fn get(value: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(value, &JsValue::from_str(key)).ok().filter(|found| !found.is_undefined() && !found.is_null())
}

fn kept(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!text.is_empty()).then_some(text)
}

//! What the page does for a reader: `static/reader.js` hands it in, with the libraries that a source needs.

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Document, Element};

#[wasm_bindgen]
extern "C" {
    /// The page's side.
    #[derive(Clone, Debug)]
    pub type Help;

    /// Parses HTML into a document that loads nothing and runs nothing. The page does it because its policy on trusted
    /// types concerns script only.
    #[wasm_bindgen(method, catch)]
    pub fn parse(this: &Help, html: &str) -> Result<Document, JsValue>;

    /// The element that holds the article of a parsed page, if the library for that is there and finds one.
    #[wasm_bindgen(method, catch, js_name = articleOf)]
    pub fn article_of(this: &Help, document: &Document) -> Result<Option<Element>, JsValue>;

    /// Markdown as HTML, without what is no prose; nothing if the library for that is not there.
    #[wasm_bindgen(method, catch)]
    pub fn markdown(this: &Help, text: &str) -> Result<Option<String>, JsValue>;
}

//! The interface to the loader, `static/sayso.js`: it only translates.

use std::cell::RefCell;

use js_sys::{Error, Function};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::components::{App, AppProps};
use crate::embed::Remote;
use crate::later;
use crate::opening;
use crate::page::Page;
use crate::refused::{Refused, What};
use crate::shared::Shared;
use crate::words::{Word, t};

thread_local! {
    static ON_PANIC: RefCell<Option<Function>> = const { RefCell::new(None) };
}

/// Says whom to tell, once and for all explorers, when the module has panicked: after that none of them can be used.
#[wasm_bindgen(js_name = onPanic)]
pub fn on_panic(listener: Function) {
    ON_PANIC.set(Some(listener));
    yew::set_custom_panic_hook(Box::new(|info| {
        let error = Error::new(&info.to_string());
        ON_PANIC.with_borrow(|listener| {
            if let Some(listener) = listener {
                // Nobody is left to be told that telling failed.
                let _ = listener.call1(&JsValue::NULL, &error);
            }
        });
    }));
}

/// The version, which must be the loader's as well.
#[wasm_bindgen]
#[must_use]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

/// Draws an explorer of an explored article into `root`, an element that nothing else uses; `document` is it, as
/// `docs/json.md` describes it. Nothing is drawn of a document without quotes, or of one whose parts do not fit each other:
/// what reads articles knows what to do with that.
#[wasm_bindgen]
#[must_use]
pub fn mount(document: String, root: Element, page: Page) -> Option<Handle> {
    let reading = Shared::new(opening::reading(document)?);
    let remote = Remote::new(RefCell::new(None));
    let props = AppProps { reading, page, remote: remote.clone() };
    Some(Handle { app: Renderer::<App>::with_root_and_props(root, props).render(), remote })
}

/// Fetches what a first view of an article alone does not need, and the words of the reader's language; what is drawn can do
/// without if they are out of reach.
#[wasm_bindgen]
pub async fn whole(page: Page) {
    // Who misses it is told.
    if let Ok(later) = later::fetched().await {
        (later.speak)(page).await;
    }
}

/// The sentence about a file, or what was pasted, that was refused by a code; it is in what [`whole`] fetches.
#[wasm_bindgen]
#[must_use]
pub fn sentence(name: Option<String>, code: &str) -> String {
    match later::now() {
        Some(later) => (later.sentence)(&Refused::new(name.map_or(What::Pasted, What::File), code)),
        None => t(Word::NotFetched).to_owned(),
    }
}

/// An explorer in a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Handle {
    app: AppHandle<App>,
    remote: Remote,
}

#[wasm_bindgen]
impl Handle {
    /// The document of the article as JSON, as soon as it is drawn; nothing once something in it was corrected.
    #[must_use]
    pub fn document(&self) -> Option<String> {
        self.remote.document()
    }

    /// The article as the exports take it.
    #[must_use]
    pub fn articles(&self) -> String {
        self.remote.articles()
    }

    /// Shows only what a query asks for, which is written as in an address.
    pub fn filter(&self, query: &str) {
        self.remote.filter(query);
    }

    /// Goes to a quote; answers whether it is there and shown.
    #[wasm_bindgen(js_name = goTo)]
    #[must_use]
    pub fn go_to(&self, quote: &str) -> bool {
        self.remote.go_to(quote)
    }

    /// Takes the explorer out of the page. The root element may then be thrown away; it must not be used again.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

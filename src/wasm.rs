//! The interface to the loader, `static/sayso.js`: it only translates.

use std::cell::RefCell;

use js_sys::{Error, Function};
use sayso_engine::{Article, explore};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::components::{App, AppProps};
use crate::embed::Remote;
use crate::open;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;

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

/// Draws an explorer of the article in `host`'s children into `root`, an element that nothing else uses.
#[wasm_bindgen]
#[must_use]
pub fn mount(host: &Element, root: Element, page: Page) -> Handle {
    draw(open::html::read(host), root, page)
}

/// Draws an explorer of the article in a file's bytes into `root`, an element that nothing else uses.
///
/// # Errors
/// A sentence about a file that is no article.
#[wasm_bindgen(js_name = mountFile)]
pub async fn mount_file(name: String, bytes: Vec<u8>, root: Element, page: Page) -> Result<Handle, JsValue> {
    let article = open::file(&name, &bytes, &page).await.map_err(|error| error.to_string())?;
    Ok(draw(article, root, page))
}

fn draw(mut article: Article, root: Element, page: Page) -> Handle {
    // The article itself knows better.
    article.language = article.language.or_else(|| page.option("lang"));
    let reading = Shared::new(Reading::new(explore(article)));
    let remote = Remote::new(RefCell::new(None));
    let props = AppProps { reading, page, remote: remote.clone() };
    Handle { app: Renderer::<App>::with_root_and_props(root, props).render(), remote }
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
    /// The document of the article as JSON, as soon as it is drawn.
    #[must_use]
    pub fn document(&self) -> Option<String> {
        self.remote.document()
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

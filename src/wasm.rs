//! The interface to the loader, `static/sayso.js`: it only translates.

use std::cell::RefCell;

use js_sys::{Error, Function};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;
use yew::{AppHandle, Renderer};

use crate::components::{App, AppProps};
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

/// Draws an explorer of the article in `host`'s children into `root`, an element that nothing else uses.
#[wasm_bindgen]
#[must_use]
pub fn mount(host: &Element, root: Element, page: Page) -> Handle {
    let reading = Shared::new(Reading::new(sayso_engine::explore(open::html::read(host))));
    Handle { app: Renderer::<App>::with_root_and_props(root, AppProps { reading, page }).render() }
}

/// An explorer in a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Handle {
    app: AppHandle<App>,
}

#[wasm_bindgen]
impl Handle {
    /// Takes the explorer out of the page. The root element may then be thrown away; it must not be used again.
    pub fn destroy(self) {
        self.app.destroy();
    }
}

//! JSON that the browser has parsed, as the engine wants to see it. The explorer and what reads articles for it each have
//! this in their module.

use std::cell::RefCell;

use js_sys::{Array, JSON, JsString, Reflect};
use sayso_engine::article::json::Json;
use wasm_bindgen::{JsCast, JsValue};

/// The most that a source of an article may have, in bytes. The scripts have it too: `static/largest.js`.
pub const LARGEST: u32 = 20_000_000;

/// A value that the browser has parsed.
#[derive(Debug)]
pub struct Js(pub JsValue);

impl Js {
    /// Has the browser parse a text; `None` if it is no JSON.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        JSON::parse(text).ok().map(Self)
    }
}

thread_local! {
    /// Keys as the browser has them. Documents have a few keys many thousand times, and each key would be made anew.
    static KEYS: RefCell<Vec<(&'static str, JsString)>> = const { RefCell::new(Vec::new()) };
}

fn get(value: &JsValue, key: &'static str) -> Option<JsValue> {
    KEYS.with_borrow_mut(|keys| {
        // Where they stand tells them apart: two with the same letters at two places are kept twice.
        let known = keys.iter().position(|(known, _)| std::ptr::eq(*known, key));
        let at = known.unwrap_or_else(|| {
            keys.push((key, JsString::from(key)));
            keys.len() - 1
        });
        keys.get(at).and_then(|(_, key)| Reflect::get(value, key).ok())
    })
}

impl Json for Js {
    fn field(&self, key: &'static str) -> Option<Self> {
        let found = get(&self.0, key)?;
        (!found.is_undefined() && !found.is_null()).then_some(Self(found))
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.0.dyn_ref::<Array>().map(|items| items.iter().map(Self).collect())
    }

    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn number(&self) -> Option<u32> {
        let is_whole = |number: &f64| (0.0..=f64::from(u32::MAX)).contains(number) && number.fract() == 0.0;
        #[allow(clippy::cast_sign_loss, reason = "it is not negative")]
        self.0.as_f64().filter(is_whole).map(|number| number as u32)
    }

    fn fraction(&self) -> Option<f64> {
        self.0.as_f64()
    }

    fn truth(&self) -> Option<bool> {
        self.0.as_bool()
    }
}

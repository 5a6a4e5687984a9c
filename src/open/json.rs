//! JSON, parsed by the browser: its values as the engine wants to see them.

use js_sys::{Array, JSON, Reflect};
use sayso_engine::Article;
use sayso_engine::article::json::{self, Json, NotArticle};
use wasm_bindgen::{JsCast, JsValue};

/// A value that the browser has parsed.
pub(super) struct Js(pub(super) JsValue);

impl Json for Js {
    fn field(&self, key: &str) -> Option<Self> {
        let found = Reflect::get(&self.0, &JsValue::from_str(key)).ok()?;
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
}

/// The article that JSON holds; `html` reads a text that is written with tags.
pub(super) fn read(text: &str, html: &dyn Fn(&str) -> Article) -> Result<Article, NotArticle> {
    let value = JSON::parse(text.trim_start_matches('\u{feff}')).map_err(|_| NotArticle::Syntax)?;
    json::article(Js(value), html)
}

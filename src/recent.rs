//! Recent articles on the device: what is opened is kept, as far as the reader wants that, to be opened again.

use js_sys::Array;
use sayso_engine::corrections;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use yew::AttrValue;

use crate::library::Entry;
use crate::opening;
use crate::page::Page;

/// An article that is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Kept {
    pub(crate) key: AttrValue,
    pub(crate) title: AttrValue,
    /// When it was opened last.
    pub(crate) opened: AttrValue,
}

/// The browser keeps nothing.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Denied;

/// Keeps articles. Tells of each that is too long for that, and of the first that cannot be kept because nothing can.
pub(crate) fn keep_all(entries: Vec<Entry>, page: Page, tell: impl Fn(Result<AttrValue, Denied>) + 'static) {
    spawn_local(async move {
        for entry in entries {
            match keep(&entry, &page).await {
                Ok(true) => {}
                Ok(false) => tell(Ok(entry.name)),
                Err(denied) => return tell(Err(denied)),
            }
        }
    });
}

/// Whether it is short enough to be kept.
async fn keep(entry: &Entry, page: &Page) -> Result<bool, Denied> {
    let key = corrections::fingerprint(&entry.reading.explored.article.text).to_string();
    let text = opening::document_of(&entry.reading);
    Ok(asked("keep", &[&key, &entry.name, &text], page).await?.is_truthy())
}

/// The articles that are kept, the newest first.
pub(crate) async fn list(page: &Page) -> Result<Vec<Kept>, Denied> {
    let list = asked("list", &[], page).await?.dyn_into::<Array>().map_err(|_| Denied)?;
    let kept = |article: JsValue| {
        let article = article.dyn_into::<Array>().ok()?;
        let part = |at| article.get(at).as_string().map(AttrValue::from);
        Some(Kept { key: part(0)?, title: part(1)?, opened: part(2)? })
    };
    Ok(list.iter().filter_map(kept).collect())
}

/// What is kept of an article; nothing if it no longer is.
pub(crate) async fn get(key: &str, page: &Page) -> Result<Option<String>, Denied> {
    Ok(asked("get", &[key], page).await?.as_string())
}

/// Removes one article, or all; how many that were.
pub(crate) async fn remove(key: Option<&str>, page: &Page) -> Result<usize, Denied> {
    asked("remove", key.as_slice(), page).await.map(count)
}

/// Brings back what was removed last; how many were removed before and can be brought back the next time.
pub(crate) async fn bring_back(page: &Page) -> Result<usize, Denied> {
    asked("bringBack", &[], page).await.map(count)
}

#[allow(clippy::cast_sign_loss, clippy::needless_pass_by_value, reason = "it is a count")]
fn count(answer: JsValue) -> usize {
    answer.as_f64().unwrap_or_default() as usize
}

async fn asked(way: &str, given: &[&str], page: &Page) -> Result<JsValue, Denied> {
    let given: Array = given.iter().map(|&value| JsValue::from_str(value)).collect();
    page.recent(way, &given).await.map_err(|_| Denied)
}

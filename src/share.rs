//! A link that holds an article, what is chosen and what was corrected: whoever has it needs nothing else, and nothing is
//! sent anywhere. A browser keeps what stands behind the `#` of an address to itself.

use js_sys::{Array, JSON, Reflect};
use sayso_engine::corrections::{self, Correction};
use wasm_bindgen::{JsCast, JsValue};
use yew::{AttrValue, Callback};

use crate::address;
use crate::correct::Correct;
use crate::library::Arrival;
use crate::opening;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Shelf, State};
use crate::words::{Word, t};

/// What stands before the packed article.
const MARK: &str = "#share=";

/// Longer links are cut by programs that pass them on.
pub(crate) const LONGEST: usize = 32_000;

/// What a link is packed from: the document, what is chosen and what was corrected.
pub(crate) fn held(state: &State) -> String {
    let chosen = address::write("", &state.chosen.filters, &state.reading.explored);
    // Written by the browser, as there can be anything in them.
    let string = |text: &str| JSON::stringify(&JsValue::from_str(text)).map(String::from).unwrap_or_default();
    let (document, corrected) = (opening::document_of(&state.corrections.engine), &state.reading.corrections);
    ["{\"document\":", &document, ",\"chosen\":", &string(&chosen), ",\"corrected\":", &string(corrected), "}"].concat()
}

/// The address of the page with what was packed.
pub(crate) fn link(packed: &str) -> String {
    let location = gloo::utils::window().location();
    let [origin, path] = [location.origin(), location.pathname()].map(Result::unwrap_or_default);
    // Of a file there is no origin.
    let origin = if origin == "null" { "file://".to_owned() } else { origin };
    [&origin, &path, MARK, packed].concat()
}

/// Whether the page was opened by such a link: what it holds, packed.
pub(crate) fn followed() -> Option<String> {
    let hash = gloo::utils::window().location().hash().ok()?;
    hash.strip_prefix(MARK).map(str::to_owned)
}

/// Opens what a link holds; a link that was damaged leaves the article that is there, and says so.
pub(crate) async fn follow(packed: &str, page: &Page, act: &Callback<Action>) {
    let Some((reading, chosen, corrected)) = unpacked(packed, page).await else {
        act.emit(Action::Refused(t(Word::LinkDamaged).into()));
        return;
    };
    let then = vec![Action::Correct(Correct::Bring(corrected)), Action::Asked(chosen)];
    act.emit(Action::Shelf(Shelf::Opened(Arrival { file: AttrValue::default(), reading }, then)));
}

async fn unpacked(packed: &str, page: &Page) -> Option<(Shared<Reading>, String, Vec<Correction>)> {
    let text = page.unpack(packed).await.ok()?.as_string()?;
    let held = JSON::parse(&text).ok()?;
    let part = |name: &str| part_of(&held, name);
    let document = part("document")?;
    // Links of the first version have lists of none.
    if part_of(&document, "quotes").is_some_and(|quotes| quotes.unchecked_into::<Array>().length() == 0) {
        let _ = Reflect::set(&document, &"quotes".into(), &JsValue::NULL);
    }
    let document = String::from(JSON::stringify(&document).ok()?);
    let reading = opening::read_document(&document, page).await.ok()?;
    let corrected = part("corrected")?.as_string()?;
    let corrected = if corrected.is_empty() { Vec::new() } else { corrections::parse(&corrected).ok()? };
    Some((Shared::new(reading), part("chosen")?.as_string()?, corrected))
}

fn part_of(value: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(value, &key.into()).ok().filter(|part| !part.is_undefined())
}

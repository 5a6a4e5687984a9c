//! A link that holds an article, what is chosen and what was corrected: whoever has it needs nothing else, and nothing is
//! sent anywhere. A browser keeps what stands behind the `#` of an address to itself.

use js_sys::{JSON, Reflect};
use sayso_engine::corrections::{self, Correction};
use sayso_engine::document::Document;
use serde::Serialize;
use wasm_bindgen_futures::spawn_local;
use yew::{AttrValue, Callback};

use crate::address;
use crate::correct::Correct;
use crate::json;
use crate::library::Arrival;
use crate::open;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Shelf, State};
use crate::words::{Word, t};

/// What stands before the packed article; the number is its form's.
const MARK: &str = "#share=1.";

/// Longer links are cut by programs that pass them on.
pub(crate) const LONGEST: usize = 32_000;

/// What a link holds. Quotes are not among it: they are found again.
#[derive(Serialize)]
struct Held<'a> {
    document: &'a Document<'a>,
    chosen: &'a str,
    corrected: &'a str,
}

/// What a link is packed from.
pub(crate) fn held(state: &State) -> String {
    let explored = &state.corrections.engine.explored;
    let mut document = Document::new(explored);
    document.quotes.clear();
    document.speakers.clear();
    let chosen = address::write("", &state.chosen.filters, &state.reading.explored);
    let corrected = match state.corrections.history.list() {
        [] => String::new(),
        list => corrections::write(list),
    };
    // There is nothing in it that could not be written.
    json::write(&Held { document: &document, chosen: &chosen, corrected: &corrected }).unwrap_or_default()
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
pub(crate) fn follow(packed: String, page: Page, act: Callback<Action>) {
    spawn_local(async move {
        let Some((reading, chosen, corrected)) = unpacked(&packed, &page).await else {
            act.emit(Action::Refused(t(Word::LinkDamaged).into()));
            return;
        };
        act.emit(Action::Shelf(Shelf::Opened(Arrival { file: AttrValue::default(), reading })));
        if !corrected.is_empty() {
            act.emit(Action::Correct(Correct::Bring(corrected)));
        }
        act.emit(Action::Asked(chosen));
    });
}

async fn unpacked(packed: &str, page: &Page) -> Option<(Shared<Reading>, String, Vec<Correction>)> {
    let text = page.unpack(packed).await.ok()?.as_string()?;
    let held = JSON::parse(&text).ok()?;
    let part = |name: &str| Reflect::get(&held, &name.into()).ok();
    let document = JSON::stringify(&part("document")?).ok()?.as_string()?;
    let article = open::file("link.json", document.as_bytes(), page).await.ok()?;
    let corrected = part("corrected")?.as_string()?;
    let corrected = if corrected.is_empty() { Vec::new() } else { corrections::parse(&corrected).ok()? };
    let reading = Shared::new(Reading::new(sayso_engine::explore(article)));
    Some((reading, part("chosen")?.as_string()?, corrected))
}

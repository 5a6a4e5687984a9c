//! Opening other articles: what fails leaves those before in place and says why.

use js_sys::{Array, JSON, Object, Promise, Reflect, Uint8Array};
use sayso_engine::document::{self, Numbers};
use sayso_engine::{By, Explored, Speaker};
use sayso_js::{Js, LARGEST};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList};
use yew::{AttrValue, Callback};

use crate::again::{self, Open};
use crate::labels::{percent, quoted};
use crate::later;
use crate::library::Arrival;
use crate::page::Page;
use crate::pasted::Formatted;
use crate::reading::Reading;
use crate::recent::{self, Denied, Kept};
use crate::refused::{Refused, What};
use crate::share;
use crate::shared::Shared;
use crate::state::{Action, Shelf};
use crate::words::{Word, fill, number, t};

/// What is longer, in bytes, takes so long that it is told before it begins.
const LONG: f64 = 1_000_000.0;
/// By then a reader has been told, in milliseconds.
const TOLD: i32 = 150;

/// What can be opened.
pub(crate) enum Opening {
    Files(Vec<File>),
    /// Files that were dropped, as a promise of their list.
    Dropped(Promise),
    /// What was pasted outside of fields: as HTML, if it is that too, and as text.
    Pasted {
        html: String,
        text: String,
    },
    /// Text that was pasted.
    Text(String),
    /// Formatted text that was pasted.
    Formatted(Formatted),
    /// An article of the site's own.
    Sample(&'static str),
    /// An article that is kept on the device.
    Recent(Kept),
    /// The article at an address, with what the page's own address chooses in it.
    Address {
        address: String,
        search: String,
    },
    /// What a link holds, packed.
    Link(String),
    /// What was open before, with what the page's own address chooses in it.
    Again {
        open: Open,
        search: String,
    },
}

/// Opens it.
pub(crate) fn open(what: Opening, page: &Page, act: &Callback<Action>) {
    let (page, told) = (page.clone(), act.clone());
    later::with(act, move |later| (later.open)(what, page, told));
}

/// Begins to open it.
pub(crate) fn start(what: Opening, page: Page, act: Callback<Action>) {
    spawn_local(async move {
        match what {
            Opening::Pasted { html, text } => match Formatted::of(&html) {
                Some(formatted) => open_formatted(&formatted, &page, &act).await,
                None if text.trim().is_empty() => {}
                None => open_text(&text, &page, &act).await,
            },
            Opening::Files(files) => open_files(files, &page, &act).await,
            Opening::Dropped(files) => {
                let files = JsFuture::from(files).await.ok().and_then(|files| files.dyn_into::<Array>().ok());
                let files = files.iter().flat_map(Array::iter).map(JsCast::unchecked_into).collect();
                open_files(files, &page, &act).await;
            }
            Opening::Text(text) => open_text(&text, &page, &act).await,
            Opening::Formatted(formatted) => open_formatted(&formatted, &page, &act).await,
            Opening::Sample(name) => act.emit(match page.sample(name).await {
                Ok(bytes) => {
                    outcome(AttrValue::default(), read(What::file(name), &Uint8Array::new(&bytes), &page).await)
                }
                Err(_) => Action::Refused(t(Word::NoSample).into()),
            }),
            Opening::Recent(kept) => act.emit(match recent::get(&kept.key, &page).await {
                Ok(Some(text)) => outcome(kept.title.clone(), read_document(&text, &page).await),
                Ok(None) => Action::Refused(t(Word::RecentGone).into()),
                Err(Denied) => Action::Refused(t(Word::RecentFailed).into()),
            }),
            Opening::Address { address, search } => open_address(&address, search, &page, &act).await,
            Opening::Link(packed) => share::follow(&packed, &page, &act).await,
            Opening::Again { open, search } => again::reopen(&open, search, &page, &act).await,
        }
    });
}

async fn open_text(text: &str, page: &Page, act: &Callback<Action>) {
    act.emit(outcome(AttrValue::default(), read(What::Pasted, &text.into(), page).await));
}

async fn open_formatted(Formatted(html): &Formatted, page: &Page, act: &Callback<Action>) {
    let bytes = Uint8Array::from(html.as_bytes());
    act.emit(outcome(AttrValue::default(), read(What::file("pasted.html"), &bytes, page).await));
}

/// The files of a list.
pub(crate) fn files_of(list: Option<FileList>) -> Vec<File> {
    list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at))).collect()
}

/// Opens files: the first one that can be read is shown, and what is wrong with others is told of each.
async fn open_files(files: Vec<File>, page: &Page, act: &Callback<Action>) {
    let all = files.len();
    let mut has_opened = false;
    for (at, file) in files.into_iter().enumerate() {
        let name = quoted(&file.name());
        let sentence = if all == 1 {
            fill(Word::Reading, &[&name])
        } else {
            fill(Word::ReadingOf, &[&name, &number(at + 1), &number(all)])
        };
        act.emit(Action::Busy(Some(sentence.into())));
        if file.size() > LONG {
            pause(TOLD).await;
        } else if at > 0 {
            // The reader can use what is there in between.
            pause(0).await;
        }
        match read_file(&file, page).await {
            Ok(reading) => {
                let arrival = Arrival { file: file.name().into(), reading: Shared::new(reading) };
                act.emit(Action::Shelf(if has_opened {
                    Shelf::Added(arrival)
                } else {
                    Shelf::Opened(arrival, Vec::new())
                }));
                has_opened = true;
            }
            Err(refused) => act.emit(Action::Refused(refused.sentence().into())),
        }
    }
    act.emit(Action::Busy(None));
}

/// Opens the article at an address, with what the page's own address, of which `search` is a part, chooses in it.
pub(crate) async fn open_address(address: &str, search: String, page: &Page, act: &Callback<Action>) {
    act.emit(Action::Busy(Some(fill(Word::Fetching, &[&quoted(address)]).into())));
    let tell = {
        let (act, name) = (act.clone(), quoted(address));
        Closure::<dyn Fn(f64, f64)>::new(move |size: f64, all: f64| {
            act.emit(Action::Busy(Some(fill(Word::FetchingPart, &[&name, &progress(size, all)]).into())));
        })
    };
    let fetched = page.fetch_article(address, tell.as_ref().unchecked_ref()).await;
    match fetched {
        Ok(fetched) => {
            let fetched: Array = fetched.unchecked_into();
            let name = fetched.get(0).as_string().unwrap_or_default();
            let read = read(What::file(&name), &Uint8Array::new(&fetched.get(1)), page).await;
            act.emit(outcome_with(name.into(), read, vec![Action::Asked(search)]));
        }
        Err(code) => act.emit(Action::Refused(not_fetched(address, code.as_string().as_deref()).into())),
    }
    act.emit(Action::Busy(None));
}

/// How much has come: of the whole, if that is known.
fn progress(size: f64, all: f64) -> String {
    #[allow(clippy::cast_sign_loss, reason = "sizes are not negative")]
    let (size, all) = (size as usize, all as usize);
    if all > 0 { percent(size.min(all), all) } else { [&number(size / 1000), " kB"].concat() }
}

fn not_fetched(address: &str, code: Option<&str>) -> String {
    let file = What::file(address);
    let address = &quoted(address);
    match code.and_then(|code| code.split_once(' ')) {
        Some(("status", status)) => return fill(Word::FetchStatus, &[address, status]),
        Some((_, kind)) => return fill(Word::FetchType, &[address, kind]),
        None => {}
    }
    match code {
        Some("address") => fill(Word::FetchAddress, &[address]),
        Some(code @ "too-large") => Refused::new(file, code).sentence(),
        _ => fill(Word::FetchNetwork, &[address]),
    }
}

async fn read_file(file: &File, page: &Page) -> Result<Reading, Refused> {
    let what = What::File(file.name());
    // Before its bytes are fetched: they might not fit into memory.
    if file.size() > f64::from(LARGEST) {
        return Err(Refused::new(what, "too-large"));
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => read(what, &Uint8Array::new(&buffer), page).await,
        Err(_) => Err(Refused::new(what, "unreadable")),
    }
}

/// Reads what [`document_of`] has made.
pub(crate) async fn read_document(text: &str, page: &Page) -> Result<Reading, Refused> {
    read(What::file("article.json"), &Uint8Array::from(text.as_bytes()), page).await
}

/// Has what reads articles read one: a file's bytes, or text.
async fn read(what: What, data: &JsValue, page: &Page) -> Result<Reading, Refused> {
    match page.read(what.name(), data).await {
        Ok(document) => reading(document.as_string().unwrap_or_default()).ok_or(Refused::new(what, "json-broken")),
        // Anything else than a code kept the module from being there.
        Err(code) => Err(Refused::new(what, code.as_string().as_deref().unwrap_or("no-reader"))),
    }
}

/// What a document of ours holds; nothing if its quotes are not in it, do not fit its text, or are to be counted anew.
pub(crate) fn reading(document: String) -> Option<Reading> {
    let read = document::read_whole(&Js::parse(&document)?).ok()??;
    (read.numbers == Numbers::Kept).then(|| Reading::of(document, read.explored))
}

fn outcome(file: AttrValue, read: Result<Reading, Refused>) -> Action {
    outcome_with(file, read, Vec::new())
}

/// The same, with what is to happen in the article.
fn outcome_with(file: AttrValue, read: Result<Reading, Refused>, then: Vec<Action>) -> Action {
    match read {
        Ok(reading) => Action::Shelf(Shelf::Opened(Arrival { file, reading: Shared::new(reading) }, then)),
        Err(refused) => Action::Refused(refused.sentence().into()),
    }
}

/// An article as it can be opened again: its document, without what was corrected since. Quotes that the engine has found
/// are not among it, as they are found again; what a person had decided before the article was opened is.
pub(crate) fn document_of(reading: &Reading) -> String {
    if is_touched(&reading.explored) {
        return reading.document.to_string();
    }
    // There is nothing in it that could not be read or written.
    let document = JSON::parse(&reading.document).unwrap_or_default();
    if let Some(document) = document.dyn_ref::<Object>() {
        for key in ["quotes", "speakers"] {
            let _ = Reflect::delete_property(document, &key.into());
        }
    }
    JSON::stringify(&document).map(String::from).unwrap_or_default()
}

/// Whether a person has decided something in it.
pub(crate) fn is_touched(explored: &Explored) -> bool {
    let by_person = |speaker: &Speaker| {
        let country = speaker.country.as_ref().map_or(By::Engine, |country| country.why.by());
        speaker.by == By::Person || country == By::Person || !speaker.notes.is_empty()
    };
    explored.quotes.iter().any(|quote| quote.by == By::Person) || explored.speakers.iter().any(by_person)
}

/// Lets the browser do something else for so many milliseconds.
pub(crate) async fn pause(milliseconds: i32) {
    let timeout = Promise::new(&mut |resolve, _| {
        // Without timers there is no pause; there is no browser without.
        let _ = gloo::utils::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    // It never fails.
    let _ = JsFuture::from(timeout).await;
}

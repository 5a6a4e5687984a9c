//! Opening another article: what fails leaves the one before in place and says why.

use js_sys::Uint8Array;
use sayso_engine::{Article, explore};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::Callback;

use crate::open::{self, OpenError};
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Action;

/// Opens a file.
pub(crate) fn open_file(file: File, page: Page, act: Callback<Action>) {
    spawn_local(async move { act.emit(outcome(read(&file, &page).await)) });
}

/// Opens what was pasted.
pub(crate) fn open_text(text: String, page: Page, act: Callback<Action>) {
    spawn_local(async move { act.emit(outcome(open::pasted(&text, &page).await)) });
}

async fn read(file: &File, page: &Page) -> Result<Article, OpenError> {
    let name = file.name();
    // Before its bytes are fetched: they might not fit into memory.
    if file.size() > f64::from(open::LARGEST) {
        return Err(OpenError::TooLarge(format!("“{name}”")));
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => open::file(&name, &Uint8Array::new(&buffer).to_vec(), page).await,
        Err(_) => Err(OpenError::Unreadable(name)),
    }
}

fn outcome(read: Result<Article, OpenError>) -> Action {
    match read {
        Ok(article) => Action::Opened(Shared::new(Reading::new(explore(article)))),
        Err(error) => Action::Refused(error.to_string().into()),
    }
}

//! Opening another article: what fails leaves the one before in place and says why.

use js_sys::Uint8Array;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::File;
use yew::prelude::*;

use sayso_engine::{Article, explore};

use crate::open::{self, OpenError};
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, State};

/// Callbacks that open a file and a pasted text.
#[hook]
pub(crate) fn use_open(state: &UseReducerHandle<State>, page: &Page) -> (Callback<File>, Callback<String>) {
    let dispatcher = state.dispatcher();
    let open_file = use_callback(page.clone(), {
        let dispatcher = dispatcher.clone();
        move |file: File, page| {
            let (dispatcher, page) = (dispatcher.clone(), page.clone());
            spawn_local(async move { dispatcher.dispatch(outcome(read(&file, &page).await)) });
        }
    });
    let open_text = use_callback(page.clone(), move |text: String, page| {
        dispatcher.dispatch(outcome(open::pasted(&text, page)));
    });
    (open_file, open_text)
}

async fn read(file: &File, page: &Page) -> Result<Article, OpenError> {
    let name = file.name();
    // Before its bytes are fetched: they might not fit into memory.
    if file.size() > f64::from(open::LARGEST) {
        return Err(OpenError::TooLarge(format!("“{name}”")));
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => open::file(&name, &Uint8Array::new(&buffer).to_vec(), page),
        Err(_) => Err(OpenError::Unreadable(name)),
    }
}

fn outcome(read: Result<Article, OpenError>) -> Action {
    match read {
        Ok(article) => Action::Opened(Shared::new(Reading::new(explore(article)))),
        Err(error) => Action::Refused(error.to_string().into()),
    }
}

//! Opening other articles: what fails leaves those before in place and says why.

use js_sys::{Promise, Uint8Array};
use sayso_engine::{Article, explore};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, FileList};
use yew::{AttrValue, Callback};

use crate::labels::quoted;
use crate::library::Arrival;
use crate::open::{self, OpenError};
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Shelf};
use crate::words::{Word, fill, number};

/// What is longer, in bytes, takes so long that it is told before it begins.
const LONG: f64 = 1_000_000.0;
/// By then a reader has been told, in milliseconds.
const TOLD: i32 = 150;

/// The files of a list.
pub(crate) fn files_of(list: Option<FileList>) -> Vec<File> {
    list.into_iter().flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at))).collect()
}

/// Opens files: the first one that can be read is shown, and what is wrong with others is told of each.
pub(crate) fn open_files(files: Vec<File>, page: Page, act: Callback<Action>) {
    spawn_local(async move {
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
            match read(&file, &page).await {
                Ok(article) => {
                    let arrival = arrival(file.name().into(), article);
                    act.emit(Action::Shelf(if has_opened { Shelf::Added(arrival) } else { Shelf::Opened(arrival) }));
                    has_opened = true;
                }
                Err(error) => act.emit(Action::Refused(error.to_string().into())),
            }
        }
        act.emit(Action::Busy(None));
    });
}

/// Opens what was pasted.
pub(crate) fn open_text(text: String, page: Page, act: Callback<Action>) {
    spawn_local(async move {
        act.emit(match open::pasted(&text, &page).await {
            Ok(article) => Action::Shelf(Shelf::Opened(arrival(AttrValue::default(), article))),
            Err(error) => Action::Refused(error.to_string().into()),
        });
    });
}

async fn read(file: &File, page: &Page) -> Result<Article, OpenError> {
    let name = file.name();
    // Before its bytes are fetched: they might not fit into memory.
    if file.size() > f64::from(open::LARGEST) {
        return Err(OpenError::TooLarge(quoted(&name)));
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => open::file(&name, &Uint8Array::new(&buffer).to_vec(), page).await,
        Err(_) => Err(OpenError::Unreadable(name)),
    }
}

fn arrival(file: AttrValue, article: Article) -> Arrival {
    Arrival { file, reading: Shared::new(Reading::new(explore(article))) }
}

/// Lets the browser do something else for so many milliseconds.
async fn pause(milliseconds: i32) {
    let timeout = Promise::new(&mut |resolve, _| {
        // Without timers there is no pause; there is no browser without.
        let _ = gloo::utils::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, milliseconds);
    });
    // It never fails.
    let _ = JsFuture::from(timeout).await;
}

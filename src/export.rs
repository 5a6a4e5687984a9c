//! What was found, in a form for elsewhere: a file, or the clipboard. The loader fetches what makes the forms when it is
//! asked for the first one; this only tells it what there is.

use sayso_engine::Explored;
use sayso_engine::document::Document;
use sayso_engine::query::Selection;
use serde::Serialize;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::json;
use crate::page::Page;
use crate::state::Action;
use crate::words::{Word, t};

/// An article as the module of exports takes it.
#[derive(Serialize)]
struct Named<'a> {
    name: &'a str,
    document: &'a Document<'a>,
}

/// Where an export goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    File,
    Clipboard,
    /// A file with the plot as pixels.
    Picture,
}

/// Exports articles, JSON as [`articles`] writes it, and closes the dialog; or tells why not.
pub(crate) fn export(articles: String, form: String, way: Way, name: String, page: Page, act: Callback<Action>) {
    spawn_local(async move {
        let way = match way {
            Way::File => "save",
            Way::Clipboard => "copy",
            Way::Picture => "picture",
        };
        act.emit(match page.exporting(way, &articles, &form, &name).await {
            Ok(_) => Action::Dialog(None),
            Err(_) => Action::Refused(t(Word::NotExported).into()),
        });
    });
}

/// The article as the exports take it: all of it, or only the quotes that are shown and their speakers.
pub(crate) fn articles(explored: &Explored, shown: Option<&Selection>) -> String {
    let mut part;
    let explored = match shown {
        None => explored,
        Some(selection) => {
            part = explored.clone();
            part.quotes.retain(|quote| selection.shows(quote.id));
            &part
        }
    };
    let article = Named { name: name(explored), document: &Document::new(explored) };
    // There is nothing in it that could not be written.
    json::write(&[article].as_slice()).unwrap_or_default()
}

/// What the export calls the article.
pub(crate) fn name(explored: &Explored) -> &str {
    explored.article.title.as_deref().unwrap_or("article")
}

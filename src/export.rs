//! What was found, in a form for elsewhere: a file, or the clipboard. The loader fetches what makes the forms when it is
//! asked for the first one; this only tells it what there is.

use std::borrow::Cow;

use sayso_engine::Explored;
use sayso_engine::document::Document;
use serde::Serialize;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::json;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Chosen};
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

/// How much of an article is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Much {
    All,
    /// The quotes that are shown, and their speakers.
    Shown,
}

/// Articles as the exports take them.
pub(crate) fn articles(articles: &[(Shared<Reading>, Shared<Chosen>)], much: Much) -> String {
    let mut parts: Vec<Cow<'_, Explored>> = Vec::with_capacity(articles.len());
    for (reading, chosen) in articles {
        let mut part = Cow::Borrowed(&reading.explored);
        if much == Much::Shown {
            part.to_mut().quotes.retain(|quote| chosen.selection.shows(quote.id));
        }
        parts.push(part);
    }
    let documents: Vec<(&str, Document<'_>)> = parts.iter().map(|part| (name(part), Document::new(part))).collect();
    let named: Vec<Named<'_>> = documents.iter().map(|(name, document)| Named { name, document }).collect();
    // There is nothing in it that could not be written.
    json::write(&named.as_slice()).unwrap_or_default()
}

/// What the file of an export is called.
pub(crate) fn name_of(articles: &[(Shared<Reading>, Shared<Chosen>)]) -> String {
    match articles {
        [(reading, _)] => name(&reading.explored).to_owned(),
        _ => ["articles-", &articles.len().to_string()].concat(),
    }
}

/// What the export calls the article.
fn name(explored: &Explored) -> &str {
    explored.article.title.as_deref().unwrap_or("article")
}

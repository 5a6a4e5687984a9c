//! What was found, in a form for elsewhere: a file, or the clipboard. The loader fetches what makes the forms when it is
//! asked for the first one; this only tells it what there is.

use js_sys::JSON;
use sayso_engine::query::Selection;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use yew::Callback;

use crate::library::together::Part;
use crate::page::Page;
use crate::reading::Reading;
use crate::state::Action;
use crate::words::{Word, t};

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

/// Articles as the exports take them, JSON: the document of each as it was opened, what was corrected since, and which
/// quotes are to go out, if not all are. They write documents anew; the explorer writes none.
pub(crate) fn articles(articles: &[Part], much: Much) -> String {
    let parts = articles.iter().map(|Part { entry, chosen, .. }| match much {
        Much::All => named(&entry.name, &entry.reading, None),
        Much::Shown => named(&entry.name, &entry.reading, Some(&chosen.selection)),
    });
    ["[", &parts.collect::<Vec<_>>().join(","), "]"].concat()
}

/// An article as the exports take it.
pub(crate) fn article(reading: &Reading, shown: Option<&Selection>) -> String {
    named(reading.explored.article.title.as_deref().unwrap_or("article"), reading, shown)
}

fn named(name: &str, reading: &Reading, shown: Option<&Selection>) -> String {
    let mut text = ["{\"name\":", &string(name), ",\"document\":", &reading.document].concat();
    text.extend([",\"corrections\":", &string(&reading.corrections)]);
    if let Some(selection) = shown {
        text.push_str(",\"shown\":[");
        for (at, id) in selection.quotes.iter().enumerate() {
            text.extend([if at == 0 { "" } else { "," }, &string(&id.to_string())]);
        }
        text.push(']');
    }
    text + "}"
}

/// A text as JSON.
pub(crate) fn string(text: &str) -> String {
    // There is no text that could not be written.
    JSON::stringify(&JsValue::from_str(text)).map(String::from).unwrap_or_default()
}

/// What the file of an export is called.
pub(crate) fn name_of(articles: &[Part]) -> String {
    match articles {
        [part] => part.entry.name.to_string(),
        _ => ["articles-", &articles.len().to_string()].concat(),
    }
}

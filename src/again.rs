//! What is open in a tab, so that it is open again when the page is loaded once more. The articles themselves are among the
//! recent ones: where those are not kept, nothing is.

use js_sys::Reflect;
use sayso_engine::corrections;
use wasm_bindgen::JsValue;
use yew::{AttrValue, Callback};

use crate::address;
use crate::labels::quoted;
use crate::library::{Arrival, ArticleId, Entry, Library, Reopened, Scope};
use crate::opening;
use crate::page::Page;
use crate::reading::Reading;
use crate::recent;
use crate::settings::storage;
use crate::share;
use crate::shared::Shared;
use crate::state::{Action, Shelf};
use crate::words::{Word, fill, number};

/// What it is kept under, before the path of the page.
const KEY: &str = "sayso:open:";

/// What was open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Open {
    rows: Vec<Row>,
    scope: Scope,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    /// What it is called among the recent articles; nothing for the one that the page comes with.
    key: String,
    name: String,
    is_shown: bool,
}

impl Open {
    /// What is open of what is kept; `key` answers what an article is called among the recent ones.
    pub(crate) fn of(library: &Library, reading: &Shared<Reading>, key: impl Fn(ArticleId) -> Option<String>) -> Self {
        let row = |Entry { id, name, .. }: Entry| {
            let key = if id == ArticleId::OWN { String::new() } else { key(id)? };
            Some(Row { key, name: name.replace('\n', " "), is_shown: id == library.shown() })
        };
        Self { rows: library.entries(reading).into_iter().filter_map(row).collect(), scope: library.scope }
    }

    /// How many of them have to be brought again.
    fn count(&self) -> usize {
        self.rows.iter().filter(|row| !row.key.is_empty()).count()
    }

    /// As text: an article a line. Nothing, where only the page's own is open.
    fn write(&self) -> String {
        if self.count() == 0 {
            return String::new();
        }
        let row = |Row { key, name, is_shown }: &Row| ["\n", if *is_shown { ">" } else { "" }, key, " ", name].concat();
        let scope = if self.scope == Scope::All { "all" } else { "" };
        std::iter::once(scope.to_owned()).chain(self.rows.iter().map(row)).collect()
    }

    fn parse(text: &str) -> Self {
        let (scope, rows) = text.split_once('\n').unwrap_or_default();
        let row = |line: &str| {
            let (key, name) = line.split_once(' ')?;
            let (is_shown, key) = key.strip_prefix('>').map_or((false, key), |key| (true, key));
            Some(Row { key: key.to_owned(), name: name.to_owned(), is_shown })
        };
        let scope = if scope == "all" { Scope::All } else { Scope::Shown };
        Self { rows: rows.lines().filter_map(row).collect(), scope }
    }

    /// Remembers it as long as the tab is there.
    pub(crate) fn remember(&self) {
        // Where nothing can be kept, nothing is open again.
        let _ = storage::set_in_tab(&key(), &self.write());
    }
}

/// What was open when the page was left, if it is loaded again or come back to. One article that the address names is opened
/// by that.
pub(crate) fn before(search: &str) -> Option<Open> {
    let open = Open::parse(&storage::get_of_tab(&key()).ok()??);
    let is_named = share::followed().is_some() || address::source(search).is_some();
    (is_loaded_again() && open.count() > usize::from(is_named)).then_some(open)
}

/// The key of an article among the recent ones.
pub(crate) fn key_of(entry: &Entry) -> String {
    corrections::fingerprint(&entry.reading.explored.article.text).to_string()
}

/// Opens again what was open, with what the page's address, of which `search` is a part, chooses in it. Where none of it is
/// kept any more, the address is followed as if the page were opened anew.
pub(crate) async fn reopen(open: &Open, search: String, page: &Page, act: &Callback<Action>) {
    let (mut arrivals, mut shown) = (Vec::new(), None);
    let count = number(open.count());
    for row in open.rows.iter().filter(|row| !row.key.is_empty()) {
        let told = [&*quoted(&row.name), &number(arrivals.len() + 1), &count];
        act.emit(Action::Busy(Some(fill(Word::ReadingOf, &told).into())));
        let Ok(Some(text)) = recent::get(&row.key, page).await else { continue };
        let Ok(reading) = opening::read_document(&text, page).await else { continue };
        if row.is_shown {
            shown = Some(arrivals.len());
        }
        arrivals.push(Arrival { file: AttrValue::from(row.name.clone()), reading: Shared::new(reading) });
    }
    if !arrivals.is_empty() {
        let with_own = open.rows.iter().any(|row| row.key.is_empty());
        act.emit(Action::Shelf(Shelf::Reopened(Reopened { arrivals, shown, with_own, scope: open.scope })));
        act.emit(Action::Asked(search));
    } else if let Some(packed) = share::followed() {
        share::follow(&packed, page, act).await;
    } else if let Some(source) = address::source(&search) {
        opening::open_address(&source, search, page, act).await;
    }
    act.emit(Action::Busy(None));
}

/// Other pages of a site are not this one.
fn key() -> String {
    [KEY, &gloo::utils::window().location().pathname().unwrap_or_default()].concat()
}

/// Whether the page was loaded again, or come back to: not opened anew.
fn is_loaded_again() -> bool {
    let part = |of: JsValue, name: &str| Reflect::get(&of, &name.into()).unwrap_or_default();
    let kind = part(part(part(gloo::utils::window().into(), "performance"), "navigation"), "type");
    kind.as_f64().is_some_and(|kind| [RELOADED, BACK_OR_FORWARD].contains(&kind))
}

/// How browsers number the ways to a page.
const RELOADED: f64 = 1.0;
const BACK_OR_FORWARD: f64 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: &str, name: &str, is_shown: bool) -> Row {
        Row { key: key.to_owned(), name: name.to_owned(), is_shown }
    }

    #[test]
    fn what_was_open_is_read_as_it_was_written() {
        let rows = vec![row("", "Its own", false), row("17", "Rain, again", true), row("4", "", false)];
        for scope in [Scope::All, Scope::Shown] {
            let open = Open { rows: rows.clone(), scope };
            assert_eq!(Open::parse(&open.write()), open);
        }
    }

    #[test]
    fn of_the_pages_own_article_alone_nothing_is_remembered() {
        assert_eq!(Open { rows: vec![row("", "Its own", true)], scope: Scope::Shown }.write(), "");
        assert_eq!(Open::parse(""), Open::default());
        assert_eq!(Open::parse("all\nbroken"), Open { rows: Vec::new(), scope: Scope::All });
    }
}

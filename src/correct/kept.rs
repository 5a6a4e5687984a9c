//! Corrections on the device: each article's under a key of its own words.

use sayso_engine::corrections;
use yew::Callback;

use crate::correct::Corrections;
use crate::library::ArticleId;
use crate::reading::Reading;
use crate::settings::storage::{self, Denied};
use crate::state::{Action, Shelf};
use crate::words::{Word, t};

/// Brings those that are kept of an article. Where the browser gives no storage, that is told when there is something to be lost.
pub(crate) fn restore(id: ArticleId, reading: &Reading, act: &Callback<Action>) {
    let Ok(Some(kept)) = kept(reading) else { return };
    act.emit(match corrections::parse(&kept) {
        Ok(list) => Action::Shelf(Shelf::Restored(id, list)),
        Err(_) => Action::Refused(t(Word::NotRead).into()),
    });
}

/// Keeps those of an article in place of those before.
///
/// # Errors
/// If the browser gives no storage, or it is full.
pub(crate) fn keep(reading: &Reading, corrections: &Corrections) -> Result<(), Denied> {
    let list = corrections.history.list();
    let kept = if list.is_empty() { String::new() } else { corrections::write(list) };
    storage::set(&key(reading), &kept)
}

fn kept(reading: &Reading) -> Result<Option<String>, Denied> {
    Ok(storage::get(&key(reading))?.filter(|kept| !kept.is_empty()))
}

/// With the version, so that another one's are left alone.
fn key(reading: &Reading) -> String {
    format!("sayso:corrections:1:{:016x}", corrections::fingerprint(&reading.explored.article.text))
}

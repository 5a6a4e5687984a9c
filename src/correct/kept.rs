//! Corrections on the device: each article's under a key of its own words, and of what others have decided in it.

use sayso_engine::corrections;
use yew::Callback;

use crate::correct::Corrections;
use crate::library::ArticleId;
use crate::opening;
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

/// With the version, so that another one's are left alone. What a document holds already was corrected in another one of the same
/// words: an article that was exported does not bring it twice.
fn key(reading: &Reading) -> String {
    let words = format!("sayso:corrections:1:{:016x}", corrections::fingerprint(&reading.explored.article.text));
    if !opening::is_touched(&reading.explored) {
        return words;
    }
    format!("{words}:{:016x}", corrections::fingerprint(&reading.document))
}

#[cfg(test)]
mod tests {
    use sayso_engine::{By, article, explore};

    use super::*;

    #[test]
    fn what_a_person_has_decided_in_a_document_makes_it_another_article() {
        let explored = explore(article::plain::read("“It rains,” said Ada Lovelace."));
        let mut decided = explored.clone();
        decided.quotes.iter_mut().for_each(|quote| quote.by = By::Person);
        let key = |document: &str, explored: &_| key(&Reading::of(document.to_owned(), Clone::clone(explored)));
        assert_eq!(key("1", &explored), key("2", &explored), "another version of the engine has written it");
        assert_ne!(key("1", &explored), key("1", &decided));
        assert_ne!(key("1", &decided), key("2", &decided));
    }
}

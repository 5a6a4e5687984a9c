//! Corrections on the device: each article's under a key of its own words, and of what others have decided in it.

use std::rc::Rc;

use sayso_engine::Correction;
use sayso_engine::corrections::{self, ParseError};
use yew::Callback;

use crate::correct::Correct;
use crate::library::ArticleId;
use crate::opening;
use crate::reading::Reading;
use crate::settings::storage::{self, Denied};
use crate::state::{Action, Shelf};
use crate::words::{Word, t};

/// What the device and an article have of each other.
pub(crate) struct Kept {
    pub(crate) id: ArticleId,
    key: String,
    /// The corrections that both have had last, as text.
    last: Rc<str>,
}

impl Kept {
    /// Brings those that are kept of an article. Where the browser gives no storage, that is told when there is something to be lost.
    pub(crate) fn restored(id: ArticleId, engine: &Reading, act: &Callback<Action>) -> Self {
        let key = key(engine);
        let now = storage::get(&key).ok().flatten().unwrap_or_default();
        let kept = |last| Self { id, key, last };
        match parse(&now) {
            Ok(list) if list.is_empty() => kept(Rc::default()),
            Ok(list) => {
                act.emit(Action::Shelf(Shelf::Kept(id, Correct::Restore(list))));
                kept(now.into())
            }
            Err(_) => {
                act.emit(Action::Refused(t(Word::NotRead).into()));
                kept(Rc::default())
            }
        }
    }

    /// Whether nothing was kept of the article that could be read.
    pub(crate) fn is_nothing(&self) -> bool {
        self.last.is_empty()
    }

    /// Keeps those of an article as they are now. If what is kept has changed meanwhile, it comes to the article instead: what has
    /// become of both is kept then.
    ///
    /// # Errors
    /// If the browser gives no storage, or it is full, or holds what cannot be read and must not be lost.
    pub(crate) fn keep(&mut self, corrections: &Rc<str>, act: &Callback<Action>) -> Result<(), Denied> {
        if self.last == *corrections {
            return Ok(());
        }
        let now = storage::get(&self.key)?.unwrap_or_default();
        if *now == *self.last {
            storage::set(&self.key, corrections)?;
            self.last = Rc::clone(corrections);
            return Ok(());
        }
        let (Ok(before), Ok(list)) = (parse(&self.last), parse(&now)) else { return Err(Denied) };
        self.last = now.into();
        act.emit(Action::Shelf(Shelf::Kept(self.id, Correct::Meet { before, now: list })));
        Ok(())
    }
}

/// Nothing is kept of none.
fn parse(kept: &str) -> Result<Vec<Correction>, ParseError> {
    if kept.is_empty() { Ok(Vec::new()) } else { corrections::parse(kept) }
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

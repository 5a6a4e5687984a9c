//! The articles that are open: one is shown, the others wait as they were left.
//!
//! What a reader has chosen holds for all of them: [`together`] counts and lists over all, [`wanted`] is the same choice
//! in another article.

pub mod together;
pub mod wanted;

use yew::AttrValue;

use crate::correct::Corrections;
use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Chosen;

use together::{Part, Together};

/// So many articles can be open.
pub const MOST: usize = 200;

/// So much text can be open in all, in bytes: an article takes several times its length of memory.
pub const LARGEST: usize = 40_000_000;

/// An article among those that are open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArticleId(u32);

impl ArticleId {
    /// The article that the page comes with.
    pub const OWN: Self = Self(0);

    /// As a key.
    #[must_use]
    pub const fn number(self) -> u32 {
        self.0
    }
}

/// Which of the open articles are counted and listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// The one that is shown.
    #[default]
    Shown,
    /// All of them.
    All,
}

/// Why the first article is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The page is about it.
    Own,
    /// So that there is something to see: it gives way to the first that the reader opens.
    Sample,
}

/// An article that was read.
#[derive(Clone, Debug)]
pub struct Arrival {
    /// The name of its file, if it has one.
    pub file: AttrValue,
    /// What was found in it.
    pub reading: Shared<Reading>,
}

/// Articles that were open before, read again.
#[derive(Clone, Debug)]
pub struct Reopened {
    /// They, in the order in which they were opened.
    pub arrivals: Vec<Arrival>,
    /// The place among them of the one that was shown; none if that was the one that the page comes with.
    pub shown: Option<usize>,
    /// Whether the one that the page comes with was open as well.
    pub with_own: bool,
    /// Which of them were counted and listed.
    pub scope: Scope,
}

/// An article that is open but not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    id: ArticleId,
    file: AttrValue,
    /// The article as it is corrected.
    pub reading: Shared<Reading>,
    /// What the reader has corrected in it.
    pub corrections: Corrections,
}

/// The articles that are open, in the order in which they were opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Library {
    /// Those that are not shown.
    waiting: Vec<Waiting>,
    /// How many of them come before the one that is.
    before: usize,
    shown: ArticleId,
    file: AttrValue,
    next: u32,
    role: Role,
    /// Which of them are counted and listed.
    pub scope: Scope,
}

/// An open article as lists of them tell it.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which it is.
    pub id: ArticleId,
    /// Its headline, or else the name of its file.
    pub name: AttrValue,
    /// Who has published it, or else the name of its file.
    pub note: Option<AttrValue>,
    /// What was found in it.
    pub reading: Shared<Reading>,
}

impl Library {
    /// Of the one article that the page comes with.
    #[must_use]
    pub fn new(role: Role) -> Self {
        let file = AttrValue::default();
        Self { waiting: Vec::new(), before: 0, shown: ArticleId::OWN, file, next: 1, role, scope: Scope::Shown }
    }

    /// The article that is shown.
    #[must_use]
    pub fn shown(&self) -> ArticleId {
        self.shown
    }

    /// Whether more than one article is open.
    #[must_use]
    pub fn has_several(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// The articles that are not shown.
    #[must_use]
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }

    /// All articles in their order; `reading` is the one that is shown.
    #[must_use]
    pub fn entries(&self, reading: &Shared<Reading>) -> Vec<Entry> {
        let entry = |waiting: &Waiting| entry(waiting.id, &waiting.file, &waiting.reading);
        let mut entries: Vec<Entry> = self.waiting.iter().map(entry).collect();
        entries.insert(self.before.min(entries.len()), entry_of_shown(self, reading));
        entries
    }

    /// The articles of a scope, each with what is shown of it.
    #[must_use]
    pub fn within(&self, scope: Scope, reading: &Shared<Reading>, chosen: &Shared<Chosen>) -> Vec<Part> {
        match scope {
            Scope::Shown => {
                vec![Part { entry: entry_of_shown(self, reading), chosen: chosen.clone(), before: 0 }]
            }
            Scope::All => Together::new(self.entries(reading), self.shown, chosen, None).parts,
        }
    }

    /// An article beside the one that is shown.
    pub(crate) fn add(&mut self, arrival: &Arrival) -> ArticleId {
        let id = ArticleId(self.next);
        self.next += 1;
        let (reading, corrections) = (arrival.reading.clone(), Corrections::new(arrival.reading.clone()));
        self.waiting.push(Waiting { id, file: arrival.file.clone(), reading, corrections });
        id
    }

    /// Another article is shown, and the one before waits.
    pub(crate) fn show(
        &mut self,
        id: ArticleId,
        reading: &Shared<Reading>,
        corrections: &Corrections,
    ) -> Option<(Shared<Reading>, Corrections)> {
        let place = self.waiting.iter().position(|waiting| waiting.id == id)?;
        let next = self.waiting.remove(place);
        let (leaves, comes) = if place < self.before { (self.before - 1, place) } else { (self.before, place + 1) };
        let (file, reading, corrections) = (self.file.clone(), reading.clone(), corrections.clone());
        self.waiting.insert(leaves, Waiting { id: self.shown, file, reading, corrections });
        (self.before, self.shown, self.file) = (comes, next.id, next.file);
        Some((next.reading, next.corrections))
    }

    /// An article that is not shown is no longer open.
    pub(crate) fn remove(&mut self, id: ArticleId) {
        if let Some(place) = self.waiting.iter().position(|waiting| waiting.id == id) {
            self.waiting.remove(place);
            self.before -= usize::from(place < self.before);
        }
        if !self.has_several() {
            self.scope = Scope::Shown;
        }
    }

    /// The article beside the one that is shown: the next, or at the end the one before.
    pub(crate) fn neighbour(&self) -> Option<ArticleId> {
        let place = self.before.min(self.waiting.len().checked_sub(1)?);
        self.waiting.get(place).map(|waiting| waiting.id)
    }

    /// The waiting article that was opened as this one.
    pub(crate) fn find(&self, reading: &Reading) -> Option<ArticleId> {
        let has = |waiting: &&Waiting| waiting.corrections.engine.is_opened_as(reading);
        self.waiting.iter().find(has).map(|waiting| waiting.id)
    }

    /// Whether another article of this length is too much.
    pub(crate) fn is_full(&self, reading: &Reading, more: usize) -> bool {
        let length = |reading: &Reading| reading.explored.article.text.len();
        let open: usize = self.waiting.iter().map(|waiting| length(&waiting.reading)).sum();
        self.waiting.len() + 1 >= MOST || open + length(reading) + more > LARGEST
    }

    /// Whether the first article gives way to one that is opened.
    pub(crate) fn gives_way(&self, corrections: &Corrections) -> bool {
        let is_touched = corrections.history.can_undo() || !corrections.history.list().is_empty();
        self.role == Role::Sample && self.shown == ArticleId::OWN && !self.has_several() && !is_touched
    }

    /// Changes a waiting article.
    pub(crate) fn change(&mut self, change: impl Fn(&mut Waiting)) {
        self.waiting.iter_mut().for_each(change);
    }
}

impl Waiting {
    /// Which it is.
    #[must_use]
    pub fn id(&self) -> ArticleId {
        self.id
    }
}

fn entry_of_shown(library: &Library, reading: &Shared<Reading>) -> Entry {
    entry(library.shown, &library.file, reading)
}

fn entry(id: ArticleId, file: &AttrValue, reading: &Shared<Reading>) -> Entry {
    let article = &reading.explored.article;
    let title = article.title.as_deref().filter(|title| !title.trim().is_empty());
    let file = Some(file).filter(|file| !file.is_empty()).cloned();
    let name = title.map(|title| AttrValue::from(title.to_owned())).or_else(|| file.clone());
    let note = article.publisher.clone().map(AttrValue::from).or(file).filter(|note| name.as_ref() != Some(note));
    let beginning = || AttrValue::from(labels::beginning(&article.text));
    Entry { id, name: name.unwrap_or_else(beginning), note, reading: reading.clone() }
}

#[cfg(test)]
mod tests;

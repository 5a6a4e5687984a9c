//! Which articles are open, and which of them is shown.

use sayso_engine::Filters;
use yew::AttrValue;

use crate::address;
use crate::correct::{Correct, Corrections};
use crate::library::together::Together;
use crate::library::wanted::translated;
use crate::library::{self, Arrival, ArticleId, Reopened, Scope};
use crate::palette::Palette;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Aim, Chosen, State};
use crate::words::{Word, fill, number};

/// How the articles that are open can change.
#[derive(Clone, Debug)]
pub enum Shelf {
    /// An article was read, and is shown. What is to happen in it does not happen where there is no room for it.
    Opened(Arrival, Vec<Action>),
    /// Another one was read with it, and waits.
    Added(Arrival),
    /// What was open before the page was loaded again is open as it was.
    Reopened(Reopened),
    /// An open article is shown.
    Show(ArticleId),
    /// An article is shown, and something happens in it.
    In(ArticleId, Box<Action>),
    /// An article is closed.
    Close(ArticleId),
    /// One or all are counted and listed.
    Scope(Scope),
    /// What is kept on the device of an article's corrections comes to it.
    Kept(ArticleId, Correct),
}

impl State {
    /// Lets `change` happen.
    pub(super) fn shelve(&mut self, change: Shelf) {
        match change {
            Shelf::Opened(arrival, then) => {
                if self.open(&arrival) {
                    for action in then {
                        self.apply(action);
                    }
                }
            }
            Shelf::Added(arrival) => {
                if self.refuses(&arrival) || self.has(&arrival.reading) {
                    return;
                }
                self.library.change(|library| library.add(&arrival));
                self.gather();
            }
            Shelf::Reopened(again) => self.reopen(again),
            Shelf::Show(id) => self.show(id, Aim::Eye),
            Shelf::In(id, action) => {
                self.show(id, Aim::Eye);
                self.apply(*action);
            }
            Shelf::Close(id) => self.close(id),
            Shelf::Scope(scope) => {
                self.library.change(|library| library.scope = scope);
                self.choose(self.chosen.filters.clone(), self.chosen.elsewhere.clone());
            }
            Shelf::Kept(id, change) if id == self.library.shown() => self.correct(change),
            Shelf::Kept(id, change) => {
                self.library.change(|library| {
                    library.change(|waiting| {
                        if waiting.id() == id {
                            let changed = waiting.corrections.change(change.clone(), &waiting.reading);
                            waiting.reading = changed.unwrap_or_else(|| waiting.reading.clone());
                        }
                    });
                });
                self.gather();
            }
        }
    }

    /// Another article is shown as it is before anything is chosen; tells whether it is.
    fn open(&mut self, arrival: &Arrival) -> bool {
        let gives_way = self.library.gives_way(&self.corrections);
        let is_new = gives_way || !self.has(&arrival.reading);
        if is_new && !gives_way && self.refuses(arrival) {
            return false;
        }
        self.dialog = None;
        if self.busy.is_none() {
            self.notice = None;
        }
        self.chosen = Chosen::new(&self.reading, Filters::default(), Vec::new());
        let before = self.library.shown();
        let id = if is_new {
            self.library.change(|library| library.add(arrival))
        } else {
            self.library.find(&arrival.reading).unwrap_or(before)
        };
        if gives_way {
            self.show(id, Aim::Focus);
            self.library.change(|library| library.remove(before));
        } else if id == before {
            self.choose(Filters::default(), Vec::new());
            self.place = self.place.at_the_top(Aim::Focus);
        } else {
            self.show(id, Aim::Focus);
        }
        true
    }

    /// The articles come in their order, so that each country has the hue that it had.
    fn reopen(&mut self, Reopened { arrivals, shown, with_own, scope }: Reopened) {
        let shown = shown.and_then(|at| arrivals.get(at)).map(|arrival| arrival.reading.clone());
        let mut arrivals = arrivals.into_iter();
        if !with_own && let Some(first) = arrivals.next() {
            self.open(&first);
        }
        for arrival in arrivals {
            self.shelve(Shelf::Added(arrival));
        }
        if let Some(id) = shown.and_then(|reading| self.library.find(&reading)) {
            self.show(id, Aim::Eye);
        }
        self.library.change(|library| {
            library.scope = scope;
            if !with_own {
                library.remove(ArticleId::OWN);
            }
        });
        self.gather();
        // Nobody has moved the focus.
        self.place.jump = self.place.at_the_top(Aim::Eye).jump;
        self.turn();
    }

    /// Whether the article is open already.
    fn has(&self, reading: &Reading) -> bool {
        self.corrections.engine.is_opened_as(reading) || self.library.find(reading).is_some()
    }

    /// Whether there is no room for another article, and says so.
    fn refuses(&mut self, arrival: &Arrival) -> bool {
        let is_full = self.library.is_full(&self.reading, arrival.reading.explored.article.text.len());
        if is_full {
            let most = [number(library::MOST), number(library::LARGEST / 1_000_000)];
            self.tell(&fill(Word::TooMany, &[&most[0], &most[1]]).into());
        }
        is_full
    }

    /// Another article is shown; what is chosen holds in it too.
    fn show(&mut self, id: ArticleId, aim: Aim) {
        // Who goes elsewhere has stopped to review.
        let leaving = Corrections { review: None, ..self.corrections.clone() };
        let shown = self.library.change(|library| library.show(id, &self.reading, &leaving));
        let Some((reading, corrections)) = shown else { return };
        let (filters, elsewhere) = translated(&self.chosen, &self.reading.explored, &reading.explored);
        (self.reading, self.corrections) = (reading, corrections);
        self.place = self.place.at_the_top(aim);
        let jump = self.place.jump;
        self.choose(filters, elsewhere);
        self.place.jump = jump;
        self.turn();
    }

    fn close(&mut self, id: ArticleId) {
        if id == self.library.shown() {
            let Some(neighbour) = self.library.neighbour() else { return };
            self.show(neighbour, Aim::Eye);
        }
        self.library.change(|library| library.remove(id));
        // A speaker whom no open article has cannot be what the reader looks for.
        let (filters, mut elsewhere) = (self.chosen.filters.clone(), self.chosen.elsewhere.clone());
        for waiting in self.library.waiting() {
            elsewhere = self.not_in(elsewhere, &waiting.reading);
        }
        let gone = elsewhere;
        let elsewhere = self.chosen.elsewhere.iter().filter(|name| !gone.contains(name)).cloned().collect();
        let jump = self.place.jump;
        self.choose(filters, elsewhere);
        self.place.jump = jump;
        if !self.library.has_several() {
            // With the list of the open articles the button goes that has the focus.
            self.place.jump = self.place.at_the_top(Aim::Focus).jump;
        }
        self.turn();
    }

    /// Those of the names that an article does not have.
    fn not_in(&self, names: Vec<AttrValue>, reading: &Reading) -> Vec<AttrValue> {
        let empty = Filters::default();
        let chosen = Chosen { filters: empty, elsewhere: names, selection: self.reading.all.clone() };
        translated(&chosen, &self.reading.explored, &reading.explored).1
    }

    /// Counts and lists all articles anew, if that is wanted.
    pub(super) fn gather(&mut self) {
        let is_wanted = self.library.scope == Scope::All && self.library.has_several();
        self.colour(is_wanted);
        self.together = is_wanted.then(|| {
            let entries = self.library.entries(&self.reading);
            Shared::new(Together::new(entries, self.library.shown(), &self.chosen, self.together.as_deref()))
        });
    }

    /// Draws each country in one hue wherever it is seen: in that of all articles where all are listed, else in that of the
    /// article.
    fn colour(&mut self, is_together: bool) {
        let all = is_together.then(|| {
            let waiting = self.library.waiting().iter().map(|waiting| &waiting.reading.own);
            Palette::together(waiting.chain([&self.reading.own]))
        });
        let coloured = |reading: &Shared<Reading>| reading.coloured(all.as_ref()).map(Shared::new);
        if let Some(reading) = coloured(&self.reading) {
            self.reading = reading;
        }
        if self.library.waiting().iter().any(|waiting| coloured(&waiting.reading).is_some()) {
            self.library.change(|library| {
                library.change(|waiting| {
                    if let Some(reading) = coloured(&waiting.reading) {
                        waiting.reading = reading;
                    }
                });
            });
        }
    }

    /// Turns the list to where it tells of the article that is shown.
    fn turn(&mut self) {
        self.place.turn(super::listed(&self.chosen, &self.library, self.together.as_deref()));
    }

    /// What an address chooses in the open articles: countries that any of them has, and the speakers that only others than
    /// the one that is shown have.
    pub(super) fn asked(&self, search: &str) -> (Filters, Vec<AttrValue>) {
        let mut filters = address::read(search, &self.reading.explored);
        let mut missing = address::missing(search, &self.reading.explored);
        let (mut countries, mut names): (Vec<_>, Vec<_>) = (filters.countries.iter().copied().collect(), Vec::new());
        for waiting in self.library.waiting() {
            countries.extend(address::countries(search, &waiting.reading.explored).iter().copied());
            names.extend(address::names_of(&mut missing, &waiting.reading.explored));
        }
        filters.countries = countries.into_iter().collect();
        (filters, names)
    }
}

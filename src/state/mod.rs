//! What the explorer knows, and everything that can change it.
//!
//! Each concern is a part with an action of its own: what is chosen ([`Filter`]), where the reader is ([`Go`]), how the
//! article is shown ([`View`]), which articles are open ([`Shelf`]). Another concern comes as another part.

mod choosing;
mod place;
mod revising;
mod shelving;
mod view;

use std::rc::Rc;

use sayso_engine::Filters;
use yew::{AttrValue, Reducible};

use crate::correct::{Correct, Corrections, Subject};
use crate::later;
use crate::library::together::Together;
use crate::library::{Library, Role};
use crate::reading::Reading;
use crate::settings::Settings;
use crate::shared::Shared;
use crate::words::{self, Language};

pub use choosing::{Choice, Chosen, Filter};
use place::Listed;
pub use place::{Aim, Go, Jump, PAGE, Place, Step, Target};
pub use shelving::Shelf;
pub use view::{LeftOut, Narration, View};

/// The state of one explorer.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The article that is shown.
    pub reading: Shared<Reading>,
    /// The articles that are open.
    pub library: Shared<Library>,
    /// What the reader has chosen, and what that lets through.
    pub chosen: Shared<Chosen>,
    /// The same in all open articles, where all are counted and listed.
    pub together: Option<Shared<Together>>,
    /// Where the reader is.
    pub place: Place,
    /// How the article is shown.
    pub view: View,
    /// What the reader has corrected.
    pub corrections: Corrections,
    /// How the reader likes it.
    pub settings: Settings,
    /// The language of the interface.
    pub language: Language,
    /// The dialog that is there.
    pub dialog: Option<Dialog>,
    /// What went wrong: a sentence, or one a line.
    pub notice: Option<AttrValue>,
    /// What takes a while, as a sentence.
    pub busy: Option<AttrValue>,
    /// Whether the figures of whose voice it is were asked for.
    pub figures: bool,
}

/// The dialogs, of which at most one is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// To open another article.
    Open,
    /// To take what was found elsewhere.
    Export,
    /// To pass the article on as a link.
    Share,
    /// To put the article into another page.
    Embed,
    /// What the reader notes of speakers.
    Sources,
    /// A plot to look at and to take away.
    Plots(Plot),
    /// What the keys do.
    Keys,
    /// To correct a quote, or to add one.
    Correct(Subject),
    /// What was corrected.
    Corrections,
    /// How the reader likes it.
    Settings,
}

/// What a plot shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plot {
    /// Where in the world: a map that is also a filter.
    World,
    /// Whose voice.
    Voices,
    /// Where in the article: the strip, wide.
    Places,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Articles are opened, shown, closed.
    Shelf(Shelf),
    /// Something takes a while, or no longer.
    Busy(Option<AttrValue>),
    /// What should be opened was not an article.
    Refused(AttrValue),
    /// The reader has seen what went wrong.
    Dismissed,
    /// A dialog is wanted, or the one that is there was closed.
    Dialog(Option<Dialog>),
    /// The figures of whose voice it is are wanted.
    Figures,
    /// What is chosen changes.
    Filter(Filter),
    /// A voice of the bar is chosen, by its place, or one of its speakers; or no longer.
    Voice(usize, Option<usize>),
    /// Exactly what an address names is chosen.
    Asked(String),
    /// The reader wants to go somewhere.
    Go(Go),
    /// The article is to be shown otherwise.
    View(View),
    /// What is known of the article is corrected.
    Correct(Correct),
    /// The reader likes it so.
    Set(Settings),
    /// The interface speaks a language, or cannot, and says why.
    Spoken(Result<Language, AttrValue>),
}

impl State {
    /// The state at the start, with an article.
    #[must_use]
    pub fn new(reading: Shared<Reading>) -> Self {
        Self {
            corrections: Corrections::new(reading.clone()),
            library: Shared::new(Library::new(Role::Own)),
            chosen: Chosen::new(&reading, Filters::default(), Vec::new()),
            together: None,
            reading,
            place: Place::default(),
            view: View::default(),
            settings: Settings::default(),
            language: words::language(),
            dialog: None,
            notice: None,
            busy: None,
            figures: false,
        }
    }

    /// The same with these filters.
    #[must_use]
    pub fn with(mut self, filters: Filters) -> Self {
        self.choose(filters, Vec::new());
        self
    }

    /// Lets `action` happen.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Shelf(change) => self.shelve(change),
            Action::Busy(sentence) => {
                if self.busy.is_none() {
                    self.notice = None;
                }
                self.busy = sentence;
            }
            Action::Refused(sentence) | Action::Spoken(Err(sentence)) => self.tell(&sentence),
            Action::Dismissed => self.notice = None,
            Action::Dialog(dialog) => {
                // One that is closed already tells of it once more.
                if self.dialog != dialog {
                    self.dialog = dialog;
                    self.notice = None;
                }
            }
            Action::Figures => self.figures = true,
            Action::Filter(filter) => {
                let (filters, elsewhere) = filter.applied(&self.chosen, &self.reading.explored);
                self.choose(filters, elsewhere);
            }
            Action::Voice(voice, speaker) => {
                if let Some(filter) = self.filter_of(voice, speaker) {
                    self.apply(Action::Filter(filter));
                }
            }
            Action::Asked(search) => {
                let (filters, elsewhere) = self.asked(&search);
                self.choose(filters, elsewhere);
            }
            Action::Go(go) => self.go(go),
            Action::View(view) => self.view = view,
            Action::Correct(change) => {
                self.dialog = self.dialog.filter(|dialog| !matches!(dialog, Dialog::Correct(_)));
                self.correct(change);
            }
            Action::Set(settings) => self.settings = settings,
            Action::Spoken(Ok(language)) => self.speak(language),
        }
    }

    fn choose(&mut self, filters: Filters, elsewhere: Vec<AttrValue>) {
        self.chosen = Chosen::new(&self.reading, filters, elsewhere);
        self.gather();
        self.place.stay(listed(&self.chosen, &self.library, self.together.as_deref()));
    }

    /// Tells what went wrong. Of several files what is wrong with each adds up.
    fn tell(&mut self, sentence: &AttrValue) {
        let before = self.notice.as_ref().filter(|before| self.busy.is_some() && *before != sentence);
        self.notice = Some(before.map_or(sentence.clone(), |before| [before, "\n", sentence].concat().into()));
    }

    fn go(&mut self, go: Go) {
        self.place.go(go, listed(&self.chosen, &self.library, self.together.as_deref()));
    }
}

/// What is listed: of the article that is shown, or of all.
fn listed<'a>(chosen: &'a Chosen, library: &Library, together: Option<&Together>) -> Listed<'a> {
    let shown = &chosen.selection;
    match together {
        Some(together) => Listed { shown, before: together.before(library.shown()), all: together.shown },
        None => Listed { shown, before: 0, all: shown.quotes.len() },
    }
}

/// A state after something has happened.
pub(crate) fn reduced(state: Rc<State>, action: Action) -> Rc<State> {
    let mut state = Rc::unwrap_or_clone(state);
    state.apply(action);
    Rc::new(state)
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        // Every action waits for it.
        match later::now() {
            Some(later) => (later.reduce)(self, action),
            None => self,
        }
    }
}

#[cfg(test)]
mod tests {
    use sayso_engine::{Kind, QuoteId, article, explore};

    use super::*;
    use crate::labels::Filtered;
    use crate::library::Arrival;

    fn state() -> State {
        let text = "“It rains,” said Ada Lovelace. “It pours,” said Ada Lovelace.\n\n“It is dry,” said Alan Turing.";
        State::new(Shared::new(Reading::new(explore(article::plain::read(text)))))
    }

    fn another(text: &str) -> Arrival {
        let reading = Shared::new(Reading::new(explore(article::plain::read(text))));
        Arrival { file: "a.txt".into(), reading }
    }

    impl State {
        fn after(&self, action: Action) -> Self {
            let mut state = self.clone();
            state.apply(action);
            state
        }

        fn toggled(&self, choice: Choice) -> Self {
            self.after(Action::Filter(Filter::Toggle(choice)))
        }

        fn gone(&self, go: Go) -> Self {
            self.after(Action::Go(go))
        }

        fn shown(&self) -> &[QuoteId] {
            &self.chosen.selection.quotes
        }
    }

    fn first_speaker(state: &State) -> Choice {
        Choice::Speaker(state.chosen.selection.speakers[0].0)
    }

    #[test]
    fn choosing_twice_is_not_choosing() {
        let state = state();
        let chosen = state.toggled(first_speaker(&state));
        assert_eq!(chosen.chosen.is_filtered(), Filtered::Yes);
        assert!(!chosen.shown().is_empty());
        assert!(chosen.shown().len() < state.shown().len());
        let back = chosen.toggled(first_speaker(&state));
        assert_eq!(back.chosen.is_filtered(), Filtered::No);
        assert_eq!(back.chosen.selection, state.chosen.selection);
    }

    #[test]
    fn clearing_takes_every_choice_back() {
        let state = state();
        let chosen = state.toggled(first_speaker(&state)).toggled(Choice::Kind(Kind::Direct));
        let cleared = chosen.after(Action::Filter(Filter::Clear));
        assert_eq!(cleared.chosen.is_filtered(), Filtered::No);
        assert_eq!(cleared.shown().len(), state.reading.explored.quotes.len());
    }

    #[test]
    fn a_quote_that_is_left_out_cannot_be_gone_to_and_is_no_longer_the_current_one() {
        let state = state();
        let hidden = *state.shown().last().unwrap_or(&QuoteId(0));
        let there = state.gone(Go::To(Target::Card(hidden)));
        assert_eq!(there.place.current, Some(hidden));
        let filtered = there.toggled(first_speaker(&state));
        assert!(!filtered.shown().contains(&hidden), "the last quote is another speaker's");
        assert_eq!(filtered.place.current, None);
        assert_eq!(filtered.gone(Go::To(Target::Card(hidden))), filtered);
        let asked = filtered.gone(Go::Open(hidden));
        assert_eq!((asked.place.left_out, asked.place.opened), (Some(hidden), None), "that it is left out is told");
        assert_eq!(asked.gone(Go::Close).place.left_out, None);
        assert_eq!(asked.after(Action::Filter(Filter::Clear)).place.left_out, None);
    }

    #[test]
    fn steps_lead_through_the_shown_quotes_and_end_at_both_ends() {
        let state = state();
        let shown = state.shown().to_vec();
        let mut now = state;
        for &id in &shown {
            now = now.gone(Go::Step(Step::Next, Aim::Focus));
            assert_eq!(now.place.current, Some(id));
        }
        now = now.gone(Go::Step(Step::Next, Aim::Focus));
        assert_eq!(now.place.current, shown.last().copied());
        now = now.gone(Go::Step(Step::Previous, Aim::Focus));
        assert_eq!(now.place.current, shown.iter().rev().nth(1).copied());
    }

    #[test]
    fn going_twice_to_one_place_is_two_jumps() {
        let once = state().gone(Go::To(Target::Text(QuoteId(0))));
        let twice = once.gone(Go::To(Target::Text(QuoteId(0))));
        assert_ne!(once.place.jump, twice.place.jump);
    }

    #[test]
    fn what_is_refused_leaves_the_article_and_the_choices() {
        let state = state();
        let chosen = state.toggled(first_speaker(&state));
        let refused =
            chosen.after(Action::Dialog(Some(Dialog::Open))).after(Action::Refused("“a.txt” is empty.".into()));
        assert_eq!(refused.notice.as_deref(), Some("“a.txt” is empty."));
        assert_eq!((refused.dialog, &refused.chosen.filters), (Some(Dialog::Open), &chosen.chosen.filters));
        assert!(refused.reading == state.reading);
        assert_eq!(refused.after(Action::Dismissed).notice, None);
    }

    #[test]
    fn another_article_starts_without_choices_and_closes_the_dialog() {
        let old = state();
        let chosen = old.toggled(first_speaker(&old)).after(Action::Dialog(Some(Dialog::Open)));
        let opened = chosen.after(Action::Shelf(Shelf::Opened(another("“It snows,” said Grace Hopper."), Vec::new())));
        assert_eq!((opened.dialog, opened.chosen.is_filtered()), (None, Filtered::No));
        assert_eq!(opened.place.jump.map(|jump| jump.to), Some(Target::Top));
    }
}

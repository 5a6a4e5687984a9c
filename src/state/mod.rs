//! What the explorer knows, and everything that can change it.
//!
//! Each concern is a part with an action of its own: what is chosen ([`Filter`]), where the reader is ([`Go`]), how the
//! article is shown ([`View`]). Another concern comes as another part.

mod choosing;
mod place;
mod revising;
mod view;

use std::rc::Rc;

use sayso_engine::Filters;
use yew::{AttrValue, Reducible};

use crate::address;
use crate::correct::{Correct, Corrections, Subject};
use crate::reading::Reading;
use crate::settings::Settings;
use crate::shared::Shared;
use crate::words::{self, Language};

pub use choosing::{Choice, Chosen, Filter};
pub use place::{Aim, Go, Jump, PAGE, Place, Step, Target};
pub use view::{LeftOut, Narration, View};

/// The state of one explorer.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The article that is open.
    pub reading: Shared<Reading>,
    /// What the reader has chosen, and what that lets through.
    pub chosen: Shared<Chosen>,
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
    /// What went wrong, as a sentence.
    pub notice: Option<AttrValue>,
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
    /// Where in the world, and plots to take away.
    Plots,
    /// What the keys do.
    Keys,
    /// To correct a quote, or to add one.
    Correct(Subject),
    /// What was corrected.
    Corrections,
    /// How the reader likes it.
    Settings,
}

/// What can happen.
#[derive(Clone, Debug)]
pub enum Action {
    /// Another article was opened.
    Opened(Shared<Reading>),
    /// What should be opened was not an article.
    Refused(AttrValue),
    /// The reader has seen what went wrong.
    Dismissed,
    /// A dialog is wanted, or the one that is there was closed.
    Dialog(Option<Dialog>),
    /// What is chosen changes.
    Filter(Filter),
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
        let chosen = Chosen::new(&reading, Filters::default());
        Self {
            corrections: Corrections::new(reading.clone()),
            reading,
            chosen,
            place: Place::default(),
            view: View::default(),
            settings: Settings::default(),
            language: words::language(),
            dialog: None,
            notice: None,
        }
    }

    /// The same with these filters.
    #[must_use]
    pub fn with(mut self, filters: Filters) -> Self {
        self.choose(filters);
        self
    }

    /// Lets `action` happen.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Opened(reading) => {
                let place = self.place.at_the_top();
                *self = Self { place, view: self.view, settings: self.settings, ..Self::new(reading) };
            }
            Action::Refused(sentence) | Action::Spoken(Err(sentence)) => self.notice = Some(sentence),
            Action::Dismissed => self.notice = None,
            Action::Dialog(dialog) => {
                // One that is closed already tells of it once more.
                if self.dialog != dialog {
                    self.dialog = dialog;
                    self.notice = None;
                }
            }
            Action::Filter(filter) => {
                let filters = filter.applied(&self.chosen.filters);
                self.choose(filters);
            }
            Action::Asked(search) => {
                let filters = address::read(&search, &self.reading.explored);
                self.choose(filters);
            }
            Action::Go(go) => self.place.go(go, &self.chosen.selection),
            Action::View(view) => self.view = view,
            Action::Correct(change) => {
                self.dialog = self.dialog.filter(|dialog| !matches!(dialog, Dialog::Correct(_)));
                self.correct(change);
            }
            Action::Set(settings) => self.settings = settings,
            Action::Spoken(Ok(language)) => self.speak(language),
        }
    }

    fn choose(&mut self, filters: Filters) {
        self.chosen = Chosen::new(&self.reading, filters);
        self.place.stay(&self.chosen.selection);
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut state = Rc::unwrap_or_clone(self);
        state.apply(action);
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use sayso_engine::{Kind, QuoteId, article, explore};

    use super::*;
    use crate::labels::Filtered;

    fn state() -> State {
        let text = "“It rains,” said Ada Lovelace. “It pours,” said Ada Lovelace.\n\n“It is dry,” said Alan Turing.";
        State::new(Shared::new(Reading::new(explore(article::plain::read(text)))))
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
        let opened = chosen.after(Action::Opened(state().reading));
        assert_eq!((opened.dialog, opened.chosen.is_filtered()), (None, Filtered::No));
        assert_eq!(opened.place.jump.map(|jump| jump.to), Some(Target::Top));
    }
}

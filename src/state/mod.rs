//! What the explorer knows, and everything that can change it.

use std::rc::Rc;

use sayso_engine::{CountryCode, Filters, Kind, QuoteId, Selection, SpeakerId, select};
use yew::{AttrValue, Reducible};

use crate::labels::Filtered;
use crate::reading::Reading;
use crate::shared::Shared;

/// The state of one explorer.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// The article that is open.
    pub reading: Shared<Reading>,
    /// What the reader has chosen, and what that lets through.
    pub chosen: Shared<Chosen>,
    /// The quote that was gone to last.
    pub current: Option<QuoteId>,
    /// Where to take the reader's eye and focus.
    pub jump: Option<Jump>,
    /// Whether the dialog to open an article is there.
    pub dialog: Dialog,
    /// What went wrong, as a sentence.
    pub notice: Option<AttrValue>,
}

/// What the reader has chosen, and what that lets through.
#[derive(Debug)]
pub struct Chosen {
    /// The options that are chosen.
    pub filters: Filters,
    /// The quotes that they let through, and every count.
    pub selection: Selection,
}

/// Whether the dialog to open an article is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// It is.
    Open,
    /// It is not.
    Closed,
}

/// A request to go somewhere; each has another number, so that one can go to the same place twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Where to.
    pub to: Target,
    /// Counts the jumps.
    pub number: u32,
}

/// A place in the explorer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The head of the article.
    Top,
    /// A quote's place in the text.
    Text(QuoteId),
    /// A quote's card in the list.
    Card(QuoteId),
}

/// One option of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// A speaker's country, or none known.
    Country(Option<CountryCode>),
    /// A speaker, or none known.
    Speaker(Option<SpeakerId>),
    /// A kind of quote.
    Kind(Kind),
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
    /// The dialog is wanted, or was closed.
    Dialog(Dialog),
    /// An option was chosen, or no longer is.
    Toggled(Choice),
    /// Nothing is to be chosen.
    Cleared,
    /// The reader wants to go somewhere.
    Wanted(Target),
}

impl State {
    /// The state at the start, with an article.
    #[must_use]
    pub fn new(reading: Shared<Reading>) -> Self {
        let chosen = Chosen::new(&reading, Filters::default());
        Self { reading, chosen, current: None, jump: None, dialog: Dialog::Closed, notice: None }
    }

    /// Lets `action` happen.
    pub fn apply(&mut self, action: Action) {
        match action {
            Action::Opened(reading) => {
                let jump = self.jump_to(Target::Top);
                *self = Self { jump: Some(jump), ..Self::new(reading) };
            }
            Action::Refused(sentence) => self.notice = Some(sentence),
            Action::Dismissed => self.notice = None,
            Action::Dialog(dialog) => {
                self.dialog = dialog;
                self.notice = None;
            }
            Action::Toggled(choice) => {
                let mut filters = self.chosen.filters.clone();
                choice.toggle(&mut filters);
                self.choose(filters);
            }
            Action::Cleared => self.choose(Filters::default()),
            Action::Wanted(target) => self.go_to(target),
        }
    }

    fn choose(&mut self, filters: Filters) {
        self.chosen = Chosen::new(&self.reading, filters);
        self.current = self.current.filter(|&id| self.chosen.selection.shows(id));
        self.jump = None;
    }

    /// A quote that the filters leave out has no card to go to.
    fn go_to(&mut self, target: Target) {
        let quote = match target {
            Target::Top => None,
            Target::Text(id) | Target::Card(id) => Some(id),
        };
        if quote.is_none_or(|id| self.chosen.selection.shows(id)) {
            self.current = quote;
            self.jump = Some(self.jump_to(target));
        }
    }

    fn jump_to(&self, to: Target) -> Jump {
        Jump { to, number: self.jump.map_or(0, |jump| jump.number.wrapping_add(1)) }
    }
}

impl Chosen {
    /// Applies filters to an article.
    fn new(reading: &Reading, filters: Filters) -> Shared<Self> {
        Shared::new(Self { selection: select(&reading.explored, &filters), filters })
    }

    /// Whether the reader has chosen anything.
    #[must_use]
    pub fn is_filtered(&self) -> Filtered {
        if self.filters.is_empty() { Filtered::No } else { Filtered::Yes }
    }
}

impl Choice {
    /// Whether it is chosen.
    #[must_use]
    pub fn is_in(self, filters: &Filters) -> bool {
        match self {
            Self::Country(country) => filters.countries.contains(&country),
            Self::Speaker(speaker) => filters.speakers.contains(&speaker),
            Self::Kind(kind) => filters.kinds.contains(&kind),
        }
    }

    /// Chooses it, or no longer.
    fn toggle(self, filters: &mut Filters) {
        match self {
            Self::Country(country) => filters.countries.toggle(country),
            Self::Speaker(speaker) => filters.speakers.toggle(speaker),
            Self::Kind(kind) => filters.kinds.toggle(kind),
        }
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
    use sayso_engine::{article, explore};

    use super::*;

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
        let chosen = state.after(Action::Toggled(first_speaker(&state)));
        assert_eq!(chosen.chosen.is_filtered(), Filtered::Yes);
        assert!(!chosen.shown().is_empty());
        assert!(chosen.shown().len() < state.shown().len());
        let back = chosen.after(Action::Toggled(first_speaker(&state)));
        assert_eq!(back.chosen.is_filtered(), Filtered::No);
        assert_eq!(back.chosen.selection, state.chosen.selection);
    }

    #[test]
    fn clearing_takes_every_choice_back() {
        let state = state();
        let chosen =
            state.after(Action::Toggled(first_speaker(&state))).after(Action::Toggled(Choice::Kind(Kind::Direct)));
        let cleared = chosen.after(Action::Cleared);
        assert_eq!(cleared.chosen.is_filtered(), Filtered::No);
        assert_eq!(cleared.shown().len(), state.reading.explored.quotes.len());
    }

    #[test]
    fn a_quote_that_is_left_out_cannot_be_gone_to_and_is_no_longer_the_current_one() {
        let state = state();
        let hidden = *state.shown().last().unwrap_or(&QuoteId(0));
        let there = state.after(Action::Wanted(Target::Card(hidden)));
        assert_eq!(there.current, Some(hidden));
        let filtered = there.after(Action::Toggled(first_speaker(&state)));
        assert!(!filtered.shown().contains(&hidden), "the last quote is another speaker's");
        assert_eq!(filtered.current, None);
        assert_eq!(filtered.after(Action::Wanted(Target::Card(hidden))), filtered);
    }

    #[test]
    fn going_twice_to_one_place_is_two_jumps() {
        let once = state().after(Action::Wanted(Target::Text(QuoteId(0))));
        let twice = once.after(Action::Wanted(Target::Text(QuoteId(0))));
        assert_ne!(once.jump, twice.jump);
    }

    #[test]
    fn what_is_refused_leaves_the_article_and_the_choices() {
        let state = state();
        let chosen = state.after(Action::Toggled(first_speaker(&state)));
        let refused = chosen.after(Action::Dialog(Dialog::Open)).after(Action::Refused("“a.txt” is empty.".into()));
        assert_eq!(refused.notice.as_deref(), Some("“a.txt” is empty."));
        assert_eq!((refused.dialog, &refused.chosen.filters), (Dialog::Open, &chosen.chosen.filters));
        assert!(refused.reading == state.reading);
        assert_eq!(refused.after(Action::Dismissed).notice, None);
    }

    #[test]
    fn another_article_starts_without_choices_and_closes_the_dialog() {
        let old = state();
        let chosen = old.after(Action::Toggled(first_speaker(&old))).after(Action::Dialog(Dialog::Open));
        let opened = chosen.after(Action::Opened(state().reading));
        assert_eq!((opened.dialog, opened.chosen.is_filtered()), (Dialog::Closed, Filtered::No));
        assert_eq!(opened.jump.map(|jump| jump.to), Some(Target::Top));
    }
}

//! Where the reader is: the quote that was gone to last, the one that is open, and the way to the next.

use sayso_engine::{QuoteId, Selection};

/// Where the reader is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// The quote that was gone to last.
    pub current: Option<QuoteId>,
    /// The quote whose card tells everything about it.
    pub opened: Option<QuoteId>,
    /// The quote that was to be opened and that the filters leave out.
    pub left_out: Option<QuoteId>,
    /// Which page of the list is shown.
    pub page: usize,
    /// Where to take the reader's eye and focus.
    pub jump: Option<Jump>,
}

/// So many quotes are on a page of the list: more cannot be drawn anew within a frame.
pub const PAGE: usize = 40;

/// A request to go somewhere; each has another number, so that one can go to the same place twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    /// Where to.
    pub to: Target,
    /// With what.
    pub aim: Aim,
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

/// What goes to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The eye and the keyboard's focus.
    Focus,
    /// The eye alone: the keyboard stays where it is.
    Eye,
}

/// What is listed: the quotes that an article shows, between those that other articles do.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed<'a> {
    pub(super) shown: &'a Selection,
    /// How many are before them.
    pub(super) before: usize,
    /// How many there are in all.
    pub(super) all: usize,
}

/// From one shown quote to its neighbour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Onwards.
    Next,
    /// Back.
    Previous,
}

/// How a reader goes about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// To a place.
    To(Target),
    /// To a quote's place in the text, with the eye alone.
    Look(QuoteId),
    /// To the next shown quote of the text.
    Step(Step, Aim),
    /// A quote's card tells everything, and goes there.
    Open(QuoteId),
    /// A quote's card tells everything, or no longer.
    Unfold(QuoteId),
    /// Nothing is open any more.
    Close,
    /// To another page of the list.
    Page(usize),
}

impl Place {
    /// At the head of another article.
    pub(super) fn at_the_top(&self, aim: Aim) -> Self {
        Self { jump: Some(self.jump_to(Target::Top, aim)), ..Self::default() }
    }

    /// Forgets what is no longer shown, and goes nowhere.
    pub(super) fn stay(&mut self, listed: Listed<'_>) {
        self.current = self.current.filter(|&id| listed.shown.shows(id));
        self.opened = self.opened.filter(|&id| listed.shown.shows(id));
        self.left_out = None;
        self.page = self.current.map_or(0, |id| listed.page_of(id));
        self.jump = None;
    }

    /// Turns to where the list begins to tell of the article.
    pub(super) fn turn(&mut self, listed: Listed<'_>) {
        self.page = (listed.before / PAGE).min(listed.last_page());
    }

    /// Goes. A quote that the filters leave out has no card to go to.
    pub(super) fn go(&mut self, go: Go, listed: Listed<'_>) {
        let shown = listed.shown;
        self.left_out = None;
        match go {
            Go::To(Target::Top) => *self = self.at_the_top(Aim::Focus),
            Go::To(to @ (Target::Text(id) | Target::Card(id))) => self.visit(id, to, Aim::Focus, listed),
            Go::Look(id) => self.visit(id, Target::Text(id), Aim::Eye, listed),
            Go::Step(step, aim) => {
                if let Some(id) = self.neighbour(step, shown) {
                    self.visit(id, Target::Text(id), aim, listed);
                }
            }
            Go::Open(id) => {
                self.opened = Some(id).filter(|&id| shown.shows(id));
                self.left_out = Some(id).filter(|&id| !shown.shows(id));
                self.visit(id, Target::Card(id), Aim::Focus, listed);
            }
            Go::Unfold(id) => self.opened = if self.opened == Some(id) { None } else { Some(id) },
            Go::Close => self.opened = None,
            Go::Page(page) => self.page = page.min(listed.last_page()),
        }
    }

    fn visit(&mut self, id: QuoteId, to: Target, aim: Aim, listed: Listed<'_>) {
        if listed.shown.shows(id) {
            self.current = Some(id);
            self.page = listed.page_of(id);
            self.jump = Some(self.jump_to(to, aim));
        }
    }

    fn neighbour(&self, step: Step, shown: &Selection) -> Option<QuoteId> {
        let quotes = &shown.quotes;
        let at = match self.current {
            None => return quotes.first().copied(),
            Some(id) => quotes.partition_point(|&other| other < id),
        };
        let last = quotes.len().checked_sub(1)?;
        let to = match step {
            Step::Next => (at + 1).min(last),
            Step::Previous => at.saturating_sub(1),
        };
        quotes.get(to).copied()
    }

    fn jump_to(&self, to: Target, aim: Aim) -> Jump {
        Jump { to, aim, number: self.jump.map_or(0, |jump| jump.number.wrapping_add(1)) }
    }
}

impl Listed<'_> {
    fn page_of(&self, id: QuoteId) -> usize {
        (self.before + self.shown.quotes.partition_point(|&other| other < id)) / PAGE
    }

    fn last_page(&self) -> usize {
        self.all.saturating_sub(1) / PAGE
    }
}

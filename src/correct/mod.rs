//! Making it yours: what a reader corrects, reviews and takes back.
//!
//! [`Corrections`] is the part of the state that knows it; [`form`] turns what was filled in into corrections,
//! [`sentence`] tells them in words, [`kept`] keeps them on the device, [`columns`] are what a reader notes of speakers, [`selection`] finds the words that were marked.

pub mod columns;
pub mod form;
pub mod kept;
pub mod review;
pub mod selection;
pub mod sentence;

use sayso_engine::corrections::{self, Correction, History, QuoteKey};
use sayso_engine::{By, Confidence, Explored, Quote, QuoteId, Span, Speaker};

use crate::reading::Reading;
use crate::shared::Shared;

use review::Review;

/// What the reader has corrected in the article that is open.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrections {
    /// The article as the engine has it.
    pub engine: Shared<Reading>,
    /// What was corrected, and the way back.
    pub history: Shared<History>,
    /// The places in it of what fits no longer.
    pub unfit: Vec<usize>,
    /// The unsure quotes, while the reader steps through them.
    pub review: Option<Review>,
}

/// What a correction is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A quote that is there.
    Quote(QuoteId),
    /// Words that are to be one.
    Missed(Span),
}

/// How corrections can change.
#[derive(Clone, Debug)]
pub enum Correct {
    /// These are made together.
    Add(Vec<Correction>),
    /// The one at this place is taken back.
    TakeBack(usize),
    /// All are.
    TakeAllBack,
    /// The last step is undone.
    Undo,
    /// The step that was undone last is done again.
    Redo,
    /// These were kept on the device.
    Restore(Vec<Correction>),
    /// In another tab, or in another open article of the same words, they have become `now` since these were kept as `before`.
    Meet {
        /// As this article has kept them last.
        before: Vec<Correction>,
        /// As they are kept now.
        now: Vec<Correction>,
    },
    /// A link has brought these: they come on top of the reader's own.
    Bring(Vec<Correction>),
    /// The unsure quotes are to be looked at, one by one.
    Review,
    /// The quote that is looked at is right.
    Right,
    /// There is no telling whether it is.
    Skip,
    /// Enough was looked at.
    Stop,
}

impl Corrections {
    /// None yet, for what the engine answered.
    #[must_use]
    pub fn new(engine: Shared<Reading>) -> Self {
        Self { engine, history: Shared::new(History::default()), unfit: Vec::new(), review: None }
    }

    /// Lets `change` happen; the reading as it is then, if it is another.
    pub fn change(&mut self, change: Correct, reading: &Reading) -> Option<Shared<Reading>> {
        let before = self.history.clone();
        match change {
            Correct::Add(corrections) => {
                if let Some(review) = &mut self.review {
                    review.look_on_after(&corrections);
                }
                self.history.change(|history| history.add(corrections));
            }
            Correct::TakeBack(place) => self.history.change(|history| history.take_back(place)),
            Correct::TakeAllBack => self.history.change(History::take_back_all),
            Correct::Undo => self.history.change(History::undo),
            Correct::Redo => self.history.change(History::redo),
            // A link may have been quicker.
            Correct::Restore(list) => self.history = Shared::new(self.history.rebased(&[], list)),
            Correct::Meet { before, now } => self.history = Shared::new(self.history.rebased(&before, now)),
            Correct::Bring(list) => {
                let is_new = |correction: &Correction| !self.history.list().contains(correction);
                let list = list.into_iter().filter(is_new).collect();
                self.history.change(|history| history.add(list));
            }
            Correct::Review => {
                self.review = Some(Review::of(&reading.explored));
                return None;
            }
            Correct::Right => {
                let right = self.review.as_mut().and_then(Review::next);
                let right = right.map(Correction::Confirmed).into_iter().collect();
                self.history.change(|history| history.add(right));
            }
            Correct::Skip => {
                self.review.as_mut().and_then(Review::next);
                return None;
            }
            Correct::Stop => {
                self.review = None;
                return None;
            }
        }
        // A form that nobody changed corrects nothing.
        if *before == *self.history {
            return None;
        }
        let corrected = corrections::apply(&self.engine.explored, self.history.list());
        self.unfit = corrected.unfit;
        Some(Shared::new(reading.corrected(corrected.explored, self.history.list())))
    }
}

/// The quote that a correction is about.
pub(crate) fn quote_of(correction: &Correction) -> Option<QuoteKey> {
    match correction {
        Correction::Confirmed(key)
        | Correction::Speaker(key, _)
        | Correction::Kind(key, _)
        | Correction::Nobody(key)
        | Correction::Missed(key, _) => Some(*key),
        Correction::Split(keys, _) => keys.first().copied(),
        _ => None,
    }
}

/// Whether a person has had a hand in what is shown of a quote.
#[must_use]
pub fn is_corrected(explored: &Explored, quote: &Quote) -> bool {
    let by_person = |speaker: &Speaker| {
        let country = speaker.country.as_ref().map(|country| country.why.by());
        speaker.by == By::Person || country == Some(By::Person)
    };
    quote.by == By::Person || quote.speaker.and_then(|id| explored.speaker(id)).is_some_and(by_person)
}

/// Whether a quote is to be reviewed: who says it or where they belong is not sure.
pub(crate) fn is_unsure(explored: &Explored, quote: &Quote) -> bool {
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let country = speaker.and_then(|speaker| speaker.country.as_ref()).map_or(Confidence::CERTAIN, |c| c.confidence);
    !quote.confidence.is_sure() || !country.is_sure()
}

#[cfg(test)]
mod tests;

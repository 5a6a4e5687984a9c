//! The unsure quotes of an article, one after the other.

use sayso_engine::Explored;
use sayso_engine::corrections::{Correction, QuoteKey};

use crate::correct::{is_unsure, quote_of};

/// Where a reader is among the unsure quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    quotes: Vec<QuoteKey>,
    at: usize,
}

impl Review {
    /// At the first of the quotes that are unsure now.
    #[must_use]
    pub fn of(explored: &Explored) -> Self {
        let unsure = explored.quotes.iter().filter(|quote| is_unsure(explored, quote));
        Self { quotes: unsure.map(QuoteKey::of).collect(), at: 0 }
    }

    /// The quote to look at; none at the end.
    #[must_use]
    pub fn current(&self) -> Option<QuoteKey> {
        self.quotes.get(self.at).copied()
    }

    /// How many were looked at, and how many there are.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.quotes.len())
    }

    /// Goes on; the quote that was looked at.
    pub(super) fn next(&mut self) -> Option<QuoteKey> {
        let current = self.current()?;
        self.at += 1;
        Some(current)
    }

    /// Goes on if the quote to look at was corrected.
    pub(super) fn look_on_after(&mut self, corrections: &[Correction]) {
        if corrections.iter().any(|correction| quote_of(correction) == self.current()) {
            self.next();
        }
    }
}

//! The same article, known better: corrected, or told in another language.

use sayso_engine::corrections::QuoteKey;
use sayso_engine::{Filters, QuoteId};

use crate::correct::Correct;
use crate::correct::review::Review;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Go, State, Target};
use crate::words::{Language, Word, t};

impl State {
    pub(super) fn correct(&mut self, change: Correct) {
        let before = self.corrections.review.clone();
        let here = self.place.opened.or(self.place.current);
        // Those of a link and those of the reader meet, whichever comes first.
        let meets = matches!(change, Correct::Restore(_) | Correct::Bring(_));
        let has_some = !self.corrections.history.list().is_empty();
        if let Some(reading) = self.corrections.change(change, &self.reading) {
            self.revise(reading);
            if meets && has_some && self.corrections.history.can_undo() {
                self.notice = Some(t(Word::LinkCorrections).into());
            }
        }
        // Where a quote was taken away, its neighbour's card takes the focus that would be lost.
        if let Some(id) = here.filter(|_| self.place.opened.or(self.place.current).is_none()) {
            self.go(Go::To(Target::Card(id)));
        }
        let review = &self.corrections.review;
        let next = review.as_ref().filter(|_| *review != before).and_then(Review::current);
        if let Some(id) = next.and_then(|key| quote_at(&self.reading, key)) {
            self.go(Go::Look(id));
        }
    }

    /// Quotes are numbered anew; the reader stays at the same one.
    pub(super) fn revise(&mut self, reading: Shared<Reading>) {
        let key = |id: QuoteId| self.reading.explored.quote(id).map(QuoteKey::of);
        let same = |id: Option<QuoteId>| id.and_then(key).and_then(|key| quote_at(&reading, key));
        self.place.current = same(self.place.current);
        self.place.opened = same(self.place.opened);
        let (filters, elsewhere) = (self.chosen.filters.clone(), self.chosen.elsewhere.clone());
        // Nobody would see why nothing is shown if who has no quote left stayed chosen.
        let speaks = |id| reading.explored.quotes.iter().any(|quote| quote.speaker == id);
        let speakers = filters.speakers.iter().copied().filter(|&id| speaks(id)).collect();
        self.reading = reading;
        self.choose(Filters { speakers, ..filters }, elsewhere);
    }

    /// Everything is drawn anew, since every word of the interface is another.
    pub(super) fn speak(&mut self, language: Language) {
        if language != self.language {
            self.language = language;
            self.library.change(|library| library.change(|article| article.reading = redrawn(&article.reading)));
            self.revise(redrawn(&self.reading));
        }
    }
}

fn redrawn(reading: &Reading) -> Shared<Reading> {
    Shared::new(reading.again())
}

fn quote_at(reading: &Reading, key: QuoteKey) -> Option<QuoteId> {
    reading.explored.quotes.iter().find(|quote| QuoteKey::of(quote) == key).map(|quote| quote.id)
}

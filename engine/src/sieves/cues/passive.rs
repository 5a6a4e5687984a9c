//! Passives: what somebody is asked, and what is said of somebody by whom nobody tells.

use super::{Cue, Finder, Form};
use crate::lexicon::{Classes, lists};
use crate::reading::Item;
use crate::sieves::phrases::phrase_after;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// "was asked | by host Ann Lee | whether …": who speaks stands behind "by".
    pub(super) fn passive(&self, at: usize, item: Item) -> Option<Cue> {
        // is accused by critics of lying
        let accuses = item.classes.has(Classes::DESCRIBE) && self.lemma_is(at, "accus") && self.is(at + 1, &["by"]);
        let asks =
            item.classes.has(Classes::ASK.with(Classes::TELL)) && item.classes.has(Classes::PARTICIPLE) || accuses;
        // it was widely reported
        let adverb = usize::from(at > self.low && self.tag(at - 1) == Tag::Adverb);
        let been = at > self.low + adverb && self.is(at - 1 - adverb, &["was", "were", "been", "is", "are"]);
        if asks && !accuses && self.is_put_to_somebody(at, been) || been && self.is_rumoured(at, item) {
            return Some(Cue {
                line: self.line,
                verb: at,
                items: at..at + 1,
                classes: Classes::ASK,
                form: Form::Passive,
                source: None,
                region: at..at + 1,
            });
        }
        let asked = self.is(at, &["asked"]) && self.opens_sentence(at);
        if !asks || !been && !asked || !self.is(at + 1, &["by"]) {
            return None;
        }
        let (plain, full) = phrase_after(self.reading, at + 2, self.high);
        (!plain.is_empty()).then(|| Cue {
            line: self.line,
            verb: at,
            items: at - usize::from(been)..at + 1,
            classes: self.refine(at, item.classes),
            form: Form::Passive,
            source: Some(plain),
            region: at - usize::from(been)..full,
        })
    }

    /// "The court heard that …", "Jurors were told …": who told them nobody says.
    pub(super) fn heard(&self, at: usize) -> Option<Cue> {
        let told = at > self.low && self.is(at, &["told"]) && self.is(at - 1, &["was", "were"]);
        if !told && !self.is(at, &["heard", "hears"]) || self.is(at + 1, &["by", "from"]) {
            return None;
        }
        let start = at - usize::from(told);
        let hearer = start.checked_sub(1).filter(|&i| i >= self.low)?;
        let hears = self.is(hearer, lists::HEARERS);
        hears.then(|| Cue {
            line: self.line,
            verb: at,
            items: start..at + 1,
            classes: Classes::SAY,
            form: Form::Passive,
            source: None,
            region: start..at + 1,
        })
    }

    /// "was asked, “Will you go?”", "Asked “Will you go?”, Ruiz …": whose question it is nobody tells.
    fn is_put_to_somebody(&self, at: usize, been: bool) -> bool {
        let next = if self.is(at + 1, &[",", ":"]) { at + 2 } else { at + 1 };
        self.is(at, &["asked"]) && (been || self.opens_sentence(at)) && self.item(next).is_some_and(Item::is_quotation)
    }

    /// "Asked …", "But when asked …", "…, when asked …".
    fn opens_sentence(&self, at: usize) -> bool {
        at == self.low
            || self.is(at - 1, &["when"])
            || at == self.low + 1 && matches!(self.tag(self.low), Tag::Coordinator | Tag::Subordinator)
    }

    /// "is said to be ill", "it was widely reported that …": who says so nobody tells.
    fn is_rumoured(&self, at: usize, item: Item) -> bool {
        if !item.classes.has(Classes::SAY) || !item.classes.has(Classes::PARTICIPLE) {
            return false;
        }
        if self.is(at + 1, &["that"]) {
            let mut verb = at;
            while verb > self.low && matches!(self.tag(verb - 1), Tag::Finite | Tag::Adverb | Tag::Participle) {
                verb -= 1;
            }
            return verb > self.low && self.is(verb - 1, &["it"]);
        }
        self.is(at, &["said", "reported", "alleged"]) && self.is(at + 1, &["to"]) && self.tag(at + 2) == Tag::Base
    }
}

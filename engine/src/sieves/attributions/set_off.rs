//! What marks set off: the name of something, or somebody's own word for it.

use super::Finder;
use crate::lexicon::{Classes, lists};
use crate::reading::Item;
use crate::sieves::cues::Cue;
use crate::sieves::names::{is_title_case, names_a_programme};
use crate::sieves::phrases::core_after;
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// Whether marks around these words set off a name, a title or a term inside what is reported.
    pub(super) fn is_name(&self, quotation: usize, cue: &Cue) -> bool {
        let q = &self.reading.quotations[quotation];
        let comma = usize::from(self.reading.is_word(cue.items.end, &[",", ":"]));
        let adjacent = self.reading.items.get(cue.items.end + comma).is_some_and(|i| i.quotation() == Some(quotation));
        if self.item_of(quotation).is_some_and(|at| names_a_programme(self.reading, at) || self.credited(at)) {
            return true;
        }
        if adjacent {
            return false;
        }
        let words = q.inner.of(&self.reading.article.text);
        let several = words.split_whitespace().count() > 1 && !cue.classes.has(Classes::DESCRIBE);
        self.title_case(quotation)
            && (self.named_before(quotation) || several)
            && (!words.ends_with([',', '.', '!', '?'])
                || words.contains(' ') && !words.ends_with(['!', '?']) && self.named_before(quotation))
    }

    /// “Harbor News,” by Ana Ruiz; “No to Fog” (2015); press “sign up”: a work, a poster, a button.
    pub(super) fn credited(&self, at: usize) -> bool {
        let r = self.reading;
        let inner = |q: usize| self.reading.quotations[q].inner.of(&self.reading.article.text);
        let comma = r.items.get(at).and_then(Item::quotation).is_some_and(|q| inner(q).ends_with(','));
        let behind = if r.is_word(at + 1, &[","]) { at + 2 } else { at + 1 };
        let author = (comma || behind > at + 1) && r.is_word(behind, &["by"]) && r.tag(behind + 1) == Tag::Name;
        let year = r.is_word(at + 1, &["("]) && r.tag(at + 2) == Tag::Number && r.is_word(at + 3, &[")"]);
        author
            || year
            || self.is_a_work(at)
            || at.checked_sub(1).is_some_and(|b| r.is_word(b, &["click", "press", "tap"]))
    }

    /// “The Ice House,” a quiet drama …; called “The Ice House” “a masterpiece”: the title of what is described behind it.
    fn is_a_work(&self, at: usize) -> bool {
        let r = self.reading;
        let Some(quotation) = r.items.get(at).and_then(Item::quotation) else { return false };
        let words = r.quotations[quotation].inner.of(&r.article.text);
        let described = r.items.get(at + 1).is_some_and(Item::is_quotation);
        let what = core_after(r, at + 1, r.items.len().min(at + 8));
        let apposed = words.ends_with(',') && r.is_word(at + 1, &["a", "an"]) && what.len() > 1;
        words.contains(' ')
            && is_title_case(words)
            && (described || apposed && !matches!(r.tag(what.end), Tag::Finite | Tag::Adverb))
    }

    /// Whether the word in front says that a name follows: "titled", "the term", "known as".
    pub(super) fn named_before(&self, quotation: usize) -> bool {
        let Some(at) = self.item_of(quotation) else { return false };
        (1..=2)
            .filter_map(|n| at.checked_sub(n))
            .take_while(|&i| !self.reading.items[i].is_quotation())
            .any(|i| self.reading.items[i].classes.has(Classes::NAME_ONLY))
    }

    pub(super) fn title_case(&self, quotation: usize) -> bool {
        is_title_case(self.reading.quotations[quotation].inner.of(&self.reading.article.text))
    }

    /// Whether words begin in lower case, as no name does, and stand in a sentence.
    pub(super) fn is_lower(&self, quotation: usize, at: usize) -> bool {
        let words = self.reading.quotations[quotation].inner.of(&self.reading.article.text).trim();
        // author="somebody": no sentence
        let value = at.checked_sub(1).is_some_and(|b| {
            self.reading.is_word(b, &["=", "so-called"])
                || self.reading.is_word(b, &["called"])
                    && self.reading.is_word(b.saturating_sub(1), &["so-", "so", "-"])
        });
        words.starts_with(char::is_lowercase) && !self.title_case(quotation) && !value
    }

    /// Whether the words in front say that somebody uses this word: "the term “pivot”", "called a “debate”", "the slogan
    /// “Yes We Can”".
    pub(super) fn names_in_a_word(&self, quotation: usize, at: usize) -> bool {
        let slogan = || {
            at.checked_sub(4).is_some_and(|from| {
                (from..at).any(|i| self.reading.is_word(i, lists::SLOGANS) && self.reading.tag(i) == Tag::Noun)
            })
        };
        self.is_lower(quotation, at) && self.named_before(quotation) || slogan()
    }
}

//! Clauses: whether one begins at an item, and where behind times and places.

use super::Finder;
use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::ItemKind;
use crate::sieves::phrases::{attach_prepositions, core_after, is_comma, is_time};
use crate::text::tags::Tag;

impl Finder<'_, '_> {
    /// Skips "on Friday", "at a briefing in Beijing", "Thursday", "in a statement", "to reporters", adverbs.
    pub(super) fn skip_adjuncts(&self, from: usize) -> usize {
        let mut at = from;
        for _ in 0..8 {
            if at >= self.line.end {
                break;
            }
            let item = &self.reading.items[at];
            if item.is_quotation() && self.is_programme(at) {
                at += 1;
                continue;
            }
            if self.tag(at) == Tag::Adposition && self.is_programme(at + 1) {
                at += 2;
                continue;
            }
            if item.is_quotation() {
                break;
            }
            let core = core_after(self.reading, at, self.line.end);
            if !core.is_empty() && is_time(self.reading, core.clone()) && item.tag != Tag::Pronoun {
                at = core.end;
            } else if matches!(item.tag, Tag::Adposition | Tag::To)
                || self.is(at, &["to", "as", "during", "after", "before", "via", "through"])
            {
                let next = core_after(self.reading, at + 1, self.line.end);
                if next.is_empty() {
                    break;
                }
                let end = attach_prepositions(self.reading, next.end, self.line.end);
                at = if self.opens(next.end) { next.end } else { end };
            } else if let Some(end) = self.place_apposed(at) {
                at = end;
            } else if item.tag == Tag::Adverb
                // in a report | released in December
                || at > from
                    && item.is_any(&[Tag::Participle, Tag::Finite])
                    && (self.tag(at + 1) == Tag::Adposition || self.is_of_time(at + 1))
                || item.classes.has(Classes::TIME)
                || self.is(at, &[","]) && self.adjunct_closes(at)
            {
                at += 1;
            } else {
                break;
            }
            if self.opens(at) {
                break;
            }
        }
        at
    }

    pub(super) fn is_of_time(&self, at: usize) -> bool {
        self.line.contains(&at) && self.reading.items[at].classes.has(Classes::TIME)
    }

    /// "in Salem | , New Hampshire | on Monday": the end of a place that says where a place is.
    fn place_apposed(&self, comma: usize) -> Option<usize> {
        let core = core_after(self.reading, comma + 1, self.line.end);
        let named = self.is(comma, &[","]) && !core.is_empty() && self.reading.tag(core.start) == Tag::Name;
        let place = named && gazetteer::place(self.reading.span(core.clone()).of(&self.reading.article.text)).is_some();
        place.then(|| core.end + usize::from(self.is(core.end, &[","]) && !self.is_quotation(core.end + 1)))
    }

    /// A comma behind an adjunct that was opened by one: "said, in a statement, that".
    pub(super) fn adjunct_closes(&self, comma: usize) -> bool {
        matches!(self.tag(comma + 1), Tag::Adposition | Tag::Adverb)
            && (comma + 1..(comma + 12).min(self.line.end)).any(|i| self.is(i, &["that"]) || self.is_quotation(i))
    }

    /// "told Clara Venn | , prosecuting, | that": the comma that closes what is said of somebody addressed.
    pub(super) fn apposition_closes(&self, comma: usize) -> Option<usize> {
        let inner = |i: &usize| self.tag(*i) != Tag::Finite && !self.is_quotation(*i);
        let near = comma + 1..(comma + 12).min(self.line.end);
        let close = near.take_while(inner).find(|&i| self.is(i, &[","]))?;
        (self.is(comma, &[","]) && (self.is(close + 1, &["that"]) || self.is_quotation(close + 1))).then_some(close)
    }

    /// Whether a clause begins at `at` and its verb follows its subject at once.
    pub(super) fn clause_at(&self, at: usize) -> bool {
        if at >= self.line.end || !self.can_begin_clause(at) {
            return false;
        }
        if self.is_nominative(at) {
            return true;
        }
        // who advises it, said
        if self.tag(at) == Tag::Pronoun && self.is(at + 1, &[","]) {
            return false;
        }
        // "a plan to pay the debt would fail", "claims made by him were false": the verb comes behind what qualifies
        let mut qualified = false;
        let mut commas = 0;
        for i in at..self.line.end {
            commas += usize::from(self.is(i, &[","]));
            match self.tag(i) {
                // alarmed that it denies them help, is urging …: the verb of who is alarmed
                Tag::Finite if commas == 1 && self.is(i - 1, &[","]) => return false,
                Tag::Finite => return i > at,
                // claimed victory and defied them: the verb of who claims
                Tag::Coordinator if i > at && self.is(i, &["and", "but"]) && self.tag(i + 1) == Tag::Finite => {
                    return false;
                }
                // denied the report, saying …; denied it, and he …
                Tag::Gerund | Tag::To if i > at && self.is(i - 1, &[","]) => return false,
                Tag::Coordinator if i > at && self.is(i + 1, &["he", "she", "they"]) && self.is(i - 1, &[","]) => {
                    return false;
                }
                Tag::Participle | Tag::Gerund | Tag::To if i > at => {
                    let nominal = self.tag(i) == Tag::Gerund && matches!(self.tag(i + 1), Tag::Noun | Tag::Adposition);
                    let modifier = self.tag(i) == Tag::Participle
                        && matches!(self.tag(i + 1), Tag::Noun | Tag::Name | Tag::Adjective);
                    qualified |= !nominal && !modifier;
                }
                // the deal that was struck; those who know when it was: no clause, an object
                Tag::Relative | Tag::Subordinator if i > at => {
                    let apposition = i > at + 1 && self.is(i - 1, &[","]) && self.tag(i) == Tag::Relative;
                    // the man | who shot Ruiz | was known
                    if !apposition
                        && i > at + 1
                        && self.tag(i) == Tag::Relative
                        && self.is(i, &["who", "which", "that"])
                    {
                        return self.two_verbs(i);
                    }
                    if !apposition || qualified {
                        return false;
                    }
                }
                // policies to | control prices: "to" may be taken for a preposition
                Tag::Base if i > at && !qualified && !self.is(i - 1, &["to"]) => return false,
                Tag::Base if i > at => qualified = true,
                Tag::Pronoun if qualified && self.is_nominative(i) => return false,
                Tag::Coordinator if qualified || commas == 1 && self.is(i, &["nor"]) => return false,
                Tag::Punctuation if qualified || !is_comma(self.reading, i) => return false,
                _ => {}
            }
        }
        false
    }

    /// "who shot Ruiz | was known": whether behind the verb of a relative clause its subject has one.
    fn two_verbs(&self, relative: usize) -> bool {
        let ends = |i: &usize| {
            matches!(self.tag(*i), Tag::Punctuation | Tag::Coordinator | Tag::Subordinator | Tag::Relative)
                || self.is_quotation(*i)
        };
        let clause = relative + 1..self.line.end;
        let mut verbs = clause.take_while(|i| !ends(i)).filter(|&i| self.tag(i) == Tag::Finite);
        // "that he had said he was": the second is of another clause
        verbs.next().is_some_and(|first| {
            !self.reading.items[first].classes.has(Classes::SAY.with(Classes::TELL))
                && verbs.next().is_some_and(|second| !self.is_nominative(second - 1))
        })
    }

    /// Whether a clause begins at `at` and has a finite verb somewhere.
    pub(super) fn clause_from(&self, at: usize) -> bool {
        at < self.line.end
            && !self.is_an_answer(at)
            && self.can_begin_clause(at)
            && (self.is_nominative(at)
                || self.it_begins(at)
                || (at..self.end_of_clause(at)).any(|i| self.tag(i) == Tag::Finite))
    }

    /// "said | no | and went on".
    fn is_an_answer(&self, at: usize) -> bool {
        self.is(at, &["no", "yes"]) && matches!(self.tag(at + 1), Tag::Coordinator | Tag::Punctuation | Tag::To)
    }

    /// "said | it made sense", whatever the tagger takes the verb for; but "said it again".
    fn it_begins(&self, at: usize) -> bool {
        self.is(at, &["it"]) && matches!(self.tag(at + 1), Tag::Participle | Tag::Base | Tag::Noun)
    }

    /// A clause behind "said" whose verb the tagger takes for something else: what is said is seldom anything but a
    /// clause, if it is long enough.
    pub(super) fn loose_clause(&self, at: usize) -> bool {
        const LEAST: usize = 5;
        let end = self.end_of_clause(at);
        let thing = self.is(at, lists::NO_CLAUSE);
        if self.is_an_answer(at) {
            return false;
        }
        // the mayor lied
        let subject = |i: usize| (at..i).rev().find(|&i| self.tag(i) != Tag::Adverb && !self.is(i, &["never"]));
        let past = |i: usize| {
            self.tag(i) == Tag::Participle && subject(i).is_some_and(|i| matches!(self.tag(i), Tag::Noun | Tag::Name))
        };
        // a deal that let them cut prices expired; more needed to be done
        let begins = self.tag(at + 1) == Tag::Participle && self.is(at + 2, &["to"]);
        self.lemma_says()
            && at < self.line.end
            && self.can_begin_clause(at)
            && (!thing || begins || self.is(at, &["a"]) && (at + 1..end).any(past))
            && self.tag(at) != Tag::Gerund
            && ((at + 1..end).any(past)
                || begins
                || (at..end).filter(|&i| self.reading.items[i].kind == ItemKind::Word).count() >= LEAST)
    }

    /// "he", "they": only subjects look like that.
    pub(super) fn is_nominative(&self, at: usize) -> bool {
        self.is(at, &["he", "she", "they", "we", "i"])
    }

    pub(super) fn can_begin_clause(&self, at: usize) -> bool {
        if self.is(at, &["neither", "either", "both", "whatever", "whoever", "however", "wherever"]) {
            return true;
        }
        // Cook said while visiting the town
        if self.is(at, &["while", "amid", "during", "after", "before"]) && self.tag(at + 1) == Tag::Gerund {
            return false;
        }
        // "at least 200 people died" begins with a preposition, "over the plan" is no clause
        let counts = matches!(self.tag(at + 1), Tag::Number | Tag::Adjective | Tag::Adverb)
            || self.is(at + 1, &["half"])
            || self.is(at, &["up"]) && self.is(at + 1, &["to"])
            // among those hurt were two drivers
            || self.is(at, &["among"]) && self.is(at + 1, &["those", "them"]);
        // abandoned farmland is to blame
        let qualifies = self.tag(at) == Tag::Participle && matches!(self.tag(at + 1), Tag::Noun);
        !self.is(at, &[",", ".", ";", "and", "but", "or", "to"])
            && (self.tag(at) != Tag::Adposition || counts)
            && (qualifies
                || !matches!(
                    self.tag(at),
                    Tag::Punctuation | Tag::Relative | Tag::Coordinator | Tag::Participle | Tag::Finite | Tag::Base
                ))
    }
}

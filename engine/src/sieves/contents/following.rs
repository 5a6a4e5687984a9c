//! What stands behind a cue: whether content begins there, and where.

use super::Finder;
use crate::gazetteer;
use crate::lexicon::Classes;
use crate::reading::ItemKind;
use crate::sieves::cues::Form;
use crate::sieves::names::names_a_programme;
use crate::sieves::phrases::{attach_prepositions, core_after, is_comma, is_time, phrase_after};
use crate::text::tags::Tag;

/// What stands behind a cue.
pub(super) enum Following {
    /// Content begins here.
    Content(usize),
    /// The cue is in the middle or at the end.
    Nothing,
}

impl Finder<'_, '_> {
    /// What the cue's class lets follow.
    pub(super) fn following(&self) -> Following {
        let classes = self.classes();
        let at = if self.cue.form == Form::Passive { self.cue.region.end } else { self.cue.items.end };
        // past forms may be taken for participles
        if self.in_relative_clause() && matches!(self.tag(at), Tag::Finite | Tag::Participle | Tag::Base) {
            return Following::Content(at);
        }
        // warned of a “ferocious” battle
        let about = self.is(at, &["of", "about", "against"]) && classes.has(Classes::DESCRIBE.with(Classes::TELL));
        if about && (at + 1..at + 5).any(|i| self.is_quotation(i)) {
            return Following::Content(at + 1);
        }
        if classes.has(Classes::SAY.with(Classes::TELL))
            && let Some(found) = self.said(at)
        {
            return Following::Content(found);
        }
        if classes.has(Classes::ASK)
            && let Some(found) = self.asked(at)
        {
            return Following::Content(found);
        }
        if classes.has(Classes::SHOW)
            && self.source_speaks()
            && let Some(found) = self.said(at).filter(|&i| self.is(i, &["that"]) || self.is_quotation(i))
        {
            return Following::Content(found);
        }
        if classes.has(Classes::MANNER.with(Classes::MIND).with(Classes::SHOW))
            && let Some(found) = self.quotation_next(at)
        {
            return Following::Content(found);
        }
        if classes.has(Classes::DESCRIBE.with(Classes::MIND))
            && let Some(found) = self.described(at)
        {
            return Following::Content(found);
        }
        Following::Nothing
    }

    /// "use, which | an investigation said | was", "a law | he said | discriminated": what is reported has its subject in
    /// front.
    pub(super) fn in_relative_clause(&self) -> bool {
        let start = self.cue.region.start;
        self.cue.form == Form::SourceFirst
            && self.lemma_says()
            && start > self.line.start
            && (self.is(start - 1, &["which", "who", "that", "what"])
                || matches!(self.tag(start - 1), Tag::Noun | Tag::Name))
    }

    /// Documents and bodies show; people find things without saying so.
    pub(super) fn source_speaks(&self) -> bool {
        self.cue.source.clone().is_some_and(|source| {
            source
                .clone()
                .any(|i| self.reading.items[i].classes.has(Classes::DOCUMENT.with(Classes::BODY).with(Classes::PEOPLE)))
        })
    }

    /// "said", then perhaps somebody addressed and a time or place, then the content.
    pub(super) fn said(&self, from: usize) -> Option<usize> {
        let mut at = from;
        if self.opens(at) {
            return self.opened(at);
        }
        let addressed = self.classes().has(Classes::TELL);
        if addressed {
            let (plain, full) = phrase_after(self.reading, at, self.line.end);
            if !plain.is_empty() && !is_time(self.reading, plain.clone()) {
                // "told reporters" against "warned the talks would fail"
                let clause = self.clause_at(at) && !self.lemma_tells();
                if clause {
                    return Some(at);
                }
                at = plain.end;
                if full > plain.end && self.opens(full) {
                    at = full;
                }
                if self.opens(at) || self.is(at, &[","]) && self.is_nominative(at + 1) {
                    return self.opened(at);
                }
            }
        }
        let behind = self.skip_adjuncts(at);
        if self.opens(behind) {
            return self.opened(behind);
        }
        if addressed && self.lemma_tells() && at == from {
            return None;
        }
        if at == from && self.tag(at) == Tag::Gerund && self.admits() {
            return Some(at);
        }
        let strong = self.lemma_says() || self.lemma_tells();
        let clause = |i: usize| if strong { self.clause_from(i) } else { self.clause_at(i) };
        [at, behind].into_iter().find(|&i| clause(i)).or_else(|| Some(behind).filter(|&i| self.loose_clause(i)))
    }

    /// A clause behind "said" whose verb the tagger takes for something else: what is said is seldom anything but a
    /// clause, if it is long enough.
    fn loose_clause(&self, at: usize) -> bool {
        const LEAST: usize = 5;
        let end = self.end_of_clause(at);
        let thing = self.is(
            at,
            &[
                "nothing",
                "something",
                "anything",
                "little",
                "much",
                "more",
                "less",
                "a",
                "goodbye",
                "so",
                "as",
                "yes",
                "no",
            ],
        );
        self.lemma_says()
            && at < self.line.end
            && self.can_begin_clause(at)
            && !thing
            && self.tag(at) != Tag::Gerund
            && (at..end).filter(|&i| self.reading.items[i].kind == ItemKind::Word).count() >= LEAST
    }

    /// Verbs that report what somebody does by a gerund: "denied taking money", "reported holding shares".
    fn admits(&self) -> bool {
        const STEMS: &[&str] =
            &["report", "denie", "deny", "admit", "acknowledg", "suggest", "recall", "confess", "recommend"];
        let verb = self.reading.word(self.cue.verb);
        STEMS.iter().any(|stem| verb.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem)))
    }

    pub(super) fn lemma_says(&self) -> bool {
        self.is(self.cue.verb, &["said", "says", "say", "saying"])
    }

    pub(super) fn lemma_tells(&self) -> bool {
        self.is(
            self.cue.verb,
            &["told", "tells", "tell", "telling", "assured", "reminded", "informed", "notified", "advised"],
        )
    }

    /// Whether content is opened at `at` for certain: by `that`, a quotation, a colon, a question word.
    pub(super) fn opens(&self, at: usize) -> bool {
        self.is_quotation(at) && !self.is_programme(at)
            || self.is(at, &[":"]) && at + 1 < self.line.end
            || self.is(at, &["that"]) && self.tag(at) != Tag::Determiner
            || self.is(at, &["that"]) && self.clause_from(at + 1) && self.tag(at + 1) != Tag::Noun
            || is_comma(self.reading, at) && self.is_quotation(at + 1)
            || is_comma(self.reading, at) && self.is(at + 1, &["that"]) && self.tag(at + 1) != Tag::Relative
            || self.is(at, &["whether", "how", "why", "what", "if"]) && !self.is(at + 1, &["?"])
            || self.is(at, &["who", "when", "where"]) && self.tag(at - 1) != Tag::Noun && self.tag(at - 1) != Tag::Name
    }

    /// Where the content begins that is opened at `at`.
    pub(super) fn opened(&self, at: usize) -> Option<usize> {
        let start = if self.is(at, &[":"]) || is_comma(self.reading, at) { at + 1 } else { at };
        (start < self.line.end).then_some(start)
    }

    fn is_programme(&self, at: usize) -> bool {
        self.line.contains(&at) && names_a_programme(self.reading, at)
    }

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

    /// Whether a clause begins at `at` and its verb follows its subject at once.
    pub(super) fn clause_at(&self, at: usize) -> bool {
        if at >= self.line.end || !self.can_begin_clause(at) {
            return false;
        }
        if self.is_nominative(at) {
            return true;
        }
        // "a plan to pay the debt would fail", "claims made by him were false": the verb comes behind what qualifies
        let mut qualified = false;
        for i in at..self.line.end {
            match self.tag(i) {
                Tag::Finite => return i > at,
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
                    if !apposition || qualified {
                        return false;
                    }
                }
                Tag::Base if i > at && !qualified => return false,
                Tag::Pronoun if qualified && self.is_nominative(i) => return false,
                Tag::Coordinator if qualified => return false,
                Tag::Punctuation if qualified || !is_comma(self.reading, i) => return false,
                _ => {}
            }
        }
        false
    }

    /// Whether a clause begins at `at` and has a finite verb somewhere.
    pub(super) fn clause_from(&self, at: usize) -> bool {
        at < self.line.end
            && self.can_begin_clause(at)
            && (self.is_nominative(at) || (at..self.end_of_clause(at)).any(|i| self.tag(i) == Tag::Finite))
    }

    /// "he", "they": only subjects look like that.
    pub(super) fn is_nominative(&self, at: usize) -> bool {
        self.is(at, &["he", "she", "they", "we", "i"])
    }

    pub(super) fn can_begin_clause(&self, at: usize) -> bool {
        // "at least 200 people died" begins with a preposition, "over the plan" is no clause
        let counts = matches!(self.tag(at + 1), Tag::Number | Tag::Adjective | Tag::Adverb)
            || self.is(at + 1, &["half"])
            || self.is(at, &["up"]) && self.is(at + 1, &["to"]);
        !self.is(at, &[",", ".", ";", "and", "but", "or", "to"])
            && (self.tag(at) != Tag::Adposition || counts)
            && !matches!(
                self.tag(at),
                Tag::Punctuation | Tag::Relative | Tag::Coordinator | Tag::Participle | Tag::Finite | Tag::Base
            )
    }

    /// "asked X to …", "urged that …", "vowed to …", "called on X to …", "called for …".
    pub(super) fn asked(&self, from: usize) -> Option<usize> {
        let at = from;
        let called = self.is(from - 1, &["for", "on", "upon"]);
        if self.opens(at) && !called {
            return self.opened(at);
        }
        if self.is_infinitive(at) {
            return Some(at);
        }
        let (plain, _) = phrase_after(self.reading, at, self.line.end);
        if plain.is_empty() {
            return self.is(from - 1, &["for"]).then_some(at);
        }
        let core = core_after(self.reading, at, self.line.end);
        for end in [core.end, plain.end, self.skip_adjuncts(core.end)] {
            let behind = if self.tag(end) == Tag::Adverb { end + 1 } else { end };
            if self.is_infinitive(behind) {
                return Some(behind);
            }
            if self.opens(end) && !self.is(end, &["who", "when", "where"]) {
                return self.opened(end);
            }
        }
        self.is(from - 1, &["for"]).then_some(at)
    }

    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        self.is(at, &["to"]) && self.tag(at) == Tag::To
            || self.is(at, &["to"]) && self.tag(at + 1) == Tag::Base
            || self.is(at, &["not"]) && self.is(at + 1, &["to"])
    }

    /// A quotation right behind, a comma or colon between at the most, or an adjunct.
    pub(super) fn quotation_next(&self, from: usize) -> Option<usize> {
        let behind = self.skip_adjuncts(from);
        // responds to Mills with, “…”
        let with = usize::from(self.is(behind, &["with"]));
        [from, behind, behind + with].into_iter().find_map(|at| {
            if self.is_quotation(at) {
                Some(at)
            } else {
                ((is_comma(self.reading, at) || self.is(at, &[":"])) && self.is_quotation(at + 1)).then_some(at + 1)
            }
        })
    }

    /// Words between marks somewhere in the clause: "called it a “mistake”", "accused them of “lying”".
    pub(super) fn described(&self, from: usize) -> Option<usize> {
        let end = self.end_of_clause(from);
        let Some(quoted) = (from..end).find(|&i| self.is_quotation(i)) else { return self.voiced(from, end) };
        let at = (from..quoted).rev().take(3).find(|&i| self.is(i, &["as", "of", "that", "for", ":"]));
        // a name in marks is not what the source says of it
        if quoted > from
            && self.reading.items[quoted - 1].classes.has(Classes::NAME_ONLY)
            && self.tag(quoted - 1) == Tag::Noun
        {
            return None;
        }
        Some(match at {
            Some(i) if self.is(i, &["that"]) => i,
            Some(i) => i + 1,
            None if quoted == from + 1 && self.is(from, &[","]) => quoted,
            None => from,
        })
    }

    /// Without any marks: "voiced concerns that …", "accused them of meddling".
    pub(super) fn voiced(&self, from: usize, end: usize) -> Option<usize> {
        if self.reading.word(self.cue.verb).to_ascii_lowercase().starts_with("accus") {
            let of = (from..end).find(|&i| self.is(i, &["of"]) && self.tag(i + 1) == Tag::Gerund)?;
            return Some(of + 1);
        }
        let object = core_after(self.reading, from, end);
        let noun = object.end.checked_sub(1).filter(|_| !object.is_empty())?;
        let speech = self.reading.items[noun].classes.has(Classes::UTTERANCE)
            || self.is(
                noun,
                &[
                    "concern",
                    "concerns",
                    "fear",
                    "fears",
                    "hope",
                    "hopes",
                    "doubt",
                    "doubts",
                    "confidence",
                    "belief",
                    "view",
                ],
            );
        (speech && self.is(object.end, &["that"])).then_some(object.end)
    }
}

//! Parts of speech, cut to what the sieves ask for: where a noun phrase begins and ends, which verb is finite,
//! what opens a clause.
//!
//! Learned from treebanks (`docs/tagger.md`). A first pass looks at each word by itself: the word if it is known,
//! its endings, how it is written. A second, from left to right, adds what the neighbours say: the tags before,
//! what the words behind may be, whether the clause has its finite verb. Scores are sums of small integers.

use std::ops::Range;

use crate::text::tokens::Token;

mod again;
#[doc(hidden)]
pub mod coder;
#[doc(hidden)]
pub mod features;
#[doc(hidden)]
pub mod form;
pub mod model;
mod table;
#[doc(hidden)]
pub mod weights;

pub use model::{Model, Workspace};

/// How many tags there are.
pub const TAGS: usize = Tag::ALL.len();

/// The part of speech of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Tag {
    /// A common noun: `minister`, `claims` in "the claims".
    Noun,
    /// A proper noun, and every word of a name: `Amy`, `United`, `Nations`.
    Name,
    /// Personal, demonstrative, indefinite pronouns, and `there` in "there is".
    Pronoun,
    /// Articles, demonstratives before a noun, quantifiers, possessives (`his`).
    Determiner,
    /// An adjective, ordinal numbers included.
    Adjective,
    /// An adverb.
    Adverb,
    /// A verb with tense, auxiliaries and modals included: `said`, `has`, `will`.
    Finite,
    /// The bare form: behind `to` or a modal, and the imperative.
    Base,
    /// The `-ing` form of a verb.
    Gerund,
    /// The past participle: `warned` in "was warned", `been`.
    Participle,
    /// A preposition, and the particle of a phrasal verb (`out` in "pointed out").
    Adposition,
    /// `to` before an infinitive.
    To,
    /// `and`, `but`, `or`.
    Coordinator,
    /// Opens a dependent clause: `that`, `because`, `if`, `while`.
    Subordinator,
    /// Relative and question words: `who`, `which`, `when`, `that` in "the law that passed".
    Relative,
    /// A number in digits or words.
    Number,
    /// `’s` behind an owner.
    Possessive,
    /// `not`, `n’t`.
    Not,
    /// Punctuation.
    Punctuation,
    /// Symbols, interjections, foreign words, addresses.
    Other,
}

impl Tag {
    /// In the order of their numbers.
    pub const ALL: [Self; 20] = [
        Self::Noun,
        Self::Name,
        Self::Pronoun,
        Self::Determiner,
        Self::Adjective,
        Self::Adverb,
        Self::Finite,
        Self::Base,
        Self::Gerund,
        Self::Participle,
        Self::Adposition,
        Self::To,
        Self::Coordinator,
        Self::Subordinator,
        Self::Relative,
        Self::Number,
        Self::Possessive,
        Self::Not,
        Self::Punctuation,
        Self::Other,
    ];
}

/// The tag of each token. `sentences` are ranges of token indices, in order and without overlap; a token
/// outside of them is tagged [`Tag::Other`].
#[must_use]
pub fn tags(text: &str, tokens: &[Token], sentences: &[Range<usize>]) -> Vec<Tag> {
    let model = Model::built_in();
    let mut workspace = Workspace::default();
    let mut out = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        let range = sentence.start.clamp(out.len(), tokens.len())..sentence.end.min(tokens.len());
        out.resize(range.start, Tag::Other);
        let start = out.len();
        let words = tokens.get(range).unwrap_or_default();
        model.tag(text, words, &mut workspace, &mut out);
        body_in_capitals(text, words, out.get_mut(start..).unwrap_or_default());
        firm_by_its_form(text, words, out.get_mut(start..).unwrap_or_default());
    }
    out.resize(tokens.len(), Tag::Other);
    again::names_again(text, tokens, sentences, &mut out);
    again::letters_again(text, tokens, &mut out);
    out
}

/// "the WHO’s head": a body, and no relative word in front of a verb, where the sentence is not all in capitals.
fn body_in_capitals(text: &str, words: &[Token], tags: &mut [Tag]) {
    let word = |at: usize| words.get(at).map_or("", |token| token.span.of(text));
    let small = |token: &Token| token.span.of(text).starts_with(char::is_lowercase);
    // once for a sentence, and not for each word of it
    let named = (0..tags.len()).any(|at| word(at) == "WHO") && words.iter().any(small);
    for at in (0..tags.len()).filter(|&at| named && word(at) == "WHO") {
        tags[at] = Tag::Name;
        let owned = matches!(word(at + 1), "’s" | "'s") && tags.get(at + 2) == Some(&Tag::Noun);
        if let Some(tag) = tags.get_mut(at + 1).filter(|_| owned) {
            *tag = Tag::Possessive;
        }
    }
}

/// "Qualvex Inc said": what stands with a capital in front of a firm's legal form is its name, whatever it looks like.
fn firm_by_its_form(text: &str, words: &[Token], tags: &mut [Tag]) {
    let word = |at: usize| words.get(at).map_or("", |token| token.span.of(text));
    let forms = ["Inc", "Inc.", "Corp", "Corp.", "Ltd", "Ltd.", "Plc", "PLC", "LLC", "GmbH"];
    for at in 1..tags.len() {
        let named = word(at - 1).starts_with(char::is_uppercase) && tags[at - 1] != Tag::Determiner;
        if named && forms.contains(&word(at)) {
            tags[at - 1] = Tag::Name;
            tags[at] = Tag::Name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;

    fn tagged(text: &str) -> Vec<Tag> {
        let tokens = tokens(text);
        tags(text, &tokens, std::slice::from_ref(&(0..tokens.len())))
    }

    #[test]
    fn each_token_has_a_tag_also_outside_of_sentences() {
        let text = "He left. She stayed.";
        let tokens = tokens(text);
        assert_eq!(tags(text, &tokens, &[]), vec![Tag::Other; 6]);
        assert_eq!(tags(text, &tokens, &[1..3, 4..900]).len(), 6);
    }

    fn tag_of(text: &str, word: &str) -> Option<Tag> {
        let tokens = tokens(text);
        let at = tokens.iter().position(|token| token.span.of(text) == word)?;
        tagged(text).get(at).copied()
    }

    #[test]
    fn a_reporting_verb_behind_its_subject_is_finite() {
        use Tag::{Determiner, Finite, Name, Noun, Punctuation};
        assert_eq!(tagged("The minister told Reuters."), [Determiner, Noun, Finite, Name, Punctuation]);
    }

    #[test]
    fn a_word_is_a_verb_or_a_noun_by_its_neighbours() {
        assert_eq!(tag_of("The minister claims it was wrong.", "claims"), Some(Tag::Finite));
        assert_eq!(tag_of("The claims were wrong.", "claims"), Some(Tag::Noun));
    }

    #[test]
    fn a_participle_behind_its_noun_is_not_finite() {
        let text = "A statement released by the company on Monday claimed that the workers were told to leave.";
        assert_eq!(tag_of(text, "released"), Some(Tag::Participle));
        assert_eq!(tag_of(text, "claimed"), Some(Tag::Finite));
        assert_eq!(tag_of(text, "told"), Some(Tag::Participle));
    }

    #[test]
    fn an_unknown_name_at_the_start_of_a_sentence_is_a_name() {
        assert_eq!(tag_of("Wilkins also said Warhol was an artist.", "Wilkins"), Some(Tag::Name));
    }

    #[test]
    fn a_heading_in_capitals_keeps_its_verb() {
        assert_eq!(tag_of("SENATE LEADER SAYS DEAL IS CLOSE", "SAYS"), Some(Tag::Finite));
    }

    #[test]
    fn a_body_in_capitals_is_no_relative_word() {
        assert_eq!(tag_of("The WHO’s head said it was late.", "WHO"), Some(Tag::Name));
        assert_eq!(tag_of("The WHO’s head said it was late.", "’s"), Some(Tag::Possessive));
    }

    #[test]
    fn marks_need_no_model() {
        assert_eq!(tagged("…“”"), [Tag::Punctuation; 3]);
    }

    #[test]
    fn the_tags_are_numbered_in_order() {
        assert!(Tag::ALL.iter().enumerate().all(|(i, &tag)| tag as usize == i));
    }
}

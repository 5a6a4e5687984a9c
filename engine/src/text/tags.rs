//! Parts of speech, cut to what the sieves ask for: where a noun phrase begins and ends, which verb is finite,
//! what opens a clause.

use std::ops::Range;

use crate::text::tokens::{Token, TokenKind};

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

/// The tag of each token. `sentences` are ranges of token indices, in order and without overlap; a token
/// outside of them is tagged [`Tag::Other`].
#[must_use]
pub fn tags(text: &str, tokens: &[Token], sentences: &[Range<usize>]) -> Vec<Tag> {
    let mut out = Vec::with_capacity(tokens.len());
    for sentence in sentences {
        out.resize(sentence.start.clamp(out.len(), tokens.len()), Tag::Other);
        tag(text, tokens.get(sentence.clone()).unwrap_or_default(), &mut out);
    }
    out.resize(tokens.len(), Tag::Other);
    out
}

/// Appends the tags of the tokens of one sentence to `out`.
pub fn tag(text: &str, sentence: &[Token], out: &mut Vec<Tag>) {
    let mut before = [None, None];
    for (i, token) in sentence.iter().enumerate() {
        let word = token.span.of(text);
        let next = sentence.get(i + 1).map_or("", |t| t.span.of(text));
        let tag = match token.kind {
            TokenKind::Punctuation if word.chars().all(|c| matches!(c, '$' | '€' | '£' | '%' | '+' | '=')) => {
                Tag::Other
            }
            TokenKind::Punctuation => Tag::Punctuation,
            TokenKind::Number => number(word),
            TokenKind::Clitic => clitic(word, before[0]),
            TokenKind::Word => by_word(word, next, before, i == 0),
        };
        before = [Some(tag), before[0]];
        out.push(tag);
    }
}

fn number(word: &str) -> Tag {
    match word.trim_start_matches(|c: char| c.is_ascii_digit() || c == ',') {
        "th" | "st" | "nd" | "rd" => Tag::Adjective,
        "s" => Tag::Noun,
        rest if rest.starts_with('-') && rest.ends_with(char::is_alphabetic) => Tag::Adjective,
        _ => Tag::Number,
    }
}

fn clitic(word: &str, before: Option<Tag>) -> Tag {
    if word.ends_with(['t', 'T']) {
        Tag::Not
    } else if !word.ends_with(['s', 'S', '\'', '’', 'ʼ'])
        || before == Some(Tag::Pronoun)
        || before == Some(Tag::Relative)
    {
        Tag::Finite
    } else {
        Tag::Possessive
    }
}

/// Whether what stands before asks for a bare verb.
fn wants_base(before: [Option<Tag>; 2]) -> bool {
    before[0] == Some(Tag::To)
}

/// Whether what stands before can be the subject or the end of it.
fn subject_before(before: [Option<Tag>; 2]) -> bool {
    matches!(before[0], Some(Tag::Name | Tag::Noun | Tag::Pronoun | Tag::Relative | Tag::Punctuation | Tag::Number))
}

fn by_word(word: &str, next: &str, before: [Option<Tag>; 2], first: bool) -> Tag {
    let capital = word.starts_with(char::is_uppercase);
    let lower = word.to_lowercase();
    if let Some(tag) = closed(&lower, next, before) {
        return tag;
    }
    if capital && !first {
        return Tag::Name;
    }
    if wants_base(before) {
        return Tag::Base;
    }
    by_ending(&lower, before)
}

fn by_ending(word: &str, before: [Option<Tag>; 2]) -> Tag {
    let ends = |endings: &[&str]| endings.iter().any(|e| word.len() > e.len() + 1 && word.ends_with(e));
    if word.contains('-') && !ends(&["er", "ers"])
        || ends(&["ous", "ful", "ive", "ical", "able", "ible", "less", "ish"])
    {
        Tag::Adjective
    } else if ends(&["ly"]) {
        Tag::Adverb
    } else if ends(&["ing"]) {
        Tag::Gerund
    } else if ends(&["ed"]) {
        if subject_before(before) { Tag::Finite } else { Tag::Participle }
    } else {
        Tag::Noun
    }
}

/// Words of the closed classes, and the commonest verbs.
fn closed(word: &str, next: &str, before: [Option<Tag>; 2]) -> Option<Tag> {
    let tag = match word {
        "to" if next.starts_with(char::is_lowercase)
            && !matches!(closed(next, "", [None; 2]), Some(Tag::Determiner)) =>
        {
            Tag::To
        }
        "that" if before[0] == Some(Tag::Noun) => Tag::Relative,
        "that" | "because" | "if" | "while" | "although" | "though" | "whether" | "unless" => Tag::Subordinator,
        "who" | "which" | "whom" | "whose" | "when" | "where" | "why" | "how" | "what" => Tag::Relative,
        "i" | "you" | "he" | "she" | "it" | "we" | "they" | "me" | "him" | "us" | "them" | "there" | "himself"
        | "herself" | "itself" | "themselves" | "everyone" | "nobody" | "something" | "nothing" => Tag::Pronoun,
        "the" | "a" | "an" | "this" | "these" | "those" | "my" | "your" | "his" | "her" | "its" | "our" | "their"
        | "some" | "any" | "no" | "every" | "each" | "all" | "both" | "another" => Tag::Determiner,
        "is" | "are" | "was" | "were" | "am" | "has" | "had" | "does" | "did" | "will" | "would" | "can" | "could"
        | "may" | "might" | "must" | "should" | "shall" | "said" | "says" | "told" | "went" | "came" | "took" => {
            Tag::Finite
        }
        "have" | "do" if !wants_base(before) => Tag::Finite,
        "be" | "have" | "do" => Tag::Base,
        "been" | "gone" | "done" | "known" | "given" | "taken" => Tag::Participle,
        "of" | "in" | "for" | "on" | "with" | "at" | "by" | "from" | "about" | "as" | "into" | "like" | "after"
        | "over" | "between" | "out" | "against" | "during" | "without" | "before" | "under" | "around" | "among"
        | "to" | "up" | "off" | "down" | "through" | "since" | "until" | "than" => Tag::Adposition,
        "and" | "or" | "but" | "nor" => Tag::Coordinator,
        "not" => Tag::Not,
        "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "hundred"
        | "thousand" | "million" | "billion" => Tag::Number,
        "also" | "now" | "then" | "so" | "just" | "only" | "very" | "never" | "here" | "still" | "even" | "again"
        | "too" | "well" | "ago" | "later" | "already" => Tag::Adverb,
        _ => return None,
    };
    Some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokens::tokens;

    fn tagged(text: &str) -> Vec<Tag> {
        let tokens = tokens(text);
        tags(text, &tokens, &[0..tokens.len()])
    }

    #[test]
    fn each_token_has_a_tag_also_outside_of_sentences() {
        let text = "He left. She stayed.";
        let tokens = tokens(text);
        assert_eq!(tags(text, &tokens, &[]), vec![Tag::Other; 6]);
        assert_eq!(tags(text, &tokens, &[1..3, 4..900]).len(), 6);
    }

    #[test]
    fn a_reporting_verb_behind_its_subject_is_finite() {
        use Tag::{Determiner, Finite, Name, Noun, Punctuation};
        assert_eq!(tagged("The minister told Reuters."), [Determiner, Noun, Finite, Name, Punctuation]);
    }
}

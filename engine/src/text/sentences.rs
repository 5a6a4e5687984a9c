//! Sentences of the narration. A quotation is one opaque piece of the sentence that holds it, however many
//! sentences stand between its marks.

use std::ops::Range;

use crate::article::Article;
use crate::lexicon::{Classes, classes};
use crate::text::marks::Quotation;
use crate::text::tokens::{Token, TokenKind};

/// A sentence: a range of token indices inside one block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens, quotation marks included.
    pub tokens: Range<usize>,
    /// Index of the block.
    pub block: u32,
}

/// A sentence of more words than this, quotations counting as one each, is cut: no writer means it, and rules that
/// look through a sentence stay linear in the text.
const LONGEST: usize = 400;

/// Words that begin a sentence behind an abbreviation that may end one ("in the U.S. He said").
const OPENERS: &[&str] = &[
    "A",
    "After",
    "All",
    "An",
    "And",
    "As",
    "At",
    "Both",
    "But",
    "By",
    "For",
    "He",
    "Her",
    "His",
    "However",
    "I",
    "If",
    "In",
    "It",
    "Its",
    "Last",
    "Meanwhile",
    "No",
    "On",
    "One",
    "She",
    "Since",
    "So",
    "Some",
    "That",
    "The",
    "Their",
    "There",
    "These",
    "They",
    "This",
    "Those",
    "Though",
    "We",
    "When",
    "While",
    "With",
    "You",
];

/// The sentences of the explored blocks, in order.
#[must_use]
pub fn sentences(article: &Article, tokens: &[Token], quotations: &[Quotation]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let mut token = 0;
    let mut quotation = 0_usize;
    for (index, block) in article.blocks.iter().enumerate() {
        while tokens.get(token).is_some_and(|t| t.span.start < block.span.start) {
            token += 1;
        }
        // a quotation of the block before may end inside this one
        let open = quotation.checked_sub(1).and_then(|last| quotations.get(last)).map_or(0, |q| q.outer.end);
        while tokens.get(token).is_some_and(|t| t.span.end <= open.min(block.span.end)) {
            token += 1;
        }
        let first = token;
        while tokens.get(token).is_some_and(|t| t.span.end <= block.span.end) {
            token += 1;
        }
        if !block.kind.is_explored() {
            continue;
        }
        while quotations.get(quotation).is_some_and(|q| q.outer.start < block.span.start) {
            quotation += 1;
        }
        let splitter = Splitter { text: &article.text, tokens: &tokens[..token], quotations, block: index as u32 };
        quotation = splitter.split(first, quotation, &mut out);
    }
    out
}

struct Splitter<'a> {
    text: &'a str,
    /// Up to the end of the block.
    tokens: &'a [Token],
    quotations: &'a [Quotation],
    block: u32,
}

impl Splitter<'_> {
    fn split(&self, first: usize, mut quotation: usize, out: &mut Vec<Sentence>) -> usize {
        let mut start = first;
        let mut at = first;
        let mut length = 0;
        if let Some(end) = self.time_in_front(first) {
            out.push(Sentence { tokens: first..end, block: self.block });
            (start, at) = (end, end);
        }
        while at < self.tokens.len() {
            let here = self.tokens[at].span;
            let quoted = self.quotations.get(quotation).filter(|q| q.outer.start == here.start);
            let ends = if let Some(quoted) = quoted {
                while self.tokens.get(at).is_some_and(|t| t.span.end <= quoted.outer.end) {
                    at += 1;
                }
                quotation += 1;
                self.quotation_ends_sentence(quoted, at)
            } else {
                at += 1;
                self.token_ends_sentence(at)
            };
            length += 1;
            if (ends || length >= LONGEST) && at > start {
                length = 0;
                out.push(Sentence { tokens: start..at, block: self.block });
                start = at;
            }
        }
        if start < at {
            out.push(Sentence { tokens: start..at, block: self.block });
        }
        quotation
    }

    /// The end of "10:32 GMT:" in front of an entry of a live page, which is no part of its first sentence.
    fn time_in_front(&self, first: usize) -> Option<usize> {
        let number = |at: usize| self.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Number && t.span.len() <= 2);
        if !number(first) || !matches!(self.word(first + 1), ":" | ".") || !number(first + 2) {
            return None;
        }
        (first + 3..first + 7).find(|&at| matches!(self.word(at), ":" | "—" | "–" | "-" | "|")).map(|at| at + 1)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    /// Whether what begins at `at` can begin a sentence.
    fn begins(&self, at: usize) -> bool {
        self.word(at).starts_with(|c: char| {
            c.is_uppercase()
                || c.is_ascii_digit()
                || "“\"„«‘'([@#—–-•…".contains(c)
                || c.is_alphabetic() && !c.is_lowercase()
        })
    }

    /// Whether a sentence ends in front of `at`, the token before being a word or punctuation.
    fn token_ends_sentence(&self, at: usize) -> bool {
        let last = self.word(at - 1);
        match last {
            "." | "!" | "?" | "…" | "..." => self.begins(at) && !self.is_closing(at),
            ")" | "]" | "’" | "'" => {
                at >= 2
                    && matches!(self.word(at - 2), "." | "!" | "?")
                    && self.begins(at)
                    && self.word(at).chars().all(char::is_alphanumeric)
            }
            _ if last.ends_with('.') && self.tokens[at - 1].kind == TokenKind::Word => {
                OPENERS.binary_search(&self.word(at)).is_ok() && !classes(last).has(Classes::TITLE) && last.len() > 2
            }
            _ => false,
        }
    }

    fn is_closing(&self, at: usize) -> bool {
        matches!(self.word(at), ")" | "]" | "’" | "”")
    }

    /// Whether a sentence ends in front of `at`, behind a closing mark.
    fn quotation_ends_sentence(&self, quoted: &Quotation, at: usize) -> bool {
        let inner = quoted.inner.of(self.text).trim_end();
        let last = inner.chars().next_back().unwrap_or_default();
        if !self.begins(at) {
            return false;
        }
        match last {
            '.' if !inner.ends_with("..") => true,
            // “Why?” Amy Chen asked. — “Why?” The minister left.
            '.' | '…' | '!' | '?' | '’' | '-' | '—' | '–' => !self.cue_follows(at),
            _ => false,
        }
    }

    /// Whether a few words on, before any punctuation, a verb reports: `Amy Chen asked`.
    fn cue_follows(&self, at: usize) -> bool {
        let inside = |word: &&str| word.starts_with(char::is_alphanumeric) || matches!(*word, "’s" | "'s");
        let reports = |word: &str| {
            let classes = classes(word);
            classes.has(Classes::SAY.with(Classes::TELL).with(Classes::MANNER).with(Classes::ASK))
                && classes.has(Classes::PAST.with(Classes::PRESENT))
        };
        if (at..at + 7).map(|i| self.word(i)).take_while(inside).any(reports) {
            return true;
        }
        // “Why?” Murphy, the head of the club, asked
        let name = (at..at + 4).take_while(|&i| inside(&self.word(i))).last();
        let named = name.filter(|&i| self.word(i + 1) == "," && self.word(i).starts_with(char::is_uppercase));
        let apposition = |first: usize| (first..first + 14).find(|&i| !inside(&self.word(i)));
        named
            .and_then(|i| apposition(i + 2))
            .is_some_and(|close| self.word(close) == "," && reports(self.word(close + 1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::plain;
    use crate::text::marks::quotations;
    use crate::text::tokens::tokens;

    fn split(text: &str) -> Vec<String> {
        let article = plain::read(text);
        let tokens = tokens(&article.text);
        sentences(&article, &tokens, &quotations(&article, &[]))
            .iter()
            .map(|s| {
                let span = tokens[s.tokens.start].span.to(tokens[s.tokens.end - 1].span);
                span.of(&article.text).to_owned()
            })
            .collect()
    }

    #[test]
    fn the_list_of_openers_is_sorted() {
        assert!(OPENERS.is_sorted());
    }

    #[test]
    fn abbreviations_do_not_end_a_sentence() {
        assert_eq!(
            split("Mr. Lee of the U.S. Treasury left. He went."),
            ["Mr. Lee of the U.S. Treasury left.", "He went."]
        );
        assert_eq!(split("They live in the U.S. He went."), ["They live in the U.S.", "He went."]);
    }

    #[test]
    fn a_quotation_is_one_piece() {
        assert_eq!(
            split("“One. Two,” he said. “Three.” Four said so."),
            ["“One. Two,” he said.", "“Three.”", "Four said so."]
        );
    }

    #[test]
    fn a_question_may_be_followed_by_its_cue() {
        assert_eq!(
            split("“Why?” Amy Chen asked. “Why?” The minister left."),
            ["“Why?” Amy Chen asked.", "“Why?”", "The minister left."]
        );
        assert_eq!(split("“Why?” asked Amy."), ["“Why?” asked Amy."]);
    }

    #[test]
    fn a_question_may_be_followed_by_a_name_that_is_explained() {
        assert_eq!(
            split("“Why?” Amy Chen, the head of the club, asked. “Why?” Amy Chen, the head, left."),
            ["“Why?” Amy Chen, the head of the club, asked.", "“Why?”", "Amy Chen, the head, left."]
        );
    }

    #[test]
    fn the_time_of_an_entry_stands_apart() {
        assert_eq!(split("10:32 GMT: Chen left. 5:1 was the odds."), ["10:32 GMT:", "Chen left.", "5:1 was the odds."]);
    }

    #[test]
    fn blocks_end_sentences() {
        assert_eq!(split("A heading\nA text"), ["A heading", "A text"]);
    }
}

//! What the tagger sees of a token by itself: its letters without case, and how it is written.

use super::Tag;
use crate::text::letters::lower;
use crate::text::tokens::{Token, TokenKind, is_apostrophe};

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Shape {
    /// `minister`.
    Lower,
    /// `Amy`, inside a sentence.
    Capital,
    /// A capital where any word would have it: at the start of a sentence or of a quotation.
    First,
    /// `NATO`.
    Capitals,
    /// `McDonald`, `iPhone`.
    Mixed,
    /// A capital in a heading that capitalizes its words, or is all in capitals.
    Title,
    /// `84`, `3rd`.
    Digits,
    /// `’s`.
    Clitic,
    /// A lone apostrophe; all other punctuation is known without a look at the words.
    Mark,
    /// `J.`, `U.`
    Initial,
}

impl Shape {
    /// How many there are.
    pub const COUNT: usize = 10;

    /// Whether the word is capitalized for its own sake, not for its place.
    #[must_use]
    pub const fn is_name_like(self) -> bool {
        matches!(self, Self::Capital | Self::Capitals | Self::Mixed)
    }
}

/// A token by itself.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// In lower case, digits as `0`, quotation marks as `“` and `”`, dashes as `-`, apostrophes as `'`.
    pub letters: &'a str,
    /// How it is written.
    pub shape: Shape,
    /// The tag, where a mark can have only one.
    pub fixed: Option<Tag>,
}

/// Calls `each` with the form of each token of a sentence, in order. `letters` is a buffer to reuse.
pub fn forms(text: &str, sentence: &[Token], letters: &mut String, mut each: impl FnMut(Form)) {
    let title = is_title(text, sentence);
    let mut first = true;
    let mut after_opening = false;
    for (i, token) in sentence.iter().enumerate() {
        let word = token.span.of(text);
        letters.clear();
        if token.kind == TokenKind::Punctuation {
            let glued_before = i > 0 && sentence.get(i - 1).is_some_and(|t| t.span.end == token.span.start);
            let glued_after = sentence.get(i + 1).is_some_and(|t| t.span.start == token.span.end);
            letters.push_str(mark(word, glued_after && !glued_before));
            after_opening = matches!(letters.as_str(), "“" | ":");
            each(Form { letters, shape: Shape::Mark, fixed: fixed(letters) });
            continue;
        }
        // most words are
        if token.kind == TokenKind::Word && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
            first = false;
            after_opening = false;
            each(Form { letters: word, shape: Shape::Lower, fixed: None });
            continue;
        }
        normalize(word, letters);
        let shape = match token.kind {
            TokenKind::Clitic => Shape::Clitic,
            TokenKind::Number => Shape::Digits,
            _ => shape(word, title, first || after_opening),
        };
        first = false;
        after_opening = false;
        each(Form { letters, shape, fixed: None });
    }
}

/// Appends `word` in lower case, with digits as `0` and one kind of apostrophe and hyphen.
fn normalize(word: &str, out: &mut String) {
    for c in word.chars() {
        match c {
            'a'..='z' => out.push(c),
            'A'..='Z' => out.push(c.to_ascii_lowercase()),
            '0'..='9' => out.push('0'),
            '‐' | '‑' => out.push('-'),
            c if is_apostrophe(c) => out.push('\''),
            c => out.push(lower(c)),
        }
    }
}

/// A mark in its common spelling; `opens` tells what straight quotation marks do.
fn mark(mark: &str, opens: bool) -> &str {
    match mark {
        "“" | "„" | "«" => "“",
        "\"" if opens => "“",
        "”" | "»" | "\"" => "”",
        "’" | "ʼ" | "‘" | "`" => "'",
        "–" | "—" | "―" | "−" => "-",
        "…" => "...",
        other => other,
    }
}

/// The tag of a mark in its common spelling; an apostrophe may be a possessive.
fn fixed(mark: &str) -> Option<Tag> {
    match mark {
        "'" => None,
        "$" | "€" | "£" | "¥" => Some(Tag::Number),
        "%" | "°" => Some(Tag::Noun),
        "&" => Some(Tag::Coordinator),
        "+" | "=" | "#" | "@" | "*" | "~" | "^" | "|" | "<" | ">" | "_" | "\\" | "§" | "©" | "®" | "™" | "→" => {
            Some(Tag::Other)
        }
        _ => Some(Tag::Punctuation),
    }
}

fn shape(word: &str, title: bool, first: bool) -> Shape {
    let (mut letters, mut capitals) = (0, 0);
    for c in word.chars() {
        letters += usize::from(c.is_alphabetic());
        capitals += usize::from(c.is_uppercase());
    }
    let begins = word.starts_with(char::is_uppercase);
    match (begins, capitals) {
        (false, 0) => Shape::Lower,
        (true, _) if title => Shape::Title,
        (true, 1) if letters == 1 && word.len() > 1 => Shape::Initial,
        (_, n) if n == letters && n > 1 => Shape::Capitals,
        (true, 1) if first => Shape::First,
        (true, 1) => Shape::Capital,
        _ => Shape::Mixed,
    }
}

/// Whether a sentence is written as a heading: of its longer words behind the first nearly all are capitalized.
fn is_title(text: &str, sentence: &[Token]) -> bool {
    let (mut long, mut lower) = (0, 0);
    for token in sentence.iter().skip(1).filter(|t| t.kind == TokenKind::Word && t.span.len() >= 4) {
        long += 1;
        lower += usize::from(!token.span.of(text).starts_with(char::is_uppercase));
    }
    long >= 3 && lower * 6 <= long
}

/// The hyphen, the period and the digits of a word, as a number below [`MARKS`].
#[must_use]
pub fn marks(letters: &str) -> usize {
    letters.bytes().fold(0, |marks, b| match b {
        b'-' => marks | 1,
        b'.' => marks | 2,
        b'0' => marks | 4,
        _ => marks,
    })
}

/// How many values [`marks`] has.
pub const MARKS: usize = 8;

/// The endings of a word that are looked at: of one to four letters, shorter than the word.
pub fn endings(letters: &str) -> impl Iterator<Item = &str> {
    letters.char_indices().rev().take(4).take_while(|&(i, _)| i > 0).filter_map(|(i, _)| letters.get(i..))
}

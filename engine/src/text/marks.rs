//! Quotation marks: which of them belong together, and what stands between.
//!
//! English and continental marks, straight and curly, mixed as writers mix them. Inside double marks single ones
//! are part of what is quoted. Single marks quote on their own too, told from apostrophes by what stands around.

use crate::article::{Article, Block};
use crate::span::Span;
use crate::text::tokens::is_apostrophe;
use crate::text::turns::Turn;

/// A pair of quotation marks, or an opening one that is not closed in its block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotation {
    /// With the marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
    /// Index of the block.
    pub block: u32,
    /// Double or single.
    pub style: Style,
    /// Whether the closing mark is there.
    pub end: End,
}

/// What the marks look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `“ ”`, `" "`, `« »`, `„ “`.
    Double,
    /// `‘ ’`, `' '`.
    Single,
    /// `'' ''`: how some archives transcribe double marks. They set off speech, but are not marks to the letter.
    Apostrophes,
    /// None at all: a turn of a transcript, an interview or a post.
    Unmarked,
}

/// How a quotation ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// With its mark.
    Closed,
    /// With its paragraph; the next one goes on, with a mark before its first word.
    GoesOn,
    /// With its paragraph, for want of a mark.
    Missing,
}

/// All quotations of the explored blocks, in order; a turn is one that needs no marks. Linear in the text.
#[must_use]
pub fn quotations(article: &Article, turns: &[Turn]) -> Vec<Quotation> {
    let mut out: Vec<Quotation> = Vec::new();
    let mut turns = turns.iter().peekable();
    for (index, block) in article.blocks.iter().enumerate() {
        if !block.kind.is_explored() {
            continue;
        }
        if let Some(turn) = turns.next_if(|turn| turn.block as usize == index) {
            if out.last().is_none_or(|last| last.outer.end <= turn.words.start) {
                let (outer, block) = (turn.words, turn.block);
                out.push(Quotation { outer, inner: outer, block, style: Style::Unmarked, end: End::Closed });
            }
            continue;
        }
        // a quotation of the block before may end inside this one
        let start = out.last().map_or(block.span.start, |last| last.outer.end.clamp(block.span.start, block.span.end));
        let span = Span { start, end: block.span.end };
        let first = out.len();
        if span.of(&article.text).contains("``") {
            backticks(span.of(&article.text), index as u32, &mut out);
        }
        if out.len() == first {
            double(span.of(&article.text), index as u32, &mut out);
        }
        if out.len() > first {
            enclosing(span.of(&article.text), index as u32, first, &mut out);
        }
        if out.len() == first {
            apostrophes(span.of(&article.text), index as u32, &mut out);
        }
        if out.len() == first {
            single(span.of(&article.text), index as u32, &mut out);
        }
        for quotation in &mut out[first..] {
            for span in [&mut quotation.outer, &mut quotation.inner] {
                *span = Span { start: span.start + start, end: span.end + start };
            }
        }
        if let Some(open) = out[first..].last_mut().filter(|q| q.end == End::Missing) {
            go_on(article, index, open);
        }
    }
    out
}

/// How many blocks further a closing mark is looked for.
const REACH: usize = 4;

/// Finds where a quotation goes on that its own block leaves open: behind an opening mark in the next block, or
/// without one up to a closing mark.
fn go_on(article: &Article, index: usize, open: &mut Quotation) {
    let text = |block: &Block| block.span.of(&article.text);
    let mut following =
        article.blocks.iter().skip(index + 1).take(REACH).take_while(|b| b.kind.is_explored()).peekable();
    let opened = |next: &&Block| text(next).starts_with(is_opening) || text(next).starts_with("''");
    if following.peek().is_some_and(opened) {
        open.end = End::GoesOn;
        return;
    }
    if open.style == Style::Apostrophes {
        return;
    }
    let before_cue = cue_inside(open.inner.of(&article.text));
    if let Some(length) = before_cue {
        open.inner.end = open.inner.start + length as u32;
        open.outer.end = open.inner.end;
        return;
    }
    for block in following {
        let words = text(block);
        let Some((at, mark)) = words.char_indices().find(|&(_, c)| is_opening(c) || matches!(c, '”' | '»')) else {
            continue;
        };
        let before = words[..at].chars().next_back();
        let after = words[at + mark.len_utf8()..].chars().next();
        let behind_word = before.is_some_and(|b| !b.is_whitespace()) && !after.is_some_and(char::is_alphanumeric);
        let closing = matches!(mark, '”' | '»') || mark == '"' && behind_word;
        if closing && at > 0 {
            let close = block.span.start as usize + at;
            open.inner.end = close as u32;
            open.outer.end = (close + mark.len_utf8()) as u32;
            open.end = End::Closed;
        }
        return;
    }
}

const fn is_opening(c: char) -> bool {
    matches!(c, '“' | '„' | '‟' | '«' | '"' | '＂')
}

/// Whether `c` may close a quotation that `open` opened.
const fn closes(open: char, c: char) -> bool {
    match open {
        '„' => matches!(c, '“' | '”' | '"' | '‟'),
        '«' => matches!(c, '»'),
        '»' => matches!(c, '«'),
        _ => matches!(c, '”' | '"' | '＂' | '‟'),
    }
}

/// Where a quotation without its closing mark gives way to its cue: “I would load it myself⌟, said Leca
fn cue_inside(words: &str) -> Option<usize> {
    words.match_indices(", ").map(|(at, _)| at).find(|&at| {
        let mut next = words[at + 2..].split_whitespace();
        let first = next.next().unwrap_or_default();
        let says = |word: &str| matches!(word, "said" | "says" | "asked" | "added");
        says(first) || matches!(first, "he" | "she" | "they" | "it") && next.next().is_some_and(says)
    })
}

/// The characters that may be marks, each with the ones around it. All others are told by their first byte.
fn perhaps_marks(text: &str) -> impl Iterator<Item = (usize, char, Option<char>, Option<char>)> {
    let may_begin_one = |&(_, byte): &(usize, u8)| matches!(byte, b'"' | b'\'' | 0xC2 | 0xCA | 0xE2 | 0xEF);
    text.bytes().enumerate().filter(may_begin_one).filter_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        let mut chars = rest.chars();
        Some((at, chars.next()?, before.chars().next_back(), chars.next()))
    })
}

fn double(text: &str, block: u32, out: &mut Vec<Quotation>) {
    let mut open: Option<(usize, char)> = None;
    for (at, c, before, after) in perhaps_marks(text) {
        match open {
            // "One two. "Three": an opening mark where the one before was never closed
            Some((start, mark @ ('"' | '“')))
                if c == mark && at > start + mark.len_utf8() && is_opened_again(text, at, before, after) =>
            {
                out.push(quotation((start, mark), at, at, block, End::Closed));
                open = Some((at, c));
            }
            Some((start, mark)) if closes(mark, c) || mark == '“' && c == '“' && ends_word(before, after) => {
                out.push(quotation((start, mark), at, at + c.len_utf8(), block, End::Closed));
                open = None;
            }
            Some((start, '“')) if at > start + 3 && is_doubled(text, at, c, before) => {
                out.push(quotation((start, '“'), at, at + 2 * c.len_utf8(), block, End::Closed));
                open = None;
            }
            None if is_opening(c) && opens(c, before, after) => open = Some((at, c)),
            // ”We will”: a closing mark where only an opening one can be meant
            None if matches!(c, '”' | '»') && starts_word(before, after) => open = Some((at, c)),
            _ => {}
        }
    }
    if let Some(mark) = open {
        let close = text.trim_end().len();
        if mark.0 + mark.1.len_utf8() < close {
            out.push(quotation(mark, close, close, block, End::Missing));
        }
    }
}

/// Whether a typewriter's mark between a sentence and the next stands in front of the next.
fn is_opened_again(text: &str, at: usize, before: Option<char>, after: Option<char>) -> bool {
    let sentence = text[..at].trim_end().ends_with(['.', '!', '?', ',']);
    before.is_some_and(char::is_whitespace) && sentence && after.is_some_and(char::is_uppercase)
}

fn quotation(mark: (usize, char), close: usize, after: usize, block: u32, end: End) -> Quotation {
    let inner = Span::new(mark.0 + mark.1.len_utf8(), close);
    Quotation { outer: Span::new(mark.0, after), inner, block, style: Style::Double, end }
}

/// How far behind doubled apostrophes the mark is looked for that would make them apostrophes, in bytes.
const DOUBT: usize = 400;

/// “We will,’’ she said: two apostrophes where a closing mark is meant, for the next mark opens again.
fn is_doubled(text: &str, at: usize, c: char, before: Option<char>) -> bool {
    let width = c.len_utf8();
    let Some(rest) = text.get(at + width..).filter(|_| is_apostrophe(c)) else { return false };
    let Some(rest) = rest.strip_prefix(c) else { return false };
    let doubled = before.is_some_and(|b| !b.is_whitespace() && !is_apostrophe(b))
        && rest.chars().next().is_none_or(|a| a.is_whitespace() || a.is_ascii_punctuation() && a != '"');
    let near = rest.char_indices().take_while(|(i, _)| *i < DOUBT);
    doubled && near.map(|(_, c)| c).find(|&c| is_opening(c) || matches!(c, '”' | '»')).is_none_or(|next| next == '“')
}

/// A straight mark behind a digit is an inch or a second, not a quotation.
fn opens(c: char, before: Option<char>, after: Option<char>) -> bool {
    // said,"We will" and said," We will" have their space on the wrong side
    let misplaced = before.is_some_and(|b| matches!(b, ',' | ':')) && after.is_some_and(|a| !a.is_ascii_punctuation());
    c != '"' || misplaced || after.is_some_and(|a| !a.is_whitespace()) && !before.is_some_and(char::is_alphanumeric)
}

/// “one,“ said: an opening mark where only a closing one can be meant.
fn ends_word(before: Option<char>, after: Option<char>) -> bool {
    before.is_some_and(|b| !b.is_whitespace()) && after.is_none_or(|a| a.is_whitespace() || a.is_ascii_punctuation())
}

fn starts_word(before: Option<char>, after: Option<char>) -> bool {
    before.is_none_or(char::is_whitespace) && after.is_some_and(char::is_alphanumeric)
}

/// Single marks around double ones, as British papers set them: ‘He told me, “No.”’ The outer ones quote.
fn enclosing(text: &str, block: u32, first: usize, out: &mut Vec<Quotation>) {
    if !text.contains('‘') {
        return;
    }
    let mut singles = Vec::new();
    single(text, block, &mut singles);
    let encloses = singles.iter().any(|s| out[first..].iter().any(|d| s.inner.contains(d.outer)));
    if !encloses {
        return;
    }
    let mut both: Vec<Quotation> = out.drain(first..).chain(singles).collect();
    both.sort_by_key(|q| (q.outer.start, std::cmp::Reverse(q.outer.end)));
    let mut end = 0;
    for quotation in both {
        if quotation.outer.start >= end {
            end = quotation.outer.end;
            out.push(quotation);
        }
    }
}

/// Pairs as typesetters write them: doubled backticks and doubled apostrophes.
fn backticks(text: &str, block: u32, out: &mut Vec<Quotation>) {
    let mut at = 0;
    while let Some(open) = text[at..].find("``").map(|i| at + i) {
        let inner = open + 2;
        // some archives close them with a typewriter's mark
        let Some((close, mark)) = ["''", "\""].iter().filter_map(|mark| Some((text[inner..].find(mark)?, mark))).min()
        else {
            break;
        };
        let close = inner + close;
        at = close + mark.len();
        if inner < close {
            let (outer, inner) = (Span::new(open, at), Span::new(inner, close));
            out.push(Quotation { outer, inner, block, style: Style::Double, end: End::Closed });
        }
    }
}

/// Pairs of doubled apostrophes.
fn apostrophes(text: &str, block: u32, out: &mut Vec<Quotation>) {
    let mut rest = text.match_indices("''").map(|(at, _)| at);
    while let Some(open) = rest.next() {
        let close = rest.next();
        let end = close.unwrap_or(text.trim_end().len());
        if open + 2 < end {
            let inner = Span::new(open + 2, end);
            let outer = Span::new(open, close.map_or(end, |close| close + 2));
            let end = if close.is_some() { End::Closed } else { End::Missing };
            out.push(Quotation { outer, inner, block, style: Style::Apostrophes, end });
        }
    }
}

/// Single marks that quote: opened before a word and behind a space, closed behind a word or its punctuation.
fn single(text: &str, block: u32, out: &mut Vec<Quotation>) {
    let mut open: Option<(usize, char)> = None;
    let mut possible: Option<usize> = None;
    for (at, c, before, after) in perhaps_marks(text) {
        match open {
            None if matches!(c, '‘' | '\'')
                && starts_word(before, after)
                && !is_clipped(&text[at + c.len_utf8()..]) =>
            {
                open = Some((at, c));
                possible = None;
            }
            Some(mark) if is_apostrophe(c) && after.is_none_or(|a| !a.is_alphanumeric()) => {
                // behind a comma or a period there is no doubt; behind a letter it may be "the dogs’ owners"
                if before.is_some_and(|b| matches!(b, ',' | '.' | '!' | '?' | '…')) || before.is_none_or(|b| b != 's')
                {
                    push_single(mark, at, c, block, out);
                    open = None;
                } else if possible.is_none() {
                    possible = Some(at);
                }
            }
            Some(mark)
                if (c == '‘' || c == '\'' && possible.is_some() && before.is_some_and(char::is_whitespace))
                    && starts_word(before, after) =>
            {
                if let Some(at) = possible.take() {
                    push_single(mark, at, '’', block, out);
                }
                open = Some((at, c));
            }
            _ => {}
        }
    }
    if let (Some(mark), Some(at)) = (open, possible) {
        let c = text[at..].chars().next().unwrap_or('\'');
        push_single(mark, at, c, block, out);
    }
}

fn push_single(mark: (usize, char), close: usize, c: char, block: u32, out: &mut Vec<Quotation>) {
    let quotation = quotation(mark, close, close + c.len_utf8(), block, End::Closed);
    out.push(Quotation { style: Style::Single, ..quotation });
}

/// Words that begin with an apostrophe: `’90s`, `’em`, `’til`.
fn is_clipped(rest: &str) -> bool {
    rest.starts_with(|c: char| c.is_ascii_digit())
        || ["em ", "til ", "twas ", "tis ", "cause ", "n "].iter().any(|word| rest.starts_with(word))
}

#[cfg(test)]
mod tests;

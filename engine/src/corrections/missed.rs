//! Makes a quote of words that a person has marked in the text.

use crate::article::Article;
use crate::explored::{By, Confidence, Kind, Quote, QuoteId, Why};
use crate::span::Span;

/// A quote of the words at `span`, its speaker not known; nothing where no words are.
pub(crate) fn quote(article: &Article, span: Span) -> Option<Quote> {
    let text = article.text.as_str();
    text.get(span.range())?;
    let of_block = |(at, block): (usize, &crate::article::Block)| {
        let clipped = Span { start: span.start.max(block.span.start), end: span.end.min(block.span.end) };
        words(text, clipped).map(|words| (at, words))
    };
    let parts: Vec<(usize, Span)> = article.blocks.iter().enumerate().filter_map(of_block).collect();
    let block = parts.first()?.0 as u32;
    let content: Vec<Span> = parts.into_iter().map(|(_, span)| span).collect();
    let quoted: Vec<Span> = content.iter().flat_map(|&span| between_marks(text, span)).collect();
    let kind = match quoted.len() {
        0 => Kind::Indirect,
        _ if quoted == content => Kind::Direct,
        _ => Kind::Mixed,
    };
    Some(Quote {
        id: QuoteId(0),
        kind,
        block,
        content,
        quoted,
        cue: None,
        source: None,
        speaker: None,
        confidence: Confidence::CERTAIN,
        why: Why::person(),
        by: By::Person,
    })
}

/// The span less the spaces at its ends, and less its marks if it is one quotation; nothing if no letter is left.
fn words(text: &str, span: Span) -> Option<Span> {
    let trimmed = trim(text, span);
    let inner = between_marks(text, trimmed);
    let words = match *inner.as_slice() {
        [one] if is_inside_marks(text, one) && surrounds(text, trimmed, one) => one,
        _ => trimmed,
    };
    words.of(text).contains(char::is_alphanumeric).then_some(words)
}

fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let start = span.start as usize + words.len() - words.trim_start().len();
    Span::new(start, start + words.trim().len())
}

/// Whether `outer` is `inner` and its two marks.
fn surrounds(text: &str, outer: Span, inner: Span) -> bool {
    let before = Span { start: outer.start, end: inner.start };
    let after = Span { start: inner.end, end: outer.end };
    before.of(text).chars().count() == 1 && after.of(text).chars().count() == 1
}

/// The stretches between marks in `span`; all of it, if it stands between marks itself.
fn between_marks(text: &str, span: Span) -> Vec<Span> {
    if is_inside_marks(text, span) {
        return vec![span];
    }
    let mut found = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in span.of(text).char_indices() {
        let at = span.start as usize + at;
        match open {
            Some((start, close)) if c == close => {
                found.push(Span::new(start, at));
                open = None;
            }
            Some(_) => {}
            None => open = closing(c).map(|close| (at + c.len_utf8(), close)),
        }
    }
    found.retain(|span| span.of(text).contains(char::is_alphanumeric));
    found
}

/// Whether the characters around the span are an opening mark and the closing one that goes with it.
fn is_inside_marks(text: &str, span: Span) -> bool {
    let before = text.get(..span.start as usize).and_then(|text| text.chars().next_back());
    let after = text.get(span.end as usize..).and_then(|text| text.chars().next());
    before.and_then(closing).is_some_and(|close| after == Some(close) && !span.of(text).contains(close))
}

const fn closing(open: char) -> Option<char> {
    match open {
        '“' | '„' => Some('”'),
        '«' => Some('»'),
        '"' => Some('"'),
        _ => None,
    }
}

//! Quotations of an article whose language is not read: what stands between marks, and nothing that needs its words.

use crate::article::Article;
use crate::explored::{By, Confidence, Evidence, Kind, Quote, QuoteId, Why};
use crate::span::Span;
use crate::text::marks::{Quotation, Style, quotations};

/// Corner brackets, which quote in Chinese and Japanese; the inner ones set off titles too, but inside them.
const CORNERS: [(char, char); 2] = [('「', '」'), ('『', '』')];

/// The quotations, in the order of the text; nobody's, as who speaks is told by words.
pub(crate) fn quotes(article: &Article) -> Vec<Quote> {
    let mut places: Vec<(Span, Span, u32)> = quotations(article, &[])
        .iter()
        .filter(|quotation| quotation.style == Style::Double)
        .map(|&Quotation { outer, inner, block, .. }| (outer, inner, block))
        .collect();
    for (index, block) in article.blocks.iter().enumerate().filter(|(_, block)| block.kind.is_explored()) {
        corners(article, block.span, index as u32, &mut places);
    }
    places.sort_unstable();
    let mut end = 0;
    places.retain(|&(outer, inner, _)| {
        let is_next = outer.start >= end && reads_like_speech(inner.of(&article.text));
        end = if is_next { outer.end } else { end };
        is_next
    });
    let quote = |(index, (outer, inner, block)): (usize, (Span, Span, u32))| Quote {
        id: QuoteId(index as u32),
        kind: Kind::Direct,
        block,
        content: vec![inner],
        quoted: vec![inner],
        cue: None,
        source: None,
        speaker: None,
        confidence: Confidence::new(0.0),
        why: Why::new("between-marks", vec![Evidence::Words(outer)]),
        by: By::Engine,
    };
    places.into_iter().enumerate().map(quote).collect()
}

/// Adds what stands between corner brackets in a block.
fn corners(article: &Article, span: Span, block: u32, places: &mut Vec<(Span, Span, u32)>) {
    let mut open: Option<(usize, char)> = None;
    for (at, c) in span.of(&article.text).char_indices() {
        let at = span.start as usize + at;
        match open {
            Some((start, close)) if c == close => {
                let outer = Span::new(start, at + c.len_utf8());
                // All of these marks are of one length.
                places.push((outer, Span::new(start + c.len_utf8(), at), block));
                open = None;
            }
            None => open = CORNERS.iter().find(|(opening, _)| *opening == c).map(|&(_, close)| (at, close)),
            Some(_) => {}
        }
    }
}

/// Whether marks set off what somebody said, and not a name or a term: some length, or an end like a sentence's.
fn reads_like_speech(words: &str) -> bool {
    let words = words.trim();
    let is_sentence = words.ends_with(['.', '!', '?', '…', ',', '。', '！', '？', '，', '؟', '।']);
    let count = words.split_whitespace().count();
    count >= 5 || is_sentence && count >= 2 || count == 1 && words.chars().count() >= 12
}

#[cfg(test)]
mod tests {
    use crate::article::plain;
    use crate::{Explored, explore};

    fn quoted(explored: &Explored) -> Vec<&str> {
        explored.quotes.iter().flat_map(|quote| &quote.quoted).map(|span| span.of(&explored.article.text)).collect()
    }

    #[test]
    fn quotations_of_another_language_are_shown_without_speakers() {
        let explored = explore(plain::read(
            "El puente seguirá cerrado\nLa alcaldesa dijo que el “Puente Viejo” está cerrado. “No lo abriremos antes de abril”, \
             dijo Ana Ruiz, y añadió que la ciudad no tiene dinero para las obras.\n\n«¡Qué pena!», gritó una vecina.",
        ));
        assert_eq!(explored.article.language.as_deref(), Some("es"));
        assert_eq!(quoted(&explored), ["No lo abriremos antes de abril", "¡Qué pena!"]);
        assert!(explored.speakers.is_empty() && explored.quotes.iter().all(|quote| quote.speaker.is_none()));
    }

    #[test]
    fn corner_brackets_quote() {
        let explored =
            explore(plain::read("大臣は月曜日、「橋は春まで閉鎖されています」と述べた。『橋』という本もある。"));
        assert_eq!(quoted(&explored), ["橋は春まで閉鎖されています"]);
    }
}

//! What holds for every explored article: the properties' check, and the fuzzing targets'.

use sayso_engine::{Explored, Kind, Span};

fn lies_in(span: Span, text: &str) -> bool {
    span.start <= span.end && text.get(span.range()).is_some()
}

/// Panics where an explored article breaks a promise.
#[allow(dead_code, reason = "not every target explores")]
pub(crate) fn check(explored: &Explored) {
    check_read(explored);
    for speaker in &explored.speakers {
        assert!(explored.quotes.iter().any(|q| q.speaker == Some(speaker.id)), "a speaker speaks");
        if let Some(country) = &speaker.country {
            assert!(!country.why.evidence.is_empty(), "a country has its evidence");
        }
    }
}

/// Panics where one breaks a promise that one read from a document keeps as well: a person may have decided, and others
/// may have left out what they did not need.
#[allow(dead_code, reason = "not every target reads documents")]
pub(crate) fn check_read(explored: &Explored) {
    let text = &explored.article.text;
    let mut last = 0;
    for block in &explored.article.blocks {
        assert!(lies_in(block.span, text) && block.span.start >= last, "blocks lie in the text, in order");
        last = block.span.end;
    }
    let mut start = 0;
    for (index, quote) in explored.quotes.iter().enumerate() {
        assert_eq!(quote.id.0 as usize, index, "a quote's id is its place");
        assert!(!quote.content.is_empty(), "a quote has content");
        assert!(quote.content[0].start >= start, "quotes are in the order of the text");
        start = quote.content[0].start;
        assert_eq!(quote.kind == Kind::Indirect, quote.quoted.is_empty(), "only indirect speech has no quoted words");
        let spans = quote.content.iter().chain(&quote.quoted).chain(&quote.cue).chain(&quote.source);
        for span in spans {
            assert!(lies_in(*span, text), "{span:?} lies in the text on character boundaries");
        }
        assert!((0.0..=1.0).contains(&quote.confidence.value()));
        if let Some(id) = quote.speaker {
            assert!(explored.speaker(id).is_some(), "a quote's speaker exists");
        }
    }
    for (index, speaker) in explored.speakers.iter().enumerate() {
        assert_eq!(speaker.id.0 as usize, index, "a speaker's id is its place");
        assert!(!speaker.name.is_empty());
        assert!(speaker.mentions.iter().all(|span| lies_in(*span, text)), "mentions lie in the text");
    }
}

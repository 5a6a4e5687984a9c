//! A correction in words.

use sayso_engine::corrections::{Correction, QuoteKey, SpeakerKey};
use sayso_engine::{Article, CountryCode};

use crate::labels;
use crate::words::{Word, country, fill, t};

/// How many characters of a quote are enough to know it by.
const ENOUGH: usize = 48;

/// What a correction says.
#[must_use]
pub fn sentence(article: &Article, correction: &Correction) -> String {
    match correction {
        Correction::Confirmed(key) => fill(Word::DidConfirm, &[&words(article, *key)]),
        Correction::Speaker(key, to) => fill(Word::DidSpeaker, &[&words(article, *key), name(to.as_ref())]),
        Correction::Kind(key, kind) => fill(Word::Pair, &[&words(article, *key), labels::kind_of_quote(*kind)]),
        Correction::Nobody(key) => fill(Word::DidNobody, &[&words(article, *key)]),
        Correction::Missed(key, to) => fill(Word::DidMissed, &[&words(article, *key), name(to.as_ref())]),
        Correction::Country(of, code) => fill(Word::Pair, &[&of.name, &belongs(*code)]),
        Correction::Name(of, name) => fill(Word::DidName, &[&of.name, name]),
        Correction::Role(of, role) => fill(Word::Pair, &[&of.name, role]),
        Correction::Merged(of, into) => fill(Word::DidMerge, &[&of.name, &into.name]),
        Correction::Noted(of, note) => fill(Word::Pair, &[&of.name, &fill(Word::Pair, &[&note.column, &note.value])]),
        Correction::Split(_, to) => fill(Word::DidSplit, &[&to.name]),
    }
}

/// The first words of a quote: between marks, unless some of them are already.
#[must_use]
pub fn words(article: &Article, key: QuoteKey) -> String {
    let words = key.0.of(&article.text);
    let end = words.char_indices().nth(ENOUGH).map(|(at, _)| at);
    let (start, rest) = match end.and_then(|end| words.get(..end)) {
        // Not in the middle of a word, where words have spaces between them.
        Some(start) => (start.rsplit_once(char::is_whitespace).map_or(start, |(start, _)| start).trim_end(), "…"),
        None => (words, ""),
    };
    marked(&[start, rest].concat())
}

/// All words of a quote, with the same marks.
#[must_use]
pub fn whole(article: &Article, key: QuoteKey) -> String {
    marked(key.0.of(&article.text))
}

fn marked(words: &str) -> String {
    if words.contains(['“', '”', '"', '«', '»', '„']) {
        words.to_owned()
    } else {
        ["“", words, "”"].concat()
    }
}

fn name(to: Option<&SpeakerKey>) -> &str {
    to.map_or(t(Word::UnknownSpeaker), |key| &key.name)
}

fn belongs(code: Option<CountryCode>) -> String {
    code.map_or_else(|| t(Word::CountryUnknown).to_owned(), country)
}

//! Why something was not opened, as a sentence that says what to do.

use crate::labels::quoted;
use crate::words::{Word, fill, t};

/// What should be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// A file of that name.
    File(String),
    /// What was pasted.
    Pasted,
}

impl What {
    /// A file of that name.
    #[must_use]
    pub fn file(name: &str) -> Self {
        Self::File(name.to_owned())
    }

    /// The file's name.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::File(name) => Some(name),
            Self::Pasted => None,
        }
    }
}

/// That something was not opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    what: What,
    /// Why: a code, and behind a space what the sentence is to name. What reads articles has it from
    /// `reader/src/refused.rs`.
    code: String,
}

impl Refused {
    /// That `what` was refused, by a code.
    #[must_use]
    pub fn new(what: What, code: &str) -> Self {
        Self { what, code: code.to_owned() }
    }

    /// Says so.
    #[must_use]
    pub fn sentence(&self) -> String {
        let (code, value) = self.code.split_once(' ').unwrap_or((&self.code, ""));
        let word = match code {
            "empty" if self.what == What::Pasted => Word::NothingPasted,
            "empty" => Word::IsEmpty,
            "binary" => Word::IsBinary,
            "format" => Word::IsFormat,
            "too-large" => Word::TooLarge,
            "no-prose" => Word::NoProse,
            "json-syntax" => Word::JsonSyntax,
            "json-newer" => Word::JsonNewer,
            "json-broken" => Word::JsonBroken,
            "json-several" => Word::JsonSeveral,
            "json-no-body" => Word::JsonNoBody,
            "json-other" => Word::JsonOther,
            "unreadable" => Word::Unreadable,
            "forbidden" => Word::Forbidden,
            "no-library" => Word::NoLibrary,
            "no-reader" => Word::NoReader,
            _ => Word::ReaderBroke,
        };
        let what = self.what.name().map_or_else(|| t(Word::Pasted).to_owned(), quoted);
        fill(word, &[&what, value])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_becomes_a_sentence_about_what_was_refused() {
        let file = |code| Refused::new(What::File("a.pdf".to_owned()), code).sentence();
        assert_eq!(file("format a PDF"), "“a.pdf” is a PDF, not text: save the article as text or HTML first.");
        assert_eq!(file("json-several 3"), "“a.pdf” holds 3 articles: open one at a time.");
        assert!(file("broken").starts_with("“a.pdf”"));
        assert_eq!(Refused::new(What::Pasted, "empty").sentence(), t(Word::NothingPasted));
    }
}

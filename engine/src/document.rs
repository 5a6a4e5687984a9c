//! The JSON document of an explored article, as `docs/json.md` describes it. Offsets are Unicode code points.
//!
//! It is written from what the engine answers and read back by what makes other forms of it, so its fields are open; later versions
//! may have more of them.
//! [`read`] makes of it again what it was written from.

mod read;

pub use read::{Numbers, Read, read, read_whole};

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::article::{Article, BlockKind};
use crate::country::CountryCode;
use crate::explored::{By, Confidence, Evidence, Explored, Kind, Note, Speaker, SpeakerId, SpeakerKind, Why};
use crate::language;
use crate::positions::{Positions, Unit};
use crate::span::Span;

/// Version of the document's form; raised when a field changes its meaning or goes.
pub const SCHEMA: u32 = 1;

/// An explored article as it is written and read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub struct Document<'a> {
    /// [`SCHEMA`].
    pub schema: u32,
    /// What a reader should know before trusting the rest.
    #[serde(default)]
    pub notices: Vec<NoticeDocument<'a>>,
    /// The article, with the text that all places point into.
    pub article: ArticleDocument<'a>,
    /// In the order of the text.
    pub quotes: Vec<QuoteDocument<'a>>,
    /// In the order of their first quote.
    pub speakers: Vec<SpeakerDocument<'a>>,
}

/// What a reader should know before trusting the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NoticeDocument<'a> {
    /// What it is about: `language`.
    pub kind: Cow<'a, str>,
    /// The language that the article seems to be in.
    pub language: Cow<'a, str>,
    /// The same as a sentence.
    pub words: Cow<'a, str>,
}

/// An article and what it states of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "they are those of `Article`")]
#[non_exhaustive]
pub struct ArticleDocument<'a> {
    pub title: Option<Cow<'a, str>>,
    pub dek: Option<Cow<'a, str>>,
    pub byline: Option<Cow<'a, str>>,
    pub date: Option<Cow<'a, str>>,
    pub publisher: Option<Cow<'a, str>>,
    pub url: Option<Cow<'a, str>>,
    pub language: Option<Cow<'a, str>>,
    pub text: Cow<'a, str>,
    pub blocks: Vec<BlockDocument>,
}

/// A paragraph, a heading, …
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BlockDocument {
    /// What it is.
    pub kind: BlockKind,
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// A stretch of the text, in code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// First code point.
    pub start: u32,
    /// One past the last.
    pub end: u32,
}

/// A [`Quote`](crate::Quote).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "they are those of `Quote`")]
#[non_exhaustive]
pub struct QuoteDocument<'a> {
    pub id: String,
    pub kind: Kind,
    pub block: u32,
    pub content: Vec<Place>,
    pub quoted: Vec<Place>,
    pub cue: Option<Place>,
    pub source: Option<Place>,
    pub speaker: Option<String>,
    pub confidence: Confidence,
    pub why: WhyDocument<'a>,
    #[serde(default)]
    pub by: By,
}

/// A [`Speaker`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[allow(missing_docs, reason = "they are those of `Speaker`")]
#[non_exhaustive]
pub struct SpeakerDocument<'a> {
    pub id: String,
    pub name: Cow<'a, str>,
    pub aliases: Cow<'a, [String]>,
    pub role: Option<Cow<'a, str>>,
    pub kind: SpeakerKind,
    pub country: Option<CountryCode>,
    pub country_confidence: Option<Confidence>,
    pub country_why: Option<WhyDocument<'a>>,
    pub international: bool,
    pub mentions: Vec<Place>,
    #[serde(default)]
    pub by: By,
    /// What a person has noted of the speaker, in columns of their own; left out where there is nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<NoteDocument<'a>>,
}

/// A cell of a column that a person has added to a table of speakers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoteDocument<'a> {
    /// What the column is called.
    pub column: Cow<'a, str>,
    /// What stands in it for the speaker.
    pub value: Cow<'a, str>,
}

/// A [`Why`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WhyDocument<'a> {
    /// Name of the sieve that decided.
    pub sieve: Cow<'a, str>,
    /// What it decided by, the most telling first.
    pub evidence: Vec<EvidenceDocument<'a>>,
}

impl WhyDocument<'_> {
    /// Who has decided.
    #[must_use]
    pub fn by(&self) -> By {
        if self.sieve == Why::PERSON { By::Person } else { By::Engine }
    }
}

/// An [`Evidence`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
#[allow(missing_docs, reason = "they are those of `Evidence`")]
pub enum EvidenceDocument<'a> {
    Words { start: u32, end: u32, words: Cow<'a, str> },
    Entry { table: Cow<'a, str>, entry: Cow<'a, str> },
}

impl<'a> Document<'a> {
    /// The document of `explored`.
    #[must_use]
    pub fn new(explored: &'a Explored) -> Self {
        let article = &explored.article;
        let units = Units { text: &article.text, positions: Positions::new(&article.text, Unit::CodePoints) };
        let quotes = explored.quotes.iter().map(|quote| QuoteDocument {
            id: quote.id.to_string(),
            kind: quote.kind,
            block: quote.block,
            content: units.places(&quote.content),
            quoted: units.places(&quote.quoted),
            cue: quote.cue.map(|span| units.place(span)),
            source: quote.source.map(|span| units.place(span)),
            speaker: quote.speaker.map(|id| id.to_string()),
            confidence: quote.confidence,
            why: units.why(&quote.why),
            by: quote.by,
        });
        // One that a person has left without a quote is no speaker of the article's.
        let mut speaking = vec![false; explored.speakers.len()];
        for SpeakerId(at) in explored.quotes.iter().filter_map(|quote| quote.speaker) {
            speaking.get_mut(at as usize).into_iter().for_each(|speaks| *speaks = true);
        }
        let speaks = |speaker: &&Speaker| speaking.get(speaker.id.0 as usize).is_some_and(|&speaks| speaks);
        let note = |note: &'a Note| NoteDocument { column: Cow::from(&note.column), value: Cow::from(&note.value) };
        let speakers = explored.speakers.iter().filter(speaks).map(|speaker| SpeakerDocument {
            id: speaker.id.to_string(),
            name: Cow::from(&speaker.name),
            aliases: Cow::from(&speaker.aliases),
            role: optional(speaker.role.as_ref()),
            kind: speaker.kind,
            country: speaker.country.as_ref().map(|c| c.code),
            country_confidence: speaker.country.as_ref().map(|c| c.confidence),
            country_why: speaker.country.as_ref().map(|c| units.why(&c.why)),
            international: speaker.international,
            mentions: units.places(&speaker.mentions),
            by: speaker.by,
            notes: speaker.notes.iter().map(note).collect(),
        });
        let notice = |language| NoticeDocument {
            kind: Cow::from("language"),
            language: Cow::from(language),
            words: Cow::from(language::notice(language)),
        };
        Self {
            schema: SCHEMA,
            notices: language::foreign(article).map(notice).into_iter().collect(),
            article: units.article(article),
            quotes: quotes.collect(),
            speakers: speakers.collect(),
        }
    }
}

struct Units<'a> {
    text: &'a str,
    positions: Positions<'a>,
}

impl<'a> Units<'a> {
    fn place(&self, span: Span) -> Place {
        Place { start: self.positions.of(span.start), end: self.positions.of(span.end) }
    }

    fn places(&self, spans: &[Span]) -> Vec<Place> {
        spans.iter().map(|&span| self.place(span)).collect()
    }

    fn why(&self, why: &'a Why) -> WhyDocument<'a> {
        let evidence = why.evidence.iter().map(|evidence| match evidence {
            Evidence::Words(span) => {
                let Place { start, end } = self.place(*span);
                EvidenceDocument::Words { start, end, words: Cow::from(span.of(self.text)) }
            }
            Evidence::Entry(table, entry) => {
                EvidenceDocument::Entry { table: Cow::from(&**table), entry: Cow::from(entry) }
            }
        });
        WhyDocument { sieve: Cow::from(&*why.sieve), evidence: evidence.collect() }
    }

    fn article(&self, article: &'a Article) -> ArticleDocument<'a> {
        let blocks = article.blocks.iter().map(|block| {
            let Place { start, end } = self.place(block.span);
            BlockDocument { kind: block.kind, start, end }
        });
        ArticleDocument {
            title: optional(article.title.as_ref()),
            dek: optional(article.dek.as_ref()),
            byline: optional(article.byline.as_ref()),
            date: optional(article.date.as_ref()),
            publisher: optional(article.publisher.as_ref()),
            url: optional(article.url.as_ref()),
            language: optional(article.language.as_ref()),
            text: Cow::from(&article.text),
            blocks: blocks.collect(),
        }
    }
}

fn optional(words: Option<&String>) -> Option<Cow<'_, str>> {
    words.map(Cow::from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{article, explore};

    #[test]
    fn a_document_is_read_back_as_it_was_written() -> serde_json::Result<()> {
        let explored = explore(article::plain::read(
            "“It was “dark” \\ 𝄞,” said Paul Clifford, a British author.\n\nThe Kremlin’s spokesman said “no”.\n“Sure?”",
        ));
        let document = Document::new(&explored);
        assert!(!document.quotes.is_empty());
        let written = serde_json::to_string(&document)?;
        assert_eq!(serde_json::from_str::<Document>(&written)?, document);
        Ok(())
    }

    #[test]
    fn a_document_of_later_versions_is_read_past_its_new_fields() -> serde_json::Result<()> {
        let later = r#"{"schema": 1, "new": {}, "article": {"title": null, "dek": null, "byline": null, "date": null,
            "publisher": null, "url": null, "language": "en", "text": "", "blocks": [], "new": 1},
            "quotes": [], "speakers": []}"#;
        assert_eq!(serde_json::from_str::<Document>(later)?.article.language.as_deref(), Some("en"));
        Ok(())
    }
}

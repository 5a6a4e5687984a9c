//! The JSON document of an explored article, as `docs/json.md` describes it. Offsets are Unicode code points.

use serde::Serialize;

use crate::article::{Article, BlockKind};
use crate::country::CountryCode;
use crate::explored::{By, Confidence, Evidence, Explored, Kind, Speaker, SpeakerKind, Why};
use crate::language;
use crate::positions::{Positions, Unit};
use crate::span::Span;

/// Version of the document's form; raised when a field changes its meaning or goes.
pub const SCHEMA: u32 = 1;

/// An explored article, ready to be serialized.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Document<'a> {
    schema: u32,
    notices: Vec<NoticeDocument<'a>>,
    article: ArticleDocument<'a>,
    quotes: Vec<QuoteDocument<'a>>,
    speakers: Vec<SpeakerDocument<'a>>,
}

/// What a reader should know before trusting the rest.
#[derive(Debug, Serialize)]
struct NoticeDocument<'a> {
    kind: &'static str,
    language: &'a str,
    words: String,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct ArticleDocument<'a> {
    title: Option<&'a str>,
    dek: Option<&'a str>,
    byline: Option<&'a str>,
    date: Option<&'a str>,
    publisher: Option<&'a str>,
    url: Option<&'a str>,
    language: Option<&'a str>,
    text: &'a str,
    blocks: Vec<BlockDocument>,
}

#[derive(Debug, Serialize)]
struct BlockDocument {
    kind: BlockKind,
    start: u32,
    end: u32,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct QuoteDocument<'a> {
    id: String,
    kind: Kind,
    block: u32,
    content: Vec<Place>,
    quoted: Vec<Place>,
    cue: Option<Place>,
    source: Option<Place>,
    speaker: Option<String>,
    confidence: Confidence,
    why: WhyDocument<'a>,
    by: By,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct SpeakerDocument<'a> {
    id: String,
    name: &'a str,
    aliases: &'a [String],
    role: Option<&'a str>,
    kind: SpeakerKind,
    country: Option<CountryCode>,
    country_confidence: Option<Confidence>,
    country_why: Option<WhyDocument<'a>>,
    international: bool,
    mentions: Vec<Place>,
    by: By,
}

#[derive(Debug, Serialize)]
struct WhyDocument<'a> {
    sieve: &'static str,
    evidence: Vec<EvidenceDocument<'a>>,
}

#[derive(Debug, Serialize)]
#[serde(untagged)]
enum EvidenceDocument<'a> {
    Words { start: u32, end: u32, words: &'a str },
    Entry { table: &'static str, entry: &'a str },
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
        let speaks = |speaker: &&Speaker| explored.quotes.iter().any(|quote| quote.speaker == Some(speaker.id));
        let speakers = explored.speakers.iter().filter(speaks).map(|speaker| SpeakerDocument {
            id: speaker.id.to_string(),
            name: &speaker.name,
            aliases: &speaker.aliases,
            role: speaker.role.as_deref(),
            kind: speaker.kind,
            country: speaker.country.as_ref().map(|c| c.code),
            country_confidence: speaker.country.as_ref().map(|c| c.confidence),
            country_why: speaker.country.as_ref().map(|c| units.why(&c.why)),
            international: speaker.international,
            mentions: units.places(&speaker.mentions),
            by: speaker.by,
        });
        let notice = |language| NoticeDocument { kind: "language", language, words: language::notice(language) };
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
                EvidenceDocument::Words { start, end, words: span.of(self.text) }
            }
            Evidence::Entry(table, entry) => EvidenceDocument::Entry { table, entry },
        });
        WhyDocument { sieve: why.sieve, evidence: evidence.collect() }
    }

    fn article(&self, article: &'a Article) -> ArticleDocument<'a> {
        let blocks = article.blocks.iter().map(|block| {
            let Place { start, end } = self.place(block.span);
            BlockDocument { kind: block.kind, start, end }
        });
        ArticleDocument {
            title: article.title.as_deref(),
            dek: article.dek.as_deref(),
            byline: article.byline.as_deref(),
            date: article.date.as_deref(),
            publisher: article.publisher.as_deref(),
            url: article.url.as_deref(),
            language: article.language.as_deref(),
            text: &article.text,
            blocks: blocks.collect(),
        }
    }
}

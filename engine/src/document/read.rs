//! A document as what it was written from. What stands in it is somebody else's word, so all of it is checked: places lie
//! in the text and in order, evidence quotes the words that stand there, and who speaks is among the speakers.

use std::borrow::Cow;

use super::SCHEMA;
use crate::article::json::{Json, NotArticle, own};
use crate::article::{Article, Block, plain};
use crate::country::CountryCode;
use crate::explored::{
    By, Confidence, CountryFinding, Evidence, Explored, Kind, Note, Quote, QuoteId, Speaker, SpeakerId, SpeakerKind,
    Why,
};
use crate::positions::Points;
use crate::span::Span;

/// What was read of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Read {
    /// What the document was written from.
    pub explored: Explored,
    /// Whether quotes and speakers are called as they are in the document.
    pub numbers: Numbers,
}

/// How quotes and speakers are called that were read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbers {
    /// As in the document: `q1`, `q2`, …
    Kept,
    /// Counted anew: in the document some were left out.
    Anew,
}

/// Reads a document of ours; `None` where the JSON is another, or no quotes stand in it.
///
/// # Errors
///
/// When it was written by a newer version, or somebody has changed it so that its parts do not fit each other.
pub fn read<J: Json>(value: &J) -> Result<Option<Read>, NotArticle> {
    read_with(value, |text| Some(plain::read(text).blocks))
}

/// As [`read`], but of a document that tells its blocks: without them it is broken. Who reads only such documents does without
/// what finds blocks in a text.
///
/// # Errors
///
/// As those of [`read`], and when the blocks are not told.
pub fn read_whole<J: Json>(value: &J) -> Result<Option<Read>, NotArticle> {
    read_with(value, |_| None)
}

fn read_with<J: Json>(value: &J, blocks: impl FnOnce(&str) -> Option<Vec<Block>>) -> Result<Option<Read>, NotArticle> {
    let schema = value.field("schema").and_then(|schema| schema.number());
    let (Some(schema), Some(article)) = (schema, value.field("article")) else { return Ok(None) };
    if schema > SCHEMA {
        return Err(NotArticle::Newer);
    }
    let Some(quotes) = value.field("quotes").and_then(|quotes| quotes.items()) else { return Ok(None) };
    let speakers = value.field("speakers").and_then(|speakers| speakers.items()).unwrap_or_default();
    let article = own(&article, blocks)?;
    let points = Points::new(&article.text);
    let reader = Reader { article: &article, points };
    let (quotes, speakers, numbers) = reader.all(&quotes, &speakers).ok_or(NotArticle::Broken)?;
    Ok(Some(Read { explored: Explored { article, quotes, speakers }, numbers }))
}

/// Reads parts of a document; each is `None` if it does not fit.
struct Reader<'a> {
    article: &'a Article,
    points: Points<'a>,
}

impl Reader<'_> {
    fn all<J: Json>(&self, quotes: &[J], speakers: &[J]) -> Option<(Vec<Quote>, Vec<Speaker>, Numbers)> {
        let mut numbers = Numbers::Kept;
        // How the document calls each speaker, and its place.
        let mut called: Vec<(u32, u32)> = Vec::with_capacity(speakers.len());
        let mut read_speakers = Vec::with_capacity(speakers.len());
        for (at, speaker) in speakers.iter().enumerate() {
            let at = at as u32;
            let SpeakerId(number) = SpeakerId::parse(&text(speaker, "id")?)?;
            if number != at {
                numbers = Numbers::Anew;
            }
            called.push((number, at));
            read_speakers.push(self.speaker(speaker, SpeakerId(at))?);
        }
        called.sort_unstable();
        if called.windows(2).any(|pair| matches!(pair, [(a, _), (b, _)] if a == b)) {
            return None;
        }
        let mut read_quotes: Vec<Quote> = Vec::with_capacity(quotes.len());
        let mut start = 0;
        for (at, quote) in quotes.iter().enumerate() {
            let QuoteId(number) = QuoteId::parse(&text(quote, "id")?)?;
            let id = QuoteId(at as u32);
            if number != id.0 {
                numbers = Numbers::Anew;
            }
            let speaker = match quote.field("speaker") {
                Some(speaker) => {
                    let SpeakerId(number) = SpeakerId::parse(&speaker.text()?)?;
                    let place = called.binary_search_by_key(&number, |&(number, _)| number).ok()?;
                    called.get(place).map(|&(_, at)| SpeakerId(at))
                }
                None => None,
            };
            let quote = self.quote(quote, id, speaker)?;
            let begin = quote.content.first()?.start;
            let block = self.article.blocks.get(quote.block as usize)?.span;
            if begin < start || begin < block.start || begin > block.end {
                return None;
            }
            start = begin;
            read_quotes.push(quote);
        }
        Some((read_quotes, read_speakers, numbers))
    }

    fn quote<J: Json>(&self, value: &J, id: QuoteId, speaker: Option<SpeakerId>) -> Option<Quote> {
        let kind = Kind::named(&text(value, "kind")?)?;
        let content = self.spans(value, "content")?;
        let quoted = self.spans(value, "quoted")?;
        let block = value.field("block")?.number()?;
        if content.is_empty() || (kind == Kind::Indirect) != quoted.is_empty() {
            return None;
        }
        Some(Quote {
            id,
            kind,
            block,
            content,
            quoted,
            cue: self.optional_span(value, "cue")?,
            source: self.optional_span(value, "source")?,
            speaker,
            confidence: confidence(value, "confidence")?,
            why: self.why(&value.field("why")?)?,
            by: by(value)?,
        })
    }

    fn speaker<J: Json>(&self, value: &J, id: SpeakerId) -> Option<Speaker> {
        let country = match text(value, "country") {
            Some(code) => Some(CountryFinding {
                code: CountryCode::from_letters(&code)?,
                confidence: confidence(value, "countryConfidence")?,
                why: self.why(&value.field("countryWhy")?)?,
            }),
            None => None,
        };
        // What is noted is never nothing.
        let words = |note: &J, key| text(note, key).filter(|words| !words.is_empty());
        let note = |note: &J| Some(Note { column: words(note, "column")?, value: words(note, "value")? });
        Some(Speaker {
            id,
            name: text(value, "name").filter(|name| !name.is_empty())?,
            aliases: items(value, "aliases").iter().map(J::text).collect::<Option<_>>()?,
            role: text(value, "role"),
            kind: SpeakerKind::named(&text(value, "kind")?)?,
            country,
            international: value.field("international").and_then(|it| it.truth()).unwrap_or_default(),
            mentions: self.spans(value, "mentions")?,
            by: by(value)?,
            notes: items(value, "notes").iter().map(note).collect::<Option<_>>()?,
        })
    }

    fn why<J: Json>(&self, value: &J) -> Option<Why> {
        let evidence = items(value, "evidence");
        let evidence = evidence.iter().map(|evidence| {
            if let Some(table) = text(evidence, "table") {
                return Some(Evidence::Entry(Cow::Owned(table), text(evidence, "entry")?));
            }
            let span = self.span(evidence)?;
            // Where the text was changed, others stand there now.
            (text(evidence, "words")? == span.of(&self.article.text)).then_some(Evidence::Words(span))
        });
        Some(Why { sieve: Cow::Owned(text(value, "sieve")?), evidence: evidence.collect::<Option<_>>()? })
    }

    fn spans<J: Json>(&self, value: &J, key: &'static str) -> Option<Vec<Span>> {
        items(value, key).iter().map(|span| self.span(span)).collect()
    }

    /// A place that may be missing, but if it is there must be right.
    #[allow(clippy::option_option, reason = "missing and wrong are two things")]
    fn optional_span<J: Json>(&self, value: &J, key: &'static str) -> Option<Option<Span>> {
        value.field(key).map_or(Some(None), |span| self.span(&span).map(Some))
    }

    fn span<J: Json>(&self, value: &J) -> Option<Span> {
        let start = self.points.byte(value.field("start")?.number()?)?;
        let end = self.points.byte(value.field("end")?.number()?)?;
        (start <= end).then_some(Span { start, end })
    }
}

fn text<J: Json>(value: &J, key: &'static str) -> Option<String> {
    value.field(key)?.text()
}

fn items<J: Json>(value: &J, key: &'static str) -> Vec<J> {
    value.field(key).and_then(|items| items.items()).unwrap_or_default()
}

fn confidence<J: Json>(value: &J, key: &'static str) -> Option<Confidence> {
    let number = value.field(key)?.fraction()?;
    (0.0..=1.0).contains(&number).then(|| Confidence::new(number as f32))
}

fn by<J: Json>(value: &J) -> Option<By> {
    match text(value, "by").as_deref() {
        None | Some("engine") => Some(By::Engine),
        Some("person") => Some(By::Person),
        Some(_) => None,
    }
}

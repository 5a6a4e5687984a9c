//! What the engine answers: quotes, speakers and countries, each with its reasons.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::article::Article;
use crate::country::CountryCode;
use crate::span::Span;

/// An article with everything that was found in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Explored {
    /// The article as it was read.
    pub article: Article,
    /// In the order of the text.
    pub quotes: Vec<Quote>,
    /// In the order of their first quote.
    pub speakers: Vec<Speaker>,
}

impl Explored {
    /// The speaker of that id.
    #[must_use]
    pub fn speaker(&self, id: SpeakerId) -> Option<&Speaker> {
        self.speakers.get(id.0 as usize)
    }

    /// The quote of that id.
    #[must_use]
    pub fn quote(&self, id: QuoteId) -> Option<&Quote> {
        self.quotes.get(id.0 as usize)
    }

    /// The country of a quote: its speaker's.
    #[must_use]
    pub fn country_of(&self, quote: &Quote) -> Option<CountryCode> {
        self.speaker(quote.speaker?)?.country.as_ref().map(|found| found.code)
    }
}

/// A quote of an article: its place in [`Explored::quotes`]. Written `q1`, `q2`, … outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteId(pub u32);

impl QuoteId {
    /// The quote that is written so outside.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let number: u32 = written.strip_prefix('q')?.parse().ok()?;
        Some(Self(number.checked_sub(1)?))
    }
}

/// A speaker of an article: its place in [`Explored::speakers`]. Written `s1`, `s2`, … outside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeakerId(pub u32);

impl SpeakerId {
    /// The speaker that is written so outside.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let number: u32 = written.strip_prefix('s')?.parse().ok()?;
        Some(Self(number.checked_sub(1)?))
    }
}

impl std::fmt::Display for QuoteId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "q{}", self.0.saturating_add(1))
    }
}

impl std::fmt::Display for SpeakerId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "s{}", self.0.saturating_add(1))
    }
}

/// How much of a quote's content stands between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// All of it.
    Direct,
    /// Some of it: what newsrooms call a partial quote.
    Mixed,
    /// None of it.
    Indirect,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Direct, Self::Mixed, Self::Indirect];

    /// As documents and corrections write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Direct => "direct",
            Self::Mixed => "mixed",
            Self::Indirect => "indirect",
        }
    }

    /// The kind that is written so.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Words of the article that report what somebody said or wrote.
#[derive(Clone, Debug, PartialEq)]
pub struct Quote {
    /// Its place among the quotes.
    pub id: QuoteId,
    /// Direct, mixed or indirect.
    pub kind: Kind,
    /// Index of the block that it begins in.
    pub block: u32,
    /// All that is reported, without cue and source; several segments where a cue breaks it.
    pub content: Vec<Span>,
    /// The pieces of the content between quotation marks, without the marks.
    pub quoted: Vec<Span>,
    /// The words that say that something is reported ("said", "according to").
    pub cue: Option<Span>,
    /// The words that name the speaker there ("he", "a spokesman").
    pub source: Option<Span>,
    /// Who is meant, if the engine could tell.
    pub speaker: Option<SpeakerId>,
    /// How sure the speaker is.
    pub confidence: Confidence,
    /// How it was decided.
    pub why: Why,
    /// Who had the last word on it.
    pub by: By,
}

/// What sort of source a speaker is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerKind {
    /// A person with a name.
    Person,
    /// A body: a government, a company, an agency, a newspaper.
    Organization,
    /// Several people who are named as a kind ("residents", "critics").
    Group,
    /// A paper that speaks ("the report said").
    Document,
    /// One who is not named ("a senior official").
    Unnamed,
}

impl SpeakerKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Person, Self::Organization, Self::Group, Self::Document, Self::Unnamed];

    /// As documents write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Organization => "organization",
            Self::Group => "group",
            Self::Document => "document",
            Self::Unnamed => "unnamed",
        }
    }

    /// The sort that is written so.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Somebody whose words the article reports.
#[derive(Clone, Debug, PartialEq)]
pub struct Speaker {
    /// Its place among the speakers.
    pub id: SpeakerId,
    /// The fullest name that the article gives.
    pub name: String,
    /// Other words of the article for the same speaker, in order of appearance.
    pub aliases: Vec<String>,
    /// Office or occupation, as the article words it.
    pub role: Option<String>,
    /// Person, organization, …
    pub kind: SpeakerKind,
    /// Where the speaker belongs, if the article shows it.
    pub country: Option<CountryFinding>,
    /// Whether it is a body of several countries other than EU and UN (NATO, the Arab League).
    pub international: bool,
    /// The places of the text that name this speaker as a source, in order.
    pub mentions: Vec<Span>,
    /// Who had the last word on name and role, and on which quotes belong together; and on that no country is known. For
    /// a country see [`Why::by`].
    pub by: By,
    /// What a person has noted, a cell of each of their columns; the engine notes nothing.
    pub notes: Vec<Note>,
}

/// What a person has noted of a speaker in a column of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What the column is called.
    pub column: String,
    /// What stands in it; never nothing.
    pub value: String,
}

/// Who has decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum By {
    /// The engine's sieves.
    #[default]
    Engine,
    /// A person: see [`corrections`](crate::corrections).
    Person,
}

impl By {
    /// As exports write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Engine => "engine",
            Self::Person => "person",
        }
    }
}

/// A country with the reason for it.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryFinding {
    /// Which country.
    pub code: CountryCode,
    /// How sure.
    pub confidence: Confidence,
    /// How it was decided.
    pub why: Why,
}

/// The sieve that decided, and what it decided by.
#[derive(Clone, Debug, PartialEq)]
pub struct Why {
    /// Name of the sieve, as in `docs/engine.md`.
    pub sieve: Cow<'static, str>,
    /// What it saw, the most telling first.
    pub evidence: Vec<Evidence>,
}

impl Why {
    /// The sieve of answers that a person has given.
    pub const PERSON: &'static str = "person";

    pub(crate) const fn new(sieve: &'static str, evidence: Vec<Evidence>) -> Self {
        Self { sieve: Cow::Borrowed(sieve), evidence }
    }

    /// A person's answer needs no evidence.
    pub(crate) const fn person() -> Self {
        Self::new(Self::PERSON, Vec::new())
    }

    /// Who has decided.
    #[must_use]
    pub fn by(&self) -> By {
        if self.sieve == Self::PERSON { By::Person } else { By::Engine }
    }
}

/// One thing that a sieve decided by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// Words of the article.
    Words(Span),
    /// An entry of a built-in table: the table's name and the entry.
    Entry(Cow<'static, str>, String),
}

impl Evidence {
    pub(crate) fn entry(table: &'static str, entry: &str) -> Self {
        Self::Entry(Cow::Borrowed(table), entry.to_owned())
    }
}

/// A probability, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(from = "f32")]
pub struct Confidence(f32);

impl Confidence {
    /// There is no doubt.
    pub const CERTAIN: Self = Self(1.0);

    /// Below this, the interface calls an answer unsure.
    pub const SURE: Self = Self(0.85);

    /// A confidence of `p`, brought into 0..=1; what is no number is none.
    #[must_use]
    pub const fn new(p: f32) -> Self {
        Self(if p.is_nan() { 0.0 } else { p.clamp(0.0, 1.0) })
    }

    /// The probability.
    #[must_use]
    pub const fn value(self) -> f32 {
        self.0
    }

    /// Whether the interface shows it without a sign of doubt.
    #[must_use]
    pub fn is_sure(self) -> bool {
        self >= Self::SURE
    }
}

impl From<f32> for Confidence {
    fn from(p: f32) -> Self {
        Self::new(p)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_confidence_is_a_probability_wherever_it_comes_from() -> serde_json::Result<()> {
        assert_eq!(serde_json::from_str::<Confidence>("7.5")?, Confidence::CERTAIN);
        assert_eq!(serde_json::from_str::<Confidence>("-1")?, Confidence::new(0.0));
        assert_eq!(Confidence::new(f32::NAN), Confidence::new(0.0));
        assert_eq!(serde_json::to_string(&Confidence::SURE)?, "0.85");
        Ok(())
    }

    #[test]
    fn the_last_id_is_written_as_any_other() {
        assert_eq!(SpeakerId(u32::MAX).to_string(), "s4294967295");
        assert_eq!((QuoteId(0).to_string(), QuoteId(u32::MAX).to_string()), ("q1".into(), "q4294967295".into()));
    }
}

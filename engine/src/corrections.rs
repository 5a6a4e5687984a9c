//! What a person knows better than the engine: corrections of an explored article.
//!
//! A correction says what it is about by content, a quote by its place in the text and a speaker by name, so that a list
//! of them can be kept, sent and applied again. [`apply`] makes a new [`Explored`] of the engine's answer and such a
//! list; what a person has decided is marked as theirs. [`History`] is a list that can be undone, [`write()`] and
//! [`parse`] are its form in storage and links.

mod apply;
mod history;
mod missed;
mod text;

pub use apply::{Corrected, apply};
pub use history::History;
pub use text::{ParseError, parse, write};

use crate::country::CountryCode;
use crate::explored::{Explored, Kind, Note, Quote, SpeakerId};
use crate::span::Span;

/// One thing that a person has decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Correction {
    /// The quote is as the engine has it: speaker and country are sure.
    Confirmed(QuoteKey),
    /// Somebody else says it, or nobody knows who. A name that the article does not have makes a new speaker.
    Speaker(QuoteKey, Option<SpeakerKey>),
    /// It is direct, mixed or indirect whatever the marks say.
    Kind(QuoteKey, Kind),
    /// Nobody says this.
    Nobody(QuoteKey),
    /// These words are a quote that was missed.
    Missed(QuoteKey, Option<SpeakerKey>),
    /// The speaker belongs to another country, or to none that is known.
    Country(SpeakerKey, Option<CountryCode>),
    /// The speaker has another name. The name of another speaker makes one of the two.
    Name(SpeakerKey, String),
    /// The speaker has another role; an empty one is none.
    Role(SpeakerKey, String),
    /// The first is the second under another name.
    Merged(SpeakerKey, SpeakerKey),
    /// These quotes of a speaker are somebody else's.
    Split(Vec<QuoteKey>, SpeakerKey),
    /// In a column of the person's own something is noted of the speaker; nothing takes back what was noted before.
    Noted(SpeakerKey, Note),
}

impl Correction {
    /// Whether it adds to what the engine says instead of correcting it.
    #[must_use]
    pub const fn is_note(&self) -> bool {
        matches!(self, Self::Noted(..))
    }

    /// Whether it is about that quote and nothing else, so that a later one of the same sort makes it void.
    fn is_replaced_by(&self, later: &Self) -> bool {
        match (self, later) {
            (Self::Speaker(a, _), Self::Speaker(b, _)) | (Self::Kind(a, _), Self::Kind(b, _)) => a == b,
            (Self::Country(a, _), Self::Country(b, _)) | (Self::Role(a, _), Self::Role(b, _)) => a == b,
            (Self::Noted(a, of), Self::Noted(b, note)) => a == b && of.column == note.column,
            _ => self == later,
        }
    }
}

/// A quote by its place: from the first byte of its content to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuoteKey(pub Span);

impl QuoteKey {
    /// The key of a quote.
    #[must_use]
    pub fn of(quote: &Quote) -> Self {
        let whole = quote.content.iter().copied().reduce(Span::to);
        Self(whole.unwrap_or_default())
    }
}

/// A speaker by name. Names of speakers that are not named can be alike ("officials"): then by number as well.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SpeakerKey {
    /// Its name, as it is or as it was.
    pub name: String,
    /// How many speakers of that name come before.
    pub before: u32,
}

impl SpeakerKey {
    /// The first speaker of that name.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self { name: name.trim().to_owned(), before: 0 }
    }

    /// The key of a speaker.
    #[must_use]
    pub fn of(explored: &Explored, id: SpeakerId) -> Option<Self> {
        let speaker = explored.speaker(id)?;
        let same = explored.speakers.iter().take(id.0 as usize).filter(|other| other.name == speaker.name);
        Some(Self { name: speaker.name.clone(), before: same.count() as u32 })
    }
}

/// A number for the words of an article, by which what belongs to it is found again: FNV-1a of 64 bits.
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

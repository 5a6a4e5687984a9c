//! Applies corrections, one after the other.

use crate::corrections::{Correction, QuoteKey, SpeakerKey, missed};
use crate::explored::{
    By, Confidence, CountryFinding, Explored, Kind, Note, Quote, QuoteId, Speaker, SpeakerId, SpeakerKind, Why,
};

/// An explored article as a person has corrected it.
#[derive(Clone, Debug, PartialEq)]
pub struct Corrected {
    /// The article with every correction that fits.
    pub explored: Explored,
    /// The places in the list of those that fit no longer: they are about a quote or a speaker that is not there.
    pub unfit: Vec<usize>,
}

/// Applies `corrections` in their order. Speakers keep their ids: who is left without a quote stays in the list, and who
/// is added comes last. Quotes are numbered anew, in the order of the text.
#[must_use]
pub fn apply(explored: &Explored, corrections: &[Correction]) -> Corrected {
    let mut desk =
        Desk { same: (0..explored.speakers.len()).collect(), former: Vec::new(), explored: explored.clone() };
    let mut unfit = Vec::new();
    for (place, correction) in corrections.iter().enumerate() {
        if desk.correct(correction).is_none() {
            unfit.push(place);
        }
    }
    if !corrections.is_empty() {
        desk.number();
    }
    Corrected { explored: desk.explored, unfit }
}

/// The article while it is worked on.
struct Desk {
    explored: Explored,
    /// Who each speaker is: itself, or the one it was found to be.
    same: Vec<usize>,
    /// Names that speakers had before.
    former: Vec<(String, usize)>,
}

impl Desk {
    /// Nothing if it does not fit.
    fn correct(&mut self, correction: &Correction) -> Option<()> {
        match correction {
            Correction::Confirmed(key) => self.confirm(*key),
            Correction::Speaker(key, to) => {
                let quote = self.quote(*key)?;
                let to = match to {
                    Some(to) => Some(self.speaker_or_new(to, quote)?),
                    None => None,
                };
                self.give(quote, to)
            }
            Correction::Kind(key, kind) => {
                let quote = self.quote(*key).and_then(|at| self.explored.quotes.get_mut(at))?;
                set_kind(quote, *kind)
            }
            Correction::Nobody(key) => {
                let quote = self.quote(*key)?;
                self.explored.quotes.remove(quote);
                Some(())
            }
            Correction::Missed(key, to) => self.add(*key, to.as_ref()),
            Correction::Country(key, country) => {
                let speaker = self.speaker_mut(key)?;
                speaker.country =
                    country.map(|code| CountryFinding { code, confidence: Confidence::CERTAIN, why: Why::person() });
                speaker.international = false;
                // A country has its own sign of who has decided. Where there is none, that of the speaker tells.
                if country.is_none() {
                    speaker.by = By::Person;
                }
                Some(())
            }
            Correction::Name(key, name) => self.rename(key, name.trim()),
            Correction::Role(key, role) => {
                let speaker = self.speaker_mut(key)?;
                speaker.role = Some(role.trim().to_owned()).filter(|role| !role.is_empty());
                speaker.by = By::Person;
                Some(())
            }
            Correction::Merged(key, into) => {
                let (one, other) = (self.speaker(key)?, self.speaker(into)?);
                self.merge(one, other)
            }
            Correction::Split(keys, to) => {
                let quotes: Vec<usize> = keys.iter().filter_map(|key| self.quote(*key)).collect();
                let to = self.speaker_or_new(to, *quotes.first()?)?;
                quotes.into_iter().try_for_each(|quote| self.give(quote, Some(to)))
            }
            Correction::Noted(key, note) => {
                self.speaker_mut(key)?.note(note);
                Some(())
            }
        }
    }

    fn quote(&self, key: QuoteKey) -> Option<usize> {
        self.explored.quotes.iter().position(|quote| QuoteKey::of(quote) == key)
    }

    /// By the name it has, else by one that it had.
    fn speaker(&self, key: &SpeakerKey) -> Option<usize> {
        let named = |speaker: &&Speaker| speaker.name == key.name;
        let now = self.explored.speakers.iter().filter(named).nth(key.before as usize).map(|found| found.id.0 as usize);
        let found = now.or_else(|| self.former.iter().find(|(name, _)| *name == key.name).map(|&(_, at)| at))?;
        self.same.get(found).copied()
    }

    fn speaker_mut(&mut self, key: &SpeakerKey) -> Option<&mut Speaker> {
        let at = self.speaker(key)?;
        self.explored.speakers.get_mut(at)
    }

    /// Somebody new is of the sort of who is taken for the speaker of `quote` so far.
    fn speaker_or_new(&mut self, key: &SpeakerKey, quote: usize) -> Option<usize> {
        let before = self.explored.quotes.get(quote).and_then(|quote| self.explored.speaker(quote.speaker?));
        let kind = before.map_or(SpeakerKind::Person, |speaker| speaker.kind);
        self.speaker(key).or_else(|| self.invent(&key.name, kind))
    }

    fn invent(&mut self, name: &str, kind: SpeakerKind) -> Option<usize> {
        let at = self.explored.speakers.len();
        self.explored.speakers.push(Speaker {
            id: SpeakerId(at as u32),
            name: Some(name.trim().to_owned()).filter(|name| !name.is_empty())?,
            aliases: Vec::new(),
            role: None,
            kind,
            country: None,
            international: false,
            mentions: Vec::new(),
            by: By::Person,
            notes: Vec::new(),
        });
        self.same.push(at);
        Some(at)
    }

    fn give(&mut self, quote: usize, to: Option<usize>) -> Option<()> {
        let quote = self.explored.quotes.get_mut(quote)?;
        quote.speaker = to.map(|at| SpeakerId(at as u32));
        quote.confidence = Confidence::CERTAIN;
        quote.why = Why::person();
        quote.by = By::Person;
        Some(())
    }

    /// The engine's reasons stay: they are what was confirmed.
    fn confirm(&mut self, key: QuoteKey) -> Option<()> {
        let quote = self.quote(key).and_then(|at| self.explored.quotes.get_mut(at))?;
        quote.confidence = Confidence::CERTAIN;
        quote.by = By::Person;
        if let Some(speaker) = quote.speaker.and_then(|id| self.explored.speakers.get_mut(id.0 as usize)) {
            speaker.by = By::Person;
            if let Some(country) = &mut speaker.country {
                country.confidence = Confidence::CERTAIN;
            }
        }
        Some(())
    }

    fn add(&mut self, key: QuoteKey, to: Option<&SpeakerKey>) -> Option<()> {
        let quote = missed::quote(&self.explored.article, key.0)?;
        if self.quote(QuoteKey::of(&quote)).is_some() {
            return None;
        }
        let start = quote.content.first().map(|span| span.start);
        let at = self.explored.quotes.partition_point(|other| other.content.first().map(|span| span.start) <= start);
        self.explored.quotes.insert(at, quote);
        let to = to.and_then(|to| self.speaker_or_new(to, at));
        self.give(at, to)
    }

    fn rename(&mut self, key: &SpeakerKey, name: &str) -> Option<()> {
        let at = self.speaker(key)?;
        if let Some(other) = self.explored.speakers.iter().position(|other| other.name == name) {
            let other = *self.same.get(other)?;
            return self.merge(at, other);
        }
        let speaker = self.explored.speakers.get_mut(at).filter(|_| !name.is_empty())?;
        let old = std::mem::replace(&mut speaker.name, name.to_owned());
        speaker.by = By::Person;
        self.former.push((old, at));
        Some(())
    }

    /// Whose words they are is not made surer by that: each quote keeps its confidence.
    fn merge(&mut self, one: usize, other: usize) -> Option<()> {
        if one == other {
            return None;
        }
        let speaker = self.explored.speakers.get(one)?.clone();
        let into = self.explored.speakers.get_mut(other)?;
        for alias in std::iter::once(speaker.name).chain(speaker.aliases) {
            if alias != into.name && !into.aliases.contains(&alias) {
                into.aliases.push(alias);
            }
        }
        for note in &speaker.notes {
            if into.notes.iter().all(|other| other.column != note.column) {
                into.notes.push(note.clone());
            }
        }
        into.by = By::Person;
        into.role = into.role.take().or(speaker.role);
        if into.country.is_none() && !into.international {
            into.country = speaker.country;
            into.international = speaker.international;
        }
        for place in self.same.iter_mut().filter(|place| **place == one) {
            *place = other;
        }
        for quote in &mut self.explored.quotes {
            if quote.speaker == Some(SpeakerId(one as u32)) {
                quote.speaker = Some(SpeakerId(other as u32));
            }
        }
        Some(())
    }

    /// Numbers the quotes, and lets each speaker be mentioned where its quotes name it.
    fn number(&mut self) {
        for speaker in &mut self.explored.speakers {
            speaker.mentions.clear();
        }
        for (at, quote) in self.explored.quotes.iter_mut().enumerate() {
            quote.id = QuoteId(at as u32);
            let speaker = quote.speaker.and_then(|id| self.explored.speakers.get_mut(id.0 as usize));
            if let (Some(speaker), Some(source)) = (speaker, quote.source) {
                speaker.mentions.push(source);
            }
        }
        for speaker in &mut self.explored.speakers {
            speaker.mentions.sort_unstable();
            speaker.mentions.dedup();
        }
    }
}

impl Speaker {
    /// A column has one note of a speaker, the last one.
    fn note(&mut self, note: &Note) {
        let (column, value) = (note.column.trim(), note.value.trim());
        self.notes.retain(|other| other.column != column);
        if !value.is_empty() && !column.is_empty() {
            self.notes.push(Note { column: column.to_owned(), value: value.to_owned() });
        }
    }
}

/// What is direct has all of its words between marks, as it were, and what is indirect none. Only where there are marks
/// can a part of the words stand between them.
fn set_kind(quote: &mut Quote, kind: Kind) -> Option<()> {
    match kind {
        Kind::Direct => quote.quoted = quote.content.clone(),
        Kind::Mixed if quote.quoted.is_empty() => return None,
        Kind::Mixed => {}
        Kind::Indirect => quote.quoted.clear(),
    }
    quote.kind = kind;
    quote.by = By::Person;
    Some(())
}

//! A quote with all that belongs to it, flat: what tables and reports have a line for.

use sayso_engine::document::{EvidenceDocument, Place, QuoteDocument, SpeakerDocument, WhyDocument};
use sayso_engine::{By, Confidence, CountryCode};

use crate::Entry;
use crate::text::Text;

/// A quote, its speaker and its words.
#[derive(Clone, Debug)]
pub struct Row<'a> {
    /// The article it stands in.
    pub entry: Entry<'a>,
    /// The quote.
    pub quote: &'a QuoteDocument<'a>,
    /// Who says it, where that is known.
    pub speaker: Option<&'a SpeakerDocument<'a>>,
    /// All that is reported; ` … ` stands for a cue in the middle.
    pub words: String,
    /// The pieces between quotation marks.
    pub quoted: String,
    /// The words that say that something is reported.
    pub cue: &'a str,
    /// The words that name the speaker there.
    pub source: &'a str,
}

/// The quotes of an article, in the order of its text.
pub fn rows(entry: Entry<'_>) -> impl Iterator<Item = Row<'_>> {
    let document = entry.document;
    let text = Text::new(&document.article.text);
    document.quotes.iter().map(move |quote| Row {
        entry,
        quote,
        speaker: quote.speaker.as_deref().and_then(|id| speaker(&document.speakers, id)),
        words: text.joined(&quote.content),
        quoted: text.joined(&quote.quoted),
        cue: quote.cue.map(|place| text.of(place)).unwrap_or_default(),
        source: quote.source.map(|place| text.of(place)).unwrap_or_default(),
    })
}

/// The speaker of that id: at the place that its number names, or else wherever it is.
fn speaker<'a>(speakers: &'a [SpeakerDocument<'a>], id: &str) -> Option<&'a SpeakerDocument<'a>> {
    let number = id.strip_prefix('s').and_then(|number| number.parse::<usize>().ok());
    let named = number.and_then(|number| speakers.get(number.wrapping_sub(1))).filter(|speaker| speaker.id == id);
    named.or_else(|| speakers.iter().find(|speaker| speaker.id == id))
}

impl<'a> Row<'a> {
    /// Where the speaker belongs.
    #[must_use]
    pub fn country(&self) -> Option<CountryCode> {
        self.speaker?.country
    }

    /// How many words are reported.
    #[must_use]
    pub fn length(&self) -> usize {
        self.words.split_whitespace().filter(|word| *word != "…").count()
    }

    /// From the first word to the last.
    #[must_use]
    pub fn place(&self) -> Place {
        let content = &self.quote.content;
        Place {
            start: content.iter().map(|place| place.start).min().unwrap_or_default(),
            end: content.iter().map(|place| place.end).max().unwrap_or_default(),
        }
    }

    /// Whether a person has decided anything of the quote or its speaker.
    #[must_use]
    pub fn is_corrected(&self) -> bool {
        let of_country = self.country_why().map(WhyDocument::by);
        let of_speaker = self.speaker.map(|speaker| speaker.by);
        [Some(self.quote.by), of_speaker, of_country].contains(&Some(By::Person))
    }

    /// Why the speaker belongs there.
    #[must_use]
    pub fn country_why(&self) -> Option<&'a WhyDocument<'a>> {
        self.speaker?.country_why.as_ref()
    }

    /// Whether its speaker, or the speaker's country, is unsure.
    #[must_use]
    pub fn is_unsure(&self) -> bool {
        let country = self.speaker.and_then(|speaker| speaker.country_confidence);
        !self.quote.confidence.is_sure() || country.is_some_and(|confidence| !confidence.is_sure())
    }
}

/// What was decided by, in words: those of the article, and entries of tables with the table's name.
pub(crate) fn evidence(why: &WhyDocument<'_>) -> String {
    let words = why.evidence.iter().map(|evidence| match evidence {
        EvidenceDocument::Words { words, .. } => words.to_string(),
        EvidenceDocument::Entry { table, entry } => [table, ": ", entry].concat(),
    });
    words.collect::<Vec<_>>().join("; ")
}

/// A confidence to two places: they are set by hand or calibrated, so more would say nothing.
pub(crate) fn confidence(confidence: Confidence) -> String {
    #[allow(clippy::cast_sign_loss, reason = "it lies between 0 and 1")]
    let hundredths = (confidence.value() * 100.0).round() as u32;
    match hundredths {
        100.. => "1".to_owned(),
        below => ["0.", if below < 10 { "0" } else { "" }, &below.to_string()].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn confidences_are_written_to_two_places() {
        for (value, expected) in [(0.0, "0.00"), (0.05, "0.05"), (0.953, "0.95"), (0.999, "1"), (1.0, "1")] {
            assert_eq!(confidence(Confidence::new(value)), expected);
        }
    }
}

//! A quote with all that belongs to it, flat: what tables and reports have a line for.

use std::ops::Range;

use sayso_engine::document::{EvidenceDocument, Place, QuoteDocument, SpeakerDocument, WhyDocument};
use sayso_engine::lead::lead;
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
    /// All that is reported, with the marks inside it in pairs; ` … ` stands for a cue in the middle.
    pub words: String,
    /// The pieces between quotation marks.
    pub quoted: String,
    /// The same words as `words` to be read alone: what was between marks of any kind is between “ and ”, with the
    /// cue where without it they would say something else ("denied that …").
    pub shown: String,
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
        words: words(&text, quote),
        quoted: text.joined(&quote.quoted),
        shown: shown(&text, &with_lead(&text, quote), &quote.quoted),
        cue: quote.cue.map(|place| text.of(place)).unwrap_or_default(),
        source: quote.source.map(|place| text.of(place)).unwrap_or_default(),
    })
}

/// The marks of quotations.
const MARKS: &[char] = &['“', '”', '„', '"', '«', '»', '‘', '’', '‹', '›', '\''];

/// The content as the article has it. Where only a part of a segment is quoted and stands at its edge, the mark that stands
/// outside of it goes with it: one mark alone would be missing the other.
fn words(text: &Text<'_>, quote: &QuoteDocument<'_>) -> String {
    let mark = |start: u32, end: u32| text.of(Place { start, end }).starts_with(MARKS);
    let widened = quote.content.iter().map(|&segment| {
        let Place { mut start, mut end } = segment;
        for piece in &quote.quoted {
            match (piece.start == segment.start, piece.end == segment.end) {
                (true, false) if mark(start.saturating_sub(1), start) => start -= 1,
                (false, true) if mark(end, end.saturating_add(1)) => end += 1,
                _ => {}
            }
        }
        Place { start, end }
    });
    text.joined(&widened.collect::<Vec<_>>())
}

/// The content with what goes with it where it is shown alone.
fn with_lead(text: &Text<'_>, quote: &QuoteDocument<'_>) -> Vec<Place> {
    let mut content = quote.content.clone();
    if let (Some(cue), Some(first)) = (quote.cue, content.first_mut()) {
        let of = |Range { start, end }| text.of(Place { start, end });
        if let Some(lead) = lead(quote.kind, cue.start..cue.end, first.start..first.end, of) {
            *first = Place { start: first.start.min(lead.start), end: first.end.max(lead.end) };
        }
    }
    content
}

/// The content with marks around what is quoted. The article's own may stand outside of the content, where it begins or
/// ends with quoted words, and would then be missing on one side.
fn shown(text: &Text<'_>, content: &[Place], quoted: &[Place]) -> String {
    let mut out = String::new();
    for segment in content {
        if !out.is_empty() {
            out.push_str(" … ");
        }
        let mut at = segment.start;
        let inside = |piece: &&Place| segment.start <= piece.start && piece.end <= segment.end;
        for piece in quoted.iter().filter(inside).filter(|piece| piece.start < piece.end) {
            if piece.start < at {
                continue;
            }
            let before = text.of(Place { start: at, end: piece.start });
            let before = if at > segment.start { before.strip_prefix(MARKS).unwrap_or(before) } else { before };
            out.push_str(before.strip_suffix(MARKS).unwrap_or(before));
            out.push('“');
            out.push_str(text.of(*piece));
            out.push('”');
            at = piece.end;
        }
        let rest = text.of(Place { start: at, end: segment.end });
        out.push_str(if at > segment.start { rest.strip_prefix(MARKS).unwrap_or(rest) } else { rest });
    }
    out
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
    use sayso_engine::document::Document;
    use sayso_engine::{article, explore};

    use super::*;

    #[test]
    fn what_is_shown_alone_has_its_marks_on_both_sides() {
        let explored = explore(article::plain::read(
            "Rain “falls and pours,” said Jean Petit.\n\n“No,” he said, “never.”\n\nHe said it was “cold” and “dark” there.",
        ));
        let document = Document::new(&explored);
        let shown: Vec<String> = rows(Entry { name: "a", document: &document }).map(|row| row.shown).collect();
        assert_eq!(shown[0], "Rain “falls and pours,”");
        assert_eq!(shown[1], "“No,” … “never.”");
        assert_eq!(shown[2], "it was “cold” and “dark” there");
    }

    #[test]
    fn what_is_denied_is_shown_as_denied() {
        let explored = explore(article::plain::read("The mayor, Ana Ruiz, denied that the vote had been bought."));
        let document = Document::new(&explored);
        let row = rows(Entry { name: "a", document: &document }).next();
        let told = row.map(|row| [row.words, row.shown]);
        assert_eq!(
            told,
            Some(["that the vote had been bought", "denied that the vote had been bought"].map(str::to_owned))
        );
    }

    #[test]
    fn marks_inside_the_words_are_in_pairs() {
        let explored = explore(article::plain::read(
            "Jean Petit said his country could not “sign away the only river.” “No,” he said, “never.”\n\nHe said “cold” rain \
             was “dark” there.",
        ));
        let document = Document::new(&explored);
        let words: Vec<String> = rows(Entry { name: "a", document: &document }).map(|row| row.words).collect();
        assert_eq!(
            words,
            ["his country could not “sign away the only river.”", "No, … never.", "“cold” rain was “dark” there"]
        );
    }

    #[test]
    fn confidences_are_written_to_two_places() {
        for (value, expected) in [(0.0, "0.00"), (0.05, "0.05"), (0.953, "0.95"), (0.999, "1"), (1.0, "1")] {
            assert_eq!(confidence(Confidence::new(value)), expected);
        }
    }
}

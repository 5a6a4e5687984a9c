//! A table of quotes, a row each, for spreadsheets and data frames (RFC 4180).
//!
//! Cells that a spreadsheet would take for a formula begin with an apostrophe, by which it takes them for text.

use std::borrow::Cow;

use sayso_engine::{Kind, SpeakerKind};

use crate::row::{self, Row};
use crate::{Bom, Entry, rows};

/// The columns of every table; those that the caller has put on speakers follow.
pub const COLUMNS: [&str; 29] = [
    "article",
    "title",
    "date",
    "publisher",
    "url",
    "quote",
    "kind",
    "words",
    "quoted",
    "cue",
    "source",
    "speaker_id",
    "speaker",
    "role",
    "speaker_kind",
    "speaker_by",
    "country",
    "country_name",
    "country_confidence",
    "country_sieve",
    "country_evidence",
    "country_by",
    "confidence",
    "sieve",
    "evidence",
    "by",
    "start",
    "end",
    "segments",
];

/// The whole table of some articles.
#[must_use]
pub fn table(entries: &[Entry<'_>], bom: Bom) -> String {
    let mut notes: Vec<&str> = Vec::new();
    let speakers = entries.iter().flat_map(|entry| &entry.document.speakers);
    for note in speakers.flat_map(|speaker| &speaker.notes) {
        if !notes.contains(&note.column.as_ref()) {
            notes.push(&note.column);
        }
    }
    let mut out = String::new();
    header(&notes, bom, &mut out);
    for entry in entries {
        article(*entry, &notes, &mut out);
    }
    out
}

/// Appends the first line. `notes` are the columns that the caller has put on speakers.
pub fn header(notes: &[&str], bom: Bom, out: &mut String) {
    if bom == Bom::Yes {
        out.push('\u{feff}');
    }
    line(COLUMNS.iter().chain(notes).map(|name| Cow::Borrowed(*name)), out);
}

/// Appends the rows of an article.
pub fn article(entry: Entry<'_>, notes: &[&str], out: &mut String) {
    for row in rows(entry) {
        let of_person = notes.iter().map(|column| {
            let notes = row.speaker.map(|speaker| speaker.notes.as_slice()).unwrap_or_default();
            let note = notes.iter().find(|note| note.column == *column);
            Cow::Borrowed(note.map(|note| note.value.as_ref()).unwrap_or_default())
        });
        line(cells(&row).into_iter().chain(of_person), out);
    }
}

/// The cells of a quote, in the order of [`COLUMNS`].
fn cells<'a>(row: &'a Row<'a>) -> [Cow<'a, str>; COLUMNS.len()] {
    let (article, quote, speaker) = (&row.entry.document.article, row.quote, row.speaker);
    let some = |words: &'a Option<Cow<'a, str>>| Cow::Borrowed(words.as_deref().unwrap_or_default());
    let country = row.country();
    let why = row.country_why();
    let place = row.place();
    [
        Cow::Borrowed(row.entry.name),
        some(&article.title),
        some(&article.date),
        some(&article.publisher),
        some(&article.url),
        Cow::Borrowed(&quote.id),
        Cow::Borrowed(kind(quote.kind)),
        Cow::Borrowed(&row.words),
        Cow::Borrowed(&row.quoted),
        Cow::Borrowed(row.cue),
        Cow::Borrowed(row.source),
        Cow::Borrowed(quote.speaker.as_deref().unwrap_or_default()),
        Cow::Borrowed(speaker.map(|speaker| speaker.name.as_ref()).unwrap_or_default()),
        speaker.map(|speaker| some(&speaker.role)).unwrap_or_default(),
        Cow::Borrowed(speaker.map(|speaker| speaker_kind(speaker.kind)).unwrap_or_default()),
        Cow::Borrowed(speaker.map(|speaker| speaker.by.as_str()).unwrap_or_default()),
        country.map(|code| Cow::Owned(code.to_string())).unwrap_or_default(),
        country.map(|code| Cow::Owned(code.name().to_owned())).unwrap_or_default(),
        speaker.and_then(|speaker| speaker.country_confidence).map(row::confidence).map(Cow::Owned).unwrap_or_default(),
        Cow::Borrowed(why.map(|why| why.sieve.as_ref()).unwrap_or_default()),
        why.map(|why| Cow::Owned(row::evidence(why))).unwrap_or_default(),
        Cow::Borrowed(why.map(|why| why.by().as_str()).unwrap_or_default()),
        Cow::Owned(row::confidence(quote.confidence)),
        Cow::Borrowed(&quote.why.sieve),
        Cow::Owned(row::evidence(&quote.why)),
        Cow::Borrowed(quote.by.as_str()),
        Cow::Owned(place.start.to_string()),
        Cow::Owned(place.end.to_string()),
        Cow::Owned(segments(row)),
    ]
}

/// The places of the content: `1–15 20–40`, of which spreadsheets make no date.
fn segments(row: &Row<'_>) -> String {
    let place =
        |place: &sayso_engine::document::Place| [&place.start.to_string(), "–", &place.end.to_string()].concat();
    row.quote.content.iter().map(place).collect::<Vec<_>>().join(" ")
}

/// A kind of quote, as the document writes it.
#[must_use]
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "direct",
        Kind::Mixed => "mixed",
        Kind::Indirect => "indirect",
    }
}

/// A kind of speaker, as the document writes it.
#[must_use]
pub const fn speaker_kind(kind: SpeakerKind) -> &'static str {
    match kind {
        SpeakerKind::Person => "person",
        SpeakerKind::Organization => "organization",
        SpeakerKind::Group => "group",
        SpeakerKind::Document => "document",
        SpeakerKind::Unnamed => "unnamed",
    }
}

fn line<'a>(cells: impl Iterator<Item = Cow<'a, str>>, out: &mut String) {
    for (at, words) in cells.enumerate() {
        if at > 0 {
            out.push(',');
        }
        cell(&words, out);
    }
    out.push_str("\r\n");
}

/// Appends a cell, in quotation marks if it needs them.
fn cell(words: &str, out: &mut String) {
    let formula = if is_formula(words) { "'" } else { "" };
    if !words.contains(['"', ',', '\r', '\n']) {
        out.push_str(formula);
        out.push_str(words);
        return;
    }
    out.push('"');
    out.push_str(formula);
    for (at, part) in words.split('"').enumerate() {
        if at > 0 {
            out.push_str("\"\"");
        }
        out.push_str(part);
    }
    out.push('"');
}

/// Whether a spreadsheet would take a cell for a formula: by its first character, of which some have wide twins, and
/// whatever blank it may skip before it.
fn is_formula(words: &str) -> bool {
    words.starts_with(['\t', '\r', '\n'])
        || words.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(words: &str) -> String {
        let mut out = String::new();
        cell(words, &mut out);
        out
    }

    #[test]
    fn a_formula_is_text() {
        for words in ["=1+1", "+1", "-1", "@sum(a1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"] {
            assert!(written(words).trim_start_matches('"').starts_with('\''), "{words:?}");
        }
        assert_eq!(written("1-1=0"), "1-1=0");
    }

    #[test]
    fn a_cell_with_signs_of_the_form_is_quoted() {
        assert_eq!(written("a,b"), "\"a,b\"");
        assert_eq!(written("a\"b"), "\"a\"\"b\"");
        assert_eq!(written("a\nb"), "\"a\nb\"");
        assert_eq!(written("=a\"b"), "\"'=a\"\"b\"");
        assert_eq!(written("“a”"), "“a”");
    }
}

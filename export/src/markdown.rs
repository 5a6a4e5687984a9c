//! A report to read, in Markdown: whose words the article has, and what each says.

use sayso_engine::document::{SpeakerDocument, WhyDocument};
use sayso_engine::{By, Kind};

use crate::escape::{link, markdown};
use crate::row::Row;
use crate::shares::{self, Origin, Share, Shares};
use crate::{Entry, rows};

/// The reports of some articles, one after the other.
#[must_use]
pub fn report(entries: &[Entry<'_>]) -> String {
    let mut out = String::new();
    for (at, entry) in entries.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        article(*entry, &mut out);
    }
    out
}

/// Appends the report of an article.
pub fn article(entry: Entry<'_>, out: &mut String) {
    head(entry, out);
    let rows: Vec<Row> = rows(entry).collect();
    if rows.is_empty() {
        out.push_str("No quotes were found.\n");
        return;
    }
    countries(&rows, out);
    voices(&rows, out);
}

fn head(entry: Entry<'_>, out: &mut String) {
    let article = &entry.document.article;
    out.push_str("# ");
    markdown(entry.title(), out);
    out.push_str("\n\n");
    let facts = [
        ("Summary", &article.dek),
        ("By", &article.byline),
        ("Date", &article.date),
        ("Published by", &article.publisher),
        ("Address", &article.url),
    ];
    let mut has_facts = false;
    for (name, fact) in facts {
        let Some(fact) = fact.as_deref().filter(|fact| !fact.trim().is_empty()) else { continue };
        has_facts = true;
        out.push_str("- ");
        out.push_str(name);
        out.push_str(": ");
        match link(Some(fact)).filter(|_| name == "Address") {
            Some(url) => [("<"), url, ">"].iter().for_each(|part| out.push_str(part)),
            None => markdown(fact, out),
        }
        out.push('\n');
    }
    if has_facts {
        out.push('\n');
    }
}

fn countries(rows: &[Row<'_>], out: &mut String) {
    let mut shares = Shares::default();
    for row in rows {
        shares.add(Origin::of(row.speaker), share(row));
    }
    let total = shares.total();
    out.push_str("| Country | Quotes | Words | Share |\n| --- | ---: | ---: | ---: |\n");
    for (origin, share) in shares.sorted() {
        out.push_str("| ");
        markdown(origin.name(), out);
        for cell in [share.quotes.to_string(), share.words.to_string(), share.percent(total)] {
            out.push_str(" | ");
            markdown(&cell, out);
        }
        out.push_str(" |\n");
    }
}

/// The speakers, who has most words first, each with what they say in the order of the text.
fn voices(rows: &[Row<'_>], out: &mut String) {
    for voice in shares::voices(rows) {
        out.push_str("\n## ");
        markdown(voice.speaker.map_or("Speaker unknown", |speaker| &speaker.name), out);
        out.push_str("\n\n");
        if let Some(speaker) = voice.speaker {
            about(speaker, out);
        }
        voice.said.iter().for_each(|row| line(row, out));
    }
}

fn about(speaker: &SpeakerDocument<'_>, out: &mut String) {
    out.push_str("Source: ");
    markdown(crate::csv::speaker_kind(speaker.kind), out);
    if let Some(role) = &speaker.role {
        out.push_str("; role: ");
        markdown(role, out);
    }
    out.push_str("; country: ");
    markdown(Origin::of(Some(speaker)).name(), out);
    if speaker.country_why.as_ref().map(WhyDocument::by) == Some(By::Person) {
        out.push_str(" (set by a person)");
    }
    if speaker.by == By::Person {
        // Nothing else would tell that a person has set that no country is known.
        let what = if speaker.country.is_none() { "; name, role or country" } else { "; name or role" };
        out.extend([what, " set by a person"]);
    }
    for note in &speaker.notes {
        out.push_str("; ");
        markdown(&note.column, out);
        out.push_str(": ");
        markdown(&note.value, out);
    }
    out.push_str("\n\n");
}

fn line(row: &Row<'_>, out: &mut String) {
    out.push_str("- **");
    markdown(&row.quote.id, out);
    out.push_str("** ");
    markdown(&row.shown, out);
    out.push_str(match row.quote.kind {
        Kind::Direct => " (direct",
        Kind::Mixed => " (partial",
        Kind::Indirect => " (indirect",
    });
    if row.quote.by == By::Person {
        out.push_str(", set by a person");
    } else if row.is_unsure() {
        out.push_str(", unsure");
    }
    out.push_str(")\n");
}

fn share(row: &Row<'_>) -> Share {
    let mut share = Share::default();
    share.add(row);
    share
}

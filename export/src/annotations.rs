//! W3C Web Annotations, as JSON-LD: an annotation a quote, which tools for annotating can show on the article.
//!
//! Each says where its words are in two ways: by their place in the text, counted in code points as the
//! [model](https://www.w3.org/TR/annotation-model/) asks, and by the words with what stands around them. Where a cue
//! stands inside a quote, the quote has a target for each of its segments.

use sayso_engine::By;
use sayso_engine::corrections::fingerprint;
use sayso_engine::document::Place;
use serde::Serialize;

use crate::row::Row;
use crate::text::Text;
use crate::{Entry, csv, escape, rows};

/// How much of the text around its words a selector carries, in code points.
const AROUND: u32 = 32;

/// What an annotation's language of words is: names and kinds are in English.
const LANGUAGE: &str = "en";

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// The annotations of some articles: a page of them that stands alone.
#[must_use]
pub fn page(entries: &[Entry<'_>]) -> String {
    let mut out = String::from(OPENING);
    let mut is_first = true;
    for entry in entries {
        items(*entry, &mut |item| {
            out.push_str(if std::mem::take(&mut is_first) { "\n" } else { ",\n" });
            out.push_str(item);
        });
    }
    out.push_str(CLOSING);
    out
}

/// What stands before the annotations of a page.
pub const OPENING: &str = concat!(
    "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",",
    "\"id\":\"urn:sayso:annotations\",\"items\":["
);

/// What stands behind them.
pub const CLOSING: &str = "\n]}\n";

/// Gives the annotations of an article one by one, as JSON; commas between them are the caller's.
pub fn items(entry: Entry<'_>, give: &mut dyn FnMut(&str)) {
    let article = &entry.document.article;
    let text = Text::new(&article.text);
    let identity = identity(&article.text);
    let source = escape::link(article.url.as_deref()).unwrap_or(&identity);
    for row in rows(entry) {
        let targets = row.quote.content.iter().filter(|place| place.start < place.end);
        let targets: Vec<_> = targets.map(|&place| Target { source, selector: selectors(&text, place) }).collect();
        if targets.is_empty() {
            continue;
        }
        let annotation = Annotation {
            context: CONTEXT,
            id: [&identity, ":", &row.quote.id].concat(),
            kind: "Annotation",
            motivation: "identifying",
            body: bodies(&row),
            target: targets,
            creator: row.is_corrected().then_some(Agent { kind: "Person", name: "A reader", id: None }),
            generator: Agent { kind: "Software", name: "sayso", id: Some(env!("CARGO_PKG_REPOSITORY")) },
        };
        // Strings and numbers alone: it has nothing that could not be written.
        if let Ok(item) = serde_json::to_string(&annotation) {
            give(&item);
        }
    }
}

/// An article's name among all that there are: its words tell it.
fn identity(text: &str) -> String {
    format!("urn:sayso:article:{:016x}", fingerprint(text))
}

fn selectors<'a>(text: &Text<'a>, place: Place) -> [Selector<'a>; 2] {
    let (prefix, suffix) = text.around(place, AROUND);
    [
        Selector::TextPositionSelector { start: place.start, end: place.end },
        Selector::TextQuoteSelector { exact: text.of(place), prefix, suffix },
    ]
}

/// Who says it, in words, and tags for what tools sort by.
fn bodies(row: &Row<'_>) -> Vec<Body> {
    let mut bodies = Vec::new();
    let mut add = |purpose, value: String| {
        bodies.push(Body { kind: "TextualBody", purpose, value, format: "text/plain", language: LANGUAGE });
    };
    if let Some(speaker) = row.speaker {
        let mut words = speaker.name.to_string();
        let country = speaker.country.map(|code| code.name().to_owned());
        for more in [speaker.role.as_deref(), country.as_deref()].into_iter().flatten() {
            words.push_str(", ");
            words.push_str(more);
        }
        add("identifying", words);
        if let Some(code) = speaker.country {
            add("tagging", ["country:", code.as_str()].concat());
        }
        for note in &speaker.notes {
            add("tagging", [&note.column, ":", &note.value].concat());
        }
    }
    add("tagging", ["kind:", csv::kind(row.quote.kind)].concat());
    if row.is_unsure() {
        add("tagging", "unsure".to_owned());
    }
    let by = if row.is_corrected() { By::Person } else { By::Engine };
    add("tagging", ["by:", by.as_str()].concat());
    bodies
}

#[derive(Serialize)]
struct Annotation<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    motivation: &'static str,
    body: Vec<Body>,
    target: Vec<Target<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    creator: Option<Agent>,
    generator: Agent,
}

#[derive(Serialize)]
struct Body {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: String,
    format: &'static str,
    language: &'static str,
}

#[derive(Serialize)]
struct Agent {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'static str>,
    #[serde(rename = "type")]
    kind: &'static str,
    name: &'static str,
}

#[derive(Serialize)]
struct Target<'a> {
    source: &'a str,
    selector: [Selector<'a>; 2],
}

#[derive(Serialize)]
#[serde(tag = "type")]
enum Selector<'a> {
    TextPositionSelector { start: u32, end: u32 },
    TextQuoteSelector { exact: &'a str, prefix: &'a str, suffix: &'a str },
}

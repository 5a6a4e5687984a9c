//! An article with many speakers: every form of it takes time by their number, not by its square.

#![allow(clippy::expect_used, reason = "a test that fails")]

use std::time::Instant;

use sayso_engine::document::Document;
use sayso_engine::{article, explore};
use sayso_export::{Bom, Entry, annotations, audit, csv, html, markdown, plots};

/// How often a busy machine may try.
const ROUNDS: usize = 6;

/// What makes a form of articles.
type Form = fn(&[Entry<'_>]) -> String;

/// The document of a quote and its speaker, so many times under other numbers.
fn repeated<'a>(one: &Document<'a>, many: usize) -> Document<'a> {
    let mut document = one.clone();
    let (quote, speaker) = (one.quotes.first().expect("a quote"), one.speakers.first().expect("a speaker"));
    document.quotes.clear();
    document.speakers.clear();
    for number in 1..=many {
        let (mut quote, mut speaker) = (quote.clone(), speaker.clone());
        quote.id = format!("q{number}");
        speaker.id = format!("s{number}");
        speaker.name = format!("{} {number}", speaker.name).into();
        quote.speaker = Some(speaker.id.clone());
        document.quotes.push(quote);
        document.speakers.push(speaker);
    }
    document
}

#[test]
fn every_form_takes_linear_time() {
    let explored = explore(article::plain::read("“It rains,” said Jean Petit, a French minister."));
    let one = Document::new(&explored);
    let (some, many) = (repeated(&one, 3_000), repeated(&one, 12_000));
    let forms: [(&str, Form); 6] = [
        ("csv", |entries| csv::table(entries, Bom::No)),
        ("markdown", markdown::report),
        ("annotations", annotations::page),
        ("html", html::page),
        ("audit", audit::page),
        ("voices", plots::voices),
    ];
    for (name, form) in forms {
        let timed = |document| {
            let start = Instant::now();
            assert!(!form(&[Entry { name: "a", document }]).is_empty());
            start.elapsed().as_secs_f64()
        };
        let (mut short, mut long) = (f64::INFINITY, f64::INFINITY);
        // Four times as many in quadratic time take sixteen times as long. A busy machine makes a time longer, never shorter.
        let is_linear = (0..ROUNDS).any(|_| {
            (short, long) = (short.min(timed(&some)), long.min(timed(&many)));
            long < short * 9.0
        });
        assert!(is_linear, "{name}: {short:.2} s, then {long:.2} s");
    }
}

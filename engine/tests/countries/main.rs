//! Where speakers belong, an example for each rule, named after what it shows.

mod bodies;
mod contests;
mod introduced;
mod kin;
mod office_holders;
mod scene;
mod setting;
mod strangers;
mod words;

use sayso_engine::positions::{Positions, Unit};
use sayso_engine::{Span, article, explore};

/// Each speaker with its country, `-` where there is none.
#[track_caller]
fn belong(text: &str, expected: &[(&str, &str)]) {
    let explored = explore(article::plain::read(text));
    let found: Vec<_> = explored
        .speakers
        .iter()
        .map(|s| (s.name.as_str(), s.country.as_ref().map_or_else(|| "-".to_owned(), |c| c.code.to_string())))
        .collect();
    let found: Vec<_> = found.iter().map(|(name, code)| (*name, code.as_str())).collect();
    assert_eq!(found, expected);
}

/// The sieve that decided on the first speaker's country.
#[track_caller]
fn decides(sieve: &str, text: &str) {
    let explored = explore(article::plain::read(text));
    let country = explored.speakers.first().and_then(|speaker| speaker.country.as_ref());
    assert_eq!(country.map(|country| &*country.why.sieve), Some(sieve));
}

/// Annotated quotes of `tests/articles/countries.jsonl` whose country must be right, a point under what was measured.
const RIGHT: f64 = 90.0;

#[test]
fn the_articles_about_belonging_are_read_as_well_as_before() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/articles/countries.jsonl");
    let (mut right, mut asked) = (0_u32, 0_u32);
    for line in std::fs::read_to_string(path)?.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        let explored = explore(article::plain::read(line["text"].as_str().ok_or("an article has a text")?));
        let points = Positions::new(&explored.article.text, Unit::CodePoints);
        for gold in line["quotes"].as_array().into_iter().flatten().filter(|gold| gold["evidence"] != "none") {
            let place = |field| gold[field].as_u64().unwrap_or_default();
            let middle = u64::midpoint(place("start"), place("end"));
            let holds = |span: &Span| (points.of(span.start)..points.of(span.end)).contains(&(middle as u32));
            let quote = explored.quotes.iter().find(|quote| quote.content.iter().any(holds));
            let code = quote.and_then(|quote| explored.country_of(quote)).map(|code| code.to_string());
            right += u32::from(code.as_deref() == gold["country"].as_str());
            asked += 1;
        }
    }
    let percent = 100.0 * f64::from(right) / f64::from(asked);
    println!("country of {right} of {asked} quotes, {percent:.1} %");
    assert!(percent >= RIGHT, "{percent:.1}");
    Ok(())
}

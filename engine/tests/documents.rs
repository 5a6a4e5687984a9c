//! Documents are read back as what they were written from, and what was damaged is refused.

mod invariants;

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use sayso_engine::article::json::NotArticle;
use sayso_engine::corrections::{QuoteKey, SpeakerKey};
use sayso_engine::document::{Document, Numbers, Read, read};
use sayso_engine::{Correction, Explored, Note, article, corrections, explore};
use serde_json::{Value, json};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const RAIN: &str = "“Naïve 𝄞 it rains,” said Jean Petit, a French minister.\n\nOfficials denied it. “It pours,” he said.\n\n\
                    According to Ana Ruiz of Spain, it snows.";

fn written(explored: &Explored) -> Value {
    serde_json::to_value(Document::new(explored)).unwrap_or_default()
}

fn rain() -> (Explored, Value) {
    let explored = explore(article::plain::read(RAIN));
    let document = written(&explored);
    (explored, document)
}

/// As text, and parsed again: numbers are then what they are in a file.
fn reread(document: &Value) -> Result<Option<Read>, NotArticle> {
    let text = document.to_string();
    read(&&serde_json::from_str::<Value>(&text).unwrap_or_default())
}

#[test]
fn every_article_comes_back_whole() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/articles");
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let explored = explore(article::plain::read(&fs::read_to_string(&path)?));
            let again = reread(&written(&explored))?;
            assert_eq!(again, Some(Read { explored, numbers: Numbers::Kept }), "{}", path.display());
            count += 1;
        }
    }
    assert!(count > 10, "{count} articles");
    Ok(())
}

#[test]
fn what_a_person_has_decided_comes_back_as_theirs() -> Outcome {
    let (explored, _) = rain();
    let quote = QuoteKey::of(&explored.quotes[0]);
    let mut corrected = corrections::apply(
        &explored,
        &[
            Correction::Speaker(quote, Some(SpeakerKey::named("Ada Lovelace"))),
            Correction::Country(SpeakerKey::named("Ana Ruiz"), None),
            Correction::Confirmed(QuoteKey::of(&explored.quotes[1])),
        ],
    )
    .explored;
    // Who has no quote left is not in the document, so that the others are counted anew.
    let silent = corrected.speakers.iter().any(|one| corrected.quotes.iter().all(|it| it.speaker != Some(one.id)));
    corrected.speakers[1].notes.push(Note { column: "seen by".to_owned(), value: "A. B.".to_owned() });
    let document = written(&corrected);
    let again = reread(&document)?.ok_or("it is a document")?;
    assert_eq!(again.numbers == Numbers::Anew, silent);
    let anew = written(&again.explored);
    let names = |document: &Value| -> Vec<Value> {
        let speakers = document["speakers"].as_array().cloned().unwrap_or_default();
        speakers
            .into_iter()
            .map(|mut one| one.as_object_mut().and_then(|one| one.remove("id")).map_or(Value::Null, |_| one))
            .collect()
    };
    assert_eq!(names(&anew), names(&document));
    assert_eq!(reread(&anew)?.map(|read| (written(&read.explored), read.numbers)), Some((anew, Numbers::Kept)));
    Ok(())
}

#[test]
fn what_was_left_out_of_a_document_is_counted_over() -> Outcome {
    let (explored, mut document) = rain();
    assert!(explored.quotes.len() > 2);
    document["quotes"].as_array_mut().ok_or("no quotes")?.remove(0);
    let read = reread(&document)?.ok_or("it is a document")?;
    assert_eq!(read.numbers, Numbers::Anew);
    assert_eq!(read.explored.quotes[0].content, explored.quotes[1].content);
    assert_eq!(read.explored.quotes[0].id.to_string(), "q1");
    Ok(())
}

#[test]
fn other_json_and_documents_without_quotes_are_for_others_to_read() {
    let (_, mut document) = rain();
    document.as_object_mut().map(|document| document.remove("quotes"));
    for other in [document, json!({"@type": "NewsArticle"}), json!([]), json!(null), json!(1)] {
        assert_eq!(reread(&other), Ok(None), "{other}");
    }
}

#[test]
fn a_document_whose_parts_do_not_fit_each_other_is_refused() {
    let (_, whole) = rain();
    for (place, value) in [
        ("/schema", json!(2)),
        ("/article/text", json!("“It rains,” said Jean Petit.")),
        ("/article/text", json!(RAIN.replace("Petit", "Pettit"))),
        ("/article/text", json!(null)),
        ("/article/blocks/0/end", json!(1000)),
        ("/quotes/0/id", json!("s1")),
        ("/quotes/0/id", json!("q0")),
        ("/quotes/0/kind", json!("loud")),
        ("/quotes/0/kind", json!("indirect")),
        ("/quotes/0/block", json!(9)),
        ("/quotes/0/block", json!(1)),
        ("/quotes/0/content", json!([])),
        ("/quotes/0/content/0/start", json!(500)),
        ("/quotes/0/content/0/end", json!(1.5)),
        ("/quotes/0/cue/end", json!(0)),
        ("/quotes/0/source", json!("Petit")),
        ("/quotes/0/speaker", json!("s9")),
        ("/quotes/0/confidence", json!(1.1)),
        ("/quotes/0/confidence", json!(null)),
        ("/quotes/0/why", json!(null)),
        ("/quotes/0/why/evidence/0/words", json!("Somebody else")),
        ("/quotes/0/by", json!("nobody")),
        ("/quotes/1/content/0/start", json!(0)),
        ("/speakers/0/id", json!("s2")),
        ("/speakers/0/name", json!("")),
        ("/speakers/0/kind", json!("parrot")),
        ("/speakers/0/aliases", json!([1])),
        ("/speakers/0/country", json!("France")),
        ("/speakers/0/countryWhy", json!(null)),
        ("/speakers/0/mentions/0/start", json!(-1)),
        ("/speakers/0/notes", json!([{"column": "a"}])),
    ] {
        let mut damaged = whole.clone();
        match damaged.pointer_mut(place) {
            Some(there) => *there = value,
            None => damaged["speakers"][0]["notes"] = value,
        }
        assert!(reread(&damaged).is_err(), "{place}: {:?}", damaged.pointer(place));
    }
}

/// Every place in a document where something stands.
fn places(value: &Value, at: &str, all: &mut Vec<String>) {
    all.push(at.to_owned());
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| places(value, &format!("{at}/{key}"), all)),
        Value::Array(list) => list.iter().enumerate().for_each(|(i, value)| places(value, &format!("{at}/{i}"), all)),
        _ => {}
    }
}

fn anything() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!([])),
        Just(json!({})),
        Just(json!("")),
        Just(json!("q1")),
        Just(json!("s2")),
        Just(json!(true)),
        (0_u32..200).prop_map(|n| json!(n)),
        any::<f64>().prop_map(|n| json!(n)),
        any::<i64>().prop_map(|n| json!(n)),
        Just(json!({"start": 3, "end": 9})),
        Just(json!([{"start": 9, "end": 3}])),
        Just(json!([{"start": 0, "end": 4_294_967_295_u32}])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_document_is_refused_or_keeps_every_promise(
        changes in prop::collection::vec((any::<prop::sample::Index>(), anything()), 1..4)
    ) {
        let (_, mut document) = rain();
        for (place, value) in changes {
            let mut all = Vec::new();
            places(&document, "", &mut all);
            if let Some(there) = document.pointer_mut(&all[place.index(all.len())]) {
                *there = value;
            }
        }
        if let Ok(Some(read)) = reread(&document) {
            invariants::check_read(&read.explored);
            let again = reread(&written(&read.explored)).ok().flatten();
            prop_assert!(again.is_some(), "what was read can be written and read");
        }
    }
}

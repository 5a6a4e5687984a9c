//! JSON: our own document and schema.org's. What is read is written and read again, and must be the same; a document with
//! quotes is taken as it is, or refused.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_engine::article::json;
use sayso_engine::document::{self, Document};
use sayso_engine::explore;
use serde_json::Value;

fuzz_target!(|text: &str| {
    if let Ok(Ok(Some(read))) = serde_json::from_str::<Value>(text).map(|value| document::read(&&value)) {
        sayso_fuzz::check_read(&read.explored);
    }
    let Ok(article) = json::read(text) else { return };
    let explored = explore(article);
    sayso_fuzz::check(&explored);
    let written = serde_json::to_string(&Document::new(&explored)).expect("a document can be written");
    let again = json::read(&written).expect("what we write can be read");
    assert_eq!(explore(again), explored, "a document comes back whole");
    let value: Value = serde_json::from_str(&written).expect("what we write is JSON");
    let read = document::read(&&value).expect("it fits").expect("it has quotes");
    assert_eq!(read.explored, explored, "a document comes back with its quotes");
});

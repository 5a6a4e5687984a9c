//! JSON: our own document and schema.org's. What is read is written and read again, and must be the same.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_engine::article::json;
use sayso_engine::document::Document;
use sayso_engine::explore;

fuzz_target!(|text: &str| {
    let Ok(article) = json::read(text) else { return };
    let explored = explore(article);
    sayso_fuzz::check(&explored);
    let written = serde_json::to_string(&Document::new(&explored)).expect("a document can be written");
    let again = json::read(&written).expect("what we write can be read");
    assert_eq!(explore(again), explored, "a document comes back whole");
});

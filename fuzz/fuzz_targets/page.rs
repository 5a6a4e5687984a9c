//! A saved page, of which the article is a part.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let page = ["<!doctype html><html>", text].concat();
    sayso_fuzz::file("a.html", page.as_bytes());
});

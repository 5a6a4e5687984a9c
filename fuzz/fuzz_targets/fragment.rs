//! HTML of an article alone.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| sayso_fuzz::file("a.html", text.as_bytes()));

//! Markdown, with front matter or without.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_engine::article::markdown;

fuzz_target!(|text: &str| sayso_fuzz::explore_and_check(markdown::read(text)));

//! Plain text.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_engine::article::plain;

fuzz_target!(|text: &str| sayso_fuzz::explore_and_check(plain::read(text)));

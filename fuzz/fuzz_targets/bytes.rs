//! Bytes in any encoding, in a file whose name tells nothing.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| sayso_fuzz::file("-", bytes));

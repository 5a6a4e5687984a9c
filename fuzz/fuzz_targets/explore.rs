//! What the rules look for, in any order: names, cues, marks. Each byte of the input chooses a piece.
#![no_main]

use libfuzzer_sys::fuzz_target;
use sayso_engine::article::plain;
use sayso_engine::explore;

const PIECES: [&str; 64] = [
    "“", "”", "\"", "'", "’", "‘", "«", "»", "„", "''", "\n", " ", ", ", ". ", ": ", "– ", "(", ")", "said ", "told ",
    "according to ", "he ", "she ", "that ", "the minister ", "Ana Ruiz ", "Mr. Lee ", "China ", "in Kenya ", "officials ",
    "who ", "and ", "it ", "was ", "é", "𝄞", "\u{a0}", "U.S. ", "42 ", "saying ", "Q: ", "A: ", "SMITH: ", "NATO ",
    "the Chinese ", "spokesman ", "Foreign Ministry ", "of ", "’s ", "as ", "adding ", "The rain ", "will ", "stop ", "not ",
    "we ", "I ", "? ", "! ", "… ", "in a statement ", "on Monday ", "ambassador to ", "- ",
];

fuzz_target!(|bytes: &[u8]| {
    let text: String = bytes.iter().map(|&byte| PIECES[usize::from(byte) % PIECES.len()]).collect();
    let explored = explore(plain::read(&text));
    sayso_fuzz::check(&explored);
    assert_eq!(explore(plain::read(&text)), explored, "the same text gives the same answer");
});

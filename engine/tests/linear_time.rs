//! What holds for any input at all: reading and exploring it takes time in proportion to its size.
//!
//! It is a program of its own, so that no other test of the engine takes its time meanwhile.

use std::hint::black_box;
use std::time::Instant;

use sayso_engine::{article, explore};

/// How large each input is tried, in bytes or so: twice as large, twice.
const SIZES: [usize; 3] = [40_000, 80_000, 160_000];

/// In linear time twice the input takes twice as long, in quadratic time four times as long.
const MOST: f64 = 3.0;

/// How often a busy machine may try.
const ROUNDS: usize = 8;

#[test]
fn hostile_texts_take_linear_time() {
    // What is made at the engine's first use is none of an input's.
    black_box(explore(article::plain::read("“Yes,” Ann Lee said in Kenya.")));
    for piece in
        ["\"", "said ", "a", "“Yes,” he said. ", "“Yes, we can.”\n", "the head of ", "A and ", "((((", "he said that "]
    {
        let text = |size| piece.repeat(size / piece.len());
        takes_linear_time(piece, text, |text| explore(article::plain::read(text)));
    }
}

/// Fails if twice the input takes too long in the best of all rounds: whatever else a machine does makes a time longer,
/// never shorter.
fn takes_linear_time<I, O>(name: &str, input: impl Fn(usize) -> I, run: impl Fn(&I) -> O) {
    let inputs = SIZES.map(input);
    let mut best = [f64::INFINITY; SIZES.len()];
    let is_linear = (0..ROUNDS).any(|_| {
        for (best, input) in best.iter_mut().zip(&inputs) {
            let start = Instant::now();
            black_box(run(input));
            *best = best.min(start.elapsed().as_secs_f64());
        }
        best.windows(2).all(|pair| pair[1] < pair[0] * MOST)
    });
    assert!(is_linear, "{name:?}: {best:.3?} s for {SIZES:?} bytes");
}

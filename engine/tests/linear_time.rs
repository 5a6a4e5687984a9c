//! What holds for any input at all: reading and exploring it takes time in proportion to its size.
//!
//! It is a program of its own, and one input follows the other, so that no test takes another's time.

use std::hint::black_box;
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use sayso_engine::article::html::{Found, Reader};
use sayso_engine::article::metadata::Claims;
use sayso_engine::article::page;
use sayso_engine::{BlockKind, article, explore};

/// How large each input is tried, in bytes or so: twice as large, twice.
const SIZES: [usize; 3] = [40_000, 80_000, 160_000];

/// In linear time the largest input takes four times as long as the smallest, in quadratic time sixteen times.
const MOST: f64 = 9.0;

/// How often a busy machine may try, after a pause.
const ROUNDS: u32 = 6;

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

#[test]
fn hostile_html_takes_linear_time() {
    // `(tag, class, words)` of elements in one paragraph, again and again
    let pieces: [&[(&str, &str, &str)]; 6] = [
        &[("i", "", "two words "), ("span", "author", "x")],
        &[("span", "author", " "), ("time", "", "")],
        &[("time", "", "1"), ("q", "", "")],
        &[("li", "", "x"), ("br", "", "")],
        &[("a", "", "two words"), ("br", "", "")],
        &[("h1", "", "two words")],
    ];
    for piece in pieces {
        let times = |size: usize| size / 4;
        takes_linear_time(&format!("{piece:?}"), times, |&times| {
            let mut reader = Reader::new();
            reader.open("p", &|_| None);
            for &(tag, class, words) in piece.iter().cycle().take(times) {
                if reader.open(tag, &|name| (name == "class").then(|| class.to_owned())) {
                    reader.text(words);
                    reader.close();
                }
            }
            reader.fragment()
        });
    }
}

#[test]
fn a_byline_of_many_names_takes_linear_time() {
    let names = |size: usize| (0..size / 8).map(|number| format!("Ann {number}")).collect::<Vec<_>>().join(", ");
    takes_linear_time("names", names, |names| article::metadata::byline(names));
}

#[test]
fn pages_of_one_kind_of_block_take_linear_time() {
    for kind in [BlockKind::ListItem, BlockKind::Title, BlockKind::Date, BlockKind::Heading, BlockKind::Paragraph] {
        let blocks = |size: usize| {
            let block = Found { kind, text: "A town".to_owned(), linked: 0, aside: false, datetime: None };
            vec![block; size / 6]
        };
        takes_linear_time(&format!("{kind:?}"), blocks, |blocks| {
            let mut claims = Claims::new();
            claims.add("title", "The paper");
            page::article(blocks, "A town", claims)
        });
    }
}

/// Fails if the largest input takes too long in the best of all rounds: whatever else a machine does makes a time longer,
/// never shorter.
fn takes_linear_time<I, O>(name: &str, input: impl Fn(usize) -> I, run: impl Fn(&I) -> O) {
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
    let inputs = SIZES.map(input);
    let mut best = [f64::INFINITY; SIZES.len()];
    let is_linear = (0..ROUNDS).any(|round| {
        sleep(Duration::from_millis(300) * round);
        for (best, input) in best.iter_mut().zip(&inputs) {
            let start = Instant::now();
            black_box(run(input));
            *best = best.min(start.elapsed().as_secs_f64());
        }
        best[SIZES.len() - 1] < best[0] * MOST
    });
    assert!(is_linear, "{name:?}: {best:.3?} s for {SIZES:?} bytes");
}

//! What holds for any input at all.

mod invariants;

use invariants::check;
use proptest::prelude::*;
use sayso_engine::query::{Filters, select};
use sayso_engine::{Explored, article, explore};

/// Texts that look like news to a parser: words, cues, names and every sort of mark, in any order.
fn newsy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("“"),
        Just("”"),
        Just("\""),
        Just("'"),
        Just("’"),
        Just("«"),
        Just("»"),
        Just("„"),
        Just("''"),
        Just("\n"),
        Just(" "),
        Just(", "),
        Just(". "),
        Just(": "),
        Just("– "),
        Just("("),
        Just(")"),
        Just("said "),
        Just("told "),
        Just("according to "),
        Just("he "),
        Just("she "),
        Just("that "),
        Just("the minister "),
        Just("Ana Ruiz "),
        Just("Mr. Lee "),
        Just("China "),
        Just("in Kenya "),
        Just("officials "),
        Just("who "),
        Just("and "),
        Just("it "),
        Just("was "),
        Just("é"),
        Just("𝄞"),
        Just("\u{a0}"),
        Just("U.S. "),
        Just("42 "),
        Just("saying "),
        Just("Q: "),
    ];
    prop::collection::vec(piece, 0..120).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_explored_in_order(text in newsy()) {
        check(&explore(article::plain::read(&text)));
    }

    #[test]
    fn any_characters_are_read(text in any::<String>()) {
        check(&explore(article::plain::read(&text)));
        check(&explore(article::markdown::read(&text)));
    }

    #[test]
    fn the_same_text_gives_the_same_answer(text in newsy()) {
        prop_assert_eq!(explore(article::plain::read(&text)), explore(article::plain::read(&text)));
    }

    #[test]
    fn a_count_is_what_choosing_the_option_shows(text in newsy()) {
        let explored = explore(article::plain::read(&text));
        let all = select(&explored, &Filters::default());
        prop_assert_eq!(all.quotes.len(), explored.quotes.len());
        for &(speaker, count) in &all.speakers {
            let mut filters = Filters::default();
            filters.speakers.toggle(speaker);
            prop_assert_eq!(select(&explored, &filters).quotes.len(), count);
        }
    }
}

/// Inputs that look for quadratic time: each a hundred thousand characters or so.
#[test]
fn hostile_texts_take_linear_time() {
    let hostile = [
        "\"".repeat(100_000),
        "said ".repeat(20_000),
        "a".repeat(100_000),
        "“Yes,” he said. ".repeat(6_000),
        "“Yes, we can.”\n".repeat(6_000),
        "the head of ".repeat(8_000),
        "A and ".repeat(16_000),
        "((((".repeat(25_000),
        "he said that ".repeat(7_000),
    ];
    for text in hostile {
        let half = text.chars().take(text.chars().count() / 2).collect::<String>();
        let timed = |text: &str| {
            let start = std::time::Instant::now();
            check_size(&explore(article::plain::read(text)));
            start.elapsed().as_secs_f64()
        };
        let (short, long) = (timed(&half), timed(&text));
        // twice the text in quadratic time takes four times as long; a busy machine is given some room
        assert!(long < short * 3.4 + 0.5, "{text:.20}…: {short:.2} s, then {long:.2} s");
    }
}

fn check_size(explored: &Explored) {
    assert!(explored.quotes.len() <= explored.article.text.len());
}

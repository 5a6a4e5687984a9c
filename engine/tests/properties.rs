//! What holds for any input at all.

mod invariants;

use invariants::check;
use proptest::prelude::*;
use sayso_engine::query::{Filters, Set, fold, select};
use sayso_engine::{Explored, Span, article, explore};

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
    fn a_count_is_what_choosing_the_option_shows(text in newsy(), words in searched(), choices in any::<[u8; 5]>()) {
        let explored = explore(article::plain::read(&text));
        let all = select(&explored, &Filters::default());
        prop_assert_eq!(all.quotes.len(), explored.quotes.len());
        // Any choice in each facet, or none, and any words.
        let mut filters = Filters { words: words.to_owned(), ..Filters::default() };
        let mut pick = choices.into_iter().map(usize::from);
        toggle_one(&mut filters.countries, &all.countries, pick.next());
        toggle_one(&mut filters.speakers, &all.speakers, pick.next());
        toggle_one(&mut filters.kinds, &all.kinds, pick.next());
        toggle_one(&mut filters.namings, &all.namings, pick.next());
        toggle_one(&mut filters.certainties, &all.certainties, pick.next());
        let now = select(&explored, &filters);
        counts_hold(&explored, &filters, &now.countries, |filters| &mut filters.countries);
        counts_hold(&explored, &filters, &now.speakers, |filters| &mut filters.speakers);
        counts_hold(&explored, &filters, &now.kinds, |filters| &mut filters.kinds);
        counts_hold(&explored, &filters, &now.namings, |filters| &mut filters.namings);
        counts_hold(&explored, &filters, &now.certainties, |filters| &mut filters.certainties);
        // Options stay where they are, whatever is chosen.
        prop_assert!(now.speakers.iter().map(|row| row.0).eq(all.speakers.iter().map(|row| row.0)));
    }

    #[test]
    fn what_a_search_finds_lies_in_the_text(text in any::<String>(), words in "[a-zé ß]{0,3}") {
        let folded = fold::fold(&words);
        let found = fold::find(&text, &folded.split(' ').collect::<Vec<_>>());
        let mut end = 0;
        for span in found {
            prop_assert!(lies_in(span, &text) && span.start >= end && !span.is_empty());
            end = span.end;
            prop_assert!(folded.split(' ').any(|word| fold::fold(span.of(&text)).contains(word) && !word.is_empty()));
        }
    }
}

fn searched() -> impl Strategy<Value = &'static str> {
    prop_oneof![Just(""), Just(" "), Just("e"), Just("MINISTER"), Just("ána"), Just("ruiz that"), Just("china")]
}

fn lies_in(span: Span, text: &str) -> bool {
    text.get(span.range()).is_some()
}

/// Chooses one of the options, or none.
fn toggle_one<T: Ord + Copy>(set: &mut Set<T>, options: &[(T, usize)], pick: Option<usize>) {
    if let Some(&(option, _)) = pick.and_then(|pick| options.get(pick)) {
        set.toggle(option);
    }
}

/// Each option's count is what choosing it alone in its facet shows.
fn counts_hold<T: Ord + Copy>(
    explored: &Explored,
    filters: &Filters,
    counts: &[(T, usize)],
    facet: impl Fn(&mut Filters) -> &mut Set<T>,
) {
    for &(option, count) in counts {
        let mut filters = filters.clone();
        *facet(&mut filters) = Set::from_iter([option]);
        assert_eq!(select(explored, &filters).quotes.len(), count, "{filters:?}");
    }
}

//! What is asked of `marks.rs`.

use super::*;
use crate::article::plain;

fn inner(text: &str) -> Vec<String> {
    let article = plain::read(text);
    quotations(&article, &[]).iter().map(|q| q.inner.of(&article.text).to_owned()).collect()
}

#[test]
fn marks_of_all_kinds_pair() {
    assert_eq!(inner("“a b,” he said. \"c d\" and «e f» and „g h“ and “i j\"."), ["a b,", "c d", "e f", "g h", "i j"]);
}

#[test]
fn single_marks_inside_double_ones_are_quoted_words() {
    assert_eq!(inner("“He said ‘no’ to me,” she said."), ["He said ‘no’ to me,"]);
}

#[test]
fn single_marks_quote_and_apostrophes_do_not() {
    assert_eq!(inner("‘We don’t know the dogs’ names,’ said the owners’ lawyer."), ["We don’t know the dogs’ names,"]);
    assert_eq!(inner("It's the '90s in John's and the dogs' house."), Vec::<String>::new());
}

#[test]
fn a_missing_mark_ends_with_its_paragraph() {
    assert_eq!(inner("“One two.\nThree “four”."), ["One two.", "four"]);
    let article = plain::read("“One two.\n“Three four.”\nFive.");
    assert_eq!(quotations(&article, &[])[0].end, End::GoesOn);
}

#[test]
fn a_quotation_may_close_in_the_next_paragraph() {
    assert_eq!(inner("He said, \"One two.\nThree four.\"\nFive \"six\"."), ["One two.\nThree four.", "six"]);
}

#[test]
fn a_space_on_the_wrong_side_does_not_hide_a_mark() {
    assert_eq!(inner("He said,\" [It] works\". \"Yes,\" he said, \"no\"."), [" [It] works", "Yes,", "no"]);
}

#[test]
fn doubled_apostrophes_set_off_speech() {
    assert_eq!(inner("''We will,'' he said. ''Won't we?''"), ["We will,", "Won't we?"]);
}

#[test]
fn backticks_and_apostrophes_pair() {
    assert_eq!(inner("``We `will','' he said. ``Won't we?''"), ["We `will',", "Won't we?"]);
}

#[test]
fn single_marks_may_enclose_double_ones() {
    assert_eq!(
        inner("‘I asked, “When?” and he said, “Now,”’ said Ann. ‘So I’m here.’"),
        ["I asked, “When?” and he said, “Now,”", "So I’m here."]
    );
}

#[test]
fn a_missing_mark_stands_in_front_of_the_cue() {
    assert_eq!(inner("“I would load it myself, said Leca."), ["I would load it myself"]);
}

#[test]
fn inches_do_not_open() {
    assert_eq!(inner("A 6\" pipe and a 7\" pipe"), Vec::<String>::new());
}

#[test]
fn an_opening_mark_may_stand_for_a_closing_one() {
    assert_eq!(inner("“We will,“ he said. “Yes.“"), ["We will,", "Yes."]);
}

#[test]
fn a_closing_mark_may_stand_for_an_opening_one() {
    assert_eq!(inner("”We will,” he said."), ["We will,"]);
}

#[test]
fn two_apostrophes_may_stand_for_a_closing_mark() {
    assert_eq!(inner("“We will,’’ he said. “Won’t we?” ‘No.’"), ["We will,", "Won’t we?"]);
    assert_eq!(inner("“He said ‘we won’t do ’em’’ and left,” she said."), ["He said ‘we won’t do ’em’’ and left,"]);
}

#[test]
fn a_mark_that_opens_again_ends_what_was_never_closed() {
    assert_eq!(inner("He said: \"One two. \"Three four.\""), ["One two. ", "Three four."]);
    assert_eq!(inner("“One two. “Three four.”"), ["One two. ", "Three four."]);
    assert_eq!(inner("``One two,\" he said."), ["One two,"]);
}

//! Claims, accusations and concerns, headlines, and where what was said ends.

use crate::told;

#[test]
fn a_noun_for_what_was_said_reports_with_its_owner_and_a_clause() {
    told("The school rebutted Ruiz’s accusation that it was late.", &[("that it was late", "Ruiz")]);
    told(
        "It came despite an earlier declaration by health chiefs that the risk was small.",
        &[("that the risk was small", "health chiefs")],
    );
    told("In response to Ana Ruiz’s charge that it was late, Tom Pell left.", &[("that it was late", "Ana Ruiz")]);
    // what is claimed goes on to the sentence’s own verb: no end is sure
    told("Ana Ruiz’s claim that he had gone was met with silence.", &[]);
    told("The claim that he had gone was new.", &[]);
}

#[test]
fn an_accusation_reports_what_somebody_is_accused_of() {
    told("Ana Ruiz accused Tom Pell of hiding the truth.", &[("hiding the truth", "Ana Ruiz")]);
    told("Tom Pell is accused by critics of hiding the truth.", &[("hiding the truth", "critics")]);
    told("The council accuses the firm of hiding the raid, but the firm denies it.", &[("hiding the raid", "council")]);
    told("When Ana Ruiz accused the firm of hiding it, the firm left.", &[("hiding it", "Ana Ruiz")]);
}

#[test]
fn concerns_are_voiced_and_things_made_clear() {
    told("Ana Ruiz expressed concern that it was late.", &[("that it was late", "Ana Ruiz")]);
    told("Ana Ruiz made it clear that she would stay.", &[("that she would stay", "Ana Ruiz")]);
}

#[test]
fn papers_say_say_police_behind_a_clause() {
    told("The road is closed, say police.", &[("The road is closed", "police")]);
    told(
        "It also gained a promise to order planes, reported AFP.",
        &[("It also gained a promise to order planes", "AFP")],
    );
}

#[test]
fn somebody_is_urged_or_led_to_something() {
    told("Ana Ruiz urged the public to stay in.", &[("to stay in", "Ana Ruiz")]);
    told("The doctors pleaded with the ministry to wait.", &[("to wait", "doctors")]);
    told("The film prompted some users to argue that it was late.", &[("that it was late", "some users")]);
}

#[test]
fn what_was_written_or_done_is_no_clause() {
    told("Jo Watson, who has written dozens of books, left the hall on Friday.", &[]);
    told("Over a decade before Ana Ruiz wrote A Song of Fire, Tom Pell left.", &[]);
    told("Ana Ruiz continued campaigning on Friday with the man whom she named.", &[]);
    told("If all goes according to plan, the bridge opens in May.", &[]);
    told("That said, a loss would hurt.", &[]);
}

#[test]
fn content_ends_where_a_participle_says_more() {
    told(
        "Ana Ruiz told the council that she would not stay, conceding the seat.",
        &[("that she would not stay", "Ana Ruiz")],
    );
}

#[test]
fn a_headline_may_end_with_who_says_so() {
    told("Road to close in May: minister\n\nIt rained on Monday.", &[("Road to close in May", "minister")]);
    told("Road to close: what you must know\n\nIt rained on Monday.", &[]);
}

#[test]
fn claims_of_nobody_are_reported_too() {
    told("It came amid claims that the firm had lied.", &[("that the firm had lied", "")]);
}

#[test]
fn a_time_of_the_day_opens_nothing() {
    told("It was late, she said in a speech given at 7:30pm on Monday.", &[("It was late", "")]);
}

#[test]
fn narration_behind_the_cue_is_none_of_it() {
    told("Three people were hurt, police told the paper, as the council met.", &[("Three people were hurt", "police")]);
    told("Ana Ruiz called in the evening to say she was late.", &[("she was late", "Ana Ruiz")]);
}

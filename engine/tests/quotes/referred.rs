//! Speakers who are named somewhere else: by the paper that they sent, by what a firm is called, by the words of a headline.

use crate::told;

#[test]
fn a_statement_speaks_for_whoever_gave_it() {
    told("In a statement, the club’s secretary, Ida Lund, said the match was off.\n“We have no choice,” the statement read.")
        .says(&[("the match was off", "Ida Lund"), ("We have no choice,", "Ida Lund")]);
    told("Omar Qureshi said in a letter to parents that the school was shut. “It is not safe,” the letter said.")
        .says(&[("that the school was shut", "Omar Qureshi"), ("It is not safe,", "Omar Qureshi")]);
    // a report speaks for itself
    told("Omar Qureshi said a report was due. “It is not safe,” the report said.")
        .says(&[("a report was due", "Omar Qureshi"), ("It is not safe,", "report")]);
}

#[test]
fn the_group_is_the_firm_that_was_named() {
    told("Norvik Pumps cut its forecast on Monday. The group, which sells in 40 countries, said it would close two plants.")
        .says(&[("it would close two plants", "Norvik Pumps")]);
    told("Tallis Air cancelled 40 flights. The carrier said crews were ill.").says(&[("crews were ill", "Tallis Air")]);
    told("Ferrolan shares fell 6%. The steelmaker said demand was weak.").says(&[("demand was weak", "Ferrolan")]);
    told("Budget airline Zephyr has scrapped its route to Turin. It said fuel was dear.")
        .says(&[("fuel was dear", "Zephyr")]);
    // a heading without a verb is about no firm
    told("Town hall\n\nThe group said it was late.").says(&[("it was late", "group")]);
    // a person, a ministry and a county are no firms
    told("Mayor Ana Ruiz cut the ribbon. The group said it was late.").says(&[("it was late", "group")]);
    told("The Justice Ministry said it was late. The group said it was not.")
        .says(&[("it was late", "Justice Ministry"), ("it was not", "group")]);
}

#[test]
fn it_is_the_body_that_was_named_behind_according_to() {
    told("About 900 people use the pier, according to Sport for Cornwall.\nIt said repairs would begin in June.").says(
        &[
            ("About 900 people use the pier", "Sport for Cornwall"),
            ("repairs would begin in June", "Sport for Cornwall"),
        ],
    );
}

#[test]
fn it_found_goes_back_to_a_paper() {
    told("The owner handed in a traffic survey. It found the road would carry twice as many cars.")
        .says(&[("the road would carry twice as many cars", "traffic survey")]);
    told("A review of the crash was published on Friday. It concluded that the brakes had failed.")
        .says(&[("that the brakes had failed", "review of the crash")]);
    told("The dog ran into the wood. It found a bone that was old.").says(&[]);
}

#[test]
fn a_headline_quotes_what_is_said_below() {
    told("‘We lost everything’: families return\n\nMayor Luc Petit said aid was near.\n\n“We lost everything and nobody came,” said Amina Toure.")
        .says(&[
            ("We lost everything", "Amina Toure"),
            ("aid was near", "Luc Petit"),
            ("We lost everything and nobody came,", "Amina Toure"),
        ]);
}

#[test]
fn an_office_that_was_told_of_goes_on_as_he() {
    told("The Education Secretary visited the school. She said the roof would be mended.")
        .says(&[("the roof would be mended", "Education Secretary")]);
    told("The Prime Minister has written to the king. In the letter, he warned that the valley would flood.")
        .says(&[("that the valley would flood", "Prime Minister")]);
}

#[test]
fn what_a_court_heard_is_told_by_nobody() {
    told("The court heard that the driver had been drinking.").says(&[("that the driver had been drinking", "")]);
    told("The inquest heard the boiler had not been checked for years.")
        .says(&[("the boiler had not been checked for years", "")]);
    told("The court heard the accused had struck him twice.").says(&[("the accused had struck him twice", "")]);
    told("The court heard evidence from three doctors in the morning.").says(&[]);
    told("The court heard from Ana Ruiz.").says(&[]);
}

#[test]
fn who_is_told_may_be_told_of_before_the_clause() {
    told("Sergeant Ian Moss told Clara Venn BL, prosecuting, that the van was found empty.")
        .says(&[("that the van was found empty", "Ian Moss")]);
}

//! Names that are words as well, in one article: surnames, places, letters of bodies, nicknames.

use crate::told;

#[test]
fn a_surname_that_is_a_word_is_a_name_at_the_beginning_of_a_sentence_too() {
    told("It was late, Bernie Sanders said on Monday.\nSanders praised the town. “We will stay,” he said.")
        .says(&[("It was late", "Bernie Sanders"), ("We will stay,", "Bernie Sanders")]);
    told("On Friday Ana Cook left.\nCook said the road was shut.").says(&[("the road was shut", "Ana Cook")]);
    // whoever cooks is nobody’s name
    told("On Friday Ana Cook left.\nCook said a cook was ill.").says(&[("a cook was ill", "Ana Cook")]);
}

#[test]
fn a_surname_that_is_a_people_or_a_town_is_no_country() {
    told("Mark Cuban, the owner of the club, came on Monday. Cuban said it was late. “I am sorry,” he said.")
        .says(&[("it was late", "Mark Cuban"), ("I am sorry,", "Mark Cuban")])
        .from(&["", ""]);
    told("Chilean President Ricardo Lagos was late. “We will pay,” Lagos said.").from(&["CL"]);
    // where a town is meant, it is one
    told("In Lagos, Nigeria, Ricardo Lagos was late. Traders in Lagos said it was hot.").from(&["NG"]);
}

#[test]
fn letters_of_a_body_that_the_article_gives_in_brackets_are_its_name() {
    told("The Christian Association of Nigeria (CAN) met on Friday.\nCAN said the men were not its members.")
        .says(&[("the men were not its members", "Christian Association of Nigeria")]);
}

#[test]
fn a_nickname_between_marks_is_part_of_the_name() {
    told("President Joko \"Jokowi\" Widodo said it was late.\nJokowi said he would go.")
        .says(&[("it was late", "Joko \"Jokowi\" Widodo"), ("he would go", "Joko \"Jokowi\" Widodo")]);
}

#[test]
fn a_station_is_followed_by_its_programme() {
    told("Ana Ruiz told ABC’s “Good Morning” that she agreed it was late.")
        .says(&[("that she agreed it was late", "Ana Ruiz")]);
    told("It rained.\n(CNN) Ana Ruiz, according to the council, left the town on Friday.")
        .says(&[("Ana Ruiz … left the town on Friday", "council")]);
}

#[test]
fn a_title_in_short_is_the_office_in_full() {
    told("Indiana Gov. Mike Pell came on Friday. Tom Ash left.\n“I will vote for him,” the governor said.")
        .says(&[("I will vote for him,", "Mike Pell")]);
    // a former one is another
    told("Gov. Chris Pell came with former Gov. Ana Ruiz.\n“I will stay,” the governor said.")
        .says(&[("I will stay,", "Chris Pell")]);
}

#[test]
fn a_town_with_its_state_stands_between_a_name_and_its_verb() {
    told("Donald Pell, speaking at a rally in Wilmington, N.C., warned that it was late.")
        .says(&[("that it was late", "Donald Pell")]);
    told("“It was late,” said Nicky Driscoll, 24, from Manchester, who said the road was shut.")
        .says(&[("It was late,", "Nicky Driscoll"), ("the road was shut", "Nicky Driscoll")]);
}

#[test]
fn what_is_shown_is_nobodys_speech() {
    told("The service has movies and TV shows from the firm, “Night Train,” and more.").says(&[]);
}

#[test]
fn what_counts_or_lists_is_no_person() {
    told("The Chairman of the Codeine and Other Related Matters Group, Prof. Ana Ruiz, was late. She said it was sad.")
        .says(&[("it was sad", "Ana Ruiz")]);
    told("Kazeem said that the corps had its men there. He said that it was late.")
        .says(&[("that the corps had its men there", "Kazeem"), ("that it was late", "Kazeem")]);
    told("A man who had flown to a Salem facility says he was tired.").says(&[("he was tired", "man")]);
}

#[test]
fn a_branch_of_a_firm_is_of_the_country_in_its_name() {
    told("Facebook Indonesia said it was late.").says(&[("it was late", "Facebook Indonesia")]).from(&["ID"]);
}

#[test]
fn himself_adds_nothing_to_who_it_is() {
    told("Ana Ruiz left.\nTom Pell himself said it was late.").says(&[("it was late", "Tom Pell")]);
}

#[test]
fn a_name_that_looks_like_a_verb_is_one_by_where_else_it_stands() {
    told("The captain is Ricky Ponting. Ponting said he was ready.").says(&[("he was ready", "Ricky Ponting")]);
    told("The firm is Lockheed Martin. Lockheed said it was late.").says(&[("it was late", "Lockheed Martin")]);
}

//! Where what is reported begins: which words behind a cue open it.

use crate::told;

#[test]
fn a_clause_may_begin_with_a_number_or_with_among() {
    told(
        "Police said seven of the nine carriages derailed north of the town.",
        &[("seven of the nine carriages derailed north of the town", "Police")],
    );
    told("The railway said among those hurt were two drivers.", &[("among those hurt were two drivers", "railway")]);
}

#[test]
fn who_is_told_to_do_something_hears_a_demand() {
    told("Ana Ruiz told her government to prepare for the rain.", &[("to prepare for the rain", "Ana Ruiz")]);
    told(
        "The president has directed the police, the Coffee Authority and the Bureau of Standards to arrest the men.",
        &[("to arrest the men", "president")],
    );
    told(
        "It fell after the minister, Mr Tom Pell, urges them to lower rates on loans.",
        &[("to lower rates on loans", "Tom Pell")],
    );
    told("Ana Ruiz appealed for the people to remain calm.", &[("to remain calm", "Ana Ruiz")]);
}

#[test]
fn to_point_out_is_to_say() {
    told("The group that leads the campaign points out that it is late.", &[("that it is late", "group")]);
}

#[test]
fn what_is_admitted_judged_and_raised_is_reported() {
    told("She has admitted to giving the firm the work.", &[("giving the firm the work", "")]);
    told(
        "The country’s highest court has judged that it was late.",
        &[("that it was late", "country’s highest court")],
    );
    told("The council has raised concerns that it was late.", &[("that it was late", "council")]);
}

#[test]
fn who_advises_it_says_nothing_of_it() {
    told(
        "A former Chilean minister who now advises it, Ana Ruiz, said the region was watching.",
        &[("the region was watching", "Ana Ruiz")],
    );
}

#[test]
fn what_is_told_begins_behind_whoever_hears_it_and_when() {
    told(
        "She told United Labour Party (ULP) supporters on Saturday night she knew they would stay.",
        &[("she knew they would stay", "")],
    );
    told(
        "Ana Ruiz said in a post to authors, artists and agents that, while she was glad, it was late.",
        &[("that, while she was glad, it was late", "Ana Ruiz")],
    );
    told(
        "Gaza’s civil defence agency said on Thursday Israeli fire killed at least 29 people.",
        &[("Israeli fire killed at least 29 people", "Gaza’s civil defence agency")],
    );
    told(
        "Ana Ruiz said a two-year deal that let them cut prices expired in May.",
        &[("a two-year deal that let them cut prices expired in May", "Ana Ruiz")],
    );
    told(
        "The board ruled Wednesday that a plan had not been prepared.",
        &[("that a plan had not been prepared", "board")],
    );
}

#[test]
fn who_is_urged_to_do_something_urges_nobody() {
    told("Polish city urged to leave as floods near\n\nIt rained on Monday.", &[]);
}

#[test]
fn a_paper_or_a_council_says_and_not_what_stands_before_it() {
    told(
        "The firm disclosed the decision in a memo that says the plant will close.",
        &[("the plant will close", "memo")],
    );
    told(
        "Ana Ruiz, who chairs a council that recommended that the dam should stay, was late.",
        &[("that the dam should stay", "council")],
    );
}

#[test]
fn whatever_stands_in_front_critics_point_out() {
    told("Critics of the plan point out that the dam is old.", &[("that the dam is old", "Critics of the plan")]);
    told("As the ministry notes, the dam is old.", &[("the dam is old", "ministry")]);
    told("As per the report, the dam is old.", &[("the dam is old", "report")]);
    told("Those who know the dam say that it is old.", &[("that it is old", "Those")]);
}

#[test]
fn what_the_police_did_as_they_spoke_is_not_said() {
    told(
        "A dam broke near the town, killing one person, police said as they searched for the cause.",
        &[("A dam broke near the town, killing one person", "police")],
    );
}

#[test]
fn a_meal_is_shared_and_so_is_what_somebody_tells() {
    told("The two shared the cost of the dam.", &[]);
    told("The mayor shared that the dam was old.", &[("that the dam was old", "mayor")]);
}

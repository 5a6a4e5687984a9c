//! Reported speech without marks: where a cue is one, and how far what it reports goes; an example for each rule.

mod claims;
mod extent;
mod openings;

use sayso_engine::{article, explore};

/// The content of each quote and its speaker.
#[track_caller]
fn told(text: &str, expected: &[(&str, &str)]) {
    let explored = explore(article::plain::read(text));
    let found: Vec<_> = explored
        .quotes
        .iter()
        .map(|quote| {
            let words: Vec<_> = quote.content.iter().map(|span| span.of(&explored.article.text)).collect();
            let speaker = quote.speaker.and_then(|id| explored.speaker(id));
            (words.join(" … "), speaker.map_or("", |speaker| speaker.name.as_str()).to_owned())
        })
        .collect();
    let expected: Vec<_> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    assert_eq!(found, expected);
}

#[test]
fn several_behind_a_name_are_no_apposition_of_it() {
    told(
        "Ana Ruiz, officials said, would be open to a second bridge.",
        &[("Ana Ruiz … would be open to a second bridge", "officials")],
    );
    told("Ana Ruiz, the mayor, said the bridge was closed.", &[("the bridge was closed", "Ana Ruiz")]);
}

#[test]
fn a_verb_without_an_ending_has_any_subject() {
    told("Six in 10 say the bridge should be closed.", &[("the bridge should be closed", "Six in 10")]);
    told("Voters who have worked with Ana Ruiz say they will miss her.", &[("they will miss her", "Voters")]);
    told("Many farmers claim it will rain in May.", &[("it will rain in May", "Many farmers")]);
    told("Others, however, say a delay is needed.", &[("a delay is needed", "Others")]);
}

#[test]
fn a_verb_between_its_subject_and_that_reports_whatever_the_tagger_takes_it_for() {
    told(
        "The front-runner predicted in March that if Ruiz ran, she would win.",
        &[("that if Ruiz ran, she would win", "front-runner")],
    );
}

#[test]
fn since_may_stand_between_auxiliary_and_verb() {
    told("Ana Ruiz has since said she would pay.", &[("she would pay", "Ana Ruiz")]);
}

#[test]
fn a_clause_behind_even_as_reports_like_any_other() {
    told(
        "The town is building, even as officials have said they oppose new roads.",
        &[("they oppose new roads", "officials")],
    );
}

#[test]
fn what_qualifies_a_subject_may_stand_before_its_verb() {
    told(
        "Ana Ruiz argued the proposal to close the bridge would cost jobs.",
        &[("the proposal to close the bridge would cost jobs", "Ana Ruiz")],
    );
    told("Ana Ruiz announced a plan to close the bridge.", &[]);
}

#[test]
fn a_parenthesis_of_cue_and_source_may_stand_anywhere() {
    told(
        "It was, Ana Ruiz said, one of the worst nights of her life.",
        &[("It was … one of the worst nights of her life", "Ana Ruiz")],
    );
    told(
        "The bridge had been closed, Ana Ruiz said, because a beam was loose.",
        &[("The bridge had been closed … because a beam was loose", "Ana Ruiz")],
    );
}

#[test]
fn a_clause_in_the_background_ends_where_the_main_one_begins() {
    told(
        "While critics argue that the bridge is old, the town has no money.",
        &[("that the bridge is old", "critics")],
    );
    told(
        "Asked by a reporter whether the bridge was safe, Ana Ruiz left.",
        &[("whether the bridge was safe", "reporter")],
    );
}

#[test]
fn who_is_named_again_behind_a_comma_goes_on_by_himself() {
    told("Ana Ruiz said the bridge was closed, and she drove off.", &[("the bridge was closed", "Ana Ruiz")]);
    told("Ana Ruiz said the bridge was closed; the town has two.", &[("the bridge was closed", "Ana Ruiz")]);
    told("Ana Ruiz said the bridge was closed, even as cars went over it.", &[("the bridge was closed", "Ana Ruiz")]);
}

#[test]
fn what_is_rumoured_is_reported_by_nobody() {
    told("Ana Ruiz is said to be planning a second bridge.", &[("to be planning a second bridge", "")]);
    told("It was widely reported that the bridge was closed.", &[("that the bridge was closed", "")]);
    told("Residents were told to leave.", &[]);
}

#[test]
fn a_gerund_is_what_somebody_denies_or_admits() {
    told("Ana Ruiz denied taking money from the builders.", &[("taking money from the builders", "Ana Ruiz")]);
}

#[test]
fn what_a_relative_clause_says_of_a_thing_goes_on_behind_the_cue() {
    told(
        "The town has what Ana Ruiz said is the oldest bridge in Spain.",
        &[("what … is the oldest bridge in Spain", "Ana Ruiz")],
    );
}

#[test]
fn the_word_that_stands_for_what_is_said_of_belongs_to_it() {
    told(
        "The senator voted for the ban that Ana Ruiz said would keep the town safe.",
        &[("that … would keep the town safe", "Ana Ruiz")],
    );
    told(
        "The town has policies which Ana Ruiz said left workers behind.",
        &[("which … left workers behind", "Ana Ruiz")],
    );
    told("If it rains, Ana Ruiz said she would stay.", &[("If it rains … she would stay", "Ana Ruiz")]);
    told("On Monday, Ana Ruiz said she would stay.", &[("she would stay", "Ana Ruiz")]);
}

#[test]
fn a_relative_clause_may_end_with_any_verb_in_front_of_the_cue() {
    told("A baker who went home with fever said the town was ready.", &[("the town was ready", "baker")]);
    told(
        "A baker who asked to be paid said the town was ready.",
        &[("to be paid", "baker"), ("the town was ready", "baker")],
    );
}

#[test]
fn a_cue_behind_as_has_its_clause_like_any_other() {
    told("As Ana Ruiz said that the town was ready, her rival left.", &[("that the town was ready", "Ana Ruiz")]);
}

#[test]
fn a_poll_is_told_of_to_the_comma_behind_it() {
    told(
        "According to a poll conducted by the university, most of the voters trust Ruiz.",
        &[("most of the voters trust Ruiz", "poll")],
    );
}

#[test]
fn half_and_more_than_half_are_different_people() {
    told(
        "A third said the bridge was old, and more than half said the bridge was closed.",
        &[("the bridge was old", "third"), ("the bridge was closed", "half")],
    );
}

#[test]
fn a_source_in_a_parenthesis_is_no_apposition_of_the_subject() {
    told("The mayor, Ruiz alleged, was lying.", &[("The mayor … was lying", "Ruiz")]);
}

#[test]
fn a_short_clause_may_have_a_past_form_for_its_verb() {
    told("The suit says the mayor lied.", &[("the mayor lied", "suit")]);
    told("Ana Ruiz said goodbye.", &[]);
}

#[test]
fn a_gerund_may_be_what_somebody_warns_against() {
    told("Ana Ruiz warned against leaving the town.", &[("leaving the town", "Ana Ruiz")]);
    told("Ana Ruiz warned of a flood.", &[]);
}

#[test]
fn who_goes_on_or_does_something_else_meanwhile_says_it_still() {
    told("Ana Ruiz keeps saying the town is ready.", &[("the town is ready", "Ana Ruiz")]);
    told("Ana Ruiz left while insisting the town was ready.", &[("the town was ready", "Ana Ruiz")]);
}

#[test]
fn a_demand_may_have_a_verb_that_looks_like_an_adjective() {
    told("Ana Ruiz asked the court to free her son.", &[("to free her son", "Ana Ruiz")]);
    told("Ana Ruiz claims to have been ill.", &[("to have been ill", "Ana Ruiz")]);
    told("The poll found 40 percent of voters trust Ruiz.", &[("40 percent of voters trust Ruiz", "poll")]);
}

#[test]
fn what_is_said_in_a_report_may_tell_when_it_came_out() {
    told(
        "The ministry said in a report released in December that one in three leaves.",
        &[("that one in three leaves", "ministry")],
    );
    told("Ruiz said in a letter dated Monday that it was late.", &[("that it was late", "Ruiz")]);
}

#[test]
fn a_plan_that_is_taken_for_a_noun_is_a_verb_in_front_of_said() {
    told(
        "The government plans to let nurses in, Ana Ruiz said Monday.",
        &[("The government plans to let nurses in", "Ana Ruiz")],
    );
}

#[test]
fn whom_somebody_tells_ends_where_people_do() {
    told("Ana Ruiz told council members response times would go up.", &[("response times would go up", "Ana Ruiz")]);
    told("Ana Ruiz told reporters talks would go on.", &[("talks would go on", "Ana Ruiz")]);
    told("Ana Ruiz told the owner the bridge was closed.", &[("the bridge was closed", "Ana Ruiz")]);
}

#[test]
fn to_be_named_by_is_asked_of_the_paper() {
    told(
        "Amel, a nurse who asked to be identified only by her first name, said it was late.",
        &[("it was late", "Amel")],
    );
    told("Ana Ruiz asked to be heard.", &[("to be heard", "Ana Ruiz")]);
}

#[test]
fn it_behind_said_begins_a_clause() {
    told("The union said it feared layoffs.", &[("it feared layoffs", "union")]);
    told("The chairman said it made sense.", &[("it made sense", "chairman")]);
    told("The chairman said it again in Rome.", &[]);
}

#[test]
fn who_hides_or_was_briefed_speaks() {
    told("A trader who asked not to be named said prices would rise.", &[("prices would rise", "trader")]);
    told("Officials briefed on the talks said a deal was near.", &[("a deal was near", "Officials")]);
}

#[test]
fn a_headline_may_tell_what_is_to_be() {
    told(
        "Pier to stay shut until spring, Harbour Trust says\n\nThe pier is old.",
        &[("Pier to stay shut until spring", "Harbour Trust")],
    );
}

#[test]
fn clauses_with_a_that_of_their_own_are_quotes_of_their_own() {
    told(
        "Ana Ruiz said the wall was old and that it would be rebuilt.",
        &[("the wall was old", "Ana Ruiz"), ("that it would be rebuilt", "Ana Ruiz")],
    );
    told(
        "Ana Ruiz said that orders had fallen, but that customers were growing “at a good pace”.",
        &[("that orders had fallen", "Ana Ruiz"), ("that customers were growing “at a good pace", "Ana Ruiz")],
    );
    // what he knew is one thing that he said
    told(
        "Bo Lind said he knew that the wall was old and that it would fall.",
        &[("he knew that the wall was old and that it would fall", "Bo Lind")],
    );
}

#[test]
fn a_sum_of_people_in_front_of_who_says_it_is_a_clause() {
    told(
        "At least 11 people died after a ferry sank, officials said.",
        &[("At least 11 people died after a ferry sank", "officials")],
    );
    told("Food is short, the agencies warned on Tuesday.", &[("Food is short", "agencies")]);
    told(
        "If the rain stays away, Ana Ruiz said, the wall will hold.",
        &[("If the rain stays away … the wall will hold", "Ana Ruiz")],
    );
}

#[test]
fn a_participle_may_open_what_is_said() {
    told("Rui Figueira says abandoned farmland is to blame.", &[("abandoned farmland is to blame", "Rui Figueira")]);
}

#[test]
fn who_is_told_of_by_a_clause_is_the_subject_of_what_is_said() {
    told(
        "Yudha Prasetyo, who flew to Ambon on Sunday, said the harbour master who let the ship sail had been suspended.",
        &[("the harbour master who let the ship sail had been suspended", "Yudha Prasetyo")],
    );
}

#[test]
fn courts_hear_rule_and_hold() {
    told(
        "The Delhi High Court on Wednesday held that an airline cannot refuse.",
        &[("that an airline cannot refuse", "Delhi High Court")],
    );
    told(
        "His widow Sheila Bell told the hearing she had asked for water.",
        &[("she had asked for water", "Sheila Bell")],
    );
    told(
        "An investigation by the council found its crew had waited.",
        &[("its crew had waited", "investigation by the council")],
    );
}

#[test]
fn a_past_form_in_front_of_a_name_reports_what_stands_before() {
    told(
        "The vaccine does not replace others, cautioned Prof Ana Ruiz of the institute.",
        &[("The vaccine does not replace others", "Ana Ruiz")],
    );
}

#[test]
fn a_day_behind_the_verb_is_not_said() {
    told(
        "The season will stay closed, state managers announced Friday, after a survey found few crabs.",
        &[("The season will stay closed", "state managers")],
    );
    told("The mayor said Friday the road was shut.", &[("the road was shut", "mayor")]);
    told("The mayor said Monday was a bad day.", &[("Monday was a bad day", "mayor")]);
}

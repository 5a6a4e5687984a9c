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
fn how_somebody_says_that_it_was_so_counts_as_well() {
    told(
        "Some officials grumble privately that Ana Ruiz left early.",
        &[("that Ana Ruiz left early", "Some officials")],
    );
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

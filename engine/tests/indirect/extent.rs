//! Where what is reported ends: what somebody does besides saying so, and who speaks next, is none of it.

use crate::told;

#[test]
fn he_also_said_begins_another_report() {
    told(
        "Ana Ruiz said the port was a partner and she also said that trade would grow.",
        &[("the port was a partner", "Ana Ruiz"), ("that trade would grow", "Ana Ruiz")],
    );
}

#[test]
fn what_somebody_does_in_another_breath_is_told_of_him() {
    told(
        "Relief agencies said the plan was weak and urged further action.",
        &[("the plan was weak", "Relief agencies")],
    );
    told(
        "Ana Ruiz said she had no details but offered to discuss them with staff.",
        &[("she had no details", "Ana Ruiz")],
    );
    told(
        "Unionists claimed the group had not given up its arms and amid talk of spying.",
        &[("the group had not given up its arms", "Unionists")],
    );
}

#[test]
fn another_who_calls_it_something_speaks_for_himself() {
    told(
        "The Red Cross said it feared more rain, with one official calling it “a disaster of its own kind”.",
        &[("it feared more rain", "Red Cross"), ("it “a disaster of its own kind", "one")],
    );
}

#[test]
fn a_report_goes_on_behind_its_cue_with_but_it_did_not() {
    told(
        "Two guards stopped the car, Ana Ruiz added, but did not touch her.",
        &[("Two guards stopped the car … but did not touch her", "Ana Ruiz")],
    );
    told(
        "However, says Ana Ruiz, in theory the same could be done elsewhere.",
        &[("in theory the same could be done elsewhere", "Ana Ruiz")],
    );
}

#[test]
fn the_letters_of_a_share_end_no_sentence() {
    told(
        "Australia said it would open an office to police Facebook Inc (FB.O) and Google (GOOGL.O) in May.",
        &[("it would open an office to police Facebook Inc (FB.O) and Google (GOOGL.O) in May", "Australia")],
    );
    told(
        "Ana Ruiz said she would give Rs. 50 lakh to the club.",
        &[("she would give Rs. 50 lakh to the club", "Ana Ruiz")],
    );
}

#[test]
fn but_there_was_no_word_of_it_is_told_by_the_paper() {
    told(
        "Witnesses said the fire was set, but there was no word from the police.",
        &[("the fire was set", "Witnesses")],
    );
}

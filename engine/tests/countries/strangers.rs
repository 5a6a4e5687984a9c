//! Who belongs nowhere as far as an article tells: people met by chance, who watches from outside, bodies of the world.

use crate::belong;

#[test]
fn of_whom_nothing_is_told_is_of_no_place() {
    belong(
        "CEDAR FALLS, Iowa — The board met on Monday. “Louder,” said a man at the back. One lobbyist said it was late. An \
         executive in the depot said it was cheap.",
        &[("man at the back", "-"), ("One lobbyist", "-"), ("executive in the depot", "US")],
    );
    belong(
        "NAIROBI, Kenya — A geotechnical consultant who has worked in many countries said it was late.",
        &[("geotechnical consultant", "-")],
    );
}

#[test]
fn who_watches_from_outside_may_be_of_any_place() {
    belong(
        "HANOI, Vietnam — The plant is late.\nLena Marsh, who tracks chips for a research firm, said it was early. Ida Moll, \
         who has written a book on mills, said it was cheap. Tom Beck, a policing consultant, said it was dear.",
        &[("Lena Marsh", "-"), ("Ida Moll", "-"), ("Tom Beck", "-")],
    );
    belong(
        "HANOI, Vietnam — Lena Marsh, who teaches at the village school, said it was early.",
        &[("Lena Marsh", "VN")],
    );
}

#[test]
fn a_consultant_of_a_place_is_of_it() {
    belong("CARDIFF — Ruth Bell, a consultant who chairs the committee, said it was late.", &[("Ruth Bell", "GB")]);
}

#[test]
fn bodies_of_the_world_are_of_no_country() {
    belong("TAMALE, Ghana — The Global Shea Alliance said it was late.", &[("Global Shea Alliance", "-")]);
}

#[test]
fn scientists_who_are_told_by_nothing_else_may_be_of_any_place() {
    belong(
        "KISUMU, Kenya — The lake is full.\nScientists say it is late. Fish traders say it is dear.",
        &[("Scientists", "-"), ("Fish traders", "KE")],
    );
}

#[test]
fn who_works_and_lives_there_is_told_by_what_he_does() {
    belong(
        "KISUMU, Kenya — The airport was shut. A woman who sells coffee at the gate said it was late. “It is \
         loud,” said a man whose garden is near. A pharmacist with a shop said it was dear. One user wrote that it was dull.",
        &[("woman", "KE"), ("man", "KE"), ("pharmacist with a shop", "KE"), ("One user", "-")],
    );
}

#[test]
fn who_is_told_by_a_firm_that_is_not_named_may_be_anywhere() {
    belong(
        "SANTOS, Brazil — Coffee is dear. “We waited,” said the head of procurement at a coffee roaster. “We \
         wait,” said a nurse at a clinic.",
        &[("head of procurement at a coffee roaster", "-"), ("nurse at a clinic", "BR")],
    );
}

#[test]
fn whom_a_user_writes_on_is_not_whom_he_speaks_for() {
    belong("MANILA — One Facebook user wrote that the bus was late.", &[("One Facebook user", "-")]);
}

#[test]
fn traders_of_a_market_are_local_and_traders_in_copper_may_be_anywhere() {
    belong(
        "KANO, Nigeria — Another trader, Rakiya Garo, said it was late. A copper trader said it was dear.",
        &[("Rakiya Garo", "NG"), ("copper trader", "-")],
    );
}

#[test]
fn a_doctor_of_a_field_is_local() {
    belong(
        "LAHORE, Pakistan — Doctors were busy. Hamza Bell, a pulmonologist, said it was late.",
        &[("Hamza Bell", "PK")],
    );
}

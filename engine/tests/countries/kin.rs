//! Kin, and bodies that go back to what was told before.

use crate::belong;

#[test]
fn kin_are_of_where_those_are_whose_kin_they_are() {
    belong(
        "Kelly Marsden, from Leeds, said it was late. Her husband Dean said he was tired. His mother said the food was cold.",
        &[("Kelly Marsden", "GB"), ("Dean", "GB"), ("His mother", "GB")],
    );
    belong("Peru’s Ana Ruiz won. Ruiz’s brother Luis said it was late.", &[("Luis", "PE")]);
    // whose mother that is, is not told
    belong("The mother said it was late.", &[("mother", "-")]);
}

#[test]
fn the_university_is_the_one_that_was_named() {
    belong(
        "The study was led by the University of Melbourne.\nIt is new. “It is late,” said Dr Kate Woll, from the \
         university’s School of Physics.",
        &[("Kate Woll", "AU")],
    );
    belong(
        "Singapore’s Straits Mobility Fund paid.\nAdrian Koh, a partner in the fund, said it was late.",
        &[("Adrian Koh", "SG")],
    );
}

#[test]
fn a_firm_is_where_it_is_based() {
    belong(
        "The supplier, Gujarat-based Sanjeevani Imaging, was paid.\nA director of the firm, Ketan Trivedi, said it was late.",
        &[("Ketan Trivedi", "IN")],
    );
    belong(
        "Part of the money came from Nordhavn Equity, a Danish pension investor.\nIts representative, Mette Holm, said it \
         was late.",
        &[("Mette Holm", "DK")],
    );
    belong(
        "A SunHop spokesperson said it was sorry.\nThe tour firm, based in Hove, England, has four jets.",
        &[("SunHop spokesperson", "GB")],
    );
    belong("Hokusei Lines, the Japanese shipping line, said it was late.", &[("Hokusei Lines", "JP")]);
}

#[test]
fn a_study_is_where_its_team_works_and_not_what_it_is_about() {
    belong(
        "A team at the University of Oulu in Finland counted deer.\n“It is late,” said Inka Vuor, an ecologist who led the \
         work.",
        &[("Inka Vuor", "FI")],
    );
    belong("A study of animals in Kazakhstan found that it was late.", &[("study of animals in Kazakhstan", "-")]);
}

#[test]
fn an_apposition_with_a_nationality_tells_whatever_the_occupation() {
    belong(
        "LISBON, Portugal — The night was warm.\nOusmane Keïta, the Malian guitarist, said it was late.",
        &[("Ousmane Keïta", "ML")],
    );
    belong("Eddie Kwok, a Hong Kong-based analyst at Daiwa, said it was late.", &[("Eddie Kwok", "HK")]);
}

//! Nationalities that another sentence tells than the one with the name.

use crate::{belong, decides};

#[test]
fn a_foreigner_who_is_named_in_the_next_sentence_is_of_the_country_told_before() {
    let text = "BOSTON — An Estonian programmer who locked up four hospitals was sentenced on Monday.\n\
                Rasmus Kask, 31, stood with his hands clasped. Kask said he was sorry.";
    belong(text, &[("Rasmus Kask", "EE")]);
    decides("nationality", text);
    belong(
        "In Belfast a student from South Korea, who lodged with a victim, filmed him.\nJi-woo Han, 22, said it was dry.",
        &[("Ji-woo Han", "KR")],
    );
}

#[test]
fn who_is_named_next_with_a_home_or_a_role_of_his_own_is_another() {
    belong(
        "In Dublin a Brazilian student was beaten with a stick.\nJason Whelan (27), of Finglas, said he was sorry.",
        &[("Jason Whelan", "IE")],
    );
    belong("A Spanish official was seen in Lagos.\nMusa Bello, 40, said it was late.", &[("Musa Bello", "NG")]);
}

#[test]
fn whoever_is_identified_only_by_a_name_is_who_is_described() {
    belong(
        "In Bangkok a Chinese student identified only as Mr Zhao denied the charges. Zhao said he sold houses.",
        &[("Zhao", "CN")],
    );
}

#[test]
fn an_epithet_at_the_beginning_of_a_sentence_tells_of_the_one_before() {
    belong(
        "By Ana Ruiz in Bormio, Italy\nFilmon Tekle won the stage on Thursday.\nThe 23-year-old Eritrean finished ahead of all. \
         “I trained in the rain,” Tekle said.",
        &[("Filmon Tekle", "ER")],
    );
    belong(
        "In Vienna, Marta Silva does not own a piano.\nAt 52, the Argentine pianist is busy. “I own half of one,” Silva says.",
        &[("Marta Silva", "AR")],
    );
}

#[test]
fn an_epithet_is_another_where_the_name_has_a_country() {
    belong(
        "Sweden captain Ulf Berg trained indoors.\nThe Argentine beat nobody. “They know tennis here,” Berg said.",
        &[("Ulf Berg", "SE")],
    );
}

#[test]
fn a_nationality_in_front_of_the_name_or_behind_it_is_the_speakers() {
    belong(
        "PESHAWAR, Pakistan — A Brazilian costume designer, Rosa Moura, said it was late. Haji Gul, an Afghan national who runs \
         an oven nearby, said it was early. Jone Vaka, one of 40 Fijian workers, said it was dear.",
        &[("Rosa Moura", "BR"), ("Haji Gul", "AF"), ("Jone Vaka", "FJ")],
    );
}

#[test]
fn one_of_them_is_of_the_people_that_the_sentence_before_tells_of() {
    belong(
        "SURABAYA, Indonesia — Among the injured were two Dutch students. One of them, Bram Kuip, said it was dark.",
        &[("Bram Kuip", "NL")],
    );
}

#[test]
fn an_office_of_a_country_is_of_whom_the_next_sentence_names() {
    belong(
        "Argentina’s foreign minister demanded talks with Britain. Britain again refused.\nHector Paz, speaking at the hall, said it \
         was late. Britain waited in London.",
        &[("Hector Paz", "AR")],
    );
}

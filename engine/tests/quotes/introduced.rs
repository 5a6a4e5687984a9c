//! People as papers introduce them: age, place and family between commas, a first name alone, a description at length.

use crate::told;

/// Who says the only quote of each text.
#[track_caller]
fn spoken_by(texts: &[(&str, &str)]) {
    for (text, speaker) in texts {
        let told = told(text);
        let found: Vec<_> = told.0.quotes.iter().map(|quote| told.speaker(quote)).collect();
        assert_eq!(found, [*speaker], "{text}");
    }
}

#[test]
fn age_occupation_and_place_may_stand_between_a_name_and_its_verb() {
    spoken_by(&[
        ("Gran-of-four Pat Hollis, 61, from Rugby, Warwickshire, said the pool was green.", "Pat Hollis"),
        ("Craig Moffat, 44, of Hessle, Hull, told us: “They left us on the tarmac.”", "Craig Moffat"),
        ("Joanne Peel, 29, a nurse, from Oldham, said the queue was endless.", "Joanne Peel"),
        ("The ferry company, based in Split, Croatia, said all sailings were cancelled.", "ferry company"),
        ("On Monday, from Leeds, Pat Hollis, said the pool was green.", "Pat Hollis"),
    ]);
}

#[test]
fn a_husband_called_like_an_office_is_a_person() {
    told("Ana Ruiz said the boat was late. Her husband Dean, a roofer, said the boat had sunk. “It went down fast,” he added.").says(&[
        ("the boat was late", "Ana Ruiz"),
        ("the boat had sunk", "Dean"),
        ("It went down fast,", "Dean"),
    ]);
    told("The acting Dean said the school was shut.").says(&[("the school was shut", "Dean")]);
}

#[test]
fn who_works_at_night_is_not_the_house() {
    spoken_by(&[
        ("The museum’s night guard, Piotr Zielak, said he had heard glass breaking.", "Piotr Zielak"),
        ("The hotel’s weekend manager, Ida Lund, said it was full.", "Ida Lund"),
    ]);
}

#[test]
fn a_husband_in_a_clause_does_not_make_her_a_man() {
    told("Rosa Imbert, whose husband was on the bus, said she had heard nothing. “Nobody rang me,” she said.")
        .says(&[("she had heard nothing", "Rosa Imbert"), ("Nobody rang me,", "Rosa Imbert")]);
    told("Ida Lund, head of the men’s league, said it was late. “We wait,” she said.")
        .says(&[("it was late", "Ida Lund"), ("We wait,", "Ida Lund")]);
}

#[test]
fn a_first_name_with_what_somebody_is_names_a_person() {
    told("Director Tom Weir said the tents were full. Nur, a mother of two from Herat, waited. “My son is ill,” she said.")
        .says(&[("the tents were full", "Tom Weir"), ("My son is ill,", "Nur")]);
    told("Farah, a baker from Idlib, arrived in May. “I bake at night,” she said.")
        .says(&[("I bake at night,", "Farah")]);
}

#[test]
fn whoever_asks_to_be_called_so_is_called_so() {
    spoken_by(&[
        ("A worker who gave his name only as Musa said that the gate was locked.", "Musa"),
        ("A resident who asked to be identified as Greta said that the noise never stopped.", "Greta"),
        ("A worker who was known as reliable said that the gate was locked.", "worker"),
    ]);
}

#[test]
fn the_subject_stands_in_front_of_its_relative_clause() {
    spoken_by(&[
        ("A tourist who was robbed while buying fruit in central Lima said she had seen nothing.", "tourist"),
        ("A man who was hurt while crossing a street in Leeds said the car was speeding.", "man"),
    ]);
}

#[test]
fn where_somebody_works_does_not_go_on_to_speak() {
    told("The dig is led by Danish archaeologist Mia Krag, who has worked for years in the Wadi Hadar. She said it was old.")
        .says(&[("it was old", "Mia Krag")]);
    told("The tests were made by Dr Paul Reyes, who lives near the Black Fork. He said the water was clean.")
        .says(&[("the water was clean", "Paul Reyes")]);
}

#[test]
fn him_and_them_are_he_and_they_behind_according_to() {
    told("The commissioner, Tunde Bako, met reporters. According to him, all roads are open.")
        .says(&[("all roads are open", "Tunde Bako")]);
}

#[test]
fn whose_kin_is_told_of_is_whom_she_means() {
    told("Ana Bello left with her son Omar. He said the money was gone.").says(&[("the money was gone", "Omar")]);
    told("Mrs Bello runs the stall with her son Omar. He said the money was gone.")
        .says(&[("the money was gone", "Omar")]);
}

#[test]
fn a_name_may_stand_behind_named() {
    told("The bakery’s owner, a widow named Elif Kaya, said the oven had exploded.")
        .says(&[("the oven had exploded", "Elif Kaya")]);
}

#[test]
fn who_fled_is_somebody() {
    told("Salma, who fled Aleppo in 2014, runs the kitchen. “I cook what I know,” she said.")
        .says(&[("I cook what I know,", "Salma")]);
}

#[test]
fn a_sentence_about_the_colombian_novelist_tells_of_whoever_was_named_before() {
    told("Marisol Echand is late. “I was asleep,” she says. The Colombian novelist, 61, is in Britain.").from(&["CO"]);
    told("Tunde Oyelar scored twice. The Nigeria striker, who signed in May, was tired. “It hurts,” Oyelar said.")
        .from(&["NG"]);
    told("Sergio Lafuente, Spain’s farm minister, said it was late. The Moroccan minister waited.").from(&["ES"]);
    told("Tunde Oyelar scored twice. The French president sang. “It hurts,” Oyelar said.").from(&[""]);
    // a firm, several people and an office of the place are others
    told("Tunde Oyelar scored twice. The Nigerian bank paid. “It hurts,” Oyelar said.").from(&[""]);
    told("Tunde Oyelar scored twice. The Nigerian players sang. “It hurts,” Oyelar said.").from(&[""]);
}

#[test]
fn a_person_familiar_with_the_matter_may_be_from_anywhere() {
    told("OSLO, Norway — A mill was sold. A person familiar with the matter said it was cheap.").from(&[""]);
}

#[test]
fn an_office_may_be_of_fisheries() {
    spoken_by(&[("Assistant Director of Fisheries Anil Rao said two boats were lost.", "Anil Rao")]);
}

#[test]
fn a_mum_of_three_is_who_was_named() {
    told(
        "Debbie Rimmer, 38, hopped on the ferry.\nThe engine cut out halfway.\nThe mum-of-three said: “There was a bang.”",
    )
    .says(&[("There was a bang.", "Debbie Rimmer")]);
}

#[test]
fn an_article_may_end_behind_a_comma_and_a_gerund() {
    told("“It is late,” said Ana Ruiz, adding").says(&[("It is late,", "Ana Ruiz")]);
}

//! Turns: transcripts, interviews, posts, lists and blocks.

use sayso_engine::Kind;

use crate::told;

#[test]
fn a_transcript_is_direct_speech_of_its_labels() {
    told("Mayor Ana Ruiz met reporters.\nQ: Is it closed?\nMS. RUIZ: It is, and we wait.\nQ: Until when?\nMS. RUIZ: Until May, I hope.")
        .says(&[("Is it closed?", ""), ("It is, and we wait.", "Ana Ruiz"), ("Until when?", ""), ("Until May, I hope.", "Ana Ruiz")])
        .kinds(&[Kind::Direct; 4]);
}

#[test]
fn an_introduction_tells_who_asks_and_who_answers() {
    told("Tom Ash met Ana Ruiz at the port.\nWhen did you start?\nI started in May.\nDo you like it?\nI do.\nWhat will you do next?\nWe wait.")
        .says(&[
            ("When did you start?", "Tom Ash"),
            ("I started in May.", "Ana Ruiz"),
            ("Do you like it?", "Tom Ash"),
            ("I do.", "Ana Ruiz"),
            ("What will you do next?", "Tom Ash"),
            ("We wait.", "Ana Ruiz"),
        ]);
}

#[test]
fn labels_may_be_initials_and_offices() {
    told("Ana Ruiz and Bo Lind spoke.\nAR: I wait.\nBL: You do?\nAR: Yes, I do.\nBL: We all do.").says(&[
        ("I wait.", "Ana Ruiz"),
        ("You do?", "Bo Lind"),
        ("Yes, I do.", "Ana Ruiz"),
        ("We all do.", "Bo Lind"),
    ]);
    told(
        "President Ana Ruiz spoke to reporters.\nTHE PRESIDENT: I am here.\nQ: Will you stay?\nTHE PRESIDENT: I will.",
    )
    .says(&[("I am here.", "Ana Ruiz"), ("Will you stay?", ""), ("I will.", "Ana Ruiz")]);
}

#[test]
fn a_signature_may_stand_below_its_quotation() {
    told("The port is closed.\n“We wait.”\n— Ana Ruiz, mayor of Bastia\nThe town was quiet.")
        .says(&[("We wait.", "Ana Ruiz")]);
    told("Riders wrote.\nI am lost. — Ana Ruiz (@ana) March 3, 2023").says(&[("I am lost.", "Ana Ruiz")]);
}

#[test]
fn a_post_that_a_sentence_announces_is_its_speakers() {
    told("The train stood still all night.\nAna Ruiz wrote on her page:\nThe train is late, and we wait.\nThe line is old.")
        .says(&[("The train is late, and we wait.", "Ana Ruiz")]);
}

#[test]
fn a_list_of_voices_names_each_in_front() {
    told("What people say\n• Ana Ruiz, dentist: “We wait.”\n• Bo Lind, student: “I do not.”")
        .says(&[("We wait.", "Ana Ruiz"), ("I do not.", "Bo Lind")]);
}

#[test]
fn an_introduction_may_name_who_asks_behind_interview_and_questions() {
    let turns = "\nQ: Are you well?\nA: I am.\nQ: Is it closed?\nA: We wait.";
    let asked = |introduction: &str| told(&format!("{introduction}{turns}"));
    for introduction in [
        "Ana Ruiz gave an interview to the Harbor Post.",
        "Ana Ruiz took questions from the Harbor Post.",
        "Ana Ruiz was interviewed by the Harbor Post.",
        "The Harbor Post put these questions to Ana Ruiz.",
    ] {
        asked(introduction).says(&[
            ("Are you well?", "Harbor Post"),
            ("I am.", "Ana Ruiz"),
            ("Is it closed?", "Harbor Post"),
            ("We wait.", "Ana Ruiz"),
        ]);
    }
}

#[test]
fn a_cry_needs_no_sure_tag() {
    told("Some booed, and when Rubio thanked Miami, a man yelled “Stay there!”").says(&[("Stay there!", "man")]);
}

#[test]
fn a_name_set_apart_in_front_of_a_colon_speaks() {
    told("Pollsters agree - Carl Bialik: “The lesson was a simple one.”")
        .says(&[("The lesson was a simple one.", "Carl Bialik")]);
    told("The timing does not surprise pollster Daron Shaw: “Others win, and early.”")
        .says(&[("Others win, and early.", "Daron Shaw")]);
}

#[test]
fn who_asks_is_not_who_answers() {
    told("“Will you go?” a reporter asked Ana Ruiz. “No,” she said.")
        .says(&[("Will you go?", "reporter"), ("No,", "Ana Ruiz")]);
    told("Growers say they will leave after being told to expect no water.").says(&[("they will leave", "Growers")]);
}

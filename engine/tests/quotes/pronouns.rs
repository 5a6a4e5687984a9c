//! Pronouns: whom "he" and "she" mean where the sentence names somebody who is not its subject.

use crate::told;

/// Who says the last quote of each text.
#[track_caller]
fn last_by(texts: &[(&str, &str)]) {
    for (text, speaker) in texts {
        let told = told(text);
        let last = told.0.quotes.last().map(|quote| told.speaker(quote).to_owned());
        assert_eq!(last.as_deref(), Some(*speaker), "{text}");
    }
}

#[test]
fn a_sentence_that_goes_on_with_he_is_about_whoever_it_was_before() {
    last_by(&[
        (
            "Tim Allen spoke on Monday. “I search,” Allen said.\nThen he talked about Tom Pell’s success.\n“It is funny,” he said.",
            "Tim Allen",
        ),
        (
            "Lance Beebe came. “I wait,” Beebe said. He is not sure whether he will vote for Tom Pell.\n“I ask my wife,” he said.",
            "Lance Beebe",
        ),
    ]);
}

#[test]
fn a_day_may_stand_between_a_subject_and_its_verb() {
    last_by(&[(
        "Tom Pell met Jon Cruz. As he has before, Cruz on Friday played down the idea that he had a deal with Pell. “There was \
         none,” he said.",
        "Jon Cruz",
    )]);
}

#[test]
fn who_is_named_in_what_is_said_does_not_say_it() {
    last_by(&[(
        "“They have a problem,” said Jon Ralston, who runs a newsletter.\nRight now, the Clinton campaign is “doing everything \
         they can,” he said.",
        "Jon Ralston",
    )]);
}

#[test]
fn who_is_asked_or_accused_answers() {
    last_by(&[("When Tom Pell accused Ana Ruiz of lying, she said “I did not.”", "Ana Ruiz")]);
}

#[test]
fn a_subject_may_have_its_verb_behind_an_apposition() {
    last_by(&[(
        "Clint Howard, the younger and far more careful brother of Ron Pell, endorsed Jon Cruz in May. He said it “takes courage.”",
        "Clint Howard",
    )]);
}

#[test]
fn an_office_tells_who_goes_on() {
    last_by(&[(
        "Former ambassador John Ash came. Tom Pell left.\nThe former ambassador also spoke about the views of Tom Pell. He \
         stated that it was late.",
        "John Ash",
    )]);
}

#[test]
fn pronouns_that_follow_a_subject_tell_whether_he_or_she_is_meant() {
    last_by(&[(
        "Ana Ruiz defended her plan on Monday. Ruiz said she would stay.\nTom Pell met Ana Ruiz.\n“I am tired,” he said.",
        "Tom Pell",
    )]);
}

#[test]
fn people_of_the_clause_around_it_chant() {
    last_by(&[
        (
            "The king left the square, where thousands of people had gathered, waving flags and chanting “long live the king”.",
            "thousands of people",
        ),
        ("Tom Pell left. “Down with it,” shouted protesters who scaled the wall.", "protesters"),
    ]);
}

#[test]
fn a_model_a_plan_and_a_fair_are_nobody() {
    last_by(&[
        ("Police chief Tim Allen spoke on Monday. A Toyota Hilux was found.\n“It is safe,” he said.", "Tim Allen"),
        (
            "The minister, Ana Ruiz, shut the door.\nAt the Norvik New Salmon Fair (NNSF), the minister was praised.\n“It is late,” she said.",
            "Ana Ruiz",
        ),
        (
            "Judge Ana Ruiz QC said the deaths of Fay Bone, 32, and Nina Hugh, 23, were sad. “It is late,” she said.",
            "Ana Ruiz",
        ),
    ]);
}

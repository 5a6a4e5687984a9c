//! Words between marks that nobody said, and those that somebody did though they look like it.

use sayso_engine::Kind;

use crate::told;

#[test]
fn titles_terms_and_scare_quotes_are_nobodys_speech() {
    told("She sang in the musical “Hair Today” last year.").says(&[]);
    told("The so-called “green wall” runs north.").says(&[]);
    told("He is known as “The Fox” to his friends.").says(&[]);
}

#[test]
fn what_was_not_said_is_not_reported() {
    told("The minister did not say when the dam would open.").says(&[]);
    told("Residents were told that the dam would hold.").says(&[]);
}

#[test]
fn a_dek_and_credits_speak_for_nobody() {
    told("The Biden administration called on China to do more to stop the flow of drugs.\n(Agency) — The Biden administration called on China to do more to stop the flow of drugs.\n–With assistance from Philip Glamann.\n(Updates with response from China’s Foreign Ministry.)")
        .says(&[("to do more to stop the flow of drugs", "Biden administration")]);
}

#[test]
fn titles_behind_prepositions_and_articles_are_nobodys_speech() {
    told("The news.\n“We wait,” said Bo Lind, author of “The Port of Call.”").says(&[("We wait,", "Bo Lind")]);
    told("The news.\n“We wait,” Bo Lind said in an interview with “Harbor News Sunday.”")
        .says(&[("We wait,", "Bo Lind")]);
    told("The news.\nBo Lind told “Fox and Friends,” that the port was closed.")
        .says(&[("that the port was closed", "Bo Lind")]);
}

#[test]
fn a_programme_in_front_of_the_speaker_is_not_what_he_says() {
    told("On “Sunday Morning Futures,” Darrell Issa said her “judgment” was in question.")
        .says(&[("her “judgment” was in question", "Darrell Issa")]);
}

#[test]
fn warnings_of_quoted_words_and_calls_for_them_are_quotes() {
    told("The delegate warned of a “ferocious” battle.").says(&[("a “ferocious” battle", "delegate")]);
    told("Ruiz also called for more “flexibility” for advisers.").says(&[("more “flexibility” for advisers", "Ruiz")]);
    told("Kasich tells the crowd, he’s been known to be “brusk” at home.")
        .says(&[("he’s been known to be “brusk” at home", "Kasich")]);
}

#[test]
fn that_and_this_say_nothing() {
    told("Ruiz spoke for an hour. That makes her “a trustworthy person,” Ann Lee said.").named(&["Ann Lee"]);
}

#[test]
fn words_between_marks_are_what_somebody_is_portrayed_or_presented_as() {
    told("White House officials started to portray the shooting as a “workplace” issue.")
        .named(&["White House officials"]);
    told("Ana Ruiz was back to boasting about “winning” again.").named(&["Ana Ruiz"]);
}

#[test]
fn a_title_may_close_an_apposition() {
    told("Ana Ruiz, star of television’s “Harbor Lights,” thanked the mayor for “taking these steps to make us all safer.”")
        .named(&["Ana Ruiz, star of television’s “Harbor Lights,”"]);
}

#[test]
fn a_verb_in_somebodys_own_word_is_speech() {
    told("Officials know that the ministry wouldn’t truly “close” the prison, but rather move people.")
        .named(&["Officials"]);
}

#[test]
fn somebodys_word_for_a_thing_is_speech_where_no_capitals_make_it_a_name() {
    told("Ana Ruiz is known for using the term “pivot” to Asia.").named(&["Ana Ruiz"]).kinds(&[Kind::Mixed]);
    told("Ana Ruiz is known for the film “Pivot” about Asia.").says(&[]);
    told("The so-called “pivot” went on.").says(&[]);
}

#[test]
fn a_slogan_is_said_whatever_its_capitals() {
    told("Ana Ruiz’s campaign slogan is “Make Bastia Great Again” now.").named(&["Ana Ruiz"]);
}

#[test]
fn several_words_in_lower_case_belong_to_who_is_named_around_them_and_one_word_to_nobody() {
    told("Ana Ruiz ended the year in a “virtual tie” with him.").named(&["Ana Ruiz"]);
    told("Ana Ruiz ended the year with “pills” on the table.").says(&[]);
    told("Three people ended the year in a “virtual tie” with him.").says(&[]);
}

#[test]
fn works_with_their_author_posters_with_their_year_and_buttons_are_nobodys() {
    told("NOW OPEN: “Lights out at the harbor,” by Ana Ruiz of the Post.").says(&[]);
    told("“No more fog! Yes to the light” (2008).").says(&[]);
    told("It is easy.\n\nTo join, enter your address, and click “sign up.” That is all.").says(&[]);
}

#[test]
fn a_heading_in_capitals_is_nobodys() {
    told("“We lost,” said Ana Ruiz.\n\n“VOTERS DECIDE IN THE END”\n\nThe vote goes on.")
        .says(&[("We lost,", "Ana Ruiz")]);
}

#[test]
fn what_something_is_described_as_is_said_by_whom_the_words_tell_or_by_nobody() {
    told("The plan is seen by organizers as a “last lifeboat” for the town.").named(&["organizers"]);
    told("Ana Ruiz opened up about being described as a “real captain” in a blog.").named(&[""]);
}

#[test]
fn titles_of_what_is_described_behind_them_are_nobodys() {
    told(
        "“The Ice House,” a quiet drama about a hotel, won on Monday. Ana Ruiz called “The Ice House” “a masterpiece”.",
    )
    .says(&[("The Ice House” “a masterpiece", "Ana Ruiz")]);
    told("“No Way Out,” a minister said.").says(&[("No Way Out,", "minister")]);
}

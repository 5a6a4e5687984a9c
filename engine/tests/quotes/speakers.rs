//! Who is meant by the words that name a source.

use sayso_engine::{SpeakerKind, article, explore};

use crate::told;

#[test]
fn a_pronoun_goes_back_to_who_spoke_last() {
    told("Mayor Ana Ruiz met Bo Lind. “We wait,” said Ruiz.\n“It takes time,” she said.")
        .says(&[("We wait,", "Ana Ruiz"), ("It takes time,", "Ana Ruiz")]);
}

#[test]
fn a_title_tells_which_pronoun_fits() {
    told("Mrs. Ruiz met Mr. Lind. “We wait,” she said.").says(&[("We wait,", "Ruiz")]);
}

#[test]
fn an_ambassador_belongs_to_the_country_that_sends() {
    told("“We agree,” said China’s ambassador to Britain, Liu Xiaming.").from(&["CN"]);
    told("“We agree,” said Jane Doe, the British ambassador to France.").from(&["GB"]);
}

#[test]
fn bodies_of_several_countries_have_none() {
    let told = told("The Arab League said the move was illegal. The European Union said it would wait.");
    told.from(&["", "EU"]);
    assert!(told.0.speakers[0].international);
}

#[test]
fn a_country_that_is_only_talked_about_is_not_the_speakers() {
    told("“France must act,” said Ana Ruiz.").from(&[""]);
    told("Ana Ruiz, an expert on China, said the plan would fail.").from(&[""]);
}

#[test]
fn unnamed_people_are_told_by_what_they_are() {
    let told = told("Three senior officials said the talks had failed.");
    assert_eq!(told.0.speakers[0].name, "Three senior officials");
}

#[test]
fn a_body_is_called_by_the_name_that_explains_it() {
    told("The company that runs the train, Coastal Rail, says nobody was hurt.")
        .says(&[("nobody was hurt", "Coastal Rail")]);
}

#[test]
fn a_remark_belongs_to_whom_its_pronoun_means() {
    told("Ana Ruiz, a councillor, was sorry on Monday for her remark that “the port is a place in hell”.")
        .says(&[("the port is a place in hell", "Ana Ruiz")]);
}

#[test]
fn a_colon_without_a_cue_announces_whom_it_names_last() {
    told("It all rests on a speech by Ana Ruiz:\n“The port is closed, and it stays closed.”")
        .says(&[("The port is closed, and it stays closed.", "Ana Ruiz")]);
}

#[test]
fn a_single_unknown_surname_is_a_person_unless_it_is_called_it() {
    let told = told("Blackwell said the port was closed.\n“We wait,” he said.\nOn Monday Zorbit said it would wait.");
    told.says(&[("the port was closed", "Blackwell"), ("We wait,", "Blackwell"), ("it would wait", "Zorbit")]);
    let kinds: Vec<_> = told.0.speakers.iter().map(|speaker| speaker.kind).collect();
    assert_eq!(kinds, [SpeakerKind::Person, SpeakerKind::Organization]);
}

#[test]
fn a_source_without_words_is_nobody_and_breaks_nothing() {
    // Found by fuzzing: the quotation's mark is broken, and what stands for its source is empty.
    let text = "R@ain\n\u{a01c}Iv is r!ining,” said Paul Clifford B ,aritsahi utoh.R.";
    for text in [text.to_owned(), ["Rain\n\n", text].concat()] {
        let explored = explore(article::plain::read(&text));
        assert!(explored.quotes.iter().all(|quote| !quote.content.is_empty()), "{explored:?}");
    }
}

#[test]
fn a_claim_belongs_to_whose_it_is() {
    told("Ana Ruiz also repeated her claim that “profit-making” was the motive.")
        .says(&[("that “profit-making” was the motive", "Ana Ruiz")]);
    told("Sanders was told of Clinton campaign accusations that his backers are waging “profane” attacks.")
        .says(&[("profane", "Clinton campaign")]);
}

#[test]
fn quoted_words_between_owner_and_remark_are_the_owners() {
    told("Mitt Romney’s “47 percent” comment was nearly as bad.").says(&[("47 percent", "Mitt Romney")]);
}

#[test]
fn a_statement_in_the_paragraph_in_front_tells_who_speaks() {
    told("The DNC issued a statement about the leak on Monday.\n“On behalf of everyone, we want to offer an apology.”")
        .says(&[("On behalf of everyone, we want to offer an apology.", "DNC")]);
}

#[test]
fn people_who_spoke_to_somebody_are_the_source_and_not_whom_they_spoke_to() {
    told("People who spoke to the paper said the bridge was closed.").named(&["People who spoke to the paper"]);
    told("Officials who met with Lee on Friday warned that the bridge “will fail” soon.")
        .named(&["Officials who met with Lee on Friday"]);
}

#[test]
fn a_letter_obtained_by_a_paper_is_the_letters_own_word() {
    told("A letter from the Harbor Legion obtained by The Bastia Press warns that “any further word will cost you.”")
        .named(&["A letter from the Harbor Legion obtained by The Bastia Press"]);
}

#[test]
fn what_is_handed_on_per_somebody_stays_with_who_said_it() {
    told("Tom Ash said, per a translator, that the server “was like an open orchid.”").named(&["Tom Ash"]);
}

#[test]
fn people_in_a_place_speak() {
    told("It rained.\n\nPolice in Delhi say they have found the boat.")
        .says(&[("they have found the boat", "Police in Delhi")]);
}

#[test]
fn who_is_introduced_by_an_office_is_who_holds_it_below() {
    told("Storm damage\n\nThe harbour may not reopen, its harbour master has warned.\n\nHarbour master Peter Aldous said it \
          was bad. “It is bad,” Aldous said.")
        .says(&[
            ("The harbour may not reopen", "Peter Aldous"),
            ("it was bad", "Peter Aldous"),
            ("It is bad,", "Peter Aldous"),
        ]);
    told("Roof falls\n\nA head teacher has said that she is shaken.\n\nHead teacher Ana Ruiz left.")
        .says(&[("that she is shaken", "Ana Ruiz")]);
}

#[test]
fn a_surname_may_be_an_office_and_a_department_may_be_for_several_things() {
    told("“The hills are icy,” Superintendent Karen Bishop said. “We wait,” Bishop said.")
        .says(&[("The hills are icy,", "Karen Bishop"), ("We wait,", "Karen Bishop")]);
    told("The Department for Environment, Food and Rural Affairs (Defra) said it had a fund.")
        .says(&[("it had a fund", "Department for Environment, Food and Rural Affairs")]);
    told("The union Harborlist called on the town to pay.").says(&[("to pay", "union Harborlist")]);
}

#[test]
fn a_nationality_in_front_of_an_office_is_of_who_holds_it() {
    told("CANNES, France — Director Greta Molin won. The Swedish director thanked them for working “in the dark and cold”.")
        .says(&[("working “in the dark and cold", "Greta Molin")])
        .from(&["SE"]);
}

#[test]
fn an_epithet_is_of_whom_was_named_last() {
    told("Sen. Jim Hollis of Kansas voted no. “We will run out of road,” the Republican said on the floor.")
        .says(&[("We will run out of road,", "Jim Hollis")]);
    told("Ana Ruiz left the club. “I am tired,” the 34-year-old said.").says(&[("I am tired,", "Ana Ruiz")]);
}

#[test]
fn who_has_an_age_is_a_person() {
    told("It burned.\n\nMayor Ana Ruiz said it was bad.\n\nHalyna, 67, stood outside. “I hid in the bath,” she said.")
        .says(&[("it was bad", "Ana Ruiz"), ("I hid in the bath,", "Halyna")]);
}

#[test]
fn the_58_year_old_farmer_is_who_was_just_named() {
    told("Yusuf Haddad bends down. “It is dry,” the 58-year-old farmer says.").says(&[("It is dry,", "Yusuf Haddad")]);
    told("“It is dry,” the farmer says.").says(&[("It is dry,", "farmer")]);
}

#[test]
fn the_german_is_who_was_just_named_whatever_the_tagger_takes_him_for() {
    told("Coach Hans Meier walked off.\n“We hit the post,” the German said.")
        .says(&[("We hit the post,", "Hans Meier")]);
    told("“We hit the post,” the German coach said.").says(&[("We hit the post,", "German coach")]);
}

#[test]
fn who_is_told_of_by_a_clause_or_an_age_is_a_person_though_tables_and_its_pronoun_say_otherwise() {
    let speaks = |text: &str, name: &str| {
        let explored = explore(article::plain::read(text));
        let speaker = explored.speakers.first().map(|speaker| (speaker.name.as_str(), speaker.kind));
        assert_eq!(speaker, Some((name, SpeakerKind::Person)));
    };
    speaks("Solongo, who is pouring the tea, says that is not how it happened.", "Solongo");
    speaks("“We drank from the river,” said Fatima, 31, who walked for days.", "Fatima");
    speaks("One of them, a retired engineer from Bern called Ueli, has come. “I wanted to see it,” he said.", "Ueli");
    speaks("Batbayar, a herder with a gold tooth of his own, lost his sheep. “It was cold,” he said.", "Batbayar");
    speaks("“It is late,” wrote Yasmin al-Khatib.", "Yasmin al-Khatib");
    speaks("The bay\n\nSkipper Nick Petrov said the crew had gone.", "Nick Petrov");
}

#[test]
fn offices_and_seats_are_named_whole() {
    told("Mozambique’s consul-general in Johannesburg said her office was shut.")
        .says(&[("her office was shut", "Mozambique’s consul-general in Johannesburg")])
        .from(&["MZ"]);
    told("Downing Street insisted the delay was no setback.")
        .says(&[("the delay was no setback", "Downing Street")])
        .from(&["GB"]);
}

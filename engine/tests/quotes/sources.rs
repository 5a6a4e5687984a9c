//! Where the words stand that name a source, and which verb is theirs.

use sayso_engine::Kind;

use crate::told;

#[test]
fn the_subject_inside_the_quote_is_not_the_speaker() {
    told("Chinese Foreign Ministry spokesman Wang Wenbin spoke in Beijing.\nChina “firmly opposes smearing others,” he said.")
        .says(&[("China “firmly opposes smearing others,", "Wang Wenbin")])
        .kinds(&[Kind::Mixed])
        .from(&["CN"]);
}

#[test]
fn an_apposition_stands_between_speaker_and_cue() {
    told("China “needs to do more,” Todd Robinson, the assistant secretary of state for narcotics and law enforcement, told reporters Thursday.")
        .says(&[("China “needs to do more,", "Todd Robinson")])
        .from(&["US"]);
    told("“It works,” said Avi Bell, senior fellow at the Kohelet Policy Forum in Israel.").from(&["IL"]);
}

#[test]
fn the_shared_subject_is_not_what_a_preposition_governs() {
    told("In a statement released Thursday, Rep. Ana Ruiz (D-N.Y.) reacted to the news, saying: “We wait.”")
        .says(&[("We wait.", "Ana Ruiz")]);
}

#[test]
fn a_participle_may_have_a_subject_behind_with() {
    told("Republicans were irritated, with Ana Ruiz calling it a “Chinese menu”.")
        .says(&[("it a “Chinese menu", "Ana Ruiz")]);
}

#[test]
fn a_parenthesis_behind_a_name_may_be_followed_by_a_comma() {
    told("Sen. Ana Ruiz (D-R.I.), said the port was closed.").says(&[("the port was closed", "Ana Ruiz")]);
}

#[test]
fn a_clause_that_opens_with_saying_has_the_subject_behind_it() {
    told("While saying that the port was closed, Ana Ruiz opened the gate.")
        .says(&[("that the port was closed", "Ana Ruiz")]);
}

#[test]
fn a_participle_may_have_a_subject_behind_a_comma() {
    told("The form must be in English, the government recommending “online translation tools” if needed.")
        .says(&[("online translation tools” if needed", "government")]);
}

#[test]
fn who_in_a_relative_clause_is_the_source_there() {
    told("Cruz was backed by Mike Lee, who declared, “It is time.”")
        .named(&["who"])
        .says(&[("It is time.", "Mike Lee")]);
}

#[test]
fn the_verb_of_an_apposition_makes_no_clause_in_front_of_said() {
    told("Zeke Emanuel, an oncologist who advised Obama, said the plan was a success “by any metric.”")
        .says(&[("the plan was a success “by any metric.", "Zeke Emanuel")]);
}

#[test]
fn brackets_links_and_days_may_stand_between_subject_and_verb() {
    told("Sen. Claire McCaskill (D-Mo.), who has endorsed Clinton, said Sanders was late.")
        .says(&[("Sanders was late", "Claire McCaskill")]);
    told("Sanders, meanwhile, who sits at zero, said the race was open.").says(&[("the race was open", "Sanders")]);
    told("Dianne Feinstein (D-Calif.) last week said it was no secret.")
        .says(&[("it was no secret", "Dianne Feinstein")]);
    told("Kennedy, a Democrat, Thursday said the plan was “dead.”").says(&[("the plan was “dead.", "Kennedy")]);
}

#[test]
fn a_relative_clause_holds_what_its_own_source_says() {
    told("Mukasey criticized the emails, which an FBI investigation said were “careless” but no crime.")
        .says(&[("were “careless” but no crime", "FBI investigation")]);
}

#[test]
fn who_asks_may_stand_behind_by() {
    told("Rubio was asked by moderator Gerard Baker whether it would risk “another program.”")
        .says(&[("whether it would risk “another program.", "Gerard Baker")]);
}

#[test]
fn a_possessive_is_no_verb() {
    told("Officials of the campaign said it was late. They called AP’s report a “rush to judgment” in May.").says(&[
        ("it was late", "Officials of the campaign"),
        ("AP’s report a “rush to judgment” in May", "Officials of the campaign"),
    ]);
}

#[test]
fn an_auxiliary_may_stand_in_front_of_a_time() {
    told("Glenn Beck has in the past described him as “a psychopath” on his show.")
        .says(&[("a psychopath” on his show", "Glenn Beck")]);
}

#[test]
fn the_second_said_has_the_source_of_the_first() {
    told(
        "Rubio said his recent attacks have given his campaign a lift and said that it was not the “party of Reagan.”",
    )
    .named(&["Rubio", "Rubio"]);
}

#[test]
fn a_time_in_front_of_a_colon_is_nobody() {
    told("Here is Bill Clinton in December 1992: “Our new direction must rest on this.”")
        .says(&[("Our new direction must rest on this.", "Bill Clinton")]);
}

#[test]
fn a_verb_behind_a_relative_clause_is_the_main_one() {
    told("Omar Khan, who is Muslim, criticized Ruiz for “black-and-white” words.").named(&["Omar Khan, who is Muslim"]);
    told("He thanked the crew, who, on a call on Friday, criticized Ruiz for “misrepresenting what had occurred.”")
        .named(&["who"]);
}

#[test]
fn a_quotation_behind_a_colon_belongs_to_the_cue_that_follows_it() {
    told("In her speech, Ana Ruiz declared the need for ambition: “Change the world, and change it again,” she said.")
        .says(&[("Change the world, and change it again,", "Ana Ruiz")])
        .named(&["she"]);
}

#[test]
fn a_claim_or_promise_around_the_words_is_nearer_than_another_cue() {
    told("Tom Ash stood by his comment Monday that “the sea hates us,” refusing to say that not all sailors hate it.")
        .named(&["his"]);
}

#[test]
fn whoever_is_led_to_say_something_says_it() {
    told("The post was shared widely, leading advisers like Ana Ruiz to counter that “every cent was spent.”")
        .named(&["advisers like Ana Ruiz"]);
    told("“Should there be a list?” a reporter can be heard asking Ruiz after the event.").named(&["a reporter"]);
}

#[test]
fn a_comma_that_opens_nothing_does_not_part_a_subject_from_its_verb() {
    told("The firm Harborwatch.com, has said that the bridge is “highly critical”.")
        .named(&["The firm Harborwatch.com"]);
}

#[test]
fn a_day_between_subject_and_verb_is_no_subject() {
    told("Ana Ruiz, who has been feuding with leaders this week, on Friday described her intent to lead a “big tent” party.")
        .named(&["Ana Ruiz"]);
}

#[test]
fn where_somebody_said_it_is_not_who_said_it() {
    told("“The bridge is closed,” Ruiz, the firm’s chairman of roads and bridges, said Tuesday at the Harbor fair in Hull.")
        .says(&[("The bridge is closed,", "Ruiz")]);
}

#[test]
fn a_question_that_is_put_to_somebody_is_not_theirs() {
    told("The mayor, Ana Ruiz, was asked, “Will you go?” She left.").says(&[("Will you go?", "")]);
    told("Asked “Will you go?”, Ruiz said she would stay.").says(&[("Will you go?", ""), ("she would stay", "Ruiz")]);
    told("Ruiz was asked by reporters: “Will you go?”").says(&[("Will you go?", "reporters")]);
}

#[test]
fn a_name_behind_its_office_and_a_second_office_behind_the_first_belong_to_the_source() {
    told("The next weeks will decide, said the town’s health officer, Ana Ruiz, who saw the ward.")
        .says(&[("The next weeks will decide", "Ana Ruiz")]);
    told("The harbor may close, said Ana Ruiz, senior trader and strategist at Port Bank.")
        .says(&[("The harbor may close", "Ana Ruiz")]);
}

#[test]
fn offices_in_front_of_a_name_are_no_verbs() {
    told("“We built it,” said lead author Ana Ruiz, a geologist.").says(&[("We built it,", "Ana Ruiz")]);
    told("“This is hard,” judge Ruiz noted as she made her decision.").says(&[("This is hard,", "Ruiz")]);
}

#[test]
fn a_body_whose_name_goes_on_behind_of_has_people_too() {
    told("The Bank of England’s chief economist, Huw Pell, said that rates would stay.")
        .says(&[("that rates would stay", "Huw Pell")])
        .from(&["GB"]);
    told("The Republic of Korea’s ambassador, Han Ji, said it was late.")
        .says(&[("it was late", "Han Ji")])
        .from(&["KR"]);
}

#[test]
fn an_office_of_two_fields_is_one_persons() {
    told("Environment and Water Minister Rosa Dimi said it was late.").says(&[("it was late", "Rosa Dimi")]);
    told("President and CEO Yoichi Kane said it was late.").says(&[("it was late", "Yoichi Kane")]);
    told("The Minister of Transport, Communications and Information Technology Salem Harra said it was late.")
        .says(&[("it was late", "Salem Harra")]);
}

#[test]
fn its_report_is_what_the_body_before_says() {
    told("The Commission on Audit flagged it in 2017. Its report stated that the address was a piggery.")
        .says(&[("that the address was a piggery", "Commission on Audit")]);
}

#[test]
fn a_title_stands_between_an_office_and_a_name() {
    told("Kuwait's Minister of Oil Dr. Fahad Mutawa said it was late.")
        .says(&[("it was late", "Fahad Mutawa")])
        .from(&["KW"]);
    told("New Zealand’s batting coach, Craig Dunn, said it was late.")
        .says(&[("it was late", "Craig Dunn")])
        .from(&["NZ"]);
}

#[test]
fn the_executive_is_the_one_who_was_met_last() {
    told(
        "Chief executive Ana Ruiz said it was late. An executive at a line said it was early. “It is dear,” the executive said.",
    )
    .says(&[
        ("it was late", "Ana Ruiz"),
        ("it was early", "executive at a line"),
        ("It is dear,", "executive at a line"),
    ]);
}

#[test]
fn what_cannot_speak_has_held_nothing_to_be_so() {
    told("He had found that Datavine, a broker in Ireland, held 41,000 points.").says(&[]);
}

#[test]
fn a_county_or_a_university_keeps_the_throne_that_it_is_named_after() {
    told("King County said it was late.").says(&[("it was late", "King County")]);
    told("Prince William County said it was late.").says(&[("it was late", "Prince William County")]);
    told("“It was late,” Queen Mary University said.").says(&[("It was late,", "Queen Mary University")]);
    // a person who is king
    told("King Felipe said it was late.").says(&[("it was late", "Felipe")]);
}

#[test]
fn who_is_quoted_as_saying_something_says_it() {
    told("The committee quoted a doctor as saying the ward was full.").says(&[("the ward was full", "doctor")]);
    told("“It was late,” says the paper, quoting Ana Ruiz as saying, “We wait for the bus.”")
        .says(&[("It was late,", "paper"), ("We wait for the bus.", "Ana Ruiz")]);
}

#[test]
fn who_does_something_by_saying_so_is_the_subject_of_its_clause() {
    told("The news came a day after Ana Ruiz defied the council by announcing that she would stay.")
        .says(&[("that she would stay", "Ana Ruiz")]);
}

#[test]
fn another_word_for_a_body_between_commas_is_not_who_speaks() {
    told("A group of members of the Diet, or parliament, said it was late.")
        .says(&[("it was late", "group of members of the Diet")]);
}

#[test]
fn a_partisan_is_named_behind_a_comma() {
    told("“We knew it,” said the panel’s top Democrat, Rep. Ana Ruiz of California.")
        .says(&[("We knew it,", "Ana Ruiz")]);
}

#[test]
fn what_lies_near_a_town_is_no_name_of_who_speaks() {
    told("Nine people were hurt near the border, 450 km west of Lima, a ministry official said.")
        .says(&[("Nine people were hurt near the border, 450 km west of Lima", "ministry official")]);
    told("At least 20 people have died in landslides and floods in the west of Nepal, officials said.")
        .says(&[("At least 20 people have died in landslides and floods in the west of Nepal", "officials")]);
}

#[test]
fn words_between_marks_in_front_of_what_they_tell_of_are_no_speaker() {
    told("The port of Antwerp, in Belgium, reported “unusually brisk” requests.")
        .says(&[("unusually brisk” requests", "port of Antwerp")]);
}

#[test]
fn a_noun_that_looks_like_an_adjective_is_who_speaks() {
    told("Although the tribunal said it was late, nobody left.").says(&[("it was late", "tribunal")]);
}

#[test]
fn a_note_to_his_letter_is_not_who_wrote_it() {
    told("But in a note to his letter Mrs Ana Ruiz said: “This is not so.”").says(&[("This is not so.", "Ana Ruiz")]);
}

#[test]
fn a_day_between_commas_is_not_what_says_it() {
    told("The doctor presented a report, prepared March 1, that said it was late.").says(&[("it was late", "report")]);
}

#[test]
fn what_goes_on_behind_two_dashes_has_the_first_subject() {
    told("Spain’s health ministry counted 1,229 cases – the most since the state of alarm was lifted in June – and said it was late.")
        .says(&[("it was late", "Spain’s health ministry")]);
}

#[test]
fn papers_may_quote_behind_the_quotation() {
    told("“I don’t regret it,” local papers quote Ana Ruiz as saying.").says(&[("I don’t regret it,", "Ana Ruiz")]);
}

#[test]
fn a_street_speaks_in_no_pronoun() {
    told("Ana Ruiz left. Speaking at a hall, St Yves Street, Leeds, she said: “Stay calm.”")
        .says(&[("Stay calm.", "Ana Ruiz")]);
}

#[test]
fn what_firms_must_find_is_said_by_whoever_says_so() {
    let told = told("All firms must find “ways out of the drought,” Ruiz said.");
    assert_eq!(told.0.quotes.len(), 1);
    assert_eq!(told.speaker(&told.0.quotes[0]), "Ruiz");
    let told = crate::told("The strike indicates “a loss of patience,” Ana Ruiz said in a note.");
    assert_eq!(told.speaker(&told.0.quotes[0]), "Ana Ruiz");
}

#[test]
fn a_clause_with_however_in_it_is_no_name_behind_its_cue() {
    told("The vote, however, is expected to be late, said Ana Ruiz, a professor at the institute.")
        .says(&[("The vote, however, is expected to be late", "Ana Ruiz")]);
}

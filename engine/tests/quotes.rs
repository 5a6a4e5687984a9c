//! What the sieves decide, an example for each rule, named after what it shows.

use sayso_engine::{Explored, Kind, Quote, SpeakerKind, article, explore};

/// An explored text with shorthands for what the tests ask.
struct Told(Explored);

fn told(text: &str) -> Told {
    Told(explore(article::plain::read(text)))
}

impl Told {
    fn content(&self, quote: &Quote) -> String {
        let words: Vec<_> = quote.content.iter().map(|span| span.of(&self.0.article.text)).collect();
        words.join(" … ")
    }

    fn speaker(&self, quote: &Quote) -> &str {
        quote.speaker.and_then(|id| self.0.speaker(id)).map_or("", |speaker| speaker.name.as_str())
    }

    fn country(&self, quote: &Quote) -> String {
        self.0.country_of(quote).map_or_else(String::new, |code| code.to_string())
    }

    /// Content and speaker of each quote.
    #[track_caller]
    fn says(&self, expected: &[(&str, &str)]) -> &Self {
        let found: Vec<_> = self.0.quotes.iter().map(|q| (self.content(q), self.speaker(q).to_owned())).collect();
        let expected: Vec<_> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        assert_eq!(found, expected);
        self
    }

    #[track_caller]
    fn kinds(&self, expected: &[Kind]) -> &Self {
        let found: Vec<_> = self.0.quotes.iter().map(|q| q.kind).collect();
        assert_eq!(found, expected);
        self
    }

    /// The words that name the source.
    #[track_caller]
    fn named(&self, expected: &[&str]) -> &Self {
        let words = |q: &Quote| q.source.map_or("", |span| span.of(&self.0.article.text));
        let found: Vec<_> = self.0.quotes.iter().map(words).collect();
        assert_eq!(found, expected);
        self
    }

    #[track_caller]
    fn from(&self, expected: &[&str]) -> &Self {
        let found: Vec<_> = self.0.quotes.iter().map(|q| self.country(q)).collect();
        assert_eq!(found, expected);
        self
    }
}

#[test]
fn a_quotation_and_its_cue_in_either_order() {
    told("“The bridge is closed,” Ana Ruiz said.").says(&[("The bridge is closed,", "Ana Ruiz")]);
    told("“The bridge is closed,” said Ana Ruiz.").says(&[("The bridge is closed,", "Ana Ruiz")]);
    told("Ana Ruiz said: “The bridge is closed.”").says(&[("The bridge is closed.", "Ana Ruiz")]);
    told("Ana Ruiz said, “The bridge is closed.”").says(&[("The bridge is closed.", "Ana Ruiz")]);
}

#[test]
fn one_quote_that_its_cue_breaks_is_one() {
    told("“The bridge,” Ana Ruiz said, “is closed until May.”")
        .says(&[("The bridge, … is closed until May.", "Ana Ruiz")])
        .kinds(&[Kind::Direct]);
}

#[test]
fn a_quotation_without_a_cue_goes_on_from_the_one_before() {
    told("“The bridge is closed,” Ana Ruiz said. “It opens in May.”")
        .says(&[("The bridge is closed, … It opens in May.", "Ana Ruiz")]);
    told("“The bridge is closed,” Ana Ruiz said.\n“It opens in May.”")
        .says(&[("The bridge is closed,", "Ana Ruiz"), ("It opens in May.", "Ana Ruiz")]);
}

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
fn indirect_speech_with_and_without_that() {
    told("The minister said that the dam would hold.").says(&[("that the dam would hold", "minister")]);
    told("Robinson Crusoe told reporters the dam would hold.").says(&[("the dam would hold", "Robinson Crusoe")]);
    told("The dam would hold, officials said.").says(&[("The dam would hold", "officials")]);
    told("According to the ministry, the dam will hold.").says(&[("the dam will hold", "ministry")]);
}

#[test]
fn according_to_inside_dashes_reports_what_stands_there() {
    told("Firms export fentanyl — which is roughly 50 times stronger than heroin, according to the US Centers for Disease Control and Prevention — before it is sold.")
        .says(&[("which is roughly 50 times stronger than heroin", "US Centers for Disease Control and Prevention")])
        .from(&["US"]);
}

#[test]
fn a_partial_quote_has_narration_around_its_marks() {
    let told = told("Maria Lopez said the plan was “a gift to polluters” and would fail.");
    told.says(&[("the plan was “a gift to polluters” and would fail", "Maria Lopez")]).kinds(&[Kind::Mixed]);
    assert_eq!(told.0.quotes[0].quoted[0].of(&told.0.article.text), "a gift to polluters");
}

#[test]
fn two_cues_of_one_subject_are_two_quotes() {
    told("Maria Lopez said the plan was dead, adding that nobody would miss it.")
        .says(&[("the plan was dead", "Maria Lopez"), ("that nobody would miss it", "Maria Lopez")]);
}

#[test]
fn titles_terms_and_scare_quotes_are_nobodys_speech() {
    told("She sang in the musical “Hair Today” last year.").says(&[]);
    told("The so-called “green wall” runs north.").says(&[]);
    told("He is known as “The Fox” to his friends.").says(&[]);
}

#[test]
fn a_missing_closing_mark_ends_with_its_paragraph() {
    told("“The bridge is closed, Ana Ruiz said.\nThe town waited.\n“We wait,” said Bo Lind.")
        .kinds(&[Kind::Direct, Kind::Direct]);
}

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
fn what_was_not_said_is_not_reported() {
    told("The minister did not say when the dam would open.").says(&[]);
    told("Residents were told that the dam would hold.").says(&[]);
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
fn a_dek_and_credits_speak_for_nobody() {
    told("The Biden administration called on China to do more to stop the flow of drugs.\n(Agency) — The Biden administration called on China to do more to stop the flow of drugs.\n–With assistance from Philip Glamann.\n(Updates with response from China’s Foreign Ministry.)")
        .says(&[("to do more to stop the flow of drugs", "Biden administration")]);
}

#[test]
fn unnamed_people_are_told_by_what_they_are() {
    let told = told("Three senior officials said the talks had failed.");
    assert_eq!(told.0.speakers[0].name, "Three senior officials");
}

#[test]
fn an_empty_text_has_no_quotes() {
    told("").says(&[]);
    told("No one speaks here.").says(&[]);
}

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
fn a_quotation_may_hold_the_verb_of_its_clause() {
    told("The plan “fell flat” in May, said Ohio State University professor Ana Ruiz.")
        .says(&[("The plan “fell flat” in May", "Ana Ruiz")]);
}

#[test]
fn quoted_words_in_a_sentence_without_a_cue_are_its_subjects() {
    told("“We wait,” said Bo Lind.\nOn Friday Ana Ruiz set out her plan to “build the bridge that nobody dared to build”.")
        .says(&[("We wait,", "Bo Lind"), ("build the bridge that nobody dared to build", "Ana Ruiz")]);
}

#[test]
fn a_body_is_called_by_the_name_that_explains_it() {
    told("The company that runs the train, Coastal Rail, says nobody was hurt.")
        .says(&[("nobody was hurt", "Coastal Rail")]);
}

#[test]
fn the_shared_subject_is_not_what_a_preposition_governs() {
    told("In a statement released Thursday, Rep. Ana Ruiz (D-N.Y.) reacted to the news, saying: “We wait.”")
        .says(&[("We wait.", "Ana Ruiz")]);
}

#[test]
fn a_verb_that_closes_a_clause_behind_its_subject_reports() {
    told("“The port is closed!” a message on the website reads.")
        .says(&[("The port is closed!", "message on the website")]);
    told("“The port is closed,” the businessman replied.").says(&[("The port is closed,", "businessman")]);
    told("The port has been “dead” for years, the editorial board writes.")
        .says(&[("The port has been “dead” for years", "editorial board")]);
}

#[test]
fn a_participle_may_have_a_subject_behind_with() {
    told("Republicans were irritated, with Ana Ruiz calling it a “Chinese menu”.")
        .says(&[("it a “Chinese menu", "Ana Ruiz")]);
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
fn titles_behind_prepositions_and_articles_are_nobodys_speech() {
    told("The news.\n“We wait,” said Bo Lind, author of “The Port of Call.”").says(&[("We wait,", "Bo Lind")]);
    told("The news.\n“We wait,” Bo Lind said in an interview with “Harbor News Sunday.”")
        .says(&[("We wait,", "Bo Lind")]);
    told("The news.\nBo Lind told “Fox and Friends,” that the port was closed.")
        .says(&[("that the port was closed", "Bo Lind")]);
}

#[test]
fn a_parenthesis_behind_a_name_may_be_followed_by_a_comma() {
    told("Sen. Ana Ruiz (D-R.I.), said the port was closed.").says(&[("the port was closed", "Ana Ruiz")]);
}

#[test]
fn a_single_unknown_surname_is_a_person_unless_it_is_called_it() {
    let told = told("Blackwell said the port was closed.\n“We wait,” he said.\nOn Monday Zorbit said it would wait.");
    told.says(&[("the port was closed", "Blackwell"), ("We wait,", "Blackwell"), ("it would wait", "Zorbit")]);
    let kinds: Vec<_> = told.0.speakers.iter().map(|speaker| speaker.kind).collect();
    assert_eq!(kinds, [SpeakerKind::Person, SpeakerKind::Organization]);
}

#[test]
fn what_is_said_is_a_clause_even_if_its_verb_is_doubtful() {
    told("The campaign says it raised roughly $15 million in January.")
        .says(&[("it raised roughly $15 million in January", "campaign")]);
    told("The minister said goodbye to the guests.").says(&[]);
}

#[test]
fn brackets_in_front_of_according_to_belong_to_what_it_reports() {
    told("The plan was carried by older voters (90 percent), according to the ministry.")
        .says(&[("The plan was carried by older voters (90 percent)", "ministry")]);
}

#[test]
fn a_clause_that_opens_with_saying_has_the_subject_behind_it() {
    told("While saying that the port was closed, Ana Ruiz opened the gate.")
        .says(&[("that the port was closed", "Ana Ruiz")]);
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
fn a_source_without_words_is_nobody_and_breaks_nothing() {
    // Found by fuzzing: the quotation's mark is broken, and what stands for its source is empty.
    let text = "R@ain\n\u{a01c}Iv is r!ining,” said Paul Clifford B ,aritsahi utoh.R.";
    for text in [text.to_owned(), ["Rain\n\n", text].concat()] {
        let explored = explore(article::plain::read(&text));
        assert!(explored.quotes.iter().all(|quote| !quote.content.is_empty()), "{explored:?}");
    }
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
fn what_somebody_would_say_is_told_by_who_says_so() {
    told("Ruiz said that her party would promise “to break barriers” in May.")
        .says(&[("that her party would promise “to break barriers” in May", "Ruiz")]);
}

#[test]
fn a_cry_needs_no_sure_tag() {
    told("Some booed, and when Rubio thanked Miami, a man yelled “Stay there!”").says(&[("Stay there!", "man")]);
}

#[test]
fn a_colon_gives_way_to_the_cue_behind_its_quotation() {
    told("Ana Ruiz was tired. Her final assessment: “It is not quite good,” she said.")
        .named(&["she"])
        .says(&[("It is not quite good,", "Ana Ruiz")]);
}

#[test]
fn a_name_set_apart_in_front_of_a_colon_speaks() {
    told("Pollsters agree - Carl Bialik: “The lesson was a simple one.”")
        .says(&[("The lesson was a simple one.", "Carl Bialik")]);
    told("The timing does not surprise pollster Daron Shaw: “Others win, and early.”")
        .says(&[("Others win, and early.", "Daron Shaw")]);
}

#[test]
fn a_paragraph_of_nothing_but_a_quotation_goes_on_from_the_subject_in_front() {
    told("“We wait,” Ann Lee said.\nBuddy Valastro praised the work after the hurricane in the state.\n“We need him now.”")
        .says(&[("We wait,", "Ann Lee"), ("We need him now.", "Buddy Valastro")]);
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
fn an_auxiliary_may_stand_in_front_of_a_time() {
    told("Glenn Beck has in the past described him as “a psychopath” on his show.")
        .says(&[("a psychopath” on his show", "Glenn Beck")]);
}

#[test]
fn a_claim_belongs_to_whose_it_is() {
    told("Ana Ruiz also repeated her claim that “profit-making” was the motive.")
        .says(&[("profit-making", "Ana Ruiz")]);
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
fn the_second_said_has_the_source_of_the_first() {
    told(
        "Rubio said his recent attacks have given his campaign a lift and said that it was not the “party of Reagan.”",
    )
    .named(&["Rubio", "Rubio"]);
}

#[test]
fn that_and_this_say_nothing() {
    told("Ruiz spoke for an hour. That makes her “a trustworthy person,” Ann Lee said.").named(&["Ann Lee"]);
}

#[test]
fn a_time_in_front_of_a_colon_is_nobody() {
    told("Here is Bill Clinton in December 1992: “Our new direction must rest on this.”")
        .says(&[("Our new direction must rest on this.", "Bill Clinton")]);
}

#[test]
fn people_who_spoke_to_somebody_are_the_source_and_not_whom_they_spoke_to() {
    told("People who spoke to the paper said the bridge was closed.").named(&["People who spoke to the paper"]);
    told("Officials who met with Lee on Friday warned that the bridge “will fail” soon.")
        .named(&["Officials who met with Lee on Friday"]);
}

#[test]
fn a_verb_behind_a_relative_clause_is_the_main_one() {
    told("Omar Khan, who is Muslim, criticized Ruiz for “black-and-white” words.").named(&["Omar Khan, who is Muslim"]);
    told("He thanked the crew, who, on a call on Friday, criticized Ruiz for “misrepresenting what had occurred.”")
        .named(&["who"]);
}

#[test]
fn a_letter_obtained_by_a_paper_is_the_letters_own_word() {
    told("A letter from the Harbor Legion obtained by The Bastia Press warns that “any further word will cost you.”")
        .named(&["A letter from the Harbor Legion obtained by The Bastia Press"]);
}

#[test]
fn a_quotation_behind_a_colon_belongs_to_the_cue_that_follows_it() {
    told("In her speech, Ana Ruiz declared the need for ambition: “Change the world, and change it again,” she said.")
        .says(&[("Change the world, and change it again,", "Ana Ruiz")])
        .named(&["she"]);
}

#[test]
fn what_is_handed_on_per_somebody_stays_with_who_said_it() {
    told("Tom Ash said, per a translator, that the server “was like an open orchid.”").named(&["Tom Ash"]);
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
fn a_comma_that_opens_nothing_does_not_part_a_subject_from_its_verb() {
    told("The firm Harborwatch.com, has said that the bridge is “highly critical”.")
        .named(&["The firm Harborwatch.com"]);
}

#[test]
fn what_something_is_described_as_is_said_by_whom_the_words_tell_or_by_nobody() {
    told("The plan is seen by organizers as a “last lifeboat” for the town.").named(&["organizers"]);
    told("Ana Ruiz opened up about being described as a “real captain” in a blog.").named(&[""]);
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
fn a_verb_with_its_object_behind_it_reports_nothing_in_front() {
    told("Painted to look old, it posted a series of tweets about the harbor.").says(&[]);
}

#[test]
fn offices_in_front_of_a_name_are_no_verbs() {
    told("“We built it,” said lead author Ana Ruiz, a geologist.").says(&[("We built it,", "Ana Ruiz")]);
    told("“This is hard,” judge Ruiz noted as she made her decision.").says(&[("This is hard,", "Ruiz")]);
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
fn an_amount_opens_what_is_said() {
    told("The ministry said up to three-quarters of an inch of ice had built up.")
        .says(&[("up to three-quarters of an inch of ice had built up", "ministry")]);
    told("“It is gone,” said Ana Ruiz, pointing at a lake that had been her field.")
        .says(&[("It is gone,", "Ana Ruiz")]);
}

#[test]
fn what_somebody_does_not_say_is_told_of_him() {
    told("Ana Ruiz conceded on Thursday that the outlook was grim but ruled out buying boats.")
        .says(&[("that the outlook was grim", "Ana Ruiz")]);
    told("Ana Ruiz said the bridge was unsafe but did not give a reason.")
        .says(&[("the bridge was unsafe", "Ana Ruiz")]);
}

#[test]
fn titles_of_what_is_described_behind_them_are_nobodys() {
    told(
        "“The Ice House,” a quiet drama about a hotel, won on Monday. Ana Ruiz called “The Ice House” “a masterpiece”.",
    )
    .says(&[("The Ice House” “a masterpiece", "Ana Ruiz")]);
    told("“No Way Out,” a minister said.").says(&[("No Way Out,", "minister")]);
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
fn who_asks_is_not_who_answers() {
    told("“Will you go?” a reporter asked Ana Ruiz. “No,” she said.")
        .says(&[("Will you go?", "reporter"), ("No,", "Ana Ruiz")]);
    told("Growers say they will leave after being told to expect no water.").says(&[("they will leave", "Growers")]);
}

#[test]
fn the_58_year_old_farmer_is_who_was_just_named() {
    told("Yusuf Haddad bends down. “It is dry,” the 58-year-old farmer says.").says(&[("It is dry,", "Yusuf Haddad")]);
    told("“It is dry,” the farmer says.").says(&[("It is dry,", "farmer")]);
}

//! What the words around a name tell: nationality, office, home, employer.

use crate::belong;

#[test]
fn a_name_with_of_and_a_country_tells_and_what_follows_does_not() {
    belong("Carla Ruiz of Spain beat American qualifier Dana Wells. “I won,” Ruiz said.", &[("Carla Ruiz", "ES")]);
    belong("“I play as I live,” said Juan Sosa, 31, from Argentina.", &[("Juan Sosa", "AR")]);
}

#[test]
fn a_language_and_a_place_that_was_left_are_no_home() {
    belong("AUSTIN, Texas — Kevin Hall, an instructor in English, said it was fun.", &[("Kevin Hall", "US")]);
    belong(
        "Oleg Sidor, a zoologist who left Minsk in 2021 and works at Vilnius University, said the count had stopped.",
        &[("Oleg Sidor", "LT")],
    );
}

#[test]
fn with_tells_of_an_employer_and_not_of_a_partner_in_talks() {
    belong("“It is late,” said Klaus Vogt, an economist with Commerzbank.", &[("Klaus Vogt", "DE")]);
    belong("Ann Lee, a negotiator in the talks with China, said it was late.", &[("Ann Lee", "-")]);
}

#[test]
fn who_lives_near_a_town_belongs_there() {
    belong("Brahim Oufkir, a grower near Agadir, said the water was gone.", &[("Brahim Oufkir", "MA")]);
}

#[test]
fn an_office_of_one_country_goes_before_the_place_of_a_visit() {
    belong("Home Secretary Ann Gale, in Paris for talks, said it was late.", &[("Ann Gale", "GB")]);
}

#[test]
fn a_place_is_where_the_one_behind_its_comma_is() {
    belong("“They keep it,” said Helen Ferro, a councilwoman in Ontario, Oregon.", &[("Helen Ferro", "US")]);
    belong("“They keep it,” said Helen Ferro, a councilwoman in Ontario.", &[("Helen Ferro", "CA")]);
}

#[test]
fn apostrophes_of_both_sorts_are_read_in_tables() {
    belong("Moody’s analyst Philip Orr said it was enough.", &[("Philip Orr", "US")]);
    belong("Moody's analyst Philip Orr said it was enough.", &[("Philip Orr", "US")]);
}

#[test]
fn what_two_are_called_together_holds_for_both() {
    belong(
        "Kurt Volker and Tim Morrison, former US envoys, testified. Volker said he was sorry. Morrison said he was too.",
        &[("Kurt Volker", "US"), ("Tim Morrison", "US")],
    );
    belong(
        "Texas doctors Ann Lee and Bob Ray were there. “It is late,” Ray said. “No,” Lee said.",
        &[("Bob Ray", "US"), ("Ann Lee", "US")],
    );
}

#[test]
fn a_place_behind_of_ends_where_its_name_does() {
    belong("The seed Carla Ruiz of Spain beat Dana Wells 6-4. “I won,” Ruiz said.", &[("Carla Ruiz", "ES")]);
}

#[test]
fn a_place_in_front_of_an_office_tells_more_than_the_office() {
    belong("B.C. Supreme Court Justice Ana Orr said it was unsafe.", &[("Ana Orr", "CA")]);
    belong("Tuguegarao, Philippines — Cagayan Gov. Ana Villa said they were safe.", &[("Ana Villa", "PH")]);
}

#[test]
fn what_a_sentence_says_its_subject_is_tells_the_country() {
    belong("Ana Ruiz is from Spain. “It is late,” she said.", &[("Ana Ruiz", "ES")]);
    belong("Ana Ruiz is one of thousands of Spanish nurses on strike. She said it was late.", &[("Ana Ruiz", "ES")]);
    belong("Ana Ruiz is an expert on Spain. “It is late,” she said.", &[("Ana Ruiz", "-")]);
}

#[test]
fn who_is_only_passing_belongs_elsewhere() {
    for who in ["a tourist in Spain", "a critic of Spain", "who flew in from Spain", "an analyst who follows Spain"] {
        belong(&format!("Ana Ruiz, {who}, said the bridge was closed."), &[("Ana Ruiz", "-")]);
    }
}

#[test]
fn where_an_analyst_works_tells_more_than_whom_for() {
    belong("Peter Hall, an economist at Citi in Hong Kong, said it was late.", &[("Peter Hall", "HK")]);
    belong("“It is late,” said Priya Raman, an analyst at Jefferies in London.", &[("Priya Raman", "GB")]);
    belong("Yuki Sato, a Tokyo-based analyst at Barclays, said it was late.", &[("Yuki Sato", "JP")]);
    belong("Ana Ruiz, an analyst at Barclays, said it was late.", &[("Ana Ruiz", "GB")]);
    belong("Ana Ruiz, a spokeswoman for UNICEF in Yemen, said it was late.", &[("Ana Ruiz", "UN")]);
}

#[test]
fn an_occupation_in_front_of_a_name_is_no_paper() {
    belong("Economist Sami Ben Amor of the University of Tunis said it was late.", &[("Sami Ben Amor", "TN")]);
    belong("The Economist said it was late.", &[("Economist", "GB")]);
}

#[test]
fn of_two_nationalities_in_a_row_the_second_tells() {
    belong("Vikram Shah, president of the Indian American Forum, said it was late.", &[("Vikram Shah", "US")]);
    belong("Mei Lin, a Chinese Australian nurse, said it was late.", &[("Mei Lin", "AU")]);
}

#[test]
fn where_somebody_was_born_is_no_home() {
    belong("Vikram Shah, who was born in Mumbai and lives in New Jersey, said it was late.", &[("Vikram Shah", "US")]);
    belong("Ana Ruiz, who was born in Spain, said it was late.", &[("Ana Ruiz", "-")]);
}

#[test]
fn a_country_that_is_called_as_its_people_are_is_a_place() {
    belong("A trader in Singapore said it was late.", &[("trader in Singapore", "SG")]);
}

#[test]
fn the_spaniard_is_who_was_just_named() {
    belong("Rafa Montes won the set. “I felt strong,” the Spaniard said.", &[("Rafa Montes", "ES")]);
    belong("Rafa Montes won the set. The Germans said it was late.", &[("Germans", "DE")]);
}

#[test]
fn georgia_is_the_state_where_nothing_is_georgian() {
    belong("Georgia Gov. Ann Till said it was late.", &[("Ann Till", "US")]);
    belong(
        "MACON, Ga. — A man stole an organ. The Georgia Bureau of Investigation said it would help.",
        &[("Georgia Bureau of Investigation", "US")],
    );
    belong("ATLANTA (AP) — A road was closed. Georgia officials said it was late.", &[("Georgia officials", "US")]);
    belong("Georgia's president, Ann Till, said it was late.", &[("Ann Till", "GE")]);
    belong(
        "New York lawyers met in Tbilisi. Georgia's president, Ann Till, said it was late. California was far.",
        &[("Ann Till", "GE")],
    );
}

#[test]
fn the_police_of_a_town_are_no_body_called_like_its_state() {
    belong("The police in Birmingham, Alabama, said a boy was shot.", &[("police in Birmingham", "US")]);
}

#[test]
fn a_guide_with_a_name_is_called_by_it() {
    belong("An American guide, Beth Hill, said she was stuck.", &[("Beth Hill", "US")]);
}

#[test]
fn who_moved_lives_where_it_says_to() {
    for who in ["who moved to Spain from Kent", "who moved from Kent to Spain", "who returned to Spain in May"] {
        belong(&format!("Ana Ruiz, {who}, said it was late."), &[("Ana Ruiz", "ES")]);
    }
    belong("Ana Ruiz, the ambassador to Spain, said it was late.", &[("Ana Ruiz", "-")]);
}

#[test]
fn of_two_nationalities_with_a_hyphen_only_a_new_world_one_tells() {
    belong("British-Iranian academic Roya Kia said it was late.", &[("Roya Kia", "-")]);
    belong("Hungarian-American author Zita Nagy said it was late.", &[("Zita Nagy", "US")]);
}

#[test]
fn mp_for_a_town_is_of_any_country_that_has_members_of_parliament() {
    belong("Joe Pratt, an MP for Unknown Hill, said it was late.", &[("Joe Pratt", "-")]);
}

#[test]
fn a_town_behind_a_small_word_of_its_own_is_another() {
    belong("In Kingston, Miss Icilda of Little London said it was late.", &[("Icilda", "JM")]);
}

#[test]
fn descent_is_no_nationality() {
    belong("Kata Szabo, leader of the ethnic Hungarian party, said it was late.", &[("Kata Szabo", "-")]);
}

#[test]
fn a_state_with_the_town_of_its_university_is_that_state() {
    belong("Brenda Tietz of the University of Nebraska-Lincoln said it was late.", &[("Brenda Tietz", "US")]);
}

#[test]
fn a_body_of_a_town_is_no_firm_of_its_name() {
    let text = "Cardiff and Vale University Health Board said it was sorry.";
    belong(text, &[("Cardiff and Vale University Health Board", "GB")]);
}

#[test]
fn the_short_form_of_a_province_stands_behind_its_town() {
    belong("Curt Dierks, who farms north of Alta. in the hills, said it was late.", &[("Curt Dierks", "-")]);
    belong("Curt Dierks, who farms near Calgary, Alta., said it was late.", &[("Curt Dierks", "CA")]);
}

#[test]
fn a_spokesman_whom_the_name_explains_is_of_his_body() {
    belong(
        "In Prague a spokesman for the European Commission, Olof Rautio, declined to speak. “We count first,” Rautio said.",
        &[("Olof Rautio", "EU")],
    );
}

#[test]
fn what_a_foreigner_does_there_stands_behind_his_nationality() {
    belong(
        "In Cork, Loic Kerbrat, a French yachtsman berthed at the marina for the week, said he had swum.",
        &[("Loic Kerbrat", "FR")],
    );
}

#[test]
fn a_first_surname_of_two_is_the_same_person() {
    belong(
        "In Lisbon, Ramon Iglesias Cobo, a Spanish pilot, said his crew had waited. Mr Iglesias said it was late.",
        &[("Ramon Iglesias Cobo", "ES")],
    );
}

#[test]
fn an_independent_expert_may_live_anywhere() {
    belong("In Dubai, Fiona Mack, an independent aviation consultant, said it was late.", &[("Fiona Mack", "-")]);
}

#[test]
fn a_senator_of_a_country_with_senators_is_not_american() {
    belong(
        "MANILA, Philippines — Sen. Imelda Cruz said it was late. A lola in Texas sent a picture.",
        &[("Imelda Cruz", "PH")],
    );
}

#[test]
fn goods_of_a_country_are_not_where_who_deals_in_them_belongs() {
    belong(
        "ALEXANDRIA, Egypt — Mona Bell, whose firm in Cairo brings in Swedish timber, said it was late. Ana Ruiz, who buys shea for \
         a Dutch maker, said it was dear.",
        &[("Mona Bell", "EG"), ("Ana Ruiz", "NL")],
    );
}

#[test]
fn the_united_states_envoy_is_its_own() {
    belong("ROME — The United States envoy, Carl Brand, said it was late.", &[("Carl Brand", "US")]);
}

#[test]
fn letters_in_brackets_stand_within_an_office() {
    belong(
        "The United Nations (UN) relief coordinator Ana Ruiz said it was late. Indonesia waited. It rained in Indonesia.",
        &[("Ana Ruiz", "UN")],
    );
}

#[test]
fn who_holds_a_post_by_title_is_of_the_country_whose_post_the_article_tells_of() {
    belong(
        "PORT VILA — Vanuatu’s prime minister pushed the Chinese ambassador.\nAmbassador Bao Lin said it was late.",
        &[("Bao Lin", "CN")],
    );
    belong(
        "PORT VILA — The Chinese ambassador met the French ambassador.\nAmbassador Bao Lin said it was late.",
        &[("Bao Lin", "-")],
    );
}

#[test]
fn latin_america_is_not_the_united_states() {
    belong(
        "Brazil is the largest partner in Latin America, the Ministry of Commerce said.",
        &[("Ministry of Commerce", "BR")],
    );
}

#[test]
fn a_contest_called_after_a_country_tells_of_nobody() {
    belong("Ana Ruiz, who won her tenth French Open title, said it was late.", &[("Ana Ruiz", "-")]);
    belong("Ana Ruiz won in May.\n\nThe Spanish star said it was late.", &[("Ana Ruiz", "ES")]);
}

#[test]
fn letters_are_the_body_that_the_article_says() {
    belong(
        "The Rwanda Biomedical Centre (RBC) opened a hall.\n\nAna Ruiz, director at RBC, said it was late.",
        &[("Ana Ruiz", "RW")],
    );
}

#[test]
fn officials_elsewhere_are_others() {
    belong(
        "NAIROBI (Reuters) - A storm hit Kenya, officials said on Monday.\n\nIn Kampala, officials said it was sad.",
        &[("officials", "KE"), ("officials", "UG")],
    );
    belong(
        "NAIROBI (Reuters) - A storm hit Kenya.\n\nThe Ugandan president called it sad. “It was late,” his spokesman said.",
        &[("his spokesman", "UG")],
    );
}

#[test]
fn an_aide_is_of_whose_aide_he_is() {
    belong("An aide to the French president said it was late.", &[("aide to the French president", "FR")]);
    belong("Ana Ruiz, who is Spanish, said it was late.", &[("Ana Ruiz", "ES")]);
    belong("France’s ambassador to Kenya, Ana Ruiz, said it was late.", &[("Ana Ruiz", "FR")]);
}

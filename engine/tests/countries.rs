//! Where speakers belong, an example for each rule, named after what it shows.

use sayso_engine::positions::{Positions, Unit};
use sayso_engine::{Span, article, explore};

/// Each speaker with its country, `-` where there is none.
#[track_caller]
fn belong(text: &str, expected: &[(&str, &str)]) {
    let explored = explore(article::plain::read(text));
    let found: Vec<_> = explored
        .speakers
        .iter()
        .map(|s| (s.name.as_str(), s.country.as_ref().map_or_else(|| "-".to_owned(), |c| c.code.to_string())))
        .collect();
    let found: Vec<_> = found.iter().map(|(name, code)| (*name, code.as_str())).collect();
    assert_eq!(found, expected);
}

/// The sieve that decided on the first speaker's country.
#[track_caller]
fn decides(sieve: &str, text: &str) {
    let explored = explore(article::plain::read(text));
    let country = explored.speakers.first().and_then(|speaker| speaker.country.as_ref());
    assert_eq!(country.map(|country| &*country.why.sieve), Some(sieve));
}

#[test]
fn a_dateline_tells_where_local_people_are() {
    let text = "PORT LOUIS (Reuters) - The harbour was closed.\nFishermen said they had not been out since July. \
                “We wait,” said Jean Lebon, a baker.";
    belong(text, &[("Fishermen", "MU"), ("Jean Lebon", "MU")]);
    belong("PARIS, Texas (AP) — The mayor said the tower was closed.", &[("mayor", "US")]);
    belong("MUMBAI: Residents said the water had gone.", &[("Residents", "IN")]);
}

#[test]
fn its_president_belongs_to_the_body_that_was_told_of() {
    belong(
        "LAGOS, Nigeria — The Kenya Football Federation blamed the drains. Its president, Musa Garba, said the match \
         was lost. The federation’s lawyer, Ann Otieno, said it would appeal.",
        &[("Musa Garba", "KE"), ("Ann Otieno", "KE")],
    );
    belong("Germany has waited. Its health minister, Jens Vogt, said the wards were full.", &[("Jens Vogt", "DE")]);
    decides("body-before", "Germany has waited. Its health minister, Jens Vogt, said the wards were full.");
}

#[test]
fn the_secretary_of_an_international_body_is_not_from_where_it_meets() {
    belong(
        "VILNIUS, Lithuania — NATO said it was ready. Its spokesman, Paul Oort, said the planes would fly.",
        &[("NATO", "-"), ("Paul Oort", "-")],
    );
    belong("HELSINKI, Finland — “It is cold,” WHO spokeswoman Grace Banda said.", &[("Grace Banda", "-")]);
}

#[test]
fn who_holds_an_office_of_a_body_is_of_the_one_named_just_before() {
    belong(
        "TOKYO — Google said it would open an office. Chief executive Tim Lowry said it would be large. A spokeswoman \
         for the company said it was hiring.",
        &[("Google", "US"), ("Tim Lowry", "US"), ("spokeswoman for the company", "US")],
    );
}

#[test]
fn the_statement_is_of_whoever_made_it() {
    belong(
        "Two people have been killed in Afghanistan, the US military said. “The cause is under investigation,” the \
         statement said.",
        &[("US military", "US"), ("statement", "US")],
    );
}

#[test]
fn a_paragraph_that_plays_elsewhere_has_its_own_local_people() {
    belong(
        "PARIS — Doctors said the beds were full.\nIn neighbouring Belgium, bars were closed. “It is bitter,” Prime \
         Minister Bart Claes said.\nIn Addis Ababa, residents said they had prayed. “We wait,” said Almaz Girma, a nurse.",
        &[("Doctors", "FR"), ("Bart Claes", "BE"), ("residents", "ET"), ("Almaz Girma", "ET")],
    );
}

#[test]
fn experts_and_players_are_not_from_where_the_article_plays() {
    belong(
        "PORT LOUIS, Mauritius — The French navy sent a ship and Japan sent another. Analysts said it was late. “It is \
         late,” said Ann Shaw, an oceanographer at the Weaver Institute.",
        &[("Analysts", "-"), ("Ann Shaw", "-")],
    );
    belong(
        "MELBOURNE, Australia — The tournament’s fourth seed won the match in two sets. “I had nothing to lose,” \
         Yui Mori said.",
        &[("Yui Mori", "-")],
    );
}

#[test]
fn a_local_body_is_of_the_place_and_a_business_may_be_of_any() {
    belong(
        "BERLIN — Swiss, Polish and Dutch trains were late. The Greens said it was a shame. The hospital said it was \
         full. Mirelle Holdings said it was sorry.",
        &[("Greens", "DE"), ("hospital", "DE"), ("Mirelle Holdings", "-")],
    );
}

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
fn what_a_player_does_for_a_side_tells_the_side() {
    belong("Ivan Kralj put Croatia ahead in the last minute. “I closed my eyes,” Kralj said.", &[("Ivan Kralj", "HR")]);
    belong("Ivan Kralj beat Spain with a header. “I closed my eyes,” Kralj said.", &[("Ivan Kralj", "-")]);
}

#[test]
fn a_coach_is_of_the_side_whose_player_was_named_before() {
    belong(
        "Morocco captain Yassine Amrani said his team had deserved more. “We will be back,” said coach Hicham Tazi.",
        &[("Yassine Amrani", "MA"), ("Hicham Tazi", "MA")],
    );
}

#[test]
fn an_office_is_of_the_government_that_the_paragraph_tells_of() {
    belong(
        "PHOENIX, Arizona — The plant will be in Arizona.\nTaiwan’s economy minister, Wang Mei, told lawmakers she was \
         glad. Opposition legislator Chen Chia said the island was giving in.",
        &[("Wang Mei", "TW"), ("Chen Chia", "TW")],
    );
}

#[test]
fn people_of_a_place_that_a_paragraph_tells_of_belong_there() {
    belong("The match was over. Fans in Zagreb danced. “I lost my voice,” said Ana Matic, 22.", &[("Ana Matic", "HR")]);
}

#[test]
fn scientists_without_a_house_belong_somewhere_only_if_there_is_no_elsewhere() {
    belong("GENEVA — India, Mexico and Samoa met. Scientists said it was late.", &[("Scientists", "-")]);
    belong(
        "CANBERRA, Australia — Australian children need iodine. Researchers said it was lacking.",
        &[("Researchers", "AU")],
    );
}

/// Annotated quotes of `tests/articles/countries.jsonl` whose country must be right, a point under what was measured.
const RIGHT: f64 = 85.0;

#[test]
fn the_articles_about_belonging_are_read_as_well_as_before() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/articles/countries.jsonl");
    let (mut right, mut asked) = (0_u32, 0_u32);
    for line in std::fs::read_to_string(path)?.lines() {
        let line: serde_json::Value = serde_json::from_str(line)?;
        let explored = explore(article::plain::read(line["text"].as_str().ok_or("an article has a text")?));
        let points = Positions::new(&explored.article.text, Unit::CodePoints);
        for gold in line["quotes"].as_array().into_iter().flatten().filter(|gold| gold["evidence"] != "none") {
            let place = |field| gold[field].as_u64().unwrap_or_default();
            let middle = u64::midpoint(place("start"), place("end"));
            let holds = |span: &Span| (points.of(span.start)..points.of(span.end)).contains(&(middle as u32));
            let quote = explored.quotes.iter().find(|quote| quote.content.iter().any(holds));
            let code = quote.and_then(|quote| explored.country_of(quote)).map(|code| code.to_string());
            right += u32::from(code.as_deref() == gold["country"].as_str());
            asked += 1;
        }
    }
    let percent = 100.0 * f64::from(right) / f64::from(asked);
    println!("country of {right} of {asked} quotes, {percent:.1} %");
    assert!(percent >= RIGHT, "{percent:.1}");
    Ok(())
}

#[test]
fn a_place_is_where_the_one_behind_its_comma_is() {
    belong("“They keep it,” said Helen Ferro, a councilwoman in Ontario, Oregon.", &[("Helen Ferro", "US")]);
    belong("“They keep it,” said Helen Ferro, a councilwoman in Ontario.", &[("Helen Ferro", "CA")]);
}

#[test]
fn bodies_of_two_countries_are_from_neither_wherever_it_plays() {
    belong(
        "DAMASCUS, Syria — In Syria, the Russian and Syrian defense ministries said it was over.",
        &[("Russian and Syrian defense ministries", "-")],
    );
}

#[test]
fn apostrophes_of_both_sorts_are_read_in_tables() {
    belong("Moody’s analyst Philip Orr said it was enough.", &[("Philip Orr", "US")]);
    belong("Moody's analyst Philip Orr said it was enough.", &[("Philip Orr", "US")]);
}

#[test]
fn a_short_name_is_of_the_body_that_was_named() {
    belong(
        "WARSAW, Poland — A fence was closed.\nThe European Commission said it would not pay. Commission spokesman Henrik Lund said it was \
         too dear.\nIn Germany, the Interior Ministry said it had.",
        &[("European Commission", "EU"), ("Henrik Lund", "EU"), ("Interior Ministry", "DE")],
    );
}

#[test]
fn the_miner_is_the_company_that_was_named() {
    belong("OSLO — Rio Tinto owns the dam. The miner said it was stable.", &[("miner", "GB")]);
}

#[test]
fn a_dateline_is_no_part_of_its_sentence() {
    belong("WARSAW, Poland — The European Commission said it would act.", &[("European Commission", "EU")]);
    let explored = explore(article::plain::read("MILL SPRING, N.C. (AP) — The bridge is closed, officials said."));
    let content: Vec<_> = explored.quotes.iter().map(|quote| quote.content[0].of(&explored.article.text)).collect();
    assert_eq!(content, ["The bridge is closed"]);
}

#[test]
fn a_result_tells_which_side_its_players_are_on() {
    let before = "The United States lost to Canada for the first time after Vasek Pospisil edged Reilly Opelka 7-6 and \
                  Denis Shapovalov defeated Taylor Fritz 6-3. ";
    belong(
        &format!("{before}“Came down to a few points,” Opelka said. “It was close,” Shapovalov said."),
        &[("Reilly Opelka", "US"), ("Denis Shapovalov", "CA")],
    );
    belong(
        "Kazakhstan needed the doubles to beat the Netherlands 2-1.\nThe victory came after Mikhail Kukushkin and \
         Alexander Bublik defeated Robin Haase. “I almost died there,” Bublik said. “So did I,” Haase said.",
        &[("Alexander Bublik", "KZ"), ("Robin Haase", "NL")],
    );
    decides("team", &format!("{before}“It was close,” Fritz said."));
}

#[test]
fn who_wins_a_match_that_his_side_lost_is_not_counted_for_the_winner() {
    belong(
        "Kazakhstan beat the Netherlands 2-1 after Robin Haase had defeated Alexander Bublik. “It was close,” Haase said.",
        &[("Robin Haase", "-")],
    );
}

#[test]
fn players_belong_to_the_side_that_they_win_for() {
    belong(
        "Granollers and Feliciano Lopez defeated Karen Khachanov to seal the victory for Spain. “We needed it,” Lopez said.",
        &[("Feliciano Lopez", "ES")],
    );
    belong("Anna Berg scored twice for Sweden. “We needed it,” Berg said.", &[("Anna Berg", "SE")]);
}

#[test]
fn authors_belong_where_the_study_does_that_the_article_names() {
    let text = "Researchers say that children lack iodine. The results of the Australian National Iodine Nutrition Study were \
                published in Paris. The report’s authors say it is late. The report says milk is the source.";
    belong(text, &[("Researchers", "AU"), ("report’s authors", "AU"), ("report", "AU")]);
    decides("study", text);
}

#[test]
fn two_studies_of_two_countries_tell_nothing_of_their_authors() {
    belong(
        "The Australian Nutrition Study and the Danish Health Survey differ. Researchers say it is late.",
        &[("Researchers", "-")],
    );
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
fn the_citys_police_are_of_the_place_named_last() {
    belong(
        "China spoke of the formula that grants Hong Kong autonomy, while the city’s police say they show restraint.",
        &[("city’s police", "HK")],
    );
}

#[test]
fn who_works_at_a_hospital_is_where_the_article_plays() {
    belong(
        "Three cases were found in China, officials in Beijing said. The Chinese ministry sent doctors, the French \
         embassy none.\n“We wait,” said Li Jifeng, a doctor at Chaoyang Hospital.",
        &[("officials in Beijing", "CN"), ("Li Jifeng", "CN")],
    );
}

#[test]
fn a_place_behind_of_ends_where_its_name_does() {
    belong("The seed Carla Ruiz of Spain beat Dana Wells 6-4. “I won,” Ruiz said.", &[("Carla Ruiz", "ES")]);
}

#[test]
fn what_is_the_most_of_a_country_is_there() {
    let text = "One of England’s largest water firms misled the regulator.\n“It was known,” said Leo Strand, who led four \
                works for Thornley Water.";
    belong(text, &[("Leo Strand", "GB")]);
}

#[test]
fn a_place_on_a_line_of_its_own_is_a_dateline() {
    let text = "Leopard caught after a long search\nStaff Reporter\nCOIMBATORE\nResidents said the animal was large. The \
                district collector, R. Meenakshi, said it was healthy.";
    belong(text, &[("Residents", "IN"), ("R. Meenakshi", "IN")]);
}

#[test]
fn a_goal_is_for_the_side_that_wins_by_it() {
    belong(
        "Elin Bergdahl scored late as Sweden came from behind to beat Spain 2-1. “I closed my eyes,” Bergdahl said.",
        &[("Elin Bergdahl", "SE")],
    );
    belong("Spain had gone ahead through Alba Reyes. “I was there,” Reyes said.", &[("Alba Reyes", "ES")]);
}

#[test]
fn a_firm_is_of_the_country_that_it_is_called_by_in_the_next_breath() {
    let text = "Solvanta fell by a tenth after the Belgian chemicals maker cut its forecast.\nSolvanta said it would close \
                two plants. “It is bad,” chief executive Luc Claes said.";
    belong(text, &[("Solvanta", "BE"), ("Luc Claes", "BE")]);
    belong(
        "Solvanta fell after the Belgian brewer Stella Nova cut its forecast. Solvanta said it was fine.",
        &[("Solvanta", "-")],
    );
}

#[test]
fn a_place_in_front_of_an_office_tells_more_than_the_office() {
    belong("B.C. Supreme Court Justice Ana Orr said it was unsafe.", &[("Ana Orr", "CA")]);
    belong("Tuguegarao, Philippines — Cagayan Gov. Ana Villa said they were safe.", &[("Ana Villa", "PH")]);
}

#[test]
fn a_firm_is_of_the_country_in_front_of_what_it_is() {
    belong("San Francisco startup Lumen Labs showed glasses. Lumen said it was ready.", &[("Lumen", "US")]);
}

#[test]
fn places_in_names_are_no_scene_and_a_state_is_where_its_places_are() {
    let text = "Brazil rail chaos\nBrazil’s transport minister has ordered a report.\nTransport Secretary Regina Lau said it was \
                late. João Tavares, a rancher in the state of Para, said it was dry.";
    belong(text, &[("Regina Lau", "BR"), ("João Tavares", "BR")]);
    belong(
        "“It hurt,” said Michael Brandt, a father of twins from Quincy, Massachusetts.",
        &[("Michael Brandt", "US")],
    );
}

#[test]
fn an_air_force_spokesman_is_of_the_scene_and_not_of_the_body_before() {
    belong(
        "KHARKIV, Ukraine (Reuters) - Russia's Defence Ministry said it had hit targets.\nAir force spokesman Andriy \
         Kovalenko said 31 drones had been shot down.",
        &[("Russia's Defence Ministry", "RU"), ("Andriy Kovalenko", "UA")],
    );
}

#[test]
fn what_a_sentence_says_its_subject_is_tells_the_country() {
    belong("Ana Ruiz is from Spain. “It is late,” she said.", &[("Ana Ruiz", "ES")]);
    belong("Ana Ruiz is one of thousands of Spanish nurses on strike. She said it was late.", &[("Ana Ruiz", "ES")]);
    belong("Ana Ruiz is an expert on Spain. “It is late,” she said.", &[("Ana Ruiz", "-")]);
}

#[test]
fn a_firm_that_a_country_stands_before_is_a_body_to_go_back_to() {
    belong("Denmark’s Solvanta sold its ships. Chief executive Ana Ruiz said it was late.", &[("Ana Ruiz", "DK")]);
    belong(
        "Spanish firm Solvanta sold its ships. Ana Ruiz, its chief executive, said it was late.",
        &[("Ana Ruiz", "ES")],
    );
    belong(
        "Solvanta, a Spanish energy firm, sold its ships. Ana Ruiz, who runs the company, said it was late.",
        &[("Ana Ruiz", "ES")],
    );
}

#[test]
fn officials_behind_a_state_body_are_of_its_state() {
    belong("A Madrid court heard the case on Monday. Prosecutor Ana Ruiz said it was late.", &[("Ana Ruiz", "ES")]);
    belong(
        "Norway’s energy minister met her Swedish counterpart, Eva Gil. Gil said it was late.",
        &[("Eva Gil", "SE")],
    );
}

#[test]
fn who_is_only_passing_belongs_elsewhere() {
    for who in ["a tourist in Spain", "a critic of Spain", "who flew in from Spain", "an analyst who follows Spain"] {
        belong(&format!("Ana Ruiz, {who}, said the bridge was closed."), &[("Ana Ruiz", "-")]);
    }
}

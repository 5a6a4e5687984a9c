//! Where the scene tells: datelines, paragraphs, what a country has, and whom it tells nothing of.

use sayso_engine::{article, explore};

use crate::belong;

#[test]
fn a_dateline_tells_where_local_people_are() {
    let text = "PORT LOUIS (Reuters) - The harbour was closed.\nFishermen said they had not been out since July. \
                “We wait,” said Jean Lebon, a baker.";
    belong(text, &[("Fishermen", "MU"), ("Jean Lebon", "MU")]);
    belong("PARIS, Texas (AP) — The mayor said the tower was closed.", &[("mayor", "US")]);
    belong("MUMBAI: Residents said the water had gone.", &[("Residents", "IN")]);
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
        "France sent a ship to Mauritius and Japan sent another. Analysts said it was late. “It is late,” said Ann Shaw, an \
         oceanographer at the Weaver Institute. Economist Tom Ash said it was sad.",
        &[("Analysts", "-"), ("Ann Shaw", "-"), ("Tom Ash", "-")],
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
        "CANBERRA, Australia — Australian children need iodine. Four local scientists said it was lacking.",
        &[("Four local scientists", "AU")],
    );
}

#[test]
fn a_dateline_is_no_part_of_its_sentence() {
    belong("WARSAW, Poland — The European Commission said it would act.", &[("European Commission", "EU")]);
    let explored = explore(article::plain::read("MILL SPRING, N.C. (AP) — The bridge is closed, officials said."));
    let content: Vec<_> = explored.quotes.iter().map(|quote| quote.content[0].of(&explored.article.text)).collect();
    assert_eq!(content, ["The bridge is closed"]);
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
fn officials_behind_a_state_body_are_of_its_state() {
    belong("A Madrid court heard the case on Monday. Prosecutor Ana Ruiz said it was late.", &[("Ana Ruiz", "ES")]);
    belong(
        "Norway’s energy minister met her Swedish counterpart, Eva Gil. Gil said it was late.",
        &[("Eva Gil", "SE")],
    );
}

#[test]
fn western_officials_and_correspondents_are_not_of_the_scene() {
    belong("DUBAI — Two ships were hit, Western officials said.", &[("Western officials", "-")]);
    belong("DUBAI — Two ships were hit, officials said.", &[("officials", "AE")]);
    belong("CAIRO — Omar Haddad, a correspondent in Cairo, said it was late.", &[("Omar Haddad", "-")]);
}

#[test]
fn a_town_that_opens_an_article_alone_is_its_scene() {
    belong(
        "Sligo County Council is to sell the hall.\nCllr Rosaleen Ward said it was sad. Publican Noel Harte said it was late.",
        &[("Rosaleen Ward", "IE"), ("Noel Harte", "IE")],
    );
    belong(
        "Edinburgh Festival cancelled\nThe Edinburgh Festival is off.\nDirector Fiona Reid said it was late. American \
         comedian Todd Lane said it was sad.",
        &[("Fiona Reid", "GB"), ("Todd Lane", "US")],
    );
    belong("Aid for Ukraine is late.\nPublican Noel Harte said it was sad.", &[("Noel Harte", "-")]);
}

#[test]
fn who_is_of_a_charity_is_local_only_where_the_article_tells_most_of_one_country() {
    belong(
        "Britain and Belgium met Spain and Eritrea. Clare Foley of the charity Channel Rescue said it was sad.",
        &[("Clare Foley", "-")],
    );
    belong(
        "OSTEND, Belgium — Three people drowned off Ostend. Clare Foley of the charity Channel Rescue said it was sad.",
        &[("Clare Foley", "BE")],
    );
}

#[test]
fn an_analyst_is_of_the_only_country_that_an_article_tells_of() {
    belong(
        "LIMA, Peru — The bank cut its rate in Lima. Economist Ana Ruiz said it was late. Carlos Paz, a correspondent, said it was sad.",
        &[("Ana Ruiz", "PE"), ("Carlos Paz", "-")],
    );
}

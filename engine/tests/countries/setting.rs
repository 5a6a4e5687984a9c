//! Where an article plays, as datelines, places, offices, envoys and money tell it, and whom that tells of.

use sayso_engine::{Confidence, article, explore};

use crate::belong;

#[test]
fn the_dateline_stays_the_scene_where_another_country_is_named_as_often() {
    belong(
        "SINGAPORE – A Malaysian was jailed for five years.\nThe Malaysian had collected cash in Malaysia. \nDistrict \
         Judge Wee Kok Leong said it was late.\nDefence lawyer Eugene Fong said he would appeal.",
        &[("Wee Kok Leong", "SG"), ("Eugene Fong", "SG")],
    );
}

#[test]
fn a_byline_may_end_with_the_place() {
    belong(
        "Two remanded over gold\n\nFrom Emmanuel Ofori, Accra\n\nThe two had met a Dutch trader in Dubai. The judge, Justice \
         Kofi Boadu, said it was late.",
        &[("Kofi Boadu", "GH")],
    );
}

#[test]
fn an_office_that_only_one_country_has_tells_where_an_article_plays() {
    belong(
        "A Norwegian firm lost its case.\nThe Taoiseach was asked about it in the Dáil. Locals said they were glad.",
        &[("Locals", "IE")],
    );
}

#[test]
fn the_money_that_an_article_counts_in_is_its_country_s() {
    belong("Thieves took N$9.4 million.\nMagistrate Helvi Shikongo said it was late.", &[("Helvi Shikongo", "NA")]);
    belong("The dam will cost R2.4 billion.\nThe mayor said it was late.", &[("mayor", "ZA")]);
    belong("A family paid £4,200 for the week.\nVilla owner Ann Cole said it was late.", &[("Ann Cole", "GB")]);
    // a road, a bare dollar, and money of two countries
    belong("The R600 is shut.\nThe mayor said it was late.", &[("mayor", "-")]);
    belong("The dam will cost $2.4 billion.\nThe mayor said it was late.", &[("mayor", "-")]);
    belong("She paid S$20 and got RM30 back.\nThe mayor said it was late.", &[("mayor", "-")]);
    // one sum of another country among dollars
    belong("He got $30,000 and $4,000, and RM300 a trip.\nThe mayor said it was late.", &[("mayor", "-")]);
}

#[test]
fn what_is_counted_in_dollars_of_a_country_need_not_be_there() {
    belong("The vases brought US$840.\nThe mayor said it was late.", &[("mayor", "-")]);
}

#[test]
fn a_street_called_after_a_place_is_not_there() {
    belong("A shop in Madrid Road burned.\nNeighbour Jo Bell said it was late.", &[("Jo Bell", "-")]);
}

#[test]
fn an_envoy_is_where_he_is_sent_and_from_elsewhere() {
    belong(
        "The schools were built late.\nJapan’s ambassador to Fiji, Ken Mori, said it was late. Parent Losalini Wati said \
         she was tired.",
        &[("Ken Mori", "JP"), ("Losalini Wati", "FJ")],
    );
    belong("The Japanese embassy in Lima was shut.\nThe mayor said it was late.", &[("mayor", "PE")]);
}

#[test]
fn geneva_tells_of_elsewhere() {
    belong(
        "GENEVA — Many have fled in Myanmar.\nVillages in Myanmar burned. A junta spokesman said it was a lie.",
        &[("junta spokesman", "MM")],
    );
}

#[test]
fn the_european_union_is_no_place() {
    belong(
        "A deal between Britain and the EU is late.\nThe EU wants more, and the EU can wait. Shopkeeper Ann Cole in \
         Britain said she was tired.",
        &[("Ann Cole", "GB")],
    );
}

#[test]
fn an_article_that_opens_without_a_place_is_read_to_its_end() {
    let between = "It went on.\n\n".repeat(10);
    belong(
        &format!("The hall is shut.\n\n{between}Rain fell in Lima, in Peru.\n\nThe mayor said it was late."),
        &[("mayor", "PE")],
    );
}

#[test]
fn a_namesake_is_of_the_country_where_the_article_plays() {
    belong(
        "LAHORE: Dengue is back in Pakistan.\nPunjab health minister Bilal Anwar said it was late.",
        &[("Bilal Anwar", "PK")],
    );
    belong(
        "NEW DELHI: Dengue is back in India.\nPunjab health minister Bilal Anwar said it was late.",
        &[("Bilal Anwar", "IN")],
    );
    belong(
        "MANILA, Philippines — The Senate met.\nSen. Lourdes Villarin said it was late.",
        &[("Lourdes Villarin", "PH")],
    );
    belong("The Senate met.\nSen. Lourdes Villarin said it was late.", &[("Lourdes Villarin", "US")]);
    belong("HOBART, Tasmania — Fish died.\nEPA director Kate Rundle said it was late.", &[("Kate Rundle", "AU")]);
}

#[test]
fn local_people_of_a_place_abroad_are_of_that_place() {
    belong(
        "A mum paid £4,200 for a week in Lanzarote.\nThe hotel in Lanzarote leaked. A spokesman for the hotel said it was \
         sorry. Carmen Ruiz, a local councillor, said it was safe.",
        &[("spokesman for the hotel", "ES"), ("Carmen Ruiz", "ES")],
    );
}

#[test]
fn who_speaks_for_a_public_body_is_of_the_place() {
    belong(
        "KATHMANDU, Nepal — Two Japanese climbers are lost.\nPasang Lama, a spokesman for the Department of Tourism, said \
         it was late.",
        &[("Pasang Lama", "NP")],
    );
    belong(
        "LA PAZ — Bolivia stopped the deal.\nForeign Ministry spokesperson Lu Wen told reporters in Beijing that it was \
         late.",
        &[("Lu Wen", "CN")],
    );
    belong(
        "HARARE — A police source said it was late. A source said it was early.",
        &[("police source", "ZW"), ("source", "-")],
    );
}

#[test]
fn who_was_born_in_the_only_country_that_is_named_is_not_of_it() {
    belong("Ana Ruiz, who was born in Spain, said it was late.", &[("Ana Ruiz", "-")]);
    belong("Ana Ruiz is an expert on Spain. “It is late,” she said.", &[("Ana Ruiz", "-")]);
}

#[test]
fn who_moved_is_of_where_he_lives_now() {
    belong(
        "A bridge in Wales is shut.\nCommuter Tomasz, who moved to Powys from Poland, said it was late.",
        &[("Tomasz", "GB")],
    );
    belong("Grace Moyo, who came from Zimbabwe, said it was late.", &[("Grace Moyo", "ZW")]);
}

#[test]
fn a_language_and_a_continent_are_no_nationality() {
    belong("Her English translator, Rosa Pett, said it was late.", &[("Rosa Pett", "-")]);
    belong(
        "Rosa Pett of the Latin American Faculty of Social Sciences in Quito said it was late.",
        &[("Rosa Pett", "EC")],
    );
}

#[test]
fn the_director_of_a_race_is_local_and_a_runner_may_be_from_anywhere() {
    belong(
        "TOKYO, Japan — The marathon was fast.\nThe marathon had one runner less, and a runner fell. Race director Tomoko \
         Mori said it was late. “It is early,” Kim Lane said.",
        &[("Tomoko Mori", "JP"), ("Kim Lane", "-")],
    );
}

#[test]
fn what_is_spoken_is_no_place() {
    belong(
        "The board met on Monday. Maria Batz told it in Spanish that her boys walk to school.\nSpanish, Hmong and Karen \
         interpreters will come. Iowa pays. Tom Beck said it was late.",
        &[("Maria Batz", "US"), ("Tom Beck", "US")],
    );
}

#[test]
fn where_somebody_came_from_is_no_place_of_the_article() {
    belong(
        "The board met in Iowa on Monday. Maria Batz, a teacher, came to Storm Lake from Guatemala with one boy.\nTom Beck \
         said it was late.",
        &[("Tom Beck", "US")],
    );
}

#[test]
fn a_town_with_a_namesake_is_where_the_rest_of_the_article_plays() {
    belong(
        "HYDERABAD: The flood is near. Karachi waits, and Islamabad sends boats.\n“It is late,” said Nazeer Abro, a grower.",
        &[("Nazeer Abro", "PK")],
    );
    belong("HYDERABAD: The flood is near.\n“It is late,” said Nazeer Abro, a grower.", &[("Nazeer Abro", "IN")]);
}

#[test]
fn a_town_and_a_colon_in_front_of_a_report_and_a_town_behind_a_byline_tell_where_it_plays() {
    belong(
        "Airlines to merge\n\nMuscat: The merger is late. Dubai waits.\nThe minister said it was cheap.",
        &[("minister", "OM")],
    );
    belong(
        "A third flight\n\nSonam Choki | Thimphu\n\nThe flight to Singapore is new, and Singapore waits.\nA nurse said it was late.",
        &[("nurse", "BT")],
    );
}

#[test]
fn a_town_behind_our_correspondent_tells_where_it_plays() {
    belong(
        "Launch sinks\n\nOur Correspondent, Barishal\n\nThe launch was late, and India waits.\nA nurse said it was dark.",
        &[("nurse", "BD")],
    );
}

#[test]
fn a_country_with_a_hyphen_behind_it_is_no_dateline() {
    belong(
        "U.S.-based Amkor has a plant in Hanoi, Vietnam. Vietnam waits.\nThe mayor said it was late.",
        &[("mayor", "VN")],
    );
}

#[test]
fn where_visitors_come_from_tells_little_of_an_article() {
    belong(
        "Two German backpackers were robbed.\nLena Brock, 24, from Bremen, had slept. Queensland Ambulance Service came.\nMayor \
         Trish Bell said it was late.",
        &[("Trish Bell", "AU")],
    );
}

#[test]
fn where_a_firm_has_its_headquarters_an_article_need_not_play() {
    belong(
        "The plant in Limerick will close.\nTom Beck had flown in from the headquarters in Cincinnati.\nA nurse said it was late.",
        &[("nurse", "IE")],
    );
}

#[test]
fn a_firms_watch_is_no_place_and_who_was_born_abroad_is_not_there() {
    belong(
        "Australian woman charged over the Apple Watch\nAn Australian woman has been charged after police read an Apple Watch.\nAna \
         Ruiz, who was born in the Philippines, was found in her Adelaide home. Prosecutor Tom Pell said the Apple Watch \
         stopped early.",
        &[("Tom Pell", "AU")],
    );
}

#[test]
fn a_paper_in_the_capital_tells_of_its_own_country_among_others() {
    let text = "OTTAWA (Reuters) - A man was held in Vancouver for the United States. Canada held him in Toronto.\nA judge in Washington wrote to a court in \
                Washington. The United States waits in Washington.\nOfficials said it was late.";
    belong(text, &[("Officials", "CA")]);
}

#[test]
fn where_an_article_tells_of_many_countries_its_own_is_in_doubt() {
    let sure = |text: &str| {
        let explored = explore(article::plain::read(text));
        let found = explored.speakers.first().and_then(|speaker| speaker.country.clone());
        found.map(|country| country.confidence >= Confidence::SURE)
    };
    let one = "NAIROBI — Ministers met in Kenya.\nA farmer said it was late.";
    let many = "NAIROBI — Ministers met in Kenya.\nEgypt, Sudan and Ethiopia left. Ethiopia and Egypt wrote to Sudan.\nA farmer said it was late.";
    assert_eq!((sure(one), sure(many)), (Some(true), Some(false)));
}

#[test]
fn a_town_in_capitals_is_a_dateline_without_its_dash_too() {
    let text = "A bookseller is missing\nHONG KONG A mainland official said on Friday it was late.\nA neighbour said it was sad.";
    belong(text, &[("mainland official", "HK"), ("neighbour", "HK")]);
}

#[test]
fn what_a_sum_is_in_another_money_tells_nothing() {
    belong("The loss in Nysa, in Poland, is 950m zloty (£197m).\nA nurse said it was late.", &[("nurse", "PL")]);
}

#[test]
fn a_first_surname_that_is_a_town_elsewhere_is_no_place() {
    belong(
        "A girl from Reynosa, Mexico was held.\nGuadalupe Salinas Hernández was 17. Salinas left. Salinas waited. They went to Salinas’ \
         home.\nA nurse said it was late.",
        &[("nurse", "MX")],
    );
}

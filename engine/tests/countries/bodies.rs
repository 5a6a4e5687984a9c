//! Bodies, and who goes back to one: firms by what they are called, their directors, statements and studies.

use crate::{belong, decides};

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
fn bodies_of_two_countries_are_from_neither_wherever_it_plays() {
    belong(
        "DAMASCUS, Syria — In Syria, the Russian and Syrian defense ministries said it was over.",
        &[("Russian and Syrian defense ministries", "-")],
    );
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
    belong("OSLO — Rio Tinto owns the dam. The miner said it was stable.", &[("Rio Tinto", "GB")]);
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
fn a_firm_is_of_the_country_in_front_of_what_it_is() {
    belong("San Francisco startup Lumen Labs showed glasses. Lumen said it was ready.", &[("Lumen", "US")]);
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
fn shares_of_a_firm_say_what_the_firm_says() {
    belong(
        "Solvanta shares fell after the Belgian chemicals maker cut its forecast and said it would close two plants.\n\
         The company now expects less. “It is late,” chief executive Luc Claes said.\nMark Dietz of Union Invest said it \
         was wrong.\n“If I were the board, I would cut it,” Dietz said.\nFinance chief Ingrid Maes said it was right.",
        &[("Solvanta", "BE"), ("Luc Claes", "BE"), ("Mark Dietz", "-"), ("Ingrid Maes", "BE")],
    );
}

#[test]
fn a_name_that_goes_on_with_it_is_a_body() {
    belong(
        "Solvanta fell after the Belgian chemicals maker cut its forecast. Solvanta blamed what it called “dumping”.",
        &[("Solvanta", "BE")],
    );
}

#[test]
fn who_is_named_with_a_firm_has_the_country_that_it_was_told_with() {
    belong(
        "Spain’s Banco Norte would buy Portugal’s Caixa Sul. Banco Norte chairman Luis Ferrer said it was late. Caixa \
         Sul’s chief executive, Ines Prata, said it was cheap.",
        &[("Luis Ferrer", "ES"), ("Ines Prata", "PT")],
    );
}

#[test]
fn an_owner_in_front_of_an_office_is_the_body_even_if_it_is_unknown() {
    belong(
        "Google said it was late. Solvanta’s chief executive, Ines Prata, said it was cheap. The airport’s operator, ANA, \
         said it was shut.",
        &[("Google", "US"), ("Ines Prata", "-"), ("ANA", "-")],
    );
}

#[test]
fn the_lead_author_is_where_the_study_was_made() {
    let text = "PARIS — Naps may be good.\nThe study, led by researchers at the University of Lausanne, is new. “It is \
                late,” said lead author Nadine Roth. “It is early,” said Li Na, a sleep researcher.";
    belong(text, &[("Nadine Roth", "CH"), ("Li Na", "-")]);
}

#[test]
fn its_director_is_of_the_firm_that_the_sentence_before_describes() {
    belong(
        "In Mexico City the contract went to a Spanish consortium. Its project director, Inigo Salva, said it was late.",
        &[("Inigo Salva", "ES")],
    );
}

#[test]
fn a_firm_that_opens_a_sentence_is_no_noun() {
    belong(
        "Kolders cut its forecast, sending shares in the Dutch coatings group to a low.\n“It is late,” said chief executive \
         Saskia Oort.",
        &[("Saskia Oort", "NL")],
    );
}

#[test]
fn letters_are_the_body_that_was_spelled_out() {
    belong(
        "DHAKA — Teams of the Department of Inspection for Factories (DIF) came. The Lagos Chamber of Trade and Industry waits. \
         DIF said it was late. LCTI said it was early.",
        &[("Department of Inspection for Factories", "BD"), ("Lagos Chamber of Trade and Industry", "NG")],
    );
}

#[test]
fn the_agency_is_the_body_of_many_countries_that_was_named() {
    belong(
        "ROME — UNHCR said it was late.\nIn a report the refugee agency said it was dear. “It is,” said Ida Moll, the \
         agency’s chief economist.",
        &[("UNHCR", "UN"), ("refugee agency", "UN"), ("Ida Moll", "UN")],
    );
}

#[test]
fn the_court_is_the_european_one_where_that_was_named() {
    belong(
        "LUXEMBOURG — An Austrian student has won, the Court of Justice of the European Union has ruled.\nThe court said it was \
         late.",
        &[("court", "EU")],
    );
}

#[test]
fn its_minister_is_of_the_country_that_the_sentence_before_explains() {
    belong(
        "SUVA, Fiji — Australia, the largest producer, has been accused. Its climate minister, Gareth Lind, said it was wrong.",
        &[("Gareth Lind", "AU")],
    );
}

#[test]
fn its_master_is_of_the_ship_that_the_sentence_before_describes() {
    belong(
        "MANILA — They were picked up by a Malaysian tanker. Its master, Capt. Faiz Osman, said it was late.",
        &[("Faiz Osman", "MY")],
    );
}

#[test]
fn a_firm_is_of_the_country_of_its_headquarters() {
    belong(
        "VIENNA — He had found that Datavine, a broker with its headquarters in Ireland, held 41,000 points on a map.\nDatavine said it was late.",
        &[("Datavine", "IE")],
    );
}

#[test]
fn its_head_is_of_the_firm_that_was_just_described_rather_than_of_a_body_before() {
    belong(
        "THIMPHU — The government of Bhutan is cross. The contractor, an Indian firm based in Noida, disputes this. Its project head, \
         Vivek Sar, said it was late.",
        &[("Vivek Sar", "IN")],
    );
}

#[test]
fn the_parliament_is_the_european_one_where_that_was_named() {
    belong(
        "STRASBOURG — The European Parliament has voted on bees.\n“Bees cannot count,” said Tomas Brez, the Parliament’s rapporteur.",
        &[("Tomas Brez", "EU")],
    );
}

#[test]
fn the_leader_of_a_party_is_of_the_place() {
    belong(
        "BRATISLAVA, Slovakia — Hungary and Poland watched. Zuzana Hrab, leader of the Nova Cesta party, said it was late.",
        &[("Zuzana Hrab", "SK")],
    );
}

#[test]
fn letters_that_bodies_of_several_countries_share_are_of_the_country_of_the_article() {
    belong("KARACHI, Pakistan — PTI lawmaker Jamal Siddiq said the road was shut.", &[("Jamal Siddiq", "PK")]);
    belong("NEW DELHI, India — The road was shut, PTI said.", &[("PTI", "IN")]);
    belong(
        "KATHMANDU, Nepal — The Civil Aviation Authority of Nepal said the runway was shut.",
        &[("Civil Aviation Authority", "NP")],
    );
}

#[test]
fn the_end_of_a_name_is_no_other_body() {
    belong(
        "KIGALI, Rwanda — The National Agricultural Export Development Board said it had hired 20 people.",
        &[("National Agricultural Export Development Board", "RW")],
    );
}

#[test]
fn an_office_of_a_body_of_many_countries_is_held_for_no_country() {
    belong(
        "International Olympic Committee (IOC) vice-president Jon Oates said it was late. Oates, also president of the \
         Australian Olympic Committee, said it was cold.",
        &[("Jon Oates", "-")],
    );
}

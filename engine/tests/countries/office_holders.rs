//! Holders of national office, whom papers name without saying of which country.

use crate::{belong, decides};

#[test]
fn a_full_name_that_the_table_holds_tells_the_country() {
    belong("“It was late,” Angela Merkel said.", &[("Angela Merkel", "DE")]);
    decides("office-holder", "“It was late,” Angela Merkel said.");
    // a surname alone is anybody’s
    belong("“It was late,” Merkel said.", &[("Merkel", "-")]);
    belong("“It was late,” Anna Merkel said.", &[("Anna Merkel", "-")]);
}

#[test]
fn a_namesake_holds_no_office() {
    belong("“It was late,” said Angela Merkel, a singer.", &[("Angela Merkel", "-")]);
    belong("“It was late,” said striker Angela Merkel.", &[("Angela Merkel", "-")]);
    // who was one may hold an office now
    belong("“It was late,” said Angela Merkel, a former singer.", &[("Angela Merkel", "DE")]);
}

#[test]
fn what_the_article_says_goes_before() {
    belong("“It was late,” said Angela Merkel of Spain.", &[("Angela Merkel", "ES")]);
}

#[test]
fn holders_of_office_tell_where_an_article_plays() {
    belong(
        "The minister met Angela Merkel, Olaf Scholz and Robert Habeck on Friday.\nThe mayor said it was late.",
        &[("mayor", "DE")],
    );
}

#[test]
fn a_president_who_is_spoken_of_is_not_the_speakers() {
    belong(
        "Ana Ruiz, who praised the Russian president on Monday, left. “It was late,” Ruiz said.",
        &[("Ana Ruiz", "-")],
    );
}

#[test]
fn an_ambassador_to_the_united_nations_is_not_of_them() {
    belong("“It was late,” said former UN ambassador Ana Ruiz.", &[("Ana Ruiz", "-")]);
}

#[test]
fn a_country_that_acts_at_the_beginning_is_where_an_article_plays() {
    belong(
        "Indonesia has urged calm in the talks between Israel and Lebanon.\nIndonesia calls for an end of the war of Israel. \
         Foreign Minister Ana Ruiz said it was late.",
        &[("Ana Ruiz", "ID")],
    );
}

#[test]
fn the_child_of_immigrants_is_of_the_country_where_they_live() {
    belong("“It was late,” said Ana Ruiz, the child of Chinese immigrants.", &[("Ana Ruiz", "-")]);
}

#[test]
fn a_title_may_be_part_of_the_name_that_is_known() {
    belong("Prime Minister Sheikh Hasina said it was late. “Go,” Hasina said.", &[("Hasina", "BD")]);
}

#[test]
fn an_agency_of_the_united_nations_is_theirs_whomever_it_helps() {
    belong("“It was late,” said Ana Ruiz, the chief of the UN Palestinian refugee agency.", &[("Ana Ruiz", "UN")]);
}

#[test]
fn a_pair_of_a_country_is_of_it() {
    belong(
        "The United States team of Ana Ruiz and Tom Pell won. “Good,” Ruiz said. “Fine,” Pell said.",
        &[("Ana Ruiz", "US"), ("Tom Pell", "US")],
    );
}

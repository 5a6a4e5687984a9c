//! Contests: which side players and coaches are of.

use crate::{belong, decides};

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
fn a_goal_is_for_the_side_that_wins_by_it() {
    belong(
        "Elin Bergdahl scored late as Sweden came from behind to beat Spain 2-1. “I closed my eyes,” Bergdahl said.",
        &[("Elin Bergdahl", "SE")],
    );
    belong("Spain had gone ahead through Alba Reyes. “I was there,” Reyes said.", &[("Alba Reyes", "ES")]);
}

/// A report of a match between clubs of two countries.
const CUP: &str = "Kirkbrae are out of the cup. A late goal ended the Scottish Premiership side’s season and sent the \
                   Norwegian champions through after a match that the referee had stopped.\n";

#[test]
fn a_coach_is_of_the_club_that_the_report_is_about() {
    belong(&format!("{CUP}“It’s cruel,” said head coach Stuart McGarvie."), &[("Stuart McGarvie", "GB")]);
    decides("team", &format!("{CUP}“It’s cruel,” said head coach Stuart McGarvie."));
}

#[test]
fn his_opposite_number_and_another_clubs_captain_are_of_the_other() {
    belong(&format!("{CUP}Jonas Eide, the Fjordvik captain, said it was loud."), &[("Jonas Eide", "NO")]);
}

#[test]
fn a_player_without_a_post_is_of_no_side() {
    belong(&format!("{CUP}“It was loud,” Jonas Eide said."), &[("Jonas Eide", "-")]);
}

#[test]
fn a_line_up_tells_whose_players_they_are() {
    belong(
        "The Test begins in Brisbane.\nRicky Pell said it was late.\nAustralia: Ana Hay, Justin Lang, Ricky Pell (capt), Damien Mart, Shane \
         Warn, Glen McGrath.\nNew Zealand: Mark Rich, Scott Sty, Nathan Ast, Craig Mill, Jacob Ora, Kyle Mill.",
        &[("Ricky Pell", "AU")],
    );
}

#[test]
fn a_club_goes_before_a_nationality_that_is_only_mentioned() {
    belong("Ajax manager Jon Klapp said it was late. “We wait,” the German said.", &[("Jon Klapp", "NL")]);
    belong("Ajax and Norway midfielder Jon Klapp said it was late.", &[("Jon Klapp", "NO")]);
}

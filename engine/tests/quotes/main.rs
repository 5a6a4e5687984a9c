//! What the sieves decide, an example for each rule, named after what it shows.

mod introduced;
mod names_again;
mod pronouns;
mod referred;
mod sources;
mod speakers;
mod turns;
mod words_of_nobody;

use sayso_engine::{Explored, Kind, Quote, article, explore};

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
fn a_missing_closing_mark_ends_with_its_paragraph() {
    told("“The bridge is closed, Ana Ruiz said.\nThe town waited.\n“We wait,” said Bo Lind.")
        .kinds(&[Kind::Direct, Kind::Direct]);
}

#[test]
fn an_empty_text_has_no_quotes() {
    told("").says(&[]);
    told("No one speaks here.").says(&[]);
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
fn a_verb_that_closes_a_clause_behind_its_subject_reports() {
    told("“The port is closed!” a message on the website reads.")
        .says(&[("The port is closed!", "message on the website")]);
    told("“The port is closed,” the businessman replied.").says(&[("The port is closed,", "businessman")]);
    told("The port has been “dead” for years, the editorial board writes.")
        .says(&[("The port has been “dead” for years", "editorial board")]);
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
fn what_somebody_would_say_is_told_by_who_says_so() {
    told("Ruiz said that her party would promise “to break barriers” in May.")
        .says(&[("that her party would promise “to break barriers” in May", "Ruiz")]);
}

#[test]
fn a_colon_gives_way_to_the_cue_behind_its_quotation() {
    told("Ana Ruiz was tired. Her final assessment: “It is not quite good,” she said.")
        .named(&["she"])
        .says(&[("It is not quite good,", "Ana Ruiz")]);
}

#[test]
fn a_paragraph_of_nothing_but_a_quotation_goes_on_from_the_subject_in_front() {
    told("“We wait,” Ann Lee said.\nBuddy Valastro praised the work after the hurricane in the state.\n“We need him now.”")
        .says(&[("We wait,", "Ann Lee"), ("We need him now.", "Buddy Valastro")]);
}

#[test]
fn a_verb_with_its_object_behind_it_reports_nothing_in_front() {
    told("Painted to look old, it posted a series of tweets about the harbor.").says(&[]);
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

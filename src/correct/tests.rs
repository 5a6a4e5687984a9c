//! Corrections in the state of an explorer.

#![allow(clippy::unwrap_used, reason = "what a test does not find fails it")]

use sayso_engine::corrections::SpeakerKey;
use sayso_engine::{CountryCode, Kind, SpeakerId, article, explore};

use super::form::{About, Answers, Who};
use super::*;

const TEXT: &str = "“It rains,” said Ada Lovelace. “It pours,” said Ada Lovelace.\n\n“It is dry,” said Alan Turing.";

fn corrections() -> Corrections {
    Corrections::new(Shared::new(Reading::new(explore(article::plain::read(TEXT)))))
}

/// What a form holds before anything is changed in it.
fn answers(explored: &Explored, id: QuoteId) -> Answers {
    let quote = explored.quote(id).unwrap();
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    Answers {
        who: quote.speaker.map_or(Who::Unknown, Who::Known),
        about: speaker.map(|speaker| About {
            name: speaker.name.clone(),
            role: speaker.role.clone().unwrap_or_default(),
            country: explored.country_of(quote),
            same_as: None,
        }),
        kind: Some(quote.kind),
        along: Vec::new(),
    }
}

#[test]
fn a_form_that_nobody_changed_corrects_nothing() {
    let explored = &corrections().engine.explored;
    for quote in &explored.quotes {
        assert_eq!(form::corrections(explored, Subject::Quote(quote.id), &answers(explored, quote.id)), []);
    }
}

#[test]
fn where_nothing_is_corrected_nothing_is_drawn_anew() {
    let mut corrections = corrections();
    let engine = corrections.engine.clone();
    for nothing in [Correct::Add(Vec::new()), Correct::Bring(Vec::new()), Correct::Undo, Correct::TakeAllBack] {
        assert!(corrections.change(nothing.clone(), &engine).is_none(), "{nothing:?}");
    }
}

#[test]
fn a_card_says_that_a_country_was_corrected() {
    let mut corrections = corrections();
    let reading = corrections.engine.clone();
    let france = Correction::Country(SpeakerKey::named("Alan Turing"), CountryCode::parse("FR"));
    let reading = corrections.change(Correct::Add(vec![france]), &reading).unwrap();
    let are: Vec<bool> = reading.explored.quotes.iter().map(|quote| is_corrected(&reading.explored, quote)).collect();
    assert_eq!(are, [false, false, true]);
}

#[test]
fn a_new_speaker_takes_quotes_along_and_has_a_country() {
    let explored = &corrections().engine.explored;
    let filled = Answers {
        who: Who::New,
        about: Some(About {
            name: " Byron ".into(),
            role: "poet".into(),
            country: CountryCode::parse("GB"),
            same_as: None,
        }),
        along: vec![QuoteId(1)],
        ..answers(explored, QuoteId(0))
    };
    let keys: Vec<QuoteKey> = explored.quotes.iter().take(2).map(QuoteKey::of).collect();
    let byron = SpeakerKey::named("Byron");
    assert_eq!(
        form::corrections(explored, Subject::Quote(QuoteId(0)), &filled),
        [
            Correction::Split(keys, byron.clone()),
            Correction::Role(byron.clone(), "poet".into()),
            Correction::Country(byron, CountryCode::parse("GB")),
        ]
    );
}

#[test]
fn each_field_that_was_changed_is_a_correction() {
    let explored = &corrections().engine.explored;
    let ada = SpeakerKey::named("Ada Lovelace");
    let key = QuoteKey::of(&explored.quotes[0]);
    let mut filled = Answers { kind: Some(Kind::Indirect), ..answers(explored, QuoteId(0)) };
    if let Some(about) = &mut filled.about {
        about.name = "Ada King".into();
        about.same_as = Some(SpeakerId(1));
    }
    assert_eq!(
        form::corrections(explored, Subject::Quote(QuoteId(0)), &filled),
        [
            Correction::Kind(key, Kind::Indirect),
            Correction::Name(ada.clone(), "Ada King".into()),
            Correction::Merged(ada, SpeakerKey::named("Alan Turing")),
        ]
    );
}

#[test]
fn what_is_undone_shows_the_engines_answer_again() {
    let mut corrections = corrections();
    let engine = corrections.engine.clone();
    let key = QuoteKey::of(&engine.explored.quotes[0]);
    let changed = corrections.change(Correct::Add(vec![Correction::Nobody(key)]), &engine).unwrap();
    assert_eq!(changed.explored.quotes.len() + 1, engine.explored.quotes.len());
    let undone = corrections.change(Correct::Undo, &changed).unwrap();
    assert_eq!(undone.explored, engine.explored);
    let redone = corrections.change(Correct::Redo, &undone).unwrap();
    assert_eq!(redone.explored, changed.explored);
}

#[test]
fn a_review_looks_at_each_unsure_quote_once_and_makes_it_sure() {
    let mut explored = explore(article::plain::read(TEXT));
    for quote in explored.quotes.iter_mut().skip(1) {
        quote.confidence = Confidence::new(0.5);
    }
    let mut corrections = Corrections::new(Shared::new(Reading::new(explored)));
    let mut reading = corrections.engine.clone();
    assert!(corrections.change(Correct::Review, &reading).is_none());
    let progress = |corrections: &Corrections| corrections.review.as_ref().map(Review::progress);
    assert_eq!(progress(&corrections), Some((0, 2)));
    reading = corrections.change(Correct::Right, &reading).unwrap();
    assert_eq!(progress(&corrections), Some((1, 2)));
    let key = corrections.review.as_ref().and_then(Review::current).unwrap();
    reading = corrections.change(Correct::Add(vec![Correction::Speaker(key, None)]), &reading).unwrap();
    assert_eq!(progress(&corrections), Some((2, 2)));
    assert!(reading.explored.quotes.iter().all(|quote| !is_unsure(&reading.explored, quote)));
    assert_eq!(corrections.review.as_ref().and_then(Review::current), None);
    assert!(corrections.change(Correct::Right, &reading).is_none(), "there was nothing left to confirm");
    assert_eq!(corrections.history.list().len(), 2);
}

#[test]
fn what_a_link_brings_comes_on_top_of_what_was_kept_whichever_is_first() {
    let (mut first, mut second) = (corrections(), corrections());
    let reading = first.engine.clone();
    let quotes = &reading.explored.quotes;
    let kept = Correction::Nobody(QuoteKey::of(&quotes[0]));
    let both = vec![kept.clone(), Correction::Nobody(QuoteKey::of(&quotes[2]))];
    first.change(Correct::Bring(both.clone()), &reading);
    first.change(Correct::Restore(vec![kept.clone()]), &reading);
    second.change(Correct::Restore(vec![kept.clone()]), &reading);
    second.change(Correct::Bring(both.clone()), &reading);
    for mut corrections in [first, second] {
        assert_eq!(corrections.history.list(), both);
        corrections.change(Correct::Undo, &reading);
        assert_eq!(corrections.history.list(), std::slice::from_ref(&kept));
    }
}

#[test]
fn what_two_tabs_correct_in_one_article_meets() {
    let mut here = corrections();
    let reading = here.engine.clone();
    let [first, second, third] = [0, 1, 2].map(|at| Correction::Nobody(QuoteKey::of(&reading.explored.quotes[at])));
    let before = vec![first.clone()];
    here.change(Correct::Restore(before.clone()), &reading);
    here.change(Correct::Add(vec![second.clone()]), &reading);
    here.change(Correct::TakeBack(0), &reading);
    // The other tab has added one, and this one has added another and taken the first back.
    let now = vec![first, third.clone()];
    let met = here.change(Correct::Meet { before, now: now.clone() }, &reading).unwrap();
    assert_eq!(here.history.list(), [third, second]);
    assert_eq!(met.explored.quotes.len(), 1);
    here.change(Correct::Undo, &met);
    assert_eq!(here.history.list(), now);
    here.change(Correct::Redo, &met);
    assert_eq!(here.history.list().len(), 2);
}

//! What a person corrects.

#![allow(clippy::unwrap_used, reason = "what a test does not find fails it")]

use proptest::prelude::*;
use sayso_engine::corrections::{Corrected, History, ParseError, QuoteKey, SpeakerKey, apply, parse, write};
use sayso_engine::document::Document;
use sayso_engine::explored::By;
use sayso_engine::{Correction, CountryCode, Explored, Kind, Note, Quote, QuoteId, Span, SpeakerId, article, explore};

const TEXT: &str = "“It rains,” said Ada Lovelace, a British author. “It pours,” she said.\n\n\
                    The minister said it “was dry” there. Alan Turing, a French lawyer, said nobody knew.\n\n\
                    They danced: it is over, we go home.";

fn explored() -> Explored {
    explore(article::plain::read(TEXT))
}

fn quote<'a>(explored: &'a Explored, words: &str) -> &'a Quote {
    let of = |quote: &&Quote| quote.content.iter().any(|span| span.of(&explored.article.text).contains(words));
    explored.quotes.iter().find(of).unwrap()
}

fn key(explored: &Explored, words: &str) -> QuoteKey {
    QuoteKey::of(quote(explored, words))
}

fn speaker_of<'a>(explored: &'a Explored, words: &str) -> Option<&'a str> {
    quote(explored, words).speaker.and_then(|id| explored.speaker(id)).map(|speaker| speaker.name.as_str())
}

fn country_of(explored: &Explored, words: &str) -> Option<String> {
    explored.country_of(quote(explored, words)).map(|code| code.to_string())
}

fn corrected(corrections: &[Correction]) -> Explored {
    let Corrected { explored, unfit } = apply(&explored(), corrections);
    assert!(unfit.is_empty(), "{corrections:?} do not all fit");
    explored
}

fn named(name: &str) -> SpeakerKey {
    SpeakerKey::named(name)
}

#[test]
fn a_quote_is_given_to_another_speaker_and_marked() {
    let before = explored();
    let after = corrected(&[Correction::Speaker(key(&before, "pours"), Some(named("Alan Turing")))]);
    assert_eq!(speaker_of(&after, "pours"), Some("Alan Turing"));
    let quote = quote(&after, "pours");
    assert_eq!((quote.by, &*quote.why.sieve), (By::Person, "person"));
    assert!(quote.confidence.value() >= 1.0);
    assert_eq!(speaker_of(&after, "rains"), Some("Ada Lovelace"));
}

#[test]
fn a_new_name_makes_a_speaker_and_the_others_keep_their_ids() {
    let before = explored();
    let after = corrected(&[
        Correction::Speaker(key(&before, "rains"), Some(named("Grace Hopper"))),
        Correction::Speaker(key(&before, "pours"), Some(named("Grace Hopper"))),
        Correction::Country(named("Grace Hopper"), CountryCode::parse("US")),
    ]);
    assert_eq!(speaker_of(&after, "rains"), Some("Grace Hopper"));
    assert_eq!(country_of(&after, "pours").as_deref(), Some("US"));
    assert_eq!(after.speakers.len(), before.speakers.len() + 1);
    for (old, new) in before.speakers.iter().zip(&after.speakers) {
        assert_eq!((old.id, &old.name), (new.id, &new.name));
    }
}

#[test]
fn nobody_said_this_takes_a_quote_away_and_numbers_the_others() {
    let before = explored();
    let after = corrected(&[Correction::Nobody(key(&before, "rains"))]);
    assert_eq!(after.quotes.len() + 1, before.quotes.len());
    assert!(after.quotes.iter().enumerate().all(|(at, quote)| quote.id == QuoteId(at as u32)));
}

#[test]
fn a_missed_quote_takes_its_place_in_the_text() {
    let start = TEXT.find(" it is over").unwrap();
    let span = Span::new(start, start + " it is over, we go home".len());
    let after = corrected(&[Correction::Missed(QuoteKey(span), Some(named("Ada Lovelace")))]);
    let quote = after.quotes.last().unwrap();
    assert_eq!(quote.content[0].of(TEXT), "it is over, we go home");
    assert_eq!((quote.kind, speaker_of(&after, "it is over")), (Kind::Indirect, Some("Ada Lovelace")));
}

#[test]
fn a_missed_quote_is_direct_if_marks_stand_around_it_and_mixed_if_they_stand_inside() {
    let text = "The sign read “Mind the gap” all day, and it was “too much” for her.";
    let explored = Explored { article: article::plain::read(text), quotes: Vec::new(), speakers: Vec::new() };
    let missed = |words: &str| {
        let start = text.find(words).unwrap();
        let key = QuoteKey(Span::new(start, start + words.len()));
        let quote = apply(&explored, &[Correction::Missed(key, None)]).explored.quotes.remove(0);
        let pieces = |spans: &[Span]| spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join("|");
        (quote.kind, pieces(&quote.content), pieces(&quote.quoted))
    };
    let gap = "Mind the gap".to_owned();
    assert_eq!(missed("Mind the gap"), (Kind::Direct, gap.clone(), gap.clone()));
    assert_eq!(missed("“Mind the gap” "), (Kind::Direct, gap.clone(), gap));
    assert_eq!(missed("it was “too much”"), (Kind::Mixed, "it was “too much”".into(), "too much".into()));
}

#[test]
fn a_kind_is_set_whatever_the_marks_say_but_without_marks_there_is_no_part() {
    let before = explored();
    let after = corrected(&[Correction::Kind(key(&before, "was dry"), Kind::Direct)]);
    assert_eq!(quote(&after, "was dry").quoted, quote(&after, "was dry").content);
    let after = corrected(&[Correction::Kind(key(&before, "was dry"), Kind::Indirect)]);
    assert!(quote(&after, "was dry").quoted.is_empty());
    let indirect = key(&before, "nobody knew");
    assert_eq!(apply(&before, &[Correction::Kind(indirect, Kind::Mixed)]).unfit, [0]);
}

#[test]
fn two_speakers_become_one_under_both_names() {
    let after = corrected(&[
        Correction::Merged(named("Alan Turing"), named("Ada Lovelace")),
        Correction::Role(named("Alan Turing"), "author".into()),
    ]);
    assert_eq!(speaker_of(&after, "nobody knew"), Some("Ada Lovelace"));
    let merged = after.speaker(quote(&after, "nobody knew").speaker.unwrap()).unwrap();
    assert!(merged.aliases.contains(&"Alan Turing".to_owned()), "{merged:?}");
    assert_eq!(merged.role.as_deref(), Some("author"), "the old name means who it became");
}

#[test]
fn a_speaker_is_split() {
    let before = explored();
    let after = corrected(&[Correction::Split(vec![key(&before, "pours")], named("Byron"))]);
    assert_eq!((speaker_of(&after, "rains"), speaker_of(&after, "pours")), (Some("Ada Lovelace"), Some("Byron")));
}

#[test]
fn a_new_name_stays_known_by_the_old_one_and_another_speakers_name_makes_one_of_two() {
    let after = corrected(&[
        Correction::Name(named("Ada Lovelace"), "Ada King".into()),
        Correction::Country(named("Ada Lovelace"), None),
    ]);
    assert_eq!((speaker_of(&after, "rains"), country_of(&after, "rains")), (Some("Ada King"), None));
    let after = corrected(&[Correction::Name(named("Alan Turing"), "Ada Lovelace".into())]);
    assert_eq!(speaker_of(&after, "nobody knew"), Some("Ada Lovelace"));
}

fn noted(of: &str, column: &str, value: &str) -> Correction {
    Correction::Noted(named(of), Note { column: column.to_owned(), value: value.to_owned() })
}

/// What is noted of whom, speaker by speaker.
fn notes(explored: &Explored) -> Vec<[&str; 3]> {
    let speakers = explored.speakers.iter();
    speakers.flat_map(|it| it.notes.iter().map(|note| [it.name.as_str(), &note.column, &note.value])).collect()
}

#[test]
fn a_note_is_in_the_document_and_makes_nothing_else_a_persons() {
    let after = corrected(&[noted("Ada Lovelace", "beat", "engines"), noted("Ada Lovelace", "beat", " numbers ")]);
    assert_eq!(notes(&after), [["Ada Lovelace", "beat", "numbers"]]);
    assert!(after.speakers.iter().all(|speaker| speaker.by == By::Engine));
    let document = Document::new(&after);
    assert_eq!(document.speakers[0].notes[0].value, "numbers");
    assert_eq!(corrected(&[noted("Ada Lovelace", "beat", "engines"), noted("Ada Lovelace", "beat", "")]), explored());
}

#[test]
fn a_country_that_is_set_makes_the_name_and_the_role_nobodys_else() {
    let after = corrected(&[Correction::Country(named("Alan Turing"), CountryCode::parse("GB"))]);
    let speaker = after.speaker(quote(&after, "nobody knew").speaker.unwrap()).unwrap();
    assert_eq!(speaker.by, By::Engine);
    assert_eq!(speaker.country.as_ref().unwrap().why.by(), By::Person);
    // Nothing else would tell who has decided that none is known.
    let after = corrected(&[Correction::Country(named("Alan Turing"), None)]);
    let speaker = after.speaker(quote(&after, "nobody knew").speaker.unwrap()).unwrap();
    assert_eq!((speaker.by, &speaker.country), (By::Person, &None));
}

#[test]
fn notes_go_with_their_speaker_under_another_name_and_to_who_it_is_found_to_be() {
    let named_anew = [
        noted("Ada Lovelace", "beat", "engines"),
        Correction::Name(named("Ada Lovelace"), "Lady Lovelace".to_owned()),
        noted("Ada Lovelace", "community", "London"),
    ];
    let after = corrected(&named_anew);
    assert_eq!(notes(&after), [["Lady Lovelace", "beat", "engines"], ["Lady Lovelace", "community", "London"]]);
    let merged = [
        noted("Ada Lovelace", "beat", "engines"),
        noted("Ada Lovelace", "community", "London"),
        noted("Alan Turing", "beat", "law"),
        Correction::Merged(named("Ada Lovelace"), named("Alan Turing")),
    ];
    let after = corrected(&merged);
    let of_turing: Vec<_> = notes(&after).into_iter().filter(|note| note[0] == "Alan Turing").collect();
    assert_eq!(of_turing, [["Alan Turing", "beat", "law"], ["Alan Turing", "community", "London"]]);
}

#[test]
fn the_engines_answers_come_back_and_the_notes_stay() {
    let mut history = History::default();
    history.add(vec![noted("Alan Turing", "beat", "law")]);
    history.add(vec![Correction::Role(named("Alan Turing"), "judge".to_owned())]);
    history.take_back_all();
    assert_eq!(history.list(), [noted("Alan Turing", "beat", "law")]);
    history.undo();
    assert_eq!(history.list().len(), 2);
}

#[test]
fn what_is_confirmed_keeps_its_reasons_and_becomes_sure() {
    let before = explored();
    let after = corrected(&[Correction::Confirmed(key(&before, "pours"))]);
    let quote = quote(&after, "pours");
    assert!(quote.confidence.is_sure() && quote.by == By::Person && quote.why.sieve != "person");
}

#[test]
fn what_does_not_fit_is_told_and_the_rest_applied() {
    let before = explored();
    let list = [
        Correction::Nobody(QuoteKey(Span::new(3, 5))),
        Correction::Country(named("Nobody Known"), None),
        Correction::Nobody(key(&before, "rains")),
        Correction::Missed(QuoteKey(Span::new(9_000, 9_001)), None),
    ];
    let after = apply(&before, &list);
    assert_eq!(after.unfit, [0, 1, 3]);
    assert_eq!(after.explored.quotes.len() + 1, before.quotes.len());
}

#[test]
fn a_text_of_another_version_or_with_a_wrong_line_is_refused() {
    assert_eq!(parse("2\nx\t1-2"), Err(ParseError::Version));
    assert_eq!(parse(""), Err(ParseError::Version));
    for wrong in ["x", "x\t2-1", "x\t1-2\t3", "k\t1-2\tloud", "c\t:A\tXX", "n\t:A", "s\t1-2\tA", "z", ""] {
        assert_eq!(parse(&format!("1\nx\t1-2\n{wrong}")), Err(ParseError::Line(3)), "{wrong}");
    }
    assert_eq!(parse("1"), Ok(Vec::new()));
}

/// Corrections that mostly fit the article above, and some that can't.
fn correction() -> impl Strategy<Value = Correction> {
    let quotes: Vec<QuoteKey> = explored().quotes.iter().map(QuoteKey::of).collect();
    let any = (0u32..220, 0u32..40).prop_map(|(start, len)| QuoteKey(Span { start, end: start + len }));
    let quote = prop_oneof![3 => prop::sample::select(quotes), 1 => any];
    let name = prop::sample::select(vec!["Ada Lovelace", "Alan Turing", "minister", "Grace\tHopper", "a\\n\nb", " é "]);
    let speaker = (name, prop_oneof![5 => Just(0u32), 1 => 0u32..3])
        .prop_map(|(name, before)| SpeakerKey { name: name.to_owned(), before });
    let maybe = prop::option::of(speaker.clone());
    let country = prop::option::of(prop::sample::select(CountryCode::all()));
    let kind = prop::sample::select(vec![Kind::Direct, Kind::Mixed, Kind::Indirect]);
    prop_oneof![
        quote.clone().prop_map(Correction::Confirmed),
        (quote.clone(), maybe.clone()).prop_map(|(quote, to)| Correction::Speaker(quote, to)),
        (quote.clone(), kind).prop_map(|(quote, kind)| Correction::Kind(quote, kind)),
        quote.clone().prop_map(Correction::Nobody),
        (quote.clone(), maybe).prop_map(|(quote, to)| Correction::Missed(quote, to)),
        (speaker.clone(), country).prop_map(|(of, country)| Correction::Country(of, country)),
        (speaker.clone(), any_words()).prop_map(|(of, name)| Correction::Name(of, name)),
        (speaker.clone(), any_words()).prop_map(|(of, role)| Correction::Role(of, role)),
        (speaker.clone(), speaker.clone()).prop_map(|(of, into)| Correction::Merged(of, into)),
        (prop::collection::vec(quote, 0..3), speaker.clone()).prop_map(|(quotes, to)| Correction::Split(quotes, to)),
        (speaker, any_words(), any_words())
            .prop_map(|(of, column, value)| Correction::Noted(of, Note { column, value })),
    ]
}

fn any_words() -> impl Strategy<Value = String> {
    prop_oneof!["[a-zé𝄞\\\\\t\n :]{0,6}", Just("Alan Turing".to_owned())]
}

fn check(explored: &Explored) {
    let text = &explored.article.text;
    let mut start = 0;
    for (at, quote) in explored.quotes.iter().enumerate() {
        assert_eq!(quote.id, QuoteId(at as u32));
        assert!(quote.content[0].start >= start, "quotes are in the order of the text");
        start = quote.content[0].start;
        assert_eq!(quote.kind == Kind::Indirect, quote.quoted.is_empty());
        assert!(quote.content.iter().chain(&quote.quoted).all(|span| !span.of(text).is_empty()));
        assert!(quote.quoted.iter().all(|inner| quote.content.iter().any(|outer| outer.contains(*inner))));
        assert!(quote.speaker.is_none_or(|id| explored.speaker(id).is_some()));
    }
    for (at, speaker) in explored.speakers.iter().enumerate() {
        assert_eq!(speaker.id, SpeakerId(at as u32));
        assert!(!speaker.name.is_empty());
        assert!(speaker.notes.iter().all(|note| !note.column.is_empty() && !note.value.is_empty()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_list_applies(list in prop::collection::vec(correction(), 0..12)) {
        let after = apply(&explored(), &list);
        check(&after.explored);
        prop_assert!(after.unfit.iter().all(|&place| place < list.len()));
        prop_assert!(after.unfit.is_sorted());
    }

    #[test]
    fn no_correction_changes_nothing(text in "[“”a-zA-Z ,.\n]{0,80}") {
        let explored = explore(article::plain::read(&text));
        prop_assert_eq!(apply(&explored, &[]).explored, explored);
    }

    #[test]
    fn the_text_of_a_list_is_read_as_that_list(list in prop::collection::vec(correction(), 0..8)) {
        prop_assert_eq!(parse(&write(&list)), Ok(list));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), tail in "[a-z0-9\t:\n-]{0,30}") {
        let _ = parse(&text);
        let _ = parse(&format!("1\n{tail}"));
    }

    #[test]
    fn what_is_undone_is_as_before_and_can_be_done_again(
        before in prop::collection::vec(correction(), 0..6),
        steps in prop::collection::vec((0..4u8, correction(), 0..8usize), 1..8),
    ) {
        let mut history = History::of(before.clone());
        let mut lists = vec![before];
        for (step, correction, place) in steps {
            let list = history.list().to_vec();
            match step {
                0 => history.add(vec![correction]),
                1 => history.add(vec![correction, Correction::Nobody(QuoteKey(Span::new(place, 9)))]),
                2 => history.take_back(place),
                _ => history.take_back_all(),
            }
            if history.list() != list || matches!(step, 0 | 1) {
                lists.push(history.list().to_vec());
            }
        }
        let after = history.clone();
        for list in lists.iter().rev().skip(1) {
            history.undo();
            prop_assert_eq!(history.list(), list.as_slice());
        }
        prop_assert!(!history.can_undo());
        for list in &lists[1..] {
            history.redo();
            prop_assert_eq!(history.list(), list.as_slice());
        }
        prop_assert_eq!(history, after);
    }
}

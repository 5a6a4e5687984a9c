//! Several articles in the state of an explorer.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "what a test does not find fails it")]

use sayso_engine::{QuoteId, article, explore};

use super::*;
use crate::correct::Correct;
use crate::labels::Filtered;
use crate::state::{Action, Aim, Choice, Chosen, Filter, Go, Shelf, State, Target};

const RAIN: &str = "“It rains,” said Jean Petit, a French minister. “It pours,” said Jean Petit.\n\n“It is dry,” said Ada Lovelace, \
                    a British writer.";
const SNOW: &str =
    "“It snows,” said Hans Klein, a German minister.\n\n“It melts,” said ADA LOVELACE, a British writer.";
const WIND: &str = "“It blows,” said the officials.\n\n“It is still,” said Jean Petit, a French minister.";

fn reading(text: &str) -> Shared<Reading> {
    Shared::new(Reading::new(explore(article::plain::read(text))))
}

fn arrival(text: &str) -> Arrival {
    Arrival { file: "a.txt".into(), reading: reading(text) }
}

/// All three, the first shown.
fn state() -> State {
    let mut state = State::new(reading(RAIN));
    state.apply(Action::Shelf(Shelf::Added(arrival(SNOW))));
    state.apply(Action::Shelf(Shelf::Added(arrival(WIND))));
    state
}

fn ids(state: &State) -> Vec<ArticleId> {
    state.library.entries(&state.reading).iter().map(|entry| entry.id).collect()
}

fn choose(state: &mut State, filter: Filter) {
    state.apply(Action::Filter(filter));
}

fn speaker(state: &State, name: &str) -> Choice {
    let found = state.reading.explored.speakers.iter().find(|speaker| speaker.name.eq_ignore_ascii_case(name));
    Choice::Speaker(Some(found.unwrap().id))
}

#[test]
fn articles_keep_their_order_whichever_is_shown() {
    let mut state = state();
    let order = ids(&state);
    for at in [1, 2, 0, 2, 1, 1] {
        state.apply(Action::Shelf(Shelf::Show(order[at])));
        assert_eq!((ids(&state), state.library.shown()), (order.clone(), order[at]));
        let texts = [RAIN, SNOW, WIND];
        assert_eq!(state.reading.explored.article.text, texts[at]);
    }
}

#[test]
fn the_words_of_all_articles_are_summed_by_country_and_by_name() {
    let mut state = state();
    state.apply(Action::Shelf(Shelf::Scope(Scope::All)));
    let all = state.together.clone().unwrap();
    let name = |id| all.speaker(id).0.map_or_else(String::new, |found| found.name.to_string());
    let told = all.voices().iter().flat_map(|voice| {
        let country = voice.country.map_or_else(String::new, |code| code.to_string());
        voice.speakers.iter().map(move |&(id, words)| format!("{country} {} {words}", name(id)))
    });
    let named: Vec<String> = told.filter(|row| !row.contains("officials")).collect();
    assert_eq!(named, ["FR Jean Petit 7", "GB Ada Lovelace 5", "DE Hans Klein 2"]);
}

#[test]
fn a_piece_of_the_bar_chooses_the_name_in_all_articles() {
    let mut state = state();
    state.apply(Action::Shelf(Shelf::Scope(Scope::All)));
    state.apply(Action::Voice(1, Some(0)));
    let all = state.together.clone().unwrap();
    assert_eq!((all.shown, all.speakers.iter().filter(|(.., is_chosen)| *is_chosen).count()), (2, 1));
    state.apply(Action::Voice(1, Some(0)));
    state.apply(Action::Voice(1, None));
    assert_eq!(state.together.clone().unwrap().shown, 2);
    assert!(state.chosen.filters.speakers.is_empty());
}

#[test]
fn the_neighbour_of_a_closed_article_is_shown_and_the_last_one_stays() {
    let mut state = state();
    let order = ids(&state);
    state.apply(Action::Shelf(Shelf::Show(order[1])));
    state.apply(Action::Shelf(Shelf::Close(order[1])));
    assert_eq!((ids(&state), state.library.shown()), (vec![order[0], order[2]], order[2]));
    state.apply(Action::Shelf(Shelf::Close(order[2])));
    // The button that has the focus goes with the list of the open ones.
    assert_eq!(state.place.jump.map(|jump| (jump.to, jump.aim)), Some((Target::Top, Aim::Focus)));
    state.apply(Action::Shelf(Shelf::Close(order[0])));
    assert_eq!(ids(&state), [order[0]]);
}

#[test]
fn a_chosen_speaker_is_found_again_by_name_and_waits_where_nobody_has_it() {
    let mut state = state();
    let order = ids(&state);
    let choice = speaker(&state, "Ada Lovelace");
    choose(&mut state, Filter::Toggle(choice));
    state.apply(Action::Shelf(Shelf::Show(order[1])));
    assert_eq!(state.chosen.filters.speakers.iter().count(), 1);
    assert_eq!(state.chosen.selection.quotes.len(), 1);
    state.apply(Action::Shelf(Shelf::Show(order[2])));
    assert_eq!((state.chosen.filters.speakers.is_empty(), state.chosen.selection.quotes.len()), (true, 0));
    assert_eq!((state.chosen.is_filtered(), state.chosen.elsewhere.len()), (Filtered::Yes, 1));
    state.apply(Action::Shelf(Shelf::Show(order[0])));
    assert!(choice.is_in(&state.chosen.filters));
    assert_eq!((state.chosen.selection.quotes.len(), state.chosen.elsewhere.len()), (1, 0));
    // With the last article that has them, the choice goes too.
    let name = state.library.entries(&state.reading)[1].reading.explored.speakers[0].name.clone();
    choose(&mut state, Filter::Clear);
    choose(&mut state, Filter::Name(name.into()));
    assert_eq!((state.chosen.elsewhere.len(), state.chosen.selection.quotes.len()), (1, 0));
    state.apply(Action::Shelf(Shelf::Close(order[1])));
    assert_eq!(state.chosen.is_filtered(), Filtered::No);
}

#[test]
fn all_is_the_sum_of_the_articles_whatever_is_chosen() {
    let mut state = state();
    let order = ids(&state);
    state.apply(Action::Shelf(Shelf::Scope(Scope::All)));
    let options = |state: &State| -> Vec<Filter> {
        let together = state.together.as_ref().unwrap();
        let names = together.speakers.iter().map(|(name, ..)| match name {
            Some(name) => Filter::Name(name.name.clone()),
            None => Filter::Toggle(Choice::Speaker(None)),
        });
        names.chain(together.counts.iter().map(|&(choice, _)| Filter::Toggle(choice))).collect()
    };
    for first in options(&state) {
        for second in options(&state) {
            choose(&mut state, Filter::Clear);
            choose(&mut state, first.clone());
            choose(&mut state, second.clone());
            let together = state.together.clone().unwrap();
            let mut shown = 0;
            let mut counts = vec![0; together.counts.len()];
            for part in &together.parts {
                assert_eq!(part.before, shown);
                shown += part.chosen.selection.quotes.len();
                for (sum, &(choice, _)) in counts.iter_mut().zip(&together.counts) {
                    *sum += count_in(&part.chosen, choice);
                }
            }
            assert_eq!(together.shown, shown);
            assert_eq!(counts, together.counts.iter().map(|&(_, count)| count).collect::<Vec<_>>());
            // It is the same from every article.
            for &id in &order {
                let mut there = state.clone();
                there.apply(Action::Shelf(Shelf::Show(id)));
                let from_there = there.together.unwrap();
                assert_eq!((&from_there.counts, &from_there.speakers), (&together.counts, &together.speakers));
            }
        }
    }
}

fn count_in(chosen: &Chosen, choice: Choice) -> usize {
    let selection = &chosen.selection;
    let found = match choice {
        Choice::Country(of) => selection.countries.iter().find(|row| row.0 == of).map(|row| row.1),
        Choice::Speaker(of) => selection.speakers.iter().find(|row| row.0 == of).map(|row| row.1),
        Choice::Kind(of) => selection.kinds.iter().find(|row| row.0 == of).map(|row| row.1),
        Choice::Naming(of) => selection.namings.iter().find(|row| row.0 == of).map(|row| row.1),
        Choice::Certainty(of) => selection.certainties.iter().find(|row| row.0 == of).map(|row| row.1),
    };
    found.unwrap_or_default()
}

#[test]
fn a_count_over_all_is_what_a_click_shows() {
    let mut state = state();
    state.apply(Action::Shelf(Shelf::Scope(Scope::All)));
    let all = state.together.clone().unwrap();
    assert_eq!(all.shown, all.all);
    for (name, count, is_chosen) in &all.speakers {
        assert!(!is_chosen);
        let Some(name) = name else { continue };
        choose(&mut state, Filter::Name(name.name.clone()));
        let now = state.together.clone().unwrap();
        assert_eq!(now.shown, *count, "{name:?}");
        assert!(now.speakers.iter().any(|(other, _, is_chosen)| *is_chosen && other.as_ref() == Some(name)));
        choose(&mut state, Filter::Name(name.name.clone()));
        assert_eq!(state.chosen.is_filtered(), Filtered::No);
    }
    let ada = all.speakers.iter().find(|(name, ..)| name.as_ref().is_some_and(|name| name.name == "Ada Lovelace"));
    assert_eq!(ada.map(|(_, count, _)| *count), Some(2), "one name, however it is written: {:?}", all.speakers);
}

#[test]
fn something_that_happens_in_another_article_happens_there() {
    let mut state = state();
    let order = ids(&state);
    let go = Action::Go(Go::To(Target::Text(QuoteId(1))));
    state.apply(Action::Shelf(Shelf::In(order[1], Box::new(go))));
    assert_eq!((state.library.shown(), state.place.current), (order[1], Some(QuoteId(1))));
    assert_eq!(state.place.jump.map(|jump| jump.to), Some(Target::Text(QuoteId(1))));
}

#[test]
fn corrections_stay_with_their_article() {
    use sayso_engine::corrections::{Correction, QuoteKey};
    let mut state = state();
    let order = ids(&state);
    let nobody = |state: &State| Correction::Nobody(QuoteKey::of(&state.reading.explored.quotes[0]));
    let first = nobody(&state);
    state.apply(Action::Correct(Correct::Add(vec![first])));
    let count = state.reading.explored.quotes.len();
    state.apply(Action::Shelf(Shelf::Show(order[1])));
    assert!(state.corrections.history.list().is_empty());
    let kept = nobody(&state);
    state.apply(Action::Shelf(Shelf::Show(order[0])));
    assert_eq!((state.reading.explored.quotes.len(), state.corrections.history.can_undo()), (count, true));
    state.apply(Action::Shelf(Shelf::Kept(order[1], Correct::Restore(vec![kept]))));
    state.apply(Action::Shelf(Shelf::Show(order[1])));
    assert_eq!((state.reading.explored.quotes.len(), state.corrections.history.list().len()), (1, 1));
}

#[test]
fn a_sample_gives_way_to_the_first_article_and_an_own_one_stays() {
    for (role, open) in [(Role::Sample, 1), (Role::Own, 2)] {
        let mut state = State { library: Shared::new(Library::new(role)), ..State::new(reading(RAIN)) };
        state.apply(Action::Shelf(Shelf::Opened(arrival(SNOW), Vec::new())));
        assert_eq!((state.library.entries(&state.reading).len(), &*state.reading.explored.article.text), (open, SNOW));
        state.apply(Action::Shelf(Shelf::Opened(arrival(WIND), Vec::new())));
        assert_eq!(state.library.entries(&state.reading).len(), open + 1);
    }
}

#[test]
fn what_was_open_is_open_again_as_it_was() {
    for (with_own, shown) in [(false, SNOW), (true, SNOW), (true, RAIN)] {
        let mut state = State { library: Shared::new(Library::new(Role::Sample)), ..State::new(reading(RAIN)) };
        let at = [SNOW, WIND].iter().position(|text| *text == shown);
        let arrivals = vec![arrival(SNOW), arrival(WIND)];
        let again = Reopened { arrivals, shown: at, with_own, scope: Scope::All };
        state.apply(Action::Shelf(Shelf::Reopened(again)));
        let open: Vec<String> = state
            .library
            .entries(&state.reading)
            .iter()
            .map(|entry| entry.reading.explored.article.text.clone())
            .collect();
        assert_eq!(open, if with_own { vec![RAIN, SNOW, WIND] } else { vec![SNOW, WIND] });
        assert_eq!(state.reading.explored.article.text, shown);
        assert_eq!(state.together.as_ref().map(|all| all.parts.len()), Some(open.len()));
    }
}

#[test]
fn the_same_article_is_not_opened_twice() {
    let mut state = state();
    choose(&mut state, Filter::Toggle(Choice::Speaker(None)));
    let order = ids(&state);
    for (text, at) in [(SNOW, 1), (RAIN, 0), (RAIN, 0)] {
        state.apply(Action::Shelf(Shelf::Opened(arrival(text), Vec::new())));
        assert_eq!((ids(&state), state.library.shown()), (order.clone(), order[at]));
        assert_eq!(state.chosen.is_filtered(), Filtered::No);
    }
}

#[test]
fn more_than_there_is_room_for_is_refused_with_a_sentence() {
    let mut state = State::new(reading(RAIN));
    for at in 1..MOST {
        state.apply(Action::Shelf(Shelf::Added(arrival(&format!("“It rains {at},” said Jean Petit.")))));
    }
    assert_eq!((state.library.entries(&state.reading).len(), &state.notice), (MOST, &None));
    let before = state.clone();
    // What a link brings for the article is nothing for the one that is shown.
    let choose = Action::Asked("?speaker=jean-petit".to_owned());
    state.apply(Action::Shelf(Shelf::Opened(arrival(SNOW), vec![choose.clone()])));
    assert_eq!((&state.reading, &state.chosen), (&before.reading, &before.chosen));
    assert!(state.notice.as_ref().is_some_and(|sentence| sentence.contains("200 articles")));
    state.apply(Action::Shelf(Shelf::Opened(arrival(RAIN), vec![choose])));
    assert_eq!(state.chosen.is_filtered(), Filtered::Yes, "it is open already");
}

#[test]
fn an_address_names_speakers_of_other_open_articles() {
    let mut state = state();
    let order = ids(&state);
    state.apply(Action::Asked("?speaker=hans-klein,jean-petit,nobody".to_owned()));
    assert_eq!((state.chosen.filters.speakers.iter().count(), state.chosen.elsewhere.len()), (1, 1));
    let written = |state: &State| {
        crate::address::write_with("", &state.chosen.filters, &state.chosen.elsewhere, &state.reading.explored)
    };
    for id in order {
        state.apply(Action::Shelf(Shelf::Show(id)));
        assert_eq!(written(&state), "?speaker=hans-klein,jean-petit");
    }
}

#[test]
fn an_address_names_countries_of_other_open_articles() {
    let mut state = state();
    state.apply(Action::Shelf(Shelf::Show(ids(&state)[2])));
    state.apply(Action::Asked("?country=DE,FR,CN".to_owned()));
    let chosen: Vec<String> = state.chosen.filters.countries.iter().flatten().map(ToString::to_string).collect();
    assert_eq!(chosen, ["DE", "FR"], "none of them is Chinese");
}

#[test]
fn an_article_without_a_headline_is_called_after_its_file_or_its_first_words() {
    let named = |file: &'static str| {
        let mut state = State::new(reading("“Unrelated,” said Ann Lee."));
        state.apply(Action::Shelf(Shelf::Added(Arrival { file: file.into(), reading: reading(SNOW) })));
        let entry = state.library.entries(&state.reading).remove(1);
        (entry.name.to_string(), entry.note)
    };
    assert_eq!(named("storm.txt"), ("storm.txt".to_owned(), None));
    assert_eq!(named("").0, "“It snows,” said Hans Klein, a German mi…");
}

/// The hue of each country in each of the open articles, as it is drawn.
fn hues(state: &State) -> Vec<Vec<String>> {
    let of = |entry: &Entry| {
        let countries = entry.reading.voices.iter().filter_map(|voice| voice.country);
        countries.map(|code| [code.name(), " ", entry.reading.palette.hue(Some(code))].concat()).collect()
    };
    state.library.entries(&state.reading).iter().map(of).collect()
}

/// A German, a Chinese, a French minister, an article each; the second has a British one as well.
const THREE: [&str; 3] = [
    "“It snows and snows,” said Hans Klein, a German minister.",
    "“It hails and hails and hails,” said Li Wei, a Chinese minister.\n\n“It is wet,” said John Bull, a British minister.",
    "“It rains,” said Jean Petit, a French minister.",
];

fn opened(texts: &[&str]) -> State {
    let mut state = State { library: Shared::new(Library::new(Role::Sample)), ..State::new(reading(RAIN)) };
    for text in texts {
        state.apply(Action::Shelf(Shelf::Opened(arrival(text), Vec::new())));
    }
    state
}

#[test]
fn an_article_that_is_shown_alone_has_hues_that_do_not_depend_on_what_was_opened_before() {
    let alone = hues(&opened(&THREE[1..2]));
    assert_eq!(alone, [["China 1", "United Kingdom 2"]]);
    assert_eq!(hues(&opened(&THREE))[1], alone[0]);
    assert_eq!(hues(&opened(&[THREE[2], THREE[1]]))[1], alone[0]);
}

#[test]
fn where_all_are_listed_a_country_has_one_hue_in_all_of_them_and_no_other_has_it() {
    let listed = |texts: &[&str]| {
        let mut state = opened(texts);
        state.apply(Action::Shelf(Shelf::Scope(Scope::All)));
        let mut hues = hues(&state).concat();
        hues.sort_unstable();
        (state, hues)
    };
    let (mut state, together) = listed(&THREE);
    assert_eq!(together, ["China 1", "France 4", "Germany 3", "United Kingdom 2"]);
    assert_eq!(listed(&[THREE[2], THREE[0], THREE[1]]).1, together);
    let germany = sayso_engine::CountryCode::parse("DE");
    // Shown is the French minister's article.
    assert_eq!(state.reading.palette.hue(germany), "3");
    let before = state.clone();
    state.apply(Action::Shelf(Shelf::Show(ids(&state)[0])));
    assert_eq!((state.reading.palette.hue(germany), hues(&state)), ("3", hues(&before)));
    state.apply(Action::Shelf(Shelf::Scope(Scope::Shown)));
    assert_eq!(hues(&state), hues(&opened(&THREE)));
}

#[test]
fn a_correction_leaves_every_hue_as_it_is() {
    use sayso_engine::corrections::{Correction, QuoteKey};
    let mut state = opened(&THREE[1..2]);
    let before = hues(&state);
    let nobody = Correction::Nobody(QuoteKey::of(&state.reading.explored.quotes[0]));
    state.apply(Action::Correct(Correct::Add(vec![nobody])));
    assert_eq!(hues(&state), [["United Kingdom 2"]]);
    state.apply(Action::Correct(Correct::Undo));
    assert_eq!(hues(&state), before);
}

#[test]
fn voices_are_in_the_order_of_their_words_in_one_article_and_in_all() {
    let many = "“It rains,” said Jean Petit, a French minister. “It rains,” said Petit.\n\n“It snows and it snows and it \
                snows,” said Hans Klein, a German minister.";
    let mut state = opened(&[many, THREE[1]]);
    let words = |voices: &[crate::reading::Voice]| voices.iter().map(|voice| voice.words).collect::<Vec<_>>();
    assert_eq!(words(&state.library.waiting()[0].reading.voices), [8, 4]);
    state.apply(Action::Shelf(Shelf::Scope(Scope::All)));
    assert_eq!(words(state.together.unwrap().voices()), [8, 6, 4, 3]);
}

//! Whose voice: each country's share of what is reported, inside it each speaker's, as one bar that is also a filter.

use sayso_engine::query::Set;
use sayso_engine::{CountryCode, SpeakerId};
use web_sys::Element;
use yew::prelude::*;

use crate::labels;
use crate::later;
use crate::library::together::Together;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::{Action, Choice, Dialog, Plot};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct VoicesProps {
    pub(crate) reading: Shared<Reading>,
    /// All open articles, if all are counted.
    pub(crate) together: Option<Shared<Together>>,
    /// Those that are chosen, of all that the filters can choose by: what else changes changes nothing here.
    pub(crate) countries: Set<Option<CountryCode>>,
    pub(crate) speakers: Set<Option<SpeakerId>>,
    /// Nobody asks for the figures before the button is pressed.
    pub(crate) has_figures: bool,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Voices(props: &VoicesProps) -> Html {
    let VoicesProps { reading, countries, has_figures, act, .. } = props;
    let voices = props.voices();
    let onfigures = act.reform(|_: MouseEvent| Action::Figures);
    let figures = || later::now().map(|later| (later.figures)(props.clone()));
    let all = voices.iter().map(|voice| voice.words).sum();
    let country = |(at, voice): (usize, &Voice)| {
        html! {
            <li>
                <button type="button" data-voice={at.to_string()} data-hue={props.hue(voice.country)}
                    aria-pressed={if countries.contains(&voice.country) { "true" } else { "false" }}>
                    <span class="name">{ labels::country(voice.country) }</span>
                    if let Some(code) = voice.country { <span class="code" aria-hidden="true">{ code.as_str() }</span> }
                    { " " }
                    <span class="share">{ labels::percent(voice.words, all) }</span>
                </button>
            </li>
        }
    };
    // One listener for all of them.
    let onclick = {
        let act = act.clone();
        Callback::from(move |event: MouseEvent| {
            if let Some(action) = event.target_dyn_into::<Element>().and_then(|at| action_at(&at)) {
                act.emit(action);
            }
        })
    };
    let plots = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Plots(Plot::World))));
    html! {
        <section class="voices" part="voices" {onclick} aria-label={labels::part(t(Word::Share), &reading.explored.article)}>
            // The buttons and the table say the same in words.
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{ bars(props, all) }</svg>
            <div class="legend">
                <ul role="list">{ for voices.iter().enumerate().map(country) }</ul>
                if all > 0 {
                    <button type="button" popovertarget="figures" onclick={onfigures}>{ t(Word::Figures) }</button>
                    <button type="button" class="to-map" aria-haspopup="dialog" onclick={plots}>{ t(Word::Map) }</button>
                }
            </div>
            <div id="figures" popover="" class="figures">
                if *has_figures { { figures() } }
            </div>
        </section>
    }
}

impl VoicesProps {
    pub(crate) fn voices(&self) -> &[Voice] {
        self.together.as_ref().map_or(&self.reading.voices, |all| all.voices())
    }

    pub(crate) fn hue(&self, country: Option<CountryCode>) -> &'static str {
        self.reading.palette.hue(country)
    }

    /// The name of a speaker, and whether it is chosen.
    pub(crate) fn who(&self, speaker: Option<SpeakerId>) -> (String, bool) {
        match (&self.together, later::now()) {
            (Some(all), Some(later)) => (later.who)(all, speaker),
            _ => (labels::chip(Choice::Speaker(speaker), &self.reading.explored), self.speakers.contains(&speaker)),
        }
    }
}

/// The name of a speaker of all open articles, and whether it is chosen.
pub(crate) fn who(all: &Together, speaker: Option<SpeakerId>) -> (String, bool) {
    let (name, is_chosen) = all.speaker(speaker);
    (name.map_or_else(|| t(Word::UnknownSpeaker).to_owned(), |known| known.name.to_string()), is_chosen)
}

/// What a click on an element does: a country is chosen by its button, a speaker by their piece of the bar.
fn action_at(element: &Element) -> Option<Action> {
    let element = element.closest("[data-voice]").ok()??;
    let number = |name: &str| element.get_attribute(name)?.parse::<usize>().ok();
    Some(Action::Voice(number("data-voice")?, number("data-row")))
}

/// Drawn as shapes, since their widths are not known to any style sheet. Shares are counted in thousandths of the bar.
fn bars(props: &VoicesProps, all: usize) -> Html {
    let countries = &props.countries;
    let is_any_chosen = match &props.together {
        None => !props.speakers.is_empty(),
        Some(all) => all.speakers.iter().any(|(.., is_chosen)| *is_chosen),
    };
    let mut words_before = 0;
    let pieces = props.voices().iter().enumerate().flat_map(|(at, voice)| {
        voice.speakers.iter().enumerate().map(move |(row, &(speaker, words))| (at, voice.country, row, speaker, words))
    });
    pieces
        .filter_map(|(at, country, row, speaker, words)| {
            let start = words_before * 1000 / all.max(1);
            words_before += words;
            let end = words_before * 1000 / all.max(1);
            // Too thin to be seen; the table has it.
            let width = (end - start).checked_sub(1)?;
            let (whose, is_chosen) = props.who(speaker);
            let is_out =
                (!countries.is_empty() && !countries.contains(&country)) || (is_any_chosen && !is_chosen);
            Some(html! {
                <rect data-voice={at.to_string()} data-row={row.to_string()} data-hue={props.hue(country)}
                    x={start.to_string()} y="0" width={(width + 1).to_string()} height="10" class={is_out.then_some("out")}>
                    <title>{ labels::share(&whose, words, all) }</title>
                </rect>
            })
        })
        .collect()
}

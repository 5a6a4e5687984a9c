//! Whose voice: each country's share of what is reported, inside it each speaker's, as one bar that is also a filter.

use sayso_engine::query::Set;
use sayso_engine::{CountryCode, SpeakerId};
use web_sys::Element;
use yew::prelude::*;

use crate::components::figures::FiguresProps;
use crate::labels;
use crate::later;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::{Action, Choice, Dialog, Filter, Plot};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct VoicesProps {
    pub(crate) reading: Shared<Reading>,
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
    let onfigures = act.reform(|_: MouseEvent| Action::Figures);
    let figures = || later::now().map(|later| (later.figures)(FiguresProps { reading: reading.clone() }));
    let all = reading.voices.iter().map(|voice| voice.words).sum();
    let country = |(at, voice): (usize, &Voice)| {
        html! {
            <li>
                <button type="button" data-voice={at.to_string()} data-hue={reading.palette.hue(voice.country)}
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
        let (reading, act) = (reading.clone(), act.clone());
        Callback::from(move |event: MouseEvent| {
            if let Some(choice) = event.target_dyn_into::<Element>().and_then(|at| choice_at(&at, &reading)) {
                act.emit(Action::Filter(Filter::Toggle(choice)));
            }
        })
    };
    let plots = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Plots(Plot::World))));
    html! {
        <section class="voices" part="voices" {onclick} aria-label={labels::part(t(Word::Share), &reading.explored.article)}>
            // The buttons and the table say the same in words.
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{ bars(props, all) }</svg>
            <div class="legend">
                <ul role="list">{ for reading.voices.iter().enumerate().map(country) }</ul>
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

/// What a click on an element chooses: a country by its button, a speaker by their piece of the bar.
fn choice_at(element: &Element, reading: &Reading) -> Option<Choice> {
    let element = element.closest("[data-voice]").ok()??;
    let number = |name: &str| element.get_attribute(name)?.parse::<usize>().ok();
    let voice = reading.voices.get(number("data-voice")?)?;
    match number("data-row") {
        None => Some(Choice::Country(voice.country)),
        Some(row) => voice.speakers.get(row).map(|row| Choice::Speaker(row.0)),
    }
}

/// Drawn as shapes, since their widths are not known to any style sheet. Shares are counted in thousandths of the bar.
fn bars(props: &VoicesProps, all: usize) -> Html {
    let VoicesProps { reading, countries, speakers, .. } = props;
    let mut words_before = 0;
    let pieces = reading.voices.iter().enumerate().flat_map(|(at, voice)| {
        voice.speakers.iter().enumerate().map(move |(row, &(speaker, words))| (at, voice.country, row, speaker, words))
    });
    pieces
        .filter_map(|(at, country, row, speaker, words)| {
            let start = words_before * 1000 / all.max(1);
            words_before += words;
            let end = words_before * 1000 / all.max(1);
            // Too thin to be seen; the table has it.
            let width = (end - start).checked_sub(1)?;
            let is_out = (!countries.is_empty() && !countries.contains(&country))
                || (!speakers.is_empty() && !speakers.contains(&speaker));
            let whose = labels::chip(Choice::Speaker(speaker), &reading.explored);
            Some(html! {
                <rect data-voice={at.to_string()} data-row={row.to_string()} data-hue={reading.palette.hue(country)}
                    x={start.to_string()} y="0" width={(width + 1).to_string()} height="10" class={is_out.then_some("out")}>
                    <title>{ labels::share(&whose, words, all) }</title>
                </rect>
            })
        })
        .collect()
}

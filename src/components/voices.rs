//! Whose voice: each country's share of what is reported, inside it each speaker's, as one bar that is also a filter.

use yew::prelude::*;

use crate::components::figures::FiguresProps;
use crate::labels;
use crate::later;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen, Dialog, Filter, Plot};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct VoicesProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    /// Nobody asks for the figures before the button is pressed.
    pub(crate) has_figures: bool,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Voices(props: &VoicesProps) -> Html {
    let VoicesProps { reading, chosen, has_figures, act } = props;
    let onfigures = act.reform(|_: MouseEvent| Action::Figures);
    let figures = || later::now().map(|later| (later.figures)(FiguresProps { reading: reading.clone() }));
    let all = reading.voices.iter().map(|voice| voice.words).sum();
    let country = |voice: &Voice| {
        let choice = Choice::Country(voice.country);
        let is_chosen = choice.is_in(&chosen.filters);
        html! {
            <li>
                <button type="button" data-hue={reading.palette.hue(voice.country)} onclick={toggle(choice, act)}
                    aria-pressed={if is_chosen { "true" } else { "false" }}>
                    <span class="name">{ labels::country(voice.country) }</span>
                    if let Some(code) = voice.country { <span class="code" aria-hidden="true">{ code.as_str() }</span> }
                    { " " }
                    <span class="share">{ labels::percent(voice.words, all) }</span>
                </button>
            </li>
        }
    };
    let plots = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Plots(Plot::World))));
    html! {
        <section class="voices" part="voices" aria-label={labels::part(t(Word::Share), &reading.explored.article)}>
            // The buttons and the table say the same in words.
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{ bars(props, all) }</svg>
            <div class="legend">
                <ul role="list">{ for reading.voices.iter().map(country) }</ul>
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

fn toggle(choice: Choice, act: &Callback<Action>) -> Callback<MouseEvent> {
    act.reform(move |_| Action::Filter(Filter::Toggle(choice)))
}

/// Drawn as shapes, since their widths are not known to any style sheet. Shares are counted in thousandths of the bar.
fn bars(props: &VoicesProps, all: usize) -> Html {
    let VoicesProps { reading, chosen, act, .. } = props;
    let mut words_before = 0;
    let speakers = reading.voices.iter().flat_map(|voice| voice.speakers.iter().map(move |row| (voice, row)));
    speakers
        .filter_map(|(voice, &(speaker, words))| {
            let start = words_before * 1000 / all.max(1);
            words_before += words;
            let end = words_before * 1000 / all.max(1);
            // Too thin to be seen; the table has it.
            let width = (end - start).checked_sub(1)?;
            let (country, choice) = (Choice::Country(voice.country), Choice::Speaker(speaker));
            let filters = &chosen.filters;
            let is_out = (!filters.countries.is_empty() && !country.is_in(filters))
                || (!filters.speakers.is_empty() && !choice.is_in(filters));
            Some(html! {
                <rect data-hue={reading.palette.hue(voice.country)} x={start.to_string()} y="0"
                    width={(width + 1).to_string()} height="10" class={is_out.then_some("out")}
                    onclick={toggle(choice, act)}>
                    <title>{ labels::share(&labels::chip(choice, &reading.explored), words, all) }</title>
                </rect>
            })
        })
        .collect()
}

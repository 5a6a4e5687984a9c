//! Where in the world: a map of tiles that is also a filter, and the plots to take away as pictures.

use sayso_engine::CountryCode;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::components::notice::notice;
use crate::components::scope::{choose, scope, use_scope};
use crate::export::{Much, Way, articles, export, name_of};
use crate::hooks::use_modal;
use crate::labels;
use crate::library::Library;
use crate::page::Page;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen, Filter};
use crate::words::{Word, t};

/// The plots: as the module of exports calls them, and in words.
const PLOTS: [(&str, Word); 3] =
    [("world", Word::PlotWorld), ("voices", Word::PlotVoices), ("places", Word::PlotPlaces)];

/// Units between the beginnings of two tiles; a tile is two less, so that they stand apart.
const STEP: usize = 20;

/// A share's shade is one of so many.
const SHADES: usize = 5;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PlotsDialogProps {
    /// Whether it is wanted.
    pub(crate) is_open: bool,
    pub(crate) library: Shared<Library>,
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) page: Page,
    /// What was wrong with the last try.
    pub(crate) sentence: Option<AttrValue>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn PlotsDialog(props: &PlotsDialogProps) -> Html {
    let dialog = use_node_ref();
    let plot = use_node_ref();
    let world = use_state_eq(AttrValue::default);
    use_modal(dialog.clone(), props.is_open);
    let (wanted, all) = use_scope(&props.library, props.is_open);
    // The map is fetched when the first reader asks for it.
    use_effect_with(props.is_open && world.is_empty(), {
        let (page, act, world) = (props.page.clone(), props.act.clone(), world.setter());
        move |&is_wanted| {
            if is_wanted {
                spawn_local(async move {
                    match page.world().await.ok().and_then(|file| file.as_string()) {
                        Some(file) => world.set(file.into()),
                        None => act.emit(Action::Refused(t(Word::NoMap).into())),
                    }
                });
            }
        }
    });
    let saving = |way| {
        let (plot, props, wanted) = (plot.clone(), props.clone(), *wanted);
        Callback::from(move |_: MouseEvent| {
            let Some(plot) = plot.cast::<HtmlSelectElement>() else { return };
            let within = props.library.within(wanted, &props.reading, &props.chosen);
            let articles = articles(&within, Much::All);
            export(articles, plot.value(), way, name_of(&within), props.page.clone(), props.act.clone());
        })
    };
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    let onclose = props.act.reform(|_: Event| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog plots" aria-labelledby="plots-title" {onclose}>
            if props.is_open {
                <h2 id="plots-title">{ t(Word::PlotWorld) }</h2>
                { notice(props.sentence.as_ref(), &props.act) }
                { map(&world, props) }
                <p class="hint">{ t(Word::MapHint) }</p>
                { elsewhere(&props.reading) }
                if all > 1 {
                    { scope("plot-scope", t(Word::SavePlot), *wanted, all, &choose(&wanted)) }
                }
                <label for="plot">{ t(Word::SavePlot) }</label>
                <select ref={plot.clone()} id="plot" class="form">
                    for (value, label) in PLOTS {
                        <option {value}>{ t(label) }</option>
                    }
                </select>
                <div class="actions">
                    <button type="button" onclick={close}>{ t(Word::Close) }</button>
                    <button type="button" onclick={saving(Way::Picture)}>{ t(Word::SavePng) }</button>
                    <button type="button" class="primary" onclick={saving(Way::File)}>{ t(Word::SaveSvg) }</button>
                </div>
            }
        </dialog>
    }
}

/// The map of a file: a row of tiles a line, a country a word, `..` where none is.
fn map(file: &str, props: &PlotsDialogProps) -> Html {
    let rows = || file.lines().filter(|line| !line.starts_with('#'));
    let width = rows().map(|line| line.split(' ').count()).max().unwrap_or_default() * STEP;
    let tiles = rows().enumerate().flat_map(|(row, line)| {
        line.split(' ').enumerate().filter_map(move |(column, word)| Some((CountryCode::parse(word)?, column, row)))
    });
    // As large as it will be, so that nothing moves when it is there.
    let view = ["0 0 ", &width.max(28 * STEP).to_string(), " ", &(rows().count().max(17) * STEP).to_string()].concat();
    html! {
        <svg class="map" viewBox={view} role="group" aria-label={t(Word::PlotWorld)}>
            { for tiles.map(|(code, column, row)| tile(code, [column * STEP, row * STEP], props)) }
        </svg>
    }
}

/// A country: one that somebody speaks for can be chosen.
fn tile(code: CountryCode, [x, y]: [usize; 2], props: &PlotsDialogProps) -> Html {
    let PlotsDialogProps { reading, chosen, act, .. } = props;
    let side = STEP - 2;
    let shape = html! {
        <>
            <rect x={x.to_string()} y={y.to_string()} width={side.to_string()} height={side.to_string()} rx="2" />
            <text x={(x + side / 2).to_string()} y={(y + side / 2 + 3).to_string()}>{ code.to_string() }</text>
        </>
    };
    let Some(voice) = reading.voices.iter().find(|voice| voice.country == Some(code)) else {
        return html! { <g aria-hidden="true">{ shape }<title>{ labels::country(Some(code)) }</title></g> };
    };
    let choice = Choice::Country(Some(code));
    let toggle = act.reform(move |()| Action::Filter(Filter::Toggle(choice)));
    let onkeydown = {
        let toggle = toggle.clone();
        Callback::from(move |event: KeyboardEvent| {
            if matches!(event.key().as_str(), "Enter" | " ") {
                event.prevent_default();
                toggle.emit(());
            }
        })
    };
    let label = labels::share(&labels::country(Some(code)), voice.words, words(&reading.voices));
    html! {
        <g role="button" tabindex="0" aria-label={label.clone()} data-shade={shade(voice.words, &reading.voices).to_string()}
            aria-pressed={if choice.is_in(&chosen.filters) { "true" } else { "false" }}
            onclick={toggle.reform(|_: MouseEvent| ())} {onkeydown}>
            { shape }
            <title>{ label }</title>
        </g>
    }
}

/// Voices that have no tile.
fn elsewhere(reading: &Reading) -> Html {
    let all = words(&reading.voices);
    let unknown = reading.voices.iter().find(|voice| voice.country.is_none() && voice.words > 0);
    unknown.map_or_else(Html::default, |voice| {
        html! { <p class="hint">{ labels::share(&labels::country(None), voice.words, all) }</p> }
    })
}

fn words(voices: &[Voice]) -> usize {
    voices.iter().map(|voice| voice.words).sum()
}

/// The smallest of the shades whose square is not below the share: so small shares are told apart too.
fn shade(words: usize, voices: &[Voice]) -> usize {
    let most = voices.iter().filter(|voice| voice.country.is_some()).map(|voice| voice.words).max().unwrap_or_default();
    (1..=SHADES).find(|step| words * SHADES * SHADES <= most * step * step).unwrap_or(SHADES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_words_are_the_darkest_and_few_are_not_none() {
        let voices: Vec<Voice> = [("US", 200), ("FR", 1), ("DE", 40)]
            .map(|(code, words)| Voice { country: CountryCode::parse(code), words, speakers: Vec::new() })
            .into();
        assert_eq!([200, 1, 40].map(|words| shade(words, &voices)), [5, 1, 3]);
        assert_eq!(shade(0, &[]), 1);
    }
}

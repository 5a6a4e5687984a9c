//! Plots to look at and to take away as pictures; where in the world is a map of tiles that is also a filter.

use std::cell::Cell;
use std::ops::Range;
use std::rc::Rc;

use sayso_engine::CountryCode;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use crate::components::notice::notice;
use crate::components::scope::{choose, scope, use_scope};
use crate::export::{Way, export, name_of};
use crate::hooks::use_modal;
use crate::labels;
use crate::library::together::Part;
use crate::library::{Library, Scope};
use crate::look::{self, Ground};
use crate::page::Page;
use crate::palette::Palette;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen, Dialog, Filter, Plot};
use crate::words::{Word, t};

/// The plots: as the module of exports calls them, and in words.
const PLOTS: [(Plot, &str, Word); 3] = [
    (Plot::World, "world", Word::PlotWorld),
    (Plot::Voices, "voices", Word::PlotVoices),
    (Plot::Places, "places", Word::PlotPlaces),
];

/// Units between the beginnings of two tiles; a tile is two less, so that they stand apart.
const STEP: usize = 20;

/// How large the map is. It takes its room before it is there, so that nothing moves.
const COLUMNS: usize = 28;
const ROWS: usize = 17;

/// The first columns have the Americas.
const AMERICAS: usize = 8;

/// A share's shade is one of so many.
const SHADES: usize = 5;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct PlotsDialogProps {
    /// The one that is looked at; none while the dialog is closed.
    pub(crate) plot: Option<Plot>,
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
    let world = use_state_eq(AttrValue::default);
    let is_open = props.plot.is_some();
    let onclose = use_modal(dialog.clone(), is_open, &props.act);
    let (wanted, all) = use_scope(&props.library, is_open);
    // The map is fetched when the first reader asks for it.
    use_effect_with(props.plot == Some(Plot::World) && world.is_empty(), {
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
    let said = if props.plot == Some(Plot::World) { said(props, *wanted) } else { Vec::new() };
    let region = use_node_ref();
    use_effect_with((is_open, world.clone(), *wanted), {
        let (region, said) = (region.clone(), said.clone());
        move |(_, world, _)| {
            if let Some(region) = region.cast::<Element>() {
                look_at(&region, &tiles(world), &said);
            }
        }
    });
    let shown = props.plot.and_then(|plot| PLOTS.into_iter().find(|(other, ..)| *other == plot));
    let Some((plot, form, title)) = shown else {
        return html! { <dialog ref={dialog} class="dialog plots" aria-labelledby="plots-title" {onclose}></dialog> };
    };
    let saving = |way| {
        let (props, wanted) = (props.clone(), *wanted);
        Callback::from(move |_: MouseEvent| {
            let within = props.library.within(wanted, &props.reading, &props.chosen);
            let articles = look::plot(&within, &props.reading.palette, title, Ground::Paper);
            export(articles, form.to_owned(), way, name_of(&within), props.page.clone(), props.act.clone());
        })
    };
    let onchange = props.act.reform(|event: Event| {
        let value = event.target_unchecked_into::<HtmlSelectElement>().value();
        let plot = PLOTS.into_iter().find(|(_, form, _)| *form == value).map(|(plot, ..)| Dialog::Plots(plot));
        Action::Dialog(plot)
    });
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog plots" aria-labelledby="plots-title" {onclose}>
            <h2 id="plots-title">{ t(title) }</h2>
            { notice(props.sentence.as_ref(), &props.act) }
            <label for="plot">{ t(Word::Plot) }</label>
            <select id="plot" class="form" {onchange}>
                for (other, value, label) in PLOTS {
                    <option {value} selected={other == plot}>{ t(label) }</option>
                }
            </select>
            if all > 1 {
                { scope("plot-scope", t(Word::Plot), *wanted, all, &choose(&wanted)) }
            }
            if plot == Plot::World {
                <ul class="choosers" role="list">{ for said.iter().filter_map(|row| chooser(row, &said, props)) }</ul>
                { map(&world, &said, &region, props) }
                <p class="hint">{ t(Word::MapHint) }</p>
                { elsewhere(&said) }
            } else {
                <Picture key={form} {form} {title} within={props.library.within(*wanted, &props.reading, &props.chosen)}
                    palette={props.reading.palette.clone()} page={props.page.clone()} act={props.act.clone()} />
            }
            <div class="actions">
                <button type="button" onclick={close}>{ t(Word::Close) }</button>
                <button type="button" onclick={saving(Way::Picture)}>{ t(Word::SavePng) }</button>
                <button type="button" class="primary" onclick={saving(Way::File)}>{ t(Word::SaveSvg) }</button>
            </div>
        </dialog>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PictureProps {
    form: &'static str,
    title: Word,
    within: Vec<Part>,
    /// The colours of the page.
    palette: Palette,
    page: Page,
    act: Callback<Action>,
}

/// A plot, as it is saved but on the ground of the page.
#[component]
fn Picture(props: &PictureProps) -> Html {
    let svg = use_state_eq(String::new);
    use_effect_with((props.form, props.title, props.within.clone(), props.palette.clone()), {
        let (svg, page, act) = (svg.setter(), props.page.clone(), props.act.clone());
        move |(form, title, within, palette)| {
            let (form, articles) = (*form, look::plot(within, palette, *title, Ground::Page));
            // What is made of what was wanted before is not shown, whenever it comes.
            let is_wanted = Rc::new(Cell::new(true));
            let still = Rc::clone(&is_wanted);
            spawn_local(async move {
                let made = page.exporting("text", &articles, form, "").await.ok().and_then(|made| made.as_string());
                match made.filter(|_| still.get()) {
                    Some(made) => svg.set(made),
                    None if still.get() => act.emit(Action::Refused(t(Word::NotExported).into())),
                    None => {}
                }
            });
            move || is_wanted.set(false)
        }
    });
    if svg.is_empty() {
        return Html::default();
    }
    // What it shows, in words: a picture in a page keeps its own to itself.
    let told = svg.split_once("<desc>").and_then(|(_, rest)| rest.split_once("</desc>")).map_or("", |(told, _)| told);
    let alt = told.replace("&lt;", "<").replace("&amp;", "&");
    let src = ["data:image/svg+xml,", &String::from(js_sys::encode_uri_component(&svg))].concat();
    html! { <div class="wide" tabindex="0" role="group" aria-label={t(Word::Plot)}><img class="plot" {src} {alt} /></div> }
}

/// The map of a file: a row of tiles a line, a country a word, `..` where none is.
fn tiles(file: &str) -> Vec<Tile> {
    let lines = file.lines().filter(|line| !line.starts_with('#')).enumerate();
    let tiles = lines.flat_map(|(row, line)| {
        let words = line.split(' ').enumerate();
        words.filter_map(move |(column, word)| Some((CountryCode::parse(word)?, [column, row])))
    });
    tiles.collect()
}

/// Where there is no room for all of the map, it is moved to where the most words are.
fn look_at(region: &Element, tiles: &[Tile], said: &[Said]) {
    let column = |&(code, words): &Said| Some((tiles.iter().find(|tile| Some(tile.0) == code)?.1[0], words));
    let columns: Vec<(usize, usize)> = said.iter().filter_map(column).collect();
    let pixels = |length: i32| usize::try_from(length).unwrap_or_default();
    let (wide, room) = (pixels(region.scroll_width()).max(1), pixels(region.client_width()));
    let seen = (room * COLUMNS / wide).max(1);
    let within = |start: usize| columns.iter().filter(move |(column, _)| (start..start + seen).contains(column));
    let starts = columns.iter().map(|&(start, _)| start);
    if let Some(start) = starts.max_by_key(|&start| within(start).map(|&(_, words)| words).sum::<usize>()) {
        let last = within(start).map(|&(column, _)| column).max().unwrap_or(start);
        let middle = (start + last + 1) * wide / (2 * COLUMNS);
        region.set_scroll_left(i32::try_from(middle.saturating_sub(room / 2)).unwrap_or_default());
    }
}

fn map(file: &str, said: &[Said], region: &NodeRef, props: &PlotsDialogProps) -> Html {
    let tiles = tiles(file);
    let part = |columns: Range<usize>| {
        let view = [columns.start, 0, columns.len(), ROWS].map(|tiles| (tiles * STEP).to_string());
        let tiles = || tiles.iter().filter(|(_, [column, _])| columns.contains(column));
        html! {
            <svg viewBox={view.join(" ")}>
                { for tiles().filter_map(|tile| around(tile, said, props)) }
                { for tiles().map(|tile| drawn(tile, said, props)) }
            </svg>
        }
    };
    html! {
        <div ref={region.clone()} class="map" role="group" aria-label={t(Word::PlotWorld)}>
            { part(0..AMERICAS) }{ part(AMERICAS..COLUMNS) }
        </div>
    }
}

/// A country that somebody speaks for, by name: where the map is moved, not all of them are in sight.
fn chooser(&(code, of_country): &Said, said: &[Said], props: &PlotsDialogProps) -> Option<Html> {
    let choice = Choice::Country(Some(code?));
    let pressed = if choice.is_in(&props.chosen.filters) { "true" } else { "false" };
    let onclick = props.act.reform(move |_: MouseEvent| Action::Filter(Filter::Toggle(choice)));
    let hue = props.reading.palette.hue(code);
    Some(html! {
        <li>
            <button type="button" class="country" data-hue={hue} aria-pressed={pressed} {onclick}>
                { labels::country(code) }{ " " }{ labels::percent(of_country, words(said)) }
            </button>
        </li>
    })
}

/// A country, and the column and the row of its tile.
type Tile = (CountryCode, [usize; 2]);

/// What a finger may hit of a country beside its tile. It lies under the tiles, so that none is in the way of another.
fn around(&(code, place): &Tile, said: &[Said], props: &PlotsDialogProps) -> Option<Html> {
    said.iter().find(|(country, _)| *country == Some(code))?;
    let toggle = props.act.reform(move |_: MouseEvent| Action::Filter(Filter::Toggle(Choice::Country(Some(code)))));
    Some(square(place, Some(toggle)))
}

/// The square of a tile; with what a click does it is what lies around.
fn square(place: [usize; 2], onclick: Option<Callback<MouseEvent>>) -> Html {
    let [x, y] = place.map(|tiles| (tiles * STEP).to_string());
    let side = (STEP - 2).to_string();
    let class = onclick.is_some().then_some("around");
    html! { <rect {class} {x} {y} width={side.clone()} height={side} rx="2" {onclick} /> }
}

/// A country: one that somebody speaks for can be chosen.
fn drawn(&(code, place): &Tile, said: &[Said], props: &PlotsDialogProps) -> Html {
    let PlotsDialogProps { chosen, act, .. } = props;
    let [x, y] = place.map(|tiles| (tiles * STEP + STEP / 2 - 1).to_string());
    let shape = html! { <>{ square(place, None) }<text {x} {y}>{ code.to_string() }</text></> };
    let Some(&(_, of_country)) = said.iter().find(|(country, _)| *country == Some(code)) else {
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
    let told = labels::share(&labels::country(Some(code)), of_country, words(said));
    // What is to be seen of it is a part of its name, for who speaks to the page.
    let label = [code.as_str(), " ", &told].concat();
    html! {
        <g role="button" tabindex="0" aria-label={label} data-shade={shade(of_country, said).to_string()}
            aria-pressed={if choice.is_in(&chosen.filters) { "true" } else { "false" }}
            onclick={toggle.reform(|_: MouseEvent| ())} {onkeydown}>
            { shape }{ " " }
            <title>{ told }</title>
        </g>
    }
}

/// Voices that have no tile.
fn elsewhere(said: &[Said]) -> Html {
    let unknown = said.iter().find(|(country, words)| country.is_none() && *words > 0);
    unknown.map_or_else(Html::default, |&(_, of_unknown)| {
        html! { <p class="hint">{ labels::share(&labels::country(None), of_unknown, words(said)) }</p> }
    })
}

/// A country, and how many words it has.
type Said = (Option<CountryCode>, usize);

/// What each country has of the words of the articles that are wanted.
fn said(props: &PlotsDialogProps, wanted: Scope) -> Vec<Said> {
    let readings = match wanted {
        Scope::Shown => vec![props.reading.clone()],
        Scope::All => props.library.entries(&props.reading).into_iter().map(|entry| entry.reading).collect(),
    };
    let mut said: Vec<Said> = Vec::new();
    for Voice { country, words, .. } in readings.iter().flat_map(|reading| &reading.voices) {
        match said.iter_mut().find(|(other, _)| other == country) {
            Some((_, sum)) => *sum += words,
            None => said.push((*country, *words)),
        }
    }
    said
}

fn words(said: &[Said]) -> usize {
    said.iter().map(|&(_, words)| words).sum()
}

/// The smallest of the shades whose square is not below the share: so small shares are told apart too.
fn shade(words: usize, said: &[Said]) -> usize {
    let most = said.iter().filter(|(country, _)| country.is_some()).map(|&(_, words)| words).max().unwrap_or_default();
    (1..=SHADES).find(|step| words * SHADES * SHADES <= most * step * step).unwrap_or(SHADES)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_words_are_the_darkest_and_few_are_not_none() {
        let said = [("US", 200), ("FR", 1), ("DE", 40)].map(|(code, words)| (CountryCode::parse(code), words));
        assert_eq!([200, 1, 40].map(|words| shade(words, &said)), [5, 1, 3]);
        assert_eq!(shade(0, &[]), 1);
    }
}

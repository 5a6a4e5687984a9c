//! The table of speakers, with columns of the reader's own that are filled in by hand.

use std::cmp::Reverse;

use sayso_engine::{Explored, Speaker, SpeakerId};
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

use crate::components::correct_list::steps;
use crate::components::notice::notice;
use crate::correct::{Correct, Corrections, columns};
use crate::hooks::use_modal;
use crate::labels;
use crate::library::Library;
use crate::reading::Reading;
use crate::settings::Memory;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, t};

/// Names that editors use; any other will do.
const USUAL: [Word; 3] = [Word::ColumnGender, Word::ColumnCommunity, Word::ColumnBeat];

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct SourcesDialogProps {
    /// Whether it is wanted.
    pub(crate) is_open: bool,
    pub(crate) library: Shared<Library>,
    pub(crate) reading: Shared<Reading>,
    pub(crate) corrections: Corrections,
    pub(crate) memory: Memory,
    /// What was wrong with the last try.
    pub(crate) sentence: Option<AttrValue>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn SourcesDialog(props: &SourcesDialogProps) -> Html {
    let dialog = use_node_ref();
    let onclose = use_modal(dialog.clone(), props.is_open, &props.act);
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    html! {
        <dialog ref={dialog} class="dialog sources" aria-labelledby="sources-title" {onclose}>
            if props.is_open {
                <h2 id="sources-title">{ title(props) }</h2>
                { notice(props.sentence.as_ref(), &props.act) }
                <p>{ t(Word::SourcesHint) }</p>
                <Table reading={props.reading.clone()} memory={props.memory} act={props.act.clone()} />
                <div class="actions">
                    { steps(&props.corrections, &props.act) }
                    <button type="button" class="primary" onclick={close}>{ t(Word::Close) }</button>
                </div>
            }
        </dialog>
    }
}

/// Where several articles are open it tells whose speakers these are: they are noted of in one article at a time.
fn title(props: &SourcesDialogProps) -> String {
    let entries = if props.library.has_several() { props.library.entries(&props.reading) } else { Vec::new() };
    let shown = entries.iter().find(|entry| entry.id == props.library.shown());
    shown.map_or_else(|| t(Word::Sources).to_owned(), |entry| labels::of(t(Word::Sources), &entry.name))
}

#[derive(Clone, PartialEq, Properties)]
struct TableProps {
    reading: Shared<Reading>,
    memory: Memory,
    act: Callback<Action>,
}

#[component]
fn Table(props: &TableProps) -> Html {
    let TableProps { reading, memory, act } = props;
    let memory = *memory;
    let kept = use_state_eq(|| if memory == Memory::Device { columns::read() } else { Vec::new() });
    let adding = use_node_ref();
    let names = columns::with_noted((*kept).clone(), &reading.explored);
    let keep = {
        let (kept, act) = (kept.setter(), act.clone());
        Callback::from(move |names: Vec<String>| {
            if memory == Memory::Device && columns::write(&names).is_err() {
                act.emit(Action::Refused(t(Word::NotKept).into()));
            }
            kept.set(names);
        })
    };
    let correct = act.reform(|list| Action::Correct(Correct::Add(list)));
    // One listener for all cells and names of columns.
    let onchange = {
        let (reading, names, keep, correct) = (reading.clone(), names.clone(), keep.clone(), correct.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let place = input.get_attribute("data-column").and_then(|place| place.parse::<usize>().ok());
            let Some((place, name)) = place.and_then(|place| Some((place, names.get(place)?))) else { return };
            let (explored, value) = (&reading.explored, input.value());
            if let Some(id) = input.get_attribute("data-speaker").as_deref().and_then(SpeakerId::parse) {
                correct.emit(columns::noted(explored, id, name, &value).into_iter().collect());
                return;
            }
            let value = value.trim().to_owned();
            if value.is_empty() || names.contains(&value) {
                input.set_value(name);
                return;
            }
            correct.emit(columns::moved(explored, name, Some(&value)));
            let renamed = |(at, old): (usize, &String)| if at == place { value.clone() } else { old.clone() };
            keep.emit(names.iter().enumerate().map(renamed).collect());
        })
    };
    let onsubmit = {
        let (names, keep, adding) = (names.clone(), keep.clone(), adding.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = adding.cast::<HtmlInputElement>() else { return };
            let name = input.value().trim().to_owned();
            input.set_value("");
            if !name.is_empty() && !names.contains(&name) {
                keep.emit(names.iter().cloned().chain([name]).collect());
            }
        })
    };
    let heading = |(place, name): (usize, &String)| {
        let remove = {
            let (reading, names, keep, correct) = (reading.clone(), names.clone(), keep.clone(), correct.clone());
            let adding = adding.clone();
            Callback::from(move |_: MouseEvent| {
                let Some(name) = names.get(place) else { return };
                correct.emit(columns::moved(&reading.explored, name, None));
                keep.emit(names.iter().filter(|other| *other != name).cloned().collect());
                // The button is gone.
                adding.cast::<HtmlElement>().map(|field| field.focus());
            })
        };
        html! {
            <th key={name.clone()} scope="col">
                <span class="unseen">{ name }</span>
                <input value={name.clone()} data-column={place.to_string()} aria-label={labels::of(t(Word::ColumnName), name)} dir="auto" />
                <button type="button" aria-label={labels::remove(name)} title={labels::remove(name)} onclick={remove}>{ "×" }</button>
            </th>
        }
    };
    let row = |speaker: &Speaker| {
        html! {
            <tr key={speaker.id.0}>
                <th scope="row" dir="auto">
                    { &speaker.name }
                    if let Some(role) = &speaker.role { { " " }<span class="role">{ role }</span> }
                </th>
                for cell in names.iter().enumerate() { { draw(speaker, cell) } }
            </tr>
        }
    };
    html! {
        <>
            <div class="wide" role="region" tabindex="0" aria-labelledby="sources-title">
                <table {onchange}>
                    <thead><tr><th scope="col">{ t(Word::Speaker) }</th>{ for names.iter().enumerate().map(heading) }</tr></thead>
                    <tbody>{ for speakers(reading).map(row) }</tbody>
                </table>
            </div>
            <form class="adding" {onsubmit}>
                <label for="column">{ t(Word::NewColumn) }</label>
                <input ref={adding} id="column" list="usual-columns" autocomplete="off" dir="auto" />
                <datalist id="usual-columns">
                    for word in USUAL { <option value={t(word)} /> }
                </datalist>
                <button type="submit">{ t(Word::AddColumn) }</button>
            </form>
        </>
    }
}

fn draw(speaker: &Speaker, (place, name): (usize, &String)) -> Html {
    let found = speaker.notes.iter().find(|note| note.column == *name);
    let value: AttrValue = found.map(|note| note.value.clone()).unwrap_or_default().into();
    html! {
        <td key={name.clone()}>
            <input {value} data-speaker={speaker.id.to_string()} data-column={place.to_string()} dir="auto"
                aria-label={labels::of(&speaker.name, name)} autocomplete="off" />
        </td>
    }
}

/// Who has words, the most words first.
fn speakers(reading: &Reading) -> impl Iterator<Item = &Speaker> {
    let explored: &Explored = &reading.explored;
    let mut all: Vec<(SpeakerId, usize)> = Vec::new();
    for &(id, words) in reading.voices.iter().flat_map(|voice| &voice.speakers) {
        all.extend(id.map(|id| (id, words)));
    }
    all.sort_by_key(|&(_, words)| Reverse(words));
    all.into_iter().filter_map(|(id, _)| explored.speaker(id))
}

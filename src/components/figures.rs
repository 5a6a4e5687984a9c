//! Whose voice, as exact figures.

use yew::prelude::*;

use crate::labels;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::Choice;
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FiguresProps {
    pub(crate) reading: Shared<Reading>,
}

#[component]
pub(crate) fn Figures(props: &FiguresProps) -> Html {
    let FiguresProps { reading } = props;
    let all = reading.voices.iter().map(|voice| voice.words).sum();
    let row = |voice: &Voice| {
        let country = labels::country(voice.country);
        html! {
            <tbody>
                <tr data-hue={reading.palette.hue(voice.country)}>
                    <th scope="rowgroup" class="country">{ country }</th>
                    <td>{ voice.words }</td><td>{ labels::percent(voice.words, all) }</td>
                </tr>
                for &(speaker, words) in &voice.speakers {
                    <tr>
                        <th scope="row">{ labels::choice(Choice::Speaker(speaker), &reading.explored) }</th>
                        <td>{ words }</td><td>{ labels::percent(words, all) }</td>
                    </tr>
                }
            </tbody>
        }
    };
    html! {
        <table>
            <caption>{ t(Word::Share) }</caption>
            <thead>
                <tr><th scope="col">{ t(Word::Speaker) }</th><th scope="col">{ t(Word::Words) }</th>
                    <th scope="col">{ t(Word::ShareOf) }</th></tr>
            </thead>
            { for reading.voices.iter().map(row) }
        </table>
    }
}

//! Whose voice, as exact figures.

use yew::prelude::*;

use crate::components::voices::VoicesProps;
use crate::labels;
use crate::reading::Voice;
use crate::words::{Word, t};

#[component]
pub(crate) fn Figures(props: &VoicesProps) -> Html {
    let all = props.voices().iter().map(|voice| voice.words).sum();
    let row = |voice: &Voice| {
        let country = labels::country(voice.country);
        html! {
            <tbody>
                <tr data-hue={props.hue(voice.country)}>
                    <th scope="rowgroup" class="country">{ country }</th>
                    <td>{ voice.words }</td><td>{ labels::percent(voice.words, all) }</td>
                </tr>
                for &(speaker, words) in &voice.speakers {
                    <tr>
                        <th scope="row">{ props.who(speaker).0 }</th>
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
            { for props.voices().iter().map(row) }
        </table>
    }
}

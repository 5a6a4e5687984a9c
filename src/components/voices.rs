//! Whose voice: each country's share of what is reported, as one bar.

use yew::prelude::*;

use crate::labels;
use crate::reading::{Reading, Voice};
use crate::shared::Shared;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct VoicesProps {
    pub(crate) reading: Shared<Reading>,
}

#[component]
pub(crate) fn Voices(props: &VoicesProps) -> Html {
    let reading = &props.reading;
    html! {
        <section class="voices" aria-label="Whose voice: share of the reported words by country">
            // The list says the same in words.
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{ bars(reading) }</svg>
            <ul role="list">
                for voice in &reading.voices {
                    <li data-hue={reading.palette.hue(voice.country)}>
                        { labels::country(voice.country) }{ " " }
                        <span class="share">{ labels::percent(voice.share) }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

/// Drawn as shapes, since their widths are not known to any style sheet.
fn bars(reading: &Reading) -> Html {
    let mut x = 0.0;
    let bar = |voice: &Voice| {
        let (start, width) = (x, voice.share * 1000.0);
        x += width;
        html! {
            <rect data-hue={reading.palette.hue(voice.country)} x={format!("{start:.1}")} y="0"
                width={format!("{width:.1}")} height="10" />
        }
    };
    reading.voices.iter().map(bar).collect()
}

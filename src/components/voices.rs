//! Whose voice: each country's share of what is reported, as one bar.

use yew::prelude::*;

use crate::labels;
use crate::reading::{Reading, Voice};

pub(crate) fn voices(reading: &Reading) -> Html {
    let all = reading.voices.iter().map(|voice| voice.words).sum();
    html! {
        <section class="voices" aria-label={labels::part("Share of the reported words by country", &reading.explored.article)}>
            // The list says the same in words.
            <svg viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">{ bars(reading, all) }</svg>
            <ul role="list">
                for voice in &reading.voices {
                    <li data-hue={reading.palette.hue(voice.country)}>
                        { labels::country(voice.country) }{ " " }
                        <span class="share">{ labels::percent(voice.words, all) }</span>
                    </li>
                }
            </ul>
        </section>
    }
}

/// Drawn as shapes, since their widths are not known to any style sheet. Shares are counted in thousandths of the bar.
fn bars(reading: &Reading, all: usize) -> Html {
    let mut words_before = 0;
    let bar = |voice: &Voice| {
        let start = words_before * 1000 / all.max(1);
        words_before += voice.words;
        let end = words_before * 1000 / all.max(1);
        html! {
            <rect data-hue={reading.palette.hue(voice.country)} x={start.to_string()} y="0"
                width={(end - start).to_string()} height="10" />
        }
    };
    reading.voices.iter().map(bar).collect()
}

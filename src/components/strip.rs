//! A strip beside the text: where each shown quote stands. A click goes there, and the keyboard goes through them;
//! a button shows it wide.

use sayso_engine::QuoteId;
use web_sys::Element;
use yew::prelude::*;

use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Aim, Chosen, Dialog, Go, Plot, Step};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct StripProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    /// The quote that was gone to last.
    pub(crate) current: Option<QuoteId>,
    pub(crate) act: Callback<Action>,
}

/// The strip has so many rows, however long the text is.
const ROWS: usize = 240;

#[component]
pub(crate) fn Strip(props: &StripProps) -> Html {
    let StripProps { reading, chosen, current, act } = props;
    let quotes = &chosen.selection.quotes;
    let node = use_node_ref();
    let onclick = {
        let (reading, chosen, act, node) = (reading.clone(), chosen.clone(), act.clone(), node.clone());
        Callback::from(move |event: MouseEvent| {
            let Some(strip) = node.cast::<Element>().map(|strip| strip.get_bounding_client_rect()) else { return };
            let height = strip.height().max(1.0);
            // A pointer is on the strip, so this is a row of it.
            #[allow(clippy::cast_sign_loss, clippy::cast_precision_loss)]
            let row = ((f64::from(event.client_y()) - strip.top()) / height * ROWS as f64).max(0.0) as usize;
            let distance = |id: &&QuoteId| rows(&reading, **id).start.abs_diff(row);
            if let Some(&id) = chosen.selection.quotes.iter().min_by_key(distance) {
                act.emit(Action::Go(Go::Look(id)));
            }
        })
    };
    let onkeydown = {
        let (act, first, last) = (act.clone(), quotes.first().copied(), quotes.last().copied());
        Callback::from(move |event: KeyboardEvent| {
            let go = match event.key().as_str() {
                "ArrowDown" | "ArrowRight" => Some(Go::Step(Step::Next, Aim::Eye)),
                "ArrowUp" | "ArrowLeft" => Some(Go::Step(Step::Previous, Aim::Eye)),
                "Home" => first.map(Go::Look),
                "End" => last.map(Go::Look),
                "Enter" => return,
                _ => None,
            };
            if let Some(go) = go {
                event.prevent_default();
                act.emit(Action::Go(go));
            }
        })
    };
    if quotes.is_empty() {
        return Html::default();
    }
    let at = current.map_or(0, |id| quotes.partition_point(|&other| other < id) + 1);
    let told = current.and_then(|id| reading.explored.quote(id)).map_or_else(
        || labels::status(quotes.len(), quotes.len(), labels::Filtered::No),
        |quote| labels::of(&labels::range(at, at, quotes.len()), labels::speaker(&reading.explored, quote)),
    );
    let widen = act.reform(|_: MouseEvent| Action::Dialog(Some(Dialog::Plots(Plot::Places))));
    html! {
        <div class="rail">
            <div ref={node} class="strip" role="slider" tabindex="0" aria-orientation="vertical"
                aria-label={t(Word::Strip)} aria-valuemin="0" aria-valuemax={quotes.len().to_string()}
                aria-valuenow={at.to_string()} aria-valuetext={told} {onclick} {onkeydown}>
                <svg viewBox={format!("0 0 1 {ROWS}")} preserveAspectRatio="none" aria-hidden="true">
                    { for paths(reading, quotes) }
                    if let Some(id) = *current {
                        <rect class="here" x="0" width="1" y={rows(reading, id).start.to_string()} height="2" />
                    }
                </svg>
            </div>
            <button type="button" class="widen" aria-haspopup="dialog" aria-label={t(Word::PlotPlaces)} title={t(Word::PlotPlaces)}
                onclick={widen}>{ "⤢" }</button>
        </div>
    }
}

/// The rows of the strip that a quote takes.
fn rows(reading: &Reading, id: QuoteId) -> std::ops::Range<usize> {
    let content = reading.explored.quote(id).map_or(&[][..], |quote| &quote.content);
    let length = reading.explored.article.text.len().max(1);
    let row = |byte: u32| byte as usize * ROWS / length;
    let start = row(content.first().map_or(0, |span| span.start)).min(ROWS - 1);
    start..row(content.last().map_or(0, |span| span.end)).clamp(start + 1, ROWS)
}

/// One shape for each hue: the rows in which a quote of that hue is the first.
fn paths(reading: &Reading, quotes: &[QuoteId]) -> Vec<Html> {
    let mut hues = [""; ROWS];
    for &id in quotes {
        let Some(quote) = reading.explored.quote(id) else { continue };
        let hue = reading.hue(quote);
        for row in hues.get_mut(rows(reading, id)).into_iter().flatten().filter(|row| row.is_empty()) {
            *row = hue;
        }
    }
    let mut shapes: Vec<(&'static str, String)> = Vec::new();
    for (row, hue) in hues.into_iter().enumerate().filter(|(_, hue)| !hue.is_empty()) {
        let place = shapes.iter().position(|shape| shape.0 == hue).unwrap_or_else(|| {
            shapes.push((hue, String::new()));
            shapes.len() - 1
        });
        if let Some((_, path)) = shapes.get_mut(place) {
            path.extend(["M0 ", &row.to_string(), "h1v1h-1z"]);
        }
    }
    shapes.into_iter().map(|(hue, path)| html! { <path data-hue={hue} d={path} /> }).collect()
}

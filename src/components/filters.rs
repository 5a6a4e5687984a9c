//! The filters: how many quotes are shown, and the facets to choose by.

use sayso_engine::{CountryCode, Filters, Kind, SpeakerId};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::facet::{Opt, facet};
use crate::labels::{self, Filtered};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FilterPanelProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn FilterPanel(props: &FilterPanelProps) -> Html {
    let FilterPanelProps { reading, chosen, act } = props;
    let panel = use_node_ref();
    // Where the page is narrow the facets fold away; the style sheet decides where that is.
    let is_unfolded = use_state_eq(|| false);
    let unfold = {
        let (setter, other) = (is_unfolded.setter(), !*is_unfolded);
        Callback::from(move |_: MouseEvent| setter.set(other))
    };
    let clear = {
        let (panel, act) = (panel.clone(), act.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Cleared);
            // The button cannot keep the focus, having nothing more to clear.
            if let Some(panel) = panel.cast::<HtmlElement>() {
                // A panel that cannot take it leaves the reader where they are.
                let _ = panel.focus();
            }
        })
    };
    let (filters, selection) = (&chosen.filters, &chosen.selection);
    let is_filtered = chosen.is_filtered();
    let status = labels::status(selection.quotes.len(), reading.explored.quotes.len(), is_filtered);
    let makes = Options { reading, filters };
    html! {
        <section ref={panel} class="filters" aria-label={labels::part("Filters", &reading.explored.article)} tabindex="-1">
            <div class="bar">
                <p role="status">{ status }</p>
                <button type="button" class="fold" aria-expanded={if *is_unfolded { "true" } else { "false" }}
                    aria-controls="facets" onclick={unfold}>{ "Filters" }</button>
                <button type="button" class="clear" disabled={is_filtered == Filtered::No} onclick={clear}>
                    { "Clear all" }
                </button>
            </div>
            <div id="facets" class="facets">
                { facet("country", "Country", selection.countries.iter().map(|row| makes.country(*row)).collect(), act) }
                { facet("speaker", "Speaker", selection.speakers.iter().map(|row| makes.speaker(*row)).collect(), act) }
                { facet("kind", "Kind", selection.kinds.iter().map(|row| makes.kind(*row)).collect(), act) }
            </div>
        </section>
    }
}

/// Makes options of what the engine counted.
struct Options<'a> {
    reading: &'a Reading,
    filters: &'a Filters,
}

impl Options<'_> {
    fn country(&self, (country, count): (Option<CountryCode>, usize)) -> Opt {
        Opt {
            value: country.map_or_else(String::new, |code| code.to_string()).into(),
            label: labels::country(country).into(),
            hue: Some(self.reading.palette.hue(country)),
            ..self.option(Choice::Country(country), count)
        }
    }

    fn speaker(&self, (id, count): (Option<SpeakerId>, usize)) -> Opt {
        let speaker = id.and_then(|id| self.reading.explored.speaker(id));
        let country = speaker.and_then(|speaker| speaker.country.as_ref()).map(|found| found.code);
        Opt {
            value: id.map_or_else(String::new, |id| id.to_string()).into(),
            label: speaker.map_or_else(|| labels::UNKNOWN.to_owned(), |speaker| speaker.name.clone()).into(),
            hue: Some(self.reading.palette.hue(country)),
            ..self.option(Choice::Speaker(id), count)
        }
    }

    fn kind(&self, (kind, count): (Kind, usize)) -> Opt {
        Opt {
            value: labels::kind_value(kind).into(),
            label: labels::kind(kind).into(),
            ..self.option(Choice::Kind(kind), count)
        }
    }

    fn option(&self, choice: Choice, count: usize) -> Opt {
        Opt {
            choice,
            count,
            is_chosen: choice.is_in(self.filters),
            value: AttrValue::default(),
            label: AttrValue::default(),
            hue: None,
        }
    }
}

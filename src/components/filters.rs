//! The filters: how many quotes are shown, what is chosen, and the facets to choose by.

use sayso_engine::query::{Certainty, Naming};
use sayso_engine::{CountryCode, Filters, Kind, SpeakerId};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::chips::Chips;
use crate::components::facet::{Facet, Opt};
use crate::components::looks::looks;
use crate::components::search::Search;
use crate::labels::{self, Filtered};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen, Filter, View};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FilterPanelProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) view: View,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn FilterPanel(props: &FilterPanelProps) -> Html {
    let FilterPanelProps { reading, chosen, view, act } = props;
    let panel = use_node_ref();
    let clear = {
        let (panel, act) = (panel.clone(), act.clone());
        Callback::from(move |_: MouseEvent| {
            act.emit(Action::Filter(Filter::Clear));
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
    let facet = |name, options: Vec<Opt>| {
        html! { <Facet {name} legend={labels::facet(name)} {options} act={act.clone()} /> }
    };
    // Where there is nothing to choose between there is no facet.
    let either = |name, options: Vec<Opt>| {
        let has_choice = options.len() > 1 || options.iter().any(|option| option.is_chosen);
        if has_choice { facet(name, options) } else { Html::default() }
    };
    html! {
        <section ref={panel} class="filters" part="filters" aria-label={labels::part(t(Word::Filters), &reading.explored.article)} tabindex="-1">
            <div class="bar">
                <p role="status">{ status }</p>
                <button type="button" class="clear" disabled={is_filtered == Filtered::No} onclick={clear}>
                    { t(Word::ClearAll) }
                </button>
                // Where the page is narrow the facets and the list are sheets; the style sheet decides where that is.
                <button type="button" class="fold" popovertarget="facets">{ t(Word::Filters) }</button>
                <button type="button" class="fold" popovertarget="list">{ t(Word::Quotes) }</button>
            </div>
            <Chips reading={reading.clone()} chosen={chosen.clone()} act={act.clone()} />
            <div id="facets" class="facets sheet" popover="">
                <button type="button" class="fold close" popovertarget="facets">{ t(Word::Close) }</button>
                <Search words={filters.words.clone()} label={t(Word::Search)} act={act.clone()} />
                { facet("country", selection.countries.iter().map(|row| makes.country(*row)).collect()) }
                { facet("speaker", selection.speakers.iter().map(|row| makes.speaker(*row)).collect()) }
                { either("kind", selection.kinds.iter().map(|row| makes.kind(*row)).collect()) }
                { either("named", selection.namings.iter().map(|row| makes.naming(*row)).collect()) }
                { either("sure", selection.certainties.iter().map(|row| makes.certainty(*row)).collect()) }
                { looks(*view, act) }
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
            hue: Some(self.reading.palette.hue(country)),
            ..self.option(Choice::Country(country), count)
        }
    }

    fn speaker(&self, (id, count): (Option<SpeakerId>, usize)) -> Opt {
        let speaker = id.and_then(|id| self.reading.explored.speaker(id));
        let country = speaker.and_then(|speaker| speaker.country.as_ref()).map(|found| found.code);
        Opt {
            value: id.map_or_else(String::new, |id| id.to_string()).into(),
            note: speaker.and_then(|speaker| speaker.role.clone()).map(AttrValue::from),
            group: Some(labels::country(country).into()),
            hue: Some(self.reading.palette.hue(country)),
            ..self.option(Choice::Speaker(id), count)
        }
    }

    fn kind(&self, (kind, count): (Kind, usize)) -> Opt {
        Opt { value: labels::kind_value(kind).into(), ..self.option(Choice::Kind(kind), count) }
    }

    fn naming(&self, (naming, count): (Option<Naming>, usize)) -> Opt {
        Opt { value: labels::naming_value(naming).into(), ..self.option(Choice::Naming(naming), count) }
    }

    fn certainty(&self, (certainty, count): (Certainty, usize)) -> Opt {
        Opt { value: labels::certainty_value(certainty).into(), ..self.option(Choice::Certainty(certainty), count) }
    }

    fn option(&self, choice: Choice, count: usize) -> Opt {
        Opt {
            choice,
            count,
            is_chosen: choice.is_in(self.filters),
            value: AttrValue::default(),
            label: labels::choice(choice, &self.reading.explored).into(),
            note: None,
            group: None,
            hue: None,
        }
    }
}

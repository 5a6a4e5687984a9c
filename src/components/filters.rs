//! The filters: how many quotes are shown, what is chosen, and the facets to choose by.

use std::rc::Rc;

use sayso_engine::{CountryCode, Filters, SpeakerId};
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::components::chips::ChipsProps;
use crate::components::facet::{Facet, Opt};
use crate::components::looks::looks;
use crate::components::search::Search;
use crate::labels::{self, Filtered};
use crate::later;
use crate::library::together::{Name, Together};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Choice, Chosen, Filter, View};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FilterPanelProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    /// All open articles, if all are counted.
    pub(crate) together: Option<Shared<Together>>,
    pub(crate) view: View,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn FilterPanel(props: &FilterPanelProps) -> Html {
    let FilterPanelProps { reading, chosen, together, view, act } = props;
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
    let makes = Options { reading, filters };
    let (status, rows, speakers) = match together {
        None => {
            let status = labels::status(selection.quotes.len(), reading.explored.quotes.len(), is_filtered);
            (status, Choice::counted(selection), selection.speakers.iter().map(|row| makes.speaker(*row)).collect())
        }
        Some(all) => later::now().map(|later| (later.counted)(&makes, all, is_filtered)).unwrap_or_default(),
    };
    // One facet's of the rows.
    let of = |is_of: fn(Choice) -> bool| -> Vec<Opt> {
        rows.iter().filter(|row| is_of(row.0)).map(|&(choice, count)| makes.option(choice, count)).collect()
    };
    let facet = |name, options: Vec<Opt>| {
        html! { <Facet {name} legend={labels::facet(name)} options={Rc::<[Opt]>::from(options)} act={act.clone()} /> }
    };
    // Where there is nothing to choose between there is no facet.
    let either = |name, options: Vec<Opt>| {
        let has_choice = options.len() > 1 || options.iter().any(|option| option.is_chosen);
        if has_choice { facet(name, options) } else { Html::default() }
    };
    // Before it is there nothing can be chosen.
    let chips = || {
        let props = ChipsProps { reading: reading.clone(), chosen: chosen.clone(), act: act.clone() };
        later::now().map(|later| (later.chips)(props)).unwrap_or_default()
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
            { chips() }
            <div id="facets" class="facets sheet" popover="">
                <div class="fold closing"><button type="button" popovertarget="facets">{ t(Word::Close) }</button></div>
                <Search words={filters.words.clone()} label={t(Word::Search)} act={act.clone()} />
                { facet("country", of(|choice| matches!(choice, Choice::Country(_)))) }
                { facet("speaker", speakers) }
                { either("kind", of(|choice| matches!(choice, Choice::Kind(_)))) }
                { either("named", of(|choice| matches!(choice, Choice::Naming(_)))) }
                { either("sure", of(|choice| matches!(choice, Choice::Certainty(_)))) }
                { looks(*view, act) }
            </div>
        </section>
    }
}

/// What the panel says: how many quotes are shown, and how many each option would show; the speakers are options already.
pub(crate) type Counted = (String, Vec<(Choice, usize)>, Vec<Opt>);

/// What it says of all open articles.
pub(crate) fn counted(makes: &Options<'_>, all: &Together, is_filtered: Filtered) -> Counted {
    let status = labels::status_in(all.parts.len(), all.shown, all.all, is_filtered);
    (status, all.counts.clone(), all.speakers.iter().map(|row| makes.named(row)).collect())
}

/// Makes options of what the engine counted.
pub(crate) struct Options<'a> {
    reading: &'a Reading,
    filters: &'a Filters,
}

impl Options<'_> {
    fn speaker(&self, (id, count): (Option<SpeakerId>, usize)) -> Opt {
        let speaker = id.and_then(|id| self.reading.explored.speaker(id));
        let country = speaker.and_then(|speaker| speaker.country.as_ref()).map(|found| found.code);
        Opt {
            value: id.map_or_else(String::new, |id| id.to_string()).into(),
            note: speaker.and_then(|speaker| speaker.role.clone()).map(AttrValue::from),
            ..self.in_country(country, self.option(Choice::Speaker(id), count))
        }
    }

    /// A speaker of any of several articles.
    fn named(&self, (name, count, is_chosen): &(Option<Name>, usize, bool)) -> Opt {
        let unknown = self.option(Choice::Speaker(None), *count);
        let Some(Name { name, role, country, .. }) = name else {
            return self.in_country(None, unknown);
        };
        let option = Opt {
            filter: Filter::Name(name.clone()),
            is_chosen: *is_chosen,
            value: name.clone(),
            label: name.clone(),
            note: role.clone(),
            ..unknown
        };
        self.in_country(*country, option)
    }

    fn in_country(&self, country: Option<CountryCode>, option: Opt) -> Opt {
        Opt { group: Some(labels::country(country).into()), hue: Some(self.hue(country)), ..option }
    }

    fn hue(&self, country: Option<CountryCode>) -> &'static str {
        self.reading.palette.hue(country)
    }

    fn option(&self, choice: Choice, count: usize) -> Opt {
        let (value, hue) = match choice {
            Choice::Country(country) => {
                let value = country.map_or_else(String::new, |code| code.to_string());
                (AttrValue::from(value), Some(self.hue(country)))
            }
            Choice::Kind(kind) => (labels::kind_value(kind).into(), None),
            Choice::Naming(naming) => (labels::naming_value(naming).into(), None),
            Choice::Certainty(certainty) => (labels::certainty_value(certainty).into(), None),
            Choice::Speaker(_) => (AttrValue::default(), None),
        };
        Opt {
            filter: Filter::Toggle(choice),
            count,
            is_chosen: choice.is_in(self.filters),
            value,
            label: labels::choice(choice, &self.reading.explored).into(),
            note: None,
            group: None,
            hue,
        }
    }
}

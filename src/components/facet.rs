//! One facet of the filters: checkboxes with counts. Many of them fold behind a button and a box to find one.

use std::rc::Rc;

use sayso_engine::query::fold::fold;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::labels;
use crate::state::{Action, Filter};
use crate::words::{Word, number, t};

/// One option of a facet.
#[derive(Clone, PartialEq)]
pub(crate) struct Opt {
    /// What choosing it does.
    pub(crate) filter: Filter,
    /// As in forms.
    pub(crate) value: AttrValue,
    pub(crate) label: AttrValue,
    /// What else there is to say: a speaker's role.
    pub(crate) note: Option<AttrValue>,
    /// What it can be grouped under: a speaker's country.
    pub(crate) group: Option<AttrValue>,
    /// How many quotes it would show.
    pub(crate) count: usize,
    pub(crate) is_chosen: bool,
    /// Its country's hue, where it has one.
    pub(crate) hue: Option<&'static str>,
}

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct FacetProps {
    pub(crate) name: &'static str,
    pub(crate) legend: &'static str,
    pub(crate) options: Rc<[Opt]>,
    pub(crate) act: Callback<Action>,
}

/// More options than this fold.
const FEW: usize = 8;
/// More options than this are not drawn at once: there is a box to find them.
const MANY: usize = 200;

#[component]
pub(crate) fn Facet(props: &FacetProps) -> Html {
    let FacetProps { name, legend, options, act } = props;
    let is_unfolded = use_state_eq(|| false);
    let is_grouped = use_state_eq(|| false);
    let sought = use_state_eq(String::new);
    if options.is_empty() {
        return Html::default();
    }
    let can_fold = options.len() > FEW;
    let offered = options.iter().filter(|option| option.count > 0 || option.is_chosen).count();
    let sought_for = if *is_unfolded { sought.as_str() } else { "" };
    let is_wanted = |option: &&Opt| {
        // An option that would give nothing keeps its place where there are few, only hidden, so that nothing moves.
        (!can_fold || option.count > 0 || option.is_chosen)
            && (sought_for.is_empty() || fold(&option.label).contains(sought_for))
    };
    let limit = if *is_unfolded { MANY } else { FEW };
    let wanted = options.iter().filter(is_wanted).enumerate();
    let mut shown: Vec<&Opt> =
        wanted.filter(|(at, option)| *at < limit || option.is_chosen).map(|(_, option)| option).collect();
    let has_groups = options.iter().any(|option| option.group.is_some() && option.group != options[0].group);
    if *is_grouped {
        group(&mut shown);
    }
    let mut before: Option<&AttrValue> = None;
    let rows: Html = shown
        .into_iter()
        .map(|option| {
            let heading = option.group.as_ref().filter(|group| *is_grouped && before != Some(*group));
            before = option.group.as_ref();
            html! {
                <>
                    if let Some(heading) = heading {
                        <p key={format!("in {heading}")} class="group country" data-hue={option.hue}>{ heading }</p>
                    }
                    { checkbox(option) }
                </>
            }
        })
        .collect();
    // One listener for all boxes.
    let onchange = {
        let (options, act) = (Rc::clone(options), act.clone());
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let is_chosen = |option: &&Opt| input.type_() == "checkbox" && *option.value == input.value();
            if let Some(option) = options.iter().find(is_chosen) {
                act.emit(Action::Filter(option.filter.clone()));
            }
        })
    };
    html! {
        // Where nothing of it would give a quote there is no facet.
        <fieldset data-facet={*name} hidden={offered == 0 && !(can_fold && *is_unfolded)} {onchange}>
            <legend>{ *legend }</legend>
            if has_groups {
                <button type="button" class="by" aria-pressed={pressed(*is_grouped)} onclick={toggle(&is_grouped)}>
                    { t(Word::ByCountry) }
                </button>
            }
            if can_fold && *is_unfolded {
                <input type="search" class="find" aria-label={labels::find(legend)} placeholder={labels::find(legend)}
                    oninput={
                        let setter = sought.setter();
                        Callback::from(move |event: InputEvent| {
                            setter.set(fold(&event.target_unchecked_into::<HtmlInputElement>().value()));
                        })
                    } />
            }
            { rows }
            if can_fold && (offered > FEW || *is_unfolded) {
                <button type="button" class="more" aria-expanded={pressed(*is_unfolded)} onclick={toggle(&is_unfolded)}>
                    { if *is_unfolded { t(Word::ShowFewer).to_owned() } else { labels::show_all(offered) } }
                </button>
            }
        </fieldset>
    }
}

/// The groups in the order of their first options, the options of a group in their order.
fn group(options: &mut Vec<&Opt>) {
    let mut grouped: Vec<&Opt> = Vec::with_capacity(options.len());
    for option in options.drain(..) {
        let last = grouped.iter().rposition(|other| other.group == option.group);
        grouped.insert(last.map_or(grouped.len(), |at| at + 1), option);
    }
    *options = grouped;
}

fn toggle(state: &UseStateHandle<bool>) -> Callback<MouseEvent> {
    let (setter, other) = (state.setter(), !**state);
    Callback::from(move |_| setter.set(other))
}

fn pressed(is_pressed: bool) -> &'static str {
    if is_pressed { "true" } else { "false" }
}

fn checkbox(option: &Opt) -> Html {
    let Opt { value, label, note, count, is_chosen, hue, .. } = option;
    html! {
        <label key={value.as_str()} class={note.as_ref().map(|_| "noted")} data-value={value.clone()} data-hue={*hue} hidden={*count == 0 && !is_chosen}>
            <input type="checkbox" value={value.clone()} checked={*is_chosen} />
            { " " }<span class="name">{ label.clone() }</span>{ " " }
            if let Some(note) = note {
                <span class="role">{ note.clone() }</span>{ " " }
            }
            <span class="count">{ number(*count) }</span>
        </label>
    }
}

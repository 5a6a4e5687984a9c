//! One facet of the filters: checkboxes with counts.

use yew::prelude::*;

use crate::state::Choice;

/// One option of a facet.
#[derive(Clone, PartialEq)]
pub(crate) struct Opt {
    pub(crate) choice: Choice,
    /// As in forms.
    pub(crate) value: AttrValue,
    pub(crate) label: AttrValue,
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
    pub(crate) options: Vec<Opt>,
    pub(crate) ontoggle: Callback<Choice>,
}

#[component]
pub(crate) fn Facet(props: &FacetProps) -> Html {
    if props.options.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset data-facet={props.name}>
            <legend>{ props.legend }</legend>
            for option in &props.options {
                <Checkbox key={option.value.as_str()} option={option.clone()} ontoggle={props.ontoggle.clone()} />
            }
        </fieldset>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct CheckboxProps {
    option: Opt,
    ontoggle: Callback<Choice>,
}

#[component]
fn Checkbox(props: &CheckboxProps) -> Html {
    let Opt { choice, value, label, count, is_chosen, hue } = props.option.clone();
    let onchange = props.ontoggle.reform(move |_: Event| choice);
    html! {
        <label data-value={value.clone()} data-hue={hue} class={classes!((count == 0).then_some("none"))}>
            <input type="checkbox" {value} checked={is_chosen} {onchange} />
            { " " }<span class="name">{ label }</span>{ " " }<span class="count">{ count }</span>
        </label>
    }
}

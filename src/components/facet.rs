//! One facet of the filters: checkboxes with counts.

use yew::prelude::*;

use crate::state::{Action, Choice};

/// One option of a facet.
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

pub(crate) fn facet(name: &'static str, legend: &'static str, options: Vec<Opt>, act: &Callback<Action>) -> Html {
    if options.is_empty() {
        return Html::default();
    }
    html! {
        <fieldset data-facet={name}>
            <legend>{ legend }</legend>
            for option in options { { checkbox(option, act) } }
        </fieldset>
    }
}

fn checkbox(option: Opt, act: &Callback<Action>) -> Html {
    let Opt { choice, value, label, count, is_chosen, hue } = option;
    let onchange = act.reform(move |_: Event| Action::Toggled(choice));
    html! {
        <label key={value.as_str()} data-value={value.clone()} data-hue={hue} data-none={(count == 0).then_some("")}>
            <input type="checkbox" {value} checked={is_chosen} {onchange} />
            { " " }<span class="name">{ label }</span>{ " " }<span class="count">{ count }</span>
        </label>
    }
}

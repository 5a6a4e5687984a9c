//! The dialog to take what was found elsewhere.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::notice::notice;
use crate::components::scope::{choose, scope, use_scope};
use crate::export::{Much, Way, articles, export, name_of};
use crate::hooks::use_modal;
use crate::labels::Filtered;
use crate::library::Library;
use crate::library::together::Part;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Chosen};
use crate::words::{Word, fill, number, t};

/// The forms: as the module of exports calls them, and in words.
const FORMS: [(&str, Word); 6] = [
    ("csv", Word::FormCsv),
    ("markdown", Word::FormMarkdown),
    ("audit", Word::FormAudit),
    ("page", Word::FormPage),
    ("annotations", Word::FormAnnotations),
    ("json", Word::FormJson),
];

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct ExportDialogProps {
    /// Whether it is wanted.
    pub(crate) is_open: bool,
    pub(crate) library: Shared<Library>,
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) page: Page,
    /// What was wrong with the last try.
    pub(crate) sentence: Option<AttrValue>,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn ExportDialog(props: &ExportDialogProps) -> Html {
    let dialog = use_node_ref();
    let form = use_node_ref();
    let only_shown = use_node_ref();
    let onclose = use_modal(dialog.clone(), props.is_open, &props.act);
    let (wanted, all) = use_scope(&props.library, props.is_open);
    // Of all of them it takes time to count.
    let within = if props.is_open { props.library.within(*wanted, &props.reading, &props.chosen) } else { Vec::new() };

    let exporting = |way| {
        let (form, only_shown, props, within) = (form.clone(), only_shown.clone(), props.clone(), within.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(form) = form.cast::<HtmlSelectElement>() else { return };
            let is_part = only_shown.cast::<HtmlInputElement>().is_some_and(|input| input.checked());
            let much = if is_part { Much::Shown } else { Much::All };
            let name = name_of(&within);
            export(articles(&within, much), form.value(), way, name, props.page.clone(), props.act.clone());
        })
    };
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    let is_filtered = props.chosen.is_filtered();
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="export-title" {onclose}>
            <h2 id="export-title">{ t(Word::Export) }</h2>
            { notice(props.sentence.as_ref(), &props.act) }
            if all > 1 {
                { scope("export-scope", t(Word::Export), *wanted, all, &choose(&wanted)) }
            }
            <label for="export-form">{ t(Word::ExportForm) }</label>
            <select ref={form.clone()} id="export-form" class="form">
                for (value, label) in FORMS {
                    // Told, since the last option is drawn first, and browsers choose what is there first.
                    <option {value} selected={value == FORMS[0].0}>{ t(label) }</option>
                }
            </select>
            if is_filtered == Filtered::Yes {
                <label class="only-shown">
                    <input ref={only_shown.clone()} type="checkbox" />
                    { only_shown_of(&within) }
                </label>
            }
            <div class="actions">
                <p class="hint">{ t(Word::NothingLeaves) }</p>
                <button type="button" onclick={close}>{ t(Word::Close) }</button>
                <button type="button" onclick={exporting(Way::Clipboard)}>{ t(Word::Copy) }</button>
                <button type="button" class="primary" onclick={exporting(Way::File)}>{ t(Word::Download) }</button>
            </div>
        </dialog>
    }
}

fn only_shown_of(articles: &[Part]) -> String {
    let shown = articles.iter().map(|part| part.chosen.selection.quotes.len()).sum();
    let all = articles.iter().map(|part| part.entry.reading.explored.quotes.len()).sum();
    fill(Word::OnlyShown, &[&number(shown), &number(all)])
}

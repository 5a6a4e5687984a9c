//! The dialog to take what was found elsewhere.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::components::notice::notice;
use crate::export::{Way, articles, export, name};
use crate::hooks::use_modal;
use crate::labels::Filtered;
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
    use_modal(dialog.clone(), props.is_open);

    let exporting = |way| {
        let (form, only_shown, props) = (form.clone(), only_shown.clone(), props.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(form) = form.cast::<HtmlSelectElement>() else { return };
            let is_part = only_shown.cast::<HtmlInputElement>().is_some_and(|input| input.checked());
            let explored = &props.reading.explored;
            let articles = articles(explored, is_part.then_some(&props.chosen.selection));
            export(articles, form.value(), way, name(explored).to_owned(), props.page.clone(), props.act.clone());
        })
    };
    let close = props.act.reform(|_: MouseEvent| Action::Dialog(None));
    let onclose = props.act.reform(|_: Event| Action::Dialog(None));
    let is_filtered = props.chosen.is_filtered();
    html! {
        <dialog ref={dialog} class="dialog" aria-labelledby="export-title" {onclose}>
            <h2 id="export-title">{ t(Word::Export) }</h2>
            { notice(props.sentence.as_ref(), &props.act) }
            <label for="export-form">{ t(Word::ExportForm) }</label>
            <select ref={form.clone()} id="export-form" class="form">
                for (value, label) in FORMS {
                    <option {value}>{ t(label) }</option>
                }
            </select>
            if is_filtered == Filtered::Yes {
                <label class="only-shown">
                    <input ref={only_shown.clone()} type="checkbox" />
                    { fill(Word::OnlyShown, &[&number(props.chosen.selection.quotes.len()), &number(props.reading.explored.quotes.len())]) }
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

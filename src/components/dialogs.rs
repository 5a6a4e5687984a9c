//! The dialogs, of which at most one is open.

use yew::prelude::*;

use crate::components::correct_dialog::CorrectDialog;
use crate::components::correct_list::CorrectList;
use crate::components::embed_dialog::EmbedDialog;
use crate::components::export_dialog::ExportDialog;
use crate::components::keys_dialog::KeysDialog;
use crate::components::open_dialog::OpenDialog;
use crate::components::plots_dialog::PlotsDialog;
use crate::components::settings_dialog::SettingsDialog;
use crate::components::share_dialog::ShareDialog;
use crate::components::sources_dialog::SourcesDialog;
use crate::hooks::{Address, use_wanted};
use crate::page::Page;
use crate::settings::Memory;
use crate::share;
use crate::state::{Action, Dialog, State};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DialogsProps {
    pub(crate) state: State,
    pub(crate) page: Page,
    pub(crate) memory: Memory,
    pub(crate) address: Address,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Dialogs(props: &DialogsProps) -> Html {
    let DialogsProps { state, page, memory, address, act } = props;
    let State { reading, library, chosen, corrections, settings, language, dialog, notice, busy, .. } = state;
    let subject = match dialog {
        Some(Dialog::Correct(subject)) => Some(*subject),
        _ => None,
    };
    let plot = match dialog {
        Some(Dialog::Plots(plot)) => Some(*plot),
        _ => None,
    };
    let is_drawn = use_wanted(*dialog);
    // An error is told where the reader looks: in the dialog, if that is what they see.
    let told_in = |of: Option<Dialog>| if *dialog == of { notice.clone() } else { None };
    html! {
        <>
            if is_drawn(Dialog::Open) {
                <OpenDialog is_open={*dialog == Some(Dialog::Open)} reading={reading.clone()} page={page.clone()} memory={*memory}
                    has_samples={*address == Address::Ours} settings={*settings} sentence={told_in(Some(Dialog::Open))} busy={busy.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Export) {
                <ExportDialog is_open={*dialog == Some(Dialog::Export)} library={library.clone()} reading={reading.clone()} chosen={chosen.clone()}
                    page={page.clone()} sentence={told_in(Some(Dialog::Export))} act={act.clone()} />
            }
            if is_drawn(Dialog::Share) {
                <ShareDialog is_open={*dialog == Some(Dialog::Share)} text={(*dialog == Some(Dialog::Share)).then(|| AttrValue::from(share::held(state)))}
                    page={page.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Embed) {
                <EmbedDialog is_open={*dialog == Some(Dialog::Embed)} reading={reading.clone()} chosen={chosen.clone()}
                    page={page.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Sources) {
                <SourcesDialog is_open={*dialog == Some(Dialog::Sources)} library={library.clone()} reading={reading.clone()} corrections={corrections.clone()}
                    memory={*memory} sentence={told_in(Some(Dialog::Sources))} act={act.clone()} />
            }
            <PlotsDialog {plot} library={library.clone()} reading={reading.clone()} chosen={chosen.clone()}
                page={page.clone()} sentence={plot.and_then(|plot| told_in(Some(Dialog::Plots(plot))))} act={act.clone()} />
            if is_drawn(Dialog::Keys) {
                <KeysDialog is_open={*dialog == Some(Dialog::Keys)} act={act.clone()} />
            }
            <CorrectDialog {subject} reading={reading.clone()} act={act.clone()} />
            if is_drawn(Dialog::Corrections) {
                <CorrectList is_open={*dialog == Some(Dialog::Corrections)} corrections={corrections.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Settings) {
                <SettingsDialog is_open={*dialog == Some(Dialog::Settings)} settings={*settings} language={*language}
                    sentence={told_in(Some(Dialog::Settings))} act={act.clone()} />
            }
        </>
    }
}

//! The whole explorer.

use web_sys::DataTransfer;
use yew::prelude::*;

use crate::address;
use crate::components::article::ArticleView;
use crate::components::busy::Busy;
use crate::components::correct_dialog::CorrectDialog;
use crate::components::correct_list::CorrectList;
use crate::components::embed_dialog::EmbedDialog;
use crate::components::export_dialog::ExportDialog;
use crate::components::filters::FilterPanel;
use crate::components::header::header;
use crate::components::keys_dialog::KeysDialog;
use crate::components::mark_button::MarkButton;
use crate::components::notice::{foreign, notice as told};
use crate::components::open_dialog::OpenDialog;
use crate::components::plots_dialog::PlotsDialog;
use crate::components::quotes::Quotes;
use crate::components::review::ReviewPanel;
use crate::components::settings_dialog::SettingsDialog;
use crate::components::share_dialog::ShareDialog;
use crate::components::shelf::Shelf;
use crate::components::sources_dialog::SourcesDialog;
use crate::components::strip::Strip;
use crate::components::voices::Voices;
use crate::embed::{Remote, use_remote};
use crate::hooks::{
    Address, Shortcuts, filters_of_address, settings_at_start, use_address, use_drop, use_highlights, use_jump,
    use_kept, use_keys, use_marks, use_paste, use_recent, use_settings, use_shared, use_source, use_undo, use_wanted,
};
use crate::library::{Library, Role};
use crate::opening::open_dropped;
use crate::page::Page;
use crate::reading::Reading;
use crate::settings::{self, Memory};
use crate::share;
use crate::shared::Shared;
use crate::state::{Dialog, State};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The article at the start.
    pub(crate) reading: Shared<Reading>,
    pub(crate) page: Page,
    /// What the page around the explorer holds of it.
    pub(crate) remote: Remote,
}

#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let page = &props.page;
    let memory = if page.remember() { Memory::Device } else { Memory::Page };
    let address = if page.sync_url() { Address::Ours } else { Address::Theirs };
    let state = use_reducer(|| {
        let reading = props.reading.clone();
        let asked = filters_of_address(address, &reading);
        let filters = if asked.is_empty() { address::read(&page.query(), &reading.explored) } else { asked };
        let role = if page.option("sample").is_some() { Role::Sample } else { Role::Own };
        let library = Shared::new(Library::new(role));
        State { library, settings: settings_at_start(memory), ..State::new(reading).with(filters) }
    });
    let shortcuts = match address {
        _ if page.no_shortcuts() || state.settings.shortcuts == settings::Shortcuts::Off => Shortcuts::Off,
        Address::Ours => Shortcuts::Page,
        Address::Theirs => Shortcuts::Explorer,
    };
    let (root, centre) = (use_node_ref(), use_node_ref());
    // The one way from what a reader does to what happens; it never changes, so it makes nobody draw anew.
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let ondropped = {
        let (act, page) = (act.clone(), props.page.clone());
        Callback::from(move |data: DataTransfer| open_dropped(&data, page.clone(), act.clone()))
    };
    use_remote(&props.remote, &props.page, &state, &act);
    let drop = use_drop(root.clone(), ondropped);
    let (nearby, light) = use_marks(root.clone(), &state);
    use_highlights(root.clone(), &state, nearby.clone());
    let onmore = use_callback((), move |(), ()| nearby.look_again());
    use_jump(root.clone(), state.place.jump);
    use_keys(shortcuts, root.clone(), &state, &act);
    use_undo(root.clone(), &act);
    use_kept(memory, &state.library, &state.corrections, &act);
    use_recent(memory, state.settings.recent, &state.library, &state.reading, page);
    use_paste(address, state.dialog.is_none(), page, &act);
    use_settings(memory, state.settings, page.clone(), &act);
    use_effect_with((), {
        let page = props.page.clone();
        move |()| page.ready()
    });
    // Not before the page shows the explorer: nothing can be gone to before.
    use_address(address, &state, &act);
    use_shared(address, page, &act);
    use_source(address, page, &act);

    let State {
        reading,
        library,
        chosen,
        together,
        place,
        view,
        corrections,
        settings,
        language,
        dialog,
        notice,
        busy,
    } = &*state;
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
        <div ref={root} lang={language.code()} dir={language.direction()} data-theme={settings.theme.value()}
            data-size={settings.size.value()} data-marks={settings.marks.value()} ~className={if drop.is_over { "app dropping" } else { "app" }}
            onmouseover={light.reform(|event: MouseEvent| event.into())}
            onfocusin={light.reform(|event: FocusEvent| event.into())}
            ondragover={drop.ondragover} ondragleave={drop.ondragleave} ondrop={drop.ondrop}>
            { header(address, &act) }
            <Shelf library={library.clone()} reading={reading.clone()} together={together.clone()} act={act.clone()} />
            <Voices reading={reading.clone()} chosen={chosen.clone()} act={act.clone()} />
            <div class="columns">
                <FilterPanel reading={reading.clone()} chosen={chosen.clone()} together={together.clone()} view={*view} act={act.clone()} />
                <div ref={centre.clone()} class="centre">
                    <Busy sentence={busy.clone()} />
                    { told(told_in(None).as_ref(), &act) }
                    { foreign(&reading.explored.article) }
                    <ArticleView reading={reading.clone()} view={*view} act={act.clone()} />
                    <MarkButton {centre} keys={shortcuts} reading={reading.clone()} act={act.clone()} />
                    if let Some(review) = &corrections.review {
                        <ReviewPanel review={review.clone()} reading={reading.clone()} act={act.clone()} />
                    }
                    <Strip reading={reading.clone()} chosen={chosen.clone()} current={place.current} act={act.clone()} />
                </div>
                <Quotes reading={reading.clone()} corrections={corrections.clone()} chosen={chosen.clone()} together={together.clone()} place={place.clone()} {onmore} act={act.clone()} />
            </div>
            if is_drawn(Dialog::Open) {
                <OpenDialog is_open={*dialog == Some(Dialog::Open)} reading={reading.clone()} page={props.page.clone()} {memory}
                    has_samples={address == Address::Ours} settings={*settings} sentence={told_in(Some(Dialog::Open))} busy={busy.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Export) {
                <ExportDialog is_open={*dialog == Some(Dialog::Export)} library={library.clone()} reading={reading.clone()} chosen={chosen.clone()}
                    page={props.page.clone()} sentence={told_in(Some(Dialog::Export))} act={act.clone()} />
            }
            if is_drawn(Dialog::Share) {
                <ShareDialog is_open={*dialog == Some(Dialog::Share)} text={(*dialog == Some(Dialog::Share)).then(|| AttrValue::from(share::held(&state)))}
                    page={props.page.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Embed) {
                <EmbedDialog is_open={*dialog == Some(Dialog::Embed)} reading={reading.clone()} chosen={chosen.clone()}
                    page={props.page.clone()} act={act.clone()} />
            }
            if is_drawn(Dialog::Sources) {
                <SourcesDialog is_open={*dialog == Some(Dialog::Sources)} reading={reading.clone()} corrections={corrections.clone()}
                    {memory} sentence={told_in(Some(Dialog::Sources))} act={act.clone()} />
            }
            <PlotsDialog {plot} library={library.clone()} reading={reading.clone()} chosen={chosen.clone()}
                page={props.page.clone()} sentence={plot.and_then(|plot| told_in(Some(Dialog::Plots(plot))))} act={act.clone()} />
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
            <div class="drop-here" aria-hidden="true"><p>{ t(Word::DropHere) }</p></div>
        </div>
    }
}

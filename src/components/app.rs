//! The whole explorer.

use web_sys::DataTransfer;
use yew::prelude::*;

use crate::address;
use crate::components::article::ArticleView;
use crate::components::busy::BusyProps;
use crate::components::dialogs::DialogsProps;
use crate::components::drawn::Drawn;
use crate::components::filters::FilterPanel;
use crate::components::header::header;
use crate::components::mark_button::MarkButtonProps;
use crate::components::notice::{foreign, notice as told};
use crate::components::quotes::Quotes;
use crate::components::review::ReviewPanelProps;
use crate::components::shelf::ShelfProps;
use crate::components::strip::Strip;
use crate::components::voices::Voices;
use crate::embed::{Remote, use_remote};
use crate::hooks::{
    Address, Shortcuts, filters_of_address, settings_at_start, use_address, use_drop, use_highlights, use_jump,
    use_kept, use_keys, use_marks, use_paste, use_recent, use_settings, use_shared, use_source, use_undo, use_use,
};
use crate::later::{self, Part};
use crate::library::{Library, Role};
use crate::opening::{Opening, open};
use crate::page::Page;
use crate::reading::Reading;
use crate::settings::{self, Memory};
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
        // Asked for at once: what is dropped is gone later.
        Callback::from(move |data: DataTransfer| open(Opening::Dropped(page.dropped(&data)), &page, &act))
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
    let is_used = use_use(root.clone());
    // What was put into dialogs stays in them; where they could not be fetched, the next wish tries again.
    let was_wanted = use_mut_ref(|| false);
    let is_wanted = dialog.is_some() || *was_wanted.borrow() && later::now().is_some();
    was_wanted.replace(is_wanted);
    let drawn = |part| html! { <Drawn {part} act={act.clone()} /> };
    // An error is told where the reader looks: in the dialog, if that is what they see.
    let told_in = |of: Option<Dialog>| if *dialog == of { notice.clone() } else { None };
    html! {
        <div ref={root} lang={language.code()} dir={language.direction()} data-theme={settings.theme.value()}
            data-size={settings.size.value()} data-marks={settings.marks.value()} ~className={if drop.is_over { "app dropping" } else { "app" }}
            onmouseover={light.reform(|event: MouseEvent| event.into())}
            onfocusin={light.reform(|event: FocusEvent| event.into())}
            ondragover={drop.ondragover} ondragleave={drop.ondragleave} ondrop={drop.ondrop}>
            { header(address, &act) }
            if library.has_several() {
                { drawn(Part::Shelf(ShelfProps { library: library.clone(), reading: reading.clone(), together: together.clone(), act: act.clone() })) }
            }
            <Voices reading={reading.clone()} chosen={chosen.clone()} act={act.clone()} />
            <div class="columns">
                <FilterPanel reading={reading.clone()} chosen={chosen.clone()} together={together.clone()} view={*view} act={act.clone()} />
                <div ref={centre.clone()} class="centre">
                    if busy.is_some() {
                        { drawn(Part::Busy(BusyProps { sentence: busy.clone() })) }
                    }
                    { told(told_in(None).as_ref(), &act) }
                    { foreign(&reading.explored.article) }
                    <ArticleView reading={reading.clone()} view={*view} act={act.clone()} />
                    if is_used {
                        { drawn(Part::MarkButton(MarkButtonProps { centre, keys: shortcuts, reading: reading.clone(), act: act.clone() })) }
                    }
                    if let Some(review) = &corrections.review {
                        { drawn(Part::Review(ReviewPanelProps { review: review.clone(), reading: reading.clone(), act: act.clone() })) }
                    }
                    <Strip reading={reading.clone()} chosen={chosen.clone()} current={place.current} act={act.clone()} />
                </div>
                <Quotes reading={reading.clone()} corrections={corrections.clone()} chosen={chosen.clone()} together={together.clone()} place={place.clone()} {onmore} act={act.clone()} />
            </div>
            if is_wanted {
                { drawn(Part::Dialogs(DialogsProps { state: (*state).clone(), page: page.clone(), memory, address, act: act.clone() })) }
            }
            <div class="drop-here" aria-hidden="true"><p>{ t(Word::DropHere) }</p></div>
        </div>
    }
}

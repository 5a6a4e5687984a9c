//! The whole explorer.

use web_sys::File;
use yew::prelude::*;

use crate::components::article::ArticleView;
use crate::components::filters::FilterPanel;
use crate::components::header::header;
use crate::components::keys_dialog::KeysDialog;
use crate::components::notice::{foreign, notice};
use crate::components::open_dialog::OpenDialog;
use crate::components::quotes::Quotes;
use crate::components::strip::Strip;
use crate::components::voices::Voices;
use crate::hooks::{
    Address, Shortcuts, filters_of_address, use_address, use_drop, use_highlights, use_jump, use_keys, use_marks,
};
use crate::opening::open_file;
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Dialog, State};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The article at the start.
    pub(crate) reading: Shared<Reading>,
    pub(crate) page: Page,
}

#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let page = &props.page;
    let address = if page.sync_url() { Address::Ours } else { Address::Theirs };
    let shortcuts = match address {
        _ if page.no_shortcuts() => Shortcuts::Off,
        Address::Ours => Shortcuts::Page,
        Address::Theirs => Shortcuts::Explorer,
    };
    let state = use_reducer(|| {
        let reading = props.reading.clone();
        let filters = filters_of_address(address, &reading);
        State::new(reading).with(filters)
    });
    let root = use_node_ref();
    // The one way from what a reader does to what happens; it never changes, so it makes nobody draw anew.
    let act = {
        let dispatcher = state.dispatcher();
        use_callback((), move |action, ()| dispatcher.dispatch(action))
    };
    let onfile = {
        let (act, page) = (act.clone(), props.page.clone());
        Callback::from(move |file: File| open_file(file, page.clone(), act.clone()))
    };
    let drop = use_drop(root.clone(), onfile);
    let (marks, light) = use_marks(root.clone(), &state);
    use_highlights(root.clone(), &state, marks);
    use_jump(root.clone(), state.place.jump);
    use_keys(shortcuts, root.clone(), &state, &act);
    use_effect_with((), {
        let page = props.page.clone();
        move |()| page.ready()
    });
    // Not before the page shows the explorer: nothing can be gone to before.
    use_address(address, &state, &act);

    let State { reading, chosen, place, view, .. } = &*state;
    let is_open = state.dialog == Some(Dialog::Open);
    // An error is told where the reader looks: in the dialog, if that is what they see.
    let (in_dialog, in_page) = match state.dialog {
        Some(Dialog::Open) => (state.notice.clone(), None),
        _ => (None, state.notice.as_ref()),
    };
    html! {
        <div ref={root} ~className={if drop.is_over { "app dropping" } else { "app" }}
            onmouseover={light.reform(|event: MouseEvent| event.into())}
            onfocusin={light.reform(|event: FocusEvent| event.into())}
            ondragover={drop.ondragover} ondragleave={drop.ondragleave} ondrop={drop.ondrop}>
            { header(&act) }
            <Voices reading={reading.clone()} chosen={chosen.clone()} act={act.clone()} />
            <div class="columns">
                <FilterPanel reading={reading.clone()} chosen={chosen.clone()} view={*view} act={act.clone()} />
                <div class="centre">
                    { notice(in_page, &act) }
                    { foreign(&reading.explored.article) }
                    <ArticleView reading={reading.clone()} view={*view} act={act.clone()} />
                    <Strip reading={reading.clone()} chosen={chosen.clone()} current={place.current} act={act.clone()} />
                </div>
                <Quotes reading={reading.clone()} chosen={chosen.clone()} place={place.clone()} act={act.clone()} />
            </div>
            <OpenDialog {is_open} reading={reading.clone()} page={props.page.clone()} sentence={in_dialog} act={act.clone()} />
            <KeysDialog is_open={state.dialog == Some(Dialog::Keys)} {act} />
            <div class="drop-here" aria-hidden="true"><p>{ "Drop the article here" }</p></div>
        </div>
    }
}

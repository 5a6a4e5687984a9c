//! The whole explorer.

use web_sys::File;
use yew::prelude::*;

use crate::components::article::ArticleView;
use crate::components::filters::FilterPanel;
use crate::components::header::header;
use crate::components::notice::{foreign, notice};
use crate::components::open_dialog::OpenDialog;
use crate::components::quotes::Quotes;
use crate::components::voices::voices;
use crate::hooks::{use_drop, use_jump};
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
    let state = use_reducer(|| State::new(props.reading.clone()));
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
    use_jump(root.clone(), state.jump);
    use_effect_with((), {
        let page = props.page.clone();
        move |()| page.ready()
    });

    let State { reading, chosen, current, .. } = &*state;
    // An error is told where the reader looks: in the dialog, if that is what they see.
    let (in_dialog, in_page) = match state.dialog {
        Dialog::Open => (state.notice.clone(), None),
        Dialog::Closed => (None, state.notice.as_ref()),
    };
    html! {
        <div ref={root} ~className={if drop.is_over { "app dropping" } else { "app" }}
            ondragover={drop.ondragover} ondragleave={drop.ondragleave} ondrop={drop.ondrop}>
            { header(&act) }
            { voices(reading) }
            <div class="columns">
                <FilterPanel reading={reading.clone()} chosen={chosen.clone()} act={act.clone()} />
                <div class="centre">
                    { notice(in_page, &act) }
                    { foreign(&reading.explored.article) }
                    <ArticleView reading={reading.clone()} chosen={chosen.clone()} current={*current} act={act.clone()} />
                </div>
                <Quotes reading={reading.clone()} chosen={chosen.clone()} current={*current} act={act.clone()} />
            </div>
            <OpenDialog state={state.dialog} reading={reading.clone()} page={props.page.clone()} sentence={in_dialog} {act} />
            <div class="drop-here" aria-hidden="true"><p>{ "Drop the article here" }</p></div>
        </div>
    }
}

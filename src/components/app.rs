//! The whole explorer.

use yew::prelude::*;

use crate::components::article::ArticleView;
use crate::components::filters::FilterPanel;
use crate::components::header::Header;
use crate::components::notice::Notice;
use crate::components::open_dialog::OpenDialog;
use crate::components::quotes::Quotes;
use crate::components::voices::Voices;
use crate::hooks::{use_action, use_drop, use_jump, use_open};
use crate::page::Page;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Dialog, State, Target};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct AppProps {
    /// The article at the start.
    pub(crate) reading: Shared<Reading>,
    pub(crate) page: Page,
}

#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let state = use_reducer_eq(|| State::new(props.reading.clone()));
    let root = use_node_ref();

    let toggle = use_action(&state, Action::Toggled);
    let clear = use_action(&state, |()| Action::Cleared);
    let dismiss = use_action(&state, |()| Action::Dismissed);
    let dialog = use_action(&state, Action::Dialog);
    let show_dialog = use_action(&state, |()| Action::Dialog(Dialog::Open));
    let go_to_card = use_action(&state, |id| Action::Wanted(Target::Card(id)));
    let go_to_text = use_action(&state, |id| Action::Wanted(Target::Text(id)));

    let (open_file, open_text) = use_open(&state, &props.page);
    let drop = use_drop(root.clone(), open_file.clone());
    use_jump(root.clone(), state.jump);
    use_effect_with(props.page.clone(), Page::ready);

    // An error is told where the reader looks: in the dialog, if that is what they see.
    let (in_dialog, in_page) = match state.dialog {
        Dialog::Open => (state.notice.clone(), None),
        Dialog::Closed => (None, state.notice.clone()),
    };
    html! {
        <div ref={root} class={classes!("app", drop.is_over.then_some("dropping"))}
            ondragover={drop.ondragover} ondragleave={drop.ondragleave} ondrop={drop.ondrop}>
            <Header onopen={show_dialog} />
            <Voices reading={state.reading.clone()} />
            <div class="columns">
                <FilterPanel reading={state.reading.clone()} selection={state.selection.clone()}
                    filters={state.filters.clone()} ontoggle={toggle} onclear={clear} />
                <div class="centre">
                    <Notice sentence={in_page} ondismiss={dismiss.clone()} />
                    <ArticleView reading={state.reading.clone()} selection={state.selection.clone()}
                        current={state.current} onquote={go_to_card} />
                </div>
                <Quotes reading={state.reading.clone()} selection={state.selection.clone()}
                    current={state.current} ontext={go_to_text} />
            </div>
            <OpenDialog state={state.dialog} reading={state.reading.clone()} notice={in_dialog} onfile={open_file} ontext={open_text}
                onstate={dialog} ondismiss={dismiss} />
            <div class="drop-here" aria-hidden="true"><p>{ "Drop the article here" }</p></div>
        </div>
    }
}

//! The whole explorer.

use sayso_engine::Filters;
use web_sys::DataTransfer;
use yew::prelude::*;

use crate::components::article::ArticleView;
use crate::components::filters::FilterPanel;
use crate::components::header::header;
use crate::components::notice::{foreign, told};
use crate::components::quotes::Quotes;
use crate::components::strip::Strip;
use crate::components::used::Surroundings;
use crate::components::voices::Voices;
use crate::embed::{Inside, Remote};
use crate::hooks::{Address, Shortcuts, use_drop, use_followed, use_keys, use_late, use_later, use_paste};
use crate::later::{self, Later};
use crate::library::{Library, Role};
use crate::opening::{Opening, open};
use crate::page::Page;
use crate::reading::Reading;
use crate::settings::{self, Memory};
use crate::shared::Shared;
use crate::state::State;
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
        let role = if page.option("sample").is_some() { Role::Sample } else { Role::Own };
        let library = Shared::new(Library::new(role));
        let state = State { library, ..State::new(props.reading.clone()) };
        // Where there is more to begin with than the article, it was waited for.
        match later::now() {
            Some(later) => (later.begin)(state, page, address, memory),
            None => state,
        }
    });
    let shortcuts = match address {
        _ if page.no_shortcuts() || state.settings.shortcuts == settings::Shortcuts::Off => Shortcuts::Off,
        Address::Ours => Shortcuts::Page,
        Address::Theirs => Shortcuts::Explorer,
    };
    let (root, centre) = (use_node_ref(), use_node_ref());
    let used = use_later(root.clone(), page, state.dispatcher());
    let act = used.act;
    let ondropped = {
        let (act, page) = (act.clone(), props.page.clone());
        // Asked for at once: what is dropped is gone later.
        Callback::from(move |data: DataTransfer| open(Opening::Dropped(page.dropped(&data)), &page, &act))
    };
    props.remote.replace(Some(Inside { state: state.clone(), act: act.clone() }));
    let drop = use_drop(root.clone(), ondropped);
    let more = use_mut_ref(Callback::<()>::noop);
    let onmore = use_callback((), {
        let more = more.clone();
        move |(), ()| {
            let more = more.borrow().clone();
            more.emit(());
        }
    });
    use_keys(shortcuts, root.clone(), &state, &act);
    use_paste(address, state.dialog.is_none(), page, &act);
    use_followed(address, &act);
    use_effect_with((), {
        let page = props.page.clone();
        move |()| page.ready()
    });

    let State { reading, chosen, together, place, view, corrections, settings, language, figures, .. } = &*state;
    // What stands around the article and tells of a choice only by its colours comes after what the eye is at.
    let late = use_late((reading.clone(), chosen.clone(), together.clone()));
    let (around_chosen, around_all) = if late.0 == *reading { (&late.1, &late.2) } else { (chosen, together) };
    let Filters { countries, speakers, .. } = &around_chosen.filters;
    let around = Surroundings {
        state: &state,
        page,
        memory,
        address,
        keys: shortcuts,
        root: &root,
        centre: &centre,
        more: &more,
        act: &act,
    };
    // Nothing where it is not there yet, so that what stands beside it stays what it is.
    let drawn = |part: fn(&Later) -> fn(&Surroundings<'_>) -> Html| {
        used.later.map(|later| part(later)(&around)).unwrap_or_default()
    };
    html! {
        <div ref={root.clone()} lang={language.code()} dir={language.direction()} data-theme={settings.theme.value()}
            data-size={settings.size.value()} data-marks={settings.marks.value()} ~className={if drop.is_over { "app dropping" } else { "app" }}
            ondragover={drop.ondragover} ondragleave={drop.ondragleave} ondrop={drop.ondrop}>
            { header(address, &act) }
            { drawn(|later| later.over_columns) }
            <Voices reading={reading.clone()} together={around_all.clone()} countries={countries.clone()} speakers={speakers.clone()} has_figures={*figures} act={act.clone()} />
            <div class="columns">
                <FilterPanel reading={reading.clone()} chosen={chosen.clone()} together={together.clone()} view={*view} act={act.clone()} />
                <div ref={centre.clone()} class="centre">
                    { drawn(|later| later.over_article) }
                    if let Some(dismiss) = used.missed {
                        { told(t(Word::NotFetched), dismiss) }
                    }
                    { foreign(&reading.explored.article) }
                    <ArticleView reading={reading.clone()} view={*view} act={act.clone()} />
                    { drawn(|later| later.under_article) }
                    <Strip reading={reading.clone()} chosen={around_chosen.clone()} current={place.current} act={act.clone()} />
                </div>
                <Quotes reading={reading.clone()} corrections={corrections.clone()} chosen={chosen.clone()} together={together.clone()} place={place.clone()} {onmore} act={act.clone()} />
            </div>
            { drawn(|later| later.behind) }
            <div class="drop-here" aria-hidden="true"><p>{ t(Word::DropHere) }</p></div>
        </div>
    }
}

//! The list of the quotes that the filters let through, a page at a time.

use sayso_engine::QuoteId;
use web_sys::Element;
use yew::prelude::*;

use crate::components::correct_bar::correct_bar;
use crate::components::group::Group;
use crate::correct::Corrections;
use crate::hooks::{use_leaving, use_steps};
use crate::labels;
use crate::library::Entry;
use crate::library::together::{Part, Together};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Chosen, Go, PAGE, Place};
use crate::words::{Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct QuotesProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    /// All open articles, if all are listed.
    pub(crate) together: Option<Shared<Together>>,
    pub(crate) corrections: Corrections,
    /// Where the reader is.
    pub(crate) place: Place,
    /// Told of cards that come after the others.
    pub(crate) onmore: Callback<()>,
    pub(crate) act: Callback<Action>,
}

/// So many cards are seen at once, more or less.
const SEEN: usize = 5;

#[component]
pub(crate) fn Quotes(props: &QuotesProps) -> Html {
    let QuotesProps { reading, chosen, together, corrections, place, onmore, act } = props;
    let quotes = &chosen.selection.quotes;
    let (shown, all) = match together {
        Some(together) => (together.shown, together.all),
        None => (quotes.len(), reading.explored.quotes.len()),
    };
    let nothing = if all == 0 { t(Word::NoQuotes) } else { t(Word::NothingFits) };
    let start = place.page * PAGE;
    let on_page = shown.saturating_sub(start).min(PAGE);
    // What the reader looks at is there at once.
    let here = together.iter().flat_map(|together| &together.parts).find(|part| part.entry.reading == *reading);
    let place_of = |id: QuoteId| here.map_or(0, |part| part.before) + quotes.partition_point(|&other| other <= id);
    let seen = place.current.max(place.opened).map_or_else(|| here.map_or(0, |part| part.before + SEEN), place_of);
    let seen = seen.saturating_sub(start);
    // Of one article the list is another only if what is on its page is: a word that grows often finds the same.
    let listed = if together.is_none() { quotes.get(start..start + on_page).unwrap_or_default() } else { &[] };
    let list = (reading.clone(), listed.to_vec(), together.clone(), place.page);
    let drawn = use_steps(list.clone(), on_page, seen);
    use_effect_with(drawn, {
        let onmore = onmore.clone();
        move |_| onmore.emit(())
    });
    // What of an article is on the page of the list that is shown.
    let group = |entry: Option<&Entry>, reading: &Shared<Reading>, before: usize, quotes: &[QuoteId]| {
        let from = start.saturating_sub(before).min(quotes.len());
        let to = (start + drawn).saturating_sub(before).min(quotes.len());
        let shown = quotes.get(from..to).unwrap_or_default().to_vec();
        let key = entry.map_or(0, |entry| entry.id.number() + 1);
        let is_here = entry.is_none_or(|entry| entry.reading == props.reading);
        html! {
            if !shown.is_empty() {
                <Group {key} entry={entry.cloned()} reading={reading.clone()} {shown} count={quotes.len()} first={from + 1}
                    current={place.current.filter(|_| is_here)} opened={place.opened.filter(|_| is_here)} {is_here}
                    act={act.clone()} />
            }
        }
    };
    let groups: Html = match together {
        None => group(None, reading, 0, quotes),
        Some(together) => {
            let of =
                |part: &Part| group(Some(&part.entry), &part.entry.reading, part.before, &part.chosen.selection.quotes);
            together.parts.iter().map(of).collect()
        }
    };
    let section = use_node_ref();
    let groups = use_leaving(list, groups, |before| {
        // Who has the focus in the list keeps it. Of another article, or a corrected one, little stays as it is anyway.
        let has_focus = section.cast::<Element>().is_some_and(|list| list.matches(":focus-within") != Ok(false));
        before.0 == *reading && !has_focus
    });
    html! {
        <section ref={section.clone()} id="list" class="quotes sheet" part="quotes" popover="" aria-busy={(drawn < on_page).then_some("true")}
            aria-label={labels::part(t(Word::Quotes), &reading.explored.article)}>
            <div class="fold closing"><button type="button" popovertarget="list">{ t(Word::Close) }</button></div>
            <h2 id="quotes">{ t(Word::Quotes) }</h2>
            { correct_bar(reading, corrections, act) }
            if shown == 0 {
                <p class="nothing">{ nothing }</p>
            }
            { groups }
            if shown > PAGE && drawn == on_page {
                { pager(place.page, shown, act) }
            }
        </section>
    }
}

/// The ways to the other pages.
fn pager(page: usize, all: usize, act: &Callback<Action>) -> Html {
    let last = (all - 1) / PAGE;
    let go = |page: usize| act.reform(move |_: MouseEvent| Action::Go(Go::Page(page)));
    html! {
        <nav class="pager" aria-label={t(Word::Pages)}>
            <button type="button" disabled={page == 0} onclick={go(page.saturating_sub(1))}>{ t(Word::Earlier) }</button>
            <span>{ labels::range(page * PAGE + 1, ((page + 1) * PAGE).min(all), all) }</span>
            <button type="button" disabled={page == last} onclick={go(page + 1)}>{ t(Word::Later) }</button>
        </nav>
    }
}

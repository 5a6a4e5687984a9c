//! Everything about a quote: why this speaker and this country, and what can be done with it.

use sayso_engine::{Confidence, CountryCode, Evidence, Explored, QuoteId, Why};
use web_sys::{Element, ScrollLogicalPosition};
use yew::prelude::*;

use crate::correct::Subject;
use crate::hooks::scroll_to;
use crate::labels;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::sharing::copy;
use crate::state::{Action, Dialog};
use crate::words::{self, Word, t};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct DetailsProps {
    pub(crate) reading: Shared<Reading>,
    pub(crate) id: QuoteId,
    pub(crate) act: Callback<Action>,
}

#[component]
pub(crate) fn Details(props: &DetailsProps) -> Html {
    let &DetailsProps { ref reading, id, ref act } = props;
    let explored = &reading.explored;
    let details = use_node_ref();
    use_effect_with((), {
        let details = details.clone();
        move |()| {
            // The card is taller now than when it was brought into view.
            if let Some(Ok(Some(card))) = details.cast::<Element>().map(|details| details.closest("li")) {
                scroll_to(&card, ScrollLogicalPosition::Nearest);
            }
        }
    });
    let Some(quote) = explored.quote(id) else { return Html::default() };
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let country = speaker.and_then(|speaker| speaker.country.as_ref());
    let oncopy = {
        let (reading, act) = (reading.clone(), act.clone());
        Callback::from(move |_: MouseEvent| copy(&reading, id, act.clone()))
    };
    let oncorrect = act.reform(move |_: MouseEvent| Action::Dialog(Some(Dialog::Correct(Subject::Quote(id)))));
    html! {
        <div ref={details} class="details">
            <dl>
                { reason(labels::speaker(explored, quote), &quote.why, quote.confidence, None, explored) }
                if let Some(found) = country {
                    { reason(&words::country(found.code), &found.why, found.confidence, Some(found.code), explored) }
                }
            </dl>
            <p class="do">
                <button type="button" onclick={oncopy}>{ t(Word::Copy) }</button>
                <button type="button" aria-haspopup="dialog" onclick={oncorrect}>{ t(Word::Correct) }</button>
                // Only where the address is the article's does it lead back here; the style sheet knows.
                <a class="link" href={["#", &id.to_string()].concat()}>{ t(Word::Link) }</a>
            </p>
        </div>
    }
}

/// What was found, by which words, and how sure that is.
fn reason(answer: &str, why: &Why, confidence: Confidence, country: Option<CountryCode>, explored: &Explored) -> Html {
    html! {
        <>
            <dt>{ answer.to_owned() }</dt>
            <dd>
                { labels::why(&why.sieve).to_owned() }{ " " }
                for evidence in &why.evidence { { draw(evidence, country, explored) }{ " " } }
                <span class="sure">{ labels::confidence(confidence) }</span>
            </dd>
        </>
    }
}

fn draw(evidence: &Evidence, country: Option<CountryCode>, explored: &Explored) -> Html {
    match evidence {
        Evidence::Words(span) => html! { <q dir="auto">{ span.of(&explored.article.text).to_owned() }</q> },
        Evidence::Entry(table, entry) => html! { <span class="entry">{ labels::entry(table, entry, country) }</span> },
    }
}

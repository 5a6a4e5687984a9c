//! One quote in the list: who says it, as what, from where, and the words.

use sayso_engine::query::{Certainty, certainty};
use sayso_engine::{Explored, Quote, QuoteId};
use web_sys::Element;
use yew::prelude::*;

use crate::components::details::DetailsProps;
use crate::correct::is_corrected;
use crate::labels;
use crate::later;
use crate::pieces::{self, Run};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Action, Go, Target};
use crate::words::{Word, t};

/// What a card is of.
pub(crate) struct Row<'a> {
    pub(crate) reading: &'a Shared<Reading>,
    pub(crate) id: QuoteId,
    pub(crate) is_current: bool,
    /// Whether its article is another than the one that is shown.
    pub(crate) is_elsewhere: bool,
    /// Whether it tells everything about the quote.
    pub(crate) is_open: bool,
    pub(crate) act: &'a Callback<Action>,
}

/// What a button of a card does; the list listens for all of them.
#[derive(Clone, Copy)]
pub(crate) enum Do {
    Show,
    Unfold,
}

impl Do {
    /// The quote, and what is to be done with it, whose button an element is or is in.
    pub(crate) fn at(element: &Element) -> Option<(QuoteId, Self)> {
        let button = element.closest("[data-do]").ok()??;
        let card = button.closest("[data-card]").ok()??;
        let what = if button.get_attribute("data-do")? == Self::Show.value() { Self::Show } else { Self::Unfold };
        Some((QuoteId::parse(&card.get_attribute("data-card")?)?, what))
    }

    const fn value(self) -> &'static str {
        match self {
            Self::Show => "show",
            Self::Unfold => "why",
        }
    }

    pub(crate) const fn with(self, id: QuoteId) -> Go {
        match self {
            Self::Show => Go::To(Target::Text(id)),
            Self::Unfold => Go::Unfold(id),
        }
    }
}

/// Draws a card. It is no component: a choice takes away and brings dozens of them, each of which would be made and told
/// that it goes.
pub(crate) fn card(row: &Row<'_>) -> Html {
    let &Row { reading, id, is_current, is_elsewhere, is_open, act } = row;
    let explored = &reading.explored;
    let Some(quote) = explored.quote(id) else { return Html::default() };
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let name = labels::speaker(explored, quote);
    let details = || {
        let props = DetailsProps { reading: reading.clone(), id, act: act.clone() };
        later::now().map(|later| (later.details)(props))
    };
    html! {
        <li key={id.0} part="quote" data-card={id.to_string()} data-quote={(!is_elsewhere).then(|| id.to_string())} data-hue={reading.hue(quote)} data-kind={labels::kind_value(quote.kind)}
            ~className={if is_current { "card current" } else { "card" }}
            aria-current={is_current.then_some("true")} tabindex="-1">
            <p class="who">
                <span class="speaker">{ name }</span>
                if let Some(role) = speaker.and_then(|speaker| speaker.role.clone()) {
                    { " " }<span class="role">{ role }</span>
                }
            </p>
            <p class="words" dir="auto">{ words_of(explored, quote) }</p>
            <p class="facts">
                <span class="country">{ labels::belongs(speaker) }</span>{ " " }
                <span class="kind">{ labels::kind_of_quote(quote.kind) }</span>
                if certainty(explored, quote) == Certainty::Unsure {
                    { " " }<span class="doubt">{ t(Word::Unsure) }</span>
                }
                if is_corrected(explored, quote) {
                    { " " }<span class="corrected">{ t(Word::CorrectedByHand) }</span>
                }
            </p>
            <p class="do">
                <button type="button" data-do={Do::Show.value()} aria-label={labels::of(t(Word::ShowInText), name)}>
                    { t(Word::ShowInText) }
                </button>
                <button type="button" data-do={Do::Unfold.value()} aria-label={labels::of(t(Word::Why), name)}
                    aria-expanded={if is_open { "true" } else { "false" }}>{ t(Word::Why) }</button>
            </p>
            if is_open {
                { details() }
            }
        </li>
    }
}

/// The words of a quote, as lists and questions show them: those between marks, and the rest.
pub(crate) fn words_of(explored: &Explored, quote: &Quote) -> Html {
    pieces::card(explored, quote).into_iter().map(draw).collect()
}

fn draw(run: Run) -> Html {
    if run.quoted {
        html! { <>{ " " }<q>{ run.words }</q></> }
    } else {
        html! { <>{ " " }<span class="reported">{ run.words }</span></> }
    }
}

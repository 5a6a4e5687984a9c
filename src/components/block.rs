//! One block of the article, its quotes marked.

use sayso_engine::{BlockKind, Quote, QuoteId};
use yew::prelude::*;

use crate::labels;
use crate::pieces::{Part, Piece};
use crate::reading::Reading;
use crate::shared::Shared;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BlockProps {
    pub(crate) reading: Shared<Reading>,
    /// Its place among the article's blocks.
    pub(crate) index: usize,
    /// Those of its quotes that the filters leave out.
    pub(crate) dimmed: Vec<QuoteId>,
    /// The quote that was gone to last, if it is one of the block's.
    pub(crate) current: Option<QuoteId>,
}

#[component]
pub(crate) fn Block(props: &BlockProps) -> Html {
    let article = &props.reading.explored.article;
    let (Some(block), Some(pieces)) = (article.blocks.get(props.index), props.reading.pieces.get(props.index)) else {
        return Html::default();
    };
    let words: Html = pieces.iter().map(|piece| draw(props, *piece)).collect();
    match block.kind {
        BlockKind::Title => html! { <h1 tabindex="-1">{ words }</h1> },
        BlockKind::Heading => html! { <h2>{ words }</h2> },
        BlockKind::Dek => html! { <p class="dek">{ words }</p> },
        BlockKind::Byline => html! { <p class="byline">{ words }</p> },
        BlockKind::Date => html! { <p class="date">{ words }</p> },
        BlockKind::Credit => html! { <p class="credit">{ words }</p> },
        BlockKind::ListItem => html! { <li>{ words }</li> },
        BlockKind::Paragraph | BlockKind::BlockQuotation => html! { <p>{ words }</p> },
    }
}

fn draw(props: &BlockProps, piece: Piece) -> Html {
    let explored = &props.reading.explored;
    let words = piece.span.of(&explored.article.text);
    let Some(quote) = piece.part.quote().and_then(|id| explored.quote(id)) else { return Html::from(words) };
    let id = quote.id.to_string();
    let kind = labels::kind_value(quote.kind);
    let hue = props.reading.hue(quote);
    let country = explored.country_of(quote).map(|code| code.to_string());
    let is_dimmed = props.dimmed.contains(&quote.id);
    let state = match (is_dimmed, props.current == Some(quote.id)) {
        (true, _) => "dimmed",
        (false, true) => "current",
        (false, false) => "",
    };
    match piece.part {
        Part::Quoted(_) => html! {
            <mark data-quote={id} data-country={country.unwrap_or_default()} data-kind={kind} data-hue={hue}
                ~className={state} tabindex="-1">{ words }</mark>
        },
        Part::Reported(_) => html! {
            <span data-quote={id} data-country={country.unwrap_or_default()} data-kind={kind} data-hue={hue}
                ~className={format!("indirect {state}")} tabindex="-1">{ words }</span>
        },
        Part::End(_) if is_dimmed => Html::default(),
        Part::End(_) => html! {
            // The code is drawn by the style sheet, so that the article's text stays the article's.
            <a href={format!("#{id}")} class="label" data-label={id} data-hue={hue}
                data-code={country.unwrap_or("?".into())} aria-label={name(&props.reading, quote)}></a>
        },
        Part::Narration => Html::from(words),
    }
}

/// What a screen reader says for a quote's label.
fn name(reading: &Reading, quote: &Quote) -> String {
    let speaker = labels::speaker(&reading.explored, quote);
    let country = labels::country(reading.explored.country_of(quote));
    format!("Quote {}: {speaker}, {country}", quote.id.0 + 1)
}

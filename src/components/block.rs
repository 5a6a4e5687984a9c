//! One block of the article, its quotes marked.

use sayso_engine::{BlockKind, Quote, QuoteId};
use yew::prelude::*;

use crate::labels;
use crate::later;
use crate::pieces::{Part, Piece, trimmed};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Narration;

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct BlockProps {
    pub(crate) reading: Shared<Reading>,
    /// Its place among the article's blocks.
    pub(crate) index: usize,
    /// What becomes of what nobody says.
    pub(crate) narration: Narration,
}

#[component]
pub(crate) fn Block(props: &BlockProps) -> Html {
    let BlockProps { reading, index, narration } = props;
    let article = &reading.explored.article;
    let (Some(block), Some(pieces)) = (article.blocks.get(*index), reading.pieces.get(*index)) else {
        return Html::default();
    };
    if *narration == Narration::Folded && !matches!(block.kind, BlockKind::Title | BlockKind::Heading) {
        return later::now().map(|later| (later.voices_of)(reading, *index, pieces)).unwrap_or_default();
    }
    let words: Html = pieces.iter().map(|piece| draw(reading, *piece)).collect();
    let at = index.to_string();
    match block.kind {
        BlockKind::Title => html! { <h1 data-block={at} tabindex="-1">{ words }</h1> },
        BlockKind::Heading => html! { <h2 data-block={at}>{ words }</h2> },
        BlockKind::Dek => html! { <p data-block={at} class="dek">{ words }</p> },
        BlockKind::Byline => html! { <p data-block={at} class="byline">{ words }</p> },
        BlockKind::Date => html! { <p data-block={at} class="date">{ words }</p> },
        BlockKind::Credit => html! { <p data-block={at} class="credit">{ words }</p> },
        BlockKind::ListItem => html! { <li data-block={at}>{ words }</li> },
        BlockKind::Paragraph | BlockKind::BlockQuotation => html! { <p data-block={at}>{ words }</p> },
    }
}

/// The block's quotes alone, each under the name of its speaker; a thin line for a block without.
pub(crate) fn voices_of(reading: &Reading, index: usize, pieces: &[Piece]) -> Html {
    if reading.quotes.get(index).is_none_or(Vec::is_empty) {
        return html! { <hr class="folded" /> };
    }
    let explored = &reading.explored;
    let mut before: Option<QuoteId> = None;
    let said = pieces.iter().filter(|piece| piece.part != Part::Narration).map(|piece| {
        let quote = piece.part.quote().filter(|id| before != Some(*id)).and_then(|id| explored.quote(id));
        before = piece.part.quote();
        let lead = quote.filter(|quote| quote.block as usize == index).and_then(|quote| quote.lead(&explored.article.text));
        html! {
            <>
                if let Some(quote) = quote {
                    <span class="voice">{ labels::speaker(explored, quote) }</span>
                }
                if let Some(lead) = lead {
                    { " " }{ lead.of(&explored.article.text).trim_end() }
                }
                { " " }{ draw(reading, trimmed(&explored.article.text, *piece)) }
            </>
        }
    });
    html! { <p data-block={index.to_string()} class="voices-only">{ for said }</p> }
}

fn draw(reading: &Reading, piece: Piece) -> Html {
    let explored = &reading.explored;
    let words = piece.span.of(&explored.article.text);
    let Some(quote) = piece.part.quote().and_then(|id| explored.quote(id)) else { return Html::from(words) };
    let id = quote.id.to_string();
    let kind = labels::kind_value(quote.kind);
    let hue = reading.hue(quote);
    let country = explored.country_of(quote).map(|code| code.to_string());
    match piece.part {
        // Whether the filters leave it out, and whether it is the current one, is painted over its class.
        Part::Quoted(_) => html! {
            <mark part="mark" data-quote={id} data-country={country.unwrap_or_default()} data-kind={kind} data-hue={hue}
                tabindex="-1">{ words }</mark>
        },
        Part::Reported(_) => html! {
            <span data-quote={id} data-country={country.unwrap_or_default()} data-kind={kind} data-hue={hue}
                class="indirect" tabindex="-1">{ words }</span>
        },
        Part::End(_) => html! {
            // The code is drawn by the style sheet, so that the article's text stays the article's.
            <a href={["#", &id].concat()} class="label" data-label={id} data-hue={hue} data-doubt={reading.doubt(quote)}
                data-code={country.unwrap_or("?".into())} aria-label={name(reading, quote)}></a>
        },
        Part::Narration => Html::from(words),
    }
}

/// What a screen reader says for a quote's label.
fn name(reading: &Reading, quote: &Quote) -> String {
    let speaker = labels::speaker(&reading.explored, quote);
    let country = labels::country(reading.explored.country_of(quote));
    labels::quote(quote.id, speaker, &country)
}

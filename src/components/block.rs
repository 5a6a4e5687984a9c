//! One block of the article, its quotes marked.

use sayso_engine::{BlockKind, Quote};
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
    let at = index.to_string();
    if reading.quotes.get(index).is_none_or(Vec::is_empty) {
        return html! { <hr data-block={at} class="folded" /> };
    }
    let explored = &reading.explored;
    let text = &explored.article.text;
    let said: Vec<Piece> = pieces.iter().copied().filter(|piece| piece.part != Part::Narration).collect();
    let voice = |pieces: &[Piece]| {
        let quote = pieces.first().and_then(|piece| explored.quote(piece.part.quote()?))?;
        let lead = quote.lead(text).filter(|_| quote.block as usize == index);
        let starts = quote.content.first().map(|span| span.start);
        let lead = |is_before: bool| {
            let lead = lead.filter(|span| (Some(span.start) < starts) == is_before);
            lead.map(|span| span.of(text).trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned())
        };
        Some(html! {
            <span class="said">
                <span class="voice">{ labels::speaker(explored, quote) }</span>
                { " " }{ lead(true) }
                for piece in pieces { { " " }{ draw(reading, trimmed(text, *piece)) } }
                { lead(false) }
            </span>
        })
    };
    let voices: Html = said.chunk_by(|one, next| one.part.quote() == next.part.quote()).filter_map(voice).collect();
    html! { <p data-block={at} class="voices-only">{ voices }</p> }
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

//! Quotes for elsewhere: words with who said them, and where.

use sayso_engine::QuoteId;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

use crate::labels;
use crate::pieces;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Action;
use crate::words::{Word, t};

/// Puts a quote with its attribution on the clipboard.
pub(crate) fn copy(reading: &Shared<Reading>, id: QuoteId, act: Callback<Action>) {
    let text = attributed(reading, id);
    spawn_local(async move {
        let clipboard = gloo::utils::window().navigator().clipboard();
        // Where it is forbidden, the reader is told.
        if JsFuture::from(clipboard.write_text(&text)).await.is_err() {
            act.emit(Action::Refused(t(Word::NotCopied).into()));
        }
    });
}

/// “…” – Name, role (Country). Headline, publisher, date, address.
#[must_use]
pub fn attributed(reading: &Reading, id: QuoteId) -> String {
    let explored = &reading.explored;
    let Some(quote) = explored.quote(id) else { return String::new() };
    let speaker = quote.speaker.and_then(|id| explored.speaker(id));
    let words: Vec<String> = pieces::card(explored, quote)
        .into_iter()
        .map(|run| if run.quoted { labels::quoted(&run.words) } else { run.words })
        .collect();
    let mut text = [&words.join(" "), " – ", labels::speaker(explored, quote)].concat();
    if let Some(role) = speaker.and_then(|speaker| speaker.role.as_ref()) {
        text.extend([", ", role]);
    }
    if let Some(country) = explored.country_of(quote) {
        text.extend([" (", country.name(), ")"]);
    }
    let article = &explored.article;
    let date = article.date.as_deref().map(labels::date);
    let source = [article.title.as_ref(), article.publisher.as_ref(), date.as_ref(), article.url.as_ref()];
    let source: Vec<&str> = source.into_iter().flatten().map(String::as_str).collect();
    if !source.is_empty() {
        text.extend(["\n", &source.join(", ")]);
    }
    text
}

#[cfg(test)]
mod tests {
    use sayso_engine::article::Builder;
    use sayso_engine::{Article, BlockKind, explore};

    use super::*;

    #[test]
    fn a_copied_quote_names_its_speaker_and_its_article() {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph, "“It rains,” said Jean Petit, a French minister.");
        let article = Article { title: Some("Rain".to_owned()), ..builder.finish() };
        let reading = Reading::new(explore(article));
        assert_eq!(attributed(&reading, QuoteId(0)), "“It rains” – Jean Petit, French minister (France)\nRain");
    }
}

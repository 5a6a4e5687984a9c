//! The head of an article as far as its own blocks do not show it: headline, author, date, publisher.

use sayso_engine::{Article, BlockKind};
use yew::prelude::*;

use crate::labels;
use crate::words::{Word, t};

/// The headline, if no block is one.
pub(crate) fn title(article: &Article) -> Html {
    match &article.title {
        _ if shows(article, BlockKind::Title) => Html::default(),
        Some(title) => html! { <h1 tabindex="-1">{ title }</h1> },
        // An article without a headline still begins somewhere for those who listen to the page.
        None => html! { <h1 class="unseen" tabindex="-1">{ t(Word::Article) }</h1> },
    }
}

/// Author, date and publisher.
pub(crate) fn imprint(article: &Article) -> Html {
    html! {
        <>
            if let (false, Some(byline)) = (shows(article, BlockKind::Byline), &article.byline) {
                <p class="byline">{ byline }</p>
            }
            if let (false, Some(date)) = (shows(article, BlockKind::Date), &article.date) {
                <p class="date">{ labels::date(date) }</p>
            }
            if let Some(publisher) = article.publisher.as_deref().or_else(|| host(article)) {
                <p class="publisher">{ source(article, publisher) }</p>
            }
        </>
    }
}

fn shows(article: &Article, kind: BlockKind) -> bool {
    article.blocks.iter().any(|block| block.kind == kind)
}

/// The host that the original lies on.
fn host(article: &Article) -> Option<&str> {
    let (scheme, rest) = article.url.as_deref()?.split_once(':')?;
    let rest = rest.strip_prefix("//").filter(|_| scheme.starts_with("http"))?;
    rest.split(['/', '?', '#']).next()
}

/// The publisher, linked to the original where its address is one to follow.
fn source(article: &Article, publisher: &str) -> Html {
    match &article.url {
        Some(url) if url.starts_with("https://") || url.starts_with("http://") => {
            html! { <a href={url.clone()} rel="noreferrer">{ publisher }</a> }
        }
        _ => Html::from(publisher),
    }
}

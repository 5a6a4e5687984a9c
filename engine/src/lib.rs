//! Finds who says what, and from which country, in a news article.
//!
//! ```
//! use sayso_engine::{article, explore};
//!
//! let article = article::plain::read("“It was a dark night,” said Paul Clifford, a British author.");
//! let explored = explore(article);
//! assert!(explored.quotes.len() <= 1);
//! ```

#![forbid(unsafe_code)]

pub mod article;
pub mod country;
pub mod document;
pub mod explored;
mod gazetteer;
mod lexicon;
pub mod positions;
pub mod query;
mod reading;
mod sieves;
pub mod span;
pub mod text;

pub use article::{Article, Block, BlockKind};
pub use country::CountryCode;
pub use explored::{
    Confidence, CountryFinding, Evidence, Explored, Kind, Quote, QuoteId, Speaker, SpeakerId, SpeakerKind, Why,
};
pub use query::{Filters, Selection, select};
pub use span::Span;

/// Explores an article: every quote, who says it, and where the speaker belongs.
#[must_use]
pub fn explore(article: Article) -> Explored {
    let reading = reading::Reading::new(&article);
    let cues = sieves::cues::cues(&reading);
    let attributions = sieves::attributions::attributions(&reading, &cues);
    let (quotes, speakers) = sieves::speakers::speakers(&reading, &attributions);
    drop(reading);
    Explored { article, quotes, speakers }
}

/// TEMPORARY
#[must_use]
pub fn dump(article: &Article) -> String {
    use std::fmt::Write;
    let r = reading::Reading::new(article);
    let cues = sieves::cues::cues(&r);
    let mut o = String::new();
    for (i, l) in r.lines.iter().enumerate() {
        for k in l.items.clone() {
            let w = if r.items[k].is_quotation() { "[Q]" } else { r.word(k) };
            let _ = write!(o, "{w}/{:?} ", r.items[k].tag);
        }
        o.push('\n');
        let here: Vec<_> = cues.iter().filter(|c| c.line == i).cloned().collect();
        let con = sieves::contents::contents(&r, l.items.clone(), &here);
        for (c, x) in here.iter().zip(con) {
            let _ = writeln!(
                o,
                "   {:?} cue={:?} src={:?} content={:?}",
                c.form,
                r.span(c.items.clone()).of(&article.text),
                c.source.clone().map(|s| r.span(s).of(&article.text)),
                x.segments.iter().map(|s| r.span(s.clone()).of(&article.text)).collect::<Vec<_>>()
            );
        }
    }
    o
}
/// TEMPORARY
pub fn stages(article: &Article) {
    let text = &article.text;
    let t = std::time::Instant::now();
    let tokens = text::tokens::tokens(text);
    println!("tokens {:?} {}", t.elapsed(), tokens.len());
    let t = std::time::Instant::now();
    let q = text::marks::quotations(article);
    println!("marks {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let s = text::sentences::sentences(article, &tokens, &q);
    println!("sentences {:?}", t.elapsed());
    let ranges: Vec<_> = s.iter().map(|s| s.tokens.clone()).collect();
    let t = std::time::Instant::now();
    let tags = text::tags::tags(text, &tokens, &ranges);
    println!("tags {:?} {}", t.elapsed(), tags.len());
    let t = std::time::Instant::now();
    let r = reading::Reading::new(article);
    println!("reading {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let cues = sieves::cues::cues(&r);
    println!("cues {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let a = sieves::attributions::attributions(&r, &cues);
    println!("attributions {:?}", t.elapsed());
    let t = std::time::Instant::now();
    let _ = sieves::speakers::speakers(&r, &a);
    println!("speakers {:?}", t.elapsed());
}

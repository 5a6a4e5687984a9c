//! How fast the engine is: as a whole, step by step, on long texts, and on texts that were made to slow it down.
//!
//! `SAYSO_ARTICLES` may name a file of articles, JSON Lines with a `text` each; else the project's own are read.

use std::fs;
use std::path::PathBuf;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use sayso_engine::document::Document;
use sayso_engine::text::marks::quotations;
use sayso_engine::text::sentences::sentences;
use sayso_engine::text::tags::tags;
use sayso_engine::text::tokens::tokens;
use sayso_engine::text::turns::turns;
use sayso_engine::{Article, article, explore};
use serde_json::Value;

fn main() {
    divan::main();
}

/// The articles' texts.
fn texts() -> Vec<String> {
    let own = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../tests/articles/gold.jsonl");
    let path = std::env::var_os("SAYSO_ARTICLES").map_or_else(own, PathBuf::from);
    let lines = fs::read_to_string(&path).unwrap_or_default();
    let text = |line: &str| Some(serde_json::from_str::<Value>(line).ok()?["text"].as_str()?.to_owned());
    let texts: Vec<String> = lines.lines().filter_map(text).collect();
    assert!(!texts.is_empty(), "{} holds no articles", path.display());
    texts
}

fn articles() -> Vec<Article> {
    texts().iter().map(|text| article::plain::read(text)).collect()
}

fn bytes(articles: &[Article]) -> BytesCount {
    BytesCount::new(articles.iter().map(|article| article.text.len()).sum::<usize>())
}

/// From text to answers, article by article.
#[divan::bench]
fn explored(bencher: Bencher<'_, '_>) {
    let texts = texts();
    bencher
        .counter(BytesCount::new(texts.iter().map(String::len).sum::<usize>()))
        .bench(|| texts.iter().map(|text| explore(article::plain::read(text)).quotes.len()).sum::<usize>());
}

/// From text to the JSON document.
#[divan::bench]
fn explored_and_written(bencher: Bencher<'_, '_>) {
    let texts = texts();
    bencher.counter(BytesCount::new(texts.iter().map(String::len).sum::<usize>())).bench(|| {
        let written = |text: &String| serde_json::to_vec(&Document::new(&explore(article::plain::read(text))));
        texts.iter().filter_map(|text| Some(written(text).ok()?.len())).sum::<usize>()
    });
}

/// One text of as many megabytes: the rate must not fall.
#[divan::bench(args = [1, 2, 5, 10], sample_count = 3, sample_size = 1)]
fn one_text_of_megabytes(bencher: Bencher<'_, '_>, megabytes: usize) {
    let wanted = megabytes * 1_000_000;
    let mut text = String::with_capacity(wanted + 20_000);
    for article in texts().iter().cycle() {
        if text.len() >= wanted {
            break;
        }
        text.push_str(article);
        text.push('\n');
    }
    bencher.counter(BytesCount::new(text.len())).bench(|| explore(article::plain::read(black_box(&text))));
}

/// Texts that look for quadratic time, a megabyte each.
#[divan::bench(
    args = ["\"", "“", "said ", "a", "“Yes,” he said. ", "“Yes, we can.”\n", "the head of ", "A and ", "(", "he said that "],
    sample_count = 3,
    sample_size = 1
)]
fn hostile(bencher: Bencher<'_, '_>, piece: &str) {
    let text = piece.repeat(1_000_000 / piece.len());
    bencher.counter(BytesCount::new(text.len())).bench(|| explore(article::plain::read(black_box(&text))));
}

#[divan::bench_group]
mod steps {
    use super::{Article, Bencher, articles, bytes, quotations, sentences, tags, tokens, turns};

    #[divan::bench]
    fn tokens_alone(bencher: Bencher<'_, '_>) {
        let articles = articles();
        let step = |article: &Article| tokens(&article.text).len();
        bencher.counter(bytes(&articles)).bench(|| articles.iter().map(step).sum::<usize>());
    }

    #[divan::bench]
    fn marks(bencher: Bencher<'_, '_>) {
        let articles = articles();
        let step = |article: &Article| quotations(article, &turns(article)).len();
        bencher.counter(bytes(&articles)).bench(|| articles.iter().map(step).sum::<usize>());
    }

    /// Tokens, marks, sentences and tags: all that is read before the sieves.
    #[divan::bench]
    fn up_to_tags(bencher: Bencher<'_, '_>) {
        let articles = articles();
        let step = |article: &Article| {
            let tokens = tokens(&article.text);
            let sentences = sentences(article, &tokens, &quotations(article, &turns(article)));
            let ranges: Vec<_> = sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
            tags(&article.text, &tokens, &ranges).len()
        };
        bencher.counter(bytes(&articles)).bench(|| articles.iter().map(step).sum::<usize>());
    }
}

//! How often the tagger is right.

use std::fmt;

use sayso_engine::text::tags::weights::Weights;
use sayso_engine::text::tags::{Model, TAGS, Tag, Workspace};

use crate::treebank::Sentence;

/// Whether a document is news.
pub(crate) fn is_news(document: &str) -> bool {
    document.starts_with("GUM_news_")
}

/// How often a tag was taken for another: rows are what is right, columns what the tagger said.
#[derive(Default)]
pub(crate) struct Counts([[usize; TAGS]; TAGS]);

impl Counts {
    /// Tags sentences and counts.
    pub(crate) fn add(&mut self, weights: &Weights, sentences: &[Sentence]) {
        let model = Model::new(weights);
        let mut workspace = Workspace::default();
        let mut tags = Vec::new();
        for sentence in sentences {
            tags.clear();
            model.tag(&sentence.text, &sentence.tokens, &mut workspace, &mut tags);
            for (&right, &said) in sentence.tags.iter().zip(&tags) {
                self.0[right as usize][said as usize] += 1;
            }
        }
    }

    fn right(&self) -> usize {
        (0..TAGS).map(|tag| self.0[tag][tag]).sum()
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: usize = self.0.iter().flatten().sum();
        writeln!(f, "held-back news: {all} tokens, {:.2} % right", percent(self.right(), all))?;
        writeln!(f, "| tag | tokens | precision | recall | most often taken for |\n| --- | --: | --: | --: | --- |")?;
        for tag in Tag::ALL {
            let row = &self.0[tag as usize];
            let said: usize = self.0.iter().map(|row| row[tag as usize]).sum();
            let right = row[tag as usize];
            let tokens: usize = row.iter().sum();
            let mut wrong: Vec<(usize, Tag)> = Tag::ALL.into_iter().map(|other| (row[other as usize], other)).collect();
            wrong.retain(|&(count, other)| count > 0 && other != tag);
            wrong.sort_by(|a, b| b.cmp(a));
            let wrong: Vec<String> = wrong.iter().take(3).map(|(count, other)| format!("{other:?} {count}")).collect();
            let (precision, recall) = (percent(right, said), percent(right, tokens));
            writeln!(f, "| {tag:?} | {tokens} | {precision:.1} | {recall:.1} | {} |", wrong.join(", "))?;
        }
        Ok(())
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn percent(part: usize, whole: usize) -> f64 {
    100.0 * part as f64 / whole.max(1) as f64
}

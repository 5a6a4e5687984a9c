//! Searching in quotes and speakers.

use super::fold;
use crate::explored::Explored;

/// What can be searched of each quote, folded once for the whole article.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    /// One quote behind the other, each with its speaker, ended by [`END`].
    text: String,
    /// Where each quote ends in it.
    ends: Vec<u32>,
}

/// Stands in no folded text, so that nothing is found across two of a quote's parts.
const END: char = '\n';

impl Folded {
    /// Folds what the quotes say and who says it.
    pub(super) fn new(explored: &Explored) -> Self {
        let mut folded = Self::default();
        for quote in &explored.quotes {
            for span in &quote.content {
                fold::push(&mut folded.text, span.of(&explored.article.text));
                folded.text.push(' ');
            }
            if let Some(speaker) = quote.speaker.and_then(|id| explored.speaker(id)) {
                fold::push(&mut folded.text, &speaker.name);
                folded.text.push(END);
                fold::push(&mut folded.text, speaker.role.as_deref().unwrap_or_default());
            }
            folded.text.push(END);
            folded.ends.push(folded.text.len() as u32);
        }
        folded
    }

    /// For each quote whether all of the words are in it; `None` if no words are asked for.
    pub(super) fn find(&self, words: &str) -> Option<Vec<bool>> {
        let words = fold::fold(words);
        let mut words = words.split(' ').filter(|word| !word.is_empty()).peekable();
        words.peek()?;
        let mut found = vec![true; self.ends.len()];
        for word in words {
            let mut start = 0;
            for (found, &end) in found.iter_mut().zip(&self.ends) {
                let quote = self.text.as_bytes().get(start..end as usize);
                *found = *found && quote.is_some_and(|quote| is_in(quote, word.as_bytes()));
                start = end as usize;
            }
        }
        Some(found)
    }
}

/// Whether a word stands in a text. Both are short: what prepares a search takes longer than it.
fn is_in(text: &[u8], word: &[u8]) -> bool {
    let Some((first, rest)) = word.split_first() else { return true };
    let mut after = text;
    while let Some(at) = after.iter().position(|byte| byte == first) {
        after = after.get(at + 1..).unwrap_or_default();
        if after.starts_with(rest) {
            return true;
        }
    }
    false
}

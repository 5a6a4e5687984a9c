//! Searching in quotes and speakers.

use super::fold;
use crate::explored::Explored;

/// What can be searched of each quote, folded once for the whole article.
#[derive(Clone, Debug, Default)]
pub struct Index {
    /// One quote behind the other, each with its speaker, ended by [`END`].
    folded: String,
    /// Where each quote ends in it.
    ends: Vec<u32>,
}

/// Stands in no folded text, so that nothing is found across two quotes.
const END: char = '\n';

impl Index {
    /// Folds what the quotes say and who says it.
    #[must_use]
    pub fn new(explored: &Explored) -> Self {
        let mut index = Self::default();
        for quote in &explored.quotes {
            for span in &quote.content {
                fold::push(&mut index.folded, span.of(&explored.article.text));
                index.folded.push(' ');
            }
            if let Some(speaker) = quote.speaker.and_then(|id| explored.speaker(id)) {
                fold::push(&mut index.folded, &speaker.name);
                index.folded.push(END);
                fold::push(&mut index.folded, speaker.role.as_deref().unwrap_or_default());
            }
            index.folded.push(END);
            index.ends.push(index.folded.len() as u32);
        }
        index
    }

    /// For each quote whether all of the words are in it; `None` if no words are asked for.
    #[must_use]
    pub(super) fn find(&self, words: &str) -> Option<Vec<bool>> {
        let words = fold::fold(words);
        let mut found: Option<Vec<bool>> = None;
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let has = self.find_word(word);
            match &mut found {
                None => found = Some(has),
                Some(found) => found.iter_mut().zip(has).for_each(|(all, has)| *all &= has),
            }
        }
        found
    }

    fn find_word(&self, word: &str) -> Vec<bool> {
        let mut has = vec![false; self.ends.len()];
        let mut quotes = has.iter_mut().zip(&self.ends).peekable();
        for (at, _) in self.folded.match_indices(word) {
            while quotes.next_if(|(_, end)| **end as usize <= at).is_some() {}
            if let Some((has, _)) = quotes.peek_mut() {
                **has = true;
            }
        }
        has
    }
}

//! Interviews whose questions and answers have no labels, only their form: a short block that asks "you", and behind
//! it one that says "I".

use super::{By, LONGEST, Text, Turn, says_i, says_you, speaks};
use crate::article::BlockKind;

/// So many questions with their answers make an interview.
const LEAST: usize = 3;

/// No question is longer, in words.
const LONGEST_QUESTION: usize = 60;

pub(super) fn turns(text: Text<'_>) -> Vec<Turn> {
    let count = text.blocks().len();
    let asks: Vec<bool> = (0..count).map(|block| asks(text, block)).collect();
    if asks.iter().filter(|asks| **asks).count() < LEAST {
        return Vec::new();
    }
    let answered = |&block: &usize| {
        asks[block]
            && block + 1 < count
            && !asks[block + 1]
            && text.is_prose(block + 1)
            && says_i(text.words(block + 1))
    };
    let pairs: Vec<usize> = (0..count).filter(answered).collect();
    let to_you = pairs.iter().filter(|&&block| says_you(text.words(block))).count();
    let (Some(&first), Some(&last)) = (pairs.first(), pairs.last()) else { return Vec::new() };
    // a column asks itself now and then
    if pairs.len() < LEAST || to_you * 2 < pairs.len() || pairs.len() * 6 < last + 2 - first {
        return Vec::new();
    }
    let mut out = Vec::new();
    let mut block = first;
    while block <= last {
        if !asks[block] {
            block += 1;
            continue;
        }
        out.push(text.whole(block, By::Asker));
        let next = (block + 1..count.min(block + 1 + LONGEST)).find(|&i| asks[i]);
        let end = next.unwrap_or(count.min(block + 1 + LONGEST));
        for i in block + 1..end {
            let words = text.words(i);
            let answers = i == block + 1 || speaks(words, next.is_some());
            if text.is_prose(i) && answers {
                out.push(text.whole(i, By::Answerer));
            } else if next.is_none() {
                break;
            }
        }
        block = end.max(block + 1);
    }
    out
}

fn asks(text: Text<'_>, block: usize) -> bool {
    let words = text.words(block);
    let heading = text.blocks().get(block).is_some_and(|b| b.kind == BlockKind::Heading);
    words.ends_with('?')
        && (heading || text.is_prose(block))
        && !words.starts_with(['“', '"', '‘'])
        && words.split_whitespace().nth(LONGEST_QUESTION).is_none()
}

//! Letters in brackets behind the name that they are short for: "the Department of Health (DOH)", "the Bank of Norvik (BoN)".

use std::ops::Range;

use crate::gazetteer;
use crate::reading::Reading;
use crate::sieves::names::is_acronym;

/// Words of a name that is spelled out, at most.
const LONGEST: usize = 12;

/// Bytes of letters in brackets, at most.
const LETTERS: usize = 8;

/// Whether a word may be short for a name: two capitals or more.
pub(crate) fn is_short(word: &str) -> bool {
    word.len() <= LETTERS && !word.contains(' ') && word.chars().filter(|letter| letter.is_uppercase()).count() > 1
}

/// The name in front of a bracket in which nothing but letters stand, whatever these are made of.
pub(crate) fn spelled_in_front(reading: &Reading<'_>, open: usize) -> Option<Range<usize>> {
    let short = reading.word(open + 1);
    let first = short.chars().next().filter(|_| is_short(short))?;
    if !reading.is_word(open, &["("]) || !reading.is_word(open + 2, &[")"]) || open == 0 {
        return None;
    }
    let line = reading.lines.get(reading.line_of(open))?.items.start;
    let capital = |at: usize| reading.word(at).starts_with(char::is_uppercase);
    let inner = |&at: &usize| capital(at) || reading.is_word(at, &["of", "for", "and", "the", "&", "in", "on"]);
    let words: Vec<usize> = (line..open).rev().take(LONGEST).take_while(inner).filter(|&at| capital(at)).collect();
    // the Lagos State Police: what the letters begin with, else the whole
    let begins = |at: &&usize| reading.word(**at).starts_with(first) && **at + 1 < open;
    let start = *words.iter().rev().find(begins).or(words.last())?;
    (capital(open - 1) && start + 1 < open && !is_acronym(reading.word(start))).then_some(start..open)
}

/// Letters that are short for another body here than for the one that tables have: RBC, in an article that tells of the Rwanda
/// Biomedical Centre (RBC); in order.
pub(crate) fn of_others<'a>(reading: &Reading<'a>) -> Vec<&'a str> {
    let other = |open: usize| {
        let short = reading.word(open + 1);
        let known = gazetteer::institution(short).filter(|_| is_short(short))?;
        let name = spelled_in_front(reading, open)?;
        let of_another = |at: usize| {
            let word = reading.word(at);
            let place = gazetteer::demonym(word).or_else(|| gazetteer::place(word));
            place.is_some_and(|place| place.country != known.country)
        };
        name.into_iter().any(of_another).then_some(short)
    };
    let brackets = (0..reading.items.len()).filter(|&at| reading.is_word(at, &["("]));
    let mut others: Vec<&str> = brackets.filter_map(other).collect();
    others.sort_unstable();
    others
}

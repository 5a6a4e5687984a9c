//! The weights as they are stored: which features count, and how much for which tag.

use super::TAGS;
use super::coder::{Bit, Coder, Numbers};
use super::features::Template;

/// What a feature adds to the score of each tag, in halves of a natural logarithm.
pub type Row = [i8; TAGS];

/// All that is learned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weights {
    /// Pairs of tags between which words by themselves are often undecided.
    pub pairs: Vec<(u8, u8)>,
    /// Words that features speak of, sorted. The features number them from 1.
    pub words: Vec<String>,
    /// Endings of words, their letters reversed, sorted.
    pub endings: Vec<String>,
    /// For each [`Template`] its features, as sorted numbers, with their weights.
    pub features: Vec<Vec<(u32, Row)>>,
}

impl Weights {
    /// Packs these weights; or, with a decoder, unpacks and returns what it read.
    #[must_use]
    pub fn code<C: Coder>(&self, coder: &mut C) -> Self {
        let mut plain = Plain::default();
        let mut out = Self::default();
        for i in 0..plain.count(coder, self.pairs.len()) {
            let (a, b) = self.pairs.get(i).copied().unwrap_or_default();
            out.pairs.push((plain.tag(coder, a), plain.tag(coder, b)));
        }
        out.words = strings(coder, &self.words);
        out.endings = strings(coder, &self.endings);
        let mut rows = Rows::default();
        for template in Template::ALL {
            // What words by themselves weigh is distributed in its own way each; around them it is much the same.
            if template <= Template::Class {
                rows = Rows::default();
            }
            let known = self.features.get(template as usize).map_or(&[][..], Vec::as_slice);
            out.features.push(features(coder, &mut rows, known));
        }
        out
    }
}

/// More entries than this no list has; unpacking broken bytes must end, too.
const MOST: usize = 1 << 12;

/// Models for what is rare enough not to need one of its own.
#[derive(Default)]
struct Plain {
    counts: Numbers,
    tags: [Bit; 32],
}

impl Plain {
    fn count(&mut self, coder: &mut impl Coder, count: usize) -> usize {
        (coder.number(&mut self.counts, count as u32) as usize).min(MOST)
    }

    fn tag(&mut self, coder: &mut impl Coder, tag: u8) -> u8 {
        coder.symbol(&mut self.tags, tag.into()) as u8
    }
}

/// Sorted strings: of each, how many bytes it shares with the one before, then its other bytes and a zero.
fn strings(coder: &mut impl Coder, strings: &[String]) -> Vec<String> {
    let mut plain = Plain::default();
    let mut shares: Vec<_> = vec![Numbers::default(); 16];
    let mut letters = Letters::default();
    let mut out: Vec<String> = Vec::new();
    let mut before: Vec<u8> = Vec::new();
    for i in 0..plain.count(coder, strings.len()) {
        let bytes = strings.get(i).map_or(&[][..], |s| s.as_bytes());
        let same = bytes.iter().zip(&before).take_while(|(a, b)| a == b).count();
        let same = coder.number(&mut shares[before.len().min(15)], same as u32) as usize;
        before.truncate(same);
        loop {
            let byte = letters.code(coder, &before, bytes.get(before.len()).copied().unwrap_or(0));
            if byte == 0 || before.len() > 64 {
                break;
            }
            before.push(byte);
        }
        out.push(String::from_utf8_lossy(&before).into_owned());
    }
    out
}

/// The letters of words, each foretold by the one before it.
struct Letters(Vec<[Bit; 256]>);

impl Default for Letters {
    fn default() -> Self {
        Self(vec![[Bit::default(); 256]; 256])
    }
}

impl Letters {
    fn code(&mut self, coder: &mut impl Coder, before: &[u8], byte: u8) -> u8 {
        let context = before.last().copied().unwrap_or(0);
        self.0.get_mut(usize::from(context)).map_or(0, |models| coder.symbol(models, byte.into()) as u8)
    }
}

/// The features of a template, in order, as distances from one to the next, each with its row.
fn features(coder: &mut impl Coder, rows: &mut Rows, features: &[(u32, Row)]) -> Vec<(u32, Row)> {
    let mut plain = Plain::default();
    let mut gaps = Numbers::default();
    let mut out = Vec::new();
    let mut next = 0;
    for i in 0..plain.count(coder, features.len()) {
        let (number, row) = features.get(i).copied().unwrap_or_default();
        let number = coder.number(&mut gaps, number.wrapping_sub(next)).saturating_add(next);
        out.push((number, rows.code(coder, &row)));
        next = number.saturating_add(1);
    }
    out
}

/// Rows of weights: for each tag whether there is one, its sign, its size. What to expect depends on how many there are
/// already in the row, and of which signs.
#[derive(Default)]
struct Rows {
    any: [[[Bit; 4]; 4]; TAGS],
    negative: [[Bit; 4]; TAGS],
    size: [Numbers; 2],
}

impl Rows {
    fn code(&mut self, coder: &mut impl Coder, row: &Row) -> Row {
        let mut out = Row::default();
        let mut count = 0_usize;
        // 1 if there was a positive one, 2 if there was a negative one, 3 if both.
        let mut signs = 0_usize;
        for ((tag, &weight), out) in row.iter().enumerate().zip(&mut out) {
            if !coder.bit(&mut self.any[tag][count.min(3)][signs], weight != 0) {
                continue;
            }
            let negative = coder.bit(&mut self.negative[tag][signs], weight < 0);
            let above_one = u32::from(weight.unsigned_abs().saturating_sub(1));
            let size = coder.number(&mut self.size[usize::from(negative)], above_one) + 1;
            let size = i8::try_from(size).unwrap_or(i8::MAX);
            *out = if negative { -size } else { size };
            count += 1;
            signs |= if negative { 2 } else { 1 };
        }
        out
    }
}

//! The tagger: weights laid out for speed, and the two passes over a sentence.

use std::sync::LazyLock;

use super::coder::Decoder;
use super::features::{Ahead, Class, EDGE, Feature, PAIRS, Past, Seen, Template, class_of_mark};
use super::form::{Form, MARKS, Shape, endings, forms, marks};
use super::table::{Hash, Table, hash};
use super::weights::{Row, Weights};
use super::{TAGS, Tag};
use crate::text::tokens::Token;

/// A score for each tag, in halves of a natural logarithm.
pub type Scores = [i16; TAGS];

/// A second tag is considered when its score is at most this much lower: e² times less likely.
const MARGIN: i16 = 4;

/// A word whose best tag leads by more than this by itself is not looked at again among its neighbours: a fifth
/// less work, for one tag in two thousand.
const SURE: i16 = 8;

/// The built-in weights; `docs/tagger.md` says what they were learned from.
static BUILT_IN: LazyLock<Model> = LazyLock::new(|| Model::new(&Weights::default().code(&mut Decoder::new(BYTES))));
static BYTES: &[u8] = include_bytes!("../../../data/tags.bin");

/// Weights laid out for tagging.
#[derive(Debug)]
pub struct Model {
    words: Table,
    known: Vec<Known>,
    endings: Table,
    /// Rows of the endings, then of all features around a token.
    rows: Vec<Row>,
    shapes: [Row; Shape::COUNT],
    marks: [Row; MARKS],
    pairs: [[Class; TAGS]; TAGS],
    around: Table,
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
struct Known {
    /// Its own row, and those of its endings and marks.
    scores: Scores,
    /// What is added if it is capitalized for its own sake.
    capitalized: Row,
}

/// A token between the two passes.
#[derive(Debug)]
struct Place {
    seen: Seen,
    scores: Scores,
    fixed: Option<Tag>,
    best: [u8; 2],
}

/// What tagging needs for itself; to be kept from sentence to sentence.
#[derive(Debug, Default)]
pub struct Workspace {
    letters: String,
    places: Vec<Place>,
}

impl Model {
    /// The model with the built-in weights.
    #[must_use]
    pub fn built_in() -> &'static Self {
        &BUILT_IN
    }

    /// Lays out weights.
    #[must_use]
    pub fn new(weights: &Weights) -> Self {
        let features = |template: Template| weights.features.get(template as usize).map_or(&[][..], Vec::as_slice);
        let mut model = Self {
            words: Table::new(weights.words.len()),
            known: vec![Known::default(); weights.words.len() + 1],
            endings: Table::new(weights.endings.len()),
            rows: Vec::new(),
            shapes: Default::default(),
            marks: Default::default(),
            pairs: std::array::from_fn(|tag| [tag as Class; TAGS]),
            around: Table::new(weights.features.iter().skip(Template::Class as usize).map(Vec::len).sum()),
        };
        for (&(a, b), class) in weights.pairs.iter().zip(PAIRS..=Class::MAX) {
            if let Some(entry) = model.pairs.get_mut(usize::from(a)).and_then(|row| row.get_mut(usize::from(b))) {
                *entry = class;
            }
        }
        for &(number, row) in features(Template::Ending) {
            if let Some(ending) = weights.endings.get(number as usize) {
                model.endings.insert(hash(ending.bytes()), model.rows.len());
                model.rows.push(row);
            }
        }
        fill(&mut model.shapes, features(Template::Shape));
        fill(&mut model.marks, features(Template::Marks));
        for (number, word) in (1..).zip(&weights.words) {
            model.words.insert(hash(word.bytes()), number);
            let scores = model.unknown(word);
            model.known[number].scores = scores;
        }
        for &(number, row) in features(Template::Word) {
            if let Some(known) = model.known.get_mut(number as usize) {
                add(&mut known.scores, &row);
            }
        }
        for &(number, row) in features(Template::Capitalized) {
            if let Some(known) = model.known.get_mut(number as usize) {
                known.capitalized = row;
            }
        }
        for template in Template::ALL.into_iter().skip(Template::Class as usize) {
            for &(number, row) in features(template) {
                model.around.insert(key(Feature(template, number)), model.rows.len());
                model.rows.push(row);
            }
        }
        model
    }

    /// Appends the tags of the tokens of one sentence to `out`.
    pub fn tag(&self, text: &str, sentence: &[Token], workspace: &mut Workspace, out: &mut Vec<Tag>) {
        let Workspace { letters, places } = workspace;
        places.clear();
        forms(text, sentence, letters, |form| places.push(self.place(form)));
        look_ahead(places);
        let mut past = Past::default();
        for (i, place) in places.iter().enumerate() {
            let tag = place.fixed.unwrap_or_else(|| {
                let next = places.get(i + 1).map_or(&Seen::EDGE, |p| &p.seen);
                let second = places.get(i + 2).map_or(&Seen::EDGE, |p| &p.seen);
                let mut scores = place.scores;
                past.features(&place.seen, next, second, |feature| {
                    if let Some(row) = self.around.get(key(feature)).and_then(|at| self.rows.get(at)) {
                        add(&mut scores, row);
                    }
                });
                Tag::ALL[best(&scores)]
            });
            past.push(tag, &place.seen);
            out.push(tag);
        }
    }

    /// The first pass: a token by itself.
    fn place(&self, form: Form) -> Place {
        let word = self.words.get(hash(form.letters.bytes())).unwrap_or(0);
        let ends_clause = Seen::ends_clause(form.letters);
        let seen = |class| Seen { word: word as u32, class, ahead: Ahead::Nothing, ends_clause };
        if let Some(tag) = form.fixed {
            let seen = seen(class_of_mark(form.letters, tag));
            return Place { seen, scores: Scores::default(), fixed: form.fixed, best: [tag as u8; 2] };
        }
        let scores = self.alone(form, word);
        let first = best(&scores);
        let others = all_but(&scores, first);
        let best = pair(&scores, first, &others);
        let class = self.pairs[usize::from(best[0])][usize::from(best[1])];
        let fixed = is_sure(scores[first], &others).then_some(Tag::ALL[first]);
        Place { seen: seen(class), scores, fixed, best }
    }

    /// The scores of a word by itself.
    fn alone(&self, form: Form, word: usize) -> Scores {
        let mut scores = match self.known.get(word) {
            Some(known) if word > 0 => {
                let mut scores = known.scores;
                if form.shape.is_name_like() {
                    add(&mut scores, &known.capitalized);
                }
                scores
            }
            _ => self.unknown(form.letters),
        };
        add(&mut scores, &self.shapes[form.shape as usize]);
        scores
    }

    /// The scores of a word by its endings and marks.
    fn unknown(&self, letters: &str) -> Scores {
        let mut scores = Scores::default();
        let mut hash = Hash::default();
        let mut shorter = 0;
        for ending in endings(letters) {
            hash = hash.with(ending.bytes().take(ending.len() - shorter).rev());
            shorter = ending.len();
            if let Some(row) = self.endings.get(hash.value()).and_then(|at| self.rows.get(at)) {
                add(&mut scores, row);
            }
        }
        add(&mut scores, &self.marks[marks(letters)]);
        scores
    }
}

/// From right to left: whether a finite verb follows.
fn look_ahead(places: &mut [Place]) {
    let mut ahead = Ahead::Nothing;
    for place in places.iter_mut().rev() {
        place.seen.ahead = ahead;
        ahead = ahead.before(&place.seen, place.best[0], place.best[1]);
    }
}

/// The tag with the highest score, and the second if it is nearly as high, else the first again.
#[must_use]
pub fn undecided(scores: &Scores) -> [u8; 2] {
    let first = best(scores);
    pair(scores, first, &all_but(scores, first))
}

fn pair(scores: &Scores, first: usize, others: &Scores) -> [u8; 2] {
    let most = highest(others);
    let second = if most < scores[first] - MARGIN { first } else { place(others, most) };
    [first as u8, second as u8]
}

/// The scores without the best one.
fn all_but(scores: &Scores, first: usize) -> Scores {
    let mut others = *scores;
    others[first] = i16::MIN;
    others
}

/// Whether none of the others comes near the best score.
fn is_sure(best: i16, others: &Scores) -> bool {
    highest(others) < best - SURE
}

fn highest(scores: &Scores) -> i16 {
    scores.iter().fold(i16::MIN, |most, &score| most.max(score))
}

fn place(scores: &Scores, most: i16) -> usize {
    scores.iter().position(|&score| score == most).unwrap_or(0)
}

/// The place of the highest score, the first of equals.
#[must_use]
pub fn best(scores: &Scores) -> usize {
    place(scores, highest(scores))
}

/// Adds a row to scores.
#[inline]
pub fn add(scores: &mut Scores, row: &Row) {
    for (score, &weight) in scores.iter_mut().zip(row) {
        *score += i16::from(weight);
    }
}

fn fill(rows: &mut [Row], features: &[(u32, Row)]) {
    for &(number, row) in features {
        if let Some(place) = rows.get_mut(number as usize) {
            *place = row;
        }
    }
}

/// A feature around a token as one number.
fn key(feature: Feature) -> u32 {
    ((feature.0 as u32) << 27) | feature.1
}

const _: () = assert!(EDGE as usize == TAGS);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_weights_unpack() {
        let weights = Weights::default().code(&mut Decoder::new(BYTES));
        assert!(weights.words.len() > 1000 && weights.words.is_sorted());
        assert!(weights.endings.len() > 500 && weights.endings.is_sorted());
        assert!(weights.features.iter().all(|features| !features.is_empty() && features.is_sorted()));
    }

    #[test]
    fn broken_weights_do_no_harm() {
        for bytes in [&[][..], BYTES.get(..500).unwrap_or_default()] {
            let model = Model::new(&Weights::default().code(&mut Decoder::new(bytes)));
            let text = "He said so.";
            let mut tags = Vec::new();
            model.tag(text, &crate::text::tokens::tokens(text), &mut Workspace::default(), &mut tags);
            assert_eq!(tags.len(), 4);
        }
    }
}

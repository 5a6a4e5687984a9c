//! Sentences made ready to learn from, and the two lessons: words by themselves, then words among others.

use std::collections::BTreeMap;

use sayso_engine::text::tags::features::{Ahead, CLASSES, Class, Feature, PAIRS, Past, Seen, class_of_mark};
use sayso_engine::text::tags::form::{endings, forms, marks};
use sayso_engine::text::tags::model::{Scores, add, undecided};
use sayso_engine::text::tags::weights::{Row, Weights};
use sayso_engine::text::tags::{TAGS, Tag};

use crate::assembly::{Alone, Index, assemble};
use crate::learner::{Learner, values};
use crate::treebank::Sentence;

/// How the lessons are held.
#[derive(Clone, Copy)]
pub(crate) struct Plan {
    /// The pull towards zero for each time through the sentences: by themselves, among others.
    pub pulls: [f32; 2],
    /// How often the sentences are gone through before the weights settle.
    pub rounds: u16,
    /// How often after that.
    pub settled_rounds: u16,
}

/// A token to learn from.
struct Example {
    tag: Tag,
    fixed: bool,
    /// Features of the word by itself, as numbers of the index.
    alone: Vec<u32>,
    scores: Scores,
    best: [u8; 2],
    seen: Seen,
}

struct Lesson {
    examples: Vec<Example>,
    importance: f32,
}

/// Learns weights from sentences.
pub(crate) fn learn(sentences: &[Sentence], plan: &Plan) -> Weights {
    let words = common_words(sentences);
    let mut index = Index::new();
    let mut lessons: Vec<Lesson> = sentences.iter().map(|sentence| lesson(sentence, &words, &mut index)).collect();

    let alone = learn_alone(&lessons, index.keys.len(), plan);
    let rows: Vec<Row> = (0..index.keys.len()).map(|feature| alone.row(feature)).collect();
    let pairs = judge(&mut lessons, &rows);

    let (around, features) = learn_around(&lessons, plan);
    let alone = index.keys.into_iter().zip(rows).collect();
    let around = features.keys.iter().enumerate().map(|(i, &feature)| (feature, around.row(i))).collect();
    assemble(pairs, &words, alone, around)
}

/// Words that occur at least twice, with numbers from 1.
fn common_words(sentences: &[Sentence]) -> BTreeMap<String, u32> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut letters = String::new();
    for sentence in sentences {
        forms(&sentence.text, &sentence.tokens, &mut letters, |form| {
            *counts.entry(form.letters.to_owned()).or_default() += 1;
        });
    }
    let common = counts.into_iter().filter(|&(_, count)| count > 1);
    common.zip(1..).map(|((word, _), number)| (word, number)).collect()
}

fn lesson(sentence: &Sentence, words: &BTreeMap<String, u32>, index: &mut Index<Alone>) -> Lesson {
    let mut examples: Vec<Example> = Vec::new();
    forms(&sentence.text, &sentence.tokens, &mut String::new(), |form| {
        let tag = sentence.tags[examples.len()];
        let word = words.get(form.letters).copied().unwrap_or(0);
        let mut alone = Vec::new();
        if form.fixed.is_none() {
            let mut put = |feature| alone.push(index.number(feature));
            if word > 0 {
                put(Alone::Word(word));
                if form.shape.is_name_like() {
                    put(Alone::Capitalized(word));
                }
            }
            endings(form.letters).for_each(|ending| put(Alone::Ending(ending.chars().rev().collect())));
            put(Alone::Shape(form.shape as u32));
            put(Alone::Marks(marks(form.letters) as u32));
        }
        let ends_clause = Seen::ends_clause(form.letters);
        let seen = Seen { word, class: class_of_mark(form.letters, tag), ahead: Ahead::Nothing, ends_clause };
        let fixed = form.fixed.is_some();
        examples.push(Example { tag, fixed, alone, scores: Scores::default(), best: [tag as u8; 2], seen });
    });
    // Edited prose counts more: the reviews, mails and answers of the web treebank are the larger half.
    let importance = match sentence.document.split(['_', '-']).next() {
        Some("GUM") => 3.0,
        Some("newsgroup" | "weblog") => 2.0,
        _ => 1.0,
    };
    Lesson { examples, importance }
}

/// The first lesson.
fn learn_alone(lessons: &[Lesson], features: usize, plan: &Plan) -> Learner {
    let mut learner = Learner::new();
    learner.grow(features);
    for round in 0..plan.rounds + plan.settled_rounds {
        begin(&mut learner, round, plan, plan.pulls[0]);
        for lesson in shuffled(lessons, round) {
            for example in lesson.examples.iter().filter(|example| !example.fixed) {
                learner.learn(&example.alone, &[0.0; TAGS], example.tag as usize, lesson.importance);
            }
        }
    }
    learner
}

fn begin(learner: &mut Learner, round: u16, plan: &Plan, pull: f32) {
    if round < plan.rounds {
        learner.set_pull(pull * f32::from(round + 1));
    } else if round == plan.rounds {
        learner.settle();
    }
}

/// Lets the first lesson judge each word by itself, and returns the pairs of tags between which it is often undecided.
fn judge(lessons: &mut [Lesson], rows: &[Row]) -> Vec<(u8, u8)> {
    let mut counts: BTreeMap<[u8; 2], usize> = BTreeMap::new();
    for example in lessons.iter_mut().flat_map(|lesson| &mut lesson.examples).filter(|example| !example.fixed) {
        for &feature in &example.alone {
            add(&mut example.scores, &rows[feature as usize]);
        }
        example.best = undecided(&example.scores);
        *counts.entry(example.best).or_default() += 1;
    }
    let room = CLASSES as usize - usize::from(PAIRS);
    let often = counts.into_iter().filter(|&([a, b], count)| a != b && count >= 150);
    let pairs: Vec<(u8, u8)> = often.map(|([a, b], _)| (a, b)).take(room).collect();
    for lesson in lessons {
        let mut ahead = Ahead::Nothing;
        for example in lesson.examples.iter_mut().rev() {
            let [a, b] = example.best;
            if !example.fixed {
                let pair = pairs.iter().position(|&pair| pair == (a, b));
                example.seen.class = pair.map_or(a, |i| PAIRS + i as Class);
            }
            example.seen.ahead = ahead;
            ahead = ahead.before(&example.seen, a, b);
        }
    }
    pairs
}

/// The second lesson, on top of the first.
fn learn_around(lessons: &[Lesson], plan: &Plan) -> (Learner, Index<Feature>) {
    let mut learner = Learner::new();
    let mut index = Index::new();
    let mut features = Vec::new();
    for round in 0..plan.rounds + plan.settled_rounds {
        begin(&mut learner, round, plan, plan.pulls[1]);
        for lesson in shuffled(lessons, round + 100) {
            let mut past = Past::default();
            for (i, example) in lesson.examples.iter().enumerate() {
                let mut tag = example.tag;
                if !example.fixed {
                    let seen = |i: usize| lesson.examples.get(i).map_or(&Seen::EDGE, |example| &example.seen);
                    features.clear();
                    past.features(&example.seen, seen(i + 1), seen(i + 2), |f| features.push(index.number(f)));
                    learner.grow(index.keys.len());
                    let chosen = learner.learn(&features, &values(&example.scores), tag as usize, lesson.importance);
                    // When it knows a little, it learns to live with its own mistakes.
                    if round > 0 {
                        tag = Tag::ALL[chosen];
                    }
                }
                past.push(tag, &example.seen);
            }
        }
    }
    (learner, index)
}

/// The lessons in an order that the round decides.
fn shuffled(lessons: &[Lesson], round: u16) -> Vec<&Lesson> {
    let mut out: Vec<&Lesson> = lessons.iter().collect();
    let mut state = 0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(u64::from(round) + 1);
    for i in (1..out.len()).rev() {
        // xorshift64
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        out.swap(i, (state % (i as u64 + 1)) as usize);
    }
    out
}

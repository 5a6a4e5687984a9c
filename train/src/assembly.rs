//! Puts what was learned together in the order in which it is stored, with only the words and endings that count.

use std::collections::{BTreeMap, HashMap};

use sayso_engine::text::tags::TAGS;
use sayso_engine::text::tags::features::{Feature, Template};
use sayso_engine::text::tags::weights::{Row, Weights};

/// Numbers for whatever is met while learning, in the order in which it is met.
pub(crate) struct Index<K> {
    numbers: HashMap<K, u32>,
    pub keys: Vec<K>,
}

impl<K: std::hash::Hash + Eq + Clone> Index<K> {
    pub(crate) fn new() -> Self {
        Self { numbers: HashMap::new(), keys: Vec::new() }
    }

    pub(crate) fn number(&mut self, key: K) -> u32 {
        *self.numbers.entry(key).or_insert_with_key(|key| {
            self.keys.push(key.clone());
            self.keys.len() as u32 - 1
        })
    }
}

/// A feature of a word by itself.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(crate) enum Alone {
    Word(u32),
    Capitalized(u32),
    Ending(String),
    Shape(u32),
    Marks(u32),
}

/// Weights as they are stored. The features number words as `words` does.
pub(crate) fn assemble(
    pairs: Vec<(u8, u8)>,
    words: &BTreeMap<String, u32>,
    mut alone: Vec<(Alone, Row)>,
    mut around: Vec<(Feature, Row)>,
) -> Weights {
    alone.retain(|(_, row)| *row != [0; TAGS]);
    around.retain(|(_, row)| *row != [0; TAGS]);
    let mut endings: Vec<String> = alone.iter().filter_map(|(key, _)| key.ending()).map(str::to_owned).collect();
    endings.sort_unstable();
    let all: Vec<(Feature, Row)> =
        alone.iter().filter_map(|(key, row)| Some((key.feature(&endings)?, *row))).chain(around).collect();

    // The words that are still spoken of get new numbers, in their order.
    let mut used = vec![false; words.len() + 1];
    for &(Feature(template, number), _) in &all {
        if let Some(room) = template.word_room() {
            used[(number / room) as usize] = true;
        }
    }
    let mut out = Weights { pairs, endings, ..Weights::default() };
    let mut numbers = HashMap::new();
    for (word, number) in words.iter().filter(|&(_, &number)| used[number as usize]) {
        out.words.push(word.clone());
        numbers.insert(*number, out.words.len() as u32);
    }

    out.features = vec![Vec::new(); Template::ALL.len()];
    for (Feature(template, number), row) in all {
        let number = match template.word_room() {
            Some(room) => numbers.get(&(number / room)).map(|word| word * room + number % room),
            None => Some(number),
        };
        out.features[template as usize].extend(number.map(|number| (number, row)));
    }
    for features in &mut out.features {
        features.sort_unstable();
    }
    out
}

impl Alone {
    fn ending(&self) -> Option<&str> {
        if let Self::Ending(ending) = self { Some(ending) } else { None }
    }

    /// As it is stored, given the sorted endings that are.
    fn feature(&self, endings: &[String]) -> Option<Feature> {
        Some(match self {
            Self::Word(word) => Feature(Template::Word, *word),
            Self::Capitalized(word) => Feature(Template::Capitalized, *word),
            Self::Ending(ending) => Feature(Template::Ending, endings.binary_search(ending).ok()? as u32),
            Self::Shape(shape) => Feature(Template::Shape, *shape),
            Self::Marks(marks) => Feature(Template::Marks, *marks),
        })
    }
}

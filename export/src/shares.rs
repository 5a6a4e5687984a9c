//! Whose words make up what is quoted: by speaker, by country, named and unnamed.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use sayso_engine::document::SpeakerDocument;
use sayso_engine::{CountryCode, SpeakerKind};

use crate::row::Row;

/// How much somebody has of what is quoted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Share {
    pub(crate) quotes: usize,
    pub(crate) words: usize,
}

impl Share {
    pub(crate) fn add(&mut self, row: &Row<'_>) {
        self.quotes += 1;
        self.words += row.length();
    }

    pub(crate) fn join(&mut self, other: Self) {
        self.quotes += other.quotes;
        self.words += other.words;
    }

    /// Its words as whole percent of another's; what is there is never called nothing.
    pub(crate) fn percent(self, of: Self) -> String {
        match (self.words, (self.words * 100 + of.words / 2) / of.words.max(1)) {
            (1.., 0) => "<1%".to_owned(),
            (_, percent) => [&percent.to_string(), "%"].concat(),
        }
    }
}

/// Shares under keys, in order of appearance until they are sorted.
#[derive(Clone, Debug)]
pub(crate) struct Shares<K> {
    sums: Vec<(K, Share)>,
    /// Where the sum of a key is.
    places: BTreeMap<K, usize>,
}

impl<K> Default for Shares<K> {
    fn default() -> Self {
        Self { sums: Vec::new(), places: BTreeMap::new() }
    }
}

impl<K: Copy + Ord> Shares<K> {
    pub(crate) fn add(&mut self, key: K, share: Share) {
        let at = *self.places.entry(key).or_insert(self.sums.len());
        match self.sums.get_mut(at) {
            Some((_, sum)) => sum.join(share),
            None => self.sums.push((key, share)),
        }
    }

    /// Most words first, then in order of appearance.
    pub(crate) fn sorted(&self) -> Vec<(K, Share)> {
        let mut sums = self.sums.clone();
        sums.sort_by_key(|(_, share)| Reverse(share.words));
        sums
    }

    pub(crate) fn total(&self) -> Share {
        let mut total = Share::default();
        self.sums.iter().for_each(|(_, share)| total.join(*share));
        total
    }
}

/// Somebody, or nobody that is known, and what they say in the order of the text.
#[derive(Debug)]
pub(crate) struct Voice<'r, 'a> {
    pub(crate) speaker: Option<&'a SpeakerDocument<'a>>,
    pub(crate) said: Vec<&'r Row<'a>>,
    pub(crate) share: Share,
}

/// The voices of an article: most words first, then in order of appearance.
pub(crate) fn voices<'r, 'a>(rows: &'r [Row<'a>]) -> Vec<Voice<'r, 'a>> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut places = BTreeMap::new();
    for row in rows {
        let at = *places.entry(row.speaker.map(|speaker| speaker.id.as_str())).or_insert(voices.len());
        if at == voices.len() {
            voices.push(Voice { speaker: row.speaker, said: Vec::new(), share: Share::default() });
        }
        if let Some(voice) = voices.get_mut(at) {
            voice.share.add(row);
            voice.said.push(row);
        }
    }
    voices.sort_by_key(|voice| Reverse(voice.share.words));
    voices
}

/// Where words come from, as far as the article shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Origin {
    Country(CountryCode),
    International,
    Unknown,
}

impl Origin {
    pub(crate) fn of(speaker: Option<&SpeakerDocument<'_>>) -> Self {
        match speaker {
            Some(SpeakerDocument { country: Some(code), .. }) => Self::Country(*code),
            Some(SpeakerDocument { international: true, .. }) => Self::International,
            _ => Self::Unknown,
        }
    }

    pub(crate) fn name(&self) -> &str {
        match self {
            Self::Country(code) => code.name(),
            Self::International => "International",
            Self::Unknown => "Country unknown",
        }
    }
}

/// Whether a source has a name that a reader could check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Naming {
    Named,
    Unnamed,
    NotTold,
}

impl Naming {
    pub(crate) fn of(speaker: Option<&SpeakerDocument<'_>>) -> Self {
        match speaker.map(|speaker| speaker.kind) {
            None => Self::NotTold,
            Some(SpeakerKind::Person | SpeakerKind::Organization | SpeakerKind::Document) => Self::Named,
            Some(SpeakerKind::Group | SpeakerKind::Unnamed) => Self::Unnamed,
        }
    }

    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Named => "Named sources",
            Self::Unnamed => "Unnamed sources and groups",
            Self::NotTold => "Speaker unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_summed_and_the_largest_comes_first() {
        let mut shares = Shares::default();
        for (key, words) in [('a', 3), ('b', 5), ('a', 1), ('c', 5)] {
            shares.add(key, Share { quotes: 1, words });
        }
        let keys: Vec<char> = shares.sorted().iter().map(|(key, _)| *key).collect();
        assert_eq!(keys, ['b', 'c', 'a']);
        assert_eq!(shares.total(), Share { quotes: 4, words: 14 });
        assert_eq!(Share { quotes: 1, words: 1 }.percent(Share { quotes: 1, words: 1000 }), "<1%");
        assert_eq!(Share::default().percent(Share::default()), "0%");
    }
}

//! Whose words make up what is quoted: by speaker, by country, named and unnamed.

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
pub(crate) struct Shares<K>(Vec<(K, Share)>);

impl<K> Default for Shares<K> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Copy + PartialEq> Shares<K> {
    pub(crate) fn add(&mut self, key: K, share: Share) {
        if let Some((_, sum)) = self.0.iter_mut().find(|(other, _)| *other == key) {
            sum.join(share);
        } else {
            self.0.push((key, share));
        }
    }

    /// Most words first, then in order of appearance.
    pub(crate) fn sorted(&self) -> Vec<(K, Share)> {
        let mut shares = self.0.clone();
        shares.sort_by_key(|(_, share)| std::cmp::Reverse(share.words));
        shares
    }

    pub(crate) fn total(&self) -> Share {
        let mut total = Share::default();
        self.0.iter().for_each(|(_, share)| total.join(*share));
        total
    }
}

/// Where words come from, as far as the article shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

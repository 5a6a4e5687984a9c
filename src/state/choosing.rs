//! What the reader has chosen, and what that lets through.

use sayso_engine::query::{Certainty, Naming, select_with};
use sayso_engine::{CountryCode, Filters, Kind, Selection, SpeakerId};

use crate::labels::Filtered;
use crate::reading::Reading;
use crate::shared::Shared;

/// What the reader has chosen, and what that lets through.
#[derive(Debug)]
pub struct Chosen {
    /// The options that are chosen.
    pub filters: Filters,
    /// The quotes that they let through, and every count.
    pub selection: Selection,
}

/// One option of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// A speaker's country, or none known.
    Country(Option<CountryCode>),
    /// A speaker, or none known.
    Speaker(Option<SpeakerId>),
    /// A kind of quote.
    Kind(Kind),
    /// A speaker with a name or without, or none known.
    Naming(Option<Naming>),
    /// A sure answer, or not.
    Certainty(Certainty),
}

/// How what is chosen can change.
#[derive(Clone, Debug)]
pub enum Filter {
    /// An option is chosen, or no longer.
    Toggle(Choice),
    /// Words are searched for.
    Search(String),
    /// Exactly this is chosen.
    Set(Filters),
    /// Nothing is.
    Clear,
}

impl Chosen {
    /// Applies filters to an article.
    pub(super) fn new(reading: &Reading, filters: Filters) -> Shared<Self> {
        Shared::new(Self { selection: select_with(&reading.index, &reading.explored, &filters), filters })
    }

    /// Whether the reader has chosen anything.
    #[must_use]
    pub fn is_filtered(&self) -> Filtered {
        if self.filters.is_empty() { Filtered::No } else { Filtered::Yes }
    }
}

impl Filter {
    /// What is chosen after it.
    pub(super) fn applied(self, filters: &Filters) -> Filters {
        match self {
            Self::Toggle(choice) => {
                let mut filters = filters.clone();
                choice.toggle(&mut filters);
                filters
            }
            Self::Search(words) => Filters { words, ..filters.clone() },
            Self::Set(filters) => filters,
            Self::Clear => Filters::default(),
        }
    }
}

impl Choice {
    /// Every option that is chosen, in the order of the facets.
    #[must_use]
    pub fn all(filters: &Filters) -> Vec<Self> {
        let mut all: Vec<Self> = filters.countries.iter().map(|&option| Self::Country(option)).collect();
        all.extend(filters.speakers.iter().map(|&option| Self::Speaker(option)));
        all.extend(filters.kinds.iter().map(|&option| Self::Kind(option)));
        all.extend(filters.namings.iter().map(|&option| Self::Naming(option)));
        all.extend(filters.certainties.iter().map(|&option| Self::Certainty(option)));
        all
    }

    /// Whether it is chosen.
    #[must_use]
    pub fn is_in(self, filters: &Filters) -> bool {
        match self {
            Self::Country(country) => filters.countries.contains(&country),
            Self::Speaker(speaker) => filters.speakers.contains(&speaker),
            Self::Kind(kind) => filters.kinds.contains(&kind),
            Self::Naming(naming) => filters.namings.contains(&naming),
            Self::Certainty(certainty) => filters.certainties.contains(&certainty),
        }
    }

    /// Chooses it, or no longer.
    fn toggle(self, filters: &mut Filters) {
        match self {
            Self::Country(country) => filters.countries.toggle(country),
            Self::Speaker(speaker) => filters.speakers.toggle(speaker),
            Self::Kind(kind) => filters.kinds.toggle(kind),
            Self::Naming(naming) => filters.namings.toggle(naming),
            Self::Certainty(certainty) => filters.certainties.toggle(certainty),
        }
    }
}

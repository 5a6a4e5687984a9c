//! What the reader has chosen, and what that lets through.

use sayso_engine::query::fold::fold;
use sayso_engine::query::{Certainty, Naming, Set};
use sayso_engine::{CountryCode, Explored, Filters, Kind, Selection, SpeakerId};
use yew::AttrValue;

use crate::labels::Filtered;
use crate::library::wanted::found;
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::State;

/// What the reader has chosen, and what that lets through.
#[derive(Debug)]
pub struct Chosen {
    /// The options that are chosen.
    pub filters: Filters,
    /// Speakers that are chosen too, and that only other open articles have.
    pub elsewhere: Vec<AttrValue>,
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
#[derive(Clone, Debug, PartialEq)]
pub enum Filter {
    /// An option is chosen, or no longer.
    Toggle(Choice),
    /// All speakers of a name are chosen, or no longer.
    Name(AttrValue),
    /// Words are searched for.
    Search(String),
    /// Nothing is.
    Clear,
}

/// A speaker that no article has.
const NOBODY: SpeakerId = SpeakerId(u32::MAX);

impl Chosen {
    /// Applies filters to an article; `elsewhere` are chosen speakers that it does not have.
    #[must_use]
    pub fn new(reading: &Reading, filters: Filters, elsewhere: Vec<AttrValue>) -> Shared<Self> {
        let selection = if filters.speakers.is_empty() && !elsewhere.is_empty() {
            // Nobody who is chosen speaks here.
            let nobody = Filters { speakers: [Some(NOBODY)].into_iter().collect(), ..filters.clone() };
            reading.index.select(&nobody)
        } else {
            reading.index.select(&filters)
        };
        Shared::new(Self { filters, elsewhere, selection })
    }

    /// Whether the reader has chosen anything.
    #[must_use]
    pub fn is_filtered(&self) -> Filtered {
        if self.filters.is_empty() && self.elsewhere.is_empty() { Filtered::No } else { Filtered::Yes }
    }
}

impl Filter {
    /// What is chosen after it, in this article and elsewhere.
    pub(super) fn applied(self, chosen: &Chosen, explored: &Explored) -> (Filters, Vec<AttrValue>) {
        let (mut filters, mut elsewhere) = (chosen.filters.clone(), chosen.elsewhere.clone());
        match self {
            Self::Toggle(choice) => choice.toggle(&mut filters),
            Self::Name(name) => {
                let mut named = Set::default();
                let is_elsewhere = !found(std::iter::once(name.clone()), explored, &mut named).is_empty();
                let is_chosen = named.iter().any(|id| filters.speakers.contains(id));
                for &id in &named {
                    if filters.speakers.contains(&id) == is_chosen {
                        filters.speakers.toggle(id);
                    }
                }
                let before = elsewhere.len();
                let sought = fold(&name);
                elsewhere.retain(|other| fold(other) != sought);
                if is_elsewhere && elsewhere.len() == before {
                    elsewhere.push(name);
                }
            }
            Self::Search(words) => filters.words = words,
            Self::Clear => (filters, elsewhere) = Default::default(),
        }
        (filters, elsewhere)
    }
}

impl State {
    /// What is chosen by the voice at a place of the bar, or by one of its speakers.
    pub(super) fn filter_of(&self, voice: usize, speaker: Option<usize>) -> Option<Filter> {
        let voices = self.together.as_ref().map_or(&self.reading.voices[..], |all| all.voices());
        let voice = voices.get(voice)?;
        let Some(speaker) = speaker else { return Some(Filter::Toggle(Choice::Country(voice.country))) };
        let &(id, _) = voice.speakers.get(speaker)?;
        let named = self.together.as_ref().map(|all| all.speaker(id).0);
        Some(match named {
            None => Filter::Toggle(Choice::Speaker(id)),
            Some(Some(known)) => Filter::Name(known.name.clone()),
            Some(None) => Filter::Toggle(Choice::Speaker(None)),
        })
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

    /// How many quotes each option of each facet but the speakers shows, in order.
    #[must_use]
    pub fn counted(selection: &Selection) -> Vec<(Self, usize)> {
        let mut rows: Vec<_> = selection.countries.iter().map(|&(of, n)| (Self::Country(of), n)).collect();
        rows.extend(selection.kinds.iter().map(|&(of, n)| (Self::Kind(of), n)));
        rows.extend(selection.namings.iter().map(|&(of, n)| (Self::Naming(of), n)));
        rows.extend(selection.certainties.iter().map(|&(of, n)| (Self::Certainty(of), n)));
        rows
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

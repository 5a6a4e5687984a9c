//! All open articles under one choice: what each shows, and every count over all of them.

use std::cmp::Reverse;

use sayso_engine::query::fold::fold;
use sayso_engine::{CountryCode, SpeakerId};
use yew::AttrValue;

use crate::library::wanted::translated;
use crate::library::{ArticleId, Entry};
use crate::reading::{Reading, Voice};
use crate::shared::Shared;
use crate::state::{Choice, Chosen};

/// All open articles under one choice.
#[derive(Debug)]
pub struct Together {
    /// The articles in their order.
    pub parts: Vec<Part>,
    /// How many quotes each option shows, facet by facet, but for speakers; the other facets being as they are.
    pub counts: Vec<(Choice, usize)>,
    /// The speakers, each name once: how many quotes it shows, and whether it is chosen.
    pub speakers: Vec<(Option<Name>, usize, bool)>,
    /// How many quotes are shown.
    pub shown: usize,
    /// How many there are.
    pub all: usize,
    names: Shared<Names>,
}

/// One of the articles.
#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    /// What lists tell of it.
    pub entry: Entry,
    /// What is chosen in it, and what that shows.
    pub chosen: Shared<Chosen>,
    /// How many quotes of other articles are listed before its own.
    pub before: usize,
}

/// A speaker of one or more of the articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name as the first of them has it.
    pub name: AttrValue,
    /// The role, if one is told.
    pub role: Option<AttrValue>,
    /// The country, if one is known.
    pub country: Option<CountryCode>,
    quotes: usize,
}

/// The speakers of the articles by name: it changes only with the articles.
#[derive(Debug)]
struct Names {
    of: Vec<Shared<Reading>>,
    rows: Vec<Name>,
    /// For each article the row of each of its speakers who says something.
    places: Vec<Vec<(SpeakerId, usize)>>,
    /// Whose words they carry, by country; a speaker's number is that of a row.
    voices: Vec<Voice>,
}

impl Together {
    /// All articles under what is chosen in the one that is shown.
    #[must_use]
    pub fn new(entries: Vec<Entry>, shown: ArticleId, chosen: &Shared<Chosen>, before: Option<&Self>) -> Self {
        let readings: Vec<Shared<Reading>> = entries.iter().map(|entry| entry.reading.clone()).collect();
        let names = before.map(|before| before.names.clone()).filter(|names| names.of == readings);
        let names = names.unwrap_or_else(|| Shared::new(Names::new(readings)));
        let from = entries.iter().find(|entry| entry.id == shown).map(|entry| entry.reading.clone());
        let mut sum = 0;
        let parts: Vec<Part> = entries
            .into_iter()
            .map(|entry| {
                let chosen = match &from {
                    Some(from) if entry.id != shown => {
                        let (filters, elsewhere) = translated(chosen, &from.explored, &entry.reading.explored);
                        Chosen::new(&entry.reading, filters, elsewhere)
                    }
                    _ => chosen.clone(),
                };
                let before = sum;
                sum += chosen.selection.quotes.len();
                Part { entry, chosen, before }
            })
            .collect();
        Self {
            counts: counts(&parts),
            speakers: names.counted(&parts),
            shown: sum,
            all: parts.iter().map(|part| part.entry.reading.explored.quotes.len()).sum(),
            parts,
            names,
        }
    }

    /// Whose words they carry, by country, the most words first; a speaker's number is a place among `speakers`.
    #[must_use]
    pub fn voices(&self) -> &[Voice] {
        &self.names.voices
    }

    /// The speaker at a place, and whether it is chosen; the unknown one if there is none.
    #[must_use]
    pub fn speaker(&self, id: Option<SpeakerId>) -> (Option<&Name>, bool) {
        // The unknown come last.
        let at = id.map_or(self.speakers.len().saturating_sub(1), |id| id.0 as usize);
        self.speakers.get(at).map_or((None, false), |(name, _, is_chosen)| (name.as_ref(), *is_chosen))
    }

    /// How many quotes are listed before those of an article.
    #[must_use]
    pub fn before(&self, id: ArticleId) -> usize {
        self.parts.iter().find(|part| part.entry.id == id).map_or(0, |part| part.before)
    }
}

/// The options of every facet but the speakers, the most quoted first whatever is chosen, the unknown last.
fn counts(parts: &[Part]) -> Vec<(Choice, usize)> {
    let mut sums: Vec<(Choice, usize, usize)> = Vec::new();
    for Part { entry, chosen, .. } in parts {
        for ((choice, all), (_, shown)) in
            Choice::counted(&entry.reading.all).into_iter().zip(Choice::counted(&chosen.selection))
        {
            match sums.iter_mut().find(|(other, ..)| *other == choice) {
                Some((_, sum, sum_shown)) => {
                    *sum += all;
                    *sum_shown += shown;
                }
                None => sums.push((choice, all, shown)),
            }
        }
    }
    let is_unknown = |choice| matches!(choice, Choice::Country(None) | Choice::Naming(None));
    sums.sort_by_key(|&(choice, all, _)| (is_unknown(choice), Reverse(all)));
    sums.into_iter().map(|(choice, _, shown)| (choice, shown)).collect()
}

impl Names {
    fn new(of: Vec<Shared<Reading>>) -> Self {
        // Sorted by name, those of one name stand beside each other, in the order of the articles.
        let mut found: Vec<(String, usize, SpeakerId, usize)> = Vec::new();
        for (at, reading) in of.iter().enumerate() {
            for &(id, quotes) in &reading.all.speakers {
                if let Some(speaker) = id.and_then(|id| reading.explored.speaker(id)) {
                    found.push((fold(&speaker.name), at, speaker.id, quotes));
                }
            }
        }
        found.sort();
        let mut rows: Vec<(usize, Name)> = Vec::new();
        let mut members: Vec<Vec<(usize, SpeakerId)>> = Vec::new();
        let mut before: Option<&str> = None;
        for (name, at, id, quotes) in &found {
            let Some(speaker) = of.get(*at).and_then(|reading| reading.explored.speaker(*id)) else { continue };
            if before != Some(name) {
                before = Some(name);
                let name = AttrValue::from(speaker.name.clone());
                rows.push((*at, Name { name, role: None, country: None, quotes: 0 }));
                members.push(Vec::new());
            }
            if let (Some((_, row)), Some(members)) = (rows.last_mut(), members.last_mut()) {
                row.quotes += quotes;
                row.role = row.role.take().or_else(|| speaker.role.clone().map(AttrValue::from));
                row.country = row.country.or(speaker.country.as_ref().map(|found| found.code));
                members.push((*at, *id));
            }
        }
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|&row| rows.get(row).map(|(first, name)| (Reverse(name.quotes), *first)));
        let mut places = vec![Vec::new(); of.len()];
        for (place, row) in order.iter().enumerate() {
            for &(at, id) in members.get(*row).into_iter().flatten() {
                if let Some(places) = places.get_mut(at) {
                    places.push((id, place));
                }
            }
        }
        for places in &mut places {
            places.sort_unstable();
        }
        let rows = order.into_iter().filter_map(|row| rows.get(row).map(|(_, name)| name.clone())).collect();
        let voices = voices(&of, &places);
        Self { of, rows, places, voices }
    }

    /// The names with what is shown of them, the unknown last.
    fn counted(&self, parts: &[Part]) -> Vec<(Option<Name>, usize, bool)> {
        let mut rows: Vec<(usize, bool)> = vec![(0, false); self.rows.len()];
        let mut unknown = None;
        for (part, places) in parts.iter().zip(&self.places) {
            let chosen = &part.chosen.filters.speakers;
            for &(id, count) in &part.chosen.selection.speakers {
                let row = match id {
                    None => Some(unknown.get_or_insert((0, false))),
                    Some(id) => row_of(places, id).and_then(|row| rows.get_mut(row)),
                };
                if let Some((sum, is_chosen)) = row {
                    *sum += count;
                    *is_chosen |= chosen.contains(&id);
                }
            }
        }
        let names = self.rows.iter().cloned().map(Some).zip(rows);
        let all = names.chain(unknown.map(|row| (None, row)));
        all.map(|(name, (count, is_chosen))| (name, count, is_chosen)).collect()
    }
}

/// The row of an article's speaker.
fn row_of(places: &[(SpeakerId, usize)], id: SpeakerId) -> Option<usize> {
    let place = places.binary_search_by_key(&id, |&(id, _)| id).ok()?;
    places.get(place).map(|&(_, row)| row)
}

/// Whose words all of the articles carry, the most words first.
fn voices(of: &[Shared<Reading>], places: &[Vec<(SpeakerId, usize)>]) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    for (reading, places) in of.iter().zip(places) {
        for from in &reading.voices {
            let place = voices.iter().position(|voice| voice.country == from.country);
            let place = place.unwrap_or_else(|| {
                voices.push(Voice { country: from.country, words: 0, speakers: Vec::new() });
                voices.len() - 1
            });
            let Some(voice) = voices.get_mut(place) else { continue };
            voice.words += from.words;
            voice.speakers.extend(from.speakers.iter().filter_map(|&(id, words)| match id {
                None => Some((None, words)),
                Some(id) => row_of(places, id).map(|row| (Some(SpeakerId(row as u32)), words)),
            }));
        }
    }
    voices.sort_by_key(|voice| Reverse(voice.words));
    voices.into_iter().map(|voice| Voice { speakers: summed(voice.speakers), ..voice }).collect()
}

/// Each once, the most words first.
fn summed(mut words: Vec<(Option<SpeakerId>, usize)>) -> Vec<(Option<SpeakerId>, usize)> {
    words.sort_unstable();
    words.dedup_by(|next, sum| {
        let is_same = next.0 == sum.0;
        sum.1 += if is_same { next.1 } else { 0 };
        is_same
    });
    words.sort_by_key(|&(_, words)| Reverse(words));
    words
}

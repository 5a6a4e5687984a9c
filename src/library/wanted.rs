//! What is chosen, in another article: countries and kinds are the same everywhere, speakers are found again by name.

use sayso_engine::query::Set;
use sayso_engine::query::fold::fold;
use sayso_engine::{Explored, Filters, SpeakerId};
use yew::AttrValue;

use crate::state::Chosen;

/// What is chosen in one article as another has it, and the names of the chosen speakers that it does not have.
#[must_use]
pub fn translated(chosen: &Chosen, from: &Explored, to: &Explored) -> (Filters, Vec<AttrValue>) {
    let filters = &chosen.filters;
    if filters.speakers.is_empty() && chosen.elsewhere.is_empty() {
        return (filters.clone(), Vec::new());
    }
    let here = filters.speakers.iter().filter_map(|id| id.and_then(|id| from.speaker(id)));
    let names = here.map(|speaker| AttrValue::from(speaker.name.clone())).chain(chosen.elsewhere.iter().cloned());
    let mut speakers: Set<Option<SpeakerId>> = filters.speakers.iter().copied().filter(Option::is_none).collect();
    let elsewhere = found(names, to, &mut speakers);
    (Filters { speakers, ..filters.clone() }, elsewhere)
}

/// Adds the speakers of these names to `speakers`; the names that no speaker of the article has remain.
pub(crate) fn found(
    names: impl Iterator<Item = AttrValue>,
    explored: &Explored,
    speakers: &mut Set<Option<SpeakerId>>,
) -> Vec<AttrValue> {
    let mut elsewhere: Vec<AttrValue> = Vec::new();
    let folded: Vec<String> = explored.speakers.iter().map(|speaker| fold(&speaker.name)).collect();
    for name in names {
        let sought = fold(&name);
        let mut is_here = false;
        for (speaker, _) in explored.speakers.iter().zip(&folded).filter(|(_, name)| **name == sought) {
            is_here = true;
            if !speakers.contains(&Some(speaker.id)) {
                speakers.toggle(Some(speaker.id));
            }
        }
        if !is_here && elsewhere.iter().all(|other| fold(other) != sought) {
            elsewhere.push(name);
        }
    }
    elsewhere
}

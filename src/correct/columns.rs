//! Columns that a person adds to the table of speakers. What stands in them belongs to an article, as corrections do; what
//! they are called is kept on the device, for the next article.

use sayso_engine::corrections::{Correction, SpeakerKey};
use sayso_engine::{Explored, Note, SpeakerId};

use crate::settings::storage::{self, Denied};

/// With the version, so that another one's are left alone. A line is a name.
const KEY: &str = "sayso:columns:1";

/// The columns that were used last; none if the browser gives no storage.
#[must_use]
pub fn read() -> Vec<String> {
    let kept = storage::get(KEY).ok().flatten().unwrap_or_default();
    kept.lines().map(str::to_owned).collect()
}

/// Keeps the names of columns.
///
/// # Errors
/// If the browser gives no storage, or it is full.
pub fn write(columns: &[String]) -> Result<(), Denied> {
    storage::set(KEY, &columns.join("\n"))
}

/// These columns, and those in which something is noted.
#[must_use]
pub fn with_noted(mut columns: Vec<String>, explored: &Explored) -> Vec<String> {
    for note in explored.speakers.iter().flat_map(|speaker| &speaker.notes) {
        if !columns.contains(&note.column) {
            columns.push(note.column.clone());
        }
    }
    columns
}

/// Notes something of a speaker; nothing if that is what is noted already.
#[must_use]
pub fn noted(explored: &Explored, id: SpeakerId, column: &str, value: &str) -> Option<Correction> {
    let value = value.trim();
    let before = explored.speaker(id)?.notes.iter().find(|note| note.column == column);
    if before.map_or("", |note| &note.value) == value {
        return None;
    }
    Some(note(SpeakerKey::of(explored, id)?, column, value))
}

/// Moves all that stands in a column to another one, or takes it away.
#[must_use]
pub fn moved(explored: &Explored, from: &str, to: Option<&str>) -> Vec<Correction> {
    let mut list = Vec::new();
    for speaker in &explored.speakers {
        let Some(old) = speaker.notes.iter().find(|note| note.column == from) else { continue };
        let Some(key) = SpeakerKey::of(explored, speaker.id) else { continue };
        list.push(note(key.clone(), from, ""));
        list.extend(to.map(|to| note(key, to, &old.value)));
    }
    list
}

fn note(of: SpeakerKey, column: &str, value: &str) -> Correction {
    Correction::Noted(of, Note { column: column.to_owned(), value: value.to_owned() })
}

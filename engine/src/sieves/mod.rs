//! The sieves, in the order in which an article passes through them.

pub(crate) mod attributions;
pub(crate) mod between_marks;
pub(crate) mod bracketed;
pub(crate) mod cast;
pub(crate) mod confidence;
pub(crate) mod contents;
pub(crate) mod countries;
pub(crate) mod cues;
pub(crate) mod dateline;
pub(crate) mod interviews;
pub(crate) mod mentions;
pub(crate) mod names;
pub(crate) mod phrases;
pub(crate) mod sources;
pub(crate) mod speakers;
pub(crate) mod subjects;
pub(crate) mod surnames;

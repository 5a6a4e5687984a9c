//! What components do besides drawing.

mod use_drop;
mod use_jump;

pub(crate) use use_drop::use_drop;
pub(crate) use use_jump::use_jump;

//! What components share besides their data.

mod use_action;
mod use_drop;
mod use_jump;
mod use_open;

pub(crate) use use_action::use_action;
pub(crate) use use_drop::use_drop;
pub(crate) use use_jump::use_jump;
pub(crate) use use_open::use_open;

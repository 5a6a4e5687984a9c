//! What components do besides drawing.

mod near;
pub(crate) mod sheets;
mod use_address;
mod use_delay;
mod use_drop;
mod use_highlights;
mod use_jump;
mod use_kept;
mod use_keys;
mod use_listener;
mod use_marks;
mod use_modal;
mod use_paste;
mod use_recent;
mod use_settings;
mod use_shared;
mod use_source;
mod use_steps;
mod use_undo;

pub(crate) use use_address::{Address, filters_of_address, use_address};
pub(crate) use use_delay::use_delay;
pub(crate) use use_drop::use_drop;
pub(crate) use use_highlights::use_highlights;
pub(crate) use use_jump::use_jump;
pub(crate) use use_kept::use_kept;
pub(crate) use use_keys::{Shortcuts, takes_letters, use_keys};
pub(crate) use use_listener::use_listener;
pub(crate) use use_marks::{Nearby, use_marks};
pub(crate) use use_modal::use_modal;
pub(crate) use use_paste::use_paste;
pub(crate) use use_recent::use_recent;
pub(crate) use use_settings::{settings_at_start, use_settings};
pub(crate) use use_shared::use_shared;
pub(crate) use use_source::use_source;
pub(crate) use use_steps::use_steps;
pub(crate) use use_undo::use_undo;

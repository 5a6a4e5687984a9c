//! What is drawn: each component in a file of its own, none knows its parent.

mod app;
mod article;
mod block;
mod busy;
mod card;
mod chips;
mod correct_bar;
mod correct_dialog;
mod correct_list;
mod details;
mod export_dialog;
mod facet;
mod field;
mod filters;
mod group;
mod head;
mod header;
mod keys_dialog;
mod looks;
mod mark_button;
mod notice;
mod open_dialog;
mod plots_dialog;
mod quotes;
mod recent_list;
mod review;
mod samples;
mod scope;
mod search;
mod settings_dialog;
mod share_dialog;
mod shelf;
mod strip;
mod voices;

pub(crate) use app::{App, AppProps};

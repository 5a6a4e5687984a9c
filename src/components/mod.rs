//! What is drawn: each component in a file of its own, none knows its parent.

mod app;
mod article;
mod block;
mod card;
mod chips;
mod details;
mod facet;
mod filters;
mod head;
mod header;
mod keys_dialog;
mod looks;
mod notice;
mod open_dialog;
mod quotes;
mod search;
mod strip;
mod voices;

pub(crate) use app::{App, AppProps};

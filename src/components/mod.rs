//! What is drawn: each component in a file of its own, none knows its parent.

mod app;
mod article;
mod block;
mod card;
mod facet;
mod filters;
mod head;
mod header;
mod notice;
mod open_dialog;
mod quotes;
mod voices;

pub(crate) use app::{App, AppProps};

//! The explorer: an article's quotes, speakers and countries, in the browser.
//!
//! The way of an article through this crate: [`open`] makes an [`Article`](sayso_engine::Article) of a page's HTML, a
//! file or pasted text; the engine explores it; [`reading`] prepares it for the eye; [`state`] holds it together with
//! what the reader has chosen; `components` draw the state; `wasm` is what the loader, `static/sayso.js`, calls.

pub mod address;
mod components;
pub mod correct;
mod embed;
mod export;
mod hooks;
pub mod json;
pub mod labels;
pub mod library;
mod marks;
pub mod open;
mod opening;
pub mod page;
pub mod palette;
mod pasted;
pub mod pieces;
pub mod reading;
mod recent;
pub mod settings;
mod share;
mod shared;
pub mod sharing;
pub mod state;
pub mod wasm;
pub mod words;

pub use shared::Shared;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

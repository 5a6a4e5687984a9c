//! The explorer: an article's quotes, speakers and countries, in the browser.
//!
//! What it shows is a document, an explored article as `docs/json.md` describes it: one that a page brings with it, or that
//! `sayso-reader`, a module of its own, makes of a page's HTML, a file or pasted text. The engine's rules and tables are
//! there. The way of a document through this crate: `opening` takes it in; [`reading`] prepares it for the eye; [`state`] holds it together with
//! what the reader has chosen; `components` draw the state; `wasm` is what the loader, `static/sayso.js`, calls.

pub mod address;
mod again;
mod components;
pub mod correct;
mod embed;
mod export;
mod highlights;
mod hooks;
pub mod labels;
mod later;
pub mod library;
mod look;
mod marks;
mod opening;
pub mod page;
pub mod palette;
mod pasted;
pub mod pieces;
pub mod reading;
mod recent;
pub mod refused;
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

//! From characters to words, quotation marks and sentences.

pub mod tags;
pub mod tokens;

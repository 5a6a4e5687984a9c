//! From characters to words, quotation marks and sentences.

pub mod tokens;

//! From characters to words, quotation marks and sentences.

pub mod letters;
pub mod marks;
pub mod sentences;
pub mod tags;
pub mod tokens;
pub mod turns;

//! Files in: what the command reads, for other programs to read as it does.
//!
//! The engine takes text; this finds the text in a file, whatever its encoding, and the article in a saved page.
//!
//! ```
//! let article = sayso_cli::input::article("a.html", b"<h1>Rain</h1><p>\x93It rains,\x94 said Jean Petit.</p>")?;
//! assert_eq!(article.title.as_deref(), Some("Rain"));
//! # Ok::<(), String>(())
//! ```

#![forbid(unsafe_code)]

mod html;
pub mod input;

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

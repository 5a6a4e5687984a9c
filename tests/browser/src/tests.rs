//! What a user does, and what they must then see.

mod access;
mod address;
mod articles;
mod bringing;
mod correcting;
mod element;
mod embedding;
mod exporting;
mod filtering;
mod framing;
mod jumping;
mod lifetime;
mod opening;
mod plotting;
mod preparing;
mod printing;
mod reading;
mod refusing;
mod returning;
mod scale;
mod searching;
mod setting;
mod several;
mod sharing;
mod shipping;
mod snippets;
mod sources;
mod using;

use anyhow::Result;

use crate::driver::Theme;
use crate::page::Page;

/// A test: its name says what it shows.
#[derive(Clone, Copy, Debug)]
pub struct Test {
    /// What it shows.
    pub name: &'static str,
    /// What the user's system prefers.
    pub theme: Theme,
    /// Does what a user does, and compares.
    pub run: fn(&Page) -> Result<()>,
}

impl Test {
    const fn new(name: &'static str, run: fn(&Page) -> Result<()>) -> Self {
        Self { name, theme: Theme::Light, run }
    }

    const fn in_the_dark(name: &'static str, run: fn(&Page) -> Result<()>) -> Self {
        Self { name, theme: Theme::Dark, run }
    }
}

/// All tests.
pub const TESTS: &[&[Test]] = &[
    opening::TESTS,
    filtering::TESTS,
    jumping::TESTS,
    articles::TESTS,
    bringing::TESTS,
    exporting::TESTS,
    using::TESTS,
    plotting::TESTS,
    preparing::TESTS,
    refusing::TESTS,
    returning::TESTS,
    printing::TESTS,
    sources::TESTS,
    snippets::TESTS,
    embedding::TESTS,
    access::TESTS,
    correcting::TESTS,
    setting::TESTS,
    several::TESTS,
    sharing::TESTS,
    scale::TESTS,
    searching::TESTS,
    address::TESTS,
    reading::TESTS,
    element::TESTS,
    lifetime::TESTS,
    framing::TESTS,
    shipping::TESTS,
];

/// Makes a list of tests from functions, each named after its function.
macro_rules! tests {
    ($($function:ident),+ $(,)?) => {
        pub(super) const TESTS: &[$crate::tests::Test] =
            &[$($crate::tests::Test::new(stringify!($function), $function)),+];
    };
}
use tests;

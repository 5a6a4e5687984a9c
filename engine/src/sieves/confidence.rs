//! How sure the sieves are: of the answers that each gave on annotated articles, how many were right.
//!
//! The counts are those of the articles that `cargo run -p sayso-train --bin calibration` does not hold back, taken
//! from the column "set from"; the held-back ones check them (docs/accuracy.md).

/// The ground that an answer stands on.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ground {
    /// Name of the sieve, as in `docs/engine.md`.
    pub(crate) sieve: &'static str,
    right: u16,
    of: u16,
}

/// Four answers, of which 80 % are right, that every sieve is given in advance: a few articles do not make certainty.
const PRIOR: (f32, f32) = (3.2, 4.0);

impl Ground {
    const fn new(sieve: &'static str, right: u16, of: u16) -> Self {
        Self { sieve, right, of }
    }

    /// The share of right answers to expect.
    pub(crate) fn confidence(self) -> f32 {
        (f32::from(self.right) + PRIOR.0) / (f32::from(self.of) + PRIOR.1)
    }
}

// Countries.
pub(crate) const OWN_NAME: Ground = Ground::new("own-name", 6, 6);
pub(crate) const NATIONALITY: Ground = Ground::new("nationality", 28, 29);
pub(crate) const OFFICE: Ground = Ground::new("office", 8, 9);
pub(crate) const INSTITUTION: Ground = Ground::new("institution", 11, 11);
pub(crate) const CAPITAL: Ground = Ground::new("capital", 0, 2);
pub(crate) const PLACE: Ground = Ground::new("place", 10, 10);
pub(crate) const AMBIGUOUS_PLACE: Ground = Ground::new("place", 0, 0);
pub(crate) const OFFICE_OF_ONE_COUNTRY: Ground = Ground::new("office-of-one-country", 2, 2);
pub(crate) const TEAM: Ground = Ground::new("team", 0, 0);
pub(crate) const THROUGH_ANOTHER: Ground = Ground::new("through-another", 0, 0);
pub(crate) const BODY_BEFORE: Ground = Ground::new("body-before", 0, 0);
pub(crate) const SCENE_OF_PARAGRAPH: Ground = Ground::new("scene-of-paragraph", 0, 0);
pub(crate) const SCENE_OF_SENTENCE: Ground = Ground::new("scene-of-sentence", 3, 3);
pub(crate) const SCENE_OF_ARTICLE: Ground = Ground::new("scene-of-article", 37, 39);

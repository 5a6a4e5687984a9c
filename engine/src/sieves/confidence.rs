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

// Speakers.
pub(crate) const LABEL: Ground = Ground::new("label", 10, 10);
pub(crate) const INTERVIEW: Ground = Ground::new("interview", 0, 0);
pub(crate) const NAME: Ground = Ground::new("name", 1405, 1413);
pub(crate) const ORGANIZATION: Ground = Ground::new("organization", 276, 286);
pub(crate) const ROLE: Ground = Ground::new("role", 32, 33);
pub(crate) const DESCRIPTION: Ground = Ground::new("description", 386, 417);
/// The same words as before: the same people, mostly.
pub(crate) const DESCRIPTION_AGAIN: Ground = Ground::new("description", 71, 71);
/// "he" and "she", back to this sentence or the one before.
pub(crate) const PRONOUN: Ground = Ground::new("pronoun", 651, 669);
pub(crate) const PRONOUN_FAR: Ground = Ground::new("pronoun", 71, 92);
pub(crate) const PRONOUN_IT: Ground = Ground::new("pronoun", 52, 57);
pub(crate) const PRONOUN_THEY: Ground = Ground::new("pronoun", 4, 7);
pub(crate) const SUBJECT_BEFORE: Ground = Ground::new("subject-before", 0, 1);
pub(crate) const GOES_ON: Ground = Ground::new("goes-on", 41, 46);
/// A paragraph or more lies between, or the speaker is named only behind.
pub(crate) const GOES_ON_FAR: Ground = Ground::new("goes-on", 9, 15);

// Countries.
pub(crate) const OWN_NAME: Ground = Ground::new("own-name", 57, 58);
pub(crate) const NATIONALITY: Ground = Ground::new("nationality", 197, 201);
pub(crate) const OFFICE: Ground = Ground::new("office", 115, 119);
pub(crate) const INSTITUTION: Ground = Ground::new("institution", 95, 95);
pub(crate) const CAPITAL: Ground = Ground::new("capital", 23, 26);
pub(crate) const PLACE: Ground = Ground::new("place", 138, 138);
/// A place of which another country has a namesake.
pub(crate) const AMBIGUOUS_PLACE: Ground = Ground::new("place", 5, 5);
pub(crate) const OFFICE_OF_ONE_COUNTRY: Ground = Ground::new("office-of-one-country", 26, 26);
/// Who is looked up by a full name.
pub(crate) const OFFICE_HOLDER: Ground = Ground::new("office-holder", 23, 23);
pub(crate) const TEAM: Ground = Ground::new("team", 3, 4);
pub(crate) const STUDY: Ground = Ground::new("study", 13, 15);
pub(crate) const THROUGH_ANOTHER: Ground = Ground::new("through-another", 30, 34);
pub(crate) const BODY_BEFORE: Ground = Ground::new("body-before", 87, 101);
pub(crate) const SCENE_OF_PARAGRAPH: Ground = Ground::new("scene-of-paragraph", 30, 32);
pub(crate) const SCENE_OF_SENTENCE: Ground = Ground::new("scene-of-sentence", 15, 15);
pub(crate) const SCENE_OF_ARTICLE: Ground = Ground::new("scene-of-article", 484, 528);
/// The article tells of other countries nearly as much. Counted in real articles alone: those written for tests flatter it.
pub(crate) const SCENE_AMONG_OTHERS: Ground = Ground::new("scene-of-article", 137, 180);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_measured_often_is_surer_than_what_was_measured_once() {
        let (never, once, often) = (Ground::new("x", 0, 0), Ground::new("x", 1, 1), Ground::new("x", 50, 50));
        assert!((never.confidence() - 0.8).abs() < 1e-6);
        assert!(never.confidence() < once.confidence() && once.confidence() < often.confidence());
        assert!(often.confidence() < 1.0);
    }
}

//! Which country is drawn in which hue.

use std::cell::RefCell;

use sayso_engine::CountryCode;

/// How many hues the style sheet tells apart; the countries after them share one more, and their labels tell.
const HUES: usize = 8;

/// The hue of what is not known, and of countries that an article does not have.
pub const NO_HUE: &str = "none";

/// The hues of an article's countries: the most quoted takes the first. They stay while the article is open, whatever
/// the filters hide.
#[derive(Debug, Default)]
pub struct Palette(RefCell<Vec<CountryCode>>);

impl Palette {
    /// Gives hues to the countries, in their order.
    #[must_use]
    pub fn new(countries: Vec<CountryCode>) -> Self {
        Self(RefCell::new(countries))
    }

    /// With the countries of `other` that this one lacks, after its own.
    #[must_use]
    pub fn extended(&self, other: &Self) -> Self {
        let (old, other) = (self.0.borrow(), other.0.borrow());
        let new = other.iter().filter(|code| !old.contains(code));
        Self::new(old.iter().chain(new).copied().collect())
    }

    /// Takes the hues that an article beside this one has, if there are enough for both: a country then has one hue in
    /// all of them. To be called before anything is drawn.
    pub fn follow(&self, other: &Self) {
        let both = other.extended(self);
        if both.0.borrow().len() <= HUES {
            self.0.replace(both.0.take());
        }
    }

    /// The hue of a country as the style sheet names it in `data-hue`.
    #[must_use]
    pub fn hue(&self, country: Option<CountryCode>) -> &'static str {
        let place = country.and_then(|code| self.0.borrow().iter().position(|&other| other == code));
        place.map_or(NO_HUE, |place| NAMES[place.min(HUES)])
    }
}

const NAMES: [&str; HUES + 1] = ["1", "2", "3", "4", "5", "6", "7", "8", "more"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ninth_country_shares_a_hue_with_the_tenth_and_the_unknown_has_its_own() {
        let codes: Vec<CountryCode> = ["US", "CN", "FR", "DE", "GB", "IN", "BR", "ZA", "JP", "KE"]
            .iter()
            .filter_map(|c| CountryCode::parse(c))
            .collect();
        let palette = Palette::new(codes.clone());
        assert_eq!(palette.hue(Some(codes[0])), "1");
        assert_eq!(palette.hue(Some(codes[7])), "8");
        assert_eq!(palette.hue(Some(codes[8])), "more");
        assert_eq!(palette.hue(Some(codes[9])), "more");
        assert_eq!(palette.hue(None), "none");
    }

    #[test]
    fn a_country_that_comes_later_takes_a_hue_of_its_own() {
        let codes = |letters: &[&str]| Palette::new(letters.iter().filter_map(|c| CountryCode::parse(c)).collect());
        let extended = codes(&["US", "CN"]).extended(&codes(&["FR", "CN"]));
        assert_eq!(["US", "CN", "FR"].map(|code| extended.hue(CountryCode::parse(code))), ["1", "2", "3"]);
    }

    #[test]
    fn articles_beside_each_other_have_the_same_hues_while_there_are_enough() {
        let codes = |letters: &[&str]| Palette::new(letters.iter().filter_map(|c| CountryCode::parse(c)).collect());
        let hues = |palette: &Palette| ["FR", "CN"].map(|code| palette.hue(CountryCode::parse(code)));
        let second = codes(&["FR", "CN"]);
        second.follow(&codes(&["US", "CN"]));
        assert_eq!(hues(&second), ["3", "2"]);
        let third = codes(&["FR", "CN"]);
        third.follow(&codes(&["US", "DE", "GB", "IN", "BR", "ZA", "JP", "KE"]));
        assert_eq!(hues(&third), ["1", "2"]);
    }
}

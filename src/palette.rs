//! Which country is drawn in which hue.

use std::cmp::Reverse;
use std::rc::Rc;

use sayso_engine::CountryCode;

/// How many hues the style sheet tells apart; the countries after them share one more, and their labels tell.
const HUES: usize = 8;

/// The hue of what is not known, and of countries that an article does not have.
pub const NO_HUE: &str = "none";

/// The hues of an article's countries, or of the countries of several articles: whose words are the most takes the first.
/// They stay while the article is open, whatever the filters hide.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Palette(Rc<[Coloured]>);

/// A country, how many words it had when it came, and the place of its hue.
type Coloured = (CountryCode, usize, usize);

impl Palette {
    /// Gives hues to countries with these words, in their order.
    #[must_use]
    pub fn new(countries: impl Iterator<Item = (CountryCode, usize)>) -> Self {
        Self(countries.enumerate().map(|(place, (code, words))| (code, words, place)).collect())
    }

    /// With the countries of `other` that this one lacks, in hues that are free. Theirs count for little, so that no country
    /// that is there gives way to them.
    #[must_use]
    pub fn extended(&self, other: &Self) -> Self {
        let mut all = self.0.to_vec();
        for &(code, ..) in other.0.iter() {
            if all.iter().all(|(known, ..)| *known != code) {
                let place = (0..HUES).find(|place| all.iter().all(|(.., taken)| taken != place));
                all.push((code, 0, place.unwrap_or(HUES)));
            }
        }
        Self(all.into())
    }

    /// One for several articles, whichever of them came first. The countries with the most words have hues, as far as it
    /// goes those that they have where they have most to say.
    #[must_use]
    pub fn together<'a>(all: impl Iterator<Item = &'a Self>) -> Self {
        let mut sums: Vec<(CountryCode, usize, (usize, Reverse<usize>))> = Vec::new();
        for &(code, words, place) in all.flat_map(|palette| palette.0.iter()) {
            let here = (words, Reverse(place));
            match sums.iter_mut().find(|(other, ..)| *other == code) {
                Some((_, sum, most)) => {
                    *sum += words;
                    *most = here.max(*most);
                }
                None => sums.push((code, words, here)),
            }
        }
        sums.sort_by_key(|&(code, words, _)| (Reverse(words), code));
        let mut places: [Option<CountryCode>; HUES] = [None; HUES];
        let first = sums.get(..HUES).unwrap_or(&sums);
        for &(code, _, (_, Reverse(wanted))) in first {
            if let Some(place @ None) = places.get_mut(wanted) {
                *place = Some(code);
            }
        }
        for &(code, ..) in first {
            if !places.contains(&Some(code))
                && let Some(place) = places.iter_mut().find(|place| place.is_none())
            {
                *place = Some(code);
            }
        }
        let place = |code| places.iter().position(|place| *place == Some(code)).unwrap_or(HUES);
        Self(sums.into_iter().map(|(code, words, _)| (code, words, place(code))).collect())
    }

    /// The hue of a country as the style sheet names it in `data-hue`.
    #[must_use]
    pub fn hue(&self, country: Option<CountryCode>) -> &'static str {
        let found = country.and_then(|code| self.0.iter().find(|(other, ..)| *other == code));
        found.map_or(NO_HUE, |&(.., place)| NAMES[place.min(HUES)])
    }
}

const NAMES: [&str; HUES + 1] = ["1", "2", "3", "4", "5", "6", "7", "8", "more"];

#[cfg(test)]
mod tests {
    use super::*;

    fn palette(countries: &[(&str, usize)]) -> Palette {
        Palette::new(countries.iter().filter_map(|&(code, words)| Some((CountryCode::parse(code)?, words))))
    }

    fn hues<const N: usize>(palette: &Palette, codes: [&str; N]) -> [&'static str; N] {
        codes.map(|code| palette.hue(CountryCode::parse(code)))
    }

    const TEN: [(&str, usize); 10] = [
        ("US", 90),
        ("CN", 80),
        ("FR", 70),
        ("DE", 60),
        ("GB", 50),
        ("IN", 40),
        ("BR", 30),
        ("ZA", 20),
        ("JP", 10),
        ("KE", 5),
    ];

    #[test]
    fn the_ninth_country_shares_a_hue_with_the_tenth_and_the_unknown_has_its_own() {
        let palette = palette(&TEN);
        assert_eq!(hues(&palette, ["US", "ZA", "JP", "KE"]), ["1", "8", "more", "more"]);
        assert_eq!(palette.hue(None), "none");
    }

    #[test]
    fn a_country_that_comes_later_takes_a_hue_of_its_own() {
        let extended = palette(&[("US", 2), ("CN", 1)]).extended(&palette(&[("FR", 9), ("CN", 3)]));
        assert_eq!(hues(&extended, ["US", "CN", "FR"]), ["1", "2", "3"]);
        let full = palette(&TEN).extended(&palette(&[("PE", 9)]));
        assert_eq!(hues(&full, ["US", "PE"]), ["1", "more"]);
    }

    #[test]
    fn of_articles_beside_each_other_the_larger_keeps_its_hues_whichever_came_first() {
        let (large, small) = (palette(&[("US", 50), ("CN", 40)]), palette(&[("FR", 9), ("CN", 3)]));
        let wanted = ["1", "2", "3"];
        for articles in [[&large, &small], [&small, &large]] {
            assert_eq!(hues(&Palette::together(articles.into_iter()), ["US", "CN", "FR"]), wanted);
        }
    }

    #[test]
    fn of_many_countries_those_with_the_most_words_have_hues_each_its_own() {
        let (ten, one) = (palette(&TEN), palette(&[("PE", 45)]));
        let all = Palette::together([&ten, &one].into_iter());
        assert_eq!(hues(&all, ["US", "CN", "FR", "DE", "GB", "IN", "BR"]), ["1", "2", "3", "4", "5", "6", "7"]);
        assert_eq!(hues(&all, ["PE", "ZA", "JP"]), ["8", "more", "more"]);
    }
}

//! Where in the world: a map on which every country is one tile, shaded by its share of the quoted words.

use sayso_engine::CountryCode;

use super::Look;
use super::drawing::{Anchor, Area, Drawing, EMPTY, FAINT, INK, WIDTH, origins, shortened};
use crate::Entry;
use crate::shares::{Origin, Share};

/// The map's tiles as a text: a row a line, a country a word, `..` where none is.
pub const WORLD: &str = include_str!("../../data/world.txt");

/// A country's place on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Which country.
    pub code: CountryCode,
    /// From the west, from 0.
    pub column: usize,
    /// From the north, from 0.
    pub row: usize,
}

/// The tiles of the map, row by row.
pub fn tiles() -> impl Iterator<Item = Tile> {
    let lines = WORLD.lines().filter(|line| !line.starts_with('#'));
    lines.enumerate().flat_map(|(row, line)| {
        let words = line.split(' ').enumerate();
        words.filter_map(move |(column, word)| Some(Tile { code: CountryCode::parse(word)?, column, row }))
    })
}

/// One hue from light to dark, for shares of more than nothing: a share's square root picks the shade, so that small
/// shares are told apart too.
const SHADES: [&str; 5] = ["#cfe3f4", "#96c3e6", "#559dd0", "#2173ad", "#0b4a7a"];
const SIDE: usize = 32;
const TOP: usize = 64;

/// The share of each country in the quoted words of some articles, on a map.
#[must_use]
pub fn world(entries: &[Entry<'_>]) -> String {
    world_as(entries, &Look::default())
}

/// The same, as it is to read. Geography does not turn round with the language.
#[must_use]
pub fn world_as(entries: &[Entry<'_>], look: &Look) -> String {
    let (origins, total) = origins(entries);
    let most = origins.iter().filter(|(origin, _)| matches!(origin, Origin::Country(_))).map(|(_, share)| share.words);
    let most = most.max().unwrap_or_default();
    let all: Vec<Tile> = tiles().collect();
    let columns = all.iter().map(|tile| tile.column + 1).max().unwrap_or_default();
    let lines = all.iter().map(|tile| tile.row + 1).max().unwrap_or_default();
    let elsewhere: Vec<(Origin, Share)> = origins.iter().copied().filter(|(origin, _)| !is_on(&all, *origin)).collect();
    let height = TOP + lines * SIDE + 56;
    let mut drawing =
        Drawing::new(&look.title("Where in the world", entries), &look.told(&origins, total), height, look);
    let left = (WIDTH - columns * SIDE) / 2;
    for tile in &all {
        let share = origins.iter().find(|(origin, _)| *origin == Origin::Country(tile.code)).map(|(_, share)| *share);
        let fill = share.map_or(EMPTY, |share| shade(share.words, most));
        let told = match share {
            Some(share) => look.part(look.name(&Origin::Country(tile.code)), share, total),
            None => tile.code.name().to_owned(),
        };
        let (x, y) = (drawing.fixed(left + tile.column * SIDE, SIDE - 2), TOP + tile.row * SIDE);
        drawing.rect(Area { x, y, width: SIDE - 2, height: SIDE - 2 }, fill, Some(&told));
        let ink = match share {
            Some(_) if SHADES.iter().position(|other| *other == fill) >= Some(3) => "#ffffff",
            Some(_) => INK,
            None => FAINT,
        };
        drawing.text(x + SIDE / 2 - 1, y + SIDE / 2 + 4, Anchor::Middle, ink, tile.code.as_str());
    }
    let y = TOP + lines * SIDE + 24;
    let note = if origins.is_empty() { look.none() } else { look.note() };
    drawing.text(left, y, Anchor::Start, FAINT, note);
    if !elsewhere.is_empty() {
        let what = if look.origins.is_empty() { "Not on the map: " } else { "" };
        let note = [what, &look.told(&elsewhere, total)].concat();
        drawing.text(left, y + 22, Anchor::Start, FAINT, &shortened(&note, 120));
    }
    drawing.finished()
}

fn is_on(tiles: &[Tile], origin: Origin) -> bool {
    matches!(origin, Origin::Country(code) if tiles.iter().any(|tile| tile.code == code))
}

fn shade(words: usize, most: usize) -> &'static str {
    // The square root of the share, in fifths, rounded up: the smallest step whose square is not below the share.
    let steps = SHADES.len();
    let step = (1..=steps).find(|step| words * steps * steps <= most * step * step).unwrap_or(steps);
    SHADES.get(step - 1).copied().unwrap_or(EMPTY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_has_one_tile_and_a_tile_one_country() {
        let all: Vec<Tile> = tiles().collect();
        let words = WORLD.lines().filter(|line| !line.starts_with('#')).flat_map(|line| line.split(' '));
        assert_eq!(all.len(), words.filter(|word| *word != "..").count(), "each word is a country's code");
        let mut codes: Vec<CountryCode> = all.iter().map(|tile| tile.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all.len());
        assert!(
            codes.len() >= 193,
            "the members of the United Nations are on the map, and {} tiles are there",
            codes.len()
        );
    }

    #[test]
    fn the_largest_share_is_the_darkest_and_none_that_is_there_is_empty() {
        assert_eq!(shade(100, 100), SHADES[4]);
        assert_eq!(shade(1, 1000), SHADES[0]);
        assert!(SHADES.contains(&shade(30, 100)));
        assert_ne!(shade(30, 100), shade(100, 100));
    }
}

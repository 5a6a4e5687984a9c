//! Whose voice: a bar for each country as long as its share of the quoted words, inside it its speakers.

use super::Look;
use super::drawing::{Anchor, Area, Drawing, FAINT, INK, Palette, WIDTH, origins, shortened};
use crate::row::Row;
use crate::shares::{Origin, Share, Shares};
use crate::{Entry, rows};

const LEFT: usize = 200;
const RIGHT: usize = 150;
const TOP: usize = 68;
const STEP: usize = 40;
const BAR: usize = 24;

/// The share of each country and speaker in the quoted words of some articles.
#[must_use]
pub fn voices(entries: &[Entry<'_>]) -> String {
    voices_as(entries, &Look::default())
}

/// The same, as it is to look and to read.
#[must_use]
pub fn voices_as(entries: &[Entry<'_>], look: &Look) -> String {
    let (origins, total) = origins(entries);
    let palette = Palette::new(&origins, look);
    let all: Vec<Row<'_>> = entries.iter().flat_map(|&entry| rows(entry)).collect();
    let height = TOP + STEP * origins.len().max(1) + 16;
    let mut drawing = Drawing::new(&look.title("Whose voice", entries), &look.told(&origins, total), height, look);
    if origins.is_empty() {
        drawing.text(24, TOP + 16, Anchor::Start, FAINT, look.none());
    }
    // The longest bar takes the whole width: shares are compared with each other.
    let longest = origins.first().map_or(1, |(_, share)| share.words).max(1);
    for (line, &(origin, share)) in origins.iter().enumerate() {
        let y = TOP + STEP * line;
        drawing.text(LEFT - 12, y + 17, Anchor::End, INK, &shortened(look.name(&origin), 24));
        let mut before = 0;
        let reach = |words: usize| LEFT + words * (WIDTH - LEFT - RIGHT) / longest;
        for (name, part) in speakers(&all, origin, look) {
            let (start, end) = (reach(before), reach(before + part.words));
            before += part.words;
            // A thin gap tells one speaker from the next.
            let width = (end - start).saturating_sub(2).max(1);
            let told = look.part(name, part, total);
            drawing.rect(Area { x: start, y, width, height: BAR }, palette.colour(origin), Some(&told));
        }
        let figures = look.figures(origin, share, total);
        drawing.text(reach(before) + 10, y + 17, Anchor::Start, FAINT, &figures);
    }
    drawing.finished()
}

/// The speakers of one origin by name, most words first.
fn speakers<'a>(rows: &[Row<'a>], origin: Origin, look: &'a Look) -> Vec<(&'a str, Share)> {
    let mut shares = Shares::default();
    for row in rows.iter().filter(|row| Origin::of(row.speaker) == origin) {
        let mut share = Share::default();
        share.add(row);
        let name: &'a str = match row.speaker {
            Some(speaker) => &speaker.name,
            None => look.speaker(),
        };
        shares.add(name, share);
    }
    shares.sorted()
}

//! Where in the article: a strip as long as the text, with each quote where it stands.

use super::Look;
use super::drawing::{Anchor, Area, Drawing, EMPTY, FAINT, INK, Palette, WIDTH, origins, shortened};
use crate::shares::Origin;
use crate::{Entry, rows};

const EDGE: usize = 24;
const TOP: usize = 64;
const STRIP: usize = 36;

/// Where the quotes of each country stand: a strip for each article, from its first word to its last.
#[must_use]
pub fn places(entries: &[Entry<'_>]) -> String {
    places_as(entries, &Look::default())
}

/// The same, as it is to look and to read.
#[must_use]
pub fn places_as(entries: &[Entry<'_>], look: &Look) -> String {
    let (origins, total) = origins(entries);
    let palette = Palette::new(&origins, look);
    let named = entries.len() > 1;
    let step = STRIP + if named { 36 } else { 20 };
    let height = TOP + step * entries.len().max(1) + 24 * origins.len().div_ceil(4) + 20;
    let mut drawing =
        Drawing::new(&look.title("Where in the article", entries), &look.told(&origins, total), height, look);
    if origins.is_empty() {
        drawing.text(EDGE, TOP + 16, Anchor::Start, FAINT, look.none());
        return drawing.finished();
    }
    let mut y = TOP;
    for &entry in entries {
        if named {
            drawing.text(EDGE, y + 8, Anchor::Start, INK, &shortened(entry.title(), 110));
            y += 16;
        }
        drawing.rect(Area { x: EDGE, y, width: WIDTH - 2 * EDGE, height: STRIP }, EMPTY, None);
        let length = entry.document.article.text.chars().count().max(1);
        let reach = |point: u32| EDGE + (point as usize).min(length) * (WIDTH - 2 * EDGE) / length;
        for row in rows(entry) {
            let origin = Origin::of(row.speaker);
            let told = [row.speaker.map_or(look.speaker(), |speaker| &speaker.name), ", ", look.name(&origin)].concat();
            for place in &row.quote.content {
                let (x, end) = (reach(place.start), reach(place.end));
                let width = end.saturating_sub(x).max(2);
                drawing.rect(Area { x, y, width, height: STRIP }, palette.colour(origin), Some(&told));
            }
        }
        y += step - if named { 16 } else { 0 };
    }
    for (at, &(origin, share)) in origins.iter().enumerate() {
        let (x, y) = (EDGE + (at % 4) * ((WIDTH - 2 * EDGE) / 4), y + 24 * (at / 4));
        drawing.rect(Area { x, y, width: 14, height: 14 }, palette.colour(origin), None);
        let words = [&shortened(look.name(&origin), 20), " ", &look.percent(share, total)].concat();
        drawing.text(x + 22, y + 12, Anchor::Start, INK, &words);
    }
    drawing.finished()
}

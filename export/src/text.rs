//! The article's words at places in code points, as the document counts them.

use sayso_engine::document::Place;

/// A text that is looked up by code points, each time in constant time.
#[derive(Clone, Debug)]
pub(crate) struct Text<'a> {
    text: &'a str,
    /// The byte at which every [`STEP`]th code point begins.
    starts: Vec<usize>,
}

const STEP: usize = 64;

impl<'a> Text<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Self { text, starts: text.char_indices().step_by(STEP).map(|(at, _)| at).collect() }
    }

    /// The words at a place; of a place that is not in the text, what of it is.
    pub(crate) fn of(&self, place: Place) -> &'a str {
        self.text.get(self.byte(place.start)..self.byte(place.end)).unwrap_or_default()
    }

    /// The words at several places, with a sign where others stand between them.
    pub(crate) fn joined(&self, places: &[Place]) -> String {
        places.iter().map(|&place| self.of(place).trim()).collect::<Vec<_>>().join(" … ")
    }

    /// What stands in front of a place and behind it, up to so many code points each.
    pub(crate) fn around(&self, place: Place, most: u32) -> (&'a str, &'a str) {
        let before = Place { start: place.start.saturating_sub(most), end: place.start };
        let behind = Place { start: place.end, end: place.end.saturating_add(most) };
        (self.of(before), self.of(behind))
    }

    fn byte(&self, point: u32) -> usize {
        let point = point as usize;
        let Some(&start) = self.starts.get(point / STEP) else { return self.text.len() };
        let rest = self.text.get(start..).unwrap_or_default();
        rest.char_indices().nth(point % STEP).map_or(self.text.len(), |(at, _)| start + at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_count_as_pythons_strings_do() {
        let words = "aé“𝄞”z".repeat(40);
        let points: Vec<char> = words.chars().collect();
        let text = Text::new(&words);
        for (start, end) in [(0, 0), (0, 6), (5, 70), (63, 65), (64, 64), (130, 240), (239, 400)] {
            let expected: String = points[start..end.min(240)].iter().collect();
            assert_eq!(text.of(Place { start: start as u32, end: end as u32 }), expected);
        }
        assert_eq!(text.of(Place { start: 7, end: 3 }), "");
        assert_eq!(text.of(Place { start: 999, end: u32::MAX }), "");
    }

    #[test]
    fn what_stands_around_ends_with_the_text() {
        let text = Text::new("abc“def”ghi");
        assert_eq!(text.around(Place { start: 4, end: 7 }, 2), ("c“", "”g"));
        assert_eq!(text.around(Place { start: 0, end: 11 }, 5), ("", ""));
    }
}

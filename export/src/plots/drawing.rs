//! What every plot is drawn with: a frame with title and description, shapes, colours.

use sayso_engine::CountryCode;

use super::Look;
use crate::escape::html;
use crate::shares::{Origin, Share, Shares};
use crate::{Entry, rows};

/// How wide every plot is, in its own units.
pub(super) const WIDTH: usize = 960;

/// Colours for countries, the most quoted first; those of the explorer on a light ground. All of them have a contrast of
/// at least 4.5 with white and are told apart by eyes that do not see red from green (after Okabe and Ito 2008).
const HUES: [&str; 8] = ["#0064a8", "#b23d06", "#00715a", "#9d3b79", "#835c00", "#5a4cc2", "#586500", "#00727f"];
const MORE: &str = "#403c37";
const NONE: &str = "#6b655c";
/// Words.
pub(super) const INK: &str = "#1d1b18";
/// Words that matter less.
pub(super) const FAINT: &str = "#5f5a52";
/// Where nothing stands.
pub(super) const EMPTY: &str = "#efece6";

/// What each colour is on a dark ground; those of the explorer as well.
const DARK: [(&str, &str); 13] = [
    ("#0064a8", "#70b8f2"),
    ("#b23d06", "#f59a62"),
    ("#00715a", "#52caa6"),
    ("#9d3b79", "#e792c7"),
    ("#835c00", "#dcb64c"),
    ("#5a4cc2", "#aca1f7"),
    ("#586500", "#b6c44b"),
    ("#00727f", "#5fcfde"),
    (MORE, "#d3ccc1"),
    (NONE, "#a39c90"),
    (INK, "#e8e3da"),
    (FAINT, "#aba498"),
    (EMPTY, "#38342f"),
];

/// Somewhere on a plot, and how large.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub(super) x: usize,
    pub(super) y: usize,
    pub(super) width: usize,
    pub(super) height: usize,
}

/// Where words begin, or end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// An SVG in the making.
#[derive(Debug)]
pub(super) struct Drawing {
    out: String,
    /// Whether what is drawn on the left stands on the right.
    from_right: bool,
}

impl Drawing {
    /// A plot of that height with its title, and what it shows in words.
    pub(super) fn new(title: &str, description: &str, height: usize, look: &Look) -> Self {
        let mut drawing = Self { out: String::new(), from_right: look.from_right };
        let size = [&WIDTH.to_string(), " ", &height.to_string()].concat();
        drawing.put(&["<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ", &size, "\" width=\""]);
        drawing.put(&[&WIDTH.to_string(), "\" height=\"", &height.to_string(), "\" role=\"img\" "]);
        let direction = if look.from_right { "direction=\"rtl\" " } else { "" };
        drawing.put(&[direction, "font-family=\"system-ui, sans-serif\" font-size=\"14\">\n<title>"]);
        html(title, &mut drawing.out);
        drawing.put(&["</title>\n<desc>"]);
        html(description, &mut drawing.out);
        drawing.put(&["</desc>\n"]);
        if look.on_screen {
            drawing.darken();
        } else {
            drawing.rect(Area { x: 0, y: 0, width: WIDTH, height }, "#ffffff", None);
        }
        drawing.put(&["<g font-size=\"18\" font-weight=\"600\">"]);
        drawing.text(24, 38, Anchor::Start, INK, &shortened(title, 80));
        drawing.put(&["</g>\n"]);
        drawing
    }

    /// Has other colours where what is around the picture is dark.
    fn darken(&mut self) {
        self.put(&["<style>@media(prefers-color-scheme:dark){"]);
        for (light, dark) in DARK {
            self.put(&["[fill=\"", light, "\"]{fill:", dark, "}"]);
        }
        self.put(&["}</style>\n"]);
    }

    /// Where something of that width has to be put to stand at `x` in either direction of reading.
    pub(super) fn fixed(&self, x: usize, width: usize) -> usize {
        if self.from_right { WIDTH.saturating_sub(x + width) } else { x }
    }

    /// A rectangle, with what it is when a pointer rests on it.
    pub(super) fn rect(&mut self, area: Area, fill: &str, title: Option<&str>) {
        let x = self.fixed(area.x, area.width);
        let [x, y, width, height] = [x, area.y, area.width, area.height].map(|n| n.to_string());
        self.put(&["<rect x=\"", &x, "\" y=\"", &y, "\" width=\"", &width, "\" height=\"", &height]);
        self.put(&["\" fill=\"", fill, "\""]);
        if let Some(title) = title {
            self.put(&["><title>"]);
            html(title, &mut self.out);
            self.put(&["</title></rect>\n"]);
        } else {
            self.put(&["/>\n"]);
        }
    }

    /// A line of words.
    pub(super) fn text(&mut self, x: usize, y: usize, anchor: Anchor, fill: &str, words: &str) {
        let anchor = match anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let x = self.fixed(x, 0);
        self.put(&["<text x=\"", &x.to_string(), "\" y=\"", &y.to_string(), "\" text-anchor=\"", anchor]);
        self.put(&["\" fill=\"", fill, "\">"]);
        html(words, &mut self.out);
        self.put(&["</text>\n"]);
    }

    /// Ends it.
    pub(super) fn finished(mut self) -> String {
        self.put(&["</svg>\n"]);
        self.out
    }

    fn put(&mut self, parts: &[&str]) {
        for part in parts {
            self.out.push_str(part);
        }
    }
}

/// The colour of each country of some articles.
#[derive(Debug)]
pub(super) struct Palette<'a> {
    codes: Vec<CountryCode>,
    look: &'a Look,
}

impl<'a> Palette<'a> {
    /// The country with the most words takes the first colour, if nothing else is wanted.
    pub(super) fn new(origins: &[(Origin, Share)], look: &'a Look) -> Self {
        let codes = origins.iter().filter_map(|(origin, _)| match origin {
            Origin::Country(code) => Some(*code),
            Origin::International | Origin::Unknown => None,
        });
        Self { codes: codes.collect(), look }
    }

    pub(super) fn colour(&self, origin: Origin) -> &'static str {
        let Origin::Country(code) = origin else { return NONE };
        let place = match self.look.hue(origin) {
            Some(hue) => hue.parse().ok().and_then(|hue: usize| hue.checked_sub(1)),
            None => self.codes.iter().position(|&other| other == code),
        };
        place.and_then(|at| HUES.get(at)).copied().unwrap_or(MORE)
    }
}

/// The words of some articles by where their speakers belong, most first.
pub(super) fn origins(entries: &[Entry<'_>]) -> (Vec<(Origin, Share)>, Share) {
    let mut origins = Shares::default();
    for row in entries.iter().flat_map(|&entry| rows(entry)) {
        let mut share = Share::default();
        share.add(&row);
        origins.add(Origin::of(row.speaker), share);
    }
    (origins.sorted(), origins.total())
}

/// The title of a plot over some articles.
pub(super) fn title(what: &str, entries: &[Entry<'_>]) -> String {
    match entries {
        [one] => [what, ": ", one.title()].concat(),
        [] => what.to_owned(),
        many => [what, ": ", &many.len().to_string(), " articles"].concat(),
    }
}

/// Words up to so many characters.
pub(super) fn shortened(words: &str, most: usize) -> String {
    match words.char_indices().nth(most) {
        Some((end, _)) => [words.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
        None => words.to_owned(),
    }
}

//! The marks of the quotes in the article, painted where they stand.
//!
//! A choice can change thousands of marks at once; drawing the article anew for it would take many frames, and so would
//! touching every mark. So the article is drawn once, and what changes of its marks, their classes, is set on the
//! elements themselves: at once in the stretches of the article that are seen, in those near to that when the frame is
//! through, in the others as soon as they come near.

use sayso_engine::{BlockKind, QuoteId};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;

use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::{Chosen, LeftOut, Narration, View};

#[wasm_bindgen]
extern "C" {
    /// An element whose class is set by a value of JavaScript: a string of ours would be copied each time.
    type Marked;

    #[wasm_bindgen(method, setter, js_name = className)]
    fn set_class(this: &Marked, class: &JsValue);
}

/// The marks of an article, and how they are painted.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    stretches: Vec<Stretch>,
    /// What the marks are to show; nothing before it was told.
    wanted: Option<Wanted>,
    /// The quote that is pointed at.
    pointed: Option<QuoteId>,
    lit: Vec<Element>,
}

/// What the marks are to show.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub(crate) reading: Shared<Reading>,
    pub(crate) chosen: Shared<Chosen>,
    pub(crate) current: Option<QuoteId>,
    pub(crate) view: View,
}

impl Wanted {
    /// Whether all that a block says is left out, or folded away.
    fn is_gone(&self, block: usize) -> bool {
        let quotes = self.reading.quotes.get(block).map_or(&[][..], Vec::as_slice);
        if quotes.is_empty() {
            let kind = self.reading.explored.article.blocks.get(block).map(|block| block.kind);
            return self.view.narration == Narration::Folded
                && !matches!(kind, Some(BlockKind::Title | BlockKind::Heading));
        }
        !quotes.iter().any(|&id| self.chosen.selection.shows(id))
    }
}

/// A stretch of the article, whose marks are painted together.
#[derive(Debug)]
struct Stretch {
    element: Element,
    is_near: bool,
    is_seen: bool,
    /// Whether its marks show what was wanted before.
    is_due: bool,
    /// Its marks; not known before they are painted for the first time.
    places: Option<Vec<Place>>,
}

/// A stretch of a quote's words.
#[derive(Debug)]
struct Place {
    quote: QuoteId,
    element: Element,
    /// The country's letters behind it, a link; only the last stretch of a quote has them.
    label: Option<Element>,
    /// Whether no key reaches them.
    is_shut: bool,
    /// Where its classes are in [`CLASSES`]: words without marks have some of their own.
    first_class: usize,
    look: Look,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    Plain,
    Dimmed,
    Current,
}

const CLASSES: [&str; 6] = ["", "dimmed", "current", "indirect", "indirect dimmed", "indirect current"];

impl Marks {
    /// Takes the stretches of an article that has just been drawn, of which the ones `near` may be seen at once.
    pub(crate) fn stretch(&mut self, elements: Vec<Element>, near: impl Fn(usize) -> bool) {
        let stretch = |(at, element)| {
            let is_near = near(at);
            Stretch { element, is_near, is_seen: is_near, is_due: false, places: None }
        };
        self.stretches = elements.into_iter().enumerate().map(stretch).collect();
        self.lit.clear();
    }

    /// Whether a stretch is near to where the reader is.
    pub(crate) fn is_near(&self, at: usize) -> bool {
        self.stretches.get(at).is_some_and(|stretch| stretch.is_near)
    }

    /// Paints what is seen. What is near only is due: it takes as long again, and nobody looks at it in the next frame. Where
    /// what is left out is hidden all is painted, as it moves what is seen.
    pub(crate) fn paint(&mut self, wanted: Wanted) {
        for stretch in self.stretches.iter_mut().filter(|stretch| stretch.is_near) {
            if stretch.is_seen || wanted.view.left_out == LeftOut::Hidden {
                stretch.paint(&wanted);
            } else {
                stretch.is_due = true;
            }
        }
        self.wanted = Some(wanted);
    }

    /// Paints what is due.
    pub(crate) fn paint_due(&mut self) {
        if let Some(wanted) = &self.wanted {
            let due = self.stretches.iter_mut().filter(|stretch| stretch.is_near && stretch.is_due);
            due.for_each(|stretch| stretch.paint(wanted));
        }
    }

    /// A stretch that is near comes into sight, or goes out of it.
    pub(crate) fn set_seen(&mut self, at: usize, is_seen: bool) {
        let Some(stretch) = self.stretches.get_mut(at) else { return };
        stretch.is_seen = is_seen;
        if let (true, true, Some(wanted)) = (is_seen, stretch.is_due, &self.wanted) {
            stretch.paint(wanted);
        }
    }

    /// A stretch comes near to where the reader is, or no longer is. Answers it.
    pub(crate) fn set_near(&mut self, at: usize, is_near: bool) -> Option<&Element> {
        let stretch = self.stretches.get_mut(at)?;
        if stretch.is_near == is_near {
            return Some(&stretch.element);
        }
        stretch.is_near = is_near;
        stretch.is_seen = false;
        if let (true, Some(wanted)) = (is_near, &self.wanted) {
            stretch.paint(wanted);
            if let Some(quote) = self.pointed {
                self.lit.extend(stretch.light(&wanted.reading, quote));
            }
        }
        Some(&stretch.element)
    }

    /// Paints all, wherever it is.
    pub(crate) fn paint_all(&mut self) {
        if let Some(wanted) = &self.wanted {
            self.stretches.iter_mut().for_each(|stretch| stretch.paint(wanted));
        }
    }

    /// Takes the letters at what is dimmed away from keys and from who hears the page. To the eye they are gone already: this
    /// is done when the frame that shows a choice is through, as it costs as much again.
    pub(crate) fn shut(&mut self) {
        let Some(wanted) = &self.wanted else { return };
        let near = self.stretches.iter_mut().filter(|stretch| stretch.is_near);
        for place in near.flat_map(|stretch| stretch.places.iter_mut().flatten()) {
            let is_shut = place.look == Look::Dimmed && wanted.view.left_out != LeftOut::Kept;
            if let Some(label) = place.label.as_ref().filter(|_| place.is_shut != is_shut) {
                place.is_shut = is_shut;
                // It fails for no name of an attribute that is one.
                let _ = label.toggle_attribute_with_force("inert", is_shut);
            }
        }
    }

    /// The places near to where the reader is of quotes that are shown, in the order of the text.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &Element> {
        let near = self.stretches.iter().filter(|stretch| stretch.is_near);
        let places = near.flat_map(|stretch| stretch.places.iter().flatten());
        places.filter(|place| place.look != Look::Dimmed).map(|place| &place.element)
    }

    /// Lights a quote, its card, its speaker and all other places of that speaker.
    pub(crate) fn light(&mut self, root: &Element, id: Option<QuoteId>) {
        for element in self.lit.drain(..) {
            // It fails for no name of an attribute that is one.
            let _ = element.remove_attribute("data-lit");
        }
        self.pointed = id;
        let (Some(id), Some(Wanted { reading, .. })) = (id, &self.wanted) else { return };
        let Some(quote) = reading.explored.quote(id) else { return };
        let mut others = all(root, &["li[data-quote=", &id.to_string(), "]"].concat());
        if let Some(speaker) = quote.speaker {
            others.extend(all(root, &["[data-facet=speaker] [data-value=", &speaker.to_string(), "]"].concat()));
        }
        for element in &others {
            let _ = element.set_attribute("data-lit", "");
        }
        self.lit = others;
        for stretch in self.stretches.iter().filter(|stretch| stretch.is_near) {
            self.lit.extend(stretch.light(reading, id));
        }
    }
}

impl Stretch {
    /// Dims what is left out and tells the current quote apart. Only what changes is touched.
    fn paint(&mut self, wanted: &Wanted) {
        self.is_due = false;
        let places = self.places.get_or_insert_with(|| places(&self.element));
        let classes = CLASSES.map(JsValue::from_str);
        for place in places {
            let look = match place.quote {
                id if !wanted.chosen.selection.shows(id) => Look::Dimmed,
                id if wanted.current == Some(id) => Look::Current,
                _ => Look::Plain,
            };
            if look != place.look {
                place.look = look;
                if let Some(class) = classes.get(place.first_class + look as usize) {
                    place.element.unchecked_ref::<Marked>().set_class(class);
                }
            }
        }
        if wanted.view.left_out == LeftOut::Hidden {
            self.fold(wanted);
        }
    }

    /// Says of each block whether all of it is left out, and whether the one before it is too: a run of them is one line. A
    /// selector could tell, but every change of a mark would make the browser ask it again.
    fn fold(&self, wanted: &Wanted) {
        for block in all(&self.element, "[data-block]") {
            let Some(index) = block.get_attribute("data-block").and_then(|index| index.parse::<usize>().ok()) else {
                continue;
            };
            // It fails for no name of an attribute that is one.
            let _ = if wanted.is_gone(index) {
                let goes_on = index.checked_sub(1).is_some_and(|before| wanted.is_gone(before));
                block.set_attribute("data-out", if goes_on { "more" } else { "" })
            } else {
                block.remove_attribute("data-out")
            };
        }
    }

    /// Lights a quote and all other places of its speaker; answers where that is.
    fn light(&self, reading: &Reading, id: QuoteId) -> Vec<Element> {
        let speaker = |id| reading.explored.quote(id).and_then(|quote| quote.speaker);
        let lit = speaker(id);
        let is_lit = |place: &&Place| lit.is_some() && speaker(place.quote) == lit;
        let lit: Vec<Element> =
            self.places.iter().flatten().filter(is_lit).map(|place| place.element.clone()).collect();
        for element in &lit {
            // It fails for no name of an attribute that is one.
            let _ = element.set_attribute("data-lit", "");
        }
        lit
    }
}

/// The marks of a stretch as they are: what was painted before stays when an article is drawn over another.
fn places(stretch: &Element) -> Vec<Place> {
    let place = |element: Element| {
        let quote = QuoteId::parse(&element.get_attribute("data-quote")?)?;
        let first_class = if element.local_name() == "mark" { 0 } else { 3 };
        let class = element.class_name();
        let look = match class.rsplit(' ').next() {
            Some("dimmed") => Look::Dimmed,
            Some("current") => Look::Current,
            _ => Look::Plain,
        };
        let label = element.next_element_sibling().filter(|next| next.has_attribute("data-label"));
        let is_shut = label.as_ref().is_some_and(|label| label.has_attribute("inert"));
        Some(Place { quote, element, label, is_shut, first_class, look })
    };
    all(stretch, "[data-quote]").into_iter().filter_map(place).collect()
}

/// All elements that a selector finds.
pub(crate) fn all(root: &Element, selector: &str) -> Vec<Element> {
    // Our selectors are well formed.
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

//! The marks of the quotes in the article, painted where they stand.
//!
//! A choice can change thousands of marks at once; drawing the article anew for it would take many frames. So the
//! article is drawn once, and what changes of its marks, their classes, is set on the elements themselves.

use sayso_engine::{QuoteId, Selection};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use web_sys::Element;

use crate::reading::Reading;

#[wasm_bindgen]
extern "C" {
    /// An element whose class is set by a value of JavaScript: a string of ours would be copied each time.
    type Marked;

    #[wasm_bindgen(method, setter, js_name = className)]
    fn set_class(this: &Marked, class: &JsValue);
}

/// The elements of each quote's words in the text, and how they are painted.
#[derive(Debug, Default)]
pub(crate) struct Marks {
    places: Vec<Vec<Place>>,
    looks: Vec<Look>,
    lit: Vec<Element>,
}

/// A stretch of a quote's words.
#[derive(Clone, Debug)]
struct Place {
    element: Element,
    /// Where its classes are in the row of them: words without marks have one of their own.
    first_class: usize,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Plain,
    Dimmed,
    Current,
}

impl Marks {
    /// Finds the marks of an article that has just been drawn.
    pub(crate) fn gather(&mut self, root: &Element, reading: &Reading) {
        let count = reading.explored.quotes.len();
        *self = Self { places: vec![Vec::new(); count], looks: vec![Look::Plain; count], lit: Vec::new() };
        for element in all(root, "article [data-quote]") {
            let id = element.get_attribute("data-quote").and_then(|id| QuoteId::parse(&id));
            if let Some(places) = id.and_then(|id| self.places.get_mut(id.0 as usize)) {
                let first_class = if element.local_name() == "mark" { 0 } else { 3 };
                places.push(Place { element, first_class });
            }
        }
    }

    /// Dims what is left out and tells the current quote apart. Only what changes is touched.
    pub(crate) fn paint(&mut self, shown: &Selection, current: Option<QuoteId>) {
        let classes =
            ["", "dimmed", "current", "indirect", "indirect dimmed", "indirect current"].map(JsValue::from_str);
        let mut shown = shown.quotes.iter().peekable();
        for (at, (places, painted)) in self.places.iter().zip(&mut self.looks).enumerate() {
            let id = QuoteId(at as u32);
            let look = match shown.next_if_eq(&&id) {
                Some(_) if current == Some(id) => Look::Current,
                Some(_) => Look::Plain,
                None => Look::Dimmed,
            };
            if look == *painted {
                continue;
            }
            *painted = look;
            for Place { element, first_class } in places {
                if let Some(class) = classes.get(first_class + look as usize) {
                    element.unchecked_ref::<Marked>().set_class(class);
                }
            }
        }
    }

    /// Says of each block with quotes whether all of them are left out. A selector could tell too, but every change of
    /// a mark would make the browser ask it again.
    pub(crate) fn fold(root: &Element, reading: &Reading, shown: &Selection) {
        for block in all(root, "[data-block]") {
            let index = block.get_attribute("data-block").and_then(|index| index.parse::<usize>().ok());
            let quotes = index.and_then(|index| reading.quotes.get(index)).map_or(&[][..], Vec::as_slice);
            let is_out = !quotes.is_empty() && !quotes.iter().any(|&id| shown.shows(id));
            // It fails for no name of an attribute that is one.
            let _ = block.toggle_attribute_with_force("data-out", is_out);
        }
    }

    /// The places of a quote's words.
    pub(crate) fn of(&self, id: QuoteId) -> impl Iterator<Item = &Element> {
        self.places.get(id.0 as usize).into_iter().flatten().map(|place| &place.element)
    }

    /// Lights a quote, its card, its speaker and all other places of that speaker.
    pub(crate) fn light(&mut self, root: &Element, reading: &Reading, id: Option<QuoteId>) {
        for element in self.lit.drain(..) {
            // It fails for no name of an attribute that is one.
            let _ = element.remove_attribute("data-lit");
        }
        let Some(quote) = id.and_then(|id| reading.explored.quote(id)) else { return };
        let mut lit = all(root, &["li[data-quote=", &quote.id.to_string(), "]"].concat());
        if let Some(speaker) = quote.speaker {
            lit.extend(all(root, &["[data-facet=speaker] [data-value=", &speaker.to_string(), "]"].concat()));
            let of_speaker = reading.explored.quotes.iter().filter(|other| other.speaker == quote.speaker);
            lit.extend(of_speaker.flat_map(|quote| self.of(quote.id)).cloned());
        }
        for element in &lit {
            let _ = element.set_attribute("data-lit", "");
        }
        self.lit = lit;
    }
}

/// All elements that a selector finds.
pub(crate) fn all(root: &Element, selector: &str) -> Vec<Element> {
    // Our selectors are well formed.
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

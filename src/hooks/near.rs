//! Knowing which elements are near to what is seen.

use js_sys::{Array, Map};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Elements that are watched as long as it is there.
pub(crate) struct Near {
    observer: IntersectionObserver,
    /// Of each its number.
    numbers: Map,
    _told: Closure<dyn Fn(Array)>,
}

impl Near {
    /// Tells of the elements that are added, by their numbers, whether each is seen or within `margin` of that: of each soon,
    /// then of those that change. Nothing is watched where the browser cannot.
    pub(crate) fn new(margin: &str, tell: impl Fn(Vec<(usize, bool)>) + 'static) -> Option<Self> {
        let numbers = Map::new();
        let known = numbers.clone();
        let told = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let change = |entry: IntersectionObserverEntry| {
                // It was put in as a number; one that was taken away has none any more.
                #[allow(clippy::cast_sign_loss)]
                let number = known.get(&entry.target()).as_f64()? as usize;
                Some((number, entry.is_intersecting()))
            };
            tell(entries.iter().filter_map(|entry| change(entry.unchecked_into())).collect());
        });
        let init = IntersectionObserverInit::new();
        init.set_root_margin(margin);
        let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &init).ok()?;
        Some(Self { observer, numbers, _told: told })
    }

    /// Watches an element too.
    pub(crate) fn add(&self, number: usize, element: &Element) {
        self.numbers.set(element, &JsValue::from(number as u32));
        self.observer.observe(element);
    }

    /// Watches an element no longer.
    pub(crate) fn remove(&self, element: &Element) {
        self.numbers.delete(element);
        self.observer.unobserve(element);
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

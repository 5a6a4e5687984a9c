//! Knowing which elements are near to what is seen.

use js_sys::{Array, Map};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Elements that are watched as long as it is there.
pub(crate) struct Near {
    observer: IntersectionObserver,
    _told: Closure<dyn Fn(Array)>,
}

impl Near {
    /// Tells of the elements, by their places among them, whether each is seen or within half a window's height of that: of
    /// each soon, then of those that change. Nothing is watched where the browser cannot.
    pub(crate) fn watch(elements: &[Element], tell: impl Fn(Vec<(usize, bool)>) + 'static) -> Option<Self> {
        let places = Map::new();
        for (element, at) in elements.iter().zip(0_u32..) {
            places.set(element, &JsValue::from(at));
        }
        let told = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
            let change = |entry: IntersectionObserverEntry| {
                // It was put in as a place.
                #[allow(clippy::cast_sign_loss)]
                let at = places.get(&entry.target()).as_f64()? as usize;
                Some((at, entry.is_intersecting()))
            };
            tell(entries.iter().filter_map(|entry| change(entry.unchecked_into())).collect());
        });
        let margin = IntersectionObserverInit::new();
        margin.set_root_margin("50%");
        let observer = IntersectionObserver::new_with_options(told.as_ref().unchecked_ref(), &margin).ok()?;
        for element in elements {
            observer.observe(element);
        }
        Some(Self { observer, _told: told })
    }
}

impl Drop for Near {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

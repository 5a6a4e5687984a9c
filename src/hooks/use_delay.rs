//! Doing something a little later, and only the last thing of several.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use yew::prelude::*;

/// By then, in milliseconds, the frame that shows a change is done, on slow machines too.
pub(crate) const AFTER_FRAME: i32 = 100;

/// What is to be done after so many milliseconds.
pub(crate) type Later = (i32, Box<dyn FnOnce()>);

/// Does what it is given after a pause, unless something else comes before.
#[hook]
pub(crate) fn use_delay() -> Callback<Later> {
    let waiting = use_mut_ref(Waiting::default);
    use_effect_with((), {
        let waiting = waiting.clone();
        move |()| move || waiting.borrow_mut().cancel()
    });
    Callback::from(move |(pause, then)| waiting.borrow_mut().start(pause, then))
}

#[derive(Default)]
struct Waiting {
    timer: Option<i32>,
    /// Alive until the timer has called it, or another takes its place.
    then: Option<Closure<dyn FnMut()>>,
}

impl Waiting {
    fn start(&mut self, pause: i32, then: Box<dyn FnOnce()>) {
        self.cancel();
        let then = Closure::once(then);
        let window = gloo::utils::window();
        let timer = window.set_timeout_with_callback_and_timeout_and_arguments_0(then.as_ref().unchecked_ref(), pause);
        // Without timers it is never done; there is no browser without.
        self.timer = timer.ok();
        self.then = Some(then);
    }

    fn cancel(&mut self) {
        if let Some(timer) = self.timer.take() {
            gloo::utils::window().clear_timeout_with_handle(timer);
        }
        self.then = None;
    }
}

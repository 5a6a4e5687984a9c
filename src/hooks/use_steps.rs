//! Drawing a long list a few rows at a time, so that it does not hold up what the reader does.

use yew::prelude::*;

use crate::hooks::use_delay;

/// So many rows are drawn at least at a time.
const STEP: usize = 3;
/// How high a row is, more or less, in pixels, with what is over the list.
const ROW: f64 = 180.0;
/// So many milliseconds pass from one time to the next: what the reader does goes before.
const PAUSE: i32 = 150;

/// How many of `all` rows of a list are drawn now, `least` or more of them. The rows of another list begin anew.
#[hook]
pub(crate) fn use_steps<L: Clone + PartialEq + 'static>(list: L, all: usize, least: usize) -> usize {
    let step = *use_memo((), |()| step());
    let drawn = use_state_eq(|| (list.clone(), step));
    let later = use_delay();
    let now = if drawn.0 == list { drawn.1 } else { step }.max(least).min(all);
    use_effect_with((list, now, all), {
        let setter = drawn.setter();
        move |(list, now, all)| {
            // With nothing left to draw, nothing that was put off may come after it.
            // Nobody waits for these: twice as many still leave room in a frame.
            let next = (now < all).then(|| (list.clone(), now + 2 * step));
            later.emit((PAUSE, Box::new(move || next.into_iter().for_each(|next| setter.set(next)))));
        }
    });
    now
}

/// As many rows as the window is high.
fn step() -> usize {
    let height = gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
    // A window is not so high that it could be a wrong number.
    #[allow(clippy::cast_sign_loss)]
    let rows = (height / ROW).max(0.0) as usize;
    rows.max(STEP)
}

//! From what a component says to what happens.

use yew::prelude::*;

use crate::state::{Action, State};

/// A callback that never changes and dispatches what `action` makes of its argument.
#[hook]
pub(crate) fn use_action<T: 'static>(state: &UseReducerHandle<State>, action: fn(T) -> Action) -> Callback<T> {
    let dispatcher = state.dispatcher();
    use_callback((), move |value: T, ()| dispatcher.dispatch(action(value)))
}

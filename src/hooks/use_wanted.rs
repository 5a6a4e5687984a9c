//! Leaving what nobody has asked for undrawn.

use std::mem::{Discriminant, discriminant};

use yew::prelude::*;

use crate::state::Dialog;

/// Whether a dialog is wanted or has been: it is not drawn before, and stays with what was put into it.
#[hook]
pub(crate) fn use_wanted(dialog: Option<Dialog>) -> impl Fn(Dialog) -> bool {
    let wanted = use_mut_ref(Vec::<Discriminant<Dialog>>::new);
    if let Some(dialog) = dialog.as_ref().map(discriminant)
        && !wanted.borrow().contains(&dialog)
    {
        wanted.borrow_mut().push(dialog);
    }
    move |dialog| wanted.borrow().contains(&discriminant(&dialog))
}

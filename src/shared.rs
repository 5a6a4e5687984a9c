//! Data that many components look at and none changes.

use std::ops::Deref;
use std::rc::Rc;

/// A counted pointer that is equal only to itself, so that a component learns in one comparison of addresses whether
/// it must draw anew, however large the article is.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares `value`.
    #[must_use]
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T: Clone> Shared<T> {
    /// Takes the place of what was shared before with a changed copy of it.
    pub fn change<A>(&mut self, change: impl FnOnce(&mut T) -> A) -> A {
        let mut value = T::clone(self);
        let answer = change(&mut value);
        *self = Self::new(value);
        answer
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

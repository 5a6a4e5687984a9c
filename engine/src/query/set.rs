//! The chosen options of a facet.

/// A few chosen options, in order. A sorted list, as what makes a tree, or sorts, for each type of option is a good part of
/// what the page downloads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T: Ord> Set<T> {
    /// Whether nothing is chosen.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether `option` is chosen.
    #[must_use]
    pub fn contains(&self, option: &T) -> bool {
        self.0.binary_search(option).is_ok()
    }

    /// Chooses `option`, or no longer.
    pub fn toggle(&mut self, option: T) {
        match self.0.binary_search(&option) {
            Ok(at) => drop(self.0.remove(at)),
            Err(at) => self.0.insert(at, option),
        }
    }

    /// The chosen options, in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(options: I) -> Self {
        let mut set = Self(Vec::new());
        for option in options {
            if let Err(at) = set.0.binary_search(&option) {
                set.0.insert(at, option);
            }
        }
        set
    }
}

impl<'a, T: Ord> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

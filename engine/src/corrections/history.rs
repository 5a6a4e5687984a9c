//! A list of corrections that can be undone and done again.

use crate::corrections::Correction;

/// What a person has corrected so far, and the way back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    list: Vec<Correction>,
    done: Vec<Change>,
    undone: Vec<Change>,
}

/// What one step has changed: corrections that were taken out, at the places that they had, and those that came last.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Change {
    removed: Vec<(usize, Correction)>,
    added: Vec<Correction>,
}

impl History {
    /// One that begins with these, as they were kept.
    #[must_use]
    pub fn of(list: Vec<Correction>) -> Self {
        Self { list, ..Self::default() }
    }

    /// These corrections, and on top of them as one step what this one has changed since it was `before`. Others have made
    /// `now` of the same list meanwhile.
    #[must_use]
    pub fn rebased(&self, before: &[Correction], now: Vec<Correction>) -> Self {
        let is_new = |correction: &&Correction| !before.contains(correction) && !now.contains(correction);
        let added: Vec<Correction> = self.list.iter().filter(is_new).cloned().collect();
        let is_removed = |correction: &Correction| before.contains(correction) && !self.list.contains(correction);
        let (removed, kept): (Vec<_>, Vec<_>) =
            now.into_iter().enumerate().partition(|(_, correction)| is_removed(correction));
        let list = kept.into_iter().map(|(_, correction)| correction).chain(added.iter().cloned()).collect();
        let mut history = Self::of(list);
        if !removed.is_empty() || !added.is_empty() {
            history.step(Change { removed, added });
        }
        history
    }

    /// The corrections, in their order.
    #[must_use]
    pub fn list(&self) -> &[Correction] {
        &self.list
    }

    /// Whether there is a step to undo.
    #[must_use]
    pub fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step to do again.
    #[must_use]
    pub fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Adds corrections that were made together; the first takes the place of the one before, if that is about the same.
    pub fn add(&mut self, corrections: Vec<Correction>) {
        let Some(first) = corrections.first() else { return };
        let last = self.list.pop_if(|last| last.is_replaced_by(first));
        let removed = last.map(|last| (self.list.len(), last)).into_iter().collect();
        self.list.extend_from_slice(&corrections);
        self.step(Change { removed, added: corrections });
    }

    /// Takes back the correction at `place`.
    pub fn take_back(&mut self, place: usize) {
        if place < self.list.len() {
            let removed = vec![(place, self.list.remove(place))];
            self.step(Change { removed, added: Vec::new() });
        }
    }

    /// Takes back all that makes the article another than the engine's; what is noted of speakers stays.
    pub fn take_back_all(&mut self) {
        let (kept, removed): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.list).into_iter().enumerate().partition(|(_, correction)| correction.is_note());
        self.list = kept.into_iter().map(|(_, note)| note).collect();
        if !removed.is_empty() {
            self.step(Change { removed, added: Vec::new() });
        }
    }

    /// Undoes the last step.
    pub fn undo(&mut self) {
        let Some(change) = self.done.pop() else { return };
        self.list.truncate(self.list.len().saturating_sub(change.added.len()));
        for (place, correction) in &change.removed {
            self.list.insert((*place).min(self.list.len()), correction.clone());
        }
        self.undone.push(change);
    }

    /// Does the step again that was undone last.
    pub fn redo(&mut self) {
        let Some(change) = self.undone.pop() else { return };
        for &(place, _) in change.removed.iter().rev() {
            if place < self.list.len() {
                self.list.remove(place);
            }
        }
        self.list.extend_from_slice(&change.added);
        self.done.push(change);
    }

    fn step(&mut self, change: Change) {
        self.undone.clear();
        self.done.push(change);
    }
}

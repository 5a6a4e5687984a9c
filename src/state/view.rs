//! How the article is shown.

/// How the article is shown. It stays when another is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// What becomes of the reporter's own words.
    pub narration: Narration,
    /// What becomes of the quotes that the filters leave out.
    pub left_out: LeftOut,
}

/// What becomes of the reporter's own words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Narration {
    /// They are there.
    #[default]
    Kept,
    /// They fold away: voices only.
    Folded,
}

/// What becomes of the quotes that the filters leave out of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LeftOut {
    /// Their marks go and their words pale.
    #[default]
    Dimmed,
    /// They are hidden.
    Hidden,
    /// They stay as they are.
    Kept,
}

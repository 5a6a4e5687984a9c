//! What the tagger looks at around a token.

use super::{TAGS, Tag};

/// The kinds of features. By the word itself first; then, together with the neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
#[allow(missing_docs, reason = "each is spelled out where it is used")]
pub enum Template {
    Word,
    Capitalized,
    Ending,
    Shape,
    Marks,
    Class,
    Before,
    BeforeClass,
    TwoBefore,
    TwoBeforeClass,
    Next,
    BeforeNext,
    ClassNext,
    BeforeClassNext,
    TwoNext,
    ClassTwoNext,
    WordBefore,
    WordTwoBefore,
    WordNext,
    WordTwoNext,
    WordBeforeClass,
    WordNextClass,
    BeforeWord,
    NextWord,
    FiniteClass,
    FinitesClass,
    VerbClass,
}

impl Template {
    /// In the order in which they are stored.
    pub const ALL: [Self; 27] = [
        Self::Word,
        Self::Capitalized,
        Self::Ending,
        Self::Shape,
        Self::Marks,
        Self::Class,
        Self::Before,
        Self::BeforeClass,
        Self::TwoBefore,
        Self::TwoBeforeClass,
        Self::Next,
        Self::BeforeNext,
        Self::ClassNext,
        Self::BeforeClassNext,
        Self::TwoNext,
        Self::ClassTwoNext,
        Self::WordBefore,
        Self::WordTwoBefore,
        Self::WordNext,
        Self::WordTwoNext,
        Self::WordBeforeClass,
        Self::WordNextClass,
        Self::BeforeWord,
        Self::NextWord,
        Self::FiniteClass,
        Self::FinitesClass,
        Self::VerbClass,
    ];

    /// Where the number of a feature begins with a word: what the word is multiplied with.
    #[must_use]
    pub const fn word_room(self) -> Option<u32> {
        match self {
            Self::Word
            | Self::Capitalized
            | Self::WordBefore
            | Self::WordTwoBefore
            | Self::WordNext
            | Self::WordTwoNext => Some(1),
            Self::WordBeforeClass | Self::WordNextClass | Self::BeforeWord | Self::NextWord | Self::VerbClass => {
                Some(CLASSES)
            }
            _ => None,
        }
    }
}

/// A feature: its template, and one number that holds all its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Feature(pub Template, pub u32);

/// What a token by itself may be: one tag, two between which it is undecided, or a mark. Below [`CLASSES`].
pub type Class = u8;

/// The room for classes in a feature's number.
pub const CLASSES: u32 = 96;
/// Before the first and behind the last token.
pub const EDGE: Class = TAGS as Class;
/// `,`
pub const COMMA: Class = EDGE + 1;
/// `“`
pub const OPENING: Class = EDGE + 2;
/// `”`
pub const CLOSING: Class = EDGE + 3;
/// The first of the pairs of tags.
pub const PAIRS: Class = EDGE + 4;

/// The class of a mark or a word that can have one tag only.
#[must_use]
pub fn class_of_mark(letters: &str, tag: Tag) -> Class {
    match letters {
        "," => COMMA,
        "“" => OPENING,
        "”" => CLOSING,
        _ => tag as Class,
    }
}

/// A token as its neighbours see it.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The number of the word among the known ones; 0 for any other.
    pub word: u32,
    /// What it may be.
    pub class: Class,
    /// Whether a finite verb follows in its clause.
    pub ahead: Ahead,
    /// Whether it ends a clause: `;`, `:`, a quotation mark, a parenthesis.
    pub ends_clause: bool,
}

impl Seen {
    /// Before the first and behind the last token.
    pub const EDGE: Self = Self { word: 0, class: EDGE, ahead: Ahead::Nothing, ends_clause: true };

    /// Whether a mark ends a clause.
    #[must_use]
    pub fn ends_clause(letters: &str) -> bool {
        matches!(letters, ";" | ":" | "“" | "”" | "(")
    }
}

/// Whether a finite verb follows before the next comma or conjunction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum Ahead {
    /// None.
    #[default]
    Nothing,
    /// One.
    Finite,
    /// A word that may be one.
    Perhaps,
}

impl Ahead {
    /// What a token sees ahead, given what the next token sees and may be: by itself, at best `tag`, else `other`.
    #[must_use]
    pub fn before(self, next: &Seen, tag: u8, other: u8) -> Self {
        let finite = Tag::Finite as u8;
        let opener =
            |tag| tag == Tag::Coordinator as u8 || tag == Tag::Subordinator as u8 || tag == Tag::Relative as u8;
        match (tag == finite, other == finite) {
            (true, true) => Self::Finite,
            (true, false) | (false, true) => Self::Perhaps,
            _ if next.ends_clause || next.class == COMMA || opener(tag) => Self::Nothing,
            _ => self,
        }
    }
}

/// What is known of a sentence up to a token.
#[derive(Clone, Copy, Debug)]
pub struct Past {
    tags: [u8; 2],
    words: [u32; 2],
    finite: u32,
    verb: u32,
}

impl Default for Past {
    fn default() -> Self {
        Self { tags: [EDGE; 2], words: [0; 2], finite: 0, verb: 0 }
    }
}

impl Past {
    /// Moves on over a token that was given a tag.
    pub fn push(&mut self, tag: Tag, seen: &Seen) {
        self.tags = [tag as u8, self.tags[0]];
        self.words = [seen.word, self.words[0]];
        // Whether the clause has its finite verb.
        self.finite = match tag {
            Tag::Finite => 1,
            Tag::Coordinator | Tag::Subordinator | Tag::Relative => 2,
            _ if seen.ends_clause => 2,
            _ => self.finite,
        };
        // The verb before, over adverbs and the subject of a question.
        self.verb = match tag {
            Tag::Finite | Tag::Base | Tag::Gerund | Tag::Participle => seen.word,
            Tag::Adverb | Tag::Not | Tag::Pronoun | Tag::Name => self.verb,
            _ => 0,
        };
    }

    /// Calls `add` with each feature of the token `this`, before `next` and `second`.
    #[inline]
    pub fn features(&self, this: &Seen, next: &Seen, second: &Seen, mut add: impl FnMut(Feature)) {
        use Template as T;
        let [t1, t2] = self.tags.map(u32::from);
        let [w1, w2] = self.words;
        let (c0, c1, c2) = (u32::from(this.class), u32::from(next.class), u32::from(second.class));
        let tags = TAGS as u32 + 1;
        let mut put = |template, number| add(Feature(template, number));
        put(T::Class, c0);
        put(T::Before, t1);
        put(T::BeforeClass, t1 * CLASSES + c0);
        put(T::TwoBefore, t2 * tags + t1);
        put(T::TwoBeforeClass, (t2 * tags + t1) * CLASSES + c0);
        put(T::Next, c1);
        put(T::BeforeNext, t1 * CLASSES + c1);
        put(T::ClassNext, c0 * CLASSES + c1);
        put(T::BeforeClassNext, (t1 * CLASSES + c0) * CLASSES + c1);
        put(T::TwoNext, c1 * CLASSES + c2);
        put(T::ClassTwoNext, (c0 * CLASSES + c1) * CLASSES + c2);
        put(T::FiniteClass, self.finite * CLASSES + c0);
        put(T::FinitesClass, (self.finite * 3 + this.ahead as u32) * CLASSES + c0);
        if w1 > 0 {
            put(T::WordBefore, w1);
            put(T::WordBeforeClass, w1 * CLASSES + c0);
        }
        if w2 > 0 {
            put(T::WordTwoBefore, w2);
        }
        if next.word > 0 {
            put(T::WordNext, next.word);
            put(T::WordNextClass, next.word * CLASSES + c0);
        }
        if second.word > 0 {
            put(T::WordTwoNext, second.word);
        }
        if this.word > 0 {
            put(T::BeforeWord, this.word * CLASSES + t1);
            put(T::NextWord, this.word * CLASSES + c1);
        }
        if self.verb > 0 {
            put(T::VerbClass, self.verb * CLASSES + c0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_templates_are_numbered_in_order() {
        assert!(Template::ALL.iter().enumerate().all(|(i, &template)| template as usize == i));
    }
}

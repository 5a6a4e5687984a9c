//! Why something is no article, in the form that goes to the explorer, which knows the words for it: a code, and behind a
//! space what the sentence is to name.

use sayso_engine::article::NotText;
use sayso_engine::article::json::NotArticle;

/// Why something was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is empty, or not text.
    NotText(NotText),
    /// More than anybody would read.
    TooLarge,
    /// Nothing in it is an article.
    NoProse,
    /// JSON that holds none.
    NotArticle(NotArticle),
    /// The page does not let HTML be parsed.
    Forbidden,
    /// What reads Markdown could not be fetched.
    NoLibrary,
}

impl Refused {
    /// As the explorer is told.
    #[must_use]
    pub fn code(self) -> String {
        let code = match self {
            Self::NotText(NotText::Empty) => "empty",
            Self::NotText(NotText::Format(format)) => return ["format ", format].concat(),
            Self::NotText(_) => "binary",
            Self::TooLarge => "too-large",
            Self::NoProse => "no-prose",
            Self::NotArticle(NotArticle::Syntax) => "json-syntax",
            Self::NotArticle(NotArticle::Newer) => "json-newer",
            Self::NotArticle(NotArticle::Broken) => "json-broken",
            Self::NotArticle(NotArticle::Several(n)) => return ["json-several ", &n.to_string()].concat(),
            Self::NotArticle(NotArticle::NoBody) => "json-no-body",
            Self::NotArticle(_) => "json-other",
            Self::Forbidden => "forbidden",
            Self::NoLibrary => "no-library",
        };
        code.to_owned()
    }
}

impl From<NotText> for Refused {
    fn from(reason: NotText) -> Self {
        Self::NotText(reason)
    }
}

impl From<NotArticle> for Refused {
    fn from(reason: NotArticle) -> Self {
        Self::NotArticle(reason)
    }
}

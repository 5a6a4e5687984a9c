//! The languages of the interface.

/// A language that the interface can be read in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// The one that is compiled in.
    English,
    /// Its words are in `static/words/fr.txt`.
    French,
    /// Its words are in `static/words/es.txt`.
    Spanish,
    /// Its words are in `static/words/ar.txt`.
    Arabic,
    /// Its words are in `static/words/zh.txt`.
    Chinese,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::English, Self::French, Self::Spanish, Self::Arabic, Self::Chinese];

    /// Its BCP 47 tag.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::French => "fr",
            Self::Spanish => "es",
            Self::Arabic => "ar",
            Self::Chinese => "zh",
        }
    }

    /// The language of a tag: `fr` or `fr-CA`.
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let code = tag.split('-').next()?;
        Self::ALL.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// What those who speak it call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::French => "Français",
            Self::Spanish => "Español",
            Self::Arabic => "العربية",
            Self::Chinese => "中文",
        }
    }

    /// Which way it is read, as `dir` says it.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }
}

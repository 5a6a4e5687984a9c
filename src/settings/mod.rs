//! How a reader likes the explorer: kept on the device, if the page may.

pub mod storage;

use crate::words::Language;

/// Where the settings are kept. `static/theme.js` reads them as well, before anything is drawn.
pub const KEY: &str = "sayso:settings";

/// What a reader has set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// How large the article is set.
    pub size: Size,
    /// How quotes are told from the rest.
    pub marks: Marks,
    /// Whether single keys do something.
    pub shortcuts: Shortcuts,
    /// Whether what is opened is kept on the device.
    pub recent: Recent,
    /// The language of the interface; `None` is the browser's.
    pub language: Option<Language>,
}

/// Makes a setting of a few values: its type, what each is called in storage and attributes, and the way back.
macro_rules! setting {
    ($(#[$doc:meta])* $name:ident: $($(#[$of:meta])* $value:ident = $text:literal),+) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum $name {
            $($(#[$of])* $value),+
        }

        impl $name {
            /// All values.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// As storage and attributes name it.
            #[must_use]
            pub const fn value(self) -> &'static str {
                match self {
                    $(Self::$value => $text),+
                }
            }

            /// The value of that name.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.value() == text)
            }
        }
    };
}

setting! {
    /// Light or dark.
    Theme:
    /// What the system prefers.
    #[default] Auto = "auto",
    /// Dark on light.
    Light = "light",
    /// Light on dark.
    Dark = "dark"
}

setting! {
    /// How large the article is set.
    Size:
    /// Smaller than it comes.
    Small = "small",
    /// As it comes.
    #[default] Medium = "medium",
    /// Larger.
    Large = "large",
    /// Much larger.
    Huge = "huge"
}

setting! {
    /// How quotes are told from the rest.
    Marks:
    /// A shade behind the words and a line under them.
    #[default] Both = "both",
    /// Only a line.
    Line = "line"
}

setting! {
    /// Whether single keys do something.
    Shortcuts:
    /// They do.
    #[default] On = "on",
    /// They don't.
    Off = "off"
}

setting! {
    /// Whether what is opened is kept on the device, to be opened again.
    Recent:
    /// It is.
    #[default] On = "on",
    /// It isn't.
    Off = "off"
}

/// How long settings and corrections are remembered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// On the device, until they are taken back.
    Device,
    /// As long as the page is open: what visitors of other people's pages do there is not ours to keep.
    Page,
}

impl Settings {
    /// As text: a setting a line, those left out that are as they come.
    #[must_use]
    pub fn write(&self) -> String {
        let language = self.language.map_or("", Language::code);
        let of = [
            ("theme", self.theme.value(), Theme::default().value()),
            ("size", self.size.value(), Size::default().value()),
            ("marks", self.marks.value(), Marks::default().value()),
            ("shortcuts", self.shortcuts.value(), Shortcuts::default().value()),
            ("recent", self.recent.value(), Recent::default().value()),
            ("language", language, ""),
        ];
        let lines = of.iter().filter(|(_, value, usual)| value != usual);
        lines.map(|(name, value, _)| [name, "=", value, "\n"].concat()).collect()
    }

    /// Of a text; what is not understood is as it comes.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let mut settings = Self::default();
        for (name, value) in text.lines().filter_map(|line| line.split_once('=')) {
            settings.set(name, value);
        }
        settings
    }

    /// Sets one by name; what is not understood changes nothing.
    pub fn set(&mut self, name: &str, value: &str) {
        match name {
            "theme" => self.theme = Theme::parse(value).unwrap_or(self.theme),
            "size" => self.size = Size::parse(value).unwrap_or(self.size),
            "marks" => self.marks = Marks::parse(value).unwrap_or(self.marks),
            "shortcuts" => self.shortcuts = Shortcuts::parse(value).unwrap_or(self.shortcuts),
            "recent" => self.recent = Recent::parse(value).unwrap_or(self.recent),
            "language" => self.language = Language::parse(value),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written() {
        let settings = Settings {
            theme: Theme::Dark,
            size: Size::Huge,
            marks: Marks::Line,
            shortcuts: Shortcuts::Off,
            recent: Recent::Off,
            language: Some(Language::Arabic),
        };
        assert_eq!(Settings::parse(&settings.write()), settings);
        assert_eq!(settings.write(), "theme=dark\nsize=huge\nmarks=line\nshortcuts=off\nrecent=off\nlanguage=ar\n");
        assert_eq!(Settings::default().write(), "");
    }

    #[test]
    fn what_is_not_understood_is_as_it_comes() {
        assert_eq!(Settings::parse("theme=pink\nlanguage=xx\nfoo=bar\nsize"), Settings::default());
    }
}

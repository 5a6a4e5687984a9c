//! Every word of the interface, in English.

/// Makes the words of a list: their type and what they read in English.
macro_rules! words {
    ($($word:ident $english:literal)+) => {
        /// Something that the interface says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $(#[doc = $english] $word),+
        }

        pub(super) const ENGLISH: &[&str] = &[$($english),+];

        #[cfg(test)]
        pub(super) const NAMES: &[&str] = &[$(stringify!($word)),+];
    };
}

words! {
    Cancel "Cancel"
    Close "Close"
    Save "Save"

    Correct "Correct…"
    CorrectTitle "Correct this quote"
    MissedTitle "A quote that was missed"
    WhoSays "Who says this?"
    Another "Another…"
    UnknownSpeaker "Unknown speaker"
    NewName "Name"
    Role "Role"
    Country "Country"
    CountryUnknown "Country unknown"
    SameAs "The same speaker as"
    NobodyElse "(nobody else)"
    KindOfQuote "Kind of quote"
    AlsoTheirs "Theirs as well"
    NobodySaysThis "Nobody says this"
    MarkAsQuote "Mark as quote"
    CorrectedByHand "Corrected"

    Corrections "Corrections"
    CorrectionsCount "one=1 correction|other={0} corrections"
    NoCorrections "Nothing is corrected. What you correct stays on this device."
    Undo "Undo"
    Redo "Redo"
    TakeBack "Take back"
    TakeAllBack "Back to the engine’s answers"
    FitsNoLonger "It fits no longer: what it is about is not in the article."
    NotKept "What you correct cannot be kept on this device: it will be gone when the page is closed."
    NotRead "The corrections of this article were kept by another version of sayso and cannot be read."

    DidConfirm "Confirmed: {0}"
    DidSpeaker "{0}: said by {1}"
    DidKind "{0}: {1}"
    DidNobody "Nobody says {0}"
    DidMissed "Added: {0}, said by {1}"
    DidCountry "{0}: {1}"
    DidName "{0} is called {1}"
    DidRole "{0}: {1}"
    DidMerge "{0} is {1}"
    DidSplit "{0} has quotes of another speaker"

    Review "Review"
    ReviewUnsure "one=Review 1 unsure quote|other=Review {0} unsure quotes"
    ReviewTitle "Is this right?"
    ReviewProgress "{0} of {1}"
    ReviewSays "{0} ({1}) says:"
    ReviewRight "Right"
    ReviewSkip "Skip"
    ReviewDone "one=Done: you have looked at the one unsure quote.|other=Done: you have looked at all {0} unsure quotes."
    ReviewHint "Enter or Y: right. N: skip."

    Settings "Settings"
    Theme "Colours"
    ThemeAuto "As the system"
    ThemeLight "Light"
    ThemeDark "Dark"
    TextSize "Size of the text"
    SizeSmall "Small"
    SizeMedium "Medium"
    SizeLarge "Large"
    SizeHuge "Very large"
    QuoteMarks "Quotes are"
    MarksBoth "Shaded and underlined"
    MarksLine "Underlined"
    Shortcuts "Keyboard shortcuts"
    LanguageOfInterface "Language of the interface"
    LanguageAuto "As the browser"
    LanguageFailed "The words of this language could not be fetched. Try again later."
    SettingsNotKept "Settings cannot be kept on this device: they hold until the page is closed."
}

//! The words that the interface uses for what the engine knows.

use sayso_engine::query::{Certainty, Naming};
use sayso_engine::{Article, Confidence, CountryCode, Explored, Kind, Quote, QuoteId, Speaker, language};

use crate::state::Choice;

/// The name of a part of the explorer, which tells it from the same part of another article on the page.
#[must_use]
pub fn part(name: &str, article: &Article) -> String {
    article.title.as_ref().map_or_else(|| name.to_owned(), |title| [name, ": ", title].concat())
}

/// What stands for a country or a speaker that the article does not show.
pub const UNKNOWN: &str = "Unknown";

/// Opens the facets where the page is narrow.
pub const FILTERS: &str = "Filters";
/// Opens the list where the page is narrow.
pub const QUOTES: &str = "Quotes";
/// Closes a sheet or a dialog.
pub const CLOSE: &str = "Close";
/// Takes every choice back.
pub const CLEAR_ALL: &str = "Clear all";
/// The box to search in.
pub const SEARCH: &str = "Search quotes and speakers";
/// The options that are chosen.
pub const CHOSEN: &str = "Chosen";
/// Groups the speakers.
pub const BY_COUNTRY: &str = "By country";
/// Folds a long facet.
pub const SHOW_FEWER: &str = "Show fewer";

/// What the bar shows.
pub const SHARE: &str = "Share of the reported words by country and speaker";
/// Opens the exact figures.
pub const FIGURES: &str = "Figures";
/// Heads the names in the figures.
pub const SPEAKER: &str = "Speaker";
/// Heads the counts in the figures.
pub const WORDS: &str = "Words";
/// Heads the shares in the figures.
pub const SHARE_OF: &str = "Share";
/// The strip beside the text.
pub const STRIP: &str = "Quotes along the text";
/// What becomes of the reporter's words.
pub const NARRATION: &str = "Reading";
/// Folds the reporter's words away.
pub const VOICES_ONLY: &str = "Voices only";
/// What becomes of quotes that the filters leave out.
pub const LEFT_OUT: &str = "Quotes left out by filters";
/// They pale.
pub const DIM: &str = "Dim";
/// They are not to be seen.
pub const HIDE: &str = "Hide";
/// They stay.
pub const KEEP: &str = "Keep";
/// The dialog that tells the keys.
pub const KEYS: &str = "Keys";
/// The keys and what they do.
pub const KEY_TABLE: [(&str, &str); 6] = [
    ("j", "Next quote"),
    ("k", "Previous quote"),
    ("Enter", "Open the quote"),
    ("/", "Search"),
    ("Esc", "Close what is open"),
    ("?", "These keys"),
];

/// A share of the words in a sentence.
#[must_use]
pub fn share(whose: &str, words: usize, all: usize) -> String {
    format!("{whose}: {words} words, {}", percent(words, all))
}

/// Leads from a card to the words.
pub const SHOW_IN_TEXT: &str = "Show in text";
/// Unfolds the reasons of a card.
pub const WHY: &str = "Why";
/// An answer that is not sure.
pub const UNSURE: &str = "Unsure";
/// Puts a quote on the clipboard.
pub const COPY: &str = "Copy";
/// Leads to a quote by its address.
pub const LINK: &str = "Link";
/// The clipboard takes nothing.
pub const NOT_COPIED: &str =
    "The quote could not be copied: the browser does not allow it here. Select the words and copy them.";
/// An article in which nobody says anything.
pub const NO_QUOTES: &str = "No quotes were found in this article.";
/// Choices that leave nothing.
pub const NOTHING_FITS: &str = "No quote fits everything that is chosen.";
/// The pages of a long list.
pub const PAGES: &str = "Pages of the list";
/// The page before.
pub const EARLIER: &str = "Earlier";
/// The next page.
pub const LATER: &str = "Later";

/// What is done, and to whose quote.
#[must_use]
pub fn of(what: &str, whose: &str) -> String {
    [what, ": ", whose].concat()
}

/// A quote's place in the text, for who does not see it.
#[must_use]
pub fn quote(id: QuoteId, speaker: &str, country: &str) -> String {
    format!("Quote {}: {speaker}, {country}", id.0 + 1)
}

/// Which part of a long list is shown.
#[must_use]
pub fn range(from: usize, to: usize, all: usize) -> String {
    format!("{from}–{to} of {all}")
}

/// How sure an answer is.
#[must_use]
// A probability is never less than nothing.
#[allow(clippy::cast_sign_loss)]
pub fn confidence(confidence: Confidence) -> String {
    format!("{} sure", percent((confidence.value() * 100.0).round() as usize, 100))
}

/// An entry of a built-in table.
#[must_use]
pub fn entry(table: &str, entry: &str) -> String {
    [entry, " (", table, ")"].concat()
}

/// Why a sieve answers as it does, the words that it saw following.
#[must_use]
pub fn why(sieve: &'static str) -> &'static str {
    match sieve {
        // Who speaks.
        "name" => "Named here:",
        "role" => "The person last named with this role:",
        "organization" => "A body that is named here:",
        "description" => "Told of but not named:",
        "pronoun" => "The pronoun stands for who was spoken of last:",
        "goes-on" => "Goes on from the quote beside it:",
        "subject-before" => "The sentence before is about them:",
        "behind-colon" | "colon" => "The words in front of the colon lead to it:",
        "clause-of-cue" => "Belongs to what the sentence reports:",
        "noun-of-speech" => "The words are called theirs:",
        "reads-like-speech" => "Reads like speech, but nobody is named for it.",
        "subject-of-cue" | "subject-behind-cue" | "shared-subject" | "according-to" | "as-clause" => {
            "These words say who speaks:"
        }
        // Where they belong.
        "own-name" => "The name itself says so:",
        "nationality" => "The article tells the nationality:",
        "office" => "Holds an office of this country:",
        "institution" => "Belongs to an institution of this country:",
        "capital" | "place" => "Belongs to a place in this country:",
        "office-of-one-country" => "Only this country has such an office:",
        "through-another" => "Belongs to somebody of this country:",
        "scene-of-sentence" => "The sentence is set there:",
        "scene-of-article" => "The article is set there:",
        "person" => "Corrected by hand.",
        other => other,
    }
}

/// Unfolds a long facet.
#[must_use]
pub fn show_all(count: usize) -> String {
    format!("Show all {count}")
}

/// The box that finds an option in a long facet.
#[must_use]
pub fn find(legend: &str) -> String {
    ["Find: ", legend].concat()
}

/// Takes one choice back.
#[must_use]
pub fn remove(label: &str) -> String {
    ["Remove: ", label].concat()
}

/// Words that are searched for.
#[must_use]
pub fn quoted(words: &str) -> String {
    ["“", words, "”"].concat()
}

/// The legend of a facet.
#[must_use]
pub fn facet(name: &str) -> &'static str {
    match name {
        "country" => "Country",
        "speaker" => "Speaker",
        "kind" => "Kind",
        "named" => "Source",
        _ => "Certainty",
    }
}

/// An option of a facet.
#[must_use]
pub fn choice(choice: Choice, explored: &Explored) -> String {
    let fixed = match choice {
        Choice::Country(code) => return country(code),
        Choice::Speaker(id) => {
            let speaker = id.and_then(|id| explored.speaker(id));
            return speaker.map_or_else(|| UNKNOWN.to_owned(), |speaker| speaker.name.clone());
        }
        Choice::Kind(of) => kind(of),
        Choice::Naming(Some(Naming::Named)) => "Named",
        Choice::Naming(Some(Naming::Unnamed)) => "Unnamed",
        Choice::Naming(None) => UNKNOWN,
        Choice::Certainty(Certainty::Sure) => "Sure",
        Choice::Certainty(Certainty::Unsure) => "Unsure",
    };
    fixed.to_owned()
}

/// An option where its facet is not told.
#[must_use]
pub fn chip(of: Choice, explored: &Explored) -> String {
    let unknown = match of {
        Choice::Country(None) => "Unknown country",
        Choice::Speaker(None) => "Unknown speaker",
        Choice::Naming(None) => "Unknown source",
        _ => return choice(of, explored),
    };
    unknown.to_owned()
}

/// Whether a source has a name, as a value of forms and addresses.
#[must_use]
pub const fn naming_value(naming: Option<Naming>) -> &'static str {
    match naming {
        Some(Naming::Named) => "yes",
        Some(Naming::Unnamed) => "no",
        None => "unknown",
    }
}

/// Whether an answer is sure, as a value of forms and addresses.
#[must_use]
pub const fn certainty_value(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Sure => "yes",
        Certainty::Unsure => "no",
    }
}

/// A kind of quote, short.
#[must_use]
pub const fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "Direct",
        Kind::Mixed => "Partial",
        Kind::Indirect => "Indirect",
    }
}

/// A kind of quote as a noun.
#[must_use]
pub const fn kind_of_quote(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "Direct quote",
        Kind::Mixed => "Partial quote",
        Kind::Indirect => "Indirect speech",
    }
}

/// A kind of quote as a value of forms and attributes.
#[must_use]
pub const fn kind_value(kind: Kind) -> &'static str {
    match kind {
        Kind::Direct => "direct",
        Kind::Mixed => "mixed",
        Kind::Indirect => "indirect",
    }
}

/// A country's name.
#[must_use]
pub fn country(country: Option<CountryCode>) -> String {
    country.map_or_else(|| UNKNOWN.to_owned(), |code| code.name().to_owned())
}

/// Where a speaker belongs, in words.
#[must_use]
pub fn belongs(speaker: Option<&Speaker>) -> String {
    match speaker {
        Some(Speaker { country: Some(found), .. }) => found.code.name().to_owned(),
        Some(speaker) if speaker.international => "International".to_owned(),
        _ => "Country unknown".to_owned(),
    }
}

/// The name of who says a quote.
#[must_use]
pub fn speaker<'a>(explored: &'a Explored, quote: &Quote) -> &'a str {
    quote.speaker.and_then(|id| explored.speaker(id)).map_or("Unknown speaker", |speaker| &speaker.name)
}

/// That an article is not in English, by the tag of its language.
#[must_use]
pub fn foreign(tag: &str) -> String {
    language::notice(tag)
}

/// How many quotes are shown: "8 quotes", "3 of 8 quotes".
#[must_use]
pub fn status(shown: usize, all: usize, is_filtered: Filtered) -> String {
    let noun = if all == 1 { "quote" } else { "quotes" };
    match is_filtered {
        Filtered::No => format!("{all} {noun}"),
        Filtered::Yes => format!("{shown} of {all} {noun}"),
    }
}

/// Whether a reader has chosen anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filtered {
    /// Something is chosen.
    Yes,
    /// Nothing is.
    No,
}

/// A share as whole percent; what is there is never called nothing.
#[must_use]
pub fn percent(part: usize, whole: usize) -> String {
    match (part, (part * 100 + whole / 2) / whole.max(1)) {
        (1.., 0) => "<1%".to_owned(),
        (_, percent) => format!("{percent}%"),
    }
}

/// A date as people write it ("6 July 2023") if it is ISO 8601, else as it is.
#[must_use]
pub fn date(date: &str) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = date.get(..10).unwrap_or_default().splitn(3, '-').map(str::parse::<usize>);
    match (parts.next(), parts.next(), parts.next()) {
        (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(day @ 1..=31))) => {
            format!("{day} {} {year}", MONTHS[month - 1])
        }
        _ => date.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_status_counts_in_words() {
        assert_eq!(status(8, 8, Filtered::No), "8 quotes");
        assert_eq!(status(3, 8, Filtered::Yes), "3 of 8 quotes");
        assert_eq!(status(1, 1, Filtered::No), "1 quote");
        assert_eq!(status(0, 0, Filtered::No), "0 quotes");
    }

    #[test]
    fn iso_dates_are_written_out_and_others_left_alone() {
        assert_eq!(date("2023-07-06T18:30:00Z"), "6 July 2023");
        assert_eq!(date("2023-07-06"), "6 July 2023");
        assert_eq!(date("Thursday, 6 July"), "Thursday, 6 July");
        assert_eq!(date("2023-13-06"), "2023-13-06");
        assert_eq!(date("Donnerstag, ä"), "Donnerstag, ä");
    }

    #[test]
    fn a_small_share_is_not_nothing() {
        assert_eq!(percent(624, 1000), "62%");
        assert_eq!(percent(5, 1000), "1%");
        assert_eq!(percent(4, 1000), "<1%");
        assert_eq!(percent(7, 7), "100%");
        assert_eq!(percent(0, 0), "0%");
    }
}

//! The words that the interface uses for what the engine knows.

use sayso_engine::{Article, CountryCode, Explored, Kind, Quote, Speaker, language};

/// The name of a part of the explorer, which tells it from the same part of another article on the page.
#[must_use]
pub fn part(name: &str, article: &Article) -> String {
    article.title.as_ref().map_or_else(|| name.to_owned(), |title| [name, ": ", title].concat())
}

/// What stands for a country or a speaker that the article does not show.
pub const UNKNOWN: &str = "Unknown";

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

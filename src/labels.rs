//! The words that the interface uses for what the engine knows.

use sayso_engine::query::{Certainty, Naming};
use sayso_engine::{Article, Confidence, CountryCode, Explored, Kind, Quote, QuoteId, Speaker};

use crate::reading::Reading;
use crate::state::Choice;
use crate::words::{self, Word, count, fill, number, t};

pub use crate::words::{date, percent};

/// The name of a part of the explorer, which tells it from the same part of another article on the page.
#[must_use]
pub fn part(name: &str, article: &Article) -> String {
    article.title.as_ref().map_or_else(|| name.to_owned(), |title| of(name, title))
}

/// The first words of an article that has no name.
#[must_use]
pub fn beginning(text: &str) -> String {
    const LONGEST: usize = 40;
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    match line.char_indices().nth(LONGEST) {
        None => line.to_owned(),
        Some((end, _)) => [line.get(..end).unwrap_or_default().trim_end(), "…"].concat(),
    }
}

/// The keys and what they do.
pub const KEY_TABLE: [(&str, Word); 11] = [
    ("j", Word::KeyNext),
    ("k", Word::KeyPrevious),
    ("Enter", Word::KeyOpen),
    ("/", Word::KeySearch),
    ("Esc", Word::KeyClose),
    ("m", Word::KeyMark),
    ("Ctrl+Z", Word::Undo),
    ("Ctrl+Y Ctrl+Shift+Z", Word::Redo),
    ("y Enter", Word::KeyRight),
    ("n", Word::KeySkip),
    ("?", Word::KeyKeys),
];

/// A share of the words in a sentence.
#[must_use]
pub fn share(whose: &str, words: usize, all: usize) -> String {
    count(Word::ShareWords, words, &[whose, &percent(words, all)])
}

/// What is done, and to whose quote.
#[must_use]
pub fn of(what: &str, whose: &str) -> String {
    fill(Word::Pair, &[what, whose])
}

/// A quote's place in the text, for who does not see it.
#[must_use]
pub fn quote(id: QuoteId, speaker: &str, country: &str) -> String {
    fill(Word::QuoteLabel, &[&number(id.0 as usize + 1), speaker, country])
}

/// Which part of a long list is shown.
#[must_use]
pub fn range(from: usize, to: usize, all: usize) -> String {
    fill(Word::Range, &[&number(from), &number(to), &number(all)])
}

/// How sure an answer is.
#[must_use]
// A probability is never less than nothing.
#[allow(clippy::cast_sign_loss)]
pub fn confidence(confidence: Confidence) -> String {
    fill(Word::PercentSure, &[&percent((confidence.value() * 100.0).round() as usize, 100)])
}

/// An entry of a built-in table; one that is the country that was found by it has that one's name.
#[must_use]
pub fn entry(table: &str, entry: &str, found: Option<CountryCode>) -> String {
    let name = found.filter(|_| matches!(table, "country" | "nationality")).map(words::country);
    let table = match table {
        "country" => t(Word::TableCountry),
        "nationality" => t(Word::TableNationality),
        "capital" => t(Word::TableCapital),
        "seat of government" => t(Word::TableSeat),
        "place" => t(Word::TablePlace),
        "institution" => t(Word::TableInstitution),
        "office" => t(Word::TableOffice),
        other => other,
    };
    [name.as_deref().unwrap_or(entry), " (", table, ")"].concat()
}

/// Why a sieve answers as it does, the words that it saw following.
#[must_use]
pub fn why(sieve: &str) -> &str {
    let word = match sieve {
        // Who speaks.
        "name" => Word::WhyName,
        "role" => Word::WhyRole,
        "organization" => Word::WhyOrganization,
        "description" => Word::WhyDescription,
        "pronoun" => Word::WhyPronoun,
        "goes-on" => Word::WhyGoesOn,
        "subject-before" => Word::WhySubjectBefore,
        "behind-colon" | "colon" => Word::WhyBehindColon,
        "clause-of-cue" => Word::WhyClauseOfCue,
        "noun-of-speech" => Word::WhyNounOfSpeech,
        "reads-like-speech" => Word::WhyReadsLikeSpeech,
        "turn" | "label" => Word::WhyTurn,
        "interview" => Word::WhyInterview,
        "between-marks" => Word::WhyBetweenMarks,
        "subject-of-cue" | "subject-around" | "subject-behind-cue" | "shared-subject" | "according-to"
        | "as-clause" => Word::WhySubjectOfCue,
        // Where they belong.
        "own-name" => Word::WhyOwnName,
        "nationality" => Word::WhyNationality,
        "office" => Word::WhyOffice,
        "institution" => Word::WhyInstitution,
        "capital" | "place" => Word::WhyCapital,
        "office-of-one-country" => Word::WhyOfficeOfOneCountry,
        "through-another" => Word::WhyThroughAnother,
        "body-before" => Word::WhyBodyBefore,
        "team" => Word::WhyTeam,
        "study" => Word::WhyStudy,
        "scene-of-paragraph" => Word::WhySceneOfParagraph,
        "scene-of-sentence" => Word::WhySceneOfSentence,
        "scene-of-article" => Word::WhySceneOfArticle,
        "person" => Word::WhyPerson,
        other => return other,
    };
    t(word)
}

/// Unfolds a long facet.
#[must_use]
pub fn show_all(count: usize) -> String {
    fill(Word::ShowAll, &[&number(count)])
}

/// The box that finds an option in a long facet.
#[must_use]
pub fn find(legend: &str) -> String {
    fill(Word::Find, &[legend])
}

/// Takes one choice back.
#[must_use]
pub fn remove(label: &str) -> String {
    fill(Word::Remove, &[label])
}

/// Words that are searched for.
#[must_use]
pub fn quoted(words: &str) -> String {
    ["“", words, "”"].concat()
}

/// The legend of a facet.
#[must_use]
pub fn facet(name: &str) -> &'static str {
    t(match name {
        "country" => Word::Country,
        "speaker" => Word::Speaker,
        "kind" => Word::Kind,
        "named" => Word::Source,
        _ => Word::Certainty,
    })
}

/// An option of a facet.
#[must_use]
pub fn choice(choice: Choice, explored: &Explored) -> String {
    let fixed = match choice {
        Choice::Country(code) => return country(code),
        Choice::Speaker(id) => {
            let speaker = id.and_then(|id| explored.speaker(id));
            return speaker.map_or_else(|| t(Word::Unknown).to_owned(), |speaker| speaker.name.clone());
        }
        Choice::Kind(of) => kind(of),
        Choice::Naming(Some(Naming::Named)) => t(Word::Named),
        Choice::Naming(Some(Naming::Unnamed)) => t(Word::Unnamed),
        Choice::Naming(None) => t(Word::Unknown),
        Choice::Certainty(Certainty::Sure) => t(Word::Sure),
        Choice::Certainty(Certainty::Unsure) => t(Word::Unsure),
    };
    fixed.to_owned()
}

/// An option where its facet is not told.
#[must_use]
pub fn chip(of: Choice, explored: &Explored) -> String {
    let unknown = match of {
        Choice::Country(None) => t(Word::UnknownCountry),
        Choice::Speaker(None) => t(Word::UnknownSpeaker),
        Choice::Naming(None) => t(Word::UnknownSource),
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
pub fn kind(kind: Kind) -> &'static str {
    t(match kind {
        Kind::Direct => Word::Direct,
        Kind::Mixed => Word::Partial,
        Kind::Indirect => Word::Indirect,
    })
}

/// A kind of quote as a noun.
#[must_use]
pub fn kind_of_quote(kind: Kind) -> &'static str {
    t(match kind {
        Kind::Direct => Word::DirectQuote,
        Kind::Mixed => Word::PartialQuote,
        Kind::Indirect => Word::IndirectSpeech,
    })
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
    country.map_or_else(|| t(Word::Unknown).to_owned(), words::country)
}

/// Where a speaker belongs, in words.
#[must_use]
pub fn belongs(speaker: Option<&Speaker>) -> String {
    match speaker {
        Some(Speaker { country: Some(found), .. }) => words::country(found.code),
        Some(speaker) if speaker.international => t(Word::International).to_owned(),
        _ => t(Word::CountryUnknown).to_owned(),
    }
}

/// The name of who says a quote.
#[must_use]
pub fn speaker<'a>(explored: &'a Explored, quote: &Quote) -> &'a str {
    quote.speaker.and_then(|id| explored.speaker(id)).map_or(t(Word::UnknownSpeaker), |speaker| &speaker.name)
}

/// That an article is not in English, by the tag of its language.
#[must_use]
pub fn foreign(tag: &str) -> String {
    let name = words::language_name(tag);
    fill(Word::Foreign, &[name.as_deref().unwrap_or(t(Word::AnotherLanguage))])
}

/// How many quotes are shown: "8 quotes", "3 of 8 quotes".
#[must_use]
pub fn status(shown: usize, all: usize, is_filtered: Filtered) -> String {
    match is_filtered {
        Filtered::No => count(Word::QuotesCount, all, &[]),
        Filtered::Yes => count(Word::QuotesOf, all, &[&number(shown)]),
    }
}

/// The same over several articles.
#[must_use]
pub fn status_in(articles: usize, shown: usize, all: usize, is_filtered: Filtered) -> String {
    fill(Word::QuotesIn, &[&status(shown, all, is_filtered), &number(articles)])
}

/// How many of an article's quotes are shown.
#[must_use]
pub fn count_of(shown: usize, reading: &Reading) -> String {
    let all = reading.explored.quotes.len();
    status(shown, all, if shown == all { Filtered::No } else { Filtered::Yes })
}

/// Whether a reader has chosen anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filtered {
    /// Something is chosen.
    Yes,
    /// Nothing is.
    No,
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
    fn every_reason_of_the_articles_that_the_engine_is_tested_with_is_told_in_words() -> std::io::Result<()> {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/articles");
        let mut reasons = 0;
        for file in std::fs::read_dir(folder)? {
            let path = file?.path();
            if path.extension().is_none_or(|ending| ending != "txt") {
                continue;
            }
            let explored = sayso_engine::explore(sayso_engine::article::plain::read(&std::fs::read_to_string(path)?));
            let countries = explored.speakers.iter().filter_map(|speaker| speaker.country.as_ref());
            for told in explored.quotes.iter().map(|quote| &quote.why).chain(countries.map(|country| &country.why)) {
                reasons += 1;
                assert_ne!(why(&told.sieve), &*told.sieve, "there are no words for this");
            }
        }
        assert!(reasons > 100, "{reasons} reasons");
        Ok(())
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

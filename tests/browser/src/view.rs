//! What a user sees of an article, as `explorer.js` reads it off the page.

use anyhow::{Context, Result};
use serde::Deserialize;

/// Everything that a user can read off an article.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct View {
    /// `loading`, `ready` or `error`.
    pub state: String,
    /// The headline.
    pub title: String,
    /// All of the article's words.
    pub text: String,
    /// "3 of 8 quotes".
    pub status: String,
    /// The options of the countries.
    pub countries: Vec<Choice>,
    /// The options of the speakers.
    pub speakers: Vec<Choice>,
    /// The marked words, in the order of the text.
    pub marks: Vec<Mark>,
    /// The list of quotes.
    pub cards: Vec<Card>,
    /// What the user is warned of.
    pub alerts: Vec<String>,
    /// Whether the dialog for another article is open.
    pub dialog: bool,
}

/// An option of a facet.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Choice {
    /// What it stands for: `CN`, `s1`, nothing for "unknown".
    pub value: String,
    /// "China".
    pub name: String,
    /// The number beside it.
    pub count: usize,
    /// All that its label reads: "China 2".
    pub label: String,
    /// Whether it is checked.
    pub chosen: bool,
}

/// Marked words of the article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Mark {
    /// `q3`.
    pub quote: String,
    /// `CN`, nothing for "unknown".
    pub country: String,
    /// `direct` or `mixed`.
    pub kind: String,
    /// Whether the filters leave it out.
    pub dimmed: bool,
    /// The words.
    pub text: String,
}

/// A quote in the list.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Card {
    /// `q3`.
    pub quote: String,
    /// All that it reads.
    pub text: String,
}

impl View {
    /// The option of a country.
    ///
    /// # Errors
    /// If there is none.
    pub fn country(&self, code: &str) -> Result<&Choice> {
        choice(&self.countries, code).with_context(|| format!("no country {code} among {:?}", self.countries))
    }

    /// The option of the speaker of that name.
    ///
    /// # Errors
    /// If there is none.
    pub fn speaker_named(&self, name: &str) -> Result<&Choice> {
        let found = self.speakers.iter().find(|speaker| speaker.name.contains(name));
        found.with_context(|| format!("no speaker {name} among {:?}", self.speakers))
    }

    /// The mark with these words in it.
    ///
    /// # Errors
    /// If there is none.
    pub fn mark_with(&self, words: &str) -> Result<&Mark> {
        let found = self.marks.iter().find(|mark| mark.text.contains(words));
        found.with_context(|| format!("no mark has “{words}” in it: {:?}", self.marks))
    }

    /// The ids of the quotes in the list.
    #[must_use]
    pub fn listed(&self) -> Vec<&str> {
        self.cards.iter().map(|card| card.quote.as_str()).collect()
    }
}

fn choice<'a>(choices: &'a [Choice], value: &str) -> Option<&'a Choice> {
    choices.iter().find(|choice| choice.value == value)
}

//! How a plot looks and what it says where it is not to be in English and in colours of its own: in an explorer.

use serde::Deserialize;

use super::drawing::title;
use crate::Entry;
use crate::shares::{Origin, Share};

/// How a plot looks and what it says. What is left empty is as it is without.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Look {
    /// Whether it is shown rather than kept: it then has no ground of its own, and is dark where what is around it is.
    pub on_screen: bool,
    /// Whether it is read from right to left.
    pub from_right: bool,
    /// The plot's title.
    pub title: String,
    /// That there are no quotes.
    pub none: String,
    /// Who is not known.
    pub speaker: String,
    /// A share in percent, with `{}` for the number.
    pub percent: String,
    /// What shades of colour tell.
    pub note: String,
    /// Where speakers belong.
    pub origins: Vec<Told>,
}

/// Where speakers belong, as a plot is to tell it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// A country's code, `international` or `unknown`.
    pub key: String,
    /// The name of its colour: `1` to `8`, `more`, `none`.
    pub hue: String,
    /// Its name.
    pub name: String,
    /// Its words and their share, in a sentence that begins with its name.
    pub told: String,
}

impl Look {
    pub(super) fn title(&self, what: &str, entries: &[Entry<'_>]) -> String {
        if self.title.is_empty() { title(what, entries) } else { self.title.clone() }
    }

    pub(super) fn none(&self) -> &str {
        or(&self.none, "No quotes.")
    }

    pub(super) fn speaker(&self) -> &str {
        or(&self.speaker, "Speaker unknown")
    }

    pub(super) fn note(&self) -> &str {
        or(&self.note, "The darker, the more of the quoted words.")
    }

    pub(super) fn name<'a>(&'a self, origin: &'a Origin) -> &'a str {
        self.of(*origin).map_or_else(|| origin.name(), |told| &told.name)
    }

    pub(super) fn hue(&self, origin: Origin) -> Option<&str> {
        self.of(origin).map(|told| &*told.hue)
    }

    pub(super) fn percent(&self, share: Share, of: Share) -> String {
        let percent = share.percent(of);
        match self.percent.split_once("{}") {
            Some((before, after)) => [before, percent.trim_end_matches('%'), after].concat(),
            None => percent,
        }
    }

    /// The words of an origin and their share, behind its bar.
    pub(super) fn figures(&self, origin: Origin, share: Share, total: Share) -> String {
        let told = self.of(origin).and_then(|told| told.told.strip_prefix(&*told.name));
        match told {
            Some(told) => told.trim_start_matches(|c: char| !c.is_alphanumeric()).to_owned(),
            None => [&share.percent(total), " · ", &share.words.to_string(), " words"].concat(),
        }
    }

    /// The same with a speaker's name: what a pointer is told that rests on a part of the bar.
    pub(super) fn part(&self, name: &str, part: Share, total: Share) -> String {
        let words = if self.title.is_empty() { " words, " } else { " · " };
        [name, ": ", &part.words.to_string(), words, &self.percent(part, total)].concat()
    }

    /// Shares in words: “France 12 words (40%), …”.
    pub(super) fn told(&self, origins: &[(Origin, Share)], total: Share) -> String {
        if origins.is_empty() {
            return self.none().to_owned();
        }
        let each = origins.iter().map(|(origin, share)| match self.of(*origin) {
            Some(told) => told.told.clone(),
            None => [origin.name(), " ", &share.words.to_string(), " words (", &share.percent(total), ")"].concat(),
        });
        let separator = if self.origins.is_empty() { ", " } else { "; " };
        [&each.collect::<Vec<_>>().join(separator), "."].concat()
    }

    fn of(&self, origin: Origin) -> Option<&Told> {
        let key = match &origin {
            Origin::Country(code) => code.as_str(),
            Origin::International => "international",
            Origin::Unknown => "unknown",
        };
        self.origins.iter().find(|told| told.key == key)
    }
}

fn or<'a>(told: &'a str, english: &'a str) -> &'a str {
    if told.is_empty() { english } else { told }
}

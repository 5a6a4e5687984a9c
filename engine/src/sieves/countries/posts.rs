//! Posts: "Ambassador Ruiz", where the article tells of "the Chinese ambassador" and of no other's.

use std::ops::Range;

use super::{Finder, found};
use crate::country::CountryCode;
use crate::explored::{CountryFinding, Evidence, SpeakerKind};
use crate::gazetteer::Table;
use crate::lexicon::{Classes, FastMap, lists};
use crate::reading::Reading;
use crate::sieves::confidence::THROUGH_ANOTHER;
use crate::span::Span;
use crate::text::tags::Tag;

use super::known::longest;

/// Mentions of a person that are looked at.
const MENTIONS: usize = 8;

/// Items in front of a post in which its country stands: "China’s newly installed | ambassador".
const BEFORE: usize = 5;

/// The one country whose post of a name the article tells of, with words that name it; `None` where it tells of several.
pub(super) type Posts = FastMap<&'static str, Option<(CountryCode, Span)>>;

impl Finder<'_, '_> {
    /// The country of the one post that a person holds, as words without the name tell it.
    pub(super) fn by_post(&self, index: usize) -> Option<CountryFinding> {
        let (reading, member) = (self.reading, &self.cast.members[index]);
        if member.kind != SpeakerKind::Person {
            return None;
        }
        let mut told = member.titles.iter().chain(&member.roles).take(MENTIONS).flat_map(Range::clone);
        let post = told.find_map(|at| post_at(reading, at))?;
        let (code, words) = (*self.posts.get_or_init(|| posts(reading)).get(post)?)?;
        Some(found(code, THROUGH_ANOTHER, vec![Evidence::Words(words)]))
    }
}

/// All posts that stand behind their country.
fn posts(reading: &Reading<'_>) -> Posts {
    let mut posts = Posts::default();
    for at in 0..reading.items.len() {
        let Some(post) = post_at(reading, at) else { continue };
        let Some((code, words)) = country_of(reading, at) else { continue };
        let only = posts.entry(post).or_insert(Some((code, words)));
        if only.is_some_and(|(known, _)| known != code) {
            *only = None;
        }
    }
    posts
}

/// The post that a word names, of those of which a country has one in another, or one at all.
fn post_at(reading: &Reading<'_>, at: usize) -> Option<&'static str> {
    let office = reading.items.get(at).is_some_and(|item| item.classes.has(Classes::ROLE.with(Classes::TITLE)));
    lists::POSTS.iter().copied().find(|post| office && reading.is_word(at, &[post]))
}

/// "the Chinese | ambassador", "China’s | ambassador": the country that stands in front of a post.
fn country_of(reading: &Reading<'_>, post: usize) -> Option<(CountryCode, Span)> {
    let line = reading.lines.get(reading.line_of(post))?.items.start;
    let low = line.max(post.saturating_sub(BEFORE));
    let between = |i: &usize| matches!(reading.tag(*i), Tag::Adjective | Tag::Participle | Tag::Adverb | Tag::Noun);
    (low..post).rev().find_map(|at| {
        let (entry, end) = longest(reading, at, post)?;
        let behind = end + usize::from(reading.tag(end) == Tag::Possessive);
        let joined = (behind..post).all(|i| between(&i));
        let national = matches!(entry.table, Table::Demonym | Table::Country | Table::Seat | Table::Capital);
        // the United Nations ambassador is his country’s
        let of_one = |code: &CountryCode| national && joined && !matches!(code.as_str(), "UN" | "EU");
        Some((entry.country.filter(of_one)?, reading.span(at..end)))
    })
}

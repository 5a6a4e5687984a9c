//! An article read word by word: what every sieve looks at.
//!
//! The narration becomes a row of [`Item`]s: words with their tags and classes, and quotations as single items,
//! so that a rule sees `[“…”] , he said .` whatever stands between the marks.

mod forms;
mod known;

use std::cell::OnceCell;
use std::ops::Range;

use crate::article::Article;
use crate::gazetteer::{self, Entry};
use crate::lexicon::{Classes, classes, lists};
use crate::sieves::surnames::{surnames, surnames_like_months, surnames_like_offices};
use crate::span::Span;
use crate::text::marks::{Quotation, quotations};
use crate::text::sentences::{Sentence, sentences};
use crate::text::tags::{Tag, tags};
use crate::text::tokens::{TokenKind, tokens};
use crate::text::turns::{Turn, turns};

/// A word of the narration, or a quotation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Item {
    pub(crate) span: Span,
    pub(crate) tag: Tag,
    pub(crate) classes: Classes,
    pub(crate) kind: ItemKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ItemKind {
    Word,
    Punctuation,
    /// Index into [`Reading::quotations`].
    Quotation(u32),
}

impl Item {
    pub(crate) fn is_quotation(&self) -> bool {
        matches!(self.kind, ItemKind::Quotation(_))
    }

    pub(crate) fn quotation(&self) -> Option<usize> {
        match self.kind {
            ItemKind::Quotation(index) => Some(index as usize),
            _ => None,
        }
    }

    pub(crate) fn is(&self, tag: Tag) -> bool {
        self.tag == tag
    }

    pub(crate) fn is_any(&self, tags: &[Tag]) -> bool {
        tags.contains(&self.tag)
    }
}

/// A sentence as a range of items.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) items: Range<usize>,
    pub(crate) block: u32,
}

/// The article, its items and its sentences.
pub(crate) struct Reading<'a> {
    pub(crate) article: &'a Article,
    pub(crate) quotations: Vec<Quotation>,
    /// What is said without marks; each turn is one of the quotations.
    pub(crate) turns: Vec<Turn>,
    pub(crate) items: Vec<Item>,
    pub(crate) lines: Vec<Line>,
    /// Whether Georgia is the state here, once asked.
    pub(crate) named_state: OnceCell<bool>,
    /// Words of tables that are surnames here, in order.
    surnames: Vec<&'a str>,
    /// Letters that are short for another body here than for the one of the tables, once asked.
    pub(crate) letters_of_others: OnceCell<Vec<&'a str>>,
    /// What the tables know of the names, in order, once asked.
    pub(crate) entries: OnceCell<Vec<Known>>,
}

/// A name that a table holds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Known {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) entry: Entry,
}

impl<'a> Reading<'a> {
    pub(crate) fn new(article: &'a Article) -> Self {
        let text = article.text.as_str();
        let tokens = tokens(text);
        let turns = turns(article);
        let quotations = quotations(article, &turns);
        let sentences = sentences(article, &tokens, &quotations);
        let ranges: Vec<_> = sentences.iter().map(|s| s.tokens.clone()).collect();
        let tags = tags(text, &tokens, &ranges);
        let mut items = Vec::with_capacity(tokens.len());
        let mut lines = Vec::with_capacity(sentences.len());
        let mut next = 0;
        for Sentence { tokens: range, block } in sentences {
            let first = items.len();
            for at in range {
                let span = tokens[at].span;
                while quotations.get(next).is_some_and(|q: &Quotation| q.outer.end <= span.start) {
                    next += 1;
                }
                match quotations.get(next) {
                    Some(quoted) if quoted.outer.contains(span) => {
                        if quoted.outer.start == span.start {
                            items.push(Item {
                                span: quoted.outer,
                                tag: Tag::Other,
                                classes: Classes::NONE,
                                kind: ItemKind::Quotation(next as u32),
                            });
                        }
                    }
                    _ => {
                        let punctuation = tokens[at].kind == TokenKind::Punctuation;
                        items.push(Item {
                            span,
                            // the World Health Organization is not who asks, and Downing Street no gerund
                            tag: match span.of(text) {
                                "WHO" | "Downing" | "Beijing" => Tag::Name,
                                // the consul-general
                                word if word.ends_with("-general") && tags[at] == Tag::Adjective => Tag::Noun,
                                _ => tags[at],
                            },
                            classes: if punctuation { Classes::NONE } else { classes(span.of(text)) },
                            kind: if punctuation { ItemKind::Punctuation } else { ItemKind::Word },
                        });
                    }
                }
            }
            forms::verbs_by_form(text, &mut items[first..]);
            known::bodies_by_tables(text, &mut items[first..]);
            nouns_for_verbs(text, &mut items[first..]);
            lines.push(Line { items: first..items.len(), block });
        }
        let mut reading = Self {
            article,
            quotations,
            turns,
            items,
            lines,
            named_state: OnceCell::new(),
            surnames: Vec::new(),
            letters_of_others: OnceCell::new(),
            entries: OnceCell::new(),
        };
        for at in surnames_like_months(&reading) {
            reading.items[at].classes = reading.items[at].classes.without(Classes::TIME);
        }
        for at in surnames_like_offices(&reading) {
            let item = &mut reading.items[at];
            item.classes = item.classes.without(Classes::CALLED);
            item.tag = Tag::Name;
        }
        reading.surnames = surnames(&reading);
        if !reading.surnames.is_empty() {
            for item in reading.items.iter_mut().filter(|item| item.kind == ItemKind::Word) {
                if reading.surnames.binary_search(&item.span.of(text)).is_ok() {
                    item.tag = Tag::Name;
                }
            }
        }
        reading
    }

    /// Whether a word that tables hold is somebody's surname in this article.
    pub(crate) fn is_surname(&self, word: &str) -> bool {
        self.surnames.binary_search(&word).is_ok()
    }

    /// The words of an item.
    pub(crate) fn word(&self, at: usize) -> &'a str {
        self.items.get(at).map_or("", |item| item.span.of(&self.article.text))
    }

    /// The tag of an item, [`Tag::Other`] behind the end.
    pub(crate) fn tag(&self, at: usize) -> Tag {
        self.items.get(at).map_or(Tag::Other, |item| item.tag)
    }

    /// Whether the word at an item is one of `words`, whatever its case.
    #[inline]
    pub(crate) fn is_word(&self, at: usize, words: &[&str]) -> bool {
        let Some(span) = self.items.get(at).map(|item| item.span) else { return false };
        // asked so often that most answers are to be had from the length alone
        let is = |word: &&str| {
            let here = || self.article.text.as_bytes().get(span.range());
            word.len() == span.len() && here().is_some_and(|here| here.eq_ignore_ascii_case(word.as_bytes()))
        };
        words.iter().any(is)
    }

    /// The span of a range of items.
    pub(crate) fn span(&self, items: Range<usize>) -> Span {
        match (self.items.get(items.start), items.end.checked_sub(1).and_then(|last| self.items.get(last))) {
            (Some(first), Some(last)) if items.start < items.end => first.span.to(last.span),
            _ => Span::default(),
        }
    }

    /// The items that lie in a span.
    pub(crate) fn items_of(&self, span: Span) -> Range<usize> {
        let start = self.items.partition_point(|item| item.span.start < span.start);
        let end = self.items.partition_point(|item| item.span.end <= span.end);
        start..end.max(start)
    }

    /// The sentence that holds an item.
    pub(crate) fn line_of(&self, at: usize) -> usize {
        self.lines.partition_point(|line| line.items.end <= at)
    }
}

/// "The German said": behind an article and in front of a verb one of a people is a noun.
///
/// “…,” said lead author Ana Ruiz; “…,” judge Ruiz said: in front of a name or another office these are no verbs, whatever
/// the tagger takes them for.
fn nouns_for_verbs(text: &str, items: &mut [Item]) {
    for at in 0..items.len().saturating_sub(1) {
        let [before, item, next] =
            [at.checked_sub(1), Some(at), Some(at + 1)].map(|i| i.and_then(|i| items.get(i)).copied());
        let (Some(item), Some(next)) = (item, next) else { continue };
        // the German said
        if matches!(item.tag, Tag::Adjective | Tag::Name)
            && matches!(next.tag, Tag::Finite | Tag::Punctuation)
            && before.is_some_and(|before| before.tag == Tag::Determiner)
            && gazetteer::is_one_of_a_people(item.span.of(text))
            && let Some(item) = items.get_mut(at)
        {
            item.tag = Tag::Noun;
            continue;
        }
        // vice-president Ana Ruiz
        if matches!(item.tag, Tag::Adjective | Tag::Adverb | Tag::Other)
            && next.tag == Tag::Name
            && item.classes.has(Classes::ROLE)
            && item.span.of(text).contains('-')
            && let Some(item) = items.get_mut(at)
        {
            item.tag = Tag::Noun;
            continue;
        }
        // the tribunal said
        let body = Classes::SPEAKS;
        if item.tag == Tag::Adjective
            && matches!(next.tag, Tag::Finite | Tag::Possessive)
            && item.classes.has(body)
            && before.is_some_and(|before| before.tag == Tag::Determiner)
            && let Some(item) = items.get_mut(at)
        {
            item.tag = Tag::Noun;
            continue;
        }
        // the Portuguese forward said
        if matches!(item.tag, Tag::Adverb | Tag::Adjective)
            && next.tag == Tag::Finite
            && before.is_some_and(|before| gazetteer::is_demonym(before.span.of(text)))
            && lists::EPITHETS.contains(&item.span.of(text))
            && let Some(item) = items.get_mut(at)
        {
            item.tag = Tag::Noun;
            continue;
        }
        // said rally driver Dave Hawkins, the Bastia rally driver Ana Ruiz
        let named = items.get(at + 2).is_some_and(|name| name.tag == Tag::Name);
        if item.tag == Tag::Adverb
            && next.tag == Tag::Noun
            && next.classes.has(Classes::ROLE)
            && (named || before.is_some_and(|before| before.is_quotation() || before.classes.has(Classes::REPORTS)))
            && let Some(item) = items.get_mut(at)
        {
            item.tag = Tag::Noun;
            continue;
        }
        if !matches!(item.tag, Tag::Base | Tag::Finite | Tag::Participle) {
            continue;
        }
        // the accused struck him
        let person = || ["accused", "deceased"].iter().any(|noun| item.span.of(text).eq_ignore_ascii_case(noun));
        let the = || before.is_some_and(|b| b.span.of(text).eq_ignore_ascii_case("the"));
        if !matches!(next.tag, Tag::Noun | Tag::Name | Tag::Adjective) && person() && the() {
            if let Some(item) = items.get_mut(at) {
                item.tag = Tag::Noun;
            }
            continue;
        }
        if item.tag == Tag::Participle {
            continue;
        }
        let behind_cue =
            before.is_some_and(|b| b.is_quotation() || b.classes.has(Classes::REPORTS) && b.tag != Tag::Noun);
        let word = item.span.of(text);
        let tag = if word.eq_ignore_ascii_case("lead") && next.classes.has(Classes::ROLE) && next.tag == Tag::Noun {
            Tag::Adjective
        } else if behind_cue && item.classes.has(Classes::ROLE) && next.tag == Tag::Name {
            Tag::Noun
        } else {
            continue;
        };
        if let Some(item) = items.get_mut(at) {
            item.tag = tag;
        }
    }
}

//! Names in the narration: which words name a person, and what else a name can be.

use crate::text::letters::lower_case;
use std::ops::Range;

use crate::article::BlockKind;
use crate::gazetteer;
use crate::lexicon::{Classes, lists};
use crate::reading::{Item, ItemKind, Reading};
use crate::text::tags::Tag;

/// What a run of capitalised words names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NameKind {
    Person,
    Body,
    Place,
}

/// A name in the narration.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The name without titles and roles.
    pub(crate) items: Range<usize>,
    /// Titles, roles and nationalities right in front of it.
    pub(crate) prefix: Range<usize>,
    pub(crate) kind: NameKind,
}

pub(crate) fn is_name_word(reading: &Reading<'_>, at: usize) -> bool {
    let Some(item) = reading.items.get(at) else { return false };
    if item.kind != ItemKind::Word || !matches!(item.tag, Tag::Name | Tag::Noun | Tag::Adjective | Tag::Other) {
        return false;
    }
    let capital = reading.word(at).starts_with(char::is_uppercase);
    capital
        && !reading.is_word(at, lists::NO_NAMES)
        && (item.is(Tag::Name)
            || item.is(Tag::Noun) && item.classes.has(Classes::TITLE.with(Classes::ROLE).with(Classes::BODY))
            || item.is(Tag::Adjective) && !is_line_start(reading, at)
            || item.is(Tag::Other) && !is_line_start(reading, at))
}

fn is_line_start(reading: &Reading<'_>, at: usize) -> bool {
    reading.lines.get(reading.line_of(at)).is_some_and(|line| line.items.start == at)
}

/// The names of a range of items, in order.
pub(crate) fn names(reading: &Reading<'_>, range: Range<usize>) -> Vec<Name> {
    let mut out = Vec::new();
    let mut at = range.start;
    while at < range.end {
        if !is_name_word(reading, at) {
            at += 1;
            continue;
        }
        let start = at;
        let mut end = at + 1;
        while end < range.end {
            if is_name_word(reading, end) || is_joined(reading, end) {
                end += 1;
            } else if is_nickname(reading, end) && end + 1 < range.end {
                end += 2;
            } else if let Some(joined) = behind_particles(reading, end, range.end) {
                end = joined + 1;
            } else {
                break;
            }
        }
        if let Some(name) = split(reading, range.start, start..end) {
            out.push(name);
        }
        at = end;
    }
    out
}

/// "von der | Leyen", "de los | Santos": the word of a name behind one particle or two.
fn behind_particles(reading: &Reading<'_>, at: usize, end: usize) -> Option<usize> {
    let second = |i: usize| reading.is_word(i, lists::PARTICLES) || is_joined(reading, i);
    let name = if joins_names(reading, at) && second(at + 1) && !is_joined(reading, at + 1) { at + 2 } else { at + 1 };
    (joins_names(reading, at) && name < end && (is_name_word(reading, name) || is_joined(reading, name)))
        .then_some(name)
}

/// Joko | “Jokowi” | Widodo
fn is_nickname(reading: &Reading<'_>, at: usize) -> bool {
    let named = |i: usize| reading.tag(i) == Tag::Name;
    let quotation = reading.items.get(at).and_then(Item::quotation).map(|q| reading.quotations[q].inner);
    at > 0
        && named(at - 1)
        && named(at + 1)
        && quotation.is_some_and(|inner| {
            let words = inner.of(&reading.article.text);
            words.len() <= NICKNAME && words.split(' ').all(|word| word.starts_with(char::is_uppercase))
        })
}

/// Bytes of a nickname, at most.
const NICKNAME: usize = 24;

/// Yasmin | al-Khatib
fn is_joined(reading: &Reading<'_>, at: usize) -> bool {
    let parts = reading.word(at).split_once('-');
    parts.is_some_and(|(particle, name)| {
        matches!(particle, "al" | "el" | "ul" | "bin" | "ad" | "as" | "ar" | "an")
            && name.starts_with(char::is_uppercase)
    })
}

/// "van", "bin", "&" between the words of a name.
fn joins_names(reading: &Reading<'_>, at: usize) -> bool {
    reading.is_word(at, &["&"]) || reading.is_word(at, lists::PARTICLES) && reading.tag(at) != Tag::Determiner
}

/// Splits a run of capitalised words into what stands before the name and the name itself.
fn split(reading: &Reading<'_>, low: usize, run: Range<usize>) -> Option<Name> {
    // Ana Ruiz MP
    let honoured = run.len() > 2 && reading.is_word(run.end - 1, lists::BEHIND_NAMES);
    let run = run.start..run.end - usize::from(honoured);
    let mut start = run.start;
    // Secretary of | State Antony Blinken
    let of = |at: usize| at > low && reading.is_word(at - 1, &["of", "for"]);
    // of Science and | Technology Ana Ruiz; of Transport, Communications and | Information Technology Ana Ruiz
    let listed = |at: usize| {
        let field = |i: &usize| reading.is_word(*i, lists::PORTFOLIOS) || reading.is_word(*i, &[",", "and", "&"]);
        let first = (at.saturating_sub(LISTED)..at).rev().take_while(field).last();
        first.is_some_and(|first| first > 0 && reading.is_word(first - 1, &["of", "for"]))
    };
    let second = start > low + 1 && reading.is_word(start - 1, &["and", "&"]) && listed(start);
    let mut field = of(start) || second;
    while field && reading.is_word(start, lists::PORTFOLIOS) && start + 1 < run.end {
        start += 1;
        field = second;
    }
    // On Friday | Ana Ruiz
    if start > low
        && run.len() > 1
        && reading.items[start].classes.has(Classes::TIME)
        && reading.tag(start - 1) == Tag::Adposition
    {
        start += 1;
    }
    // her husband | Dean
    let relative = run.len() == 1
        && start > low
        && reading.items[start - 1].classes.has(Classes::WOMAN.with(Classes::MAN))
        && reading.word(start - 1).starts_with(char::is_lowercase)
        && lists::SURNAMES.contains(&reading.word(start));
    let surname = relative || ends_with_a_surname(reading, low, start..run.end);
    let end = if surname { run.end - 1 } else { run.end };
    // King County, Queen Mary University
    let named_after =
        |i: usize| !surname && is_throne(reading.word(i)) && reading.items[run.end - 1].classes.has(Classes::BODY);
    let last_role = (start..end).rev().find(|&i| {
        let classes = reading.items[i].classes;
        classes.has(Classes::TITLE.with(Classes::ROLE))
            && !(i > start && i + 1 == run.end && run.len() == 2 && !classes.has(Classes::ROLE))
            && !named_after(i)
            // Justice Department, Premier League
            && !(i + 2 == run.end && reading.is_word(run.end - 1, lists::BEHIND_TITLES))
    });
    if let Some(role) = last_role {
        if role + 1 < run.end {
            start = role + 1;
        } else {
            // "the Prime Minister": an office and nobody's name
            return None;
        }
    }
    let words = |range: Range<usize>| reading.span(range).of(&reading.article.text);
    // nationality or country in front of a name: "American Barack Obama", "ambassador to Britain Liu Xiaoming"
    while start + 2 < run.end
        && (gazetteer::is_demonym(words(start..start + 1)) || gazetteer::country(words(start..start + 1)).is_some())
        && !reading.items[run.end - 1].classes.has(Classes::BODY)
    {
        start += 1;
    }
    // Oslo-based | Zephyr
    let based = (start..run.end - 1).rev().find(|&i| reading.word(i).ends_with("-based"));
    start = based.map_or(start, |based| based + 1);
    // ambassador to the United States | Ana Ruiz
    let country =
        (start + 2..run.end.saturating_sub(1)).rev().find(|&end| gazetteer::country(words(start..end)).is_some());
    start = country.unwrap_or(start);
    let items = start..run.end;
    let last = reading.items.get(items.end - 1)?;
    let whole = words(items.clone());
    let surname = items.len() == 1 && reading.is_surname(whole);
    if last.classes.has(Classes::TIME) && items.len() <= 2 || gazetteer::is_demonym(whole) && !surname {
        return None;
    }
    let of_follows = reading.is_word(items.end, &["of", "for"])
        && items.clone().any(|i| reading.items[i].classes.has(Classes::BODY));
    let event = last.classes.has(Classes::TIME) && !lists::MONTHS_LIKE_NAMES.contains(&reading.word(items.end - 1));
    let kind = if surname {
        NameKind::Person
    } else if last.classes.has(Classes::BODY) && last_role.is_none()
        || of_follows
        || event
        || is_shortened(reading, &items)
    {
        NameKind::Body
    } else if (gazetteer::place(whole).is_some() || run.len() > 1 && reading.is_word(items.end - 1, lists::STREETS))
        && last_role.is_none()
        && !is_aged(reading, items.end)
    {
        NameKind::Place
    } else if whole.contains(|c: char| c.is_ascii_digit())
        // Facebook Indonesia
        || whole.rsplit_once(' ').is_some_and(|(firm, land)| {
            gazetteer::country(land).is_some() && gazetteer::institution(firm).is_some()
        })
        || gazetteer::institution(whole).is_some()
        || last_role.is_none() && whole.split(' ').any(is_short_name)
        || is_site(whole)
    {
        NameKind::Body
    } else {
        NameKind::Person
    };
    Some(Name { prefix: run.start..start, items, kind })
}

/// "Oslo Salmon Fair (OSF)": a name with its initials in brackets, which no person's has.
fn is_shortened(reading: &Reading<'_>, name: &Range<usize>) -> bool {
    let short = reading.word(name.end + 1);
    let brackets = reading.is_word(name.end, &["("]) && reading.is_word(name.end + 2, &[")"]);
    brackets && name.len() > 2 && is_short_name(short) && {
        let initials: String = name.clone().filter_map(|i| reading.word(i).chars().next()).collect();
        initials.contains(short)
    }
}

/// Those whom counties, hospitals and universities are named after.
fn is_throne(word: &str) -> bool {
    matches!(word, "King" | "Queen" | "Prince" | "Princess")
}

/// Words of the portfolios of one office, at most.
const LISTED: usize = 10;

/// "Fatima, 31, …": an age, which no place has.
fn is_aged(reading: &Reading<'_>, end: usize) -> bool {
    let age = reading.is_word(end, &[","]) && reading.tag(end + 1) == Tag::Number && reading.is_word(end + 2, &[","]);
    age && reading.word(end + 1).parse().is_ok_and(|age: u32| (5..110).contains(&age))
}

/// "Superintendent Karen | Bishop": a run that ends with such a word behind another name, and is not called "the".
fn ends_with_a_surname(reading: &Reading<'_>, low: usize, run: Range<usize>) -> bool {
    let Some(last) = run.end.checked_sub(1).filter(|&last| last > run.start) else { return false };
    let given = last - 1;
    let office = Classes::TITLE.with(Classes::ROLE).with(Classes::BODY);
    let other = reading.span(given..last).of(&reading.article.text);
    lists::SURNAMES.contains(&reading.word(last))
        && reading.tag(given) == Tag::Name
        && !reading.items[given].classes.has(office)
        && !gazetteer::is_demonym(other)
        && gazetteer::place(other).is_none()
        && !(run.start > low && reading.tag(run.start - 1) == Tag::Determiner)
}

/// Whether a word is letters in capitals, as the short names of bodies are: "WHO", "U.N.".
pub(crate) fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 2 && !word.contains(' ') && word.chars().all(|c| !c.is_lowercase())
}

/// Three letters or more in capitals, which no person's name has: "Chinese CDC".
fn is_short_name(word: &str) -> bool {
    is_acronym(word) && word.chars().filter(|c| c.is_alphabetic()).count() > 2
}

/// "Secunia.com": a site, and so no person.
fn is_site(name: &str) -> bool {
    [".com", ".org", ".net"].iter().any(|end| name.ends_with(end))
}

/// Words that titles leave in lower case, of those longer than three letters.
const SMALL: &[&str] =
    &["from", "with", "into", "that", "this", "over", "upon", "about", "between", "their", "your", "than"];

/// Whether the words begin with capitals, as the titles of works and programmes do; single words count.
pub(crate) fn is_title_case(words: &str) -> bool {
    let short = words.split_whitespace().all(|w| w.chars().filter(|c| c.is_alphabetic()).count() <= 3);
    let mut long = words
        .split_whitespace()
        .filter(|w| short || w.chars().filter(|c| c.is_alphabetic()).count() > 3 && !SMALL.contains(w))
        .map(|w| w.trim_start_matches(|c: char| !c.is_alphanumeric()))
        .peekable();
    long.peek().is_some()
        && (!short || words.contains(' '))
        && long.all(|w| w.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
        && words.split_whitespace().count() <= 10
}

/// Whether a quotation is the title of a programme or a work, by its capitals and what stands in front: "told NBC’s
/// “Meet the Press” that …". American papers set the sentence's period inside its marks.
pub(crate) fn names_a_programme(reading: &Reading<'_>, at: usize) -> bool {
    let Some(quotation) = reading.items.get(at).and_then(Item::quotation) else { return false };
    let Some(before) = at.checked_sub(1).filter(|&b| reading.line_of(b) == reading.line_of(at)) else { return false };
    let words = reading.quotations[quotation].inner.of(&reading.article.text).trim_end_matches([',', '.']);
    let owned = reading.tag(before) == Tag::Possessive;
    let behind = owned || reading.is_word(before, lists::PROGRAMMES);
    behind && is_title_case(words) && (owned || words.contains(' ') || words.chars().all(|c| !c.is_lowercase()))
        || reading.is_word(before, &["in", "of", "with", "to", "from", "told", "the", "a", "an", "this"])
            // referred to it as the “…”; chants of “…”
            && !before.checked_sub(1).is_some_and(|i| {
                reading.is_word(i, &["as"])
                    || reading.is_word(before, &["of"]) && reading.items[i].classes.has(Classes::UTTERANCE)
            })
            && !in_headline(reading, at)
            && is_title(words)
}

/// Whether an item stands in a line that is itself written like a title.
fn in_headline(reading: &Reading<'_>, at: usize) -> bool {
    let block = reading.lines.get(reading.line_of(at)).map_or(0, |line| line.block as usize);
    let kind = reading.article.blocks.get(block).map(|b| b.kind);
    block == 0 || matches!(kind, Some(BlockKind::Title | BlockKind::Heading))
}

/// Whether several words are a title beyond doubt: the first, the last and every long one begin with capitals.
fn is_title(words: &str) -> bool {
    let capital = |word: &str| {
        word.trim_start_matches(|c: char| !c.is_alphanumeric())
            .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    };
    let mut all = words.split_whitespace();
    let ends = all.next().is_some_and(capital) && all.next_back().is_some_and(capital);
    ends && is_title_case(words) && !words.contains(['!', '?', ';'])
}

/// The words of a name that tell it apart, in lower case, without periods.
pub(crate) fn key(name: &str) -> Vec<String> {
    name.split(|c: char| c.is_whitespace() || c == '-')
        .map(|word| lower_case(&word.trim_matches(|c: char| !c.is_alphanumeric()).replace(['.', '’', '\''], "")))
        .filter(|word| !word.is_empty() && !matches!(word.as_str(), "jr" | "sr" | "ii" | "iii" | "the"))
        .collect()
}

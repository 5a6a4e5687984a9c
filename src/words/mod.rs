//! What the interface says, in the language that the reader has chosen.
//!
//! English is compiled in, in `list`; the words of the other languages are files of `static/words`, fetched when they
//! are chosen. A line of such a file is the name of a [`Word`] and what it reads in that language, in the order of the
//! English ones. `{0}` stands for what is filled in; where a number decides the form, the forms stand beside each
//! other: `one=1 quote|other={0} quotes`, named as `Intl.PluralRules` names them.

mod intl;
mod language;
mod list;

pub use intl::{countries, country, date, language_name, number, percent};
pub use language::Language;
pub use list::Word;

use std::cell::Cell;

use list::COUNT;

#[derive(Clone, Copy)]
struct Spoken {
    language: Language,
    /// None for English, which each word knows itself.
    words: &'static [&'static str],
}

thread_local! {
    /// All explorers of a page speak one language.
    static SPOKEN: Cell<Spoken> = const { Cell::new(Spoken { language: Language::English, words: &[] }) };
}

/// The language that is spoken.
#[must_use]
pub fn language() -> Language {
    SPOKEN.get().language
}

/// Speaks English.
pub fn speak_english() {
    SPOKEN.set(Spoken { language: Language::English, words: &[] });
}

/// Speaks a language from now on, if `file` has all of its words; says whether it does.
#[must_use]
pub fn speak(language: Language, file: String) -> Spoke {
    // They are needed as long as the page is there. A reader goes to and fro between languages a few times at most.
    let file: &'static str = Box::leak(file.into_boxed_str());
    let words: Vec<&'static str> = file.lines().filter_map(|line| Some(line.split_once(": ")?.1)).collect();
    if words.len() != COUNT {
        return Spoke::No;
    }
    SPOKEN.set(Spoken { language, words: words.leak() });
    Spoke::Yes
}

/// Whether a language could be spoken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoke {
    /// It is.
    Yes,
    /// The one before is.
    No,
}

/// What a word reads.
#[must_use]
pub fn t(word: Word) -> &'static str {
    SPOKEN.get().words.get(word.0.at).copied().unwrap_or(word.0.english)
}

/// What a word reads with these filled in.
#[must_use]
pub fn fill(word: Word, values: &[&str]) -> String {
    filled(t(word), values)
}

/// What a word reads for a number, with the number and these filled in.
#[must_use]
pub fn count(word: Word, n: usize, values: &[&str]) -> String {
    let number = number(n);
    let all: Vec<&str> = std::iter::once(number.as_str()).chain(values.iter().copied()).collect();
    filled(form(t(word), &intl::plural(n)), &all)
}

/// The form for a plural's category.
fn form<'a>(forms: &'a str, category: &str) -> &'a str {
    let of = |name: &str| forms.split('|').find_map(|form| form.strip_prefix(name)?.strip_prefix('='));
    of(category).or_else(|| of("other")).unwrap_or(forms)
}

fn filled(pattern: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(pattern.len() + 16);
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('{') {
        let (place, after) = after.split_once('}').unwrap_or((after, ""));
        text.push_str(before);
        text.push_str(place.parse().ok().and_then(|place: usize| values.get(place).copied()).unwrap_or_default());
        rest = after;
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests;

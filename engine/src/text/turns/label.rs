//! Labels: `MR. SMITH:`, `Ana Ruiz:`, `Q.` in front of what one says.

use super::bare;
use crate::gazetteer;
use crate::lexicon::{Classes, classes};
use crate::span::Span;
use crate::text::letters::lower_case;

/// What stands in front of a turn; spans are inside the block.
pub(super) struct Label {
    /// The name, without what stands in brackets or behind a comma.
    pub(super) span: Span,
    /// What is said.
    pub(super) words: Span,
    /// The last word in lower case, which short and full forms share.
    pub(super) key: String,
    pub(super) sort: Sort,
    /// Whether its form alone says that it is somebody: a title, capitals, a name of two words.
    pub(super) person: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// `Q`
    Asker,
    /// `A`
    Answerer,
    /// `Ana Ruiz (@ana)`
    Handle,
    Name,
}

/// Labels of articles that introduce no speech, by their first or last words in lower case.
const EDITORS: &[&str] = &[
    "also",
    "analysis",
    "background",
    "breaking",
    "caption",
    "claim",
    "comment",
    "conclusion",
    "cons",
    "correction",
    "credit",
    "date",
    "editor",
    "editors",
    "example",
    "exclusive",
    "fact",
    "facts",
    "false",
    "follow",
    "hours",
    "how",
    "image",
    "ingredients",
    "lede",
    "listen",
    "live",
    "location",
    "match",
    "more",
    "myth",
    "next",
    "note",
    "notes",
    "opinion",
    "part",
    "photo",
    "photos",
    "picture",
    "place",
    "price",
    "pros",
    "quote",
    "rating",
    "read",
    "reality",
    "related",
    "result",
    "results",
    "review",
    "ruling",
    "score",
    "source",
    "sources",
    "step",
    "summary",
    "tags",
    "tickets",
    "time",
    "tip",
    "tips",
    "title",
    "topic",
    "topics",
    "transcript",
    "true",
    "truth",
    "tweet",
    "update",
    "updated",
    "venue",
    "verdict",
    "video",
    "warning",
    "watch",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "winner",
    "year",
];

/// No label is longer, in bytes.
const LONGEST: usize = 80;

/// The label of a block, if it has one that could be a speaker's.
pub(super) fn read(block: &str) -> Option<Label> {
    let front = block.len() - block.trim_start_matches(['•', '-', '*', '·', ' ']).len();
    let rest = &block[front..];
    if let Some(label) = letter(rest, front) {
        return Some(label);
    }
    let colon = rest.char_indices().take_while(|(at, _)| *at < LONGEST).find(|&(_, c)| c == ':')?.0;
    let behind = &rest[colon + 1..];
    if !behind.is_empty() && !behind.starts_with(char::is_whitespace) {
        return None;
    }
    let words = behind.trim_start();
    // marks are read as marks
    if words.starts_with(['“', '"', '«', '„', '‘']) || words.starts_with("''") || words.starts_with("``") {
        return None;
    }
    let whole = &rest[..colon];
    let handle = whole.strip_prefix('@').is_some_and(|handle| !handle.contains(char::is_whitespace))
        || whole.contains("(@") && whole.ends_with(')');
    let name = whole.split(['(', ',']).next().unwrap_or(whole).trim_end();
    let name = if name.is_empty() { whole.trim_matches(['(', ')']) } else { name };
    let start = block.len() - words.len();
    let at = front + whole.find(name).unwrap_or_default();
    let label = |sort, person| Label {
        span: Span::new(at, at + name.len()),
        words: Span::new(start, block.len()),
        key: lower_case(name.split_whitespace().next_back().map(bare).unwrap_or_default()),
        sort,
        person,
    };
    if name.eq_ignore_ascii_case("question") || name.eq_ignore_ascii_case("interviewer") {
        return Some(label(Sort::Asker, true));
    }
    if name.eq_ignore_ascii_case("answer") || name.eq_ignore_ascii_case("interviewee") {
        return Some(label(Sort::Answerer, true));
    }
    if handle {
        return Some(label(Sort::Handle, true));
    }
    person(name).map(|person| label(Sort::Name, person))
}

/// `Q: …`, `A. …`
fn letter(rest: &str, front: usize) -> Option<Label> {
    let sort = match rest.as_bytes() {
        [b'Q', b':' | b'.', b' ', ..] => Sort::Asker,
        [b'A', b':' | b'.', b' ', ..] => Sort::Answerer,
        _ => return None,
    };
    let words = rest[2..].trim_start();
    let end = front + rest.len();
    Some(Label {
        span: Span::new(front, front + 1),
        words: Span::new(end - words.len(), end),
        key: lower_case(&rest[..1]),
        sort,
        person: true,
    })
}

/// Whether the words can name a speaker, and if so whether they can name nothing else.
fn person(name: &str) -> Option<bool> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let first = lower_case(bare(words.first()?));
    let last = lower_case(bare(words.last()?));
    let editor = [&first, &last].into_iter().any(|word| EDITORS.binary_search(&word.as_str()).is_ok());
    let named = |word: &&str| {
        word.starts_with(|c: char| c.is_uppercase() || c == '@')
            || matches!(*word, "de" | "van" | "von" | "bin" | "al" | "da" | "der" | "la")
    };
    let letters = last.chars().filter(|c| c.is_alphabetic()).count();
    if editor
        || words.len() > 5
        || letters < 2
        || !words.iter().all(named)
        || classes(&last).has(Classes::TIME)
        || words.iter().any(|word| word.ends_with(['.', '?', '!']) && word.len() > 6)
        || gazetteer::place(name).is_some()
    {
        return None;
    }
    let of_people = Classes::TITLE.with(Classes::ROLE).with(Classes::PEOPLE);
    let titled = words.iter().any(|word| classes(word).has(of_people));
    let capitals = !name.chars().any(char::is_lowercase);
    Some(titled || capitals || words.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_editors_labels_is_sorted() {
        assert!(EDITORS.is_sorted());
    }

    #[test]
    fn a_label_is_a_name_in_front_of_a_colon() {
        let name = |block: &str| read(block).map(|label| label.span.of(block).to_owned());
        assert_eq!(name("MR. LIND: Yes.").as_deref(), Some("MR. LIND"));
        assert_eq!(name("• Ana Ruiz (Labour): Yes.").as_deref(), Some("Ana Ruiz"));
        assert_eq!(name("BO LIND, CNN: Why?").as_deref(), Some("BO LIND"));
        assert_eq!(name("@ana: Yes.").as_deref(), Some("@ana"));
        assert_eq!(name("It began at 9:30 in the hall."), None);
        assert_eq!(name("They had one wish: to sleep."), None);
        assert_eq!(name("Ana Ruiz: “Yes.”"), None);
    }
}

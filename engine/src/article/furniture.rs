//! What stands around the prose: title, date, a dek that the first paragraph repeats, credits.

use super::{Article, Block, BlockKind};
use crate::lexicon::{Classes, classes};
use crate::text::letters::{lower, lower_case};

/// How lines begin that say who helped, or who owns what; in lower case, behind any dash or bracket.
const CREDITS: &[&str] = &[
    "with assistance from",
    "updates with",
    "©",
    "copyright",
    "reporting by",
    "additional reporting",
    "editing by",
    "writing by",
    "all rights reserved",
    "this article was originally",
    "this story was originally",
    "this article has been adapted",
    "this article originally",
    "this material may not",
    "this document is subject to copyright",
    "photo by",
    "photo:",
    "photograph:",
    "image:",
    "image credit",
    "getty images",
    "corrections:",
    "citation:",
    "to contact the reporter",
    "to contact the editor",
    "the associated press contributed",
    "associated press writers",
    "with files from",
    "with reporting by",
];

/// How lines begin that lead elsewhere.
const NOTICES: &[&str] = &[
    "more stories like this",
    "follow us",
    "sign up for",
    "sign up to",
    "subscribe to",
    "get the latest",
    "get our",
    "read more",
    "read also",
    "also read",
    "see also",
    "see more:",
    "explore further",
    "click here",
    "related:",
    "[related:",
    "related stories",
    "related articles",
    "related topics",
    "recommended stories",
    "recommended for you",
    "you may also like",
    "don't miss",
    "don’t miss",
    "most popular",
    "popular on",
    "trending now",
    "more great",
    "advertisement",
    "before it's here, it's on",
    "before it’s here, it’s on",
    "share this",
    "like this story?",
    "if you enjoyed this",
    "have a tip?",
    "for more news",
    "tags:",
    "topics:",
    "タグ:",
    "lire aussi",
    "à lire aussi",
    "lesen sie auch",
    "mehr zum thema",
    "lea también",
    "leia também",
    "leggi anche",
    "lees ook",
];

/// Whole lines that lead elsewhere.
const LABELS: &[&str] = &[
    "advert",
    "advertising",
    "comments",
    "more",
    "newsletter",
    "photo gallery",
    "related",
    "share",
    "tags",
    "topics",
    "back to gallery",
    "see full gallery",
];

/// Of the starts above, those with which a sentence may begin as well: only a short line is furniture by them.
const WORDS: &[&str] = &[
    "advertisement",
    "copyright",
    "editing by",
    "follow us",
    "get our",
    "get the latest",
    "getty images",
    "most popular",
    "popular on",
    "read more",
    "reporting by",
    "share this",
    "with assistance from",
    "writing by",
];

/// From so many bytes on, a line is more than a notice that begins with one of those.
const SENTENCE: usize = 200;

/// Tells title, date, dek and credits from paragraphs.
pub(super) fn classify(article: &mut Article) {
    let mut blocks = std::mem::take(&mut article.blocks);
    let text = article.text.as_str();
    let words = |block: &Block| block.span.of(text);
    for block in &mut blocks {
        if is_credit(block.span.of(text)) {
            block.kind = BlockKind::Credit;
        }
    }
    let mut first = 0;
    if blocks.first().is_some_and(|block| block.kind == BlockKind::Title) {
        first = 1;
    } else if let [title, next, ..] = &mut blocks[..]
        && article.title.is_none()
        && title.kind == BlockKind::Paragraph
        && is_title(title.span.of(text), next.span.of(text))
    {
        title.kind = BlockKind::Title;
        article.title = Some(title.span.of(text).to_owned());
        first = 1;
    }
    if first == 1
        && let Some(block) = blocks.get_mut(1).filter(|block| is_date(block.span.of(text)))
    {
        block.kind = BlockKind::Date;
        article.date = Some(block.span.of(text).to_owned());
        first = 2;
    }
    if let [dek, paragraph, ..] = &blocks[first..]
        && dek.kind == BlockKind::Paragraph
        && repeats(words(dek), words(paragraph))
    {
        article.dek = Some(words(dek).to_owned());
        blocks[first].kind = BlockKind::Dek;
    }
    article.blocks = blocks;
}

/// Whether a line is one of the credits, appeals and notices that news sites put around the prose.
pub(super) fn is_credit(line: &str) -> bool {
    let line = bare(line);
    // No notice is as long as a paragraph.
    line.len() < 400
        && (begins(line, CREDITS) || begins(line, NOTICES) || line.ends_with("contributed to this report."))
}

/// Whether what is listed under a line is other articles.
pub(super) fn leads_elsewhere(line: &str) -> bool {
    let line = bare(line);
    line.len() < 60 && (begins(line, NOTICES) || is_label(line))
}

fn is_label(line: &str) -> bool {
    line.len() < 30 && LABELS.contains(&lower_case(line).trim_end_matches([':', '.']))
}

/// Whether a line of a page leads elsewhere, counts pictures or names their owners: a reader would not call it the
/// article.
pub(super) fn is_notice(line: &str) -> bool {
    let line = bare(line);
    line.len() < 400
        && (begins(line, NOTICES) || is_caption(line) || is_contact(line) && !is_told(line) || is_label(line))
}

fn bare(line: &str) -> &str {
    line.trim_start_matches(['–', '—', '-', '(', '*', ' '])
}

fn begins(line: &str, starts: &[&str]) -> bool {
    let letter = |text: &str| text.chars().next().map(lower);
    let first = letter(line);
    starts.iter().filter(|start| letter(start) == first).any(|start| {
        // Every line is asked for every start: only letters beyond ASCII are worth a copy.
        let begin = line
            .get(..start.len())
            .filter(|begin| begin.eq_ignore_ascii_case(start) || !begin.is_ascii() && lower_case(begin) == *start);
        begin.is_some_and(|begin| {
            let rest = &line[begin.len()..];
            let is_whole = !begin.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric);
            // What stands behind a label is told elsewhere: "Read more: ‘We wait,’ she said".
            let is_label = begin.ends_with(':') || rest.starts_with(':');
            is_whole && (is_label || !(line.len() >= SENTENCE && WORDS.contains(start) || is_told(line)))
        })
    })
}

/// Whether somebody says something in a line: "Copyright law “is a mess,” said Ann Lee."
fn is_told(line: &str) -> bool {
    let is_cue = |word: &str| matches!(word, "said" | "says" | "told");
    let asserts = |word: &str| {
        let class = classes(word);
        class.has(Classes::SAY.with(Classes::TELL).with(Classes::ASK)) && class.has(Classes::PAST)
    };
    let mut words = line.split(|c: char| !c.is_alphanumeric());
    if line.contains(['“', '”', '"', '«', '„']) {
        words.any(|word| is_cue(word) || asserts(word))
    } else {
        line.ends_with(['.', '!', '?']) && words.any(is_cue)
    }
}

/// "Image 2 of 5", or a picture's owner in the form that agencies ask for: "© Reuters / A. B.", "A. B./Getty Images".
fn is_caption(line: &str) -> bool {
    const OWNERS: &[&str] =
        &["©", "/Getty", "/ Getty", "via Getty", "/AFP", "/ AFP", "/Reuters", "/ Reuters", "/AP)", "REUTERS/"];
    let words: Vec<&str> = line.split_whitespace().collect();
    let counts = matches!(words[..], ["Image" | "Photo" | "Slide", _, "of" | "/", _]);
    counts || line.len() < 300 && OWNERS.iter().any(|owner| line.contains(owner))
}

/// How to write to somebody, or where to follow them.
fn is_contact(line: &str) -> bool {
    let lower = lower_case(line);
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    line.contains('@') && has(&["follow ", "email ", "e-mail ", "contact ", "reached at"])
        || has(&["newsletter", "your inbox"]) && has(&["sign up", "subscrib", "delivered"])
        || lower.contains("click here")
}

/// Whether a line in front of the article says who wrote it.
pub(super) fn is_byline(line: &str) -> bool {
    let is_by = line.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
    is_by && line.len() < 80 && !line.ends_with('.')
}

/// A short line without a full stop, in front of something longer, of a date or of who wrote it.
fn is_title(line: &str, next: &str) -> bool {
    let words = line.split_whitespace().count();
    let ends_sentence = line.ends_with(['.', ':', ',', '”', '"', ';']);
    (2..=22).contains(&words)
        && !ends_sentence
        && (next.len() > line.len() || is_date(next) || is_byline(next))
        && !line.starts_with(['“', '"', '‘', '—', '-'])
}

/// A line that is a date: a month or a weekday, a number, and little else.
pub(super) fn is_date(line: &str) -> bool {
    let words: Vec<&str> = line.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let time = words.iter().any(|w| classes(w).has(Classes::TIME));
    words.len() <= 7 && time && line.bytes().any(|b| b.is_ascii_digit()) && !line.ends_with('.')
}

/// Whether the paragraph begins with the dek's words, a dateline in front aside.
fn repeats(dek: &str, paragraph: &str) -> bool {
    let dek = dek.trim().trim_end_matches('.');
    dek.split_whitespace().count() >= 6 && paragraph.find(dek).is_some_and(|at| at < 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_says_is_no_credit_however_it_begins() {
        for line in [
            "Copyright law “is a mess,” said Ann Lee, a lawyer.",
            "Copyright law is a mess, said Ann Lee.",
            "Copyrighted songs were played, and nobody paid.",
            "Advertisements for gin “are everywhere,” said Ann Lee.",
            "Get our children home, said Ann Lee. “We want them back.”",
            "Read more slowly, Ann Lee told them.",
            "“Click here,” the mail said.",
        ] {
            assert!(!is_credit(line) && !is_notice(line), "{line}");
        }
        let long = "Copyright law was written when nobody had a machine that copies a book in a minute, ".repeat(3);
        assert!(!is_credit(&long));
    }

    #[test]
    fn credits_and_notices_are_furniture() {
        for line in [
            "Copyright 2019 The Daily Paper. All rights reserved. This material may not be published or broadcast.",
            "©2019 Paper",
            "(Updates with the minister’s reply.)",
            "Advertisement",
            "Read more: ‘We wait,’ said the minister.",
            "Photo: Ann Lee, who “cannot wait,” she said.",
            "Follow us on Twitter",
            "Reporting by Ann Lee in Paris; Editing by Bo Lind.",
            "The Agency contributed to this report.",
        ] {
            assert!(is_credit(line), "{line}");
        }
        assert!(is_notice("Click here for more."));
    }
}

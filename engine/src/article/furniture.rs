//! What stands around the prose: title, date, a dek that the first paragraph repeats, credits.

use super::{Article, Block, BlockKind};

/// How lines begin that are not the article's prose; in lower case, behind any dash or bracket.
const CREDITS: &[&str] = &[
    "with assistance from",
    "updates with",
    "more stories like this",
    "©",
    "copyright",
    "reporting by",
    "additional reporting",
    "editing by",
    "writing by",
    "all rights reserved",
    "follow us",
    "sign up for",
    "subscribe to",
    "read more",
    "read also",
    "also read",
    "related:",
    "related stories",
    "advertisement",
    "this article was originally",
    "this story was originally",
    "this article has been adapted",
    "this article originally",
    "this material may not",
    "photo by",
    "photo:",
    "image:",
    "getty images",
    "share this",
    "click here",
    "corrections:",
    "to contact the reporter",
    "to contact the editor",
    "before it's here, it's on",
    "before it’s here, it’s on",
    "the associated press contributed",
    "associated press writers",
    "with files from",
    "with reporting by",
    "for more news",
];

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
    } else if let [title, next, ..] = &mut blocks[..] {
        if article.title.is_none()
            && title.kind == BlockKind::Paragraph
            && is_title(title.span.of(text), next.span.of(text))
        {
            title.kind = BlockKind::Title;
            article.title = Some(title.span.of(text).to_owned());
            first = 1;
        }
    }
    if first == 1 {
        if let Some(block) = blocks.get_mut(1).filter(|block| is_date(block.span.of(text))) {
            block.kind = BlockKind::Date;
            article.date = Some(block.span.of(text).to_owned());
            first = 2;
        }
    }
    if let [dek, paragraph, ..] = &blocks[first..] {
        if dek.kind == BlockKind::Paragraph && repeats(words(dek), words(paragraph)) {
            article.dek = Some(words(dek).to_owned());
            blocks[first].kind = BlockKind::Dek;
        }
    }
    article.blocks = blocks;
}

/// Whether a line is one of the credits, appeals and notices that news sites put around the prose.
pub(super) fn is_credit(line: &str) -> bool {
    let line = line.trim_start_matches(['–', '—', '-', '(', '[', '*', ' ']);
    // no notice is as long as a paragraph
    line.len() < 400
        && CREDITS.iter().any(|start| {
            line.get(..start.len())
                .is_some_and(|begin| begin.to_lowercase() == *start || begin.eq_ignore_ascii_case(start))
        })
}

/// A short line without a full stop, in front of something longer.
fn is_title(line: &str, next: &str) -> bool {
    let words = line.split_whitespace().count();
    let ends_sentence = line.ends_with(['.', ':', ',', '”', '"', ';']);
    (2..=22).contains(&words)
        && !ends_sentence
        && (next.len() > line.len() || is_date(next))
        && !line.starts_with(['“', '"', '‘', '—', '-'])
}

/// A line that is a date: a month or a weekday, a number, and little else.
fn is_date(line: &str) -> bool {
    let words: Vec<&str> = line.split([' ', ',']).filter(|w| !w.is_empty()).collect();
    let time = words.iter().any(|w| crate::lexicon::classes(w).has(crate::lexicon::Classes::TIME));
    words.len() <= 7 && time && line.bytes().any(|b| b.is_ascii_digit()) && !line.ends_with('.')
}

/// Whether the paragraph begins with the dek's words, a dateline in front aside.
fn repeats(dek: &str, paragraph: &str) -> bool {
    let dek = dek.trim().trim_end_matches('.');
    dek.split_whitespace().count() >= 6 && paragraph.find(dek).is_some_and(|at| at < 60)
}

//! Which blocks of a saved page are its article.
//!
//! A library (one natively, another in the browser) has looked for the article's text. Here that text is found again
//! among the page's own blocks, which know what they are; what a reader would not call the article is left out.

use crate::text::letters::lower_case;
use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap, FxHashSet};

use super::html::Found;
use super::metadata::Claims;
use super::{Article, BlockKind, Builder, furniture};

/// Whether the source of HTML is of a whole page and not of an article alone.
#[must_use]
pub fn is_page(source: &str) -> bool {
    ["<html", "<body", "<head>", "<title"]
        .iter()
        .any(|tag| source.as_bytes().windows(tag.len()).any(|part| part.eq_ignore_ascii_case(tag.as_bytes())))
}

/// Makes an article of those `blocks` of a page whose words are in `extracted`, a text with a block a line.
#[must_use]
pub fn article(blocks: &[Found], extracted: &str, mut claims: Claims) -> Article {
    let headlines = blocks.iter().filter(|block| block.kind == BlockKind::Title).count();
    let titles = claims.lower("title");
    let is_titled = |headline: &str| {
        let headline = lower_case(headline);
        titles.iter().any(|title| title.contains(&headline))
    };
    for block in blocks {
        match block.kind {
            // A page may have the name of its section as a headline too.
            BlockKind::Title => {
                let name = if headlines == 1 || is_titled(&block.text) { "h1" } else { "headline" };
                claims.add(name, &block.text);
            }
            BlockKind::Byline => claims.add("byline", &block.text),
            BlockKind::Date => claims.add("time", block.datetime.as_deref().unwrap_or(&block.text)),
            _ => {}
        }
    }
    let mut builder = Builder::new();
    claims.complete(builder.metadata());
    let title = builder.metadata().title.clone();
    if let Some(title) = &title {
        builder.block(BlockKind::Title, title);
    }
    let dek = builder.metadata().dek.clone().unwrap_or_default();
    let body = body(blocks, extracted, title.as_deref().unwrap_or_default(), &dek);
    if let Some((_, dek)) = body.iter().find(|(kind, _)| *kind == BlockKind::Dek) {
        builder.metadata().dek = Some((*dek).to_owned());
    }
    for (kind, text) in body {
        builder.block(kind, text);
    }
    let mut article = builder.finish();
    furniture::classify(&mut article);
    article
}

/// The blocks of the article.
fn body<'a>(blocks: &'a [Found], extracted: &'a str, title: &str, dek: &str) -> Vec<(BlockKind, &'a str)> {
    let known = Known::new(extracted);
    let is_known: Vec<bool> = blocks.iter().map(|block| known.has(&block.text)).collect();
    let long = |(block, known): (&Found, &bool)| *known && block.text.len() >= LONG;
    let first = blocks.iter().zip(&is_known).position(long).unwrap_or(0);
    let end = blocks.iter().zip(&is_known).rposition(long).map_or(blocks.len(), |at| at + 1);
    let chosen: Vec<&Found> =
        (first..end).filter(|&at| is_known[at] || is_between(blocks, &is_known, at)).map(|at| &blocks[at]).collect();
    let found: usize = chosen.iter().map(|block| block.text.len()).sum();
    let wanted: usize = extracted.split_whitespace().map(|word| word.len() + 1).sum();
    if found * 10 < wanted * 6 {
        // The page does not show the text that it holds for readers like the library.
        return extracted.lines().map(|line| (BlockKind::Paragraph, line)).collect();
    }
    let beside: usize = chosen.iter().filter(|block| block.aside).map(|block| block.text.len()).sum();
    let (title, dek) = (words(title), words(dek));
    let mut lines: Vec<(BlockKind, &str)> = Vec::new();
    // Whether no paragraph has come yet.
    let mut before = true;
    let mut is_listing_others = false;
    let mut seen = FxHashMap::<u64, usize>::default();
    for block in chosen {
        let words = words(&block.text);
        let times = seen.entry(FxBuildHasher.hash_one(&words)).or_default();
        *times += 1;
        let is_repeated = block.text.len() >= LONG
            && *times > known.lines.get(&FxBuildHasher.hash_one(&words)).copied().unwrap_or(1).max(1);
        // What is listed under "Related stories" is of them.
        if block.kind != BlockKind::ListItem {
            is_listing_others = furniture::leads_elsewhere(&block.text);
        }
        if is_repeated || is_listing_others || words == title || block.aside && beside * 3 < found || is_notice(block) {
            continue;
        }
        if is_date(&block.text) {
            continue;
        }
        let kind = match block.kind {
            BlockKind::Title if before => continue,
            BlockKind::Paragraph if before && furniture::is_byline(&block.text) => continue,
            BlockKind::Title => BlockKind::Heading,
            BlockKind::Heading if before && words == dek => BlockKind::Dek,
            kind => kind,
        };
        before &= kind != BlockKind::Paragraph;
        lines.push((kind, &block.text));
    }
    // A heading with nothing under it led elsewhere.
    while lines.last().is_some_and(|(kind, _)| *kind == BlockKind::Heading) {
        lines.pop();
    }
    lines
}

/// Whether a block that the library passed over belongs to the article as what stands before and after it does: a
/// quotation, mostly.
fn is_between(blocks: &[Found], known: &[bool], at: usize) -> bool {
    let block = &blocks[at];
    let neighbour = |at: Option<usize>| at.and_then(|at| known.get(at)) == Some(&true);
    let is_surrounded = || neighbour(at.checked_sub(1)) && neighbour(at.checked_add(1));
    !block.aside
        && !block.is_link()
        && match block.kind {
            BlockKind::BlockQuotation => true,
            BlockKind::ListItem => block.text.len() >= LONG && is_surrounded(),
            _ => is_surrounded(),
        }
}

/// Whether a block does not belong to what the article says.
fn is_notice(block: &Found) -> bool {
    block.is_link() && block.text.len() > 20 || furniture::is_notice(&block.text)
}

/// Whether a line is a date in figures: "11/20/2019 01:14 PM".
fn is_numeric_date(line: &str) -> bool {
    let is_part =
        |word: &str| matches!(word, "AM" | "PM") || word.bytes().all(|b| b.is_ascii_digit() || b"/.:-".contains(&b));
    line.len() >= 8 && line.split_whitespace().all(is_part)
}

/// Whether a line says when the article was published, and nothing else.
fn is_date(line: &str) -> bool {
    const STARTS: &[&str] =
        &["published", "first published", "updated", "last updated", "last modified", "posted on", "posted:"];
    let lower = lower_case(line);
    line.len() < 80
        && line.as_bytes().windows(4).any(|part| part.iter().all(u8::is_ascii_digit))
        && (STARTS.iter().any(|start| lower.starts_with(start)) || is_numeric_date(line) || furniture::is_date(line))
}

/// From so many bytes on, a block shows where the article is.
const LONG: usize = 50;

/// What the library took for the article: its lines, and its runs of four words.
struct Known {
    lines: FxHashMap<u64, usize>,
    runs: FxHashSet<u64>,
}

impl Known {
    fn new(extracted: &str) -> Self {
        let mut lines = FxHashMap::default();
        for line in extracted.lines() {
            *lines.entry(FxBuildHasher.hash_one(words(line))).or_default() += 1;
        }
        // A library may break a line where a link or a picture was.
        let runs = words(extracted).windows(RUN).map(|run| FxBuildHasher.hash_one(run)).collect();
        Self { lines, runs }
    }

    /// Whether a block is in it: most of its runs, or, of a short one, a whole line.
    fn has(&self, block: &str) -> bool {
        let words = words(block);
        if words.is_empty() {
            return false;
        }
        let runs = words.len().saturating_sub(RUN - 1);
        let hits = words.windows(RUN).filter(|&run| self.runs.contains(&FxBuildHasher.hash_one(run))).count();
        self.lines.contains_key(&FxBuildHasher.hash_one(&words)) || runs > 0 && hits * 4 >= runs * 3
    }
}

const RUN: usize = 4;

/// The words of a text, each as a number: letters and digits, case aside. Where a script sets no spaces, each
/// character is a word.
fn words(text: &str) -> Vec<u64> {
    let mut words = Vec::new();
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if word.chars().any(has_no_spaces) {
            words.extend(word.chars().map(|c| FxBuildHasher.hash_one(c)));
        } else {
            words.push(FxBuildHasher.hash_one(lower_case(word)));
        }
    }
    words
}

/// Chinese and Japanese characters.
fn has_no_spaces(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: &str = "The first paragraph is long enough to show where the article is.";
    const TWO: &str = "The second one is as well, and it is the last one of this article.";

    fn found(kind: BlockKind, text: &str) -> Found {
        Found { kind, text: text.to_owned(), linked: 0, aside: false, datetime: None }
    }

    fn texts(blocks: &[Found], extracted: &str) -> Vec<(BlockKind, String)> {
        let article = article(blocks, extracted, Claims::new());
        article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text).to_owned())).collect()
    }

    fn paragraphs(of: &[&str]) -> Vec<Found> {
        of.iter().map(|text| found(BlockKind::Paragraph, text)).collect()
    }

    #[test]
    fn blocks_that_the_library_found_are_the_article() {
        let blocks =
            paragraphs(&["Menu", ONE, "Share", TWO, "Another story altogether, which is long too, beneath it."]);
        let extracted = format!("{ONE}\nShare\n{TWO}");
        let expected = [ONE, TWO].map(|text| (BlockKind::Paragraph, text.to_owned()));
        assert_eq!(texts(&blocks, &extracted), expected);
    }

    #[test]
    fn a_quotation_between_paragraphs_is_the_article_s_though_the_library_passed_it_over() {
        let mut blocks = paragraphs(&[ONE, "", TWO]);
        blocks[1] = found(BlockKind::BlockQuotation, "“Nobody asked me.”");
        assert_eq!(texts(&blocks, &format!("{ONE}\n{TWO}"))[1].0, BlockKind::BlockQuotation);
    }

    #[test]
    fn what_is_listed_under_related_stories_is_not_the_article() {
        let mut blocks = paragraphs(&[ONE, "", "", TWO]);
        blocks[1] = found(BlockKind::Heading, "Related stories");
        blocks[2] = found(BlockKind::ListItem, "A town that is older than its river");
        let all: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(texts(&blocks, &all.join("\n")).len(), 2);
    }

    #[test]
    fn a_repeated_block_is_kept_as_often_as_the_library_found_it() {
        let blocks = paragraphs(&[ONE, TWO, ONE]);
        assert_eq!(texts(&blocks, &format!("{ONE}\n{TWO}")).len(), 2);
        assert_eq!(texts(&blocks, &format!("{ONE}\n{TWO}\n{ONE}")).len(), 3);
    }

    #[test]
    fn a_text_that_the_page_does_not_show_is_taken_from_the_library() {
        assert_eq!(texts(&paragraphs(&["Menu"]), &format!("{ONE}\n{TWO}")).len(), 2);
    }

    #[test]
    fn characters_without_spaces_between_them_are_words() {
        assert_eq!(words("日本 is").len(), 3);
    }
}

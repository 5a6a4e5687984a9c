//! What is asked of `html.rs`.

use super::*;

/// Reports `(tag, class, words)` as elements side by side.
fn read(elements: &[(&str, &str, &str)]) -> Vec<Found> {
    let mut reader = Reader::new();
    for (tag, class, words) in elements {
        if reader.open(tag, &|name| (name == "class" && !class.is_empty()).then(|| (*class).to_owned())) {
            reader.text(words);
            reader.close();
        }
    }
    reader.blocks()
}

#[test]
fn words_within_a_line_stay_in_it_and_blocks_end_it() {
    let blocks = read(&[("b", "", "One "), ("x-own", "", "two"), ("p", "", " three\n four"), ("a", "", "five")]);
    let words: Vec<_> = blocks.iter().map(|block| (block.text.as_str(), block.is_link())).collect();
    assert_eq!(words, [("One two", false), ("three four", false), ("five", true)]);
}

#[test]
fn what_stands_beside_the_article_is_known_by_its_names() {
    let blocks = read(&[("div", "box related-links", "A"), ("p", "story", "B"), ("blockquote", "social", "C")]);
    assert_eq!(blocks.iter().map(|block| block.aside).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn an_author_within_a_sentence_is_no_byline() {
    let kinds = |elements| read(elements).iter().map(|block| block.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&[("span", "author", "Ann Ask")]), [BlockKind::Byline]);
    assert_eq!(kinds(&[("i", "", "It is by "), ("span", "author", "Ann Ask")]), [BlockKind::Paragraph]);
}

#[test]
fn nobody_reads_deeper_than_browsers() {
    let mut reader = Reader::new();
    let depth = (0..DEEPEST * 2).take_while(|_| reader.open("div", &|_| None)).count();
    assert_eq!(depth, DEEPEST);
}

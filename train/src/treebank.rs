//! Treebanks in CoNLL-U: the text of each sentence, with a tag for each of the engine's tokens.

use std::cmp::Ordering;
use std::fs::File;
use std::io::Read;
use std::ops::Range;
use std::path::Path;

use sayso_engine::text::tags::Tag;
use sayso_engine::text::tags::form::forms;
use sayso_engine::text::tokens::{Token, TokenKind, tokens};

/// A sentence that people have tagged.
#[derive(Clone)]
pub(crate) struct Sentence {
    /// The document that it is from, `GUM_news_clock`.
    pub document: String,
    pub text: String,
    pub tokens: Vec<Token>,
    pub tags: Vec<Tag>,
}

/// A word as the treebank splits the text.
struct Word {
    range: Range<usize>,
    tag: Tag,
    is_hyphen: bool,
}

/// Reads a gzipped treebank.
pub(crate) fn read(path: &Path) -> std::io::Result<Vec<Sentence>> {
    let mut raw = String::new();
    flate2::read::MultiGzDecoder::new(File::open(path)?).read_to_string(&mut raw)?;
    let mut document = "";
    let mut out = Vec::new();
    for block in raw.split("\n\n") {
        let comment = |name: &str| block.lines().find_map(|line| line.strip_prefix(name));
        document = comment("# newdoc id = ").unwrap_or(document);
        let Some(text) = comment("# text = ") else { continue };
        let Some(words) = words(block, text) else { continue };
        let tokens = tokens(text);
        let tags = align(text, &tokens, &words);
        out.push(Sentence { document: document.to_owned(), text: text.to_owned(), tokens, tags });
    }
    Ok(out)
}

/// The words of a sentence with their places in its text; `None` if they do not spell it.
fn words(block: &str, text: &str) -> Option<Vec<Word>> {
    let mut out: Vec<Word> = Vec::new();
    let mut at = 0;
    // Of a token of several words ("don't"): the number of its last word, and where it ends.
    let mut joined = (0, 0);
    for line in block.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (id, form, _, universal, penn) =
            (columns.next()?, columns.next()?, columns.next()?, columns.next()?, columns.next()?);
        let features = columns.next()?;
        if id.contains('.') {
            continue;
        }
        let start = at + text[at..].len() - text[at..].trim_start().len();
        if let Some((_, last)) = id.split_once('-') {
            text[start..].starts_with(form).then_some(())?;
            at = start;
            joined = (last.parse().ok()?, start + form.len());
            continue;
        }
        let id: usize = id.parse().ok()?;
        let end = match id.cmp(&joined.0) {
            // The words of a contraction may be spelled in full; their lengths still tell where it parts.
            Ordering::Less => {
                let rest = &text[start..joined.1];
                start + rest.char_indices().nth(form.chars().count()).map_or(rest.len(), |(i, _)| i)
            }
            Ordering::Equal => joined.1,
            Ordering::Greater => text[start..].starts_with(form).then_some(start + form.len())?,
        };
        at = end;
        let is_hyphen = penn == "HYPH" || form == "-";
        out.push(Word { range: start..end, tag: tag(form, universal, penn, features), is_hyphen });
    }
    settle_prepositions(&mut out, text);
    Some(out)
}

/// The tag that a word's annotation comes to.
fn tag(form: &str, universal: &str, penn: &str, features: &str) -> Tag {
    match penn {
        "NNP" | "NNPS" => return Tag::Name,
        "VBD" | "VBZ" | "VBP" | "MD" => return Tag::Finite,
        "VB" => return Tag::Base,
        "VBN" => return Tag::Participle,
        "WDT" | "WP" | "WP$" | "WRB" => return Tag::Relative,
        "POS" => return Tag::Possessive,
        "TO" => return Tag::To,
        "PRP$" => return Tag::Determiner,
        _ => {}
    }
    match universal {
        "NOUN" => Tag::Noun,
        "PROPN" => Tag::Name,
        "PRON" => Tag::Pronoun,
        "DET" => Tag::Determiner,
        "ADJ" => Tag::Adjective,
        "ADV" => Tag::Adverb,
        "VERB" | "AUX" if penn == "VBG" || features.contains("VerbForm=Ger") => Tag::Gerund,
        "VERB" | "AUX" if features.contains("VerbForm=Inf") => Tag::Base,
        "VERB" | "AUX" if features.contains("VerbForm=Part") && form.ends_with("ing") => Tag::Gerund,
        "VERB" | "AUX" if features.contains("VerbForm=Part") => Tag::Participle,
        "VERB" | "AUX" => Tag::Finite,
        "ADP" => Tag::Adposition,
        "CCONJ" => Tag::Coordinator,
        "SCONJ" => Tag::Subordinator,
        "NUM" => Tag::Number,
        "PART" if penn == "RB" => Tag::Not,
        "PUNCT" => Tag::Punctuation,
        _ => Tag::Other,
    }
}

/// Prepositions that the treebanks take for clause openers before an `-ing` form ("accused of plotting").
fn settle_prepositions(words: &mut [Word], text: &str) {
    const PREPOSITIONS: [&str; 17] = [
        "about", "against", "at", "besides", "beyond", "by", "despite", "for", "from", "in", "into", "of", "on", "to",
        "through", "with", "without",
    ];
    for i in 1..words.len() {
        let before = &text[words[i - 1].range.clone()];
        let is_gerund = words[i].tag == Tag::Gerund;
        if is_gerund && words[i - 1].tag == Tag::Subordinator && PREPOSITIONS.contains(&before.to_lowercase().as_str())
        {
            words[i - 1].tag = Tag::Adposition;
        }
    }
}

/// Tags for the engine's tokens, from the words that they cover.
fn align(text: &str, tokens: &[Token], words: &[Word]) -> Vec<Tag> {
    let mut out = vec![Tag::Punctuation; tokens.len()];
    // From right to left, as a compound depends on what it stands before.
    for (i, token) in tokens.iter().enumerate().rev() {
        let range = token.span.range();
        let first = words.partition_point(|word| word.range.end <= range.start);
        let covered = words[first..].iter().take_while(|word| word.range.start < range.end);
        let parts: Vec<&Word> = covered.collect();
        let solid: Vec<Tag> = parts.iter().map(|word| word.tag).filter(|&tag| tag != Tag::Punctuation).collect();
        let is_compound = parts.iter().any(|word| word.is_hyphen);
        out[i] = match (solid.as_slice(), solid.last()) {
            (_, None) => Tag::Punctuation,
            (&[only], _) => only,
            (_, Some(_)) if token.span.of(text).eq_ignore_ascii_case("cannot") => Tag::Finite,
            (&[first, ..], Some(&last)) if is_compound => compound(first, last, out.get(i + 1).copied()),
            (_, Some(&last)) => last,
        };
    }
    let mut i = 0;
    forms(text, tokens, &mut String::new(), |form| {
        if let Some(tag) = form.fixed {
            out[i] = tag;
        } else if tokens[i].kind == TokenKind::Punctuation && out[i] != Tag::Possessive {
            out[i] = Tag::Punctuation;
        }
        i += 1;
    });
    out
}

/// The tag of a word with hyphens: what it is before a noun, else its last part's.
fn compound(first: Tag, last: Tag, next: Option<Tag>) -> Tag {
    let before_noun = matches!(next, Some(Tag::Noun | Tag::Name | Tag::Adjective));
    match last {
        Tag::Name | Tag::Number | Tag::Adverb | Tag::Pronoun | Tag::Finite | Tag::Base => last,
        Tag::Participle | Tag::Adjective => Tag::Adjective,
        _ if before_noun => Tag::Adjective,
        Tag::Gerund if first != Tag::Noun => Tag::Gerund,
        _ => Tag::Noun,
    }
}

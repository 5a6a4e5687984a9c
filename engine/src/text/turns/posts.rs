//! Posts and block quotations: signed with a name and a handle, headed by them, or announced by the sentence in front.

use super::{By, Text, Turn, says_i, says_you};
use crate::article::BlockKind;
use crate::lexicon::{Classes, classes};
use crate::span::Span;

/// Dashes in front of a signature.
const DASHES: [char; 2] = ['—', '–'];

/// No name with its handle is longer, in bytes.
const LONGEST_NAME: usize = 80;

pub(super) fn turns(text: Text<'_>, out: &mut Vec<Turn>) {
    let mut found = Vec::new();
    for block in 0..text.blocks().len() {
        let Some(kind) = text.blocks().get(block).map(|b| b.kind) else { continue };
        if !kind.is_explored() || kind == BlockKind::Title || text.words(block).starts_with('<') {
            continue;
        }
        if let Some(turn) = signed(text, block, kind).or_else(|| headed(text, block)) {
            found.push(turn);
        } else {
            announced(text, block, &mut found);
        }
    }
    let mut taken = vec![false; text.blocks().len()];
    for turn in out.iter() {
        taken[turn.block as usize] = true;
    }
    out.extend(found.into_iter().filter(|turn| !taken[turn.block as usize]));
}

/// "I am lost — Ana Ruiz (@ana) March 3", in one block or with the signature in the next.
fn signed(text: Text<'_>, block: usize, kind: BlockKind) -> Option<Turn> {
    let words = text.words(block);
    let start = text.blocks().get(block)?.span.start;
    let (dash, name) = signature(words, kind == BlockKind::BlockQuotation)?;
    let by = By::Label(Span { start: name.start + start, end: name.end + start });
    let said = words[..dash].trim_end();
    if said.is_empty() {
        let before = block.checked_sub(1).filter(|&b| text.is_prose(b) && !is_marked(text.words(b)))?;
        return Some(text.whole(before, by));
    }
    let post = Span { start, end: start + said.len() as u32 };
    (!is_marked(said)).then_some(Turn { words: post, block: block as u32, by })
}

/// Where a signature's dash stands, and the name behind it. A block quotation needs no handle.
fn signature(words: &str, quotation: bool) -> Option<(usize, Span)> {
    let dash = words.rfind(DASHES)?;
    let behind = &words[dash..];
    let name = behind.trim_start_matches(DASHES).trim_start();
    let length = match name.find("(@") {
        Some(handle) if name[handle..].split_whitespace().count() <= 8 => handle,
        None if quotation && name.split_whitespace().count() <= 12 && !name.ends_with(['.', '?', '!']) => {
            name.find([',', '(']).unwrap_or(name.len())
        }
        _ => return None,
    };
    let only = name[..length].trim_end();
    let at = words.len() - name.len();
    (only.starts_with(char::is_uppercase) && only.len() <= LONGEST_NAME).then(|| (dash, Span::new(at, at + only.len())))
}

/// "Ana Ruiz (@ana) · 3h" on a line of its own, and what she posts on the next.
fn headed(text: Text<'_>, block: usize) -> Option<Turn> {
    let words = text.words(block);
    if words.len() > LONGEST_NAME || words.ends_with(['.', '?', '!', ':']) {
        return None;
    }
    let handle = words.find('@').filter(|&at| words[at + 1..].starts_with(char::is_alphanumeric))?;
    let name = words[..handle].trim_end_matches(['(', ' ']);
    let few = words[handle..].split_whitespace().count() <= 6 && name.split_whitespace().count() <= 4;
    let only =
        name.starts_with(char::is_uppercase) && name.split_whitespace().all(|w| w.starts_with(char::is_uppercase));
    let next = block + 1;
    let start = text.blocks().get(block)?.span.start;
    let by = By::Label(Span { start, end: start + name.len() as u32 });
    (few && only && text.is_prose(next) && !is_marked(text.words(next))).then(|| text.whole(next, by))
}

/// "Ruiz wrote:" and the next block; a block quotation with all its blocks.
fn announced(text: Text<'_>, block: usize, out: &mut Vec<Turn>) {
    let words = text.words(block);
    let Some(sentence) = words.strip_suffix(':') else { return };
    let said = Classes::SAY.with(Classes::TELL).with(Classes::MANNER);
    let reports = |word: &&str| {
        let classes = classes(word);
        classes.has(said) && classes.has(Classes::PAST.with(Classes::PRESENT))
    };
    let Some(verb) = sentence.split_whitespace().rev().take(14).find(reports) else { return };
    let writes = ["wrote", "writes", "tweeted", "tweets", "posted", "posts", "reads", "texted"].contains(&verb);
    let is_quotation = |b: usize| text.blocks().get(b).is_some_and(|b| b.kind == BlockKind::BlockQuotation);
    let mut next = block + 1;
    while is_quotation(next) && !is_marked(text.words(next)) {
        out.push(text.whole(next, By::Announced));
        next += 1;
    }
    let words = text.words(next);
    let is_listed = words.starts_with(['•', '-', '*']) || words.starts_with(|c: char| c.is_ascii_digit());
    let paragraph = text.blocks().get(next).is_some_and(|b| b.kind == BlockKind::Paragraph);
    let speaks = writes || says_i(words) || says_you(words);
    if next == block + 1
        && paragraph
        && !is_listed
        && speaks
        && !words.contains(['“', '"', '«', '„', '‘'])
        && !words.contains("''")
    {
        out.push(text.whole(next, By::Announced));
    }
}

/// Whether marks set the words off.
fn is_marked(words: &str) -> bool {
    words.starts_with(['“', '"', '«', '„', '‘', '\'']) || words.starts_with("``")
}

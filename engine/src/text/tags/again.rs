//! Names that are words as well: "Sanders praised …", "Cook said …", told by where the article names them.

use std::ops::Range;

use super::Tag;
use crate::lexicon::FastMap;
use crate::text::letters::lower_case;
use crate::text::tokens::{Token, TokenKind};

/// Tags a capital word that opens a sentence, and stands there by itself, as a name if it is one within another sentence and no
/// word of the article is written the same in lower case.
///
/// One sense per discourse (Gale, Church and Yarowsky, 1992): who is "Mr. Cook" once does not cook further down.
pub(super) fn names_again(text: &str, tokens: &[Token], sentences: &[Range<usize>], tags: &mut [Tag]) {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let capital = |at: usize| tokens[at].kind == TokenKind::Word && word(at).starts_with(char::is_uppercase);
    let mut opening: FastMap<&str, bool> = FastMap::default();
    for sentence in sentences {
        if let Some(at) = opens(sentence, tokens, tags).filter(|&at| capital(at) && alone(at, tags)) {
            opening.insert(word(at), false);
        }
    }
    if opening.is_empty() {
        return;
    }
    for sentence in sentences {
        for at in sentence.start + 1..sentence.end.min(tags.len()) {
            if tags[at] == Tag::Name
                && tags[at - 1] != Tag::Punctuation
                && let Some(named) = opening.get_mut(word(at))
            {
                *named = true;
            }
        }
    }
    opening.retain(|_, named| *named);
    let lower: FastMap<Box<str>, &str> = opening.keys().map(|&word| (lower_case(word).into(), word)).collect();
    for at in 0..tokens.len().min(tags.len()) {
        if let Some(&name) = lower.get(word(at)) {
            opening.remove(name);
        }
    }
    for sentence in sentences {
        if let Some(at) = opens(sentence, tokens, tags).filter(|&at| alone(at, tags) && opening.contains_key(word(at)))
        {
            tags[at] = Tag::Name;
            said_of(tags, at);
        }
    }
}

/// "CAN said", "Ponting said": behind a name what was taken for a participle, or for what a person can, is its verb.
fn said_of(tags: &mut [Tag], name: usize) {
    if let Some(verb) = tags.get_mut(name + 1).filter(|tag| matches!(tag, Tag::Base | Tag::Participle)) {
        *verb = Tag::Finite;
    }
}

/// Tags a body's letters as a name that are a word as well, where the article gives them in brackets: "the Christian
/// Association (CAN) …. CAN said".
pub(super) fn letters_again(text: &str, tokens: &[Token], tags: &mut [Tag]) {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let capitals = |at: usize| word(at).len() > 1 && word(at).bytes().all(|byte| byte.is_ascii_uppercase());
    let mut given: Vec<&str> = Vec::new();
    for at in 1..tags.len().saturating_sub(1) {
        if word(at - 1) == "("
            && capitals(at)
            && word(at + 1) == ")"
            && !given.contains(&word(at))
            && given.len() < MOST
        {
            given.push(word(at));
        }
    }
    for at in (0..tags.len()).filter(|&at| !given.is_empty() && capitals(at)) {
        if given.contains(&word(at)) {
            tags[at] = Tag::Name;
            said_of(tags, at);
        }
    }
}

/// Bodies that an article gives letters of, at most.
const MOST: usize = 40;

/// The first word of a sentence, if it is not tagged as a name already.
fn opens(sentence: &Range<usize>, tokens: &[Token], tags: &[Tag]) -> Option<usize> {
    let first = sentence.clone().take(OPENING).find(|&at| tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word))?;
    let other = |tag: &Tag| {
        matches!(tag, Tag::Noun | Tag::Adjective | Tag::Other | Tag::Base | Tag::Gerund | Tag::Finite | Tag::Participle)
    };
    tags.get(first).is_some_and(other).then_some(first)
}

/// Marks and dashes in front of a sentence's first word, at most, and the word.
const OPENING: usize = 4;

/// Whether what follows is no noun that the word could belong to.
fn alone(at: usize, tags: &[Tag]) -> bool {
    let next = tags.get(at + 1).copied().unwrap_or(Tag::Punctuation);
    matches!(
        next,
        Tag::Finite
            | Tag::Participle
            | Tag::Punctuation
            | Tag::Possessive
            | Tag::Adverb
            | Tag::Coordinator
            | Tag::Adposition
            | Tag::Relative
    )
}

//! Names of bodies that tables hold and the tagger takes for something else: "Save the Children", "Boeing said".

use super::{Item, ItemKind};
use crate::gazetteer;
use crate::lexicon::Classes;
use crate::span::Span;
use crate::text::tags::Tag;

/// Words of such a name, at most.
const LONGEST: usize = 5;

/// Tags the words of bodies' names among the items of a sentence as a name.
pub(super) fn bodies_by_tables(text: &str, items: &mut [Item]) {
    let mut at = 0;
    while at < items.len() {
        at = body_at(text, items, at).map_or(at + 1, |end| {
            for item in &mut items[at..end] {
                item.tag = Tag::Name;
            }
            end
        });
    }
}

/// The end of a body's name that begins at an item and is not tagged as one.
fn body_at(text: &str, items: &[Item], at: usize) -> Option<usize> {
    let word = |at: usize| items.get(at).map_or("", |item| item.span.of(text));
    if items[at].kind != ItemKind::Word || !word(at).starts_with(char::is_uppercase) {
        return None;
    }
    let longest = gazetteer::longest_from(word(at));
    let most = if longest == 0 { at } else { items.len().min(at + LONGEST) };
    (at + 1..=most).rev().find(|&end| {
        let inner = &items[at..end];
        let words = Span { start: inner[0].span.start, end: inner[inner.len() - 1].span.end };
        let next = items.get(end).map_or(Tag::Punctuation, |next| next.tag);
        let fits = match inner {
            // Boeing | said
            [only] => at == 0 && next == Tag::Finite && !matches!(only.tag, Tag::Name | Tag::Noun),
            // McDonald’s | said, and not "McDonald’s chief said"
            [.., last] if matches!(last.span.of(text), "’s" | "'s") => {
                !is_nominal(next) || items.get(end).is_some_and(|next| next.classes.has(Classes::SAY))
            }
            _ => inner.iter().any(|item| {
                matches!(
                    item.tag,
                    Tag::Base | Tag::Gerund | Tag::Determiner | Tag::Coordinator | Tag::Noun | Tag::Finite
                )
            }),
        };
        fits && inner.iter().all(|item| item.kind == ItemKind::Word || item.tag == Tag::Coordinator)
            && !inner.iter().any(|item| item.tag == Tag::Adposition)
            && (words.end - words.start) as usize <= longest
            && gazetteer::institution(words.of(text)).is_some()
    })
}

fn is_nominal(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Noun | Tag::Name | Tag::Adjective | Tag::Number | Tag::Gerund | Tag::Participle | Tag::Determiner
    )
}

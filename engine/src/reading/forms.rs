//! Verbs whose form alone tells what they are, whatever the tagger takes them for: it has seen "fell" and "insists" too seldom.

use super::{Item, ItemKind};
use crate::lexicon::Classes;
use crate::text::tags::Tag;

/// Sets the tags of such verbs among the items of a sentence.
pub(super) fn verbs_by_form(text: &str, items: &mut [Item]) {
    for at in 1..items.len() {
        let (item, before) = (items[at], items[at - 1]);
        let lower = item.span.of(text).starts_with(char::is_lowercase);
        if item.kind != ItemKind::Word
            || !lower
            || matches!(item.tag, Tag::Finite | Tag::Base) && !item.classes.has(Classes::ONLY_PAST)
        {
            continue;
        }
        // a rose, the claims, to remain
        let no_subject = matches!(before.tag, Tag::Determiner | Tag::Possessive | Tag::To | Tag::Finite | Tag::Base);
        let reports = Classes::SAY.with(Classes::TELL).with(Classes::ASK);
        let present = item.classes.has(Classes::ONLY_PRESENT)
            || item.classes.has(reports) && item.classes.has(Classes::PRESENT) && !item.classes.has(Classes::NOUN_TOO);
        let finite = if item.classes.has(Classes::ONLY_PAST) {
            item.tag != Tag::Finite && before.tag != Tag::Adjective
        } else if item.classes.has(Classes::INTRANSITIVE) {
            matches!(item.tag, Tag::Participle | Tag::Adjective | Tag::Noun) && !behind_auxiliary(text, &items[..at])
        } else {
            present && matches!(item.tag, Tag::Noun | Tag::Adjective | Tag::Adverb) && before.tag != Tag::Adposition
        };
        if finite && !no_subject {
            items[at].tag = Tag::Finite;
        }
    }
}

/// "has since | died", "had not | survived".
fn behind_auxiliary(text: &str, before: &[Item]) -> bool {
    let have = |item: &Item| HAVE.iter().any(|have| item.span.of(text).eq_ignore_ascii_case(have));
    let between = |item: &&Item| matches!(item.tag, Tag::Adverb | Tag::Not | Tag::Pronoun | Tag::Participle);
    let first = before.iter().rev().take(4).find(|item| have(item) || !between(item));
    first.is_some_and(have)
}

const HAVE: [&str; 12] = ["has", "have", "had", "having", "’s", "'s", "’ve", "'ve", "’d", "'d", "is", "are"];

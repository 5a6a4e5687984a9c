//! The cast: everybody and everything that the article names, one member each, whatever it is called there.

use std::ops::Range;

use crate::article::BlockKind;
use crate::explored::SpeakerKind;
use crate::gazetteer;
use crate::lexicon::{Classes, FastMap, classes, lists};
use crate::reading::Reading;
use crate::sieves::mentions::{Gender, Mention, gender, gender_by_kin, mention, own_pronoun};
use crate::sieves::names::{Name, NameKind, is_acronym, key, names};
use crate::sieves::phrases::core_before;

/// A member of the cast.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) kind: SpeakerKind,
    /// The fullest form, as written.
    pub(crate) name: String,
    pub(crate) key: Vec<String>,
    /// All forms, in order of appearance.
    pub(crate) forms: Vec<String>,
    /// Words that tell office or occupation, in order of appearance.
    pub(crate) roles: Vec<Range<usize>>,
    /// Titles and what else stands in front of the name where it is first told so: "Ohio Gov.".
    pub(crate) titles: Vec<Range<usize>>,
    /// Roles that it shares with another: "Volker and Morrison, former US envoys".
    pub(crate) shared: Vec<Range<usize>>,
    /// Where it is named, appositions and roles included.
    pub(crate) mentions: Vec<Range<usize>>,
    pub(crate) gender: Option<Gender>,
    /// Whether a title, a role or a second name makes sure that a person is meant.
    pub(crate) sure: bool,
    /// The item where it was last named.
    pub(crate) last: usize,
}

/// More spellings and places of one member than any article has tell nothing new.
const MOST_FORMS: usize = 32;
const MOST_MENTIONS: usize = 256;
const MOST_TITLES: usize = 4;

impl Member {
    /// Notes a form and a place of the name.
    pub(crate) fn note(&mut self, form: &str, mention: Range<usize>) {
        if self.forms.len() < MOST_FORMS && !self.forms.iter().any(|known| known == form) {
            self.forms.push(form.to_owned());
        }
        self.last = mention.start;
        if self.mentions.len() < MOST_MENTIONS {
            self.mentions.push(mention);
        }
    }

    /// Notes words without the name that tell of it.
    pub(crate) fn note_description(&mut self, items: Range<usize>) {
        if self.mentions.len() < MOST_MENTIONS {
            self.mentions.push(items);
        }
    }

    /// Whether a person is meant for certain.
    pub(crate) fn is_sure_person(&self) -> bool {
        self.kind == SpeakerKind::Person && self.sure
    }
}

/// The cast, and where its persons are named, in the order of the text.
#[derive(Default)]
pub(crate) struct Cast {
    pub(crate) members: Vec<Member>,
    pub(crate) mentions: Vec<Mention>,
    /// Members by each word of their names, the latest last.
    by_word: FastMap<Box<str>, Vec<usize>>,
}

/// How many members of one word are compared, so that a text of a million Smiths takes no longer than another.
const MOST_COMPARED: usize = 24;

impl Cast {
    /// Gathers the persons whom the narration names.
    pub(crate) fn new(reading: &Reading<'_>) -> Self {
        let mut cast = Self::default();
        for line in &reading.lines {
            let title = reading.article.blocks.get(line.block as usize).is_some_and(|b| b.kind == BlockKind::Title);
            if title || is_headline(reading, line.items.clone()) {
                continue;
            }
            for name in names(reading, line.items.clone()) {
                if name.kind == NameKind::Person
                    && let Some(mention) = cast.meet(reading, &name)
                {
                    cast.share_roles(reading, &mention);
                    cast.share_a_side(reading, &mention, line.items.start);
                    cast.mentions.push(mention);
                }
            }
        }
        cast.settle_genders(reading);
        cast
    }

    /// Whether "he" or "she" is meant by who is told by nothing else: by the pronouns that follow where somebody is a subject,
    /// if three of four agree.
    fn settle_genders(&mut self, reading: &Reading<'_>) {
        const LEAST: usize = 2;
        let mut votes = vec![(0_usize, 0_usize); self.members.len()];
        for (index, mention) in self.mentions.iter().enumerate() {
            let next = self.mentions.get(index + 1).map(|next| next.items.start);
            let Some((women, men)) = votes.get_mut(mention.member) else { continue };
            match own_pronoun(reading, mention, next) {
                Some(Gender::Woman) => *women += 1,
                Some(Gender::Man) => *men += 1,
                None => {}
            }
        }
        for (member, (women, men)) in self.members.iter_mut().zip(votes) {
            let all = women + men;
            if member.gender.is_none() && all >= LEAST {
                let most = |count: usize| count * 4 >= all * 3;
                member.gender = if most(women) {
                    Some(Gender::Woman)
                } else if most(men) {
                    Some(Gender::Man)
                } else {
                    None
                };
            }
        }
    }

    /// What two are called together holds for both: "Doctors Lee and Ray", "Lee and Ray, aides at the White House".
    fn share_roles(&mut self, reading: &Reading<'_>, second: &Mention) {
        let Some(first) = self.mentions.last() else { return };
        let and = first.items.end;
        if and + 1 != second.items.start || !reading.is_word(and, &["and", "&"]) {
            return;
        }
        let plural = |role: &&Range<usize>| {
            (*role).clone().any(|i| {
                let classes = reading.items[i].classes;
                classes.has(Classes::PLURAL) && classes.has(Classes::ROLE.with(Classes::PEOPLE))
            })
        };
        let behind = second.roles.iter().filter(|role| role.start > second.items.start).find(plural).cloned();
        let front = first.roles.iter().filter(|role| role.start < first.items.start).find(plural).cloned();
        for (member, role) in [(first.member, behind), (second.member, front)] {
            let shared = &mut self.members[member].shared;
            shared.extend(role.filter(|_| shared.len() < MOST_FORMS));
        }
    }

    /// "the United States team of Ruiz and Lee": whose side both are of.
    fn share_a_side(&mut self, reading: &Reading<'_>, found: &Mention, low: usize) {
        let before = |at: usize| at.checked_sub(1).filter(|&of| of > low && reading.is_word(of, &["of"]));
        let first = self.mentions.last().filter(|first| {
            first.items.end + 1 == found.items.start && reading.is_word(first.items.end, &["and", "&"])
        });
        let start = first.map_or(found.items.start, |first| first.items.start);
        let Some(of) = before(start).filter(|&of| reading.is_word(of - 1, lists::SIDES_OF)) else { return };
        let side = core_before(reading, low, of);
        let shared = &mut self.members[found.member].shared;
        if !side.is_empty() && shared.len() < MOST_FORMS {
            shared.push(side);
        }
    }

    /// Whom a person's name means: somebody known, or somebody new.
    pub(crate) fn meet(&mut self, reading: &Reading<'_>, name: &Name) -> Option<Mention> {
        let text = reading.span(name.items.clone()).of(&reading.article.text);
        let key = key(text);
        if key.is_empty() {
            return None;
        }
        let id = self.find_person(&key).unwrap_or_else(|| self.add(SpeakerKind::Person, text, key.clone()));
        let mut found = mention(reading, name);
        found.member = id;
        if key.len() > self.members[id].key.len() {
            self.index(id, &key);
            let member = &mut self.members[id];
            text.clone_into(&mut member.name);
            member.key = key;
        }
        let member = &mut self.members[id];
        // in the Massif Central
        let determined =
            name.prefix.is_empty() && name.items.start > 0 && reading.is_word(name.items.start - 1, &["the"]);
        member.sure |= found.titled || member.key.len() > 1 && !determined && !is_a_thing(reading, name);
        member.gender =
            member.gender.or_else(|| gender(reading, &found.whole)).or_else(|| gender_by_kin(reading, &found));
        member.roles.extend(found.roles.iter().take(MOST_FORMS.saturating_sub(member.roles.len())).cloned());
        if found.whole.start < found.items.start && member.titles.len() < MOST_TITLES {
            member.titles.push(found.whole.start..found.items.start);
        }
        member.note(text, found.whole.clone());
        Some(found)
    }

    /// The person named at an item, if the narration was read so.
    pub(crate) fn named_at(&self, item: usize) -> Option<&Mention> {
        let at = self.mentions.partition_point(|m| m.items.start < item);
        self.mentions.get(at).filter(|m| m.items.start == item)
    }

    /// The persons' names between two items, in order.
    pub(crate) fn named_between(&self, items: Range<usize>) -> &[Mention] {
        let low = self.mentions.partition_point(|m| m.items.start < items.start);
        let high = self.mentions.partition_point(|m| m.items.start < items.end);
        self.mentions.get(low..high).unwrap_or_default()
    }

    pub(crate) fn add(&mut self, kind: SpeakerKind, name: &str, key: Vec<String>) -> usize {
        let id = self.members.len();
        self.index(id, &key);
        self.members.push(Member {
            kind,
            name: name.to_owned(),
            key,
            forms: vec![name.to_owned()],
            roles: Vec::new(),
            titles: Vec::new(),
            shared: Vec::new(),
            mentions: Vec::new(),
            gender: None,
            sure: false,
            last: 0,
        });
        id
    }

    fn index(&mut self, id: usize, key: &[String]) {
        for word in key {
            let ids = self.by_word.entry(word.as_str().into()).or_default();
            if ids.last() != Some(&id) {
                ids.push(id);
            }
        }
    }

    /// Members of a kind that share the word, the latest first.
    pub(crate) fn with_word<'a>(&'a self, word: &str, kind: SpeakerKind) -> impl Iterator<Item = (usize, &'a Member)> {
        let ids = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let members = ids.iter().rev().take(MOST_COMPARED).map(|&id| (id, &self.members[id]));
        members.filter(move |(_, member)| member.kind == kind)
    }

    /// The person whom a name means: the one last named among those that it fits, an exact fit first.
    pub(crate) fn find_person(&self, key: &[String]) -> Option<usize> {
        let candidates = || {
            let ends = [key.last(), key.first()];
            ends.into_iter().flatten().flat_map(|word| self.with_word(word, SpeakerKind::Person))
        };
        if let Some((id, _)) = candidates().find(|(_, m)| m.key == key) {
            return Some(id);
        }
        let latest = |(id, m): &(usize, &Member)| (m.last, *id);
        // Ramón Iglesias Cobo is Mr Iglesias
        let first_surname = |m: &Member| matches!((&m.key[..], key), ([_, middle, _], [one]) if middle == one);
        let fitting = candidates().filter(|(_, m)| fits(&m.key, key)).max_by_key(latest);
        // Luis Inácio Lula da Silva is Lula
        let within = |m: &Member| matches!(key, [one] if m.key.len() > 3 && m.key.contains(one));
        let middle = || key.first().into_iter().flat_map(|word| self.with_word(word, SpeakerKind::Person));
        fitting
            .or_else(|| candidates().filter(|(_, m)| first_surname(m)).max_by_key(latest))
            .or_else(|| middle().filter(|(_, m)| within(m)).max_by_key(latest))
            .map(|(id, _)| id)
    }

    /// The organization that a name means: the same words, the same entry of a table, initials, or "the ministry".
    pub(crate) fn find_body(&self, name: &str) -> Option<usize> {
        let key = key(name);
        let entry = gazetteer::institution(name).or_else(|| gazetteer::country(name));
        let same_entry = |m: &Member| {
            entry.is_some_and(|e| {
                m.forms.iter().any(|f| gazetteer::institution(f).or_else(|| gazetteer::country(f)) == Some(e))
            })
        };
        let by_words = key.iter().flat_map(|word| self.with_word(word, SpeakerKind::Organization)).find(|(_, m)| {
            m.key == key
                || same_entry(m)
                || m.key.len() > 1 && key.len() > 1 && (m.key.ends_with(&key) || key.ends_with(&m.key))
                || matches!(&key[..], [one] if m.key.len() > 1 && m.key.contains(one) && classes(one).has(Classes::BODY))
        });
        let bodies = || {
            let ids = self.members.iter().enumerate().rev().filter(|(_, m)| m.kind == SpeakerKind::Organization);
            ids.take(MOST_COMPARED)
        };
        by_words
            .or_else(|| {
                bodies().find(|(_, m)| same_entry(m) || is_short_for(name, &m.name) || is_short_for(&m.name, name))
            })
            .map(|(id, _)| id)
    }
}

/// Whether a name is another's initials: CDC for "Chinese Center for Disease Control".
fn is_short_for(short: &str, long: &str) -> bool {
    is_acronym(short) && {
        let initials: String =
            long.split_whitespace().filter_map(|w| w.chars().next().filter(|c| c.is_uppercase())).collect();
        let short = short.replace('.', "");
        short.len() > 1 && (initials.contains(&short))
    }
}

/// "Toyota Hilux", "Punjab Schools Reforms Plan": a name that begins as a firm's or a place's, or has a word for papers or for
/// several in it, is nobody's for certain.
fn is_a_thing(reading: &Reading<'_>, name: &Name) -> bool {
    let first = reading.word(name.items.start);
    let several = Classes::PLURAL.with(Classes::DOCUMENT).with(Classes::UTTERANCE);
    gazetteer::institution(first).is_some_and(|entry| entry.country.is_some())
        || name.items.len() > 2
            && (gazetteer::place(first).is_some() || name.items.clone().any(|i| reading.items[i].classes.has(several)))
}

/// Whether two names can be one person's: a surname or first name alone, or names that share both ends.
pub(crate) fn fits(known: &[String], key: &[String]) -> bool {
    let (short, long) = if known.len() <= key.len() { (known, key) } else { (key, known) };
    match short {
        [] => false,
        [one] => long.last() == Some(one) || long.first() == Some(one),
        [first, .., last] => {
            let ends = long.last() == Some(last)
                && long
                    .first()
                    .is_some_and(|f| f == first || f.starts_with(first.as_str()) && first.chars().count() == 1);
            ends || short.iter().all(|word| long.contains(word))
        }
    }
}

/// A line in capitals names people without saying what they do.
fn is_headline(reading: &Reading<'_>, line: Range<usize>) -> bool {
    let (mut all, mut upper) = (0, 0);
    for word in line.map(|i| reading.word(i)).filter(|w| w.starts_with(char::is_alphabetic)) {
        all += 1;
        upper += usize::from(!word.chars().any(char::is_lowercase));
    }
    all > 2 && upper * 2 > all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(a: &str, b: &str) -> bool {
        fits(&key(a), &key(b))
    }

    #[test]
    fn a_surname_alone_fits_and_another_first_name_does_not() {
        assert!(fit("Todd Robinson", "Robinson"));
        assert!(fit("Wang Wenbin", "Wang"));
        assert!(fit("J. Smith", "John Smith"));
        assert!(fit("Farhan Haq", "Farhan Aziz Haq"));
        assert!(!fit("Mary Smith", "John Smith"));
    }

    #[test]
    fn initials_are_short_names() {
        assert!(is_short_for("CDC", "Chinese Center for Disease Control"));
        assert!(is_short_for("U.N.", "United Nations"));
        assert!(!is_short_for("WHO", "United Nations"));
    }
}

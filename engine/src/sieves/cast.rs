//! The cast: everybody and everything that the article names, one entry each, whatever it is called there.

use std::ops::Range;

use crate::explored::SpeakerKind;
use crate::lexicon::Classes;
use crate::reading::Reading;
use crate::sieves::names::{Name, NameKind, key, names};
use crate::text::tags::Tag;

/// Whether "he" or "she" can be meant, by titles and words like "spokeswoman", and by pronouns already resolved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gender {
    Woman,
    Man,
}

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
    /// Where it is named, appositions and roles included.
    pub(crate) mentions: Vec<Range<usize>>,
    pub(crate) gender: Option<Gender>,
    /// Whether a title, a role or a second name makes sure that a person is meant.
    pub(crate) sure: bool,
    /// Where a group or body was last named.
    pub(crate) last: usize,
}

/// A person's name at a place.
#[derive(Clone, Debug)]
pub(crate) struct Mention {
    pub(crate) member: usize,
    pub(crate) items: Range<usize>,
    /// Whether it is the subject of a finite verb.
    pub(crate) subject: bool,
}

/// The cast and where its persons appear, in order.
#[derive(Default)]
pub(crate) struct Cast {
    pub(crate) members: Vec<Member>,
    pub(crate) mentions: Vec<Mention>,
}

impl Cast {
    /// Gathers the names of the narration.
    pub(crate) fn new(reading: &Reading<'_>) -> Self {
        let mut cast = Self::default();
        for line in &reading.lines {
            for name in names(reading, line.items.clone()) {
                if name.kind == NameKind::Person && !is_headline(reading, line.items.clone()) {
                    cast.meet(reading, &name, line.items.end);
                }
            }
        }
        cast
    }

    /// Adds a person's name; returns who it is.
    pub(crate) fn meet(&mut self, reading: &Reading<'_>, name: &Name, high: usize) -> Option<usize> {
        let text = reading.span(name.items.clone()).of(&reading.article.text);
        let key = key(text);
        if key.is_empty() {
            return None;
        }
        let titled = name.prefix.clone().any(|i| reading.items[i].classes.has(Classes::TITLE.with(Classes::ROLE)))
            || role_before(reading, name.prefix.start).is_some();
        let id = self.find_person(&key).unwrap_or_else(|| self.add(SpeakerKind::Person, text, key.clone()));
        let (roles, whole) = roles(reading, name, high);
        let subject = is_subject(reading, name, &whole, high);
        let member = &mut self.members[id];
        if key.len() > member.key.len() {
            text.clone_into(&mut member.name);
            member.key = key;
        }
        if !member.forms.iter().any(|form| form == text) {
            member.forms.push(text.to_owned());
        }
        member.sure |= titled || member.key.len() > 1;
        member.gender = member.gender.or_else(|| gender(reading, &whole));
        member.roles.extend(roles);
        member.mentions.push(whole);
        member.last = name.items.start;
        self.mentions.push(Mention { member: id, items: name.items.clone(), subject });
        Some(id)
    }

    pub(crate) fn add(&mut self, kind: SpeakerKind, name: &str, key: Vec<String>) -> usize {
        self.members.push(Member {
            kind,
            name: name.to_owned(),
            key,
            forms: vec![name.to_owned()],
            roles: Vec::new(),
            mentions: Vec::new(),
            gender: None,
            sure: false,
            last: 0,
        });
        self.members.len() - 1
    }

    /// The person whom a name means: the one last named among those that it fits.
    fn find_person(&self, key: &[String]) -> Option<usize> {
        let people = || self.members.iter().enumerate().filter(|(_, m)| m.kind == SpeakerKind::Person);
        if let Some((id, _)) = people().find(|(_, m)| m.key == key) {
            return Some(id);
        }
        people().filter(|(_, m)| fits(&m.key, key)).max_by_key(|(_, m)| m.last).map(|(id, _)| id)
    }
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

/// A line in capitals or title case names people without saying what they do.
fn is_headline(reading: &Reading<'_>, line: Range<usize>) -> bool {
    let words = line.clone().filter(|&i| reading.word(i).starts_with(char::is_alphabetic));
    let (mut all, mut upper) = (0, 0);
    for i in words {
        all += 1;
        upper += usize::from(!reading.word(i).chars().any(char::is_lowercase));
    }
    all > 2 && upper * 2 > all
}

/// The role noun that ends right in front of a name: "spokesman | Wang Wenbin".
fn role_before(reading: &Reading<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let item = reading.items.get(before)?;
    let role = item.classes.has(Classes::ROLE.with(Classes::TITLE).with(Classes::WOMAN).with(Classes::MAN))
        && item.is_any(&[Tag::Noun, Tag::Name]);
    (role && reading.line_of(before) == reading.line_of(at)).then_some(before)
}

/// The role words around a name, and the range of the whole mention.
fn roles(reading: &Reading<'_>, name: &Name, high: usize) -> (Vec<Range<usize>>, Range<usize>) {
    let line = reading.lines.get(reading.line_of(name.items.start)).map_or(0..high, |l| l.items.clone());
    let mut roles = Vec::new();
    let mut whole = name.prefix.start..name.items.end;
    // "Chinese Foreign Ministry spokesman |", "US President |", "Secretary of State |"
    let front_end = name.items.start;
    if role_before(reading, front_end).is_some() || !name.prefix.is_empty() || portfolio_before(reading, front_end) {
        let phrase = super::phrases::phrase_before(reading, line.start, front_end);
        let front = if phrase.is_empty() { name.prefix.clone() } else { phrase };
        let front = without_determiner(reading, front.start.max(line.start)..front_end);
        if front.clone().any(|i| reading.items[i].classes.has(Classes::ROLE)) {
            roles.push(front.clone());
        }
        whole.start = front.start.min(whole.start);
    }
    // ", the assistant secretary of state for …,"
    if reading.is_word(name.items.end, &[","]) && name.items.end + 1 < line.end {
        let first = name.items.end + 1;
        let core = super::phrases::core_after(reading, first, line.end);
        let has_role = core.clone().any(|i| {
            reading.items[i].classes.has(Classes::ROLE.with(Classes::TITLE).with(Classes::WOMAN).with(Classes::MAN))
        });
        let of_body = reading.tag(first) == Tag::Relative;
        if has_role && !core.clone().any(|i| reading.tag(i) == Tag::Possessive && i + 1 == core.end) {
            let end = super::phrases::attach_prepositions(reading, core.end, line.end);
            // an apposition, unless a verb makes it a subject of its own
            let verb = reading.tag(end) == Tag::Finite;
            if !verb {
                roles.push(without_determiner(reading, first..end));
                whole.end = end;
            }
        } else if of_body {
            let end = (first..line.end).find(|&i| reading.is_word(i, &[","])).unwrap_or(line.end);
            whole.end = end;
        }
    } else if reading.tag(name.items.end) == Tag::Adposition
        && reading.is_word(name.items.end, &["of", "from", "at", "with"])
    {
        whole.end = super::phrases::attach_prepositions(reading, name.items.end, line.end);
    }
    (roles, whole)
}

/// "Secretary of State |": an office whose last word is no role word.
fn portfolio_before(reading: &Reading<'_>, at: usize) -> bool {
    at >= 3
        && reading.is_word(at - 2, &["of", "for"])
        && reading.items[at - 3].classes.has(Classes::ROLE)
        && reading.tag(at - 1) == Tag::Name
}

fn without_determiner(reading: &Reading<'_>, range: Range<usize>) -> Range<usize> {
    let mut start = range.start;
    while start < range.end && reading.is_word(start, &["the", "a", "an", "its", "their", "our"]) {
        start += 1;
    }
    start..range.end
}

fn is_subject(reading: &Reading<'_>, name: &Name, whole: &Range<usize>, high: usize) -> bool {
    let line = reading.lines.get(reading.line_of(name.items.start)).map_or(0, |l| l.items.start);
    if whole.start > line
        && matches!(
            reading.tag(whole.start - 1),
            Tag::Adposition | Tag::To | Tag::Finite | Tag::Base | Tag::Gerund | Tag::Participle
        )
        && !reading.is_word(whole.start - 1, &["said", "says"])
    {
        return false;
    }
    let mut at = whole.end;
    if reading.is_word(at, &[","]) {
        at += 1;
    }
    (at..(at + 3).min(high)).find(|&i| reading.tag(i) != Tag::Adverb).is_some_and(|i| reading.tag(i) == Tag::Finite)
        || whole.start == line
}

/// "Mr.", "spokeswoman", "his father": words that tell whether he or she is meant.
pub(crate) fn gender(reading: &Reading<'_>, whole: &Range<usize>) -> Option<Gender> {
    whole.clone().find_map(|i| {
        let classes = reading.items.get(i)?.classes;
        match (classes.has(Classes::WOMAN), classes.has(Classes::MAN)) {
            (true, false) => Some(Gender::Woman),
            (false, true) => Some(Gender::Man),
            _ => None,
        }
    })
}

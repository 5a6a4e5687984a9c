//! Words that the sieves know: reporting verbs and telling nouns, read from `data/verbs.txt`, `data/nouns.txt` and
//! `data/forms.txt`,
//! which `build.rs` frees of comments, and the lists of `data/lists.txt`.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use rustc_hash::FxHasher;

/// What a word is known as; a set, since words have several uses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Classes(u32);

impl Classes {
    pub(crate) const NONE: Self = Self(0);
    // Reporting verbs.
    pub(crate) const SAY: Self = Self(1);
    pub(crate) const TELL: Self = Self(1 << 1);
    pub(crate) const ASK: Self = Self(1 << 2);
    pub(crate) const DESCRIBE: Self = Self(1 << 3);
    pub(crate) const MANNER: Self = Self(1 << 4);
    pub(crate) const SHOW: Self = Self(1 << 5);
    pub(crate) const MIND: Self = Self(1 << 6);
    // Forms that a verb may be in.
    pub(crate) const BASE: Self = Self(1 << 8);
    pub(crate) const PRESENT: Self = Self(1 << 9);
    pub(crate) const PAST: Self = Self(1 << 10);
    pub(crate) const PARTICIPLE: Self = Self(1 << 11);
    pub(crate) const GERUND: Self = Self(1 << 12);
    // Nouns.
    pub(crate) const ROLE: Self = Self(1 << 13);
    pub(crate) const WOMAN: Self = Self(1 << 14);
    pub(crate) const MAN: Self = Self(1 << 15);
    pub(crate) const TITLE: Self = Self(1 << 16);
    pub(crate) const PEOPLE: Self = Self(1 << 17);
    pub(crate) const BODY: Self = Self(1 << 18);
    pub(crate) const DOCUMENT: Self = Self(1 << 19);
    pub(crate) const UTTERANCE: Self = Self(1 << 20);
    pub(crate) const NAME_ONLY: Self = Self(1 << 21);
    pub(crate) const TIME: Self = Self(1 << 22);
    pub(crate) const PLURAL: Self = Self(1 << 23);
    // What a form can be.
    pub(crate) const ONLY_PAST: Self = Self(1 << 24);
    pub(crate) const INTRANSITIVE: Self = Self(1 << 25);
    pub(crate) const ONLY_PRESENT: Self = Self(1 << 26);
    pub(crate) const NOUN_TOO: Self = Self(1 << 27);

    /// What somebody or something is called, and no name.
    pub(crate) const CALLED: Self = Self::ROLE
        .with(Self::TITLE)
        .with(Self::BODY)
        .with(Self::TIME)
        .with(Self::PEOPLE)
        .with(Self::DOCUMENT)
        .with(Self::UTTERANCE)
        .with(Self::WOMAN)
        .with(Self::MAN);

    /// Nouns for whoever or whatever can say something.
    pub(crate) const SPEAKS: Self = Self::BODY.with(Self::DOCUMENT).with(Self::ROLE).with(Self::PEOPLE);

    /// Any reporting verb.
    pub(crate) const REPORTS: Self = Self(0x7f);

    pub(crate) const fn has(self, any_of: Self) -> bool {
        self.0 & any_of.0 != 0
    }

    pub(crate) const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// These classes, but for some.
    pub(crate) const fn without(self, some: Self) -> Self {
        Self(self.0 & !some.0)
    }

    fn of_name(name: &str) -> Option<Self> {
        Some(match name {
            "say" => Self::SAY,
            "tell" => Self::TELL,
            "ask" => Self::ASK,
            "describe" => Self::DESCRIBE,
            "manner" => Self::MANNER,
            "show" => Self::SHOW,
            "mind" => Self::MIND,
            "role" => Self::ROLE,
            "woman" => Self::WOMAN,
            "man" => Self::MAN,
            "title" => Self::TITLE,
            "people" => Self::PEOPLE,
            "body" => Self::BODY,
            "document" => Self::DOCUMENT,
            "utterance" => Self::UTTERANCE,
            "name-only" => Self::NAME_ONLY,
            "time" => Self::TIME,
            "past" => Self::ONLY_PAST,
            "intransitive" => Self::INTRANSITIVE,
            "present" => Self::ONLY_PRESENT,
            "nouns" => Self::NOUN_TOO,
            _ => return None,
        })
    }
}

/// Lists that single rules ask for, of `data/lists.txt`.
pub(crate) mod lists {
    include!(concat!(env!("OUT_DIR"), "/lists.rs"));
}

pub(crate) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<FxHasher>>;

static WORDS: LazyLock<FastMap<Box<str>, Classes>> = LazyLock::new(|| {
    let mut words = FastMap::default();
    read(include_str!(concat!(env!("OUT_DIR"), "/verbs.txt")), &mut words, verb_forms);
    read(include_str!(concat!(env!("OUT_DIR"), "/nouns.txt")), &mut words, noun_forms);
    read(include_str!(concat!(env!("OUT_DIR"), "/forms.txt")), &mut words, |form, class, put| {
        put(form.to_owned(), class);
    });
    words
});

/// The classes of a word, whatever its case; of "co-owner" and "ex-minister" those of the office.
pub(crate) fn classes(word: &str) -> Classes {
    let known = |word: &str| with_lower_case(word, |lower| WORDS.get(lower).copied()).flatten();
    let office = || {
        let (before, office) = word.split_once('-')?;
        let joined = BEFORE_OFFICES.iter().any(|prefix| before.eq_ignore_ascii_case(prefix));
        known(office).filter(|classes| joined && classes.has(Classes::ROLE))
    };
    known(word).or_else(office).unwrap_or_default()
}

/// What stands before an office's hyphen.
const BEFORE_OFFICES: [&str; 8] = ["vice", "co", "ex", "deputy", "sub", "under", "head", "then"];

/// Calls `f` with the word in ASCII lower case, without allocating; `None` for a word longer than any entry.
pub(crate) fn with_lower_case<T>(word: &str, f: impl FnOnce(&str) -> T) -> Option<T> {
    let mut buffer = [0u8; 48];
    if word.len() <= buffer.len() && !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return Some(f(word));
    }
    let lower = buffer.get_mut(..word.len())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok().map(f)
}

/// Reads a file of classes: `class: word word(irregular) …`, a class going on over several lines.
fn read(
    file: &str,
    words: &mut FastMap<Box<str>, Classes>,
    forms: impl Fn(&str, Classes, &mut dyn FnMut(String, Classes)),
) {
    let mut class = Classes::NONE;
    for word in file.split_whitespace() {
        if let Some(named) = word.strip_suffix(':').and_then(Classes::of_name) {
            class = named;
            continue;
        }
        forms(word, class, &mut |form, classes| {
            let entry = words.entry(form.into_boxed_str()).or_default();
            *entry = entry.with(classes);
        });
    }
}

/// All forms of a verb: `said(said/said)` is irregular in past and participle.
fn verb_forms(entry: &str, class: Classes, put: &mut dyn FnMut(String, Classes)) {
    let (lemma, irregular) = entry.split_once('(').unwrap_or((entry, ""));
    put(lemma.to_owned(), class.with(Classes::BASE));
    put(third_person(lemma), class.with(Classes::PRESENT));
    if let Some((past, participle)) = irregular.trim_end_matches(')').split_once('/') {
        put(past.to_owned(), class.with(Classes::PAST));
        put(participle.to_owned(), class.with(Classes::PARTICIPLE));
    } else {
        put(with_suffix(lemma, "ed"), class.with(Classes::PAST).with(Classes::PARTICIPLE));
    }
    // begin(began/begun) doubles its consonant before -ing as slam(slammed/slammed) does
    let doubled = irregular.split('/').next().is_some_and(|past| past.len() == lemma.len() + 3 && past.ends_with("ed"))
        || DOUBLING.contains(&lemma);
    if doubled {
        let last = &lemma[lemma.len() - 1..];
        put(format!("{lemma}{last}ing"), class.with(Classes::GERUND));
    } else {
        put(with_suffix(lemma, "ing"), class.with(Classes::GERUND));
    }
}

/// Irregular verbs that double the last letter before `-ing`.
const DOUBLING: &[&str] = &["beg", "begin", "grin", "nod", "put", "quip", "shrug", "slam", "snap", "sob", "sum"];

fn third_person(lemma: &str) -> String {
    if lemma.ends_with(['s', 'x', 'z']) || lemma.ends_with("ch") || lemma.ends_with("sh") || lemma.ends_with("go") {
        format!("{lemma}es")
    } else {
        match lemma.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
            _ => format!("{lemma}s"),
        }
    }
}

fn with_suffix(lemma: &str, suffix: &str) -> String {
    if DOUBLING.contains(&lemma) || matches!(lemma, "admit" | "refer" | "prefer" | "quip" | "brag" | "chat" | "rebut") {
        let last = lemma.chars().last().unwrap_or_default();
        return format!("{lemma}{last}{suffix}");
    }
    if let Some(stem) = lemma.strip_suffix('e').filter(|s| !(suffix == "ing" && s.ends_with(['e', 'o']))) {
        return format!("{stem}{suffix}");
    }
    match lemma.strip_suffix('y') {
        Some(stem) if suffix == "ed" && !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ied"),
        _ => format!("{lemma}{suffix}"),
    }
}

/// Singular and plural of a noun: `person(people)` is irregular.
fn noun_forms(entry: &str, class: Classes, put: &mut dyn FnMut(String, Classes)) {
    let (singular, irregular) = entry.split_once('(').unwrap_or((entry, ""));
    let singular = singular.to_ascii_lowercase();
    let plural = match irregular.trim_end_matches(')') {
        "" => third_person(&singular),
        irregular => irregular.to_owned(),
    };
    put(plural, class.with(Classes::PLURAL));
    put(singular, class);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_known_in_all_forms() {
        for word in [
            "say",
            "says",
            "said",
            "saying",
            "Told",
            "denies",
            "denied",
            "admitted",
            "admitting",
            "agreed",
            "agreeing",
            "announces",
            "argued",
            "wrote",
            "slamming",
        ] {
            assert!(classes(word).has(Classes::REPORTS), "{word}");
        }
        assert!(classes("said").has(Classes::PAST));
        assert!(classes("written").has(Classes::PARTICIPLE));
        assert!(!classes("table").has(Classes::REPORTS));
    }

    #[test]
    fn nouns_are_known_in_both_numbers() {
        assert!(classes("ministries").has(Classes::BODY));
        assert!(classes("Spokeswomen").has(Classes::WOMAN));
        assert!(classes("people").has(Classes::PLURAL));
        assert!(!classes("minister").has(Classes::PLURAL));
    }

    #[test]
    fn every_line_of_the_files_belongs_to_a_class() {
        for file in
            [include_str!("../data/verbs.txt"), include_str!("../data/nouns.txt"), include_str!("../data/forms.txt")]
        {
            for word in file.lines().filter(|l| !l.starts_with('#')).flat_map(str::split_whitespace) {
                assert!(!word.ends_with(':') || Classes::of_name(&word[..word.len() - 1]).is_some(), "{word}");
            }
        }
    }

    #[test]
    fn words_of_any_length_are_looked_up() {
        assert_eq!(classes(&"long".repeat(50)), Classes::NONE);
        assert_eq!(classes(""), Classes::NONE);
    }
}

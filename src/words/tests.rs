//! Every language says everything that English says.

use std::collections::BTreeSet;

use super::*;
use crate::words::list::{ENGLISH, NAMES};

const FILES: [(Language, &str); 4] = [
    (Language::French, include_str!("../../static/words/fr.txt")),
    (Language::Spanish, include_str!("../../static/words/es.txt")),
    (Language::Arabic, include_str!("../../static/words/ar.txt")),
    (Language::Chinese, include_str!("../../static/words/zh.txt")),
];

/// The categories that `Intl.PluralRules` has for whole numbers that a reader may meet.
fn categories(language: Language) -> &'static [&'static str] {
    match language {
        Language::English | Language::French | Language::Spanish => &["one", "other"],
        Language::Arabic => &["zero", "one", "two", "few", "many", "other"],
        Language::Chinese => &["other"],
    }
}

fn forms(words: &str) -> Vec<(&str, &str)> {
    words.split('|').filter_map(|form| form.split_once('=')).collect()
}

fn placeholders(words: &str) -> BTreeSet<&str> {
    words.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(place, _)| place).collect()
}

#[test]
fn each_language_has_every_word_in_the_order_of_the_english_ones() {
    for (language, file) in FILES {
        let names: Vec<&str> = file.lines().filter_map(|line| Some(line.split_once(": ")?.0)).collect();
        for (name, english) in names.iter().zip(NAMES) {
            assert_eq!(name, english, "{language:?}");
        }
        assert_eq!(names.len(), NAMES.len(), "{language:?}");
        assert_eq!(file.lines().count(), names.len(), "{language:?} has lines that are no words");
    }
}

#[test]
fn each_language_fills_in_what_english_fills_in() {
    for (language, file) in FILES {
        for (line, english) in file.lines().zip(ENGLISH) {
            let words = line.split_once(": ").map_or("", |(_, words)| words);
            assert!(!words.trim().is_empty(), "{language:?}: {line}");
            assert_eq!(placeholders(words), placeholders(english), "{language:?}: {line}");
            let is_counted = english.starts_with("one=");
            let named: Vec<&str> = forms(words).iter().map(|(name, _)| *name).collect();
            if is_counted {
                assert_eq!(named, categories(language), "{language:?}: {line}");
            } else {
                assert!(named.is_empty() && !words.contains('|'), "{language:?}: {line}");
            }
        }
    }
}

#[test]
fn what_is_filled_in_may_hold_braces() {
    assert_eq!(filled("{1} of {0}{2}", &["{1}", "b"]), "b of {1}");
    assert_eq!(filled("open {", &["a"]), "open ");
}

#[test]
fn a_number_chooses_the_form() {
    let forms = "zero=none|one=one|two=two|other={0}";
    assert_eq!(["zero", "one", "few"].map(|category| form(forms, category)), ["none", "one", "{0}"]);
    assert_eq!(count(Word::CorrectionsCount, 1, &[]), "1 correction");
    assert_eq!(count(Word::CorrectionsCount, 3, &[]), "3 corrections");
}

#[test]
fn a_file_that_lacks_words_is_not_spoken() {
    assert_eq!(speak(Language::French, "Cancel: Annuler\n".to_owned()), Spoke::No);
    assert_eq!(language(), Language::English);
}

#[test]
fn a_tag_with_a_region_is_of_its_language() {
    assert_eq!(Language::parse("fr-CA"), Some(Language::French));
    assert_eq!(Language::parse("ZH-Hant-TW"), Some(Language::Chinese));
    assert_eq!(Language::parse("de"), None);
}

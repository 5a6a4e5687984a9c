//! Letters in lower case, of the alphabets that news in English write names in: Latin, Greek, Cyrillic, Armenian.
//!
//! The standard library knows the cases of every script ever encoded; its table would be 4 kB of what every visitor of
//! the page downloads. Here a letter of any other script stays as it is, and a word is compared with itself all the same.

/// A word in lower case.
#[must_use]
pub fn lower_case(word: &str) -> String {
    // most words by far: nothing to decode
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars().map(lower).collect()
}

/// A letter in lower case.
#[must_use]
pub fn lower(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let number = c as u32;
    for &Run { first, last, step, distance } in RUNS {
        if (u32::from(first)..=u32::from(last)).contains(&number) && (number - u32::from(first)).is_multiple_of(step) {
            return char::from_u32(number + distance).unwrap_or(c);
        }
    }
    c
}

/// Capitals at even distances, each as far from its small letter.
struct Run {
    first: u16,
    last: u16,
    step: u32,
    distance: u32,
}

/// Capitals in a row, their small letters in another.
const fn rows(first: u16, last: u16, distance: u32) -> Run {
    Run { first, last, step: 1, distance }
}

/// Capitals each before its small letter.
const fn pairs(first: u16, last: u16) -> Run {
    Run { first, last, step: 2, distance: 1 }
}

const RUNS: &[Run] = &[
    // Latin of western Europe; the sign of multiplication is among its capitals.
    rows(0xC0, 0xD6, 32),
    rows(0xD8, 0xDE, 32),
    // Of the rest of Europe, Turkey and Vietnam.
    pairs(0x100, 0x12E),
    pairs(0x132, 0x136),
    pairs(0x139, 0x147),
    pairs(0x14A, 0x176),
    pairs(0x179, 0x17D),
    pairs(0x1A0, 0x1A4),
    rows(0x1AF, 0x1AF, 1),
    pairs(0x1CD, 0x1DB),
    pairs(0x1DE, 0x1EE),
    pairs(0x1F8, 0x21E),
    pairs(0x222, 0x232),
    pairs(0x1E00, 0x1E94),
    pairs(0x1EA0, 0x1EFE),
    // Hausa's B, D and K with hooks, and the Ə of Azerbaijan.
    rows(0x181, 0x181, 210),
    rows(0x18A, 0x18A, 205),
    rows(0x198, 0x198, 1),
    rows(0x18F, 0x18F, 202),
    // Greek.
    rows(0x386, 0x386, 38),
    rows(0x388, 0x38A, 37),
    rows(0x38C, 0x38C, 64),
    rows(0x38E, 0x38F, 63),
    rows(0x391, 0x3A1, 32),
    rows(0x3A3, 0x3AB, 32),
    // Cyrillic.
    rows(0x400, 0x40F, 80),
    rows(0x410, 0x42F, 32),
    pairs(0x460, 0x480),
    pairs(0x48A, 0x4BE),
    rows(0x4C0, 0x4C0, 15),
    pairs(0x4C1, 0x4CD),
    pairs(0x4D0, 0x52E),
    // Armenian.
    rows(0x531, 0x556, 48),
];

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "it is the standard library that ours is compared with")]
mod tests {
    use super::*;

    /// What the standard library makes of a letter, if that is one letter.
    fn expected(c: char) -> char {
        let mut lower = c.to_lowercase();
        if lower.len() == 1 { lower.next().unwrap_or(c) } else { c }
    }

    #[test]
    fn what_becomes_another_letter_becomes_the_right_one() {
        let wrong: String = ('\0'..=char::MAX).filter(|&c| lower(c) != c && lower(c) != expected(c)).collect();
        assert_eq!(wrong, "");
    }

    #[test]
    fn the_alphabets_of_names_are_complete() {
        // Greek without Coptic, Latin without the letters of phonetics and of single languages of Africa.
        let blocks = [
            ('\0', 'ſ'),
            ('\u{386}', '\u{3CE}'),
            ('\u{400}', '\u{52F}'),
            ('\u{531}', '\u{556}'),
            ('\u{1E00}', '\u{1EFF}'),
        ];
        let letters = blocks.into_iter().flat_map(|(first, last)| first..=last);
        let left: String = letters.filter(|&c| lower(c) != expected(c)).collect();
        // Their small letters stand before them; no name that news print begins with either.
        assert_eq!(left, "Ÿẞ");
    }

    #[test]
    fn a_word_is_put_into_lower_case() {
        assert_eq!(lower_case("McDONALD’S Ünal Łódź ΑΘΗΝΑ Київ Əliyev"), "mcdonald’s ünal łódź αθηνα київ əliyev");
        assert_eq!(lower_case("東京 ١٢"), "東京 ١٢");
    }
}

//! Text without what a search does not tell apart: case, accents, the sort of quotation mark and of space.

use crate::span::Span;
use crate::text::letters::lower;

/// Plain letters for U+00C0–U+017F and U+1E00–U+1EFF; a period for what has none.
const LATIN: &str = "aaaaaa.ceeeeiiiidnooooo.ouuuuyt.aaaaaa.ceeeeiiiidnooooo.ouuuuyty\
                     aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllllll\
                     lnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
const LATIN_MORE: &str = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
                          rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy.s....\
                          aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// Calls `take` with each character of `text` as a search sees it, and where the character begins in `text`.
fn each(text: &str, mut take: impl FnMut(char, usize)) {
    for (at, c) in text.char_indices() {
        match c {
            '\0'..='\x7f' => take(if c.is_ascii_whitespace() { ' ' } else { c.to_ascii_lowercase() }, at),
            // Accents that stand alone belong to the letter before.
            '\u{300}'..='\u{36f}' => {}
            'ß' | 'ẞ' => "ss".chars().for_each(|c| take(c, at)),
            'æ' | 'Æ' => "ae".chars().for_each(|c| take(c, at)),
            'œ' | 'Œ' => "oe".chars().for_each(|c| take(c, at)),
            '‘' | '’' => take('\'', at),
            '“' | '”' => take('"', at),
            '\u{a0}' | '\u{202f}' => take(' ', at),
            '\u{c0}'..='\u{17f}' => plain(LATIN, c, 0xc0, |c| take(c, at)),
            '\u{1e00}'..='\u{1eff}' => plain(LATIN_MORE, c, 0x1e00, |c| take(c, at)),
            _ => take(lower(c), at),
        }
    }
}

fn plain(table: &str, c: char, first: usize, mut take: impl FnMut(char)) {
    match table.as_bytes().get(c as usize - first) {
        None | Some(b'.') => take(lower(c)),
        Some(&letter) => take(char::from(letter)),
    }
}

/// Adds to `folded` what a search sees of `text`.
pub fn push(folded: &mut String, text: &str) {
    each(text, |c, _| folded.push(c));
}

/// What a search sees of `text`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    push(&mut folded, text);
    folded
}

/// Where the words stand in `text`, in order; of those that overlap, the first. The words are folded already.
#[must_use]
pub fn find(text: &str, words: &[&str]) -> Vec<Span> {
    let mut folded = String::with_capacity(text.len());
    // Where each byte of the folded text comes from.
    let mut origins: Vec<u32> = Vec::with_capacity(text.len() + 1);
    each(text, |c, at| {
        folded.push(c);
        origins.resize(folded.len(), at as u32);
    });
    origins.push(text.len() as u32);
    let mut found: Vec<Span> = Vec::new();
    for word in words.iter().filter(|word| !word.is_empty()) {
        for (start, _) in folded.match_indices(word) {
            let origin = |at: usize| origins.get(at).copied();
            let last = origin(start + word.len() - 1).unwrap_or_default() as usize;
            // To the end of the last character, and of the accents that stand alone behind it.
            let rest = text.get(last..).unwrap_or_default();
            let width = rest.char_indices().skip(1).find(|(_, c)| !('\u{300}'..='\u{36f}').contains(c));
            let end = last + width.map_or(rest.len(), |(at, _)| at);
            found.extend(origin(start).map(|start| Span::new(start as usize, end)));
        }
    }
    found.sort_unstable();
    let mut end = 0;
    found.retain(|span| {
        let is_free = span.start >= end;
        if is_free {
            end = span.end;
        }
        is_free
    });
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_accents_and_sorts_of_marks_are_not_told_apart() {
        assert_eq!(fold("Élysée, ŁÓDŹ, Nguyễn"), "elysee, lodz, nguyen");
        assert_eq!(fold("Straße — don’t\u{a0}“go”"), "strasse — don't \"go\"");
        assert_eq!(fold("Cafe\u{301} Ærø ÇAĞ"), "cafe aero cag");
        assert_eq!(fold("МОСКВА ×÷"), "москва ×÷");
    }

    #[test]
    fn what_is_found_are_the_words_as_the_text_has_them() {
        let found = |text: &'static str, words: &[&str]| -> Vec<&str> {
            find(text, words).into_iter().map(|span| span.of(text)).collect()
        };
        assert_eq!(found("At the Élysée: elysee", &["elysee"]), ["Élysée", "elysee"]);
        assert_eq!(found("Straßen", &["asse"]), ["aße"]);
        assert_eq!(found("cafe\u{301}s", &["cafe"]), ["cafe\u{301}"]);
        assert_eq!(found("banana", &["ana", "ban"]), ["ban"]);
        assert_eq!(found("nothing", &["x", ""]), [] as [&str; 0]);
    }
}

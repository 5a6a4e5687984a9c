//! Tokens: words, numbers and punctuation, as spans of the text.
//!
//! Close to the Universal Dependencies' English tokens, which the treebanks use: clitics stand alone
//! (`Wang` `’s`, `did` `n’t`), an abbreviation keeps its period (`U.S.`, `Mr.`). Unlike there, a word with
//! hyphens is one token (`US-led`).

use crate::span::Span;

/// One token of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it is.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, perhaps with digits, hyphens, periods inside.
    Word,
    /// Begins with a digit (`84`, `1,500`, `3rd`, `$` is punctuation).
    Number,
    /// `’s`, `n’t`, `’ll`, `’re`, `’ve`, `’d`, `’m`, or a lone possessive apostrophe.
    Clitic,
    /// One character that is neither letter, digit nor white space; `...` is one token.
    Punctuation,
}

/// Abbreviations that keep their period although a sentence may go on; all of them in lower case.
/// Single letters (`J.`) and letters with periods between (`U.S.`) need no entry.
const ABBREVIATIONS: &[&str] = &[
    "adm", "ala", "apr", "ariz", "ark", "assn", "assoc", "aug", "ave", "brig", "bros", "calif", "capt", "cmdr", "co",
    "col", "colo", "comdr", "conn", "corp", "cpl", "dec", "del", "dem", "dept", "det", "dr", "esq", "etc", "feb",
    "fla", "ft", "ga", "gen", "gov", "hon", "ill", "inc", "ind", "insp", "jan", "jr", "jul", "jun", "kan", "ky", "lt",
    "ltd", "maj", "mass", "md", "messrs", "mich", "minn", "mlle", "mme", "mont", "mr", "mrs", "ms", "msgr", "mt",
    "neb", "nev", "nos", "nov", "oct", "okla", "ont", "ore", "pa", "ph", "pres", "prof", "pvt", "que", "rep", "reps",
    "res", "ret", "rev", "rs", "rt", "sen", "sens", "sept", "sgt", "sr", "st", "ste", "supt", "tenn", "tex", "univ",
    "va", "vs", "vt", "wash", "wis", "wyo",
];

/// Whether a word with a period behind it is an abbreviation of [`ABBREVIATIONS`]: with a capital, or `etc.`, `vs.`
fn is_abbreviation(word: &str) -> bool {
    let fits = word.starts_with(|c: char| c.is_ascii_uppercase()) || matches!(word, "etc" | "vs");
    fits && ABBREVIATIONS.binary_search_by(|entry| cmp_ignoring_case(entry, word)).is_ok()
}

/// Compares a lower-case ASCII `entry` with `word` in lower case.
fn cmp_ignoring_case(entry: &str, word: &str) -> std::cmp::Ordering {
    entry.bytes().cmp(word.bytes().map(|b| b.to_ascii_lowercase()))
}

/// Whether a character is an apostrophe, straight or curly.
#[must_use]
pub const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

const fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Splits `text` into tokens. Linear in its length.
#[must_use]
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::with_capacity(text.len() / 5);
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
        } else if c.is_alphanumeric() {
            at = word(text, at, &mut out);
        } else if let Some(end) = lone_clitic(text, at) {
            out.push(Token { span: Span::new(at, end), kind: TokenKind::Clitic });
            at = end;
        } else {
            let end = if text[at..].starts_with("...") { at + 3 } else { at + c.len_utf8() };
            out.push(Token { span: Span::new(at, end), kind: TokenKind::Punctuation });
            at = end;
        }
    }
    out
}

/// The end of an `’s` that a space sets off from its word, as converters of rich text leave it: `NPR ’s Feng`.
fn lone_clitic(text: &str, at: usize) -> Option<usize> {
    let rest = &text[at..];
    let tail = rest.strip_prefix(is_apostrophe)?;
    let behind_space = text[..at].ends_with(' ') && text[..at].trim_end().ends_with(char::is_alphanumeric);
    let whole = tail.strip_prefix('s').is_some_and(|after| after.starts_with(' '));
    (behind_space && whole).then(|| at + rest.len() - tail.len() + 1)
}

/// Reads the word that begins at `start`, splits off its clitic, and returns where to go on.
fn word(text: &str, start: usize, out: &mut Vec<Token>) -> usize {
    let end = word_end(text, start);
    let kind =
        if text[start..].starts_with(|c: char| c.is_ascii_digit()) { TokenKind::Number } else { TokenKind::Word };
    let whole = &text[start..end];
    let clitic = if plain(whole) == whole.len() { None } else { clitic_start(whole) };
    let clitic = clitic.map_or(end, |i| start + i);
    if clitic > start {
        out.push(Token { span: Span::new(start, clitic), kind });
    }
    if clitic < end {
        out.push(Token { span: Span::new(clitic, end), kind: TokenKind::Clitic });
    }
    end
}

/// The end of a word: letters and digits, joined by single hyphens, apostrophes, periods or (in numbers) commas.
fn word_end(text: &str, start: usize) -> usize {
    let mut end = start + plain(&text[start..]);
    let rest = end - start;
    let mut chars = text[end..].char_indices().map(|(i, c)| (i + rest, c)).peekable();
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|&(_, n)| n);
        let inside = match c {
            c if c.is_alphanumeric() => true,
            c if is_hyphen(c) || is_apostrophe(c) || matches!(c, '&' | '_' | '@') => {
                next.is_some_and(char::is_alphanumeric)
            }
            ',' => ends_in_digit(&text[start..start + i]) && next.is_some_and(|n| n.is_ascii_digit()),
            '.' => return period(text, start, start + i, next),
            // Combining marks and zero-width joiners belong to the letter before.
            c => !c.is_whitespace() && !c.is_ascii() && is_mark(c),
        };
        if !inside {
            break;
        }
        end = start + i + c.len_utf8();
    }
    end
}

/// How many letters and digits of ASCII a text begins with: most words are nothing else.
fn plain(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_alphanumeric).count()
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200c}' | '\u{200d}' | '\u{ad}')
}

fn ends_in_digit(s: &str) -> bool {
    s.bytes().last().is_some_and(|b| b.is_ascii_digit())
}

fn all_digits(s: &str) -> bool {
    s.bytes().all(|b| b.is_ascii_digit())
}

/// Decides at a period inside or behind a word whether it belongs to it, and where the word ends then.
fn period(text: &str, start: usize, dot: usize, next: Option<char>) -> usize {
    let before = &text[start..dot];
    let last_part = before.rsplit(|c| c == '.' || is_hyphen(c)).next().unwrap_or(before);
    let letters = last_part.chars().count();
    match next {
        // U.S, 3.5, bloomberg.com
        Some(n) if n.is_alphanumeric() => {
            // Rs1.5 million
            let number = ends_in_digit(last_part) && n.is_ascii_digit();
            // Facebook (FB.O)
            let ticker = || text[..start].ends_with('(') && last_part.bytes().all(|b| b.is_ascii_uppercase());
            let joins =
                letters == 1 || number || n.is_lowercase() && before.is_ascii() || all_digits(last_part) || ticker();
            if joins { word_end_from(text, start, dot + 1) } else { dot }
        }
        // U.S. and J. keep it, and abbreviations of the list do
        _ if letters == 1
            && last_part.chars().all(char::is_alphabetic)
            && (before.contains(['.', '-']) || last_part.chars().all(char::is_uppercase) && last_part != "I") =>
        {
            dot + 1
        }
        _ if is_abbreviation(before) || before.eq_ignore_ascii_case("Ph.D") => dot + 1,
        _ => dot,
    }
}

/// Goes on with the word that began at `start` from `at`, which lies inside it.
fn word_end_from(text: &str, start: usize, at: usize) -> usize {
    let mut end = at;
    for (i, c) in text[at..].char_indices() {
        let next = text[at + i + c.len_utf8()..].chars().next();
        let inside =
            c.is_alphanumeric() || (is_hyphen(c) || is_apostrophe(c)) && next.is_some_and(char::is_alphanumeric);
        if c == '.' {
            let part = &text[end_of_part(text, start, at + i)..at + i];
            return match next {
                Some(n) if n.is_alphanumeric() => word_end_from(text, start, at + i + 1),
                _ if part.chars().count() == 1 && !part.bytes().all(|b| b.is_ascii_digit()) => at + i + 1,
                _ => at + i,
            };
        }
        if !inside {
            break;
        }
        end = at + i + c.len_utf8();
    }
    end
}

/// Where the part between the last period before `dot` and `dot` begins.
fn end_of_part(text: &str, start: usize, dot: usize) -> usize {
    text[start..dot].rfind('.').map_or(start, |i| start + i + 1)
}

/// Where the clitic of a word begins, in bytes of the word.
fn clitic_start(word: &str) -> Option<usize> {
    let apostrophe = word.char_indices().rev().find(|&(_, c)| is_apostrophe(c))?;
    let tail = &word[apostrophe.0 + apostrophe.1.len_utf8()..];
    if tail.eq_ignore_ascii_case("t") {
        let n = word[..apostrophe.0].rfind(['n', 'N'])?;
        return (n + 1 == apostrophe.0 && n > 0).then_some(n);
    }
    ["s", "ll", "re", "ve", "d", "m"].iter().any(|c| tail.eq_ignore_ascii_case(c)).then_some(apostrophe.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn the_list_of_abbreviations_is_sorted() {
        assert!(ABBREVIATIONS.is_sorted());
    }

    #[test]
    fn clitics_stand_alone() {
        assert_eq!(words("China’s didn't we'll"), ["China", "’s", "did", "n't", "we", "'ll"]);
    }

    #[test]
    fn abbreviations_keep_their_period() {
        assert_eq!(words("Mr. Lee of the U.S. said."), ["Mr.", "Lee", "of", "the", "U.S.", "said", "."]);
        assert_eq!(words("George W. Bush, M.D., left"), ["George", "W.", "Bush", ",", "M.D.", ",", "left"]);
    }

    #[test]
    fn a_state_behind_a_party_keeps_its_periods() {
        assert_eq!(words("Rep. Lee (D-N.Y.) said"), ["Rep.", "Lee", "(", "D-N.Y.", ")", "said"]);
        assert_eq!(words("Sen. Ruiz (R-S.C.) and"), ["Sen.", "Ruiz", "(", "R-S.C.", ")", "and"]);
        assert_eq!(
            words("He got a B-. They made plan-B. So"),
            ["He", "got", "a", "B", "-", ".", "They", "made", "plan-B.", "So"]
        );
    }

    #[test]
    fn a_sentence_ends_behind_a_word_and_not_inside_a_number() {
        assert_eq!(words("It cost 3.5 million. Then"), ["It", "cost", "3.5", "million", ".", "Then"]);
        assert_eq!(words("in 1,500 cases."), ["in", "1,500", "cases", "."]);
        assert_eq!(words("of Rs1.5 million. Then"), ["of", "Rs1.5", "million", ".", "Then"]);
    }

    #[test]
    fn hyphens_join() {
        assert_eq!(words("US-led coalition — roughly"), ["US-led", "coalition", "—", "roughly"]);
    }

    #[test]
    fn addresses_are_one_word() {
        assert_eq!(words("on bloomberg.com."), ["on", "bloomberg.com", "."]);
    }

    #[test]
    fn a_ticker_in_parentheses_is_one_word() {
        assert_eq!(words("Facebook (FB.O) and"), ["Facebook", "(", "FB.O", ")", "and"]);
        assert_eq!(words("of NATO.He left"), ["of", "NATO", ".", "He", "left"]);
    }

    #[test]
    fn marks_are_tokens() {
        assert_eq!(words("“Yes,” he said..."), ["“", "Yes", ",", "”", "he", "said", "..."]);
    }
}

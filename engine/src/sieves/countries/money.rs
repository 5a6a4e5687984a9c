//! Money: which country's money an article counts in, as its papers write sums: "HK$31 million", "₦5,000".

use crate::country::CountryCode;
use crate::gazetteer;
use crate::reading::{ItemKind, Reading};
use crate::span::Span;

/// The country whose money the article counts in: most sums are in it, and none in another's.
pub(super) fn money(reading: &Reading<'_>) -> Option<(CountryCode, Span)> {
    let text = &reading.article.text;
    let mut only: Option<(CountryCode, Span)> = None;
    let (mut told, mut bare) = (0, 0);
    for sum in reading.items.iter().filter(|item| item.kind == ItemKind::Word) {
        let word = sum.span.of(text);
        let Some(first) = word.find(|c: char| c.is_ascii_digit()) else { continue };
        let digits = sum.span.start as usize + first;
        let (before, behind) = text.split_at_checked(digits).unwrap_or_default();
        let sign = gazetteer::money(before)
            .filter(|&(_, len)| len > 1 || !before.ends_with(char::is_alphabetic) || is_a_large_sum(behind));
        // 950m zloty (£197m): what a paper counts in for its readers
        if sign.is_some_and(|(_, len)| before.get(..digits - len).is_some_and(|rest| rest.ends_with('('))) {
            continue;
        }
        if let Some((code, len)) = sign {
            if only.is_some_and(|(known, _)| known != code) {
                return None;
            }
            told += 1;
            only = only.or(Some((code, Span { start: (digits - len) as u32, end: sum.span.end })));
        } else {
            bare += usize::from(before.ends_with(['$', '€']));
        }
    }
    only.filter(|_| told > bare)
}

/// "5,000", "2.4 billion": R5,000 and R2.4 billion are sums, and R600 may be a road.
fn is_a_large_sum(text: &str) -> bool {
    const LONGEST: usize = 24;
    let end = text.bytes().take(LONGEST).position(|b| !b.is_ascii_digit() && b != b',' && b != b'.');
    let (amount, behind) = text.split_at_checked(end.unwrap_or_default()).unwrap_or_default();
    let grouped = amount.trim_end_matches(['.', ',']).contains(['.', ',']);
    grouped || ["million", "billion", "trillion", "m", "bn"].iter().any(|size| behind.trim_start().starts_with(size))
}

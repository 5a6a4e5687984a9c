//! Datelines: where a report was written, in front of its first sentence, "WARSAW, Poland (AP) —". They belong to no
//! sentence: whoever is named there says nothing.

use std::ops::Range;

use crate::country::CountryCode;
use crate::gazetteer::{self, Table};
use crate::reading::{Item, ItemKind, Line, Reading};
use crate::span::Span;
use crate::text::letters::lower;

/// The dateline of a paragraph.
pub(crate) struct Dateline {
    /// The first item behind its dash.
    end: usize,
    /// Its place with the country that it is in, if tables know it.
    pub(crate) place: Option<(CountryCode, Span)>,
}

/// How many items a dateline has at most.
const LONGEST: usize = 16;

/// The dateline that a sentence begins with: "IZMIR, Turkey (AP) —", "MUMBAI:". A place that no table knows is told by its
/// capitals and its dash.
pub(crate) fn dateline(reading: &Reading<'_>, line: Range<usize>) -> Option<Dateline> {
    let high = line.end.min(line.start + LONGEST);
    // U.S.-based
    let joined =
        |i: usize| i > 0 && reading.is_word(i, &["-"]) && reading.items[i - 1].span.end == reading.items[i].span.start;
    // (CNN) The president
    let station = reading.is_word(line.start, &["("])
        && reading.is_word(line.start + 2, &[")"])
        && reading.word(line.start + 1).chars().all(char::is_uppercase)
        && reading.lines.get(reading.line_of(line.start)).is_some_and(|here| here.items.start == line.start);
    if station {
        return Some(Dateline { end: line.start + 3, place: None });
    }
    let mark = |&i: &usize| {
        reading.items.get(i).is_some_and(|item| item.kind == ItemKind::Punctuation)
            && reading.is_word(i, &["—", "–", "--", "-", ":"])
            && !joined(i)
    };
    if let Some(dateline) = without_dash(reading, &line) {
        return Some(dateline);
    }
    let dash = (line.start..high).find(mark)?;
    let first = reading.word(line.start);
    let capitals = first.chars().all(char::is_uppercase);
    let colon = reading.is_word(dash, &[":"]);
    // "Muscat: Oman’s two airlines", but no heading
    let named = || {
        let title = reading.lines.get(reading.line_of(line.start)).is_some_and(|here| here.block == 0);
        let town = gazetteer::place(reading.span(line.start..dash).of(&reading.article.text));
        let town = town.is_some_and(|entry| entry.table != Table::Country);
        !title && town && dash <= line.start + 2 && !reading.items.get(dash + 1).is_some_and(Item::is_quotation)
    };
    if colon && !capitals && !named() {
        return None;
    }
    let small = |i: usize| reading.word(i).starts_with(char::is_lowercase) || reading.items[i].is_quotation();
    if dash == line.start || (line.start..dash).any(small) {
        return None;
    }
    let parts = (line.start..=dash).filter(|&i| i == dash || reading.is_word(i, &[",", "(", ")", "/"]));
    let mut start = line.start;
    let mut place = None;
    for end in parts {
        let span = reading.span(start..end);
        let words = span.of(&reading.article.text);
        let entry = gazetteer::place(words).or_else(|| gazetteer::place(&title_case(words)));
        // "PARIS, Texas": what stands last tells most
        place = entry.and_then(|entry| Some((entry.country?, span))).or(place);
        start = end + 1;
    }
    let opens = line.start == 0
        || reading.lines.get(reading.line_of(line.start)).is_some_and(|here| {
            here.items.start == line.start
                && reading
                    .lines
                    .get(reading.line_of(line.start).wrapping_sub(1))
                    .is_none_or(|before| before.block != here.block)
        });
    let unknown = capitals && !colon && opens && first.len() > 2 && reading.is_word(dash - 1, &[")", "."]);
    // a dash of two hyphens
    let end = dash + 1 + (dash + 1..line.end).take_while(|&i| reading.is_word(i, &["-"])).count();
    (place.is_some() || unknown).then_some(Dateline { end, place })
}

/// "HONG KONG A Chinese official": a town in capitals in front of a first sentence, as archives keep it without its dash.
fn without_dash(reading: &Reading<'_>, line: &Range<usize>) -> Option<Dateline> {
    const WORDS: usize = 3;
    const LETTERS: usize = 3;
    let first = reading.lines.get(reading.line_of(line.start))?;
    let capitals = |&i: &usize| reading.word(i).len() > 1 && reading.word(i).chars().all(char::is_uppercase);
    let end = line.start + (line.start..line.end).take(WORDS + 1).take_while(capitals).count();
    let opens = first.block <= 1 && first.items.start == line.start;
    let goes_on = reading.word(end).starts_with(char::is_uppercase);
    if !opens || end == line.start || end > line.start + WORDS || !goes_on {
        return None;
    }
    let span = reading.span(line.start..end);
    let entry = gazetteer::place(&title_case(span.of(&reading.article.text)))?;
    // US President
    let place = !matches!(entry.table, Table::Institution | Table::Demonym) && span.len() > LETTERS;
    place.then_some(Dateline { end, place: Some((entry.country?, span)) })
}

/// A place on a line of its own, above the report: "COIMBATORE", "NAIROBI, Kenya".
pub(crate) fn place_alone(reading: &Reading<'_>, line: &Line) -> Option<Dateline> {
    let Range { start, end } = line.items;
    let block = reading.article.blocks.get(line.block as usize)?;
    let span = reading.span(start..end);
    if end - start > SHORT || block.span != span || !reading.word(start).chars().all(char::is_uppercase) {
        return None;
    }
    let parts = (start..=end).filter(|&i| i == end || reading.is_word(i, &[","]));
    let mut from = start;
    let mut place = None;
    for part in parts {
        let words = reading.span(from..part);
        let text = words.of(&reading.article.text);
        let entry = gazetteer::place(text).or_else(|| gazetteer::place(&title_case(text)))?;
        place = Some((entry.country?, words));
        from = part + 1;
    }
    Some(Dateline { end, place })
}

/// The place that a byline ends with: "From Emmanuel Ofori, Accra", "By Simon Arkle in Mérida", "Sonam Choki |
/// Thimphu", "Our Correspondent, Barishal".
pub(crate) fn byline_place(reading: &Reading<'_>, line: &Line) -> Option<(CountryCode, Span)> {
    const LONGEST: usize = 14;
    let Range { start, end } = line.items;
    let whole = reading.article.blocks.get(line.block as usize)?.span == reading.span(start..end);
    if !whole || end - start > LONGEST {
        return None;
    }
    // Sonam Choki | Thimphu
    let bar = (start + 1..end).rev().find(|&i| reading.is_word(i, &["|", "/"]));
    // Our Correspondent, Barishal
    let written = |i: usize| reading.is_word(i, &["correspondent", "reporter", "report", "writer", "editor"]);
    let byline = reading.is_word(start, &["by", "from"]) || (start..end).any(written);
    let comma = || (start + 1..end).rev().find(|&i| reading.is_word(i, &[",", "in"])).filter(|_| byline);
    let from = bar.or_else(comma)? + 1;
    let words = reading.span(from..end);
    let entry = gazetteer::place(words.of(&reading.article.text))?;
    Some((entry.country?, words))
}

/// Items of a line that is nothing but a place, at most.
const SHORT: usize = 6;

/// A sentence without the dateline in front of it.
pub(crate) fn behind_dateline(reading: &Reading<'_>, line: Range<usize>) -> Range<usize> {
    dateline(reading, line.clone()).map_or(line.start, |dateline| dateline.end)..line.end
}

/// "PORT LOUIS" as tables write it.
pub(crate) fn title_case(words: &str) -> String {
    let mut first = true;
    words
        .chars()
        .map(|c| {
            let upper = std::mem::replace(&mut first, !c.is_alphabetic());
            if upper { c } else { lower(c) }
        })
        .collect()
}

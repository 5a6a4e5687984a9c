//! What the exports are told of how a plot is to look and to read: in the colours of the page, in the language of its
//! interface.

use sayso_engine::CountryCode;

use crate::export::{Much, articles, string};
use crate::labels;
use crate::library::together::Part;
use crate::palette::Palette;
use crate::words::{Word, count, language, percent, t};

/// Where a plot is to be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ground {
    /// In the explorer, whose ground it takes.
    Page,
    /// Wherever its file is brought, on a ground of its own.
    Paper,
}

/// A plot of articles as the exports take it, JSON. Countries that the page shows have the colours that they have there,
/// others such as are free.
pub(crate) fn plot(parts: &[Part], page: &Palette, title: Word, ground: Ground) -> String {
    let palette = page.extended(&Palette::together(parts.iter().map(|part| &part.entry.reading.own)));
    let title = match parts {
        [part] => labels::of(t(title), &part.entry.name),
        several => labels::of(t(title), &count(Word::AllOpen, several.len(), &[])),
    };
    // It tells what to do on the map, too.
    let hint = t(Word::MapHint);
    let note = hint.split_inclusive(['.', '。']).next().unwrap_or(hint);
    let is = |holds: bool| if holds { "true" } else { "false" };
    let mut look = ["{\"on_screen\":", is(ground == Ground::Page)].concat();
    look.extend([",\"from_right\":", is(language().direction() == "rtl")]);
    let percent = percent(1, 100).replace('1', "{}");
    let texts = [("title", &*title), ("note", note), ("percent", &percent)];
    let more = [("none", t(Word::NoQuotes)), ("speaker", t(Word::UnknownSpeaker))];
    for (name, text) in texts.into_iter().chain(more) {
        look.extend([",\"", name, "\":", &string(text)]);
    }
    let origins = origins(parts);
    let all = origins.iter().map(|&(_, words)| words).sum();
    let told = origins.iter().map(|&(origin, words)| {
        let (key, name, country) = match origin {
            Origin::Country(code) => (code.to_string(), labels::country(Some(code)), Some(code)),
            Origin::International => ("international".to_owned(), t(Word::International).to_owned(), None),
            Origin::Unknown => ("unknown".to_owned(), t(Word::CountryUnknown).to_owned(), None),
        };
        let fields = [&*key, palette.hue(country), &*name, &*labels::share(&name, words, all)].map(string);
        let [key, hue, name, told] = &fields;
        ["{\"key\":", key, ",\"hue\":", hue, ",\"name\":", name, ",\"told\":", told, "}"].concat()
    });
    let told = told.collect::<Vec<_>>().join(",");
    ["{\"articles\":", &articles(parts, Much::All), ",\"look\":", &look, ",\"origins\":[", &told, "]}}"].concat()
}

/// Where speakers belong, as the exports tell it apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Country(CountryCode),
    International,
    Unknown,
}

/// How many words there are from where.
fn origins(parts: &[Part]) -> Vec<(Origin, usize)> {
    let mut origins: Vec<(Origin, usize)> = Vec::new();
    for reading in parts.iter().map(|part| &part.entry.reading) {
        for voice in &reading.voices {
            for &(speaker, words) in &voice.speakers {
                let is_international =
                    speaker.and_then(|id| reading.explored.speaker(id)).is_some_and(|it| it.international);
                let origin = match voice.country {
                    Some(code) => Origin::Country(code),
                    None if is_international => Origin::International,
                    None => Origin::Unknown,
                };
                match origins.iter_mut().find(|(other, _)| *other == origin) {
                    Some((_, sum)) => *sum += words,
                    None => origins.push((origin, words)),
                }
            }
        }
    }
    origins
}

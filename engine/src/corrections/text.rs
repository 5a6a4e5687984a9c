//! Corrections as text, for storage and links: a line with the version, then a correction a line, its fields apart by
//! tabs. Places are bytes of the article's text.
//!
//! | line | is |
//! | --- | --- |
//! | `y 12-40` | a quote is confirmed |
//! | `s 12-40 :Ana Ruiz` | its speaker, or none |
//! | `k 12-40 direct` | its kind: `direct`, `mixed`, `indirect` |
//! | `x 12-40` | nobody says this |
//! | `q 12-40 :Ana Ruiz` | a quote that was missed, with its speaker, or none |
//! | `c :Ana Ruiz PE` | a speaker's country, or none |
//! | `n :Ruiz Ana Ruiz` | a speaker's name |
//! | `r :Ana Ruiz minister` | a speaker's role |
//! | `m :Ruiz :Ana Ruiz` | the first speaker is the second |
//! | `p :a lawyer 12-40 80-96` | quotes that are somebody else's |
//! | `t :Ana Ruiz beat courts` | what is noted of a speaker in a column |
//!
//! In front of the colon stands how many speakers of the same name come before, if any.

use crate::corrections::{Correction, QuoteKey, SpeakerKey};
use crate::country::CountryCode;
use crate::explored::{Kind, Note};
use crate::span::Span;

/// Raised when a line changes its meaning.
const VERSION: &str = "1";

/// Why a text is no list of corrections.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ParseError {
    /// It does not begin as one.
    #[error("these corrections were made by another version of sayso")]
    Version,
    /// A line, counted from one, is none.
    #[error("line {0} is no correction")]
    Line(usize),
}

/// Corrections as text.
#[must_use]
pub fn write(corrections: &[Correction]) -> String {
    let mut text = VERSION.to_owned();
    for correction in corrections {
        let mut line = Line(&mut text);
        match correction {
            Correction::Confirmed(quote) => line.begin('y').quote(*quote),
            Correction::Speaker(quote, to) => line.begin('s').quote(*quote).speakers(to),
            Correction::Kind(quote, kind) => line.begin('k').quote(*quote).words(kind.as_str()),
            Correction::Nobody(quote) => line.begin('x').quote(*quote),
            Correction::Missed(quote, to) => line.begin('q').quote(*quote).speakers(to),
            Correction::Country(of, None) => line.begin('c').speakers([of]),
            Correction::Country(of, Some(code)) => line.begin('c').speakers([of]).words(code.as_str()),
            Correction::Name(of, name) => line.begin('n').speakers([of]).words(name),
            Correction::Role(of, role) => line.begin('r').speakers([of]).words(role),
            Correction::Merged(of, into) => line.begin('m').speakers([of, into]),
            Correction::Noted(of, note) => line.begin('t').speakers([of]).words(&note.column).words(&note.value),
            Correction::Split(quotes, to) => {
                quotes.iter().fold(line.begin('p').speakers([to]), |line, quote| line.quote(*quote))
            }
        };
    }
    text
}

/// Corrections of a text that [`write()`] has made.
///
/// # Errors
/// If it is another text.
pub fn parse(text: &str) -> Result<Vec<Correction>, ParseError> {
    let mut lines = text.split('\n').enumerate();
    if lines.next().is_none_or(|(_, version)| version != VERSION) {
        return Err(ParseError::Version);
    }
    lines.map(|(at, line)| correction(line).ok_or(ParseError::Line(at + 1))).collect()
}

fn correction(line: &str) -> Option<Correction> {
    let mut fields = line.split('\t');
    let sort = fields.next()?;
    let correction = match sort {
        "y" => Correction::Confirmed(quote(fields.next()?)?),
        "s" => Correction::Speaker(quote(fields.next()?)?, optional(fields.next(), speaker)?),
        "k" => Correction::Kind(quote(fields.next()?)?, Kind::named(fields.next()?)?),
        "x" => Correction::Nobody(quote(fields.next()?)?),
        "q" => Correction::Missed(quote(fields.next()?)?, optional(fields.next(), speaker)?),
        "c" => Correction::Country(speaker(fields.next()?)?, optional(fields.next(), CountryCode::parse)?),
        "n" => Correction::Name(speaker(fields.next()?)?, plain(fields.next()?)),
        "r" => Correction::Role(speaker(fields.next()?)?, plain(fields.next()?)),
        "m" => Correction::Merged(speaker(fields.next()?)?, speaker(fields.next()?)?),
        "t" => {
            let of = speaker(fields.next()?)?;
            Correction::Noted(of, Note { column: plain(fields.next()?), value: plain(fields.next()?) })
        }
        "p" => {
            let to = speaker(fields.next()?)?;
            Correction::Split(fields.by_ref().map(quote).collect::<Option<_>>()?, to)
        }
        _ => return None,
    };
    fields.next().is_none().then_some(correction)
}

/// The line that a text ends with.
struct Line<'a>(&'a mut String);

impl Line<'_> {
    fn begin(&mut self, sort: char) -> &mut Self {
        self.0.push('\n');
        self.0.push(sort);
        self
    }

    fn quote(&mut self, quote: QuoteKey) -> &mut Self {
        self.field(&[&quote.0.start.to_string(), "-", &quote.0.end.to_string()])
    }

    fn speakers<'k>(&mut self, keys: impl IntoIterator<Item = &'k SpeakerKey>) -> &mut Self {
        for key in keys {
            let before = if key.before == 0 { String::new() } else { key.before.to_string() };
            self.field(&[&before, ":", &escaped(&key.name)]);
        }
        self
    }

    fn words(&mut self, words: &str) -> &mut Self {
        self.field(&[&escaped(words)])
    }

    fn field(&mut self, parts: &[&str]) -> &mut Self {
        self.0.push('\t');
        self.0.extend(parts.iter().copied());
        self
    }
}

fn quote(field: &str) -> Option<QuoteKey> {
    let (start, end) = field.split_once('-')?;
    let span = Span { start: start.parse().ok()?, end: end.parse().ok()? };
    (span.start <= span.end).then_some(QuoteKey(span))
}

fn speaker(field: &str) -> Option<SpeakerKey> {
    let (before, name) = field.split_once(':')?;
    let before = if before.is_empty() { 0 } else { before.parse().ok()? };
    Some(SpeakerKey { name: plain(name), before })
}

/// A field that may be missing, but if it is there must be right.
#[allow(clippy::option_option, reason = "missing and wrong are two things")]
fn optional<T>(field: Option<&str>, parse: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    field.map_or(Some(None), |field| parse(field).map(Some))
}

fn escaped(words: &str) -> String {
    words.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n")
}

fn plain(field: &str) -> String {
    let mut words = String::with_capacity(field.len());
    let mut chars = field.chars();
    while let Some(c) = chars.next() {
        words.push(match c {
            '\\' => match chars.next() {
                Some('t') => '\t',
                Some('n') => '\n',
                Some(other) => other,
                None => break,
            },
            other => other,
        });
    }
    words
}

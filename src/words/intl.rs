//! What the browser knows of languages: plurals, numbers, dates and countries. English numbers are known without
//! it. Outside of browsers there is English only.

use std::cell::RefCell;

use sayso_engine::CountryCode;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::words::{Language, language};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str) -> PluralRules;
    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, n: f64) -> String;

    /// `n.toLocaleString(language, options)`.
    #[wasm_bindgen(js_namespace = ["Number", "prototype", "toLocaleString"], js_name = call)]
    fn localized(n: f64, language: &str, options: &js_sys::Object) -> String;

    #[wasm_bindgen(js_namespace = Intl)]
    type DisplayNames;
    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(language: &str, options: &js_sys::Object) -> DisplayNames;
    #[wasm_bindgen(method, catch)]
    fn of(this: &DisplayNames, code: &str) -> Result<Option<String>, JsValue>;

    /// `a.localeCompare(b, language)`.
    #[wasm_bindgen(js_namespace = ["String", "prototype", "localeCompare"], js_name = call)]
    fn compare(a: &str, b: &str, language: &str) -> i32;

    #[wasm_bindgen(js_namespace = ["Date", "prototype", "toLocaleDateString"], js_name = call)]
    fn localized_date(date: &js_sys::Date, language: &str, options: &js_sys::Object) -> String;
}

/// The category of a number, by which its noun has its form.
pub(super) fn plural(n: usize) -> String {
    match (language(), n) {
        (Language::English, 1) => "one".to_owned(),
        (Language::English, _) => "other".to_owned(),
        (other, n) => PluralRules::new(other.code()).select(f64::from(n as u32)),
    }
}

/// A number in the digits of the language.
#[must_use]
pub fn number(n: usize) -> String {
    match language() {
        Language::English => grouped(&n.to_string()),
        other => localized(f64::from(n as u32), other.code(), &options(&[])),
    }
}

/// Digits in threes.
fn grouped(digits: &str) -> String {
    match digits.len().checked_sub(3).and_then(|at| digits.split_at_checked(at)) {
        Some((before, three)) if !before.is_empty() => [&grouped(before), ",", three].concat(),
        _ => digits.to_owned(),
    }
}

/// A share as whole percent; what is there is never called nothing.
#[must_use]
pub fn percent(part: usize, whole: usize) -> String {
    let percent = (part * 100 + whole / 2) / whole.max(1);
    let less = if part > 0 && percent == 0 { "<" } else { "" };
    let percent = if less.is_empty() { percent } else { 1 };
    match language() {
        Language::English => [less, &percent.to_string(), "%"].concat(),
        other => {
            let share = localized(f64::from(percent as u32) / 100.0, other.code(), &options(&[("style", "percent")]));
            [less, &share].concat()
        }
    }
}

/// A country's name, as the browser knows it: the engine's table of names is not in the first view.
#[must_use]
pub fn country(code: CountryCode) -> String {
    if cfg!(not(target_family = "wasm")) {
        return code.name().to_owned();
    }
    COUNTRIES.with_borrow_mut(|countries| {
        let spoken = language();
        let known = countries.take().filter(|countries| countries.language == spoken);
        countries.insert(known.unwrap_or_else(|| Countries::of(spoken))).name(code)
    })
}

/// The names of countries in a language. Browsers take long to get them, and are asked once for each.
struct Countries {
    language: Language,
    names: DisplayNames,
    known: Vec<(CountryCode, String)>,
}

impl Countries {
    fn of(language: Language) -> Self {
        let names = DisplayNames::new(language.code(), &options(&[("type", "region")]));
        Self { language, names, known: Vec::new() }
    }

    fn name(&mut self, code: CountryCode) -> String {
        if let Some((_, name)) = self.known.iter().find(|(known, _)| *known == code) {
            return name.clone();
        }
        let name = self.names.of(code.as_str()).ok().flatten().unwrap_or_else(|| code.as_str().to_owned());
        self.known.push((code, name.clone()));
        name
    }
}

thread_local! {
    /// Those of the language that was spoken last.
    static COUNTRIES: RefCell<Option<Countries>> = const { RefCell::new(None) };
}

/// What a language is called.
#[must_use]
pub fn language_name(tag: &str) -> Option<String> {
    if cfg!(not(target_family = "wasm")) {
        return sayso_engine::language::name(tag).map(str::to_owned);
    }
    let names = DisplayNames::new(language().code(), &options(&[("type", "language"), ("fallback", "none")]));
    // Articles state what is no tag of a language at all.
    names.of(tag).ok().flatten()
}

/// Every country with its name, in the order of the names.
#[must_use]
pub fn countries() -> Vec<(CountryCode, String)> {
    let mut all: Vec<(CountryCode, String)> =
        CountryCode::all().into_iter().map(|code| (code, country(code))).collect();
    all.sort_by(|(_, a), (_, b)| compare(a, b, language().code()).cmp(&0));
    all
}

/// A date as people write it ("6 July 2023") if it is ISO 8601, else as it is.
#[must_use]
pub fn date(date: &str) -> String {
    let day = date.get(..10).unwrap_or_default();
    let mut parts = day.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month @ 1..=12)), Some(Ok(day_of_month @ 1..=31))) =
        (parts.next(), parts.next(), parts.next())
    else {
        return date.to_owned();
    };
    if cfg!(not(target_family = "wasm")) {
        return [&day_of_month.to_string(), " ", MONTHS[month - 1], " ", &year.to_string()].concat();
    }
    let language = match language() {
        // "6 July 2023"
        Language::English => "en-GB",
        other => other.code(),
    };
    let day = js_sys::Date::new(&date.get(..10).into());
    if day.get_time().is_nan() {
        // There is no such day.
        return date.to_owned();
    }
    localized_date(&day, language, &options(&[("dateStyle", "long"), ("timeZone", "UTC")]))
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn options(pairs: &[(&str, &str)]) -> js_sys::Object {
    let object = js_sys::Object::new();
    for (key, value) in pairs {
        // A plain object takes any property.
        let _ = js_sys::Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn long_numbers_are_written_in_threes() {
        assert_eq!(["7", "999", "1000", "32000", "1234567"].map(grouped), ["7", "999", "1,000", "32,000", "1,234,567"]);
    }
}

//! What a person has changed, in the forms that are read by people.

#![allow(clippy::expect_used, reason = "a test that fails")]

use sayso_engine::corrections::{self, SpeakerKey};
use sayso_engine::document::Document;
use sayso_engine::{Correction, CountryCode, article, explore};
use sayso_export::{Bom, Entry, csv, markdown};

/// The report and the table of an article in which something is corrected.
fn forms(correction: Correction) -> (String, String) {
    let explored = explore(article::plain::read("“It rains,” said Jean Petit, a French minister."));
    let corrected = corrections::apply(&explored, &[correction]).explored;
    let document = Document::new(&corrected);
    let entries = [Entry { name: "a", document: &document }];
    (markdown::report(&entries), csv::table(&entries, Bom::No))
}

#[test]
fn only_what_a_person_has_changed_is_called_theirs() {
    let petit = || SpeakerKey::named("Jean Petit");
    let (report, table) = forms(Correction::Country(petit(), CountryCode::parse("BE")));
    assert!(report.contains("country: Belgium (set by a person)\n"), "{report}");
    let mut reader = ::csv::Reader::from_reader(table.as_bytes());
    let row = reader.records().next().expect("a row").expect("a record");
    let cell = |name: &str| csv::COLUMNS.iter().position(|column| *column == name).and_then(|at| row.get(at));
    assert_eq!(["speaker_by", "country_by", "by"].map(cell), [Some("engine"), Some("person"), Some("engine")]);
    for (correction, told) in [
        (Correction::Role(petit(), "poet".to_owned()), "country: France; name or role set by a person\n"),
        (Correction::Country(petit(), None), "country: Country unknown; name, role or country set by a person\n"),
    ] {
        let (report, _) = forms(correction);
        assert!(report.contains(told), "{report}");
    }
}

//! The table of quotes in columns, for Parquet and for data frames: the same columns as the CSV, with numbers as numbers
//! and segments as lists.

use std::sync::Arc;

use arrow_array::builder::{Float32Builder, Int32Builder, ListBuilder, StringBuilder, StructBuilder};
use arrow_array::{ArrayRef, RecordBatch as Batch};
use arrow_schema::{ArrowError, DataType, Field, Fields, Schema, SchemaRef};

use crate::row::{self, Row};
use crate::{Entry, csv, rows};

/// Rows in columns.
pub type RecordBatch = Batch;

/// The columns and their types; those that may be unknown can be null.
#[must_use]
pub fn schema() -> SchemaRef {
    let fields = csv::COLUMNS.iter().map(|&name| match name {
        "article" | "quote" | "kind" | "words" | "quoted" | "sieve" | "evidence" | "by" => {
            Field::new(name, DataType::Utf8, false)
        }
        "confidence" => Field::new(name, DataType::Float32, false),
        "country_confidence" => Field::new(name, DataType::Float32, true),
        // Signed, as Spark knows no other.
        "start" | "end" => Field::new(name, DataType::Int32, false),
        "segments" => Field::new(name, DataType::List(Arc::new(segment())), false),
        _ => Field::new(name, DataType::Utf8, true),
    });
    Arc::new(Schema::new(fields.collect::<Fields>()))
}

fn segment() -> Field {
    Field::new("item", DataType::Struct(places()), false)
}

fn places() -> Fields {
    ["start", "end"].into_iter().map(|name| Field::new(name, DataType::Int32, false)).collect()
}

/// The rows of some articles.
///
/// # Errors
///
/// None that an article could cause: the columns are those of [`schema`].
pub fn batch(entries: &[Entry<'_>]) -> Result<RecordBatch, ArrowError> {
    let mut table = Table::default();
    entries.iter().flat_map(|entry| rows(*entry)).for_each(|row| table.add(&row));
    Batch::try_new(schema(), table.columns())
}

struct Table {
    /// The columns of words, in order.
    words: [StringBuilder; 24],
    country_confidence: Float32Builder,
    confidence: Float32Builder,
    start: Int32Builder,
    end: Int32Builder,
    segments: ListBuilder<StructBuilder>,
}

impl Default for Table {
    fn default() -> Self {
        Self {
            words: std::array::from_fn(|_| StringBuilder::new()),
            country_confidence: Float32Builder::new(),
            confidence: Float32Builder::new(),
            start: Int32Builder::new(),
            end: Int32Builder::new(),
            segments: ListBuilder::new(StructBuilder::from_fields(places(), 0)).with_field(segment()),
        }
    }
}

impl Table {
    fn add(&mut self, row: &Row<'_>) {
        let (article, quote, speaker) = (&row.entry.document.article, row.quote, row.speaker);
        let code = row.country();
        let why = row.country_why();
        let country_evidence = why.map(row::evidence);
        let evidence = row::evidence(&quote.why);
        let of_source = |words| quote.source.is_some().then_some(words);
        let cells: [Option<&str>; 24] = [
            Some(row.entry.name),
            article.title.as_deref(),
            article.date.as_deref(),
            article.publisher.as_deref(),
            article.url.as_deref(),
            Some(&quote.id),
            Some(csv::kind(quote.kind)),
            Some(&row.words),
            Some(&row.quoted),
            quote.cue.is_some().then_some(row.cue),
            of_source(row.source),
            quote.speaker.as_deref(),
            speaker.map(|speaker| speaker.name.as_ref()),
            speaker.and_then(|speaker| speaker.role.as_deref()),
            speaker.map(|speaker| csv::speaker_kind(speaker.kind)),
            speaker.map(|speaker| speaker.by.as_str()),
            code.as_ref().map(sayso_engine::CountryCode::as_str),
            code.as_ref().map(sayso_engine::CountryCode::name),
            why.map(|why| why.sieve.as_ref()),
            country_evidence.as_deref(),
            why.map(|why| why.by().as_str()),
            Some(&quote.why.sieve),
            Some(&evidence),
            Some(quote.by.as_str()),
        ];
        for (column, cell) in self.words.iter_mut().zip(cells) {
            column.append_option(cell);
        }
        let confidence = speaker.and_then(|speaker| speaker.country_confidence);
        self.country_confidence.append_option(confidence.map(sayso_engine::Confidence::value));
        self.confidence.append_value(quote.confidence.value());
        let place = row.place();
        self.start.append_value(signed(place.start));
        self.end.append_value(signed(place.end));
        for place in &quote.content {
            let segment = self.segments.values();
            for (at, offset) in [place.start, place.end].into_iter().enumerate() {
                if let Some(column) = segment.field_builder::<Int32Builder>(at) {
                    column.append_value(signed(offset));
                }
            }
            segment.append(true);
        }
        self.segments.append(true);
    }

    /// The columns in the order of the schema: those of numbers stand between those of words.
    fn columns(mut self) -> Vec<ArrayRef> {
        let mut words = self.words.iter_mut();
        let columns = csv::COLUMNS.iter().filter_map(|&name| {
            Some(match name {
                "country_confidence" => Arc::new(self.country_confidence.finish()) as ArrayRef,
                "confidence" => Arc::new(self.confidence.finish()),
                "start" => Arc::new(self.start.finish()),
                "end" => Arc::new(self.end.finish()),
                "segments" => Arc::new(self.segments.finish()),
                _ => Arc::new(words.next()?.finish()),
            })
        });
        columns.collect()
    }
}

/// An offset as a signed number: articles are far shorter than the two thousand million that it ends at.
fn signed(offset: u32) -> i32 {
    i32::try_from(offset).unwrap_or(i32::MAX)
}

#[cfg(test)]
mod tests {
    use arrow_array::Array;
    use arrow_array::cast::AsArray;
    use sayso_engine::document::Document;
    use sayso_engine::{article, explore};

    use super::*;

    #[test]
    fn the_columns_hold_what_the_document_holds() -> Result<(), ArrowError> {
        let explored = explore(article::plain::read("“No,” said Ann Lee, a Canadian nurse, “never.”\n\n“Why?”"));
        let document = Document::new(&explored);
        let batch = batch(&[Entry { name: "a", document: &document }])?;
        assert_eq!(batch.num_rows(), document.quotes.len());
        let words = |name: &str| batch.column_by_name(name).map(|column| column.as_string::<i32>().value(0).to_owned());
        assert_eq!(words("country").as_deref(), Some("CA"));
        assert_eq!(words("by").as_deref(), Some("engine"));
        let segments = batch.column_by_name("segments").map(|column| column.as_list::<i32>().value(0).len());
        assert_eq!(segments, Some(document.quotes[0].content.len()));
        Ok(())
    }
}

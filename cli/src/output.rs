//! What was explored, written in the format that was asked for: in parallel as far as it can be, then in order.

use std::io::{self, Write};

#[cfg(feature = "parquet")]
use parquet::arrow::ArrowWriter;
use sayso_engine::Explored;
use sayso_engine::document::Document;
use sayso_export::audit::Audit;
use sayso_export::html::Markup;
use sayso_export::{Bom, Entry, annotations, csv, html, markdown};

use crate::args::Format;
use crate::whole::Out;

/// What files are like.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) format: Format,
    pub(crate) bom: Bom,
    /// Where the files of the element lie: "", or with a slash at the end.
    pub(crate) base: String,
}

/// An article, made ready by a worker for a [`Sink`].
#[derive(Debug)]
pub(crate) enum Piece {
    /// Goes into the file as it is.
    Text(String),
    /// Is added to what goes into the file at the end.
    Article { name: String, explored: Box<Explored> },
    /// Rows.
    #[cfg(feature = "parquet")]
    Rows(sayso_export::arrow::RecordBatch),
}

impl Piece {
    /// Makes an article ready; `markup` is that of its blocks, or nothing.
    pub(crate) fn new(name: &str, explored: Explored, markup: &[Markup], format: Format) -> Result<Self, String> {
        let document = Document::new(&explored);
        let entry = Entry { name, document: &document };
        let mut text = String::new();
        match format {
            Format::Json => text = serde_json::to_string_pretty(&document).map_err(|error| error.to_string())?,
            Format::Jsonl => text = serde_json::to_string(&document).map_err(|error| error.to_string())?,
            Format::Csv => csv::article(entry, &[], &mut text),
            Format::Markdown => markdown::article(entry, &mut text),
            Format::Html => html::article(entry, &mut text),
            Format::Embed => {
                let json = serde_json::to_string(&document).map_err(|error| error.to_string())?;
                html::element(entry, &json, markup, &mut text);
            }
            Format::Annotations => annotations::items(entry, &mut |item| {
                text.push_str(if text.is_empty() { "" } else { ",\n" });
                text.push_str(item);
            }),
            Format::Audit => return Ok(Self::Article { name: name.to_owned(), explored: Box::new(explored) }),
            #[cfg(feature = "parquet")]
            Format::Parquet => return sayso_export::arrow::batch(&[entry]).map(Self::Rows).map_err(|e| e.to_string()),
        }
        if matches!(format, Format::Json | Format::Jsonl) {
            text.push('\n');
        }
        Ok(Self::Text(text))
    }
}

/// A file that pieces are written to.
pub(crate) enum Sink {
    /// Piece after piece, with what stands between two and at the end.
    Text { out: Out, between: &'static str, end: &'static str, is_first: bool },
    /// All together, at the end.
    Audit { out: Out, audit: Audit },
    /// A table in columns.
    #[cfg(feature = "parquet")]
    Table(Box<ArrowWriter<Out>>),
}

impl Sink {
    /// Begins a file of what that title tells.
    pub(crate) fn new(mut out: Out, title: &str, form: &Form) -> io::Result<Self> {
        let mut opening = String::new();
        let (between, end) = match form.format {
            Format::Json | Format::Jsonl => ("", ""),
            Format::Markdown => ("\n", ""),
            Format::Csv => {
                csv::header(&[], form.bom, &mut opening);
                ("", "")
            }
            Format::Annotations => {
                opening.push_str(annotations::OPENING);
                opening.push('\n');
                (",\n", annotations::CLOSING)
            }
            Format::Html => {
                html::opening(title, None, &mut opening);
                ("", html::CLOSING)
            }
            Format::Embed => {
                html::script(&form.base, &mut opening);
                opening.push('\n');
                ("\n", "")
            }
            Format::Audit => return Ok(Self::Audit { out, audit: Audit::default() }),
            #[cfg(feature = "parquet")]
            Format::Parquet => {
                let writer = ArrowWriter::try_new(out, sayso_export::arrow::schema(), Some(properties()));
                return Ok(Self::Table(Box::new(writer.map_err(io::Error::other)?)));
            }
        };
        out.write_all(opening.as_bytes())?;
        Ok(Self::Text { out, between, end, is_first: true })
    }

    /// Writes a piece that was made for the same format.
    pub(crate) fn add(&mut self, piece: Piece) -> io::Result<()> {
        match (self, piece) {
            (Self::Text { out, between, is_first, .. }, Piece::Text(text)) if !text.is_empty() => {
                if !std::mem::take(is_first) {
                    out.write_all(between.as_bytes())?;
                }
                out.write_all(text.as_bytes())
            }
            (Self::Audit { audit, .. }, Piece::Article { name, explored }) => {
                audit.add(Entry { name: &name, document: &Document::new(&explored) });
                Ok(())
            }
            #[cfg(feature = "parquet")]
            (Self::Table(writer), Piece::Rows(rows)) => writer.write(&rows).map_err(io::Error::other),
            _ => Ok(()),
        }
    }

    /// Ends the file.
    pub(crate) fn end(self) -> io::Result<()> {
        match self {
            Self::Text { mut out, end, .. } => {
                out.write_all(end.as_bytes())?;
                out.end()
            }
            Self::Audit { mut out, audit } => {
                out.write_all(audit.page().as_bytes())?;
                out.end()
            }
            #[cfg(feature = "parquet")]
            Self::Table(writer) => writer.into_inner().map_err(io::Error::other)?.end(),
        }
    }
}

/// How the table is packed: every reader knows Snappy, and the rows that wait in memory are bounded.
#[cfg(feature = "parquet")]
fn properties() -> parquet::file::properties::WriterProperties {
    parquet::file::properties::WriterProperties::builder()
        .set_compression(parquet::basic::Compression::SNAPPY)
        .set_max_row_group_row_count(Some(64 * 1024))
        .build()
}

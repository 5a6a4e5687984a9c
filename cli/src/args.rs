//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// Explore files.
    Explore(Args),
    /// Print this and leave.
    Say(String),
}

/// Files and what to make of them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Args {
    /// `-` is standard input.
    pub(crate) files: Vec<PathBuf>,
    pub(crate) format: Format,
}

/// What is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Format {
    /// A document a file, indented.
    #[default]
    Json,
    /// A document a line.
    Jsonl,
}

const HELP: &str = "\
sayso: finds who says what, and from which country, in news articles

Usage: sayso FILE… [--format json|jsonl]

  FILE             .txt, .md, .html or .json; - is standard input
  --format json    a document a file, indented (the default)
  --format jsonl   a document a line
  -h, --help       this text
  -V, --version    the version

The document is described in docs/json.md. Exit code: 0 all read, 1 a file was
passed over, 2 the command line was not understood.
";

/// Reads the command line.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Request, String> {
    use lexopt::prelude::{Long, Short, Value};

    let mut parser = lexopt::Parser::from_iter(args);
    let mut files = Vec::new();
    let mut format = Format::default();
    while let Some(arg) = parser.next().map_err(|e| e.to_string())? {
        match arg {
            Short('h') | Long("help") => return Ok(Request::Say(HELP.to_owned())),
            Short('V') | Long("version") => {
                return Ok(Request::Say(format!("sayso {}\n", env!("CARGO_PKG_VERSION"))));
            }
            Long("format") => {
                let value = parser.value().and_then(lexopt::ValueExt::string).map_err(|e| e.to_string())?;
                format = match value.as_str() {
                    "json" => Format::Json,
                    "jsonl" => Format::Jsonl,
                    other => return Err(format!("there is no format {other:?}: json or jsonl")),
                };
            }
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected().to_string()),
        }
    }
    if files.is_empty() {
        return Err("no file given".to_owned());
    }
    Ok(Request::Explore(Args { files, format }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Request, String> {
        parse(std::iter::once("sayso").chain(args.iter().copied()).map(OsString::from))
    }

    #[test]
    fn a_dash_is_a_file() {
        let expected = Args { files: vec![PathBuf::from("-"), PathBuf::from("a.txt")], format: Format::Jsonl };
        assert_eq!(parsed(&["-", "--format", "jsonl", "a.txt"]), Ok(Request::Explore(expected)));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(parsed(&[]).is_err_and(|m| m.contains("no file")));
        assert!(parsed(&["a", "--format", "xml"]).is_err_and(|m| m.contains("xml")));
        assert!(parsed(&["a", "--frob"]).is_err_and(|m| m.contains("frob")));
    }
}

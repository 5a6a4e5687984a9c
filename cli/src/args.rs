//! The command line.

use std::path::PathBuf;

use clap::{CommandFactory, Parser, ValueEnum};
use clap_complete::Shell;

use crate::address::address;

/// Finds who says what, and from which country, in news articles.
#[derive(Debug, Parser, PartialEq, Eq)]
#[command(name = "sayso", version, max_term_width = 100, after_help = AFTER, after_long_help = AFTER)]
pub(crate) struct Args {
    /// Articles: .txt, .md, .html or .json files, folders of them, patterns like "news/**/*.html"; - is standard input
    #[arg(required_unless_present_any = ["completions", "man"])]
    pub(crate) files: Vec<PathBuf>,

    /// What to write; without it, what the name of the output says, or else json
    #[arg(short, long, value_enum)]
    format: Option<Format>,

    /// Where to write: a file for all articles, or a folder (one that exists or ends with /) for a file each
    #[arg(short, long, value_name = "FILE|DIR")]
    pub(crate) output: Option<PathBuf>,

    /// How many articles to explore at a time [default: as many as there are cores]
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..))]
    pub(crate) jobs: Option<u16>,

    /// Begin CSV with a byte-order mark, by which Excel knows its encoding
    #[arg(long)]
    pub(crate) bom: bool,

    /// For embed: where the files of the element lie, an address or a path [default: beside the page]
    #[arg(long, value_name = "URL", value_parser = folder)]
    pub(crate) base: Option<String>,

    /// Print the completions for a shell
    #[arg(long, value_enum, value_name = "SHELL", exclusive = true)]
    pub(crate) completions: Option<Shell>,

    /// Print the manual page
    #[arg(long, exclusive = true)]
    pub(crate) man: bool,
}

/// A folder on the web, with a slash at its end.
fn folder(written: &str) -> Result<String, String> {
    let address = address(written).ok_or("it begins with https://, http:// or /, or is relative")?;
    Ok([address.trim_end_matches('/'), "/"].concat())
}

const AFTER: &str = "\
Examples:
  sayso article.txt                           the JSON document of an article
  sayso news/ -f csv -o quotes.csv            a row a quote, of all articles of a folder
  sayso \"news/**/*.html\" -o quotes.parquet    a table for DuckDB, Polars, Spark
  sayso article.html -f embed --base /sayso/  the article as an element, for a web page
  sayso draft.md -f audit -o audit.html       whose words the draft is made of, to print
  curl -s https://… | sayso - -f markdown     a page from elsewhere

Exit code: 0 all articles read, 1 some passed over, 2 the command line was not understood.";

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// A document an article, indented
    Json,
    /// A document a line
    Jsonl,
    /// A row a quote
    Csv,
    /// A report to read
    Markdown,
    /// W3C Web Annotations, JSON-LD
    Annotations,
    /// The articles with their quotes marked, without script
    Html,
    /// Elements for a web page with sayso.js, which need not be explored again
    Embed,
    /// Whose words the articles are made of, a page to print
    Audit,
    /// A row a quote, in columns
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Format {
    /// What its files are called.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Annotations => "jsonld",
            Self::Html => "html",
            Self::Embed => "embed.html",
            Self::Audit => "audit.html",
            #[cfg(feature = "parquet")]
            Self::Parquet => "parquet",
        }
    }

    /// The format of a file of that name.
    fn of(name: &str) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        // The longest first, as an audit is HTML too.
        let mut formats = Self::value_variants().to_vec();
        formats.sort_by_key(|format| std::cmp::Reverse(format.extension().len()));
        formats.into_iter().find(|format| name.ends_with(&[".", format.extension()].concat()))
    }
}

impl Args {
    /// What to write.
    pub(crate) fn format(&self) -> Format {
        let by_name = || Format::of(&self.output.as_deref()?.file_name()?.to_string_lossy());
        self.format.or_else(by_name).unwrap_or(Format::Json)
    }

    /// What is asked for instead of articles: completions or the manual.
    pub(crate) fn page(&self) -> std::io::Result<Option<Vec<u8>>> {
        let mut page = Vec::new();
        if let Some(shell) = self.completions {
            clap_complete::generate(shell, &mut Self::command(), "sayso", &mut page);
        } else if self.man {
            clap_mangen::Man::new(Self::command()).render(&mut page)?;
        } else {
            return Ok(None);
        }
        Ok(Some(page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(args: &[&str]) -> Result<Args, String> {
        Args::try_parse_from(std::iter::once("sayso").chain(args.iter().copied())).map_err(|error| error.to_string())
    }

    #[test]
    fn the_definition_holds_together() {
        Args::command().debug_assert();
    }

    #[test]
    fn a_dash_is_a_file() {
        let args = parsed(&["-", "--format", "jsonl", "a.txt"]);
        assert!(
            args.is_ok_and(|args| args.files == ["-", "a.txt"].map(PathBuf::from) && args.format() == Format::Jsonl)
        );
    }

    #[test]
    fn the_name_of_the_output_tells_the_format() {
        for (output, expected) in [
            ("out/quotes.CSV", Format::Csv),
            ("a.audit.html", Format::Audit),
            ("a.html", Format::Html),
            ("a.embed.html", Format::Embed),
            ("a.jsonld", Format::Annotations),
            ("a", Format::Json),
            ("folder/", Format::Json),
        ] {
            assert_eq!(parsed(&["a.txt", "-o", output]).map(|args| args.format()), Ok(expected), "{output}");
        }
        assert_eq!(parsed(&["a.txt", "-o", "a.csv", "-f", "jsonl"]).map(|args| args.format()), Ok(Format::Jsonl));
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(parsed(&[]).is_err_and(|m| m.contains("FILES")));
        assert!(parsed(&["a", "--format", "xml"]).is_err_and(|m| m.contains("xml") && m.contains("jsonl")));
        assert!(parsed(&["a", "--frob"]).is_err_and(|m| m.contains("frob")));
        assert!(parsed(&["a", "--jobs", "0"]).is_err());
        assert!(parsed(&["a", "--base", "javascript:a"]).is_err_and(|m| m.contains("https://")));
    }

    #[test]
    fn a_base_is_a_folder() {
        for (written, expected) in
            [("/sayso", "/sayso/"), ("https://a.example/b//", "https://a.example/b/"), ("../x/", "../x/"), ("/", "/")]
        {
            let base = parsed(&["a", "--base", written]).map(|args| args.base);
            assert_eq!(base, Ok(Some(expected.to_owned())), "{written}");
        }
    }

    #[test]
    fn the_manual_and_the_completions_name_every_option() -> std::io::Result<()> {
        for args in [&["--man"][..], &["--completions", "bash"], &["--completions", "zsh"], &["--completions", "fish"]]
        {
            let page = parsed(args).map_err(std::io::Error::other)?.page()?.unwrap_or_default();
            let page = String::from_utf8_lossy(&page).replace("\\-", "-");
            for option in ["format", "output", "jobs", "bom", "base"] {
                assert!(page.contains(option), "{args:?}: {option}");
            }
        }
        Ok(())
    }
}

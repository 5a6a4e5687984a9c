//! `sayso`: news articles in, quotes with their speakers and countries out.

#![forbid(unsafe_code)]

mod args;
mod html;
mod input;

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use sayso_engine::document::Document;
use sayso_engine::explore;

use crate::args::{Args, Format, Request};

fn main() -> ExitCode {
    let args = match args::parse(std::env::args_os()) {
        Ok(Request::Explore(args)) => args,
        Ok(Request::Say(text)) => {
            print!("{text}");
            return ExitCode::SUCCESS;
        }
        Err(message) => {
            eprintln!("sayso: {message}\nTry `sayso --help`.");
            return ExitCode::from(2);
        }
    };
    match run(&args) {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        // The reader of a pipe may have seen enough.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("sayso: cannot write the output: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Explores file after file; a bad file is reported and passed over. Returns how many were bad.
fn run(args: &Args) -> io::Result<usize> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut bad = 0;
    for path in &args.files {
        let article = match input::read(path) {
            Ok(article) => article,
            Err(message) => {
                eprintln!("sayso: {}: {message}", path.display());
                bad += 1;
                continue;
            }
        };
        let explored = explore(article);
        let document = Document::new(&explored);
        match args.format {
            Format::Json => serde_json::to_writer_pretty(&mut out, &document)?,
            Format::Jsonl => serde_json::to_writer(&mut out, &document)?,
        }
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(bad)
}

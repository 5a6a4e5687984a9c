//! `sayso`: news articles in, quotes with their speakers and countries out.

#![forbid(unsafe_code)]

mod address;
mod args;
mod files;
mod markup;
mod output;
mod progress;
mod run;
mod target;
mod whole;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use crate::args::Args;

fn main() -> ExitCode {
    // It ends the process by itself, with 2, where the command line is not understood.
    let args = Args::parse();
    let result = match args.page() {
        Ok(Some(page)) => io::stdout().write_all(&page).map(|()| 0),
        Ok(None) => run::run(&args),
        Err(error) => Err(error),
    };
    match result {
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

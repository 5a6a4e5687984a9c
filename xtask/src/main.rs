//! `cargo xtask`: sets up what sayso needs, then builds, serves, tests and measures it.
//!
//! Every command installs what it needs and no more, says so in one line each, and leaves the user's own
//! tools alone (see [`tools`]).

mod accuracy;
mod bench;
mod browsers;
mod deny;
mod dist;
#[cfg(test)]
mod docs;
mod examples;
mod fuzz;
mod later;
mod prepare;
mod process;
mod publish;
mod python;
mod screenshots;
mod serve;
mod short_names;
mod site;
mod size;
mod small_std;
mod system;
mod test;
mod toolchain;
mod tools;
mod train;
mod workspace;

use std::process::ExitCode;

use anyhow::{Result, bail};
use lexopt::Arg::{Long, Short, Value};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--no-open] [--port N] [--release]
                     build the page, serve it, open it in the browser
  test [PART…] [-- ARGUMENT…]
                     run every test, or the parts named; `test --list` names them;
                     the arguments go to the test programs
  dist [--debug]     build all that is published into dist/: the site, the npm package and
                     the single file; print sizes and checksums
  size               print the sizes of what dist/ holds, and hold them against the budget
  prepare            explore the default article anew, and put its document into index.html
  fuzz [TARGET…] [--seconds N]
                     throw input without sense at what reads input, a minute each
  accuracy [--record] [--calibration] [--sets DIR] [--bin PROGRAM]
                     score the development sets, and compare with what docs/accuracy.md
                     records; how often answers of each confidence are right
  bench [--peers]    how fast the engine is; or how sayso compares with textacy and spaCy
  bench web          how fast the page is in Chromium
  train DATA [--measure]
                     learn the tagger's weights from the treebanks in DATA, or
                     measure what is learned
  screenshots [NAME…]
                     take the pictures of the README, and of every state, width and theme
                     of the page: target/gallery has a sheet for each state

Tools that are missing go into .tools/, or into the folder that SAYSO_TOOLS names.";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<ExitCode> {
    let mut args = lexopt::Parser::from_env();
    let command = match args.next()? {
        None | Some(Long("help") | Short('h')) => {
            println!("{HELP}");
            return Ok(ExitCode::SUCCESS);
        }
        Some(Value(command)) => command,
        Some(other) => return Err(other.unexpected().into()),
    };
    match command.to_str() {
        Some("serve") => serve::serve(&serve::Options::parse(args)?)?,
        Some("test") => return test::test(args),
        Some("dist") => dist::dist(args)?,
        Some("size") => no_more(args).and_then(|()| size::report(&workspace::dist().join("site")))?,
        Some("prepare") => no_more(args).and_then(|()| prepare::prepare())?,
        Some("fuzz") => println!("{}", fuzz::run(&fuzz::Options::parse(args)?)?),
        Some("accuracy") => accuracy::accuracy(&accuracy::Options::parse(args)?)?,
        Some("bench") => bench::bench(bench::Measured::parse(args)?)?,
        Some("train") => train::train(&train::Options::parse(args)?)?,
        Some("screenshots") => screenshots::take(args)?,
        _ => bail!("there is no command {}\n\n{HELP}", command.display()),
    }
    Ok(ExitCode::SUCCESS)
}

fn no_more(mut args: lexopt::Parser) -> Result<()> {
    match args.next()? {
        None => Ok(()),
        Some(arg) => Err(arg.unexpected().into()),
    }
}

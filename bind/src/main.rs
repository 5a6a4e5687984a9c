//! Stands in the place of wasm-bindgen's command when trunk calls it.
//!
//! The command is a few options around a library; most of what it is compiled from serves its runner of tests: a web
//! server, a client, compression. The library alone takes half of the time, in which whoever builds the page for the first
//! time waits. It is pinned to the version of wasm-bindgen itself, as the two share a format that changes between versions.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use lexopt::Arg::{Long, Value};
use lexopt::ValueExt;
use wasm_bindgen_cli_support::Bindgen;

/// The version of the library, which the manifest pins.
const VERSION: &str = "0.2.126";

fn main() -> ExitCode {
    match run(std::env::args_os().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Does what the options say that trunk gives; refuses the others.
fn run(words: Vec<OsString>) -> Result<()> {
    let mut bindgen = Bindgen::new();
    // The library's own default is another one than the command's.
    bindgen.omit_default_module_path(false);
    let (mut module, mut folder) = (None::<PathBuf>, None::<PathBuf>);
    let mut args = lexopt::Parser::from_args(words);
    while let Some(arg) = args.next()? {
        match arg {
            Long("version") => {
                println!("wasm-bindgen {VERSION}");
                return Ok(());
            }
            Long("target") => match args.value()?.string()?.as_str() {
                "web" => bindgen.web(true)?,
                "no-modules" => bindgen.no_modules(true)?,
                other => bail!("of the targets, only web and no-modules are known here, not {other}"),
            },
            Long("out-dir") => {
                folder = Some(args.value()?.into());
                &mut bindgen
            }
            Long("out-name") => bindgen.out_name(&args.value()?.string()?),
            Long("no-typescript") => bindgen.typescript(false),
            Long("keep-lld-exports") => bindgen.keep_lld_exports(true),
            Value(path) => {
                module = Some(path.into());
                &mut bindgen
            }
            other => return Err(other.unexpected().into()),
        };
    }
    let module = module.context("no module is named")?;
    bindgen.input_path(&module).generate(folder.context("no --out-dir is named")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(words: &[&str]) -> String {
        run(words.iter().map(OsString::from).collect()).err().map(|error| format!("{error:#}")).unwrap_or_default()
    }

    #[test]
    fn what_it_does_not_know_is_refused() {
        assert!(refused(&["--keep-debug", "module.wasm"]).contains("--keep-debug"));
        assert!(refused(&["--target=nodejs", "module.wasm"]).contains("nodejs"));
        assert!(refused(&["--out-dir=out"]).contains("no module"));
        assert!(refused(&["module.wasm"]).contains("--out-dir"));
    }

    #[test]
    fn the_version_it_tells_is_that_of_the_library() {
        let lock = include_str!("../../Cargo.lock");
        for package in ["wasm-bindgen", "wasm-bindgen-cli-support"] {
            assert!(lock.contains(&format!("name = \"{package}\"\nversion = \"{VERSION}\"\n")), "{package}");
        }
    }
}

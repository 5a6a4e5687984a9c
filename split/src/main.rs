//! Stands in the place of wasm-bindgen when the page is built for publishing, and splits a module before its bindings are
//! made: functions that are marked by `wasm_split` go, with all that only they use, into a module of their own, which
//! shares memory and functions with the first and is fetched later.
//!
//! The environment says where the real wasm-bindgen is (`SAYSO_WASM_BINDGEN`), and where what was split off goes
//! (`SAYSO_LATER`). A module in which nothing is marked goes to wasm-bindgen as it is.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

use anyhow::{Context, Result, anyhow};
use wasm_split_cli_support::{Options, transform};

/// What is in a module in which something is marked.
const MARK: &[u8] = b"__wasm_split_unstable";

/// What the module calls when it wants the rest: a script beside it.
const SCRIPT: &str = "../later.js";

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
    let wasm_bindgen = env::var_os("SAYSO_WASM_BINDGEN").context("SAYSO_WASM_BINDGEN does not say where it is")?;
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    let module = arguments.iter_mut().find(|argument| is_module(argument));
    if let Some(module) = module
        && let Some(first) = split(Path::new(module))?
    {
        *module = first.into_os_string();
        // Both modules use one table of functions.
        arguments.push("--keep-lld-exports".into());
    }
    let status = Command::new(&wasm_bindgen).args(arguments).status();
    let status = status.with_context(|| format!("could not start {}", wasm_bindgen.display()))?;
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from))
}

fn is_module(argument: &OsString) -> bool {
    let path = Path::new(argument);
    path.extension().is_some_and(|ending| ending == "wasm") && path.is_file()
}

/// Splits a module in which something is marked; answers what is to be loaded first.
fn split(module: &Path) -> Result<Option<PathBuf>> {
    let bytes = fs::read(module).with_context(|| format!("could not read {}", module.display()))?;
    if !bytes.windows(MARK.len()).any(|window| window == MARK) {
        return Ok(None);
    }
    let folder = PathBuf::from(env::var_os("SAYSO_LATER").context("SAYSO_LATER does not say where to")?);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let first = folder.join(module.file_name().context("the module has no name")?);
    let mut options = Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = SCRIPT;
    transform(options).map_err(|error| anyhow!("{} could not be split: {error:?}", module.display()))?;
    Ok(Some(first))
}

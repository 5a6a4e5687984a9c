//! The Python package: built as a wheel, installed into a Python of our own, tested there; and run on clusters.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;
use crate::system;
use crate::workspace;

/// Builds the package, checks its code and its types, and runs its tests.
pub(crate) fn test() -> Result<()> {
    let python = python()?;
    let folder = workspace::root().join("python");
    let cargo = |args: &[&str]| {
        let mut cargo = Command::new("cargo");
        cargo.args(args).current_dir(&folder).env("CARGO_TARGET_DIR", target()).env("PYO3_PYTHON", &python);
        process::run(&mut cargo)
    };
    cargo(&["fmt", "--check"])?;
    install_wheel(&python)?;
    cargo(&["clippy", "--release", "--", "--deny", "warnings"])?;
    process::run(Command::new(&python).args(["-m", "pytest", "--quiet"]).current_dir(&folder))?;
    // That the types which editors show are those of the module. From a folder that has no `sayso` in it.
    process::run(Command::new(&python).args(["-m", "mypy.stubtest", "sayso"]).current_dir(workspace::target()))
}

/// Runs the example on a cluster of two workers, and prints how fast they are.
pub(crate) fn scale() -> Result<()> {
    let python = python()?;
    install_wheel(&python)?;
    requirements(&python, "examples/scale/requirements.txt", "runs the example on a cluster", "about a minute")?;
    let folder = workspace::root().join("examples/scale");
    for args in [&["-m", "pytest", "--quiet", "-p", "no:cacheprovider"][..], &["measure.py", "4000"]] {
        let mut run = Command::new(&python);
        // Workers find the example beside the corpus.
        run.args(args).current_dir(&folder).env("PYTHONPATH", &folder).env("PYTHONDONTWRITEBYTECODE", "1");
        process::run(&mut run)?;
    }
    Ok(())
}

/// A Python of our own with what builds and tests the package, so that nothing is installed into the user's.
fn python() -> Result<PathBuf> {
    let system_python = system::find_or_install(&system::VENV, || process::which("python3"))?;
    let folder = workspace::tools()?.join("python");
    let python = folder.join(if cfg!(windows) { r"Scripts\python.exe" } else { "bin/python" });
    if process::output(Command::new(&python).args(["-m", "pip", "--version"])).is_none() {
        let make = || process::succeeds(Command::new(&system_python).args(["-m", "venv"]).arg(&folder));
        // Debian packages the module apart.
        system::find_or_install(&system::VENV, || make().then_some(()))?;
    }
    requirements(&python, "python/requirements.txt", "builds and tests the Python package", "about a minute")?;
    Ok(python)
}

/// Installs what a file names, unless it has been.
fn requirements(python: &Path, file: &str, why: &str, takes: &str) -> Result<()> {
    let path = workspace::root().join(file);
    let wanted = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let stamp = workspace::tools()?.join("python").join(file.replace('/', "-"));
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    eprintln!("Installing what {file} names, which {why} ({takes}).");
    let mut install = Command::new(python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(path);
    process::run(&mut install)?;
    Ok(fs::write(stamp, wanted)?)
}

/// Builds the wheel and installs it.
fn install_wheel(python: &Path) -> Result<()> {
    let wheels = target().join("wheels");
    // One from before would be found beside the new one.
    if wheels.is_dir() {
        fs::remove_dir_all(&wheels)?;
    }
    let mut build = Command::new(python);
    build.args(["-m", "maturin", "build", "--release", "--interpreter"]).arg(python).arg("--out").arg(&wheels);
    build.current_dir(workspace::root().join("python")).env("CARGO_TARGET_DIR", target());
    process::run(&mut build)?;
    let wheel = fs::read_dir(&wheels)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension().is_some_and(|e| e == "whl"));
    let Some(wheel) = wheel else { bail!("maturin has left no wheel in {}", wheels.display()) };
    let mut install = Command::new(python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-deps"]);
    process::run(install.arg(wheel))
}

/// Where Rust builds the package: its options are not those of the rest.
fn target() -> PathBuf {
    workspace::target().join("python")
}

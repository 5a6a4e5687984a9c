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

/// Runs the examples on clusters of two workers, and prints how fast they are.
pub(crate) fn scale() -> Result<()> {
    let python = python()?;
    let wheel = install_wheel(&python)?;
    requirements(&python, "examples/scale/requirements.txt", "runs the example with Dask", "about a minute")?;
    example(&python, &["-m", "pytest", "--quiet", "-p", "no:cacheprovider", "test_dask.py"])?;
    example(&python, &["measure.py", "4000"])?;

    let works = || process::succeeds(Command::new("java").arg("-version")).then_some(());
    system::find_or_install(&system::JAVA, works)?;
    let spark = environment("spark")?;
    requirements(&spark, "examples/scale/spark-requirements.txt", "runs the example with Spark", "a minute or two")?;
    install(&spark, &wheel)?;
    example(&spark, &["-m", "pytest", "--quiet", "-p", "no:cacheprovider", "test_spark.py"])?;
    example(&spark, &["measure.py", "4000", "PySpark"])
}

fn example(python: &Path, args: &[&str]) -> Result<()> {
    let folder = workspace::root().join("examples/scale");
    let mut run = Command::new(python);
    // Workers find the example beside the corpus.
    run.args(args).current_dir(&folder).env("PYTHONPATH", &folder).env("PYTHONDONTWRITEBYTECODE", "1");
    // All of it is on this machine, whatever its name stands for.
    process::run(run.env("SPARK_LOCAL_IP", "127.0.0.1"))
}

/// The Python that builds and tests the package.
fn python() -> Result<PathBuf> {
    let python = environment("python")?;
    requirements(&python, "python/requirements.txt", "builds and tests the Python package", "about a minute")?;
    Ok(python)
}

/// A Python of our own, so that nothing is installed into the user's.
fn environment(name: &str) -> Result<PathBuf> {
    let system_python = system::find_or_install(&system::VENV, || process::which("python3"))?;
    let folder = workspace::tools()?.join(name);
    let python = folder.join(if cfg!(windows) { r"Scripts\python.exe" } else { "bin/python" });
    if process::output(Command::new(&python).args(["-m", "pip", "--version"])).is_none() {
        let make = || process::succeeds(Command::new(&system_python).args(["-m", "venv"]).arg(&folder));
        // Debian packages the module apart.
        system::find_or_install(&system::VENV, || make().then_some(()))?;
    }
    Ok(python)
}

/// Installs what a file names, unless it has been.
fn requirements(python: &Path, file: &str, why: &str, takes: &str) -> Result<()> {
    let path = workspace::root().join(file);
    let wanted = fs::read_to_string(&path).with_context(|| format!("could not read {}", path.display()))?;
    let stamp = python.ancestors().nth(2).context("Python is in no folder")?.join(file.replace('/', "-"));
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    eprintln!("Installing what {file} names, which {why} ({takes}).");
    let mut install = Command::new(python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]).arg(path);
    process::run(&mut install)?;
    Ok(fs::write(stamp, wanted)?)
}

/// Builds the wheel and installs it; the wheel.
fn install_wheel(python: &Path) -> Result<PathBuf> {
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
    install(python, &wheel)?;
    Ok(wheel)
}

fn install(python: &Path, wheel: &Path) -> Result<()> {
    let mut install = Command::new(python);
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--force-reinstall", "--no-deps"]);
    process::run(install.arg(wheel))
}

/// Where Rust builds the package: its options are not those of the rest.
fn target() -> PathBuf {
    workspace::target().join("python")
}

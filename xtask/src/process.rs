//! Running other programs: what is run is shown, its output goes straight to the terminal.

use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};

/// Runs a command to its end; fails unless it succeeds.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let words = words(command);
    eprintln!("$ {words}");
    let status = command.status().with_context(|| format!("could not start `{words}`"))?;
    if status.success() {
        return Ok(());
    }
    match status.code() {
        Some(code) => bail!("`{words}` failed with exit code {code}"),
        None => bail!("`{words}` was stopped by a signal"),
    }
}

/// Whether a command can be started and succeeds, in silence.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// What a command prints, if it can be started and succeeds.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The file that a program's name stands for on PATH.
pub(crate) fn which(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).find_map(|folder| executable_in(&folder, name))
}

/// A program of that name in a folder.
pub(crate) fn executable_in(folder: &Path, name: &str) -> Option<PathBuf> {
    // Of npm's programs Windows gets a `.cmd`.
    let suffixes: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    suffixes.iter().map(|suffix| folder.join(format!("{name}{suffix}"))).find(|file| file.is_file())
}

/// Whether a person watches, so that progress bars make sense.
pub(crate) fn is_watched() -> bool {
    std::io::stderr().is_terminal()
}

/// A duration as a person reads it.
pub(crate) fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn words(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let mut words = program.to_string_lossy().into_owned();
    for arg in command.get_args() {
        words.push(' ');
        words.push_str(&arg.to_string_lossy());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_by_its_name_and_arguments() {
        assert_eq!(words(Command::new("/usr/bin/trunk").args(["build", "--release"])), "trunk build --release");
    }

    #[test]
    fn a_command_that_fails_is_an_error_that_tells_the_exit_code() {
        let error = run(Command::new("cargo").arg("--no-such-option").stderr(Stdio::null())).err();
        assert!(error.is_some_and(|error| error.to_string().contains("failed with exit code")));
    }

    #[test]
    fn a_program_that_does_not_exist_is_an_error_that_names_it() {
        let error = run(&mut Command::new("sayso-no-such-program")).err();
        assert!(error.is_some_and(|error| error.to_string().contains("sayso-no-such-program")));
    }

    #[test]
    fn minutes_are_told_apart_from_seconds() {
        assert_eq!(in_words(Duration::from_millis(1250)), "1.2 s");
        assert_eq!(in_words(Duration::from_secs(185)), "3 min 05 s");
    }
}

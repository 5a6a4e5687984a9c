//! Parts that run beside the others: they build in folders of their own, and the browsers leave processors idle.
//!
//! Each is this program once more, with what it prints kept for the end and a low priority, so that it makes nobody
//! else late.

use std::env;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use anyhow::{Result, bail};

use super::Outcome;
use super::parts::Part;
use crate::process;
use crate::tools::{GECKODRIVER, TRUNK, Tool, WASM_TESTS};
use crate::workspace;

/// What runs beside the row.
pub(super) struct Beside {
    parts: Vec<&'static Part>,
    running: JoinHandle<Vec<Outcome>>,
}

/// Starts parts, one after the other. Before `all` of the tests, it also installs the tools that take minutes, which the
/// row needs only later.
pub(super) fn start(parts: Vec<&'static Part>, all: bool) -> Beside {
    if !parts.is_empty() {
        let names: Vec<&str> = parts.iter().map(|part| part.name).collect();
        println!("Beside the other parts, and printed after them: {}", names.join(", "));
    }
    let of_thread = parts.clone();
    let running = thread::spawn(move || {
        if all {
            // Who needs one and cannot have it says why.
            let _ = [&WASM_TESTS, &TRUNK, &GECKODRIVER].map(Tool::ensure);
        }
        of_thread.into_iter().map(run).collect()
    });
    Beside { parts, running }
}

impl Beside {
    /// Waits for all of them, and prints what each has printed.
    pub(super) fn outcomes(self) -> Vec<Outcome> {
        let Ok(outcomes) = self.running.join() else {
            let broken = |part| Outcome { part, result: Err(anyhow::anyhow!("it panicked")), time: Duration::ZERO };
            return self.parts.into_iter().map(broken).collect();
        };
        for Outcome { part, .. } in &outcomes {
            match fs::read(log(part)) {
                Ok(words) => println!("{}", String::from_utf8_lossy(&words).trim_end()),
                Err(error) => println!("what {} printed is lost: {error}", part.name),
            }
        }
        outcomes
    }
}

fn run(part: &'static Part) -> Outcome {
    let start = Instant::now();
    let result = in_process(part);
    Outcome { part, result, time: start.elapsed() }
}

fn in_process(part: &Part) -> Result<Option<String>> {
    let log = log(part);
    if let Some(folder) = log.parent() {
        fs::create_dir_all(folder)?;
    }
    let printed = File::create(&log)?;
    let ours = env::current_exe()?;
    let mut command = match process::which("nice") {
        Some(nice) => {
            let mut command = Command::new(nice);
            command.args(["-n", "10"]).arg(ours);
            command
        }
        None => Command::new(ours),
    };
    command.args(["test", part.name]).stdin(Stdio::null()).stdout(printed.try_clone()?).stderr(printed);
    let status = command.status()?;
    if !status.success() {
        bail!("see above, or {}", log.display());
    }
    Ok(note(part.name, &fs::read_to_string(&log).unwrap_or_default()))
}

fn log(part: &Part) -> PathBuf {
    workspace::target().join("test-logs").join(format!("{}.log", part.name))
}

/// The note on a part in the table that it has printed.
fn note(name: &str, printed: &str) -> Option<String> {
    let row = printed.lines().rev().find_map(|line| line.strip_prefix(name)?.trim_start().strip_prefix("passed"))?;
    Some(row.split_once("  (")?.1.strip_suffix(')')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::note;

    #[test]
    fn a_note_is_found_in_the_table() {
        let printed = "deny: all well\n\npart         result             time\n\
            deny         passed       1 min 26 s  (advisories not checked)\n\n1 passed, 0 failed\n";
        assert_eq!(note("deny", printed).as_deref(), Some("advisories not checked"));
        assert_eq!(note("fuzz", printed), None);
        assert_eq!(note("deny", "deny         passed       1 min 26 s\n"), None);
    }
}

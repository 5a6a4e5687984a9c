//! What only the system's package manager can install: browsers, their drivers, Node.js.
//!
//! Where we have the rights and know the manager, it is done; otherwise the error tells the command to run.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::process;

/// Something that systems package, under one name or another.
pub(crate) struct Package {
    /// What people call it.
    name: &'static str,
    /// What it is needed for, as a clause that begins with a verb.
    why: &'static str,
    /// How long the installation takes.
    takes: &'static str,
    /// Debian, Ubuntu.
    apt: &'static [&'static str],
    /// Fedora.
    dnf: &'static [&'static str],
    /// Arch.
    pacman: &'static [&'static str],
    /// Homebrew, on macOS.
    brew: &'static [&'static str],
}

/// Chromium and its WebDriver, with fonts: a system without any draws boxes for letters.
pub(crate) const CHROMIUM: Package = Package {
    name: "Chromium with its driver",
    why: "runs the tests in a browser",
    takes: "about a minute",
    apt: &["chromium", "chromium-driver", "fonts-liberation"],
    dnf: &["chromium", "chromedriver"],
    pacman: &["chromium"],
    brew: &["google-chrome", "chromedriver"],
};

/// Firefox; its driver is a [tool](crate::tools::GECKODRIVER).
pub(crate) const FIREFOX: Package = Package {
    name: "Firefox",
    why: "runs the tests in a second browser",
    takes: "about a minute",
    apt: &["firefox-esr", "fonts-liberation"],
    dnf: &["firefox"],
    pacman: &["firefox"],
    brew: &["firefox"],
};

/// npm, with the Node.js that it and its programs run on.
pub(crate) const NODE: Package = Package {
    name: "Node.js with npm",
    why: "brings wasm-opt and the checker of accessibility",
    takes: "about a minute",
    apt: &["nodejs", "npm"],
    dnf: &["nodejs-npm"],
    pacman: &["npm"],
    brew: &["node"],
};

/// A compiler for C++, in which libFuzzer is written.
pub(crate) const CXX: Package = Package {
    name: "a C++ compiler",
    why: "compiles libFuzzer",
    takes: "about a minute",
    apt: &["g++"],
    dnf: &["gcc-c++"],
    pacman: &["gcc"],
    brew: &["llvm"],
};

/// Python, without packages: the scoring programs are written in it.
pub(crate) const PYTHON: Package = Package {
    name: "Python 3",
    why: "scores the development sets",
    takes: "a few seconds",
    apt: &["python3"],
    dnf: &["python3"],
    pacman: &["python"],
    brew: &["python"],
};

/// Python, with the module that makes a separate one.
pub(crate) const VENV: Package = Package {
    name: "Python 3 with venv",
    why: "builds and tests the Python package",
    takes: "half a minute",
    apt: &["python3", "python3-venv"],
    dnf: &["python3"],
    pacman: &["python"],
    brew: &["python"],
};

/// Java, on which Spark runs.
pub(crate) const JAVA: Package = Package {
    name: "Java",
    why: "runs Spark",
    takes: "about a minute",
    apt: &["default-jre-headless"],
    dnf: &["java-latest-openjdk-headless"],
    pacman: &["jre-openjdk-headless"],
    brew: &["openjdk"],
};

/// What `find` finds, once the package is installed if it found nothing before.
pub(crate) fn find_or_install<T>(package: &Package, find: impl Fn() -> Option<T>) -> Result<T> {
    if let Some(found) = find() {
        return Ok(found);
    }
    install(package)?;
    find().with_context(|| format!("{} was installed, but is not on PATH", package.name))
}

/// Installs a package, or says how a person does.
fn install(package: &Package) -> Result<()> {
    let Some(apt) = process::which("apt-get") else { bail!(advice(package, &other_way(package))) };
    let by_hand = format!("run `sudo apt-get install --no-install-recommends {}`", package.apt.join(" "));
    let Some(rights) = Rights::ours() else { bail!(advice(package, &by_hand)) };

    eprintln!("Installing {} with apt-get: it {} ({}).", package.name, package.why, package.takes);
    let start = Instant::now();
    // A list of packages that is old or missing is no error yet: the installation tells.
    process::succeeds(rights.command(&apt).arg("update"));
    let mut install = rights.command(&apt);
    // Another installation may be running: ours, or the system's own.
    install.args(["-o", "DPkg::Lock::Timeout=300"]);
    install.args(["install", "--yes", "--no-install-recommends", "-qq"]).args(package.apt);
    process::run(&mut install).with_context(|| advice(package, &by_hand))?;
    eprintln!("Installed {} in {}.", package.name, process::in_words(start.elapsed()));
    Ok(())
}

fn advice(package: &Package, way: &str) -> String {
    format!("{}, which {}, is missing and could not be installed from here; {way}", package.name, package.why)
}

/// What a person does where we know the package manager but do not run it ourselves, or know none.
fn other_way(package: &Package) -> String {
    let managers = [
        ("dnf", "sudo dnf install", package.dnf),
        ("pacman", "sudo pacman -S", package.pacman),
        ("brew", "brew install", package.brew),
    ];
    match managers.iter().find(|(program, ..)| process::which(program).is_some()) {
        Some((_, install, names)) => format!("run `{install} {}`", names.join(" ")),
        None => "install it as this system installs programs".to_owned(),
    }
}

/// How we may install packages without asking.
#[derive(Clone, Copy)]
enum Rights {
    Root,
    SudoWithoutPassword,
}

impl Rights {
    fn ours() -> Option<Self> {
        let user = process::output(Command::new("id").arg("-u"));
        if user.is_some_and(|id| id.trim() == "0") {
            Some(Self::Root)
        } else if process::succeeds(Command::new("sudo").args(["-n", "true"])) {
            Some(Self::SudoWithoutPassword)
        } else {
            None
        }
    }

    fn command(self, apt: &Path) -> Command {
        let mut command = match self {
            Self::Root => Command::new("env"),
            Self::SudoWithoutPassword => {
                let mut sudo = Command::new("sudo");
                sudo.args(["-n", "env"]);
                sudo
            }
        };
        // Packages that ask questions would wait for ever.
        command.arg("DEBIAN_FRONTEND=noninteractive").arg(apt);
        command
    }
}

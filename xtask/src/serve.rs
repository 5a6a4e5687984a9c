//! `cargo xtask serve`: the page at an address of this machine, rebuilt and reloaded at every change.

use std::net::TcpListener;
use std::process::Command;

use anyhow::{Context, Result, bail};
use lexopt::Arg::Long;
use lexopt::ValueExt;

use crate::site::{self, Profile};

/// What the command line asks for.
pub(crate) struct Options {
    opening: Opening,
    port: Option<u16>,
    profile: Profile,
}

#[derive(PartialEq, Eq)]
enum Opening {
    InBrowser,
    AddressOnly,
}

impl Options {
    pub(crate) fn parse(mut args: lexopt::Parser) -> Result<Self> {
        let mut options = Self { opening: Opening::InBrowser, port: None, profile: Profile::Debug };
        while let Some(arg) = args.next()? {
            match arg {
                Long("no-open") => options.opening = Opening::AddressOnly,
                Long("port") => options.port = Some(args.value()?.parse()?),
                Long("release") => options.profile = Profile::Release,
                other => return Err(other.unexpected().into()),
            }
        }
        Ok(options)
    }
}

/// Builds and serves the page until the process is stopped.
pub(crate) fn serve(options: &Options) -> Result<()> {
    let mut trunk = site::trunk(options.profile, "serve")?;
    let port = free_port(options.port)?;
    trunk.args(["--address", "127.0.0.1", "--port"]).arg(port.to_string());
    if options.opening == Opening::InBrowser {
        trunk.arg("--open");
    }
    println!("sayso will be at http://127.0.0.1:{port}/ as soon as it is built. Ctrl-C stops it.");
    replace_us_by(trunk)
}

/// The port that was asked for, or the first free one from 8080 on.
fn free_port(asked: Option<u16>) -> Result<u16> {
    let is_free = |port: &u16| TcpListener::bind(("127.0.0.1", *port)).is_ok();
    match asked {
        Some(port) if is_free(&port) => Ok(port),
        Some(port) => bail!("port {port} is taken; choose another with --port"),
        None => (8080..8180).find(is_free).context("no port from 8080 to 8179 is free; choose one with --port"),
    }
}

/// Becomes the command: whoever stops us then stops it.
#[cfg(unix)]
fn replace_us_by(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(command.exec()).context("could not start trunk")
}

#[cfg(not(unix))]
fn replace_us_by(mut command: Command) -> Result<()> {
    crate::process::run(&mut command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_taken_port_is_refused_if_asked_for() -> Result<()> {
        let taken = TcpListener::bind(("127.0.0.1", 0))?;
        let port = taken.local_addr()?.port();
        let error = free_port(Some(port)).err();
        assert!(error.is_some_and(|error| error.to_string().contains("is taken")));
        Ok(())
    }

    #[test]
    fn without_options_the_page_opens_in_the_browser_in_a_debug_build() -> Result<()> {
        let options = Options::parse(lexopt::Parser::from_args([""; 0]))?;
        assert!(options.opening == Opening::InBrowser && options.port.is_none() && options.profile == Profile::Debug);
        Ok(())
    }

    #[test]
    fn each_option_is_read() -> Result<()> {
        let args = ["--no-open", "--port", "9000", "--release"];
        let options = Options::parse(lexopt::Parser::from_args(args))?;
        assert!(options.opening == Opening::AddressOnly && options.profile == Profile::Release);
        assert_eq!(options.port, Some(9000));
        Ok(())
    }
}

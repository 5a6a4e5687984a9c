//! `cargo xtask screenshots`: pictures of the page in every state, at every width and theme, and the README's.

use std::ffi::OsString;
use std::process::Command;

use anyhow::Result;

use crate::browsers;
use crate::dist;
use crate::process;
use crate::site::Profile;
use crate::workspace;

/// Builds the page and takes its pictures in Chromium: all, or those with one of the words in their names.
pub(crate) fn take(mut args: lexopt::Parser) -> Result<()> {
    let wanted: Vec<OsString> = args.raw_args()?.collect();
    let chromium = browsers::chromium()?;
    dist::build(Profile::Release)?;
    let mut camera = Command::new("cargo");
    camera.args(["run", "--quiet", "--package", "sayso-browser-tests", "--bin", "screenshots", "--"]).args(wanted);
    camera.current_dir(workspace::root());
    camera.env("SAYSO_BROWSER", &chromium.program).env("SAYSO_DRIVER", &chromium.driver);
    camera.env("SAYSO_DIST", workspace::dist()).env("SAYSO_LOGS", workspace::target().join("browser-logs"));
    camera.env("SAYSO_SCREENSHOTS", workspace::target().join("screenshots"));
    camera.env("SAYSO_GALLERY", workspace::target().join("gallery"));
    camera.env("SAYSO_README_IMAGES", workspace::root().join("docs/images"));
    process::run(&mut camera)
}

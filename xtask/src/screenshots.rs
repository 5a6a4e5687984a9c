//! `cargo xtask screenshots`: pictures of the page at every width and theme, and the README's.

use std::process::Command;

use anyhow::Result;

use crate::browsers;
use crate::dist;
use crate::process;
use crate::site::Profile;
use crate::workspace;

/// Builds the page and takes its pictures in Chromium.
pub(crate) fn take() -> Result<()> {
    let chromium = browsers::chromium()?;
    dist::build(Profile::Release)?;
    let mut camera = Command::new("cargo");
    camera.args(["run", "--quiet", "--package", "sayso-browser-tests", "--bin", "screenshots"]);
    camera.current_dir(workspace::root());
    camera.env("SAYSO_BROWSER", &chromium.program).env("SAYSO_DRIVER", &chromium.driver);
    camera.env("SAYSO_DIST", workspace::dist()).env("SAYSO_LOGS", workspace::target().join("browser-logs"));
    camera.env("SAYSO_SCREENSHOTS", workspace::target().join("screenshots"));
    camera.env("SAYSO_README_IMAGES", workspace::root().join("docs/images"));
    process::run(&mut camera)
}

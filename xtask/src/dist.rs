//! `cargo xtask dist`: what is published, made of the built page.
//!
//! `dist/site` is the page for any static host, `dist/embed` the npm package, `dist/sayso.html` the page as one file.
//! The same sources give the same bytes: names come from contents, and nothing holds a time.

mod bundle;
mod embed;
mod files;
mod single;
mod site;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lexopt::Arg::Long;

use crate::site::{self as page, Profile};
use crate::size;
use crate::workspace;
use files::Files;

/// `cargo xtask dist`: builds all that is published, and prints sizes and checksums.
pub(crate) fn dist(mut args: lexopt::Parser) -> Result<()> {
    let mut profile = Profile::Release;
    while let Some(arg) = args.next()? {
        match arg {
            Long("debug") => profile = Profile::Debug,
            other => return Err(other.unexpected().into()),
        }
    }
    let made = build(profile)?;
    if profile == Profile::Debug {
        return Ok(());
    }
    made.report()?;
    size::report(&workspace::dist().join("site"))
}

/// Builds the page, and all that is published, into `dist/`.
pub(crate) fn build(profile: Profile) -> Result<Files> {
    page::build(profile)?;
    let dist = workspace::dist();
    let mut made = assemble(&workspace::page())?;
    if profile == Profile::Release {
        made.precompress("site/")?;
    }
    if dist.exists() {
        fs::remove_dir_all(&dist).with_context(|| format!("could not empty {}", dist.display()))?;
    }
    made.write(&dist)?;
    Ok(made)
}

/// Everything that is published, under its path in `dist/`; `page` is what trunk has built.
fn assemble(page: &Path) -> Result<Files> {
    let page = Files::read(page).with_context(|| format!("could not read {}: is the page built?", page.display()))?;
    let mut dist = Files::default();
    dist.append("site", site::make(&page)?);
    dist.append("embed", embed::make(&page)?);
    dist.insert("sayso.html", single::make(&page)?);
    Ok(dist)
}

/// Makes what is published once more, of the page as it is built, and compares.
pub(crate) fn is_reproducible() -> Result<()> {
    let mut again = assemble(&workspace::page())?;
    again.precompress("site/")?;
    let written = Files::read(&workspace::dist())?;
    let differs = again.names().find(|name| again.bytes(name).ok() != written.bytes(name).ok());
    match differs {
        Some(name) => bail!("made twice of the same page, {name} is another"),
        None => Ok(()),
    }
}

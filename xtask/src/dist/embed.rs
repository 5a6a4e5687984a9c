//! `dist/embed`: the npm package, which is also what is copied to a server.

use anyhow::Result;

use super::bundle::{Explorer, Naming, replaced};
use super::files::Files;
use crate::workspace;

/// Makes the package of the built page.
pub(super) fn make(page: &Files) -> Result<Files> {
    let mut explorer = Explorer::make(page, Naming::Stable)?;
    for name in ["prose.css", "frame.css", "embed.js", "frame.js"] {
        explorer.add(page, name, Naming::Stable)?;
    }
    let mut package = explorer.files;
    package.insert("sayso.d.ts", page.bytes("sayso.d.ts")?);
    package.insert("embed.html", page.bytes("embed.html")?);
    let sources = Files::read(&workspace::root().join("npm"))?;
    for (name, bytes) in sources.iter() {
        package.insert(name, bytes);
    }
    let manifest = replaced(
        sources.text("package.json")?,
        "\"version\": \"0.0.0\"",
        &format!("\"version\": \"{}\"", workspace::version()?),
    )?;
    package.insert("package.json", manifest);
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        package.insert(name, std::fs::read(workspace::root().join(name))?);
    }
    Ok(package)
}

//! The explorer's scripts as one file, its style sheets as one, and all of them under the names they are published by.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, bail};

use super::files::{Files, hashed, integrity, is_a};
use crate::later::LATER;
use crate::process;
use crate::tools::ESBUILD;
use crate::workspace;

/// How published files are called.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Naming {
    /// By their contents, so that they may be kept for ever.
    Hashed,
    /// Always the same, so that a page's author can write them down.
    Stable,
}

impl Naming {
    fn of(self, name: &str, bytes: &[u8]) -> String {
        match self {
            Self::Hashed => hashed(name, bytes),
            Self::Stable => name.to_owned(),
        }
    }
}

/// The module as trunk builds it, and as it is published.
const MODULE: (&str, &str) = ("wasm/sayso_bg.wasm", "sayso.wasm");
/// What wasm-bindgen writes: a part of the bundle.
const BINDINGS: &str = "wasm/sayso.js";
/// The module of exports, and its bindings.
pub(crate) const DESK: (&str, &str) = ("desk/sayso-desk_bg.wasm", "desk/sayso-desk.js");

/// The module that reads articles, and its bindings.
pub(crate) const READER: (&str, &str) = ("reader/sayso-reader_bg.wasm", "reader/sayso-reader.js");

/// The line of `files.js` that is filled in.
const TABLE: &str = "const PUBLISHED = {};";

/// The explorer as published: its files, and which name each got.
pub(crate) struct Explorer {
    pub(crate) files: Files,
    /// Names in the sources, and the published ones.
    names: Vec<(String, String)>,
}

impl Explorer {
    /// Bundles the explorer of a built page. Everything that `files.js` names is published with it.
    pub(crate) fn make(page: &Files, naming: Naming) -> Result<Self> {
        let mut explorer = Self { files: Files::default(), names: Vec::new() };
        let source = page.text("files.js")?;
        let mut scripts = scripts(page)?;
        let mut table = Vec::new();
        let mut publish = |explorer: &mut Self, from: &str, to: &str, bytes: Vec<u8>| {
            let name = naming.of(to, &bytes);
            // In the form by which other people's bundlers find files.
            table.push(format!("'{from}': [new URL('{name}', import.meta.url), '{}']", integrity(&bytes)));
            explorer.publish(from, &name, bytes);
        };
        publish(&mut explorer, MODULE.0, MODULE.1, page.bytes(MODULE.0)?.to_vec());
        // A build that is to be looked at is in one part.
        if let Ok(bytes) = page.bytes(LATER) {
            publish(&mut explorer, LATER, "sayso-later.wasm", bytes.to_vec());
        }
        for (list, name) in STYLES {
            publish(&mut explorer, name, name, one_style_sheet(page, list)?);
        }
        for name in quoted(source, "at('").filter(|name| ![MODULE.0, LATER, BINDINGS].contains(name)) {
            let bytes = if is_a(name, "js") && !name.starts_with("vendor/") {
                esbuild(&scripts, name, &["--format=esm"])?
            } else {
                page.bytes(name)?.to_vec()
            };
            publish(&mut explorer, name, name, bytes);
        }

        // Named by the language that a visitor chooses, so not by contents.
        for name in page.names().filter(|name| name.starts_with("words/")) {
            explorer.publish(name, name, page.bytes(name)?.to_vec());
        }
        let source = with_one_style_sheet_each(page)?;
        let source = replaced(&source, TABLE, &format!("const PUBLISHED = {{ {} }};", table.join(", ")))?;
        let source = replaced(&source, &format!("imported(at('{BINDINGS}'))"), &format!("import('./{BINDINGS}')"))?;
        scripts.insert("files.js", source);
        let script = esbuild(&scripts, "sayso.js", &["--format=esm"])?;
        let name = naming.of("sayso.js", &script);
        explorer.publish("sayso.js", &name, script);
        Ok(explorer)
    }

    /// Publishes a file of the page that stands by itself, made smaller.
    pub(crate) fn add(&mut self, page: &Files, name: &str, naming: Naming) -> Result<()> {
        let bytes = match name.rsplit_once('.') {
            Some((_, "css" | "js")) => esbuild(page, name, &["--format=esm"])?,
            _ => page.bytes(name)?.to_vec(),
        };
        let published = naming.of(name, &bytes);
        self.publish(name, &published, bytes);
        Ok(())
    }

    /// The published name of a file.
    pub(crate) fn name(&self, from: &str) -> Result<&str> {
        let found = self.names.iter().find(|(name, _)| name == from);
        found.map(|(_, to)| to.as_str()).with_context(|| format!("{from} is not published"))
    }

    fn publish(&mut self, from: &str, to: &str, bytes: Vec<u8>) {
        self.files.insert(to, bytes);
        self.names.push((from.to_owned(), to.to_owned()));
    }

    /// A text with every quoted name replaced by the published one.
    pub(crate) fn renamed(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, (from, to)| {
            text.replace(&format!("\"{from}\""), &format!("\"{to}\"")).replace(&format!("'{from}'"), &format!("'{to}'"))
        })
    }
}

/// The page's scripts.
pub(crate) fn scripts(page: &Files) -> Result<Files> {
    let mut scripts = Files::default();
    for (name, bytes) in page.iter().filter(|(name, _)| is_a(name, "js")) {
        scripts.insert(name, bytes);
    }
    // The loader always says where the module is; a bundler would look for it here too.
    for (module, bindings) in [(MODULE.0, BINDINGS), READER, DESK] {
        let file = module.rsplit('/').next().unwrap_or_default();
        let address = format!("new URL('{file}', import.meta.url)");
        scripts.insert(bindings, replaced(page.text(bindings)?, &address, "undefined")?);
    }
    Ok(scripts)
}

/// The lists of style sheets of the shadow root in `files.js`, and what each becomes: that of the first view, and that of
/// what is drawn on use.
pub(crate) const STYLES: [(&str, &str); 2] = [("STYLES", "sayso.css"), ("STYLES_ON_USE", "sayso-later.css")];

/// All style sheets of a list, in order, as one.
pub(crate) fn one_style_sheet(page: &Files, list: &str) -> Result<Vec<u8>> {
    let mut sheet = String::new();
    let list = style_list(page.text("files.js")?, list)?;
    for name in quoted(list, "'").step_by(2).filter(|name| is_a(name, "css")) {
        sheet.push_str(page.text(name)?);
        sheet.push('\n');
    }
    let mut files = Files::default();
    files.insert("sayso.css", sheet);
    esbuild(&files, "sayso.css", &[])
}

/// The page's `files.js` with one style sheet in place of each list.
pub(crate) fn with_one_style_sheet_each(page: &Files) -> Result<String> {
    let source = page.text("files.js")?;
    let [(first, name), (on_use, name_on_use)] = STYLES;
    let lists = [style_list(source, first)?, style_list(source, on_use)?];
    // The second comes with what it is for, where that is apart.
    let on_use = if page.bytes(LATER).is_ok() { "[]" } else { &format!("['{name_on_use}']") };
    Ok(source.replace(lists[0], &format!("['{name}']")).replace(lists[1], on_use))
}

/// A list of style sheets in `files.js`.
fn style_list<'a>(source: &'a str, name: &str) -> Result<&'a str> {
    let start = format!("const {name} = ");
    let (_, rest) = source.split_once(&start).context("files.js has no such list of style sheets")?;
    let end = rest.find(']').context("the list of style sheets in files.js never ends")?;
    Ok(&rest[..=end])
}

/// What stands between each `before` and the next apostrophe.
fn quoted<'a>(text: &'a str, before: &str) -> impl Iterator<Item = &'a str> {
    text.split(before).skip(1).filter_map(|rest| rest.split('\'').next())
}

/// A text with a part that must be in it replaced.
pub(crate) fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    if !text.contains(from) {
        bail!("there is no `{from}` to be replaced");
    }
    Ok(text.replace(from, to))
}

/// Makes one small file of another and of all that it imports.
pub(crate) fn esbuild(files: &Files, entry: &str, options: &[&str]) -> Result<Vec<u8>> {
    let folder = workspace::target().join("bundle");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    files.write(&folder.join("in"))?;
    let out = folder.join("out").join(entry);
    let mut esbuild = Command::new(ESBUILD.ensure()?);
    esbuild.current_dir(folder.join("in")).arg(entry).arg(format!("--outfile={}", out.display()));
    esbuild.args(["--bundle", "--minify", "--target=esnext", "--charset=utf8", "--legal-comments=none"]);
    esbuild.args(["--external:*.svg", "--log-level=warning"]).args(options);
    process::run(&mut esbuild)?;
    Ok(fs::read(&out)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_loader_says_what_the_bundle_needs_to_know() -> Result<()> {
        let source = include_str!("../../../static/files.js");
        assert!(source.contains(TABLE) && source.contains(&format!("imported(at('{BINDINGS}'))")));
        assert!(style_list(source, STYLES[0].0)?.contains("'base.css'"));
        assert!(quoted(source, "at('").any(|name| name == "vendor/marked.js"));
        Ok(())
    }

    #[test]
    fn loader_and_module_are_of_one_version() -> Result<()> {
        let loader = include_str!("../../../static/module.js");
        assert!(loader.contains(&format!("const VERSION = '{}';", workspace::version()?)));
        Ok(())
    }
}

//! Files in memory: what is read, changed and written by name.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};

/// Files by their path, in the order of the paths; `/` is between folders on every system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    /// Reads a folder with all that is in it.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let mut files = Self::default();
        files.read_into(folder, "")?;
        Ok(files)
    }

    fn read_into(&mut self, folder: &Path, prefix: &str) -> Result<()> {
        for entry in fs::read_dir(folder)? {
            let path = entry?.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let name = format!("{prefix}{name}");
            if path.is_dir() {
                self.read_into(&path, &format!("{name}/"))?;
            } else {
                self.insert(&name, fs::read(&path)?);
            }
        }
        Ok(())
    }

    /// Writes every file below a folder.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        for (name, bytes) in &self.0 {
            let path: PathBuf = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(&path, bytes).with_context(|| format!("could not write {}", path.display()))?;
        }
        Ok(())
    }

    pub(crate) fn insert(&mut self, name: &str, bytes: impl Into<Vec<u8>>) {
        self.0.insert(name.to_owned(), bytes.into());
    }

    /// Adds other files below a folder.
    pub(crate) fn append(&mut self, folder: &str, files: Self) {
        self.0.extend(files.0.into_iter().map(|(name, bytes)| (format!("{folder}/{name}"), bytes)));
    }

    pub(crate) fn bytes(&self, name: &str) -> Result<&[u8]> {
        self.0.get(name).map(Vec::as_slice).with_context(|| format!("there is no file {name}"))
    }

    pub(crate) fn text(&self, name: &str) -> Result<&str> {
        std::str::from_utf8(self.bytes(name)?).with_context(|| format!("{name} is not text"))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.0.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Adds to each file below `folder` that a host may send compressed its compressed forms.
    pub(crate) fn precompress(&mut self, folder: &str) -> Result<()> {
        let plain: Vec<(String, Vec<u8>)> = self.0.iter().map(|(name, bytes)| (name.clone(), bytes.clone())).collect();
        for (name, bytes) in plain {
            let compresses = [".html", ".js", ".css", ".wasm", ".svg", ".txt", ".webmanifest"];
            if name.starts_with(folder) && compresses.iter().any(|ending| name.ends_with(ending)) {
                self.insert(&format!("{name}.br"), brotli(&bytes)?);
                self.insert(&format!("{name}.gz"), gzip(&bytes)?);
            }
        }
        Ok(())
    }

    /// Prints what each file weighs and hashes to.
    pub(crate) fn report(&self) -> Result<()> {
        println!("{:>9}  {:>9}  {:<64}  file", "bytes", "brotli", "sha256");
        for (name, bytes) in self.iter().filter(|(name, _)| !is_a(name, "br") && !is_a(name, "gz")) {
            println!("{:>9}  {:>9}  {}  {name}", bytes.len(), brotli(bytes)?.len(), hex(&Sha256::digest(bytes)));
        }
        Ok(())
    }
}

/// Whether a file's name ends so, after a dot.
pub(crate) fn is_a(name: &str, ending: &str) -> bool {
    name.rsplit_once('.').is_some_and(|(_, it)| it == ending)
}

/// A name that is another one as soon as the contents are: `a/b.js` as `a/b-0123abcd.js`.
pub(crate) fn hashed(name: &str, bytes: &[u8]) -> String {
    let hash = &hex(&Sha256::digest(bytes))[..8];
    match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{hash}.{ending}"),
        None => format!("{name}-{hash}"),
    }
}

/// What `integrity` attributes and `fetch` take.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// What a content security policy allows an inline script or style by.
pub(crate) fn source(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

pub(crate) fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    // Without a time and a system's name, so that it is the same everywhere.
    let mut writer = GzBuilder::new().mtime(0).operating_system(255).write(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    Ok(writer.finish()?)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 24);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed)
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16).unwrap_or('0');
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_the_contents_and_keeps_its_ending() {
        let name = hashed("wasm/sayso.wasm", b"a");
        assert!(name.starts_with("wasm/sayso-") && is_a(&name, "wasm"));
        assert_ne!(name, hashed("wasm/sayso.wasm", b"b"));
        assert_eq!(name, hashed("wasm/sayso.wasm", b"a"));
    }

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The value of the empty file, as in the W3C's tests of subresource integrity.
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn compressing_twice_gives_the_same_bytes() -> Result<()> {
        let text = b"sayso ".repeat(1000);
        assert_eq!(gzip(&text)?, gzip(&text)?);
        assert_eq!(brotli(&text)?, brotli(&text)?);
        Ok(())
    }
}

//! How many bytes a visitor downloads, and whether that is within the budget.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// What the first view of the page is to weigh, compressed: WebAssembly, JavaScript and CSS together.
const GOAL: usize = 130_000;

/// What it may weigh today: a little above what was measured last. Whoever makes it lighter lowers this, so that nobody
/// makes it heavier unseen.
const BUDGET: usize = 128_500;

/// Prints the sizes of what `dist` holds; fails above the budget.
pub(crate) fn report(dist: &Path) -> Result<()> {
    let mut files = files_in(dist).with_context(|| format!("could not read {}: is the page built?", dist.display()))?;
    files.sort();
    println!("{:>10}  {:>10}", "raw", "brotli");
    let mut totals = [0; 3];
    let mut parts: Vec<(&str, Weight)> = Vec::new();
    for path in files {
        let bytes = fs::read(&path)?;
        let compressed = brotli(&bytes)?;
        let name = path.strip_prefix(dist).unwrap_or(&path);
        let when = needed(name);
        totals[when as usize] += compressed;
        if when == Needed::FirstView {
            let weight = Weight { raw: bytes.len(), compressed };
            for (part, weight) in parts_of(&path, &bytes, weight)? {
                match parts.iter_mut().find(|(known, _)| *known == part) {
                    Some((_, sum)) => sum.add(weight),
                    None => parts.push((part, weight)),
                }
            }
        }
        println!("{:>10}  {compressed:>10}  {}{}", bytes.len(), name.display(), when.note());
    }
    println!("\nOf what the first view needs:");
    parts.sort_by_key(|(_, weight)| std::cmp::Reverse(weight.compressed));
    for (part, weight) in &parts {
        println!("{:>10}  {:>10}  {part}", weight.raw, weight.compressed);
    }
    let [first, reading, _] = totals;
    println!("{:>10}  {first:>10}  wasm + js + css, of {BUDGET} at most; the goal is {GOAL}", "");
    println!("{:>10}  {:>10}  with what reads articles: an article that is not prepared", "", first + reading);
    match first {
        0 => bail!("{} holds no wasm, js or css", dist.display()),
        1..=BUDGET => Ok(()),
        _ => bail!("the page is {} bytes over its budget of {BUDGET}", first - BUDGET),
    }
}

/// When a file of `dist` is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Needed {
    /// Code that every visit needs.
    FirstView,
    /// What reads an article: where one is not explored already, and when another is opened.
    Reading,
    /// On use, or by other pages; or it is no code, but an article or a picture.
    Later,
}

impl Needed {
    fn note(self) -> &'static str {
        match self {
            Self::FirstView => "",
            Self::Reading => "  (reads articles)",
            Self::Later => "  (not counted)",
        }
    }
}

fn needed(path: &Path) -> Needed {
    let name = path.to_string_lossy().replace('\\', "/");
    let is_code = ["wasm", "js", "css"].iter().any(|ending| path.extension().is_some_and(|it| it == *ending));
    let starts_with = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    if !is_code || starts_with(&LATER) {
        Needed::Later
    } else if starts_with(&["reader/", "reader-", "reader."]) {
        Needed::Reading
    } else {
        Needed::FirstView
    }
}

/// How the names of code begin that is loaded on use, or by other pages than this.
const LATER: [&str; 12] = [
    "vendor/",
    "desk/",
    "export",
    "share",
    "recent",
    "source",
    "folder",
    "embed",
    "frame",
    "offline",
    "sw.",
    "sayso-later",
];

/// The bytes of something, and what brotli makes of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Weight {
    raw: usize,
    compressed: usize,
}

impl Weight {
    fn add(&mut self, other: Self) {
        self.raw += other.raw;
        self.compressed += other.compressed;
    }
}

/// What a file consists of. Of a module the code and the data (tables, weights, texts) are compressed each for itself,
/// and the rest is what is left of the whole.
fn parts_of(path: &Path, bytes: &[u8], whole: Weight) -> Result<Vec<(&'static str, Weight)>> {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("wasm") => {
            let mut parts = Vec::new();
            let mut rest = whole;
            for (part, id) in [("wasm, code", CODE), ("wasm, data", DATA)] {
                let section = section(bytes, id).with_context(|| format!("{} is broken", path.display()))?;
                let weight = Weight { raw: section.len(), compressed: brotli(section)? };
                rest.raw = rest.raw.saturating_sub(weight.raw);
                rest.compressed = rest.compressed.saturating_sub(weight.compressed);
                parts.push((part, weight));
            }
            parts.push(("wasm, the rest", rest));
            Ok(parts)
        }
        Some("css") => Ok(vec![("css", whole)]),
        _ => Ok(vec![("js", whole)]),
    }
}

/// The numbers of a module's sections.
const CODE: u8 = 10;
const DATA: u8 = 11;

/// The contents of a section of a WebAssembly module; nothing if it has no such section.
fn section(module: &[u8], wanted: u8) -> Option<&[u8]> {
    let mut rest = module.get(8..)?;
    while let Some((&id, after)) = rest.split_first() {
        // The length, seven bits a byte, the lowest first.
        let width = after.iter().position(|byte| byte & 0x80 == 0)? + 1;
        let (length, contents) = after.split_at(width);
        let length = length.iter().rev().fold(0, |sum, byte| (sum << 7) | usize::from(byte & 0x7f));
        let (contents, next) = contents.split_at_checked(length)?;
        if id == wanted {
            return Some(contents);
        }
        rest = next;
    }
    Some(&[])
}

/// The size after brotli at its strongest, as static hosts precompress.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let mut compressed = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 24);
    writer.write_all(bytes)?;
    drop(writer);
    Ok(compressed.len())
}

fn files_in(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(files_in(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_itself_compresses_well() -> Result<()> {
        assert!(brotli(&b"sayso ".repeat(10_000))? < 100);
        Ok(())
    }

    #[test]
    fn code_counts_and_articles_do_not() {
        let at = |name: &str| needed(Path::new(name));
        for name in ["sayso-0a.wasm", "sayso-0a.js", "sayso-0a.css", "theme-0a.js", "prose-0a.css"] {
            assert_eq!(at(name), Needed::FirstView, "{name}");
        }
        for name in ["reader/sayso-reader_bg-0a.wasm", "reader/sayso-reader-0a.js", "reader-0a.js"] {
            assert_eq!(at(name), Needed::Reading, "{name}");
        }
        for name in
            ["vendor/marked-0a.js", "desk/sayso-desk-0a.js", "share-0a.js", "article.txt", "index.html", "sayso.d.ts"]
        {
            assert_eq!(at(name), Needed::Later, "{name}");
        }
    }

    #[test]
    fn a_section_is_found_by_its_number_and_length() {
        let long = [vec![11, 0x80, 0x01], vec![7; 128]].concat();
        let module = [&b"\0asm\x01\0\0\0"[..], &[10, 2, 5, 6], &long].concat();
        assert_eq!(section(&module, CODE), Some(&[5, 6][..]));
        assert_eq!(section(&module, DATA), Some(&[7; 128][..]));
        assert_eq!(section(&module, 3), Some(&[][..]));
        assert_eq!(section(&module[..20], DATA), None);
    }

    #[test]
    fn a_folder_without_a_page_is_an_error() {
        assert!(report(Path::new("no/such/folder")).is_err());
    }
}

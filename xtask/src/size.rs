//! How many bytes a visitor downloads, and whether that is within the budget.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// What the page's own code is to weigh, compressed: WebAssembly, JavaScript and CSS together.
const GOAL: usize = 130_000;

/// What it may weigh today: a little above what was measured last. Whoever makes it lighter lowers this, so that nobody
/// makes it heavier unseen.
const BUDGET: usize = 252_000;

/// Prints the sizes of what `dist` holds; fails above the budget.
pub(crate) fn report(dist: &Path) -> Result<()> {
    let mut files = files_in(dist).with_context(|| format!("could not read {}: is the page built?", dist.display()))?;
    files.sort();
    println!("{:>10}  {:>10}", "raw", "brotli");
    let mut total = 0;
    for path in files {
        let bytes = fs::read(&path)?;
        let compressed = brotli(&bytes)?;
        let name = path.strip_prefix(dist).unwrap_or(&path);
        let counted = counts(name);
        if counted {
            total += compressed;
        }
        let note = if counted { "" } else { "  (not counted)" };
        println!("{:>10}  {compressed:>10}  {}{note}", bytes.len(), name.display());
    }
    println!("{:>10}  {total:>10}  wasm + js + css, of {BUDGET} at most; the goal is {GOAL}", "");
    match total {
        0 => bail!("{} holds no wasm, js or css", dist.display()),
        1..=BUDGET => Ok(()),
        _ => bail!("the page is {} bytes over its budget of {BUDGET}", total - BUDGET),
    }
}

/// Whether a file of `dist` is code that every visit needs: articles and pictures are no code, and the libraries in
/// `vendor` are fetched only when a file is opened that they read.
fn counts(path: &Path) -> bool {
    !path.starts_with("vendor")
        && path.extension().is_some_and(|extension| ["wasm", "js", "css"].iter().any(|counted| extension == *counted))
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
        assert!(counts(Path::new("wasm/sayso_bg.wasm")) && counts(Path::new("sayso.js")));
        assert!(!counts(Path::new("vendor/marked.js")));
        assert!(
            !counts(Path::new("article.txt")) && !counts(Path::new("index.html")) && !counts(Path::new("sayso.d.ts"))
        );
    }

    #[test]
    fn a_folder_without_a_page_is_an_error() {
        assert!(report(Path::new("no/such/folder")).is_err());
    }
}

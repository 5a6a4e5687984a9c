//! What the documentation names is there.

use std::fs::{read_dir, read_to_string};
use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::workspace;

/// Where paths in the documentation begin.
const BASES: [&str; 5] = ["", "engine", "engine/src", "engine/src/sieves", "src"];

/// Folders that these commands make.
const MADE: [&str; 3] = [".tools", "dist", "target"];

/// The pages for people.
fn pages(root: &Path) -> Result<Vec<PathBuf>> {
    let mut pages = vec![root.join("README.md"), root.join("CONTRIBUTING.md")];
    for entry in read_dir(root.join("docs"))? {
        pages.push(entry?.path());
    }
    pages.retain(|page| page.extension().is_some_and(|extension| extension == "md"));
    Ok(pages)
}

/// Whether words between backticks are a path of the project: one that begins with a folder, or a source file.
fn is_path(root: &Path, words: &str) -> bool {
    let is_plain = words.chars().all(|c| c.is_ascii_alphanumeric() || "._-/".contains(c));
    let is_made = MADE.iter().any(|made| words.starts_with(made));
    let first = words.split_once('/').map(|(first, _)| first).filter(|first| first.chars().any(char::is_alphabetic));
    let begins = first.is_some_and(|first| {
        root.join(first).is_dir() || Path::new(words).extension().is_some_and(|extension| extension == "rs")
    });
    is_plain && !is_made && begins
}

#[test]
fn every_path_in_the_documentation_is_there() -> Result<()> {
    let root = workspace::root();
    for page in pages(&root)? {
        let text = read_to_string(&page)?;
        for line in text.lines() {
            for words in line.split('`').skip(1).step_by(2).filter(|words| is_path(&root, words)) {
                let is_there = BASES.iter().any(|base| root.join(base).join(words).exists());
                assert!(is_there, "{} names {words}", page.display());
            }
        }
    }
    Ok(())
}

//! The files that the command line means: those named, those in folders, those that fit a pattern.

use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

/// An article's file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct File {
    /// Where it is; `-` is standard input.
    pub(crate) path: PathBuf,
    /// Its place below the folder that was named, or its name.
    pub(crate) below: PathBuf,
    /// Whether the command line names it, not a folder or a pattern that holds it.
    pub(crate) is_named: bool,
}

impl File {
    /// Whether it is standard input.
    pub(crate) fn is_stdin(&self) -> bool {
        self.path == Path::new("-")
    }
}

/// What of a folder is read.
const EXTENSIONS: &[&str] = &["txt", "md", "markdown", "html", "htm", "xhtml", "json"];

/// The files, in the order of the command line, those of a folder by their paths. What can't be listed is an error in
/// the place of its file.
pub(crate) fn files(named: &[PathBuf]) -> Vec<Result<File, String>> {
    let mut files = Vec::new();
    for path in named {
        if path == Path::new("-") {
            files.push(Ok(File { path: path.clone(), below: PathBuf::from("stdin"), is_named: true }));
        } else if path.is_dir() {
            below(path, &mut files);
        } else if let Some(pattern) = pattern(path) {
            fitting(pattern, &mut files);
        } else {
            let below = path.file_name().map(PathBuf::from).unwrap_or_default();
            files.push(Ok(File { path: path.clone(), below, is_named: true }));
        }
    }
    files
}

/// The articles in a folder and the folders in it, but for hidden ones.
fn below(folder: &Path, files: &mut Vec<Result<File, String>>) {
    let is_hidden = |entry: &DirEntry| entry.depth() > 0 && entry.file_name().as_encoded_bytes().starts_with(b".");
    let walk = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
    let before = files.len();
    for entry in walk.filter_entry(|entry| !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_file() && is_article(entry.path()) => {
                let below = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_path_buf();
                files.push(Ok(File { path: entry.into_path(), below, is_named: false }));
            }
            Ok(_) => {}
            Err(error) => files.push(Err(error.to_string())),
        }
    }
    if files.len() == before {
        files.push(Err(format!("{}: holds no .txt, .md, .html or .json file", folder.display())));
    }
}

/// A path that names no file may be a pattern.
fn pattern(path: &Path) -> Option<&str> {
    path.to_str().filter(|pattern| pattern.contains(['*', '?', '[']) && !path.exists())
}

/// The files that fit a pattern, by their paths. What fits a pattern is read whatever its name ends with.
fn fitting(pattern: &str, files: &mut Vec<Result<File, String>>) {
    let paths = match glob::glob(pattern) {
        Ok(paths) => paths,
        Err(error) => return files.push(Err(format!("{pattern}: is no pattern: {error}"))),
    };
    // What stands in front of the first sign of a pattern is the folder.
    let signs = |part: &std::path::Component| part.as_os_str().to_string_lossy().contains(['*', '?', '[']);
    let folder: PathBuf = Path::new(pattern).components().take_while(|part| !signs(part)).collect();
    let before = files.len();
    for path in paths {
        match path {
            Ok(path) if path.is_file() => {
                let below = path.strip_prefix(&folder).unwrap_or(&path).to_path_buf();
                files.push(Ok(File { path, below, is_named: false }));
            }
            Ok(_) => {}
            Err(error) => files.push(Err(error.to_string())),
        }
    }
    if files.len() == before {
        files.push(Err(format!("{pattern}: no file fits this pattern")));
    }
}

fn is_article(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.iter().any(|known| known.eq_ignore_ascii_case(extension)))
}

//! Where what was found goes, and what is not read because it goes there.

use std::collections::HashSet;
use std::fs;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

use crate::args::Format;
use crate::files::File;
use crate::output::{Form, Piece, Sink};
use crate::whole::Out;

/// Where what was found goes.
pub(crate) enum Target {
    /// Into one file.
    One(Sink),
    /// Into a file each, of a folder; these are taken.
    Each(PathBuf, HashSet<PathBuf>),
}

impl Target {
    /// The file or folder that the command line names, or standard output.
    pub(crate) fn new(output: Option<&Path>, files: &[Result<File, String>], form: &Form) -> io::Result<Self> {
        let title = match files {
            [Ok(file)] => &file.below.to_string_lossy(),
            _ => "Articles",
        };
        let Some(path) = output else {
            if is_binary(form.format) && io::stdout().is_terminal() {
                return Err(io::Error::other("this format is not for terminals; name a file with --output"));
            }
            return Ok(Self::One(Sink::new(Out::stdout(), title, form)?));
        };
        if is_folder(path) {
            fs::create_dir_all(path)?;
            return Ok(Self::Each(path.to_path_buf(), HashSet::new()));
        }
        Ok(Self::One(Sink::new(Out::file(path)?, title, form)?))
    }

    /// Writes what was found in a file.
    pub(crate) fn write(&mut self, file: &File, piece: Piece, form: &Form) -> io::Result<()> {
        match self {
            Self::One(sink) => sink.add(piece),
            Self::Each(folder, taken) => {
                let path = folder.join(free(&file.below, form.format, taken));
                if let Some(parent) = path.parent() {
                    fs::create_dir_all(parent)?;
                }
                let mut sink = Sink::new(Out::file(&path)?, &file.below.to_string_lossy(), form)?;
                sink.add(piece)?;
                sink.end()
            }
        }
    }

    /// Ends it, when all is written.
    pub(crate) fn end(self) -> io::Result<()> {
        match self {
            Self::One(sink) => sink.end(),
            Self::Each(..) => Ok(()),
        }
    }
}

/// Takes out of the files what would be written over: what a folder or a pattern holds of an earlier run, of which it
/// returns a word to be said.
///
/// # Errors
///
/// Where the file was named, or is the only one.
pub(crate) fn spared(
    files: &mut Vec<Result<File, String>>,
    output: &Path,
    format: Format,
) -> io::Result<Option<String>> {
    let outputs = outputs(files, output, format);
    if outputs.is_empty() {
        return Ok(None);
    }
    let is_output = |file: &File| !file.is_stdin() && file.path.canonicalize().is_ok_and(|at| outputs.contains(&at));
    let taken: Vec<File> = files.extract_if(.., |file| file.as_ref().is_ok_and(is_output)).flatten().collect();
    let refused = taken.iter().find(|file| file.is_named || files.is_empty());
    if let Some(File { path, .. }) = refused {
        let message = format!("{}: is one of the articles; name another output", path.display());
        return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
    }
    Ok(match taken.as_slice() {
        [] => None,
        [one] => Some(format!("{}: is the output and not read", one.path.display())),
        [first, ..] => {
            Some(format!("{} articles are outputs and not read, {} first", taken.len(), first.path.display()))
        }
    })
}

/// What would be written and is there.
fn outputs(files: &[Result<File, String>], output: &Path, format: Format) -> HashSet<PathBuf> {
    let there = |path: PathBuf| path.canonicalize().ok();
    if !is_folder(output) {
        return there(output.to_path_buf()).into_iter().collect();
    }
    let mut taken = HashSet::new();
    files.iter().flatten().filter_map(|file| there(output.join(free(&file.below, format, &mut taken)))).collect()
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/")
}

#[cfg(feature = "parquet")]
const fn is_binary(format: Format) -> bool {
    matches!(format, Format::Parquet)
}

#[cfg(not(feature = "parquet"))]
const fn is_binary(_: Format) -> bool {
    false
}

/// What the file of an article is called: as the article's, with the format's ending behind it, and a number if another
/// article has taken that.
fn free(below: &Path, format: Format, taken: &mut HashSet<PathBuf>) -> PathBuf {
    let named = |middle: &str| {
        let mut name = below.as_os_str().to_owned();
        name.push(middle);
        name.push(".");
        name.push(format.extension());
        PathBuf::from(name)
    };
    let mut path = named("");
    let mut number = 2;
    while !taken.insert(path.clone()) {
        path = named(&format!("-{number}"));
        number += 1;
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_articles_of_one_name_have_a_file_each() {
        let mut taken = HashSet::new();
        let mut free = || free(Path::new("a/b.txt"), Format::Csv, &mut taken).to_string_lossy().into_owned();
        assert_eq!([free(), free(), free()], ["a/b.txt.csv", "a/b.txt-2.csv", "a/b.txt-3.csv"]);
    }
}

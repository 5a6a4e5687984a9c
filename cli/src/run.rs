//! Explores files on all cores and writes what was found in the order of the files.
//!
//! They are taken in portions, so that memory is bounded by a portion however many there are.

use std::collections::HashSet;
use std::fs;
use std::io::{self, BufWriter, IsTerminal};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use sayso_cli::input;
use sayso_engine::explore;
use sayso_export::Bom;

use crate::args::{Args, Format};
use crate::files::{self, File};
use crate::markup;
use crate::output::{Form, Piece, Sink};
use crate::progress::Progress;

/// How many files a core takes at a time: enough that it seldom waits for the others, few enough to be held.
const PORTION: usize = 16;

/// What the libraries that read pages may need of it: they go down a page's tree by recursion.
const STACK: usize = 16 << 20;

/// Where what was found goes.
enum Target {
    /// Into one file.
    One(Sink),
    /// Into a file each, of a folder; these are taken.
    Each(PathBuf, HashSet<PathBuf>),
}

/// Explores all files that the command line means. Returns how many were bad: each is reported and passed over.
pub(crate) fn run(args: &Args) -> io::Result<usize> {
    let form = Form {
        format: args.format(),
        bom: if args.bom { Bom::Yes } else { Bom::No },
        base: args.base.clone().unwrap_or_default(),
    };
    let mut builder = rayon::ThreadPoolBuilder::new().stack_size(STACK);
    if let Some(jobs) = args.jobs {
        builder = builder.num_threads(jobs.into());
    }
    let pool = builder.build().map_err(io::Error::other)?;

    let files = files::files(&args.files);
    let mut target = target(args, &files, &form)?;
    let mut progress = Progress::new(files.len());
    for portion in files.chunks(PORTION * pool.current_num_threads()) {
        let pieces: Vec<Result<Piece, String>> =
            pool.install(|| portion.par_iter().map(|file| piece(file.as_ref()?, form.format)).collect());
        for (file, piece) in portion.iter().zip(pieces) {
            match (file, piece) {
                (Ok(file), Ok(piece)) => {
                    write(&mut target, file, piece, &form)?;
                    progress.done();
                }
                (_, Err(message)) => progress.passed_over(&message),
                (Err(message), Ok(_)) => progress.passed_over(message),
            }
        }
    }
    progress.clear();
    if let Target::One(sink) = target {
        sink.end()?;
    }
    Ok(progress.bad)
}

fn target(args: &Args, files: &[Result<File, String>], form: &Form) -> io::Result<Target> {
    let title = match files {
        [Ok(file)] => &file.below.to_string_lossy(),
        _ => "Articles",
    };
    let Some(path) = &args.output else {
        if is_binary(form.format) && io::stdout().is_terminal() {
            return Err(io::Error::other("this format is not for terminals; name a file with --output"));
        }
        return Ok(Target::One(Sink::new(Box::new(BufWriter::new(io::stdout())), title, form)?));
    };
    if path.is_dir() || path.as_os_str().as_encoded_bytes().ends_with(b"/") {
        fs::create_dir_all(path)?;
        return Ok(Target::Each(path.clone(), HashSet::new()));
    }
    Ok(Target::One(sink(path, title, form)?))
}

#[cfg(feature = "parquet")]
const fn is_binary(format: Format) -> bool {
    matches!(format, Format::Parquet)
}

#[cfg(not(feature = "parquet"))]
const fn is_binary(_: Format) -> bool {
    false
}

fn sink(path: &Path, title: &str, form: &Form) -> io::Result<Sink> {
    let file =
        fs::File::create(path).map_err(|error| io::Error::new(error.kind(), format!("{}: {error}", path.display())))?;
    Sink::new(Box::new(BufWriter::new(file)), title, form)
}

/// Explores a file.
fn piece(file: &File, format: Format) -> Result<Piece, String> {
    let name = file.path.to_string_lossy();
    // An error in a library that reads pages costs that page and no other.
    let result = catch_unwind(AssertUnwindSafe(|| {
        let bytes = input::bytes(&file.path)?;
        let article = input::article(&name, &bytes)?;
        // The only format that has room for it.
        let source = (format == Format::Embed).then(|| input::html(&name, &bytes)).flatten();
        let markup = source.map(|source| markup::of(&source, &article)).unwrap_or_default();
        Piece::new(&name, explore(article), &markup, format)
    }));
    let result = result.unwrap_or_else(|_| Err("made sayso fail: please report it".to_owned()));
    result.map_err(|message| format!("{name}: {message}"))
}

fn write(target: &mut Target, file: &File, piece: Piece, form: &Form) -> io::Result<()> {
    match target {
        Target::One(sink) => sink.add(piece),
        Target::Each(folder, taken) => {
            let path = folder.join(free(&file.below, form.format, taken));
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut sink = sink(&path, &file.below.to_string_lossy(), form)?;
            sink.add(piece)?;
            sink.end()
        }
    }
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

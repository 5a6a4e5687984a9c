//! Explores files on all cores and writes what was found in the order of the files.
//!
//! They are taken in portions, so that memory is bounded by a portion however many there are.

use std::io;

use rayon::prelude::*;
use sayso_cli::input;
use sayso_engine::explore;
use sayso_export::Bom;

use crate::args::{Args, Format};
use crate::files::{self, File};
use crate::markup;
use crate::output::{Form, Piece};
use crate::progress::Progress;
use crate::target::{self, Target};

/// How many files a core takes at a time: enough that it seldom waits for the others, few enough to be held.
const PORTION: usize = 16;

/// Explores all files that the command line means. Returns how many were bad: each is reported and passed over.
pub(crate) fn run(args: &Args) -> io::Result<usize> {
    let form = Form {
        format: args.format(),
        bom: if args.bom { Bom::Yes } else { Bom::No },
        base: args.base.clone().unwrap_or_default(),
    };
    let mut builder = rayon::ThreadPoolBuilder::new().stack_size(input::STACK);
    if let Some(jobs) = args.jobs {
        builder = builder.num_threads(jobs.into());
    }
    let pool = builder.build().map_err(io::Error::other)?;

    let mut files = files::files(&args.files);
    if let Some(output) = &args.output
        && let Some(word) = target::spared(&mut files, output, form.format)?
    {
        eprintln!("sayso: {word}");
    }
    let mut target = Target::new(args.output.as_deref(), &files, &form)?;
    let mut progress = Progress::new(files.len());
    for portion in files.chunks(PORTION * pool.current_num_threads()) {
        let pieces: Vec<Result<Piece, String>> =
            pool.install(|| portion.par_iter().map(|file| piece(file.as_ref()?, form.format)).collect());
        for (file, piece) in portion.iter().zip(pieces) {
            match (file, piece) {
                (Ok(file), Ok(piece)) => {
                    target.write(file, piece, &form)?;
                    progress.done();
                }
                (_, Err(message)) => progress.passed_over(&message),
                (Err(message), Ok(_)) => progress.passed_over(message),
            }
        }
    }
    progress.clear();
    target.end()?;
    Ok(progress.bad)
}

/// Explores a file.
fn piece(file: &File, format: Format) -> Result<Piece, String> {
    let name = file.path.to_string_lossy();
    let result = input::guarded(|| {
        let bytes = input::bytes(&file.path)?;
        let article = input::article(&name, &bytes)?;
        // The only format that has room for it.
        let source = (format == Format::Embed).then(|| input::html(&name, &bytes)).flatten();
        let markup = source.map(|source| markup::of(&source, &article)).unwrap_or_default();
        Piece::new(&name, explore(article), &markup, format)
    });
    result.map_err(|message| format!("{name}: {message}"))
}

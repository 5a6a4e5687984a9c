//! Files in: bytes to an article, or a sentence that says why not.

use std::io::Read;
use std::path::Path;

use sayso_engine::Article;
use sayso_engine::article::{decode, plain};

/// The largest file read, in bytes: far more than any article, less than what would fill a laptop's memory.
const LIMIT: u64 = 256 << 20;

/// Reads an article from a file, or from standard input where the path is `-`.
pub(crate) fn read(path: &Path) -> Result<Article, String> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().lock().take(LIMIT + 1).read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes))
    };
    read.map_err(|error| format!("cannot be read: {error}"))?;
    if bytes.len() as u64 > LIMIT {
        return Err(format!("is larger than {} MB", LIMIT >> 20));
    }
    let text = decode(&bytes).map_err(|error| error.to_string())?;
    Ok(plain::read(&text))
}

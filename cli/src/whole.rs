//! Output that is there whole or not at all: a file is written beside its place, which it takes when it is complete.

use std::collections::hash_map::RandomState;
use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A file or standard output. What is not ended with [`Out::end`] leaves the file as it was.
pub(crate) struct Out {
    // In front of the draft, so that it is closed before that is removed.
    writer: Box<dyn Write + Send>,
    draft: Option<Draft>,
}

impl Out {
    /// Standard output.
    pub(crate) fn stdout() -> Self {
        Self { writer: Box::new(BufWriter::new(io::stdout())), draft: None }
    }

    /// The file of that path, or what else is there: a pipe, a device.
    pub(crate) fn file(path: &Path) -> io::Result<Self> {
        Self::opened(path).map_err(|error| about(path, &error))
    }

    fn opened(path: &Path) -> io::Result<Self> {
        // What a link leads to is written, not the link.
        let place = path.canonicalize().unwrap_or_else(|_| path.to_path_buf());
        let permissions = match OpenOptions::new().write(true).open(&place) {
            Ok(file) => {
                let metadata = file.metadata()?;
                if !metadata.is_file() {
                    return Ok(Self { writer: Box::new(BufWriter::new(file)), draft: None });
                }
                Some(metadata.permissions())
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let beside = place.with_file_name(format!(".sayso-{:016x}.part", RandomState::new().build_hasher().finish()));
        let file = File::create_new(&beside)?;
        let draft = Some(Draft { path: beside, place });
        if let Some(permissions) = permissions {
            file.set_permissions(permissions)?;
        }
        Ok(Self { writer: Box::new(BufWriter::new(file)), draft })
    }

    /// Ends it: a file takes its place.
    pub(crate) fn end(self) -> io::Result<()> {
        let Self { mut writer, draft } = self;
        writer.flush()?;
        drop(writer);
        let Some(draft) = draft else { return Ok(()) };
        fs::rename(&draft.path, &draft.place).map_err(|error| about(&draft.place, &error))
    }
}

impl Write for Out {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

/// A file that is not complete, and the place that it is for.
struct Draft {
    path: PathBuf,
    place: PathBuf,
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Where it has taken its place, there is none any more.
        let _ = fs::remove_file(&self.path);
    }
}

fn about(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> io::Result<Vec<PathBuf>> {
        fs::read_dir(folder)?.map(|entry| Ok(PathBuf::from(entry?.file_name()))).collect()
    }

    #[test]
    fn a_file_is_as_it_was_until_it_is_complete() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("sayso-whole-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let path = folder.join("a.csv");
        for (before, ends) in [(None, false), (Some("old"), false), (None, true), (Some("old"), true)] {
            let _ = fs::remove_file(&path);
            if let Some(before) = before {
                fs::write(&path, before)?;
            }
            let mut out = Out::file(&path)?;
            out.write_all(b"new")?;
            out.flush()?;
            assert_eq!(fs::read_to_string(&path).ok().as_deref(), before);
            if ends {
                out.end()?;
            } else {
                drop(out);
            }
            assert_eq!(fs::read_to_string(&path).ok().as_deref(), if ends { Some("new") } else { before });
            assert_eq!(names(&folder)?.len(), usize::from(ends || before.is_some()));
        }
        fs::remove_dir_all(&folder)
    }

    #[cfg(unix)]
    #[test]
    fn links_pipes_and_permissions_stay() -> io::Result<()> {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = std::env::temp_dir().join(format!("sayso-links-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let (path, link) = (folder.join("a.csv"), folder.join("link.csv"));
        fs::write(&path, "old")?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600))?;
        symlink("a.csv", &link)?;
        let mut out = Out::file(&link)?;
        out.write_all(b"new")?;
        out.end()?;
        assert!(link.is_symlink() && fs::read_to_string(&path)? == "new");
        assert_eq!(path.metadata()?.permissions().mode() & 0o777, 0o600);
        Out::file(Path::new("/dev/null"))?.end()?;
        assert!(!Path::new("/dev/null").metadata()?.is_file());
        fs::remove_dir_all(&folder)
    }
}

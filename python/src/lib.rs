//! The engine as a Python module: articles in, plain dicts or Arrow out. The interpreter is free while it works.

#![forbid(unsafe_code)]
// Functions of Python own what they are given.
#![allow(clippy::needless_pass_by_value)]

use std::borrow::Cow;

use arrow_pyarrow::IntoPyArrow;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};
use sayso_cli::input;
use sayso_engine::document::Document;
use sayso_engine::{Explored, explore};
use sayso_export::{Entry, arrow};

/// Who says what, and from which country.
#[pymodule(name = "_sayso")]
mod module {
    #[pymodule_export]
    use super::{explore_many, explore_one, quotes};
    #[pymodule_export]
    #[allow(non_upper_case_globals, reason = "as Python names it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}

/// An article as Python holds it: text, or the bytes of a file in whatever encoding.
#[derive(FromPyObject)]
enum Source {
    Text(String),
    Bytes(Vec<u8>),
}

impl Source {
    fn bytes(&self) -> Cow<'_, [u8]> {
        match self {
            Self::Text(text) => Cow::Borrowed(text.as_bytes()),
            Self::Bytes(bytes) => Cow::Borrowed(bytes),
        }
    }
}

/// The document of an article: who says what, with the places of it in the text.
#[pyfunction(name = "explore", signature = (text, format = None))]
fn explore_one(py: Python<'_>, text: Source, format: Option<&str>) -> PyResult<Py<PyAny>> {
    let name = name_of(format)?;
    let json = py.detach(|| pool(1)?.install(|| json(name, &text)).map_err(PyValueError::new_err));
    loaded(py, &json?)
}

/// The documents of articles, in order. What is no article gives a dict whose only key is "error".
#[pyfunction(signature = (texts, format = None, threads = None))]
fn explore_many(
    py: Python<'_>,
    texts: Vec<Source>,
    format: Option<&str>,
    threads: Option<usize>,
) -> PyResult<Vec<Py<PyAny>>> {
    let name = name_of(format)?;
    let documents = py.detach(|| {
        each(&texts, threads, |text| {
            json(name, text).unwrap_or_else(|error| serde_json::json!({ "error": error }).to_string())
        })
    });
    documents?.iter().map(|json| loaded(py, json)).collect()
}

/// The quotes of articles as a pyarrow.RecordBatch, a row each. What is no article has no rows and is warned of.
#[pyfunction(signature = (texts, names = None, format = None, threads = None))]
fn quotes<'py>(
    py: Python<'py>,
    texts: Vec<Source>,
    names: Option<Vec<String>>,
    format: Option<&str>,
    threads: Option<usize>,
) -> PyResult<Bound<'py, PyAny>> {
    let format = name_of(format)?;
    if names.as_ref().is_some_and(|names| names.len() != texts.len()) {
        return Err(PyValueError::new_err("there must be as many names as texts"));
    }
    let (batch, bad) = py.detach(|| -> PyResult<_> {
        let articles = each(&texts, threads, |text| explored(format, text))?;
        let label = |at: usize| match &names {
            Some(names) => names.get(at).cloned().unwrap_or_default(),
            None => at.to_string(),
        };
        let good: Vec<(String, &Explored)> =
            articles.iter().enumerate().filter_map(|(at, article)| Some((label(at), article.as_ref().ok()?))).collect();
        let documents: Vec<Document> = good.iter().map(|(_, explored)| Document::new(explored)).collect();
        let entries: Vec<Entry> =
            good.iter().zip(&documents).map(|((name, _), document)| Entry { name, document }).collect();
        let batch = arrow::batch(&entries).map_err(|error| PyValueError::new_err(error.to_string()))?;
        let bad =
            articles.iter().enumerate().find_map(|(at, article)| Some((label(at), article.as_ref().err()?.clone())));
        Ok((batch, bad.map(|(name, error)| (articles.len() - good.len(), name, error))))
    })?;
    if let Some((count, name, error)) = bad {
        let message = format!("{count} of {} texts were passed over; the first of them, {name}, {error}", texts.len());
        py.import("warnings")?.call_method1("warn", (message,))?;
    }
    batch.into_pyarrow(py)
}

/// What a file of the format would be called, by which the reader tells formats apart.
fn name_of(format: Option<&str>) -> PyResult<&'static str> {
    match format {
        None => Ok(""),
        Some("text") => Ok("a.txt"),
        Some("markdown") => Ok("a.md"),
        Some("html") => Ok("a.html"),
        Some("json") => Ok("a.json"),
        Some(other) => {
            Err(PyValueError::new_err(format!("there is no format {other:?}: text, markdown, html or json")))
        }
    }
}

fn explored(name: &str, text: &Source) -> Result<Explored, String> {
    input::guarded(|| input::article(name, &text.bytes()).map(explore))
}

/// The document of a text.
fn json(name: &str, text: &Source) -> Result<String, String> {
    serde_json::to_string(&Document::new(&explored(name, text)?)).map_err(|error| error.to_string())
}

/// JSON as Python's own objects.
fn loaded(py: Python<'_>, json: &str) -> PyResult<Py<PyAny>> {
    Ok(py.import("json")?.call_method1("loads", (json,))?.unbind())
}

/// Does something with each text, on so many threads, or on as many as there are cores.
fn each<T: Send>(
    texts: &[Source],
    threads: Option<usize>,
    work: impl Fn(&Source) -> T + Send + Sync,
) -> PyResult<Vec<T>> {
    let threads = if texts.len() <= 1 { 1 } else { threads.unwrap_or(0) };
    Ok(pool(threads)?.install(|| texts.par_iter().map(work).collect()))
}

/// So many threads, or as many as there are cores for 0, with the stack that reading pages needs: the caller's may be
/// small. They are not kept, as a process that Python forks would wait for them in vain.
fn pool(threads: usize) -> PyResult<ThreadPool> {
    let builder = ThreadPoolBuilder::new().stack_size(input::STACK).num_threads(threads);
    builder.build().map_err(|error| PyValueError::new_err(error.to_string()))
}

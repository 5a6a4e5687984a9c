//! `cargo xtask prepare`: explores the default article and puts its document into `index.html`, so that the page shows it
//! without the engine. To be run when the article or what the engine makes of it has changed; a test of the command says so.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::process;
use crate::workspace;

/// The default article.
const ARTICLE: &str = "static/articles/fentanyl-coalition.html";
/// What stands around its document.
const AROUND: (&str, &str) = ("<script type=\"application/json\">", "</script>");

/// Writes `index.html` with the document.
pub(crate) fn prepare() -> Result<()> {
    let mut sayso = Command::new("cargo");
    sayso.args(["run", "--quiet", "--package", "sayso-cli", "--", ARTICLE, "--format", "jsonl"]);
    let document =
        process::output(sayso.current_dir(workspace::root())).context("the article could not be explored")?;
    let path = workspace::root().join("index.html");
    let page = fs::read_to_string(&path)?;
    fs::write(&path, with_document(&page, &document)?)?;
    Ok(())
}

/// The page with another document.
fn with_document(page: &str, document: &str) -> Result<String> {
    let (before, after) = page.split_once(AROUND.0).context("index.html has no place for a document")?;
    let (_, after) = after.split_once(AROUND.1).context("the document in index.html never ends")?;
    // What could end the element that it stands in.
    let document = document.trim().replace('<', "\\u003c");
    Ok([before, AROUND.0, &document, AROUND.1, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_cannot_end_its_element() -> Result<()> {
        let page = with_document("a<script type=\"application/json\">old</script>b", "{\"text\":\"</script>\"}\n")?;
        assert_eq!(page, "a<script type=\"application/json\">{\"text\":\"\\u003c/script>\"}</script>b");
        Ok(())
    }
}

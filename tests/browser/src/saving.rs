//! Files that the page saves: their names and what is in them.

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};

use crate::explorer::Explorer;

/// Puts what is saved aside, since nobody looks into the folder of downloads.
///
/// # Errors
/// If the article is not explored.
pub fn catch_files(explorer: &Explorer<'_>) -> Result<()> {
    let script = "window.saved = null;\
                  URL.createObjectURL = (blob) => { window.blob = blob; return '#'; };\
                  HTMLAnchorElement.prototype.click = function () {\
                    window.blob.text().then((text) => { window.saved = [this.download, text]; });\
                  };\
                  return true";
    explorer.ask::<bool>(script, &[]).map(drop)
}

/// Saves in a form; opens the dialog if it is closed.
///
/// # Errors
/// If there is no such form, or nothing is saved.
pub fn saved(explorer: &Explorer<'_>, form: &str) -> Result<(String, String)> {
    let is_open = "window.saved = null; return root.querySelector('dialog[open]') !== null";
    if !explorer.ask::<bool>(is_open, &[])? {
        explorer.press("Export")?;
    }
    let choose =
        "const select = root.querySelector('dialog[open] select'); select.value = given[0]; return select.value";
    let chosen: String = explorer.ask(choose, &[json!(form)])?;
    ensure!(chosen == form, "there is no form {form}");
    explorer.press("Download")?;
    let file = explorer.page().eventually("a file is saved", || {
        let file: Value = explorer.ask("return window.saved", &[])?;
        Ok((!file.is_null()).then_some(file))
    })?;
    explorer.page().eventually("the dialog is closed", || {
        Ok(explorer.ask::<bool>("return !root.querySelector('dialog[open]')", &[])?.then_some(()))
    })?;
    let part = |at: usize| file[at].as_str().map(str::to_owned).context("no file");
    Ok((part(0)?, part(1)?))
}

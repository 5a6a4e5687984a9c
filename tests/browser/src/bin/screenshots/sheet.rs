//! Pictures side by side: one look takes in a state at every width.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sayso_browser_tests::page::Page;

use crate::screen;

/// As wide as a sheet is, so that it can be looked at as a whole and still be read.
const WIDTH: u32 = 2400;
const GAP: u32 = 12;
/// What a line of names takes.
const NAME: u32 = 24;

/// A picture that was taken.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    pub(super) file: PathBuf,
    pub(super) width: u32,
    pub(super) height: u32,
    /// Not from another time.
    pub(super) is_new: bool,
}

/// Puts rows of pictures on one sheet, none larger than it was taken.
pub(super) fn lay_out(page: &Page, rows: &[Vec<&Picture>], sheet: &Path) -> Result<()> {
    let widest = rows.iter().map(|row| row.iter().map(|picture| picture.width).sum::<u32>()).max().unwrap_or(1);
    let most = rows.iter().map(Vec::len).max().unwrap_or_default() as u32;
    // In thousandths, since pixels are whole.
    let scale = ((WIDTH - GAP * (most + 1)) * 1000 / widest).min(1000);
    let mut html = format!(
        "<!DOCTYPE html><meta charset=utf-8><style>body {{ margin: 0; background: #888; font: 14px/{NAME}px sans-serif }} \
         div {{ display: flex; gap: {GAP}px; padding: 0 {GAP}px {GAP}px }} figure {{ margin: 0 }} img {{ display: block }}</style>"
    );
    let mut high = GAP;
    for row in rows {
        html.push_str("<div>");
        for Picture { file, width, .. } in row {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let (address, width) = (file.to_string_lossy(), (width * scale / 1000).to_string());
            html.extend([
                "<figure>",
                &name,
                "<img decoding=sync src='file://",
                &address,
                "' width=",
                &width,
                "></figure>",
            ]);
        }
        html.push_str("</div>");
        high += NAME + GAP + row.iter().map(|picture| picture.height * scale / 1000).max().unwrap_or_default();
    }
    let source = sheet.with_extension("html");
    if let Some(folder) = sheet.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&source, html).with_context(|| format!("could not write {}", source.display()))?;
    screen::set_size(page, WIDTH, high)?;
    page.go(&format!("file://{}", source.display()))?;
    // Large pictures are drawn some time after they are there.
    let drawn = "const done = arguments[0]; \
                 Promise.all([...document.images].map((image) => image.decode())).then(() => requestAnimationFrame(() => done(true)))";
    page.script_with_callback::<bool>(drawn, &[])?;
    page.picture(sheet)?;
    fs::remove_file(&source)?;
    println!("{}", sheet.display());
    Ok(())
}

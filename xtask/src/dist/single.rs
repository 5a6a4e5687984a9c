//! `dist/sayso.html`: the page as one file that is opened from a disk, without a server or a network.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::bundle::{DESK, READER, STYLES, esbuild, one_style_sheet, replaced, scripts, with_one_style_sheet_each};
use super::files::{Files, gzip, source};
use crate::later::LATER;
use crate::workspace;

/// Makes the file of the built page. The module is inside as base64 of its gzip form, which the browser undoes itself.
pub(super) fn make(page: &Files) -> Result<Vec<u8>> {
    let mut scripts = scripts(page)?;
    let module = STANDARD.encode(gzip(page.bytes("wasm/sayso_bg.wasm")?)?);
    let mut later = String::new();
    for name in [LATER, READER.0, DESK.0].into_iter().filter(|name| *name != LATER || page.bytes(name).is_ok()) {
        let module = STANDARD.encode(gzip(page.bytes(name)?)?);
        later.extend(["<script type=\"text/plain\" data-file=\"", name, "\">", &module, "</script>\n"]);
    }
    for (list, name) in STYLES {
        let styles = String::from_utf8(one_style_sheet(page, list)?)?;
        later.extend(["<script type=\"text/plain\" data-file=\"", name, "\">", &styles, "</script>\n"]);
    }
    // There is one file of these bindings: they start another module after one that has broken.
    let reader = replaced(scripts.text(READER.1)?, "if (wasm !== undefined) return wasm;", "")?;
    scripts.insert(READER.1, reader);
    // In the place of what fetches files stands what finds them in the page.
    let inside = std::fs::read(workspace::root().join("static/inside.js"))?;
    scripts.insert("fetching.js", inside);
    let files = imports_inside(&with_one_style_sheet_each(page)?);
    scripts.insert("files.js", files);
    let script = String::from_utf8(esbuild(&scripts, "sayso.js", &["--format=esm"])?)?;
    // What would end the element that it stands in.
    let script = script.replace("</script", "<\\/script");

    let mut prose = String::new();
    for name in ["prose.css", "page.css"] {
        prose.push_str(std::str::from_utf8(&esbuild(page, name, &[])?)?);
    }
    let theme = String::from_utf8(esbuild(page, "theme.js", &["--format=esm"])?)?;
    let mut words = String::new();
    for name in page.names().filter(|name| name.starts_with("words/")) {
        words.extend(["<script type=\"text/plain\" data-file=\"", name, "\">", page.text(name)?, "</script>\n"]);
    }
    // Articles hold what would end the element that they stand in.
    for name in page.names().filter(|name| name.starts_with("articles/")) {
        let article = STANDARD.encode(gzip(page.bytes(name)?)?);
        words.extend(["<script type=\"text/plain\" data-file=\"", name, "\">", &article, "</script>\n"]);
    }
    let index = page.text("index.html")?;
    let (_, body) = index.split_once("<body>").context("the page has no body")?;
    let title = between(index, "<title>", "</title>").context("the page has no title")?;
    let icon = STANDARD.encode(page.bytes("icon.svg")?);
    let policy = format!(
        "default-src 'none'; script-src {} {} 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; base-uri 'none'; \
         form-action 'none'; require-trusted-types-for 'script'",
        source(&theme),
        source(&script),
        source(&prose)
    );
    let body = replaced(
        body,
        "</body>",
        &format!(
            "{words}<script type=\"text/plain\" data-file=\"wasm/sayso_bg.wasm\">{module}</script>\n{later}\
             <script type=\"module\">{script}</script>\n</body>"
        ),
    )?;
    Ok(format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\">\n\
         <script>{theme}</script>\n<style>{prose}</style>\n</head>\n<body>{body}"
    )
    .into_bytes())
}

/// What is imported when it is needed comes out of the bundle, and there is one style sheet.
fn imports_inside(files: &str) -> String {
    let mut text = String::new();
    let mut rest = files;
    while let Some((before, after)) = rest.split_once("imported(at('") {
        let (name, after) = after.split_once("')").unwrap_or((after, ""));
        // Turns are for files that can be fetched once more.
        let after = after.split_once(')').map_or(after, |(_, after)| after);
        text.push_str(before);
        text.extend(["import('./", name, "')"]);
        rest = after;
    }
    text.push_str(rest);
    text
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    text.split_once(start)?.1.split_once(end).map(|(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::imports_inside;

    #[test]
    fn libraries_become_parts_of_the_file() {
        let files =
            "export const a = () => imported(at('x/a.js'), turn);\nexport const b = () => fetchedText(at('b.css'));\n";
        let inside = imports_inside(files);
        assert_eq!(
            inside,
            "export const a = () => import('./x/a.js');\nexport const b = () => fetchedText(at('b.css'));\n"
        );
    }
}

//! `dist/site`: the page for any static host, at any path.

use anyhow::Result;

use super::bundle::{Explorer, Naming, replaced};
use super::files::{Files, hashed, integrity};
use crate::workspace;

/// What a page may do: nothing but run its own files.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; \
                      font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'";
/// From where the page itself may read. `static/connect.js` leaves only where it came from, unless the page's address names
/// an article elsewhere (`?src=`), and then too as soon as that is there. One's own machine has no certificate.
const OWN: &str = "connect-src 'self' https: http://localhost:*";
/// The frame for other people's pages shows articles of other hosts too, if those allow it.
const ANY: &str = "connect-src 'self' https:";

/// Files beside the explorer's own that keep their names, since their addresses are written down elsewhere.
const STABLE: [&str; 4] = ["icon.svg", "icon-192.png", "icon-512.png", "icon-maskable.png"];

/// Makes the site of the built page.
pub(super) fn make(page: &Files) -> Result<Files> {
    let mut explorer = Explorer::make(page, Naming::Hashed)?;
    for name in ["prose.css", "page.css", "frame.css", "embed.js", "theme.js", "connect.js"] {
        explorer.add(page, name, Naming::Hashed)?;
    }
    // Not for the page while it is worked on: it would show what it was.
    let sources = Files::read(&workspace::root().join("static"))?;
    explorer.add(&sources, "offline.js", Naming::Hashed)?;
    for name in page.names().filter(|name| name.starts_with("articles/")) {
        explorer.add(page, name, Naming::Stable)?;
    }
    for name in STABLE {
        explorer.add(page, name, Naming::Stable)?;
    }
    // For those who write the frame into their pages: its name must stay.
    explorer.add(page, "frame.js", Naming::Stable)?;
    let index = html(&explorer, page.text("index.html")?, OWN)?;
    let index = replaced(
        &index,
        "</head>",
        &explorer.renamed("<script type=\"module\" src=\"offline.js\"></script>\n</head>"),
    )?;
    let embed = html(&explorer, page.text("embed.html")?, ANY)?;
    let loader = explorer.name("sayso.js")?.to_owned();
    let mut site = explorer.files;
    site.insert("index.html", index);
    site.insert("embed.html", embed);
    // For those who write the tag into their pages.
    site.insert("sayso.js", format!("export * from './{loader}';\n"));
    site.insert("manifest.webmanifest", page.bytes("manifest.webmanifest")?);
    // Other people's hosts are not asked to run what they find by its name.
    site.insert(".nojekyll", "");
    let worker = worker(&site, sources.text("sw.js")?)?;
    site.insert("sw.js", worker);
    site.insert("_headers", headers());
    Ok(site)
}

/// A page of the site: with published names, and with its policy inside, for hosts that send no headers.
fn html(explorer: &Explorer, page: &str, connect: &str) -> Result<String> {
    let mut text = String::new();
    for line in page.lines() {
        // The bindings are in the bundle, and what was for trunk is done.
        let is_over =
            line.contains("rel=\"modulepreload\"") || line.contains("<!-- For trunk") || line.trim().is_empty();
        if !is_over {
            text.push_str(line);
            text.push('\n');
        }
    }
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}; {connect}\">");
    let text = replaced(&text, "<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n    {policy}"))?;
    Ok(explorer.renamed(&preload(explorer, text)?))
}

/// The hint at the module, which must say what the module is checked by.
fn preload(explorer: &Explorer, page: String) -> Result<String> {
    const HINT: &str = "href=\"./wasm/sayso_bg.wasm\"";
    if !page.contains(HINT) {
        return Ok(page);
    }
    let name = explorer.name("wasm/sayso_bg.wasm")?;
    let check = integrity(explorer.files.bytes(name)?);
    replaced(&page, HINT, &format!("href=\"{name}\" integrity=\"{check}\""))
}

/// The service worker, with the list of what it keeps and a name that changes with any of it.
fn worker(site: &Files, source: &str) -> Result<String> {
    let mut names = vec!["./".to_owned()];
    let mut all = Vec::new();
    for (name, bytes) in site.iter().filter(|(name, _)| *name != ".nojekyll") {
        all.extend_from_slice(name.as_bytes());
        all.extend_from_slice(bytes);
        if name != "index.html" {
            names.push(name.to_owned());
        }
    }
    let list: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let source = replaced(source, "const FILES = [];", &format!("const FILES = [{}];", list.join(", ")))?;
    replaced(
        &source,
        "const VERSION = '';",
        &format!("const VERSION = '{}';", hashed("", &all).trim_start_matches('-')),
    )
}

/// What hosts send along that read such a file: Netlify, Cloudflare Pages and others.
fn headers() -> String {
    let mut text = String::new();
    for (path, connect, ancestors) in
        [("/", OWN, "'none'"), ("/index.html", OWN, "'none'"), ("/embed", ANY, "*"), ("/embed.html", ANY, "*")]
    {
        text.extend([
            path,
            "\n  Content-Security-Policy: ",
            POLICY,
            "; ",
            connect,
            "; frame-ancestors ",
            ancestors,
            "\n",
        ]);
    }
    text.push_str("/*\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n");
    // Pages of other hosts may use the files.
    text.push_str("  Access-Control-Allow-Origin: *\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worker_keeps_every_file_and_is_another_when_one_changes() -> Result<()> {
        let source = "const VERSION = '';\nconst FILES = [];\n";
        let mut site = Files::default();
        site.insert("index.html", "a");
        site.insert("sayso-1.js", "b");
        let first = worker(&site, source)?;
        assert!(first.contains("const FILES = ['./', 'sayso-1.js'];"), "{first}");
        site.insert("index.html", "c");
        assert_ne!(first, worker(&site, source)?);
        Ok(())
    }

    #[test]
    fn the_policy_is_the_one_that_the_documentation_promises() {
        let promised = "script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
        assert!(POLICY.contains(promised) && include_str!("../../../docs/embedding.md").contains(promised));
    }
}

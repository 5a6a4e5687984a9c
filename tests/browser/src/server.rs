//! A static server for the built page, as strict as the strictest host that sayso promises to run on.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

/// Nothing but the page's own files, no inline script or style, no script from strings.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
                      font-src 'self'; connect-src 'self' https: http://localhost:*; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'";

/// The site at a path below the root, as on a host that many share.
pub const SUB_PATH: &str = "/a/b/";
/// The site on a host that has lost the loader.
pub const WITHOUT_LOADER: &str = "/without-loader/";
/// The site on a host that has lost the WebAssembly module.
pub const WITHOUT_MODULE: &str = "/without-module/";
/// The site on a host that sets no policy, so that nothing but the page's own care keeps scripts out.
pub const WITHOUT_POLICY: &str = "/without-policy/";
/// The npm package, as somebody copies it to a server.
pub const PACKAGE: &str = "/sayso/";
/// The examples, built as their authors would.
pub const EXAMPLES: &str = "/examples/";
/// The package on a host whose module is another than the loader's.
pub const TAMPERED: &str = "/tampered/";
/// The package on a host whose script that makes exports is another than the loader knows.
pub const TAMPERED_SCRIPT: &str = "/tampered-script/";
/// The package behind a cache that holds the module and the script that makes exports of another version, until it is told to look again.
pub const STALE: &str = "/stale/";
/// The package on a host that calls the module text, and the script that makes exports.
pub const AS_TEXT: &str = "/as-text/";
/// The site for a browser whose policy forbids WebAssembly.
pub const WITHOUT_WASM: &str = "/without-wasm/";
/// A page of somebody else's with two articles.
pub const TWO_ARTICLES: &str = "/two-articles.html";

/// The site's own articles on a host that lets every page read them.
pub const FOR_ALL: &str = "/for-all/";
/// The same on a host that sends the second half a second after the first.
pub const SLOWLY: &str = "/slowly/";

/// The site on a host that redirects the frame to where it stands without ".html".
pub const REDIRECTING: &str = "/redirecting/";

/// A page of somebody else's with an article that is explored already.
pub const PREPARED: &str = "/prepared.html";

/// The site for a browser that runs no scripts.
pub const WITHOUT_SCRIPTS: &str = "/without-scripts/";

/// The same, without any script at all: what a visitor has who switches them off.
const POLICY_WITHOUT_SCRIPTS: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'";

/// Scripts, but no WebAssembly.
const POLICY_WITHOUT_WASM: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/// A page beside the package.
const ONE_ARTICLE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<title>Page</title>\n<link rel=\"icon\" href=\"data:,\">\n\
    <script type=\"module\" src=\"sayso.js\"></script>\n</head>\n<body>\n<sayso-article><h1>Rain</h1>\
    <p>“It rains,” said Jean Petit, a French minister.</p></sayso-article>\n</body>\n</html>\n";

/// The script that makes exports.
const EXPORTS: &str = "export.js";

/// What is served at a path.
enum Folder {
    /// The page.
    Site,
    /// The npm package.
    Package,
    /// The built examples.
    Examples,
    /// The site's own articles.
    Articles,
}

/// Longer paths first.
const MOUNTS: &[(&str, Folder)] = &[
    (WITHOUT_LOADER, Folder::Site),
    (WITHOUT_MODULE, Folder::Site),
    (WITHOUT_SCRIPTS, Folder::Site),
    (WITHOUT_POLICY, Folder::Site),
    (WITHOUT_WASM, Folder::Package),
    (SUB_PATH, Folder::Site),
    (REDIRECTING, Folder::Site),
    (PACKAGE, Folder::Package),
    (TAMPERED, Folder::Package),
    (TAMPERED_SCRIPT, Folder::Package),
    (STALE, Folder::Package),
    (AS_TEXT, Folder::Package),
    (EXAMPLES, Folder::Examples),
    (FOR_ALL, Folder::Articles),
    (SLOWLY, Folder::Articles),
    ("/", Folder::Site),
];

const RECORDER: &str = "/under-test/recorder.js";

/// Serves the site until this is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    is_over: Arc<AtomicBool>,
}

impl Server {
    /// Starts serving what is published in `dist`, and the built examples, at several paths.
    ///
    /// # Errors
    /// If no port is free, or `dist` holds no page.
    pub fn start(dist: &Path, examples: &Path) -> Result<Self> {
        let site = Arc::new(Site::new(dist, examples)?);
        let listener = listen()?;
        let address = listener.local_addr()?;
        let is_over = Arc::new(AtomicBool::new(false));
        let ends = Arc::clone(&is_over);
        // A thread a connection, since browsers open connections ahead of need and leave them idle.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                if ends.load(Ordering::Relaxed) {
                    break;
                }
                let site = Arc::clone(&site);
                // A browser that has gone away needs no answer.
                thread::spawn(move || drop(site.answer(&connection)));
            }
        });
        Ok(Self { address, is_over })
    }

    /// The server's address, without a slash at its end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::Relaxed);
        // The one that ends the waiting; it fails only if nobody waits.
        drop(TcpStream::connect(self.address));
    }
}

/// Listens at a port that no server of this program has had: what a browser has kept of one is of no concern to another.
fn listen() -> io::Result<TcpListener> {
    static TAKEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        if TAKEN.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok(listener);
        }
    }
}

#[derive(Debug)]
struct Site {
    pages: PathBuf,
    package: PathBuf,
    examples: PathBuf,
    two_articles: String,
    prepared: String,
}

/// What a request is answered with.
struct Answer {
    body: Vec<u8>,
    kind: &'static str,
}

impl Site {
    fn new(dist: &Path, examples: &Path) -> Result<Self> {
        let published = Some(dist.join("site")).filter(|site| site.is_dir());
        // What trunk builds serves as well for most tests, and is there sooner.
        let site = published.unwrap_or_else(|| dist.to_owned());
        let index = site.join("index.html");
        let index = fs::read_to_string(&index).with_context(|| format!("could not read {}", index.display()))?;
        let two_articles = two_articles(&index)?;
        let prepared = prepared(&index)?;
        Ok(Self { pages: site, package: dist.join("embed"), examples: examples.to_owned(), two_articles, prepared })
    }

    /// Answers the one request of a connection.
    fn answer(&self, connection: &TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(connection).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // All are read, as a connection that is closed before counts as broken.
        let headers: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
        let is_renewed = headers.iter().any(|line| line.eq_ignore_ascii_case("cache-control: no-cache"));
        let Some(target) = request.split(' ').nth(1) else { return Ok(()) };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (status, Answer { mut body, kind }) = match self.find(path) {
            Some(answer) if path == [REDIRECTING, "embed.html"].concat() => {
                ("308 Permanent Redirect\r\nLocation: embed", answer)
            }
            Some(answer) => ("200 OK", answer),
            None => ("404 Not Found", Answer { body: b"not found".to_vec(), kind: media_type("txt") }),
        };
        let is_stale = path.starts_with(STALE) && !is_renewed;
        if is_stale && kind == media_type("wasm") {
            body.push(0);
        }
        if path == [TAMPERED_SCRIPT, EXPORTS].concat() || is_stale && path == [STALE, EXPORTS].concat() {
            body.extend_from_slice(b"\nglobalThis.isHarmed = true;\n");
        }
        let kept = if path.starts_with(STALE) { "Cache-Control: max-age=600\r\n" } else { "" };
        let policy = policy_at(path).map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
        let for_all = if path.starts_with(FOR_ALL) { "Access-Control-Allow-Origin: *\r\n" } else { "" };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{policy}{for_all}{kept}\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let mut writer = connection;
        writer.write_all(head.as_bytes())?;
        let (first, second) = body.split_at(if path.starts_with(SLOWLY) { body.len() / 2 } else { 0 });
        writer.write_all(first)?;
        if !first.is_empty() {
            writer.flush()?;
            thread::sleep(Duration::from_secs(1));
        }
        writer.write_all(second)
    }

    fn find(&self, path: &str) -> Option<Answer> {
        match path {
            RECORDER => {
                return Some(Answer { body: include_bytes!("recorder.js").to_vec(), kind: media_type("js") });
            }
            _ if path.ends_with("/page.html") => {
                return Some(Answer { body: with_recorder(ONE_ARTICLE.as_bytes()), kind: media_type("html") });
            }
            PREPARED => {
                return Some(Answer { body: with_recorder(self.prepared.as_bytes()), kind: media_type("html") });
            }
            TWO_ARTICLES => {
                return Some(Answer { body: with_recorder(self.two_articles.as_bytes()), kind: media_type("html") });
            }
            _ => {}
        }
        let path = if path == [REDIRECTING, "embed"].concat() { "/redirecting/embed.html" } else { path };
        let (mount, folder) = MOUNTS.iter().find(|(mount, _)| path.starts_with(mount))?;
        let file = Path::new(path.strip_prefix(mount).filter(|file| !file.is_empty()).unwrap_or("index.html"));
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let is_lost = match *mount {
            WITHOUT_LOADER => name.starts_with("sayso") && extension == "js",
            WITHOUT_MODULE => extension == "wasm",
            _ => false,
        };
        if is_lost || !file.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let folder = match folder {
            Folder::Site => &self.pages,
            Folder::Package => &self.package,
            Folder::Examples => &self.examples,
            Folder::Articles => &self.pages.join("articles"),
        };
        let mut body = fs::read(folder.join(file)).ok()?;
        match *mount {
            // A byte more, at the end of what was published.
            TAMPERED if extension == "wasm" => body.push(0),
            WITHOUT_POLICY if extension == "html" => body = with_recorder(&without_policy(&body)),
            _ if extension == "html" => body = with_recorder(&body),
            _ => {}
        }
        let is_mistaken = *mount == AS_TEXT && (extension == "wasm" || name == EXPORTS);
        let kind = if is_mistaken { "txt" } else { extension };
        Some(Answer { body, kind: media_type(kind) })
    }
}

/// What other people's pages take from the built one: its loader's address, the attributes of its article, what is inside.
fn parts(index: &str) -> Result<(&str, &str, &str)> {
    let article =
        between(index, "<sayso-article", "</sayso-article>").context("the built page has no <sayso-article>")?;
    let (loader, _) = index
        .split_once("src=\"sayso")
        .and_then(|(_, rest)| rest.split_once('"'))
        .context("the built page has no script")?;
    let (attributes, inside) = article.split_once('>').context("the built page's <sayso-article> never ends")?;
    Ok((loader, attributes, inside))
}

/// A page with the built page's article, which visitors may not exchange.
fn prepared(index: &str) -> Result<String> {
    let (loader, _, inside) = parts(index)?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Prepared</title>\n\
         <link rel=\"icon\" href=\"icon.svg\">\n<script type=\"module\" src=\"sayso{loader}\"></script>\n</head>\n\
         <body>\n<sayso-article>{inside}</sayso-article>\n</body>\n</html>\n"
    ))
}

/// A page as an author who embeds two articles writes it, with the script tag that the built page has.
fn two_articles(index: &str) -> Result<String> {
    let (loader, attributes, first) = parts(index)?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Two articles</title>\n\
         <link rel=\"icon\" href=\"icon.svg\">\n\
         <script type=\"module\" src=\"sayso{loader}\"></script>\n</head>\n<body>\n<main>\n\
         <sayso-article id=\"first\"{attributes}>{first}</sayso-article>\n\
         <sayso-article id=\"second\"><h1>A night in London</h1>\
         <p>“It was a dark and stormy night,” said Paul Clifford, a British author.</p></sayso-article>\n\
         </main>\n</body>\n</html>\n"
    ))
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(start)?;
    rest.rsplit_once(end).map(|(inside, _)| inside)
}

/// The page with the recorder as its first script.
fn with_recorder(html: &[u8]) -> Vec<u8> {
    let tag = format!("<head><script src=\"{RECORDER}\"></script>");
    String::from_utf8_lossy(html).replacen("<head>", &tag, 1).into_bytes()
}

/// The page without the policy that it has inside, and without the script that makes it a stricter one.
fn without_policy(html: &[u8]) -> Vec<u8> {
    let html = String::from_utf8_lossy(html);
    let is_policy = |line: &&str| line.contains("Content-Security-Policy") || line.contains("src=\"connect");
    let lines: Vec<&str> = html.lines().filter(|line| !is_policy(line)).collect();
    lines.join("\n").into_bytes()
}

fn policy_at(path: &str) -> Option<&'static str> {
    if path.starts_with(WITHOUT_POLICY) {
        None
    } else if path.starts_with(WITHOUT_SCRIPTS) {
        Some(POLICY_WITHOUT_SCRIPTS)
    } else if path.starts_with(WITHOUT_WASM) {
        Some(POLICY_WITHOUT_WASM)
    } else if path.ends_with("/embed.html") || path.ends_with("/embed") {
        // The frame may stand in any page.
        None
    } else {
        Some(POLICY)
    }
}

fn media_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{two_articles, with_recorder};

    #[test]
    fn a_page_gets_the_recorder_before_its_own_scripts() {
        let page = String::from_utf8(with_recorder(b"<html><head><script src=a.js></script></head></html>"));
        assert!(page.is_ok_and(|page| page.find("recorder.js") < page.find("a.js")));
    }

    #[test]
    fn the_page_of_two_articles_takes_the_first_from_the_built_page() {
        let page = two_articles(
            "<script src=\"sayso-1.js\"></script><body><sayso-article lang=\"en\"><p>News.</p></sayso-article></body>",
        );
        assert!(page.is_ok_and(|page| page.contains("<sayso-article id=\"first\" lang=\"en\"><p>News.</p></sayso-article>")));
    }

    #[test]
    fn a_page_without_an_article_is_refused() {
        assert!(two_articles("<body></body>").is_err());
    }
}

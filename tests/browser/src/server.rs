//! A static server for the built page, as strict as the strictest host that sayso promises to run on.

use std::fs;
use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use anyhow::{Context, Result};

/// Nothing but the page's own files, no inline script or style, no script from strings.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
                      font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
                      require-trusted-types-for 'script'";

/// The site at a path below the root, as on a host that many share.
pub const SUB_PATH: &str = "/a/b/";
/// The site on a host that has lost the loader.
pub const WITHOUT_LOADER: &str = "/without-loader/";
/// The site on a host that has lost the WebAssembly module.
pub const WITHOUT_MODULE: &str = "/without-module/";
/// The site on a host that sets no policy, so that nothing but the page's own care keeps scripts out.
pub const WITHOUT_POLICY: &str = "/without-policy/";
/// A page of somebody else's with two articles.
pub const TWO_ARTICLES: &str = "/two-articles.html";

/// The site for a browser that runs no scripts.
pub const WITHOUT_SCRIPTS: &str = "/without-scripts/";

/// The same, without any script at all: what a visitor has who switches them off.
const POLICY_WITHOUT_SCRIPTS: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'";

const RECORDER: &str = "/under-test/recorder.js";

/// Serves the site until the process ends.
#[derive(Debug)]
pub struct Server {
    address: String,
}

impl Server {
    /// Starts serving the site in `dist`, at several paths.
    ///
    /// # Errors
    /// If no port is free, or `dist` holds no page.
    pub fn start(dist: &Path) -> Result<Self> {
        let site = Arc::new(Site::new(dist)?);
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let address = format!("http://{}", listener.local_addr()?);
        // A thread a connection, since browsers open connections ahead of need and leave them idle.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let site = Arc::clone(&site);
                // A browser that has gone away needs no answer.
                thread::spawn(move || drop(site.answer(&connection)));
            }
        });
        Ok(Self { address })
    }

    /// The server's address, without a slash at its end.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }
}

#[derive(Debug)]
struct Site {
    dist: PathBuf,
    two_articles: String,
}

/// What a request is answered with.
struct Answer {
    body: Vec<u8>,
    kind: &'static str,
}

impl Site {
    fn new(dist: &Path) -> Result<Self> {
        let index = dist.join("index.html");
        let index = fs::read_to_string(&index).with_context(|| format!("could not read {}", index.display()))?;
        Ok(Self { dist: dist.to_owned(), two_articles: two_articles(&index)? })
    }

    /// Answers the one request of a connection.
    fn answer(&self, connection: &TcpStream) -> io::Result<()> {
        let mut lines = BufReader::new(connection).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        // Headers are of no interest, but a connection that is closed before they are read counts as broken.
        lines.map_while(Result::ok).take_while(|line| !line.is_empty()).for_each(drop);
        let Some(target) = request.split(' ').nth(1) else { return Ok(()) };
        let path = target.split(['?', '#']).next().unwrap_or_default();
        let (status, Answer { body, kind }) = match self.find(path) {
            Some(answer) => ("200 OK", answer),
            None => ("404 Not Found", Answer { body: b"not found".to_vec(), kind: media_type("txt") }),
        };
        let policy = policy_at(path).map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{policy}\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            body.len()
        );
        let mut writer = connection;
        writer.write_all(head.as_bytes())?;
        writer.write_all(&body)
    }

    fn find(&self, path: &str) -> Option<Answer> {
        match path {
            RECORDER => {
                return Some(Answer { body: include_bytes!("recorder.js").to_vec(), kind: media_type("js") });
            }
            TWO_ARTICLES => {
                return Some(Answer { body: with_recorder(self.two_articles.as_bytes()), kind: media_type("html") });
            }
            _ => {}
        }
        let mounts = [WITHOUT_LOADER, WITHOUT_MODULE, WITHOUT_SCRIPTS, WITHOUT_POLICY, SUB_PATH, "/"];
        let (mount, file) = mounts.iter().find_map(|mount| Some((*mount, path.strip_prefix(*mount)?)))?;
        let file = Path::new(if file.is_empty() { "index.html" } else { file });
        let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        let is_lost = match mount {
            WITHOUT_LOADER => file == Path::new("sayso.js"),
            WITHOUT_MODULE => extension == "wasm",
            _ => false,
        };
        if is_lost || !file.components().all(|part| matches!(part, Component::Normal(_))) {
            return None;
        }
        let body = fs::read(self.dist.join(file)).ok()?;
        let body = if extension == "html" { with_recorder(&body) } else { body };
        Some(Answer { body, kind: media_type(extension) })
    }
}

/// A page as an author who embeds two articles writes it, with the script tag that the built page has.
fn two_articles(index: &str) -> Result<String> {
    let article =
        between(index, "<sayso-article", "</sayso-article>").context("the built page has no <sayso-article>")?;
    let (attributes, first) = article.split_once('>').context("the built page's <sayso-article> never ends")?;
    Ok(format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Two articles</title>\n\
         <link rel=\"icon\" href=\"icon.svg\">\n\
         <script type=\"module\" src=\"sayso.js\"></script>\n</head>\n<body>\n<main>\n\
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

fn policy_at(path: &str) -> Option<&'static str> {
    if path.starts_with(WITHOUT_POLICY) {
        None
    } else if path.starts_with(WITHOUT_SCRIPTS) {
        Some(POLICY_WITHOUT_SCRIPTS)
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
        let page = two_articles("<body><sayso-article lang=\"en\"><p>News.</p></sayso-article></body>");
        assert!(page.is_ok_and(|page| page.contains("<sayso-article id=\"first\" lang=\"en\"><p>News.</p></sayso-article>")));
    }

    #[test]
    fn a_page_without_an_article_is_refused() {
        assert!(two_articles("<body></body>").is_err());
    }
}

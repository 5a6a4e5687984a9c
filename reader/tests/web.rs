//! What is read in a browser, without the loader: sources go in, articles come out, or codes that say why not.

#![cfg(target_arch = "wasm32")]

use js_sys::{Function, Object, Reflect};
use sayso_engine::{Article, BlockKind, QuoteId};
use sayso_reader::help::Help;
use sayso_reader::html;
use sayso_reader::refused::Refused;
use sayso_reader::source::{Held, Source};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

type Outcome = Result<(), JsValue>;

/// An element with these children, in no document.
fn element(children: &str) -> Result<Element, JsValue> {
    let make = Function::new_with_args(
        "html",
        "const made = document.createElement('div'); made.innerHTML = html; return made",
    );
    make.call1(&JsValue::NULL, &children.into())?.dyn_into().map_err(|_| "no element".into())
}

/// The page's side, with this in the place of the library that reads Markdown.
fn help(markdown: &str) -> Result<Help, JsValue> {
    let help = Object::new();
    let parse = Function::new_with_args("html", "return new DOMParser().parseFromString(html, 'text/html')");
    Reflect::set(&help, &"parse".into(), &parse)?;
    // As when the library can't be fetched.
    Reflect::set(&help, &"articleOf".into(), &Function::new_no_args("return undefined"))?;
    Reflect::set(&help, &"markdown".into(), &Function::new_with_args("text", markdown))?;
    Ok(help.unchecked_into())
}

fn held(name: &str, bytes: &[u8]) -> Result<Held, String> {
    let help = help("return `<h1>Head</h1><p>${text}</p>`").map_err(|_| "no help".to_owned())?;
    Source::file(name, bytes).and_then(|source| source.read(&help)).map_err(Refused::code)
}

fn opened(name: &str, bytes: &[u8]) -> Result<Article, String> {
    match held(name, bytes)? {
        Held::Article(article) => Ok(article),
        Held::Document(_) => Err("it is explored already".to_owned()),
    }
}

fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect()
}

#[wasm_bindgen_test]
fn children_become_blocks_of_their_kinds() -> Outcome {
    let host = element(
        "<h1>Title</h1><p class='dek'>Dek</p><p class='byline'>By A. Writer · <time datetime='2024-03-05'>Tuesday</time></p>\
         <p>One <b>bold</b>\n word,<br>a <q>quote</q>.</p><figure><figcaption>Caption</figcaption></figure>\
         <h2>Part</h2><ul><li>First</li><li><p>Second</p></li></ul><blockquote><p>Said so.</p></blockquote>\
         <script>let no;</script><nav>Menu</nav><div>Loose <p>Inner</p> end</div>\
         <footer><p class='credit'>Credits</p><p><a href='/'>Links</a></p></footer>",
    )?;
    let article = html::read(&host);
    assert_eq!(
        blocks(&article),
        [
            (BlockKind::Title, "Title"),
            (BlockKind::Dek, "Dek"),
            (BlockKind::Byline, "By A. Writer"),
            (BlockKind::Date, "Tuesday"),
            (BlockKind::Paragraph, "One bold word, a “quote”."),
            (BlockKind::Heading, "Part"),
            (BlockKind::ListItem, "First"),
            (BlockKind::ListItem, "Second"),
            (BlockKind::BlockQuotation, "Said so."),
            (BlockKind::Paragraph, "Loose"),
            (BlockKind::Paragraph, "Inner"),
            (BlockKind::Paragraph, "end"),
            (BlockKind::Credit, "Credits"),
        ]
    );
    assert_eq!(article.date.as_deref(), Some("2024-03-05"));
    assert_eq!(article.byline.as_deref(), Some("A. Writer"));
    Ok(())
}

#[wasm_bindgen_test]
fn a_page_is_read_as_its_article_with_what_its_head_says() -> Outcome {
    let html = r#"<!doctype html><html lang="en-GB"><head><title>Site</title>
        <meta property="og:site_name" content="The Paper"><link rel="canonical" href="https://example.org/a">
        <script type="application/ld+json">not JSON</script>
        <script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "The Paper"},
            {"@type": ["NewsArticle"], "headline": "Head", "author": [{"name": "A. Writer"}, "B. Other"],
             "datePublished": "2024-03-05T10:00:00Z"}]}</script></head>
        <body><header>Menu</header><article><p>The long one, which is the article.</p></article>
        <article><p>A teaser.</p></article><footer>Imprint</footer></body></html>"#;
    let article = opened("page.html", html.as_bytes())?;
    assert_eq!(
        blocks(&article),
        [(BlockKind::Title, "Head"), (BlockKind::Paragraph, "The long one, which is the article.")]
    );
    assert_eq!(article.title.as_deref(), Some("Head"));
    assert_eq!(article.byline.as_deref(), Some("A. Writer, B. Other"));
    assert_eq!(article.date.as_deref(), Some("2024-03-05T10:00:00Z"));
    assert_eq!(article.publisher.as_deref(), Some("The Paper"));
    assert_eq!(article.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(article.language.as_deref(), Some("en-GB"));
    Ok(())
}

#[wasm_bindgen_test]
fn markdown_is_read_as_the_html_that_the_page_makes_of_it() -> Outcome {
    let file = "---\ntitle: Other\nauthor: A. Writer\n---\n*Some* words.";
    let article = opened("a.md", file.as_bytes())?;
    assert_eq!(blocks(&article), [(BlockKind::Title, "Head"), (BlockKind::Paragraph, "*Some* words.")]);
    assert_eq!(article.title.as_deref(), Some("Head"));
    assert_eq!(article.byline.as_deref(), Some("A. Writer"));

    let source = Source::file("a.md", b"Words.").map_err(Refused::code)?;
    assert_eq!(source.read(&help("throw new TypeError()")?), Err(Refused::NoLibrary));
    assert_eq!(source.read(&help("return undefined")?), Err(Refused::NoLibrary));
    assert_eq!(source.library(), Some("marked"));
    Ok(())
}

#[wasm_bindgen_test]
fn json_is_read_as_the_article_that_it_holds() -> Outcome {
    let own = r#"{"schema": 1, "article": {"title": "T", "text": "T\n“é𝄞,” he said.", "blocks": [
        {"kind": "title", "start": 0, "end": 1}, {"kind": "paragraph", "start": 2, "end": 16}]}}"#;
    let article = opened("a.json", own.as_bytes())?;
    assert_eq!(blocks(&article), [(BlockKind::Title, "T"), (BlockKind::Paragraph, "“é𝄞,” he said.")]);

    let described = r#"[{"@type": "NewsArticle", "headline": "Head", "author": {"name": "A. Writer"}, "articleBody": "One.\nTwo."}]"#;
    let article = opened("-", described.as_bytes())?;
    assert_eq!(
        blocks(&article),
        [(BlockKind::Title, "Head"), (BlockKind::Paragraph, "One."), (BlockKind::Paragraph, "Two.")]
    );
    assert_eq!(article.byline.as_deref(), Some("A. Writer"));

    assert_eq!(opened("a.json", b"{\"a\": 1.5}"), Err("json-other".to_owned()));
    Ok(())
}

#[wasm_bindgen_test]
fn old_encodings_are_read() -> Outcome {
    let text = |name: &str, bytes: &[u8]| opened(name, bytes).map(|article| article.text);
    assert_eq!(text("a.txt", b"\x93Caf\xe9\x94")?, "“Café”");
    assert_eq!(text("a.txt", b"\xff\xfeC\0a\0f\0\xe9\0")?, "Café");
    assert_eq!(text("a.txt", b"\xfe\xff\0C\0a\0f\0\xe9")?, "Café");
    assert_eq!(text("a.html", b"<meta charset=iso-8859-5><p>\xbc\xd8\xe0</p>")?, "Мир");
    assert_eq!(text("a.html", b"<meta charset=iso-2022-jp><p>\x1b$B$\"\x1b(B</p>")?, "あ");
    assert_eq!(text("a.html", b"<meta charset=utf8><p>\x93Caf\xe9\x94</p>")?, "“Café”");
    Ok(())
}

#[wasm_bindgen_test]
fn a_document_with_quotes_is_taken_as_it_is() -> Outcome {
    let text = r#"{"schema": 1, "article": {"text": "“é𝄞,” he said.", "blocks": [{"kind": "paragraph", "start": 0, "end": 14}]},
        "quotes": [{"id": "q1", "kind": "direct", "block": 0, "content": [{"start": 1, "end": 4}], "quoted": [{"start": 1, "end": 4}],
            "cue": null, "source": {"start": 6, "end": 8}, "speaker": "s1", "confidence": 1.0,
            "why": {"sieve": "person", "evidence": []}, "by": "person"}],
        "speakers": [{"id": "s1", "name": "Ada", "aliases": [], "role": null, "kind": "person", "country": "GB", "countryConfidence": 0.5,
            "countryWhy": {"sieve": "place", "evidence": [{"start": 6, "end": 8, "words": "he"}, {"table": "place", "entry": "London"}]},
            "international": false, "mentions": [], "by": "person"}]}"#;
    let Held::Document(read) = held("a.json", text.as_bytes())? else { return Err("it was not taken".into()) };
    let quote = read.explored.quote(QuoteId(0)).ok_or("no quote")?;
    assert_eq!(quote.content[0].of(&read.explored.article.text), "é𝄞,");
    assert_eq!(read.explored.country_of(quote).map(|code| code.to_string()).as_deref(), Some("GB"));
    let damaged = text.replace("\"words\": \"he\"", "\"words\": \"she\"");
    assert_eq!(held("a.json", damaged.as_bytes()), Err("json-broken".to_owned()));
    Ok(())
}

#[wasm_bindgen_test]
fn what_is_no_article_is_refused_with_a_code() {
    for (name, bytes, code) in [
        ("a.txt", &b" \n"[..], "empty"),
        ("a.txt", b"\0\x01\x02", "binary"),
        ("a.pdf", b"%PDF-1.4", "format a PDF"),
        ("a.html", b"<nav>Menu</nav><script>no</script>", "no-prose"),
        ("a.json", b"{", "json-syntax"),
        ("a.json", b"{\"schema\": 9, \"article\": {}}", "json-newer"),
    ] {
        assert_eq!(opened(name, bytes), Err(code.to_owned()), "{name}");
    }
}

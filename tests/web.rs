//! The explorer in a browser, without the loader: what goes in and what is left behind.

#![cfg(target_arch = "wasm32")]

use gloo::utils::document;
use js_sys::{Function, Object, Promise, Reflect};
use sayso::open::{self, OpenError};
use sayso::page::Page;
use sayso::wasm::mount;
use sayso_engine::{Article, BlockKind};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::Element;

wasm_bindgen_test_configure!(run_in_browser);

type Outcome = Result<(), JsValue>;

/// An element of the page with these children.
fn element(children: &str) -> Result<Element, JsValue> {
    let element = document().create_element("div")?;
    element.set_inner_html(children);
    document().body().ok_or("no body")?.append_child(&element)?;
    Ok(element)
}

/// A page as the loader hands it in, and a promise that it was told to be ready.
fn page() -> Result<(Page, Promise), JsValue> {
    let page = Object::new();
    let parse = Function::new_with_args("html", "return new DOMParser().parseFromString(html, 'text/html')");
    Reflect::set(&page, &"parse".into(), &parse)?;
    // As when the library can't be fetched.
    Reflect::set(&page, &"articleOf".into(), &Function::new_with_args("", "return Promise.resolve(null)"))?;
    let markdown = Function::new_with_args("text", "return Promise.resolve(`<h1>Head</h1><p>${text}</p>`)");
    Reflect::set(&page, &"markdown".into(), &markdown)?;
    Reflect::set(&page, &"option".into(), &Function::new_no_args("return undefined"))?;
    Reflect::set(&page, &"query".into(), &Function::new_no_args("return ''"))?;
    for switch in ["syncUrl", "noShortcuts", "remember"] {
        Reflect::set(&page, &switch.into(), &false.into())?;
    }
    for told in ["filtered", "selected"] {
        Reflect::set(&page, &told.into(), &Function::new_no_args(""))?;
    }
    let ready = Promise::new(&mut |resolve, _| {
        // A plain object takes any property.
        let _ = Reflect::set(&page, &"ready".into(), &resolve);
    });
    Ok((page.unchecked_into(), ready))
}

/// After what is planned by now has happened.
async fn later() -> Outcome {
    let timeout = Promise::new(&mut |resolve, _| {
        // Without a timer the promise is never kept, and the test fails by its own time limit.
        let _ = gloo::utils::window().set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10);
    });
    JsFuture::from(timeout).await.map(drop)
}

async fn opened(name: &str, bytes: &[u8]) -> Result<Article, OpenError> {
    let (page, _) = page().map_err(|_| OpenError::Forbidden)?;
    open::file(name, bytes, &page).await
}

fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect()
}

#[wasm_bindgen_test]
async fn an_explorer_is_drawn_and_leaves_nothing_behind() -> Outcome {
    let host = element("<h1>Rain</h1><p>“It rains,” said Jean Petit, a French minister.</p>")?;
    let root = element("")?;
    let (page, ready) = page()?;
    let handle = mount(&host, root.clone(), page);
    JsFuture::from(ready).await?;

    let text = |selector: &str| root.query_selector(selector).ok().flatten().and_then(|found| found.text_content());
    assert_eq!(text("article h1").as_deref(), Some("Rain"));
    assert_eq!(text("article mark[data-quote=q1]").as_deref(), Some("It rains,"));
    assert_eq!(text("[role=status]").as_deref(), Some("1 quote"));
    assert_eq!(text("ol li[data-quote=q1] .speaker").as_deref(), Some("Jean Petit"));
    assert!(text("[data-facet=country] label[data-value=FR]").is_some_and(|label| label.contains("France 1")));

    handle.destroy();
    later().await?;
    assert_eq!(root.inner_html(), "");
    assert_eq!(host.query_selector_all("h1, p")?.length(), 2);
    Ok(())
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
    let article = open::html::read(&host);
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
async fn a_page_is_read_as_its_article_with_what_its_head_says() -> Outcome {
    let html = r#"<!doctype html><html lang="en-GB"><head><title>Site</title>
        <meta property="og:site_name" content="The Paper"><link rel="canonical" href="https://example.org/a">
        <script type="application/ld+json">not JSON</script>
        <script type="application/ld+json">{"@graph": [{"@type": "Organization", "name": "The Paper"},
            {"@type": ["NewsArticle"], "headline": "Head", "author": [{"name": "A. Writer"}, "B. Other"],
             "datePublished": "2024-03-05T10:00:00Z"}]}</script></head>
        <body><header>Menu</header><article><p>The long one, which is the article.</p></article>
        <article><p>A teaser.</p></article><footer>Imprint</footer></body></html>"#;
    let article = opened("page.html", html.as_bytes()).await.map_err(|error| error.to_string())?;
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
async fn markdown_is_read_as_the_html_that_the_page_makes_of_it() -> Outcome {
    let file = "---\ntitle: Other\nauthor: A. Writer\n---\n*Some* words.";
    let article = opened("a.md", file.as_bytes()).await.map_err(|error| error.to_string())?;
    assert_eq!(blocks(&article), [(BlockKind::Title, "Head"), (BlockKind::Paragraph, "*Some* words.")]);
    assert_eq!(article.title.as_deref(), Some("Head"));
    assert_eq!(article.byline.as_deref(), Some("A. Writer"));

    let (without_library, _) = page()?;
    let failing = Function::new_with_args("", "return Promise.reject(new TypeError())");
    Reflect::set(&without_library, &"markdown".into(), &failing)?;
    assert_eq!(open::file("a.md", b"Words.", &without_library).await, Err(OpenError::NoLibrary));
    Ok(())
}

#[wasm_bindgen_test]
async fn json_is_read_as_the_article_that_it_holds() -> Outcome {
    let own = r#"{"schema": 1, "article": {"title": "T", "text": "T\n“é𝄞,” he said.", "blocks": [
        {"kind": "title", "start": 0, "end": 1}, {"kind": "paragraph", "start": 2, "end": 16}]}}"#;
    let article = opened("a.json", own.as_bytes()).await.map_err(|error| error.to_string())?;
    assert_eq!(blocks(&article), [(BlockKind::Title, "T"), (BlockKind::Paragraph, "“é𝄞,” he said.")]);

    let described = r#"[{"@type": "NewsArticle", "headline": "Head", "author": {"name": "A. Writer"}, "articleBody": "One.\nTwo."}]"#;
    let article = opened("-", described.as_bytes()).await.map_err(|error| error.to_string())?;
    assert_eq!(
        blocks(&article),
        [(BlockKind::Title, "Head"), (BlockKind::Paragraph, "One."), (BlockKind::Paragraph, "Two.")]
    );
    assert_eq!(article.byline.as_deref(), Some("A. Writer"));

    let refused = opened("a.json", b"{\"a\": 1.5}").await.map_err(|error| error.to_string());
    let sentence = "“a.json” is JSON, but neither a document of sayso nor a schema.org article.";
    assert_eq!(refused.map(|_| ()), Err(sentence.to_owned()));
    Ok(())
}

#[wasm_bindgen_test]
async fn old_encodings_are_read() -> Outcome {
    async fn text(name: &str, bytes: &[u8]) -> Result<String, String> {
        opened(name, bytes).await.map(|article| article.text).map_err(|error| error.to_string())
    }
    assert_eq!(text("a.txt", b"\x93Caf\xe9\x94").await?, "“Café”");
    assert_eq!(text("a.txt", b"\xff\xfeC\0a\0f\0\xe9\0").await?, "Café");
    assert_eq!(text("a.txt", b"\xfe\xff\0C\0a\0f\0\xe9").await?, "Café");
    assert_eq!(text("a.html", b"<meta charset=iso-8859-5><p>\xbc\xd8\xe0</p>").await?, "Мир");
    Ok(())
}

#[wasm_bindgen_test]
async fn what_is_no_article_is_refused_with_a_sentence() {
    async fn refused(name: &str, bytes: &[u8]) -> Result<(), String> {
        opened(name, bytes).await.map(|_| ()).map_err(|error| error.to_string())
    }
    let told = |sentence: &str| Err(sentence.to_owned());
    assert_eq!(refused("a.txt", b" \n").await, told("“a.txt” is empty: there is no article in it."));
    assert_eq!(
        refused("a.txt", b"\0\x01\x02").await,
        told("“a.txt” is not text: open a .txt, .md, .html or .json file.")
    );
    assert_eq!(
        refused("a.pdf", b"%PDF-1.4").await,
        told("“a.pdf” is a PDF, not text: save the article as text or HTML first.")
    );
    assert_eq!(
        refused("a.html", b"<nav>Menu</nav><script>no</script>").await,
        told("“a.html” has no article text in it: choose another file, or paste the article’s text.")
    );
}

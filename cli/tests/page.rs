//! The page's default article is prepared: it stands in `index.html` as HTML, and as the document that the command makes.

use sayso_engine::document::Document;
use sayso_engine::explore;

#[test]
fn the_page_holds_the_document_of_its_article() -> Result<(), Box<dyn std::error::Error>> {
    let page = include_str!("../../index.html");
    let article = include_str!("../../static/articles/fentanyl-coalition.html");
    let explored = explore(sayso_cli::input::article("article.html", article.as_bytes())?);
    let document = serde_json::to_string(&Document::new(&explored))?.replace('<', "\\u003c");
    let inside =
        page.split_once("<script type=\"application/json\">").and_then(|(_, rest)| rest.split_once("</script>"));
    assert_eq!(
        inside.map(|(document, _)| document),
        Some(&*document),
        "the engine has another answer than index.html: `cargo xtask prepare` puts it there"
    );
    Ok(())
}

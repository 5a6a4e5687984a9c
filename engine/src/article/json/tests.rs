//! What is asked of `json.rs`.

use super::*;
use crate::article::markdown;
use crate::document::Document;
use crate::explore;

fn blocks(article: &Article) -> Vec<(BlockKind, &str)> {
    article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text))).collect()
}

#[test]
fn our_own_document_comes_back_whole() -> Result<(), Box<dyn std::error::Error>> {
    let source = "---\ntitle: Rain\nauthor: Ann Ask\ndate: 2024-02-05\nlang: en\n---\n# Rain\n\n“Naïve 𝄞 it rains,” \
                  said Paul Clifford, a British author.\n\n> “It pours,” he said.\n\n- One\n- Two\n\nReporting by A. B.\n";
    let explored = explore(markdown::read(source));
    assert!(explored.article.blocks.len() > 4 && !explored.quotes.is_empty());
    let written = serde_json::to_string(&Document::new(&explored))?;
    let again = explore(read(&written)?);
    assert_eq!(again, explored);
    assert_eq!(serde_json::to_string(&Document::new(&again))?, written);
    Ok(())
}

#[test]
fn every_kind_of_block_has_its_name_back() -> Result<(), serde_json::Error> {
    for kind in BlockKind::ALL {
        let name = serde_json::to_value(kind)?;
        assert_eq!(name.as_str().and_then(BlockKind::named), Some(kind));
    }
    Ok(())
}

#[test]
fn a_document_that_was_broken_or_is_newer_is_refused() {
    let document = |schema: u32, start: u32, end: u32| {
        format!(
            r#"{{"schema": {schema}, "article": {{"text": "Añb",
                "blocks": [{{"kind": "paragraph", "start": {start}, "end": {end}}}]}}}}"#
        )
    };
    let words = |schema, start, end| read(&document(schema, start, end)).map(|a| a.blocks[0].span.of(&a.text).len());
    assert_eq!(words(1, 0, 3), Ok(4));
    assert_eq!(words(1, 1, 2), Ok(2));
    assert_eq!(words(1, 3, 3), Ok(0));
    assert_eq!(words(1, 0, 4), Err(NotArticle::Broken));
    assert_eq!(words(1, 2, 1), Err(NotArticle::Broken));
    assert_eq!(words(SCHEMA + 1, 0, 3), Err(NotArticle::Newer));
    assert_eq!(read(r#"{"schema": 1, "article": {}}"#), Err(NotArticle::Broken));
}

#[test]
fn a_schema_org_article_is_read_with_its_metadata() -> Result<(), NotArticle> {
    let article = read(
        r##"{"@context": "https://schema.org", "@graph": [
            {"@type": "Organization", "@id": "#post", "name": "The Orla Post"},
            {"@type": ["ReportageNewsArticle"], "headline": "Bridge stays closed", "alternativeHeadline": "Cracks found",
             "description": "Engineers found cracks.", "author": [{"@type": "Person", "name": "Sol Brandt"}, "Kim Ost"],
             "datePublished": "2024-02-05T09:00:00Z", "publisher": {"@id": "#post"}, "inLanguage": "en-GB",
             "url": "https://orla.example/bridge",
             "articleBody": "Bridge stays closed\nThe bridge is closed.\n\n“Nobody drives over it,” Ines Valk said."}]}"##,
    )?;
    assert_eq!(article.byline.as_deref(), Some("Sol Brandt, Kim Ost"));
    assert_eq!(article.publisher.as_deref(), Some("The Orla Post"));
    assert_eq!(article.date.as_deref(), Some("2024-02-05T09:00:00Z"));
    assert_eq!(article.language.as_deref(), Some("en-GB"));
    assert_eq!(article.url.as_deref(), Some("https://orla.example/bridge"));
    assert_eq!(
        blocks(&article),
        [
            (BlockKind::Title, "Bridge stays closed"),
            (BlockKind::Dek, "Cracks found"),
            (BlockKind::Paragraph, "The bridge is closed."),
            (BlockKind::Paragraph, "“Nobody drives over it,” Ines Valk said."),
        ]
    );
    Ok(())
}

#[test]
fn authors_come_in_many_forms() -> Result<(), NotArticle> {
    for author in [
        r#""Sol Brandt""#,
        r#""By Sol Brandt""#,
        r#"{"name": "Sol Brandt"}"#,
        r#"{"name": ["Sol Brandt"]}"#,
        r#"[{"@type": "Person", "name": "Sol Brandt"}]"#,
        r#"[null, "Sol Brandt", {"name": "Sol Brandt"}]"#,
    ] {
        let source = format!(r#"[{{"@type": "BlogPosting", "author": {author}, "articleBody": "Words of it."}}]"#);
        assert_eq!(read(&source)?.byline.as_deref(), Some("Sol Brandt"), "{author}");
    }
    Ok(())
}

#[test]
fn a_summary_that_begins_the_text_is_not_shown_twice() -> Result<(), NotArticle> {
    let article = read(
        r#"{"@type": "Article", "description": "The bridge is closed…", "articleBody": "The bridge is closed. It was old."}"#,
    )?;
    assert_eq!(blocks(&article), [(BlockKind::Paragraph, "The bridge is closed. It was old.")]);
    Ok(())
}

#[test]
fn a_text_with_tags_is_given_to_who_reads_html() {
    let value = serde_json::json!({"@type": "NewsArticle", "headline": "T", "articleBody": "<p>One &amp; two.</p>"});
    let html = |source: &str| {
        assert_eq!(source, "<p>One &amp; two.</p>");
        plain::read("One & two.")
    };
    let read = article(&value, &html).map(|article| article.text);
    assert_eq!(read.as_deref(), Ok("T\nOne & two."));
}

#[test]
fn what_is_json_but_no_article_is_said() {
    let article = r#"{"@type": "NewsArticle", "articleBody": "Words."}"#;
    for (source, expected) in [
        ("{\"a\": ", NotArticle::Syntax),
        ("{} {}", NotArticle::Syntax),
        ("[1, 2]", NotArticle::Other),
        (r#"{"text": "Words."}"#, NotArticle::Other),
        (r#"{"@type": "Recipe", "articleBody": "Words."}"#, NotArticle::Other),
        (r#"{"@type": "NewsArticle", "headline": "T"}"#, NotArticle::NoBody),
        (&format!("[{article}, {article}]"), NotArticle::Several(2)),
        (&"[".repeat(100_000), NotArticle::Syntax),
    ] {
        assert_eq!(read(source), Err(expected), "{source:.50}");
    }
}

#[test]
fn what_is_nested_without_end_is_no_article() {
    let deep = format!("{}{{\"@type\": \"Article\", \"text\": \"Words.\"}}{}", "[".repeat(40), "]".repeat(40));
    assert_eq!(read(&deep), Err(NotArticle::Other));
}

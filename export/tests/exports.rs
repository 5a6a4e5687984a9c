//! Every form of an article: read back by somebody else's parser, and with words in it that mean harm.

#![allow(clippy::expect_used, clippy::panic, reason = "a test that fails")]

use std::borrow::Cow;

use proptest::prelude::*;
use sayso_engine::document::{Document, NoteDocument};
use sayso_engine::{Article, BlockKind, By, Explored, article, explore};
use sayso_export::{Bom, Entry, annotations, audit, csv, html, markdown, rows};
use serde_json::Value;

/// What means something in one of the forms.
const HARM: &str =
    "<script>alert(1)</script> =HYPERLINK(\"http://e.example\") | # *a* [b](javascript:c) \u{202e} & \"'`\\";

const NEWS: &str = "“It rains,” said Jean Petit, a French minister.\n\n“The river,” Hans Klein, a German minister, said, “is \
    rising.” He said that “nobody” was hurt.\n\nTwo senior officials said the bridge was closed. “We 𝄞 wait,” said the \
    mayor of Lyon.";

fn explored(text: &str) -> Explored {
    explore(article::plain::read(text))
}

fn with_harm() -> Explored {
    let article = article::plain::read(&format!(
        "“{HARM} goes on,” said Jean {HARM}, a French minister.\n\n=1+1 said the “+weather” was {HARM} bad.\n\n{HARM}"
    ));
    let some = || Some(HARM.to_owned());
    explore(Article {
        title: some(),
        byline: some(),
        publisher: some(),
        url: some(),
        date: some(),
        dek: some(),
        ..article
    })
}

/// Every export of a document.
fn all(document: &Document<'_>) -> Vec<(&'static str, String)> {
    let entries = [Entry { name: "=a<b>.txt", document }];
    vec![
        ("csv", csv::table(&entries, Bom::No)),
        ("markdown", markdown::report(&entries)),
        ("annotations", annotations::page(&entries)),
        ("html", html::page(&entries)),
        ("plain", {
            let mut out = String::new();
            html::plain(entries[0], &mut out);
            out
        }),
        ("audit", audit::page(&entries)),
    ]
}

fn table(document: &Document<'_>) -> Vec<Vec<String>> {
    let text = csv::table(&[Entry { name: "a.txt", document }], Bom::No);
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn the_article_without_marks_is_what_an_element_reads() {
    let mut builder = article::Builder::new();
    for (kind, text) in [
        (BlockKind::Title, "Rain & sun"),
        (BlockKind::Paragraph, "It rains."),
        (BlockKind::ListItem, "one"),
        (BlockKind::ListItem, "two"),
        (BlockKind::BlockQuotation, "Old words."),
        (BlockKind::Heading, "Later"),
        (BlockKind::Credit, "By B."),
    ] {
        builder.block(kind, text);
    }
    let explored =
        explore(Article { byline: Some("A <b>".to_owned()), date: Some("2024-03-05".to_owned()), ..builder.finish() });
    let document = Document::new(&explored);
    let mut out = String::new();
    html::plain(Entry { name: "a", document: &document }, &mut out);
    let lines: Vec<&str> = out.lines().map(str::trim).collect();
    assert_eq!(
        lines,
        [
            "<h1>Rain &amp; sun</h1>",
            "<p class=\"byline\">A &lt;b&gt;</p>",
            "<p class=\"date\"><time datetime=\"2024-03-05\">2024-03-05</time></p>",
            "<p>It rains.</p>",
            "<ul>",
            "<li>one</li>",
            "<li>two</li>",
            "</ul>",
            "<blockquote><p>Old words.</p></blockquote>",
            "<h2>Later</h2>",
            "<footer><p class=\"credit\">By B.</p></footer>",
        ]
    );
}

#[test]
fn a_table_has_a_row_for_each_quote_and_its_places_are_its_words() {
    let explored = explored(NEWS);
    let document = Document::new(&explored);
    let table = table(&document);
    let at = |name: &str| csv::COLUMNS.iter().position(|column| *column == name).expect("a column");
    assert_eq!(table[0], csv::COLUMNS);
    assert_eq!(table.len(), explored.quotes.len() + 1);
    let points: Vec<char> = document.article.text.chars().collect();
    for row in &table[1..] {
        let segments = row[at("segments")].split(' ').map(|segment| {
            let (start, end) = segment.split_once('–').expect("two offsets");
            points[start.parse().expect("a number")..end.parse().expect("a number")].iter().collect::<String>()
        });
        // A mark that stands outside of a segment goes with the one inside of it.
        let bare = |words: &str| words.replace(['“', '”'], "");
        assert_eq!(bare(&row[at("words")]), bare(&segments.collect::<Vec<_>>().join(" … ")));
    }
    let petit = table.iter().find(|row| row[at("speaker")] == "Jean Petit").expect("Jean Petit");
    assert_eq!([&petit[at("country")], &petit[at("country_name")], &petit[at("by")]], ["FR", "France", "engine"]);
    assert!(table.iter().any(|row| row[at("words")].contains(" … ")));
}

#[test]
fn what_a_person_decided_is_marked_in_every_form() {
    let explored = explored(NEWS);
    let mut document = Document::new(&explored);
    document.quotes[0].by = By::Person;
    let why = document.speakers[0].country_why.as_mut().expect("a country");
    why.sieve = Cow::Borrowed("person");
    for (name, text) in all(&document) {
        // Static HTML says who speaks, not how that is known.
        assert!(["html", "plain"].contains(&name) || text.contains("person"), "{name}");
    }
    assert_eq!(table(&document)[1][25], "person");
    assert!(audit::page(&[Entry { name: "a", document: &document }]).contains("Set by a person"));
}

#[test]
fn columns_of_the_editors_own_are_in_every_table() {
    let explored = explored(NEWS);
    let mut document = Document::new(&explored);
    let note = NoteDocument { column: Cow::Borrowed("gender"), value: Cow::Borrowed("as stated: man") };
    document.speakers[0].notes.push(note);
    let table = table(&document);
    assert_eq!(table[0].last().map(String::as_str), Some("gender"));
    assert_eq!(table[1].last().map(String::as_str), Some("as stated: man"));
    assert_eq!(table[2].last().map(String::as_str), Some(""));
    for (name, text) in all(&document) {
        assert!(["html", "plain"].contains(&name) || text.contains("as stated: man"), "{name}");
    }
    let written = serde_json::to_string(&document).expect("JSON");
    assert!(written.contains(r#""notes":[{"column":"gender","value":"as stated: man"}]"#));
}

#[test]
fn no_cell_is_a_formula() {
    let explored = with_harm();
    for cell in table(&Document::new(&explored)).concat() {
        assert!(!cell.trim_start().starts_with(['=', '+', '-', '@']), "{cell}");
    }
}

#[test]
fn a_table_for_excel_begins_with_its_mark() {
    assert!(csv::table(&[], Bom::Yes).starts_with("\u{feff}article,"));
    assert!(csv::table(&[], Bom::No).ends_with("segments\r\n"));
}

#[test]
fn html_in_an_article_stays_text() {
    let explored = with_harm();
    let document = Document::new(&explored);
    for (name, text) in all(&document).into_iter().filter(|(name, _)| ["html", "plain", "audit"].contains(name)) {
        assert!(!text.contains("<script") && !text.contains("href=\"javascript"), "{name}");
        tags_are_ours(&text).unwrap_or_else(|tag| panic!("{name}: {tag}"));
    }
}

/// Every tag of a page is one that exports write, its attributes are of that set, and its values are closed.
fn tags_are_ours(page: &str) -> Result<(), String> {
    const TAGS: &str = "html head meta title style body main section article h1 h2 p dl div dt dd a table caption thead \
        tbody tr th td meter ul li blockquote small mark span link time footer";
    const ATTRIBUTES: &str = "lang charset name content http-equiv id class scope href max value aria-hidden itemscope \
        itemtype itemprop title datetime";
    let page = page.strip_prefix("<!DOCTYPE html>").unwrap_or(page);
    for tag in page.split('<').skip(1) {
        let (tag, text) = tag.split_once('>').ok_or(tag)?;
        let mut pieces = tag.split('"');
        let mut names = String::new();
        while let Some(piece) = pieces.next() {
            names.push_str(piece);
            names.push(' ');
            pieces.next();
        }
        let mut words = names.split([' ', '=', '/']).filter(|word| !word.is_empty());
        let name = words.next().ok_or(tag)?;
        let is_known = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
        if !is_known(TAGS, name) || text.contains('"') && name != "style" {
            return Err(tag.to_owned());
        }
        if let Some(word) = words.find(|word| !is_known(ATTRIBUTES, word)) {
            return Err(format!("{word} in {tag}"));
        }
    }
    Ok(())
}

#[test]
fn markdown_in_an_article_stays_text() {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let explored = with_harm();
    let document = Document::new(&explored);
    let report = markdown::report(&[Entry { name: "a.txt", document: &document }]);
    let mut text = String::new();
    for event in Parser::new_ext(&report, Options::all()) {
        match event {
            Event::Html(html) | Event::InlineHtml(html) => panic!("HTML: {html}"),
            Event::Start(Tag::Link { dest_url, .. }) => panic!("a link to {dest_url}"),
            Event::Start(tag @ (Tag::Image { .. } | Tag::CodeBlock(_) | Tag::Emphasis)) => panic!("{tag:?}"),
            Event::Text(words) => text.push_str(&words),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => panic!("{event:?}"),
            _ => {}
        }
    }
    assert!(text.contains("<script>alert(1)</script>") && text.contains("[b](javascript:c)"), "{text}");
}

#[test]
fn an_article_in_html_has_its_whole_text_and_a_mark_for_each_segment() {
    let explored = explored(NEWS);
    let document = Document::new(&explored);
    let mut page = String::new();
    html::article(Entry { name: "a", document: &document }, &mut page);
    let marks = page.matches("<mark ").count();
    assert_eq!(marks, explored.quotes.iter().map(|quote| quote.content.len()).sum::<usize>());
    assert_eq!(marks, page.matches("</mark>").count());
    assert!(page.contains("<meta itemprop=\"nationality\" content=\"France\">"));
    let text: String = page.split('<').filter_map(|tag| Some(tag.split_once('>')?.1)).collect();
    for block in &explored.article.blocks {
        assert!(text.contains(block.span.of(&explored.article.text)), "{text}");
    }
}

#[test]
fn annotations_follow_the_model() {
    let explored = with_harm();
    let document = Document::new(&explored);
    let page: Value = serde_json::from_str(&annotations::page(&[
        Entry { name: "a", document: &document },
        Entry { name: "b", document: &document },
    ]))
    .expect("JSON");
    assert_eq!(page["type"], "AnnotationPage");
    let items = page["items"].as_array().expect("annotations");
    assert_eq!(items.len(), 2 * explored.quotes.len());
    items.iter().for_each(follows_the_model);
}

/// What section 3 and 4 of the Web Annotation Data Model ask of an annotation.
fn follows_the_model(annotation: &Value) {
    let is_iri = |value: &Value| value.as_str().is_some_and(|iri| iri.contains(':') && !iri.contains([' ', '<', '"']));
    assert_eq!(annotation["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(annotation["type"], "Annotation");
    assert!(is_iri(&annotation["id"]), "{annotation}");
    assert_eq!(annotation["motivation"], "identifying");
    for body in annotation["body"].as_array().expect("bodies") {
        assert_eq!(body["type"], "TextualBody");
        assert!(body["value"].is_string() && body["format"] == "text/plain" && body["language"].is_string());
        assert!(["identifying", "tagging"].contains(&body["purpose"].as_str().expect("a purpose")));
    }
    let targets = annotation["target"].as_array().expect("targets");
    assert!(!targets.is_empty());
    for target in targets {
        assert!(is_iri(&target["source"]));
        let selectors = target["selector"].as_array().expect("selectors");
        assert_eq!(selectors[0]["type"], "TextPositionSelector");
        assert!(selectors[0]["start"].as_u64() < selectors[0]["end"].as_u64());
        assert_eq!(selectors[1]["type"], "TextQuoteSelector");
        assert!(selectors[1]["exact"].as_str().is_some_and(|exact| !exact.is_empty()));
        assert!(selectors[1]["prefix"].is_string() && selectors[1]["suffix"].is_string());
    }
}

#[test]
fn an_audit_of_several_articles_leads_to_each() {
    let (one, two) = (explored(NEWS), explored("“No,” said Ann Lee.\n\nNothing else happened."));
    let (one, two) = (Document::new(&one), Document::new(&two));
    let page = audit::page(&[Entry { name: "one.txt", document: &one }, Entry { name: "two.txt", document: &two }]);
    assert!(page.contains("<h1>Audit of 2 articles</h1>"));
    for at in ["1", "2"] {
        assert!(page.contains(&format!("href=\"#article-{at}\"")) && page.contains(&format!("id=\"article-{at}\"")));
    }
    assert!(page.contains("Unnamed sources and groups"));
    let alone = audit::page(&[Entry { name: "one.txt", document: &one }]);
    assert!(page.contains("<h2>one.txt</h2>") && !alone.contains("<h2>"), "its title stands over the page");
}

/// Texts with quotation marks, names and signs of every form in them.
fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "“",
        "”",
        "\"",
        "'",
        " said ",
        "Jean Petit",
        "the French minister",
        ", ",
        ". ",
        "\n\n",
        "\n",
        "=1",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "<b>",
        "&amp;",
        "𝄞",
        "é",
        "He ",
        "according to ",
        "#",
        "|",
        "*",
        "`",
        "\\",
        "word ",
        "China’s ",
        "\0",
    ]);
    prop::collection::vec(pieces, 0..60).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_table_is_read_back(text in texts()) {
        let explored = explored(&text);
        let document = Document::new(&explored);
        let table = table(&document);
        prop_assert_eq!(table.len(), explored.quotes.len() + 1);
        let words: Vec<String> = rows(Entry { name: "a", document: &document }).map(|row| row.words).collect();
        for (row, words) in table[1..].iter().zip(&words) {
            prop_assert_eq!(row.len(), csv::COLUMNS.len());
            prop_assert_eq!(row[7].trim_start_matches('\''), words.trim_start_matches('\''));
        }
    }

    #[test]
    fn any_page_has_only_our_tags(text in texts()) {
        let explored = explored(&text);
        let document = Document::new(&explored);
        let entries = [Entry { name: &text, document: &document }];
        prop_assert_eq!(tags_are_ours(&html::page(&entries)), Ok(()));
        prop_assert_eq!(tags_are_ours(&audit::page(&entries)), Ok(()));
    }

    #[test]
    fn selectors_find_their_words(text in texts()) {
        let explored = explored(&text);
        let document = Document::new(&explored);
        let points: Vec<char> = document.article.text.chars().collect();
        let page: Value = serde_json::from_str(&annotations::page(&[Entry { name: "a", document: &document }]))?;
        let items = page["items"].as_array().into_iter().flatten();
        for target in items.filter_map(|item| item["target"].as_array()).flatten() {
            let [position, quote] = [&target["selector"][0], &target["selector"][1]];
            let offset = |name: &str| position[name].as_u64().and_then(|at| usize::try_from(at).ok()).expect("an offset");
            let exact: String = points[offset("start")..offset("end")].iter().collect();
            prop_assert_eq!(quote["exact"].as_str(), Some(exact.as_str()));
            let whole = [&quote["prefix"], &quote["exact"], &quote["suffix"]].map(|part| part.as_str().unwrap_or_default());
            prop_assert!(document.article.text.contains(&whole.concat()));
        }
    }

    /// A saved document may say anything.
    #[test]
    fn a_document_whose_places_are_wrong_is_exported_all_the_same(start in 0_u32..300, end in 0_u32..300, block in 0_u32..9) {
        let explored = explored(NEWS);
        let mut document = Document::new(&explored);
        document.article.blocks[0].start = end;
        document.quotes[0].content[0].start = start;
        document.quotes[0].block = block;
        document.quotes[1].content[0].end = end;
        document.quotes[1].speaker = Some("s99".to_owned());
        for (_, text) in all(&document) {
            prop_assert!(!text.is_empty());
        }
    }
}

//! HTML in: a fragment as it stands, of a whole page its article.

use dom_query::{Document, NodeRef};
use rs_trafilatura::page_type::PageType;
use rs_trafilatura::{Options, extract_with_options};
use sayso_engine::Article;
use sayso_engine::article::html::Reader;
use sayso_engine::article::metadata::{self, Claims};
use sayso_engine::article::page;
use sayso_engine::article::{claimed, json};
use serde_json::Value;

/// How deep a page may be nested to be given to the library, whose time grows with the square of it. Pages of news
/// sites are 20 to 50 deep.
const DEEPEST: usize = 200;

/// How deep open tags may stand in each other to be parsed at all: the parser looks through all that are open.
const DEEPEST_PARSED: usize = 5_000;

/// How large a page may be for it, in bytes.
const LARGEST: usize = 4 << 20;

/// What the library finds less of than this is left to the page's own marks.
const SHORTEST: usize = 250;

/// Reads an article from the source of a page or of a part of one. Of what is not an article, nothing is left.
pub(crate) fn read(source: &str) -> Article {
    if depth_of_tags(source) > DEEPEST_PARSED {
        return Article::default();
    }
    let document = Document::from(source);
    let root = document.root();
    let (reader, depth) = walked(&root);
    if !page::is_page(source) {
        return reader.fragment();
    }
    let mut extracted = if depth <= DEEPEST && source.len() <= LARGEST { extracted(source) } else { String::new() };
    if extracted.len() < SHORTEST {
        extracted = main_part(&document);
    }
    page::article(&reader.blocks(), &extracted, claims(&document))
}

/// How many tags are open at once at most, by a count that knows nothing of HTML but which tags need no end.
fn depth_of_tags(source: &str) -> usize {
    const ENDLESS: &[&str] = &[
        "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta", "option", "p",
        "param", "source", "tbody", "td", "th", "thead", "tr", "track", "wbr",
    ];
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in source.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
            continue;
        }
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if name.starts_with(|c: char| c.is_ascii_alphabetic())
            && !ENDLESS.iter().any(|end| end.eq_ignore_ascii_case(name))
        {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// The text of the article as the library finds it, a block a line.
fn extracted(source: &str) -> String {
    let options = Options { page_type: Some(PageType::Article), ..Options::default() };
    extract_with_options(source, &options).map(|result| result.content_text).unwrap_or_default()
}

/// The text of the part of a page that says it is the article: the longest `<article>`, else `<main>`, else all of it.
fn main_part(document: &Document) -> String {
    let longest =
        |selector: &str| document.select(selector).nodes().iter().copied().max_by_key(|node| node.text().len());
    let Some(part) = longest("article").or_else(|| longest("main, [role=main]")).or_else(|| longest("body")) else {
        return String::new();
    };
    let (reader, _) = walked(&part);
    reader.blocks().iter().filter(|block| !block.is_link()).flat_map(|block| [block.text.as_str(), "\n"]).collect()
}

/// Reports a tree to a reader, without recursion: pages can be nested deeper than a stack is. Also tells how deep what
/// was read is nested.
fn walked(root: &NodeRef<'_>) -> (Reader, usize) {
    let mut reader = Reader::new();
    let mut next = root.first_child();
    let (mut depth, mut deepest) = (0_usize, 0);
    while let Some(node) = next {
        let mut inner = None;
        if node.is_text() {
            reader.text(&node.text());
        } else if node.is_element() {
            let name = node.node_name().unwrap_or_default();
            let attribute = |name: &str| node.attr(name).map(String::from);
            if reader.open(&name, &attribute) {
                inner = node.first_child();
                if inner.is_none() {
                    reader.close();
                }
            }
        }
        next = inner
            .inspect(|_| {
                depth += 1;
                deepest = deepest.max(depth);
            })
            .or_else(|| {
                let mut node = node;
                loop {
                    if let Some(sibling) = node.next_sibling() {
                        return Some(sibling);
                    }
                    if depth == 0 {
                        return None;
                    }
                    node = node.parent()?;
                    depth -= 1;
                    reader.close();
                }
            });
    }
    (reader, deepest)
}

/// What the page says about its article.
fn claims(document: &Document) -> Claims {
    let mut claims = Claims::new();
    for script in document.select(claimed::JSON_LD).iter() {
        if let Ok(value) = serde_json::from_str::<Value>(&metadata::json(&script.text())) {
            json::claim(&value, &mut claims);
        }
    }
    for meta in document.select(claimed::META).iter() {
        for name in claimed::NAMES {
            if let (Some(name), Some(content)) = (meta.attr(name), meta.attr("content")) {
                claims.add(&name, &content);
            }
        }
    }
    for (name, selector, attribute) in claimed::MARKS {
        for found in document.select(selector).iter().take(claimed::MOST) {
            let words = attribute.map_or_else(|| Some(found.text()), |attribute| found.attr(attribute));
            claims.add(name, &words.unwrap_or_default());
        }
    }
    claims
}

#[cfg(test)]
mod tests {
    use sayso_engine::BlockKind;

    use super::*;

    fn blocks(source: &str) -> Vec<(BlockKind, String)> {
        let article = read(source);
        article.blocks.iter().map(|block| (block.kind, block.span.of(&article.text).to_owned())).collect()
    }

    const PROSE: [&str; 4] = [
        "The bridge over the Orla will stay closed until the spring, the city said on Monday after engineers found cracks in two of its seven pillars.",
        "“Nobody drives over it before I have walked under it,” the head of the roads office, Ines Valk, told reporters in front of the barriers.",
        "Some eleven thousand people cross the river there every working day, and the ferry that ran until the war has been gone for eighty years.",
        "The mayor said that the state had been asked for help in May and in August, and that both of the letters had been answered with thanks.",
    ];

    /// A page as news sites serve it: the article, and all that stands around it.
    fn page(head: &str) -> String {
        let [one, two, three, four] = PROSE;
        format!(
            "<!doctype html><html lang=\"en-GB\"><head><title>Bridge stays closed | The Orla Post</title>{head}</head><body>
            <header><a href=/>The Orla Post</a><nav><ul><li><a href=/a>News</a><li><a href=/b>Sport and weather</a></ul></nav></header>
            <main><article><h1>Bridge stays closed</h1><p class=\"article-dek\">Engineers find cracks in two pillars.</p>
            <p class=byline>By <a href=/sol>Sol Brandt</a> | <time datetime=\"2024-02-05T09:00\">5 February</time></p>
            <p>{one}</p><figure><img src=x><figcaption>The bridge in January.</figcaption></figure><p>{two}</p>
            <div class=\"newsletter-box\"><p>Get the morning letter of the Post delivered to your inbox, and subscribe to it.</p></div>
            <p>Read more: <a href=/c>Ferries of the past</a></p><p>{three}</p><p>Orla Docks/Getty Images</p>
            <p>{four}</p><p>Additional reporting by Kim Ost.</p></article>
            <aside><h2>Most read</h2><ul><li><a href=/d>A dog that votes in three districts of the city</a></ul></aside></main>
            <footer><p>About us. All rights to all words are reserved by the publisher of this paper.</p></footer></body></html>"
        )
    }

    #[test]
    fn of_a_page_only_the_article_is_read() {
        let [one, two, three, four] = PROSE.map(|words| (BlockKind::Paragraph, words.to_owned()));
        let title = (BlockKind::Title, "Bridge stays closed".to_owned());
        let body: Vec<_> = blocks(&page("")).into_iter().filter(|(kind, _)| kind.is_explored()).collect();
        assert_eq!(body, [title, one, two, three, four]);
    }

    #[test]
    fn a_page_tells_its_metadata() {
        let article = read(&page("<link rel=canonical href=\"https://orla.example/bridge\">"));
        assert_eq!(article.title.as_deref(), Some("Bridge stays closed"));
        assert_eq!(article.byline.as_deref(), Some("Sol Brandt"));
        assert_eq!(article.date.as_deref(), Some("2024-02-05T09:00"));
        assert_eq!(article.language.as_deref(), Some("en-GB"));
        assert_eq!(article.url.as_deref(), Some("https://orla.example/bridge"));
    }

    #[test]
    fn json_ld_is_believed_first() {
        let head = "<meta name=author content=\"The Editors\"><meta property=og:site_name content=\"orla\">
            <script type=\"application/ld+json\">{ broken</script>
            <script type=\"application/ld+json\">{\"@graph\": [{\"@type\": \"WebPage\", \"headline\": \"No\"},
            {\"@type\": [\"NewsArticle\"], \"headline\": \"Bridge stays closed till spring\", \"inLanguage\": \"en\",
            \"author\": [{\"name\": \"Sol Brandt\"}, \"Kim Ost\"], \"publisher\": {\"name\": \"The Orla Post\"}}]}</script>";
        let article = read(&page(head));
        assert_eq!(article.title.as_deref(), Some("Bridge stays closed till spring"));
        assert_eq!(article.byline.as_deref(), Some("Sol Brandt, Kim Ost"));
        assert_eq!(article.publisher.as_deref(), Some("The Orla Post"));
        assert_eq!(article.language.as_deref(), Some("en"));
    }

    #[test]
    fn a_fragment_is_read_as_it_stands() {
        let source =
            "<h1>Title</h1><p class=dek>Under it.</p><p>One<br>two, <q>three</q>.</p><blockquote>Four.</blockquote>
            <ul><li>Five</li></ul><nav>Menu</nav><footer><p class=credit>With help from A. B.</p></footer>";
        let expected = [
            (BlockKind::Title, "Title"),
            (BlockKind::Dek, "Under it."),
            (BlockKind::Paragraph, "One two, “three”."),
            (BlockKind::BlockQuotation, "Four."),
            (BlockKind::ListItem, "Five"),
            (BlockKind::Credit, "With help from A. B."),
        ];
        assert_eq!(blocks(source), expected.map(|(kind, words)| (kind, words.to_owned())));
    }

    #[test]
    fn broken_html_keeps_its_words() {
        let found =
            blocks("<html><bo<p>Words <b>bold <i>both</b> it</i> “said,” Ann Ask said.<div><table><p>More & more");
        let words: Vec<_> = found.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["Words bold both it “said,” Ann Ask said.", "More & more"]);
    }

    #[test]
    fn hostile_nesting_is_no_article() {
        let words = "<p>Words that nobody will look for down here.</p>";
        assert_eq!(read(&format!("<body>{}{words}", "<div>".repeat(3_000))).text, "");
        assert_eq!(read(&format!("<body>{}{words}", "<span>".repeat(1_000_000))).text, "");
    }
}

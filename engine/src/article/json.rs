//! JSON that holds an article: the document that sayso writes, or schema.org's description of an article.
//!
//! It is parsed by others (a library in the command, the browser in the page), who show its values as [`Json`]. What a
//! page says about its article in JSON-LD is read here too.

use thiserror::Error;

use super::metadata::{Claims, is_article_type};
use super::{Article, Block, BlockKind, Builder, plain};
use crate::document::SCHEMA;
use crate::span::Span;

/// A value of JSON that somebody else has parsed.
pub trait Json: Sized {
    /// The value at a key of an object; `None` where there is none, or `null`.
    fn field(&self, key: &'static str) -> Option<Self>;
    /// The values of an array.
    fn items(&self) -> Option<Vec<Self>>;
    /// A string.
    fn text(&self) -> Option<String>;
    /// A number that is whole and not negative.
    fn number(&self) -> Option<u32>;
    /// Any number.
    fn fraction(&self) -> Option<f64>;
    /// True or false.
    fn truth(&self) -> Option<bool>;
}

/// Why JSON is not an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[non_exhaustive]
pub enum NotArticle {
    /// No JSON at all.
    #[error("is not valid JSON: it may have been cut off, or hold several documents")]
    Syntax,
    /// Our own document in a form that is not known here.
    #[error("was written by a newer version of sayso: open it with that version")]
    Newer,
    /// Our own document, changed by somebody.
    #[error("is a document of sayso, but what stands in it does not fit its text")]
    Broken,
    /// More than one article with a text.
    #[error("holds {0} articles: open one at a time")]
    Several(usize),
    /// A description without the text.
    #[error("describes an article, but its text is not in it: there is no “articleBody”")]
    NoBody,
    /// JSON about something else.
    #[error("is JSON, but neither a document of sayso nor a schema.org article")]
    Other,
}

/// Reads JSON; a text with tags in it stays as it is.
///
/// # Errors
///
/// When it holds no article.
#[cfg(feature = "json")]
pub fn read(source: &str) -> Result<Article, NotArticle> {
    let source = source.trim_start_matches('\u{feff}');
    let value: serde_json::Value = serde_json::from_str(source).map_err(|_| NotArticle::Syntax)?;
    article(&value, &plain::read)
}

/// The article that JSON holds. `html` reads the text of one that is written with tags.
///
/// # Errors
///
/// When it holds none, or several.
pub fn article<J: Json>(value: J, html: &dyn Fn(&str) -> Article) -> Result<Article, NotArticle> {
    if let (Some(schema), Some(article)) = (value.field("schema").and_then(|s| s.number()), value.field("article")) {
        return if schema > SCHEMA {
            Err(NotArticle::Newer)
        } else {
            own(&article, |text| Some(plain::read(text).blocks))
        };
    }
    let graph = Graph::new(value);
    let mut with_text = graph.articles.iter().filter_map(|node| Some((node, body(node)?)));
    match (with_text.next(), with_text.count()) {
        (Some((node, body)), 0) => Ok(described(&graph, node, &body, html)),
        (Some(_), more) => Err(NotArticle::Several(more + 1)),
        (None, _) if graph.articles.is_empty() => Err(NotArticle::Other),
        (None, _) => Err(NotArticle::NoBody),
    }
}

/// Adds to the claims of a page what its JSON-LD says about articles.
pub fn claim<J: Json>(value: J, claims: &mut Claims) {
    let graph = Graph::new(value);
    for node in &graph.articles {
        graph.claim(node, claims);
    }
}

/// The article of our own document, to the letter. Where its blocks are not told, `blocks` finds them in the text, or does not.
pub(crate) fn own<J: Json>(value: &J, blocks: impl FnOnce(&str) -> Option<Vec<Block>>) -> Result<Article, NotArticle> {
    let string = |key| value.field(key).and_then(|value| value.text());
    let text = string("text").ok_or(NotArticle::Broken)?;
    let blocks = match value.field("blocks").and_then(|blocks| blocks.items()) {
        Some(blocks) => own_blocks(&blocks, &text),
        None => blocks(&text),
    };
    let blocks = blocks.ok_or(NotArticle::Broken)?;
    Ok(Article {
        title: string("title"),
        dek: string("dek"),
        byline: string("byline"),
        date: string("date"),
        publisher: string("publisher"),
        url: string("url"),
        language: string("language"),
        text,
        blocks,
    })
}

/// Blocks with offsets in code points; `None` unless they lie in the text in order.
fn own_blocks<J: Json>(blocks: &[J], text: &str) -> Option<Vec<Block>> {
    let mut bytes = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    let (mut point, mut byte) = (0, bytes.next()?);
    let mut byte_of = |wanted: u32| {
        let further = wanted.checked_sub(point)?;
        if let Some(last) = further.checked_sub(1) {
            byte = bytes.nth(last as usize)?;
        }
        point = wanted;
        Some(byte)
    };
    let block = |block: &J| {
        let kind = BlockKind::named(&block.field("kind")?.text()?)?;
        let start = byte_of(block.field("start")?.number()?)?;
        let end = byte_of(block.field("end")?.number()?)?;
        Some(Block { kind, span: Span::new(start, end) })
    };
    blocks.iter().map(block).collect()
}

/// The text of a schema.org article.
fn body<J: Json>(node: &J) -> Option<String> {
    let text = |key| node.field(key)?.text().filter(|text: &String| !text.trim().is_empty());
    text("articleBody").or_else(|| text("text"))
}

/// The article that schema.org's fields describe.
fn described<J: Json>(graph: &Graph<J>, node: &J, body: &str, html: &dyn Fn(&str) -> Article) -> Article {
    let body = if is_markup(body) { html(body) } else { plain::read(body) };
    let mut claims = Claims::new();
    graph.claim(node, &mut claims);
    let mut builder = Builder::new();
    claims.complete(builder.metadata());
    let Article { title, dek, .. } = builder.metadata().clone();
    let title = title.unwrap_or_default();
    let mut blocks = body.blocks.iter().map(|block| (block.kind, block.span.of(&body.text))).peekable();
    // Some repeat the headline in the text.
    blocks.next_if(|(_, words)| same_words(words, &title));
    builder.block(BlockKind::Title, &title);
    // A summary that is nothing but the beginning of the text need not be read twice.
    if let (Some(dek), Some((_, first))) = (dek, blocks.peek())
        && !first.starts_with(dek.trim_end_matches(['…', '.', ' ']))
    {
        builder.block(BlockKind::Dek, &dek);
    }
    for (kind, words) in blocks {
        let is_second = kind == BlockKind::Title && !title.is_empty();
        builder.block(if is_second { BlockKind::Heading } else { kind }, words);
    }
    let metadata = builder.metadata();
    metadata.title = metadata.title.take().or(body.title);
    metadata.date = metadata.date.take().or(body.date);
    builder.finish()
}

fn same_words(a: &str, b: &str) -> bool {
    a.split_whitespace().eq(b.split_whitespace())
}

/// Whether a text is written with tags or with the names of characters.
fn is_markup(body: &str) -> bool {
    ["</", "<br", "<p>", "&nbsp;", "&amp;", "&quot;", "&#"].iter().any(|sign| body.contains(sign))
}

/// How deep articles are looked for, and the words of a field: deeper than any page has them, and a limit for input that
/// is nested without end.
const DEEPEST: u8 = 8;

/// What a description in JSON-LD holds.
struct Graph<J> {
    articles: Vec<J>,
    /// Everything else that stands beside them, and may be pointed at from them.
    others: Vec<J>,
}

impl<J: Json> Graph<J> {
    fn new(value: J) -> Self {
        let mut graph = Self { articles: Vec::new(), others: Vec::new() };
        graph.add(value, DEEPEST);
        graph
    }

    fn add(&mut self, value: J, depth: u8) {
        let Some(depth) = depth.checked_sub(1) else { return };
        if let Some(items) = value.items() {
            for item in items {
                self.add(item, depth);
            }
            return;
        }
        let inner: Vec<J> =
            ["@graph", "mainEntity", "mainEntityOfPage"].iter().filter_map(|key| value.field(key)).collect();
        if value.field("@type").is_some_and(|kind| is_article(&kind)) {
            self.articles.push(value);
        } else {
            self.others.push(value);
        }
        for value in inner {
            self.add(value, depth);
        }
    }

    /// Adds what an article says about itself.
    fn claim(&self, node: &J, claims: &mut Claims) {
        const FIELDS: [&str; 11] = [
            "headline",
            "name",
            "alternativeHeadline",
            "description",
            "author",
            "creator",
            "datePublished",
            "dateCreated",
            "publisher",
            "url",
            "inLanguage",
        ];
        for field in FIELDS {
            if let Some(words) = node.field(field).and_then(|value| self.words(&value, DEEPEST)) {
                claims.add(&["ld:", field].concat(), &words);
            }
        }
    }

    /// A text, the name of a thing, or several of either with commas between.
    fn words(&self, value: &J, depth: u8) -> Option<String> {
        let depth = depth.checked_sub(1)?;
        if let Some(items) = value.items() {
            let all: Vec<String> = items.iter().filter_map(|item| self.words(item, depth)).collect();
            return (!all.is_empty()).then(|| all.join(", "));
        }
        if let Some(text) = value.text() {
            return Some(text);
        }
        if let Some(name) = value.field("name").or_else(|| value.field("alternateName")) {
            return self.words(&name, depth);
        }
        // A thing that stands elsewhere, under its id.
        let id = value.field("@id")?.text()?;
        let is_it = |other: &&J| other.field("@id").and_then(|id| id.text()).is_some_and(|own| own == id);
        let thing = self.others.iter().find(is_it)?;
        self.words(&thing.field("name")?, depth)
    }
}

fn is_article<J: Json>(kind: &J) -> bool {
    match kind.items() {
        Some(kinds) => kinds.iter().any(|kind| kind.text().is_some_and(|name| is_article_type(&name))),
        None => kind.text().is_some_and(|name| is_article_type(&name)),
    }
}

#[cfg(feature = "json")]
impl Json for &serde_json::Value {
    fn field(&self, key: &'static str) -> Option<Self> {
        self.get(key).filter(|value| !value.is_null())
    }

    fn items(&self) -> Option<Vec<Self>> {
        self.as_array().map(|items| items.iter().collect())
    }

    fn text(&self) -> Option<String> {
        self.as_str().map(str::to_owned)
    }

    fn number(&self) -> Option<u32> {
        self.as_u64().and_then(|number| number.try_into().ok())
    }

    fn fraction(&self) -> Option<f64> {
        self.as_f64()
    }

    fn truth(&self) -> Option<bool> {
        self.as_bool()
    }
}

#[cfg(all(test, feature = "json"))]
mod tests;

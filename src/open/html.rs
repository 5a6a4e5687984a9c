//! From the browser's document to an article: its blocks are walked, not parsed again.

use sayso_engine::article::Builder;
use sayso_engine::{Article, BlockKind};
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use super::metadata;

/// How deep elements may lie in each other. Browsers stop at 512 themselves; scripts can go deeper.
const DEEPEST: u32 = 600;

/// Reads the article that an element's children are.
#[must_use]
pub fn read(host: &Element) -> Article {
    let mut walker = Walker::default();
    walker.children(host, BlockKind::Paragraph, 0);
    walker.finish(BlockKind::Paragraph)
}

/// Reads a whole page or a part of one, parsed: its article, and what its head says about it.
#[must_use]
pub fn read_page(document: &Document) -> Article {
    let mut article = main_part(document).map(|part| read(&part)).unwrap_or_default();
    metadata::complete(&mut article, document);
    article
}

/// The part of a page that is the article: the longest `<article>`, else `<main>`, else all of it.
fn main_part(document: &Document) -> Option<Element> {
    let length = |element: &Element| element.text_content().map_or(0, |text| text.len());
    let articles = document.query_selector_all("article").ok()?;
    let longest = (0..articles.length()).filter_map(|i| articles.get(i)?.dyn_into::<Element>().ok()).max_by_key(length);
    let whole = || document.query_selector("body").ok().flatten();
    let main = || document.query_selector("main, [role=main]").ok().flatten();
    longest.or_else(main).or_else(whole)
}

/// What an element is to the article.
enum Role {
    /// Not part of it.
    Skipped,
    /// Words within a block.
    Inline,
    /// A line's end.
    Break,
    /// Quoted words whose marks the browser draws.
    Quotation,
    /// A date.
    Time,
    /// A block, of its own kind or of the kind around it.
    Block(Option<BlockKind>),
}

#[derive(Default)]
struct Walker {
    builder: Builder,
    /// The text of the block that is being read.
    pending: String,
}

impl Walker {
    fn children(&mut self, parent: &Node, kind: BlockKind, depth: u32) {
        let mut next = parent.first_child();
        while let Some(node) = next {
            match node.node_type() {
                Node::TEXT_NODE => self.pending.push_str(&node.node_value().unwrap_or_default()),
                Node::ELEMENT_NODE if depth < DEEPEST => {
                    if let Some(element) = node.dyn_ref::<Element>() {
                        self.element(element, kind, depth + 1);
                    }
                }
                _ => {}
            }
            next = node.next_sibling();
        }
    }

    fn element(&mut self, element: &Element, kind: BlockKind, depth: u32) {
        match role(element) {
            Role::Skipped => {}
            Role::Inline => self.children(element, kind, depth),
            Role::Break if self.pending.ends_with('\n') => self.flush(kind),
            Role::Break => self.pending.push('\n'),
            Role::Quotation => {
                self.pending.push('“');
                self.children(element, kind, depth);
                self.pending.push('”');
            }
            Role::Time => self.time(element, kind, depth),
            Role::Block(own) => {
                self.flush(kind);
                let own = self.settled(own.unwrap_or(kind));
                self.children(element, own, depth);
                self.flush(own);
            }
        }
    }

    /// The first headline is the title; what stands beside it as one is a heading.
    fn settled(&mut self, kind: BlockKind) -> BlockKind {
        let is_second = kind == BlockKind::Title && self.builder.metadata().title.is_some();
        if is_second { BlockKind::Heading } else { kind }
    }

    /// A time of its own, or beside who wrote the article, is the article's; one within a sentence is words.
    fn time(&mut self, element: &Element, kind: BlockKind, depth: u32) {
        if kind != BlockKind::Byline && !self.pending.trim().is_empty() || self.builder.metadata().date.is_some() {
            return self.children(element, kind, depth);
        }
        self.flush(kind);
        let shown = element.text_content().unwrap_or_default();
        self.builder.block(BlockKind::Date, &shown);
        self.builder.metadata().date =
            element.get_attribute("datetime").or(Some(shown)).filter(|date| !date.is_empty());
    }

    /// Ends the block that is being read.
    fn flush(&mut self, kind: BlockKind) {
        let text = std::mem::take(&mut self.pending);
        // What separates a byline from the date beside it is neither.
        let text = match kind {
            BlockKind::Byline => text.trim_matches(|c: char| c.is_whitespace() || "|·•–—,".contains(c)),
            _ => text.trim(),
        };
        self.builder.block(kind, text);
        let metadata = self.builder.metadata();
        let field = match kind {
            BlockKind::Title => &mut metadata.title,
            BlockKind::Dek => &mut metadata.dek,
            BlockKind::Byline => &mut metadata.byline,
            _ => return,
        };
        if field.is_none() && !text.is_empty() {
            *field = Some(text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn finish(mut self, kind: BlockKind) -> Article {
        self.flush(kind);
        self.builder.finish()
    }
}

fn role(element: &Element) -> Role {
    if element.has_attribute("hidden") || element.get_attribute("aria-hidden").as_deref() == Some("true") {
        return Role::Skipped;
    }
    match element.local_name().as_str() {
        "aside" | "audio" | "button" | "canvas" | "datalist" | "dialog" | "figcaption" | "figure" | "form" | "head"
        | "iframe" | "img" | "input" | "link" | "menu" | "meta" | "nav" | "noscript" | "object" | "picture"
        | "script" | "select" | "style" | "svg" | "template" | "textarea" | "title" | "video" => Role::Skipped,
        "br" => Role::Break,
        "q" => Role::Quotation,
        "time" => Role::Time,
        "h1" => Role::Block(Some(BlockKind::Title)),
        "h2" | "h3" | "h4" | "h5" | "h6" => Role::Block(Some(BlockKind::Heading)),
        "li" => Role::Block(Some(BlockKind::ListItem)),
        "blockquote" => Role::Block(Some(BlockKind::BlockQuotation)),
        "footer" => {
            if is_credits(element) {
                Role::Block(Some(BlockKind::Credit))
            } else {
                Role::Skipped
            }
        }
        "a" | "abbr" | "b" | "bdi" | "bdo" | "cite" | "code" | "data" | "del" | "dfn" | "em" | "font" | "i" | "ins"
        | "kbd" | "label" | "mark" | "ruby" | "s" | "samp" | "small" | "span" | "strike" | "strong" | "sub" | "sup"
        | "tt" | "u" | "var" | "wbr" => Role::Inline,
        _ => Role::Block(kind_by_class(element)),
    }
}

/// The kind that a paragraph's class names.
fn kind_by_class(element: &Element) -> Option<BlockKind> {
    let classes = element.class_list();
    let has = |names: &[&str]| names.iter().any(|name| classes.contains(name));
    if has(&["dek", "standfirst", "subtitle"]) {
        Some(BlockKind::Dek)
    } else if has(&["byline"]) {
        Some(BlockKind::Byline)
    } else if has(&["credit", "credits"]) {
        Some(BlockKind::Credit)
    } else {
        None
    }
}

/// A footer is the article's if it says who helped; else it holds links and the like.
fn is_credits(footer: &Element) -> bool {
    const CREDITS: &str = ".credit, .credits";
    footer.matches(CREDITS).unwrap_or(false) || footer.query_selector(CREDITS).ok().flatten().is_some()
}

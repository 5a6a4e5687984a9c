//! HTML, element by element: whoever has parsed it (a library, or the browser) reports elements and text in the order
//! of the document, and gets blocks.
//!
//! A fragment is an article already: [`Reader::fragment`] makes it one. Of a whole page only a part is the article:
//! [`super::page`] chooses it among [`Reader::blocks`].

use super::{Article, BlockKind, Builder, furniture, metadata};

/// How deep elements may lie in each other: no browser goes deeper, and nobody's article does.
pub const DEEPEST: usize = 512;

/// A block of a document, not yet known to be the article's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What its element says it is.
    pub kind: BlockKind,
    /// Its words, white space folded.
    pub text: String,
    /// How many bytes of the words are links.
    pub linked: usize,
    /// Whether the names of the elements around it say that it stands beside the article.
    pub aside: bool,
    /// For a date, the machine's form of it.
    pub datetime: Option<String>,
}

/// Turns elements and text into blocks.
#[derive(Debug, Default)]
pub struct Reader {
    blocks: Vec<Found>,
    open: Vec<Open>,
    /// The words of the block that is being read.
    pending: String,
    linked: usize,
    /// How many links are open.
    links: usize,
    /// The machine's form of the date that is being read.
    datetime: Option<String>,
    dated: bool,
}

/// An element that is being read.
#[derive(Debug)]
struct Open {
    kind: BlockKind,
    aside: bool,
    end: End,
}

/// What the end of an element does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Nothing,
    Link,
    Quotation,
    Block,
}

impl Reader {
    /// Nothing read yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// An element begins. Answers whether it is to be read: if not, its children and its end are not reported.
    pub fn open(&mut self, name: &str, attribute: &dyn Fn(&str) -> Option<String>) -> bool {
        if self.open.len() >= DEEPEST {
            return false;
        }
        let kind = self.kind();
        let mut aside = self.open.last().is_some_and(|open| open.aside);
        let (kind, end) = match role(name, attribute) {
            Role::Skipped => return false,
            Role::Break => {
                if self.pending.ends_with('\n') {
                    self.flush();
                } else {
                    self.pending.push('\n');
                }
                return false;
            }
            Role::Inline => (kind, End::Nothing),
            Role::Link => {
                self.links += 1;
                (kind, End::Link)
            }
            Role::Quotation => {
                self.pending.push('“');
                (kind, End::Quotation)
            }
            Role::Time => {
                if self.dated || kind != BlockKind::Byline && !self.pending.trim().is_empty() {
                    (kind, End::Nothing) // a time within a sentence is words
                } else {
                    self.flush();
                    self.dated = true;
                    self.datetime = attribute("datetime").filter(|date| !date.trim().is_empty());
                    (BlockKind::Date, End::Block)
                }
            }
            // A byline within a sentence is words too.
            Role::Byline if self.pending.split_whitespace().nth(1).is_some() => (kind, End::Nothing),
            Role::Byline => {
                self.flush();
                (BlockKind::Byline, End::Block)
            }
            Role::Block(own) => {
                self.flush();
                // What stands beside the credits is one of them.
                let own = own.filter(|_| kind != BlockKind::Credit);
                (own.unwrap_or(kind), End::Block)
            }
        };
        // A quotation in a box of a social network is still one.
        if name == "blockquote" {
            aside = false;
        } else if !aside && !matches!(name, "html" | "body") {
            aside = is_aside(attribute);
        }
        self.open.push(Open { kind, aside, end });
        true
    }

    /// Words.
    pub fn text(&mut self, words: &str) {
        if self.links > 0 {
            self.linked += words.trim().len();
        }
        self.pending.push_str(words);
    }

    /// The element that was opened last ends.
    pub fn close(&mut self) {
        match self.open.last().map_or(End::Nothing, |open| open.end) {
            End::Nothing => {}
            End::Link => self.links = self.links.saturating_sub(1),
            End::Quotation => self.pending.push('”'),
            End::Block => self.flush(),
        }
        self.open.pop();
    }

    /// All blocks, in order; every headline is a title.
    #[must_use]
    pub fn blocks(mut self) -> Vec<Found> {
        self.flush();
        self.blocks
    }

    /// The article that the whole of the input is.
    #[must_use]
    pub fn fragment(self) -> Article {
        let mut builder = Builder::new();
        for mut block in self.blocks() {
            let metadata = builder.metadata();
            match block.kind {
                // The first headline is the title; what stands beside it as one is a heading.
                BlockKind::Title if metadata.title.is_some() => block.kind = BlockKind::Heading,
                // A footer says who helped, or leads elsewhere.
                BlockKind::Credit if block.is_link() => continue,
                BlockKind::Title => fill(&mut metadata.title, &block.text),
                BlockKind::Dek => fill(&mut metadata.dek, &block.text),
                BlockKind::Byline => fill(&mut metadata.byline, &metadata::byline(&block.text).unwrap_or_default()),
                BlockKind::Date => {
                    let printed = block.datetime.as_deref().unwrap_or(&block.text);
                    fill(&mut metadata.date, &metadata::date(printed).unwrap_or_default());
                }
                _ => {}
            }
            builder.block(block.kind, &block.text);
        }
        let mut article = builder.finish();
        furniture::classify(&mut article);
        article
    }

    fn kind(&self) -> BlockKind {
        self.open.last().map_or(BlockKind::Paragraph, |open| open.kind)
    }

    /// Ends the block that is being read.
    fn flush(&mut self) {
        let kind = self.kind();
        let aside = self.open.last().is_some_and(|open| open.aside);
        let linked = std::mem::take(&mut self.linked);
        let text = self.pending.split_whitespace().collect::<Vec<_>>().join(" ");
        self.pending.clear();
        // What separates a byline from the date beside it is neither.
        let text = match kind {
            BlockKind::Byline => text.trim_matches(|c: char| c.is_whitespace() || "|·•–—,".contains(c)).to_owned(),
            _ => text,
        };
        let datetime = self.datetime.take_if(|_| kind == BlockKind::Date);
        if !text.is_empty() || datetime.is_some() {
            self.blocks.push(Found { kind, text, linked, aside, datetime });
        }
    }
}

impl Found {
    /// Whether it does little but lead elsewhere.
    #[must_use]
    pub fn is_link(&self) -> bool {
        self.linked * 5 >= self.text.len() * 4
    }
}

/// Where an element's words stand, for whoever keeps the markup of what a [`Reader`] reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Nowhere: they are not read.
    Nowhere,
    /// In the line around it.
    Line,
    /// In blocks of their own.
    Block,
}

/// Where the words of such an element stand.
#[must_use]
pub fn place(name: &str, attribute: &dyn Fn(&str) -> Option<String>) -> Place {
    match role(name, attribute) {
        Role::Skipped => Place::Nowhere,
        // Those of a date or a byline, within a sentence, are words of it.
        Role::Break | Role::Inline | Role::Link | Role::Quotation | Role::Time | Role::Byline => Place::Line,
        Role::Block(_) => Place::Block,
    }
}

/// Whether an element's names say that it stands beside the article.
#[must_use]
pub fn is_aside(attribute: &dyn Fn(&str) -> Option<String>) -> bool {
    ["class", "id"].iter().any(|&name| attribute(name).is_some_and(|name| names_an_aside(&name)))
}

/// Fills a field that nothing has filled yet.
fn fill(field: &mut Option<String>, words: &str) {
    if field.is_none() && !words.is_empty() {
        *field = Some(words.to_owned());
    }
}

/// What an element is to the article.
enum Role {
    /// Not part of it.
    Skipped,
    /// Words within a block.
    Inline,
    /// Words that lead elsewhere.
    Link,
    /// A line's end.
    Break,
    /// Quoted words whose marks the browser draws.
    Quotation,
    /// A date.
    Time,
    /// Who wrote the article.
    Byline,
    /// A block, of its own kind or of the kind around it.
    Block(Option<BlockKind>),
}

fn role(name: &str, attribute: &dyn Fn(&str) -> Option<String>) -> Role {
    match name {
        "audio" | "button" | "canvas" | "datalist" | "dialog" | "figcaption" | "figure" | "head" | "iframe" | "img"
        | "input" | "link" | "menu" | "meta" | "nav" | "noscript" | "object" | "option" | "picture" | "script"
        | "select" | "style" | "svg" | "template" | "textarea" | "title" | "video" => return Role::Skipped,
        "br" => return Role::Break,
        _ if is_hidden(attribute) => return Role::Skipped,
        "q" => return Role::Quotation,
        "time" => return Role::Time,
        _ => {}
    }
    let class = attribute("class").unwrap_or_default();
    let own = match name {
        "aside" => return Role::Skipped,
        "h1" => Some(BlockKind::Title),
        "h2" | "h3" | "h4" | "h5" | "h6" => Some(BlockKind::Heading),
        "li" => Some(BlockKind::ListItem),
        "blockquote" => Some(BlockKind::BlockQuotation),
        "footer" => Some(BlockKind::Credit),
        "address" | "article" | "body" | "center" | "dd" | "details" | "div" | "dl" | "dt" | "fieldset" | "form"
        | "header" | "hgroup" | "hr" | "html" | "legend" | "main" | "ol" | "p" | "pre" | "search" | "section"
        | "summary" | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" => kind_by_class(&class),
        "a" => return Role::Link,
        _ if names(&class, &["byline", "author", "authors", "authorname"]) => return Role::Byline,
        // Sites draw captions below a picture though they write them into the line.
        _ if names(&class, &["caption"]) => None,
        // As browsers draw it, an element that HTML does not know is within a line.
        _ => return Role::Inline,
    };
    Role::Block(own)
}

fn is_hidden(attribute: &dyn Fn(&str) -> Option<String>) -> bool {
    attribute("hidden").is_some()
        || attribute("aria-hidden").as_deref() == Some("true")
        || attribute("style").is_some_and(|style| style.replace(' ', "").contains("display:none"))
}

/// The kind that the class of a paragraph names.
fn kind_by_class(class: &str) -> Option<BlockKind> {
    const DEKS: &[&str] = &["dek", "deck", "standfirst", "subtitle", "subhead", "subheading", "subheadline"];
    if names(class, DEKS) {
        Some(BlockKind::Dek)
    } else if names(class, &["byline"]) {
        Some(BlockKind::Byline)
    } else if names(class, &["credit", "credits"]) {
        Some(BlockKind::Credit)
    } else {
        None
    }
}

/// Whether one of these words is a part of a class or an identifier.
fn names(name: &str, words: &[&str]) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|part| words.iter().any(|word| part.eq_ignore_ascii_case(word)))
}

/// Whether a class or an identifier is one that pages give to what stands beside an article.
fn names_an_aside(name: &str) -> bool {
    const ASIDES: &[&str] = &[
        "ad",
        "ads",
        "advert",
        "advertisement",
        "advertising",
        "breadcrumb",
        "breadcrumbs",
        "caption",
        "captions",
        "comment",
        "comments",
        "disqus",
        "mostread",
        "newsletter",
        "outbrain",
        "promo",
        "promotion",
        "recirc",
        "recommended",
        "related",
        "relateds",
        "share",
        "sharing",
        "sidebar",
        "signup",
        "social",
        "sponsored",
        "subscribe",
        "taboola",
        "taglist",
        "tags",
        "teaser",
        "trending",
        "widget",
    ];
    names(name, ASIDES)
}

#[cfg(test)]
mod tests;

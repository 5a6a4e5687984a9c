//! The article as HTML without script: its quotes marked where they stand, who says them as microdata.
//!
//! It is for pages that can't run the explorer, and for whoever reads pages by program: each mark is a
//! [Quotation](https://schema.org/Quotation) with its text and who it is spoken by.

use std::borrow::Cow;

use sayso_engine::document::{ArticleDocument, Place};
use sayso_engine::{BlockKind, Kind, SpeakerKind};

use crate::escape::{html, link};
use crate::row::Row;
use crate::shares::Origin;
use crate::text::Text;
use crate::{Entry, rows};

/// A whole page of the articles.
#[must_use]
pub fn page(entries: &[Entry<'_>]) -> String {
    let mut out = String::new();
    let title = match entries {
        [one] => one.title(),
        _ => "Articles",
    };
    opening(title, entries.first().and_then(|entry| entry.document.article.language.as_deref()), &mut out);
    for entry in entries {
        article(*entry, &mut out);
    }
    out.push_str(CLOSING);
    out
}

/// Appends the beginning of a page that articles can follow.
pub fn opening(title: &str, language: Option<&str>, out: &mut String) {
    out.push_str("<!DOCTYPE html>\n<html");
    attribute("lang", language.unwrap_or("en"), out);
    out.push_str(
        ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n<title>",
    );
    html(title, out);
    out.push_str("</title>\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n</head>\n<body>\n");
}

/// What ends such a page.
pub const CLOSING: &str = "</body>\n</html>\n";

const STYLE: &str = "\
:root { color-scheme: light dark; font: 1.1rem/1.6 Georgia, serif; }
body { max-width: 66ch; margin: 2rem auto; padding: 0 1rem; }
mark { color: inherit; background: light-dark(#fdf0c4, #4a3d12); border-block-end: 2px solid currentColor; }
mark.sayso-mixed { border-block-end-style: dashed; }
mark.sayso-indirect { background: none; border-block-end-style: dotted; }
h1, h2 { line-height: 1.25; }
blockquote { margin-inline: 1rem; }
";

/// What an article's own HTML has for one of its blocks: safe already, as it is written as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Markup {
    /// The block's words, with links.
    pub words: Option<String>,
    /// The pictures that follow it.
    pub pictures: String,
}

/// Appends an article without marks, as it stands inside `<sayso-article>`: what docs/embedding.md reads.
pub fn plain(entry: Entry<'_>, out: &mut String) {
    with_markup(entry, &[], out);
}

/// Appends an article as [`plain`] does; blocks that have markup are written with it.
fn with_markup(entry: Entry<'_>, markup: &[Markup], out: &mut String) {
    let article = &entry.document.article;
    let text = Text::new(&article.text);
    let shows = |kind| article.blocks.iter().any(|block| block.kind == kind);
    if let Some(title) = article.title.as_deref().filter(|_| !shows(BlockKind::Title)) {
        line(&["<h1>", &escaped(title), "</h1>"], out);
    }
    let mut date = String::from("<p class=\"date\"><time");
    if let Some(stated) = &article.date {
        attribute("datetime", stated, &mut date);
    }
    date.push('>');
    let mut is_headed = false;
    let mut is_in_list = false;
    let none = Markup::default();
    for (at, block) in article.blocks.iter().enumerate() {
        // Who wrote it and when stands under the headline and the dek.
        if !is_headed && !matches!(block.kind, BlockKind::Title | BlockKind::Dek) {
            is_headed = true;
            if let Some(byline) = article.byline.as_deref().filter(|_| !shows(BlockKind::Byline)) {
                line(&["<p class=\"byline\">", &escaped(byline), "</p>"], out);
            }
            if let Some(stated) = article.date.as_deref().filter(|_| !shows(BlockKind::Date)) {
                line(&[&date, &escaped(stated), "</time></p>"], out);
            }
        }
        let is_item = block.kind == BlockKind::ListItem;
        if is_item != is_in_list {
            line(&[if is_item { "<ul>" } else { "</ul>" }], out);
            is_in_list = is_item;
        }
        let [opening, closing] = match block.kind {
            BlockKind::Title => ["<h1>", "</h1>"],
            BlockKind::Dek => ["<p class=\"dek\">", "</p>"],
            BlockKind::Byline => ["<p class=\"byline\">", "</p>"],
            BlockKind::Date => [date.as_str(), "</time></p>"],
            BlockKind::Credit => ["<footer><p class=\"credit\">", "</p></footer>"],
            kind => tags(kind),
        };
        let Markup { words, pictures } = markup.get(at).unwrap_or(&none);
        let place = Place { start: block.start, end: block.end };
        let words = words.as_deref().map_or_else(|| escaped(text.of(place)).into(), Cow::Borrowed);
        if is_item || pictures.is_empty() {
            // A list has nothing between its items.
            line(&[opening, &words, pictures, closing], out);
        } else {
            line(&[opening, &words, closing], out);
            line(&[pictures], out);
        }
    }
    if is_in_list {
        line(&["</ul>"], out);
    }
}

fn line(parts: &[&str], out: &mut String) {
    out.push_str("  ");
    out.extend(parts.iter().copied());
    out.push('\n');
}

fn escaped(words: &str) -> String {
    let mut out = String::new();
    html(words, &mut out);
    out
}

/// Appends the inside of `<sayso-article>` for an article that needs not be explored again: [`plain`], for readers without
/// scripts, and `json`, its document.
pub fn prepared(entry: Entry<'_>, json: &str, out: &mut String) {
    prepared_with_markup(entry, json, &[], out);
}

fn prepared_with_markup(entry: Entry<'_>, json: &str, markup: &[Markup], out: &mut String) {
    with_markup(entry, markup, out);
    out.push_str("  <script type=\"application/json\">");
    // Nothing in it may end the element.
    out.push_str(&json.replace('<', "\\u003c"));
    out.push_str("</script>\n");
}

/// Appends the script tag that `<sayso-article>` needs in a page; the script's files lie at `base`, "" or ending with a slash.
pub fn script(base: &str, out: &mut String) {
    out.push_str("<script type=\"module\"");
    attribute("src", &[base, "sayso.js"].concat(), out);
    out.push_str("></script>\n");
}

/// Appends an article as a `<sayso-article>` that needs not be explored again: see [`prepared`]. `markup` is its own, a piece
/// a block, or nothing.
pub fn element(entry: Entry<'_>, json: &str, markup: &[Markup], out: &mut String) {
    out.push_str("<sayso-article");
    if let Some(language) = &entry.document.article.language {
        attribute("lang", language, out);
    }
    out.push_str(">\n");
    prepared_with_markup(entry, json, markup, out);
    out.push_str("</sayso-article>\n");
}

/// Appends an article, `<article>` to `</article>`, to stand in any page.
pub fn article(entry: Entry<'_>, out: &mut String) {
    let article = &entry.document.article;
    let text = Text::new(&article.text);
    let rows: Vec<Row> = rows(entry).collect();
    let segments = segments(&rows);
    out.push_str("<article itemscope itemtype=\"https://schema.org/NewsArticle\"");
    if let Some(language) = &article.language {
        attribute("lang", language, out);
    }
    out.push_str(">\n");
    facts(article, out);
    let mut rest = segments.as_slice();
    let mut is_in_list = false;
    for block in &article.blocks {
        let is_item = block.kind == BlockKind::ListItem;
        if is_item != is_in_list {
            out.push_str(if is_item { "<ul>\n" } else { "</ul>\n" });
            is_in_list = is_item;
        }
        let [opening, closing] = tags(block.kind);
        out.push_str(opening);
        let place = Place { start: block.start, end: block.end };
        rest = rest.get(rest.partition_point(|segment| segment.place.end <= place.start)..).unwrap_or_default();
        marked(&text, place, rest, out);
        out.push_str(closing);
        out.push('\n');
    }
    if is_in_list {
        out.push_str("</ul>\n");
    }
    out.push_str("</article>\n");
}

/// What the article states of itself; what no block shows stands in elements that only programs see.
fn facts(article: &ArticleDocument<'_>, out: &mut String) {
    let shows = |kind| article.blocks.iter().any(|block| block.kind == kind);
    if let Some(title) = article.title.as_deref().filter(|_| !shows(BlockKind::Title)) {
        out.push_str("<h1 itemprop=\"headline\">");
        html(title, out);
        out.push_str("</h1>\n");
    }
    let facts = [
        ("author", &article.byline, shows(BlockKind::Byline)),
        ("datePublished", &article.date, false),
        ("publisher", &article.publisher, false),
        ("inLanguage", &article.language, false),
    ];
    for (name, fact, is_shown) in facts {
        if let Some(fact) = fact.as_deref().filter(|_| !is_shown) {
            meta(name, fact, out);
            out.push('\n');
        }
    }
    if let Some(url) = link(article.url.as_deref()) {
        out.push_str("<link itemprop=\"url\"");
        attribute("href", url, out);
        out.push_str(">\n");
    }
}

const fn tags(kind: BlockKind) -> [&'static str; 2] {
    match kind {
        BlockKind::Title => ["<h1 itemprop=\"headline\">", "</h1>"],
        BlockKind::Dek => ["<p itemprop=\"alternativeHeadline\">", "</p>"],
        BlockKind::Byline => ["<p itemprop=\"author\">", "</p>"],
        BlockKind::Date | BlockKind::Paragraph => ["<p>", "</p>"],
        BlockKind::Heading => ["<h2>", "</h2>"],
        BlockKind::ListItem => ["<li>", "</li>"],
        BlockKind::BlockQuotation => ["<blockquote><p>", "</p></blockquote>"],
        BlockKind::Credit => ["<p><small>", "</small></p>"],
    }
}

/// A stretch of a quote's content.
struct Segment<'r, 'a> {
    place: Place,
    row: &'r Row<'a>,
}

/// All segments, in order, those that hold others before them.
fn segments<'r, 'a>(rows: &'r [Row<'a>]) -> Vec<Segment<'r, 'a>> {
    let of = |row: &'r Row<'a>| row.quote.content.iter().map(move |&place| Segment { place, row });
    let mut segments: Vec<_> = rows.iter().flat_map(of).filter(|it| it.place.start < it.place.end).collect();
    segments.sort_by_key(|segment| (segment.place.start, std::cmp::Reverse(segment.place.end)));
    segments
}

/// Appends the text of a block with its marks. Marks can only stand in each other: one that goes on behind the mark that
/// it begins in ends with it, and one that goes on behind the block ends with the block.
fn marked(text: &Text<'_>, block: Place, segments: &[Segment<'_, '_>], out: &mut String) {
    let mut ends: Vec<u32> = Vec::new();
    let mut at = block.start;
    let mut up_to = |end: u32, out: &mut String| {
        html(text.of(Place { start: at, end }), out);
        at = at.max(end);
    };
    for segment in segments.iter().take_while(|segment| segment.place.start < block.end) {
        let start = segment.place.start.max(block.start);
        while let Some(end) = ends.pop_if(|end| *end <= start) {
            up_to(end, out);
            out.push_str(MARK_END);
        }
        let end = segment.place.end.min(ends.last().copied().unwrap_or(block.end));
        if start < end {
            up_to(start, out);
            mark(segment.row, out);
            ends.push(end);
        }
    }
    while let Some(end) = ends.pop() {
        up_to(end, out);
        out.push_str(MARK_END);
    }
    up_to(block.end, out);
}

const MARK_END: &str = "</span></mark>";

fn mark(row: &Row<'_>, out: &mut String) {
    out.push_str("<mark itemprop=\"hasPart\" itemscope itemtype=\"https://schema.org/Quotation\" class=\"");
    out.push_str(match row.quote.kind {
        Kind::Direct => "sayso-direct",
        Kind::Mixed => "sayso-mixed",
        Kind::Indirect => "sayso-indirect",
    });
    out.push('"');
    let Some(speaker) = row.speaker else {
        attribute("title", "Speaker unknown", out);
        out.push_str("><span itemprop=\"text\">");
        return;
    };
    let country = match Origin::of(Some(speaker)) {
        Origin::Unknown => None,
        Origin::International => Some("international"),
        Origin::Country(_) => speaker.country.as_ref().map(sayso_engine::CountryCode::name),
    };
    let parts = [Some(speaker.name.as_ref()), speaker.role.as_deref(), country];
    attribute("title", &parts.into_iter().flatten().collect::<Vec<_>>().join(", "), out);
    let (kind, role, place) = match speaker.kind {
        SpeakerKind::Person | SpeakerKind::Unnamed => ("Person", "jobTitle", "nationality"),
        SpeakerKind::Organization | SpeakerKind::Group => ("Organization", "description", "location"),
        SpeakerKind::Document => ("CreativeWork", "description", "countryOfOrigin"),
    };
    out.push_str("><span itemprop=\"spokenByCharacter\" itemscope itemtype=\"https://schema.org/");
    out.push_str(kind);
    out.push_str("\">");
    meta("name", &speaker.name, out);
    if let Some(words) = &speaker.role {
        meta(role, words, out);
    }
    if let Some(code) = &speaker.country {
        meta(place, code.name(), out);
    }
    out.push_str("</span><span itemprop=\"text\">");
}

fn meta(name: &str, content: &str, out: &mut String) {
    out.push_str("<meta");
    attribute("itemprop", name, out);
    attribute("content", content, out);
    out.push('>');
}

/// Appends words as text.
pub fn text(words: &str, out: &mut String) {
    html(words, out);
}

/// Appends an attribute to a tag.
pub fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    html(value, out);
    out.push('"');
}

//! What an article's own HTML has and its text has not: links, stress, pictures.
//!
//! The HTML is somebody else's. So nothing of it goes out as it is: tags that are known are written anew, with addresses of
//! pages and pictures and no other attributes; and words only where they are those of the article as it was read.

use std::collections::HashMap;

use dom_query::{Document, NodeRef};
use sayso_engine::Article;
use sayso_engine::article::html::{DEEPEST, Place, is_aside, place};
use sayso_engine::article::page;
use sayso_export::html::{Markup, attribute, text};

use crate::address::address;

/// Tags of words within a line that are kept, links aside.
const KEPT: &[&str] = &["b", "cite", "code", "em", "i", "q", "s", "small", "strong", "sub", "sup", "u"];

/// The markup of each block of an article that was read from that source of HTML.
pub(crate) fn of(source: &str, article: &Article) -> Vec<Markup> {
    let document = Document::from(source);
    let is_page = page::is_page(source);
    let mut walk = Walk { is_page, ..Walk::default() };
    walk.inside(&document.root(), 0);
    walk.end_block();
    aligned(article, walk.pieces, is_page)
}

/// What stands in a source, in order.
enum Piece {
    /// The letters of a block, by which it is known, and its markup.
    Words(String, String),
    Picture(String),
}

#[derive(Default)]
struct Walk {
    is_page: bool,
    pieces: Vec<Piece>,
    letters: String,
    markup: String,
    /// Tags that are open in the line, as they were written, and what they are called.
    open: Vec<(String, &'static str)>,
    has_image: bool,
    /// How many elements are open whose names say that they stand beside the article.
    asides: usize,
}

impl Walk {
    fn inside(&mut self, parent: &NodeRef<'_>, depth: usize) {
        if depth >= DEEPEST {
            return;
        }
        for node in parent.children_it(false) {
            if node.is_text() {
                self.words(&node.text());
            } else if node.is_element() {
                self.element(&node, depth);
            }
        }
    }

    fn element(&mut self, node: &NodeRef<'_>, depth: usize) {
        let name = node.node_name().unwrap_or_default();
        let attribute = |name: &str| node.attr(name).map(String::from);
        // A picture is nobody's words, so it is asked for as if it were: only what is hidden is nowhere then.
        let is_seen = || place("p", &attribute) != Place::Nowhere;
        match name.as_ref() {
            "figure" if is_seen() => {
                self.end_block();
                self.figure(node);
            }
            "img" if is_seen() => {
                if let Some(image) = image(node) {
                    self.markup.push_str(&image);
                    self.has_image = true;
                }
            }
            "picture" if is_seen() => self.inside(node, depth + 1),
            "br" => self.markup.push_str("<br>"),
            name => match place(name, &attribute) {
                Place::Nowhere => {}
                Place::Line => {
                    let tag = tag(name, node);
                    let is_kept = tag.is_some();
                    self.open.extend(tag.inspect(|(tag, _)| self.markup.push_str(tag)));
                    self.inside(node, depth + 1);
                    if let Some((_, name)) = is_kept.then(|| self.open.pop()).flatten() {
                        close(name, &mut self.markup);
                    }
                }
                Place::Block => {
                    let is_aside = !matches!(name, "html" | "body") && is_aside(&attribute);
                    self.asides += usize::from(is_aside);
                    self.end_block();
                    self.inside(node, depth + 1);
                    self.end_block();
                    self.asides -= usize::from(is_aside);
                }
            },
        }
    }

    fn words(&mut self, words: &str) {
        self.letters.extend(letters(words));
        let mut folded = String::new();
        for c in words.chars() {
            match c {
                c if !c.is_whitespace() => folded.push(c),
                _ if folded.ends_with(' ') => {}
                _ => folded.push(' '),
            }
        }
        text(&folded, &mut self.markup);
    }

    /// Ends a block; tags that are open go on in the next.
    fn end_block(&mut self) {
        let letters = std::mem::take(&mut self.letters);
        let mut markup = std::mem::take(&mut self.markup);
        for (_, name) in self.open.iter().rev() {
            close(name, &mut markup);
        }
        self.markup.extend(self.open.iter().map(|(tag, _)| tag.as_str()));
        let has_image = std::mem::take(&mut self.has_image);
        let markup = markup.trim();
        if !letters.is_empty() {
            self.pieces.push(Piece::Words(letters, markup.to_owned()));
        } else if has_image && !self.is_page {
            // In a whole page it may be anything: a sign, an author's portrait, an advertisement.
            self.pieces.push(Piece::Picture(["<figure>", markup, "</figure>"].concat()));
        }
    }

    fn figure(&mut self, figure: &NodeRef<'_>) {
        if self.is_page && self.asides > 0 {
            return;
        }
        let descendants = figure.descendants_it().filter(NodeRef::is_element);
        let images: String = descendants.filter(|node| node.has_name("img")).filter_map(|node| image(&node)).collect();
        if images.is_empty() {
            return;
        }
        let mut caption = Self::default();
        for node in figure.descendants_it().filter(|node| node.has_name("figcaption")) {
            caption.inside(&node, 0);
            caption.end_block();
        }
        let lines: Vec<String> = caption
            .pieces
            .into_iter()
            .filter_map(|piece| match piece {
                Piece::Words(_, markup) => Some(markup),
                Piece::Picture(_) => None,
            })
            .collect();
        let mut picture = ["<figure>", &images].concat();
        if !lines.is_empty() {
            picture.extend(["<figcaption>", &lines.join("<br>"), "</figcaption>"]);
        }
        picture.push_str("</figure>");
        self.pieces.push(Piece::Picture(picture));
    }
}

/// The letters and digits of words: what a block is known by, as it is where the loader compares.
fn letters(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|c| c.is_alphanumeric())
}

fn close(name: &str, out: &mut String) {
    out.extend(["</", name, ">"]);
}

/// A tag that is kept, as it is written, and its name.
fn tag(name: &str, node: &NodeRef<'_>) -> Option<(String, &'static str)> {
    if name == "a" {
        let mut tag = "<a".to_owned();
        attribute("href", &address(&node.attr("href")?)?, &mut tag);
        tag.push('>');
        return Some((tag, "a"));
    }
    let name = KEPT.iter().find(|kept| **kept == name)?;
    Some((["<", name, ">"].concat(), name))
}

/// A picture that is there to be seen.
fn image(node: &NodeRef<'_>) -> Option<String> {
    let mut tag = "<img".to_owned();
    attribute("src", &address(&node.attr("src")?)?, &mut tag);
    attribute("alt", &node.attr("alt").unwrap_or_default(), &mut tag);
    for name in ["width", "height"] {
        if let Some(size) = node.attr(name).and_then(|size| size.parse::<u16>().ok()) {
            // Nobody sees so little: it counts visits.
            if size < 3 {
                return None;
            }
            attribute(name, &size.to_string(), &mut tag);
        }
    }
    tag.push('>');
    Some(tag)
}

/// The pieces that are blocks of the article, each at its block; pictures follow the block before them.
fn aligned(article: &Article, pieces: Vec<Piece>, is_page: bool) -> Vec<Markup> {
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        if let Piece::Words(letters, _) = piece {
            places.entry(letters).or_default().push(at);
        }
    }
    let mut blocks: Vec<Option<usize>> = vec![None; pieces.len()];
    let mut next = 0;
    for (number, block) in article.blocks.iter().enumerate() {
        let words: String = letters(block.span.of(&article.text)).collect();
        let Some(places) = places.get(words.as_str()) else { continue };
        // In order, as a rule; a headline may come from elsewhere.
        let later = places.get(places.partition_point(|&place| place < next)).copied();
        let Some(place) = later.or_else(|| places.first().copied()).filter(|&place| blocks[place].is_none()) else {
            continue;
        };
        blocks[place] = Some(number);
        next = next.max(place + 1);
    }
    let mut markup = vec![Markup::default(); article.blocks.len()];
    let mut before = None;
    for (at, piece) in pieces.into_iter().enumerate() {
        match piece {
            Piece::Words(_, words) => {
                let Some(number) = blocks[at] else { continue };
                before = Some(number);
                markup[number].words = Some(words);
            }
            // Of a page, those between its blocks are the article's.
            Piece::Picture(_) if is_page && (before.is_none() || at >= next) => {}
            Piece::Picture(picture) => {
                if let Some(it) = markup.get_mut(before.unwrap_or_default()) {
                    it.pictures.push_str(&picture);
                }
            }
        }
    }
    markup
}

#[cfg(test)]
mod tests {
    use sayso_cli::input;

    use super::*;

    /// What is kept of the blocks of a source, each with its pictures.
    fn kept(source: &str) -> Vec<(Option<String>, String)> {
        let article = input::article("a.html", source.as_bytes()).unwrap_or_default();
        of(source, &article).into_iter().map(|Markup { words, pictures }| (words, pictures)).collect()
    }

    fn words(source: &str) -> Vec<String> {
        kept(source).into_iter().filter_map(|(words, _)| words).collect()
    }

    #[test]
    fn links_and_stress_are_kept_and_their_other_attributes_are_not() {
        let source = "<p class=x onclick=\"a()\">It <a href=\"/b?c=1&amp;d\" onclick=\"e()\" style=\"f\" target=_top>is
            <em id=g>so</em></a><br>&lt;b&gt; & <span>not</span> <q>h</q>.</p>";
        let expected = "It <a href=\"/b?c=1&amp;d\">is <em>so</em></a><br>&lt;b&gt; &amp; not <q>h</q>.";
        assert_eq!(words(source), [expected]);
    }

    #[test]
    fn nothing_that_runs_comes_through() {
        let harm = "<p>One <a href=\"javascript:alert(1)\">two</a> <a href=\"jav&#x09;ascript:alert(1)\">three</a>
            <script>alert(1)</script><style>*{}</style><svg onload=alert(1)><a href=b>x</a></svg><iframe srcdoc=\"<script>\"></iframe>
            <img src=x onerror=alert(1)><img src=\"data:image/svg+xml,a\"><b onmouseover=alert(1)>four</b>
            <a href='/\"onclick=\"alert(1)'>five</a> <object data=a></object><template><p>no</p></template>six &lt;script>.</p>
            <form action=\"javascript:a\"><input autofocus onfocus=alert(1)></form>
            <math><mtext><img src=y onerror=alert(1)></mtext></math><figure><img src=\"javascript:a\"><figcaption>No</figcaption></figure>
            <figure onclick=a><a href=\"javascript:a\"><img src=z alt='\"><script>' width=\"1e9\" onload=a></a><figcaption onclick=a>At
            <a href=\"javascript:a\">sea</a><script>b</script></figcaption></figure><p>Seven.</p>";
        let all: String =
            kept(harm).into_iter().map(|(words, pictures)| words.unwrap_or_default() + &pictures).collect();
        for bad in [
            "<script",
            "javascript",
            "onclick=\"",
            "onerror",
            "onload",
            "<svg",
            "<iframe",
            "<style",
            "data:",
            "<form",
            "<math",
        ] {
            assert!(!all.contains(bad), "{bad}: {all}");
        }
        for good in [
            "One two three",
            "<img src=\"x\" alt=\"\">",
            "<b>four</b>",
            "<a href=\"/&quot;onclick=&quot;alert(1)\">five</a>",
            "six &lt;script&gt;.",
            "<figure><img src=\"z\" alt=\"&quot;&gt;&lt;script&gt;\"><figcaption>At sea</figcaption></figure>",
            "Seven.",
        ] {
            assert!(all.contains(good), "{good}: {all}");
        }
    }

    #[test]
    fn pictures_follow_the_block_before_them() {
        let source = "<figure><img src=0></figure><h1>T</h1><p>One.</p><p><img src=1 width=640 height=480></p>
            <ul><li>Two.</li><li>Three.<figure><picture><source srcset=a><img src=2></picture></figure></li></ul>
            <p><img src=3 width=1 height=1>Four.</p><div hidden><img src=4></div>";
        let pictures: Vec<String> = kept(source).into_iter().map(|(_, pictures)| pictures).collect();
        assert_eq!(
            pictures,
            [
                "<figure><img src=\"0\" alt=\"\"></figure>",
                "<figure><img src=\"1\" alt=\"\" width=\"640\" height=\"480\"></figure>",
                "",
                "<figure><img src=\"2\" alt=\"\"></figure>",
                "",
            ]
        );
    }

    #[test]
    fn of_a_page_only_the_article_s_links_and_figures_are_kept() {
        let prose =
            "and so it went on for as long as anybody in the town could remember, and for a little longer than that";
        let source = format!(
            "<!doctype html><html><head><title>T</title></head><body><nav><a href=/n>Home</a></nav><img src=logo>
             <article><h1>A long day</h1><p>Somebody <a href=\"/one\">walked</a> {prose}.</p><div class=related-links><figure><img src=ad></figure></div>
             <figure class=wp-caption><img src=two><figcaption>By <a href=/who>Ann</a></figcaption></figure>
             <p>Nobody came back {prose}, <em>they</em> said.</p></article>
             <footer><figure><img src=end></figure></footer></body></html>"
        );
        let kept = kept(&source);
        let all: String =
            kept.iter().flat_map(|(words, pictures)| [words.as_deref().unwrap_or_default(), pictures]).collect();
        assert!(all.contains("<a href=\"/one\">walked</a>") && all.contains("<em>they</em>"), "{all}");
        assert!(all.contains("<figure><img src=\"two\" alt=\"\"><figcaption>By <a href=\"/who\">Ann</a>"), "{all}");
        assert!(!["logo", "ad\"", "end", "/n"].iter().any(|other| all.contains(other)), "{all}");
    }

    #[test]
    fn what_is_nested_without_end_is_no_markup() {
        let source = format!("<p>One.</p>{}<p>Two.", "<div><b>".repeat(2_000));
        assert_eq!(words(&source), ["One."]);
    }
}

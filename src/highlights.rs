//! Which words are to be lit: what a search has found, and what an answer was decided by.

use sayso_engine::query::fold;
use sayso_engine::{Evidence, Explored, Quote, QuoteId, Span};
use web_sys::{Element, Node, StaticRange, StaticRangeInit};

use crate::marks::{self, Marks};
use crate::reading::Reading;
use crate::shared::Shared;
use crate::state::Chosen;

/// More hits than this are not lit at once: each takes time.
const MOST: usize = 500;

/// What words are lit for.
#[derive(Clone)]
pub(crate) struct Looks {
    pub(crate) reading: Shared<Reading>,
    /// With the words that are searched for.
    pub(crate) chosen: Shared<Chosen>,
    /// The quote whose answers are looked at.
    pub(crate) opened: Option<QuoteId>,
}

/// The words that are to be lit, near to where the reader is.
pub(crate) fn lit(root: &Element, marks: &Marks, looks: &Looks) -> Vec<Lit> {
    let mut lit = hits(root, marks, &looks.chosen.filters.words);
    lit.extend(why(root, &looks.reading.explored, looks.opened));
    lit
}

/// Words that are lit.
pub(crate) struct Lit {
    /// What lights them.
    pub(crate) name: &'static str,
    /// Where they are. A range that follows every change of the document would make each of them slow, as long as it is not
    /// yet thrown away.
    pub(crate) range: StaticRange,
    /// The element they are in.
    pub(crate) holder: Element,
}

/// What is searched for, in the list and in the text.
fn hits(root: &Element, marks: &Marks, sought: &str) -> Vec<Lit> {
    let folded = fold::fold(sought);
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let in_list = marks::all(root, ".card :is(.speaker, .role, .words > *)");
    let hits = in_list.into_iter().chain(marks.shown().cloned()).flat_map(|holder| {
        let text = holder.first_child();
        let content = text.as_ref().and_then(Node::text_content).unwrap_or_default();
        let found = fold::find(&content, &words).into_iter();
        let ranges = found.filter_map(|span| range(text.as_ref()?, &content, span));
        ranges.map(|range| Lit { name: "sayso-hit", range, holder: holder.clone() }).collect::<Vec<_>>()
    });
    hits.take(MOST).collect()
}

/// What the answers about a quote were decided by.
fn why(root: &Element, explored: &Explored, quote: Option<QuoteId>) -> Vec<Lit> {
    let quote = quote.and_then(|id| explored.quote(id));
    let spans = quote.map(|quote| evidence(explored, quote)).unwrap_or_default();
    spans.into_iter().filter_map(|span| in_block(root, explored, span)).collect()
}

fn evidence(explored: &Explored, quote: &Quote) -> Vec<Span> {
    let country = quote.speaker.and_then(|id| explored.speaker(id)).and_then(|speaker| speaker.country.as_ref());
    let why = quote.why.evidence.iter().chain(country.iter().flat_map(|found| &found.why.evidence));
    why.filter_map(|evidence| match evidence {
        Evidence::Words(span) => Some(*span),
        Evidence::Entry(..) => None,
    })
    .collect()
}

/// The words at `span` of a text node whose content is `content`.
fn range(text: &Node, content: &str, span: Span) -> Option<StaticRange> {
    let at = |byte: u32| utf16(content, byte as usize);
    between((text, at(span.start)), (text, at(span.end)))
}

/// The words from an offset of one text node to an offset of another.
fn between(start: (&Node, u32), end: (&Node, u32)) -> Option<StaticRange> {
    StaticRange::new(&StaticRangeInit::new(end.0, end.1, start.0, start.1)).ok()
}

/// The words at a place of the article, which lie in one block.
fn in_block(root: &Element, explored: &Explored, span: Span) -> Option<Lit> {
    let blocks = &explored.article.blocks;
    let index = blocks.partition_point(|block| block.span.end < span.end);
    let block = blocks.get(index)?;
    let holder = root.query_selector(&["[data-block=\"", &index.to_string(), "\"]"].concat()).ok()??;
    let words = block.span.of(&explored.article.text);
    let at = |byte: u32| Some(utf16(words, byte.checked_sub(block.span.start)? as usize));
    let (start, end) = (point(&holder, at(span.start)?)?, point(&holder, at(span.end)?)?);
    let range = between((&start.0, start.1), (&end.0, end.1))?;
    Some(Lit { name: "sayso-why", range, holder })
}

/// The text node of a block, and the offset in it, so many units into the block's text.
fn point(block: &Element, mut units: u32) -> Option<(Node, u32)> {
    let children = block.child_nodes();
    for child in (0..children.length()).filter_map(|at| children.item(at)) {
        let text = child.first_child().unwrap_or(child);
        let length = text.node_value().map_or(0, |words| words.encode_utf16().count() as u32);
        if units <= length && length > 0 {
            return Some((text, units));
        }
        units -= length;
    }
    None
}

fn utf16(text: &str, byte: usize) -> u32 {
    text.get(..byte).unwrap_or(text).encode_utf16().count() as u32
}

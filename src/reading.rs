//! An explored article made ready to be drawn: what does not change while it is open is worked out once.

use std::cmp::Reverse;
use std::ops::{Deref, Range};
use std::rc::Rc;

use sayso_engine::corrections;
use sayso_engine::query::{self, Certainty, Index};
use sayso_engine::{BlockKind, Correction, CountryCode, Explored, Filters, Quote, QuoteId, Selection, SpeakerId};

use crate::palette::Palette;
use crate::pieces::{self, Piece};

/// An article made ready, and the hues that its countries are drawn in. Those change with what is shown beside it; the
/// rest does not, and is shared.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The countries' hues.
    pub palette: Palette,
    /// Those that they have while the article is shown alone.
    pub own: Palette,
    made: Rc<Made>,
}

/// An article with its quotes, cut into what the components draw.
#[derive(Debug)]
pub struct Made {
    /// The article as it was opened: the text of its document.
    pub document: Rc<str>,
    /// What was corrected since, as [`corrections::write`] writes it; empty if nothing.
    pub corrections: Rc<str>,
    /// Both together: what is shown.
    pub explored: Rc<Explored>,
    /// Every count while nothing is chosen.
    pub all: Selection,
    /// What it is filtered by.
    pub index: Index,
    /// The pieces of each block.
    pub pieces: Vec<Vec<Piece>>,
    /// The quotes of each block; one that another interrupts is there twice.
    pub quotes: Vec<Vec<QuoteId>>,
    /// Blocks that are drawn together.
    pub groups: Vec<Group>,
    /// Whose words the article carries, by country, the most words first.
    pub voices: Vec<Voice>,
}

impl Deref for Reading {
    type Target = Made;

    fn deref(&self) -> &Made {
        &self.made
    }
}

/// Neighbouring blocks under one element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The kind of its blocks.
    pub kind: BlockKind,
    /// Their places among the article's blocks.
    pub blocks: Range<usize>,
}

/// A country's part in what is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Voice {
    /// Whose; `None` if unknown.
    pub country: Option<CountryCode>,
    /// How many reported words.
    pub words: usize,
    /// Whose they are, the most words first.
    pub speakers: Vec<(Option<SpeakerId>, usize)>,
}

impl Reading {
    /// Prepares an article that was opened, and its document.
    #[must_use]
    pub fn of(document: String, explored: Explored) -> Self {
        Self::prepared(Rc::new(explored), document.into(), Rc::default())
    }

    /// Prepares an explored article.
    #[must_use]
    pub fn new(explored: Explored) -> Self {
        Self::of(String::new(), explored)
    }

    fn prepared(explored: Rc<Explored>, document: Rc<str>, corrections: Rc<str>) -> Self {
        let index = Index::new(&explored);
        let selection = index.select(&Filters::default());
        let pieces = pieces::cut(&explored);
        let voices = voices(&explored, &selection);
        let own = Palette::new(voices.iter().filter_map(|voice| Some((voice.country?, voice.words))));
        let made = Made {
            quotes: pieces.iter().map(|pieces| quotes_of(pieces)).collect(),
            pieces,
            groups: group(&explored),
            voices,
            all: selection,
            index,
            explored,
            document,
            corrections,
        };
        Self { palette: own.clone(), own, made: Rc::new(made) }
    }

    /// The same article with what was corrected; countries that are there keep their hues.
    #[must_use]
    pub fn corrected(&self, explored: Explored, list: &[Correction]) -> Self {
        let corrections = if list.is_empty() { Rc::default() } else { corrections::write(list).into() };
        self.anew(Rc::new(explored), corrections)
    }

    /// The same, prepared once more: the interface speaks another language.
    #[must_use]
    pub fn again(&self) -> Self {
        self.anew(Rc::clone(&self.explored), Rc::clone(&self.corrections))
    }

    fn anew(&self, explored: Rc<Explored>, corrections: Rc<str>) -> Self {
        let anew = Self::prepared(explored, Rc::clone(&self.document), corrections);
        Self { palette: self.palette.extended(&anew.own), own: self.own.extended(&anew.own), ..anew }
    }

    /// The same in the hues of all articles that are shown with it, or else in its own; `None` where it is in them already.
    #[must_use]
    pub fn coloured(&self, all: Option<&Palette>) -> Option<Self> {
        let palette = all.unwrap_or(&self.own);
        (self.palette != *palette).then(|| Self { palette: palette.clone(), ..self.clone() })
    }

    /// Whether both were opened as the same: in another document of the same article others may have decided.
    #[must_use]
    pub fn is_opened_as(&self, other: &Self) -> bool {
        self.explored.article.text == other.explored.article.text && self.document == other.document
    }

    /// The hue of a quote: its country's.
    #[must_use]
    pub fn hue(&self, quote: &Quote) -> &'static str {
        self.palette.hue(self.explored.country_of(quote))
    }

    /// A sign for a quote of which something is unsure.
    #[must_use]
    pub fn doubt(&self, quote: &Quote) -> Option<&'static str> {
        (query::certainty(&self.explored, quote) == Certainty::Unsure).then_some("?")
    }

    /// Whether there is nothing to read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.explored.article.blocks.is_empty()
    }
}

fn quotes_of(pieces: &[Piece]) -> Vec<QuoteId> {
    let mut ids: Vec<QuoteId> = pieces.iter().filter_map(|piece| piece.part.quote()).collect();
    ids.dedup();
    ids
}

/// List items and the paragraphs of a block quotation belong together; every other block stands alone.
fn group(explored: &Explored) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (i, block) in explored.article.blocks.iter().enumerate() {
        match groups.last_mut() {
            Some(group) if group.kind == block.kind && gathers(block.kind) => group.blocks.end = i + 1,
            _ => groups.push(Group { kind: block.kind, blocks: i..i + 1 }),
        }
    }
    groups
}

const fn gathers(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::ListItem | BlockKind::BlockQuotation | BlockKind::Credit)
}

/// The most words first.
fn voices(explored: &Explored, selection: &Selection) -> Vec<Voice> {
    // How many words each speaker has, the unknown one last.
    let unknown = explored.speakers.len();
    let mut words = vec![0; unknown + 1];
    for quote in &explored.quotes {
        if let Some(words) = words.get_mut(quote.speaker.map_or(unknown, |id| id.0 as usize)) {
            *words += query::words(explored, quote);
        }
    }
    let silent = |&(country, _): &(Option<CountryCode>, usize)| Voice { country, words: 0, speakers: Vec::new() };
    let mut voices: Vec<Voice> = selection.countries.iter().map(silent).collect();
    for (at, &words) in words.iter().enumerate().filter(|(_, words)| **words > 0) {
        let speaker = explored.speakers.get(at);
        let country = speaker.and_then(|speaker| speaker.country.as_ref()).map(|found| found.code);
        if let Some(voice) = voices.iter_mut().find(|voice| voice.country == country) {
            voice.words += words;
            let place = voice.speakers.partition_point(|&(_, more)| more >= words);
            voice.speakers.insert(place, (speaker.map(|speaker| speaker.id), words));
        }
    }
    voices.sort_by_key(|voice| Reverse(voice.words));
    voices
}

#[cfg(test)]
mod tests {
    use sayso_engine::article::Builder;

    use super::*;

    #[test]
    fn list_items_are_drawn_together_and_paragraphs_alone() {
        let mut builder = Builder::new();
        for (kind, text) in [
            (BlockKind::Title, "T"),
            (BlockKind::Paragraph, "a"),
            (BlockKind::Paragraph, "b"),
            (BlockKind::ListItem, "c"),
            (BlockKind::ListItem, "d"),
            (BlockKind::Paragraph, "e"),
        ] {
            builder.block(kind, text);
        }
        let reading = Reading::new(Explored { article: builder.finish(), quotes: Vec::new(), speakers: Vec::new() });
        let groups: Vec<Range<usize>> = reading.groups.iter().map(|group| group.blocks.clone()).collect();
        assert_eq!(groups, [0..1, 1..2, 2..3, 3..5, 5..6]);
    }
}

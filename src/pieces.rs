//! Cuts the article's blocks into stretches that are drawn alike: narration, quoted words, the rest of a quote.

use sayso_engine::{Explored, Quote, QuoteId, Span};

/// A stretch of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub part: Part,
    /// Where it is.
    pub span: Span,
}

/// What a stretch of a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The reporter's own words.
    Narration,
    /// Words of a quote between quotation marks.
    Quoted(QuoteId),
    /// What a quote reports without quotation marks.
    Reported(QuoteId),
    /// Where a quote ends, after its closing mark: no words, the place of its label.
    End(QuoteId),
}

impl Part {
    /// The quote it belongs to.
    #[must_use]
    pub const fn quote(self) -> Option<QuoteId> {
        match self {
            Self::Narration => None,
            Self::Quoted(id) | Self::Reported(id) | Self::End(id) => Some(id),
        }
    }
}

/// One span of one quote; of two that overlap, the later-starting one is the inner one and is shown.
#[derive(Clone, Copy)]
struct Layer {
    span: Span,
    part: Part,
}

impl Layer {
    /// What decides between layers at one place: words between marks before reported ones, then the inner.
    fn rank(&self) -> (bool, u32) {
        (matches!(self.part, Part::Quoted(_)), self.span.start)
    }
}

fn sorted(mut layers: Vec<Layer>) -> Vec<Layer> {
    layers.sort_unstable_by_key(|layer| (layer.span, layer.rank()));
    layers
}

/// The pieces of each block of the article, in order. They cover each block whole, without overlap.
#[must_use]
pub fn cut(explored: &Explored) -> Vec<Vec<Piece>> {
    let text = &explored.article.text;
    let layers = sorted(explored.quotes.iter().flat_map(layers_of).collect());
    let mut waiting = layers.into_iter().peekable();
    let mut open: Vec<Layer> = Vec::new();
    let mut blocks: Vec<Vec<Piece>> = Vec::with_capacity(explored.article.blocks.len());
    for block in &explored.article.blocks {
        open.retain(|layer| layer.span.end > block.span.start);
        while let Some(layer) = waiting.next_if(|layer| layer.span.start < block.span.end) {
            open.push(layer);
        }
        blocks.push(cut_block(text, block.span, &open));
    }
    mark_ends(&mut blocks, explored);
    blocks
}

fn layers_of(quote: &Quote) -> impl Iterator<Item = Layer> {
    let id = quote.id;
    let quoted = quote.quoted.iter().map(move |&span| Layer { span, part: Part::Quoted(id) });
    quoted.chain(quote.content.iter().map(move |&span| Layer { span, part: Part::Reported(id) }))
}

/// Cuts one block by the layers that touch it, which are sorted by their start. Marks and spaces alone are nobody's
/// words.
fn cut_block(text: &str, block: Span, layers: &[Layer]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut waiting = layers.iter().peekable();
    let mut open: Vec<&Layer> = Vec::new();
    let mut start = block.start;
    while start < block.end {
        while let Some(layer) = waiting.next_if(|layer| layer.span.start <= start) {
            open.push(layer);
        }
        open.retain(|layer| layer.span.end > start);
        let ends = open.iter().map(|layer| layer.span.end);
        let next = ends.chain(waiting.peek().map(|layer| layer.span.start)).min();
        let end = next.map_or(block.end, |at| at.min(block.end));
        let span = Span { start, end };
        let part = match open.iter().max_by_key(|layer| layer.rank()) {
            Some(layer) if span.of(text).contains(char::is_alphanumeric) => layer.part,
            _ => Part::Narration,
        };
        match pieces.last_mut() {
            Some(last) if last.part == part => last.span.end = end,
            _ => pieces.push(Piece { part, span }),
        }
        start = end;
    }
    pieces
}

/// Puts a [`Part::End`] after the last piece of each quote, behind the mark that closes it.
fn mark_ends(blocks: &mut [Vec<Piece>], explored: &Explored) {
    // Where each quote's last piece starts; no two pieces start at one place.
    let mut last: Vec<Option<u32>> = vec![None; explored.quotes.len()];
    for piece in blocks.iter().flatten() {
        if let Some(place) = piece.part.quote().and_then(|id| last.get_mut(id.0 as usize)) {
            *place = Some(piece.span.start);
        }
    }
    for pieces in blocks {
        let mut marked = Vec::with_capacity(pieces.len() + 4);
        let mut old = std::mem::take(pieces).into_iter().peekable();
        while let Some(piece) = old.next() {
            marked.push(piece);
            let ended = piece.part.quote().filter(|id| last.get(id.0 as usize) == Some(&Some(piece.span.start)));
            let Some(id) = ended else { continue };
            let closing = old.peek_mut().and_then(|next| split_mark(next, &explored.article.text));
            let at = closing.map_or(piece.span.end, |mark| mark.span.end);
            marked.extend(closing);
            old.next_if(|next| next.span.is_empty());
            marked.push(Piece { part: Part::End(id), span: Span { start: at, end: at } });
        }
        *pieces = marked;
    }
}

/// Takes the quotation mark off the beginning of a piece.
fn split_mark(piece: &mut Piece, text: &str) -> Option<Piece> {
    let mark = piece.span.of(text).chars().next().filter(|&c| is_mark(c))?;
    let start = piece.span.start;
    piece.span.start += mark.len_utf8() as u32;
    Some(Piece { part: piece.part, span: Span { start, end: piece.span.start } })
}

/// Whether `c` opens or closes a quotation.
#[must_use]
pub fn is_mark(c: char) -> bool {
    matches!(c, '"' | '\'' | '‘' | '’' | '‚' | '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '「' | '」')
}

/// The words of a quote as its card shows them: runs between marks and runs without, the marks themselves left out; with
/// the cue, where without it they would say something else.
#[must_use]
pub fn card(explored: &Explored, quote: &Quote) -> Vec<Run> {
    let text = &explored.article.text;
    let mut layers: Vec<Layer> = layers_of(quote).collect();
    if let Some(span) = quote.lead(text) {
        layers.push(Layer { span, part: Part::Reported(quote.id) });
    }
    let layers = sorted(layers);
    let Some(whole) = layers.iter().map(|layer| layer.span).reduce(Span::to) else { return Vec::new() };
    cut_block(text, whole, &layers)
        .into_iter()
        .filter_map(|piece| match piece.part {
            // The comma before a cue is the sentence's.
            Part::Quoted(_) => {
                Some(Run { quoted: true, words: piece.span.of(text).trim_end_matches([',', ' ']).trim().to_owned() })
            }
            Part::Reported(_) => {
                Some(Run { quoted: false, words: piece.span.of(text).trim_matches(is_outer).to_owned() })
            }
            Part::Narration | Part::End(_) => None,
        })
        .filter(|run| !run.words.is_empty())
        .collect()
}

/// A piece without the marks and spaces around its words.
#[must_use]
pub fn trimmed(text: &str, piece: Piece) -> Piece {
    let words = piece.span.of(text);
    let start = piece.span.start as usize + words.len() - words.trim_start_matches(is_outer).len();
    let end = start + words.trim_matches(is_outer).len();
    Piece { span: Span::new(start, end), ..piece }
}

/// What borders on quoted words and does not belong to what is reported.
fn is_outer(c: char) -> bool {
    c.is_whitespace() || is_mark(c)
}

/// A run of a quote's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Whether it stands between quotation marks.
    pub quoted: bool,
    /// The words, without marks.
    pub words: String,
}

#[cfg(test)]
mod tests {
    use sayso_engine::{BlockKind, By, Confidence, Kind, Why, article::Builder};

    use super::*;

    fn span(text: &str, words: &str) -> Span {
        let start = text.find(words).unwrap_or_default();
        Span::new(start, start + words.len())
    }

    fn explored(text: &str, quotes: &[(&[&str], &[&str])]) -> Explored {
        let mut builder = Builder::new();
        for paragraph in text.split('\n') {
            builder.block(BlockKind::Paragraph, paragraph);
        }
        let article = builder.finish();
        let quotes = quotes
            .iter()
            .enumerate()
            .map(|(i, (content, quoted))| Quote {
                id: QuoteId(i as u32),
                kind: Kind::Mixed,
                block: 0,
                content: content.iter().map(|words| span(&article.text, words)).collect(),
                quoted: quoted.iter().map(|words| span(&article.text, words)).collect(),
                cue: None,
                source: None,
                speaker: None,
                confidence: Confidence::new(1.0),
                why: Why { sieve: "test".into(), evidence: Vec::new() },
                by: By::Engine,
            })
            .collect();
        Explored { article, quotes, speakers: Vec::new() }
    }

    fn shown(explored: &Explored) -> Vec<String> {
        let piece = |piece: &Piece| {
            let words = piece.span.of(&explored.article.text);
            match piece.part {
                Part::Narration => words.to_owned(),
                Part::Quoted(id) => format!("[{id}:{words}]"),
                Part::Reported(id) => format!("<{id}:{words}>"),
                Part::End(id) => format!("|{id}|"),
            }
        };
        cut(explored).iter().map(|pieces| pieces.iter().map(piece).collect()).collect()
    }

    #[test]
    fn a_partial_quote_has_its_quoted_words_inside_what_is_reported() {
        let explored =
            explored("He said it “was a storm” of sorts.", &[(&["it “was a storm” of sorts"], &["was a storm"])]);
        assert_eq!(shown(&explored), ["He said <q1:it “>[q1:was a storm]<q1:” of sorts>|q1|."]);
    }

    #[test]
    fn the_label_stands_behind_the_closing_mark() {
        let explored = explored("“Rain,” she said.", &[(&["Rain,"], &["Rain,"])]);
        assert_eq!(shown(&explored), ["“[q1:Rain,]”|q1| she said."]);
    }

    #[test]
    fn a_quote_that_runs_over_paragraphs_is_clipped_to_each_and_labelled_once() {
        let explored = explored("“One\n“Two,” he said.", &[(&["One\n“Two,"], &["One\n“Two,"])]);
        assert_eq!(shown(&explored), ["“[q1:One]", "[q1:“Two,]”|q1| he said."]);
    }

    #[test]
    fn of_two_quotes_that_overlap_the_inner_is_shown() {
        let explored = explored("Lee said Kim said so again.", &[(&["Kim said so again"], &[]), (&["so"], &[])]);
        assert_eq!(shown(&explored), ["Lee said <q1:Kim said ><q2:so>|q2|<q1: again>|q1|."]);
    }

    #[test]
    fn the_pieces_of_a_block_cover_it_whole() {
        let text = "“A,” b “c d” e.\nNothing here.\n“F”";
        let explored = explored(text, &[(&["A,"], &["A,"]), (&["b “c d” e"], &["c d"]), (&["F"], &["F"])]);
        for (block, pieces) in explored.article.blocks.iter().zip(cut(&explored)) {
            let words: String = pieces.iter().map(|piece| piece.span.of(&explored.article.text)).collect();
            assert_eq!(words, block.span.of(&explored.article.text));
        }
    }

    #[test]
    fn a_card_shows_words_without_the_marks_around_them() {
        let explored =
            explored("He said it “was a storm” of sorts.", &[(&["it “was a storm” of sorts"], &["was a storm"])]);
        let runs: Vec<(bool, String)> =
            card(&explored, &explored.quotes[0]).into_iter().map(|run| (run.quoted, run.words)).collect();
        let run = |quoted, words: &str| (quoted, words.to_owned());
        assert_eq!(runs, [run(false, "it"), run(true, "was a storm"), run(false, "of sorts")]);
    }

    #[test]
    fn a_card_says_that_something_was_denied() {
        let explored = sayso_engine::explore(sayso_engine::article::plain::read(
            "The mayor, Ana Ruiz, denied that the vote had been bought.",
        ));
        let runs: Vec<String> = card(&explored, &explored.quotes[0]).into_iter().map(|run| run.words).collect();
        assert_eq!(runs, ["denied that the vote had been bought"]);
    }
}

//! Turns: what is said without quotation marks because the form of its block says that it is speech. A transcript has
//! `NAME: …`, an interview a question and its answer, a post its signature.
//!
//! A line with a colon is no turn yet: opening hours and recipes look the same. Labels count where they come back, or
//! are names that the article knows, and where what follows speaks of "I", "we" or "you".

mod interview;
mod label;
mod posts;

use crate::article::{Article, Block, BlockKind};
use crate::lexicon::FastMap;
use crate::span::Span;
use crate::text::letters::lower_case;
use label::{Label, Sort};

/// What one speaks, without marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The words.
    pub words: Span,
    /// Index of the block.
    pub block: u32,
    /// Who speaks.
    pub by: By,
}

/// How a turn tells who speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// By these words of the article.
    Label(Span),
    /// Whoever asks the questions.
    Asker,
    /// Whoever answers them.
    Answerer,
    /// The sentence in front, which ends with a colon.
    Announced,
}

/// How many blocks a turn may go on.
const LONGEST: usize = 8;

/// All turns, in order, one a block. Linear in the text.
#[must_use]
pub fn turns(article: &Article) -> Vec<Turn> {
    let text = Text { article };
    let mut out = labelled(text);
    if out.is_empty() {
        out = interview::turns(text);
    }
    posts::turns(text, &mut out);
    out.sort_by_key(|turn| turn.words.start);
    out.dedup_by_key(|turn| turn.block);
    out
}

/// The blocks of an article, as the forms of turns ask for them.
#[derive(Clone, Copy)]
struct Text<'a> {
    article: &'a Article,
}

impl<'a> Text<'a> {
    fn blocks(self) -> &'a [Block] {
        &self.article.blocks
    }

    fn words(self, block: usize) -> &'a str {
        self.article.blocks.get(block).map_or("", |b| b.span.of(&self.article.text))
    }

    /// Whether the block can be somebody's words: not a headline, a heading, a stage direction or a tag.
    fn is_prose(self, block: usize) -> bool {
        let kind = self.article.blocks.get(block).map(|b| b.kind);
        let prose = matches!(kind, Some(BlockKind::Paragraph | BlockKind::ListItem | BlockKind::BlockQuotation));
        prose && block > 0 && !self.words(block).starts_with(['(', '[', '<', '*', '—', '–'])
    }

    fn whole(self, block: usize, by: By) -> Turn {
        let words = self.article.blocks.get(block).map(|b| b.span).unwrap_or_default();
        Turn { words, block: block as u32, by }
    }
}

/// What is known of a label over the whole article.
#[derive(Clone, Copy, Default)]
struct Known {
    count: u32,
    /// Whether one of its turns speaks of "I", "we" or "you".
    talks: bool,
    /// Whether it can only be somebody: a title, capitals, two words.
    person: bool,
    /// Whether the article names it elsewhere.
    named: bool,
}

/// Turns with a label, and the blocks in which they go on.
fn labelled(text: Text<'_>) -> Vec<Turn> {
    let labels: Vec<Option<Label>> = (0..text.blocks().len())
        .map(|block| if text.is_prose(block) { label::read(text.words(block)) } else { None })
        .collect();
    if labels.iter().all(Option::is_none) {
        return Vec::new();
    }
    let known = known(text, &labels);
    let of = |label: &Label| known.get(label.key.as_str()).copied().unwrap_or_default();
    let asked = labels.iter().flatten().filter(|l| l.sort == Sort::Asker).count();
    let answered = labels.iter().flatten().any(|l| l.sort != Sort::Asker);
    let certain = |label: &Label| match label.sort {
        Sort::Handle => true,
        Sort::Asker | Sort::Answerer => asked >= 2 || asked == 1 && answered,
        Sort::Name => of(label).talks && (of(label).count > 1 && of(label).person || of(label).named),
    };
    let mut accepted: Vec<bool> = labels.iter().map(|label| label.as_ref().is_some_and(certain)).collect();
    // who says one thing among others who speak
    let beside: Vec<bool> = (0..labels.len())
        .map(|block| {
            let before = accepted[block.saturating_sub(LONGEST)..block].iter().any(|a| *a);
            let behind = accepted[block..labels.len().min(block + LONGEST)].iter().any(|a| *a);
            before && behind && labels[block].as_ref().is_some_and(|label| of(label).person || of(label).named)
        })
        .collect();
    for (accepted, beside) in accepted.iter_mut().zip(beside) {
        *accepted |= beside;
    }
    let only_questions =
        labels.iter().zip(&accepted).all(|(l, a)| !a || l.as_ref().is_some_and(|l| l.sort == Sort::Asker));
    let mut out = Vec::new();
    let mut block = 0;
    while block < labels.len() {
        let Some(label) = labels[block].as_ref().filter(|_| accepted[block]) else {
            block += 1;
            continue;
        };
        let start = text.blocks()[block].span.start;
        let shift = |span: Span| Span { start: span.start + start, end: span.end + start };
        let by = match label.sort {
            Sort::Asker => By::Asker,
            Sort::Answerer => By::Answerer,
            Sort::Name | Sort::Handle => By::Label(shift(label.span)),
        };
        if !label.words.is_empty() {
            out.push(Turn { words: shift(label.words), block: block as u32, by });
        }
        let goes_on = if only_questions { By::Answerer } else { by };
        let next = (block + 1..labels.len().min(block + 1 + LONGEST)).find(|&i| accepted[i]);
        let end = next.unwrap_or(labels.len().min(block + 1 + LONGEST));
        let first_is_its_own = label.words.is_empty() || only_questions;
        for i in block + 1..end {
            let own = first_is_its_own && i == block + 1;
            let names_somebody = names_one_of(text.words(i), &known);
            if !text.is_prose(i) || !own && (names_somebody || !speaks(text.words(i), next.is_some())) {
                if next.is_none() {
                    break;
                }
                continue;
            }
            out.push(text.whole(i, goes_on));
        }
        block = end.max(block + 1);
    }
    out
}

/// Whether a block without a label reads as if somebody went on: inside a conversation "you" will do, behind it only
/// "I" and "we".
fn speaks(words: &str, inside: bool) -> bool {
    if !words.contains(MARKS) {
        return says_i(words) || inside && says_you(words);
    }
    // who tells of others quotes them; who speaks may do so too
    inside && !words.starts_with(MARKS) && words.split(MARKS).step_by(2).any(says_i)
}

const MARKS: [char; 6] = ['“', '”', '"', '«', '»', '„'];

fn known<'l>(text: Text<'_>, labels: &'l [Option<Label>]) -> FastMap<&'l str, Known> {
    let mut known: FastMap<&str, Known> = FastMap::default();
    for (block, label) in labels.iter().enumerate() {
        let Some(label) = label else { continue };
        let words = label.words.of(text.words(block));
        let entry = known.entry(label.key.as_str()).or_default();
        entry.count += 1;
        entry.person |= label.person;
        // of whom the words tell, does not speak them
        let told_of = words.split_whitespace().map(bare).any(|word| lower_case(word) == label.key);
        entry.talks |= !told_of && (says_i(words) || says_you(words) || words.ends_with('?'));
    }
    for (block, label) in labels.iter().enumerate() {
        let words = text.words(block);
        let words = label.as_ref().map_or(words, |label| label.words.of(words));
        let mut before = "";
        for word in words.split_whitespace() {
            let bare = bare(word);
            // a capital inside a sentence, behind another one: the end of a full name
            let full = bare.starts_with(char::is_uppercase) && before.starts_with(char::is_uppercase);
            if full && let Some(entry) = known.get_mut(lower_case(bare).as_str()) {
                entry.named = true;
            }
            before = word;
        }
    }
    known
}

fn names_one_of(words: &str, known: &FastMap<&str, Known>) -> bool {
    words.split_whitespace().map(bare).any(|word| {
        word.len() > 2 && word.starts_with(char::is_uppercase) && known.contains_key(lower_case(word).as_str())
    })
}

/// A word without its punctuation and its clitic.
fn bare(word: &str) -> &str {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && c != '@');
    word.split(['’', '\'']).next().unwrap_or(word)
}

/// Whether "I" or "we" speaks.
fn says_i(words: &str) -> bool {
    words.split_whitespace().map(bare).any(|word| {
        word == "I"
            || ["we", "my", "our", "me", "us", "mine", "ours"]
                .iter()
                .any(|w| w.eq_ignore_ascii_case(word) && word != "US")
    })
}

/// Whether "you" are spoken to.
fn says_you(words: &str) -> bool {
    words.split_whitespace().map(bare).any(|word| {
        ["you", "your", "yours", "yes", "thank", "thanks", "please"].iter().any(|w| w.eq_ignore_ascii_case(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::plain;

    /// Each turn's words, with its label or how it tells who speaks.
    fn read(text: &str) -> Vec<(String, String)> {
        let article = plain::read(text);
        let by = |by| match by {
            By::Label(span) => span.of(&article.text).to_owned(),
            other => format!("{other:?}"),
        };
        turns(&article).iter().map(|turn| (by(turn.by), turn.words.of(&article.text).to_owned())).collect()
    }

    #[track_caller]
    fn are(text: &str, expected: &[(&str, &str)]) {
        let found = read(text);
        let found: Vec<_> = found.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn labels_that_come_back_are_speakers() {
        are(
            "The hearing began late.\nTHE COURT: Are you ready?\nMR. LIND: I am, Your Honor.\nTHE COURT: Then begin.",
            &[("THE COURT", "Are you ready?"), ("MR. LIND", "I am, Your Honor."), ("THE COURT", "Then begin.")],
        );
    }

    #[test]
    fn a_turn_goes_on_in_blocks_that_speak_and_not_in_those_that_tell() {
        are(
            "Two people spoke.\nAna Ruiz: We wait.\n(Laughter.)\nAnd I hope it ends.\nThe hall grew dark.\nBo Lind: Do you?\nAna Ruiz: Yes.\nThe evening ended at nine.",
            &[
                ("Ana Ruiz", "We wait."),
                ("Ana Ruiz", "And I hope it ends."),
                ("Bo Lind", "Do you?"),
                ("Ana Ruiz", "Yes."),
            ],
        );
    }

    #[test]
    fn questions_and_answers_have_letters() {
        are(
            "Ana Ruiz runs the port.\nQ: Is it closed?\nA: It is.\nQ. Until when?\nA. Until May.",
            &[("Asker", "Is it closed?"), ("Answerer", "It is."), ("Asker", "Until when?"), ("Answerer", "Until May.")],
        );
    }

    #[test]
    fn hours_and_lists_are_no_turns() {
        are("The museum.\nOpening hours: Monday to Friday.\nTickets: 5 euros.\nOpening hours: see above.", &[]);
        are("The match.\nArsenal: The side won twice.\nChelsea: The side lost.", &[]);
        are("Rates.\nFACT: You pay less.\nCLAIM: I pay more.\nFACT: You do not.", &[]);
    }

    #[test]
    fn questions_without_labels_make_an_interview() {
        are(
            "Ana Ruiz runs the port.\nWhen did you start?\nI started in May.\nDo you like it?\nI do, and my dog does.\nThe port was built in 1900.\nWhat will you do next?\nWe wait.\nThe talk was shortened.",
            &[
                ("Asker", "When did you start?"),
                ("Answerer", "I started in May."),
                ("Asker", "Do you like it?"),
                ("Answerer", "I do, and my dog does."),
                ("Asker", "What will you do next?"),
                ("Answerer", "We wait."),
            ],
        );
    }

    #[test]
    fn a_column_that_asks_itself_is_no_interview() {
        are(
            "I went to the port.\nIt was closed, and I was cold.\nWhy was it closed?\nNobody told me.\nSo I left, and the sea was still there.\nWhat is a port for?\nI do not know.",
            &[],
        );
    }

    #[test]
    fn a_post_is_signed_with_a_handle() {
        are(
            "Riders wrote.\nI am lost. #train — Ana Ruiz (@ana) March 3, 2023\nLost too\n— Bo Lind (@bo) March 4, 2023\nThe end.",
            &[("Ana Ruiz", "I am lost. #train"), ("Bo Lind", "Lost too")],
        );
    }

    #[test]
    fn a_head_with_a_handle_tells_who_posts_below() {
        are("News.\nAna Ruiz (@ana) · 3h\nThe train is late.\nOther news.", &[("Ana Ruiz", "The train is late.")]);
    }

    #[test]
    fn a_sentence_with_a_colon_announces_the_next_block() {
        are("Ruiz wrote on her page:\nThe train is late.\nOther news.", &[("Announced", "The train is late.")]);
        are("The plan has three parts:\nWe build.\nOther news.", &[]);
    }
}
